/** What surrounds every page: the navigation, what Gavel is doing, and the pause. */
import { IconAlertTriangle, IconArrowUpRight, IconFileText, IconHome, IconListCheck, IconServer2, IconSettings, type Icon } from '@tabler/icons-react';
import { useEffect, useState, type ReactElement } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { client } from '../api/client.ts';
import { useLiveUpdates, useOrders, useStatus } from '../api/queries.ts';
import { minuteTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { useGoKeys } from './go-keys.ts';
import { Mark } from './mark.tsx';
import { PauseControl } from './pause-control.tsx';

interface Place {
  to: string;
  name: Exclude<keyof typeof t.nav, 'main' | 'skip'>;
  icon: Icon;
  end?: boolean;
}

const PLACES: readonly Place[] = [
  { to: '/', name: 'overview', icon: IconHome, end: true },
  { to: '/log', name: 'log', icon: IconServer2 },
  { to: '/lists', name: 'lists', icon: IconListCheck },
  { to: '/orders', name: 'orders', icon: IconFileText },
  { to: '/upstreams', name: 'upstreams', icon: IconArrowUpRight },
  { to: '/settings', name: 'settings', icon: IconSettings },
];

function Navigation(): ReactElement {
  const orders = useOrders();
  return (
    <nav className="nav" aria-label={t.nav.main}>
      {PLACES.map(({ to, name, icon: PlaceIcon, end = false }) => (
        <NavLink key={to} to={to} end={end} className="nav-link" title={t.nav[name]}>
          <PlaceIcon size={17} stroke={1.6} aria-hidden />
          <span className="nav-name">{t.nav[name]}</span>
          {to === '/orders' && orders.data !== undefined && orders.data.length > 0 && <span className="nav-count" aria-hidden>{t.number(orders.data.length)}</span>}
        </NavLink>
      ))}
    </nav>
  );
}

function State(): ReactElement {
  const { data } = useStatus();
  const first = data?.dns[0];
  const words = data === undefined ? t.status.starting : data.pausedUntil !== undefined ? t.status.paused(minuteTime(data.pausedUntil)) : first === undefined ? t.status.notListening : t.status.filtering;
  return (
    <div className="state">
      <div className="state-word" role="status">{words}</div>
      {first !== undefined && <div className="state-where">{t.status.listens(first.address, first.port)}</div>}
      <PauseControl />
    </div>
  );
}

/** What is wrong, in words with a way out; on every page until it is mended. */
function Problems(): ReactElement | null {
  const { data } = useStatus();
  const [connected, setConnected] = useState(true);
  useEffect(() => client.onConnection(setConnected), []);
  const problems = data?.problems ?? [];
  if (connected && problems.length === 0) return null;
  return (
    <div className="problems" role="alert">
      {!connected && <p className="problem" data-severity="error"><IconAlertTriangle size={15} stroke={1.7} aria-hidden /><span>{t.connection.waiting}</span></p>}
      {problems.map((problem) => (
        <p key={problem.id} className="problem" data-severity={problem.severity}>
          <IconAlertTriangle size={15} stroke={1.7} aria-label={t.problem[problem.severity]} />
          <span><strong>{problem.title}</strong> {problem.wayOut}</span>
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
        <Outlet />
      </main>
    </div>
  );
}
