/** What would become of a question, in words: who decides, what Gavel would answer, and everything that names it. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { TraceMatch, WhyAnswer } from '../../shared/engine-api.ts';
import type { LeftOut } from '../../shared/left-out.ts';
import type { Happened, WhyBehind } from '../../shared/why-api.ts';
import { standingOf, type WhyStanding } from '../../shared/why-standing.ts';
import { todayWords } from '../format/order-today.ts';
import { dayOf, momentOf, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { useStatus } from '../api/queries.ts';
import { LeftOutMatches } from './left-out-matches.tsx';
import { Mark, type MarkName } from './mark.tsx';
import { OtherOrders } from './other-orders.tsx';
import type { Decider } from '../../shared/verdict.ts';
import { titleOf } from '../format/list-words.ts';
import { markOfMatch } from '../verdict-words.ts';
import { RuleLine } from './rule-line.tsx';

/** Of what decides, or would; absent where nothing does. */
function markOf({ decision, matches, order }: Pick<WhyAnswer, 'decision' | 'matches' | 'order'>, decider: WhyAnswer['decider']): MarkName | undefined {
  const [first] = matches;
  if (decision === 'would-be-answered') return undefined;
  if (first === undefined) return decision === 'blocked' && decider === 'household' ? 'you' : undefined;
  return markOfMatch({ ...first, decided: true, standing: order?.standing ?? 'law' }, decision === 'observed' ? 'none' : decider === 'law' ? 'law' : 'household');
}

function behindSentence({ decision, decider, by, via = '', address = '', spared }: WhyBehind): string {
  const { blocked, spared: lifted } = t.behind;
  if (decision !== 'blocked') return lifted[spared ?? 'observe'](via);
  return by === 'protection' ? blocked.protection(address) : by === 'order' ? (decider === 'law' ? blocked.law : blocked.order)(via) : blocked.household(via);
}

function leftOutSentence([first]: readonly LeftOut[]): string {
  if (first === undefined) return t.why.answered;
  const sentence = t.leftOut.sentence[first.by](titleOf(first.listTitle), dayOf(first.at));
  return first.mode === 'observe' ? `${sentence} ${t.leftOut.observed}` : sentence;
}

function sentenceOf(why: WhyAnswer, standing: WhyStanding): string {
  const { decision, decider, spared, answer, name } = why;
  if (standing.kind === 'behind') return behindSentence(standing.behind);
  if (standing.kind === 'left-out') return leftOutSentence(standing.leftOut);
  if (standing.kind === 'order-idle') return t.behind.orderIdle;
  if (decision === 'blocked') return t.why.blocked[decider];
  if (spared !== undefined) return t.why.spared[spared] ?? t.why.answered;
  if (decision === 'observed') return t.why.observed;
  if (standing.kind === 'open' && standing.behind === undefined && name.includes('.')) return t.behind.unknown;
  return answer === undefined ? t.why.answered : t.why.record;
}

/** How it is known what the answer leads to, and that it is not known. */
function knownWords({ name }: WhyAnswer, standing: WhyStanding): string | undefined {
  if (standing.kind !== 'behind' && standing.kind !== 'open' && standing.kind !== 'left-out') return undefined;
  const { behind } = standing;
  if (behind === undefined) return name.includes('.') ? t.behind.unknownText : undefined;
  if (behind.known === 'rule') return standing.kind === 'behind' ? t.behind.known.rule : undefined;
  return (standing.kind === 'behind' ? t.behind.known : t.behind.nothing)[behind.known](momentOf(behind.at));
}

function answerWords({ answer }: WhyAnswer): string {
  if (answer === undefined) return '';
  return `${answer.rcode}: ${answer.records.length === 0 ? t.why.nothing : answer.records.map(({ type, data }) => `${type} ${data}`).join(', ')}`;
}

function Matches({ matches, decider, leftOut }: { matches: readonly TraceMatch[]; decider: Decider; leftOut?: readonly LeftOut[] | undefined }): ReactElement {
  const word = (match: TraceMatch): string => {
    if (match.decided) return t.trace.decided;
    if (match.delisted !== undefined) return t.listPage.says.delisted(partialDay(match.delisted));
    if (match.today !== undefined) return todayWords(match.today) ?? t.trace.alsoMatched;
    if (match.list === 'own-rules' && match.rule.startsWith('@@')) return t.why.allows;
    if (match.mode === 'observe') return t.trace.observed;
    return match.kind === 'court-order' && matches[0]?.decided === true && matches[0].order !== undefined ? t.trace.alsoOrders : t.trace.alsoMatched;
  };
  return (
    <ul className="matches">
      {matches.map((match, at) => (
        <li key={`${match.list} ${match.rule} ${at}`} className="match" data-decided={match.decided}>
          <span className="match-title"><Mark of={markOfMatch(match, decider)} size={14} hollow={match.mode !== 'enforce' || match.today !== undefined || match.delisted !== undefined} /> {match.list === 'own-rules' ? t.why.ownRules : titleOf(match.listTitle)}{match.line !== undefined && <span className="muted">, {t.trace.line(match.line)}</span>}{match.order !== undefined && <span className="muted" translate="no">, {match.order}</span>}</span>
          <span className="match-word">{word(match)}</span>
          <RuleLine text={match.text ?? match.rule} />
        </li>
      ))}
      <LeftOutMatches leftOut={leftOut} />
    </ul>
  );
}

/** @param happened what became of it before, where that is known
 * @param order false: the page shows the order itself
 * @param elsewhere what an upstream did to the name, said instead */
export function WhyResult({ why, happened, order = true, elsewhere }: { why: WhyAnswer; happened?: Happened; order?: boolean; elsewhere?: string | undefined }): ReactElement {
  const { country } = useStatus().data ?? {};
  const standing = standingOf(why, happened);
  const told = standing.kind === 'behind' ? standing.behind : why;
  const mark = elsewhere === undefined ? markOf(told, told.decider) : 'upstream';
  const known = elsewhere === undefined ? knownWords(why, standing) : undefined;
  const behind = standing.kind === 'behind' && standing.behind.via !== undefined ? standing.behind : undefined;
  return (
    <div className="why" role="status">
      <p className="why-sentence">{mark !== undefined && <Mark of={mark} size={17} hollow={told.decision === 'observed'} />}<span><strong translate="no">{why.name}</strong> {elsewhere ?? sentenceOf(why, standing)}</span></p>
      {known !== undefined && <p className="muted">{known}</p>}
      {why.answer !== undefined && <p className="muted">{t.why.answer} <code>{answerWords(why)}</code></p>}
      <h3 className="preview-title">{t.why.matches}</h3>
      {why.matches.length === 0 && why.leftOut === undefined && <p className="muted">{t.why.none}</p>}
      <Matches matches={why.matches} decider={why.decider} leftOut={why.leftOut} />
      {behind !== undefined && <><h3 className="preview-title">{t.behind.title(behind.via ?? '')}</h3><Matches matches={behind.matches} decider={behind.decider} /></>}
      {order && told.order !== undefined && <Link className="link" to={`/orders/${encodeURIComponent(told.order.list)}/${encodeURIComponent(told.order.order.id)}`}>{t.label(t.why.order)} {told.order.order.id}</Link>}
      {order && <OtherOrders views={told.otherOrders} country={country} />}
    </div>
  );
}
