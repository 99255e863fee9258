/**
 * The household's lists: from a source to a copy that was read with success, to rules in force. A source that fails keeps its last
 * good copy; a list that cannot be read says why; switching a mode touches none of it.
 */
import fs from 'node:fs';
import type { LookupFunction } from 'node:net';
import path from 'node:path';
import { AppError, toErrorShape, type AppErrorCode } from '../../../shared/app-error.ts';
import type { ListHealth, ListSource, ListView } from '../../../shared/engine-api.ts';
import type { OrderName } from '../../../shared/list-preview.ts';
import type { ListSyntax } from '../../../shared/list-syntax.ts';
import type { Order } from '../../../shared/order-list.ts';
import type { Subscription } from '../../../shared/settings.ts';
import type { ListKind, ListMode } from '../../../shared/verdict.ts';
import type { CompilerClient } from '../policy/compiler-client.ts';
import type { ListReport } from '../policy/compiler-protocol.ts';
import type { IndexKeeper } from '../policy/index-keeper.ts';
import type { ListPolicy } from '../policy/decide.ts';
import { builtIns } from './built-in.ts';
import { downloadList } from './download.ts';
import { ListStore, type CopyMeta } from './list-store.ts';
import type { OrderNames } from './order-names.ts';

/** Read again after this, in milliseconds. */
const REFRESH_MS = 24 * 3600 * 1000;
/** A failing source is tried again after this. */
const RETRY_MS = 3600 * 1000;

/** A subscription as it is used in this run. */
interface Entry {
  subscription: Subscription;
  thisRunOnly: boolean;
  /** Mode from the command line, while the household has not chosen another. */
  runMode: { mode: ListMode; since: string } | undefined;
  report: ListReport | undefined;
  error: { at: string; error: string; code: AppErrorCode } | undefined;
  loading: boolean;
  orders: Map<string, Order>;
}

export interface SubscriptionsOptions {
  dataFolder: string;
  compiler: CompilerClient;
  /** Brings the copies in force. */
  index: IndexKeeper;
  clock: () => number;
  /** For the hosts of lists; never the system's resolver, which may be this one. */
  lookup: LookupFunction;
  /** New rules are in force, with the orders of their lists. */
  onCompiled: () => void;
  /** Anything that a person can see changed. */
  onChange: () => void;
  /** Saved subscriptions changed. */
  onSave: (subscriptions: Subscription[]) => void;
}

/** A short, file-safe id from a title or an address. */
function slug(text: string, taken: (id: string) => boolean): string {
  const base = text.toLowerCase().replaceAll(/\.(txt|hosts|list|json|csv|xml)$/g, '').replaceAll(/[^a-z0-9.]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '').slice(0, 48) || 'list';
  let id = base;
  for (let n = 2; taken(id); n++) id = `${base}-${n}`;
  return id;
}

function titleOfSource(source: ListSource): string {
  switch (source.type) {
    case 'built-in': return builtIns.find((b) => b.id === source.id)?.title ?? source.id;
    case 'url': return decodeURIComponent(new URL(source.url).pathname.split('/').findLast((part) => part !== '') ?? new URL(source.url).host);
    case 'file': return path.basename(source.path);
    case 'text': return 'Pasted list';
  }
}

export class Subscriptions {
  private readonly options: SubscriptionsOptions;
  private readonly store: ListStore;
  private readonly entries = new Map<string, Entry>();
  private compiling: Promise<void> | undefined;
  private compileAgain = false;

  constructor(options: SubscriptionsOptions) {
    this.options = options;
    this.store = new ListStore(options.dataFolder);
  }

  private now(): string {
    return new Date(this.options.clock()).toISOString();
  }

  /** The lists that a new household starts with: an order list to observe, a family list to switch on. */
  static initial(now: string): Subscription[] {
    return builtIns.map((b) => ({
      id: b.id, kind: b.kind, title: b.title, mode: b.kind === 'court-order' ? 'observe' : 'off', modeSince: now, modeBy: 'default', source: { type: 'built-in', id: b.id },
    }));
  }

  /**
   * Brings saved lists and those of the command line in force: the compiled file when it fits, else compiled now.
   * @throws AppError when a list of the command line cannot be one
   */
  async start(saved: Subscription[], run: { kind: ListKind; source: string }[]): Promise<void> {
    for (const subscription of saved) this.put(subscription, false);
    const fresh = run.map((list) => this.addRunList(list.kind, list.source));
    for (const entry of this.entries.values()) {
      const { type } = entry.subscription.source;
      if (type === 'built-in' || type === 'file' || (type === 'url' && !this.store.hasCopy(entry.subscription.id))) await this.fetch(entry);
    }
    for (const entry of fresh) {
      if (entry.error !== undefined && entry.thisRunOnly && !this.store.hasCopy(entry.subscription.id)) throw new AppError('unreadable-list', `--list ${entry.subscription.kind}: ${entry.error.error}`);
    }
    await this.compile(true);
  }

  private put(subscription: Subscription, thisRunOnly: boolean): Entry {
    const entry: Entry = { subscription, thisRunOnly, runMode: undefined, report: undefined, error: undefined, loading: false, orders: new Map() };
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
    const title = titleOfSource(source as ListSource);
    const same = [...this.entries.values()].find((e) => e.subscription.kind === kind && JSON.stringify(e.subscription.source) === JSON.stringify(source));
    if (same !== undefined) {
      same.runMode = { mode: 'enforce', since: now };
      return same;
    }
    return this.put({ id: slug(title, (id) => this.entries.has(id)), kind, title, mode: 'enforce', modeSince: now, modeBy: 'command-line', source }, true);
  }

  private save(): void {
    this.options.onSave([...this.entries.values()].filter((e) => !e.thisRunOnly).map((e) => e.subscription));
    this.options.onChange();
  }

  private entry(id: string): Entry {
    const entry = this.entries.get(id);
    if (entry === undefined) throw new AppError('not-found', `there is no list “${id}”`);
    return entry;
  }

  private static modeOf(entry: Entry): ListMode {
    return entry.runMode?.mode ?? entry.subscription.mode;
  }

  /** For the policy: kind, mode and orders of every list. */
  policy(): Map<string, ListPolicy & { title: string }> {
    return new Map([...this.entries].map(([id, entry]) => [id, { kind: entry.subscription.kind, mode: Subscriptions.modeOf(entry), orders: entry.orders, title: entry.subscription.title }]));
  }

  views(): ListView[] {
    return [...this.entries.values()].map((entry) => this.view(entry));
  }

  view(entry: Entry): ListView {
    const { subscription, report } = entry;
    const meta = this.store.meta(subscription.id);
    const builtIn = subscription.source.type === 'built-in' ? builtIns.find((b) => b.id === (subscription.source as { id: string }).id) : undefined;
    const homepage = report?.head?.homepage ?? builtIn?.homepage;
    const licence = report?.head?.licence ?? builtIn?.licence;
    const description = builtIn?.description ?? report?.head?.description;
    return {
      id: subscription.id, kind: subscription.kind, title: subscription.title,
      mode: Subscriptions.modeOf(entry), modeSince: entry.runMode?.since ?? subscription.modeSince, modeBy: entry.runMode === undefined ? subscription.modeBy : 'command-line',
      source: subscription.source.type === 'text' ? { type: 'text', text: '' } : subscription.source,
      thisRunOnly: entry.thisRunOnly || entry.runMode !== undefined,
      names: report?.names ?? 0, allowed: report?.allowed ?? 0, orders: report?.orders?.length ?? 0,
      notEnforceable: report?.notEnforceable ?? 0, skippedCount: report?.skippedCount ?? 0, skipped: report?.skipped ?? [],
      health: this.health(entry, meta),
      ...(report?.syntax === undefined ? {} : { syntax: report.syntax }), ...(subscription.syntax === undefined ? {} : { forcedSyntax: subscription.syntax }),
      ...(meta === undefined ? {} : { updatedAt: meta.updatedAt }),
      ...(homepage === undefined ? {} : { homepage }), ...(licence === undefined ? {} : { licence }), ...(description === undefined ? {} : { description }),
    };
  }

  private health(entry: Entry, meta: CopyMeta | undefined): ListHealth {
    if (entry.loading) return { state: 'loading' };
    const failing = entry.error ?? meta?.failing ?? (entry.report?.error === undefined ? undefined : { at: this.now(), error: entry.report.error.message });
    if (failing === undefined) return { state: 'ok', at: meta?.updatedAt ?? this.now(), changed: false };
    return meta === undefined ? { state: 'failing-with-none', ...failing } : { state: 'failing-using-copy', ...failing, copyOf: meta.updatedAt };
  }

  /** Every order of every list, with the list's own id. */
  *orders(): Generator<{ list: string; title: string; order: Order }> {
    for (const [id, entry] of this.entries) for (const order of entry.orders.values()) yield { list: id, title: entry.subscription.title, order };
  }

  setMode(id: string, mode: ListMode): ListView {
    const entry = this.entry(id);
    entry.runMode = undefined;
    entry.thisRunOnly = false; // what is changed in the console is kept
    entry.subscription = { ...entry.subscription, mode, modeSince: this.now(), modeBy: 'household' };
    this.save();
    return this.view(entry);
  }

  /** @throws AppError with the reader's or the network's reason; nothing is kept then */
  async add(kind: ListKind, source: ListSource, title: string | undefined, mode: ListMode, syntax?: ListSyntax): Promise<ListView> {
    if (source.type === 'built-in' && this.entries.has(source.id)) throw new AppError('conflict', `the list “${source.id}” is there already`);
    const now = this.now();
    const name = title?.trim() || titleOfSource(source);
    const id = source.type === 'built-in' ? source.id : slug(name, (taken) => this.entries.has(taken));
    const kept: Subscription['source'] = source.type === 'text' ? { type: 'text' } : source;
    const entry = this.put({ id, kind, title: name, mode, modeSince: now, modeBy: 'household', source: kept, ...(syntax === undefined ? {} : { syntax }) }, false);
    await (source.type === 'text' ? this.take(entry, Buffer.from(source.text), {}) : this.fetch(entry));
    if (entry.error !== undefined) {
      this.entries.delete(id);
      this.store.remove(id);
      this.options.onChange();
      throw new AppError(entry.error.code, entry.error.error);
    }
    await this.compile();
    if (title === undefined && entry.report?.head?.title !== undefined) entry.subscription = { ...entry.subscription, title: entry.report.head.title.slice(0, 200) };
    this.save();
    return this.view(entry);
  }

  /** What the source holds now, for a preview. @throws AppError of the network or the file system */
  async bytesOf(source: ListSource): Promise<Uint8Array> {
    switch (source.type) {
      case 'text': return Buffer.from(source.text);
      case 'built-in': {
        const builtIn = builtIns.find((b) => b.id === source.id);
        if (builtIn === undefined) throw new AppError('not-found', `there is no built-in list “${source.id}”; there are ${builtIns.map((b) => b.id).join(', ')}`);
        return builtIn.bytes();
      }
      case 'url':
      case 'file': {
        const read = await downloadList(source, { lookup: this.options.lookup });
        if (read.status === 'unchanged') throw new AppError('fetch-failed', `${titleOfSource(source)}: the server said “unchanged” to a first question`);
        return read.bytes;
      }
    }
  }

  async remove(id: string): Promise<void> {
    this.entry(id);
    this.entries.delete(id);
    this.save();
    await this.compile();
    this.store.remove(id);
  }

  async update(id: string): Promise<ListView> {
    const entry = this.entry(id);
    await this.fetch(entry);
    await this.compile();
    this.options.onChange();
    return this.view(entry);
  }

  /** Reads again what is due. Called now and then. */
  async updateDue(): Promise<void> {
    let changed = false;
    for (const entry of Array.from(this.entries.values())) { // a list may be added or removed meanwhile
      const { type } = entry.subscription.source;
      if ((type !== 'url' && type !== 'file') || entry.loading) continue;
      const meta = this.store.meta(entry.subscription.id);
      const last = Date.parse((entry.error ?? meta?.failing)?.at ?? meta?.updatedAt ?? '') || 0;
      const wait = entry.error === undefined && meta?.failing === undefined ? REFRESH_MS : RETRY_MS;
      if (this.options.clock() - last < wait) continue;
      await this.fetch(entry);
      changed = true;
    }
    if (changed) await this.compile();
    if (changed) this.options.onChange();
  }

  /** Reads the source; a failure is noted and the copy in use stays. */
  private async fetch(entry: Entry): Promise<void> {
    const { id, source } = entry.subscription;
    if (source.type === 'text') return; // its copy is the source
    entry.loading = true;
    this.options.onChange();
    const meta = this.store.meta(id);
    try {
      if (source.type === 'built-in') await this.take(entry, await this.bytesOf(source), {});
      else {
        const known = this.store.hasCopy(id) && meta?.failing === undefined ? meta : undefined;
        const read = await downloadList(source, {
          lookup: this.options.lookup, ...(known?.etag === undefined ? {} : { etag: known.etag }), ...(known?.lastModified === undefined ? {} : { lastModified: known.lastModified }),
        });
        if (read.status === 'unchanged') {
          if (meta !== undefined) this.store.writeMeta(id, { ...meta, updatedAt: this.now() });
          entry.error = undefined;
        } else await this.take(entry, read.bytes, read);
      }
    } catch (error) {
      this.fail(entry, error);
    } finally {
      entry.loading = false;
    }
  }

  private fail(entry: Entry, error: unknown): void {
    const { code, message } = toErrorShape(error);
    entry.error = { at: this.now(), error: message, code };
    const meta = this.store.meta(entry.subscription.id);
    if (meta !== undefined) this.store.writeMeta(entry.subscription.id, { ...meta, failing: { at: entry.error.at, error: message } });
  }

  /** New bytes take effect only after they were read with success. */
  private async take(entry: Entry, bytes: Uint8Array, validators: { etag?: string; lastModified?: string }): Promise<void> {
    const { id, kind, syntax } = entry.subscription;
    const old = this.store.meta(id);
    const sha256 = ListStore.hash(bytes);
    const { etag, lastModified } = validators;
    const meta: CopyMeta = { sha256, updatedAt: this.now(), ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
    if (old?.sha256 === sha256 && this.store.hasCopy(id)) {
      this.store.writeMeta(id, meta);
      entry.error = undefined;
      return;
    }
    try {
      const file = this.store.writeCandidate(id, bytes);
      await this.options.compiler.call('check', { kind, path: file, ...(syntax === undefined ? {} : { syntax }) });
      this.store.accept(id, meta);
      entry.error = undefined;
    } catch (error) {
      this.store.discardCandidate(id);
      this.fail(entry, error);
    }
  }

  /** Compiles all lists; requests during a compilation are served by one more. */
  private async compile(mayLoad = false): Promise<void> {
    if (this.compiling !== undefined) {
      this.compileAgain = true;
      return this.compiling;
    }
    this.compiling = this.compileOnce(mayLoad).finally(() => {
      this.compiling = undefined;
    });
    await this.compiling;
    if (this.compileAgain) {
      this.compileAgain = false;
      await this.compile();
    }
  }

  private async compileOnce(mayLoad: boolean): Promise<void> {
    const lists = [...this.entries.values()].filter((e) => this.store.hasCopy(e.subscription.id)).map(({ subscription: { id, kind, syntax } }) => ({
      id, kind, path: this.store.file(id), piece: this.store.piece(id), content: this.store.meta(id)?.sha256 ?? `${fs.statSync(this.store.file(id)).mtimeMs}`, ...(syntax === undefined ? {} : { syntax }),
    }));
    const reports = await this.options.index.use(lists, mayLoad);
    for (const [id, report] of Object.entries(reports)) {
      const entry = this.entries.get(id);
      if (entry === undefined) continue;
      entry.report = report;
      entry.orders = new Map((report.orders ?? []).map((order) => [order.id, order]));
    }
    this.options.onCompiled();
  }

  /** The lines of a list's copy whose rule is this listed name. */
  async explain(id: string, name: string): Promise<{ line: number; text: string }[]> {
    const entry = this.entries.get(id);
    const syntax = entry?.report?.syntax;
    if (entry === undefined || syntax === undefined) return [];
    return this.options.compiler.call('explain', { path: this.store.file(id), name, syntax });
  }

  private copyOf(list: string): { path: string; syntax?: ListSyntax } {
    const syntax = this.entry(list).subscription.syntax;
    return { path: this.store.file(list), ...(syntax === undefined ? {} : { syntax }) };
  }

  /** Sorted names of each order of a list: the first `limit`, and how many there are. */
  async namesByOrder(list: string, limit: number): Promise<Map<string, OrderNames>> {
    return this.options.compiler.call('namesByOrder', { ...this.copyOf(list), limit });
  }

  /** All names of an order, a page at a time. @throws AppError `not-found` */
  async namesOfOrder(list: string, order: string, after: string | undefined, limit: number): Promise<{ rows: OrderName[]; next?: string }> {
    if (!this.entry(list).orders.has(order)) throw new AppError('not-found', `the list “${list}” holds no order “${order}”`);
    return this.options.compiler.call('namesOfOrder', { ...this.copyOf(list), order, ...(after === undefined ? {} : { after }), limit });
  }
}
