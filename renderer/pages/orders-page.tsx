/** Every order of every list of orders: who, when, how many names, and what became of it here. A register may hold thousands; only those in sight are in the page. */
import { Button, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ORDER_SORTS, type OrdersPage as Orders } from '../../shared/orders-api.ts';
import { useOrdersPage } from '../api/order-queries.ts';
import { PageHeader } from '../components/page-header.tsx';
import { SearchField } from '../components/search-field.tsx';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { jurisdictionName } from '../format/places.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { OrderTable } from './order-table.tsx';
import { readWanted, writeWanted, type OrdersWanted } from './orders-wanted.ts';

/** What can be chosen from, each with how many there are; a choice of one is none. */
function Choices({ wanted, page, onChange }: { wanted: OrdersWanted; page: Orders; onChange: (change: Partial<OrdersWanted>) => void }): ReactElement {
  const option = (value: string, label: string, count: number): { value: string; label: string } => ({ value, label: `${label} (${t.number(count)})` });
  const any = { value: '', label: t.log.any };
  return (
    <div className="order-choices">
      {page.countries.length > 1 && <NativeSelect label={t.orderSearch.country} value={wanted.country} onChange={(event) => onChange({ country: event.currentTarget.value })} data={[any, ...page.countries.map(({ value, count }) => option(value, jurisdictionName(value), count))]} />}
      {page.statuses.length > 1 && <NativeSelect label={t.orders.columns.status} value={wanted.status} onChange={(event) => onChange({ status: event.currentTarget.value as OrdersWanted['status'] })} data={[any, ...page.statuses.map(({ value, count }) => option(value, t.orders.status[value] ?? value, count))]} />}
      {page.lists.length > 1 && <NativeSelect label={t.orderSearch.list} value={wanted.list} onChange={(event) => onChange({ list: event.currentTarget.value })} data={[any, ...page.lists.map(({ value, title, count }) => option(value, titleOf(title), count))]} />}
      <NativeSelect label={t.orderSearch.sort} value={wanted.sort} onChange={(event) => onChange({ sort: event.currentTarget.value as OrdersWanted['sort'] })} data={ORDER_SORTS.map((value) => ({ value, label: t.orderSearch.sorts[value] }))} />
    </div>
  );
}

export function OrdersPage(): ReactElement {
  const [params, setParams] = useSearchParams();
  const wanted = readWanted(params);
  const first = useOrdersPage(wanted, 0);
  const navigate = useNavigate();
  const page = first.data;
  const set = (change: Partial<OrdersWanted>): void => setParams(writeWanted({ ...wanted, ...change }), { replace: true });
  const clear = (): void => setParams({}, { replace: true });
  return (
    <>
      <PageHeader title={t.orders.title}>
        <SearchField className="header-search" label={t.orders.search} text={wanted.text} onChange={(text) => set({ text })} />
        <Button component={Link} to="/orders/report">{t.report.open}</Button>
      </PageHeader>
      <div className="page">
        <p className="muted intro">{t.orders.text}</p>
        {page === undefined && first.error === null && <Loading />}
        {page === undefined && first.error !== null && <Failing error={first.error} retry={() => void first.refetch()} />}
        {page?.all === 0 && <Empty title={t.orders.empty}><p>{t.orders.emptyHint}</p><Button onClick={() => void navigate('/lists')}>{t.orders.toLists}</Button></Empty>}
        {page !== undefined && page.all > 0 && (
          <div className="block">
            {page.all > 1 && <Choices wanted={wanted} page={page} onChange={set} />}
            <p className="muted" role="status">{page.total === page.all ? t.orderSearch.all(page.all) : t.orderSearch.of(page.total, page.all)}</p>
            {page.total === 0 ? <Empty title={t.orders.noMatch}><Button onClick={clear}>{t.log.clear}</Button></Empty> : <OrderTable key={JSON.stringify(wanted)} wanted={wanted} first={page} />}
          </div>
        )}
      </div>
    </>
  );
}
