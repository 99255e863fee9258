/**
 * Everything a user interface can ask of the engine, and everything it can hear. One plain type map; HTTP, Electron's IPC and
 * the control socket are thin carriers of it. Inputs are validated by engine-api-schema.ts wherever trust changes.
 */
import type { AuditPage, HistoryNamesPage, ListHistoryDay, ListHistoryPage, NameHistory } from './history-api.ts';
import type { Order } from './order-list.ts';
import type { OrderEvent } from './order-timeline.ts';
import type { UpstreamStrategy } from './settings.ts';
import type { UpstreamCheck, UpstreamTest } from './upstream-api.ts';
import type { Decider, ListKind, ListMode, LogRow, Outcome } from './verdict.ts';

export type ListSource =
  | { type: 'built-in'; id: string }
  | { type: 'url'; url: string }
  | { type: 'file'; path: string }
  | { type: 'text'; text: string };

/** A line a reader could not turn into a rule. */
export interface SkippedLine {
  line: number;
  text: string;
  reason: string;
}

/** How the last attempt to read the list ended. */
export type ListHealth =
  | { state: 'ok'; at: string; changed: boolean }
  | { state: 'loading' }
  | { state: 'failing-using-copy'; at: string; error: string; copyOf: string }
  | { state: 'failing-with-none'; at: string; error: string };

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
  /** Names that block. */
  names: number;
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
  /** The order card, where an order decided or would have. */
  order?: OrderView;
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
  decided: boolean;
}

export interface TraceStep {
  step: 'guard' | 'special-use' | 'policy' | 'cache' | 'forward' | 'inspect';
  outcome: 'passed' | 'decided' | 'not-reached';
  detail?: string;
}

export interface LogFilter {
  decider?: Decider[];
  outcome?: Outcome[];
  /** With `decider`: rows that were only observed as well. */
  observedToo?: boolean;
  /** Kind of the deciding list (or of the one that would have decided). */
  kind?: ListKind;
  /** Asking address, exact. */
  client?: string;
  /** Substring of the name. */
  name?: string;
  list?: string;
  order?: string;
}

export interface LogPage {
  rows: LogRow[];
  /** Cursor for the next, older page. */
  next?: string;
}

export interface Overview {
  hours: number;
  totals: Record<'total' | 'law' | 'household' | 'upstream' | 'observed' | 'answered' | 'failed' | 'refused', number>;
  /** Oldest first, one per `bucketMinutes`. */
  series: { at: string; total: number; law: number; household: number; upstream: number; observed: number }[];
  bucketMinutes: number;
  topBlocked: { name: string; count: number; decider: Decider }[];
  topAsked: { name: string; count: number }[];
  topClients: { client: string; count: number; blocked: number }[];
  justBlocked: LogRow[];
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
  healthy: boolean;
  lastError?: string;
  /** Asked only for names in these zones. */
  zones?: string[];
  thisRunOnly: boolean;
}

/** Something the household should know, in words with a way out. */
export interface Problem {
  id: string;
  severity: 'warning' | 'error';
  title: string;
  wayOut: string;
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
  /** Names that the household set aside from orders, with everything below them, since when (ISO 8601), and why in its own words. */
  setAside: { name: string; at: string; reason?: string }[];
  upstreams: UpstreamView[];
  strategy: UpstreamStrategy;
  names: number;
  cache: { entries: number; bytes: number };
  queries: number;
  /** Options given on the command line, in force for this run only. */
  runOptions: string[];
  problems: Problem[];
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
  /** `not-known`: of an earlier day only. */
  decision: 'blocked' | 'observed' | 'would-be-answered' | 'not-known';
  decider: Decider;
  /** What Gavel itself would answer: to a blocked name, or by an own record. Absent where upstream would be asked. */
  answer?: { rcode: string; records: { type: string; data: string }[] };
  matches: TraceMatch[];
  order?: OrderView;
  spared?: string;
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
}

/** A public list that can be subscribed. */
export interface CatalogueEntry {
  id: string;
  kind: ListKind;
  title: string;
  /** Heading under which it stands within its kind. */
  group: string;
  purpose: string;
  /** Absent: its address changes with every edition; it is downloaded from the homepage and added as a file. */
  url?: string;
  homepage: string;
  syntax: string;
  /** Names: fewer than 10,000, fewer than 100,000, or more. */
  size: 'small' | 'medium' | 'large';
  licence?: string;
  /** ISO 3166-1 alpha-2: whose authority, or mostly whose sites. */
  country?: string;
  /** Published by the authority itself. */
  official?: boolean;
}

/** Every call: method name → parameters and result. */
export interface EngineCalls {
  'status.get': { params: Record<string, never>; result: Status };
  'settings.setCountry': { params: { country: string | null }; result: Status };
  'settings.setUpstreams': { params: { urls: string[]; strategy?: UpstreamStrategy }; result: Status };
  /** Forgets kept answers: of one name, or all. */
  'cache.flush': { params: { name?: string }; result: { flushed: number } };
  'pause.set': { params: { minutes: number | null }; result: Status };
  'lists.all': { params: Record<string, never>; result: ListView[] };
  'lists.setMode': { params: { id: string; mode: ListMode }; result: ListView };
  'lists.add': { params: { kind: ListKind; source: ListSource; title?: string; mode?: ListMode }; result: ListView };
  'lists.check': { params: { kind: ListKind; source: ListSource }; result: CheckedList };
  'lists.remove': { params: { id: string }; result: { removed: true } };
  'lists.update': { params: { id: string }; result: ListView };
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
  'orders.all': { params: Record<string, never>; result: OrderView[] };
  'ownRules.get': { params: Record<string, never>; result: OwnRules };
  'ownRules.set': { params: { text: string }; result: OwnRules };
  /** `text` stands in for the saved own rules; nothing is changed. */
  'ownRules.test': { params: { text?: string; name: string; type?: string; client?: string }; result: OwnRulesTest };
  'setAside.set': { params: { name: string; on: boolean; reason?: string }; result: { names: string[] } };
  'queryLog.page': { params: { limit?: number; before?: string; filter?: LogFilter }; result: LogPage };
  'queryLog.trace': { params: { id: string }; result: Trace };
  'overview.get': { params: { hours?: number }; result: Overview };
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
  'status.changed': Status;
}
export type EventName = keyof EngineEvents;

/** The engine as a caller sees it, whatever carries the call. */
export interface EngineClient {
  call<M extends Method>(method: M, params: Params<M>): Promise<Result<M>>;
  /** Returns the function that stops listening. */
  listen<E extends EventName>(event: E, listener: (payload: EngineEvents[E]) => void): () => void;
}
