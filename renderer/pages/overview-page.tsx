/** Is it working, who decided what, and what needs you. Words before charts, tables before cards. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Overview, Status } from '../../shared/engine-api.ts';
import { useLists, useOverview, useStatus } from '../api/queries.ts';
import { AskedChart } from '../components/asked-chart.tsx';
import { Mark, type MarkName } from '../components/mark.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PauseControl } from '../components/pause-control.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { Strip } from '../components/strip.tsx';
import { jurisdictionName } from '../format/places.ts';
import { t } from '../messages/language.ts';
import { Counted, JustBlocked, ResolverState } from './overview-tables.tsx';

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
            <Link className="decider" to={`/log?by=${key}`}>
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

function Lead({ status, overview }: { status: Status; overview: Overview }): ReactElement {
  const first = status.dns[0];
  const { law, household, upstream, total } = overview.totals;
  const period = t.overview.periodWords[overview.hours] ?? t.said.hours(overview.hours);
  return (
    <div className="lead">
      <p className="lead-line">{first === undefined ? t.status.notListening : t.overview.working(first.address, first.port)}</p>
      <p className="muted">{status.queries === 0 && total === 0 ? t.overview.nothingYet : t.overview.summary(total, law + household + upstream, period)}</p>
      <div className="phone-pause"><PauseControl /></div>
    </div>
  );
}

/** Only if something needs the household: each with one button. */
function Asks({ status, overview }: { status: Status; overview: Overview }): ReactElement | null {
  const navigate = useNavigate();
  const held = (useLists().data ?? []).filter((list) => list.held !== undefined);
  const alone = status.setup?.state === 'skipped' && overview.topClients.every(({ client }) => client === '::1' || client.startsWith('127.'));
  if (status.country !== undefined && held.length === 0 && !alone) return null;
  return (
    <ul className="asks">
      {held.length > 0 && (
        <li className="ask">
          <span><strong>{t.updates.ask(held.map(({ title }) => title))}</strong> <span className="muted">{t.updates.askWhy}</span></span>
          <Button onClick={() => void navigate('/lists')}>{t.updates.askDo}</Button>
        </li>
      )}
      {alone && (
        <li className="ask">
          <span><strong>{t.setup.nobody}</strong> <span className="muted">{t.setup.nobodyWhy}</span></span>
          <Button onClick={() => void navigate(`/setup/${status.setup?.step ?? 'country'}`)}>{t.setup.goOn}</Button>
        </li>
      )}
      {status.country === undefined && <li className="ask">
        <span><strong>{t.overview.countryAsk(status.countryGuess === undefined ? undefined : jurisdictionName(status.countryGuess))}</strong> <span className="muted">{t.overview.countryWhy}</span></span>
        <Button onClick={() => void navigate('/settings')}>{t.overview.countrySet}</Button>
      </li>}
    </ul>
  );
}

const inLog = (parameter: string) => (value: string): string => `/log?${parameter}=${encodeURIComponent(value)}`;

export function OverviewPage(): ReactElement {
  const [hours, setHours] = useState(24);
  const status = useStatus();
  const overview = useOverview(hours);
  const { data } = overview;
  return (
    <>
      <PageHeader title={t.overview.title}>
        <SegmentedControl aria-label={t.overview.period} value={String(hours)} onChange={(value) => setHours(Number(value))} data={[{ value: '1', label: t.overview.hour }, { value: '24', label: t.overview.day }, { value: '168', label: t.overview.week }]} />
      </PageHeader>
      <div className="page">
        {overview.error !== null && data === undefined && <Failing error={overview.error} retry={() => void overview.refetch()} />}
        {data === undefined && overview.error === null && <Loading />}
        {data !== undefined && status.data !== undefined && (
          <>
            <Lead status={status.data} overview={data} />
            <Asks status={status.data} overview={data} />
            <WhoDecided overview={data} />
            <section className="block">
              <h2 className="section-title">{t.overview.all} <span className="muted">{t.overview.per(data.bucketMinutes)}</span> <span className="legend" data-of="answered">{t.overview.answered}</span> <span className="legend" data-of="blocked">{t.overview.blocked}</span></h2>
              <AskedChart bucketMinutes={data.bucketMinutes} series={data.series.map((bar) => ({ at: bar.at, total: bar.total, blocked: bar.law + bar.household + bar.upstream }))} />
            </section>
            <div className="two">
              <JustBlocked rows={data.justBlocked} />
              <Counted title={t.overview.clients} to={inLog('device')} rows={data.topClients.map(({ device, count, blocked }) => ({ key: device, count, note: count === 0 ? '' : `${t.tenths((100 * blocked) / count)} %` }))} />
              <Counted title={t.overview.topBlocked} to={inLog('name')} rows={data.topBlocked.map(({ name, count }) => ({ key: name, count }))} />
              <Counted title={t.overview.topAsked} to={inLog('name')} rows={data.topAsked.map(({ name, count }) => ({ key: name, count }))} />
            </div>
            <ResolverState status={status.data} />
          </>
        )}
      </div>
    </>
  );
}
