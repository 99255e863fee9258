/** The questions that are asked of the log. Run in the worker; none of them scans the log for a chart. */
import type { LogFilter, LogPage, Overview } from '../../../shared/engine-api.ts';
import type { LogSpan } from '../../../shared/log-api.ts';
import type { JustBlocked, TopOrder } from '../../../shared/overview-api.ts';
import type { Decider, LogRow } from '../../../shared/verdict.ts';
import { barsOfHours } from './bars.ts';
import type { ClientSeen, NameAsked } from './log-record.ts';
import { DAY_MS, HOUR_MS } from './rollups.ts';
import { deviceBook, ID_STEPS, toRow } from './rows.ts';
import { search, searchNewer, type Wanted } from './search.ts';
import type { Row } from './segment.ts';
import type { QueryStore } from './store.ts';
import { wantedBy } from './wanted.ts';

const TOP = 10;
/** Addresses from which the top devices are made: those of one device count together. */
const TOP_ADDRESSES = 60;
const SEEN_DAYS = 30;
const HIT_DAYS = 30;
const JUST_BLOCKED = 8;
/** For one row that somebody waits for, in milliseconds. */
const PATIENT_MS = 1000;
/** Rows looked at for them: equal ones are one. */
const BLOCKED_ROWS = 64;
/** For the newest blocks, in milliseconds: in a log without any it would look through all of it. */
const BRIEF_MS = 20;
/** Longer ago, orders are counted by day. */
const HOURS_OF_ORDERS = 48;

export function rowOf(store: QueryStore, { client, reason, ...rest }: Row): LogRow {
  return toRow({ ...rest, client: store.client(client) }, store.reason(reason));
}

/** The moment of an id, ISO 8601. */
export const momentOf = (id: number): string => new Date(Math.floor(id / ID_STEPS)).toISOString();

/** Where to look: `before` and `after` are ids, as pages and rows give them. */
export interface Place {
  before?: string | undefined;
  after?: string | undefined;
}

function within(wanted: Wanted, { before, after }: Place): Wanted {
  return {
    ...wanted, ...(before === undefined ? {} : { to: Math.min(Number(before), wanted.to ?? Infinity) }),
    ...(after === undefined ? {} : { from: Math.max(Number(after) + 1, wanted.from ?? 0) }),
  };
}

/** @param budgetMs after so many milliseconds it says where to go on */
export function page(store: QueryStore, limit: number, place: Place, filter: LogFilter, budgetMs?: number): LogPage {
  const wanted = wantedBy(store, filter);
  if (wanted === undefined) return { rows: [] };
  const { rows, next } = (place.after === undefined ? search : searchNewer)(store, within(wanted, place), limit, budgetMs);
  return { rows: rows.map((found) => rowOf(store, found)), ...(next === undefined ? {} : { next: String(next), lookedTo: momentOf(next) }) };
}

export function row(store: QueryStore, id: string): LogRow | undefined {
  const [found] = search(store, { from: Number(id), to: Number(id) + 1 }, 1).rows;
  return found === undefined ? undefined : rowOf(store, found);
}

export function lastFor(store: QueryStore, name: string): LogRow | undefined {
  const [found] = search(store, { name }, 1, PATIENT_MS).rows;
  return found === undefined ? undefined : rowOf(store, found);
}

export function span(store: QueryStore, count: number): LogSpan {
  const { heads, tail } = store;
  const parts: { first: number; last: number; count: number }[] = [...heads];
  if (tail.count > 0) parts.push({ first: tail.ids[0]!, last: tail.ids[tail.count - 1]!, count: tail.count });
  const first = parts[0]?.first;
  const last = parts.at(-1)?.last;
  if (first === undefined || last === undefined) return { rows: 0, slices: [] };
  const slices = Array.from({ length: count }, () => 0);
  const width = Math.max(1, (last - first + 1) / count);
  let rows = 0;
  for (const part of parts) {
    rows += part.count;
    const least = Math.min(count - 1, Math.floor((part.first - first) / width));
    const most = Math.min(count - 1, Math.floor((part.last - first) / width));
    for (let at = least; at <= most; at++) slices[at]! += part.count / (most - least + 1);
  }
  return { rows, oldest: momentOf(first), newest: momentOf(last), slices: slices.map(Math.round) };
}

export function orderHits(store: QueryStore, now: number): [string, { blocked: number; observed: number }][] {
  store.flush();
  const from = Math.floor(now / DAY_MS) - HIT_DAYS;
  const rows = store.db.prepare('SELECT list, orderId, sum(blocked) AS blocked, sum(observed) AS observed FROM order_days WHERE day > ? GROUP BY list, orderId').all(from) as
    unknown as { list: string; orderId: string; blocked: number; observed: number }[];
  return rows.map(({ list, orderId, blocked, observed }) => [`${list}|${orderId}`, { blocked, observed }]);
}

/** @param clients most questions first */
function topDevices(clients: readonly { client: string; count: number; blocked: number }[]): Overview['topClients'] {
  const devices = new Map<string, Overview['topClients'][number]>();
  for (const { client, count, blocked } of clients) {
    const device = deviceBook.label(client);
    const sums = devices.get(device);
    if (sums === undefined) devices.set(device, { client, device, count, blocked });
    else {
      sums.count += count;
      sums.blocked += blocked;
    }
  }
  return [...devices.values()].toSorted((a, b) => b.count - a.count).slice(0, TOP);
}

export function clientsSeen(store: QueryStore, now: number): ClientSeen[] {
  store.flush();
  return store.db.prepare(`SELECT c.address AS client, s.first, s.last, coalesce(sum(h.asked), 0) AS asked, coalesce(sum(h.blocked), 0) AS blocked
    FROM client_seen s JOIN clients c ON c.id = s.client LEFT JOIN client_hours h ON h.client = s.client AND h.hour > ? WHERE s.last >= ? GROUP BY s.client`)
    .all(Math.floor(now / HOUR_MS) - 24, now - SEEN_DAYS * DAY_MS) as unknown as ClientSeen[];
}

/** Rows looked at for one name. */
const ASKED_ROWS = 200;

/** Who asked for any of these names since `from` (milliseconds since the epoch), and when last; for a bounded time. */
export function askedFor(store: QueryStore, names: readonly string[], from: number): NameAsked[] {
  const found = new Map<string, NameAsked>();
  const end = performance.now() + PATIENT_MS;
  for (const name of names) {
    const left = end - performance.now();
    if (left <= 0) break;
    for (const { id, client: number } of search(store, { name, from: from * ID_STEPS }, ASKED_ROWS, left).rows) {
      const client = store.client(number);
      const key = `${client} ${name}`;
      if (!found.has(key)) found.set(key, { client, name, last: Math.floor(id / ID_STEPS) });
    }
  }
  return [...found.values()];
}

/** The first hour of the counts by name and device; where days are kept as one, the nearest beginning of a day (UTC). */
function firstHour(store: QueryStore, from: number): number {
  return from < store.rollups.folded * DAY_MS ? Math.round(from / DAY_MS) * 24 : Math.floor(from / HOUR_MS);
}

function topOrders(store: QueryStore, from: number, hours: number): TopOrder[] {
  const [table, column, first] = hours <= HOURS_OF_ORDERS ? ['order_hours', 'hour', Math.floor(from / HOUR_MS)] : ['order_days', 'day', Math.round(from / DAY_MS)];
  return store.db.prepare(`SELECT list, orderId AS "order", sum(blocked) AS blocked, sum(observed) AS observed FROM ${table} WHERE ${column} >= ? GROUP BY list, orderId
    ORDER BY sum(blocked) DESC, sum(observed) DESC, orderId LIMIT ?`).all(first, TOP) as unknown as TopOrder[];
}

/** The newest blocks; a name that a device asks for again and again is one. */
function justBlocked(store: QueryStore): JustBlocked[] {
  const found = new Map<string, JustBlocked>();
  for (const blocked of page(store, BLOCKED_ROWS, {}, { outcome: ['blocked'] }, BRIEF_MS).rows) {
    const key = `${blocked.name} ${blocked.device} ${blocked.by} ${blocked.list ?? ''} ${blocked.order ?? ''}`;
    const known = found.get(key);
    if (known !== undefined) known.times++;
    else found.set(key, { ...blocked, times: 1 });
  }
  return [...found.values()].slice(0, JUST_BLOCKED);
}

export function overview(store: QueryStore, hours: number, now: number): Overview {
  const over = barsOfHours(store, hours, now);
  const { db } = store;
  const from = Date.parse(over.series[0]?.at ?? new Date(now).toISOString());
  const fromHour = firstHour(store, from);
  // The few that count are named, not all that are counted.
  const blocked = db.prepare(`SELECT n.name, law, household, upstream FROM (SELECT name AS id, sum(law) AS law, sum(household) AS household, sum(upstream) AS upstream FROM name_hours
    WHERE hour >= ? AND law + household + upstream > 0 GROUP BY name ORDER BY sum(law + household + upstream) DESC, name LIMIT ?) JOIN names n USING (id) ORDER BY law + household + upstream DESC, n.name`)
    .all(fromHour, TOP) as unknown as { name: string; law: number; household: number; upstream: number }[];
  const asked = db.prepare('SELECT n.name, count FROM (SELECT name AS id, sum(asked) AS count FROM name_hours WHERE hour >= ? GROUP BY name ORDER BY count DESC, name LIMIT ?) JOIN names n USING (id) ORDER BY count DESC, n.name')
    .all(fromHour, TOP) as unknown as { name: string; count: number }[];
  const clients = db.prepare('SELECT c.address AS client, sum(h.asked) AS count, sum(h.blocked) AS blocked FROM client_hours h JOIN clients c ON c.id = h.client WHERE h.hour >= ? GROUP BY h.client ORDER BY count DESC LIMIT ?')
    .all(fromHour, TOP_ADDRESSES) as unknown as { client: string; count: number; blocked: number }[];
  const decider = (counts: { law: number; household: number; upstream: number }): Decider =>
    counts.law >= counts.household && counts.law >= counts.upstream ? 'law' : counts.household >= counts.upstream ? 'household' : 'upstream';
  return {
    hours, ...over,
    topBlocked: blocked.map((b) => ({ name: b.name, count: b.law + b.household + b.upstream, decider: decider(b) })),
    topAsked: asked.map(({ name, count }) => ({ name, count })), topClients: topDevices(clients), topOrders: topOrders(store, from, hours),
    justBlocked: justBlocked(store),
  };
}
