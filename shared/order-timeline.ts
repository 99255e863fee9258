/** The life of one order as dated events, from its own dates and from what the other orders of its list say of it. Pure. */
import { blocksBy, effectiveFrom, firstDay, lastDay, relatingTo, type Order, type OrdersById, type OrderStatus } from './order-list.ts';

export type OrderEventType =
  | 'decided' | 'in-force-from' | 'review-on' | 'last-day'
  | 'appealed' | 'confirmed' | 'varied' | 'stayed' | 'annulled' | 'superseded' | 'implemented' | 'expired'
  /** What this order does to another one. */
  | 'appeals' | 'confirms' | 'varies' | 'stays' | 'annuls' | 'supersedes' | 'implements';

export interface OrderEvent {
  type: OrderEventType;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent when the list does not say when. */
  day?: string;
  /** The other order, where one is named. */
  order?: string;
  /** Its authority, where the list holds it. */
  authority?: string;
}

/** What a related order does, seen from the one that it is done to, and from the one that does it. */
const RELATION: Record<string, [done: OrderEventType, does: OrderEventType]> = {
  'appeal-of': ['appealed', 'appeals'], confirms: ['confirmed', 'confirms'], varies: ['varied', 'varies'], stays: ['stayed', 'stays'],
  annuls: ['annulled', 'annuls'], supersedes: ['superseded', 'supersedes'], implements: ['implemented', 'implements'],
};
/** A status that no dated event may explain: the list states it without saying since when. */
const STATED: Partial<Record<OrderStatus, OrderEventType>> = { stayed: 'stayed', varied: 'varied', annulled: 'annulled', superseded: 'superseded', expired: 'expired' };
/** Of events of one day: what was decided comes before what begins, what ends comes last. */
const RANK: Partial<Record<OrderEventType, number>> = { decided: 0, 'in-force-from': 1, 'last-day': 3, expired: 4 };

const sortKey = ({ type, day }: OrderEvent): string => (day === undefined ? '9999' : type === 'last-day' || type === 'expired' ? lastDay(day) : firstDay(day));

/**
 * Events of an order, oldest first; those without a day come last. A relation to another order is dated by the order that acts.
 * @param all the orders of the same list
 */
export function orderTimeline(order: Order, all: OrdersById): OrderEvent[] {
  const events: OrderEvent[] = [];
  const add = (type: OrderEventType, day: string | undefined, other?: string): void => {
    const authority = other === undefined ? undefined : all.get(other)?.authority.name;
    events.push({ type, ...(day === undefined ? {} : { day }), ...(other === undefined ? {} : { order: other }), ...(authority === undefined ? {} : { authority }) });
  };
  if (order.decided !== undefined) add('decided', order.decided);
  if (order.validFrom !== undefined) add('in-force-from', order.validFrom);
  if (order.reviewOn !== undefined) add('review-on', order.reviewOn);
  if (order.validUntil !== undefined) add(order.status === 'expired' ? 'expired' : 'last-day', order.validUntil);
  for (const { type, order: other } of order.relates ?? []) {
    const relation = RELATION[type];
    if (relation !== undefined && other !== order.id) add(relation[1], order.decided ?? order.validFrom, other);
  }
  for (const { type, by } of relatingTo(order.id, all)) {
    const relation = RELATION[type];
    if (relation !== undefined && by.id !== order.id) add(relation[0], effectiveFrom(by), by.id);
  }
  const stated = STATED[order.status];
  if (stated !== undefined && !events.some(({ type }) => type === stated)) add(stated, undefined);
  return events.toSorted((a, b) => sortKey(a).localeCompare(sortKey(b)) || (RANK[a.type] ?? 2) - (RANK[b.type] ?? 2));
}

const DONE = { stayed: 'stayed', varied: 'varied', annulled: 'annulled', superseded: 'superseded' } as const;

/**
 * The status of an order on an earlier day, as far as its record and those of its list tell it now: before the day on which it was
 * stayed, varied, annulled or superseded it was in force. `undefined` when the list does not say since when it is what it is.
 */
export function statusOn(order: Order, day: string, all: OrdersById): OrderStatus | 'not-yet' | undefined {
  const from = effectiveFrom(order);
  if (from !== undefined && day < firstDay(from)) return 'not-yet';
  if (order.validUntil !== undefined && day > lastDay(order.validUntil)) return 'expired';
  if (order.status === 'expired') return order.validUntil === undefined ? undefined : 'in-force';
  const timeline = orderTimeline(order, all);
  const since = (status: OrderStatus): string | undefined => timeline.find(({ type, day: at }) => type === status && at !== undefined)?.day;
  if (order.status in DONE) {
    const at = since(order.status);
    return at === undefined ? undefined : day < firstDay(at) ? 'in-force' : order.status;
  }
  if (order.status === 'in-force' && blocksBy(order, day, all) === undefined) {
    const ended = (['annulled', 'superseded', 'stayed'] as const).find((status) => (since(status) ?? '9999') <= day);
    if (ended !== undefined) return ended;
  }
  return order.status;
}
