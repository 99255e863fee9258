/**
 * The household's lists: what is subscribed, how it is used, what is in force. A source that fails keeps its last good copy; a list that
 * cannot be read says why; switching a mode touches none of it. How bytes come in force: list-intake.ts; when: list-updates.ts.
 */
import type { LookupFunction } from 'node:net';
import path from 'node:path';
import { AppError, ofErrorShape } from '../../../shared/app-error.ts';
import type { CheckedList, ListSource, ListView } from '../../../shared/engine-api.ts';
import type { FirstChoice, FirstDecision } from '../../../shared/first-version.ts';
import type { AuditEntry } from '../../../shared/history-api.ts';
import type { LeftOut } from '../../../shared/left-out.ts';
import type { FolderFile, OrderName } from '../../../shared/list-preview.ts';
import type { ListSyntax } from '../../../shared/list-syntax.ts';
import type { HeldNamesPage, ListExclusion, ListProgress } from '../../../shared/list-updates.ts';
import type { OrdersPage } from '../../../shared/orders-api.ts';
import type { Subscription } from '../../../shared/settings.ts';
import type { ListKind, ListMode } from '../../../shared/verdict.ts';
import type { CompilerClient } from '../policy/compiler-client.ts';
import type { IndexKeeper } from '../policy/index-keeper.ts';
import type { ListPolicy } from '../policy/decide.ts';
import { builtIns } from './built-in.ts';
import { givenAs, hostOf, modeOf, newEntry, slug, sourceName, takeOwnTitle, titleOfSource, type Entry } from './entry.ts';
import type { OwnHost } from './guard/known-names.ts';
import { FirstDecisions } from './first-decisions.ts';
import { withExcluded, withTaken } from './first-doubts.ts';
import { HeldUpdates } from './held-updates.ts';
import { leftOutOf, outOf } from './left-out-of.ts';
import { ListCompiler } from './list-compiler.ts';
import { listFolder } from './list-folder.ts';
import { ListIntake, type Intake, type Watch } from './list-intake.ts';
import { ListStore } from './list-store.ts';
import { ListUpdates } from './list-updates.ts';
import { nextAt, viewOf } from './list-view.ts';
import { parseMinisignKey } from './minisign.ts';
import type { BookFile } from './order-book.ts';
import type { OrdersRequest } from './order-pages.ts';
import { ChosenFiles } from './read-file-source.ts';

export interface SubscriptionsOptions {
  dataFolder: string;
  compiler: CompilerClient;
  /** Looks into lists for a page: it has no part in compiling them, and so nobody waits for that. */
  reader: CompilerClient;
  /** Brings the copies in force. */
  index: IndexKeeper;
  clock: () => number;
  /** From 0 to 1: spreads readings over time. */
  random: () => number;
  /** The household's day, `YYYY-MM-DD`. */
  day: () => string;
  /** For the hosts of lists; never the system's resolver, which may be this one. */
  lookup: LookupFunction;
  /** Folders that were chosen for lists. */
  listFolders: readonly string[];
  /** Hosts that the household's upstreams go by. */
  upstreamHosts: () => string[];
  /** New rules are in force, with the orders of their lists. */
  onCompiled: () => void;
  /** Anything that a person can see changed. */
  onChange: () => void;
  onProgress: (progress: ListProgress) => void;
  /** Saved subscriptions changed. */
  onSave: (subscriptions: Subscription[]) => void;
  /** A sentence when lists cannot be put in force; `undefined` when they can. */
  onTrouble: (text: string | undefined) => void;
  /** What is decided about order lists, for the audit. */
  note: (entry: Omit<AuditEntry, 'n' | 'at'>) => Promise<void>;
}

/** A new subscription: where from, and what is said about it. */
export interface Adding {
  kind: ListKind;
  source: ListSource;
  title: string | undefined;
  mode: ListMode;
  /** Absent: recognised. */
  syntax?: ListSyntax;
  key?: string;
  signatureUrl?: string;
  /** What becomes of doubtful names in it; absent: they wait. */
  first?: FirstChoice;
}

/** As it is kept. @throws AppError `invalid-input` */
function keyOf({ key, signatureUrl }: { key?: string; signatureUrl?: string }): Pick<Subscription, 'key'> {
  if (key === undefined || key.trim() === '') return {};
  return { key: { key: parseMinisignKey(key).text, ...(signatureUrl === undefined ? {} : { signatureUrl }) } };
}

const withLeftOut = (row: OrderName, out: Pick<LeftOut, 'at' | 'by'> | undefined): OrderName => (out === undefined ? row : { ...row, leftOut: { at: out.at, by: out.by } });

export class Subscriptions {
  private readonly options: SubscriptionsOptions;
  private readonly store: ListStore;
  private readonly entries = new Map<string, Entry>();
  /** Being added: without its own title yet, and given up again when it cannot be read. */
  private readonly adding = new Set<Entry>();
  private readonly chosen: ChosenFiles;
  private readonly compiler: ListCompiler;
  private readonly intake: ListIntake;
  private readonly updates: ListUpdates;
  private readonly heldUpdates: HeldUpdates;
  private readonly firstDecisions: FirstDecisions;
  /** Something was accepted that is not in force yet. */
  private uncompiled = false;

  constructor(options: SubscriptionsOptions) {
    const { dataFolder, index, compiler, clock, random, day, lookup, listFolders, onProgress } = options;
    this.options = options;
    this.store = new ListStore(dataFolder);
    this.chosen = new ChosenFiles(dataFolder, listFolders);
    this.compiler = new ListCompiler({
      index, store: this.store, entries: () => this.entries.values(),
      onCompiled: (reports) => {
        for (const [id, report] of Object.entries(reports)) {
          const entry = this.entries.get(id);
          if (entry === undefined) continue;
          entry.report = report;
          entry.orders = new Map((report.orders ?? []).map((order) => [order.id, order]));
          takeOwnTitle(entry);
        }
        options.onCompiled();
      },
    });
    this.intake = new ListIntake({ store: this.store, compiler, chosen: this.chosen, lookup, clock, day, ownHosts: () => this.ownHosts(), onProgress });
    this.heldUpdates = new HeldUpdates({ store: this.store, compiler, clock, note: options.note });
    this.firstDecisions = new FirstDecisions({ store: this.store, clock, note: options.note });
    this.updates = new ListUpdates({
      intake: this.intake, lookup, clock, random, nextAt: (entry) => nextAt(entry, this.store.meta(entry.subscription.id)), onChange: options.onChange,
      onTaken: async (entry, intake) => {
        await this.noteTaken(entry, intake);
        if (intake === 'updated' && this.entries.get(entry.subscription.id) === entry) await this.compiler.compile();
      },
    });
  }

  private now(): string {
    return new Date(this.options.clock()).toISOString();
  }

  private ownHosts(): OwnHost[] {
    const lists = [...this.entries.values()].map(({ subscription }) => hostOf(subscription.source)).filter((host) => host !== '');
    return [...this.options.upstreamHosts().map((name): OwnHost => ({ name, reason: 'own-upstream' })), ...lists.map((name): OwnHost => ({ name, reason: 'list-host' }))];
  }

  /** The lists that a new household starts with: an order list to observe, a family list to switch on. */
  static initial(now: string): Subscription[] {
    return builtIns.map((b) => ({
      id: b.id, kind: b.kind, title: b.title, mode: b.kind === 'court-order' ? 'observe' : 'off', modeSince: now, modeBy: 'default', source: { type: 'built-in', id: b.id },
    }));
  }

  /**
   * Brings saved lists and those of the command line in force: the compiled file when it fits, else compiled now. What has a copy answers
   * with it; addresses are asked later (`updateDue`), but for lists of the command line that were never read.
   * @throws AppError when a list of the command line cannot be one
   */
  async start(saved: Subscription[], run: { kind: ListKind; source: string }[]): Promise<void> {
    for (const subscription of saved) this.put(subscription, false);
    const fresh = run.map((list) => this.addRunList(list.kind, list.source));
    for (const { thisRunOnly, subscription: { id, source } } of this.entries.values()) {
      this.store.repair(id);
      const from = this.store.meta(id)?.from;
      if (thisRunOnly && from !== undefined && from !== sourceName(source)) this.store.remove(id); // another list's, which went by this id in an earlier run
      if (source.type === 'file') this.chosen.chooseFile(source.path); // chosen when it was subscribed
    }
    for (const entry of this.entries.values()) {
      const { id, source } = entry.subscription;
      if (source.type === 'built-in' || source.type === 'file' || (fresh.includes(entry) && !this.store.hasCopy(id))) {
        await this.noteTaken(entry, await this.intake.read(entry));
      }
    }
    for (const entry of fresh) {
      if (entry.error !== undefined && entry.thisRunOnly && !this.store.hasCopy(entry.subscription.id)) throw new AppError('unreadable-list', `--list ${entry.subscription.kind}:${givenAs(entry.subscription.source)}: ${entry.error.error}`);
    }
    await this.compiler.compile(true);
  }

  private async noteTaken(entry: Entry, intake: Intake): Promise<void> {
    if (intake === 'held') await this.heldUpdates.noteHeld(entry);
  }

  private put(subscription: Subscription, thisRunOnly: boolean, first?: FirstChoice): Entry {
    const entry = newEntry(subscription, thisRunOnly, this.options.random(), first);
    this.entries.set(subscription.id, entry);
    return entry;
  }

  private addRunList(kind: ListKind, text: string): Entry {
    const now = this.now();
    const builtIn = builtIns.find((b) => b.id === text);
    if (builtIn !== undefined) {
      if (builtIn.kind !== kind) throw new AppError('invalid-input', `--list ${kind}:${text}: the built-in list “${text}” is of kind ${builtIn.kind}`);
      const there = this.entries.get(builtIn.id)
        ?? this.put({ id: builtIn.id, kind, title: builtIn.title, mode: 'off', modeSince: now, modeBy: 'default', source: { type: 'built-in', id: builtIn.id } }, true);
      there.runMode = { mode: 'enforce', since: now };
      return there;
    }
    const source: Subscription['source'] = /^https?:\/\//i.test(text) ? { type: 'url', url: text } : { type: 'file', path: path.resolve(text) };
    if (source.type === 'file') this.chosen.chooseFolder(path.dirname(source.path));
    const title = titleOfSource(source as ListSource);
    const same = [...this.entries.values()].find((e) => e.subscription.kind === kind && JSON.stringify(e.subscription.source) === JSON.stringify(source));
    if (same !== undefined) {
      same.runMode = { mode: 'enforce', since: now };
      return same;
    }
    const entry = this.put({ id: slug(title, (id) => this.entries.has(id)), kind, title, mode: 'enforce', modeSince: now, modeBy: 'command-line', source }, true);
    entry.untitled = true;
    return entry;
  }

  private save(): void {
    this.options.onSave([...this.entries.values()].filter((e) => !e.thisRunOnly).map((e) => e.subscription));
    this.options.onChange();
  }

  private entry(id: string): Entry {
    const entry = this.entries.get(id);
    if (entry === undefined) throw new AppError('not-found', { code: 'no-list', list: id });
    return entry;
  }

  /** For the policy: kind, mode and orders of every list. */
  policy(): Map<string, ListPolicy & { title: string }> {
    return new Map([...this.entries].map(([id, entry]) => [id, { kind: entry.subscription.kind, mode: modeOf(entry), orders: entry.orders, title: entry.subscription.title }]));
  }

  views(): ListView[] {
    return [...this.entries.values()].map((entry) => this.view(entry));
  }

  /** Names of the lists that are in use; a name of two lists counts twice. */
  namesInUse(): number {
    let names = 0;
    for (const entry of this.entries.values()) if (modeOf(entry) !== 'off') names += entry.report?.names ?? 0;
    return names;
  }

  /** Those whose adding is done. */
  kept(): ListView[] {
    return [...this.entries.values()].filter((entry) => !this.adding.has(entry)).map((entry) => this.view(entry));
  }

  private view(entry: Entry): ListView {
    const { id } = entry.subscription;
    return viewOf(entry, { meta: this.store.meta(id), held: this.store.held(id) }, this.now());
  }

  /** What is changed in the console is kept. */
  private change(entry: Entry, change: Partial<Subscription>): void {
    entry.thisRunOnly = false;
    entry.subscription = { ...entry.subscription, ...change };
    this.save();
  }

  private leaveOut(entry: Entry, out: readonly ListExclusion[]): void {
    entry.subscription = withExcluded(entry.subscription, out);
    this.change(entry, {});
  }

  /** Names that the household took from a list knowing what was found of them. */
  private takeNames(entry: Entry, names: readonly string[]): void {
    if (names.length === 0) return;
    entry.subscription = withTaken(entry.subscription, names);
    if (!entry.thisRunOnly) this.save();
  }

  setMode(id: string, mode: ListMode): ListView {
    const entry = this.entry(id);
    entry.runMode = undefined;
    this.change(entry, { mode, modeSince: this.now(), modeBy: 'household' });
    return this.view(entry);
  }

  /** @throws AppError with the reader's or the network's reason; nothing is kept then */
  async add(adding: Adding): Promise<ListView> {
    const { kind, source, title, mode, syntax, first } = adding;
    if (source.type === 'built-in' && this.entries.has(source.id)) throw new AppError('conflict', { code: 'list-there', list: source.id });
    const key = keyOf(adding);
    if (source.type === 'file') await this.chosen.resolve(source.path);
    const given = title?.trim() ?? '';
    const name = given === '' ? titleOfSource(source) : given;
    const id = source.type === 'built-in' ? source.id : slug(name, (taken) => this.entries.has(taken));
    const kept: Subscription['source'] = source.type === 'text' ? { type: 'text' } : source;
    const entry = this.put({ id, kind, title: name, mode, modeSince: this.now(), modeBy: 'household', source: kept, ...key, ...(syntax === undefined ? {} : { syntax }) }, false, first);
    entry.untitled = given === '' && source.type !== 'built-in';
    this.adding.add(entry);
    try {
      if (source.type === 'text') await this.noteTaken(entry, await this.intake.takeText(entry, source.text));
      else await this.updates.read(entry);
      if (entry.error !== undefined) throw ofErrorShape({ ...entry.error, message: entry.error.error });
    } catch (error) {
      this.entries.delete(id);
      this.adding.delete(entry);
      this.store.remove(id);
      this.options.onChange();
      throw error;
    }
    if (source.type === 'text') await this.compiler.compile();
    if (source.type === 'file') this.chosen.chooseFile(source.path);
    this.adding.delete(entry);
    this.save();
    return this.view(entry);
  }

  /** What a source holds, without a subscription. @param look is given its bytes, while they are there, and what it would take effect without */
  check<T>({ kind, syntax, source, ...signing }: Omit<Adding, 'title' | 'mode' | 'first'>, look: (file: string, left: readonly string[]) => Promise<T>, watch?: Watch): Promise<{ checked: CheckedList; looked: T }> {
    return this.intake.check({ kind, ...(syntax === undefined ? {} : { syntax }) }, source, keyOf(signing).key, look, watch);
  }

  /** The files of a folder that was chosen for lists. */
  folder(folder: string): Promise<{ files: FolderFile[]; leftOut: number }> {
    return listFolder(this.chosen, folder);
  }

  async remove(id: string): Promise<void> {
    const entry = this.entry(id);
    this.entries.delete(id);
    this.save();
    await entry.reading?.catch(() => undefined);
    await this.compiler.compile();
    if (!this.entries.has(id)) this.store.remove(id);
  }

  async update(id: string): Promise<ListView> {
    const entry = this.entry(id);
    await this.updates.read(entry);
    return this.view(entry);
  }

  /** Reads again what is due. Called every few seconds; never throws: what cannot be put in force is told, and tried again. */
  async updateDue(): Promise<void> {
    try {
      if (this.uncompiled) {
        await this.compiler.compile();
        this.uncompiled = false;
        this.options.onTrouble(undefined);
      }
      await this.updates.readDue(this.entries.values());
    } catch (error) {
      this.uncompiled = true;
      this.options.onTrouble(`Lists that were read could not be put in force: ${(error as Error).message}. The rules before stay in force.`);
    }
  }

  /** Null: the default. */
  setHours(id: string, hours: number | null): ListView {
    const entry = this.entry(id);
    const { hours: _old, ...rest } = entry.subscription;
    entry.subscription = rest;
    this.change(entry, hours === null ? {} : { hours });
    return this.view(entry);
  }

  /**
   * What the lines of a list mean from now on; null: recognised. The copy in force is read so at once; names that no list should take away
   * unasked and that it did not hold so far wait, as those of a first version do. @throws AppError of the reader; nothing is changed then
   */
  async setSyntax(id: string, syntax: ListSyntax | null): Promise<ListView> {
    const entry = this.entry(id);
    await entry.reading?.catch(() => undefined);
    const { syntax: old, ...rest } = entry.subscription;
    const next = syntax ?? undefined;
    if (old === next) return this.view(entry);
    const doubts = this.store.hasCopy(id) ? await this.intake.doubtsOfReading(entry, next) : undefined;
    entry.subscription = rest;
    this.change(entry, next === undefined ? {} : { syntax: next });
    const waited = this.store.held(id) !== undefined || this.store.meta(id)?.kept !== undefined;
    this.store.readOtherwise(id, doubts); // what waited was judged by another reading
    if (entry.subscription.kind === 'court-order') await this.options.note({ event: 'syntax-changed', by: 'household', list: id, listTitle: entry.subscription.title, detail: next === undefined ? 'recognised' : `read as ${next}`, fact: next === undefined ? { code: 'recognised' } : { code: 'read-as', syntax: next } });
    await this.compiler.compile();
    if (waited || doubts === undefined) await this.updates.read(entry, { anew: true });
    this.options.onChange();
    return this.view(entry);
  }

  /** Pins another key, or none, and reads the list again; the version in force stays whatever comes of it. */
  async setKey(id: string, key: string | null, signatureUrl: string | undefined): Promise<ListView> {
    const entry = this.entry(id);
    const pinned = key === null ? {} : keyOf({ key, ...(signatureUrl === undefined ? {} : { signatureUrl }) });
    const { type } = entry.subscription.source;
    if (pinned.key !== undefined && (type === 'built-in' || type === 'text')) throw new AppError('invalid-input', { code: 'nothing-to-verify', list: entry.subscription.title });
    await entry.reading?.catch(() => undefined);
    const { key: old, ...rest } = entry.subscription;
    entry.subscription = rest;
    this.change(entry, pinned);
    this.store.discardHeld(id); // it was verified with the other key, or not at all
    if (entry.subscription.kind === 'court-order' && old?.key !== pinned.key?.key) {
      await this.options.note({ event: 'key-changed', by: 'household', list: id, listTitle: entry.subscription.title, detail: pinned.key === undefined ? 'no key is pinned' : `pinned: ${parseMinisignKey(pinned.key.key).keyId}`, fact: pinned.key === undefined ? { code: 'unpinned' } : { code: 'pinned', keyId: parseMinisignKey(pinned.key.key).keyId } });
    }
    await this.updates.read(entry, { anew: true });
    return this.view(entry);
  }

  /** @throws AppError `conflict` when something else is held by now */
  async decideHeld(id: string, update: string, decision: 'take' | 'take-without' | 'keep'): Promise<ListView> {
    const entry = this.entry(id);
    const without = this.heldUpdates.namesToExclude(entry, update);
    if (decision === 'take-without' && without.length > 0) this.leaveOut(entry, without);
    if (decision === 'take') this.takeNames(entry, without.map(({ name }) => name));
    await this.heldUpdates.decide(entry, update, decision, without);
    if (decision !== 'keep') await this.compiler.compile();
    this.options.onChange();
    return this.view(entry);
  }

  /** Ends that names of the first version wait. */
  async decideFirst(id: string, decision: FirstDecision): Promise<ListView> {
    const entry = this.entry(id);
    const out = this.firstDecisions.exclusions(entry, decision);
    if (out.length > 0) this.leaveOut(entry, out);
    this.takeNames(entry, this.firstDecisions.taken(entry, decision));
    await this.firstDecisions.decide(entry, decision, out);
    await this.compiler.compile();
    this.options.onChange();
    return this.view(entry);
  }

  /** Takes back that a name was left out. */
  async include(id: string, name: string): Promise<ListView> {
    const entry = this.entry(id);
    const { excluded = [], ...rest } = entry.subscription;
    const left = excluded.filter((exclusion) => exclusion.name !== name);
    const waited = this.firstDecisions.include(entry, name);
    if (left.length === excluded.length && !waited) throw new AppError('not-found', { code: 'not-left-out', name, list: entry.subscription.title });
    if (left.length < excluded.length) {
      entry.subscription = rest;
      this.change(entry, left.length === 0 ? {} : { excluded: left });
    }
    this.takeNames(entry, [name]);
    if (entry.subscription.kind === 'court-order') await this.options.note({ event: 'name-included', by: 'household', list: id, listTitle: entry.subscription.title, name });
    await this.compiler.compile();
    this.options.onChange();
    return this.view(entry);
  }

  heldNames(id: string, update: string, change: 'added' | 'removed' | 'changed', after: string | undefined, limit: number): Promise<HeldNamesPage> {
    return this.heldUpdates.names(this.entry(id), update, change, after, limit);
  }

  /** The lines of a list's copy whose rule is this listed name. */
  async explain(id: string, name: string): Promise<{ line: number; text: string }[]> {
    const entry = this.entries.get(id);
    const syntax = entry?.report?.syntax;
    if (entry === undefined || syntax === undefined) return [];
    return this.options.reader.call('explain', { path: this.store.file(id), name, syntax });
  }

  /** Rules of lists that hold the name and are left out of them. */
  leftOut(name: string): Promise<LeftOut[]> {
    return leftOutOf(this.entries.values(), name, { store: this.store, reader: this.options.reader, day: this.options.day() });
  }

  private bookOf(id: string, { subscription: { syntax } }: Entry): BookFile {
    return { path: this.store.file(id), book: this.store.book(id), content: this.store.meta(id)?.sha256 ?? '', ...(syntax === undefined ? {} : { syntax }) };
  }

  /** A page of the orders of all lists. */
  orders(request: Omit<OrdersRequest, 'lists'>): Promise<OrdersPage> {
    const lists = [...this.entries].flatMap(([id, entry]) => (entry.orders.size === 0 || !this.store.hasCopy(id) ? [] : [{ id, title: entry.subscription.title, mode: modeOf(entry), ...this.bookOf(id, entry) }]));
    return this.options.reader.call('orders', { ...request, lists });
  }

  /** All names of an order, a page at a time, and how many there are. @throws AppError `not-found` */
  async namesOfOrder(list: string, order: string, after: string | undefined, limit: number): Promise<{ rows: OrderName[]; count: number; next?: string }> {
    const entry = this.entry(list);
    if (!entry.orders.has(order)) throw new AppError('not-found', { code: 'no-order', list, order });
    const page = await this.options.reader.call('namesOfOrder', { ...this.bookOf(list, entry), order, ...(after === undefined ? {} : { after }), limit });
    const out = outOf(entry, this.store);
    if (out.size === 0) return page;
    return { ...page, rows: page.rows.map((row) => withLeftOut(row, out.get(row.name))) };
  }
}
