/** What happened to a name: the newest questions that ended alike, each with who decided and the way to its trace. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { HappenedGroup, WhyExplained } from '../../shared/why-api.ts';
import { HostName } from '../components/host-name.tsx';
import { Decided } from '../components/log-row.tsx';
import { deviceWords } from '../format/device-label.ts';
import { clockTime, momentOf, partialDay } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { becauseOf } from '../verdict-words.ts';

function Group({ name, group: { row, times, firstAt } }: { name: string; group: HappenedGroup }): ReactElement {
  return (
    <li className="happened">
      <span className="when">{clockTime(row.at)}</span>
      <Decided row={row} />
      <span className="happened-what">
        {row.name !== name && <><HostName name={row.name} /> </>}<span>{deviceWords(row.device)}</span> <span className="muted">{becauseOf(row)}</span>
        {times > 1 && <span className="muted"> · {t.whyPage.times(times, clockTime(firstAt))}</span>}
      </span>
      <Link className="link" to={`/log/${row.id}`} aria-label={`${t.whyPage.trace}: ${row.name}, ${clockTime(row.at)}`}>{t.whyPage.trace}</Link>
    </li>
  );
}

/** The log with the same questions in sight. */
function inLog({ name, device, happened: { from, to } }: WhyExplained): string {
  return `/log?${String(new URLSearchParams([['name', name], ['device', device?.name ?? ''], ['from', from ?? ''], ['to', to ?? '']].filter(([, value]) => value !== '')))}`;
}

/** @param day where a whole day was asked about, `YYYY-MM-DD` */
export function WhyHappened({ told, day }: { told: WhyExplained; day: string | undefined }): ReactElement {
  const { name, happened: { groups, from, to, more, lookedTo, noting } } = told;
  const [start, end] = [from, to].map((at) => (at === undefined ? undefined : momentOf(at)));
  const during = start !== undefined && end !== undefined;
  return (
    <section className="block">
      <h2 className="section-title">{t.whyPage.happened}</h2>
      {groups.length === 0 && <p>{!noting ? t.whyPage.notNoted : day !== undefined ? t.whyPage.noneOn(partialDay(day)) : during ? t.whyPage.noneThen(start, end) : t.whyPage.none}</p>}
      {groups.length > 0 && during && <p className="muted">{day === undefined ? t.whyPage.between(start, end) : `${t.whyPage.that(partialDay(day))}.`}</p>}
      {groups.length > 0 && <ul className="happenings">{groups.map((group) => <Group key={group.row.id} name={name} group={group} />)}</ul>}
      {lookedTo !== undefined && <p className="muted">{t.whyPage.lookedTo(momentOf(lookedTo))}</p>}
      {(more || lookedTo !== undefined || groups.length > 0) && <p><Link className="link" to={inLog(told)}>{t.whyPage.inLog}</Link></p>}
    </section>
  );
}
