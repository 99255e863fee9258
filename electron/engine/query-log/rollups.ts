/**
 * Counts kept while writing, so that no chart ever scans the log. They are summed in memory over many batches and written together, for
 * a popular name is in nearly every batch; `rolled` says up to which query they are written, so that a start after a kill -9 sums the
 * last few seconds from the log itself.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Reason } from './log-record.ts';

/** Width of the finest bar, in milliseconds. */
export const SLOT_MS = 5 * 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const ROLLUP_TABLES = `
  CREATE TABLE IF NOT EXISTS rolled(one INTEGER PRIMARY KEY CHECK(one = 1), id INT NOT NULL);
  CREATE TABLE IF NOT EXISTS slots(slot INTEGER PRIMARY KEY, total INT, law INT, household INT, upstream INT, observed INT, answered INT, failed INT, refused INT);
  CREATE TABLE IF NOT EXISTS names(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS name_hours(hour INT, name INT, asked INT, law INT, household INT, upstream INT, PRIMARY KEY(hour, name)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS client_hours(hour INT, client INT, asked INT, blocked INT, PRIMARY KEY(hour, client)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS client_seen(client INTEGER PRIMARY KEY, first INT NOT NULL, last INT NOT NULL);
  CREATE TABLE IF NOT EXISTS order_days(day INT, list TEXT, orderId TEXT, blocked INT, observed INT, PRIMARY KEY(day, list, orderId)) WITHOUT ROWID;`;

type Counter = 'law' | 'household' | 'upstream' | 'observed' | 'answered' | 'failed' | 'refused';

/** The one column of a slot that a query counts in, beside `total`. */
function counterOf(reason: Reason): Counter {
  if (reason.outcome !== 'blocked') return reason.outcome;
  return reason.decider === 'none' ? 'answered' : reason.decider;
}

const COUNTERS: readonly Counter[] = ['law', 'household', 'upstream', 'observed', 'answered', 'failed', 'refused'];

/** Names summed before they are written; a busy house asks for a few thousand an hour. */
const MAX_NAMES = 50_000;
/** Of these so many are written, those asked for most: a flood of names that are asked for once makes no table of them. */
const WRITTEN_NAMES = 2000;

/** An hour and a number below 2³², as one number. */
const hourKey = (hour: number, number: number): number => hour * 2 ** 32 + number;

/** What was asked for one name in an hour. */
interface NameSums {
  asked: number;
  law: number;
  household: number;
  upstream: number;
}

function mostAsked(names: ReadonlyMap<string, NameSums>): Iterable<[string, NameSums]> {
  if (names.size <= WRITTEN_NAMES) return names;
  return [...names].toSorted(([, a], [, b]) => b.asked - a.asked).slice(0, WRITTEN_NAMES);
}

/** When clients were first and last seen; what a log of before this table does not say is taken from its hours. */
const TO_SEEN = 'INSERT INTO client_seen VALUES(?,?,?) ON CONFLICT DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)';
const SEEN_BEFORE = `INSERT OR IGNORE INTO client_seen SELECT client, min(hour) * ${HOUR_MS}, max(hour) * ${HOUR_MS} FROM client_hours GROUP BY client`;

export class RollupWriter {
  private readonly slots = new Map<number, number[]>();
  /** By hour, nearly always one. */
  private readonly names = new Map<number, Map<string, NameSums>>();
  private readonly clients = new Map<number, [hour: number, client: number, asked: number, blocked: number]>();
  private readonly seen = new Map<number, [client: number, first: number, last: number]>();
  private readonly orders = new Map<string, [day: number, list: string, order: string, blocked: number, observed: number]>();
  private rolled: number;
  private readonly db: DatabaseSync;
  private readonly toSlots: StatementSync;
  private readonly nameId: StatementSync;
  private readonly toNames: StatementSync;
  private readonly toClients: StatementSync;
  private readonly toSeen: StatementSync;
  private readonly toOrders: StatementSync;
  private readonly toRolled: StatementSync;

  constructor(db: DatabaseSync) {
    this.db = db;
    const sums = ['total', ...COUNTERS].map((column) => `${column} = ${column} + excluded.${column}`).join(', ');
    this.toSlots = db.prepare(`INSERT INTO slots VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET ${sums}`);
    this.nameId = db.prepare('INSERT INTO names(name) VALUES(?) ON CONFLICT DO UPDATE SET name = name RETURNING id');
    this.toNames = db.prepare('INSERT INTO name_hours VALUES(?,?,?,?,?,?) ON CONFLICT DO UPDATE SET asked = asked + excluded.asked, law = law + excluded.law, household = household + excluded.household, upstream = upstream + excluded.upstream');
    this.toClients = db.prepare('INSERT INTO client_hours VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET asked = asked + excluded.asked, blocked = blocked + excluded.blocked');
    this.toSeen = db.prepare(TO_SEEN);
    db.exec(SEEN_BEFORE);
    this.toOrders = db.prepare('INSERT INTO order_days VALUES(?,?,?,?,?) ON CONFLICT DO UPDATE SET blocked = blocked + excluded.blocked, observed = observed + excluded.observed');
    this.toRolled = db.prepare('INSERT INTO rolled VALUES(1, ?) ON CONFLICT DO UPDATE SET id = excluded.id');
    db.exec('INSERT OR IGNORE INTO rolled VALUES(1, 0)');
    this.rolled = (db.prepare('SELECT id FROM rolled').get() as { id: number }).id;
  }

  /** Up to which query everything is counted and written. */
  get rolledTo(): number {
    return this.rolled;
  }

  get full(): boolean {
    return [...this.names.values()].some(({ size }) => size >= MAX_NAMES);
  }

  /** Counts a query that is in the log. */
  add(id: number, atMs: number, name: string, client: number, reason: Reason): void {
    this.rolled = id;
    const slot = Math.floor(atMs / SLOT_MS);
    const hour = Math.floor(atMs / HOUR_MS);
    let sums = this.slots.get(slot);
    if (sums === undefined) this.slots.set(slot, (sums = COUNTERS.map(() => 0).concat(0)));
    sums[0]!++;
    sums[1 + COUNTERS.indexOf(counterOf(reason))]!++;

    const blocked = reason.outcome === 'blocked';
    let names = this.names.get(hour);
    if (names === undefined) this.names.set(hour, (names = new Map()));
    let ofName = names.get(name);
    if (ofName === undefined) names.set(name, (ofName = { asked: 0, law: 0, household: 0, upstream: 0 }));
    ofName.asked++;
    if (blocked && reason.decider !== 'none') ofName[reason.decider]++;

    const clientKey = hourKey(hour, client);
    let ofClient = this.clients.get(clientKey);
    if (ofClient === undefined) this.clients.set(clientKey, (ofClient = [hour, client, 0, 0]));
    ofClient[2]++;
    if (blocked) ofClient[3]++;
    const seen = this.seen.get(client);
    if (seen === undefined) this.seen.set(client, [client, atMs, atMs]);
    else seen[2] = Math.max(seen[2], atMs);

    const order = reason.order ?? reason.wouldBe?.order;
    const list = reason.order === undefined ? reason.wouldBe?.list : reason.list;
    if (order !== undefined && list !== undefined && (blocked || reason.outcome === 'observed')) {
      const day = Math.floor(atMs / DAY_MS);
      const key = `${day} ${list} ${order}`;
      const ofOrder = this.orders.get(key) ?? [day, list, order, 0, 0];
      this.orders.set(key, ofOrder);
      if (blocked) ofOrder[3]++;
      else ofOrder[4]++;
    }
  }

  /** Writes all sums. @throws Error of SQLite; then nothing was written and the sums are kept */
  flush(): void {
    if (this.slots.size === 0) return;
    this.db.exec('BEGIN');
    try {
      for (const [slot, sums] of this.slots) this.toSlots.run(slot, ...sums);
      for (const [hour, names] of this.names) {
        for (const [name, { asked, law, household, upstream }] of mostAsked(names)) {
          const { id } = this.nameId.get(name) as { id: number };
          this.toNames.run(hour, id, asked, law, household, upstream);
        }
      }
      for (const row of this.clients.values()) this.toClients.run(...row);
      for (const row of this.seen.values()) this.toSeen.run(...row);
      for (const row of this.orders.values()) this.toOrders.run(...row);
      this.toRolled.run(this.rolled);
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
    this.clear();
  }

  /** Forgets what is not written; `rolledTo` is again what the database says. */
  forget(): void {
    this.clear();
    this.rolled = (this.db.prepare('SELECT id FROM rolled').get() as { id: number }).id;
  }

  private clear(): void {
    for (const sums of [this.slots, this.names, this.clients, this.seen, this.orders]) sums.clear();
  }
}
