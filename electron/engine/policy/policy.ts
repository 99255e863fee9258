/**
 * The policy on the hot path: probe the index for every suffix of the asked name, then look the combination of rule sets up in
 * a table of decisions made before. Toggling a list only clears that table; the index stays as it is.
 */
import { plainAddress, type Condition } from './conditions.ts';
import { decide, type Decision, type Hit, type PolicyContext } from './decide.ts';
import type { CompiledRules } from './merge-rules.ts';
import { HASHES, hashText, type HashKey } from './name-hash.ts';
import { HitWitness, textOf } from './hit-witness.ts';
import { NO_SET, OVERFLOW, overflowKey } from './rule-index.ts';
import { RuleCompiler } from './rule-compiler.ts';
import type { RuleSource } from './rule-sources.ts';
import { conditionOf, EMPTY, toTable, type Table } from './rule-table.ts';

/** Decisions kept; a household's lists combine in hundreds of ways. */
const MAX_DECISIONS = 50_000;
/** Of one combination of rules, by which of them hold for the type and the device. */
const MAX_VARIANTS = 256;

/*
 * What was found in a name, as a number:  set of rules × 2^8 | labels of the listed name × 2 | it is the whole name,
 * the set's number below 2^21; own rules and patterns lie above.
 */
const OWN = 2 ** 29;
const PATTERN = 2 ** 30;
/** An exception that is a pattern goes before every name, another pattern behind it: nobody can say which of the two is nearer. */
const NEAREST = 127;

/** A decision with what the host attaches to it (the answer's EDE, the log's reason). */
export interface Ruling<T> {
  decision: Decision;
  attached: T;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The ruling of a combination of rules; where rules hold for some types or devices only, one for each way in which they do. */
interface Kept<T> {
  ruling: Ruling<T> | undefined;
  conditional: { hits: Hit[]; conditions: (Condition | undefined)[]; rulings: Map<string, Ruling<T>> } | undefined;
}

/** Decisions made before, by what was found in a name. */
class Decisions<T> {
  readonly single = new Map<number, Kept<T>>();
  readonly several = new Map<string, Kept<T>>();
  /** Of names with exceptions. */
  readonly without = new Map<string, Ruling<T>>();

  clear(): void {
    this.single.clear();
    this.several.clear();
    this.without.clear();
  }
}

export class Policy<T> {
  private readonly key: HashKey;
  private readonly attach: (decision: Decision) => T;
  private lists: Table = EMPTY;
  /** Own rules and set-asides: few, compiled in place, so that a new one acts on the next query. */
  private own: Table = EMPTY;
  private context: PolicyContext;
  private filters = false;
  /** Listed names that a list does not hold, with the ids of those lists: their hashes are alike. Hardly ever any. */
  private exceptions: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  /** Hears of every name that the lists' index finds. */
  readonly witness = new HitWitness();
  /** For everyone, and for devices whose pause the house does not share. */
  private readonly usual = new Decisions<T>();
  private readonly resting = new Decisions<T>();
  private decisions = this.usual;
  private pausedClients: NonNullable<PolicyContext['pausedClients']> = NOBODY;

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
    this.witness.forget();
    this.forget();
  }

  useExceptions(exceptions: ReadonlyMap<string, ReadonlySet<string>>): void {
    this.exceptions = exceptions;
    for (const decisions of [this.usual, this.resting]) decisions.without.clear();
  }

  /** Ids of the lists that hold exactly this name, as far as the index knows. */
  listsOf(name: string): string[] {
    const { index, overflow, sets, sources } = this.lists;
    const slot = 2 * hashText(name, this.key) - 2;
    const found = slot < 0 ? NO_SET : index.find(HASHES[slot]!, HASHES[slot + 1]!);
    if (found === NO_SET) return [];
    const set = sets[found === OVERFLOW ? overflow.get(overflowKey(HASHES[slot]!, HASHES[slot + 1]!))! : found] ?? [];
    return [...new Set(set.map((id) => sources[id]!.list))];
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

  private get ownCount(): number {
    return this.own.index.entryCount + (this.own.matcher?.rules.length ?? 0);
  }

  /** This policy with other own rules: what a draft of them would do. */
  withOwnRules(add: (compiler: RuleCompiler) => void): Policy<T> {
    const draft = new Policy<T>(this.key, this.context, this.attach);
    draft.lists = this.lists;
    draft.useOwnRules(add);
    return draft;
  }

  private forget(): void {
    this.usual.clear();
    this.resting.clear();
    const { lists, paused, pausedClients } = this.context;
    this.pausedClients = paused || pausedClients === undefined ? NOBODY : pausedClients;
    this.filters = (!paused && this.ownCount > 0) || [...lists.values()].some(({ mode, kind }) => mode === 'enforce' && (!paused || kind === 'court-order'));
  }

  /**
   * The ruling on the name whose suffix hashes are in `HASHES`; `undefined` when no list holds it. Allocates nothing then.
   * @param type asked type; `client` the asking address
   * @param bytes holds the name on the wire at `at`
   */
  rule(labelCount: number, type: number, client: string, bytes: Uint8Array, at: number): Ruling<T> | undefined {
    const { lists, own } = this;
    const ownNames = own.index.entryCount > 0;
    let first = NO_SET;
    let key = '';
    for (let labels = labelCount, slot = 2 * labels - 2; labels > 0; labels--, slot -= 2) {
      const whole = labels === labelCount ? 1 : 0;
      const high = HASHES[slot]!;
      const low = HASHES[slot + 1]!;
      let listed = lists.index.find(high, low);
      if (listed !== NO_SET) {
        if (listed === OVERFLOW) listed = lists.overflow.get(overflowKey(high, low))!;
        this.witness.saw(high, low, bytes, at, labelCount, labels);
        const hit = listed * 256 + ((labels << 1) | whole);
        if (first === NO_SET) first = hit;
        else key += `,${hit}`;
      }
      if (ownNames) {
        let mine = own.index.find(high, low);
        if (mine !== NO_SET) {
          if (mine === OVERFLOW) mine = own.overflow.get(overflowKey(high, low))!;
          const hit = OWN + mine * 256 + ((labels << 1) | whole);
          if (first === NO_SET) first = hit;
          else key += `,${hit}`;
        }
      }
    }
    if (lists.matcher !== undefined) {
      for (const id of lists.matcher.find(bytes, at, labelCount)) {
        if (first === NO_SET) first = PATTERN + id;
        else key += `,${PATTERN + id}`;
      }
    }
    if (own.matcher !== undefined) {
      for (const id of own.matcher.find(bytes, at, labelCount)) {
        if (first === NO_SET) first = PATTERN + OWN + id;
        else key += `,${PATTERN + OWN + id}`;
      }
    }
    if (first === NO_SET) return undefined;
    this.decisions = this.pausedClients.size > 0 && this.pausedClients.has(plainAddress(client)) ? this.resting : this.usual;
    if (this.exceptions.size > 0) {
      const spared = this.exceptedLists(bytes, at, labelCount);
      if (spared.size > 0) return this.ruleWithout(spared, `${first}${key}`, type, client);
    }
    const kept = key === '' ? this.ofOne(first) : this.ofSeveral(`${first}${key}`);
    return kept.conditional === undefined ? kept.ruling : this.onCondition(kept.conditional, type, client);
  }

  /** By how many labels of the name are listed: the lists that do not hold them. */
  private exceptedLists(bytes: Uint8Array, at: number, labelCount: number): Map<number, ReadonlySet<string>> {
    const found = new Map<number, ReadonlySet<string>>();
    for (let labels = labelCount; labels > 0; labels--) {
      const lists = this.exceptions.get(textOf(bytes, at, labelCount, labels) ?? '');
      if (lists !== undefined) found.set(labels, lists);
    }
    return found;
  }

  /** The ruling without what is no rule for this name. */
  private ruleWithout(excepted: ReadonlyMap<number, ReadonlySet<string>>, key: string, type: number, client: string): Ruling<T> {
    const name = `${key} ${[...excepted].map(([labels, lists]) => `${labels}:${[...lists].join(',')}`).join(' ')}`;
    let ruling = this.decisions.without.get(name);
    if (ruling !== undefined) return ruling;
    const { hits, conditions } = this.gather(key.split(',').map(Number));
    const holding = hits.filter((_, i) => conditions[i]?.holds(type, client, this.context.namesOf) ?? true);
    const right = decide(holding.filter(({ source, labels }) => source.pattern !== undefined || excepted.get(labels)?.has(source.list) !== true), this.contextNow);
    const wrong = decide(holding, this.contextNow);
    const decision: Decision = right.outcome === 'nothing' && wrong.outcome === 'blocked' ? { ...right, outcome: 'spared', spared: 'collision', blocker: wrong.blocker } : right;
    ruling = { decision, attached: this.attach(decision) };
    if (conditions.every((condition) => condition === undefined)) this.decisions.without.set(name, ruling);
    return ruling;
  }

  private ofOne(hit: number): Kept<T> {
    const { single } = this.decisions;
    let kept = single.get(hit);
    if (kept === undefined) {
      kept = this.make([hit]);
      if (single.size >= MAX_DECISIONS) single.clear();
      single.set(hit, kept);
    }
    return kept;
  }

  private ofSeveral(key: string): Kept<T> {
    const { several } = this.decisions;
    let kept = several.get(key);
    if (kept === undefined) {
      kept = this.make(key.split(',').map(Number));
      if (several.size >= MAX_DECISIONS) several.clear();
      several.set(key, kept);
    }
    return kept;
  }

  private make(numbers: number[]): Kept<T> {
    const { hits, conditions } = this.gather(numbers);
    if (conditions.every((condition) => condition === undefined)) return { ruling: this.decide(hits), conditional: undefined };
    return { ruling: undefined, conditional: { hits, conditions, rulings: new Map() } };
  }

  /** The rules that were found, but for those that are lifted; and of each its condition, where it has one. */
  private gather(numbers: readonly number[]): { hits: Hit[]; conditions: (Condition | undefined)[] } {
    const hits: Hit[] = [];
    const conditions: (Condition | undefined)[] = [];
    const lifted = new Set<RuleSource>();
    for (const number of numbers) {
      const table = number % PATTERN >= OWN ? this.own : this.lists;
      const rest = number % OWN;
      const add = (source: RuleSource, labels: number): void => {
        if (source.lifts !== undefined) lifted.add(table.sources[source.lifts]!);
        else {
          hits.push({ source, labels });
          conditions.push(conditionOf(table, source));
        }
      };
      if (number >= PATTERN) {
        const source = table.sources[table.matcher!.rules[rest]!.source]!;
        add(source, source.action === 'allow' ? NEAREST : 0);
        continue;
      }
      for (const id of table.sets[Math.floor(rest / 256)] ?? []) {
        const source = table.sources[id]!;
        if (source.match === 'tree' || (source.match === 'exact') === ((rest & 1) === 1)) add(source, (rest >> 1) & 127);
      }
    }
    if (lifted.size > 0) {
      for (let i = hits.length - 1; i >= 0; i--) {
        if (!lifted.has(hits[i]!.source)) continue;
        hits.splice(i, 1);
        conditions.splice(i, 1);
      }
    }
    return { hits, conditions };
  }

  private onCondition({ hits, conditions, rulings }: NonNullable<Kept<T>['conditional']>, type: number, client: string): Ruling<T> {
    let key = '';
    for (const condition of conditions) if (condition !== undefined) key += condition.holds(type, client, this.context.namesOf) ? '1' : '0';
    let ruling = rulings.get(key);
    if (ruling === undefined) {
      let at = 0;
      ruling = this.decide(hits.filter((_, i) => conditions[i] === undefined || key[at++] === '1'));
      if (rulings.size >= MAX_VARIANTS) rulings.clear();
      rulings.set(key, ruling);
    }
    return ruling;
  }

  /** Of the asking device. */
  private get contextNow(): PolicyContext {
    return this.decisions === this.resting ? { ...this.context, paused: true } : this.context;
  }

  private decide(hits: Hit[]): Ruling<T> {
    const decision = decide(hits, this.contextNow);
    return { decision, attached: this.attach(decision) };
  }
}
