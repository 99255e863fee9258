/** What surrounds every page: the navigation, what Gavel is doing, and the pause. */
import { useEffect, useRef, type ReactElement } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useOrdersAhead } from '../api/order-queries.ts';
import { useStatusLost } from '../api/connection.ts';
import { useLists, useLiveUpdates, useStatus } from '../api/queries.ts';
import { addresses } from '../format/addresses.ts';
import { houseAddress } from '../format/listening.ts';
import { untilTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { useGoKeys } from './go-keys.ts';
import { KeyOverview } from './key-overview.tsx';
import { Mark } from './mark.tsx';
import { PauseControl } from './pause-control.tsx';
import { NavRest } from './nav-rest.tsx';
import { Pauses } from './pauses.tsx';
import { Problems } from './problems.tsx';
import { PLACES, TABS } from './places.ts';

function Navigation(): ReactElement {
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // A phone may not have room for all. In braces: newer browsers return a promise here, which React would take for a clean-up.
    nav.current?.querySelector('.active')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [pathname]);
  const lists = useLists().data ?? [];
  const held = lists.filter((list) => list.held !== undefined).length;
  const first = lists.filter((list) => list.first !== undefined).length;
  const orders = lists.reduce((sum, list) => sum + list.orders, 0);
  useOrdersAhead(orders > 0);
  return (
    <nav className="nav" ref={nav} aria-label={t.nav.main}>
      {PLACES.map(({ to, name, icon: PlaceIcon, end = false, within = [] }, index) => (
        <NavLink key={to} to={to} end={end} className={`nav-link${index < TABS ? '' : ' nav-rest'}${within.includes(pathname) ? ' active' : ''}`} title={name()}>
          <PlaceIcon size={17} stroke={1.6} aria-hidden />
          <span className="nav-name">{name()}</span>
          {to === '/lists' && held + first > 0 && <span className="nav-badge" role="img" aria-label={t.leftOut.asks(held, first)}>{t.number(held + first)}</span>}
        </NavLink>
      ))}
      <NavRest places={PLACES.slice(TABS)} here={PLACES.slice(TABS).some(({ to }) => pathname.startsWith(to))} />
    </nav>
  );
}

function State(): ReactElement {
  const { data } = useStatus();
  const lost = useStatusLost();
  const dns = data?.dns ?? [];
  const first = houseAddress(dns, location.hostname);
  const words = lost ? t.status.unknown : data === undefined ? t.status.starting : data.pausedUntil !== undefined ? t.status.paused(untilTime(data.pausedUntil)) : first === undefined ? t.status.notListening : t.status.filtering;
  return (
    <div className="state">
      <div className="state-word" role="status">{words}</div>
      {!lost && first !== undefined && <div className="state-where" title={dns.length > 1 ? addresses(dns) : undefined}>{t.status.listens(first.address, first.port)}</div>}
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
