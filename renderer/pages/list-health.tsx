/** How a list is: a sentence, never a dot. */
import type { ReactElement } from 'react';
import type { ListView } from '../../shared/engine-api.ts';
import type { ListProgress } from '../../shared/list-updates.ts';
import { useProgress } from '../api/queries.ts';
import { faultWords } from '../format/problem-words.ts';
import { sentence } from '../format/sentence.ts';
import { ago, dayOf, momentOf } from '../format/times.ts';
import { t } from '../messages/language.ts';

/** How far a reading is, as long as something is told of it. */
export function progressWords(progress: ListProgress | undefined): string {
  switch (progress?.phase) {
    case 'downloading': return progress.bytes === 0 ? t.lists.loading : t.updates.downloading(progress.bytes, progress.totalBytes);
    case 'reading': return t.updates.reading(progress.names);
    default: return t.lists.loading;
  }
}

/** Why it fails, and when it is tried again where its server asked for patience. */
const failing = (why: string, { health, schedule: { nextAt } }: ListView): string => ('notBefore' in health && nextAt !== undefined ? `${sentence(why)} ${t.lists.askedToWait(momentOf(nextAt))}` : why);

function words(list: ListView, progress: ListProgress | undefined): string {
  const { health, updatedAt } = list;
  switch (health.state) {
    case 'loading': return progressWords(progress);
    case 'waiting': return t.updates.waiting;
    case 'ok': return health.changed ? t.updates.updated(ago(updatedAt ?? health.at)) : t.lists.current(ago(updatedAt ?? health.at));
    case 'failing-using-copy': return failing(t.lists.failingCopy(dayOf(health.since), faultWords(health.fault, health.error), dayOf(health.copyOf)), list);
    case 'failing-with-none': return failing(t.lists.failingNone(faultWords(health.fault, health.error)), list);
  }
}

export function Health({ list }: { list: ListView }): ReactElement {
  const progress = useProgress()[list.id];
  const { health, notEnforceable, skippedCount, leftOut, held, keptAt, first } = list;
  const left = skippedCount - notEnforceable;
  // Held and current are the same moment; a failure or a reading under way is told beside it.
  const quiet = held !== undefined && health.state === 'ok';
  return (
    <>
      {held !== undefined && <div className="pill">{t.updates.held}</div>}
      {first !== undefined && first.leftCount > 0 && <div className="pill">{t.first.pill}</div>}
      {!quiet && <div className={health.state.startsWith('failing') ? 'bad' : undefined}>{words(list, progress)}</div>}
      {keptAt !== undefined && <div>{t.updates.kept(dayOf(keptAt))}</div>}
      {leftOut > 0 && <div>{t.updates.excluded(leftOut)}</div>}
      {notEnforceable > 0 && <div>{t.lists.notEnforceable(notEnforceable)}</div>}
      {left > 0 && <div>{t.lists.leftOut(left)}</div>}
    </>
  );
}
