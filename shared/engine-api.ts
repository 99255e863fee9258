/**
 * Everything a user interface can ask of the engine, and everything it can hear. One plain type map; HTTP, Electron's IPC and
 * the control socket are thin carriers of it. Inputs are validated by engine-api-schema.ts wherever trust changes.
 */
import type { AnswerMode, AnswerModes, BlockPageAddress, BlockPageState } from './answer-modes.ts';
import type { AuditPage, HistoryNamesPage, ListHistoryDay, ListHistoryPage, NameHistory } from './history-api.ts';
import type { FirstChoice, FirstDecision, FirstVersion } from './first-version.ts';
import type { FolderFile, ListPreview, OrderName, OwnRulesCheck, OwnRulesImport } from './list-preview.ts';
import type { LeftOut } from './left-out.ts';
import type { ListSyntax } from './list-syntax.ts';
import type { GuardFinding, HeldDecision, HeldNamesPage, HeldUpdate, ListExclusion, ListKey, ListProgress, ListSchedule, ListSignature } from './list-updates.ts';
import type { LogDensity, LogExportFormat, LogExportState, LogForget, LogKeeping, LogKeepingView, LogNames, LogSpan } from './log-api.ts';
import type { DevicesView } from './devices-api.ts';
import type { Fault, LineFault } from './faults.ts';
import type { Order } from './order-list.ts';
import type { NamesAsked, OrderFilter, OrderSort, OrdersPage, OrderWhole } from './orders-api.ts';
import type { JustBlocked, OverviewSeries, TopOrder } from './overview-api.ts';
import type { Problem } from './problems.ts';
import type { SetupCalls, SetupProgress } from './setup-api.ts';
import type { OrderEvent } from './order-timeline.ts';
import type { OrderToday } from './order-today.ts';
import type { OrderHits, TransparencyReport } from './report-api.ts';
import type { NoticeChoice } from './notices.ts';
import type { UpstreamStrategy } from './settings.ts';
import type { UpstreamCheck, UpstreamTest } from './upstream-api.ts';
import type { Decider, ListKind, ListMode, LogRow, Outcome } from './verdict.ts';
import type { WhyBehind, WhyCalls } from './why-api.ts';

export type ListSource =
  | { type: 'built-in'; id: string }
  | { type: 'url'; url: string }
  | { type: 'file'; path: string }
  | { type: 'text'; text: string };

/** A line a reader could not turn into a rule. */
export interface SkippedLine {
  line: number;
  text: string;
  /** In English. */
  reason: string;
  fault: LineFault;
}

/** Why lines were left out, and how many. */
export interface SkipReason extends Pick<SkippedLine, 'reason' | 'fault'> {
  count: number;
}

/** How the last attempt to read the list ended. */
export type ListHealth =
  | { state: 'ok'; at: string; changed: boolean }
  | { state: 'loading' }
  /** Never read yet, until the upstreams answer. */
  | { state: 'waiting' }
  /** `at` the last attempt, `since` the first that failed. */
  | ({ state: 'failing-using-copy'; copyOf: string } & ListFailing)
  | ({ state: 'failing-with-none' } & ListFailing);

/** `error` in English; `fault` absent where an earlier version noted it. */
interface ListFailing {
  at: string;
  since: string;
  error: string;
  fault?: Fault;
  /** ISO 8601; the server asked not to be asked again sooner, and is not. */
  notBefore?: string;
}

export interface ListView {
  id: string;
  kind: ListKind;
  title: string;
  mode: ListMode;
  /** ISO 8601; when this mode was chosen, and by what. */
  modeSince: string;
  modeBy: 'default' | 'household' | 'command-line';
  source: ListSource;
  /** True when the list was given on the command line: it is here for this run only. */
  thisRunOnly: boolean;
  syntax?: string;
  /** Given by the household; the syntax is not looked for. */
  forcedSyntax?: ListSyntax;
  /** Names that block, each counted once; not those that the list says are on it no longer. */
  names: number;
  /** Patterns that block. */
  patterns: number;
  /** Beside these: what the version in force holds and the household left out of it; names on it that the list took off itself, or lists later. */
  leftOut: number;
  delisted: number;
  /** Names that allow (`@@`). */
  allowed: number;
  orders: number;
  /** Entries DNS cannot enforce: URLs with a path, malformed names. */
  notEnforceable: number;
  skippedCount: number;
  skipped: SkippedLine[];
  /** ISO 8601, the last time the list was read with success. */
  updatedAt?: string;
  health: ListHealth;
  schedule: ListSchedule;
  /** An update that waits for a decision. */
  held?: HeldUpdate;
  /** ISO 8601; the publisher's newest version was looked at then and the one before kept. */
  keptAt?: string;
  /** Absent: no key is pinned. */
  key?: ListKey;
  /** Of the copy in use. */
  signature?: ListSignature;
  /** Names left out of it by the household. */
  excluded: ListExclusion[];
  /** What of its first version waits for a decision. */
  first?: FirstVersion;
  homepage?: string;
  licence?: string;
  description?: string;
}

export interface OrderView {
  list: string;
  listTitle: string;
  mode: ListMode;
  modeSince: string;
  modeBy: ListView['modeBy'];
  order: Order;
  /** Decided by `standing` for the household's country. */
  standing: 'law' | 'household';
  inForce: boolean;
  /** Why it does not block today, where it does not. */
  today: OrderToday;
  /** Oldest first. */
  timeline: OrderEvent[];
  nameCount: number;
  /** The first names, at most 200, sorted. */
  names: string[];
  /** Queries of the last 30 days that this order blocked, or would have blocked. */
  hits: { blocked: number; observed: number };
}

export interface Trace {
  row: LogRow;
  /** Each list that matched now, with the line in its source; the deciding one first. */
  matches: TraceMatch[];
  /** Rules that are left out of their lists, now as when the question came. */
  leftOut?: LeftOut[];
  /** The order card, where an order decided or would have. */
  order?: OrderView;
  /** Other orders in force that name it, the first 20; those that hold in the household's country first. */
  otherOrders?: OrderView[];
  steps: TraceStep[];
}

export interface TraceMatch {
  list: string;
  listTitle: string;
  kind: ListKind;
  mode: ListMode;
  rule: string;
  /** 1-based line in the last good copy, and its text. */
  line?: number;
  text?: string;
  order?: string;
  /** Of the order: whether it is the law for the household's country or its choice. Absent where no such order is here now. */
  standing?: OrderView['standing'];
  /** Of the order: why it does not block today. Absent where it does. */
  today?: OrderToday;
  /** The list took the name off it, under this order: the day or moment that it states. Only of a question now. */
  delisted?: string;
  decided: boolean;
}

export interface TraceStep {
  step: 'guard' | 'special-use' | 'policy' | 'cache' | 'forward' | 'inspect';
  /** `answered`: it gave the answer that was decided about. `failed`: it was tried, and gave none in time. */
  outcome: 'passed' | 'answered' | 'failed' | 'decided' | 'not-reached';
  /** What spared the name, or `left-out`; which upstream; what the answer leads to. */
  detail?: string;
  /** For the deciding step: milliseconds from the packet's arrival to the answer. */
  ms?: number;
}

export interface LogFilter {
  decider?: Decider[];
  outcome?: Outcome[];
  /** With `decider`: rows that were only observed as well. */
  observedToo?: boolean;
  /** Kind of the deciding list (or of the one that would have decided). */
  kind?: ListKind;
  /** Asking address, or the name of a device; all addresses of that device count. */
  client?: string;
  /** Substring of the name. */
  name?: string;
  /** Substring of the name, the device, or of what decided: list, order, authority, upstream. */
  text?: string;
  list?: string;
  order?: string;
  /** Only what met an order in force: it blocked, would have, or was set aside, whoever decided. */
  metOrder?: boolean;
  /** Types of question, such as `A` or `TYPE65280`. */
  type?: string[];
  /** Answer codes, such as `NXDOMAIN`. */
  rcode?: string[];
  /** ISO 8601: not before this moment. */
  from?: string;
  /** ISO 8601: before this moment. */
  to?: string;
}

/** Newest first. A search that takes long gives what it found so far: fewer rows than asked for with a `next` are no end. */
export interface LogPage {
  rows: LogRow[];
  /** Cursor for the next page, further in the direction that was asked for. */
  next?: string;
  /** ISO 8601; with `next`: everything on this side of it was looked at. */
  lookedTo?: string;
}

export interface Overview extends OverviewSeries {
  hours: number;
  topBlocked: { name: string; count: number; decider: Decider }[];
  topAsked: { name: string; count: number }[];
  /** By device: `device` is its name or address, `client` the address of it that asked most. */
  topClients: { client: string; device: string; count: number; blocked: number }[];
  topOrders: TopOrder[];
  justBlocked: JustBlocked[];
}

export interface UpstreamView {
  url: string;
  /** Exponentially weighted, in milliseconds; absent before the first answer. */
  latencyMs?: number;
  /** Half of the newest answers took no longer, in milliseconds; absent before the first answer. */
  halfWithinMs?: number;
  /** The same for 95 in 100; absent until there are enough. */
  mostWithinMs?: number;
  answered: number;
  failed: number;
  /** False once it failed three times in a row: then it is asked last, until it answers again. */
  healthy: boolean;
  /** ISO 8601. Absent: it gave no answer since Gavel started; with `failed` 0 it was not asked either. */
  lastAnswerAt?: string;
  /** Of its last failure, also when it has answered since; in English, and as a code. */
  lastError?: string;
  lastFault?: Fault;
  /** Asked only for names in these zones. */
  zones?: string[];
  thisRunOnly: boolean;
}

export interface Status {
  version: string;
  startedAt: string;
  /** True once sockets answer and every readable list is in force. */
  ready: boolean;
  dns: { address: string; port: number }[];
  /** Where it answers DNS over TLS and over HTTPS. */
  encrypted: { tls: { address: string; port: number }[]; https: { address: string; port: number }[] };
  web?: { address: string; port: number };
  dataFolder: string;
  country?: string;
  /** A guess from the time zone, until a country is set. */
  countryGuess?: string;
  /** ISO 8601; household choices are paused until then. */
  pausedUntil?: string;
  /** Devices for which alone they are paused; `device` is the name or the address. */
  pausedDevices: { client: string; device: string; until: string }[];
  /** Names that the household set aside from orders, with everything below them, since when (ISO 8601), and why in its own words. */
  setAside: { name: string; at: string; reason?: string }[];
  upstreams: UpstreamView[];
  strategy: UpstreamStrategy;
  answers: AnswerModes;
  blockPage?: BlockPageState;
  notices: NoticeChoice;
  names: number;
  cache: { entries: number; bytes: number };
  queries: number;
  /** Options given on the command line, in force for this run only. */
  runOptions: string[];
  problems: Problem[];
  /** How far the first-run guide came; absent in a household from before it. */
  setup?: SetupProgress;
  memoryBytes: number;
}

export interface OwnRules {
  text: string;
  rules: number;
  skipped: SkippedLine[];
}

/** What a text of own rules would do to one question, before it is saved. */
export interface OwnRulesTest {
  rules: number;
  skipped: SkippedLine[];
  why: WhyAnswer;
}

/** What would happen to a question now, or would have on an earlier day. Nothing is asked of an upstream. */
export interface WhyAnswer {
  name: string;
  client: string;
  type: string;
  /** By the rules that hold the name itself; what its answer leads to is told by `behind`. `not-known`: of an earlier day only. */
  decision: 'blocked' | 'observed' | 'would-be-answered' | 'not-known';
  decider: Decider;
  /** What Gavel itself would answer: to a blocked name, or by an own record. Absent where upstream would be asked. */
  answer?: { rcode: string; records: { type: string; data: string }[] };
  matches: TraceMatch[];
  /** Rules that hold the name and are left out of their lists: they decide nothing. Of now only. */
  leftOut?: LeftOut[];
  order?: OrderView;
  /** As in `Trace`. */
  otherOrders?: OrderView[];
  spared?: string;
  /** Absent where the name is blocked itself, and where nothing is known of its answer. */
  behind?: WhyBehind;
  /** The newest row of the log for this name, if any. */
  last?: LogRow;
  /** For an earlier day: all that is kept of the name, with the answer about that day in `on`; `matches` are those of that day. */
  history?: NameHistory;
}

export interface CheckedList {
  syntax: string;
  names: number;
  allowed: number;
  orders: number;
  skippedCount: number;
  skipped: SkippedLine[];
  notEnforceable: number;
  sample: string[];
  /** Names on it that most homes would miss, the first 50; and how many there are. */
  findings: GuardFinding[];
  findingCount: number;
  /** What of them is left out until the household decides, as long as it was not asked. */
  first: FirstVersion;
  /** Where a key was given. */
  signature?: ListSignature;
}

export type CatalogueGroup = 'built-in' | 'registers' | 'codes' | 'collected' | 'adult' | 'gambling' | 'social' | 'games' | 'bypass' | 'piracy' | 'other' | 'ads' | 'malware' | 'devices' | 'national';

/** A public list that can be subscribed. */
export interface CatalogueEntry {
  id: string;
  kind: ListKind;
  title: string;
  /** Heading under which it stands within its kind. */
  group: CatalogueGroup;
  /** In English. */
  purpose: string;
  /** Absent, where it does not come with Gavel: its address changes with every edition; it is downloaded from the homepage and added as a file. */
  url?: string;
  /** It comes with Gavel: this is the id of its source. */
  builtIn?: string;
  homepage?: string;
  syntax: ListSyntax;
  /** Names: fewer than 10,000, fewer than 100,000, or more. Absent: not known. */
  size?: 'small' | 'medium' | 'large';
  /** Absent: not known. */
  licence?: string;
  /** ISO 3166-1 alpha-2: whose authority, or mostly whose sites. */
  country?: string;
  /** A good first choice for a home. */
  first?: boolean;
  /** Published by the authority itself. */
  official?: boolean;
}

/** Every call: method name → parameters and result. */
export interface EngineCalls extends SetupCalls, WhyCalls {
  'status.get': { params: Record<string, never>; result: Status };
  'settings.setCountry': { params: { country: string | null }; result: Status };
  'settings.setUpstreams': { params: { urls: string[]; strategy?: UpstreamStrategy }; result: Status };
  'settings.setAnswer': { params: { kind: ListKind; mode: AnswerMode }; result: Status };
  /** Serves the page that explains a block at an address of this machine, or nowhere. */
  'settings.setBlockPage': { params: { page: BlockPageAddress | null }; result: Status };
  /** What the desktop app may say outside its window. */
  'settings.setNotices': { params: NoticeChoice; result: Status };
  /** Addresses of this machine that the block page could have. */
  'blockPage.addresses': { params: Record<string, never>; result: { addresses: string[] } };
  /** Forgets kept answers: of one name, or all. */
  'cache.flush': { params: { name?: string }; result: { flushed: number } };
  /**
   * Rests the household's own choices for some minutes or until a moment (ISO 8601), at most a week; null ends it. With `client` (an
   * asking address) for that device only. Orders stay.
   */
  'pause.set': { params: { minutes: number | null; client?: string } | { until: string; client?: string }; result: Status };
  'lists.all': { params: Record<string, never>; result: ListView[] };
  'lists.setMode': { params: { id: string; mode: ListMode }; result: ListView };
  'lists.add': { params: { kind: ListKind; source: ListSource; title?: string; mode?: ListMode; syntax?: ListSyntax; key?: string; signatureUrl?: string; first?: FirstChoice }; result: ListView };
  /** What the list holds and what it would change here, before it is added. `lists.progress` tells of it under `job`, a name of the caller's own. */
  'lists.check': { params: { kind: ListKind; source: ListSource; syntax?: ListSyntax; key?: string; signatureUrl?: string; job?: string }; result: ListPreview };
  /** Ends a look at a list; `lists.check` fails then, at once. */
  'lists.cancelCheck': { params: { job: string }; result: { cancelled: boolean } };
  /** The files of a folder on Gavel's computer, each of which can be added as a list. */
  'lists.folder': { params: { path: string }; result: { files: FolderFile[]; leftOut: number } };
  'lists.remove': { params: { id: string }; result: { removed: true } };
  'lists.update': { params: { id: string }; result: ListView };
  /** Names that differ between the version in force and the held one. */
  'lists.heldNames': { params: { id: string; update: string; change: 'added' | 'removed' | 'changed'; after?: string; limit?: number }; result: HeldNamesPage };
  'lists.decideHeld': { params: { id: string; update: string; decision: HeldDecision }; result: ListView };
  /** Decides about what was found in the first version of a list. */
  'lists.decideFirst': { params: { id: string; decision: FirstDecision }; result: ListView };
  /** Applies a name to the list again that was left out. */
  'lists.include': { params: { id: string; name: string }; result: ListView };
  /** Null: the default. */
  'lists.setHours': { params: { id: string; hours: number | null }; result: ListView };
  /** Pins another key, or none (null), and reads the list again. */
  /** What the lines of a list mean; null: recognised. In force when it is answered. */
  'lists.setSyntax': { params: { id: string; syntax: ListSyntax | null }; result: ListView };
  'lists.setKey': { params: { id: string; key: string | null; signatureUrl?: string }; result: ListView };
  /** What changed when in a list; newest first. */
  'lists.history': { params: { id: string; before?: string; limit?: number }; result: ListHistoryPage };
  /** Names that one update added, removed or changed. */
  'lists.historyNames': { params: { id: string; update: string; change: 'added' | 'removed' | 'changed'; after?: string; limit?: number }; result: HistoryNamesPage };
  /** Sums of each day on which a list changed, for a chart; oldest first. */
  'lists.historyDays': { params: { id: string; days?: number }; result: { days: ListHistoryDay[] } };
  /** Where a name was and is, and under which orders; on a day (`YYYY-MM-DD`), what would have become of a question. */
  'history.name': { params: { name: string; on?: string }; result: NameHistory };
  'audit.page': { params: { limit?: number; before?: string }; result: AuditPage };
  /** The whole audit as the text of a file, oldest first. */
  'audit.export': { params: { format: 'csv' | 'json' }; result: { text: string; fileName: string; mediaType: string } };
  /** Public lists by kind, and which subscription already uses each. */
  'catalogue.get': { params: Record<string, never>; result: (CatalogueEntry & { list?: string })[] };
  'devices.all': { params: Record<string, never>; result: DevicesView };
  /** Names the device that asks from the address; null takes its name away. */
  'devices.setName': { params: { address: string; name: string | null }; result: DevicesView };
  /** Makes one device of two. */
  'devices.join': { params: { into: string; address: string }; result: DevicesView };
  /** Takes an address out of its device. */
  'devices.split': { params: { address: string }; result: DevicesView };
  /** Orders of all lists, `limit` of them behind the first `from`. */
  'orders.page': { params: OrderFilter & { sort?: OrderSort; from?: number; limit?: number }; result: OrdersPage };
  'orders.get': { params: { list: string; order: string }; result: OrderWhole };
  /** How often these names, and what lies below them, were asked for in the log; `before` is the `next` of the answer before, whose counts are to be added. */
  'orders.asked': { params: { names: string[]; before?: string }; result: NamesAsked };
  /** What became of questions that met one order, by day, at most `days` back (90). */
  'orders.hits': { params: { list: string; order: string; days?: number }; result: OrderHits };
  /** What orders did in this home between two days, `YYYY-MM-DD`, both included. */
  'report.get': { params: { from: string; to: string }; result: TransparencyReport };
  'report.export': { params: { from: string; to: string; format: 'csv' | 'json' }; result: { text: string; fileName: string; mediaType: string } };
  /** All names under an order, by name; `after` is the `next` of the page before. */
  'orders.names': { params: { list: string; order: string; after?: string; limit?: number }; result: { rows: OrderName[]; next?: string } };
  'ownRules.get': { params: Record<string, never>; result: OwnRules };
  'ownRules.set': { params: { text: string }; result: OwnRules };
  /** `text` stands in for the saved own rules; nothing is changed. */
  'ownRules.test': { params: { text?: string; name: string; type?: string; client?: string }; result: OwnRulesTest };
  /** Reads a text of own rules; nothing is changed. */
  'ownRules.check': { params: { text: string }; result: OwnRulesCheck };
  /** Lines of another program (hosts, Adblock, exports of Pi-hole and AdGuard Home) as own rules to add to `into`; nothing is changed. */
  'ownRules.import': { params: { text: string; into?: string; as?: 'block' | 'allow' }; result: OwnRulesImport };
  'setAside.set': { params: { name: string; on: boolean; reason?: string }; result: { names: string[] } };
  /** The newest rows, those older than `before`, or the ones that follow `after`; each an id or a cursor. */
  'queryLog.page': { params: { limit?: number; before?: string; after?: string; filter?: LogFilter }; result: LogPage };
  'queryLog.span': { params: { slices?: number }; result: LogSpan };
  /** Rows that the filter lets through in equal slices of a time (ISO 8601, `to` not included); the counts of each answer are to be added to those before it, whose `next` is `before`. */
  'queryLog.density': { params: { filter: LogFilter; from: string; to: string; slices?: number; before?: string }; result: LogDensity };
  /** Counts by name of what the filter lets through; with the `job` of an answer it counts on. */
  'queryLog.names': { params: { filter?: LogFilter; job?: string }; result: LogNames };
  'queryLog.keeping': { params: Record<string, never>; result: LogKeepingView };
  'queryLog.keep': { params: Partial<LogKeeping>; result: LogKeepingView };
  /** Answered when it is gone from the file and its write-ahead log. */
  'queryLog.forget': { params: LogForget; result: { forgotten: number } };
  /** An export is fetched piece by piece: by the console's download, or by the desktop's main process. */
  'queryLog.export': { params: { format: LogExportFormat; filter?: LogFilter }; result: LogExportState };
  'queryLog.exportNext': { params: { job: string }; result: { text: string; done: boolean } };
  'queryLog.exportState': { params: { job: string }; result: LogExportState };
  'queryLog.exportCancel': { params: { job: string }; result: LogExportState };
  'queryLog.trace': { params: { id: string }; result: Trace };
  'overview.get': { params: { hours?: number }; result: Overview };
  /** The bars that begin in a time (ISO 8601), `to` not included: as fine as they are kept and a chart can show. */
  'overview.series': { params: { from: string; to: string }; result: OverviewSeries };
  /** Asks the household's upstreams and other `resolvers` (ids of well-known ones, or as upstreams are written) for one name, and compares. It tells each of them the name. */
  'upstreams.check': { params: { name: string; type?: 'A' | 'AAAA'; resolvers: string[] }; result: UpstreamCheck };
  /** Asks it for example.com; nothing is changed. */
  'upstreams.test': { params: { url: string }; result: UpstreamTest };
  'why.get': { params: { name: string; client?: string; type?: string; on?: string }; result: WhyAnswer };
}

export type Method = keyof EngineCalls;
export type Params<M extends Method> = EngineCalls[M]['params'];
export type Result<M extends Method> = EngineCalls[M]['result'];

/** Every event. A burst beyond what is worth showing is thinned: `skipped` counts the rows left out, they are in the log. */
export interface EngineEvents {
  'queryLog.rows': { rows: LogRow[]; skipped: number };
  'lists.changed': ListView[];
  'lists.progress': ListProgress;
  'status.changed': Status;
}
export type EventName = keyof EngineEvents;

/** The engine as a caller sees it, whatever carries the call. */
export interface EngineClient {
  call<M extends Method>(method: M, params: Params<M>): Promise<Result<M>>;
  /** Returns the function that stops listening. */
  listen<E extends EventName>(event: E, listener: (payload: EngineEvents[E]) => void): () => void;
}
