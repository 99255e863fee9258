/** What would become of a question, in words: who decides, what Gavel would answer, and everything that names it. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { TraceMatch, WhyAnswer } from '../../shared/engine-api.ts';
import { t } from '../messages/language.ts';
import { Mark, type MarkName } from './mark.tsx';

const KIND_MARK: Record<TraceMatch['kind'], MarkName> = { 'court-order': 'law', family: 'family', custom: 'you' };

function markOf({ decision, decider, matches, order }: WhyAnswer): MarkName | undefined {
  const [first] = matches;
  if (decision === 'would-be-answered' || first === undefined) return undefined;
  if (decision === 'observed') return first.kind === 'court-order' ? (order?.standing === 'household' ? 'you' : 'law') : KIND_MARK[first.kind];
  return decider === 'law' ? 'law' : decider === 'household' && first.kind === 'court-order' ? 'you' : KIND_MARK[first.kind];
}

function sentenceOf({ decision, decider, spared, answer }: WhyAnswer): string {
  if (decision === 'blocked') return t.why.blocked[decider];
  if (spared !== undefined) return t.why.spared[spared] ?? t.why.answered;
  if (decision === 'observed') return t.why.observed;
  return answer === undefined ? t.why.answered : t.why.record;
}

function answerWords({ answer }: WhyAnswer): string {
  if (answer === undefined) return '';
  return `${answer.rcode}: ${answer.records.length === 0 ? t.why.nothing : answer.records.map(({ type, data }) => `${type} ${data}`).join(', ')}`;
}

/** @param order false: the page shows the order itself
 * @param elsewhere what an upstream did to the name, said instead */
export function WhyResult({ why, order = true, elsewhere }: { why: WhyAnswer; order?: boolean; elsewhere?: string | undefined }): ReactElement {
  const mark = elsewhere === undefined ? markOf(why) : 'upstream';
  return (
    <div className="why" role="status">
      <p className="why-sentence">{mark !== undefined && <Mark of={mark} size={17} hollow={why.decision === 'observed'} />}<span><strong translate="no">{why.name}</strong> {elsewhere ?? sentenceOf(why)}</span></p>
      {why.answer !== undefined && <p className="muted">{t.why.answer} <code>{answerWords(why)}</code></p>}
      <h3 className="preview-title">{t.why.matches}</h3>
      {why.matches.length === 0 && <p className="muted">{t.why.none}</p>}
      <ul className="matches">
        {why.matches.map((match, at) => (
          <li key={`${match.list} ${match.rule} ${at}`} className="match" data-decided={match.decided}>
            <span className="match-title"><Mark of={KIND_MARK[match.kind]} size={14} hollow={match.mode !== 'enforce'} /> {match.list === 'own-rules' ? t.why.ownRules : match.listTitle}{match.line !== undefined && <span className="muted">, {t.trace.line(match.line)}</span>}</span>
            <span className="match-word">{match.decided ? t.trace.decided : match.list === 'own-rules' && match.rule.startsWith('@@') ? t.why.allows : match.mode === 'observe' ? t.trace.observed : t.trace.alsoMatched}</span>
            <code className="match-rule">{match.text ?? match.rule}</code>
          </li>
        ))}
      </ul>
      {order && why.order !== undefined && <Link className="link" to={`/orders/${encodeURIComponent(why.order.list)}/${encodeURIComponent(why.order.order.id)}`}>{t.label(t.why.order)} {why.order.order.id}</Link>}
    </div>
  );
}
