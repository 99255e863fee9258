/** The life of an order: what was decided, what others did to it, and its status on an earlier day. */
import { describe, expect, test } from 'vitest';
import type { Order, OrderRelation } from '../../../shared/order-list.ts';
import { orderTimeline, statusOn } from '../../../shared/order-timeline.ts';

const order = (change: Partial<Order> = {}): Order => ({ id: 'A', jurisdiction: 'IT', authority: { name: 'Tribunale di Prova', kind: 'court' }, instrument: 'interim-injunction', decided: '2024-05-06', status: 'in-force', ...change });
const listOf = (...orders: Order[]): ReadonlyMap<string, Order> => new Map(orders.map((one) => [one.id, one]));
const later = (type: OrderRelation, decided: string | undefined, change: Partial<Order> = {}): Order => {
  const { decided: _none, ...rest } = order({ id: `${type}-1`, authority: { name: 'Corte di Prova', kind: 'court' }, relates: [{ type, order: 'A' }], ...change });
  return decided === undefined ? rest : { ...rest, decided };
};

describe('the timeline', () => {
  test('is in order of days, with who acted, and what begins before what ends', () => {
    const all = listOf(order({ validFrom: '2024-05-06', validUntil: '2027', reviewOn: '2025-05' }), later('stays', '2024-07-01'), later('confirms', '2024-09'), later('appeal-of', '2024-06-01'));
    expect(orderTimeline(all.get('A')!, all)).toEqual([
      { type: 'decided', day: '2024-05-06' }, { type: 'in-force-from', day: '2024-05-06' },
      { type: 'appealed', day: '2024-06-01', order: 'appeal-of-1', authority: 'Corte di Prova' }, { type: 'stayed', day: '2024-07-01', order: 'stays-1', authority: 'Corte di Prova' },
      { type: 'confirmed', day: '2024-09', order: 'confirms-1', authority: 'Corte di Prova' }, { type: 'review-on', day: '2025-05' }, { type: 'last-day', day: '2027' },
    ]);
  });

  test('tells what the order itself does to others, also to one that the list does not hold', () => {
    const all = listOf(order({ relates: [{ type: 'supersedes', order: 'OLD' }, { type: 'unheard-of' as OrderRelation, order: 'OLD' }] }));
    expect(orderTimeline(all.get('A')!, all)).toEqual([{ type: 'decided', day: '2024-05-06' }, { type: 'supersedes', day: '2024-05-06', order: 'OLD' }]);
  });

  test('has events without a day at its end: never a guessed one', () => {
    const all = listOf(order({ status: 'stayed' }));
    expect(orderTimeline(all.get('A')!, all)).toEqual([{ type: 'decided', day: '2024-05-06' }, { type: 'stayed' }]);
    const known = listOf(order({ status: 'annulled', validUntil: '2026-01-01' }), later('annuls', undefined));
    expect(orderTimeline(known.get('A')!, known).at(-1)).toEqual({ type: 'annulled', order: 'annuls-1', authority: 'Corte di Prova' });
  });
});

describe('the status on an earlier day', () => {
  const on = (day: string, change: Partial<Order>, ...others: Order[]): string | undefined => {
    const all = listOf(order(change), ...others);
    return statusOn(all.get('A')!, day, all);
  };

  test('is not yet before the order had effect, and expired after its last day', () => {
    expect([on('2024-05-05', {}), on('2024-05-06', {}), on('2026-01-01', { validUntil: '2025-12-31' })]).toEqual(['not-yet', 'in-force', 'expired']);
  });

  test('was in force before it was stayed or annulled, where the list says when', () => {
    const annulled = later('annuls', '2026-05-10');
    expect([on('2026-05-09', { status: 'annulled' }, annulled), on('2026-05-10', { status: 'annulled' }, annulled)]).toEqual(['in-force', 'annulled']);
    expect(on('2026-05-10', {}, later('stays', '2026-05-10'))).toBe('stayed');
  });

  test('is not known where the list does not say since when', () => {
    expect([on('2026-05-09', { status: 'annulled' }), on('2026-05-09', { status: 'expired' }), on('2026-05-09', { status: 'unknown' })]).toEqual([undefined, undefined, 'unknown']);
  });
});
