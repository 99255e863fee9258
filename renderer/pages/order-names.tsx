/** The names under an order, and what becomes of each here. A name that was taken off the list stays in the table, with its day. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { OrderView, Status } from '../../shared/engine-api.ts';
import type { OrderName } from '../../shared/list-preview.ts';
import { useNameHistory, useOrderNames } from '../api/list-queries.ts';
import { useStatus } from '../api/queries.ts';
import { DayAnswerView } from '../components/day-answer.tsx';
import { HostName } from '../components/host-name.tsx';
import { LookUpForm, type Asked } from '../components/look-up-form.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { errorWords } from '../format/problem-words.ts';
import { dayOf, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';

function hereWords(view: OrderView, { name, delisted }: OrderName, setAside: Status['setAside']): string {
  const aside = setAside.find((one) => name === one.name || name.endsWith(`.${one.name}`));
  if (delisted !== undefined) return t.order.nameHere.delisted(partialDay(delisted));
  if (aside !== undefined) return t.order.nameHere.setAside(dayOf(aside.at));
  if (!view.inForce && view.mode !== 'off') return t.orderToday.names;
  return view.mode === 'off' ? t.order.nameHere.answered : view.mode === 'observe' ? t.order.nameHere.observed : t.order.nameHere.blocked;
}

export function OrderNames({ view }: { view: OrderView }): ReactElement {
  const pages = useOrderNames(view.list, view.order.id);
  const setAside = useStatus().data?.setAside ?? [];
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className="block">
      <h2 className="section-title">{t.order.names} {view.nameCount > 0 && <span className="muted">{t.order.namesText(view.nameCount)}</span>}</h2>
      {pages.data === undefined && (pages.error === null ? <Loading /> : <Failing error={pages.error} retry={() => void pages.refetch()} />)}
      {pages.data !== undefined && rows.length === 0 && <p className="muted">{t.order.noNames}</p>}
      {rows.length > 0 && (
        <table className="plain-table order-names">
          <thead><tr><th scope="col">{t.order.name}</th><th scope="col">{t.order.listedSince}</th><th scope="col" className="last">{t.orders.columns.here}</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <td><Link className="name-link" to={`/why?name=${encodeURIComponent(row.name)}`}><HostName name={row.name} /></Link></td>
                <td>{row.listed === undefined ? <span className="not-known">{t.notKnown}</span> : partialDay(row.listed)}</td>
                <td className="last">{hereWords(view, row, setAside)}</td>
              </tr>
            ))}
          </tbody>
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
