/**
 * Forgetting: rows that fit what was asked are taken out of the log and out of every count, then names, devices and reasons that nothing
 * refers to; deleted content is overwritten (secure_delete), free pages go back to the disk and the write-ahead log is cut to nothing.
 * What is to be forgotten is noted first, so that a kill in the midst only delays it. Not reached: copies that others made (exports,
 * backups, snapshots of the disk), a log that was set aside as broken, and what a disk keeps below its file system.
 */
import type { LogForget } from '../../../shared/log-api.ts';
import type { Reason } from './log-record.ts';
import { DAY_MS, HOUR_MS, SLOT_MS } from './rollups.ts';
import { ID_STEPS } from './rows.ts';
import { stretches, type Wanted } from './search.ts';
import type { Row } from './segment.ts';
import { giveBack } from './store-file.ts';
import type { QueryStore } from './store.ts';

const NOTE = 'forgetting';
/** One step looks and writes no longer, in milliseconds, unless one segment takes longer. */
const STEP_MS = 60;
const PAGES_AT_ONCE = 2000;

interface Noted {
  wish: LogForget;
  /** Everything from this id on is done. */
  done: number | undefined;
  rows: number;
}

/** What was asked to be forgotten and is not yet, after a kill. */
export function unfinished(store: QueryStore): Forgetting | undefined {
  const noted = store.noted(NOTE);
  return noted === undefined ? undefined : new Forgetting(store, JSON.parse(noted) as Noted);
}

export class Forgetting {
  private readonly store: QueryStore;
  private readonly noted: Noted;
  private readonly wanted: Wanted;
  private phase: 'rows' | 'counts' | 'room' = 'rows';

  constructor(store: QueryStore, noted: Noted) {
    const { from, to, name, client } = noted.wish;
    this.store = store;
    this.noted = noted;
    this.wanted = {
      ...(from === undefined ? {} : { from: Date.parse(from) * ID_STEPS }), ...(to === undefined ? {} : { to: Date.parse(to) * ID_STEPS }), ...(name === undefined ? {} : { below: name }),
    };
    if (client !== undefined) this.wanted.clients = new Set((store.db.prepare('SELECT id FROM clients WHERE address = ?').all(client) as { id: number }[]).map(({ id }) => id));
  }

  /** Notes the wish; it holds from now on, whatever happens. */
  static begin(store: QueryStore, wish: LogForget): Forgetting {
    const noted: Noted = { wish, done: undefined, rows: 0 };
    store.flush();
    store.note(NOTE, JSON.stringify(noted));
    return new Forgetting(store, noted);
  }

  /** Rows forgotten so far. */
  get rows(): number {
    return this.noted.rows;
  }

  /** Does a little. Returns whether more is left. @throws Error of SQLite */
  step(): boolean {
    switch (this.phase) {
      case 'rows':
        if (!this.forgetRows()) this.phase = 'counts';
        return true;
      case 'counts':
        this.forgetCounts();
        this.phase = 'room';
        return true;
      case 'room':
        if (giveBack(this.store.db, PAGES_AT_ONCE)) return true;
        // The wish goes last: were it gone before the write-ahead log is cut, a kill in between would leave the log as it is.
        this.store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        this.store.note(NOTE, undefined);
        this.store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        return false;
    }
  }

  /** Segments from the newest down; each that holds a wanted row is written anew. */
  private forgetRows(): boolean {
    const { store, wanted, noted } = this;
    const end = performance.now() + STEP_MS;
    store.flush(); // what is forgotten is counted, so that it can be taken out of the counts
    const to = noted.done === undefined ? wanted.to : Math.min(noted.done, wanted.to ?? Infinity);
    for (const { first, segment, fits } of stretches(store, { ...wanted, ...(to === undefined ? {} : { to }) })) {
      if (fits !== undefined && segment !== undefined) {
        const keep = Array.from({ length: segment.count }, (_, at) => !fits(at));
        if (keep.includes(false)) {
          let after = noted;
          store.transaction(() => {
            const gone: { atMs: number; name: string; client: number; reason: Reason }[] = [];
            const drop = ({ id, name, client, reason }: Row): void => void gone.push({ atMs: Math.floor(id / ID_STEPS), name, client, reason: store.reason(reason) });
            if (segment === store.tail) store.rewriteTail((_segment, at) => keep[at]!, drop);
            else store.rewrite(store.heads.findIndex((head) => head.first === first), 1, (_segment, at) => keep[at]!, drop);
            store.rollups.subtract(gone);
            after = { ...noted, done: first, rows: noted.rows + gone.length };
            store.note(NOTE, JSON.stringify(after));
          });
          Object.assign(noted, after);
          return true; // the segments have changed places: look anew
        }
      }
      noted.done = first;
      if (performance.now() > end) return true;
    }
    return false;
  }

  /** Counts of rows that were not kept for their age have no row to be found by. */
  private forgetCounts(): void {
    const { store } = this;
    const { from, to, name, client } = this.noted.wish;
    const { db } = store;
    store.flush();
    store.transaction(() => {
      // Only whole hours, or days where a day is kept as one: what lies in a part of one was taken out row by row.
      const begin = from === undefined ? 0 : Date.parse(from);
      const end = to === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(to);
      const { folded } = store.rollups;
      const whole = [folded * 24, Math.ceil(begin / HOUR_MS), Math.floor(end / HOUR_MS), folded * 24, Math.ceil(begin / DAY_MS) * 24, Math.floor(end / DAY_MS) * 24];
      const within = '((hour >= ? AND hour >= ? AND hour < ?) OR (hour < ? AND hour >= ? AND hour < ?))';
      if (name !== undefined && client === undefined) {
        const below = `%.${name.replaceAll(/[\\%_]/g, '\\$&')}`;
        db.prepare(`DELETE FROM name_hours WHERE ${within} AND name IN (SELECT id FROM names WHERE name = ? OR name LIKE ? ESCAPE '\\')`).run(...whole, name, below);
      } else if (client !== undefined && name === undefined) {
        db.prepare(`DELETE FROM client_hours WHERE ${within} AND client IN (SELECT id FROM clients WHERE address = ?)`).run(...whole, client);
      } else if (name === undefined && client === undefined) {
        db.prepare(`DELETE FROM name_hours WHERE ${within}`).run(...whole);
        db.prepare(`DELETE FROM client_hours WHERE ${within}`).run(...whole);
        db.prepare('DELETE FROM order_hours WHERE hour >= ? AND hour < ?').run(...whole.slice(1, 3));
        db.prepare('DELETE FROM order_days WHERE day >= ? AND day < ?').run(Math.ceil(begin / DAY_MS), Math.floor(end / DAY_MS));
        db.prepare('DELETE FROM slots WHERE slot >= ? AND slot < ?').run(Math.ceil(begin / SLOT_MS), Math.floor(end / SLOT_MS));
      }
      store.rollups.forgotten();
      store.deleteUnused();
    });
  }
}
