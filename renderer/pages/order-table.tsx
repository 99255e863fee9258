/** The orders that are wanted, of which only those in sight are in the page; the rest is fetched where one scrolls to. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { OrderLine, OrdersPage } from '../../shared/orders-api.ts';
import { ORDERS_PAGE, useOrderRows } from '../api/order-queries.ts';
import { useStatus } from '../api/queries.ts';
import { Mark } from '../components/mark.tsx';
import { jurisdictionWords, statusWords } from '../components/order-card.tsx';
import { todayWords } from '../format/order-today.ts';
import { partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { shortAuthority } from '../verdict-words.ts';
import type { OrdersWanted } from './orders-wanted.ts';

/** A row before it is measured, in pixels. */
const ROW_PX = 56;

function hitsOf({ hits }: OrderLine): string {
  const parts = [hits.blocked > 0 ? t.orders.blockedHits(hits.blocked) : '', hits.observed > 0 ? t.orders.observedHits(hits.observed) : ''].filter((part) => part !== '');
  return parts.length === 0 ? t.orders.noHits : parts.join(', ');
}

function OrderRow({ line, country }: { line: OrderLine; country: string | undefined }): ReactElement {
  const { id, list, standing, mode, inForce, today, nameCount, found } = line;
  return (
    <Link className="order-row" to={`/orders/${encodeURIComponent(list)}/${encodeURIComponent(id)}`}>
      <span className="order-mark"><Mark of={standing === 'law' ? 'law' : 'you'} size={16} hollow={mode !== 'enforce' || !inForce} label={standing === 'law' ? t.words.law : t.words.you} /></span>
      <span className="order-name">
        <span className="list-title">{shortAuthority(line.authority)}{line.decided !== undefined && `, ${partialDay(line.decided)}`}</span>
        <span className="muted cut">{id} · {jurisdictionWords(line, country)}</span>
        {found !== undefined && <span className="cut order-found">{t.orderSearch.found(found)}</span>}
      </span>
      <span className="number" data-label={t.orders.columns.names}>{t.number(nameCount)}</span>
      <span className="order-facts">
        <span className="muted">{todayWords(today) ?? statusWords(line)}</span>
        <span>{inForce || mode === 'off' ? t.orders.here[mode] : t.orderToday.here}</span>
        <span className="muted order-hits">{hitsOf(line)}</span>
      </span>
    </Link>
  );
}

export function OrderTable({ wanted, first }: { wanted: OrdersWanted; first: OrdersPage }): ReactElement {
  const country = useStatus().data?.country;
  const table = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  const scroller = (): HTMLElement | null => document.getElementById('page');
  // What stands above the table scrolls with it. Its height differs between languages and widths.
  useLayoutEffect(() => {
    const main = scroller();
    if (table.current !== null && main !== null) setAbove(table.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop);
  }, []);
  const rows = useVirtualizer({ count: first.total, getScrollElement: scroller, estimateSize: () => ROW_PX, overscan: 8, scrollMargin: above });
  const items = rows.getVirtualItems();
  const lines = useOrderRows(wanted, first, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  return (
    <>
      <div className="order-head" aria-hidden><span /><span>{t.orders.columns.order}</span><span className="number">{t.orders.columns.names}</span><span>{t.orders.columns.status}</span><span>{t.orders.columns.here}</span><span>{t.orders.columns.hits}</span></div>
      <ul className="order-table" ref={table} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const line = lines.get(Math.floor(index / ORDERS_PAGE))?.[index % ORDERS_PAGE];
          return (
            <li key={key} data-index={index} ref={rows.measureElement} aria-setsize={first.total} aria-posinset={index + 1} style={{ transform: `translateY(${start - above}px)` }}>
              {line === undefined ? <div className="order-row" aria-busy><span /><span className="bar" /></div> : <OrderRow line={line} country={country} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}
