/** An order in short: who ordered what, to whom, and that the household chose to apply it. Both facts, always together. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { OrderView } from '../../shared/engine-api.ts';
import type { OrderLine } from '../../shared/orders-api.ts';
import { todayWords } from '../format/order-today.ts';
import { dayOf, partialDay } from '../format/times.ts';
import { jurisdictionName } from '../format/places.ts';
import { t } from '../messages/language.ts';
import { addressedTo, shortAuthority } from '../verdict-words.ts';
import { Facts } from './facts.tsx';

/** The jurisdiction, and how it stands to the country the household set. */
export function jurisdictionWords({ jurisdiction, standing }: Pick<OrderLine, 'jurisdiction' | 'standing'>, country: string | undefined): string {
  const name = jurisdictionName(jurisdiction);
  if (country === undefined) return `${name}, ${t.order.noCountry}`;
  const own = jurisdiction === country || jurisdiction.startsWith(`${country}-`);
  return own || (standing === 'law' && jurisdiction === 'EU') ? `${name}, ${t.order.yours}` : `${name}, ${t.order.notYours}`;
}

export function instrumentWords({ order }: OrderView): string {
  return [t.order.instruments[order.instrument] ?? '', order.subject === undefined ? '' : t.said.subjects[order.subject] ?? order.subject.replaceAll('-', ' ')].filter((part) => part !== '').join(', ');
}

/** `in force, as of 4 Oct 2026`. */
export function statusWords({ status, verifiedOn }: Pick<OrderLine, 'status' | 'verifiedOn'>): string {
  const word = t.orders.status[status] ?? status;
  return verifiedOn === undefined ? word : `${word}, ${t.orders.asOf(partialDay(verifiedOn))}`;
}

/** Of a whole order, what its line says. */
export const inShort = ({ order: { jurisdiction, status, verified }, standing }: OrderView): Pick<OrderLine, 'jurisdiction' | 'standing' | 'status' | 'verifiedOn'> => ({ jurisdiction, standing, status, ...(verified?.on === undefined ? {} : { verifiedOn: verified.on }) });

/** Who chose to use the order's list here. */
export function choiceWords(view: OrderView): string {
  return view.modeBy === 'default' ? t.order.defaultChoice : view.modeBy === 'command-line' ? t.order.runChoice : t.order.choice[view.mode];
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function OrderCard({ view, country }: { view: OrderView; country: string | undefined }): ReactElement {
  const { order } = view;
  const short = shortAuthority(order.authority.name);
  const rest = order.authority.name.slice(short.length).replace(/^,\s*/, '');
  return (
    <article className="card">
      <p className="card-title">{short}</p>
      {rest !== '' && <p className="muted card-sub">{rest}</p>}
      <Facts facts={[
        { label: t.order.jurisdiction, value: jurisdictionWords(inShort(view), country) }, { label: t.order.instrument, value: instrumentWords(view) }, { label: t.order.docket, value: order.docket },
        { label: t.order.addressed, value: <strong>{addressedTo(order) ?? t.notKnown}</strong> }, { label: t.order.askedBy, value: order.applicants?.join(', ') },
        { label: t.order.recordLevel, value: order.verified === undefined ? undefined : t.order.levelWords[order.verified.level] },
      ]} />
      <ol className="points">
        <li data-point="court"><span className="when">{order.decided === undefined ? t.notKnown : partialDay(order.decided)}</span><span>{t.order.ordered}</span></li>
        <li data-point="you"><span className="when">{dayOf(view.modeSince)}</span><span>{choiceWords(view)}</span></li>
        <li data-point={view.inForce && view.standing === 'law' ? 'now' : 'court'}><span className="when">{t.order.today}</span><strong>{upper(todayWords(view.today) ?? statusWords(inShort(view)))}</strong></li>
      </ol>
      <Link className="link" to={`/orders/${encodeURIComponent(view.list)}/${encodeURIComponent(order.id)}`}>{t.order.open}</Link>
    </article>
  );
}
