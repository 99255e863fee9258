/** What `gavel why NAME` says first: what would become of a question now, by the same rules as the window. */
import type { OrderView, TraceMatch, WhyAnswer } from '../../shared/engine-api.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import type { Happened, WhyBehind } from '../../shared/why-api.ts';
import { standingOf, type WhyStanding } from '../../shared/why-standing.ts';
import { leftOutClause, leftOutLine } from './left-out-words.ts';
import { day, moment } from './local-times.ts';
import { todayWords } from './order-today-words.ts';

const DECIDER = { law: 'the law', household: 'you, the household', upstream: 'your upstream resolver', none: 'nobody' } as const;

function matchLine(match: TraceMatch): string {
  const where = match.line === undefined ? '' : `, line ${match.line}: ${match.text ?? ''}`;
  const idle = match.today === undefined || match.today.state === 'blocks' ? '' : `, order ${match.order}: ${todayWords(match.today)}`;
  const off = match.delisted === undefined ? '' : `, taken off the list on ${match.delisted}, does not block`;
  const under = match.order === undefined || idle !== '' ? '' : `, order ${match.order}`;
  return `  ${match.decided ? '*' : '-'} ${match.listTitle} (${match.kind}, ${match.mode}): ${match.rule}${where}${under}${idle}${off}`;
}

function orderLines(order: OrderView): string[] {
  const { authority, decided, docket, addressees, status, jurisdiction, documents, id } = order.order;
  return [
    `  Order ${id}: ${authority.name} (${jurisdiction}), ${decided ?? 'date not known'}, docket ${docket ?? 'not known'}, status ${order.today.state === 'blocks' ? status : todayWords(order.today)}`,
    `  Addressed to: ${addressees === undefined ? 'not known: its list does not say' : addressees.length === 0 ? 'every access provider' : addressees.join(', ')}`,
    `  ${order.mode === 'enforce' ? 'Applied' : 'Noted'} here because you subscribed to “${order.listTitle}” (${order.mode} since ${day(order.modeSince)})`,
    ...(documents ?? []).map(({ url }) => `  Source: ${url}`),
  ];
}

const ASKED_LATER = 'what the next answer leads to is only known once it is asked';

/** How it is known where the answer leads. */
function knownLine({ known, at }: WhyBehind): string {
  switch (known) {
    case 'cache': return `  Known from the answer that Gavel keeps since ${moment(at)}; the next question gets it.`;
    case 'log': return `  Known from the last question (${moment(at)}); ${ASKED_LATER}.`;
    case 'rule': return '  Your own rule names the alias.';
  }
}

function behindHead(name: string, { decision, decider, via, address, spared, rule, by }: WhyBehind): string {
  const leads = via === undefined ? `holds ${address ?? ''}, an address inside a home` : `leads to ${via}, which ${by === 'order' ? 'an order names' : 'a rule names'}${rule === undefined || rule === via ? '' : ` as ${rule}`}`;
  if (decision === 'blocked') return `${name} is blocked: its answer ${leads}. Decided by: ${DECIDER[decider]}${by === 'protection' ? ', to protect this home' : ''}.`;
  return decision === 'observed' ? `${name} is answered. Its answer ${leads}; the list is only observed.` : `${name} is answered. Its answer ${leads}; it would be blocked, but for: ${spared ?? ''}.`;
}

function head(answer: WhyAnswer, standing: WhyStanding): string[] {
  const { name } = answer;
  switch (standing.kind) {
    case 'behind': return [behindHead(name, standing.behind), knownLine(standing.behind)];
    case 'kept-back': return [`${name} is blocked by nothing here. ${upstreamName(standing.row.upstream ?? 'the upstream')}, your upstream, kept it back when it was last asked, ${moment(standing.row.at)} (${standing.row.stated ?? 'stated'}).`];
    case 'failed': return [`${name} is blocked by nothing here; your upstream would be asked. When it was last asked (${moment(standing.row.at)}), there was no answer; nobody blocked it.`];
    case 'left-out': {
      const [first] = standing.leftOut;
      const { behind } = standing;
      return [`${name} is answered. ${first === undefined ? '' : leftOutClause(first, name)}.`, '  It can be applied again in the window, under Why? or in the details of the list.', ...(behind === undefined && name.includes('.') ? [`  Its answer is not known: ${ASKED_LATER}.`] : [])];
    }
    case 'order-idle': return [`${name} is answered: the order that names it does not block today.`];
    case 'open':
      if (!name.includes('.')) return [`${name} is answered.`];
      if (standing.behind === undefined) return [`${name} is named by nothing here; your upstream would be asked.`, `  Its answer is not known: ${ASKED_LATER}.`];
      return [`${name} is answered.`, standing.behind.known === 'cache' ? `  The answer that Gavel keeps since ${moment(standing.behind.at)} leads to nothing that is named here.` : `  So it was when it was last asked (${moment(standing.behind.at)}); ${ASKED_LATER}.`];
    case 'decided':
      return [answer.decision === 'blocked' ? `${name} is blocked. Decided by: ${DECIDER[answer.decider]}.`
        : answer.decision === 'observed' ? `${name} is answered. A list that is only observed would block it.`
          : `${name} is answered.${answer.spared === undefined ? '' : ` It would be blocked, but for: ${answer.spared}.`}`];
  }
}

/** What helps where nothing on a list is the reason. */
const helpLines = (name: string, { by, decision, rule }: WhyBehind): string[] =>
  decision !== 'blocked' ? [] : by === 'protection' ? [`  If the address is meant to be reached, an own rule allows it: @@||${name}^`] : by === 'order' ? [`  What can be set aside is the name that the order names: ${rule ?? ''}`] : [`  An own rule for the asked name lifts it: @@||${name}^`];

/** @param happened absent where only the rules are asked about */
export function describeNow(answer: WhyAnswer, happened?: Happened): string[] {
  const standing = standingOf(answer, happened);
  const behind = standing.kind === 'behind' ? standing.behind : undefined;
  const { order, otherOrders = [] } = behind ?? answer;
  return [
    ...head(answer, standing), ...answer.matches.map(matchLine), ...(answer.leftOut ?? []).map(leftOutLine), ...(answer.matches.length === 0 && answer.leftOut === undefined ? [behind === undefined ? '  No list names it.' : '  No list names it itself.'] : []),
    ...(behind === undefined ? [] : [...behind.matches.map(matchLine), ...helpLines(answer.name, behind)]), ...(order === undefined ? [] : orderLines(order)),
    ...otherOrders.flatMap(orderLines),
  ];
}
