/** The chart of the overview with its words: a legend that switches layers, the numbers of a bar, a way closer and back, a table. */
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useMemo, useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OverviewBar, OverviewSeries } from '../../shared/overview-api.ts';
import { useOverviewSeries } from '../api/queries.ts';
import { Failing, Loading } from '../components/states.tsx';
import { spanOf } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { LayerChart } from './layer-chart.tsx';
import { blockedIn, layersOf, layerWord, logOf, type Layer } from './layers.ts';

/** A part of the period, ISO 8601. */
export interface Stretch {
  from: string;
  to: string;
}

/** Bars are no narrower. */
const FINEST_MINUTES = 5;
/** Bars on each side of the chosen one that a closer look keeps. */
const AROUND = 6;

function Legend({ layers, hidden, onChange }: { layers: readonly Layer[]; hidden: readonly Layer[]; onChange: (hidden: Layer[]) => void }): ReactElement {
  return (
    <div className="layers" role="group" aria-label={t.overview.layers}>
      {layers.map((layer) => (
        <button key={layer} type="button" className="layer" aria-pressed={!hidden.includes(layer)} onClick={() => onChange(hidden.includes(layer) ? hidden.filter((one) => one !== layer) : [...hidden, layer])}>
          <span className="layer-look" data-layer={layer} aria-hidden />{layerWord(layer)}
        </button>
      ))}
    </div>
  );
}

/** The numbers of one bar; each leads to its questions. */
function BarNumbers({ bar, layers }: { bar: OverviewBar; layers: readonly Layer[] }): ReactElement {
  const time = spanOf(bar.at, bar.to);
  return (
    <>
      <span className="bar-time">{time}</span>
      {layers.filter((layer) => bar[layer] > 0).map((layer) => (
        <Link key={layer} className="bar-part" to={logOf(bar, layer)} aria-label={t.overview.inLog(t.overview.part(layerWord(layer), bar[layer]), time)}><span className="layer-look" data-layer={layer} aria-hidden />{layerWord(layer)} <span className="number">{t.number(bar[layer])}</span></Link>
      ))}
      <Link className="bar-part" to={logOf(bar)} aria-label={t.overview.inLog(t.overview.part(t.overview.asked, bar.total), time)}>{t.overview.asked} <span className="number">{t.number(bar.total)}</span></Link>
    </>
  );
}

/** For those who do not see the chart, and for those who want the numbers. */
function Table({ series, layers }: { series: readonly OverviewBar[]; layers: readonly Layer[] }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <details className="bar-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.overview.showTable}</summary>
      {open && (
        <div className="bar-table-rows" role="region" aria-label={t.overview.chartTable} tabIndex={0}>
          <table>
            <caption className="unseen">{t.overview.chartTable}</caption>
            <thead><tr><th scope="col">{t.overview.time}</th>{layers.map((layer) => <th key={layer} scope="col" className="number">{layerWord(layer)}</th>)}<th scope="col" className="number">{t.overview.asked}</th></tr></thead>
            <tbody>
              {series.filter(({ total }) => total > 0).toReversed().map((bar) => (
                <tr key={bar.at}><th scope="row"><Link className="link" to={logOf(bar)}>{spanOf(bar.at, bar.to)}</Link></th>{layers.map((layer) => <td key={layer} className="number">{t.number(bar[layer])}</td>)}<td className="number">{t.number(bar.total)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

interface AskedOverTimeProps {
  whole: OverviewSeries;
  /** Absent: the whole period. */
  part: Stretch | undefined;
  onPart: (part: Stretch | undefined) => void;
}

export function AskedOverTime({ whole, part, onPart }: AskedOverTimeProps): ReactElement {
  const closer = useOverviewSeries(part);
  const [hidden, setHidden] = useState<Layer[]>([]);
  const shown = part === undefined ? whole : closer.data;
  return (
    <section className="block">
      <h2 className="section-title">{t.overview.all} {shown !== undefined && <span className="muted">{t.overview.per(shown.bucketMinutes)}</span>}</h2>
      {shown !== undefined && <Chart key={part?.from} {...shown} part={part} onPart={onPart} hidden={hidden} onHide={setHidden} />}
      {shown === undefined && (closer.error === null ? <Loading /> : <Failing error={closer.error} retry={() => void closer.refetch()} />)}
      {shown === undefined && <Button onClick={() => onPart(undefined)}>{t.overview.zoomOut}</Button>}
    </section>
  );
}

interface ChartProps extends OverviewSeries, Omit<AskedOverTimeProps, 'whole'> {
  /** Layers that are left out. */
  hidden: readonly Layer[];
  onHide: (hidden: Layer[]) => void;
}

function Chart({ series, totals, bucketMinutes, part, onPart, hidden, onHide }: ChartProps): ReactElement {
  const navigate = useNavigate();
  const [at, setAt] = useState<string>();
  const present = layersOf(totals).join();
  const layers = useMemo(() => present.split(',') as Layer[], [present]);
  const stacked = useMemo(() => layers.filter((layer) => !hidden.includes(layer)), [layers, hidden]);
  const coarse = useMediaQuery('(pointer: coarse)');
  const found = series.findIndex((bar) => bar.at === at);
  const chosen = found < 0 ? undefined : found;
  const bar = series[found];
  const zoom = (from: OverviewBar, to: OverviewBar): void => {
    if (bucketMinutes > FINEST_MINUTES || series.length > 2) onPart({ from: from.at, to: to.to });
  };
  return (
    <>
      <Legend layers={layers} hidden={hidden} onChange={onHide} />
      {part !== undefined && <p className="zoomed" role="status">{t.overview.zoomed(spanOf(part.from, part.to), totals.total, blockedIn(totals))}</p>}
      <LayerChart
        series={series} bucketMinutes={bucketMinutes} shown={stacked} at={chosen} onChoose={(index) => setAt(series[index]?.at)}
        onOpen={(one, layer) => void navigate(logOf(one, layer))} onZoom={zoom} onBack={() => { if (part !== undefined) onPart(undefined); }}
      />
      <div className="bar-line">
        <div className="bar-numbers">{totals.total === 0 ? <span className="muted">{t.overview.nothingInChart}</span> : bar === undefined ? <span className="muted">{coarse ? t.overview.hintTouch : t.overview.hint}</span> : <BarNumbers bar={bar} layers={layers} />}</div>
        {chosen !== undefined && (bucketMinutes > FINEST_MINUTES || series.length > 2 * AROUND + 1) && (
          <Button leftSection={<IconZoomIn size={15} stroke={1.6} aria-hidden />} onClick={() => zoom(series[Math.max(0, chosen - AROUND)]!, series[Math.min(series.length - 1, chosen + AROUND)]!)}>{t.overview.zoomIn}</Button>
        )}
        {part !== undefined && <Button leftSection={<IconZoomOut size={15} stroke={1.6} aria-hidden />} onClick={() => onPart(undefined)}>{t.overview.zoomOut}</Button>}
      </div>
      {totals.total > 0 && <Table series={series} layers={layers} />}
    </>
  );
}
