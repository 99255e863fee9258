/**
 * The guard: what an update would do to a house, judged before it takes effect (ORDERS.md, section 2). Pure. It judges what the update adds
 * or makes wider; what the household lives with already is its own choice.
 */
import type { GuardAlarm, GuardFinding } from '../../../shared/list-updates.ts';
import type { Order } from '../../../shared/order-list.ts';
import { keyOf, willBlock, type GuardReading } from './guard/read-for-guard.ts';

/** Fewer names, or more, than these shares of what there was. */
const MIN_SHARE = 0.8;
const MAX_SHARE = 2;
/** In a short list a few names are a large share and mean little. */
const FEW_LOST = 3;
const FEW_MORE = 10;
/** One delisted name that is listed again is a decision; this many are a column that was lost. */
const MANY_RELISTED = 5;
/** With so many well-known ad companies, or popular names, or resolvers on it, a list is against such names. */
const ACCUSTOMED = 10;
/** So many names that are merely popular may such a list add in one update: new ad companies are popular too. */
const ACCUSTOMED_ADDS = 10;
const MAX_ORDERS_NAMED = 20;

export interface GuardVerdict {
  /** Every name that made it hold; all that a list holds, for a first version. */
  findings: GuardFinding[];
  alarms: GuardAlarm[];
}

export const holds = ({ findings, alarms }: GuardVerdict): boolean => findings.length > 0 || alarms.length > 0;

/** What the list in force is there to block anyway: one more of it is no accident. An order list has no such habit. */
function accustomed(before: GuardReading, found: readonly GuardFinding[]): Set<GuardFinding['reason']> {
  const habits = new Set<GuardFinding['reason']>();
  if (before.report.orders !== undefined) return habits;
  const count = (reason: GuardFinding['reason'], of: Iterable<GuardFinding>): number => Iterator.from(of).filter((finding) => finding.reason === reason).toArray().length;
  const held = before.findings.values().toArray();
  const popular = count('popular', held);
  if (before.adCompanies >= ACCUSTOMED || popular >= ACCUSTOMED) {
    if (count('popular', found) <= Math.max(ACCUSTOMED_ADDS, popular / 10)) habits.add('popular');
  }
  if (count('public-resolver', held) >= ACCUSTOMED) habits.add('public-resolver');
  return habits;
}

const WIDTH = { exact: 1, below: 2, tree: 3, pattern: 3 } as const;

/** Findings of the new version that the version in force does not have, or has for less. */
function fresh(before: GuardReading, after: GuardReading): GuardFinding[] {
  const widest = new Map<string, number>();
  for (const { name, match, reason } of before.findings.values()) {
    const key = `${reason === 'allows-all'} ${name}`;
    widest.set(key, Math.max(widest.get(key) ?? 0, WIDTH[match]));
  }
  return [...after.findings.values()].filter(({ name, match, reason }) => WIDTH[match] > (widest.get(`${reason === 'allows-all'} ${name}`) ?? 0));
}

/** Names whose standing in the list itself was turned round: a licensed operator's, or delisted, and now blocked. */
function turned(before: GuardReading, after: GuardReading): GuardFinding[] {
  const licensed = after.watched.filter(({ name }) => before.licensed.has(name)).map((rule): GuardFinding => ({ ...rule, reason: 'licensed' }));
  const relisted = after.watched.filter(({ name }) => before.delisted.has(name) && !after.delisted.has(name)).map((rule): GuardFinding => ({ ...rule, reason: 'relisted' }));
  return [...licensed, ...(relisted.length < MANY_RELISTED ? [] : relisted)];
}

function countAlarms({ names: before }: GuardReading, { names: after }: GuardReading): GuardAlarm[] {
  if (after < before * MIN_SHARE && before - after >= FEW_LOST) return [{ alarm: 'dropped', before, after }];
  if (after > before * MAX_SHARE && after - before >= FEW_MORE && before > 0) return [{ alarm: 'grown', before, after }];
  return [];
}

/** An order that ended says so and stays in its list; one that is gone was lost. */
function lostOrders(before: ReadonlyMap<string, Order>, after: ReadonlyMap<string, Order>, day: string): GuardAlarm[] {
  const lost = [...before.values()].filter((order) => willBlock(order, day) && !after.has(order.id)).map(({ id }) => id);
  return lost.length === 0 ? [] : [{ alarm: 'orders-lost', count: lost.length, orders: lost.slice(0, MAX_ORDERS_NAMED) }];
}

/** `*.x` and `||x^` among names are no other language: the two are told apart by a count of lines. */
const FAMILY: Record<string, string> = { hosts: 'plain', domains: 'plain', wildcard: 'plain', adblock: 'plain', 'order-list-json': 'orders', 'order-list-text': 'orders' };
const familyOf = (syntax: string): string => FAMILY[syntax] ?? syntax;

/**
 * @param before the version in force; absent for a first one, of which everything is told
 * @param after read while watching for what `before` states to be licensed or delisted
 * @param day the household's, `YYYY-MM-DD`
 */
export function judgeUpdate(before: GuardReading | undefined, after: GuardReading, day: string): GuardVerdict {
  if (before === undefined) return { findings: [...after.findings.values()], alarms: [] };
  const found = fresh(before, after);
  const habits = accustomed(before, found);
  const seen = new Set<string>();
  const findings = [...turned(before, after), ...found.filter(({ reason }) => !habits.has(reason))].filter((finding) => {
    const key = keyOf(finding);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const syntax = { before: before.report.syntax, after: after.report.syntax };
  return {
    findings,
    alarms: [
      ...countAlarms(before, after), ...lostOrders(before.orders, after.orders, day),
      ...(familyOf(syntax.before) === familyOf(syntax.after) ? [] : [{ alarm: 'syntax-changed', ...syntax } as const]),
    ],
  };
}
