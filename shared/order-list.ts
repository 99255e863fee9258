/** Order list format `order-list/1`: the records behind a court-order list. What a record does not know is absent, never guessed. */

export type AuthorityKind = 'court' | 'prosecutor' | 'regulator' | 'police' | 'ministry' | 'self-regulatory' | 'unknown';
export type OrderStatus = 'in-force' | 'stayed' | 'varied' | 'expired' | 'annulled' | 'superseded' | 'unknown';
export type Instrument =
  | 'judgment' | 'interim-injunction' | 'administrative-order' | 'seizure' | 'sanctions-act' | 'voluntary-code' | 'unknown';
export type VerifiedLevel = 'document-seen' | 'official-register' | 'secondary-source' | 'unverified';

/** How one order bears on another: “this one *varies* that one”. */
export type OrderRelation = 'appeal-of' | 'confirms' | 'varies' | 'stays' | 'annuls' | 'supersedes' | 'implements';

export interface OrderDocument {
  url: string;
  type?: string;
  lang?: string;
  sha256?: string;
  retrieved?: string;
}

/** One legal decision. Days are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface Order {
  id: string;
  /** ISO 3166-1 alpha-2 or 3166-2, or `EU`. */
  jurisdiction: string;
  scope?: string;
  authority: { name: string; kind: AuthorityKind };
  instrument: Instrument;
  docket?: string;
  ecli?: string;
  act?: string;
  decided?: string;
  legalBasis?: string[];
  subject?: string;
  applicants?: string[];
  /** Whom it addresses; empty: every access provider, as its list says; absent: not known. */
  addressees?: string[];
  dynamic?: boolean;
  status: OrderStatus;
  validFrom?: string;
  validUntil?: string;
  reviewOn?: string;
  relates?: { type: OrderRelation; order: string }[];
  documents?: OrderDocument[];
  /** Where a public database of blocking orders keeps it (draft-nottingham-public-resolver-errors). */
  fdbs?: { db: string; id: string }[];
  /** `mailto:` and `tel:` only. */
  contact?: string[];
  verified?: { level: VerifiedLevel; by?: string; on?: string };
  note?: string;
}

export interface OrderEntry {
  name: string;
  match?: 'exact' | 'tree';
  orders: string[];
  listed?: string;
  delisted?: string;
  /** The publisher’s own text, where it is an address or differs from the name. */
  listedAs?: string;
}

export interface OrderListHead {
  id: string;
  title: string;
  description?: string;
  publisher: { name: string; url?: string; official?: boolean };
  homepage?: string;
  licence?: string;
  /** The publisher’s count of its issues. */
  serial?: number | string;
  /** RFC 3339. */
  updated: string;
  expires?: string;
}

/** The JSON profile as a whole. @public */
export interface OrderList {
  format: 'order-list/1';
  list: OrderListHead;
  orders: Order[];
  entries: OrderEntry[];
}

/** The member states of the European Union, ISO 3166-1 alpha-2. */
const EU_MEMBERS = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

/** Whether an order of this jurisdiction reaches a household in `country`: itself, a region of it, or the EU for its members. */
export function covers(jurisdiction: string, country: string): boolean {
  if (jurisdiction === 'EU') return EU_MEMBERS.has(country);
  return jurisdiction === country || jurisdiction.startsWith(`${country}-`);
}

/**
 * Whether an order applied here is the law's decision or the household's choice. An order of a self-regulatory body, a
 * voluntary code, an unknown status or another country is applied by choice only. No country set yet counts as covered.
 */
export function standing(order: Order, country: string | undefined): 'law' | 'household' {
  if (order.authority.kind === 'self-regulatory' || order.authority.kind === 'unknown') return 'household';
  if (order.instrument === 'voluntary-code' || order.status === 'unknown') return 'household';
  return country === undefined || covers(order.jurisdiction, country) ? 'law' : 'household';
}

/** First and last day of a partial day, as comparable `YYYY-MM-DD` strings (the 31st stands for the end of every month). */
export const firstDay = (day: string): string => (day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);
export const lastDay = (day: string): string => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day);

/** The orders of one list by id: what `relates` is looked up in. */
export type OrdersById = ReadonlyMap<string, Order>;

/** What one order does to another; `appeal-of`, `confirms` and `implements` leave it as it is. */
export type RelationType = 'appeal-of' | 'confirms' | 'varies' | 'stays' | 'annuls' | 'supersedes' | 'implements';

const relating = new WeakMap<OrdersById, Map<string, { type: string; by: Order }[]>>();

/** The orders of the list that relate to this one, and how. Looked up once for each set of orders. */
export function relatingTo(id: string, all: OrdersById): readonly { type: string; by: Order }[] {
  let index = relating.get(all);
  if (index === undefined) {
    index = new Map();
    for (const by of all.values()) {
      for (const { type, order } of by.relates ?? []) {
        const known = index.get(order) ?? [];
        known.push({ type, by });
        index.set(order, known);
      }
    }
    relating.set(all, index);
  }
  return index.get(id) ?? [];
}

/** The day from which an order has effect, as far as it is known: its first day of validity, else the day it was decided. */
export const effectiveFrom = (order: Order): string | undefined => order.validFrom ?? order.decided;

const withinDates = (order: Order, day: string): boolean =>
  (order.validFrom === undefined || day >= firstDay(order.validFrom)) && (order.validUntil === undefined || day <= lastDay(order.validUntil));

const hasBegun = (order: Order, day: string): boolean => {
  const from = effectiveFrom(order);
  return from === undefined || day >= firstDay(from);
};

const ENDS = new Set<string>(['stays', 'annuls', 'supersedes'] satisfies RelationType[]);
const NO_ORDERS: OrdersById = new Map();
/** A chain of orders that vary each other is followed this far: real ones have two or three. */
const MAX_CHAIN = 32;

/** What was found for a day: each order of a list is looked at once a day, however a hostile list may entangle them. */
const found = new WeakMap<OrdersById, { day: string; known: Map<string, Order | undefined> }>();

/**
 * The order by which this one blocks on `day` (`YYYY-MM-DD`), or `undefined` when it does not: itself, while it is in force (or nobody
 * knows its status), its dates hold and no order of the same list that holds that day stays, annuls or supersedes it; for one that is
 * `varied` the later order, from the day that one has effect.
 */
export function blocksBy(order: Order, day: string, all: OrdersById = NO_ORDERS, depth = 0): Order | undefined {
  if (order.relates === undefined && all.size <= 1) return blocksAlone(order, day);
  if (all.get(order.id) !== order) return work(order, day, all, depth);
  let cache = found.get(all);
  if (cache?.day !== day) found.set(all, (cache = { day, known: new Map() }));
  if (cache.known.has(order.id)) return cache.known.get(order.id);
  cache.known.set(order.id, undefined); // orders that vary each other in a circle decide nothing
  const by = work(order, day, all, depth);
  cache.known.set(order.id, by);
  return by;
}

const blocksAlone = (order: Order, day: string): Order | undefined => ((order.status === 'in-force' || order.status === 'unknown') && withinDates(order, day) ? order : undefined);

function work(order: Order, day: string, all: OrdersById, depth: number): Order | undefined {
  if (depth > MAX_CHAIN) return undefined;
  const related = relatingTo(order.id, all).filter(({ by }) => by.id !== order.id);
  if (order.status === 'varied') {
    const later = related.filter(({ type }) => type === 'varies');
    const begun = later.filter(({ by }) => hasBegun(by, day));
    if (begun.length > 0) return begun.map(({ by }) => blocksBy(by, day, all, depth + 1)).find((by) => by !== undefined);
    // Not varied yet on that day: what was ordered first holds, where a later order says from when it does not.
    return later.length > 0 && hasBegun(order, day) && withinDates(order, day) ? order : undefined;
  }
  if (blocksAlone(order, day) === undefined) return undefined;
  const ended = related.some(({ type, by }) => ENDS.has(type) && hasBegun(by, day) && blocksBy(by, day, all, depth + 1) !== undefined);
  return ended ? undefined : order;
}

/** Whether the order blocks on `day` (`YYYY-MM-DD`), given the orders of its list. */
export function inForce(order: Order, day: string, all: OrdersById = NO_ORDERS): boolean {
  return blocksBy(order, day, all) !== undefined;
}

/** Whether an entry's name is to be listed later than `day`; what was taken off before then stays off. */
export const listedLater = ({ listed, delisted }: { listed?: string; delisted?: string }, day: string): boolean =>
  listed !== undefined && day < firstDay(listed) && (delisted === undefined || day < firstDay(delisted));

/** Whether an entry's name is on the list on `day`: a delisted name stops on its day. */
export function listedOn(entry: { listed?: string; delisted?: string }, day: string): boolean {
  if (entry.listed !== undefined && day < firstDay(entry.listed)) return false;
  return entry.delisted === undefined || day < firstDay(entry.delisted);
}
