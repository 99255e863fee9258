/**
 * The log on disk: SQLite in WAL mode, one transaction a batch. Queries lie in segments of 4,096 (segment.ts), the newest of them row
 * by row in `queries` until their segment is full; clients and reasons are interned. A batch that cannot be written changes nothing.
 */
import fs from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Reason } from './log-record.ts';
import type { RingRecord } from './ring.ts';
import { DAY_MS, HOUR_MS, ROLLUP_TABLES, RollupWriter, SLOT_MS } from './rollups.ts';
import { ID_STEPS, type StoredQuery } from './rows.ts';
import { Segment, type Row, type StoredSegment } from './segment.ts';

const SCHEMA_VERSION = 2;
/** Queries and counts older than this are deleted, in milliseconds. */
export const KEEP_MS = 90 * DAY_MS;
/** Segments deleted at a time, so that a batch never waits long. */
const DELETE_AT_ONCE = 100;
const ROW = '(?,?,?,?,?,?,?)';
const COLUMNS = 7;
const ROWS_AT_ONCE = 32;
/** Sums for charts are written this often, in milliseconds. */
const FLUSH_EVERY_MS = 10_000;
/** Clients and reasons kept in memory; a household has a few dozen. */
const MAX_KNOWN = 50_000;

const TABLES = `
  CREATE TABLE IF NOT EXISTS clients(id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS reasons(id INTEGER PRIMARY KEY, reason TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS queries(id INTEGER PRIMARY KEY, name TEXT NOT NULL, client INT NOT NULL, reason INT NOT NULL, type INT NOT NULL, rcode INT NOT NULL, us INT NOT NULL);
  CREATE TABLE IF NOT EXISTS segments(first INTEGER PRIMARY KEY, last INT NOT NULL, count INT NOT NULL, reasons BLOB NOT NULL, clients BLOB NOT NULL, marks BLOB NOT NULL, names BLOB NOT NULL, keys BLOB NOT NULL, rest BLOB NOT NULL);
  ${ROLLUP_TABLES}`;

/** @throws Error when the file is no database of ours */
function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=16777216');
    const version = (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
    if (version > 0 && version < SCHEMA_VERSION) throw new Error(`it was written by a Gavel before the first release (format ${version})`);
    if (version > SCHEMA_VERSION) throw new Error(`it was written by a newer Gavel (format ${version})`);
    db.exec(TABLES);
    db.exec(`PRAGMA user_version=${SCHEMA_VERSION}`);
    db.prepare('SELECT max(id) FROM queries').get();
    db.prepare('SELECT max(last) FROM segments').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Whether an error says that the file itself is broken, not that the disk is full or busy. */
export function isBroken(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode;
  return code !== undefined && [11, 26].includes(code & 255); // SQLITE_CORRUPT, SQLITE_NOTADB
}

export class QueryStore {
  db: DatabaseSync;
  /** Where a broken file was put at the start, if it was. */
  readonly setAside: string | undefined;
  private readonly file: string;
  private lastId = 0;
  private readonly clientIds = new Map<string, number>();
  private readonly reasonIds = new Map<Reason, number>();
  private readonly reasonsById = new Map<number, Reason>();
  /** The newest queries, in the order of their ids. */
  readonly tail = new Segment();
  /** How many of them `queries` holds already. */
  private kept = 0;
  private insert!: StatementSync;
  private insertMany!: StatementSync;
  private insertSegment!: StatementSync;
  private namesOf!: StatementSync;
  private insertClient!: StatementSync;
  private insertReason!: StatementSync;
  private rollups!: RollupWriter;
  private nextFlush = 0;

  constructor(file: string, now: number) {
    this.file = file;
    let setAside: string | undefined;
    try {
      this.db = open(file);
    } catch {
      setAside = this.moveAside(now);
      this.db = open(file);
    }
    this.setAside = setAside;
    this.prepare();
  }

  private moveAside(now: number): string {
    const aside = `${this.file}.broken-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
    for (const end of ['', '-wal', '-shm']) if (fs.existsSync(this.file + end)) fs.renameSync(this.file + end, aside + end);
    return aside;
  }

  private prepare(): void {
    const { db } = this;
    this.insert = db.prepare(`INSERT INTO queries VALUES${ROW}`);
    this.insertMany = db.prepare(`INSERT INTO queries VALUES${Array.from({ length: ROWS_AT_ONCE }, () => ROW).join(',')}`);
    this.insertSegment = db.prepare('INSERT INTO segments VALUES(?,?,?,?,?,?,?,?,?)');
    this.namesOf = db.prepare('SELECT names FROM segments WHERE first = ?');
    this.insertClient = db.prepare('INSERT INTO clients(address) VALUES(?) ON CONFLICT DO UPDATE SET address = address RETURNING id');
    this.insertReason = db.prepare('INSERT INTO reasons(reason) VALUES(?) ON CONFLICT DO UPDATE SET reason = reason RETURNING id');
    for (const map of [this.clientIds, this.reasonIds, this.reasonsById]) map.clear();
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
    this.lastId = (db.prepare('SELECT coalesce(max((SELECT max(id) FROM queries), (SELECT max(last) FROM segments)), (SELECT max(id) FROM queries), (SELECT max(last) FROM segments), 0) AS id').get() as { id: number }).id;
  }

  /** The tail is full: it becomes a segment, and begins anew. */
  private seal(): void {
    const { first, last, count, reasons, clients, marks, names, keys, rest } = this.tail.encode();
    this.insertSegment.run(first, last, count, reasons, clients, marks, names, keys, rest);
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

  /** The segments that begin before `before`, newest first; what is in them is read by `readSegment`. */
  segments(before: number): Iterable<Pick<StoredSegment, 'first' | 'reasons' | 'clients' | 'marks'>> {
    return this.db.prepare('SELECT first, reasons, clients, marks FROM segments WHERE first < ? ORDER BY first DESC').iterate(before) as Iterable<never>;
  }

  /** Whether some name of a segment holds this part. */
  hasPart(first: number, part: string): boolean {
    const { names } = this.namesOf.get(first) as { names: Uint8Array };
    return Buffer.from(names.buffer, names.byteOffset, names.length).includes(part, 0, 'latin1');
  }

  readSegment(first: number, into: Segment): void {
    const stored = this.db.prepare('SELECT first, count, names, keys, rest FROM segments WHERE first = ?').get(first) as unknown as StoredSegment;
    into.decode(stored);
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
    for (const { first } of this.db.prepare('SELECT first FROM segments WHERE last > ? ORDER BY first').all(rolledTo) as { first: number }[]) {
      this.readSegment(first, segment);
      count(segment);
    }
    count(this.tail);
    this.rollups.flush();
  }

  /** Makes the sums for charts complete. */
  flush(): void {
    this.rollups.flush();
  }

  /** A file found broken while running: sets it aside and begins a new one. Returns where the old one is. */
  startAnew(now: number): string {
    this.db.close(); // without a flush: nothing of it can be trusted to be written
    const aside = this.moveAside(now);
    this.db = open(this.file);
    this.prepare();
    return aside;
  }

  /**
   * Writes a batch in one transaction. `batch` calls back with one record after the other.
   * @param take gets what each will be a row of, where somebody looks
   * @throws Error of SQLite; then nothing of the batch was written
   */
  write(batch: (take: (record: RingRecord) => void) => void, reasonOf: (id: number) => Reason | undefined, clientOf: (id: number) => string, take?: (query: StoredQuery, reason: Reason) => void): void {
    this.db.exec('BEGIN');
    try {
      batch((record) => {
        const reason = reasonOf(record.reason);
        if (reason === undefined) return;
        const id = (this.lastId = Math.max(this.lastId + 1, record.atMs * ID_STEPS));
        const { name } = record;
        const address = clientOf(record.client);
        const client = this.clientIds.get(address) ?? this.intern(this.clientIds, this.insertClient, address, address);
        const number = this.reasonIds.get(reason) ?? this.intern(this.reasonIds, this.insertReason, reason, JSON.stringify(reason));
        if (this.tail.full) this.seal();
        this.tail.add(id, name, client, number, record.type, record.rcode, record.tookUs);
        this.rollups.add(id, record.atMs, name, client, reason);
        take?.({ id, name, client: address, type: record.type, rcode: record.rcode, us: record.tookUs }, reason);
      });
      this.keepTail();
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      for (const map of [this.clientIds, this.reasonIds]) map.clear(); // ids given in the lost transaction are void
      this.loadTail();
      this.rollups.forget();
      this.countRest();
      throw error;
    }
    const now = performance.now();
    if (now < this.nextFlush && !this.rollups.full) return;
    this.nextFlush = now + FLUSH_EVERY_MS;
    this.rollups.flush();
  }

  /** The number of a text that is not known yet; `key` is what it is remembered by while this store is open. */
  private intern<K>(known: Map<K, number>, insert: StatementSync, key: K, text: string): number {
    if (known.size >= MAX_KNOWN) known.clear();
    const { id } = insert.get(text) as { id: number };
    known.set(key, id);
    return id;
  }

  /** The address of a stored query's client. */
  client(id: number): string {
    return (this.db.prepare('SELECT address FROM clients WHERE id = ?').get(id) as { address: string } | undefined)?.address ?? '?';
  }

  /** The reason of a stored query. */
  reason(id: number): Reason {
    let reason = this.reasonsById.get(id);
    if (reason === undefined) {
      const row = this.db.prepare('SELECT reason FROM reasons WHERE id = ?').get(id) as { reason: string };
      if (this.reasonsById.size >= MAX_KNOWN) this.reasonsById.clear();
      this.reasonsById.set(id, (reason = JSON.parse(row.reason) as Reason));
    }
    return reason;
  }

  /** Deletes what is too old, a piece at a time. Returns whether more is left. */
  deleteOld(now: number): boolean {
    this.flush();
    const before = now - KEEP_MS;
    const { changes } = this.db.prepare('DELETE FROM segments WHERE first IN (SELECT first FROM segments WHERE last < ? ORDER BY first LIMIT ?)').run(before * ID_STEPS, DELETE_AT_ONCE);
    if (Number(changes) === DELETE_AT_ONCE) return true;
    if (Number(this.db.prepare('DELETE FROM queries WHERE id < ?').run(before * ID_STEPS).changes) > 0) this.loadTail();
    this.db.prepare('DELETE FROM slots WHERE slot < ?').run(Math.floor(before / SLOT_MS));
    this.db.prepare('DELETE FROM name_hours WHERE hour < ?').run(Math.floor(before / HOUR_MS));
    this.db.prepare('DELETE FROM client_hours WHERE hour < ?').run(Math.floor(before / HOUR_MS));
    this.db.prepare('DELETE FROM client_seen WHERE last < ?').run(before);
    this.db.prepare('DELETE FROM order_days WHERE day < ?').run(Math.floor(before / DAY_MS));
    this.db.exec('DELETE FROM names WHERE id NOT IN (SELECT name FROM name_hours)');
    return false;
  }

  /** @throws Error of SQLite when the last sums cannot be written; the next start makes them from the log */
  close(): void {
    try {
      this.flush();
    } finally {
      this.db.close();
    }
  }
}
