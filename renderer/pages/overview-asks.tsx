/** What needs the household, only where something does: each with one way out. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { ListView, Overview, Status } from '../../shared/engine-api.ts';
import { upstreamHealth } from '../../shared/upstream-health.ts';
import { useLists } from '../api/queries.ts';
import { titleOf } from '../format/list-words.ts';
import { jurisdictionName } from '../format/places.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import { t } from '../messages/language.ts';

interface Ask {
  title: string;
  why: string;
  verb: string;
  to: string;
}

function asksOfUpstreams({ upstreams }: Status): Ask[] {
  const failing = upstreams.filter((upstream) => upstreamHealth(upstream) === 'failing');
  if (failing.length === 0) return [];
  const way = { verb: t.overview.upstreamsShow, to: '/upstreams' };
  if (failing.length === upstreams.length) return [{ title: t.overview.upstreamsDown, why: t.overview.upstreamsDownWhy, ...way }];
  return [{ title: t.overview.upstreamDown(failing.map(({ url }) => upstreamName(url))), why: failing.every(({ zones }) => zones === undefined) ? t.overview.upstreamDownWhy : '', ...way }];
}

function asksOfLists(lists: readonly ListView[]): Ask[] {
  const held = lists.filter((list) => list.held !== undefined).map(({ title }) => titleOf(title));
  const left = lists.filter(({ first }) => first !== undefined && first.leftCount > 0).map(({ title }) => titleOf(title));
  const failing = lists.filter(({ mode, health }) => mode !== 'off' && health.state === 'failing-with-none').map(({ title }) => titleOf(title));
  return [
    ...(failing.length === 0 ? [] : [{ title: t.overview.listsDown(failing), why: t.overview.listsDownWhy, verb: t.overview.listsShow, to: '/lists' }]),
    ...(held.length === 0 ? [] : [{ title: t.updates.ask(held), why: t.updates.askWhy, verb: t.updates.askDo, to: '/lists' }]),
    ...(left.length === 0 ? [] : [{ title: t.first.ask(left), why: t.first.askWhy, verb: t.updates.askDo, to: '/lists' }]),
  ];
}

function asksOfHouse(status: Status, overview: Overview | undefined): Ask[] {
  const { setup, country, countryGuess } = status;
  const alone = setup?.state === 'skipped' && overview?.topClients.every(({ client }) => client === '::1' || client.startsWith('127.')) === true;
  return [
    ...(alone ? [{ title: t.setup.nobody, why: t.setup.nobodyWhy, verb: t.setup.goOn, to: `/setup/${setup.step}` }] : []),
    ...(country === undefined ? [{ title: t.overview.countryAsk(countryGuess === undefined ? undefined : jurisdictionName(countryGuess)), why: t.overview.countryWhy, verb: t.overview.countrySet, to: '/settings' }] : []),
  ];
}

export function Asks({ status, overview }: { status: Status; overview: Overview | undefined }): ReactElement | null {
  const navigate = useNavigate();
  const asks = [...asksOfUpstreams(status), ...asksOfLists(useLists().data ?? []), ...asksOfHouse(status, overview)];
  if (asks.length === 0) return null;
  return (
    <ul className="asks">
      {asks.map(({ title, why, verb, to }) => (
        <li key={title} className="ask">
          <span><strong>{title}</strong> <span className="muted">{why}</span></span>
          <Button onClick={() => void navigate(to)}>{verb}</Button>
        </li>
      ))}
    </ul>
  );
}
