/**
 * The memory of lists, as the serving thread sees it: follows what `lists.all` shows, tells the worker which version was accepted, and
 * asks it. What it has told is kept in list-history.json, so that a version or a change of mode that a kill swallowed is told at the
 * next start, to the history and to the audit (unwritten-notes.ts); the history itself is list-history.sqlite (history/history-store.ts).
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import type { ListView } from '../../../shared/engine-api.ts';
import type { HistoryNamesPage, ListHistoryDay, ListHistoryPage } from '../../../shared/history-api.ts';
import type { ListSyntax } from '../../../shared/list-syntax.ts';
import { changesInEnglish } from '../../../shared/update-changes.ts';
import type { ListKind, ListMode } from '../../../shared/verdict.ts';
import type { CompilerClient } from '../policy/compiler-client.ts';
import { namesOf } from './first-doubts.ts';
import { ListStore } from './list-store.ts';
import { namesIn, firstNames } from './names-told.ts';
import type { ListEra } from './history/facts.ts';
import type { HistoryRequest, HistoryValues } from './history/history-protocol.ts';
import type { Recorded } from './history/history-store.ts';
import type { LeftOutNow, LeftOutOfOrders } from './history/left-out.ts';
import { UnwrittenNotes, type Note } from './unwritten-notes.ts';

export interface ListHistoryOptions {
  dataFolder: string;
  compiler: CompilerClient;
  clock: () => number;
  /** Changes of court-order subscriptions, for the audit. Resolves whether it has them; `again`: it may have them already. Never throws. */
  note: (entry: Note, again: boolean) => Promise<boolean>;
  /** A sentence when it cannot be written; `undefined` when all is well again. */
  onTrouble: (text: string | undefined) => void;
  /** It was broken and lies there now; a new one was begun. */
  onSetAside: (file: string) => void;
}

/** What was told of a list. */
interface Told {
  kind: ListKind;
  title: string;
  mode: ListMode;
  modeSince: string;
  by: ListView['modeBy'];
  /** It came with an option of the command line, and goes with it. */
  runOnly: boolean;
  /** Of the version that the history has. */
  sha256?: string;
  /** The history had it, and was lost with it. */
  lost?: true;
  /** As what it was read, where the household said so. */
  syntax?: ListSyntax;
  /** ISO 8601; when that version was last seen unchanged. */
  readAt?: string;
  /** Names what the history has as left out of the list; absent: nothing. */
  leftOut?: string;
}

/** A change of use that the history does not have yet. */
type UseChange = Extract<HistoryRequest, { ask: 'mode' }>;

/** Names what is left out of a list, for comparing; `undefined` for nothing. */
const markOf = (out: readonly LeftOutNow[]): string | undefined => (out.length === 0 ? undefined : crypto.createHash('sha256').update(JSON.stringify(out.map(({ name, by }) => [name, by]))).digest('base64').slice(0, 22));

/** The content of list-history.json. */
interface Kept {
  lists: Record<string, Told>;
  waiting: UseChange[];
  /** Lines that the audit does not have yet; absent in what an older Gavel kept. */
  notes?: Note[];
}

export class ListHistory {
  private readonly options: ListHistoryOptions;
  private readonly copies: ListStore;
  private readonly file: string;
  private readonly toldFile: string;
  private told = new Map<string, Told>();
  private waiting: UseChange[] = [];
  private readonly notes: UnwrittenNotes;
  /** How often a history was begun that knows nothing of the lists yet. */
  private begun = 0;
  private latest: readonly ListView[] = [];
  private following: Promise<void> | undefined;
  private troubled = false;
  private closed = false;

  constructor(options: ListHistoryOptions) {
    this.options = options;
    this.copies = new ListStore(options.dataFolder);
    this.file = path.join(options.dataFolder, 'list-history.sqlite');
    this.toldFile = path.join(options.dataFolder, 'list-history.json');
    this.notes = new UnwrittenNotes({ left: this.load(), write: (note, again) => options.note(note, again), onWritten: () => this.save() });
    if (!fs.existsSync(this.file)) this.beginAnew();
  }

  /** Returns what the audit may not have. */
  private load(): readonly Note[] {
    try {
      const { lists, waiting, notes } = JSON.parse(fs.readFileSync(this.toldFile, 'utf8')) as Kept;
      this.told = new Map(Object.entries(lists));
      this.waiting = Array.isArray(waiting) ? waiting : [];
      return Array.isArray(notes) ? notes : [];
    } catch {
      this.told = new Map(); // none, or not ours: told anew; the worker knows a version that it has
      return [];
    }
  }

  /** Into the audit, with the next `save`. @param at milliseconds since the epoch */
  private note(entry: Omit<Note, 'at'>, at = this.options.clock()): void {
    this.notes.add({ at: new Date(at).toISOString(), ...entry });
  }

  /** The history is gone: it gets the use and the newest version of every list once more. To the audit that is no news. */
  private beginAnew(): void {
    this.begun++;
    for (const [list, told] of this.told) {
      told.lost = true;
      delete told.readAt;
      delete told.leftOut;
      this.waiting.push({ ask: 'mode', list, at: Date.parse(told.modeSince), mode: told.mode, by: told.by });
    }
    this.latest = [...this.latest]; // another round
  }

  private save(): void {
    const kept: Kept = { lists: Object.fromEntries(this.told), waiting: this.waiting, ...(this.notes.all.length === 0 ? {} : { notes: [...this.notes.all] }) };
    try {
      fs.writeFileSync(`${this.toldFile}.new`, JSON.stringify(kept), { mode: 0o600 });
      fs.renameSync(`${this.toldFile}.new`, this.toldFile);
    } catch (error) {
      this.trouble(`The history of lists cannot be written: ${(error as Error).message}.`);
    }
  }

  private trouble(text: string): void {
    if (this.closed) return;
    this.troubled = true;
    this.options.onTrouble(text);
  }

  private async ask<R extends HistoryRequest>(request: R): Promise<HistoryValues[R['ask']]> {
    const { value, setAside } = await this.options.compiler.call('history', { file: this.file, now: this.options.clock(), request });
    if (setAside !== undefined) {
      this.beginAnew();
      this.save();
      this.options.onSetAside(setAside);
    }
    return value as HistoryValues[R['ask']];
  }

  /** As `ask`; where that finds the history broken, the new one knows the lists in force before it answers. */
  private async look<R extends HistoryRequest>(request: R): Promise<HistoryValues[R['ask']]> {
    const { begun } = this;
    const value = await this.ask(request);
    if (begun === this.begun) return value;
    await this.follow([...this.latest]);
    return this.ask(request);
  }

  /**
   * Takes note of what changed since the last call: the use of lists at once, new versions one after the other. Resolves when all is
   * noted. Never throws: what fails is told and tried again at the next call.
   */
  follow(views: readonly ListView[]): Promise<void> {
    this.latest = views;
    const now = this.options.clock();
    let changed = false;
    for (const id of Array.from(this.told.keys())) if (!views.some((view) => view.id === id)) changed = this.gaveUp(id, now);
    for (const view of views) changed = this.followUse(view, now) || changed;
    if (changed) this.save();
    return (this.following ??= this.catchUp());
  }

  private async catchUp(): Promise<void> {
    await Promise.resolve(); // `following` is set
    for (let views: readonly ListView[] | undefined; views !== this.latest && !this.closed; ) {
      views = this.latest;
      try {
        await this.notes.write();
        await this.tellUse();
        for (const view of views) await this.followCopy(view);
        if (this.troubled) this.options.onTrouble(undefined);
        this.troubled = false;
      } catch (error) {
        this.trouble(`The history of lists cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
      }
    }
    this.following = undefined; // in the turn that saw that nothing is left: what comes from here on begins anew
  }

  private async tellUse(): Promise<void> {
    while (this.waiting.length > 0) {
      await this.ask(this.waiting[0]!);
      this.waiting.shift(); // after it is in the history: told twice does no harm
      this.save();
    }
  }

  /** Returns whether there was something to note. */
  private followUse(view: ListView, now: number): boolean {
    const { id, kind, title, mode, modeSince, modeBy: by } = view;
    const before = this.told.get(id);
    const isNew = before === undefined || before.kind !== kind;
    if (isNew && view.updatedAt === undefined) return false; // being added, or never read: it is no list yet
    if (!isNew && before.mode === mode && before.modeSince === modeSince) {
      if (before.title === title) return false;
      this.told.set(id, { ...before, title });
      return true;
    }
    // What held before an option of the command line counts again from now on, not since it was first chosen.
    const at = isNew || modeSince > before.modeSince ? Date.parse(modeSince) : now;
    this.told.set(id, { ...(isNew ? {} : before), kind, title, mode, modeSince, by, runOnly: view.thisRunOnly && by === 'command-line' });
    if (!isNew && before.mode === mode) return true;
    this.waiting.push({ ask: 'mode', list: id, at, mode, by });
    if (kind === 'court-order') {
      this.note({ event: isNew ? 'list-added' : 'mode-changed', by, list: id, listTitle: title, mode, ...(isNew ? {} : { modeBefore: before.mode }) }, isNew ? now : at);
      if (isNew) this.noteLeftOut(view);
    }
    return true;
  }

  /** What a new list takes effect without, told behind its being added: chosen with it, or waiting. */
  private noteLeftOut(view: ListView): void {
    const { id: list, title: listTitle } = view;
    const out = this.leftOutOf(view);
    for (const [of, by] of [['household', 'household'], ['waiting', 'automatic']] as const) {
      const names = out.filter((one) => one.by === of).map(({ name }) => name);
      if (names.length > 0) this.note({ event: 'names-left-out', by, list, listTitle, detail: namesIn(names), fact: { code: 'without', ...firstNames(names) } });
    }
  }

  /** What the household left out of a list, and what waits for it since the first version. */
  private leftOutOf({ id, excluded, first, updatedAt }: ListView): LeftOutNow[] {
    const out = new Map(excluded.map(({ name, at }): [string, LeftOutNow] => [name, { name, at: Date.parse(at), by: 'household' }]));
    const meta = first === undefined ? undefined : this.copies.fresh(id);
    const at = Date.parse(meta?.first?.at ?? meta?.takenAt ?? updatedAt ?? '') || this.options.clock();
    for (const name of namesOf(meta?.first?.left ?? [])) if (!out.has(name)) out.set(name, { name, at, by: 'waiting' });
    return [...out.values()];
  }

  private async followLeftOut(view: ListView): Promise<readonly string[]> {
    const { id: list } = view;
    const out = this.leftOutOf(view);
    const told = this.told.get(list);
    const mark = markOf(out);
    if (told !== undefined && told.leftOut !== mark) {
      await this.ask({ ask: 'leave-out', list, at: this.options.clock(), out });
      const { leftOut: _before, ...rest } = this.told.get(list) ?? told;
      if (this.told.has(list)) this.told.set(list, { ...rest, ...(mark === undefined ? {} : { leftOut: mark }) });
      this.save();
    }
    return out.map(({ name }) => name);
  }

  private gaveUp(id: string, now: number): boolean {
    const { kind, title, mode, runOnly } = this.told.get(id)!;
    const by = runOnly ? 'command-line' : 'household';
    this.told.delete(id);
    this.waiting.push({ ask: 'mode', list: id, at: now, mode: 'removed', by });
    if (kind === 'court-order') this.note({ event: 'list-removed', by, list: id, listTitle: title, modeBefore: mode });
    return true;
  }

  private async followCopy(view: ListView): Promise<void> {
    const { id, kind, title, updatedAt, forcedSyntax: syntax } = view;
    await this.tellUse(); // a list that was given up and added again has ended before it begins
    const out = await this.followLeftOut(view);
    const told = this.told.get(id);
    if (told === undefined) return; // given up meanwhile
    const otherwise = syntax !== told.syntax;
    if (updatedAt === undefined || (updatedAt === told.readAt && !otherwise)) return;
    const meta = this.copies.fresh(id);
    if (meta === undefined || !this.copies.hasCopy(id)) return;
    if (meta.sha256 !== told.sha256 || otherwise || told.lost === true) {
      // The same bytes read otherwise are another version from now on.
      const at = meta.sha256 === told.sha256 && told.lost !== true ? this.options.clock() : Date.parse(meta.updatedAt);
      let recorded: Recorded | undefined;
      try {
        recorded = await this.ask({
          ask: 'accept',
          version: { list: id, kind, title, path: this.copies.file(id), at, ...(told.readAt === undefined ? {} : { readBefore: Date.parse(told.readAt) }), ...(out.length === 0 ? {} : { excluded: [...out] }), ...(syntax === undefined ? {} : { syntax }) },
        });
      } catch (error) {
        // A list that cannot be read, or is too large, has no history; trying again changes nothing until it does.
        if (!(error instanceof AppError) || (error.code !== 'too-large' && error.code !== 'unreadable-list' && error.code !== 'not-an-order-list')) throw error;
      }
      if (kind === 'court-order' && recorded?.recorded === true && meta.sha256 !== told.sha256) {
        const { recorded: _told, ...update } = recorded;
        this.note({ event: 'update-taken', by: 'automatic', list: id, listTitle: title, update, detail: changesInEnglish(update) }); // kept with what was told, below
      }
    }
    const { syntax: _before, lost: _over, ...rest } = this.told.get(id) ?? told;
    if (this.told.get(id)?.kind === kind) this.told.set(id, { ...rest, title, sha256: meta.sha256, readAt: meta.updatedAt, ...(syntax === undefined ? {} : { syntax }) });
    this.save();
  }

  async updates(list: string, before: string | undefined, limit: number): Promise<ListHistoryPage> {
    await this.settled();
    return this.look({ ask: 'updates', list, before, limit });
  }

  /** @throws AppError `not-found` */
  async names(list: string, update: string, change: 'added' | 'removed' | 'changed', after: string | undefined, limit: number): Promise<HistoryNamesPage> {
    const page = await this.look({ ask: 'names', list, update, change, after, limit });
    if (page === undefined) throw new AppError('not-found', { code: 'no-update', list });
    return page;
  }

  async days(list: string, from: number): Promise<ListHistoryDay[]> {
    await this.settled();
    return this.look({ ask: 'days', list, from });
  }

  /** All that is kept of a name and the names above it; orders as of `at`, in milliseconds. */
  async facts(name: string, at: number | undefined): Promise<ListEra[]> {
    await this.settled();
    const labels = name.split('.');
    const eras = await this.look({ ask: 'facts', names: labels.slice(0, -1).map((_, from) => labels.slice(from).join('.')), at });
    // Readings that changed nothing are known here only.
    return eras.map((era) => {
      if (era.ended !== undefined) return era;
      const told = this.told.get(era.list);
      return { ...era, title: told?.title ?? era.title, lastRead: Math.max(era.lastRead, Date.parse(told?.readAt ?? '') || 0) };
    });
  }

  /** Names left out of lists of orders at some time between two moments, in milliseconds. */
  async leftOutOfOrders(from: number, to: number): Promise<LeftOutOfOrders[]> {
    await this.settled();
    return this.look({ ask: 'left-out-of-orders', from, to });
  }

  /** Resolves when the audit has what was done so far to lists of orders, or cannot be written. */
  audited(): Promise<void> {
    return this.notes.write();
  }

  /** Resolves when all that was to be noted is. */
  async settled(): Promise<void> {
    await this.following;
    await this.audited();
  }

  /** What is not noted yet is noted at the next start. */
  close(): void {
    this.closed = true;
  }
}
