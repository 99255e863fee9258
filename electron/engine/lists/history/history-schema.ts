/** The tables of list-history.sqlite, and opening it: a file that is broken is set aside, never wiped. */
import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const SCHEMA_VERSION = 1;

/** States and names are numbered once; the number 0 for a state means that the list does not hold the name. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS eras(id INTEGER PRIMARY KEY, list TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, kept_from INT NOT NULL, last_read INT NOT NULL, sha256 TEXT NOT NULL, ended INT);
  CREATE TABLE IF NOT EXISTS heads(id INTEGER PRIMARY KEY, era INT NOT NULL, first TEXT NOT NULL, chunk BLOB NOT NULL);
  CREATE INDEX IF NOT EXISTS heads_by_first ON heads(era, first);
  CREATE TABLE IF NOT EXISTS states(id INTEGER PRIMARY KEY, state TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS names(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS updates(id INTEGER PRIMARY KEY AUTOINCREMENT, era INT NOT NULL, at INT NOT NULL, before INT, names INT NOT NULL,
    added INT NOT NULL, removed INT NOT NULL, changed INT NOT NULL, orders INT NOT NULL, orders_added INT NOT NULL, orders_removed INT NOT NULL, orders_changed INT NOT NULL);
  CREATE INDEX IF NOT EXISTS updates_by_era ON updates(era, id);
  CREATE TABLE IF NOT EXISTS changes(upd INT NOT NULL, seq INT NOT NULL, name INT NOT NULL, before INT NOT NULL, after INT NOT NULL, PRIMARY KEY(upd, seq)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS changes_by_name ON changes(name);
  CREATE TABLE IF NOT EXISTS orders(era INT NOT NULL, id TEXT NOT NULL, since INT NOT NULL, until INT, record TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS orders_by_id ON orders(era, id, since);
  CREATE INDEX IF NOT EXISTS orders_by_begin ON orders(era, since);
  CREATE INDEX IF NOT EXISTS orders_by_end ON orders(era, until);
  CREATE TABLE IF NOT EXISTS modes(list TEXT NOT NULL, at INT NOT NULL, mode TEXT NOT NULL, by TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS modes_by_list ON modes(list, at);
  CREATE TABLE IF NOT EXISTS left_out(list TEXT NOT NULL, name TEXT NOT NULL, at INT NOT NULL, until INT, by TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS left_out_by_name ON left_out(list, name);`;

/** Columns that came later; a row from before has NULL in them. */
const LATER = { left_out: 'INT', delisted: 'INT' };

function addColumns(db: DatabaseSync): void {
  const there = new Set((db.prepare('PRAGMA table_info(updates)').all() as { name: string }[]).map(({ name }) => name));
  for (const [name, type] of Object.entries(LATER)) if (!there.has(name)) db.exec(`ALTER TABLE updates ADD COLUMN ${name} ${type}`);
}

/** @throws Error when the file is no database of ours */
function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=4194304');
    const version = (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
    if (version > SCHEMA_VERSION) throw new Error(`it was written by a newer Gavel (format ${version})`);
    db.exec(TABLES);
    addColumns(db);
    db.exec(`PRAGMA user_version=${SCHEMA_VERSION}`);
    db.prepare('SELECT max(id) FROM updates').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Puts a file that cannot be used under another name. Returns that. */
export function moveAside(file: string, now: number): string {
  const aside = `${file}.broken-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  for (const end of ['', '-wal', '-shm']) if (fs.existsSync(file + end)) fs.renameSync(file + end, aside + end);
  return aside;
}

/**
 * Opens the history, or begins one.
 * @returns where a broken file was put, if there was one
 * @throws Error when even a new file cannot be made
 */
export function openHistory(file: string, now: number): { db: DatabaseSync; setAside?: string } {
  try {
    return { db: open(file) };
  } catch (error) {
    if (!fs.existsSync(file)) throw error; // no file at all: the folder is what is wrong
    const setAside = moveAside(file, now);
    return { db: open(file), setAside };
  }
}
