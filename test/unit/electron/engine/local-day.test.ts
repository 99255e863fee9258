/** The household's day begins and ends at its own midnight, whatever UTC says. */
import { afterEach, describe, expect, test } from 'vitest';
import { endOfDay, localDay } from '../../../../electron/engine/local-day.ts';
import { inForce, type Order } from '../../../../shared/order-list.ts';

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

const order: Order = { id: 'A', jurisdiction: 'IT', authority: { name: 'Tribunale di Prova', kind: 'court' }, instrument: 'judgment', status: 'in-force', validFrom: '2026-05-03', validUntil: '2026-05-03' };

describe('the day', () => {
  test.for([
    ['Europe/Rome', '2026-05-02T22:00:00Z', '2026-05-03T22:00:00Z'], ['America/New_York', '2026-05-03T04:00:00Z', '2026-05-04T04:00:00Z'],
    ['Pacific/Auckland', '2026-05-02T12:00:00Z', '2026-05-03T12:00:00Z'], ['UTC', '2026-05-03T00:00:00Z', '2026-05-04T00:00:00Z'],
  ] as const)('of an order is that of %s', ([zone, begins, ends]) => {
    process.env['TZ'] = zone;
    const at = (iso: string, ms: number): boolean => inForce(order, localDay(Date.parse(iso) + ms));
    expect([at(begins, -1), at(begins, 0), at(ends, -1), at(ends, 0)]).toEqual([false, true, true, false]);
    expect(endOfDay('2026-05-03')).toBe(Date.parse(ends) - 1);
  });

  test('has 23 hours when the clocks go forward', () => {
    process.env['TZ'] = 'Europe/Rome';
    expect(endOfDay('2026-03-29')! - endOfDay('2026-03-28')!).toBe(23 * 3600 * 1000);
  });

  test('is none that no calendar has', () => {
    expect([endOfDay('2026-02-30'), endOfDay('2026-13-01'), endOfDay('2024-02-29') === undefined]).toEqual([undefined, undefined, false]);
  });
});
