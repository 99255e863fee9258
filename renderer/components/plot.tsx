/** A chart on a canvas (uPlot) that follows theme, width and font. Whoever draws one gives the same numbers as a table beside it. */
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import uPlot from 'uplot';
import tokens from '../tokens.json';

export type Colours = typeof tokens.colour.light;
/** Everything but the size. */
export type PlotOptions = Omit<uPlot.Options, 'width' | 'height'>;

interface PlotProps {
  /** Absent where what surrounds the chart says it. */
  label?: string;
  height: number;
  data: uPlot.AlignedData;
  /** Made anew when the theme or `shape` changes. */
  options: (colour: Colours) => PlotOptions;
  /** Names what the options depend on, beside the theme. */
  shape: string;
}

/** An axis without ticks, in the quiet ink. */
export const quietAxis = (colour: Colours): uPlot.Axis => ({ stroke: colour['ink-3'], font: '11px InterVariable, sans-serif', ticks: { show: false }, grid: { show: false } });
export const barSeries = (fill: string | CanvasPattern, size: [number, number] = [0.72, 7], align: 0 | 1 = 1): uPlot.Series => ({ paths: uPlot.paths.bars!({ size, align }), fill, stroke: 'transparent', width: 0, points: { show: false } });

export function Plot({ label, height, data, options, shape }: PlotProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const latest = useRef({ data, options });
  useEffect(() => {
    latest.current = { data, options };
  });

  useEffect(() => {
    const element = box.current!;
    // From the tokens, not the computed style: a child's effect runs before the provider has set the scheme's attribute.
    const chart = new uPlot({ ...latest.current.options(tokens.colour[scheme]), width: element.clientWidth, height }, latest.current.data, element);
    plot.current = chart;
    const watch = new ResizeObserver(() => { if (chart.width !== element.clientWidth) chart.setSize({ width: element.clientWidth, height }); });
    watch.observe(element);
    let gone = false;
    void document.fonts.ready.then(() => { if (!gone) chart.redraw(); }); // text on a canvas does not change by itself when the font arrives
    return () => {
      gone = true;
      watch.disconnect();
      chart.destroy();
      plot.current = undefined;
    };
  }, [scheme, shape, height]);
  useEffect(() => { if (plot.current !== undefined && plot.current.data !== data) plot.current.setData(data); }, [data]);

  return <div ref={box} {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })} style={{ height }} />;
}
