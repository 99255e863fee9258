/** When an order blocks: by its status, its dates, and what the later orders of its list do to it. */
import { describe, expect, test } from 'vitest';
import { covers, inForce, standing, type Order, type OrderRelation } from '../../../shared/order-list.ts';

const order = (change: Partial<Order> = {}): Order => ({ id: 'A', jurisdiction: 'IT', authority: { name: 'Tribunale di Prova', kind: 'court' }, instrument: 'judgment', decided: '2024-05-06', status: 'in-force', ...change });
const by = (type: OrderRelation, change: Partial<Order> = {}): Order => order({ id: 'B', decided: '2026-05-10', relates: [{ type, order: 'A' }], ...change });
const days = (orders: Order[], ...asked: string[]): boolean[] => {
  const all = new Map(orders.map((one) => [one.id, one]));
  return asked.map((day) => inForce(all.get('A')!, day, all));
};

describe('an order blocks', () => {
  test.for([
    ['from its first day on', { validFrom: '2026-05-03' }, ['2026-05-02', false], ['2026-05-03', true]],
    ['to its last day', { validUntil: '2026-05-03' }, ['2026-05-03', true], ['2026-05-04', false]],
    ['from the first of a month that is all it says', { validFrom: '2026-05' }, ['2026-04-30', false], ['2026-05-01', true]],
    ['to the end of a year that is all it says', { validUntil: '2026' }, ['2026-12-31', true], ['2027-01-01', false]],
    ['while nobody knows its status', { status: 'unknown' }, ['2026-05-03', true], ['2020-01-01', true]],
  ] as const)('%s', ([, change, ...asked]) => {
    for (const [day, expected] of asked) expect(days([order(change)], day)).toEqual([expected]);
  });

  test.for(['stayed', 'varied', 'expired', 'annulled', 'superseded'] as const)('never while it is %s and nothing else is said', (status) => {
    expect(days([order({ status })], '2024-05-06', '2026-05-03')).toEqual([false, false]);
  });

  test('no longer from the day a later order stays, annuls or supersedes it, though its own status was not touched', () => {
    for (const type of ['stays', 'annuls', 'supersedes'] as const) expect(days([order(), by(type)], '2026-05-09', '2026-05-10')).toEqual([true, false]);
  });

  test('again when the stay has ended', () => {
    expect(days([order(), by('stays', { validUntil: '2026-05-20' })], '2026-05-20', '2026-05-21')).toEqual([false, true]);
  });

  test('all the same when the later order confirms it, appeals against it, or is itself annulled', () => {
    expect(days([order(), by('confirms')], '2026-06-01')).toEqual([true]);
    expect(days([order(), by('appeal-of')], '2026-06-01')).toEqual([true]);
    expect(days([order(), by('annuls', { status: 'annulled' })], '2026-06-01')).toEqual([true]);
  });

  test('as the later order says, once it is varied', () => {
    const varied = order({ status: 'varied' });
    expect(days([varied, by('varies')], '2026-05-09', '2026-05-10')).toEqual([true, true]);
    expect(days([varied, by('varies', { validUntil: '2026-05-31' })], '2026-05-31', '2026-06-01')).toEqual([true, false]);
    expect(days([varied, by('varies', { status: 'annulled' })], '2026-05-09', '2026-06-01')).toEqual([true, false]);
    expect(days([varied, by('varies', { status: 'varied' }), order({ id: 'C', decided: '2026-06-01', relates: [{ type: 'varies', order: 'B' }] })], '2026-06-02')).toEqual([true]);
  });

  test('not at all when orders vary each other in a circle, or themselves', () => {
    expect(days([order({ status: 'varied', relates: [{ type: 'varies', order: 'B' }] }), by('varies', { status: 'varied' })], '2026-06-01')).toEqual([false]);
    expect(days([order({ status: 'varied', relates: [{ type: 'varies', order: 'A' }] })], '2026-06-01')).toEqual([false]);
    expect(days([order({ relates: [{ type: 'annuls', order: 'A' }] })], '2026-06-01')).toEqual([true]);
  });

  test('in a time that does not grow with how a hostile list entangles its orders', () => {
    const ids = Array.from({ length: 2000 }, (_, i) => (i === 0 ? 'A' : `X${i}`));
    const all = new Map(ids.map((id, i) => [id, order({ id, status: i % 3 === 0 ? 'varied' : 'in-force', relates: Array.from({ length: 100 }, (_, j) => ({ type: j % 2 === 0 ? 'stays' : 'varies', order: ids[(i + j * 17) % ids.length]! })) })]));
    const before = process.threadCpuUsage();
    for (const one of all.values()) inForce(one, '2026-06-01', all);
    expect(process.threadCpuUsage(before).user / 1e6).toBeLessThan(5);
  });
});

describe('an order reaches', () => {
  test('its country, a region within it, and the members of the EU', () => {
    expect([covers('IT', 'IT'), covers('IT-25', 'IT'), covers('EU', 'IT'), covers('EU', 'CH'), covers('IT', 'FR'), covers('I', 'IT')]).toEqual([true, true, true, false, false, false]);
  });

  test('as the law there, and as a choice elsewhere', () => {
    expect([standing(order({ jurisdiction: 'IT-25' }), 'IT'), standing(order(), 'FR'), standing(order(), undefined), standing(order({ status: 'unknown' }), 'IT')]).toEqual(['law', 'household', 'law', 'household']);
  });
});
