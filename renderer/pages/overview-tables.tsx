/** The tables at the foot of the overview: what was just blocked, the names and devices, the state of the resolver. */
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Overview, Status } from '../../shared/engine-api.ts';
import { Facts } from '../components/facts.tsx';
import { HostName } from '../components/host-name.tsx';
import { Mark } from '../components/mark.tsx';
import { upstreamLine } from '../format/addresses.ts';
import { clockTime, milliseconds } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { markOf, markWord } from '../verdict-words.ts';

function Block({ title, empty, children }: { title: string; empty: string | undefined; children: ReactNode }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{title}</h2>
      {empty === undefined ? children : <p className="muted">{empty}</p>}
    </section>
  );
}

export function JustBlocked({ rows }: { rows: Overview['justBlocked'] }): ReactElement {
  return (
    <Block title={t.overview.justBlocked} empty={rows.length === 0 ? t.overview.nothingBlocked : undefined}>
      <ul className="small-table">
        {rows.map((row) => {
          const mark = markOf(row);
          return (
            <li key={row.id}>
              <Link className="just" to={`/log/${row.id}`}>
                <span className="at">{clockTime(row.at)}</span>
                {mark !== undefined && <Mark of={mark} size={15} label={markWord(mark)} />}
                <HostName name={row.name} />
                <span className="muted cut">{row.device}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Block>
  );
}

/** Rows with a bar on one scale. */
export function Counted({ title, rows, to }: { title: string; rows: readonly { key: string; count: number; note?: string }[]; to: (key: string) => string }): ReactElement {
  const top = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Block title={title} empty={rows.length === 0 ? t.overview.nothingAsked : undefined}>
      <ul className="small-table">
        {rows.map(({ key, count, note }) => (
          <li key={key}>
            <Link className="counted" to={to(key)}>
              <HostName name={key} />
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

export function ResolverState({ status }: { status: Status }): ReactElement {
  const upstreams = status.upstreams.map((upstream) => ({
    label: t.overview.upstream,
    value: <><span className="wire-name">{upstreamLine(upstream)}</span> {upstream.healthy ? t.overview.answers : <span className="bad">{t.overview.failing(upstream.lastError ?? '')}</span>}{upstream.latencyMs === undefined ? '' : `, ${t.overview.took(milliseconds(upstream.latencyMs))}`}</>,
  }));
  return (
    <Block title={t.overview.resolver} empty={undefined}>
      <Facts facts={[
        ...upstreams.map((fact, index) => ({ ...fact, label: upstreams.length > 1 ? `${fact.label} ${index + 1}` : fact.label })),
        { label: t.overview.names, value: t.number(status.names) }, { label: t.overview.cache, value: t.number(status.cache.entries) },
        { label: t.overview.memory, value: `${t.number(Math.round(status.memoryBytes / 1024 / 1024))} MiB` }, { label: t.overview.since, value: clockTime(status.startedAt) },
        ...(status.runOptions.length === 0 ? [] : [{ label: t.overview.thisRun, value: <span className="wire-name">{status.runOptions.join(' ')}</span> }]),
      ]} />
    </Block>
  );
}
