/** Questions over time, stacked by who decided. By mouse: point, click, drag; by keyboard: arrows, Enter, plus and minus. */
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type uPlot from 'uplot';
import type { OverviewBar } from '../../shared/overview-api.ts';
import { barSeries, Plot, quietAxis } from '../components/plot.tsx';
import { minuteTime, shortDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { barWords, blockedIn, fillOf, type Layer } from './layers.ts';

const HEIGHT = 190;
/** The axis reaches at least this far: a quiet hour is not drawn as a storm. */
const MIN_TOP = 10;
/** Questions are counted in whole ones. */
const WHOLE_STEPS = Array.from({ length: 10 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();
/** Less is a click with an unsteady hand, in pixels. */
const MIN_DRAG = 6;

function niceTop(max: number): number {
  if (max <= MIN_TOP) return MIN_TOP;
  const unit = 10 ** Math.floor(Math.log10(max));
  return Math.ceil((2 * max) / unit) * (unit / 2);
}

/** Noon of a day says less than the day. */
const axisTime = (seconds: number): string => (new Date(seconds * 1000).getHours() === 0 && new Date(seconds * 1000).getMinutes() === 0 ? shortDay(seconds * 1000) : minuteTime(seconds * 1000));

interface LayerChartProps {
  /** Oldest first. */
  series: readonly OverviewBar[];
  bucketMinutes: number;
  /** From the ground up. */
  shown: readonly Layer[];
  /** Index of the chosen bar. */
  at: number | undefined;
  onChoose: (at: number) => void;
  onOpen: (bar: OverviewBar, layer: Layer | undefined) => void;
  onZoom: (from: OverviewBar, to: OverviewBar) => void;
  onBack: () => void;
}

export function LayerChart(props: LayerChartProps): ReactElement {
  const { series, bucketMinutes, shown, at } = props;
  const latest = useRef(props);
  const plot = useRef<uPlot>(undefined);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (at !== undefined) plot.current?.redraw(false, false); // the chosen bar has another ground
  }, [at]);

  /** Each layer on those below it, the topmost first: what is drawn later lies before it. */
  const data = useMemo((): uPlot.AlignedData => {
    const below = series.map(() => 0);
    const stacked = shown.map((layer) => series.map((bar, index) => (below[index]! += bar[layer])));
    return [series.map((bar) => Date.parse(bar.at) / 1000), ...stacked.toReversed()];
  }, [series, shown]);

  const barAt = (u: uPlot, left: number): number => {
    const { series: bars } = latest.current;
    const time = new Date(u.posToVal(left, 'x') * 1000).toISOString();
    return Math.max(0, bars.findLastIndex((bar) => bar.at <= time));
  };
  const layerAt = (u: uPlot, bar: OverviewBar, top: number): Layer | undefined => {
    const height = u.posToVal(top, 'y');
    let reached = 0;
    return latest.current.shown.find((layer) => (reached += bar[layer]) >= height && bar[layer] > 0);
  };
  const listen = (u: uPlot): void => {
    plot.current = u;
    let pressed = 0;
    u.over.addEventListener('mousedown', (event) => { pressed = event.clientX; });
    u.over.addEventListener('click', (event) => {
      const { series: bars, onChoose, onOpen } = latest.current;
      if (Math.abs(event.clientX - pressed) >= MIN_DRAG) return;
      const index = barAt(u, event.offsetX);
      const bar = bars[index];
      if (bar === undefined) return;
      onChoose(index);
      // A finger covers several bars: it chooses, and the numbers that then stand below lead on.
      if (!(event instanceof PointerEvent && event.pointerType === 'touch')) onOpen(bar, layerAt(u, bar, event.offsetY));
    });
  };
  const drawn = (u: uPlot): void => {
    const { left, width } = u.select;
    if (width < MIN_DRAG) return;
    const { series: bars, onZoom } = latest.current;
    const [from, to] = [bars[barAt(u, left)], bars[barAt(u, left + width)]];
    u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    if (from !== undefined && to !== undefined) onZoom(from, to);
  };
  const paintChosen = (u: uPlot, ground: string): void => {
    const bar = latest.current.series[latest.current.at ?? -1];
    if (bar === undefined) return;
    const left = u.valToPos(Date.parse(bar.at) / 1000, 'x', true);
    u.ctx.fillStyle = ground;
    u.ctx.fillRect(left, u.bbox.top, u.valToPos(Date.parse(bar.to) / 1000, 'x', true) - left, u.bbox.height);
  };

  const chosen = at ?? series.length - 1;
  const keys = (event: KeyboardEvent): void => {
    const { onChoose, onOpen, onZoom, onBack } = props;
    const reach = Math.max(1, Math.round(series.length / 10));
    const steps: Record<string, number> = { ArrowLeft: chosen - 1, ArrowRight: chosen + 1, ArrowDown: chosen - 1, ArrowUp: chosen + 1, PageDown: chosen - reach, PageUp: chosen + reach, Home: 0, End: series.length - 1 };
    const bar = series[chosen];
    const step = at === undefined && steps[event.key] !== undefined ? chosen : steps[event.key];
    if (step !== undefined) onChoose(Math.min(series.length - 1, Math.max(0, step)));
    else if (event.key === 'Enter' && bar !== undefined) onOpen(bar, undefined);
    else if (event.key === '+' && bar !== undefined) onZoom(series[Math.max(0, chosen - reach)]!, series[Math.min(series.length - 1, chosen + reach)]!);
    else if (event.key === '-' || event.key === 'Escape') onBack();
    else return;
    event.preventDefault();
  };

  const asked = series.reduce((sum, { total }) => sum + total, 0);
  const blocked = series.reduce((sum, bar) => sum + blockedIn(bar), 0);
  const end = Date.parse(series.at(-1)?.to ?? '') / 1000;
  return (
    <div
      className="layer-chart" role="slider" tabIndex={0} aria-label={t.overview.chart(asked, blocked)} aria-valuemin={0} aria-valuemax={Math.max(0, series.length - 1)} aria-valuenow={Math.max(0, chosen)}
      aria-valuetext={series[chosen] === undefined ? t.overview.nothingInChart : barWords(series[chosen], shown)} onKeyDown={keys}
    >
      <Plot
        height={HEIGHT} data={data} shape={`${bucketMinutes} ${series.length} ${end} ${shown.join()}`}
        options={(colour) => ({
          padding: [6, 18, 0, 0], legend: { show: false },
          cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
          hooks: {
            init: [listen], setSelect: [drawn], drawClear: [(u) => paintChosen(u, colour.selected)], destroy: [() => { plot.current = undefined; }],
            setCursor: [(u) => { const { left } = u.cursor; if (left !== undefined && left >= 0 && u.select.width === 0) latest.current.onChoose(barAt(u, left)); }],
          },
          scales: { x: { time: true, range: (_u, min) => [min, end] }, y: { range: (_u, _min, max) => [0, niceTop(max ?? 0)] } },
          axes: [
            { ...quietAxis(colour), size: 22, gap: 5, space: 76, values: (_u, seconds) => seconds.map(axisTime) },
            { ...quietAxis(colour), size: 46, gap: 6, space: 40, incrs: WHOLE_STEPS, grid: { show: true, stroke: colour.line, width: 1 }, values: (_u, counts) => counts.map((count) => t.number(count)) },
          ],
          series: [{}, ...shown.toReversed().map((layer) => barSeries(fillOf(layer, colour), [0.8, 40]))],
        })}
      />
    </div>
  );
}
