/**
 * The log on disk: SQLite in WAL mode, one transaction a batch. Queries lie in segments of 4,096 (segment.ts), the newest of them row
 * by row in `queries` until their segment is full; clients and reasons are interned. A batch that cannot be written changes nothing.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { DEFAULT_LOG_KEEPING } from '../../../shared/log-api.ts';
import { Interned } from './interned.ts';
import { Keeper } from './keeper.ts';
import type { Reason } from './log-record.ts';
import type { RingRecord } from './ring.ts';
import { RollupWriter } from './rollups.ts';
import { ID_STEPS, type StoredQuery } from './rows.ts';
import { headOf, Segment, type Row, type SegmentHead, type StoredSegment } from './segment.ts';
import { isBroken, isPassing, moveAside, openFile } from './store-file.ts';

const ROW = '(?,?,?,?,?,?,?)';
const COLUMNS = 7;
const ROWS_AT_ONCE = 32;
/** Sums for charts are written this often, in milliseconds. */
const FLUSH_EVERY_MS = 10_000;

export class QueryStore {
  db: DatabaseSync;
  /** Where a broken file was put at the start, if it was. */
  readonly setAside: string | undefined;
  readonly file: string;
  /** What may be noted. */
  keeper: Keeper;
  /** The newest queries, in the order of their ids. */
  readonly tail = new Segment();
  /** The stored segments, oldest first. */
  heads: SegmentHead[] = [];
  rollups!: RollupWriter;
  private interned!: Interned;
  private lastId = 0;
  /** How many of the tail's queries `queries` holds already. */
  private kept = 0;
  private insert!: StatementSync;
  private insertMany!: StatementSync;
  private insertSegment!: StatementSync;
  private marksOf!: StatementSync;
  private namesOf!: StatementSync;
  private keysOf!: StatementSync;
  private restOf!: StatementSync;
  private nextFlush = 0;

  /** @throws Error of SQLite when the file cannot be used now, though nothing says that it is broken */
  constructor(file: string, now: number, keeper = new Keeper(DEFAULT_LOG_KEEPING)) {
    this.file = file;
    this.keeper = keeper;
    let setAside: string | undefined;
    try {
      this.db = openFile(file);
    } catch (error) {
      if (isPassing(error)) throw error; // a whole log is not set aside for a full disk
      setAside = moveAside(file, now);
      this.db = openFile(file);
    }
    this.setAside = setAside;
    this.prepare();
  }

  private prepare(): void {
    const { db } = this;
    this.insert = db.prepare(`INSERT INTO queries VALUES${ROW}`);
    this.insertMany = db.prepare(`INSERT INTO queries VALUES${Array.from({ length: ROWS_AT_ONCE }, () => ROW).join(',')}`);
    this.insertSegment = db.prepare('INSERT INTO segments VALUES(?,?,?,?,?,?,?,?,?,?)');
    this.marksOf = db.prepare('SELECT marks FROM segments WHERE first = ?');
    this.namesOf = db.prepare('SELECT names FROM segments WHERE first = ?');
    this.keysOf = db.prepare('SELECT keys FROM segments WHERE first = ?');
    this.restOf = db.prepare('SELECT names, rest FROM segments WHERE first = ?');
    this.interned = new Interned(db);
    this.heads = (db.prepare('SELECT first, last, count, reasons, clients, kinds FROM segments ORDER BY first').all() as unknown as StoredSegment[]).map(headOf);
    this.loadTail();
    this.rollups = new RollupWriter(db);
    this.countRest();
  }

  private loadTail(): void {
    const { db, tail } = this;
    tail.clear();
    for (const row of db.prepare('SELECT * FROM queries ORDER BY id').all() as unknown as Row[]) {
      if (tail.full) this.seal();
      tail.add(row.id, row.name, row.client, row.reason, row.type, row.rcode, row.us);
    }
    this.kept = tail.count;
    this.lastId = Math.max(this.lastId, this.heads.at(-1)?.last ?? 0, tail.count === 0 ? 0 : tail.ids[tail.count - 1]!);
  }

  /** Writes a segment; the caller keeps `heads` true. */
  private store(segment: Segment): SegmentHead {
    const stored = segment.encode();
    this.insertSegment.run(stored.first, stored.last, stored.count, stored.reasons, stored.clients, stored.kinds, stored.marks, stored.names, stored.keys, stored.rest);
    return headOf(stored);
  }

  /** The tail is full: it becomes a segment, and begins anew. */
  private seal(): void {
    this.heads.push(this.store(this.tail));
    if (this.kept > 0) this.db.exec('DELETE FROM queries');
    this.tail.clear();
    this.kept = 0;
  }

  /** Writes to `queries` what the tail holds beyond it. */
  private keepTail(): void {
    const { tail } = this;
    const values: (number | string)[] = [];
    for (; this.kept < tail.count; this.kept++) {
      const { id, name, client, reason, type, rcode, us } = tail.row(this.kept);
      values.push(id, name, client, reason, type, rcode, us);
      if (values.length === COLUMNS * ROWS_AT_ONCE) this.insertMany.run(...values.splice(0));
    }
    for (let at = 0; at < values.length; at += COLUMNS) this.insert.run(...values.slice(at, at + COLUMNS));
  }

  readMarks(first: number): Uint8Array {
    return (this.marksOf.get(first) as { marks: Uint8Array }).marks;
  }

  /** Names of a segment, a line feed behind each. */
  readNames(first: number): Buffer {
    const { names } = this.namesOf.get(first) as { names: Uint8Array };
    return Buffer.from(names.buffer, names.byteOffset, names.length);
  }

  /** Whether some name of a segment holds this part. */
  hasPart(first: number, part: string): boolean {
    return this.readNames(first).includes(part, 0, 'latin1');
  }

  /** Clients, reasons and places of names only. */
  readKeys({ first, count }: SegmentHead, into: Segment): void {
    into.decodeKeys(count, (this.keysOf.get(first) as { keys: Uint8Array }).keys);
  }

  /** The rest, after `readKeys`. */
  readRest({ first }: SegmentHead, into: Segment): void {
    const { names, rest } = this.restOf.get(first) as { names: Uint8Array; rest: Uint8Array };
    into.complete(first, names, rest);
  }

  readSegment(head: SegmentHead, into: Segment): void {
    this.readKeys(head, into);
    this.readRest(head, into);
  }

  /** What was written to the log and not yet counted when the last run was killed. */
  private countRest(): void {
    const { rolledTo } = this.rollups;
    const count = (segment: Segment): void => {
      for (let at = 0; at < segment.count; at++) {
        const { id, name, client, reason } = segment.row(at);
        if (id > rolledTo) this.rollups.add(id, Math.floor(id / ID_STEPS), name, client, this.reason(reason));
      }
    };
    const segment = new Segment();
    for (const head of this.heads) {
      if (head.last <= rolledTo) continue;
      this.readSegment(head, segment);
      count(segment);
    }
    count(this.tail);
    this.rollups.flush();
  }

  /** Makes the sums for charts complete; on a full disk they lag behind, and what there is can be read. */
  flush(): void {
    try {
      this.rollups.flush();
    } catch (error) {
      if (isBroken(error)) throw error;
    }
  }

  /** Writes the sums when it is time. @throws Error of SQLite; the sums are kept */
  flushDue(): void {
    const now = performance.now();
    if (now < this.nextFlush && !this.rollups.full) return;
    this.nextFlush = now + FLUSH_EVERY_MS;
    this.rollups.flush();
  }

  /** A file found broken while running: sets it aside and begins a new one. Returns where the old one is. */
  startAnew(now: number): string {
    this.db.close(); // without a flush: nothing of it can be trusted to be written
    const aside = moveAside(this.file, now);
    this.db = openFile(this.file);
    this.prepare();
    return aside;
  }

  /** All of it or nothing. @throws whatever `change` throws, after the file and what is in memory are as before */
  transaction<T>(change: () => T): T {
    const heads = [...this.heads];
    const { tail } = this;
    const unkept = Array.from({ length: tail.count - this.kept }, (_, at) => tail.row(this.kept + at)); // in memory only: none, but after a batch that filled a segment
    this.db.exec('BEGIN');
    try {
      const value = change();
      this.db.exec('COMMIT');
      return value;
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      this.heads = heads;
      this.interned.forget();
      this.loadTail();
      for (const { id, name, client, reason, type, rcode, us } of unkept) tail.add(id, name, client, reason, type, rcode, us);
      this.lastId = Math.max(this.lastId, unkept.at(-1)?.id ?? 0);
      throw error;
    }
  }

  /**
   * Writes a batch in one transaction. `batch` calls back with one record after the other.
   * @param take gets what each will be a row of, where somebody looks
   * @throws Error of SQLite; then nothing of the batch was written
   */
  write(batch: (take: (record: RingRecord) => void) => void, reasonOf: (id: number) => Reason | undefined, clientOf: (id: number) => string, take?: (query: StoredQuery, reason: Reason) => void): void {
    const { keeper } = this;
    const totals: { atMs: number; reason: Reason }[] = [];
    let sealed = false;
    try {
      this.transaction(() => {
        batch((record) => {
          const reason = reasonOf(record.reason);
          if (reason === undefined) return;
          const { name } = record;
          const address = keeper.client(clientOf(record.client));
          if (address === undefined || !keeper.notes(name)) {
            totals.push({ atMs: record.atMs, reason });
            return;
          }
          const id = (this.lastId = Math.max(this.lastId + 1, record.atMs * ID_STEPS));
          const client = this.interned.clientNumber(address);
          const number = this.interned.reasonNumber(reason);
          if (this.tail.full) {
            this.seal();
            sealed = true;
          }
          this.tail.add(id, name, client, number, record.type, record.rcode, record.tookUs);
          this.rollups.add(id, record.atMs, name, client, reason);
          take?.({ id, name, client: address, type: record.type, rcode: record.rcode, us: record.tookUs }, reason);
        });
        // Where segments fill this fast the next batch seals the rest as well, and nothing has to be written twice.
        if (!sealed) this.keepTail();
      });
    } catch (error) {
      this.rollups.forget();
      this.countRest();
      throw error;
    }
    for (const { atMs, reason } of totals) this.rollups.addTotal(atMs, reason);
  }

  /**
   * Writes stored segments anew with only some of their rows, in the caller's transaction; what became small is put together.
   * @param from place in `heads` of the first @param count how many
   */
  rewrite(from: number, count: number, keep: (segment: Segment, at: number) => boolean, dropped?: (row: Row) => void): void {
    const read = new Segment();
    const out = new Segment();
    const fresh: SegmentHead[] = [];
    const remove = this.db.prepare('DELETE FROM segments WHERE first = ?');
    for (const head of this.heads.slice(from, from + count)) {
      this.readSegment(head, read);
      remove.run(head.first);
      for (let at = 0; at < read.count; at++) {
        if (!keep(read, at)) {
          dropped?.(read.row(at));
          continue;
        }
        if (out.full) {
          fresh.push(this.store(out));
          out.clear();
        }
        const { id, name, client, reason, type, rcode, us } = read.row(at);
        out.add(id, name, client, reason, type, rcode, us);
      }
    }
    if (out.count > 0) fresh.push(this.store(out));
    this.heads.splice(from, count, ...fresh);
  }

  /** The same for the tail. */
  rewriteTail(keep: (segment: Segment, at: number) => boolean, dropped: (row: Row) => void): void {
    const { tail } = this;
    const kept: Row[] = [];
    for (let at = 0; at < tail.count; at++) (keep(tail, at) ? (row: Row) => kept.push(row) : dropped)(tail.row(at));
    if (kept.length === tail.count) return;
    this.db.exec('DELETE FROM queries');
    tail.clear();
    this.kept = 0;
    for (const { id, name, client, reason, type, rcode, us } of kept) tail.add(id, name, client, reason, type, rcode, us);
    this.keepTail();
  }

  /** Deletes the oldest segments, in the caller's transaction. */
  deleteOldest(count: number): void {
    const remove = this.db.prepare('DELETE FROM segments WHERE first = ?');
    for (const { first } of this.heads.splice(0, count)) remove.run(first);
  }

  /** Something to remember beside the rows; `undefined` takes it away. */
  note(key: string, value: string | undefined): void {
    if (value === undefined) this.db.prepare('DELETE FROM notes WHERE key = ?').run(key);
    else this.db.prepare('INSERT OR REPLACE INTO notes VALUES(?, ?)').run(key, value);
  }

  noted(key: string): string | undefined {
    return (this.db.prepare('SELECT value FROM notes WHERE key = ?').get(key) as { value: string } | undefined)?.value;
  }

  /** Takes away clients and reasons that no row and no count refers to, in the caller's transaction. */
  deleteUnused(): void {
    const reasons = new Set<number>(this.tail.reasons.subarray(0, this.tail.count));
    const clients = new Set<number>(this.tail.clients.subarray(0, this.tail.count));
    for (const head of this.heads) {
      for (const each of head.reasons) reasons.add(each);
      for (const each of head.clients) clients.add(each);
    }
    for (const { client } of this.db.prepare('SELECT DISTINCT client FROM client_hours').all() as { client: number }[]) clients.add(client);
    this.interned.deleteUnused(clients, reasons);
  }

  /** The address of a stored query's client. */
  client(id: number): string {
    return this.interned.client(id);
  }

  /** The reason of a stored query. */
  reason(id: number): Reason {
    return this.interned.reason(id);
  }

  /** @throws Error of SQLite when the last rows or sums cannot be written; the next start makes the sums from the log */
  close(): void {
    try {
      // The batch that filled a segment left the rest of itself to the next one, and there is none.
      if (this.kept < this.tail.count) this.transaction(() => this.keepTail());
      this.flush();
    } finally {
      this.db.close();
    }
  }
}
