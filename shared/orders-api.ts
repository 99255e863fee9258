/** Orders as a page asks for them: a few of very many, chosen, sorted and counted by the engine. */
import type { OrderView } from './engine-api.ts';
import type { Order, OrderStatus } from './order-list.ts';
import type { OrderToday } from './order-today.ts';
import type { ListMode } from './verdict.ts';

/** By the day of the decision; by questions of the last 30 days that met it; by how many names it has; by who ordered it. */
export const ORDER_SORTS = ['newest', 'asked', 'names', 'authority'] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

export const ORDER_STATUSES = ['in-force', 'stayed', 'varied', 'expired', 'annulled', 'superseded', 'unknown'] as const satisfies readonly OrderStatus[];

/** What is wanted; what is absent may be anything. */
export interface OrderFilter {
  /** Words of its number, authority, docket, list, subject or those who asked for it; or a part of a name under it. */
  text?: string;
  /** ISO 3166-1 alpha-2, its regions included, or `EU`. */
  country?: string;
  status?: OrderStatus;
  list?: string;
}

/** One order in short. */
export interface OrderLine extends Pick<Order, 'id' | 'jurisdiction' | 'status' | 'decided'> {
  list: string;
  listTitle: string;
  mode: ListMode;
  standing: 'law' | 'household';
  inForce: boolean;
  today: OrderToday;
  authority: string;
  /** The day on which its record was verified. */
  verifiedOn?: string;
  nameCount: number;
  /** A name under it that the text was found in. */
  found?: string;
  /** Of the last 30 days. */
  hits: { blocked: number; observed: number };
}

/** How many orders have something; most first. */
export interface OrderCount<T extends string = string> {
  value: T;
  count: number;
}

export interface OrdersPage {
  rows: OrderLine[];
  /** Orders that the filter lets through, and all there are. */
  total: number;
  all: number;
  /** Of all orders: what a filter can choose from. */
  countries: OrderCount[];
  statuses: OrderCount<OrderStatus>[];
  lists: (OrderCount & { title: string })[];
}

/** One order whole, with the records of its list that its timeline names. */
export interface OrderWhole extends OrderView {
  related: Order[];
}

/** What was asked for a name under an order, or below it, in the log as far as it was looked at. */
export interface NameAskedCount {
  name: string;
  count: number;
  /** ISO 8601. */
  last: string;
}

/** Newest first; with `next` there is more to look at, and everything down to `lookedTo` (ISO 8601) is counted. */
export interface NamesAsked {
  names: NameAskedCount[];
  next?: string;
  lookedTo?: string;
}
