/**
 * Counts kept while writing, so that no chart ever scans the log. They are summed in memory over many batches and written together, for
 * a popular name is in nearly every batch; `rolled` says up to which query they are written, so that a start after a kill -9 sums the
 * last few seconds from the log itself.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ordersMet } from '../../../shared/orders-met.ts';
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
  CREATE TABLE IF NOT EXISTS order_days(day INT, list TEXT, orderId TEXT, blocked INT, observed INT, PRIMARY KEY(day, list, orderId)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS order_hours(hour INT, list TEXT, orderId TEXT, blocked INT, observed INT, PRIMARY KEY(hour, list, orderId)) WITHOUT ROWID;`;

type Counter = 'law' | 'household' | 'upstream' | 'observed' | 'answered' | 'failed' | 'refused';

/** The one column of a slot that a query counts in, beside `total`. */
function counterOf(reason: Reason): Counter {
  if (reason.outcome !== 'blocked') return reason.outcome;
  return reason.decider === 'none' ? 'answered' : reason.decider;
}

/** Hours stay hours for so many days; then a day is one, of the names that were asked for or blocked most. */
const HOURLY_DAYS = 2;
const DAY_NAMES = 300;
const HOURS = 24;

const COUNTERS: readonly Counter[] = ['law', 'household', 'upstream', 'observed', 'answered', 'failed', 'refused'];
/** The places of the counters in a slot's sums; the first is the total. */
const PLACE = Object.fromEntries(COUNTERS.map((counter, i) => [counter, i + 1])) as Record<Counter, number>;

/** Names summed before they are written; a busy house asks for a few thousand an hour. */
const MAX_NAMES = 50_000;
/** Of these so many are written, those asked for most: a flood of names that are asked for once makes no table of them. */
const WRITTEN_NAMES = 2000;

/** What was asked for one name in an hour. */
interface NameSums {
  asked: number;
  law: number;
  household: number;
  upstream: number;
}

const DECIDERS = { law: 1, household: 2, upstream: 3 } as const;
const PER_NAME = 4;

/** Counts of one hour. Those of a name are four numbers in a row: one object a name would be most of what the collector finds alive. */
class HourSums {
  private readonly places = new Map<string, number>();
  private counts = new Int32Array(PER_NAME * 1024);
  readonly clients = new Map<number, { asked: number; blocked: number }>();
  /** Who asked last: mostly asks again. */
  private client = -1;
  private ofClient = { asked: 0, blocked: 0 };

  get size(): number {
    return this.places.size;
  }

  add(name: string, client: number, { outcome, decider }: Reason, weight: 1 | -1): void {
    const blocked = outcome === 'blocked';
    let at = this.places.get(name);
    if (at === undefined) {
      at = this.places.size * PER_NAME;
      this.places.set(name, at);
      if (at === this.counts.length) {
        const wider = new Int32Array(2 * at);
        wider.set(this.counts);
        this.counts = wider;
      }
    }
    this.counts[at]! += weight;
    if (blocked && decider !== 'none') this.counts[at + DECIDERS[decider]]! += weight;

    if (client !== this.client) this.turnTo(client);
    this.ofClient.asked += weight;
    if (blocked) this.ofClient.blocked += weight;
  }

  private turnTo(client: number): void {
    let ofClient = this.clients.get(client);
    if (ofClient === undefined) this.clients.set(client, (ofClient = { asked: 0, blocked: 0 }));
    this.client = client;
    this.ofClient = ofClient;
  }

  /** Those asked for most, as many as are written. */
  *names(): Generator<[name: string, NameSums]> {
    const { counts } = this;
    const { least, equal } = this.written();
    let room = equal;
    for (const [name, at] of this.places) {
      const asked = counts[at]!;
      if (asked < least || (asked === least && room-- <= 0)) continue;
      yield [name, { asked, law: counts[at + DECIDERS.law]!, household: counts[at + DECIDERS.household]!, upstream: counts[at + DECIDERS.upstream]! }];
    }
  }

  /** How often a name was asked for that is written, at least; and how many of those that were asked for just as often. */
  private written(): { least: number; equal: number } {
    const asked = new Int32Array(this.places.size);
    for (let i = 0; i < asked.length; i++) asked[i] = this.counts[PER_NAME * i]!;
    if (asked.length <= WRITTEN_NAMES) return { least: -Infinity, equal: 0 };
    asked.sort();
    const least = asked[asked.length - WRITTEN_NAMES]!;
    return { least, equal: asked.lastIndexOf(least) - (asked.length - WRITTEN_NAMES) + 1 };
  }
}

/** When clients were first and last seen; what a log of before this table does not say is taken from its hours. */
const TO_SEEN = 'INSERT INTO client_seen VALUES(?,?,?) ON CONFLICT DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)';
/** After a forgetting, the hours that are left are all that is known; before `?` they are whole days, kept at their first hour. */
const SEEN_WITHIN = `UPDATE client_seen SET last = min(last, (SELECT (max(hour) + iif(max(hour) < ?, 24, 1)) * ${HOUR_MS} FROM client_hours h WHERE h.client = client_seen.client)), first = max(first, (SELECT min(hour) * ${HOUR_MS} FROM client_hours h WHERE h.client = client_seen.client))`;
const SEEN_BEFORE = `INSERT OR IGNORE INTO client_seen SELECT client, min(hour) * ${HOUR_MS}, max(hour) * ${HOUR_MS} FROM client_hours GROUP BY client`;

/** Counts of some queries, not written yet. */
class Sums {
  readonly slots = new Map<number, number[]>();
  /** Nearly always one. */
  readonly hours = new Map<number, HourSums>();
  readonly seen = new Map<number, [client: number, first: number, last: number]>();
  readonly orders = new Map<string, [hour: number, list: string, order: string, blocked: number, observed: number]>();
  /** The last query's, which nearly all share with the one before: their slot, hour and device are not looked up. */
  private slot = -1;
  private ofSlot: number[] = [];
  private hour = -1;
  private ofHour = new HourSums();
  private lastSeen: [client: number, first: number, last: number] = [-1, 0, 0];

  /** Counts a query without its name and device. */
  addTotal(atMs: number, reason: Reason, weight: 1 | -1): void {
    const slot = Math.floor(atMs / SLOT_MS);
    if (slot !== this.slot) {
      this.slot = slot;
      this.ofSlot = this.slots.get(slot) ?? COUNTERS.map(() => 0).concat(0);
      this.slots.set(slot, this.ofSlot);
    }
    this.ofSlot[0]! += weight;
    this.ofSlot[PLACE[counterOf(reason)]]! += weight;
    if (reason.order !== undefined || reason.wouldBe?.order !== undefined || reason.otherOrders !== undefined) this.addOrders(Math.floor(atMs / HOUR_MS), reason, weight);
  }

  private addOrders(hour: number, reason: Reason, weight: 1 | -1): void {
    for (const { list, order, how } of ordersMet(reason)) {
      if (how === 'setAside') continue;
      const key = `${hour} ${list} ${order}`;
      const ofOrder = this.orders.get(key) ?? [hour, list, order, 0, 0];
      this.orders.set(key, ofOrder);
      ofOrder[how === 'blocked' ? 3 : 4] += weight;
    }
  }

  /** @param folded days before this one have one hour, the first */
  add(atMs: number, name: string, client: number, reason: Reason, weight: 1 | -1, folded = 0): void {
    this.addTotal(atMs, reason, weight);
    const day = Math.floor(atMs / DAY_MS);
    const hour = day < folded ? day * HOURS : Math.floor(atMs / HOUR_MS);
    if (hour !== this.hour) {
      this.hour = hour;
      this.ofHour = this.hours.get(hour) ?? new HourSums();
      this.hours.set(hour, this.ofHour);
    }
    this.ofHour.add(name, client, reason, weight);
    if (weight < 0) return; // when a device was first seen is not counted back
    if (client !== this.lastSeen[0]) {
      this.lastSeen = this.seen.get(client) ?? [client, atMs, atMs];
      this.seen.set(client, this.lastSeen);
    }
    this.lastSeen[2] = Math.max(this.lastSeen[2], atMs);
  }

  clear(): void {
    for (const sums of [this.slots, this.hours, this.seen, this.orders]) sums.clear();
    this.slot = this.hour = this.lastSeen[0] = -1;
  }
}

export class RollupWriter {
  private readonly sums = new Sums();
  private rolled: number;
  private readonly db: DatabaseSync;
  private readonly toSlots: StatementSync;
  private readonly nameId: StatementSync;
  private readonly toNames: StatementSync;
  private readonly toClients: StatementSync;
  private readonly toSeen: StatementSync;
  private readonly toOrders: StatementSync;
  private readonly toOrderHours: StatementSync;
  private readonly toRolled: StatementSync;

  constructor(db: DatabaseSync) {
    this.db = db;
    const sums = ['total', ...COUNTERS].map((column) => `${column} = max(0, ${column} + excluded.${column})`).join(', ');
    this.toSlots = db.prepare(`INSERT INTO slots VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET ${sums}`);
    this.nameId = db.prepare('INSERT INTO names(name) VALUES(?) ON CONFLICT DO UPDATE SET name = name RETURNING id');
    this.toNames = db.prepare('INSERT INTO name_hours VALUES(?,?,?,?,?,?) ON CONFLICT DO UPDATE SET asked = asked + excluded.asked, law = law + excluded.law, household = household + excluded.household, upstream = upstream + excluded.upstream');
    this.toClients = db.prepare('INSERT INTO client_hours VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET asked = asked + excluded.asked, blocked = blocked + excluded.blocked');
    this.toSeen = db.prepare(TO_SEEN);
    db.exec(SEEN_BEFORE);
    const toOrders = (table: string): StatementSync => db.prepare(`INSERT INTO ${table} VALUES(?,?,?,?,?) ON CONFLICT DO UPDATE SET blocked = max(0, blocked + excluded.blocked), observed = max(0, observed + excluded.observed)`);
    this.toOrders = toOrders('order_days');
    this.toOrderHours = toOrders('order_hours');
    this.toRolled = db.prepare('INSERT INTO rolled VALUES(1, ?) ON CONFLICT DO UPDATE SET id = excluded.id');
    db.exec('INSERT OR IGNORE INTO rolled VALUES(1, 0)');
    this.rolled = (db.prepare('SELECT id FROM rolled').get() as { id: number }).id;
  }

  /** Up to which query everything is counted and written. */
  get rolledTo(): number {
    return this.rolled;
  }

  get full(): boolean {
    return [...this.sums.hours.values()].some(({ size }) => size >= MAX_NAMES);
  }

  /** Counts a query that is in the log. */
  add(id: number, atMs: number, name: string, client: number, reason: Reason): void {
    this.rolled = id;
    this.sums.add(atMs, name, client, reason, 1);
  }

  /** Counts a query that the log does not hold. */
  addTotal(atMs: number, reason: Reason): void {
    this.sums.addTotal(atMs, reason, 1);
  }

  private write(sums: Sums): void {
    for (const [slot, counts] of sums.slots) this.toSlots.run(slot, ...counts);
    for (const [hour, sum] of sums.hours) {
      for (const [name, { asked, law, household, upstream }] of sum.names()) this.toNames.run(hour, (this.nameId.get(name) as { id: number }).id, asked, law, household, upstream);
      for (const [client, { asked, blocked }] of sum.clients) this.toClients.run(hour, client, asked, blocked);
    }
    for (const row of sums.seen.values()) this.toSeen.run(...row);
    for (const [hour, ...row] of sums.orders.values()) {
      this.toOrders.run(Math.floor(hour / HOURS), ...row);
      this.toOrderHours.run(hour, ...row);
    }
  }

  /** Writes all sums. @throws Error of SQLite; then nothing was written and the sums are kept */
  flush(): void {
    if (this.sums.slots.size === 0) return;
    this.db.exec('BEGIN');
    try {
      this.write(this.sums);
      this.toRolled.run(this.rolled);
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
    this.sums.clear();
  }

  /**
   * Takes queries that are being forgotten out of all counts, in the caller's transaction; all of them are counted already. A name's own
   * counts may be fewer than its queries (`HourSums.names`): what falls to nothing or below is taken away by `forgotten`.
   */
  subtract(queries: Iterable<{ atMs: number; name: string; client: number; reason: Reason }>): void {
    const sums = new Sums();
    for (const { atMs, name, client, reason } of queries) sums.add(atMs, name, client, reason, -1, this.folded);
    for (const slot of sums.slots.keys()) if (this.db.prepare('SELECT 1 FROM slots WHERE slot = ?').get(slot) === undefined) sums.slots.delete(slot);
    for (const [key, [hour, list, order]] of sums.orders) if (this.db.prepare('SELECT 1 FROM order_days WHERE day = ? AND list = ? AND orderId = ?').get(Math.floor(hour / HOURS), list, order) === undefined) sums.orders.delete(key);
    this.write(sums);
  }

  /** Days before this one, since the epoch, are kept as a whole. */
  get folded(): number {
    return Number((this.db.prepare("SELECT value FROM notes WHERE key = 'folded'").get() as { value: string } | undefined)?.value ?? 0);
  }

  /** Makes one of the hours of the oldest day that is due. Returns whether there was one. */
  fold(now: number): boolean {
    const { db, folded } = this;
    const oldest = (db.prepare('SELECT min(hour) AS hour FROM (SELECT min(hour) AS hour FROM name_hours WHERE hour >= ? UNION SELECT min(hour) FROM client_hours WHERE hour >= ?)').get(folded * HOURS, folded * HOURS) as { hour: number | null }).hour;
    const day = oldest === null ? Infinity : Math.floor(oldest / HOURS);
    if (day >= Math.floor(now / DAY_MS) - HOURLY_DAYS) return false;
    const hours = [day * HOURS, (day + 1) * HOURS];
    const names = db.prepare('SELECT name, sum(asked) AS asked, sum(law) AS law, sum(household) AS household, sum(upstream) AS upstream FROM name_hours WHERE hour >= ? AND hour < ? GROUP BY name').all(...hours) as unknown as (NameSums & { name: number })[];
    const clients = db.prepare('SELECT client, sum(asked) AS asked, sum(blocked) AS blocked FROM client_hours WHERE hour >= ? AND hour < ? GROUP BY client').all(...hours) as { client: number; asked: number; blocked: number }[];
    const blocked = ({ law, household, upstream }: NameSums): number => law + household + upstream;
    const kept = new Set([...names.toSorted((a, b) => b.asked - a.asked).slice(0, DAY_NAMES), ...names.filter((one) => blocked(one) > 0).toSorted((a, b) => blocked(b) - blocked(a)).slice(0, DAY_NAMES)]);
    db.prepare('DELETE FROM name_hours WHERE hour >= ? AND hour < ?').run(...hours);
    db.prepare('DELETE FROM client_hours WHERE hour >= ? AND hour < ?').run(...hours);
    for (const { name, asked, law, household, upstream } of kept) this.toNames.run(day * HOURS, name, asked, law, household, upstream);
    for (const { client, asked, blocked: count } of clients) this.toClients.run(day * HOURS, client, asked, count);
    db.prepare("INSERT OR REPLACE INTO notes VALUES('folded', ?)").run(String(day + 1));
    return true;
  }

  /** Takes away what no query is left of. */
  forgotten(): void {
    this.db.exec('DELETE FROM name_hours WHERE asked <= 0; DELETE FROM client_hours WHERE asked <= 0; DELETE FROM slots WHERE total <= 0; DELETE FROM order_days WHERE blocked + observed <= 0; DELETE FROM order_hours WHERE blocked + observed <= 0');
    this.db.exec('DELETE FROM names WHERE id NOT IN (SELECT name FROM name_hours); DELETE FROM client_seen WHERE client NOT IN (SELECT client FROM client_hours)');
    this.db.prepare(SEEN_WITHIN).run(this.folded * HOURS);
  }

  /** Forgets what is not written; `rolledTo` is again what the database says. */
  forget(): void {
    this.sums.clear();
    this.rolled = (this.db.prepare('SELECT id FROM rolled').get() as { id: number }).id;
  }
}
