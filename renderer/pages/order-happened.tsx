/** The life of an order as its list records it: the court's own acts, round; what lies ahead comes after today. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { OrderView } from '../../shared/engine-api.ts';
import type { OrderEvent } from '../../shared/order-timeline.ts';
import { statusWords } from '../components/order-card.tsx';
import { todayWords } from '../format/order-today.ts';
import { calendarDay, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { shortAuthority } from '../verdict-words.ts';

function Point({ view, event: { type, day, order: other, authority }, all }: { view: OrderView; event: OrderEvent; all: readonly OrderView[] }): ReactElement {
  const record = other === undefined ? undefined : all.find((one) => one.list === view.list && one.order.id === other)?.order;
  const what = type === 'decided' ? t.order.instruments[view.order.instrument] || t.order.ordered : t.order.events[type];
  const note = type === 'decided' ? view.order.legalBasis?.join('; ') : record?.note;
  return (
    <li data-point="court">
      <span className="when">{day === undefined ? t.notKnown : partialDay(day)}</span>
      <span>
        <strong>{what}</strong>
        {other !== undefined && <> {record === undefined ? other : <Link className="link" to={`/orders/${encodeURIComponent(view.list)}/${encodeURIComponent(other)}`}>{authority === undefined ? other : t.order.by(shortAuthority(authority))}</Link>}</>}
        {note !== undefined && note !== '' && <span className="muted point-note">{note}</span>}
      </span>
    </li>
  );
}

export function OrderHappened({ view, all }: { view: OrderView; all: readonly OrderView[] }): ReactElement {
  const today = calendarDay();
  const ahead = (event: OrderEvent): boolean => event.day !== undefined && event.day > today;
  const point = (event: OrderEvent, at: number): ReactElement => <Point key={`${event.type} ${event.order ?? ''} ${at}`} view={view} event={event} all={all} />;
  return (
    <section className="block">
      <h2 className="section-title">{t.order.happened}</h2>
      <ol className="points wide">
        {view.timeline.filter((event) => !ahead(event)).map(point)}
        <li data-point={view.inForce ? 'now' : 'court'}><span className="when">{t.order.today}</span><strong>{todayWords(view.today) ?? statusWords(view)}</strong></li>
        {view.timeline.filter(ahead).map(point)}
      </ol>
    </section>
  );
}
