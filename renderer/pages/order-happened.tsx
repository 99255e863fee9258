/** The life of an order as its list records it: the court's own acts, round; what lies ahead comes after today. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { OrderEvent } from '../../shared/order-timeline.ts';
import type { OrderWhole } from '../../shared/orders-api.ts';
import { inShort, statusWords } from '../components/order-card.tsx';
import { remarkWords } from '../format/remark-words.ts';
import { todayWords } from '../format/order-today.ts';
import { calendarDay, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { shortAuthority } from '../verdict-words.ts';

/** What this order does to another one; the rest happened to it. */
const ACTIVE: ReadonlySet<OrderEvent['type']> = new Set(['appeals', 'confirms', 'varies', 'stays', 'annuls', 'supersedes', 'implements']);

function Point({ view, event: { type, day, order: other, authority } }: { view: OrderWhole; event: OrderEvent }): ReactElement {
  const record = other === undefined ? undefined : view.related.find(({ id }) => id === other);
  const what = type === 'decided' ? t.order.instruments[view.order.instrument] || t.order.ordered : t.order.events[type];
  const note = type === 'decided' ? view.order.legalBasis?.join('; ') : record?.note;
  return (
    <li data-point="court">
      <span className="when">{day === undefined ? t.notKnown : partialDay(day)}</span>
      <span>
        <strong>{what}</strong>
        {other !== undefined && <> {record === undefined ? other : <Link className="link" to={`/orders/${encodeURIComponent(view.list)}/${encodeURIComponent(other)}`}>{authority === undefined ? other : (ACTIVE.has(type) ? t.order.of : t.order.by)(shortAuthority(authority))}</Link>}</>}
        {note !== undefined && note !== '' && <span className="muted point-note">{remarkWords(note)}</span>}
      </span>
    </li>
  );
}

export function OrderHappened({ view }: { view: OrderWhole }): ReactElement {
  const today = calendarDay();
  const ahead = (event: OrderEvent): boolean => event.day !== undefined && event.day > today;
  const point = (event: OrderEvent, at: number): ReactElement => <Point key={`${event.type} ${event.order ?? ''} ${at}`} view={view} event={event} />;
  return (
    <section className="block">
      <h2 className="section-title">{t.order.happened}</h2>
      <ol className="points wide">
        {view.timeline.filter((event) => !ahead(event)).map(point)}
        <li data-point={view.inForce ? 'now' : 'court'}><span className="when">{t.order.today}</span><strong>{todayWords(view.today) ?? statusWords(inShort(view))}</strong></li>
        {view.timeline.filter(ahead).map(point)}
      </ol>
    </section>
  );
}
