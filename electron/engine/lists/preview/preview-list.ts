/**
 * What a list holds and what it would change in this house, before it takes effect. Pure; runs in the compiler worker. Each of its names
 * is asked of the policy that is in force, so that “blocked already” means what a query would meet. A list is read twice: an order list
 * says only at its end which of its orders are in force.
 */
import type { ListOverlap, Preview, Some } from '../../../../shared/list-preview.ts';
import type { ListSyntax } from '../../../../shared/list-syntax.ts';
import { blocksBy, inForce, listedOn, type Order } from '../../../../shared/order-list.ts';
import type { ListKind } from '../../../../shared/verdict.ts';
import { OWN_RULES, type Decision, type Hit, type ListPolicy } from '../../policy/decide.ts';
import { HASHED_TEXT, hashText, type HashKey } from '../../policy/name-hash.ts';
import { OwnRulesPolicy } from '../../policy/own-rules.ts';
import { Policy, type Ruling } from '../../policy/policy.ts';
import type { CompiledRules } from '../../policy/merge-rules.ts';
import { TYPE } from '../../wire/message.ts';
import type { OrderReference, ReadReport, RuleAction, RuleMatch } from '../list-reader.ts';
import { NameSet } from '../name-set.ts';
import { readList } from '../read-list.ts';
import { EvenSample } from './even-sample.ts';
import { ownAllows, OwnExceptions, setAsides } from './own-exceptions.ts';

const SHOWN = 20;
/** Names that are compared; beyond, a list is only counted. A million take about a second. */
const MAX_COMPARED = 2_000_000;

/** What is in force here. */
export interface Household {
  key: HashKey;
  /** Absent before the first compilation. */
  compiled: CompiledRules | undefined;
  lists: ReadonlyMap<string, ListPolicy & { title: string }>;
  ownRules: string;
  setAside: readonly string[];
  country: string | undefined;
  /** `YYYY-MM-DD`. */
  day: string;
}

export interface PreviewOptions {
  kind: ListKind;
  syntax?: ListSyntax;
  /** Names and patterns that it would take effect without; counted apart. */
  left?: readonly string[];
  /** For tests: names that are compared. */
  maxCompared?: number;
}

/** The first of many, and how many. */
class Counted<T> implements Some<T> {
  count = 0;
  readonly first: T[] = [];

  add(value: T): void {
    if (this.count++ < SHOWN) this.first.push(value);
  }

  toJSON(): Some<T> {
    return { count: this.count, first: this.first };
  }
}

/** What follows of a ruling, found once per combination of rules. */
interface Facts {
  blocked: boolean;
  /** Lists of the household that hold the name. */
  lists: string[];
  allows: Hit[];
  asides: Hit[];
}

const NO_FACTS: Facts = { blocked: false, lists: [], allows: [], asides: [] };

function factsOf({ outcome, hits }: Decision): Facts {
  const lists = new Set(hits.filter(({ source }) => source.action === 'block').map(({ source }) => source.list));
  lists.delete(OWN_RULES);
  return { blocked: outcome === 'blocked', lists: [...lists], allows: ownAllows(hits), asides: setAsides(hits) };
}

class Comparison {
  private readonly options: PreviewOptions;
  private readonly household: Household;
  private readonly orders: ReadonlyMap<string, Order>;
  private readonly policy: Policy<undefined>;
  private readonly facts = new WeakMap<Ruling<undefined>, Facts>();
  private readonly held = new Map<string, number>();
  private readonly left: ReadonlySet<string>;
  private readonly leftSeen = new NameSet();
  readonly ofLeft = { fresh: 0, blockedAlready: 0 };
  readonly exceptions: OwnExceptions;
  private readonly seen = new NameSet();
  /** Names that some row of the list puts in force. */
  private readonly counting = new NameSet();
  private readonly asleep = new NameSet();
  blockedAlready = 0;
  fresh = 0;
  readonly allowedByYou = new Counted<string>();
  readonly unblocks = new Counted<string>();

  constructor(household: Household, orders: ReadonlyMap<string, Order>, options: PreviewOptions) {
    this.options = options;
    this.left = new Set(options.left);
    this.household = household;
    this.orders = orders;
    const { key, lists, country, day, compiled, ownRules, setAside } = household;
    this.policy = new Policy(key, { lists, country, day, paused: false }, () => undefined);
    if (compiled !== undefined) this.policy.useLists(compiled);
    this.policy.useOwnRules((compiler) => {
      OwnRulesPolicy.read(ownRules, compiler);
      OwnRulesPolicy.addSetAside(setAside, compiler);
    });
    this.exceptions = new OwnExceptions(ownRules, setAside, options.kind === 'court-order' ? 'set-aside' : 'own-rule');
  }

  private ruling(name: string): Ruling<undefined> | undefined {
    const labels = hashText(name, this.household.key);
    return labels === 0 ? undefined : this.policy.rule(labels, TYPE.A, '', HASHED_TEXT, 0);
  }

  private factsOf(ruling: Ruling<undefined> | undefined): Facts {
    if (ruling === undefined) return NO_FACTS;
    let facts = this.facts.get(ruling);
    if (facts === undefined) {
      facts = factsOf(ruling.decision);
      this.facts.set(ruling, facts);
    }
    return facts;
  }

  private inForce(reference: OrderReference | undefined): boolean {
    if (this.options.kind !== 'court-order') return true;
    const { day } = this.household;
    if (reference === undefined || !listedOn(reference, day)) return false;
    return reference.orders.some((id) => {
      const order = this.orders.get(id);
      return order !== undefined && blocksBy(order, day, this.orders) !== undefined;
    });
  }

  rule(name: string, match: RuleMatch, action: RuleAction, important: boolean, reference: OrderReference | undefined): void {
    if (this.seen.size >= (this.options.maxCompared ?? MAX_COMPARED)) return;
    const asked = match === 'below' ? `any.${name}` : name;
    const ruling = this.ruling(asked);
    if (this.left.has(name)) {
      if (action === 'block') this.leaveOut(name, reference, this.factsOf(ruling));
      return;
    }
    if (action === 'allow') this.exception(name, important, ruling?.decision);
    else this.block(name, asked, match, reference, this.factsOf(ruling));
  }

  /** What the name would change, if it were applied all the same. */
  private leaveOut(name: string, reference: OrderReference | undefined, { blocked, allows, asides }: Facts): void {
    if (!this.inForce(reference) || !this.leftSeen.add(name)) return;
    if (blocked) this.ofLeft.blockedAlready++;
    else if ((this.options.kind === 'court-order' ? asides : allows).length === 0) this.ofLeft.fresh++;
  }

  private exception(name: string, important: boolean, decision: Decision | undefined): void {
    if (decision?.outcome !== 'blocked') return;
    const { by, hit: { source } } = decision.blocker;
    if (by === this.options.kind && source.list !== OWN_RULES && (important || !source.important)) this.unblocks.add(name);
  }

  private block(name: string, asked: string, match: RuleMatch, reference: OrderReference | undefined, facts: Facts): void {
    const ofOrders = this.options.kind === 'court-order';
    const lifting = ofOrders ? facts.asides : facts.allows;
    if (this.seen.add(name)) {
      for (const list of facts.lists) this.held.set(list, (this.held.get(list) ?? 0) + 1);
      if (facts.blocked) this.blockedAlready++;
    }
    if (!this.inForce(reference)) {
      this.asleep.add(name);
      return;
    }
    if (!this.counting.add(name)) return;
    if (!facts.blocked && lifting.length === 0) this.fresh++;
    this.exceptions.meet(name, asked, match, lifting);
    if (ofOrders && facts.allows.length > 0) this.allowedByYou.add(name);
  }

  get compared(): number {
    return this.seen.size;
  }

  get notInForce(): number {
    return this.asleep.countMissing(this.counting);
  }

  overlap(): ListOverlap[] {
    const { lists } = this.household;
    return [...this.held].flatMap(([list, names]): ListOverlap[] => {
      const known = lists.get(list);
      return known === undefined ? [] : [{ list, listTitle: known.title, kind: known.kind, mode: known.mode, names }];
    }).toSorted((a, b) => b.names - a.names);
  }
}

interface Content {
  report: ReadReport;
  names: number;
  patterns: number;
  allowed: number;
  /** Of what it would take effect without. */
  left: number;
  sample: string[];
}

/** Counted as the row of the list will count them: names once, and not those that are off the list today. */
function contentOf(bytes: Uint8Array, options: PreviewOptions, day: string): Content {
  const names = new NameSet();
  const allowed = new NameSet();
  const out = new Set(options.left);
  const left = new Set<string>();
  let patterns = 0;
  let allowedPatterns = 0;
  const sample = new EvenSample<string>(SHOWN);
  const report = readList(bytes, {
    rule(name, _match, action, _line, _important, reference) {
      if (out.has(name)) {
        if (action === 'block') left.add(name);
      } else if (action === 'allow') allowed.add(name);
      else if ((reference === undefined || listedOn(reference, day)) && names.add(name)) sample.add(name);
    },
    pattern(text, action) {
      if (out.has(text)) {
        if (action === 'block') left.add(text);
      } else if (action === 'allow') allowedPatterns++;
      else {
        patterns++;
        sample.add(text);
      }
    },
  }, options);
  return { report, names: names.size, patterns, allowed: allowed.size + allowedPatterns, left: left.size, sample: sample.values };
}

/** @throws AppError `not-an-order-list` or `unreadable-list`, as `readList` does */
export function previewList(bytes: Uint8Array, household: Household, { kind, syntax, left: out, maxCompared }: PreviewOptions): Preview {
  const options: PreviewOptions = { kind, ...(syntax === undefined ? {} : { syntax }), ...(out === undefined ? {} : { left: out }), ...(maxCompared === undefined ? {} : { maxCompared }) };
  const { report, names, patterns, allowed, left, sample } = contentOf(bytes, options, household.day);
  const orders = new Map((report.orders ?? []).map((order) => [order.id, order]));
  const comparison = new Comparison(household, orders, options);
  readList(bytes, { rule: (name, match, action, _line, important, reference) => comparison.rule(name, match, action, important, reference) }, options);
  const { head = {}, encoding, packed } = report;
  return {
    syntax: report.syntax, ...(head.title === undefined ? {} : { title: head.title }), ...(head.homepage === undefined ? {} : { homepage: head.homepage }), ...(head.licence === undefined ? {} : { licence: head.licence }),
    ...(encoding === undefined ? {} : { encoding }), ...(packed === undefined ? {} : { packed }),
    names: names + patterns, patterns, left: { names: left, ...comparison.ofLeft }, allowed, orders: orders.size, ordersInForce: [...orders.values()].filter((order) => inForce(order, household.day, orders)).length,
    skippedCount: report.skippedCount, skipped: report.skipped, notEnforceable: report.notEnforceable,
    reasons: (report.reasons ?? []).toSorted((a, b) => b.count - a.count),
    sample, compared: comparison.compared, blockedAlready: comparison.blockedAlready, fresh: comparison.fresh, notInForce: comparison.notInForce,
    overlap: comparison.overlap(), lifted: { ...comparison.exceptions.rules(), names: comparison.exceptions.names },
    allowedByYou: comparison.allowedByYou.toJSON(), unblocks: comparison.unblocks.toJSON(),
  };
}
