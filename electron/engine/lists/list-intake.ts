/**
 * The way of new bytes into force: fetched, verified, judged, then accepted or held. Whatever fails on it, the version in force stays,
 * and the reason is kept.
 */
import fs from 'node:fs/promises';
import type { LookupFunction } from 'node:net';
import { AppError, faultOf, toErrorShape } from '../../../shared/app-error.ts';
import type { CheckedList, ListSource } from '../../../shared/engine-api.ts';
import type { ListSyntax } from '../../../shared/list-syntax.ts';
import type { ListProgress } from '../../../shared/list-updates.ts';
import type { ListKind } from '../../../shared/verdict.ts';
import type { CompilerClient } from '../policy/compiler-client.ts';
import { builtIns } from './built-in.ts';
import { excludedNames, sourceName, webAddress, type Entry } from './entry.ts';
import type { Examined } from './examine-update.ts';
import { fetchList, WAITED_FOR, type Fetched, type FetchOptions } from './fetch-list.ts';
import { doubtsOtherwise, doubtsShown, exclusionsOf, hasDoubts, namesOf, undecided, withExcluded, withTaken, type FirstDoubts } from './first-doubts.ts';
import type { OwnHost } from './guard/known-names.ts';
import { ListStore, type CopyMeta, type Failing, type Validators } from './list-store.ts';
import { keyIdOf, MAX_SIGNATURE_FILE } from './minisign.ts';
import { readFileSource, readSmallFile, type ChosenFiles } from './read-file-source.ts';
import { waitOf } from './retry-after.ts';

/** Progress is told this often, in milliseconds. */
const TELL_MS = 150;

export interface ListIntakeOptions {
  store: ListStore;
  compiler: CompilerClient;
  chosen: ChosenFiles;
  /** For the hosts of lists; never the system's resolver, which may be this one. */
  lookup: LookupFunction;
  clock: () => number;
  /** The household's day, `YYYY-MM-DD`. */
  day: () => string;
  /** Hosts that this household's upstreams and lists need. */
  ownHosts: () => OwnHost[];
  onProgress: (progress: ListProgress) => void;
}

/** Somebody who waits for a look at a source: what progress is told under, and what ends it. */
export interface Watch {
  job: string;
  cancel: AbortSignal;
}

/** What came of a reading. */
export type Intake = 'updated' | 'unchanged' | 'held' | 'failed';

type Key = Entry['subscription']['key'];

/** Whether the copy was signed by the key that is pinned now. */
const isVerified = (meta: CopyMeta | undefined, key: Key): boolean => key === undefined || (meta?.signature !== undefined && meta.signature.keyId === keyIdOf(key.key));

/** Bytes that lie as the candidate of a list. */
type Candidate = Extract<Fetched, { status: 'read' }>;

/** What waits for the household, for who has not chosen yet. */
function doubtsKept(entry: Entry, found: FirstDoubts | undefined, at: string): { first?: FirstDoubts } {
  const doubts = found === undefined ? undefined : undecided(found, entry.subscription);
  if (doubts === undefined || !hasDoubts(doubts)) return {};
  if (entry.first === 'ask') return { first: { ...doubts, at: doubts.at ?? at } };
  entry.subscription = entry.first === 'apply' ? withTaken(entry.subscription, namesOf(doubts.left)) : withExcluded(entry.subscription, exclusionsOf(doubts.left, at));
  return {};
}

export class ListIntake {
  private readonly options: ListIntakeOptions;

  constructor(options: ListIntakeOptions) {
    this.options = options;
  }

  private now(): string {
    return new Date(this.options.clock()).toISOString();
  }

  /** Reads the source of a list; never throws. */
  async read(entry: Entry, { anew = false } = {}): Promise<Intake> {
    const { store } = this.options;
    const { id, source, key } = entry.subscription;
    const tell = this.teller(id);
    try {
      if (source.type === 'text') return 'unchanged'; // its copy is the source
      tell('downloading', {});
      const fetched = await this.bytesOf(id, source, anew || !isVerified(store.meta(id), key) ? undefined : this.validators(id), tell);
      if (fetched.status === 'unchanged') return this.unchanged(entry);
      return await this.take(entry, fetched, tell);
    } catch (error) {
      store.discardCandidate(id);
      this.fail(entry, error);
      return 'failed';
    } finally {
      tell('done', {});
    }
  }

  /** Takes the text of a list that has no other source. @throws AppError when it cannot be read */
  takeText(entry: Entry, text: string): Promise<Intake> {
    const { id } = entry.subscription;
    return this.take(entry, this.candidateOf(id, Buffer.from(text)), this.teller(id));
  }

  /** What a source holds, without a subscription. @param look is given its bytes, while they are there, and what it would take effect without @throws AppError */
  async check<T>(as: { kind: ListKind; syntax?: ListSyntax }, source: ListSource, key: Key, look: (file: string, left: readonly string[]) => Promise<T>, watch?: Watch): Promise<{ checked: CheckedList; looked: T }> {
    const { store } = this.options;
    const id = `check-${process.pid}-${Math.floor(performance.now() * 1000)}`;
    const tell = watch === undefined ? () => undefined : this.teller(watch.job);
    const cancel = watch?.cancel;
    try {
      tell('downloading', {});
      const fetched = source.type === 'text' ? this.candidateOf(id, Buffer.from(source.text)) : await this.bytesOf(id, source, undefined, tell, { limits: WAITED_FOR, ...(cancel === undefined ? {} : { cancel }) });
      if (fetched.status === 'unchanged') throw new AppError('internal', 'a first reading is never unchanged');
      tell('reading', {});
      const { checked: found, first } = await this.examine(id, as, [], source, key, undefined, (names) => tell('reading', { names }), cancel);
      if (cancel?.aborted === true) throw new AppError('fetch-failed', { code: 'cancelled' });
      // What comes with Gavel takes effect whole.
      const doubts = source.type === 'built-in' || first === undefined ? { left: [], told: [] } : first;
      return { checked: { ...found, first: doubtsShown(doubts) }, looked: await look(store.candidate(id), namesOf(doubts.left)) };
    } finally {
      tell('done', {});
      store.discardCandidate(id);
    }
  }

  /** What waits for the household if the copy in force is read as another syntax. @throws AppError where it cannot be */
  async doubtsOfReading(entry: Entry, syntax: ListSyntax | undefined): Promise<FirstDoubts> {
    const { store, compiler, day, ownHosts } = this.options;
    const { id, kind, syntax: before, source, excluded = [] } = entry.subscription;
    const meta = store.meta(id);
    const waiting = meta?.first ?? { left: [], told: [] };
    const read = async (as: ListSyntax | undefined, without: readonly string[]): Promise<FirstDoubts> => {
      const { first } = await compiler.call('examine', { kind, ...(as === undefined ? {} : { syntax: as }), path: store.file(id), excluded: without, own: ownHosts(), day: day() }, () => undefined);
      return first ?? { left: [], told: [] };
    };
    const out = excludedNames(entry, meta);
    const is = await read(syntax, out);
    if (source.type === 'built-in') return waiting;
    const all = hasDoubts(waiting) ? await read(syntax, excluded.map(({ name }) => name)) : is;
    const doubts = undecided(doubtsOtherwise(waiting, { was: await read(before, out), is, all }), entry.subscription);
    return hasDoubts(doubts) ? { ...doubts, at: doubts.at ?? this.now() } : doubts;
  }

  private teller(id: string): (phase: ListProgress['phase'], change: Partial<ListProgress>) => void {
    let now: ListProgress = { id, phase: 'waiting', bytes: 0, names: 0 };
    let told = 0;
    return (phase, change) => {
      const turned = phase !== now.phase;
      now = { ...now, ...change, phase };
      const at = performance.now();
      if (!turned && at - told < TELL_MS) return;
      told = at;
      this.options.onProgress(now);
    };
  }

  private candidateOf(id: string, bytes: Uint8Array): Candidate {
    this.options.store.writeCandidate(id, bytes);
    return { status: 'read', sha256: ListStore.hash(bytes), bytes: bytes.length };
  }

  private async bytesOf(id: string, source: Exclude<Entry['subscription']['source'] | ListSource, { type: 'text' }>, validators: Validators | undefined, tell: ReturnType<ListIntake['teller']>, how: Pick<FetchOptions, 'limits' | 'cancel'> = {}): Promise<Fetched> {
    const { store, chosen, lookup } = this.options;
    switch (source.type) {
      case 'built-in': {
        const builtIn = builtIns.find((b) => b.id === source.id);
        if (builtIn === undefined) throw new AppError('not-found', `there is no built-in list “${source.id}”; there are ${builtIns.map((b) => b.id).join(', ')}`);
        const bytes = builtIn.bytes();
        // It comes with Gavel: where it did not change, nothing is written, so that a full disk does not make it a list that fails.
        return store.hasCopy(id) && store.meta(id)?.sha256 === ListStore.hash(bytes) && store.held(id) === undefined ? { status: 'unchanged' } : this.candidateOf(id, bytes);
      }
      case 'file': return readFileSource(await chosen.resolve(source.path), store.candidate(id), validators, (bytes, totalBytes) => tell('downloading', { bytes, totalBytes }));
      case 'url': return fetchList(source.url, store.candidate(id), {
        lookup, ...how, ...(validators === undefined ? {} : { validators }),
        onBytes: (bytes, totalBytes) => tell('downloading', { bytes, ...(totalBytes === undefined ? {} : { totalBytes }) }),
      });
    }
  }

  /** Of the publisher's newest version that is known here, whether it is in force, held or not wanted. */
  private validators(id: string): Validators | undefined {
    const { store } = this.options;
    if (!store.hasCopy(id)) return undefined;
    const meta = store.meta(id);
    const { etag, lastModified } = store.held(id) ?? meta?.kept ?? meta ?? {};
    if (etag === undefined && lastModified === undefined) return undefined;
    return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
  }

  private unchanged(entry: Entry): Intake {
    const { store } = this.options;
    const { id } = entry.subscription;
    const meta = store.meta(id);
    if (meta === undefined) throw new AppError('fetch-failed', { code: 'no-copy' });
    const now = this.now();
    const { failing: _over, ...rest } = meta;
    // The copy in force is the newest only where nothing newer is held or was refused.
    const newest = store.held(id) === undefined && meta.kept === undefined;
    store.writeMeta(id, { ...rest, askedAt: now, ...(newest ? { updatedAt: now } : {}) });
    entry.error = undefined;
    entry.changed = false;
    return store.held(id) === undefined ? 'unchanged' : 'held';
  }

  /** From the candidate on. @throws AppError; the candidate is left behind then */
  private async take(entry: Entry, { sha256, etag, lastModified }: Candidate, tell: ReturnType<ListIntake['teller']>): Promise<Intake> {
    const { store } = this.options;
    const { id, kind, syntax, source, key } = entry.subscription;
    const meta = store.meta(id);
    const validators = { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
    const inForce = meta?.sha256 === sha256 && store.hasCopy(id);
    if (inForce && isVerified(meta, key)) return this.same(entry, { ...meta, ...validators });
    if (meta?.kept?.sha256 === sha256 || store.held(id)?.sha256 === sha256) {
      store.discardCandidate(id);
      if (store.held(id) === undefined) store.writeMeta(id, { ...meta!, kept: { ...meta!.kept!, ...validators } });
      return this.unchanged(entry);
    }
    tell('reading', {});
    const examined = await this.examine(id, { kind, ...(syntax === undefined ? {} : { syntax }) }, excludedNames(entry, meta), source, key, store.hasCopy(id) && source.type !== 'built-in' ? store.file(id) : undefined, (names) => tell('reading', { names }));
    const { signature } = examined;
    const signed = signature === undefined ? {} : { signature };
    if (inForce) return this.same(entry, { ...meta, ...validators, ...signed });
    const { turnover } = examined.verdict;
    const habit = turnover === undefined ? {} : { turnover };
    if (examined.held) return this.hold(entry, { sha256, ...validators, ...signed, ...habit }, examined);
    const now = this.now();
    const first = source.type === 'built-in' ? {} : doubtsKept(entry, examined.first, now);
    store.accept(id, { sha256, from: sourceName(source), updatedAt: now, takenAt: now, askedAt: now, ...validators, ...signed, ...habit, ...first });
    entry.error = undefined;
    entry.changed = meta !== undefined;
    return 'updated';
  }

  /** The bytes are those in force. */
  private same(entry: Entry, meta: CopyMeta): Intake {
    const { store } = this.options;
    const { id } = entry.subscription;
    const now = this.now();
    const { failing: _over, kept: _gone, ...rest } = meta;
    store.discardCandidate(id);
    store.discardHeld(id); // the publisher took it back
    store.writeMeta(id, { ...rest, updatedAt: now, askedAt: now });
    entry.error = undefined;
    entry.changed = false;
    return 'unchanged';
  }

  private hold(entry: Entry, held: Pick<CopyMeta, 'sha256' | 'etag' | 'lastModified' | 'signature' | 'turnover'>, { verdict, checked, changes, was, first }: Examined): Intake {
    const { store } = this.options;
    const { id } = entry.subscription;
    const at = this.now();
    store.hold(id, { ...held, at, names: checked.names, ...(was === undefined ? {} : { was }), ...(changes ?? { added: 0, removed: 0, changed: 0 }), findings: verdict.findings, alarms: verdict.alarms, ...(first === undefined ? {} : { first }) });
    const { failing: _over, ...meta } = store.meta(id)!;
    store.writeMeta(id, { ...meta, askedAt: at });
    entry.error = undefined;
    entry.changed = false;
    return 'held';
  }

  private async examine(id: string, as: { kind: ListKind; syntax?: ListSyntax }, excluded: readonly string[], source: Entry['subscription']['source'] | ListSource, key: Key, inForce: string | undefined, progress: (names: number) => void, cancel?: AbortSignal): Promise<Examined> {
    const { store, compiler, day, ownHosts } = this.options;
    const signature = key === undefined ? undefined : await this.signatureOf(id, source, key, cancel);
    const { signature: before, turnover, first } = store.meta(id) ?? {};
    return compiler.call('examine', {
      ...as, path: store.candidate(id), excluded, own: ownHosts(), day: day(),
      ...(inForce === undefined ? {} : { inForce }), ...(key === undefined ? {} : { pinned: { key: key.key, signature: signature! } }), ...(before === undefined ? {} : { signedBefore: before }), ...(turnover === undefined ? {} : { turnover }), ...(first === undefined ? {} : { first }),
    }, progress);
  }

  /** The text of the signature that lies beside the list. @throws AppError `bad-signature` when there is none */
  private async signatureOf(id: string, source: Entry['subscription']['source'] | ListSource, { signatureUrl }: NonNullable<Key>, cancel?: AbortSignal): Promise<string> {
    const { store, lookup, chosen } = this.options;
    const file = `${store.candidate(id)}.minisig`;
    try {
      if (signatureUrl === undefined && source.type === 'file') return await readSmallFile(await chosen.resolve(`${source.path}.minisig`), MAX_SIGNATURE_FILE);
      if (signatureUrl === undefined && source.type !== 'url') throw new AppError('fetch-failed', { code: 'signature-nowhere' });
      const list = webAddress(source.type === 'url' ? source.url : signatureUrl!);
      list.pathname += '.minisig';
      await fetchList(signatureUrl ?? list.href, file, { lookup, limits: { maxBytes: MAX_SIGNATURE_FILE }, ...(cancel === undefined ? {} : { cancel }) });
      return await fs.readFile(file, 'utf8');
    } catch (error) {
      throw new AppError('bad-signature', { code: 'no-signature', why: faultOf(error) }, error instanceof AppError ? error.details : undefined);
    } finally {
      await fs.rm(file, { force: true });
    }
  }

  private fail(entry: Entry, error: unknown): void {
    const { store } = this.options;
    const { id } = entry.subscription;
    const { code, message, fault } = toErrorShape(error);
    const meta = store.meta(id);
    const before = entry.error ?? meta?.failing;
    const at = this.now();
    const wait = waitOf(error);
    const failing: Failing = {
      at, since: before?.since ?? before?.at ?? at, times: (before?.times ?? (before === undefined ? 0 : 1)) + 1, error: message, ...(fault === undefined ? {} : { fault }),
      ...(wait === undefined ? {} : { notBefore: new Date(Date.parse(at) + wait).toISOString() }),
    };
    entry.error = { ...failing, code };
    if (meta !== undefined) store.writeMeta(id, { ...meta, failing });
  }
}
