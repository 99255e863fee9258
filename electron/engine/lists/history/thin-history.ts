/** Keeps the history within its bounds (history-store.ts says which). Runs inside a transaction. */
import type { DatabaseSync } from 'node:sqlite';

const DAY_MS = 24 * 3600 * 1000;
/** Updates of lists without orders are kept this long. */
export const KEEP_MS = 400 * DAY_MS;
/** The file grows to about this, in bytes. */
const MAX_BYTES = 256 * 1024 * 1024;
/** When it is full, so many of the oldest updates go at a time. */
const AT_ONCE = 50;

function bytesUsed(db: DatabaseSync): number {
  const number = (pragma: string): number => Object.values(db.prepare(`PRAGMA ${pragma}`).get() as Record<string, number>)[0]!;
  return (number('page_count') - number('freelist_count')) * number('page_size');
}

/** Forgets updates and what hangs on them; from the newest of them on it is still known what each list held. */
function drop(db: DatabaseSync, updates: readonly { id: number; era: number; at: number }[]): void {
  const deleteChanges = db.prepare('DELETE FROM changes WHERE upd = ?');
  const deleteUpdate = db.prepare('DELETE FROM updates WHERE id = ?');
  const keepFrom = db.prepare('UPDATE eras SET kept_from = max(kept_from, ?) WHERE id = ?');
  const deleteOrders = db.prepare('DELETE FROM orders WHERE era = ? AND until <= ?');
  for (const { id, era, at } of updates) {
    deleteChanges.run(id);
    deleteUpdate.run(id);
    keepFrom.run(at, era);
    deleteOrders.run(era, at);
  }
  if (updates.length === 0) return;
  db.exec('DELETE FROM names WHERE id NOT IN (SELECT name FROM changes)');
  db.exec('PRAGMA incremental_vacuum');
}

/** @param limit bytes, for tests */
export function thin(db: DatabaseSync, now: number, limit = MAX_BYTES): void {
  const given = db.prepare("SELECT id FROM eras WHERE kind <> 'court-order' AND ended < ?").all(now - KEEP_MS) as { id: number }[];
  for (const { id } of given) {
    drop(db, db.prepare('SELECT id, era, at FROM updates WHERE era = ?').all(id) as { id: number; era: number; at: number }[]);
    for (const table of ['heads', 'orders']) db.prepare(`DELETE FROM ${table} WHERE era = ?`).run(id);
    db.prepare('DELETE FROM eras WHERE id = ?').run(id);
  }
  db.exec('DELETE FROM left_out WHERE until IS NOT NULL AND list NOT IN (SELECT list FROM eras)');
  // The newest update of an era stays: it says how the list became what it is.
  const old = `SELECT u.id, u.era, u.at FROM updates u JOIN eras e ON e.id = u.era
    WHERE u.id < (SELECT max(id) FROM updates WHERE era = u.era)`;
  drop(db, db.prepare(`${old} AND e.kind <> 'court-order' AND u.at < ? ORDER BY u.id`).all(now - KEEP_MS) as { id: number; era: number; at: number }[]);
  while (bytesUsed(db) > limit) {
    const oldest = db.prepare(`${old} ORDER BY e.kind = 'court-order', u.id LIMIT ?`).all(AT_ONCE) as { id: number; era: number; at: number }[];
    if (oldest.length === 0) return; // what is left is the newest version of each list
    drop(db, oldest);
  }
}
