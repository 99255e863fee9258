/** “Why?” for everyone in the house: one name, and in plain sentences what would happen, what happened, since when, and what can be changed. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { AppError } from '../../shared/app-error.ts';
import { siteName } from '../../shared/site-name.ts';
import type { WhyExplained } from '../../shared/why-api.ts';
import { standingOf, type WhyStanding } from '../../shared/why-standing.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import { useLists, useOverview, useStatus, useWhy } from '../api/queries.ts';
import { DayAnswerView } from '../components/day-answer.tsx';
import { HostName } from '../components/host-name.tsx';
import { InList } from '../components/name-in-list.tsx';
import { OrderCard } from '../components/order-card.tsx';
import { OtherOrders } from '../components/other-orders.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { WhyForm, type Wondered } from '../components/why-form.tsx';
import { WhyResult } from '../components/why-result.tsx';
import { deviceWords } from '../format/device-label.ts';
import { calendarDay, dayOf, momentOf, partialDay } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { faultSaid } from '../format/problem-words.ts';
import { t } from '../messages/language.ts';
import { AskNow } from './ask-now.tsx';
import { changeableNow, WhatChanges } from './what-changes.tsx';
import { WhyHappened } from './why-happened.tsx';

const RECENT = 8;

/** What the decision of now does not say by itself. */
function asides({ device, now, paused, happened, setAside }: WhyExplained): string[] {
  const said = [device === undefined ? t.whyPage.forAny : t.whyPage.forDevice(deviceWords(device.name))];
  if (paused !== undefined) said.push(paused.whole || device === undefined ? t.whyPage.pausedHouse(momentOf(paused.until)) : t.whyPage.pausedDevice(deviceWords(device.name), momentOf(paused.until)));
  if (setAside !== undefined) said.push(t.whyPage.setAside(setAside.name, dayOf(setAside.at)));
  const standing = standingOf(now, happened);
  if (standing.kind === 'failed') said.push(t.whyPage.failedLast(momentOf(standing.row.at)));
  return said;
}

/** Where the answer is not kept here, it is only known once it is asked for. */
const mayAsk = (name: string, standing: WhyStanding): boolean =>
  name.includes('.') && (standing.kind === 'failed' || ((standing.kind === 'open' || standing.kind === 'behind' || standing.kind === 'left-out') && (standing.behind === undefined || standing.behind.known === 'log')));

function Now({ told }: { told: WhyExplained }): ReactElement {
  const { country } = useStatus().data ?? {};
  const { now, happened } = told;
  const standing = standingOf(now, happened);
  const keptBack = standing.kind === 'kept-back' ? t.whyPage.keptBack(upstreamName(standing.row.upstream ?? t.words.upstream), momentOf(standing.row.at)) : undefined;
  const { order, otherOrders } = standing.kind === 'behind' ? standing.behind : now;
  return (
    <section className="block">
      <h2 className="section-title">{t.whyPage.now}</h2>
      <WhyResult why={now} happened={happened} order={false} elsewhere={keptBack} />
      <ul className="asides">{asides(told).map((line) => <li key={line} className="muted">{line}</li>)}</ul>
      {mayAsk(now.name, standing) && <AskNow name={now.name} />}
      {order !== undefined && <OrderCard view={order} country={country} />}
      <OtherOrders views={otherOrders} country={country} />
    </section>
  );
}

function sinceWords({ since, now }: WhyExplained, asItCame: boolean): string[] {
  if (since === undefined) return now.matches.some(({ list }) => list === 'own-rules') ? [t.whyPage.ownRule] : [];
  const { named, namedOrBefore, mode, modeSince } = since;
  const listTitle = titleOf(since.listTitle);
  return [
    named === undefined ? t.whyPage.namedUnknown(listTitle) : (namedOrBefore ? t.whyPage.namedBefore : t.whyPage.named)(listTitle, dayOf(named)),
    (asItCame ? t.whyPage.usedAtStart : t.whyPage.used)[mode](dayOf(modeSince)),
  ];
}

function Since({ told }: { told: WhyExplained }): ReactElement {
  const { history, since } = told;
  const asItCame = useLists().data?.find(({ id }) => id === since?.list)?.modeBy !== 'household';
  const words = sinceWords(told, asItCame);
  return (
    <section className="block">
      <h2 className="section-title">{t.whyPage.since}</h2>
      {words.length > 0 && <p>{words.join(' ')}</p>}
      {history.lists.length === 0 && <p className="muted">{t.whyPage.noList}</p>}
      {history.lists.length > 0 && (
        <details className="more" open={history.on !== undefined || history.lists.length === 1}>
          <summary>{t.whyPage.history}</summary>
          <ul className="in-lists">{history.lists.map((held) => <InList key={`${held.list} ${held.rule} ${held.keptFrom}`} held={held} day={history.on?.day} />)}</ul>
        </details>
      )}
    </section>
  );
}

/** What of the asked is no name, as the engine says it; nothing else that may be wrong. */
const nameFault = (error: Error | null): string | undefined => (error instanceof AppError && error.fault?.code === 'typed-name' ? faultSaid(error) : undefined);

function useTold({ name, device, at }: Wondered): UseQueryResult<WhyExplained> {
  const moment = at.length > 10 ? new Date(at) : undefined;
  // A moment of this person's clock; what is none is left to the engine, which says what can be written.
  const when = moment === undefined || Number.isNaN(moment.getTime()) ? at : moment.toISOString();
  return useWhy({ name, ...(device === '' ? {} : { device }), ...(at === '' ? {} : { at: when }) });
}

function Told({ asked: { at }, query: { data: told, error, refetch } }: { asked: Wondered; query: UseQueryResult<WhyExplained> }): ReactElement | null {
  if (nameFault(error) !== undefined) return null; // it stands at the field
  if (told === undefined) return error === null ? <Loading /> : <Failing error={error} retry={() => void refetch()} />;
  const { on } = told.history;
  return (
    <>
      <Now told={told} />
      {on !== undefined && <section className="block"><h2 className="section-title">{t.whyPage.that(partialDay(on.day))}</h2><DayAnswerView history={{ ...told.history, on }} /></section>}
      <WhyHappened told={told} day={at.length === 10 ? on?.day : undefined} />
      <Since told={told} />
      <section className="block"><h2 className="section-title">{t.whyPage.change}</h2><WhatChanges {...changeableNow(told.now, told.happened.groups[0]?.row)} /></section>
    </>
  );
}

/** Before anything is asked: names that somebody may be wondering about. */
function Recent(): ReactElement {
  const { data } = useOverview(24);
  const names = [...new Set(data?.justBlocked.map(({ name }) => name) ?? [])].slice(0, RECENT);
  if (names.length === 0) return <p className="muted">{t.whyPage.nothingRecent}</p>;
  return (
    <section className="block">
      <h2 className="section-title">{t.whyPage.recent}</h2>
      <ul className="small-table recent">{names.map((name) => <li key={name}><Link className="name-link" to={`/why?name=${encodeURIComponent(name)}`}><HostName name={name} /></Link></li>)}</ul>
    </section>
  );
}

/** From the address: a name as somebody may paste it; a moment with a zone, as programs write it, becomes one of this clock. */
function readAsked(params: URLSearchParams): Wondered {
  const at = params.get('at') ?? '';
  const moment = /Z$|[+-]\d\d:\d\d$/.test(at) ? new Date(at) : undefined;
  const local = moment === undefined || Number.isNaN(moment.getTime()) ? at : `${calendarDay(at)}T${moment.toTimeString().slice(0, 5)}`;
  return { name: siteName(params.get('name') ?? ''), device: params.get('device') ?? '', at: local };
}

export function WhyPage(): ReactElement {
  const [params, setParams] = useSearchParams();
  const asked = readAsked(params);
  const query = useTold(asked);
  return (
    <>
      <PageHeader title={t.whyPage.title} />
      <div className="page why-page">
        <p className="muted intro">{t.whyPage.text}</p>
        <WhyForm key={`${asked.name} ${asked.device} ${asked.at}`} asked={asked} fault={asked.name === '' ? undefined : nameFault(query.error)} onAsk={(next) => setParams(Object.entries(next).filter(([, value]) => value !== '') as [string, string][])} />
        {asked.name === '' ? <Recent /> : <Told asked={asked} query={query} />}
      </div>
    </>
  );
}
