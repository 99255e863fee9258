/** One subscription: the switch first, because it is why one is here; then what it is, how many names, how it is. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconShieldCheck } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ListView } from '../../shared/engine-api.ts';
import { useHistoryAhead } from '../api/list-queries.ts';
import { useCall, useSetMode } from '../api/queries.ts';
import { Confirm } from '../components/confirm.tsx';
import { ModeSwitch } from '../components/mode-switch.tsx';
import { say } from '../components/say.ts';
import { dayOf } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { FirstVersionAsk } from './first-version-ask.tsx';
import { HeldUpdate } from './held-update.tsx';
import { ListDetails } from './list-details.tsx';
import { Health } from './list-health.tsx';

function sourceWords({ source }: ListView): string {
  switch (source.type) {
    case 'built-in': return t.lists.sources['built-in'];
    case 'text': return t.lists.sources.text;
    case 'file': return t.lists.sources.file(source.path);
    case 'url': return t.lists.sources.url(URL.canParse(source.url) ? new URL(source.url).host : source.url);
  }
}

function sinceWords({ modeBy, modeSince }: ListView): string {
  return modeBy === 'household' ? t.lists.since.household(dayOf(modeSince)) : t.lists.since[modeBy];
}

export function ListRow({ list }: { list: ListView }): ReactElement {
  const setMode = useSetMode();
  const navigate = useNavigate();
  const update = useCall('lists.update');
  const remove = useCall('lists.remove');
  const [shown, setShown] = useState<'details' | 'remove'>();
  const about = [list.orders > 0 ? t.lists.orders(list.orders) : '', list.allowed > 0 ? t.lists.allowed(list.allowed) : '', t.leftOut.counts(0, list.delisted), sourceWords(list), sinceWords(list)].filter((part) => part !== '').join(' · ');
  const title = titleOf(list.title);
  const ahead = useHistoryAhead(list.id);
  const page = `/lists/${encodeURIComponent(list.id)}`;
  const signed = list.key !== undefined && list.signature !== undefined;
  return (
    <li className="list-item">
      <div className="list-row">
        <div className="list-mode"><ModeSwitch title={title} mode={list.mode} onChange={(mode) => setMode.mutate({ id: list.id, mode }, { onError: say })} /></div>
        <div className="list-name"><div className="list-title"><Link to={page} {...ahead}>{title}</Link>{signed && <IconShieldCheck className="list-signed" size={15} stroke={1.6} role="img" aria-label={t.updates.signed} />}</div><div className="muted cut" title={about}>{about}</div></div>
        <div className="number list-names">{t.number(list.names + list.patterns)}</div>
        <div className="list-health muted"><Health list={list} /></div>
        <Menu position="bottom-end" shadow="md" returnFocus>
          <Menu.Target><ActionIcon className="list-menu" aria-label={t.lists.menu(title)}><IconDots size={17} stroke={1.6} aria-hidden /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void navigate(page)}>{t.listPage.menu}</Menu.Item>
            <Menu.Item onClick={() => setShown('details')}>{t.lists.details}</Menu.Item>
            {list.source.type !== 'text' && <Menu.Item onClick={() => update.mutate({ id: list.id }, { onError: say })}>{t.lists.update}</Menu.Item>}
            <Menu.Item onClick={() => setShown('remove')}>{t.lists.remove}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {list.held !== undefined && <HeldUpdate key={list.held.update} list={list} held={list.held} />}
      {list.first !== undefined && <FirstVersionAsk id={list.id} first={list.first} />}
      <ListDetails list={list} opened={shown === 'details'} onClose={() => setShown(undefined)} />
      <Confirm title={t.lists.removeTitle(title)} verb={t.lists.removeDo} opened={shown === 'remove'} onClose={() => setShown(undefined)} onConfirm={() => remove.mutate({ id: list.id }, { onError: say })}>{t.lists.removeText}</Confirm>
    </li>
  );
}
