/** Updates that the guard held, and what the household decides about them. What is decided about order lists goes into the audit. */
import { AppError } from '../../../shared/app-error.ts';
import type { AuditEntry } from '../../../shared/history-api.ts';
import type { GuardAlarm, GuardFinding, HeldDecision, HeldNamesPage, ListExclusion } from '../../../shared/list-updates.ts';
import type { CompilerClient } from '../policy/compiler-client.ts';
import { excludedNames, sourceName, type Entry } from './entry.ts';
import { exclusionsOf, namesOf, type FirstDoubts } from './first-doubts.ts';
import type { HeldMeta, ListStore } from './list-store.ts';
import { firstNames, namesIn } from './names-told.ts';

export interface HeldUpdatesOptions {
  store: ListStore;
  compiler: CompilerClient;
  clock: () => number;
  note: (entry: Omit<AuditEntry, 'n' | 'at'>) => Promise<void>;
}

function alarmWords(alarm: GuardAlarm): string {
  switch (alarm.alarm) {
    case 'dropped':
    case 'grown': return `${alarm.before} names became ${alarm.after}`;
    case 'lifted': return `of ${alarm.before} names that were blocked ${alarm.after} still are: exceptions or conditions of the list let ${alarm.lifted} of its own names through`;
    case 'exchanged': return `${alarm.gone} of ${alarm.before} names are gone, and others stand in their place`;
    case 'orders-lost': return `${alarm.count === 1 ? '1 order is' : `${alarm.count} orders are`} gone: ${alarm.orders.join(', ')}`;
    case 'syntax-changed': return `the syntax changed from ${alarm.before} to ${alarm.after}${alarm.wider === undefined ? '' : `; ${alarm.wider} of the same names would block all below them too`}${alarm.narrower === undefined ? '' : `; ${alarm.narrower} of the same names would no longer block what is below them`}`;
  }
}

/** Of what still waits for the household, what is on the new version too. @param there absent: not known */
function inBoth(waiting: FirstDoubts, there: FirstDoubts | undefined): FirstDoubts {
  if (there === undefined) return waiting;
  const names = new Set(namesOf([...there.left, ...there.told]));
  const isThere = ({ name }: GuardFinding): boolean => names.has(name);
  return { ...waiting, left: waiting.left.filter(isThere), told: waiting.told.filter(isThere) };
}

const named = (found: readonly { name: string }[]): string[] => found.map(({ name }) => name);

export class HeldUpdates {
  private readonly options: HeldUpdatesOptions;
  /** What was noted last of each list: the same version is held at every reading. */
  private readonly noted = new Map<string, string>();

  constructor(options: HeldUpdatesOptions) {
    this.options = options;
  }

  private held(entry: Entry, update: string): HeldMeta {
    const held = this.options.store.held(entry.subscription.id);
    if (held?.sha256 !== update) throw new AppError('conflict', { code: 'not-held', list: entry.subscription.title });
    return held;
  }

  private async note(entry: Entry, what: Omit<AuditEntry, 'n' | 'at' | 'list' | 'listTitle'>): Promise<void> {
    const { id, kind, title } = entry.subscription;
    if (kind === 'court-order') await this.options.note({ ...what, list: id, listTitle: title });
  }

  /** Tells the audit of an update that is held, once. */
  async noteHeld(entry: Entry): Promise<void> {
    const { id } = entry.subscription;
    const held = this.options.store.held(id);
    // A version that was held before this reading was noted then.
    if (held === undefined || held.sha256 === this.noted.get(id) || held.at !== this.options.store.meta(id)?.askedAt) return;
    this.noted.set(id, held.sha256);
    const why = [...held.alarms.map(alarmWords), ...(held.findings.length === 0 ? [] : [`names that most homes would miss: ${namesIn(named(held.findings))}`])];
    await this.note(entry, { event: 'update-held', by: 'automatic', detail: why.join('; '), fact: { code: 'held', alarms: held.alarms, ...firstNames(named(held.findings)) } });
  }

  /** @throws AppError `conflict` */
  namesToExclude(entry: Entry, update: string): ListExclusion[] {
    const at = new Date(this.options.clock()).toISOString();
    const there = new Set((entry.subscription.excluded ?? []).map(({ name }) => name));
    return exclusionsOf(this.held(entry, update).findings, at).filter(({ name }) => !there.has(name));
  }

  /** Puts the decision in force; compiling is the caller's. @throws AppError `conflict` */
  async decide(entry: Entry, update: string, decision: HeldDecision, without: readonly ListExclusion[]): Promise<void> {
    const { store, clock } = this.options;
    const { id } = entry.subscription;
    const { sha256, etag, lastModified, signature, turnover, first } = this.held(entry, update);
    const validators = { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
    const now = new Date(clock()).toISOString();
    if (decision === 'keep') {
      store.writeMeta(id, { ...store.meta(id)!, kept: { sha256, at: now, ...validators } });
      store.discardHeld(id);
      return this.note(entry, { event: 'held-update-refused', by: 'household' });
    }
    const { failing, first: waiting } = store.meta(id) ?? {};
    store.acceptHeld(id, { sha256, from: sourceName(entry.subscription.source), updatedAt: now, takenAt: now, askedAt: now, ...validators, ...(signature === undefined ? {} : { signature }), ...(turnover === undefined ? {} : { turnover }), ...(failing === undefined ? {} : { failing }), ...(waiting === undefined ? {} : { first: inBoth(waiting, first) }) });
    entry.changed = true;
    return this.note(entry, { event: 'held-update-taken', by: 'household', ...(decision === 'take-without' ? { detail: `without ${namesIn(named(without))}`, fact: { code: 'without', ...firstNames(named(without)) } as const } : {}) });
  }

  /** @throws AppError `conflict` */
  async names(entry: Entry, update: string, change: 'added' | 'removed' | 'changed', after: string | undefined, limit: number): Promise<HeldNamesPage> {
    this.held(entry, update);
    const { id, kind, syntax } = entry.subscription;
    const from = after === undefined ? 0 : Number(after);
    const { names, more } = await this.options.compiler.call('difference', { before: this.options.store.file(id), after: this.options.store.heldFile(id), kind, ...(syntax === undefined ? {} : { syntax }), excluded: excludedNames(entry, this.options.store.meta(id)), change, from, limit });
    return { rows: names, ...(more ? { next: String(from + limit) } : {}) };
  }
}
