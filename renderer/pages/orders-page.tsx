/** Every order of every list of orders: who, when, how many names, and what became of it here. */
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { OrderView } from '../../shared/engine-api.ts';
import { useOrders, useStatus } from '../api/queries.ts';
import { Mark } from '../components/mark.tsx';
import { jurisdictionWords, statusWords } from '../components/order-card.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { todayWords } from '../format/order-today.ts';
import { partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { shortAuthority } from '../verdict-words.ts';

const textOf = ({ order, listTitle, names }: OrderView): string => `${order.id} ${order.authority.name} ${order.docket ?? ''} ${listTitle} ${names.join(' ')}`.toLowerCase();

function hitsOf({ hits }: OrderView): string {
  const parts = [hits.blocked > 0 ? t.orders.blockedHits(hits.blocked) : '', hits.observed > 0 ? t.orders.observedHits(hits.observed) : ''].filter((part) => part !== '');
  return parts.length === 0 ? t.orders.noHits : parts.join(', ');
}

function OrderRow({ view, country }: { view: OrderView; country: string | undefined }): ReactElement {
  const { order, list, standing, mode, inForce, today, nameCount } = view;
  return (
    <li>
      <Link className="order-row" to={`/orders/${encodeURIComponent(list)}/${encodeURIComponent(order.id)}`}>
        <span className="order-mark"><Mark of={standing === 'law' ? 'law' : 'you'} size={16} hollow={mode !== 'enforce' || !inForce} label={standing === 'law' ? t.words.law : t.words.you} /></span>
        <span className="order-name">
          <span className="list-title">{shortAuthority(order.authority.name)}{order.decided !== undefined && `, ${partialDay(order.decided)}`}</span>
          <span className="muted cut">{order.id} · {jurisdictionWords(view, country)}</span>
        </span>
        <span className="number" data-label={t.orders.columns.names}>{t.number(nameCount)}</span>
        <span className="muted">{todayWords(today) ?? statusWords(view)}</span>
        <span>{inForce || mode === 'off' ? t.orders.here[mode] : t.orderToday.here}</span>
        <span className="muted order-hits">{hitsOf(view)}</span>
      </Link>
    </li>
  );
}

export function OrdersPage(): ReactElement {
  const orders = useOrders();
  const country = useStatus().data?.country;
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const all = orders.data ?? [];
  const shown = search.trim() === '' ? all : all.filter((view) => textOf(view).includes(search.trim().toLowerCase()));
  return (
    <>
      <PageHeader title={t.orders.title}>
        <TextInput className="header-search" aria-label={t.orders.search} placeholder={t.orders.search} value={search} data-search leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />} onChange={(event) => setSearch(event.currentTarget.value)} />
        <Button component={Link} to="/orders/report">{t.report.open}</Button>
      </PageHeader>
      <div className="page">
        <p className="muted intro">{t.orders.text}</p>
        {orders.data === undefined && orders.error === null && <Loading />}
        {orders.data === undefined && orders.error !== null && <Failing error={orders.error} retry={() => void orders.refetch()} />}
        {orders.data?.length === 0 && <Empty title={t.orders.empty}><p>{t.orders.emptyHint}</p><Button onClick={() => void navigate('/lists')}>{t.orders.toLists}</Button></Empty>}
        {all.length > 0 && shown.length === 0 && <Empty title={t.orders.noMatch} />}
        {shown.length > 0 && (
          <>
            <div className="order-head" aria-hidden><span /><span>{t.orders.columns.order}</span><span className="number">{t.orders.columns.names}</span><span>{t.orders.columns.status}</span><span>{t.orders.columns.here}</span><span>{t.orders.columns.hits}</span></div>
            <ul className="order-table">{shown.map((view) => <OrderRow key={`${view.list} ${view.order.id}`} view={view} country={country} />)}</ul>
          </>
        )}
      </div>
    </>
  );
}
