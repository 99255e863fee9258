/** The tables at the foot of the overview: names and devices, the upstreams, the state of the resolver. */
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Status, UpstreamView } from '../../shared/engine-api.ts';
import { upstreamHealth } from '../../shared/upstream-health.ts';
import { Facts } from '../components/facts.tsx';
import { HostName } from '../components/host-name.tsx';
import { addresses, upstreamLine } from '../format/addresses.ts';
import { faultWords } from '../format/problem-words.ts';
import { clockTime, milliseconds } from '../format/times.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import { t } from '../messages/language.ts';

function Block({ title, empty, children }: { title: string; empty: string | undefined; children: ReactNode }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{title}</h2>
      {empty === undefined ? children : <p className="muted">{empty}</p>}
    </section>
  );
}

/** Rows with a bar on one scale. */
export function Counted({ title, rows, to, none = t.overview.nothingAsked }: { title: string; none?: string; rows: readonly { key: string; label?: string; count: number; note?: string }[]; to: (key: string) => string }): ReactElement {
  const top = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Block title={title} empty={rows.length === 0 ? none : undefined}>
      <ul className="small-table">
        {rows.map(({ key, label = key, count, note }) => (
          <li key={key}>
            <Link className="counted" to={to(key)}>
              <HostName name={label} />
              <span className="meter" aria-hidden><span style={{ width: `${(100 * count) / top}%` }} /></span>
              <span className="number">{t.number(count)}</span>
              <span className="muted number note">{note ?? ''}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Health({ upstream }: { upstream: UpstreamView }): ReactElement {
  const { latencyMs, halfWithinMs, mostWithinMs, lastAnswerAt, lastError, lastFault } = upstream;
  const half = halfWithinMs ?? latencyMs;
  const took = half === undefined ? '' : `, ${t.overview.half(milliseconds(half))}${mostWithinMs === undefined ? '' : `, ${t.overview.most(milliseconds(mostWithinMs))}`}`;
  switch (upstreamHealth(upstream)) {
    case 'waiting': return <span className="muted">{t.overview.notAsked}</span>;
    case 'failing': return <span className="bad">{t.overview.failing(faultWords(lastFault, lastError ?? ''))}</span>;
    case 'answered': return <>{t.overview.lastAnswered(clockTime(lastAnswerAt ?? ''))}{took}</>;
    case 'answers': return <>{t.overview.answers}{took}</>;
  }
}

export function UpstreamLatency({ upstreams }: { upstreams: Status['upstreams'] }): ReactElement {
  const slowest = Math.max(1, ...upstreams.map(({ halfWithinMs }) => halfWithinMs ?? 0));
  return (
    <section className="block">
      <h2 className="section-title">{t.overview.upstreams} <Link className="link section-link" to="/upstreams">{t.overview.toUpstreams}</Link></h2>
      <ul className="small-table">
        {upstreams.map((upstream) => (
          <li key={upstreamLine(upstream)} className="latency">
            <span className="cut" title={upstream.url}>{upstreamName(upstream.url)}{upstream.zones !== undefined && <span className="muted"> {upstream.zones.join(', ')}</span>}</span>
            <span className="meter" aria-hidden>{upstream.halfWithinMs !== undefined && <span style={{ width: `${(100 * upstream.halfWithinMs) / slowest}%` }} />}</span>
            <span className="latency-words"><Health upstream={upstream} /></span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ResolverState({ status }: { status: Status }): ReactElement {
  return (
    <Block title={t.overview.resolver} empty={undefined}>
      <Facts facts={[
        { label: t.settings.listens, value: addresses(status.dns) }, { label: t.overview.names, value: t.number(status.names) }, { label: t.overview.cache, value: t.number(status.cache.entries) },
        { label: t.overview.memory, value: `${t.number(Math.round(status.memoryBytes / 1024 / 1024))} MiB` }, { label: t.overview.since, value: clockTime(status.startedAt) },
        ...(status.runOptions.length === 0 ? [] : [{ label: t.overview.thisRun, value: <span className="wire-name">{status.runOptions.join(' ')}</span> }]),
      ]} />
    </Block>
  );
}
