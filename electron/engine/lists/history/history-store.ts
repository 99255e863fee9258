/**
 * Writes list-history.sqlite: what every list held, and when that changed.
 *
 *   eras      a list from its first reading to its removal        heads    the names of its newest version, packed (snapshot.ts)
 *   updates   one row a reading that changed something            changes  one row a name that an update changed: state before, state after
 *   orders    every version of an order's record, with its time   modes    the household's use of each list, with its time
 *   left_out  names that were left out of a list here, with the time (left-out.ts): what the list held is told without regard to it
 *
 * An earlier version is the newest one with the later changes undone. Names and states (all that a list says of a name) are numbered.
 * Each update is one transaction (WAL), so a kill at any moment leaves the state before it or after it.
 *
 * Bounds. Updates of family and custom lists are kept 400 days; those of court-order lists, also of given-up ones, are kept for good.
 * Beyond 256 MB the oldest updates go first, those of order lists last. An era whose updates went remembers from when on it is known
 * what the list held (`kept_from`); before that the answer is "not known".
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Order, OrderStatus } from '../../../../shared/order-list.ts';
import type { ListSyntax } from '../../../../shared/list-syntax.ts';
import { ORDER_CHANGES_TOLD, type OrderChange, type UpdateChanges } from '../../../../shared/update-changes.ts';
import type { ListKind, ListMode } from '../../../../shared/verdict.ts';
import { localDay } from '../../local-day.ts';
import { sha256Of } from '../list-text.ts';
import { countNames, type NameCounts } from './count-names.ts';
import { noteLeftOut, type LeftOutNow } from './left-out.ts';
import { readForHistory, type Reading } from './reading.ts';
import { moveAside, openHistory } from './history-schema.ts';
import { compareNames, packNames, unpackNames, type Difference, type NameChange, type Names } from './snapshot.ts';
import { thin } from './thin-history.ts';
import { updateAgain } from './update-again.ts';

/** A version of a list that was accepted. */
export interface Accepted {
  list: string;
  kind: ListKind;
  title: string;
  /** Absolute path of the copy in use. */
  path: string;
  at: number;
  /** When the version before was last seen unchanged. */
  readBefore?: number;
  /** Names that are left out of it here: counted apart. */
  excluded?: readonly string[];
  /** Forced by the household. */
  syntax?: ListSyntax;
}

export interface Recorded extends UpdateChanges {
  /** False when the history had this version already, and of another time. */
  recorded: boolean;
}

interface Era {
  id: number;
  kind: ListKind;
  sha256: string;
  last_read: number;
}

const NOTHING = { added: 0, removed: 0, changed: 0, ordersAdded: 0, ordersRemoved: 0, ordersChanged: 0, orderChanges: [] as OrderChange[] };

const statusOf = (record: string): OrderStatus => (JSON.parse(record) as Order).status;

/** What of a difference changed what is in force, and what is left out of it here. */
function inForce({ added, removed, changed }: Difference, excluded: ReadonlySet<string>): Difference & { unseen: NameChange[] } {
  if (excluded.size === 0) return { added, removed, changed, unseen: [] };
  const seen = ({ name }: NameChange): boolean => !excluded.has(name);
  return { added: added.filter(seen), removed: removed.filter(seen), changed: changed.filter(seen), unseen: [...added, ...removed, ...changed].filter((change) => !seen(change)) };
}

/** Whether an error says that the file itself is broken, not that the disk is full or busy. */
function isBroken(error: unknown): boolean {
  const { errcode, code } = error as { errcode?: number; code?: unknown };
  if (typeof code === 'string' && code.startsWith('Z_')) return true; // names that do not unpack
  return errcode !== undefined && [11, 26].includes(errcode & 255); // SQLITE_CORRUPT, SQLITE_NOTADB
}

export class HistoryStore {
  db: DatabaseSync;
  /** Where a broken file was put, until somebody asked. */
  private setAside: string | undefined;
  private readonly file: string;

  /** @throws Error when even a new file cannot be made */
  constructor(file: string, now: number) {
    this.file = file;
    const opened = openHistory(file, now);
    this.db = opened.db;
    this.setAside = opened.setAside;
  }

  /** Where a broken file was put; told once. */
  takeSetAside(): string | undefined {
    const { setAside } = this;
    this.setAside = undefined;
    return setAside;
  }

  /** Runs what needs the database; a file found broken meanwhile is set aside, and it runs on the new one. */
  guarded<T>(now: number, run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (!isBroken(error)) throw error;
      this.db.close();
      this.setAside = moveAside(this.file, now);
      this.db = openHistory(this.file, now).db;
      return run();
    }
  }

  private transaction<T>(run: () => T): T {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const value = run();
      this.db.exec('COMMIT');
      return value;
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }

  private era(list: string): Era | undefined {
    return this.db.prepare('SELECT id, kind, sha256, last_read FROM eras WHERE list = ? AND ended IS NULL ORDER BY id DESC LIMIT 1').get(list) as Era | undefined;
  }

  /**
   * Reads an accepted version and stores what is different in it.
   * @throws AppError of the reader; Error of SQLite, and then nothing was stored
   */
  accept(version: Accepted): Recorded {
    // What is read otherwise than it looks is another version.
    const sha256 = `${sha256Of(version.path)}${version.syntax === undefined ? '' : ` ${version.syntax}`}`;
    const known = this.era(version.list);
    if (known !== undefined && known.sha256 === sha256 && known.kind === version.kind) {
      this.db.prepare('UPDATE eras SET last_read = max(last_read, ?), title = ? WHERE id = ?').run(version.at, version.title, known.id);
      const again = updateAgain(this.db, version.list, version.at);
      return again === undefined ? { recorded: false, first: false, names: 0, ...NOTHING } : { recorded: true, ...again };
    }
    const reading = readForHistory(version.path, { kind: version.kind, ...(version.syntax === undefined ? {} : { syntax: version.syntax }) }, version.excluded);
    const recorded = this.transaction(() => {
      if (known !== undefined && known.kind === version.kind) return this.update(known, version, sha256, reading);
      if (known !== undefined) this.db.prepare('UPDATE eras SET ended = ? WHERE id = ?').run(version.at, known.id);
      return this.begin(version, sha256, reading);
    });
    this.transaction(() => thin(this.db, version.at));
    return recorded;
  }

  private begin(version: Accepted, sha256: string, reading: Reading): Recorded {
    const { lastInsertRowid } = this.db.prepare('INSERT INTO eras(list, kind, title, kept_from, last_read, sha256) VALUES(?, ?, ?, ?, ?, ?)')
      .run(version.list, version.kind, version.title, version.at, version.at, sha256);
    const era = Number(lastInsertRowid);
    this.writeHead(era, reading, this.numberStates(reading.states));
    const orders = { ...this.writeOrders(era, version.at, reading.orders), orderChanges: [] };
    const { readBefore: _none, ...first } = version;
    const counts = countNames(reading, localDay(version.at));
    return this.writeUpdate(era, first, reading, { ...NOTHING, added: counts.names, ...orders }, counts, []);
  }

  private update(era: Era, version: Accepted, sha256: string, reading: Reading): Recorded {
    const at = Math.max(version.at, era.last_read); // a clock that went back must not change the past
    const numbers = this.numberStates(reading.states);
    const difference = compareNames(this.head(era.id), reading.names, (index) => numbers[reading.stateOf[index]!]!);
    const { added, removed, changed, unseen } = inForce(difference, new Set(version.excluded));
    if (added.length + removed.length + changed.length + unseen.length > 0) this.writeHead(era.id, reading, numbers);
    const orders = this.writeOrders(era.id, at, reading.orders);
    this.db.prepare('UPDATE eras SET sha256 = ?, last_read = ?, title = ? WHERE id = ?').run(sha256, at, version.title, era.id);
    const counts = { added: added.length, removed: removed.length, changed: changed.length, ...orders };
    return this.writeUpdate(era.id, { ...version, at, readBefore: Math.max(version.readBefore ?? 0, era.last_read) }, reading, counts, countNames(reading, localDay(at)), [...added, ...removed, ...changed, ...unseen]);
  }

  /**
   * What was counted. A reading that differs in nothing the history keeps (a comment) leaves no row; one that differs only in names that
   * are left out here leaves one that is not shown: what the list said of them stays known.
   */
  private writeUpdate(era: number, { at, readBefore }: Accepted, reading: Reading, counts: typeof NOTHING, { names, leftOut, delisted }: NameCounts, changes: readonly NameChange[]): Recorded {
    const first = readBefore === undefined;
    const shown = first || Object.values(counts).some((count) => typeof count === 'number' && count > 0);
    const recorded = { recorded: shown, first, names, ...(leftOut === 0 ? {} : { leftOut }), ...(delisted === 0 ? {} : { delisted }), ...counts };
    if (!shown && changes.length === 0) return recorded;
    const { lastInsertRowid } = this.db.prepare('INSERT INTO updates(era, at, before, names, left_out, delisted, added, removed, changed, orders, orders_added, orders_removed, orders_changed) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)')
      .run(era, at, readBefore ?? null, names, leftOut, delisted, counts.added, counts.removed, counts.changed, reading.orders.length, counts.ordersAdded, counts.ordersRemoved, counts.ordersChanged);
    const name = this.db.prepare('INSERT INTO names(name) VALUES(?) ON CONFLICT DO UPDATE SET name = name RETURNING id');
    const insert = this.db.prepare('INSERT INTO changes VALUES(?,?,?,?,?)');
    for (const [seq, change] of changes.entries()) insert.run(lastInsertRowid, seq, (name.get(change.name) as { id: number }).id, change.before, change.after);
    return recorded;
  }

  private numberStates(states: readonly string[]): number[] {
    const number = this.db.prepare('INSERT INTO states(state) VALUES(?) ON CONFLICT DO UPDATE SET state = state RETURNING id');
    return states.map((state) => (number.get(state) as { id: number }).id);
  }

  /** Part by part. */
  private *head(era: number): Generator<Names> {
    for (const { chunk } of this.db.prepare('SELECT chunk FROM heads WHERE era = ? ORDER BY first').iterate(era) as Iterable<{ chunk: Uint8Array }>) yield unpackNames(chunk);
  }

  private writeHead(era: number, reading: Reading, numbers: readonly number[]): void {
    this.db.prepare('DELETE FROM heads WHERE era = ?').run(era);
    const insert = this.db.prepare('INSERT INTO heads(era, first, chunk) VALUES(?, ?, ?)');
    for (const { first, bytes } of packNames(reading.names, (index) => numbers[reading.stateOf[index]!]!)) insert.run(era, first, bytes);
  }

  private writeOrders(era: number, at: number, orders: readonly Order[]): Pick<Recorded, 'ordersAdded' | 'ordersRemoved' | 'ordersChanged' | 'orderChanges'> {
    const counts = { ordersAdded: 0, ordersRemoved: 0, ordersChanged: 0, orderChanges: [] as OrderChange[] };
    const tell = (order: string, before: string | undefined, after: OrderStatus | undefined): void => {
      if (counts.orderChanges.length < ORDER_CHANGES_TOLD) counts.orderChanges.push({ order, ...(before === undefined ? {} : { before: statusOf(before) }), ...(after === undefined ? {} : { after }) });
    };
    const known = new Map((this.db.prepare('SELECT id, record FROM orders WHERE era = ? AND until IS NULL').all(era) as { id: string; record: string }[]).map(({ id, record }) => [id, record]));
    const end = this.db.prepare('UPDATE orders SET until = ? WHERE era = ? AND id = ? AND until IS NULL');
    const insert = this.db.prepare('INSERT INTO orders(era, id, since, record) VALUES(?, ?, ?, ?)');
    for (const order of orders) {
      const record = JSON.stringify(order);
      const before = known.get(order.id);
      known.delete(order.id);
      if (before === record) continue;
      tell(order.id, before, order.status);
      if (before === undefined) counts.ordersAdded++;
      else {
        counts.ordersChanged++;
        end.run(at, era, order.id);
      }
      insert.run(era, order.id, at, record);
    }
    for (const [id, record] of known) {
      tell(id, record, undefined);
      counts.ordersRemoved++;
      end.run(at, era, id);
    }
    return counts;
  }

  /** The household uses a list otherwise from now on, or gave it up. */
  noteMode(list: string, at: number, mode: ListMode | 'removed', by: string): void {
    this.transaction(() => {
      this.db.prepare('INSERT INTO modes VALUES(?, ?, ?, ?)').run(list, at, mode, by);
      if (mode !== 'removed') return;
      this.db.prepare('UPDATE eras SET ended = ? WHERE list = ? AND ended IS NULL').run(at, list);
      noteLeftOut(this.db, list, at, []);
    });
  }

  /** What is left out of a list from now on, all of it. */
  leaveOut(list: string, at: number, out: readonly LeftOutNow[]): void {
    this.transaction(() => noteLeftOut(this.db, list, at, out));
  }

  close(): void {
    this.db.close();
  }
}
