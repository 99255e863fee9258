/** When names were left out of lists here: beside the history of what the lists held, which it does not change. */
import type { DatabaseSync } from 'node:sqlite';
import type { LeftOutBy } from '../../../../shared/left-out.ts';

/** A name, or a pattern, that is left out of a list now. */
export interface LeftOutNow {
  name: string;
  /** Milliseconds since the epoch. */
  at: number;
  by: LeftOutBy;
}

/** A time in which it was. */
export interface LeftOutTime {
  from: number;
  until?: number;
  by: LeftOutBy;
}

/** Of a list of orders; `list` is its id, `title` that of its newest time here. */
export interface LeftOutOfOrders extends LeftOutTime {
  list: string;
  title: string;
  name: string;
}

interface Row { list: string; name: string; at: number; until: number | null; by: LeftOutBy }

const timeOf = ({ at, until, by }: Row): LeftOutTime => ({ from: at, by, ...(until === null ? {} : { until }) });

/** Makes the open times of a list those of `out`: told twice, it changes nothing. @param now when what is not left out any more was taken again */
export function noteLeftOut(db: DatabaseSync, list: string, now: number, out: readonly LeftOutNow[]): void {
  const open = new Map((db.prepare('SELECT * FROM left_out WHERE list = ? AND until IS NULL').all(list) as unknown as Row[]).map((row) => [row.name, row]));
  const close = db.prepare('UPDATE left_out SET until = max(at, ?) WHERE list = ? AND name = ? AND until IS NULL');
  const insert = db.prepare('INSERT INTO left_out(list, name, at, by) VALUES(?, ?, ?, ?)');
  for (const { name, at, by } of out) {
    const known = open.get(name);
    open.delete(name);
    if (known?.by === by) continue;
    if (known !== undefined) close.run(at, list, name); // it waited, and now somebody has chosen
    insert.run(list, name, at, by);
  }
  for (const name of open.keys()) close.run(now, list, name);
}

/** The times of one listed name in one era of a list, oldest first. */
export function leftOutTimes(db: DatabaseSync, era: { list: string; kept_from: number; ended: number | null }, name: string): LeftOutTime[] {
  const rows = db.prepare('SELECT * FROM left_out WHERE list = ?1 AND name = ?2 AND at < ?3 AND (until IS NULL OR until > ?4) ORDER BY at, rowid')
    .all(era.list, name, era.ended ?? Number.MAX_SAFE_INTEGER, era.kept_from) as unknown as Row[];
  return rows.map(timeOf);
}

/** Every name that was left out of a list of orders at some time between two, oldest first. */
export function leftOutOfOrders(db: DatabaseSync, from: number, to: number): LeftOutOfOrders[] {
  const rows = db.prepare(`SELECT l.*, (SELECT e.title FROM eras e WHERE e.list = l.list ORDER BY e.id DESC LIMIT 1) AS title FROM left_out l
    WHERE l.at <= ?2 AND (l.until IS NULL OR l.until >= ?1) AND EXISTS (SELECT 1 FROM eras e WHERE e.list = l.list AND e.kind = 'court-order') ORDER BY l.at, l.rowid`).all(from, to) as unknown as (Row & { title: string })[];
  return rows.map(({ title, ...row }) => ({ list: row.list, title, name: row.name, ...timeOf(row) }));
}
