/** Rules that hold a name and were left out of their lists, beside the rules that are in force. */
import type { ReactElement } from 'react';
import type { LeftOut } from '../../shared/left-out.ts';
import { todayWords } from '../format/order-today.ts';
import { dayOf } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { Mark, type MarkName } from './mark.tsx';

const KIND_MARK: Record<LeftOut['kind'], MarkName> = { 'court-order': 'law', family: 'family', custom: 'you' };

/** Since when, by whom, and what was found of it. */
function words({ by, at, reason, of, today, mode }: LeftOut): string {
  const why = reason === undefined ? '' : `${t.leftOut.because(t.held.reasons[reason])}${of === undefined ? '' : ` (${of})`}`;
  const idle = mode !== 'enforce' ? t.lists.modes[mode].toLowerCase() : today === undefined ? undefined : todayWords(today);
  return [t.leftOut.word[by](dayOf(at)), why, idle ?? ''].filter((part) => part !== '').join('; ');
}

/** Rows of a list of matches. */
export function LeftOutMatches({ leftOut = [] }: { leftOut?: readonly LeftOut[] | undefined }): ReactElement {
  return (
    <>
      {leftOut.map((out) => (
        <li key={`${out.list} ${out.rule}`} className="match">
          <span className="match-title"><Mark of={KIND_MARK[out.kind]} size={14} hollow /> {titleOf(out.listTitle)}{out.line !== undefined && <span className="muted">, {t.trace.line(out.line)}</span>}</span>
          <span className="match-word">{words(out)}</span>
          <code className="match-rule">{out.text ?? out.rule}</code>
        </li>
      ))}
    </>
  );
}
