/** Questions over time, with a table of the same numbers for those who do not see it. */
import { useMemo, type ReactElement } from 'react';
import type uPlot from 'uplot';
import { minuteTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { barSeries, Plot, quietAxis } from './plot.tsx';

const HEIGHT = 118;
/** The axis reaches at least this far: a quiet hour is not drawn as a storm. */
const MIN_TOP = 20;

function niceTop(max: number): number {
  if (max <= MIN_TOP) return MIN_TOP;
  const unit = 10 ** Math.floor(Math.log10(max));
  return Math.ceil((2 * max) / unit) * (unit / 2);
}

interface AskedChartProps {
  /** Oldest first. */
  series: readonly { at: string; total: number; blocked: number }[];
  bucketMinutes: number;
}

export function AskedChart({ series, bucketMinutes }: AskedChartProps): ReactElement {
  const data = useMemo((): uPlot.AlignedData => [series.map(({ at }) => Date.parse(at) / 1000), series.map(({ total }) => total), series.map(({ blocked }) => blocked)], [series]);
  const asked = series.reduce((sum, { total }) => sum + total, 0);
  const blocked = series.reduce((sum, { blocked: count }) => sum + count, 0);
  return (
    <>
      <Plot
        label={t.overview.chart(asked, blocked)} height={HEIGHT} data={data} shape={String(bucketMinutes)}
        options={(colour) => ({
          padding: [6, 0, 0, 0], legend: { show: false }, cursor: { show: false },
          scales: { x: { time: true, range: (_u, min, max) => [min, max + bucketMinutes * 60] }, y: { range: (_u, _min, max) => [0, niceTop(max ?? 0)] } },
          axes: [
            { ...quietAxis(colour), size: 20, gap: 5, space: 90, values: (_u, seconds) => seconds.map((at) => minuteTime(at * 1000)) },
            { ...quietAxis(colour), size: 42, gap: 6, space: 40, grid: { show: true, stroke: colour.line, width: 1 }, values: (_u, counts) => counts.map((count) => t.number(count)) },
          ],
          series: [{}, barSeries(colour.bar), barSeries(colour.ink)],
        })}
      />
      <table className="unseen">
        <caption>{t.overview.chartTable}</caption>
        <thead><tr><th>{t.overview.time}</th><th>{t.overview.asked}</th><th>{t.overview.blocked}</th></tr></thead>
        <tbody>{series.filter(({ total }) => total > 0).map(({ at, total, blocked: count }) => <tr key={at}><td>{minuteTime(at)}</td><td>{total}</td><td>{count}</td></tr>)}</tbody>
      </table>
    </>
  );
}
