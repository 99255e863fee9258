/** Counts kept while writing, so that no chart ever scans the log. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Reason } from './log-record.ts';

/** Width of the finest bar, in milliseconds. */
export const SLOT_MS = 5 * 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const ROLLUP_TABLES = `
  CREATE TABLE IF NOT EXISTS slots(slot INTEGER PRIMARY KEY, total INT, law INT, household INT, upstream INT, observed INT, answered INT, failed INT, refused INT);
  CREATE TABLE IF NOT EXISTS name_hours(hour INT, name INT, asked INT, law INT, household INT, upstream INT, PRIMARY KEY(hour, name)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS client_hours(hour INT, client INT, asked INT, blocked INT, PRIMARY KEY(hour, client)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS order_days(day INT, list TEXT, orderId TEXT, blocked INT, observed INT, PRIMARY KEY(day, list, orderId)) WITHOUT ROWID;`;

type Counter = 'law' | 'household' | 'upstream' | 'observed' | 'answered' | 'failed' | 'refused';

/** The one column of a slot that a query counts in, beside `total`. */
function counterOf(reason: Reason): Counter {
  if (reason.outcome !== 'blocked') return reason.outcome;
  return reason.decider === 'none' ? 'answered' : reason.decider;
}

const COUNTERS: readonly Counter[] = ['law', 'household', 'upstream', 'observed', 'answered', 'failed', 'refused'];

/** Sums one batch in memory, then writes each sum once. */
export class RollupWriter {
  private readonly slots = new Map<number, number[]>();
  private readonly names = new Map<string, [hour: number, name: number, asked: number, law: number, household: number, upstream: number]>();
  private readonly clients = new Map<string, [hour: number, client: number, asked: number, blocked: number]>();
  private readonly orders = new Map<string, [day: number, list: string, order: string, blocked: number, observed: number]>();
  private readonly toSlots: StatementSync;
  private readonly toNames: StatementSync;
  private readonly toClients: StatementSync;
  private readonly toOrders: StatementSync;

  constructor(db: DatabaseSync) {
    const sums = ['total', ...COUNTERS].map((column) => `${column} = ${column} + excluded.${column}`).join(', ');
    this.toSlots = db.prepare(`INSERT INTO slots VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET ${sums}`);
    this.toNames = db.prepare('INSERT INTO name_hours VALUES(?,?,?,?,?,?) ON CONFLICT DO UPDATE SET asked = asked + excluded.asked, law = law + excluded.law, household = household + excluded.household, upstream = upstream + excluded.upstream');
    this.toClients = db.prepare('INSERT INTO client_hours VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET asked = asked + excluded.asked, blocked = blocked + excluded.blocked');
    this.toOrders = db.prepare('INSERT INTO order_days VALUES(?,?,?,?,?) ON CONFLICT DO UPDATE SET blocked = blocked + excluded.blocked, observed = observed + excluded.observed');
  }

  add(atMs: number, name: number, client: number, reason: Reason): void {
    const slot = Math.floor(atMs / SLOT_MS);
    const hour = Math.floor(atMs / HOUR_MS);
    const counter = counterOf(reason);
    let sums = this.slots.get(slot);
    if (sums === undefined) this.slots.set(slot, (sums = COUNTERS.map(() => 0).concat(0)));
    sums[0]!++;
    sums[1 + COUNTERS.indexOf(counter)]!++;

    const blocked = reason.outcome === 'blocked';
    const nameKey = `${hour} ${name}`;
    const ofName = this.names.get(nameKey) ?? [hour, name, 0, 0, 0, 0];
    this.names.set(nameKey, ofName);
    ofName[2]++;
    if (blocked && reason.decider === 'law') ofName[3]++;
    if (blocked && reason.decider === 'household') ofName[4]++;
    if (blocked && reason.decider === 'upstream') ofName[5]++;

    const clientKey = `${hour} ${client}`;
    const ofClient = this.clients.get(clientKey) ?? [hour, client, 0, 0];
    this.clients.set(clientKey, ofClient);
    ofClient[2]++;
    if (blocked) ofClient[3]++;

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

  /** Within the batch's transaction. */
  flush(): void {
    for (const [slot, sums] of this.slots) this.toSlots.run(slot, ...sums);
    for (const row of this.names.values()) this.toNames.run(...row);
    for (const row of this.clients.values()) this.toClients.run(...row);
    for (const row of this.orders.values()) this.toOrders.run(...row);
    this.clear();
  }

  clear(): void {
    this.slots.clear();
    this.names.clear();
    this.clients.clear();
    this.orders.clear();
  }
}
