/** What surrounds every page: the navigation, what Gavel is doing, and the pause. */
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import type { Problem } from '../../shared/problems.ts';
import { client } from '../api/client.ts';
import { useLists, useLiveUpdates, useStatus } from '../api/queries.ts';
import { problemWords } from '../format/problem-words.ts';
import { sentence } from '../format/sentence.ts';
import { untilTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { useGoKeys } from './go-keys.ts';
import { KeyOverview } from './key-overview.tsx';
import { Mark } from './mark.tsx';
import { PauseControl } from './pause-control.tsx';
import { NavRest } from './nav-rest.tsx';
import { Pauses } from './pauses.tsx';
import { PLACES, TABS } from './places.ts';

function Navigation(): ReactElement {
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // A phone may not have room for all. In braces: newer browsers return a promise here, which React would take for a clean-up.
    nav.current?.querySelector('.active')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [pathname]);
  const held = useLists().data?.filter((list) => list.held !== undefined).length ?? 0;
  return (
    <nav className="nav" ref={nav} aria-label={t.nav.main}>
      {PLACES.map(({ to, name, icon: PlaceIcon, end = false, within = [] }, index) => (
        <NavLink key={to} to={to} end={end} className={`nav-link${index < TABS ? '' : ' nav-rest'}${within.includes(pathname) ? ' active' : ''}`} title={name()}>
          <PlaceIcon size={17} stroke={1.6} aria-hidden />
          <span className="nav-name">{name()}</span>
          {to === '/lists' && held > 0 && <span className="nav-badge" role="img" aria-label={t.updates.heldCount(held)}>{t.number(held)}</span>}
        </NavLink>
      ))}
      <NavRest places={PLACES.slice(TABS)} here={PLACES.slice(TABS).some(({ to }) => pathname.startsWith(to))} />
    </nav>
  );
}

function State(): ReactElement {
  const { data } = useStatus();
  const first = data?.dns[0];
  const words = data === undefined ? t.status.starting : data.pausedUntil !== undefined ? t.status.paused(untilTime(data.pausedUntil)) : first === undefined ? t.status.notListening : t.status.filtering;
  return (
    <div className="state">
      <div className="state-word" role="status">{words}</div>
      {first !== undefined && <div className="state-where">{t.status.listens(first.address, first.port)}</div>}
      <PauseControl />
    </div>
  );
}

function Words({ problem }: { problem: Problem }): ReactElement {
  const { what, wayOut, detail } = problemWords(problem);
  return <><strong>{what}</strong> {wayOut}{detail !== undefined && <span className="muted problem-detail" lang="en"> {sentence(detail)}</span>}</>;
}

/** What is wrong, in words with a way out; on every page until it is mended. @param all false: a lost connection only, where the page itself tells of the rest */
export function Problems({ all = true }: { all?: boolean }): ReactElement | null {
  const { data } = useStatus();
  const [connected, setConnected] = useState(true);
  useEffect(() => client.onConnection(setConnected), []);
  // A held update is no fault: it stands under its list, on the overview and in the navigation.
  const problems = all ? (data?.problems ?? []).filter(({ id }) => id !== 'held-updates') : [];
  if (connected && problems.length === 0) return null;
  return (
    <div className="problems" role="alert">
      {!connected && <p className="problem" data-severity="error"><IconAlertTriangle size={15} stroke={1.7} aria-hidden /><span>{t.connection.waiting}</span></p>}
      {problems.map((problem) => (
        <p key={problem.id} className="problem" data-severity={problem.severity}>
          <IconAlertTriangle size={15} stroke={1.7} aria-label={t.problem[problem.severity]} />
          <span><Words problem={problem} /> {problem.guide !== undefined && <Link className="link" to={`/setup/${problem.guide}`}>{t.setup.problem}</Link>}</span>
        </p>
      ))}
    </div>
  );
}

export function Shell(): ReactElement {
  useLiveUpdates();
  useGoKeys();
  const { pathname } = useLocation();
  return (
    <div className="shell">
      <a className="skip" href="#page" onClick={(event) => { event.preventDefault(); document.getElementById('page')?.focus(); }}>{t.nav.skip}</a>
      <aside className="side" aria-label={t.name}>
        <div className="brand"><Mark of="law" size={17} /><span className="brand-name">{t.name}</span></div>
        <Navigation />
        <State />
      </aside>
      <main id="page" className="main" tabIndex={-1} data-page={pathname.split('/')[1] === '' ? 'overview' : pathname.split('/')[1]}>
        <Problems />
        <Pauses />
        <Outlet />
      </main>
      <KeyOverview />
    </div>
  );
}
