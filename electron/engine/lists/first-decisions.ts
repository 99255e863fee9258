/** What was left out of the first version of a list, and what the household decides about it. What concerns order lists goes into the audit. */
import type { FirstDecision } from '../../../shared/first-version.ts';
import type { AuditEntry } from '../../../shared/history-api.ts';
import type { ListExclusion } from '../../../shared/list-updates.ts';
import type { Entry } from './entry.ts';
import { exclusionsOf, hasDoubts, namesOf, type FirstDoubts } from './first-doubts.ts';
import type { ListStore } from './list-store.ts';
import { firstNames, namesIn } from './names-told.ts';

export interface FirstDecisionsOptions {
  store: ListStore;
  clock: () => number;
  note: (entry: Omit<AuditEntry, 'n' | 'at'>) => Promise<void>;
}

export class FirstDecisions {
  private readonly options: FirstDecisionsOptions;

  constructor(options: FirstDecisionsOptions) {
    this.options = options;
  }

  private doubts({ subscription: { id } }: Entry): FirstDoubts {
    return this.options.store.meta(id)?.first ?? { left: [], told: [] };
  }

  private keep({ subscription: { id } }: Entry, doubts: FirstDoubts): void {
    const { store } = this.options;
    const meta = store.meta(id);
    if (meta === undefined) return;
    const { first: _decided, ...rest } = meta;
    store.writeMeta(id, hasDoubts(doubts) ? { ...rest, first: doubts } : rest);
  }

  private async note({ subscription: { id, kind, title } }: Entry, what: Omit<AuditEntry, 'n' | 'at' | 'list' | 'listTitle'>): Promise<void> {
    if (kind === 'court-order') await this.options.note({ ...what, list: id, listTitle: title });
  }

  /** What the household leaves out of the list from now on by this decision. */
  exclusions(entry: Entry, decision: FirstDecision): ListExclusion[] {
    const { left, told } = this.doubts(entry);
    return exclusionsOf(decision === 'apply' ? [] : decision === 'leave-out' ? left : [...left, ...told], new Date(this.options.clock()).toISOString());
  }

  /** What it takes from the list from now on by this decision. */
  taken(entry: Entry, decision: FirstDecision): string[] {
    return decision === 'apply' ? namesOf(this.doubts(entry).left) : [];
  }

  /** Ends the waiting, once what is left out was saved: a kill in between must not put it in force. Compiling is the caller's. */
  async decide(entry: Entry, decision: FirstDecision, out: readonly ListExclusion[]): Promise<void> {
    const { left } = this.doubts(entry);
    const names = out.map(({ name }) => name);
    this.keep(entry, { left: [], told: [] });
    if (decision === 'apply') for (const name of namesOf(left)) await this.note(entry, { event: 'name-included', by: 'household', name });
    else if (names.length > 0) await this.note(entry, { event: 'names-left-out', by: 'household', detail: namesIn(names), fact: { code: 'without', ...firstNames(names) } });
  }

  /** One name takes effect. @returns false when it did not wait */
  include(entry: Entry, name: string): boolean {
    const { left, ...others } = this.doubts(entry);
    const rest = left.filter((finding) => finding.name !== name);
    if (rest.length === left.length) return false;
    this.keep(entry, { ...others, left: rest });
    return true;
  }
}
