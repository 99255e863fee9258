/** The transparency report as files: JSON as it is, and CSV with one fact a line. Pure. */
import type { TransparencyReport } from '../../../shared/report-api.ts';
import { csvField } from '../csv-field.ts';

const COLUMNS = ['part', 'list', 'order', 'authority', 'jurisdiction', 'decided', 'standing', 'name', 'blocked', 'observed', 'setAside', 'at', 'until', 'what', 'reason', 'addressees'] as const;
type Fact = Partial<Record<(typeof COLUMNS)[number], string | number | undefined>> & { part: string };

const csvLine = (values: readonly (string | number | undefined)[]): string => `${values.map(csvField).join(',')}\r\n`;

function* factsOf(report: TransparencyReport): Generator<Fact> {
  const { totals } = report;
  yield { part: 'period', at: report.from, until: report.to, what: `made ${report.madeAt} by Gavel ${report.version}`, reason: report.logFrom === undefined ? 'nothing is kept of the period' : `the log begins ${report.logFrom}` };
  for (const [what, count] of Object.entries(totals)) yield { part: 'total', what, blocked: count };
  for (const { list, orderId, order, standing, names, blocked, observed, setAside } of report.orders) {
    const of = { list, order: orderId, authority: order?.authority.name, jurisdiction: order?.jurisdiction, addressees: order?.addressees?.join('; '), decided: order?.decided, standing };
    yield { part: 'order', ...of, blocked, observed, setAside, what: order?.status };
    for (const name of names) yield { part: 'name', ...of, ...name };
  }
  for (const { name, from, until, reason } of report.setAsides) yield { part: 'set-aside', name, at: from, until, reason };
  for (const { list, name, at, until, by } of report.leftOut) yield { part: 'left-out', list, name, at, until, what: by === 'household' ? 'by household' : 'until the household decides' };
  for (const { at, event, by, list, name, mode, modeBefore, reason, detail } of report.decisions) {
    yield { part: 'decision', at, what: [event, modeBefore === undefined ? '' : `${modeBefore} →`, mode ?? '', detail ?? '', `by ${by}`].filter((word) => word !== '').join(' '), list, name, reason };
  }
  for (const { upstream, stated, names } of report.upstream) for (const { name, count } of names) yield { part: 'upstream', what: `${upstream}: ${stated}`, name, blocked: count };
}

/** CSV has a header line and CRLF (RFC 4180). */
export function exportReport(report: TransparencyReport, format: 'csv' | 'json'): string {
  if (format === 'json') return `${JSON.stringify(report, undefined, 1)}\n`;
  return [csvLine(COLUMNS), ...[...factsOf(report)].map((fact) => csvLine(COLUMNS.map((column) => fact[column])))].join('');
}
