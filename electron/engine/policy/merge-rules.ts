/**
 * Builds the rule index: the rules of all lists in, one table of rule sets out. The table is made part by part, from the same part of
 * every run, straight to where it stays: beside it a merge holds a few hundred kilobytes, however many names there are.
 */
import type { PatternRule } from './matcher.ts';
import { OVERFLOW, overflowKey, RuleIndex } from './rule-index.ts';
import { ENTRY_WORDS, type RunReader } from './rule-runs.ts';
import type { RuleSource } from './rule-sources.ts';

export interface CompiledRules {
  /** Holds the index from its beginning, and may be larger than it. */
  buffer: SharedArrayBuffer;
  bits: number;
  entryCount: number;
  sources: RuleSource[];
  /** Rule-set id → numbers of sources. */
  sets: number[][];
  /** Names whose set has a number that an entry of the index has no room for: `overflowKey`, number, and so on. */
  overflow: number[];
  /** Rules that are no names. */
  patterns: PatternRule[];
}

/** The rules of one list. */
export interface RulePart {
  sources: readonly RuleSource[];
  patterns: readonly PatternRule[];
  runs: RunReader;
  count: number;
}

/** An entry of the index has room for 65,535; sets beyond are found by way of `overflow`. The policy packs a set's number into 21 bits. */
const MAX_SETS = 2 ** 21;
/** Names of a part of the index are about so many. */
const PART_ENTRIES = 16_384;
const GONE = 0xffffffff;

class RuleSets {
  readonly sets: number[][] = [];
  private readonly ids = new Map<string, number>();
  private readonly singles: Int32Array;

  constructor(sourceCount: number) {
    this.singles = new Int32Array(sourceCount).fill(-1);
  }

  ofOne(source: number): number {
    const known = this.singles[source]!;
    return known >= 0 ? known : (this.singles[source] = this.put([source]));
  }

  of(sources: readonly number[]): number {
    const sorted = sources.toSorted((a, b) => a - b);
    const key = sorted.join(',');
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.put(sorted);
      this.ids.set(key, id);
    }
    return id;
  }

  private put(sources: number[]): number {
    if (this.sets.length >= MAX_SETS) throw new Error(`the lists combine in more than ${MAX_SETS} ways; switch one of the order lists off`);
    return this.sets.push(sources) - 1;
  }
}

/**
 * @param spare taken for the index when it has the room; its content is lost
 * @throws Error when the lists combine in more ways than a rule-set id can name
 */
export function mergeRules(parts: readonly RulePart[], spare?: SharedArrayBuffer): CompiledRules {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const sources: RuleSource[] = [];
  const patterns: PatternRule[] = [];
  const bases = parts.map((part) => {
    const base = sources.length;
    for (const source of part.sources) sources.push(source.lifts === undefined ? source : { ...source, lifts: source.lifts + base });
    for (const { text, source } of part.patterns) patterns.push({ text, source: source + base });
    return base;
  });

  let bits = 8;
  while (bits < 26 && 2 ** bits * 5 < count) bits++;
  const buckets = 2 ** bits;
  let step = 256; // first bytes of hashes that are merged at once
  while (step > 1 && (count * step) / 256 > PART_ENTRIES) step /= 2;
  const partBuckets = (buckets * step) / 256;

  const buffer = RuleIndex.room(bits, count, spare);
  const directory = new Uint32Array(buffer, 0, buckets + 1);
  const entries = new Uint32Array(buffer, 4 * (buckets + 1), 2 * count);
  const sets = new RuleSets(sources.length);
  const overflow: number[] = [];
  const starts = new Uint32Array(partBuckets + 1);
  let rules = new Uint32Array(0);
  let order = new Uint32Array(0);
  let written = 0;
  for (let group = 0, first = 0; group < 256; group += step, first += partBuckets) {
    const size = parts.reduce((sum, { runs }) => sum + runs.countOf(group, group + step), 0);
    if (order.length < size) {
      rules = new Uint32Array(ENTRY_WORDS * (size + (size >> 3)));
      order = new Uint32Array(size + (size >> 3));
    }
    let end = 0;
    for (const [i, { runs }] of parts.entries()) end = runs.readGroups(group, group + step, rules, end, bases[i]!);

    // Into buckets, in the order of the lists.
    const shift = 32 - bits;
    starts.fill(0);
    for (let i = 0; i < size; i++) starts[(rules[ENTRY_WORDS * i]! >>> shift) - first + 1]!++;
    for (let i = 0; i < partBuckets; i++) starts[i + 1]! += starts[i]!;
    for (let i = 0; i < size; i++) order[starts[(rules[ENTRY_WORDS * i]! >>> shift) - first]!++] = i;

    let from = 0;
    for (let bucket = 0; bucket < partBuckets; bucket++) {
      directory[first + bucket] = written;
      const to = starts[bucket]!; // filled, it begins where the next one does
      for (let i = from; i < to; i++) {
        const rule = order[i]!;
        if (rule === GONE) continue;
        const high = rules[ENTRY_WORDS * rule]!;
        const low = rules[ENTRY_WORDS * rule + 1]!;
        const source = rules[ENTRY_WORDS * rule + 2]!;
        let several: number[] | undefined;
        for (let j = i + 1; j < to; j++) {
          const other = order[j]!;
          if (other === GONE || rules[ENTRY_WORDS * other] !== high || rules[ENTRY_WORDS * other + 1] !== low) continue;
          const otherSource = rules[ENTRY_WORDS * other + 2]!;
          if (otherSource !== source) {
            several ??= [source];
            if (!several.includes(otherSource)) several.push(otherSource);
          }
          order[j] = GONE;
        }
        const id = several === undefined ? sets.ofOne(source) : sets.of(several);
        if (id >= OVERFLOW) overflow.push(overflowKey(high, low), id);
        entries[2 * written] = low;
        entries[2 * written + 1] = ((high & 0xffff) << 16) | Math.min(id, OVERFLOW);
        written++;
      }
      from = to;
    }
  }
  directory[buckets] = written;
  return { buffer, bits, entryCount: written, sources, sets: sets.sets, overflow, patterns };
}
