/** What the serving thread and the log's worker say to each other, beside the ring. */
import type { LogFilter, LogPage, Overview } from '../../../shared/engine-api.ts';
import type { OverviewSeries } from '../../../shared/overview-api.ts';
import type { OrderHitDay } from '../../../shared/report-api.ts';
import type { NamesAsked } from '../../../shared/orders-api.ts';
import type { HouseholdDevice } from '../../../shared/settings.ts';
import type { LogRow } from '../../../shared/verdict.ts';
import type { ClientSeen, NameAsked, Reason } from './log-record.ts';
import type { PeriodSums } from './report-queries.ts';
import type { LogExportFormat, LogDensity, LogForget, LogKeeping, LogNames, LogSpan } from '../../../shared/log-api.ts';
import type { Place } from './store-queries.ts';

export interface StoreStart {
  file: string;
  ring: SharedArrayBuffer;
  devices: readonly HouseholdDevice[];
  keeping: LogKeeping;
}

/** What lies on disk. */
export interface StoreUse {
  bytes: number;
  rows: number;
  oldest?: string;
  thinnedTo?: string;
}

export interface ExportWish {
  format: LogExportFormat;
  filter: LogFilter;
  /** An id: rows older than it. */
  before: string;
  /** The file begins with this piece. */
  first: boolean;
  rowsBefore: number;
}

/** A piece of an export; `progress` from 0 to 1. */
export interface ExportPiece {
  text: string;
  rows: number;
  next?: string;
  progress: number;
}

/** Definitions come through their own port, which the worker reads before the ring: a record never comes before what it refers to. */
export type Definition = { client: number; address: string } | { reason: number; value: Reason };

export interface StoreCalls {
  page: { params: { limit: number; place: Place; filter: LogFilter }; result: LogPage };
  span: { params: { slices: number }; result: LogSpan };
  density: { params: { filter: LogFilter; slices: number; from: number; to: number; before: string | undefined }; result: LogDensity };
  namesAsked: { params: { names: readonly string[]; before: string | undefined }; result: NamesAsked };
  names: { params: { filter: LogFilter; job: string | undefined }; result: LogNames };
  use: { params: Record<string, never>; result: StoreUse };
  keep: { params: LogKeeping; result: undefined };
  /** Answered when it is done; a stop of the worker only delays it to the next start. */
  forget: { params: LogForget; result: { forgotten: number } };
  exportPiece: { params: ExportWish; result: ExportPiece };
  row: { params: { id: string }; result: LogRow | undefined };
  overview: { params: { hours: number; now: number }; result: Overview };
  overviewSeries: { params: { from: number; to: number }; result: OverviewSeries };
  orderHits: { params: { now: number }; result: [key: string, hits: { blocked: number; observed: number }][] };
  periodSums: { params: { from: number; to: number }; result: PeriodSums };
  orderDays: { params: { list: string; order: string; from: number }; result: OrderHitDay[] };
  lastFor: { params: { name: string }; result: LogRow | undefined };
  clientsSeen: { params: { now: number }; result: ClientSeen[] };
  askedFor: { params: { names: readonly string[]; from: number }; result: NameAsked[] };
  devices: { params: { devices: readonly HouseholdDevice[] }; result: undefined };
  listen: { params: { on: boolean }; result: undefined };
  close: { params: Record<string, never>; result: undefined };
}

export type StoreRequest = { [M in keyof StoreCalls]: { id: number; method: M; params: StoreCalls[M]['params'] } }[keyof StoreCalls];

export type FromStore =
  | { kind: 'ready'; setAside?: string }
  | { kind: 'failed'; message: string }
  | { kind: 'answer'; id: number; ok: true; value: unknown }
  | { kind: 'answer'; id: number; ok: false; message: string }
  | { kind: 'rows'; rows: LogRow[]; skipped: number }
  /** Writing fails (a full disk); queries wait in the ring and are dropped when it is full. Absent text: it works again. */
  | { kind: 'trouble'; text?: string };
