/** The database file of the log: how it is opened, what is in it, and what becomes of a broken one. */
import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { ROLLUP_TABLES } from './rollups.ts';

const SCHEMA_VERSION = 3;

const TABLES = `
  CREATE TABLE IF NOT EXISTS clients(id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS reasons(id INTEGER PRIMARY KEY, reason TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS queries(id INTEGER PRIMARY KEY, name TEXT NOT NULL, client INT NOT NULL, reason INT NOT NULL, type INT NOT NULL, rcode INT NOT NULL, us INT NOT NULL);
  CREATE TABLE IF NOT EXISTS segments(first INTEGER PRIMARY KEY, last INT NOT NULL, count INT NOT NULL, reasons BLOB NOT NULL, clients BLOB NOT NULL, kinds BLOB NOT NULL, marks BLOB NOT NULL, names BLOB NOT NULL, keys BLOB NOT NULL, rest BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS notes(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  ${ROLLUP_TABLES}`;

/**
 * Deleted content is overwritten with zeros at once (`secure_delete`), and free pages are given back to the disk (`auto_vacuum`, which
 * has to be chosen before there is a table).
 */
const PRAGMAS = 'PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON; PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=16777216';

/** @throws Error when the file is no database of ours */
export function openFile(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec(PRAGMAS);
    const version = (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
    if (version > 0 && version < SCHEMA_VERSION) throw new Error(`it was written by a Gavel before the first release (format ${version})`);
    if (version > SCHEMA_VERSION) throw new Error(`it was written by a newer Gavel (format ${version})`);
    db.exec(TABLES);
    if (version !== SCHEMA_VERSION) db.exec(`PRAGMA user_version=${SCHEMA_VERSION}`); // a full disk would not take it
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

/** Whether an error says that the file may well be whole and cannot be used now: a full disk, no right to write, somebody else who holds it. */
export const isPassing = (error: unknown): boolean => (error as { errcode?: number }).errcode !== undefined && !isBroken(error);

/** @returns where the broken file is now */
export function moveAside(file: string, now: number): string {
  const aside = `${file}.broken-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  for (const end of ['', '-wal', '-shm']) if (fs.existsSync(file + end)) fs.renameSync(file + end, aside + end);
  return aside;
}

/** Bytes on disk of the database and its write-ahead log. */
export function bytesOnDisk(file: string): number {
  return ['', '-wal'].reduce((sum, end) => sum + (fs.statSync(file + end, { throwIfNoEntry: false })?.size ?? 0), 0);
}

const pragma = (db: DatabaseSync, name: 'page_count' | 'freelist_count' | 'page_size'): number => (db.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[name]!;

/** Bytes of pages that hold something. */
export function bytesInUse(db: DatabaseSync): number {
  return (pragma(db, 'page_count') - pragma(db, 'freelist_count')) * pragma(db, 'page_size');
}

/** Gives at most so many free pages back to the disk. Returns whether there are more. */
export function giveBack(db: DatabaseSync, pages: number): boolean {
  const free = pragma(db, 'freelist_count');
  if (free === 0) return false;
  db.exec(`PRAGMA incremental_vacuum(${pages})`);
  return free > pages;
}
