/**
 * The policy on the hot path: probe the index for every suffix of the asked name, then look the combination of rule sets up in
 * a table of decisions made before. Toggling a list only clears that table; the index stays as it is.
 */
import type { CompiledRules, RuleSource } from './rule-compiler.ts';
import { RuleCompiler } from './rule-compiler.ts';
import { decide, type Decision, type Hit, type PolicyContext } from './decide.ts';
import { HASHES, type HashKey } from './name-hash.ts';
import { NO_SET, RuleIndex } from './rule-index.ts';

/** Longest part of a name probed, in labels: no list holds deeper names, and a hostile name of 127 labels stays cheap. */
const MAX_PROBED = 24;
/** Decisions kept; a household's lists combine in hundreds of ways. */
const MAX_DECISIONS = 50_000;

interface Table {
  index: RuleIndex;
  sources: RuleSource[];
  sets: number[][];
}

const EMPTY: Table = { index: RuleIndex.empty, sources: [], sets: [] };

const toTable = (compiled: CompiledRules): Table => ({
  index: new RuleIndex(compiled.buffer, 0, compiled.bits, compiled.entryCount), sources: compiled.sources, sets: compiled.sets,
});

/** A decision with what the host attaches to it (the answer's EDE, the log's reason). */
export interface Ruling<T> {
  decision: Decision;
  attached: T;
}

export class Policy<T> {
  private readonly key: HashKey;
  private readonly attach: (decision: Decision) => T;
  private lists: Table = EMPTY;
  /** Own rules and set-asides: few, compiled in place, so that a new one acts on the next query. */
  private own: Table = EMPTY;
  private context: PolicyContext;
  private filters = false;
  private readonly single = new Map<number, Ruling<T>>();
  private readonly several = new Map<string, Ruling<T>>();

  /** @param attach called once per decision, not once per query */
  constructor(key: HashKey, context: PolicyContext, attach: (decision: Decision) => T) {
    this.key = key;
    this.context = context;
    this.attach = attach;
  }

  get names(): number {
    return this.lists.index.entryCount;
  }

  /** Something blocks names here now: an enforced list, or own rules, that no pause lifts. */
  get filtering(): boolean {
    return this.filters;
  }

  useLists(compiled: CompiledRules): void {
    this.lists = toTable(compiled);
    this.forget();
  }

  useOwnRules(add: (compiler: RuleCompiler) => void): void {
    const compiler = new RuleCompiler(this.key);
    add(compiler);
    this.own = toTable(compiler.finish());
    this.forget();
  }

  useContext(context: PolicyContext): void {
    this.context = context;
    this.forget();
  }

  private forget(): void {
    this.single.clear();
    this.several.clear();
    const { lists, paused } = this.context;
    this.filters = (!paused && this.own.index.entryCount > 0) || [...lists.values()].some(({ mode, kind }) => mode === 'enforce' && (!paused || kind === 'court-order'));
  }

  /** The ruling on the name whose suffix hashes are in `HASHES`; `undefined` when no list holds it. Allocates nothing then. */
  rule(labelCount: number): Ruling<T> | undefined {
    const { lists, own } = this;
    let first = NO_SET;
    let key = '';
    for (let labels = Math.min(labelCount, MAX_PROBED), slot = 2 * labels - 2; labels > 0; labels--, slot -= 2) {
      const whole = labels === labelCount ? 1 : 0;
      const high = HASHES[slot]!;
      const low = HASHES[slot + 1]!;
      const listed = lists.index.find(high, low);
      if (listed !== NO_SET) {
        const hit = (listed << 8) | (labels << 1) | whole;
        if (first === NO_SET) first = hit;
        else key += `,${hit}`;
      }
      if (own.index.entryCount > 0) {
        const mine = own.index.find(high, low);
        if (mine !== NO_SET) {
          const hit = 2 ** 24 + ((mine << 8) | (labels << 1) | whole);
          if (first === NO_SET) first = hit;
          else key += `,${hit}`;
        }
      }
    }
    if (first === NO_SET) return undefined;
    if (key === '') {
      const known = this.single.get(first);
      if (known !== undefined) return known;
      const ruling = this.make([first]);
      if (this.single.size >= MAX_DECISIONS) this.single.clear();
      this.single.set(first, ruling);
      return ruling;
    }
    key = `${first}${key}`;
    const known = this.several.get(key);
    if (known !== undefined) return known;
    const ruling = this.make(key.split(',').map(Number));
    if (this.several.size >= MAX_DECISIONS) this.several.clear();
    this.several.set(key, ruling);
    return ruling;
  }

  private make(hits: number[]): Ruling<T> {
    const found: Hit[] = [];
    for (const hit of hits) {
      const table = hit >= 2 ** 24 ? this.own : this.lists;
      const rest = hit % 2 ** 24;
      for (const id of table.sets[rest >> 8] ?? []) {
        const source = table.sources[id]!;
        if (source.match !== 'tree' && (source.match === 'exact') !== ((rest & 1) === 1)) continue;
        found.push({ source, labels: (rest >> 1) & 127 });
      }
    }
    const decision = decide(found, this.context);
    return { decision, attached: this.attach(decision) };
  }
}
