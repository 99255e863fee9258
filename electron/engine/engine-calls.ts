/** What every call of the contract does, one line or one function a call. Parameters were validated where they came in. */
import type { AnswerMode, BlockPageAddress } from '../../shared/answer-modes.ts';
import { AppError } from '../../shared/app-error.ts';
import type { EngineCalls, Method, OrderView, OwnRules, OwnRulesTest, Params, Result, Status, Trace, TraceMatch, WhyAnswer } from '../../shared/engine-api.ts';
import type { LeftOut } from '../../shared/left-out.ts';
import { listedLater, listedOn, standing } from '../../shared/order-list.ts';
import { orderToday, type OrderToday } from '../../shared/order-today.ts';
import type { Settings, UpstreamStrategy } from '../../shared/settings.ts';
import type { ListKind, LogRow } from '../../shared/verdict.ts';
import type { WhyBehind } from '../../shared/why-api.ts';
import { checkPage, ownAddresses, type BlockPageHost } from './block-page-host.ts';
import { OwnRulesPolicy } from './policy/own-rules.ts';
import { mergeAnswers, OWN_RULES, type Hit } from './policy/decide.ts';
import { HASHED_TEXT, hashText, type HashKey } from './policy/name-hash.ts';
import type { CompilerClient } from './policy/compiler-client.ts';
import type { AnswerCache } from './cache.ts';
import type { Policy, Ruling } from './policy/policy.ts';
import type { AttachedRuling } from './policy/rulings.ts';
import type { Audit } from './audit.ts';
import { allDevices, changeDevices } from './devices/devices-calls.ts';
import { joinDevices, nameDevice, splitAddress } from './devices/household-devices.ts';
import { exportedAudit, historyOf, whyOn } from './history-calls.ts';
import { catalogueOf } from './lists/catalogue.ts';
import { findOwnLines } from './lists/find-rule-lines.ts';
import type { ListHistory } from './lists/history.ts';
import type { Subscriptions } from './lists/subscriptions.ts';
import { forget, keepingView, setKeeping } from './log-calls.ts';
import type { LogExports } from './log-exports.ts';
import { localDay } from './local-day.ts';
import { normaliseName } from './lists/normalise-name.ts';
import { knownOrders, orderNames, orderView, orderWhole, ordersPage } from './order-calls.ts';
import { exportedReport, transparencyReport } from './report-calls.ts';
import { pauseEnd } from './pause.ts';
import { cancelPreview, previewOf } from './preview-calls.ts';
import type { QueryLog } from './query-log/log-record.ts';
import { setAside } from './set-aside-calls.ts';
import { bypass, computer, keepSetup, listenAgain, liveTest, phoneLink, phones, testOrder, type SetupParts } from './setup/setup-calls.ts';
import { stepsOf } from './trace-steps.ts';
import { checkUpstreams, testUpstream, type UpstreamParts } from './upstream-calls.ts';
import { lookBehind, type Behind } from './why-behind.ts';
import { askNow, explain } from './why-calls.ts';
import { TYPE } from './wire/message.ts';
import { typeName, typeNumber } from './wire/mnemonics.ts';

/** What the calls need of the engine. */
export interface EngineParts extends SetupParts, UpstreamParts {
  settings: Settings;
  readonly key: HashKey;
  readonly cache: AnswerCache;
  readonly clock: () => number;
  readonly options: { readonly version: string; readonly dataFolder: string };
  readonly compiler: CompilerClient;
  readonly policy: Policy<AttachedRuling>;
  readonly ownRules: OwnRulesPolicy;
  readonly subscriptions: Subscriptions;
  readonly history: ListHistory;
  readonly audit: Audit;
  readonly log: QueryLog;
  readonly blockPage: BlockPageHost;
  readonly exports: LogExports;
  status(): Status;
  country(): string | undefined;
  pausedUntil(): string | undefined;
  pausedDevices(): Settings['pausedDevices'];
  save(change: Partial<Settings>): void;
  setCountry(country: string | null): void;
  setUpstreams(urls: string[], strategy?: UpstreamStrategy): void;
  setAnswer(kind: ListKind, mode: AnswerMode): void;
  setBlockPage(page: BlockPageAddress | null): void;
  setNotices(notices: Settings['notices']): void;
  flush(name: string | undefined): number;
  /** @param until milliseconds since the epoch; `client` an asking address, for that device only */
  pause(until: number | null, client?: string): void;
  applyContext(): void;
}

const DAY_MS = 24 * 3600 * 1000;
/** Cards of other orders that name a name. */
const OTHER_ORDERS = 20;

function plainName(text: string): string {
  const name = normaliseName(text);
  if (name === undefined) throw new AppError('invalid-input', { code: 'typed-name', text: text.slice(0, 80) });
  return name;
}

/** One label too: a record of the household's own may have one. */
const askedName = (text: string): string => (/^(?!\d+\.?$)[a-z0-9_-]{1,63}\.?$/i.test(text) ? text.toLowerCase().replace(/\.$/, '') : plainName(text));

/** Whose decision the order of a match is, and why it does not block today, where it does not. */
function matchedOrder(parts: EngineParts, { list, order: id }: LogRow['matched'][number]): { standing?: OrderView['standing']; today?: OrderToday } {
  const orders = parts.subscriptions.policy().get(list)?.orders;
  const order = id === undefined ? undefined : orders?.get(id);
  if (order === undefined || orders === undefined) return {};
  const today = orderToday(order, localDay(parts.clock()), orders);
  return { standing: standing(order, parts.country()), ...(today.state === 'blocks' ? {} : { today }) };
}

/** Each match with its line in the source as it is now. */
async function traceMatches(parts: EngineParts, matched: LogRow['matched'], decidedBy: string | undefined, ownText = parts.settings.ownRules): Promise<TraceMatch[]> {
  const lists = new Map(parts.subscriptions.views().map((view) => [view.id, view]));
  return Promise.all(matched.map(async (match, index): Promise<TraceMatch> => {
    const list = lists.get(match.list);
    const name = match.rule.replace(/^@@/, '');
    const lines = match.list === OWN_RULES ? findOwnLines(ownText, name) : await parts.subscriptions.explain(match.list, name);
    const decided = index === 0 && match.list === decidedBy;
    const { standing: counts, today } = matchedOrder(parts, match);
    // A list may allow a name in one line and block it in another, and name it once for each order.
    const ofOrder = match.order === undefined ? undefined : lines.find(({ text }) => text.includes(match.order!));
    const first = ofOrder ?? lines.find(({ text }) => text.startsWith('@@') === match.rule.startsWith('@@')) ?? lines[0];
    return {
      list: match.list, listTitle: list?.title ?? (match.list === OWN_RULES ? 'Own rules' : match.list), kind: match.kind, mode: list?.mode ?? 'enforce', rule: match.rule,
      decided,
      ...(counts === undefined ? {} : { standing: counts }), ...(decided || today === undefined ? {} : { today }), ...(first === undefined ? {} : first), ...(match.order === undefined ? {} : { order: match.order }),
    };
  }));
}

async function trace(parts: EngineParts, id: string): Promise<Trace> {
  const row = await parts.log.row(id);
  if (row === undefined) throw new AppError('not-found', { code: 'no-row' });
  const list = row.list ?? row.wouldBe?.list;
  const orderId = row.order ?? row.wouldBe?.order;
  const order = list !== undefined && orderId !== undefined ? await orderView(parts, list, orderId) : undefined;
  const [matches, leftOut, others] = await Promise.all([traceMatches(parts, row.matched, row.by === 'local-record' ? OWN_RULES : row.list), leftOutThen(parts, row), otherOrders(parts, row)]);
  return { row, matches, steps: stepsOf(row, leftOut.length > 0), ...(order === undefined ? {} : { order }), ...others, ...(leftOut.length === 0 ? {} : { leftOut }) };
}

/** What is left out now, and was when the question came. */
async function leftOutThen(parts: EngineParts, { name, at }: LogRow): Promise<LeftOut[]> {
  return (await parts.subscriptions.leftOut(name)).filter((out) => out.at <= at);
}

const NULL_ADDRESSES: Record<number, string> = { 1: '0.0.0.0', 28: '::' };

/** What answer-query.ts would write for a ruling, in words of a zone file. */
/** @param page address of the block page */
function answerOf({ attached, decision }: Ruling<AttachedRuling>, type: number, page: string | undefined): WhyAnswer['answer'] {
  const records = (found: { type: number; data: string }[]): { type: string; data: string }[] => found.map((record) => ({ type: typeName(record.type), data: record.data }));
  switch (attached.answer) {
    case 'pass': return undefined;
    case 'nxdomain': return { rcode: 'NXDOMAIN', records: [] };
    case 'refused': return { rcode: 'REFUSED', records: [] };
    case 'nodata': return { rcode: 'NOERROR', records: [] };
    case 'null-address': return { rcode: 'NOERROR', records: records(NULL_ADDRESSES[type] === undefined ? [] : [{ type, data: NULL_ADDRESSES[type] }]) };
    case 'alias': return { rcode: 'NOERROR', records: records([{ type: TYPE.CNAME, data: attached.alias ?? '' }]) };
    case 'records': {
      if (decision.outcome === 'blocked' && decision.blocker.hit.source.detail?.answer === undefined) return { rcode: 'NOERROR', records: records(page === undefined || (page.includes(':') ? TYPE.AAAA : TYPE.A) !== type ? [] : [{ type, data: page }]) };
      const given = mergeAnswers(decision.outcome === 'blocked' ? [decision.blocker.hit] : decision.rewrite?.by ?? []);
      return { rcode: 'NOERROR', records: records('records' in given ? given.records.filter((record) => record.type === type) : []) };
    }
  }
}

/** What names a name, as the trace shows it: a rule is the last labels of the name that it holds. */
const matchedIn = (name: string, matched: AttachedRuling['reason']['matched']): LogRow['matched'] => {
  const labels = name.split('.');
  return matched.map((m) => ({ list: m.list, kind: m.kind, rule: `${m.allow ? '@@' : ''}${m.rule ?? labels.slice(-m.labels).join('.')}`, ...(m.order === undefined ? {} : { order: m.order }) }));
};

async function orderOf(parts: EngineParts, reason: AttachedRuling['reason'] | undefined): Promise<OrderView | undefined> {
  const list = reason?.list ?? reason?.wouldBe?.list;
  const orderId = reason?.order ?? reason?.wouldBe?.order;
  return list !== undefined && orderId !== undefined ? orderView(parts, list, orderId) : undefined;
}

/** The cards of the other orders that name it, where lists here still hold them. */
async function otherOrders(parts: EngineParts, { otherOrders: others = [] }: Pick<LogRow, 'otherOrders'>): Promise<{ otherOrders?: OrderView[] }> {
  const known = await Promise.all(others.slice(0, OTHER_ORDERS).map(({ list, order }) => orderView(parts, list, order)));
  const views = known.filter((view) => view !== undefined);
  return views.length === 0 ? {} : { otherOrders: views };
}

async function behindOf(parts: EngineParts, { outcome, attached, via, ...known }: Behind, ownText: string): Promise<WhyBehind> {
  const reason = attached?.reason;
  const blocked = outcome === 'blocked';
  const by = blocked ? (known.address === undefined ? reason?.by : 'protection') : reason?.wouldBe?.by ?? reason?.by;
  const labels = reason?.labels ?? reason?.wouldBe?.labels;
  const [matches, order, others] = await Promise.all([
    via === undefined ? [] : traceMatches(parts, matchedIn(via, reason?.matched ?? []), blocked ? reason?.list : undefined, ownText), orderOf(parts, reason), otherOrders(parts, reason ?? {}),
  ]);
  return {
    ...known, ...(via === undefined ? {} : { via }), decision: blocked ? 'blocked' : reason?.spared === 'observe' ? 'observed' : 'would-be-answered',
    decider: blocked ? reason?.decider ?? 'household' : 'none', ...(by === 'order' || by === 'family' || by === 'custom' || by === 'protection' ? { by } : {}),
    ...(via === undefined || reason === undefined ? {} : { rule: reason.rule ?? reason.wouldBe?.rule ?? via.split('.').slice(-(labels ?? 0)).join('.') }),
    ...(outcome === 'lifted' ? { spared: 'own-allow' as const } : reason?.spared === undefined ? {} : { spared: reason.spared }),
    matches, ...(order === undefined ? {} : { order }), ...others,
  };
}

/** Of a match whose entry the list has taken off by today: when. Another entry of the same name and list may still be on it. */
function delistedOf(name: string, hits: readonly Hit[], { list, rule, order }: TraceMatch, day: string): { delisted?: string } {
  const labels = name.split('.');
  const of = hits.filter(({ labels: count, source }) => source.list === list && order !== undefined && source.orders?.includes(order) === true && labels.slice(-count).join('.') === rule);
  const delisted = of[0]?.source.delisted;
  return delisted === undefined || of.some(({ source }) => listedOn(source, day) || listedLater(source, day)) ? {} : { delisted };
}

async function why(parts: EngineParts, params: Params<'why.get'>, policy = parts.policy, ownText = parts.settings.ownRules): Promise<WhyAnswer> {
  const type = typeNumber(params.type ?? 'A');
  if (type === undefined) throw new AppError('invalid-input', { code: 'typed-type', text: params.type ?? '' });
  const name = askedName(params.name);
  if (params.on !== undefined) return whyOn(parts, name, { ...params, on: params.on });
  const client = params.client ?? '';
  const found = policy.rule(hashText(name, parts.key), type, client, HASHED_TEXT, 0);
  const ruling = found?.attached.alias === name ? undefined : found; // the name that its rule leads to is asked like any other
  const decision = ruling?.decision;
  const reason = ruling?.attached.reason;
  const behind = await lookBehind(parts, { name, type, client, ruling: ruling?.attached }, policy);
  const [matches, order, others, last, told, leftOut] = await Promise.all([
    traceMatches(parts, matchedIn(name, found?.attached.reason.matched ?? []), ruling?.attached.local === true ? OWN_RULES : reason?.list, ownText),
    orderOf(parts, reason), otherOrders(parts, reason ?? {}), parts.log.lastFor(name), behind === undefined ? undefined : behindOf(parts, behind, ownText), parts.subscriptions.leftOut(name),
  ]);
  const answer = ruling === undefined ? undefined : answerOf(ruling, type, parts.blockPage.view?.address);
  return {
    name, client, type: params.type ?? 'A',
    decision: decision?.outcome === 'blocked' ? 'blocked' : decision?.outcome === 'spared' && decision.spared === 'observe' ? 'observed' : 'would-be-answered',
    decider: decision?.outcome === 'blocked' ? decision.blocker.decider : 'none',
    ...(answer === undefined ? {} : { answer }),
    matches: matches.map((match) => ({ ...match, ...delistedOf(name, decision?.hits ?? [], match, localDay(parts.clock())) })),
    ...(leftOut.length === 0 ? {} : { leftOut }), ...(order === undefined ? {} : { order }), ...others, ...(last === undefined ? {} : { last }),
    ...(decision?.outcome === 'spared' ? { spared: decision.spared } : {}), ...(told === undefined ? {} : { behind: told }),
  };
}

/** The draft is read and decided beside the rules in force; lists, modes and day are the real ones. */
async function testOwnRules(parts: EngineParts, { text = parts.settings.ownRules, ...asked }: Params<'ownRules.test'>): Promise<OwnRulesTest> {
  let read: Omit<OwnRulesTest, 'why'> = { rules: 0, skipped: [] };
  const draft = parts.policy.withOwnRules((compiler) => {
    read = OwnRulesPolicy.read(text, compiler);
    OwnRulesPolicy.addSetAside(parts.settings.setAside.map((entry) => entry.name), compiler);
  });
  return { ...read, why: await why(parts, asked, draft, text) };
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

/** Answers when the audit has it as well: what was decided about a list of orders is never known to its settings alone. */
async function audited<T>({ history }: EngineParts, done: T | Promise<T>): Promise<T> {
  const value = await done;
  await history.audited();
  return value;
}

type Calls = { [M in Method]: (parts: EngineParts, params: Params<M>) => Promise<Result<M>> | Result<M> };

const calls: Calls = {
  'status.get': (parts) => parts.status(),
  'settings.setCountry': (parts, { country }) => (parts.setCountry(country), parts.status()),
  'settings.setUpstreams': (parts, { urls, strategy }) => (parts.setUpstreams(urls, strategy), parts.status()),
  'settings.setAnswer': (parts, { kind, mode }) => (parts.setAnswer(kind, mode), parts.status()),
  'settings.setBlockPage': (parts, { page }) => {
    if (page !== null) checkPage(page);
    parts.setBlockPage(page);
    return parts.status();
  },
  'settings.setNotices': (parts, notices) => (parts.setNotices(notices), parts.status()),
  'blockPage.addresses': () => ({ addresses: ownAddresses() }),
  'cache.flush': (parts, { name }) => ({ flushed: parts.flush(name === undefined ? undefined : plainName(name)) }),
  'pause.set': (parts, params) => (parts.pause(pauseEnd(params, parts.clock()), params.client), parts.status()),
  'lists.all': (parts) => parts.subscriptions.views(),
  'lists.setMode': (parts, { id, mode }) => audited(parts, parts.subscriptions.setMode(id, mode)),
  'lists.add': (parts, { kind, source, title, mode, ...signing }) => audited(parts, parts.subscriptions.add({ kind, source, title, mode: mode ?? (kind === 'court-order' ? 'observe' : 'enforce'), ...signing })),
  'lists.check': previewOf,
  'lists.cancelCheck': (_parts, { job }) => ({ cancelled: cancelPreview(job) }),
  'lists.folder': (parts, { path }) => parts.subscriptions.folder(path),
  'lists.remove': async (parts, { id }) => (await audited(parts, parts.subscriptions.remove(id)), { removed: true }),
  'lists.update': (parts, { id }) => parts.subscriptions.update(id),
  'lists.heldNames': (parts, { id, update, change, after, limit }) => parts.subscriptions.heldNames(id, update, change, after, limit ?? 500),
  'lists.decideHeld': (parts, { id, update, decision }) => parts.subscriptions.decideHeld(id, update, decision),
  'lists.decideFirst': (parts, { id, decision }) => parts.subscriptions.decideFirst(id, decision),
  'lists.include': (parts, { id, name }) => parts.subscriptions.include(id, name),
  'lists.setHours': (parts, { id, hours }) => parts.subscriptions.setHours(id, hours),
  'lists.setSyntax': async (parts, { id, syntax }) => (await parts.history.settled(), parts.subscriptions.setSyntax(id, syntax)), // what it was read as is remembered before
  'lists.setKey': (parts, { id, key, signatureUrl }) => parts.subscriptions.setKey(id, key, signatureUrl),
  'catalogue.get': async (parts) => catalogueOf(parts.subscriptions.views()),
  'devices.all': (parts) => allDevices(parts),
  'devices.setName': (parts, { address, name }) => changeDevices(parts, nameDevice(parts.settings.devices, address, name)),
  'devices.join': (parts, { into, address }) => changeDevices(parts, joinDevices(parts.settings.devices, into, address)),
  'devices.split': (parts, { address }) => changeDevices(parts, splitAddress(parts.settings.devices, address)),
  'setup.keep': keepSetup,
  'setup.computer': computer,
  'setup.listenAgain': listenAgain,
  'setup.test': (parts, { restart }) => liveTest(parts, restart === true),
  'setup.testOrder': testOrder,
  'setup.bypass': bypass,
  'setup.phones': (parts, { on }) => phones(parts, on),
  'setup.phoneLink': phoneLink,
  'orders.page': ordersPage,
  'orders.get': orderWhole,
  'orders.asked': (parts, { names, before }) => parts.log.namesAsked(names.map(plainName), before),
  'orders.hits': async (parts, { list, order, days }) => ({ days: await parts.log.orderDays(list, order, parts.clock() - (days ?? 90) * DAY_MS) }),
  'report.get': transparencyReport,
  'report.export': exportedReport,
  'orders.names': orderNames,
  'ownRules.get': ownRules,
  'ownRules.set': (parts, { text }) => (useOwnRules(parts, { ownRules: text }), ownRules(parts)),
  'ownRules.test': testOwnRules,
  'ownRules.check': (parts, { text }) => parts.compiler.call('checkOwnRules', { text }),
  'ownRules.import': (parts, { text, into, as }) => parts.compiler.call('importOwnRules', { text, into: into ?? parts.settings.ownRules, as: as ?? 'block' }),
  'setAside.set': (parts, params) => setAside(parts, plainName(params.name), params, (names) => useOwnRules(parts, { setAside: names })),
  'lists.history': (parts, { id, before, limit }) => parts.history.updates(id, before, limit ?? 100),
  'lists.historyNames': (parts, { id, update, change, after, limit }) => parts.history.names(id, update, change, after, limit ?? 500),
  'lists.historyDays': async (parts, { id, days }) => ({ days: await parts.history.days(id, parts.clock() - (days ?? 90) * DAY_MS) }),
  'history.name': (parts, { name, on }) => historyOf(parts, plainName(name), on),
  'audit.page': async (parts, { limit, before }) => (await parts.history.settled(), parts.audit.page(limit ?? 100, before)),
  'audit.export': (parts, { format }) => exportedAudit(parts, format),
  'queryLog.page': (parts, { limit, before, after, filter }) => parts.log.page(limit ?? 100, { before, after }, filter ?? {}),
  'queryLog.span': (parts, { slices }) => parts.log.span(slices ?? 120),
  'queryLog.density': (parts, { filter, slices, from, to, before }) => parts.log.density(filter, slices ?? 120, Date.parse(from), Date.parse(to), before),
  'queryLog.names': (parts, { filter, job }) => parts.log.names(filter ?? {}, job),
  'queryLog.keeping': keepingView,
  'queryLog.keep': setKeeping,
  'queryLog.forget': forget,
  'queryLog.export': (parts, { format, filter }) => parts.exports.start(format, filter ?? {}),
  'queryLog.exportNext': (parts, { job }) => parts.exports.next(job),
  'queryLog.exportState': (parts, { job }) => parts.exports.state(job),
  'queryLog.exportCancel': (parts, { job }) => parts.exports.cancel(job),
  'queryLog.trace': (parts, { id }) => trace(parts, id),
  'overview.get': async (parts, { hours }) => {
    const overview = await parts.log.overview(hours ?? 24);
    return { ...overview, topOrders: knownOrders(parts, overview.topOrders) };
  },
  'overview.series': (parts, { from, to }) => parts.log.overviewSeries(Date.parse(from), Date.parse(to)),
  'upstreams.check': (parts, params) => {
    const name = plainName(params.name);
    return checkUpstreams(parts, name, params, () => why(parts, { name, type: params.type ?? 'A' }));
  },
  'upstreams.test': (_parts, { url }) => testUpstream(url),
  'why.get': (parts, params) => why(parts, params),
  'why.explain': (parts, params) => explain(parts, params, (asked) => why(parts, asked)),
  'why.ask': (parts, { name }) => askNow(parts, askedName(name)),
};

/** The same, callable with a method known only at run time. */
export const engineCalls = calls as { [M in keyof EngineCalls]: (parts: EngineParts, params: Params<M>) => Promise<Result<M>> | Result<M> };
