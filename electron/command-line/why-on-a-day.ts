/** The answer of `gavel why NAME --on DAY` in words: what was read at the time, what a list states of a time before, and what is not known. */
import { leftOutThen } from './left-out-words.ts';
import { day as localDate, moment } from './local-times.ts';
import type { DayAnswer, KnownTime, NameHistory, NameInList, OrderedThen } from '../../shared/history-api.ts';

const when = (time: KnownTime | undefined): string => {
  if (time === undefined) return 'not known';
  const day = time.at.slice(0, 10);
  if (time.basis === 'stated') return `${day} (the list states it)`;
  return time.orBefore === true ? `${day} or before (first read here then)` : `${day} (read here)`;
};

function orderedLines(ordered: OrderedThen): string[] {
  return [
    `  Ordered by ${ordered.authority} (${ordered.jurisdiction}), order ${ordered.order}, in “${ordered.listTitle}”: ${ordered.rule}${ordered.standing === 'law' ? '' : '; applied anywhere only by choice'}`,
    `    since ${when(ordered.since)}, until ${ordered.until === undefined ? 'no end is known' : when(ordered.until)}${ordered.basis === 'stated' ? '; Gavel did not read this list yet on that day' : ''}`,
  ];
}

function decisionLine({ decision, decider, basis, list, spared, day, leftOut }: DayAnswer): string {
  const stated = basis === 'stated' ? ', by what the list states of that time' : '';
  switch (decision) {
    case 'blocked': return `  A question here would have been blocked on ${day}${stated}. Decided by: ${decider === 'law' ? 'the law' : 'you, the household'} (list “${list ?? ''}”).`;
    case 'observed': return `  A question here would have been answered on ${day}: a list that was only observed (“${list ?? ''}”) named it${stated}.`;
    case 'answered': return leftOut !== undefined ? `  A question here would have been answered on ${day}: “${leftOut.listTitle}” named ${leftOut.rule}, and ${leftOutThen(leftOut.by)} (since ${localDate(leftOut.at)}).` : `  A question here would have been answered on ${day}${spared === undefined ? '' : `; it would have been blocked, but for: ${spared}`}.`;
    case 'not-known': return `  Whether a question here would have been blocked on ${day} is not known.`;
  }
}

function listLines(held: NameInList): string[] {
  const { onDay: then } = held;
  const was = then === undefined || then.basis === 'none' ? 'whether it was on it that day is not known'
    : then.listed === 'yes' ? `was on the list${then.basis === 'stated' ? ' (the list states it)' : ''}`
      : then.listed === 'delisted' ? `was delisted by then (${held.delisted ?? 'day not known'})` : `was not on the list${then.basis === 'stated' ? ' yet (the list states it)' : ''}`;
  const use = then === undefined || then.mode === 'not-known' ? 'how you used the list then is not known' : then.mode === 'removed' ? 'you had given the list up' : `you used the list as: ${then.mode}`;
  return [
    `  - ${held.listTitle} (${held.kind}): ${held.rule} ${was}; ${use}${then?.leftOut === undefined ? '' : `; ${leftOutThen(then.leftOut)}`}`,
    `    first seen ${held.firstSeen.slice(0, 10)}${held.firstSeenOrBefore ? ' or before' : ''}, last seen ${held.lastSeen.slice(0, 10)}${held.gone === undefined ? '' : `, gone ${held.gone.slice(0, 10)}`}${held.listed === undefined ? '' : `, listed ${held.listed}`}${held.delisted === undefined ? '' : `, delisted ${held.delisted}`}`,
    ...(held.leftOut ?? []).map(({ at, until, by }) => `    ${by === 'household' ? 'left out by you' : 'left out until you decided'}: from ${localDate(at)}${until === undefined ? '' : ` until ${localDate(until)}`}`),
    ...held.orders.map(({ order, status, inForce }) => `    order ${order.id}: ${order.authority.name}, ${order.decided ?? 'date not known'}, status that day ${status ?? 'not known'}${inForce ? '' : ' (did not block)'}`),
  ];
}

/** A list that was given up that day decided until then. */
const beforeLine = ({ before }: DayAnswer): string[] => (before === undefined ? [] : [
  `  Until ${moment(before.at)}, when you gave “${before.listTitle}” up, it would have been ${before.decision === 'blocked' ? `blocked. Decided by: ${before.decider === 'law' ? 'the law' : 'you, the household'}` : 'answered, and noted as named by a list that was only observed'}.`,
]);

/** @param history with an asked day */
export function describeDay(history: NameHistory): string[] {
  const { on, name, lists } = history;
  if (on === undefined) return [`${name}: no day was asked for.`];
  const head = on.ordered === 'yes' ? `${name} was ordered blocked on ${on.day}.`
    : on.ordered === 'no' ? `${name} was not ordered blocked on ${on.day} by any order list kept here.` : `Whether ${name} was ordered blocked on ${on.day} is not known.`;
  return [
    head, ...on.orderedBy.flatMap(orderedLines), decisionLine(on), ...beforeLine(on), ...lists.flatMap(listLines),
    ...(lists.length === 0 ? ['  No list kept here has ever held it, or a name above it.'] : []),
    ...(on.notKnown.length === 0 ? [] : [`  Not known of that day, because their history here begins later: ${on.notKnown.map(({ listTitle, keptFrom }) => `“${listTitle}” (${keptFrom.slice(0, 10)})`).join(', ')}`]),
    '  Own rules and pauses of earlier days are not kept.',
  ];
}
