/** What an update of a list did, in words: its numbers, and its orders one by one. */
import type { OrderChange, UpdateChanges } from '../../shared/update-changes.ts';
import { t } from '../messages/language.ts';

const statusWord = (status: string): string => t.orders.status[status] ?? status;

/** `IT-2026-1: in force before, now annulled`. */
export function orderChangeWords({ order, before, after }: OrderChange): string {
  const words = t.updateChanges;
  if (after === undefined) return words.gone(order);
  if (before === undefined) return words.isNew(order, statusWord(after));
  return before === after ? words.record(order) : words.status(order, statusWord(before), statusWord(after));
}

/** The same on the page of that order. */
export function orderChangeHere({ before, after }: OrderChange): string {
  const words = t.updateChanges.here;
  if (after === undefined) return words.gone;
  if (before === undefined) return words.isNew(statusWord(after));
  return before === after ? words.record : words.status(statusWord(before), statusWord(after));
}

/** What a count of names in force leaves out, beside it; empty where there is none. */
export const countsBeside = ({ leftOut = 0, delisted = 0 }: Pick<UpdateChanges, 'leftOut' | 'delisted'>): string => t.leftOut.counts(leftOut, delisted);

/** All of it in one line. */
export function updateWords(update: UpdateChanges): string {
  const { first, names, added, removed, changed, ordersAdded, ordersRemoved, ordersChanged, orderChanges } = update;
  if (first) return [t.updateChanges.first(names), countsBeside(update)].filter((part) => part !== '').join(', ');
  const more = ordersAdded + ordersRemoved + ordersChanged - orderChanges.length;
  return [added + removed + changed === 0 ? '' : t.updateChanges.names(added, removed, changed), ...orderChanges.map(orderChangeWords), more > 0 ? t.updateChanges.more(more) : ''].filter((part) => part !== '').join('; ');
}
