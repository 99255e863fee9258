/**
 * The serving thread's hold on the compiled index: has it loaded or compiled, gives its memory back for the next one, and has what it
 * finds confirmed by the lists themselves.
 */
import crypto from 'node:crypto';
import path from 'node:path';
import { localDay } from '../local-day.ts';
import { readCompiled } from './compiled-file.ts';
import type { CompilerClient } from './compiler-client.ts';
import { RULES_VERSION, type CompilerCalls, type ListFile, type ListReport } from './compiler-protocol.ts';
import { IndexExceptions, type IndexException } from './exceptions.ts';
import type { HashKey } from './name-hash.ts';
import type { Policy } from './policy.ts';

/** A first name is looked up after this, in milliseconds. */
const CONFIRM_MS = 1000;
/** Not more often than this: the worker rests between, and its memory with it. */
const CONFIRM_REST_MS = 5 * 60_000;

export interface IndexKeeperOptions {
  dataFolder: string;
  key: HashKey;
  compiler: CompilerClient;
  clock: () => number;
  policy: Pick<Policy<unknown>, 'useLists' | 'useExceptions' | 'listsOf' | 'witness'>;
  /** Names were blocked that no list holds; they are no longer. */
  onMistaken: (mistaken: readonly IndexException[]) => void;
  /** A sentence when the index cannot be kept on disk; `undefined` when it can. */
  onTrouble: (text: string | undefined) => void;
}

export class IndexKeeper {
  private readonly options: IndexKeeperOptions;
  private readonly exceptions: IndexExceptions;
  /** In force. */
  private lists: readonly ListFile[] = [];
  private buffer: SharedArrayBuffer | undefined;
  /** What was in force before: memory for the next index, so that the two take turns and the process does not grow. */
  private spare: SharedArrayBuffer | undefined;
  private timer: NodeJS.Timeout | undefined;
  private restUntil = 0;

  constructor(options: IndexKeeperOptions) {
    this.options = options;
    this.exceptions = new IndexExceptions(options.dataFolder);
    options.policy.useExceptions(this.exceptions.byName());
    options.policy.witness.onFirst = () => this.confirmSoon();
  }

  /**
   * Brings the lists in force: from the compiled file when `mayLoad` and it fits, else compiled.
   * @returns reports of the lists that are new or changed since the last time
   * @throws AppError `unavailable` when the compiler died; the index in force stays
   */
  async use(lists: readonly ListFile[], mayLoad: boolean): Promise<Record<string, ListReport>> {
    const { compiler, key, dataFolder, policy, clock } = this.options;
    const file = path.join(dataFolder, 'rule-index.bin');
    const fingerprint = crypto.createHash('sha256').update(JSON.stringify([RULES_VERSION, key, lists.map(({ id, kind, content, excluded, syntax }) => [id, kind, content, excluded ?? [], syntax ?? ''])])).digest('hex');
    const loaded = mayLoad ? readCompiled(file, fingerprint) : undefined;
    const { spare } = this;
    this.spare = undefined; // the worker's, whatever becomes of it
    const excepted = this.exceptions.list;
    const known = lists.filter((list) => this.lists.some(({ id, kind, content }) => id === list.id && kind === list.kind && content === list.content)).map(({ id }) => id);
    const { compiled, reports, unsaved, listed } = loaded === undefined ? await compiler.call('compile', { lists: [...lists], key, file, fingerprint, spare, excepted, day: localDay(clock()), known }) : { ...loaded, unsaved: undefined, listed: [] };
    policy.useLists(compiled);
    this.spare = this.buffer;
    this.buffer = compiled.buffer;
    this.lists = lists;
    this.drop(listed, lists);
    if (loaded === undefined) this.options.onTrouble(unsaved === undefined ? undefined : `The compiled lists could not be written (${unsaved}); they are in force, and the next start compiles them again.`);
    return reports;
  }

  /** Exceptions that are none any longer: the list holds the name now, or is gone. */
  private drop(listed: readonly { name: string; list: string }[], lists: readonly ListFile[]): void {
    const now = this.exceptions.list;
    const kept = now.filter((exception) => lists.some(({ id }) => id === exception.list) && !listed.some(({ name, list }) => name === exception.name && list === exception.list));
    if (kept.length < now.length) this.except(kept);
  }

  private except(all: readonly IndexException[]): void {
    try {
      this.exceptions.replace(all);
    } catch (error) {
      this.options.onTrouble(`The exceptions of the index could not be written (${(error as Error).message}); they hold until Gavel ends.`);
    }
    this.options.policy.useExceptions(this.exceptions.byName());
  }

  private confirmSoon(): void {
    const wait = Math.max(CONFIRM_MS, this.restUntil - performance.now());
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.restUntil = performance.now() + CONFIRM_REST_MS;
      void this.confirm().catch(() => undefined); // the compiler died, or a list was removed meanwhile: the names are told again when they are asked
    }, wait).unref();
  }

  private async confirm(): Promise<void> {
    const { policy, compiler, key, clock } = this.options;
    const { lists } = this;
    const claims = new Map<string, string[]>();
    for (const name of policy.witness.take()) for (const list of policy.listsOf(name)) claims.set(list, [...(claims.get(list) ?? []), name]);
    const asked: CompilerCalls['confirm']['params']['claims'] = lists.flatMap((list) => (claims.has(list.id) ? [{ list, names: claims.get(list.id)! }] : []));
    if (asked.length === 0) return;
    const { mistaken } = await compiler.call('confirm', { key, claims: asked });
    if (mistaken.length === 0 || lists !== this.lists) return;
    const at = new Date(clock()).toISOString();
    const fresh = mistaken.map(({ name, list }): IndexException => ({ name, list, at }));
    this.except([...this.exceptions.list, ...fresh]);
    this.options.onMistaken(fresh);
  }

  close(): void {
    clearTimeout(this.timer);
  }
}
