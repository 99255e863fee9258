/** What surrounds every page: the navigation, what Gavel is doing, and the pause. */
import { IconArrowUpRight, IconDevices, IconFileText, IconHome, IconListCheck, IconQuestionMark, IconServer2, IconSettings, type Icon } from '@tabler/icons-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useOrdersAhead } from '../api/order-queries.ts';
import { useLists, useLiveUpdates, useStatus } from '../api/queries.ts';
import { untilTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { useGoKeys } from './go-keys.ts';
import { KeyOverview } from './key-overview.tsx';
import { Mark } from './mark.tsx';
import { PauseControl } from './pause-control.tsx';
import { Pauses } from './pauses.tsx';
import { Problems } from './problems.tsx';

interface Place {
  to: string;
  /** Read while drawing: the language may change. */
  name: () => string;
  icon: Icon;
  end?: boolean;
  /** Pages that one reaches by way of it. */
  within?: readonly string[];
}

const PLACES: readonly Place[] = [
  { to: '/', name: () => t.nav.overview, icon: IconHome, end: true },
  { to: '/why', name: () => t.whyPage.key, icon: IconQuestionMark },
  { to: '/log', name: () => t.nav.log, icon: IconServer2 },
  { to: '/lists', name: () => t.nav.lists, icon: IconListCheck, within: ['/rules', '/audit'] },
  { to: '/orders', name: () => t.nav.orders, icon: IconFileText },
  { to: '/devices', name: () => t.nav.devices, icon: IconDevices },
  { to: '/upstreams', name: () => t.nav.upstreams, icon: IconArrowUpRight },
  { to: '/settings', name: () => t.nav.settings, icon: IconSettings },
];

function Navigation(): ReactElement {
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // A phone may not have room for all. In braces: newer browsers return a promise here, which React would take for a clean-up.
    nav.current?.querySelector('.active')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [pathname]);
  const lists = useLists().data ?? [];
  const held = lists.filter((list) => list.held !== undefined).length;
  const orders = lists.reduce((sum, list) => sum + list.orders, 0);
  useOrdersAhead(orders > 0);
  return (
    <nav className="nav" ref={nav} aria-label={t.nav.main}>
      {PLACES.map(({ to, name, icon: PlaceIcon, end = false, within = [] }) => (
        <NavLink key={to} to={to} end={end} className={within.includes(pathname) ? 'nav-link active' : 'nav-link'} title={name()}>
          <PlaceIcon size={17} stroke={1.6} aria-hidden />
          <span className="nav-name">{name()}</span>
          {to === '/lists' && held > 0 && <span className="nav-badge" role="img" aria-label={t.updates.heldCount(held)}>{t.number(held)}</span>}
          {to === '/orders' && orders > 0 && <span className="nav-count" aria-hidden>{t.number(orders)}</span>}
        </NavLink>
      ))}
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
        <Problems key={pathname === '/' ? 'overview' : 'page'} open={pathname === '/'} />
        <Pauses />
        <Outlet />
      </main>
      <KeyOverview />
    </div>
  );
}
