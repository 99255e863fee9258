/** The names under an order, and what becomes of each here. A name that was taken off the list stays in the table, with its day. */
import { Button } from '@mantine/core';
import { Fragment, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { OrderView, Status } from '../../shared/engine-api.ts';
import { listedLater } from '../../shared/order-list.ts';
import type { OrderName } from '../../shared/list-preview.ts';
import type { NameAskedCount } from '../../shared/orders-api.ts';
import { useNameHistory, useOrderNames } from '../api/list-queries.ts';
import { useNamesAsked } from '../api/order-queries.ts';
import { useStatus } from '../api/queries.ts';
import { DayAnswerView } from '../components/day-answer.tsx';
import { HostName } from '../components/host-name.tsx';
import { LookUpForm, type Asked } from '../components/look-up-form.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { errorWords } from '../format/problem-words.ts';
import { ago, calendarDay, dayOf, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';

function hereWords(view: OrderView, { name, listed, delisted, leftOut }: OrderName, setAside: Status['setAside']): string {
  const aside = setAside.find((one) => name === one.name || name.endsWith(`.${one.name}`));
  if (listed !== undefined && listedLater({ listed, ...(delisted === undefined ? {} : { delisted }) }, calendarDay())) return t.order.nameHere.later;
  if (delisted !== undefined) return t.order.nameHere.delisted(partialDay(delisted));
  if (leftOut !== undefined) return t.leftOut.word[leftOut.by](dayOf(leftOut.at));
  if (aside !== undefined) return t.order.nameHere.setAside(dayOf(aside.at));
  if (!view.inForce && view.mode !== 'off') return t.orderToday.names;
  return view.mode === 'off' ? t.order.nameHere.answered : view.mode === 'observe' ? t.order.nameHere.observed : t.order.nameHere.blocked;
}

/** Other orders in force that name it: what becomes of it here may be theirs. */
function AlsoUnder({ others }: { others: OrderName['others'] | undefined }): ReactElement | null {
  if (others === undefined) return null;
  return <div className="muted also-under">{t.label(t.order.alsoUnder)} {others.map(({ list, order }, at) => <Fragment key={`${list} ${order}`}>{at > 0 && ', '}<Link className="link" to={`/orders/${encodeURIComponent(list)}/${encodeURIComponent(order)}`} translate="no">{order}</Link></Fragment>)}</div>;
}

/** How often, with the way to the rows; `counting` until the log is through. */
function AskedHere({ name, asked, done }: { name: string; asked: NameAskedCount | undefined; done: boolean }): ReactElement {
  if (asked === undefined) return <span className="muted">{done ? t.orderSearch.notAsked : t.orderSearch.counting}</span>;
  const times = t.orderSearch.times(asked.count, ago(asked.last));
  return <Link className="link" to={`/log?name=${encodeURIComponent(name)}`} aria-label={`${t.orderSearch.rows(name)}: ${times}`}>{times}</Link>;
}

/** A page of names; the log is looked through once for all of it. */
function NameRows({ view, rows }: { view: OrderView; rows: readonly OrderName[] }): ReactElement {
  const setAside = useStatus().data?.setAside ?? [];
  const asked = useNamesAsked(rows.map(({ name }) => name));
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={row.name}>
          <td><Link className="name-link" to={`/why?name=${encodeURIComponent(row.name)}`}><HostName name={row.name} /></Link><AlsoUnder others={row.others} /></td>
          <td data-label={t.order.listedSince}>{row.listed === undefined ? <span className="not-known">{t.notKnown}</span> : partialDay(row.listed)}</td>
          <td data-label={t.orderSearch.asked}><AskedHere name={row.name} asked={asked?.counts.get(row.name)} done={asked?.done === true} /></td>
          <td className="last" data-label={t.orders.columns.here}>{hereWords(view, row, setAside)}</td>
        </tr>
      ))}
    </tbody>
  );
}

export function OrderNames({ view }: { view: OrderView }): ReactElement {
  const pages = useOrderNames(view.list, view.order.id);
  const loaded = pages.data?.pages ?? [];
  const none = loaded.every(({ rows }) => rows.length === 0);
  return (
    <section className="block">
      <h2 className="section-title">{t.order.names} {view.nameCount > 0 && <span className="muted">{t.order.namesText(view.nameCount)}</span>}</h2>
      {pages.data === undefined && (pages.error === null ? <Loading /> : <Failing error={pages.error} retry={() => void pages.refetch()} />)}
      {pages.data !== undefined && none && <p className="muted">{t.order.noNames}</p>}
      {!none && (
        <table className="plain-table order-names">
          <thead><tr><th scope="col">{t.order.name}</th><th scope="col">{t.order.listedSince}</th><th scope="col">{t.orderSearch.asked}</th><th scope="col" className="last">{t.orders.columns.here}</th></tr></thead>
          {loaded.map(({ rows }) => rows.length > 0 && <NameRows key={rows[0]?.name} view={view} rows={rows} />)}
        </table>
      )}
      {pages.hasNextPage && <div className="actions"><Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.listPage.more}</Button></div>}
    </section>
  );
}

/** Was a name ordered on a day? Answered in place; everything that is kept of it is one click away. */
export function OrderedOnADay({ view }: { view: OrderView }): ReactElement {
  const [asked, setAsked] = useState<Asked>({ name: '', on: '' });
  const { data, error } = useNameHistory(asked.name, asked.on);
  return (
    <section className="block">
      <h2 className="section-title">{t.order.onADay}</h2>
      <LookUpForm key={view.order.id} asked={{ name: view.names[0] ?? '', on: '' }} onAsk={setAsked} dayNeeded />
      {error !== null && <p className="bad" role="status">{errorWords(error)}</p>}
      {data?.on !== undefined && <DayAnswerView history={{ ...data, on: data.on }} brief />}
      {data !== undefined && <Link className="link" to={`/why?name=${encodeURIComponent(asked.name)}&at=${asked.on}`}>{t.lookUp.whole}</Link>}
    </section>
  );
}
