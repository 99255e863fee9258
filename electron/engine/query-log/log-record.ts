/** What the serving thread hands to the query log for one query; plain values, no strings made from names. */
import type { LogFilter, LogPage, Overview } from '../../../shared/engine-api.ts';
import type { OverviewSeries } from '../../../shared/overview-api.ts';
import type { OrderHitDay } from '../../../shared/report-api.ts';
import type { HouseholdDevice } from '../../../shared/settings.ts';
import type { AnswerFrom, Decider, ListKind, LogRow, Outcome, By, OtherOrder, Spared, UpstreamEvidence, UpstreamStatement, Ede } from '../../../shared/verdict.ts';
import type { PeriodSums } from './report-queries.ts';
import type { NamesAsked } from '../../../shared/orders-api.ts';
import type { LogDensity, LogForget, LogKeeping, LogNames, LogSpan } from '../../../shared/log-api.ts';
import type { ExportPiece, ExportWish, StoreUse } from './store-protocol.ts';
import type { Place } from './store-queries.ts';

/**
 * Why a query ended as it did, without the name: the serving thread interns these (there are few), so a record is a number.
 * A rule is stored as the count of its labels: the listed name is the asked name's last `labels` labels.
 */
export interface Reason {
  outcome: Outcome;
  by: By;
  decider: Decider;
  list?: string;
  listTitle?: string;
  kind?: ListKind;
  order?: string;
  jurisdiction?: string;
  authority?: string;
  decided?: string;
  labels?: number;
  /** The name that the rule holds, when it is not the asked one: what the answer leads to. */
  via?: string;
  /** Where the answer came from that was judged, or passed on by an own record. */
  from?: AnswerFrom;
  /** For a verdict without a listed name: what was found. */
  rule?: string;
  /** `allow` matches are shown with `@@`; `rule` where the rule is a pattern and no name. */
  matched: { list: string; kind: ListKind; labels: number; allow: boolean; rule?: string; order?: string }[];
  spared?: Spared;
  wouldBe?: { by: 'order' | 'family' | 'custom'; decider: 'law' | 'household'; list: string; order?: string; labels: number; rule?: string };
  otherOrders?: OtherOrder[];
  stated?: UpstreamStatement;
  evidence?: UpstreamEvidence;
  ede?: Ede;
  upstream?: string;
}

/** An address that asked; times in milliseconds since the epoch, counts of the last 24 hours. */
export interface ClientSeen {
  client: string;
  first: number;
  last: number;
  asked: number;
  blocked: number;
}

/** The last time that an address asked for a name. */
export interface NameAsked {
  client: string;
  name: string;
  last: number;
}

/** The serving thread's side. */
export interface QueryLog {
  /** Interns a reason; the same `key` gives the same number without looking at `reason()` again. */
  intern(key: string, reason: () => Reason): number;
  /**
   * Notes one query. Never blocks and never throws; drops and counts when the ring is full.
   * @param message holds the question's name on the wire at `nameStart`, ending (root label included) before `nameEnd`
   * @param atMs arrival, milliseconds since the epoch; `tookUs` microseconds
   */
  push(message: Uint8Array, nameStart: number, nameEnd: number, type: number, client: string, reason: number, rcode: number, atMs: number, tookUs: number): void;
  page(limit: number, place: Place, filter: LogFilter): Promise<LogPage>;
  span(slices: number): Promise<LogSpan>;
  /** Counts of a part of the log; times in milliseconds since the epoch, `before` the `next` of the part before. */
  density(filter: LogFilter, slices: number, from: number, to: number, before: string | undefined): Promise<LogDensity>;
  namesAsked(names: readonly string[], before: string | undefined): Promise<NamesAsked>;
  names(filter: LogFilter, job: string | undefined): Promise<LogNames>;
  /** What lies on disk. */
  use(): Promise<StoreUse>;
  /** From the next batch on, what is noted; what is kept follows by and by. */
  keep(keeping: LogKeeping): void;
  forget(wish: LogForget): Promise<{ forgotten: number }>;
  exportPiece(wish: ExportWish): Promise<ExportPiece>;
  row(id: string): Promise<LogRow | undefined>;
  overview(hours: number): Promise<Overview>;
  /** @param from milliseconds since the epoch, as `to`, which is not included */
  overviewSeries(from: number, to: number): Promise<OverviewSeries>;
  /** Blocked and observed counts per `list|order` of the last 30 days. */
  orderHits(): Promise<Map<string, { blocked: number; observed: number }>>;
  /** Counts of a period, in milliseconds since the epoch, both ends included; and how far back the log reaches. */
  periodSums(from: number, to: number): Promise<PeriodSums>;
  /** What became of questions that met one order since `from` (milliseconds since the epoch), by day. */
  orderDays(list: string, order: string, from: number): Promise<OrderHitDay[]>;
  lastFor(name: string): Promise<LogRow | undefined>;
  /** Every address that asked in the last 30 days. */
  clientsSeen(): Promise<ClientSeen[]>;
  /** Who asked for these names since a moment, as far as a bounded search finds. @param from milliseconds since the epoch */
  askedFor(names: readonly string[], from: number): Promise<NameAsked[]>;
  /** What rows call their devices from now on. */
  useDevices(devices: readonly HouseholdDevice[]): void;
  /** New rows in batches, newest last; the worker serialises nothing while nobody listens. Returns the function that stops. */
  listen(listener: (rows: LogRow[], skipped: number) => void): () => void;
  /** Queries noted since the start. */
  readonly count: number;
  readonly dropped: number;
  /** False: nothing is noted in this run. */
  readonly noting: boolean;
  close(): Promise<void>;
}

