/**
 * From what is kept of a name to answers: where it was and when, under which orders, and what would have become of a question on a day.
 * Pure. What Gavel read at the time (`observed`) is told apart from what a list states of a time before (`stated`), and from neither.
 */
import type { LeftOutBy } from '../../../../shared/left-out.ts';
import type { DayAnswer, HistoryBasis, KnownTime, ListedRule, NameHistory, NameInList, OrderedThen, OrderThen } from '../../../../shared/history-api.ts';
import { blocksBy, effectiveFrom, firstDay, listedOn, standing, type Order } from '../../../../shared/order-list.ts';
import { orderTimeline, statusOn } from '../../../../shared/order-timeline.ts';
import { localDay } from '../../local-day.ts';
import { decide, SET_ASIDE, type Decision, type Hit, type ListPolicy } from '../../policy/decide.ts';
import type { ListEra, NameInList as Held, Stay } from './facts.ts';
import type { LeftOutTime } from './left-out.ts';

/** Whether a rule holds the name it lists (`itself`), or one below it. */
const reaches = (match: 'exact' | 'tree' | 'below', itself: boolean): boolean => match === 'tree' || (match === 'exact') === itself;

export interface LookBackOptions {
  /** The asked day, and its last moment (now for today). */
  on?: { day: string; at: number };
  /** `YYYY-MM-DD`; what is in force without an asked day is so today. */
  today: string;
  country: string | undefined;
  /** Names set aside from orders at that moment. */
  setAside: readonly string[];
}

const iso = (ms: number): string => new Date(ms).toISOString();
const isAbove = (rule: string, name: string): boolean => rule === name || name.endsWith(`.${rule}`);

interface Then {
  listed: 'yes' | 'no' | 'delisted' | 'not-known';
  basis: HistoryBasis;
  rules: readonly ListedRule[];
}

/** What an observed rule means on the day. */
const observedRule = (rule: ListedRule, day: string): Then['listed'] => (listedOn(rule, day) ? 'yes' : rule.delisted !== undefined && day >= firstDay(rule.delisted) ? 'delisted' : 'no');

/** What a rule states of a day before it was read here: by its own dates, else by the date of its orders. */
function statedRule(rule: ListedRule, day: string, orBefore: boolean, orders: ReadonlyMap<string, Order>): Then['listed'] {
  if (rule.delisted !== undefined && day >= firstDay(rule.delisted)) return 'delisted';
  if (rule.listed !== undefined) return day >= firstDay(rule.listed) ? 'yes' : 'no';
  const known = (rule.orders ?? []).flatMap((id) => orders.get(id) ?? []);
  const begun = known.map((order) => ({ order, from: effectiveFrom(order) }));
  if (begun.length > 0 && begun.every(({ from }) => from !== undefined && day < firstDay(from))) return 'no';
  // A dynamic order takes in names later than it was decided; another one named its names on its day.
  return orBefore && begun.some(({ order, from }) => order.dynamic !== true && from !== undefined && day >= firstDay(from)) ? 'yes' : 'not-known';
}

const RANK = ['no', 'not-known', 'delisted', 'yes'] as const;
const strongest = (found: readonly Then['listed'][]): Then['listed'] => RANK[Math.max(0, ...found.map((one) => RANK.indexOf(one)))]!;

function thenOf(era: ListEra, held: Held, on: { day: string; at: number }, orders: ReadonlyMap<string, Order>): Then {
  if (era.ended !== undefined && era.ended <= on.at) return { listed: 'not-known', basis: 'none', rules: [] };
  if (on.at >= era.keptFrom) {
    const rules = held.stays.find(({ from, until }) => from <= on.at && (until === undefined || on.at < until))?.rules ?? [];
    return { listed: strongest(rules.map((rule) => observedRule(rule, on.day))), basis: 'observed', rules };
  }
  const first = held.stays[0]!;
  const found = first.rules.map((rule) => ({ rule, listed: statedRule(rule, on.day, first.orBefore, orders) }));
  const listed = strongest(found.map((one) => one.listed));
  return { listed, basis: listed === 'not-known' ? 'none' : 'stated', rules: found.filter((one) => one.listed !== 'not-known' && one.listed !== 'no').map(({ rule }) => rule) };
}

/** The orders of a list as they were on the day: as read then, or with the status that the first reading tells of that day. */
function ordersThen(era: ListEra, on: { day: string; at: number } | undefined): Map<string, Order> {
  const read = new Map(era.orders.map((order) => [order.id, order]));
  if (on === undefined || on.at >= era.keptFrom) return read;
  const then = new Map<string, Order>();
  for (const order of read.values()) {
    const status = statusOn(order, on.day, read);
    if (status === undefined || status === 'not-yet') continue;
    const { relates: _counted, ...rest } = order;
    then.set(order.id, { ...rest, status });
  }
  return then;
}

/**
 * The moment at which a list tells of the day: the asked one, or its last one here where it was given up that day and not taken up again.
 * Giving a list up does not undo what it said of the orders of others.
 */
function toldAt(era: ListEra, eras: readonly ListEra[], on: { day: string; at: number }): number {
  if (era.ended === undefined || era.ended > on.at || localDay(era.ended) !== on.day) return on.at;
  const again = eras.some((other) => other.list === era.list && other !== era && other.keptFrom >= era.ended! && other.keptFrom <= on.at);
  return again ? on.at : era.ended - 1;
}

const modeAt = (era: ListEra, at: number): NonNullable<NameInList['onDay']>['mode'] => era.modes.findLast((mode) => mode.at <= at)?.mode ?? 'not-known';

/** Whether the name was left out of the list here at a moment. */
const leftOutAt = ({ leftOut = [] }: Held, at: number): LeftOutTime | undefined => leftOut.findLast(({ from, until }) => from <= at && (until === undefined || at < until));

const lastStated = (stays: readonly Stay[], field: 'listed' | 'delisted'): string | undefined =>
  stays.toReversed().flatMap(({ rules }) => rules.map((rule) => rule[field])).find((day) => day !== undefined);

/** @param asRead the record is the one of that day, not a later one that tells of it */
function orderThen(order: Order, all: ReadonlyMap<string, Order>, day: string, asRead: boolean, country: string | undefined): OrderThen {
  const blocks = blocksBy(order, day, all) !== undefined;
  const told = asRead && (blocks || (order.status !== 'in-force' && order.status !== 'unknown')) ? order.status : statusOn(order, day, all);
  return {
    order, ...(told === undefined ? {} : { status: told }), inForce: asRead ? blocks : told === 'in-force' || told === 'unknown' || (told === 'varied' && blocks),
    standing: standing(order, country), timeline: orderTimeline(order, all),
  };
}

function inList(era: ListEra, held: Held, options: LookBackOptions, read: ReadonlyMap<string, Order>, then: Then | undefined, out: LeftOutBy | undefined): NameInList {
  const first = held.stays[0]!;
  const last = held.stays.at(-1)!;
  const listed = lastStated(held.stays, 'listed');
  const delisted = lastStated([last], 'delisted'); // a name that is listed again is delisted no more
  const { on } = options;
  const rules = then === undefined || then.rules.length === 0 ? last.rules : then.rules;
  const orders = [...new Set(rules.flatMap((rule) => rule.orders ?? []))].flatMap((id): OrderThen[] => {
    const order = read.get(id);
    return order === undefined ? [] : [orderThen(order, read, on?.day ?? options.today, on === undefined || on.at >= era.keptFrom, options.country)];
  });
  const gone = last.until !== undefined && last.until !== era.ended ? last.until : undefined;
  return {
    list: era.list, listTitle: era.title, kind: era.kind, rule: held.rule, keptFrom: iso(era.keptFrom), firstSeen: iso(first.from), firstSeenOrBefore: first.orBefore,
    lastSeen: iso(last.lastRead ?? era.lastRead), orders,
    stays: held.stays.map(({ from, orBefore, until, rules: said }) => ({ from: iso(from), orBefore, rules: said, ...(until === undefined ? {} : { until: iso(until) }) })),
    ...(held.leftOut === undefined ? {} : { leftOut: held.leftOut.map(({ from, until, by }) => ({ at: iso(from), by, ...(until === undefined ? {} : { until: iso(until) }) })) }),
    ...(era.ended === undefined ? {} : { listEnded: iso(era.ended) }), ...(gone === undefined ? {} : { gone: iso(gone) }),
    ...(listed === undefined ? {} : { listed }), ...(delisted === undefined ? {} : { delisted }),
    ...(then === undefined || on === undefined ? {} : { onDay: { listed: then.listed, basis: then.basis, mode: modeAt(era, on.at), ...(out === undefined ? {} : { leftOut: out }) } }),
  };
}

/** When a name came under an order and when it ceased to be, as far as the list or our readings tell. */
function timesOf(view: NameInList, rule: ListedRule, order: Order, day: string): Pick<OrderedThen, 'since' | 'until'> {
  const from = rule.listed ?? (order.dynamic === true ? undefined : effectiveFrom(order));
  const since: KnownTime = from === undefined
    ? { at: view.firstSeen, basis: 'observed', ...(view.firstSeenOrBefore ? { orBefore: true } : {}) } : { at: from, basis: 'stated' };
  // What a later reading stated of an end counts, not that of a time before.
  const delisted = view.stays.flatMap(({ rules }) => rules.map((one) => one.delisted)).filter((end) => end !== undefined && firstDay(end) > day);
  const ends = [...delisted, order.validUntil].filter((end) => end !== undefined).toSorted((a, b) => firstDay(a).localeCompare(firstDay(b)));
  const until: KnownTime | undefined = ends[0] !== undefined ? { at: ends[0], basis: 'stated' } : view.gone === undefined ? undefined : { at: view.gone, basis: 'observed' };
  return { since, ...(until === undefined ? {} : { until }) };
}

interface Known {
  era: ListEra;
  /** It was left out of the list here on the day. */
  out: LeftOutTime | undefined;
  key: string;
  view: NameInList;
  onDay: Then;
  orders: ReadonlyMap<string, Order>;
}

function orderedBy(known: readonly Known[], name: string, day: string, country: string | undefined): OrderedThen[] {
  const found: OrderedThen[] = [];
  for (const { era, view, onDay: then, orders } of known) {
    if (era.kind !== 'court-order' || then.listed !== 'yes' || then.basis === 'none') continue;
    for (const rule of then.rules) {
      if (!reaches(rule.match, view.rule === name)) continue;
      if (!listedOn(rule, day)) continue;
      for (const id of rule.orders ?? []) {
        const order = orders.get(id);
        const by = order === undefined ? undefined : blocksBy(order, day, orders);
        if (order === undefined || by === undefined) continue;
        found.push({
          list: era.list, listTitle: era.title, rule: view.rule, order: id, authority: order.authority.name, jurisdiction: order.jurisdiction,
          standing: standing(by, country) === 'law' ? standing(order, country) : 'household', basis: then.basis, ...timesOf(view, rule, order, day),
        });
      }
    }
  }
  return found.toSorted((a, b) => Number(b.standing === 'law') - Number(a.standing === 'law'));
}

/** The lists that cannot say what they held, or how they were used, on the day. */
function unknown(eras: readonly ListEra[], known: readonly Known[], at: number): ListEra[] {
  return eras.filter((era) => {
    if (era.ended !== undefined && era.ended <= at) return false;
    if (modeAt(era, at) === 'not-known') return true;
    if (at >= era.keptFrom) return false;
    const stated = known.filter((one) => one.era === era);
    return stated.length === 0 || stated.some(({ onDay }) => onDay.listed === 'not-known');
  });
}

/** Whether the order lists rule the name out: one at least tells of the day, and none that held the name has nothing to say of it. */
function isSurelyNot(eras: readonly ListEra[], known: readonly Known[], on: { day: string; at: number }): boolean {
  const { at } = on;
  const lists = eras.filter(({ kind }) => kind === 'court-order');
  const covers = (era: ListEra): boolean => era.keptFrom <= at && (era.ended === undefined || era.ended > toldAt(era, eras, on));
  const tells = (era: ListEra): boolean => covers(era) || known.some((one) => one.era === era && one.onDay.basis === 'stated');
  return lists.some(tells) && lists.every((era) => {
    if (tells(era)) return true;
    if (era.ended === undefined || era.ended > at) return false;
    // Given up by then: what it would say is open only where it held the name to the end, and was not taken up again.
    return !era.names.some(({ stays }) => stays.at(-1)?.until === era.ended) || lists.some((other) => other.list === era.list && covers(other));
  });
}

/** The name whose being left out kept its list from deciding. */
function wouldHave(known: readonly Known[], name: string, decision: Decision, without: readonly Hit[]): DayAnswer['leftOut'] {
  if (decision.outcome === 'nothing' || !without.includes(decision.blocker.hit)) return undefined;
  const rule = name.split('.').slice(-decision.blocker.hit.labels).join('.');
  const one = known.find(({ key, view }) => key === decision.blocker.hit.source.list && view.rule === rule);
  return one?.out === undefined ? undefined : { list: one.era.list, listTitle: one.era.title, rule, at: iso(one.out.from), by: one.out.by };
}

function dayAnswer(name: string, eras: readonly ListEra[], known: readonly Known[], options: LookBackOptions, on: { day: string; at: number }): DayAnswer {
  const hits: Hit[] = [];
  /** Of names that were left out of their list: they decided nothing. */
  const without: Hit[] = [];
  const lists = new Map<string, ListPolicy>();
  let limited = false;
  for (const { era, key, view, out, onDay: then, orders } of known) {
    const mode = modeAt(era, on.at);
    if (mode === 'not-known' || mode === 'removed' || (then.listed !== 'yes' && then.listed !== 'delisted')) continue;
    lists.set(key, { kind: era.kind, mode, orders });
    for (const { match, action, important, limited: more, orders: ids, listed, delisted } of then.rules) {
      if (!reaches(match, view.rule === name)) continue;
      if (more === true) {
        limited ||= mode === 'enforce' && out === undefined;
        continue;
      }
      (out === undefined ? hits : without).push({ labels: view.rule.split('.').length, source: { list: key, match, action, important: important === true, ...(ids === undefined ? {} : { orders: ids }), ...(listed === undefined ? {} : { listed }), ...(delisted === undefined ? {} : { delisted }) } });
    }
  }
  for (const aside of options.setAside) if (isAbove(aside, name)) hits.push({ labels: aside.split('.').length, source: { list: SET_ASIDE, match: 'tree', action: 'allow', important: false } });
  const decided = (by: readonly Hit[]): Decision => decide(by.toSorted((a, b) => b.labels - a.labels), { lists, country: options.country, day: on.day, paused: false });
  const decision = decided(hits);
  const ordered = orderedBy(known, name, on.day, options.country);
  const notKnown = unknown(eras, known, on.at);
  const common = {
    day: on.day, ordered: ordered.length > 0 ? 'yes' as const : isSurelyNot(eras, known, on) ? 'no' as const : 'not-known' as const, orderedBy: ordered,
    notKnown: notKnown.map((era) => ({ list: era.list, listTitle: era.title, keptFrom: iso(era.keptFrom) })),
  };
  if (decision.outcome === 'nothing') {
    const sure = notKnown.length === 0 && !limited && eras.some((era) => era.keptFrom <= on.at);
    const leftOut = without.length === 0 ? undefined : wouldHave(known, name, decided(without), without);
    return { ...common, decision: sure ? 'answered' : 'not-known', basis: sure ? 'observed' : 'none', decider: 'none', ...(leftOut === undefined ? {} : { leftOut }) };
  }
  const { blocker } = decision;
  const deciding = known.find(({ key }) => key === blocker.hit.source.list);
  const what = {
    basis: deciding?.onDay.basis ?? 'none', rule: name.split('.').slice(-blocker.hit.labels).join('.'),
    ...(deciding === undefined ? {} : { list: deciding.era.list }), ...(blocker.order === undefined ? {} : { order: blocker.order.id }),
  };
  if (decision.outcome === 'blocked') return { ...common, ...what, decision: 'blocked', decider: blocker.decider };
  return { ...common, ...what, decision: decision.spared === 'observe' ? 'observed' : notKnown.length > 0 || limited ? 'not-known' : 'answered', decider: 'none', spared: decision.spared };
}

/** How a question would have ended on the day until the list that decided it was given up. */
function beforeGivenUp(name: string, eras: readonly ListEra[], known: readonly Known[], options: LookBackOptions, on: { day: string; at: number }): DayAnswer['before'] {
  const last = Math.max(0, ...known.flatMap(({ era }) => (era.ended !== undefined && toldAt(era, eras, on) < on.at ? [era.ended] : [])));
  if (last === 0) return undefined;
  const { decision, decider, list } = dayAnswer(name, eras, known, options, { day: on.day, at: last - 1 });
  const of = eras.find((era) => era.list === list && era.ended === last);
  return of === undefined || (decision !== 'blocked' && decision !== 'observed') ? undefined : { list: of.list, listTitle: of.title, at: iso(last), decision, decider };
}

/** @param eras what is kept of the name and the names above it; its orders as of `on.at` */
export function lookBack(name: string, eras: readonly ListEra[], options: LookBackOptions): NameHistory {
  const { on } = options;
  const known: Known[] = [];
  const lists: NameInList[] = [];
  for (const [number, era] of eras.entries()) {
    const read = new Map(era.orders.map((order) => [order.id, order]));
    const orders = ordersThen(era, on);
    for (const held of era.names) {
      if (held.rule !== name && held.stays.every(({ rules }) => rules.every(({ match }) => match === 'exact'))) continue; // it never reached below itself
      const told = on === undefined ? undefined : { day: on.day, at: toldAt(era, eras, on) };
      const then = told === undefined ? undefined : thenOf(era, held, told, read);
      const out = told === undefined ? undefined : leftOutAt(held, told.at);
      const view = inList(era, held, options, read, then, out?.by);
      lists.push(view);
      if (then !== undefined) known.push({ era, key: `${number}`, view, out, onDay: then, orders });
    }
  }
  if (on === undefined) return { name, lists };
  const before = beforeGivenUp(name, eras, known, options, on);
  return { name, lists, on: { ...dayAnswer(name, eras, known, options, on), ...(before === undefined ? {} : { before }) } };
}
