/**
 * Hashed rules on their way into the index, in runs that fit into memory and lie on disk or in it.
 *
 *   run      directory u32 × 257: where the entries of each first byte of the hash begin | entries
 *   entry    u32 × 4: hash high, hash low, number of the source, line in the list
 *
 * Within a run entries are grouped by the first byte of their hash, so that a part of the index can be made from a part of each run.
 */
import type { HashKey } from './name-hash.ts';
import { HASHES, hashPart } from './name-hash.ts';

/** u32 of one entry. */
export const ENTRY_WORDS = 4;
const GROUPS = 256;
/** u32 of the directory. */
export const DIRECTORY_WORDS = GROUPS + 1;
/** Entries of a run on disk: one megabyte. */
const RUN_ENTRIES = 65_536;

/** Where runs are kept. Numbers are u32 from the beginning. */
export interface RunStore {
  /** Appends; the words are the caller's again when it returns. @returns where they lie */
  write(words: Uint32Array): number;
  /** Fills `into`. */
  read(into: Uint32Array, at: number): void;
}

export class MemoryRuns implements RunStore {
  private readonly pieces: { at: number; words: Uint32Array }[] = [];
  private end = 0;

  write(words: Uint32Array): number {
    const at = this.end;
    this.pieces.push({ at, words: words.slice() });
    this.end += words.length;
    return at;
  }

  read(into: Uint32Array, at: number): void {
    const piece = this.pieces.findLast((each) => each.at <= at)!; // no reading goes beyond what was written at once
    into.set(piece.words.subarray(at - piece.at, at - piece.at + into.length));
  }
}

/** Two megabytes that the next writer takes over: a list after the other, they would wait for the collector one by one. */
let idle: { entries: Uint32Array<ArrayBuffer>; run: Uint32Array<ArrayBuffer> } | undefined;

export class RunWriter {
  /** Where each run begins. */
  readonly runs: number[] = [];
  count = 0;
  private readonly key: HashKey;
  private readonly store: RunStore;
  private entries: Uint32Array<ArrayBuffer>;
  private held = 0;
  private run: Uint32Array<ArrayBuffer>;

  constructor(key: HashKey, store: RunStore) {
    this.key = key;
    this.store = store;
    this.entries = idle?.entries ?? new Uint32Array(ENTRY_WORDS * 1024);
    this.run = idle?.run ?? new Uint32Array(0);
    idle = undefined;
  }

  /** A name that cannot be hashed is none, and was refused by the reader. */
  put(name: string, source: number, line: number): void {
    const labels = hashPart(name, 0, name.length, this.key, true);
    if (labels > 0) this.putHash(HASHES[2 * labels - 2]!, HASHES[2 * labels - 1]!, source, line);
  }

  putHash(high: number, low: number, source: number, line: number): void {
    let { entries } = this;
    if (ENTRY_WORDS * this.held === entries.length) {
      if (this.held === RUN_ENTRIES) this.flush();
      else {
        this.entries = new Uint32Array(2 * entries.length);
        this.entries.set(entries);
        entries = this.entries;
      }
    }
    const at = ENTRY_WORDS * this.held++;
    entries[at] = high;
    entries[at + 1] = low;
    entries[at + 2] = source;
    entries[at + 3] = line;
    this.count++;
  }

  /** Writes the last run; nothing can be put after. */
  end(): void {
    this.flush();
    idle = { entries: this.entries, run: this.run };
  }

  /** Writes what is held as a run. */
  private flush(): void {
    const { entries, held } = this;
    if (held === 0) return;
    const length = DIRECTORY_WORDS + ENTRY_WORDS * held;
    if (this.run.length < length) this.run = new Uint32Array(length);
    const run = this.run.subarray(0, length);
    run.fill(0, 0, DIRECTORY_WORDS);
    for (let i = 0; i < held; i++) run[(entries[ENTRY_WORDS * i]! >>> 24) + 1]!++;
    for (let group = 0; group < GROUPS; group++) run[group + 1]! += run[group]!;
    const next = run.slice(0, GROUPS);
    for (let i = 0; i < held; i++) {
      const from = ENTRY_WORDS * i;
      const to = DIRECTORY_WORDS + ENTRY_WORDS * next[entries[from]! >>> 24]!++;
      run[to] = entries[from]!;
      run[to + 1] = entries[from + 1]!;
      run[to + 2] = entries[from + 2]!;
      run[to + 3] = entries[from + 3]!;
    }
    this.runs.push(this.store.write(run));
    this.held = 0;
  }
}

/**
 * How many hashes there are among the entries whose source `counts`.
 * @param table room to find them again: as long as a power of two, and twice as long as there are entries
 */
function countDistinct(entries: Uint32Array, counts: readonly boolean[], table: Int32Array): number {
  const mask = table.length - 1;
  let count = 0;
  table.fill(-1);
  next: for (let i = 0; i < entries.length; i += ENTRY_WORDS) {
    if (counts[entries[i + 2]!] !== true) continue;
    let slot = entries[i + 1]! & mask;
    for (; table[slot]! >= 0; slot = (slot + 1) & mask) {
      const other = table[slot]!;
      if (entries[other] === entries[i] && entries[other + 1] === entries[i + 1]) continue next;
    }
    table[slot] = i;
    count++;
  }
  return count;
}

/** One entry that was looked up. */
export interface FoundEntry {
  source: number;
  line: number;
}

/** Runs to read: those of one list, or of all own rules. */
export class RunReader {
  private readonly store: RunStore;
  private readonly runs: { entries: number; directory: Uint32Array }[];

  constructor(store: RunStore, runs: readonly number[]) {
    this.store = store;
    this.runs = runs.map((at) => {
      const directory = new Uint32Array(DIRECTORY_WORDS);
      store.read(directory, at);
      return { entries: at + DIRECTORY_WORDS, directory };
    });
  }

  /** How many entries there are whose hash begins with `from` to `to` − 1. */
  countOf(from: number, to: number): number {
    let count = 0;
    for (const { directory } of this.runs) count += directory[to]! - directory[from]!;
    return count;
  }

  /** Copies these entries to `into` from `at` on, run after run; numbers of sources grow by `base`. @returns where they end */
  readGroups(from: number, to: number, into: Uint32Array, at: number, base: number): number {
    let end = at;
    for (const { entries, directory } of this.runs) {
      const first = directory[from]!;
      const part = into.subarray(end, end + ENTRY_WORDS * (directory[to]! - first));
      if (part.length === 0) continue;
      this.store.read(part, entries + ENTRY_WORDS * first);
      if (base > 0) for (let i = 2; i < part.length; i += ENTRY_WORDS) part[i]! += base;
      end += part.length;
    }
    return end;
  }

  /** How many names have an entry whose source `counts`; a name that stands there often is one. */
  countNames(counts: readonly boolean[]): number {
    let names = 0;
    let room = new Uint32Array(0);
    let table = new Int32Array(0);
    for (let group = 0; group < GROUPS; group++) {
      const length = ENTRY_WORDS * this.countOf(group, group + 1);
      if (room.length < length) {
        room = new Uint32Array(2 * length);
        table = new Int32Array(2 ** Math.ceil(Math.log2(room.length / 2)));
      }
      const part = room.subarray(0, length);
      this.readGroups(group, group + 1, part, 0, 0);
      names += countDistinct(part, counts, table);
    }
    return names;
  }

  /** The entries of one hash, in the order in which they were put. */
  find(high: number, low: number): FoundEntry[] {
    const group = high >>> 24;
    const found: FoundEntry[] = [];
    for (const { entries, directory } of this.runs) {
      const first = directory[group]!;
      const part = new Uint32Array(ENTRY_WORDS * (directory[group + 1]! - first));
      if (part.length > 0) this.store.read(part, entries + ENTRY_WORDS * first);
      for (let i = 0; i < part.length; i += ENTRY_WORDS) {
        if (part[i] === high >>> 0 && part[i + 1] === low >>> 0) found.push({ source: part[i + 2]!, line: part[i + 3]! });
      }
    }
    return found;
  }
}
