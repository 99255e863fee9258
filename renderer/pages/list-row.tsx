/** One subscription: the switch first, because it is why one is here; then what it is, how many names, how it is. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { ListView } from '../../shared/engine-api.ts';
import { useCall, useSetMode } from '../api/queries.ts';
import { Confirm } from '../components/confirm.tsx';
import { ModeSwitch } from '../components/mode-switch.tsx';
import { say } from '../components/say.ts';
import { ago, dayOf } from '../format/times.ts';
import { en } from '../messages/en.ts';
import { ListDetails } from './list-details.tsx';

function sourceWords({ source }: ListView): string {
  switch (source.type) {
    case 'built-in': return en.lists.sources['built-in'];
    case 'text': return en.lists.sources.text;
    case 'file': return en.lists.sources.file(source.path);
    case 'url': return en.lists.sources.url(URL.canParse(source.url) ? new URL(source.url).host : source.url);
  }
}

function sinceWords({ modeBy, modeSince }: ListView): string {
  return modeBy === 'household' ? en.lists.since.household(dayOf(modeSince)) : en.lists.since[modeBy];
}

/** Health is a sentence, never a dot. */
export function Health({ list: { health, updatedAt, notEnforceable, skippedCount } }: { list: ListView }): ReactElement {
  const words = health.state === 'loading' || health.state === 'waiting' ? en.lists.loading
    : health.state === 'ok' ? en.lists.current(ago(updatedAt ?? health.at))
      : health.state === 'failing-using-copy' ? en.lists.failingCopy(dayOf(health.at), health.error, dayOf(health.copyOf)) : en.lists.failingNone(health.error);
  const left = skippedCount - notEnforceable;
  return (
    <>
      <div className={health.state.startsWith('failing') ? 'bad' : undefined}>{words}</div>
      {notEnforceable > 0 && <div>{en.lists.notEnforceable(notEnforceable)}</div>}
      {left > 0 && <div>{en.lists.leftOut(left)}</div>}
    </>
  );
}

export function ListRow({ list }: { list: ListView }): ReactElement {
  const setMode = useSetMode();
  const update = useCall('lists.update');
  const remove = useCall('lists.remove');
  const [shown, setShown] = useState<'details' | 'remove'>();
  const about = [list.orders > 0 ? en.lists.orders(list.orders) : '', list.allowed > 0 ? en.lists.allowed(list.allowed) : '', sourceWords(list), sinceWords(list)].filter((part) => part !== '').join(' · ');
  return (
    <li className="list-row">
      <div className="list-mode"><ModeSwitch title={list.title} mode={list.mode} onChange={(mode) => setMode.mutate({ id: list.id, mode }, { onError: say })} /></div>
      <div className="list-name"><div className="list-title">{list.title}</div><div className="muted cut" title={about}>{about}</div></div>
      <div className="number list-names">{en.number(list.names)}</div>
      <div className="list-health muted"><Health list={list} /></div>
      <Menu position="bottom-end" shadow="md" withinPortal returnFocus>
        <Menu.Target><ActionIcon className="list-menu" aria-label={en.lists.menu(list.title)}><IconDots size={17} stroke={1.6} aria-hidden /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setShown('details')}>{en.lists.details}</Menu.Item>
          {list.source.type !== 'text' && <Menu.Item onClick={() => update.mutate({ id: list.id }, { onError: say })}>{en.lists.update}</Menu.Item>}
          <Menu.Item onClick={() => setShown('remove')}>{en.lists.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ListDetails list={list} opened={shown === 'details'} onClose={() => setShown(undefined)} />
      <Confirm title={en.lists.removeTitle(list.title)} verb={en.lists.removeDo} opened={shown === 'remove'} onClose={() => setShown(undefined)} onConfirm={() => remove.mutate({ id: list.id }, { onError: say })}>{en.lists.removeText}</Confirm>
    </li>
  );
}
