/** The questions that are asked of the log. Run in the worker; none of them scans the log for a chart. */
import type { LogFilter, LogPage, Overview } from '../../../shared/engine-api.ts';
import type { LogSpan } from '../../../shared/log-api.ts';
import type { Decider, LogRow } from '../../../shared/verdict.ts';
import { DAY_MS, HOUR_MS, SLOT_MS } from './rollups.ts';
import { ID_STEPS, toRow } from './rows.ts';
import { search, searchNewer, type Wanted } from './search.ts';
import type { Row } from './segment.ts';
import type { QueryStore } from './store.ts';
import { wantedBy } from './wanted.ts';

const TOP = 10;
const HIT_DAYS = 30;
const JUST_BLOCKED = 8;
/** For one row that somebody waits for, in milliseconds. */
const PATIENT_MS = 1000;
/** A chart has at most this many bars. */
const MAX_BARS = 150;
const BAR_MINUTES = [5, 10, 30, 60, 180, 360, 1440];

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

type Slot = Record<'slot' | 'total' | 'law' | 'household' | 'upstream' | 'observed' | 'answered' | 'failed' | 'refused', number>;

function series(slots: readonly Slot[], hours: number, now: number): Pick<Overview, 'totals' | 'series' | 'bucketMinutes'> {
  const bucketMinutes = BAR_MINUTES.find((minutes) => (hours * 60) / minutes <= MAX_BARS) ?? 1440;
  const width = bucketMinutes * 60_000;
  const last = Math.floor(now / width);
  const count = Math.ceil((hours * HOUR_MS) / width);
  const bars = Array.from({ length: count }, (_, i) => ({ at: new Date((last - count + 1 + i) * width).toISOString(), total: 0, law: 0, household: 0, upstream: 0, observed: 0 }));
  const totals = { total: 0, law: 0, household: 0, upstream: 0, observed: 0, answered: 0, failed: 0, refused: 0 };
  for (const slot of slots) {
    for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += slot[key];
    const bar = bars[Math.floor((slot.slot * SLOT_MS) / width) - (last - count + 1)];
    if (bar === undefined) continue;
    for (const key of ['total', 'law', 'household', 'upstream', 'observed'] as const) bar[key] += slot[key];
  }
  return { totals, series: bars, bucketMinutes };
}

export function overview(store: QueryStore, hours: number, now: number): Overview {
  store.flush();
  const { db } = store;
  const from = now - hours * HOUR_MS;
  const fromHour = Math.floor(from / HOUR_MS);
  const slots = db.prepare('SELECT * FROM slots WHERE slot >= ? ORDER BY slot').all(Math.floor(from / SLOT_MS)) as unknown as Slot[];
  const blocked = db.prepare(`SELECT n.name, sum(h.law) AS law, sum(h.household) AS household, sum(h.upstream) AS upstream FROM name_hours h JOIN names n ON n.id = h.name
    WHERE h.hour >= ? AND h.law + h.household + h.upstream > 0 GROUP BY h.name ORDER BY sum(h.law + h.household + h.upstream) DESC, n.name LIMIT ?`)
    .all(fromHour, TOP) as unknown as { name: string; law: number; household: number; upstream: number }[];
  const asked = db.prepare('SELECT n.name, sum(h.asked) AS count FROM name_hours h JOIN names n ON n.id = h.name WHERE h.hour >= ? GROUP BY h.name ORDER BY count DESC, n.name LIMIT ?')
    .all(fromHour, TOP) as unknown as { name: string; count: number }[];
  const clients = db.prepare('SELECT c.address AS client, sum(h.asked) AS count, sum(h.blocked) AS blocked FROM client_hours h JOIN clients c ON c.id = h.client WHERE h.hour >= ? GROUP BY h.client ORDER BY count DESC LIMIT ?')
    .all(fromHour, TOP) as unknown as { client: string; count: number; blocked: number }[];
  const decider = (counts: { law: number; household: number; upstream: number }): Decider =>
    counts.law >= counts.household && counts.law >= counts.upstream ? 'law' : counts.household >= counts.upstream ? 'household' : 'upstream';
  return {
    hours, ...series(slots, hours, now),
    topBlocked: blocked.map((b) => ({ name: b.name, count: b.law + b.household + b.upstream, decider: decider(b) })),
    topAsked: asked.map(({ name, count }) => ({ name, count })), topClients: clients.map(({ client, count, blocked: n }) => ({ client, count, blocked: n })),
    justBlocked: page(store, JUST_BLOCKED, {}, { outcome: ['blocked'] }).rows,
  };
}
