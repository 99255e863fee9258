/** Questions over time in bars, from the counts that are kept while writing. Run in the worker. */
import type { OverviewBar, OverviewSeries, QuestionSums } from '../../../shared/overview-api.ts';
import { DAY_MS, HOUR_MS, SLOT_MS } from './rollups.ts';
import type { QueryStore } from './store.ts';

/** A chart has at most this many bars. */
const MAX_BARS = 150;
const BAR_MINUTES = [5, 10, 30, 60, 180, 360, 1440];
const MINUTE_MS = 60_000;
/** Counts are kept no longer. */
const MAX_DAYS = 92;

const noSums = (): QuestionSums => ({ total: 0, law: 0, household: 0, upstream: 0, observed: 0, answered: 0, failed: 0, refused: 0 });
const SUMS = Object.keys(noSums()) as (keyof QuestionSums)[];

/** Midnight by this computer's clock, `days` after that of the moment's day. */
function midnight(atMs: number, days: number): number {
  const date = new Date(atMs);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/**
 * Moments from `from` up to before `to` at which bars begin. They are counted from each midnight anew: a bar of a day is the household's
 * day, also where the clock is put forward or back.
 */
function barStarts(from: number, to: number, minutes: number): number[] {
  const starts: number[] = [];
  for (let day = midnight(from, 0); day < to; day = midnight(day, 1)) {
    const end = Math.min(to, midnight(day, 1));
    for (let at = day; at < end; at += minutes * MINUTE_MS) if (at >= from) starts.push(at);
  }
  return starts;
}

/** The bars that begin within a time. @param earliest milliseconds since the epoch, as `to`, which is not included */
export function bars(store: QueryStore, earliest: number, to: number): OverviewSeries {
  store.flush();
  const from = Math.max(earliest, to - MAX_DAYS * DAY_MS);
  const bucketMinutes = BAR_MINUTES.find((minutes) => (to - from) / (minutes * MINUTE_MS) <= MAX_BARS) ?? BAR_MINUTES.at(-1)!;
  const starts = barStarts(from, to, bucketMinutes);
  const ends = starts.map((at, index) => starts[index + 1] ?? Math.min(at + bucketMinutes * MINUTE_MS, midnight(at, 1)));
  const series: OverviewBar[] = starts.map((at, index) => ({ at: new Date(at).toISOString(), to: new Date(ends[index]!).toISOString(), ...noSums() }));
  const totals = noSums();
  if (starts.length === 0) return { totals, series, bucketMinutes };
  const statement = store.db.prepare(`SELECT slot, ${SUMS.join(', ')} FROM slots WHERE slot >= ? AND slot < ? ORDER BY slot`);
  statement.setReturnArrays(true); // 26,000 slots of 90 days: 20 ms, as objects 50
  const slots = statement.all(Math.floor(starts[0]! / SLOT_MS), Math.ceil(ends.at(-1)! / SLOT_MS)) as unknown as [slot: number, ...sums: number[]][];
  let bar = 0;
  for (const [slot, ...sums] of slots) {
    while (bar < ends.length - 1 && slot * SLOT_MS >= ends[bar]!) bar++;
    for (let at = 0; at < SUMS.length; at++) {
      series[bar]![SUMS[at]!] += sums[at]!;
      totals[SUMS[at]!] += sums[at]!;
    }
  }
  return { totals, series, bucketMinutes };
}

/** The last hours, with the bar that is not over yet. */
export const barsOfHours = (store: QueryStore, hours: number, now: number): OverviewSeries => bars(store, now - hours * HOUR_MS + 1, now + 1);
