/**
 * What one list alone does with a name that is asked for: its rules over known names, weighed as they are when it is in force, for an
 * ordinary device that asks for an address. Two versions of a list may differ in their text and not in this, or in this alone.
 */
import type { Order } from '../../../../shared/order-list.ts';
import type { ListKind } from '../../../../shared/verdict.ts';
import { Condition, isConditional } from '../../policy/conditions.ts';
import { decide, type Hit, type PolicyContext } from '../../policy/decide.ts';
import { Matcher, placePatterns } from '../../policy/matcher.ts';
import type { RuleSource } from '../../policy/rule-sources.ts';
import { encodeName, TYPE } from '../../wire/message.ts';
import type { OrderReference, RuleAction, RuleAnswer, RuleDetail, RuleMatch } from '../list-reader.ts';
import { isSameService } from './known-names.ts';

const LIST = 'list';
/** Devices as homes have them; a rule for one of these networks is for many homes. */
const HOMES = ['192.168.1.77', '192.168.178.77', '10.0.0.77', '172.16.0.77', 'fd00::77'];
/** An answer that leads nowhere is no other answer than none. */
const NOWHERE = /^(?:0\.0\.0\.0|::|127\..*|::1)$/;

/** Whether a rule is for an ordinary device that asks for an address: one that blocks in some homes, an exception in all of them. */
export function isForHomes(action: RuleAction, detail: RuleDetail | undefined): boolean {
  if (!isConditional(detail)) return true;
  const condition = new Condition(detail);
  const holds = (client: string): boolean => condition.holds(TYPE.A, client, undefined);
  return action === 'block' ? HOMES.some(holds) : HOMES.every(holds);
}

interface KeyedSource extends RuleSource {
  key: string;
}

interface ListRule {
  source: KeyedSource;
  except: readonly string[] | undefined;
}

export interface Effect {
  /** Keys of all rules that take the name away, whichever of them decides. */
  by: readonly string[];
  /** What is answered instead, told apart from other answers; empty for nothing. */
  answer: string;
}

const isWithin = (name: string, above: string): boolean => name === above || name.endsWith(`.${above}`);

function otherAnswer(answer: RuleAnswer | undefined): string {
  if (answer === undefined || 'rcode' in answer) return '';
  if ('alias' in answer) return answer.alias;
  return answer.records.map(({ data }) => data).filter((data) => !NOWHERE.test(data)).join(' ');
}

export class ListEffect {
  private readonly rules = new Map<string, ListRule[]>();
  private readonly patterns: (ListRule & { text: string; forHomes: boolean })[] = [];
  private readonly orders = new Map<string, Order>();
  private readonly context: PolicyContext;
  private matcher: Matcher | undefined;

  /** @param day `YYYY-MM-DD` */
  constructor(kind: ListKind, day: string) {
    this.context = { lists: new Map([[LIST, { kind, mode: 'enforce', orders: this.orders }]]), country: undefined, day, paused: false };
  }

  /** A rule that concerns a known name, and is for homes. */
  add(key: string, name: string, match: RuleMatch, action: RuleAction, important: boolean, reference: OrderReference | undefined, detail: RuleDetail | undefined): void {
    const source: KeyedSource = { key, list: LIST, match, action, important, ...reference, ...(detail === undefined ? {} : { detail }) };
    const rule = { source, except: detail?.except };
    const there = this.rules.get(name);
    if (there === undefined) this.rules.set(name, [rule]);
    else if (detail !== undefined || reference !== undefined || !there.some((one) => alike(one, rule))) there.push(rule);
  }

  addPattern(key: string, text: string, action: RuleAction, important: boolean, detail: RuleDetail | undefined): void {
    const source: KeyedSource = { key, list: LIST, match: 'tree', action, important, pattern: text, ...(detail === undefined ? {} : { detail }) };
    this.patterns.push({ source, except: detail?.except, text, forHomes: isForHomes(action, detail) });
  }

  /** Once the list was read. */
  finish(orders: ReadonlyMap<string, Order>): void {
    for (const [id, order] of orders) this.orders.set(id, order);
    if (this.patterns.length > 0) this.matcher = new Matcher(placePatterns(this.patterns.map(({ text }) => ({ text, source: 0 }))));
  }

  /** Whether it could take anything known away. */
  get isEmpty(): boolean {
    return this.rules.size === 0 && this.patterns.length === 0;
  }

  /** Places of the patterns that match, in the order they were added; valid until the next call. */
  matching(name: string): readonly number[] {
    return this.matcher?.find(encodeName(name), 0, name.split('.').length) ?? [];
  }

  /** @returns undefined for a name that is answered as if the list were not there */
  on(name: string, matching: readonly number[] = this.matching(name)): Effect | undefined {
    const hits: Hit[] = [];
    const meet = ({ source, except }: ListRule, labels: number): void => {
      const { answer } = source.detail ?? {};
      if (except?.some((spared) => isWithin(name, spared)) === true) return;
      if (answer !== undefined && 'alias' in answer && isSameService(name, answer.alias)) return; // safe search and the like: answered, by another of its own
      hits.push({ source, labels });
    };
    const labels = name.split('.');
    for (let from = 0; from < labels.length; from++) {
      for (const rule of this.rules.get(labels.slice(from).join('.')) ?? []) {
        if (from === 0 ? rule.source.match !== 'below' : rule.source.match !== 'exact') meet(rule, labels.length - from);
      }
    }
    for (const id of matching) if (this.patterns[id]!.forHomes) meet(this.patterns[id]!, 0);
    if (hits.length === 0) return undefined;
    const decision = decide(hits, this.context);
    if (decision.outcome !== 'blocked') return undefined;
    const { source, labels: nearest } = decision.blocker.hit;
    // An order that is not in force takes nothing away, whoever else names the name.
    const taking = decision.orders.length > 0 ? decision.orders.map(({ hit }) => hit) : hits.filter((hit) => hit.source.action === 'block');
    const answers = taking.filter((hit) => hit.labels === nearest && hit.source.important === source.important).map((hit) => otherAnswer(hit.source.detail?.answer));
    return { by: taking.map((hit) => (hit.source as KeyedSource).key), answer: answers.filter((answer) => answer !== '').toSorted().join(' ') };
  }
}

const alike = (one: ListRule, other: ListRule): boolean =>
  one.source.key === other.source.key && one.source.action === other.source.action && one.source.important === other.source.important && one.source.detail === undefined && one.source.orders === undefined;
