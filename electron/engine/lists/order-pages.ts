/** A page of orders: what a filter lets through of all lists, sorted and counted. Run in a worker; the thread that answers only asks. */
import type { OrderCount, OrderFilter, OrderLine, OrderSort, OrdersPage } from '../../../shared/orders-api.ts';
import { firstDay, inForce, standing, type Order } from '../../../shared/order-list.ts';
import { orderToday } from '../../../shared/order-today.ts';
import type { ListMode } from '../../../shared/verdict.ts';
import { normaliseName } from './normalise-name.ts';
import { orderBook, type BookFile, type BookOrder, type OrderBook } from './order-book.ts';

export interface OrderSource extends BookFile {
  id: string;
  title: string;
  mode: ListMode;
}

export interface OrdersRequest {
  lists: readonly OrderSource[];
  filter: OrderFilter;
  sort: OrderSort;
  /** Rows to leave out at the beginning. */
  from: number;
  limit: number;
  country?: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** By `list|order`. */
  hits: ReadonlyMap<string, { blocked: number; observed: number }>;
}

interface Held {
  list: OrderSource;
  book: OrderBook;
  at: BookOrder;
}

/** Names are searched for parts of at least so many characters. */
const MIN_PART = 3;
const NO_HITS = { blocked: 0, observed: 0 };
const texts = new WeakMap<Order, string>();

/** What words are looked for in. */
function textOf(order: Order): string {
  let text = texts.get(order);
  if (text === undefined) {
    text = [order.id, order.authority.name, order.docket, order.ecli, order.subject, order.jurisdiction, order.decided, ...(order.applicants ?? [])].filter((part) => part !== undefined).join('\n').toLowerCase();
    texts.set(order, text);
  }
  return text;
}

const countryOf = ({ jurisdiction }: Order): string => jurisdiction.split('-')[0]!;

function counts<T extends string>(values: Iterable<T>): OrderCount<T>[] {
  const found = new Map<T, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** A part of a name as lists hold them; a text with a space is none. */
function namePart(text: string): string | undefined {
  if (text.length < MIN_PART || /\s/u.test(text)) return undefined;
  return /^[\u0021-\u007E]+$/u.test(text) ? text : normaliseName(text);
}

/** Whose text or names hold what was typed; by name, with the name. */
function matching(all: readonly Held[], books: readonly OrderBook[], text: string): { held: Held[]; found: Map<Order, string> } {
  const typed = text.trim().toLowerCase();
  const words = typed.split(/\s+/u);
  const part = namePart(typed);
  const byName = new Map(books.map((book) => [book, part === undefined ? new Map<string, string>() : book.withNames(part)]));
  const found = new Map<Order, string>();
  const held = all.filter(({ list, book, at: { order } }) => {
    const name = byName.get(book)!.get(order.id);
    if (name !== undefined) found.set(order, name);
    const title = list.title.toLowerCase();
    return name !== undefined || words.every((word) => textOf(order).includes(word) || title.includes(word));
  });
  return { held, found };
}

export function pageOfOrders({ lists, filter, sort, from, limit, country, day, hits }: OrdersRequest): OrdersPage {
  const books = lists.map((list) => orderBook(list));
  const all = lists.flatMap((list, at) => books[at]!.orders.map((each): Held => ({ list, book: books[at]!, at: each })));
  const hitsOf = ({ list, at: { order } }: Held): OrderLine['hits'] => hits.get(`${list.id}|${order.id}`) ?? NO_HITS;
  const { held, found } = filter.text === undefined || filter.text.trim() === '' ? { held: all, found: new Map<Order, string>() } : matching(all, books, filter.text);
  const chosen = held.filter(({ list, at: { order } }) => (filter.list === undefined || list.id === filter.list) && (filter.status === undefined || order.status === filter.status)
    && (filter.country === undefined || countryOf(order) === filter.country));
  // A key each, so that sorting compares and computes nothing.
  const total = (each: Held): number => hitsOf(each).blocked + hitsOf(each).observed;
  const keyed = chosen.map((each) => ({ each, number: sort === 'asked' ? total(each) : sort === 'names' ? each.at.names : 0, text: sort === 'authority' ? each.at.order.authority.name : '', day: firstDay(each.at.order.decided ?? '0000') }));
  const collator = new Intl.Collator(undefined, { sensitivity: 'base' });
  keyed.sort((a, b) => b.number - a.number || (sort === 'authority' ? collator.compare(a.text, b.text) : 0) || (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) || (a.each.at.order.id < b.each.at.order.id ? -1 : 1));
  return {
    rows: keyed.slice(from, from + limit).map(({ each }): OrderLine => {
      const { list, book, at: { order, names } } = each;
      const { id, jurisdiction, status, decided, verified } = order;
      const name = found.get(order);
      return {
        list: list.id, listTitle: list.title, mode: list.mode, id, jurisdiction, status, authority: order.authority.name, standing: standing(order, country), inForce: inForce(order, day, book.byId), today: orderToday(order, day, book.byId), nameCount: names, hits: hitsOf(each),
        ...(decided === undefined ? {} : { decided }), ...(verified?.on === undefined ? {} : { verifiedOn: verified.on }), ...(name === undefined ? {} : { found: name }),
      };
    }),
    total: chosen.length, all: all.length,
    countries: counts(all.map(({ at: { order } }) => countryOf(order))), statuses: counts(all.map(({ at: { order } }) => order.status)),
    lists: lists.flatMap(({ id, title }, at) => (books[at]!.orders.length === 0 ? [] : [{ value: id, title, count: books[at]!.orders.length }])),
  };
}
