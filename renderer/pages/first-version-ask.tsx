/** Under the row of a list: what its first version took effect without, or took effect with and many would miss; and what may be decided. */
import { Button } from '@mantine/core';
import { useId, type ReactElement } from 'react';
import type { FirstDecision, FirstVersion } from '../../shared/first-version.ts';
import { useCall } from '../api/queries.ts';
import { GuardFindings } from '../components/guard-findings.tsx';
import { say } from '../components/say.ts';
import { t } from '../messages/language.ts';

export function FirstVersionAsk({ id, first: { left, leftCount, told, toldCount } }: { id: string; first: FirstVersion }): ReactElement {
  const decide = useCall('lists.decideFirst');
  const title = useId();
  const run = (decision: FirstDecision): void => decide.mutate({ id, decision }, { onError: say, onSuccess: () => say(decision === 'apply' ? t.first.appliedSaid : t.first.leftSaid) });
  const out = leftCount > 0;
  return (
    <section className="held" aria-labelledby={title}>
      <h3 id={title} className="held-title">{out ? t.first.left(leftCount) : t.first.told(toldCount)}</h3>
      <p>{out ? t.first.leftWhy : t.first.toldWhy}</p>
      <GuardFindings findings={out ? left : told} left={out} />
      {out && toldCount > 0 && <><p>{t.first.toldToo(toldCount)}</p><GuardFindings findings={told} /></>}
      <div className="held-actions">
        <Button variant="filled" loading={decide.isPending} onClick={() => run(out ? 'leave-out' : 'apply')}>{out ? t.first.leaveOut(leftCount) : t.first.fine}</Button>
        <Button disabled={decide.isPending} onClick={() => run(out ? 'apply' : 'leave-all-out')}>{out ? t.first.apply(leftCount) : t.first.leaveOut(toldCount)}</Button>
      </div>
    </section>
  );
}
