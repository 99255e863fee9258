/** The query log beyond its rows: how long and how much is kept, forgetting, time spans, counts by name, and exports. */
import type { Decider, Outcome } from './verdict.ts';

/** `full`: everything. `anonymous`: the asking address without its last part. `counts`: no row at all, only sums without names and devices. */
export const LOG_PRIVACIES = ['full', 'anonymous', 'counts'] as const;
export type LogPrivacy = (typeof LOG_PRIVACIES)[number];

/** What the household wants kept of its queries. */
export interface LogKeeping {
  privacy: LogPrivacy;
  /** Days that answered, refused and failed queries are kept. */
  answeredDays: number;
  /** Days that blocked and observed queries are kept. */
  blockedDays: number;
  /** Of the disk, in MB (10⁶ bytes). Beyond, the oldest answered rows go first, then the oldest blocked ones. */
  maxMb: number;
  /** Names, with everything below them, that leave no row; they count in sums without names. */
  excludedNames: string[];
  /** Asking addresses that leave no row. */
  excludedDevices: string[];
}

export const DEFAULT_LOG_KEEPING: LogKeeping = { privacy: 'full', answeredDays: 90, blockedDays: 365, maxMb: 2000, excludedNames: [], excludedDevices: [] };

/** Limits of what can be chosen. */
export const LOG_LIMITS = { days: 3650, minMb: 20, maxMb: 1_000_000, exclusions: 1000 } as const;

/** What is kept, and what it takes. */
export interface LogKeepingView extends LogKeeping {
  /** Bytes on disk now, write-ahead log included. */
  bytes: number;
  rows: number;
  /** ISO 8601; absent while the log is empty. */
  oldest?: string;
  /** Answered rows older than this went for their age or for room: the ones that block are all that is left. ISO 8601. */
  thinnedTo?: string;
  /** False: this run notes nothing (`--no-query-log`). */
  noting: boolean;
}

/** The log from end to end, to find one's way in it. */
export interface LogSpan {
  rows: number;
  /** ISO 8601; absent while the log is empty. */
  oldest?: string;
  newest?: string;
  /** Rows in equal slices of time from the oldest to the newest. */
  slices: number[];
}

/** Counts of one part of a time, from its newest end; with `next` there is more to count, and everything down to `lookedTo` (ISO 8601) is counted. */
export interface LogDensity {
  rows: number;
  slices: number[];
  next?: string;
  lookedTo?: string;
}

/** One name in the view by name. */
export interface LogNameCount {
  name: string;
  count: number;
  blocked: number;
  observed: number;
  /** Who blocked or would have blocked it last; `none` where nobody did. */
  decider: Decider;
  outcome: Outcome;
  /** Id of the newest row. */
  last: string;
  /** ISO 8601. */
  lastAt: string;
}

/** Counts by name of what was looked at so far, most asked first. */
export interface LogNames {
  names: LogNameCount[];
  rows: number;
  /** Names counted, of which `names` are the most frequent. */
  distinct: number;
  /** True: there were so many names that those which came seldom were dropped. */
  cut: boolean;
  /** Give it back to count on; absent when the log is through. */
  job?: string;
  /** With `job`, ISO 8601: counted down to here. */
  lookedTo?: string;
}

/** What to forget: rows that fit everything given, and the names and devices in counts. At least one is given. */
export interface LogForget {
  /** ISO 8601: not before, and before. */
  from?: string;
  to?: string;
  /** With everything below it. */
  name?: string;
  /** Asking address. */
  client?: string;
}

export type LogExportFormat = 'csv' | 'json';

/** How far an export is. */
export interface LogExportState {
  job: string;
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  fileName: string;
  mediaType: string;
  rows: number;
  bytes: number;
  /** From 0 to 1: how much of the log it has been through. */
  progress: number;
  error?: string;
}
