/** What surrounds every page: the navigation, what Gavel is doing, and the pause. */
import { IconAlertTriangle, IconFileText, IconHome, IconListCheck, IconServer2, IconSettings, type Icon } from '@tabler/icons-react';
import { useEffect, useState, type ReactElement } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { client } from '../api/client.ts';
import { useLiveUpdates, useOrders, useStatus } from '../api/queries.ts';
import { minuteTime } from '../format/times.ts';
import { en } from '../messages/en.ts';
import { useGoKeys } from './go-keys.ts';
import { Mark } from './mark.tsx';
import { PauseControl } from './pause-control.tsx';

interface Place {
  to: string;
  name: string;
  icon: Icon;
  end?: boolean;
}

const PLACES: readonly Place[] = [
  { to: '/', name: en.nav.overview, icon: IconHome, end: true },
  { to: '/log', name: en.nav.log, icon: IconServer2 },
  { to: '/lists', name: en.nav.lists, icon: IconListCheck },
  { to: '/orders', name: en.nav.orders, icon: IconFileText },
  { to: '/settings', name: en.nav.settings, icon: IconSettings },
];

function Navigation(): ReactElement {
  const orders = useOrders();
  return (
    <nav className="nav" aria-label={en.nav.main}>
      {PLACES.map(({ to, name, icon: PlaceIcon, end = false }) => (
        <NavLink key={to} to={to} end={end} className="nav-link" title={name}>
          <PlaceIcon size={17} stroke={1.6} aria-hidden />
          <span className="nav-name">{name}</span>
          {to === '/orders' && orders.data !== undefined && orders.data.length > 0 && <span className="nav-count" aria-hidden>{en.number(orders.data.length)}</span>}
        </NavLink>
      ))}
    </nav>
  );
}

function State(): ReactElement {
  const { data } = useStatus();
  const first = data?.dns[0];
  const words = data === undefined ? en.status.starting : data.pausedUntil !== undefined ? en.status.paused(minuteTime(data.pausedUntil)) : first === undefined ? en.status.notListening : en.status.filtering;
  return (
    <div className="state">
      <div className="state-word" role="status">{words}</div>
      {first !== undefined && <div className="state-where">{en.status.listens(first.address, first.port)}</div>}
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
      {!connected && <p className="problem" data-severity="error"><IconAlertTriangle size={15} stroke={1.7} aria-hidden /><span>{en.connection.waiting}</span></p>}
      {problems.map((problem) => (
        <p key={problem.id} className="problem" data-severity={problem.severity}>
          <IconAlertTriangle size={15} stroke={1.7} aria-label={en.problem[problem.severity]} />
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
      <a className="skip" href="#page" onClick={(event) => { event.preventDefault(); document.getElementById('page')?.focus(); }}>{en.nav.skip}</a>
      <aside className="side" aria-label={en.name}>
        <div className="brand"><Mark of="law" size={17} /><span className="brand-name">{en.name}</span></div>
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
