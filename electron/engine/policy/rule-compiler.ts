/** Builds the rule index: rules of all lists in, one table of rule sets out. Pure but for memory; runs in the compiler worker. */
import type { OrderReference, RuleAction, RuleDetail, RuleMatch } from '../lists/list-reader.ts';
import type { PatternRule } from './matcher.ts';
import { HASHES, hashText, type HashKey } from './name-hash.ts';
import { OVERFLOW, overflowKey, RuleIndex } from './rule-index.ts';

/** One way in which a list names names: everything but the name. Names that share it share its number. */
export interface RuleSource {
  /** Id of the list. */
  list: string;
  match: RuleMatch;
  action: RuleAction;
  important: boolean;
  orders?: readonly string[];
  listed?: string;
  delisted?: string;
  /** Conditions and the answer; `except` is compiled into sources of their own (`lifts`). */
  detail?: Omit<RuleDetail, 'except'>;
  /** The rule itself, where it is a pattern and no name. */
  pattern?: string;
  /** No rule: what the source of this number holds is lifted from the name and all below (`$denyallow`). */
  lifts?: number;
}

export interface CompiledRules {
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

/** An entry of the index has room for 65,535; sets beyond are found by way of `overflow`. The policy packs a set's number into 21 bits. */
const MAX_SETS = 2 ** 21;
/** Ways of saying more than a name that all lists together may have: each is a source of its own. */
const MAX_DETAILS = 100_000;

const ofReference = (reference: OrderReference | undefined): Pick<RuleSource, 'orders' | 'listed' | 'delisted'> => (reference === undefined ? {} : {
  orders: [...reference.orders], ...(reference.listed === undefined ? {} : { listed: reference.listed }), ...(reference.delisted === undefined ? {} : { delisted: reference.delisted }),
});

export class RuleCompiler {
  private readonly key: HashKey;
  private readonly sources: RuleSource[] = [];
  private readonly sourceIds = new Map<string, number>();
  private rules = new Uint32Array(3 * 65_536);
  private count = 0;
  private details = 0;
  private readonly patterns: PatternRule[] = [];

  constructor(key: HashKey) {
    this.key = key;
  }

  /**
   * Adds one rule; a name that cannot be hashed is not one and was refused by the reader.
   * @returns false when the rules say more than names in too many ways, and this one was left out
   */
  add(list: string, name: string, match: RuleMatch, action: RuleAction, important: boolean, reference: OrderReference | undefined, detail?: RuleDetail): boolean {
    const source = detail === undefined ? this.sourceId(list, match, action, important, reference) : this.detailedSource({ list, match, action, important }, reference, detail);
    if (source < 0) return false;
    this.put(name, source);
    return true;
  }

  /** Adds a rule that is a pattern. @returns as `add` */
  addPattern(list: string, text: string, action: RuleAction, important: boolean, detail?: RuleDetail): boolean {
    const source = this.detailedSource({ list, match: 'tree', action, important, pattern: text }, undefined, detail ?? {});
    if (source >= 0) this.patterns.push({ text, source });
    return source >= 0;
  }

  /** The number of a source that says more than a name, and with it the names that it leaves alone; −1 when there are too many. */
  private detailedSource(plain: RuleSource, reference: OrderReference | undefined, { except, ...detail }: RuleDetail): number {
    const key = JSON.stringify([plain, reference, detail, except]);
    const known = this.sourceIds.get(key);
    if (known !== undefined) return known;
    if (this.details >= MAX_DETAILS) return -1;
    this.details++;
    const id = this.sources.push({ ...plain, ...ofReference(reference), ...(Object.keys(detail).length === 0 ? {} : { detail }) }) - 1;
    this.sourceIds.set(key, id);
    if (except === undefined) return id;
    const lifting = this.sources.push({ list: plain.list, match: 'tree', action: plain.action, important: false, lifts: id }) - 1;
    for (const name of except) this.put(name, lifting);
    return id;
  }

  private put(name: string, source: number): void {
    const labels = hashText(name, this.key);
    if (labels === 0) return;
    if (3 * this.count + 3 > this.rules.length) {
      const larger = new Uint32Array(2 * this.rules.length);
      larger.set(this.rules);
      this.rules = larger;
    }
    const at = 3 * this.count++;
    this.rules[at] = HASHES[2 * labels - 2]!;
    this.rules[at + 1] = HASHES[2 * labels - 1]!;
    this.rules[at + 2] = source;
  }

  private lastKey = '';
  private lastId = 0;
  /** The last rule's, when it referred to no order: nearly every rule of a list is like the one before. */
  private last = { list: '', match: 'tree', action: 'block', important: false, id: -1 };

  private sourceId(list: string, match: RuleMatch, action: RuleAction, important: boolean, reference: OrderReference | undefined): number {
    const { last } = this;
    if (reference !== undefined) return this.sourceIdByKey(list, match, action, important, reference);
    if (last.id >= 0 && last.match === match && last.action === action && last.important === important && last.list === list) return last.id;
    const id = this.sourceIdByKey(list, match, action, important, undefined);
    this.last = { list, match, action, important, id };
    return id;
  }

  private sourceIdByKey(list: string, match: RuleMatch, action: RuleAction, important: boolean, reference: OrderReference | undefined): number {
    const key = reference === undefined
      ? `${list} ${match} ${action} ${important}`
      : `${list} ${match} ${action} ${important} ${reference.orders.join(',')} ${reference.listed ?? ''} ${reference.delisted ?? ''}`;
    if (key === this.lastKey) return this.lastId;
    let id = this.sourceIds.get(key);
    if (id === undefined) {
      id = this.sources.length;
      this.sourceIds.set(key, id);
      this.sources.push({ list, match, action, important, ...ofReference(reference) });
    }
    this.lastKey = key;
    this.lastId = id;
    return id;
  }

  /** @throws Error when the lists combine in more ways than a rule-set id can name */
  finish(): CompiledRules {
    const { rules, count } = this;
    let bits = 8;
    while (bits < 26 && 2 ** bits * 5 < count) bits++;
    const buckets = 2 ** bits;
    const shift = 32 - bits;
    const starts = new Uint32Array(buckets + 1);
    for (let i = 0; i < count; i++) starts[(rules[3 * i]! >>> shift) + 1]!++;
    for (let i = 0; i < buckets; i++) starts[i + 1]! += starts[i]!;
    const order = new Uint32Array(count);
    const next = starts.slice(0, buckets);
    for (let i = 0; i < count; i++) order[next[rules[3 * i]! >>> shift]!++] = i;

    // Merging shrinks the table, so entries are written to a scratch of full size and copied once.
    const merged = new Uint32Array(2 * count);
    const directory = new Uint32Array(buckets + 1);
    const sets: number[][] = [];
    const setIds = new Map<string, number>();
    const singles = new Int32Array(this.sources.length).fill(-1);
    const setId = (ids: number[]): number => {
      const key = ids.join(',');
      let id = setIds.get(key);
      if (id === undefined) {
        id = sets.length;
        if (id >= MAX_SETS) throw new Error(`the lists combine in more than ${MAX_SETS} ways; switch one of the order lists off`);
        setIds.set(key, id);
        sets.push(ids);
      }
      return id;
    };
    const overflow: number[] = [];
    let written = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      directory[bucket] = written;
      const from = starts[bucket]!;
      const to = starts[bucket + 1]!;
      for (let i = from; i < to; i++) {
        const rule = order[i]!;
        if (rule === 0xffffffff) continue;
        const high = rules[3 * rule]!;
        const low = rules[3 * rule + 1]!;
        const source = rules[3 * rule + 2]!;
        let ids: number[] | undefined;
        for (let j = i + 1; j < to; j++) {
          const other = order[j]!;
          if (other === 0xffffffff || rules[3 * other] !== high || rules[3 * other + 1] !== low) continue;
          const otherSource = rules[3 * other + 2]!;
          if (otherSource !== source) {
            ids ??= [source];
            if (!ids.includes(otherSource)) ids.push(otherSource);
          }
          order[j] = 0xffffffff;
        }
        let id: number;
        if (ids !== undefined) id = setId(ids.toSorted((a, b) => a - b));
        else {
          id = singles[source]!;
          if (id < 0) singles[source] = id = setId([source]);
        }
        if (id >= OVERFLOW) overflow.push(overflowKey(high, low), id);
        merged[2 * written] = low;
        merged[2 * written + 1] = ((high & 0xffff) << 16) | Math.min(id, OVERFLOW);
        written++;
      }
    }
    directory[buckets] = written;
    const buffer = new SharedArrayBuffer(RuleIndex.byteLength(bits, written));
    new Uint32Array(buffer, 0, buckets + 1).set(directory);
    new Uint32Array(buffer, 4 * (buckets + 1), 2 * written).set(merged.subarray(0, 2 * written));
    return { buffer, bits, entryCount: written, sources: this.sources, sets, overflow, patterns: this.patterns };
  }
}
