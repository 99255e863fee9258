/** Is it working, who decided what, and what needs you. Words before charts, tables before cards. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Overview, Status } from '../../shared/engine-api.ts';
import { useStatusLost } from '../api/connection.ts';
import { useOverview, useStatus } from '../api/queries.ts';
import { Mark, type MarkName } from '../components/mark.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PauseControl } from '../components/pause-control.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { Strip } from '../components/strip.tsx';
import { deviceWords } from '../format/device-label.ts';
import { houseAddress } from '../format/listening.ts';
import { t } from '../messages/language.ts';
import { AskedOverTime, type Stretch } from './asked-over-time.tsx';
import { JustBlocked } from './just-blocked.tsx';
import { Asks } from './overview-asks.tsx';
import { Counted, ResolverState, UpstreamLatency } from './overview-tables.tsx';
import { TopOrders } from './top-orders.tsx';

type Row = 'law' | 'household' | 'upstream' | 'observed';
const ROWS: readonly { key: Row; mark: MarkName; hollow: boolean; word: 'law' | 'you' | 'upstream' | 'observed' }[] = [
  { key: 'law', mark: 'law', hollow: false, word: 'law' },
  { key: 'household', mark: 'you', hollow: false, word: 'you' },
  { key: 'upstream', mark: 'upstream', hollow: false, word: 'upstream' },
  { key: 'observed', mark: 'law', hollow: true, word: 'observed' },
];

function WhoDecided({ overview }: { overview: Overview }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.overview.whoDecided}</h2>
      <ul className="deciders">
        {ROWS.filter(({ key }) => key !== 'observed' || overview.totals.observed > 0).map(({ key, mark, hollow, word }) => (
          <li key={key}>
            <Link className="decider" to={`/log?by=${key}&from=${overview.series[0]?.at ?? ''}`}>
              <span className="who" data-of={mark}><Mark of={mark} size={16} hollow={hollow} />{t.words[word]}</span>
              <span className="number">{t.number(overview.totals[key])}</span>
              <Strip of={mark} values={overview.series.map((bar) => bar[key])} />
              <span className="muted cause">{t.overview.causes[word][overview.totals[key] === 0 ? 'none' : 'some']}</span>
              <IconChevronRight size={15} stroke={1.6} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function summaryOf({ queries }: Status, { totals: { law, household, upstream, total }, hours }: Overview): string {
  const period = t.overview.periodWords[hours] ?? t.said.hours(hours);
  return queries === 0 && total === 0 ? t.overview.nothingYet : t.overview.summary(total, law + household + upstream, period);
}

/** @param overview absent where the log cannot be read */
function Lead({ status, overview }: { status: Status; overview: Overview | undefined }): ReactElement {
  const first = houseAddress(status.dns, location.hostname);
  const lost = useStatusLost();
  return (
    <div className="lead">
      <p className="lead-line">{lost ? t.status.stale : first === undefined ? t.status.notListening : t.overview.working(first.address, first.port)}</p>
      <p className="muted">{overview === undefined ? t.attention.noLog : summaryOf(status, overview)}</p>
      <div className="phone-pause"><PauseControl /></div>
    </div>
  );
}

const inLog = (parameter: string, { series }: Overview) => (value: string): string => `/log?${new URLSearchParams({ [parameter]: value, from: series[0]?.at ?? '' })}`;

/** Hours of the periods one can choose. */
const PERIODS = [[1, 'hour'], [24, 'day'], [168, 'week'], [720, 'month'], [2160, 'quarter']] as const;
const DAY_HOURS = 24;

/** Period and part are in the address: going back from the log, or back once more, leads to what was seen before. */
function useView(): { hours: number; part: Stretch | undefined; setHours: (hours: number) => void; setPart: (part: Stretch | undefined) => void } {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('hours'));
  const hours = PERIODS.find(([choice]) => choice === asked)?.[0] ?? DAY_HOURS;
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
  const valid = Date.parse(from) < Date.parse(to);
  return {
    hours, part: valid ? { from: new Date(from).toISOString(), to: new Date(to).toISOString() } : undefined,
    setHours: (choice) => setParams({ hours: String(choice) }, { replace: true }),
    setPart: (part) => setParams({ hours: String(hours), ...part }),
  };
}

function Page({ status, overview, part, setPart }: { status: Status; overview: Overview; part: Stretch | undefined; setPart: (part: Stretch | undefined) => void }): ReactElement {
  return (
    <>
      <Lead status={status} overview={overview} />
      <Asks status={status} overview={overview} />
      <WhoDecided overview={overview} />
      <AskedOverTime whole={overview} part={part} onPart={setPart} />
      <div className="two">
        <JustBlocked rows={overview.justBlocked} />
        <Counted title={t.overview.clients} to={inLog('device', overview)} rows={overview.topClients.map(({ device, count, blocked }) => ({ key: device, label: deviceWords(device), count, note: count === 0 ? '' : `${t.tenths((100 * blocked) / count)} %` }))} />
        <Counted title={t.overview.topBlocked} none={t.overview.nothingBlockedHere} to={inLog('name', overview)} rows={overview.topBlocked.map(({ name, count }) => ({ key: name, count }))} />
        <Counted title={t.overview.topAsked} to={inLog('name', overview)} rows={overview.topAsked.map(({ name, count }) => ({ key: name, count }))} />
        <TopOrders rows={overview.topOrders} />
        <UpstreamLatency upstreams={status.upstreams} />
      </div>
      {overview.hours === 1 && <p className="muted">{t.overview.wholeHours}</p>}
      <ResolverState status={status} />
    </>
  );
}

/** Without its log Gavel answers all the same: what is known of it stays. */
function WithoutLog({ status, error, retry }: { status: Status; error: Error; retry: () => void }): ReactElement {
  return (
    <>
      <Lead status={status} overview={undefined} />
      <Asks status={status} overview={undefined} />
      <Failing error={error} retry={retry} />
      <UpstreamLatency upstreams={status.upstreams} />
      <ResolverState status={status} />
    </>
  );
}

export function OverviewPage(): ReactElement {
  const { hours, part, setHours, setPart } = useView();
  const status = useStatus();
  const overview = useOverview(hours);
  const { data } = overview;
  const error = overview.error ?? status.error;
  const retry = (): void => {
    void overview.refetch();
    void status.refetch();
  };
  return (
    <>
      <PageHeader title={t.overview.title}>
        <SegmentedControl className="periods" aria-label={t.overview.period} value={String(hours)} onChange={(value) => setHours(Number(value))} data={PERIODS.map(([value, word]) => ({ value: String(value), label: t.overview[word] }))} />
      </PageHeader>
      <div className="page">
        {status.data !== undefined && data === undefined && overview.error !== null && <WithoutLog status={status.data} error={overview.error} retry={retry} />}
        {data === undefined || status.data === undefined ? (error === null ? <Loading /> : status.data === undefined && <Failing error={error} retry={retry} />) : (
          <>
            {overview.error !== null && <p className="bad" role="status">{t.overview.stale} <Button onClick={retry}>{t.retry}</Button></p>}
            <Page status={status.data} overview={data} part={part} setPart={setPart} />
          </>
        )}
      </div>
    </>
  );
}
