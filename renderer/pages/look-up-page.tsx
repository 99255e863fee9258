/** Where a name is and was: on which lists, since when, until when, under which orders; and on a day. */
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { NameInList, OrderThen } from '../../shared/history-api.ts';
import { useNameHistory } from '../api/list-queries.ts';
import { DayAnswerView } from '../components/day-answer.tsx';
import { Facts } from '../components/facts.tsx';
import { LookUpForm } from '../components/look-up-form.tsx';
import { Mark, type MarkName } from '../components/mark.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Empty, Failing, Loading } from '../components/states.tsx';
import { dayOf, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { shortAuthority } from '../verdict-words.ts';

const KIND_MARK: Record<NameInList['kind'], MarkName> = { 'court-order': 'law', family: 'family', custom: 'you' };

function OrderLine({ list, then: { order, status } }: { list: string; then: OrderThen }): ReactElement {
  const word = status === undefined ? t.notKnown : status === 'not-yet' ? t.lookUp.notYet : t.orders.status[status] ?? status;
  return <div><Link className="link" to={`/orders/${encodeURIComponent(list)}/${encodeURIComponent(order.id)}`}>{shortAuthority(order.authority.name)}, {order.id}</Link> <span className="muted">{word}</span></div>;
}

function InList({ held }: { held: NameInList }): ReactElement {
  const state = held.listEnded !== undefined ? t.lookUp.ended(dayOf(held.listEnded)) : held.gone === undefined ? t.lookUp.now : t.lookUp.goneOn(dayOf(held.gone));
  const then = held.onDay === undefined ? '' : `${t.lookUp.onDay[held.onDay.listed]}, ${t.lookUp.mode[held.onDay.mode]}`;
  return (
    <li className="in-list">
      <p><span className="match-title"><Mark of={KIND_MARK[held.kind]} size={15} hollow={held.gone !== undefined || held.listEnded !== undefined} /> <Link className="link" to={`/lists/${encodeURIComponent(held.list)}`}>{held.listTitle}</Link></span> <span className="muted">{[state, then].filter((part) => part !== '').join('; ')}</span></p>
      <Facts facts={[
        { label: t.lookUp.rule, value: <code>{held.rule}</code> },
        { label: t.lookUp.firstSeen, value: held.firstSeenOrBefore ? t.lookUp.orBefore(dayOf(held.firstSeen)) : dayOf(held.firstSeen) }, { label: t.lookUp.lastSeen, value: dayOf(held.lastSeen) },
        ...(held.listed === undefined ? [] : [{ label: t.lookUp.listed, value: partialDay(held.listed) }]), ...(held.delisted === undefined ? [] : [{ label: t.lookUp.delisted, value: partialDay(held.delisted) }]),
        ...(held.orders.length === 0 ? [] : [{ label: t.lookUp.orders, value: <>{held.orders.map((then_) => <OrderLine key={then_.order.id} list={held.list} then={then_} />)}</> }]),
      ]} />
    </li>
  );
}

function Found({ name, on }: { name: string; on: string }): ReactElement {
  const { data, error, refetch } = useNameHistory(name, on);
  if (data === undefined) return error === null ? <Loading /> : <Failing error={error} retry={() => void refetch()} />;
  return (
    <>
      {data.on !== undefined && <DayAnswerView history={{ ...data, on: data.on }} />}
      <section className="block">
        <h2 className="section-title">{t.lookUp.lists}</h2>
        {data.lists.length === 0 && <Empty title={t.lookUp.never} />}
        <ul className="in-lists">{data.lists.map((held) => <InList key={`${held.list} ${held.rule} ${held.keptFrom}`} held={held} />)}</ul>
      </section>
    </>
  );
}

export function LookUpPage(): ReactElement {
  const [params, setParams] = useSearchParams();
  const name = params.get('name') ?? '';
  const on = params.get('on') ?? '';
  return (
    <>
      <PageHeader title={t.lookUp.title}><Link className="link back" to="/lists"><IconArrowLeft size={15} stroke={1.6} aria-hidden /> {t.listPage.back}</Link></PageHeader>
      <div className="page">
        <p className="muted intro">{t.lookUp.text}</p>
        <LookUpForm key={`${name} ${on}`} asked={{ name, on }} onAsk={(asked) => setParams({ name: asked.name, ...(asked.on === '' ? {} : { on: asked.on }) })} />
        {name === '' ? <p className="muted">{t.lookUp.nothing}</p> : <Found name={name} on={on} />}
      </div>
    </>
  );
}
