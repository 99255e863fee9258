/** What the serving thread and the log's worker say to each other, beside the ring. */
import type { LogFilter, LogPage, Overview } from '../../../shared/engine-api.ts';
import type { HouseholdDevice } from '../../../shared/settings.ts';
import type { LogRow } from '../../../shared/verdict.ts';
import type { ClientSeen, NameAsked, Reason } from './log-record.ts';

export interface StoreStart {
  file: string;
  ring: SharedArrayBuffer;
  devices: readonly HouseholdDevice[];
}

/** Definitions come through their own port, which the worker reads before the ring: a record never comes before what it refers to. */
export type Definition = { client: number; address: string } | { reason: number; value: Reason };

export interface StoreCalls {
  page: { params: { limit: number; before: string | undefined; filter: LogFilter }; result: LogPage };
  row: { params: { id: string }; result: LogRow | undefined };
  overview: { params: { hours: number; now: number }; result: Overview };
  orderHits: { params: { now: number }; result: [key: string, hits: { blocked: number; observed: number }][] };
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
