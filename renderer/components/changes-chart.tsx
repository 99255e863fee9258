/** What was added to a list and removed from it, day by day, with a table of the same numbers for those who do not see it. */
import { useMemo, type ReactElement } from 'react';
import type uPlot from 'uplot';
import type { ListHistoryDay } from '../../shared/history-api.ts';
import { dayOf, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { barSeries, Plot, quietAxis } from './plot.tsx';

const HEIGHT = 132;
const DAY_S = 24 * 3600;
/** At least so many days are shown: two readings of one day are not the width of the page apart. */
const LEAST_DAYS = 14;
const noon = (day: string): number => Date.parse(`${day}T12:00`) / 1000;

/** Rounded away from nothing, so that a day with one name is not a full bar. */
function reach(value: number): number {
  if (value === 0) return 0;
  const size = Math.max(5, Math.abs(value));
  const unit = 10 ** Math.floor(Math.log10(size));
  return Math.sign(value) * Math.ceil((2 * size) / unit) * (unit / 2);
}

/** From the begin of the first day to the last second of today: a tick of tomorrow would say that something is known of it. */
function reachOfDays(days: ArrayLike<number>): [number, number] {
  const last = new Date(Math.max(days[days.length - 1] ?? 0, Date.now() / 1000) * 1000);
  const end = last.setHours(23, 59, 59, 0) / 1000;
  return [Math.min((days[0] ?? end) - DAY_S / 2, end + 1 - LEAST_DAYS * DAY_S), end];
}

/** @param days oldest first; without the first reading, whose names are new to Gavel only */
export function ChangesChart({ days }: { days: readonly ListHistoryDay[] }): ReactElement {
  const data = useMemo((): uPlot.AlignedData => [days.map(({ day }) => noon(day)), days.map(({ added }) => added), days.map(({ removed }) => -removed)], [days]);
  const sum = (of: 'added' | 'removed'): number => days.reduce((total, day) => total + day[of], 0);
  return (
    <>
      <Plot
        label={t.listPage.chart(sum('added'), sum('removed'))} height={HEIGHT} data={data} shape="changes"
        options={(colour) => ({
          padding: [6, 34, 0, 0], legend: { show: false }, cursor: { show: false },
          scales: { x: { time: true, range: (plot) => reachOfDays(plot.data[0]) }, y: { range: (_u, min, max) => [reach(Math.min(0, min ?? 0)), reach(Math.max(0, max ?? 0))] } },
          axes: [
            { ...quietAxis(colour), size: 20, gap: 5, space: 110, values: (_u, seconds) => seconds.map((at) => dayOf(new Date(at * 1000).toISOString())) },
            { ...quietAxis(colour), size: 48, gap: 6, space: 30, grid: { show: true, stroke: colour.line, width: 1 }, values: (_u, counts) => counts.map((count) => t.number(Math.abs(count))) },
          ],
          series: [{}, barSeries(colour.ink, [0.6, 14], 0), barSeries(colour.bar, [0.6, 14], 0)],
        })}
      />
      <table className="unseen">
        <caption>{t.listPage.chartTable}</caption>
        <thead><tr><th>{t.listPage.day}</th><th>{t.listPage.added}</th><th>{t.listPage.removed}</th><th>{t.listPage.changed}</th><th>{t.listPage.names}</th></tr></thead>
        <tbody>{days.map(({ day, added, removed, changed, names }) => <tr key={day}><td>{partialDay(day)}</td>{[added, removed, changed, names].map((count, at) => <td key={at}>{t.number(count)}</td>)}</tr>)}</tbody>
      </table>
    </>
  );
}
