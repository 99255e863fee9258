/**
 * The heart: from the rules that hold a name to the one that decides. Pure; time and settings are passed in. The precedence
 * is that of docs/verdicts.md, first match decides:
 *
 *   1 an enforced order that blocks, unless a set-aside names it       the law before the household
 *   2 own rules: the important ones if there are any, of these the most specific; of equals allow, block, rewrite
 *   3 family lists                                                      lifted by an own allow, and by pause
 *   4 custom lists: important block, allow, block                       likewise; an important allow lifts these too
 */
import { blocksBy, listedLater, listedOn, standing, type Order } from '../../../shared/order-list.ts';
import type { ListKind, ListMode, Spared } from '../../../shared/verdict.ts';
import type { RuleAnswer } from '../lists/list-reader.ts';
import type { NamesOfClient } from './conditions.ts';
import type { RuleSource } from './rule-sources.ts';

/** Ids of the two rule sources that are not subscriptions. */
export const OWN_RULES = 'own-rules';
export const SET_ASIDE = 'set-aside';

/** A rule that holds the asked name: its source and how many labels of the name it lists (of patterns: how near it counts). */
export interface Hit {
  source: RuleSource;
  labels: number;
}

/** What the policy must know of a list. */
export interface ListPolicy {
  kind: ListKind;
  mode: ListMode;
  orders: ReadonlyMap<string, Order>;
}

export interface PolicyContext {
  lists: ReadonlyMap<string, ListPolicy>;
  country: string | undefined;
  /** `YYYY-MM-DD`, the household's own day. */
  day: string;
  /** The household's choices rest; orders do not. */
  paused: boolean;
  /** Asking addresses for which they rest, while they hold for others. */
  pausedClients?: Pick<ReadonlySet<string>, 'size' | 'has'>;
  /** For rules that name devices. */
  namesOf?: NamesOfClient;
}

/** A rule that blocks, or would. */
export interface Blocker {
  by: 'order' | 'family' | 'custom';
  decider: 'law' | 'household';
  hit: Hit;
  order?: Order;
  mode: 'enforce' | 'observe';
}

/** Own rules give the answer themselves: the first of `by` decided, the others say the same name. */
export interface Rewrite {
  answer: RuleAnswer;
  by: Hit[];
}

/** A rule that blocks, or would, by an order. */
export type OrderBlocker = Blocker & { order: Order };

export type Decision = (
  | { outcome: 'nothing'; rewrite?: Rewrite; hits: Hit[] }
  | { outcome: 'blocked'; blocker: Blocker; hits: Hit[] }
  | { outcome: 'spared'; spared: Spared; blocker: Blocker; rewrite?: Rewrite; hits: Hit[] }
) & {
  /** Every order in force by which an applied or observed list names the name, whatever decided; those of the law first. */
  orders: OrderBlocker[];
};

/** The orders of an entry that block on this day; those of the law first. */
function blockingOrders(hit: Hit, list: ListPolicy & { mode: 'enforce' | 'observe' }, context: PolicyContext): OrderBlocker[] {
  const found: OrderBlocker[] = [];
  for (const id of hit.source.orders ?? []) {
    const order = list.orders.get(id);
    const by = order === undefined ? undefined : blocksBy(order, context.day, list.orders);
    if (order === undefined || by === undefined) continue;
    // A varied order is the law only where the later one, by which it blocks, is the law too.
    const decider = standing(by, context.country) === 'law' ? standing(order, context.country) : 'household';
    found.push({ by: 'order', decider, hit, order, mode: list.mode });
  }
  return lawFirst(found);
}

interface Candidates {
  orders: OrderBlocker[];
  family: Blocker[];
  customImportant: Blocker[];
  custom: Blocker[];
  delisted: Blocker | undefined;
  familyAllowed: boolean;
  customAllowed: boolean;
  /** By an exception that is important itself. */
  customAllowedImportant: boolean;
  setAside: boolean;
  own: Hit[];
}

function addOrderHit(found: Candidates, hit: Hit, list: ListPolicy & { mode: 'enforce' | 'observe' }, context: PolicyContext): void {
  const blocking = blockingOrders(hit, list, context);
  if (listedOn(hit.source, context.day)) found.orders.push(...blocking);
  else if (!listedLater(hit.source, context.day)) found.delisted ??= blocking[0];
}

function sort(hits: readonly Hit[], context: PolicyContext): Candidates {
  const found: Candidates = {
    orders: [], family: [], customImportant: [], custom: [], delisted: undefined, familyAllowed: false, customAllowed: false,
    customAllowedImportant: false, setAside: false, own: [],
  };
  for (const hit of hits) {
    const { source } = hit;
    if (source.list === SET_ASIDE) found.setAside = true;
    else if (source.list === OWN_RULES) found.own.push(hit);
    else {
      const list = context.lists.get(source.list);
      if (list === undefined || list.mode === 'off') continue;
      const mode = list.mode;
      if (list.kind === 'court-order') addOrderHit(found, hit, { ...list, mode }, context);
      else if (source.action === 'allow') {
        // An allow of an observed list changes nothing: observing never acts.
        if (mode === 'enforce' && list.kind === 'family') found.familyAllowed = true;
        if (mode === 'enforce' && list.kind === 'custom') {
          found.customAllowed = true;
          found.customAllowedImportant ||= source.important;
        }
      } else {
        const blocker: Blocker = { by: list.kind, decider: 'household', hit, mode };
        if (list.kind === 'family') found.family.push(blocker);
        else if (source.important) found.customImportant.push(blocker);
        else found.custom.push(blocker);
      }
    }
  }
  return found;
}

const enforced = (blockers: readonly Blocker[]): Blocker | undefined => blockers.find((b) => b.mode === 'enforce');
/** Enforced before observed: what would have blocked in earnest is what a name was spared. */
const strongest = (blockers: readonly Blocker[]): Blocker | undefined => enforced(blockers) ?? blockers[0];
const lawFirst = <B extends Blocker>(blockers: B[]): B[] => (blockers.length < 2 ? blockers : blockers.toSorted((a, b) => Number(b.decider === 'law') - Number(a.decider === 'law')));

/** Decides for one name. `hits` come with the longest listed name first. */
export function decide(hits: Hit[], context: PolicyContext): Decision {
  const found = sort(hits, context);
  const orders = lawFirst(found.orders);
  const order = enforced(orders);
  if (order !== undefined && !found.setAside) return { outcome: 'blocked', blocker: order, hits, orders };

  const own = ownDecision(found.own);
  const household = householdDecision(found, own, context.paused);
  if (household !== undefined && household.outcome === 'blocked') return { ...household, hits, orders };

  // Nothing blocks. What the name escaped is told in the same order.
  const escaped = escape(found, order, orders, household);
  const rewrite = own === undefined || own.does !== 'rewrite' ? {} : { rewrite: { answer: mergeAnswers(own.by), by: own.by } };
  return { outcome: 'nothing', ...escaped, ...rewrite, hits, orders } as Decision;
}

function escape(found: Candidates, order: Blocker | undefined, orders: readonly Blocker[], household: Household): Household {
  if (order !== undefined) return { outcome: 'spared', spared: 'set-aside', blocker: order };
  if (household !== undefined) return household;
  const observed = strongest(orders) ?? strongest(found.family) ?? strongest(found.customImportant) ?? strongest(found.custom);
  if (observed !== undefined) return { outcome: 'spared', spared: 'observe', blocker: observed };
  if (found.delisted !== undefined) return { outcome: 'spared', spared: 'delisted', blocker: found.delisted };
  return undefined;
}

interface OwnDecision {
  does: 'allow' | 'block' | 'rewrite';
  by: Hit[];
}

/** An answer without records is a block by another answer; records and aliases are what the household answers itself. */
function doesOf({ source }: Hit): OwnDecision['does'] {
  if (source.action === 'allow') return 'allow';
  const answer = source.detail?.answer;
  return answer === undefined || 'rcode' in answer ? 'block' : 'rewrite';
}

/** Equal names: the exception goes before the block, the block before the rewrite. */
const RANK = { allow: 2, block: 1, rewrite: 0 } as const;

/** What own rules say together about a name. */
export function ownDecision(own: readonly Hit[]): OwnDecision | undefined {
  const important = own.filter(({ source }) => source.important);
  const group = important.length > 0 ? important : own;
  const nearest = Math.max(...group.map(({ labels }) => labels));
  const near = group.filter(({ labels }) => labels === nearest);
  const does = near.map(doesOf).toSorted((a, b) => RANK[b] - RANK[a])[0];
  return does === undefined ? undefined : { does, by: near.filter((hit) => doesOf(hit) === does) };
}

/** What rules for one name answer together: an alias stands alone (RFC 1034 3.6.2), an RCODE too, records add up. */
export function mergeAnswers(hits: readonly Hit[]): RuleAnswer {
  const answers = hits.flatMap(({ source }) => source.detail?.answer ?? []);
  return answers.find((answer) => 'alias' in answer) ?? answers.find((answer) => 'rcode' in answer) ?? { records: answers.flatMap((answer) => ('records' in answer ? answer.records : [])) };
}

type Household = { outcome: 'blocked'; blocker: Blocker } | { outcome: 'spared'; spared: Spared; blocker: Blocker } | undefined;

/** Own rules, family and custom lists; `undefined` when none of them is enforced on this name. */
function householdDecision(found: Candidates, own: OwnDecision | undefined, paused: boolean): Household {
  const ownBlocker: Blocker | undefined = own?.does === 'block' ? { by: 'custom', decider: 'household', hit: own.by[0]!, mode: 'enforce' } : undefined;
  const family = enforced(found.family);
  const custom = enforced(found.customImportant) ?? enforced(found.custom);
  const listBlocker = (family !== undefined && !found.familyAllowed ? family : undefined)
    ?? (custom !== undefined && !found.customAllowedImportant && (!found.customAllowed || custom.hit.source.important) ? custom : undefined);
  const blocker = ownBlocker ?? (own === undefined ? listBlocker : undefined);
  if (blocker !== undefined) return paused ? { outcome: 'spared', spared: 'pause', blocker } : { outcome: 'blocked', blocker };
  const escaped = listBlocker ?? family ?? custom;
  if (escaped === undefined) return undefined;
  return { outcome: 'spared', spared: own === undefined ? 'list-allow' : 'own-allow', blocker: escaped };
}
