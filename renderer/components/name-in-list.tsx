/** Where a name is and was in one list: since when, until when, under which orders; and on a day. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { NameInList, OrderThen } from '../../shared/history-api.ts';
import { firstDay, standing } from '../../shared/order-list.ts';
import { useStatus } from '../api/queries.ts';
import { calendarDay, dayOf, partialDay } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { markOfMatch, shortAuthority } from '../verdict-words.ts';
import { Facts } from './facts.tsx';
import { Mark } from './mark.tsx';

/** @param day that is asked about */
function statusWord({ order, status, inForce }: OrderThen, day: string): string {
  if (status === undefined) return t.notKnown;
  // Decided, and to take effect later, is not the same as not decided.
  if (status === 'not-yet') return order.validFrom !== undefined && (order.decided === undefined || firstDay(order.decided) <= day) ? t.orderToday.takesEffect(partialDay(order.validFrom)) : t.lookUp.notYet;
  if (!inForce && status === 'expired') return t.orderToday.idle.ended(order.validUntil === undefined ? undefined : partialDay(order.validUntil));
  return t.orders.status[status] ?? status;
}

function OrderLine({ list, then, day }: { list: string; then: OrderThen; day: string }): ReactElement {
  const { order } = then;
  const word = statusWord(then, day);
  return <div><Link className="link" to={`/orders/${encodeURIComponent(list)}/${encodeURIComponent(order.id)}`}>{shortAuthority(order.authority.name)}, {order.id}</Link> <span className="muted">{word}</span></div>;
}

/** @param day that is asked about, `YYYY-MM-DD`; absent: today */
export function InList({ held, day = calendarDay() }: { held: NameInList; day?: string | undefined }): ReactElement {
  const { country } = useStatus().data ?? {};
  const byChoice = held.orders.length > 0 && held.orders.every(({ order }) => standing(order, country) === 'household');
  const state = held.listEnded !== undefined ? t.lookUp.ended(dayOf(held.listEnded)) : held.gone === undefined ? t.lookUp.now : t.lookUp.goneOn(dayOf(held.gone));
  const then = held.onDay === undefined ? '' : [t.lookUp.onDay[held.onDay.listed], held.onDay.leftOut === undefined ? '' : t.leftOut.onDay[held.onDay.leftOut], t.lookUp.mode[held.onDay.mode]].filter((part) => part !== '').join(', ');
  const isOut = held.leftOut?.some(({ until }) => until === undefined) ?? false;
  return (
    <li className="in-list">
      <p><span className="match-title"><Mark of={markOfMatch({ kind: held.kind, standing: byChoice ? 'household' : 'law', decided: false }, 'none')} size={15} hollow={held.gone !== undefined || held.listEnded !== undefined || isOut} /> <Link className="link" to={`/lists/${encodeURIComponent(held.list)}`}>{titleOf(held.listTitle)}</Link></span> <span className="muted">{[state, then].filter((part) => part !== '').join('; ')}</span></p>
      <Facts facts={[
        { label: t.lookUp.rule, value: <code>{held.rule}</code> },
        { label: t.lookUp.firstSeen, value: held.firstSeenOrBefore ? t.lookUp.orBefore(dayOf(held.firstSeen)) : dayOf(held.firstSeen) }, { label: t.lookUp.lastSeen, value: dayOf(held.lastSeen) },
        ...(held.listed === undefined ? [] : [{ label: t.lookUp.listed, value: partialDay(held.listed) }]), ...(held.delisted === undefined ? [] : [{ label: t.lookUp.delisted, value: partialDay(held.delisted) }]),
        ...(held.leftOut === undefined ? [] : [{ label: t.leftOut.label, value: <>{held.leftOut.map(({ at, until, by }) => <div key={`${at} ${by}`}>{t.leftOut.spans[by](dayOf(at), until === undefined ? undefined : dayOf(until))}</div>)}</> }]),
        ...(held.orders.length === 0 ? [] : [{ label: t.lookUp.orders, value: <>{held.orders.map((then_) => <OrderLine key={then_.order.id} list={held.list} then={then_} day={day} />)}</> }]),
      ]} />
    </li>
  );
}
