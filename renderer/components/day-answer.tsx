/** The answer about one day: was the name ordered, by whom, since when; what would have become of a question; and what is not known. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { DayAnswer, KnownTime, NameHistory, OrderedThen } from '../../shared/history-api.ts';
import { dayOf, minuteTime, partialDay } from '../format/times.ts';
import { jurisdictionName } from '../format/places.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { shortAuthority } from '../verdict-words.ts';

function timeWords({ at, basis, orBefore }: KnownTime): string {
  if (basis === 'stated') return t.lookUp.time.stated(partialDay(at));
  return orBefore === true ? t.lookUp.time.orBefore(dayOf(at)) : t.lookUp.time.observed(dayOf(at));
}

function decisionWords({ decision, decider, list, spared, leftOut }: DayAnswer, nameOf: (list: string) => string): string {
  const title = list === undefined ? '' : nameOf(list);
  switch (decision) {
    case 'blocked': return t.lookUp.decision.blocked(decider === 'law' ? 'law' : 'you', title);
    case 'observed': return t.lookUp.decision.observed(title);
    case 'answered': return leftOut !== undefined ? t.leftOut.decision(titleOf(leftOut.listTitle), leftOut.rule) : t.lookUp.decision.answered(spared === undefined ? '' : t.lookUp.spared[spared] ?? '');
    case 'not-known': return t.lookUp.decision['not-known'];
  }
}

function Ordered({ ordered }: { ordered: OrderedThen }): ReactElement {
  return (
    <li>
      <Link className="link" to={`/orders/${encodeURIComponent(ordered.list)}/${encodeURIComponent(ordered.order)}`}>{shortAuthority(ordered.authority)}</Link>, {jurisdictionName(ordered.jurisdiction)}, {ordered.order}
      <span className="muted"> ({t.lookUp.since} {ordered.since === undefined ? t.notKnown : timeWords(ordered.since)}; {ordered.until === undefined ? t.lookUp.noEnd : `${t.lookUp.until} ${timeWords(ordered.until)}`}){ordered.basis === 'stated' && ` ${t.lookUp.byRecord}`}</span>
    </li>
  );
}

export function DayAnswerView({ history, brief = false }: { history: NameHistory & { on: DayAnswer }; brief?: boolean }): ReactElement {
  const { on, name, lists } = history;
  const nameOf = (id: string): string => titleOf(lists.find(({ list }) => list === id)?.listTitle ?? id);
  return (
    <div className="day-answer" role="status">
      <p><strong>{t.lookUp.ordered[on.ordered](name, partialDay(on.day))}</strong> {decisionWords(on, nameOf)} {on.basis === 'stated' && t.lookUp.stated} {on.before !== undefined && t.lookUp.before[on.before.decision](titleOf(on.before.listTitle), minuteTime(on.before.at))}</p>
      {on.orderedBy.length > 0 && <ul className="lifting">{on.orderedBy.map((ordered) => <Ordered key={`${ordered.list} ${ordered.order} ${ordered.rule}`} ordered={ordered} />)}</ul>}
      {on.notKnown.length > 0 && <p className="muted">{t.lookUp.notKnown(on.notKnown.map(({ listTitle, keptFrom }) => t.lookUp.historyFrom(titleOf(listTitle), dayOf(keptFrom))).join(', '))}</p>}
      {!brief && <p className="muted">{t.lookUp.kept}</p>}
    </div>
  );
}
