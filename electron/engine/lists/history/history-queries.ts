/** Questions to list-history.sqlite: what changed when in a list, and all that is kept of a name. */
import type { DatabaseSync } from 'node:sqlite';
import type { HistoryNameChange, HistoryNamesPage, ListedRule, ListHistoryDay, ListHistoryPage, ListUpdate } from '../../../../shared/history-api.ts';
import type { Order } from '../../../../shared/order-list.ts';
import { ORDER_CHANGES_TOLD, type OrderChange } from '../../../../shared/update-changes.ts';
import type { ListKind } from '../../../../shared/verdict.ts';
import { localDay } from '../../local-day.ts';
import type { ListEra, NameInList, Stay } from './facts.ts';
import { leftOutTimes } from './left-out.ts';
import { unpackNames } from './snapshot.ts';

interface UpdateRow {
  id: number; at: number; before: number | null; names: number; left_out: number | null; delisted: number | null; added: number; removed: number; changed: number;
  orders: number; orders_added: number; orders_removed: number; orders_changed: number;
}

const iso = (ms: number): string => new Date(ms).toISOString();

const statusOf = (record: string): Order['status'] => (JSON.parse(record) as Order).status;

/** The first orders of which an update says something else: each ended version of a record says until when it held. */
function orderChangesOf(db: DatabaseSync, era: number, row: UpdateRow): OrderChange[] {
  if (row.before === null || row.orders_added + row.orders_removed + row.orders_changed === 0) return [];
  const rows = db.prepare(`SELECT id, max(was) AS was, max(became) AS became FROM (
      SELECT id, record AS was, NULL AS became FROM orders WHERE era = ?1 AND until = ?2 UNION ALL SELECT id, NULL, record FROM orders WHERE era = ?1 AND since = ?2
    ) GROUP BY id ORDER BY id LIMIT ?3`).all(era, row.at, ORDER_CHANGES_TOLD) as { id: string; was: string | null; became: string | null }[];
  return rows.map(({ id, was, became }) => ({ order: id, ...(was === null ? {} : { before: statusOf(was) }), ...(became === null ? {} : { after: statusOf(became) }) }));
}

const toUpdate = (row: UpdateRow, changes: OrderChange[]): ListUpdate => ({
  update: String(row.id), at: iso(row.at), first: row.before === null, names: row.names, ...(row.left_out === null ? {} : { leftOut: row.left_out }), ...(row.delisted === null ? {} : { delisted: row.delisted }), added: row.added, removed: row.removed, changed: row.changed,
  orders: { count: row.orders, added: row.orders_added, removed: row.orders_removed, changed: row.orders_changed, changes },
});

/** The newest era of a list: what its id means now. */
function newestEra(db: DatabaseSync, list: string): { id: number; kept_from: number } | undefined {
  return db.prepare('SELECT id, kept_from FROM eras WHERE list = ? ORDER BY id DESC LIMIT 1').get(list) as { id: number; kept_from: number } | undefined;
}

/** What changed nothing that is in force is kept for the names that are left out here, and is no update to anybody. */
const SHOWN = '(before IS NULL OR added + removed + changed + orders_added + orders_removed + orders_changed > 0)';

/** Newest first; `before` is an `update` of an earlier page. */
export function updatesOf(db: DatabaseSync, list: string, before: string | undefined, limit: number): ListHistoryPage {
  const era = newestEra(db, list);
  if (era === undefined) return { rows: [] };
  const rows = db.prepare(`SELECT * FROM updates WHERE era = ? AND id < ? AND ${SHOWN} ORDER BY id DESC LIMIT ?`).all(era.id, Number(before ?? Number.MAX_SAFE_INTEGER), limit + 1) as unknown as UpdateRow[];
  const page = rows.slice(0, limit).map((row) => toUpdate(row, orderChangesOf(db, era.id, row)));
  return { keptFrom: iso(era.kept_from), rows: page, ...(rows.length > limit ? { next: page.at(-1)!.update } : {}) };
}

/** Sums of each of the household's days on which a list changed, oldest first. */
export function daysOf(db: DatabaseSync, list: string, from: number): ListHistoryDay[] {
  const era = newestEra(db, list);
  const days = new Map<string, ListHistoryDay>();
  for (const row of db.prepare(`SELECT * FROM updates WHERE era = ? AND at >= ? AND ${SHOWN} ORDER BY id`).iterate(era?.id ?? 0, from) as Iterable<unknown> as Iterable<UpdateRow>) {
    const day = localDay(row.at);
    const sum = days.get(day) ?? { day, names: 0, added: 0, removed: 0, changed: 0 };
    days.set(day, { day, names: row.names, added: sum.added + row.added, removed: sum.removed + row.removed, changed: sum.changed + row.changed });
  }
  return [...days.values()];
}

/**
 * Names that an update added, removed or changed, in order. `changes` has those added first, then those removed, then those changed,
 * then those that are left out here: a kind is a range of `seq`. Of a first reading no names are kept beside the list itself: the page is empty.
 * @returns `undefined` when the list has no such update
 */
export function namesOfUpdate(db: DatabaseSync, list: string, update: string, kind: 'added' | 'removed' | 'changed', after: string | undefined, limit: number): HistoryNamesPage | undefined {
  const row = db.prepare('SELECT u.* FROM updates u JOIN eras e ON e.id = u.era WHERE e.list = ? AND u.id = ?').get(list, Number(update)) as unknown as UpdateRow | undefined;
  if (row === undefined) return undefined;
  if (row.before === null) return { rows: [] };
  const start = kind === 'added' ? 0 : kind === 'removed' ? row.added : row.added + row.removed;
  const from = after === undefined ? start : Math.max(start, Number(after) + 1);
  const found = db.prepare(`SELECT c.seq, n.name, b.state AS was, a.state AS became FROM changes c JOIN names n ON n.id = c.name
    LEFT JOIN states b ON b.id = c.before LEFT JOIN states a ON a.id = c.after WHERE c.upd = ? AND c.seq >= ? AND c.seq < ? ORDER BY c.seq LIMIT ?`)
    .all(row.id, from, start + row[kind], limit + 1) as { seq: number; name: string; was: string | null; became: string | null }[];
  const page = found.slice(0, limit);
  return {
    rows: page.map(({ name, was, became }): HistoryNameChange => ({ name, ...(was === null ? {} : { before: JSON.parse(was) as ListedRule[] }), ...(became === null ? {} : { after: JSON.parse(became) as ListedRule[] }) })),
    ...(found.length > limit ? { next: String(page.at(-1)!.seq) } : {}),
  };
}

/** The state of a name in the newest version; 0 when it is not there. */
function headState(db: DatabaseSync, era: number, name: string): number {
  const row = db.prepare('SELECT chunk FROM heads WHERE era = ? AND first <= ? ORDER BY first DESC LIMIT 1').get(era, name) as { chunk: Uint8Array } | undefined;
  if (row === undefined) return 0;
  const { names, states } = unpackNames(row.chunk);
  const at = names.indexOf(name);
  return at < 0 ? 0 : states[at]!;
}

/** The times in which a list said the same of a name, oldest first. */
function staysOf(db: DatabaseSync, era: { id: number; kept_from: number; last_read: number; ended: number | null }, name: string): Stay[] {
  const changes = db.prepare(`SELECT c.before, c.after, u.at, u.before AS read FROM names n JOIN changes c ON c.name = n.id JOIN updates u ON u.id = c.upd
    WHERE n.name = ? AND u.era = ? ORDER BY u.id`).all(name, era.id) as { before: number; after: number; at: number; read: number }[];
  const stays: Stay[] = [];
  const rulesOf = (state: number): ListedRule[] => JSON.parse((db.prepare('SELECT state FROM states WHERE id = ?').get(state) as { state: string }).state) as ListedRule[];
  let from = era.kept_from;
  for (const change of changes) {
    if (change.before !== 0) stays.push({ from, orBefore: from === era.kept_from, lastRead: change.read, until: change.at, rules: rulesOf(change.before) });
    from = change.at;
  }
  const now = headState(db, era.id, name);
  if (now !== 0) stays.push({ from, orBefore: from === era.kept_from, rules: rulesOf(now), ...(era.ended === null ? {} : { lastRead: era.last_read, until: era.ended }) });
  return stays;
}

/** The orders as a list had them at `at`; the first ones kept for a moment before, the newest without a moment. */
function ordersAt(db: DatabaseSync, era: { id: number; kept_from: number }, at: number | undefined): Order[] {
  const rows = (at === undefined
    ? db.prepare('SELECT record FROM orders WHERE era = ? AND until IS NULL').all(era.id)
    : db.prepare('SELECT record FROM orders WHERE era = ?1 AND since <= ?2 AND (until IS NULL OR until > ?2)').all(era.id, Math.max(at, era.kept_from))) as { record: string }[];
  return rows.map(({ record }) => JSON.parse(record) as Order);
}

/**
 * Every list that held one of these names at any time, and every list that is or was subscribed at all (its time decides what is known).
 * @param names the asked name and the names above it
 */
export function factsOf(db: DatabaseSync, names: readonly string[], at: number | undefined): ListEra[] {
  const eras = db.prepare('SELECT * FROM eras ORDER BY id').all() as { id: number; list: string; kind: ListKind; title: string; kept_from: number; last_read: number; ended: number | null }[];
  const modesOf = db.prepare('SELECT at, mode FROM modes WHERE list = ? ORDER BY at, rowid');
  return eras.map((era): ListEra => {
    const held = names.map((rule): NameInList => ({ rule, stays: staysOf(db, era, rule) })).filter(({ stays }) => stays.length > 0);
    for (const name of held) {
      const times = leftOutTimes(db, era, name.rule);
      if (times.length > 0) name.leftOut = times;
    }
    return {
      list: era.list, title: era.title, kind: era.kind, keptFrom: era.kept_from, lastRead: era.last_read, names: held,
      orders: held.length === 0 ? [] : ordersAt(db, era, at), modes: modesOf.all(era.list) as unknown as ListEra['modes'],
      ...(era.ended === null ? {} : { ended: era.ended }),
    };
  });
}
