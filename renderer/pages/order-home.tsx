/** What this home did with an order: its own acts, square; told from the record of decisions. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { OrderView } from '../../shared/engine-api.ts';
import type { AuditEntry } from '../../shared/history-api.ts';
import type { OrderChange } from '../../shared/update-changes.ts';
import { useAudit } from '../api/list-queries.ts';
import { useSetMode } from '../api/queries.ts';
import { Confirm } from '../components/confirm.tsx';
import { choiceWords } from '../components/order-card.tsx';
import { say } from '../components/say.ts';
import { shortAuditWords } from '../format/audit-words.ts';
import { dayOf, minuteTime } from '../format/times.ts';
import { orderChangeHere } from '../format/update-words.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { OrderHits } from './order-hits.tsx';

const SHOWN = 8;
/** What an update said of this order, as far as the record tells. */
const changeOf = ({ update }: AuditEntry, view: OrderView): OrderChange | undefined => update?.orderChanges.find(({ order }) => order === view.order.id);

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Uses of the order's list, updates of it that say something else of the order, and its names set aside; the newest few, oldest first. */
function actsOf(view: OrderView, entries: readonly AuditEntry[]): AuditEntry[] {
  const names = new Set(view.names);
  return entries.filter((entry) => (entry.name !== undefined ? names.has(entry.name) : entry.list === view.list && (entry.event !== 'update-taken' || changeOf(entry, view) !== undefined))).slice(0, SHOWN).toReversed();
}

function Act({ entry, view }: { entry: AuditEntry; view: OrderView }): ReactElement {
  const change = changeOf(entry, view);
  const { at, by, reason } = entry;
  return (
    <li data-point={by === 'automatic' ? 'court' : 'you'}>
      <span className="when">{dayOf(at)}, {minuteTime(at)}</span>
      <span>{change === undefined ? upper(shortAuditWords(entry)) : orderChangeHere(change)} <span className="muted">· {t.audit.by[by] ?? by}{reason !== undefined && ` ${t.audit.reason(reason)}`}</span></span>
    </li>
  );
}

export function OrderHome({ view }: { view: OrderView }): ReactElement {
  const setMode = useSetMode();
  const audit = useAudit();
  const [stopping, setStopping] = useState(false);
  const acts = actsOf(view, audit.data?.pages.flatMap(({ rows }) => rows) ?? []);
  const to = (mode: OrderView['mode']): void => setMode.mutate({ id: view.list, mode }, { onError: say });
  return (
    <section className="block">
      <h2 className="section-title">{t.order.home}</h2>
      <ol className="points timed">
        {acts.length === 0 && <li data-point="you"><span className="when">{dayOf(view.modeSince)}</span><span>{choiceWords(view)}</span></li>}
        {acts.map((entry) => <Act key={entry.n} entry={entry} view={view} />)}
      </ol>
      <OrderHits view={view} />
      <p><Link className="link" to="/audit">{t.audit.link}</Link></p>
      <div className="actions">
        {view.mode !== 'enforce' && <Button onClick={() => to('enforce')}>{t.change.enforce}</Button>}
        {view.mode !== 'observe' && <Button onClick={() => to('observe')}>{t.change.observe}</Button>}
        {view.mode !== 'off' && <Button onClick={() => setStopping(true)}>{t.change.stop}</Button>}
      </div>
      <Confirm title={t.change.confirmStop(titleOf(view.listTitle))} verb={t.change.stop} opened={stopping} onClose={() => setStopping(false)} onConfirm={() => to('off')}>{t.change.stopText}</Confirm>
    </section>
  );
}
