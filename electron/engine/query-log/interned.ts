/** Texts that the log holds once and names by number: asking addresses and reasons. A household has a few dozen of each. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Reason } from './log-record.ts';

/** Kept in memory of each. */
const MAX_KNOWN = 50_000;

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, value);
  return value;
}

export class Interned {
  private readonly db: DatabaseSync;
  private readonly clientIds = new Map<string, number>();
  private readonly reasonIds = new Map<Reason, number>();
  private readonly clients = new Map<number, string>();
  private readonly reasons = new Map<number, Reason>();
  private readonly insertClient: StatementSync;
  private readonly insertReason: StatementSync;
  /** What was numbered last: mostly the next one's too. */
  private lastClient: { address: string; id: number } | undefined;
  private lastReason: { reason: Reason; id: number } | undefined;

  constructor(db: DatabaseSync) {
    this.db = db;
    this.insertClient = db.prepare('INSERT INTO clients(address) VALUES(?) ON CONFLICT DO UPDATE SET address = address RETURNING id');
    this.insertReason = db.prepare('INSERT INTO reasons(reason) VALUES(?) ON CONFLICT DO UPDATE SET reason = reason RETURNING id');
  }

  /** The number of an address; given in the caller's transaction when it is new. */
  clientNumber(address: string): number {
    if (this.lastClient?.address === address) return this.lastClient.id;
    const id = this.clientIds.get(address) ?? remember(this.clientIds, address, (this.insertClient.get(address) as { id: number }).id);
    this.lastClient = { address, id };
    return id;
  }

  reasonNumber(reason: Reason): number {
    if (this.lastReason?.reason === reason) return this.lastReason.id;
    const id = this.reasonIds.get(reason) ?? remember(this.reasonIds, reason, (this.insertReason.get(JSON.stringify(reason)) as { id: number }).id);
    this.lastReason = { reason, id };
    return id;
  }

  client(id: number): string {
    return this.clients.get(id) ?? remember(this.clients, id, (this.db.prepare('SELECT address FROM clients WHERE id = ?').get(id) as { address: string } | undefined)?.address ?? '?');
  }

  reason(id: number): Reason {
    return this.reasons.get(id) ?? remember(this.reasons, id, JSON.parse((this.db.prepare('SELECT reason FROM reasons WHERE id = ?').get(id) as { reason: string }).reason) as Reason);
  }

  /** Deletes what nothing refers to, in the caller's transaction. */
  deleteUnused(clients: ReadonlySet<number>, reasons: ReadonlySet<number>): void {
    for (const [table, used] of [['reasons', reasons], ['clients', clients]] as const) {
      const remove = this.db.prepare(`DELETE FROM ${table} WHERE id = ?`);
      for (const { id } of this.db.prepare(`SELECT id FROM ${table}`).all() as { id: number }[]) if (!used.has(id)) remove.run(id);
    }
    this.forget();
  }

  /** Numbers of a lost transaction, and of what was deleted, are void. */
  forget(): void {
    for (const map of [this.clientIds, this.reasonIds, this.clients, this.reasons]) map.clear();
    this.lastClient = this.lastReason = undefined;
  }
}
