/** What an order is on a day: why it does not block, and since when. */
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../shared/order-list.ts';
import { orderToday } from '../../../shared/order-today.ts';

const order = (change: Partial<Order>): Order => ({ id: 'A', jurisdiction: 'IT', authority: { name: 'Court', kind: 'court' }, instrument: 'judgment', decided: '2024-01-10', status: 'in-force', ...change });
const acting = (type: 'stays' | 'annuls' | 'supersedes' | 'varies' | 'confirms', change: Partial<Order> = {}): Order => order({ id: 'B', decided: '2025-05-03', relates: [{ type, order: 'A' }], ...change });
const today = (one: Order, ...others: Order[]): ReturnType<typeof orderToday> => orderToday(one, '2026-11-24', new Map([one, ...others].map((each) => [each.id, each])));

describe('on a day, an order', () => {
  test.for([
    ['in force blocks', {}, [], { state: 'blocks' }],
    ['of unknown status blocks', { status: 'unknown' }, [], { state: 'blocks' }],
    ['that another confirms blocks', {}, [acting('confirms')], { state: 'blocks' }],
    ['that another stays is stayed since that one', {}, [acting('stays')], { state: 'stayed', day: '2025-05-03' }],
    ['that another annuls is annulled', {}, [acting('annuls')], { state: 'annulled', day: '2025-05-03' }],
    ['that another replaces is replaced from the day that one has effect', {}, [acting('supersedes', { validFrom: '2025-06-01' })], { state: 'superseded', day: '2025-06-01' }],
    ['whose list only states it is stayed, with no day', { status: 'stayed' }, [], { state: 'stayed' }],
    ['past its last day has ended', { validUntil: '2026-03' }, [], { state: 'ended', day: '2026-03' }],
    ['stated to have expired has ended', { status: 'expired' }, [], { state: 'ended' }],
    ['before its first day takes effect then', { validFrom: '2027-01-01' }, [], { state: 'not-yet', day: '2027-01-01' }],
    ['that was varied blocks as the later one', { status: 'varied' }, [acting('varies')], { state: 'blocks' }],
    ['that was varied by one that is over is varied', { status: 'varied' }, [acting('varies', { validUntil: '2026-01-01' })], { state: 'varied', day: '2025-05-03' }],
    ['whose stay is over blocks again', {}, [acting('stays', { validUntil: '2026-01-01' })], { state: 'blocks' }],
  ] as const)('%s', ([, change, others, expected]) => {
    expect(today(order(change), ...others)).toEqual(expected);
  });
});
