/** The other orders in force that name a name, beside the one whose card is shown: in a line each, with the way to it. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { OrderView } from '../../shared/engine-api.ts';
import { partialDay } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { shortAuthority } from '../verdict-words.ts';
import { jurisdictionWords, inShort } from './order-card.tsx';
import { Mark } from './mark.tsx';

export function OtherOrders({ views, country }: { views: readonly OrderView[] | undefined; country: string | undefined }): ReactElement | null {
  if (views === undefined || views.length === 0) return null;
  return (
    <section>
      <h3 className="trace-section">{t.trace.otherOrders(views.length)}</h3>
      <ul className="matches">
        {views.map((view) => (
          <li key={`${view.list} ${view.order.id}`} className="match">
            <Link className="link match-title" to={`/orders/${encodeURIComponent(view.list)}/${encodeURIComponent(view.order.id)}`}>
              <Mark of={view.standing === 'law' ? 'law' : 'you'} size={14} hollow={view.mode !== 'enforce'} /> {shortAuthority(view.order.authority.name)}{view.order.decided !== undefined && `, ${partialDay(view.order.decided)}`}
            </Link>
            <span className="match-word">{t.lists.modes[view.mode]}</span>
            <span className="muted">{jurisdictionWords(inShort(view), country)} · {titleOf(view.listTitle)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
