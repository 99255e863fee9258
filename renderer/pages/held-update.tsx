/** An update that was held, under the row of its list: what it would break, and what may be decided. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { ListView } from '../../shared/engine-api.ts';
import { LIST_SYNTAXES, PLAIN_SYNTAXES, type ListSyntax } from '../../shared/list-syntax.ts';
import type { HeldDecision, HeldUpdate as Held } from '../../shared/list-updates.ts';
import { useCall } from '../api/queries.ts';
import { Confirm } from '../components/confirm.tsx';
import { GuardFindings } from '../components/guard-findings.tsx';
import { say } from '../components/say.ts';
import { alarmWords, syntaxName } from '../format/list-words.ts';
import { dayOf, longDayOf } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { HeldChanges } from './held-changes.tsx';

const SAID: Record<HeldDecision, (held: Held) => string> = { take: () => t.held.takenSaid, keep: () => t.held.keptSaid, 'take-without': ({ findingCount }) => t.held.withoutSaid(findingCount) };

/** What the list was written as, where the new version can be read as that too. */
function syntaxBefore({ alarms }: Held): ListSyntax | undefined {
  const changed = alarms.find((alarm) => alarm.alarm === 'syntax-changed');
  return changed !== undefined && PLAIN_SYNTAXES.includes(changed.after) ? LIST_SYNTAXES.find((syntax) => syntax === changed.before && PLAIN_SYNTAXES.includes(syntax)) : undefined;
}

export function HeldUpdate({ list, held }: { list: ListView; held: Held }): ReactElement {
  const decide = useCall('lists.decideHeld');
  const setSyntax = useCall('lists.setSyntax');
  const [asked, setAsked] = useState<'changes' | 'whole'>();
  const run = (decision: HeldDecision): void => decide.mutate({ id: list.id, update: held.update, decision }, { onError: say, onSuccess: () => say(SAID[decision](held)) });
  const { findings, findingCount, alarms, inUse } = held;
  const always = syntaxBefore(held);
  // What is unusual as a whole is not mended by leaving names out: then the quiet way is to keep what is there.
  const keepFirst = alarms.length > 0 || findingCount === 0;
  return (
    <section className="held" aria-label={`${list.title}: ${t.held.title(longDayOf(held.at))}`}>
      <div className="held-head">
        <h3 className="held-title">{t.held.title(longDayOf(held.at))}</h3>
        <span className="muted">{t.held.inUse(dayOf(inUse.at), inUse.names)}</span>
      </div>
      <p>{t.held.counts(held.added, held.removed, held.changed)}. {findingCount > 0 && alarms.length === 0 && t.held.breaks(findingCount)}</p>
      {alarms.map((alarm) => <p key={alarm.alarm}>{alarmWords(alarm)}</p>)}
      {findingCount > 0 && alarms.length > 0 && <p>{t.held.breaks(findingCount)}</p>}
      {findingCount > 0 && <GuardFindings findings={findings} />}
      <div className="held-actions">
        {findingCount > 0 && <Button variant={keepFirst ? 'default' : 'filled'} loading={decide.isPending} onClick={() => run('take-without')}>{t.held.without(findingCount)}</Button>}
        <Button variant={keepFirst ? 'filled' : 'default'} disabled={decide.isPending} onClick={() => run('keep')}>{t.held.keep(dayOf(inUse.at))}</Button>
        {always !== undefined && <Button loading={setSyntax.isPending} disabled={decide.isPending} onClick={() => setSyntax.mutate({ id: list.id, syntax: always }, { onError: say, onSuccess: () => say(t.readAs.said(list.title)) })}>{t.readAs.always(syntaxName(always))}</Button>}
        <Button onClick={() => setAsked('changes')}>{t.held.all}</Button>
        <Button className="held-whole" variant="subtle" disabled={decide.isPending} onClick={() => setAsked('whole')}>{t.held.whole}</Button>
      </div>
      <HeldChanges list={list} held={held} opened={asked === 'changes'} onClose={() => setAsked(undefined)} onTakeWhole={() => setAsked('whole')} />
      <Confirm title={t.held.wholeTitle} verb={t.held.wholeDo} opened={asked === 'whole'} onClose={() => setAsked(undefined)} onConfirm={() => run('take')}>{t.held.wholeText(findingCount)}</Confirm>
    </section>
  );
}
