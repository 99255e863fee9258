/** The calls that sum up what orders did in this home. */
import { AppError } from '../../shared/app-error.ts';
import type { LogFilter } from '../../shared/engine-api.ts';
import type { ReportLeftOut } from '../../shared/left-out.ts';
import type { TransparencyReport } from '../../shared/report-api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { LogRow } from '../../shared/verdict.ts';
import type { Audit } from './audit.ts';
import type { Subscriptions } from './lists/subscriptions.ts';
import type { ListHistory } from './lists/history.ts';
import type { LeftOutOfOrders } from './lists/history/left-out.ts';
import { endOfDay, localDay } from './local-day.ts';
import type { QueryLog } from './query-log/log-record.ts';
import { exportReport } from './report/report-export.ts';
import { TransparencyBuilder } from './report/transparency.ts';

/** What these calls need of the engine. */
interface ReportParts {
  readonly settings: Settings;
  readonly clock: () => number;
  readonly options: { readonly version: string };
  readonly subscriptions: Subscriptions;
  readonly history: ListHistory;
  readonly audit: Audit;
  readonly log: QueryLog;
  country(): string | undefined;
}

const PAGE = 1000;
/** Rows looked at for one report: a home meets a few thousand orders a month. */
const MAX_ROWS = 200_000;
/** What meets an order, and what upstream blocked by its own word. */
const MET: readonly LogFilter[] = [{ metOrder: true }, { decider: ['upstream'] }];

/** Rows of a time, newest first, a page at a time: the log's worker gets its turn in between. */
async function* rowsBetween(log: QueryLog, filter: LogFilter, from: number, to: number): AsyncGenerator<LogRow> {
  const within: LogFilter = { ...filter, from: new Date(from).toISOString(), to: new Date(to + 1).toISOString() };
  for (let before: string | undefined; ; ) {
    const { rows, next } = await log.page(PAGE, { before }, within);
    yield* rows;
    if (next === undefined) return;
    before = next;
  }
}

/** @throws AppError `invalid-input` for days that no calendar has, or in the wrong order */
function period(from: string, to: string, now: number): { begins: number; ends: number } {
  const [firstEnd, lastEnd] = [endOfDay(from), endOfDay(to)];
  for (const [day, end] of [[from, firstEnd], [to, lastEnd]] as const) if (end === undefined) throw new AppError('invalid-input', { code: 'typed-day', text: day });
  if (from > to) throw new AppError('invalid-input', { code: 'period-turned', from, to });
  if (from > localDay(now)) throw new AppError('invalid-input', { code: 'day-to-come', day: from, today: localDay(now) });
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  return { begins: new Date(year, month - 1, date).getTime(), ends: lastEnd! };
}

/** What ended after the period had not ended in it. */
function leftOutWithin({ list, title, name, from, until, by }: LeftOutOfOrders, ends: number): ReportLeftOut {
  return { list, listTitle: title, name, at: new Date(from).toISOString(), ...(until === undefined || until > ends ? {} : { until: new Date(until).toISOString() }), by };
}

export async function transparencyReport(parts: ReportParts, { from, to }: { from: string; to: string }): Promise<TransparencyReport> {
  const now = parts.clock();
  const { begins, ends } = period(from, to, now);
  await parts.history.settled();
  const [{ oldest, ...totals }, audit, out] = await Promise.all([parts.log.periodSums(begins, ends), parts.audit.all(), parts.history.leftOutOfOrders(begins, ends)]);
  const country = parts.country();
  const builder = new TransparencyBuilder({
    from, to, begins, ends, madeAt: new Date(now).toISOString(), version: parts.options.version, today: localDay(now), totals, audit, setAside: parts.settings.setAside, leftOut: out.map((one) => leftOutWithin(one, ends)),
    lists: new Map([...parts.subscriptions.policy()].filter(([, list]) => list.kind === 'court-order').map(([id, { title, mode, orders }]) => [id, { title, mode, orders }])),
    ...(country === undefined ? {} : { country }), ...(oldest === undefined ? {} : { logFrom: new Date(oldest).toISOString() }),
  });
  let looked = 0;
  for (const filter of MET) {
    for await (const row of rowsBetween(parts.log, filter, begins, Math.min(ends, now))) {
      if (looked++ >= MAX_ROWS) break;
      builder.add(row);
    }
  }
  return builder.finish(looked > MAX_ROWS);
}

export async function exportedReport(parts: ReportParts, { from, to, format }: { from: string; to: string; format: 'csv' | 'json' }): Promise<{ text: string; fileName: string; mediaType: string }> {
  const report = await transparencyReport(parts, { from, to });
  return { text: exportReport(report, format), fileName: `gavel-report-${from}-${to}.${format}`, mediaType: format === 'csv' ? 'text/csv' : 'application/json' };
}
