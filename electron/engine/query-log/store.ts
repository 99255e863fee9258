/**
 * The log on disk: SQLite in WAL mode, one transaction a batch. Names, clients and reasons are interned; a query is six integers
 * keyed by its time. A batch that cannot be written changes nothing.
 */
import fs from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Reason } from './log-record.ts';
import { wireToText } from './name-text.ts';
import type { RingRecord } from './ring.ts';
import { DAY_MS, HOUR_MS, ROLLUP_TABLES, RollupWriter, SLOT_MS } from './rollups.ts';
import { ID_STEPS, type StoredQuery } from './rows.ts';

const SCHEMA_VERSION = 1;
/** Queries and counts older than this are deleted, in milliseconds. */
export const KEEP_MS = 90 * DAY_MS;
/** Rows deleted at a time, so that a batch never waits long. */
const DELETE_AT_ONCE = 20_000;
const ROW = '(?,?,?,?,?,?,?)';
const COLUMNS = 7;
const ROWS_AT_ONCE = 32;
/** Sums for charts are written this often, in milliseconds. */
const FLUSH_EVERY_MS = 10_000;
/** Names kept in memory; a household asks for a few thousand a day. */
const MAX_NAMES = 50_000;

const TABLES = `
  CREATE TABLE IF NOT EXISTS names(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, last INT NOT NULL);
  CREATE TABLE IF NOT EXISTS clients(id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS reasons(id INTEGER PRIMARY KEY, reason TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS queries(id INTEGER PRIMARY KEY, name INT NOT NULL, client INT NOT NULL, reason INT NOT NULL, type INT NOT NULL, rcode INT NOT NULL, us INT NOT NULL);
  ${ROLLUP_TABLES}`;

/** @throws Error when the file is no database of ours */
function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=16777216');
    const version = (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
    if (version > SCHEMA_VERSION) throw new Error(`it was written by a newer Gavel (format ${version})`);
    db.exec(TABLES);
    db.exec(`PRAGMA user_version=${SCHEMA_VERSION}`);
    db.prepare('SELECT max(id) FROM queries').get();
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
  private readonly nameIds = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private readonly clientIds = new Map<string, number>();
  private readonly reasonIds = new Map<Reason, number>();
  private readonly reasonsById = new Map<number, Reason>();
  private insert!: StatementSync;
  private insertMany!: StatementSync;
  /** Rows not handed to SQLite yet, one column after the other: many rows a call cost half of one a call. */
  private readonly pending: number[] = [];
  private insertName!: StatementSync;
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
    this.insertName = db.prepare('INSERT INTO names(name, last) VALUES(?, 0) ON CONFLICT DO UPDATE SET last = last RETURNING id');
    this.insertClient = db.prepare('INSERT INTO clients(address) VALUES(?) ON CONFLICT DO UPDATE SET address = address RETURNING id');
    this.insertReason = db.prepare('INSERT INTO reasons(reason) VALUES(?) ON CONFLICT DO UPDATE SET reason = reason RETURNING id');
    this.rollups = new RollupWriter(db);
    this.lastId = (db.prepare('SELECT coalesce(max(id), 0) AS id FROM queries').get() as { id: number }).id;
    for (const map of [this.nameIds, this.clientIds, this.reasonIds, this.reasonsById]) map.clear();
    this.countRest();
  }

  /** What was written to the log and not yet counted when the last run was killed. */
  private countRest(): void {
    const rest = this.db.prepare('SELECT id, name, client, reason FROM queries WHERE id > ? ORDER BY id').iterate(this.rollups.rolledTo) as Iterable<{ id: number; name: number; client: number; reason: number }>;
    for (const { id, name, client, reason } of rest) this.rollups.add(id, Math.floor(id / ID_STEPS), name, client, this.reason(reason));
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
    const before = this.lastId;
    this.db.exec('BEGIN');
    try {
      batch((record) => {
        const reason = reasonOf(record.reason);
        if (reason === undefined) return;
        const id = (this.lastId = Math.max(this.lastId + 1, record.atMs * ID_STEPS));
        const name = this.nameIds.get(record.wire) ?? this.intern(this.nameIds, this.insertName, record.wire, this.nameText(record.wire));
        const address = clientOf(record.client);
        const client = this.clientIds.get(address) ?? this.intern(this.clientIds, this.insertClient, address, address);
        const number = this.reasonIds.get(reason) ?? this.intern(this.reasonIds, this.insertReason, reason, JSON.stringify(reason));
        this.pending.push(id, name, client, number, record.type, record.rcode, record.tookUs);
        if (this.pending.length === COLUMNS * ROWS_AT_ONCE) this.insertMany.run(...this.pending.splice(0));
        this.rollups.add(id, record.atMs, name, client, reason);
        take?.({ id, name: this.nameText(record.wire), client: address, type: record.type, rcode: record.rcode, us: record.tookUs }, reason);
      });
      for (let at = 0; at < this.pending.length; at += COLUMNS) this.insert.run(...this.pending.slice(at, at + COLUMNS));
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      this.lastId = before;
      for (const map of [this.nameIds, this.clientIds, this.reasonIds]) map.clear(); // ids given in the lost transaction are void
      this.rollups.forget();
      this.countRest();
      throw error;
    } finally {
      this.pending.length = 0;
    }
    const now = performance.now();
    if (now < this.nextFlush && !this.rollups.full) return;
    this.nextFlush = now + FLUSH_EVERY_MS;
    this.rollups.flush();
  }

  private nameText(wire: string): string {
    let text = this.names.get(wire);
    if (text === undefined) {
      if (this.names.size >= MAX_NAMES) this.names.clear();
      this.names.set(wire, (text = wireToText(wire)));
    }
    return text;
  }

  /** The number of a text that is not known yet; `key` is what it is remembered by while this store is open. */
  private intern<K>(known: Map<K, number>, insert: StatementSync, key: K, text: string): number {
    if (known.size >= MAX_NAMES) known.clear();
    const { id } = insert.get(text) as { id: number };
    known.set(key, id);
    return id;
  }

  /** The reason of a stored query. */
  reason(id: number): Reason {
    let reason = this.reasonsById.get(id);
    if (reason === undefined) {
      const row = this.db.prepare('SELECT reason FROM reasons WHERE id = ?').get(id) as { reason: string };
      if (this.reasonsById.size >= MAX_NAMES) this.reasonsById.clear();
      this.reasonsById.set(id, (reason = JSON.parse(row.reason) as Reason));
    }
    return reason;
  }

  /** Deletes what is too old, a piece at a time. Returns whether more is left. */
  deleteOld(now: number): boolean {
    this.flush();
    const before = now - KEEP_MS;
    const { changes } = this.db.prepare('DELETE FROM queries WHERE id IN (SELECT id FROM queries WHERE id < ? ORDER BY id LIMIT ?)').run(before * ID_STEPS, DELETE_AT_ONCE);
    if (Number(changes) === DELETE_AT_ONCE) return true;
    this.db.prepare('DELETE FROM slots WHERE slot < ?').run(Math.floor(before / SLOT_MS));
    this.db.prepare('DELETE FROM name_hours WHERE hour < ?').run(Math.floor(before / HOUR_MS));
    this.db.prepare('DELETE FROM client_hours WHERE hour < ?').run(Math.floor(before / HOUR_MS));
    this.db.prepare('DELETE FROM order_days WHERE day < ?').run(Math.floor(before / DAY_MS));
    this.db.prepare('DELETE FROM names WHERE last < ?').run(before * ID_STEPS);
    this.nameIds.clear();
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
