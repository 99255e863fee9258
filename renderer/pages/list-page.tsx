/** One list over time: what every update added, removed and changed, as a chart and as names. */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import type { HistoryNameChange, ListedRule, ListUpdate } from '../../shared/history-api.ts';
import { useListDays, useListHistory, useUpdateNames } from '../api/list-queries.ts';
import { useLists } from '../api/queries.ts';
import { ChangesChart } from '../components/changes-chart.tsx';
import { HostName } from '../components/host-name.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { calendarDay, clockTime, dayOf, partialDay } from '../format/times.ts';
import { descriptionOf, titleOf } from '../format/list-words.ts';
import { countsBeside, orderChangeWords } from '../format/update-words.ts';
import { t } from '../messages/language.ts';

type Change = 'added' | 'removed' | 'changed';

/** What a list says of a name beyond naming it. */
function says(rules: readonly ListedRule[] | undefined): string {
  return (rules ?? []).map(({ action, match, orders, listed, delisted }) => [
    action === 'allow' ? t.listPage.allow : '', t.listPage.match[match], orders === undefined || orders.length === 0 ? '' : t.listPage.says.orders(orders.join(', ')),
    listed === undefined ? '' : t.listPage.says.listed(partialDay(listed)), delisted === undefined ? '' : t.listPage.says.delisted(partialDay(delisted)),
  ].filter((part) => part !== '').join(', ')).filter((part) => part !== '').join('; ');
}

function NameRow({ change, row: { name, before, after } }: { change: Change; row: HistoryNameChange }): ReactElement {
  const words = change === 'added' ? says(after) : change === 'removed' ? says(before) : `${says(before)} → ${says(after)}`;
  return <li><Link className="name-link" to={`/why?name=${encodeURIComponent(name)}`}><HostName name={name} /></Link><span className="muted">{words}</span></li>;
}

function UpdateNames({ list, update, change }: { list: string; update: string; change: Change }): ReactElement {
  const pages = useUpdateNames(list, update, change);
  if (pages.data === undefined) return pages.error === null ? <Loading /> : <Failing error={pages.error} retry={() => void pages.refetch()} />;
  return (
    <div className="update-names">
      <ul>{pages.data.pages.flatMap(({ rows }) => rows).map((row) => <NameRow key={row.name} change={change} row={row} />)}</ul>
      {pages.hasNextPage && <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.listPage.more}</Button>}
    </div>
  );
}

function Update({ list, row }: { list: string; row: ListUpdate }): ReactElement {
  const [shown, setShown] = useState<Change>();
  const changes = ([['added', row.added, t.listPage.showAdded], ['removed', row.removed, t.listPage.showRemoved], ['changed', row.changed, t.listPage.showChanged]] as const).filter(([, count]) => count > 0);
  const { added, removed, changed } = row.orders;
  return (
    <li className="update">
      <div className="update-when">{clockTime(row.at)}</div>
      <div className="update-what">
        {row.first ? <p>{[t.listPage.first(row.names), countsBeside(row)].filter((part) => part !== '').join(', ')}</p> : (
          <div className="actions">
            {changes.map(([change, count, words]) => <Button key={change} size="xs" aria-expanded={shown === change} onClick={() => setShown(shown === change ? undefined : change)}>{words(count)}</Button>)}
            {changes.length === 0 && <span>{t.listPage.onlyOrders}</span>}
            <span className="muted">{[t.listPage.now(row.names), countsBeside(row)].filter((part) => part !== '').join(', ')}</span>
          </div>
        )}
        {!row.first && added + removed + changed > 0 && (
          <>
            <p className="muted">{t.listPage.orders(added, removed, changed)}</p>
            <ul className="order-changes">
              {row.orders.changes.map((change) => <li key={change.order}>{change.after === undefined ? orderChangeWords(change) : <Link className="name-link" to={`/orders/${encodeURIComponent(list)}/${encodeURIComponent(change.order)}`}>{orderChangeWords(change)}</Link>}</li>)}
              {added + removed + changed > row.orders.changes.length && row.orders.changes.length > 0 && <li className="muted">{t.updateChanges.more(added + removed + changed - row.orders.changes.length)}</li>}
            </ul>
          </>
        )}
        {shown !== undefined && <UpdateNames list={list} update={row.update} change={shown} />}
      </div>
    </li>
  );
}

function History({ id }: { id: string }): ReactElement {
  const updates = useListHistory(id);
  const days = useListDays(id);
  if (updates.data === undefined) return updates.error === null ? <Loading /> : <Failing error={updates.error} retry={() => void updates.refetch()} />;
  const rows = updates.data.pages.flatMap((page) => page.rows);
  const keptFrom = updates.data.pages[0]?.keptFrom;
  // The first reading is no change of the list: its names would dwarf every later one.
  const first = rows.find((row) => row.first);
  const drawn = (days.data?.days ?? []).map((day) => (first !== undefined && calendarDay(first.at) === day.day ? { ...day, added: Math.max(0, day.added - first.added) } : day));
  const moved = drawn.some(({ added, removed }) => added + removed > 0);
  return (
    <section className="block">
      <div className="section-head"><h2 className="section-title">{t.listPage.changes}</h2>{moved && <p className="legends"><span className="legend" data-of="added">{t.listPage.added}</span><span className="legend" data-of="removed">{t.listPage.removed}</span></p>}</div>
      {rows.length === 0 ? <p className="muted">{t.listPage.none}</p> : moved ? <ChangesChart days={drawn} /> : <p className="muted">{rows.length === 1 ? t.listPage.one : t.updateChanges.noNames}</p>}
      <ol className="updates">{rows.map((row) => <Update key={row.update} list={id} row={row} />)}</ol>
      {updates.hasNextPage && <div className="actions"><Button loading={updates.isFetchingNextPage} onClick={() => void updates.fetchNextPage()}>{t.listPage.older}</Button></div>}
      {keptFrom !== undefined && <p className="muted">{t.listPage.keptFrom(dayOf(keptFrom))}</p>}
    </section>
  );
}

export function ListPage(): ReactElement {
  const { id = '' } = useParams();
  const lists = useLists();
  const list = lists.data?.find((one) => one.id === id);
  return (
    <>
      <PageHeader title={titleOf(list?.title ?? id)}><Link className="link back" to="/lists"><IconArrowLeft size={15} stroke={1.6} aria-hidden /> {t.listPage.back}</Link></PageHeader>
      <div className="page">
        {lists.data === undefined && (lists.error === null ? <Loading /> : <Failing error={lists.error} retry={() => void lists.refetch()} />)}
        {lists.data !== undefined && list === undefined && <Empty title={t.listPage.gone} />}
        {list?.description !== undefined && <p className="muted intro">{descriptionOf(list)}</p>}
        {list !== undefined && <History id={id} />}
      </div>
    </>
  );
}
