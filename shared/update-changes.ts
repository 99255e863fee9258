/** What an update of a list did: to its names in numbers, to its orders by name. For the history of lists and the record of decisions. */
import type { OrderStatus } from './order-list.ts';

/** Orders of one update that are told one by one. */
export const ORDER_CHANGES_TOLD = 6;

/** An order that an update brought, took away, or says something else of. */
export interface OrderChange {
  order: string;
  /** By the version before; absent: it did not have the order. */
  before?: OrderStatus;
  /** By the new version; absent: it names the order no more. The same as `before`: something else of the record changed. */
  after?: OrderStatus;
}

export interface UpdateChanges {
  /** The first reading of a list: all is new to Gavel. */
  first: boolean;
  /** Names in force after it, as the list's row counts them. */
  names: number;
  /** Beside these: left out here; on it and not listed that day. Absent: none, or an earlier version did not note it. */
  leftOut?: number;
  delisted?: number;
  added: number;
  removed: number;
  /** Names of which the list says something else. */
  changed: number;
  ordersAdded: number;
  ordersRemoved: number;
  ordersChanged: number;
  /** The first few; none of a first reading. */
  orderChanges: OrderChange[];
}

const statusWords = ({ order, before, after }: OrderChange): string => `${order}: ${before === after ? 'another record' : `${before ?? 'not on it'} → ${after ?? 'not on it'}`}`;
const counted = (what: string, counts: readonly (readonly [number, string])[]): string => {
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return told.length === 0 ? '' : `${what}: ${told.join(', ')}`;
};

/** In English, for the files of the record: `orders: 1 changed (IT-2026-1: in-force → annulled)`. */
export function changesInEnglish({ first, names, leftOut = 0, delisted = 0, added, removed, changed, ordersAdded, ordersRemoved, ordersChanged, orderChanges }: UpdateChanges): string {
  if (first) return [`first read, names: ${names}`, ...(leftOut > 0 ? [`left out: ${leftOut}`] : []), ...(delisted > 0 ? [`not listed that day: ${delisted}`] : [])].join(', ');
  const orders = counted('orders', [[ordersAdded, 'added'], [ordersRemoved, 'removed'], [ordersChanged, 'changed']]);
  const more = ordersAdded + ordersRemoved + ordersChanged > orderChanges.length ? '; …' : '';
  return [counted('names', [[added, 'added'], [removed, 'removed'], [changed, 'changed']]), orders === '' || orderChanges.length === 0 ? orders : `${orders} (${orderChanges.map(statusWords).join('; ')}${more})`].filter((part) => part !== '').join('; ');
}
