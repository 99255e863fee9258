/** What every call of the contract does, one line or one function a call. Parameters were validated where they came in. */
import { AppError } from '../../shared/app-error.ts';
import type { EngineCalls, Method, OrderView, OwnRules, Params, Result, Status, Trace, TraceMatch, TraceStep, WhyAnswer } from '../../shared/engine-api.ts';
import { inForce, standing } from '../../shared/order-list.ts';
import { orderTimeline } from '../../shared/order-timeline.ts';
import type { Settings, UpstreamStrategy } from '../../shared/settings.ts';
import type { LogRow } from '../../shared/verdict.ts';
import type { OwnRulesPolicy } from './policy/own-rules.ts';
import { OWN_RULES } from './policy/decide.ts';
import { HASHES, hashText, type HashKey } from './policy/name-hash.ts';
import type { Policy } from './policy/policy.ts';
import type { AttachedRuling } from './policy/rulings.ts';
import type { Audit } from './audit.ts';
import { exportedAudit, historyOf, whyOn } from './history-calls.ts';
import type { ListHistory } from './lists/history.ts';
import type { Subscriptions } from './lists/subscriptions.ts';
import { localDay } from './local-day.ts';
import { normaliseName } from './lists/normalise-name.ts';
import type { QueryLog } from './query-log/log-record.ts';
import { typeNumber } from './wire/mnemonics.ts';

/** What the calls need of the engine. */
export interface EngineParts {
  settings: Settings;
  readonly key: HashKey;
  readonly clock: () => number;
  readonly policy: Policy<AttachedRuling>;
  readonly ownRules: OwnRulesPolicy;
  readonly subscriptions: Subscriptions;
  readonly history: ListHistory;
  readonly audit: Audit;
  readonly log: QueryLog;
  status(): Status;
  country(): string | undefined;
  save(change: Partial<Settings>): void;
  setCountry(country: string | null): void;
  setUpstreams(urls: string[], strategy?: UpstreamStrategy): void;
  flush(name: string | undefined): number;
  pause(minutes: number | null): void;
  applyContext(): void;
}

const NAMES_SHOWN = 200;
const DAY_MS = 24 * 3600 * 1000;

function plainName(text: string): string {
  const name = normaliseName(text);
  if (name === undefined) throw new AppError('invalid-input', `“${text.slice(0, 80)}” is not a DNS name; type one such as example.com`);
  return name;
}

async function orderView(parts: EngineParts, listId: string, orderId: string): Promise<OrderView | undefined> {
  const ofList = parts.subscriptions.policy().get(listId)?.orders;
  const order = ofList?.get(orderId);
  const list = parts.subscriptions.views().find((view) => view.id === listId);
  if (ofList === undefined || order === undefined || list === undefined) return undefined;
  const [{ names, count }, hits] = await Promise.all([parts.subscriptions.namesOf(listId, orderId, NAMES_SHOWN), parts.log.orderHits()]);
  const day = localDay(parts.clock());
  return {
    list: listId, listTitle: list.title, mode: list.mode, modeSince: list.modeSince, modeBy: list.modeBy, order,
    standing: standing(order, parts.country()), inForce: inForce(order, day, ofList), timeline: orderTimeline(order, ofList), nameCount: count, names,
    hits: hits.get(`${listId}|${orderId}`) ?? { blocked: 0, observed: 0 },
  };
}

async function allOrders(parts: EngineParts): Promise<OrderView[]> {
  const lists = new Map(parts.subscriptions.views().map((view) => [view.id, view]));
  const hits = await parts.log.orderHits();
  const day = localDay(parts.clock());
  const policy = parts.subscriptions.policy();
  const views: OrderView[] = [];
  for (const { list: id, order } of parts.subscriptions.orders()) {
    const list = lists.get(id)!;
    const ofList = policy.get(id)!.orders;
    const { names, count } = await parts.subscriptions.namesOf(id, order.id, NAMES_SHOWN);
    views.push({
      list: id, listTitle: list.title, mode: list.mode, modeSince: list.modeSince, modeBy: list.modeBy, order,
      standing: standing(order, parts.country()), inForce: inForce(order, day, ofList), timeline: orderTimeline(order, ofList), nameCount: count, names,
      hits: hits.get(`${id}|${order.id}`) ?? { blocked: 0, observed: 0 },
    });
  }
  return views;
}

/** Each match with its line in the source as it is now. */
async function traceMatches(parts: EngineParts, matched: LogRow['matched'], decidedBy: string | undefined): Promise<TraceMatch[]> {
  const lists = new Map(parts.subscriptions.views().map((view) => [view.id, view]));
  return Promise.all(matched.map(async (match, index): Promise<TraceMatch> => {
    const list = lists.get(match.list);
    const name = match.rule.replace(/^@@/, '');
    const own = parts.settings.ownRules.split('\n');
    const ownLine = match.list === OWN_RULES ? own.findIndex((line) => line.includes(name)) : -1;
    const lines = match.list === OWN_RULES ? (ownLine < 0 ? [] : [{ line: ownLine + 1, text: own[ownLine]! }]) : await parts.subscriptions.explain(match.list, name);
    const first = lines[0];
    return {
      list: match.list, listTitle: list?.title ?? (match.list === OWN_RULES ? 'Own rules' : match.list), kind: match.kind, mode: list?.mode ?? 'enforce', rule: match.rule,
      decided: index === 0 && match.list === decidedBy,
      ...(first === undefined ? {} : first), ...(match.order === undefined ? {} : { order: match.order }),
    };
  }));
}

/** The steps of answer-query.ts as this row passed them. */
function stepsOf(row: LogRow): TraceStep[] {
  const names = ['guard', 'special-use', 'policy', 'cache', 'forward', 'inspect'] as const;
  const decidedAt = row.outcome === 'refused' ? 'guard'
    : row.by === 'special-use' ? 'special-use'
      : row.by === 'order' || row.by === 'family' || row.by === 'custom' || row.by === 'local-record' ? 'policy'
        : row.by === 'cache' || row.by === 'stale-cache' ? 'cache'
          : row.outcome === 'blocked' ? 'inspect' : 'forward';
  const at = names.indexOf(decidedAt);
  return names.map((step, index): TraceStep => ({
    step, outcome: index < at ? 'passed' : index === at ? 'decided' : 'not-reached',
    ...(step === 'policy' && row.spared !== undefined ? { detail: row.spared } : {}),
    ...(step === 'forward' && row.upstream !== undefined && index <= at ? { detail: row.upstream } : {}),
  }));
}

async function trace(parts: EngineParts, id: string): Promise<Trace> {
  const row = await parts.log.row(id);
  if (row === undefined) throw new AppError('not-found', `the log has no row ${id}; it may have been deleted for its age`);
  const list = row.list ?? row.wouldBe?.list;
  const orderId = row.order ?? row.wouldBe?.order;
  const order = list !== undefined && orderId !== undefined ? await orderView(parts, list, orderId) : undefined;
  return { row, matches: await traceMatches(parts, row.matched, row.list), steps: stepsOf(row), ...(order === undefined ? {} : { order }) };
}

async function why(parts: EngineParts, params: Params<'why.get'>): Promise<WhyAnswer> {
  if (params.type !== undefined && typeNumber(params.type) === undefined) throw new AppError('invalid-input', `“${params.type}” is not a type of DNS record; write one such as A, AAAA or HTTPS`);
  const name = plainName(params.name);
  if (params.on !== undefined) return whyOn(parts, name, { ...params, on: params.on });
  const labels = hashText(name, parts.key);
  const ruling = labels === 0 || HASHES.length === 0 ? undefined : parts.policy.rule(labels);
  const decision = ruling?.decision;
  const reason = ruling?.attached.reason;
  const parts_ = name.split('.');
  const ruleOf = (count: number, allow: boolean): string => `${allow ? '@@' : ''}${parts_.slice(-count).join('.')}`;
  const matched = (reason?.matched ?? []).map((m) => ({ list: m.list, kind: m.kind, rule: ruleOf(m.labels, m.allow), ...(m.order === undefined ? {} : { order: m.order }) }));
  const list = reason?.list ?? reason?.wouldBe?.list;
  const orderId = reason?.order ?? reason?.wouldBe?.order;
  const [matches, order, last] = await Promise.all([
    traceMatches(parts, matched, reason?.list),
    list !== undefined && orderId !== undefined ? orderView(parts, list, orderId) : undefined,
    parts.log.lastFor(name),
  ]);
  return {
    name, client: params.client ?? '', type: params.type ?? 'A',
    decision: decision?.outcome === 'blocked' ? 'blocked' : decision?.outcome === 'spared' && decision.spared === 'observe' ? 'observed' : 'would-be-answered',
    decider: decision?.outcome === 'blocked' ? decision.blocker.decider : 'none',
    matches, ...(order === undefined ? {} : { order }), ...(last === undefined ? {} : { last }),
    ...(decision?.outcome === 'spared' ? { spared: decision.spared } : {}),
  };
}

function ownRules(parts: EngineParts): OwnRules {
  return { text: parts.settings.ownRules, rules: parts.ownRules.rules, skipped: parts.ownRules.skipped };
}

function useOwnRules(parts: EngineParts, change: Partial<Pick<Settings, 'ownRules' | 'setAside'>>): void {
  const { ownRules: text, setAside } = { ...parts.settings, ...change };
  parts.ownRules.use(text, setAside.map((entry) => entry.name));
  parts.save(change);
  parts.applyContext();
}

type Calls = { [M in Method]: (parts: EngineParts, params: Params<M>) => Promise<Result<M>> | Result<M> };

const calls: Calls = {
  'status.get': (parts) => parts.status(),
  'settings.setCountry': (parts, { country }) => (parts.setCountry(country), parts.status()),
  'settings.setUpstreams': (parts, { urls, strategy }) => (parts.setUpstreams(urls, strategy), parts.status()),
  'cache.flush': (parts, { name }) => ({ flushed: parts.flush(name === undefined ? undefined : plainName(name)) }),
  'pause.set': (parts, { minutes }) => (parts.pause(minutes), parts.status()),
  'lists.all': (parts) => parts.subscriptions.views(),
  'lists.setMode': (parts, { id, mode }) => parts.subscriptions.setMode(id, mode),
  'lists.add': (parts, { kind, source, title, mode }) => parts.subscriptions.add(kind, source, title, mode ?? (kind === 'court-order' ? 'observe' : 'enforce')),
  'lists.check': (parts, { kind, source }) => parts.subscriptions.check(kind, source),
  'lists.remove': async (parts, { id }) => (await parts.subscriptions.remove(id), { removed: true }),
  'lists.update': (parts, { id }) => parts.subscriptions.update(id),
  'orders.all': allOrders,
  'ownRules.get': ownRules,
  'ownRules.set': (parts, { text }) => (useOwnRules(parts, { ownRules: text }), ownRules(parts)),
  'setAside.set': async (parts, { name, on, reason }) => {
    const plain = plainName(name);
    const said = reason?.trim() ?? '';
    const why = said === '' ? {} : { reason: said };
    const others = parts.settings.setAside.filter((entry) => entry.name !== plain);
    const was = others.length < parts.settings.setAside.length;
    useOwnRules(parts, { setAside: on ? [...others, { name: plain, at: new Date(parts.clock()).toISOString(), ...why }] : others });
    if (on || was) await parts.audit.note({ event: on ? 'set-aside' : 'set-aside-undone', by: 'household', name: plain, ...why });
    return { names: parts.settings.setAside.map((entry) => entry.name) };
  },
  'lists.history': (parts, { id, before, limit }) => parts.history.updates(id, before, limit ?? 100),
  'lists.historyNames': (parts, { id, update, change, after, limit }) => parts.history.names(id, update, change, after, limit ?? 500),
  'lists.historyDays': async (parts, { id, days }) => ({ days: await parts.history.days(id, parts.clock() - (days ?? 90) * DAY_MS) }),
  'history.name': (parts, { name, on }) => historyOf(parts, plainName(name), on),
  'audit.page': async (parts, { limit, before }) => (await parts.history.settled(), parts.audit.page(limit ?? 100, before)),
  'audit.export': (parts, { format }) => exportedAudit(parts, format),
  'queryLog.page': (parts, { limit, before, filter }) => parts.log.page(limit ?? 100, before, filter ?? {}),
  'queryLog.trace': (parts, { id }) => trace(parts, id),
  'overview.get': (parts, { hours }) => parts.log.overview(hours ?? 24),
  'why.get': why,
};

/** The same, callable with a method known only at run time. */
export const engineCalls = calls as { [M in keyof EngineCalls]: (parts: EngineParts, params: Params<M>) => Promise<Result<M>> | Result<M> };
