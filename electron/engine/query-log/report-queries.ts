/** Sums of a period for reports, from the counts that are kept while writing. Run in the worker. */
import type { OrderHitDay } from '../../../shared/report-api.ts';
import { DAY_MS, SLOT_MS } from './rollups.ts';
import { ID_STEPS } from './rows.ts';
import type { QueryStore } from './store.ts';

export interface PeriodSums {
  asked: number;
  law: number;
  household: number;
  upstream: number;
  observed: number;
  /** Milliseconds since the epoch, of the oldest query that is kept; absent in an empty log. */
  oldest?: number;
}

/** @param from milliseconds since the epoch, as `to`, which is included */
export function periodSums(store: QueryStore, from: number, to: number): PeriodSums {
  store.flush();
  const sums = store.db.prepare('SELECT coalesce(sum(total), 0) AS asked, coalesce(sum(law), 0) AS law, coalesce(sum(household), 0) AS household, coalesce(sum(upstream), 0) AS upstream, coalesce(sum(observed), 0) AS observed FROM slots WHERE slot BETWEEN ? AND ?')
    .get(Math.floor(from / SLOT_MS), Math.floor(to / SLOT_MS)) as unknown as Omit<PeriodSums, 'oldest'>;
  const { first } = store.db.prepare('SELECT min(first) AS first FROM (SELECT min(first) AS first FROM segments UNION ALL SELECT min(id) FROM queries)').get() as { first: number | null };
  return { ...sums, ...(first === null ? {} : { oldest: Math.floor(first / ID_STEPS) }) };
}

/** What became of questions that met one order, by day (UTC); oldest first. */
export function orderDays(store: QueryStore, list: string, order: string, from: number): OrderHitDay[] {
  store.flush();
  const rows = store.db.prepare('SELECT day, blocked, observed FROM order_days WHERE list = ? AND orderId = ? AND day >= ? ORDER BY day').all(list, order, Math.floor(from / DAY_MS)) as
    unknown as { day: number; blocked: number; observed: number }[];
  return rows.map(({ day, blocked, observed }) => ({ day: new Date(day * DAY_MS).toISOString().slice(0, 10), blocked, observed }));
}
