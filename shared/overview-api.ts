/** Questions over time, as the overview draws them, and the orders that counted most in it. */
import type { LogRow } from './verdict.ts';

/** Every question is in `total` and in one of the others. */
export type QuestionSums = Record<'total' | 'law' | 'household' | 'upstream' | 'observed' | 'answered' | 'failed' | 'refused', number>;

/** Questions of a stretch of time. */
export interface OverviewBar extends QuestionSums {
  /** ISO 8601, its begin. Bars of hours and days begin where those of the engine's computer do. */
  at: string;
  /** Its end, not included. */
  to: string;
}

/** Whole bars only: `totals` are their sums. */
export interface OverviewSeries {
  totals: QuestionSums;
  /** Oldest first, one per `bucketMinutes`; where the clock is put forward or back, one may be shorter. */
  series: OverviewBar[];
  bucketMinutes: number;
}

/** What became of questions that met an order. */
export interface TopOrder {
  list: string;
  order: string;
  blocked: number;
  observed: number;
  /** Absent where no list here holds the order any longer. */
  authority?: string;
  standing?: 'law' | 'household';
}

/** A block of the last questions, with how many of these were equal to it. */
export type JustBlocked = LogRow & { times: number };
