/**
 * The guard: what an update would do to a house, judged before it takes effect (ORDERS.md, section 2). Pure. It judges what the update takes
 * away that was answered, or answers otherwise; what the household lives with already is its own choice.
 */
import { PLAIN_SYNTAXES } from '../../../shared/list-syntax.ts';
import type { GuardAlarm, GuardFinding } from '../../../shared/list-updates.ts';
import type { Order } from '../../../shared/order-list.ts';
import type { ReachChange } from './guard/reach.ts';
import { keyOf, willBlock, type GuardReading } from './guard/read-for-guard.ts';

/** Fewer names, or more, than these shares of what there was. */
const MIN_SHARE = 0.8;
const MAX_SHARE = 2;
/** In a short list a few names are a large share and mean little. */
const FEW_LOST = 3;
const FEW_MORE = 10;
/**
 * From this share of the names in force on that are gone, though others came in their place. A register states what it takes off: of
 * Ukraine's and France's none was gone without a word after five weeks and three months. Two builds of one list of ads differ by 0.1 %,
 * two makers' by 96 %. Feeds of threats lose half of their names in a day, and are known by that (`FEED`).
 */
const MAX_GONE_OF_ORDERS = 0.1;
const MAX_GONE = 0.8;
/** In a shorter list a clean-up is an exchange too. */
const MIN_GONE_OF_ORDERS = 10;
const MIN_GONE = 160;
/** A list that lost this share in an update that was taken is a feed: its names come and go, and after a week without it none is left. */
const FEED = 0.4;
/** Of what was learnt, an update that brings less takes a part away: an exchange that somebody took once is no habit for good. */
const FORGETTING = 0.8;
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
  /** How much of the list goes in an update, from 0 to 1; absent for a first version. */
  turnover?: number;
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

/**
 * Findings of the new version that take away what was answered while the version in force was, or answer it otherwise. What a rule would
 * do for some devices only, or some day, counts where no rule over that name was a finding, or for less.
 */
function fresh(before: GuardReading, after: GuardReading): GuardFinding[] {
  const widest = new Map<string, number>();
  for (const { name, match, reason } of before.findings.values()) {
    const key = `${reason === 'allows-all'} ${name}`;
    widest.set(key, Math.max(widest.get(key) ?? 0, WIDTH[match]));
  }
  const taking = new Set<string>();
  for (const name of after.taken) {
    const was = before.effect.on(name);
    const is = after.effect.on(name);
    if (is !== undefined && (was === undefined || (is.answer !== '' && is.answer !== was.answer))) for (const key of is.by) taking.add(key);
  }
  return after.findings.values().toArray().filter((finding) => {
    const { name, match, reason } = finding;
    if (reason !== 'allows-all' && after.acting.has(keyOf(finding))) return taking.has(keyOf(finding));
    return WIDTH[match] > (widest.get(`${reason === 'allows-all'} ${name}`) ?? 0);
  });
}

/** Names whose standing in the list itself was turned round: a licensed operator's, or delisted, and now blocked. */
function turned(before: GuardReading, after: GuardReading): GuardFinding[] {
  const licensed = after.watched.filter(({ name }) => before.licensed.has(name)).map((rule): GuardFinding => ({ ...rule, reason: 'licensed' }));
  const relisted = after.watched.filter(({ name }) => before.delisted.has(name) && !after.delisted.has(name)).map((rule): GuardFinding => ({ ...rule, reason: 'relisted' }));
  return [...licensed, ...(relisted.length < MANY_RELISTED ? [] : relisted)];
}

/** The first of each rule; and not what lies below a name that is told itself. */
function eachOnce(findings: readonly GuardFinding[]): GuardFinding[] {
  const rules = new Set<string>();
  const names = new Set(findings.filter(({ match }) => match !== 'below').map(({ name }) => name));
  return findings.filter((finding) => {
    const key = keyOf(finding);
    if (rules.has(key) || (finding.match === 'below' && names.has(finding.name))) return false;
    rules.add(key);
    return true;
  });
}

/** How much of a list went, and its habit after this update. Shares from 0 to 1. */
interface Turnover {
  /** Names in force that the new version neither holds nor states to be taken off. */
  gone: number;
  share: number;
  habit: number;
}

/** @param habit of the version in force, where something is known of it */
function turnoverOf(before: GuardReading, after: GuardReading, habit = 0): Turnover {
  const gone = before.blocking.countMissing(after.blocking, after.resting);
  const share = gone / Math.max(1, before.blocking.size);
  return { gone, share, habit: Math.max(share, habit * FORGETTING) };
}

function isExchanged({ gone, share }: Turnover, orders: boolean, habit: number): boolean {
  if (orders) return share >= MAX_GONE_OF_ORDERS && gone >= MIN_GONE_OF_ORDERS;
  return share >= MAX_GONE && gone >= MIN_GONE && habit < FEED;
}

/** What a list lets through by exceptions or conditions of its own is as good as dropped. */
function liftedAlarm(was: GuardReading, is: GuardReading, takenOff: number): GuardAlarm | undefined {
  const lifted = is.countLifted?.() ?? 0;
  if (lifted === 0) return undefined;
  const before = was.names - (was.countLifted?.() ?? 0);
  const after = is.names - lifted;
  return after + takenOff < before * MIN_SHARE && before - after - takenOff >= FEW_LOST ? { alarm: 'lifted', before, after, lifted } : undefined;
}

function countAlarms(was: GuardReading, is: GuardReading, turnover: Turnover, habit: number): GuardAlarm[] {
  const { names: before } = was;
  const { names: after } = is;
  const takenOff = was.blocking.size - was.blocking.countMissing(is.resting); // stated, and so not lost
  if (after + takenOff < before * MIN_SHARE && before - after - takenOff >= FEW_LOST) return [{ alarm: 'dropped', before, after }];
  const lifted = liftedAlarm(was, is, takenOff);
  if (lifted !== undefined) return [lifted];
  if (isExchanged(turnover, was.report.orders !== undefined, habit)) return [{ alarm: 'exchanged', before, after, gone: turnover.gone }];
  if (after > before * MAX_SHARE && after - before >= FEW_MORE && before > 0) return [{ alarm: 'grown', before, after }];
  return [];
}

/** An order that ended says so and stays in its list; one that is gone was lost. */
function lostOrders(before: ReadonlyMap<string, Order>, after: ReadonlyMap<string, Order>, day: string): GuardAlarm[] {
  const lost = [...before.values()].filter((order) => willBlock(order, day) && !after.has(order.id)).map(({ id }) => id);
  return lost.length === 0 ? [] : [{ alarm: 'orders-lost', count: lost.length, orders: lost.slice(0, MAX_ORDERS_NAMED) }];
}

/** `*.x` and `||x^` among names are no other language: the two are told apart by a count of lines. */
const familyOf = (syntax: string): string => (PLAIN_SYNTAXES.includes(syntax) ? 'plain' : syntax.startsWith('order-list-') ? 'orders' : syntax);
/** A line of a hosts file means its name alone, in the other languages of its family all below it too: the same names would block more. */
const widens = (before: string, after: string): boolean => before === 'hosts' && after !== 'hosts';

/** Another syntax is an accident where it is another language, or where the same names block more by it, or less. */
function syntaxAlarms(before: string, after: string, reach: (() => ReachChange) | undefined): GuardAlarm[] {
  if (before === after) return [];
  const { wider, narrower } = reach?.() ?? { wider: 0, narrower: 0 };
  if (familyOf(before) === familyOf(after) && !widens(before, after) && wider + narrower === 0) return [];
  return [{ alarm: 'syntax-changed', before, after, ...(wider === 0 ? {} : { wider }), ...(narrower === 0 ? {} : { narrower }) }];
}

/**
 * @param before the version in force; absent for a first one, of which everything is told
 * @param after read while watching for what `before` states to be licensed or delisted
 * @param day the household's, `YYYY-MM-DD`
 * @param habit the list's turnover so far
 * @param reach called where the syntax is another
 */
export function judgeUpdate(before: GuardReading | undefined, after: GuardReading, day: string, habit = 0, reach?: () => ReachChange): GuardVerdict {
  if (before === undefined) return { findings: eachOnce([...after.findings.values()]), alarms: [] };
  const turnover = turnoverOf(before, after, habit);
  const found = fresh(before, after);
  const habits = accustomed(before, found);
  const findings = eachOnce([...turned(before, after), ...found.filter(({ reason }) => !habits.has(reason))]);
  return {
    findings, turnover: turnover.habit,
    alarms: [...countAlarms(before, after, turnover, habit), ...lostOrders(before.orders, after.orders, day), ...syntaxAlarms(before.report.syntax, after.report.syntax, reach)],
  };
}
