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
  /** Who has to block; empty or absent: every access provider. */
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

/** First and last instant of a partial day, as comparable `YYYY-MM-DD` strings. */
const firstDay = (day: string): string => (day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);
const lastDay = (day: string): string => (day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day);

/** Whether the order blocks on `day` (`YYYY-MM-DD`): in force or of unknown status, and within its dates. */
export function inForce(order: Order, day: string): boolean {
  if (order.status !== 'in-force' && order.status !== 'unknown') return false;
  if (order.validFrom !== undefined && day < firstDay(order.validFrom)) return false;
  return order.validUntil === undefined || day <= lastDay(order.validUntil);
}

/** Whether an entry's name is on the list on `day`: a delisted name stops on its day. */
export function listedOn(entry: { listed?: string; delisted?: string }, day: string): boolean {
  if (entry.listed !== undefined && day < firstDay(entry.listed)) return false;
  return entry.delisted === undefined || day < firstDay(entry.delisted);
}
