/** The orders that counted most in the period: whose, how often, and the way to each. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { TopOrder } from '../../shared/overview-api.ts';
import { Mark } from '../components/mark.tsx';
import { t } from '../messages/language.ts';
import { shortAuthority } from '../verdict-words.ts';

function OrderLine({ list, order, blocked, observed, authority, standing }: TopOrder): ReactElement {
  const content = (
    <>
      <Mark of={standing === 'household' ? 'you' : 'law'} size={15} hollow={blocked === 0} />
      <span className="cut">{authority === undefined ? order : <>{shortAuthority(authority)} <span className="muted">{order}</span></>}</span>
      <span className="muted number">{t.overview.orderCounts(blocked, observed)}</span>
    </>
  );
  return <li>{authority === undefined ? <div className="top-order">{content}</div> : <Link className="top-order" to={`/orders/${encodeURIComponent(list)}/${encodeURIComponent(order)}`}>{content}</Link>}</li>;
}

export function TopOrders({ rows }: { rows: readonly TopOrder[] }): ReactElement {
  return (
    <section className="block">
      <h2 className="section-title">{t.overview.orders} <Link className="link section-link" to="/orders">{t.overview.allOrders}</Link></h2>
      {rows.length === 0 ? <p className="muted">{t.overview.noOrders}</p> : <ul className="small-table">{rows.map((row) => <OrderLine key={`${row.list} ${row.order}`} {...row} />)}</ul>}
    </section>
  );
}
