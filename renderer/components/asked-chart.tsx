/** Questions over time, with a table of the same numbers for those who do not see it. */
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import uPlot from 'uplot';
import { minuteTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import tokens from '../tokens.json';

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
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const times = series.map(({ at }) => Date.parse(at) / 1000);
  const data: uPlot.AlignedData = [times, series.map(({ total }) => total), series.map(({ blocked }) => blocked)];
  const latest = useRef(data);
  useEffect(() => {
    latest.current = data;
  });

  useEffect(() => {
    const element = box.current!;
    // From the tokens, not the computed style: a child's effect runs before the provider has set the scheme's attribute.
    const colour = tokens.colour[scheme];
    const bars = uPlot.paths.bars!({ size: [0.72, 7], align: 1 });
    const axis: uPlot.Axis = { stroke: colour['ink-3'], font: '11px InterVariable, sans-serif', ticks: { show: false }, grid: { show: false } };
    const one = (fill: string): uPlot.Series => ({ paths: bars, fill, stroke: 'transparent', width: 0, points: { show: false } });
    const chart = new uPlot({
      width: element.clientWidth, height: HEIGHT, padding: [6, 0, 0, 0], legend: { show: false }, cursor: { show: false },
      scales: { x: { time: true, range: (_u, min, max) => [min, max + bucketMinutes * 60] }, y: { range: (_u, _min, max) => [0, niceTop(max ?? 0)] } },
      axes: [
        { ...axis, size: 20, gap: 5, space: 90, values: (_u, seconds) => seconds.map((at) => minuteTime(at * 1000)) },
        { ...axis, size: 42, gap: 6, space: 40, grid: { show: true, stroke: colour.line, width: 1 }, values: (_u, counts) => counts.map((count) => t.number(count)) },
      ],
      series: [{}, one(colour.bar), one(colour.ink)],
    }, latest.current, element);
    plot.current = chart;
    const watch = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: HEIGHT }));
    watch.observe(element);
    let gone = false;
    void document.fonts.ready.then(() => { if (!gone) chart.redraw(); }); // text on a canvas does not change by itself when the font arrives
    return () => {
      gone = true;
      watch.disconnect();
      chart.destroy();
      plot.current = undefined;
    };
  }, [scheme, bucketMinutes]);
  useEffect(() => plot.current?.setData(latest.current), [series]);

  const asked = series.reduce((sum, { total }) => sum + total, 0);
  const blocked = series.reduce((sum, { blocked: count }) => sum + count, 0);
  return (
    <>
      <div ref={box} role="img" aria-label={t.overview.chart(asked, blocked)} style={{ height: HEIGHT }} />
      <table className="unseen">
        <caption>{t.overview.chartTable}</caption>
        <thead><tr><th>{t.overview.time}</th><th>{t.overview.asked}</th><th>{t.overview.blocked}</th></tr></thead>
        <tbody>{series.filter(({ total }) => total > 0).map(({ at, total, blocked: count }) => <tr key={at}><td>{minuteTime(at)}</td><td>{total}</td><td>{count}</td></tr>)}</tbody>
      </table>
    </>
  );
}
