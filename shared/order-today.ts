/** What an order that an order list holds is on a day: whether it blocks, and if not, since when or from when. Pure. */
import { blocksBy, effectiveFrom, firstDay, lastDay, relatingTo, type Order, type OrdersById } from './order-list.ts';
import { orderTimeline } from './order-timeline.ts';

/** Why an order does not block. `ended`: its last day is over. `not-yet`: its first day is to come. */
export type OrderIdle = 'stayed' | 'annulled' | 'superseded' | 'varied' | 'ended' | 'not-yet';

/** `day` (`YYYY[-MM[-DD]]`): since when, its last day, or its first; absent when the list does not say. */
export type OrderToday = { state: 'blocks' } | { state: OrderIdle; day?: string };

const DONE: Record<string, OrderIdle> = { annuls: 'annulled', supersedes: 'superseded', stays: 'stayed' };

const idle = (state: OrderIdle, day: string | undefined): OrderToday => ({ state, ...(day === undefined ? {} : { day }) });

/** @param day `YYYY-MM-DD`; `all` the orders of the same list */
export function orderToday(order: Order, day: string, all: OrdersById): OrderToday {
  if (blocksBy(order, day, all) !== undefined) return { state: 'blocks' };
  const { validFrom, validUntil, status } = order;
  const since = (type: string): string | undefined => orderTimeline(order, all).find((event) => event.type === type && event.day !== undefined)?.day;
  if (status === 'stayed' || status === 'annulled' || status === 'superseded') return idle(status, since(status));
  if (status === 'expired') return idle('ended', validUntil);
  if (validFrom !== undefined && day < firstDay(validFrom)) return idle('not-yet', validFrom);
  if (validUntil !== undefined && day > lastDay(validUntil)) return idle('ended', validUntil);
  if (status === 'varied') return idle('varied', since('varied'));
  const acting = relatingTo(order.id, all).filter(({ type, by }) => DONE[type] !== undefined && blocksBy(by, day, all) !== undefined);
  const by = Object.keys(DONE).flatMap((type) => acting.filter((one) => one.type === type))[0];
  return by === undefined ? idle('ended', undefined) : idle(DONE[by.type]!, effectiveFrom(by.by));
}
