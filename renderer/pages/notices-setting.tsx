/** Desktop notifications: off until they are wanted, and what they will say before they say it. */
import { Checkbox, Switch } from '@mantine/core';
import { useEffect, type ReactElement } from 'react';
import type { Status } from '../../shared/engine-api.ts';
import { noticeWords } from '../../shared/notice-words.ts';
import type { NoticeChoice } from '../../shared/notices.ts';
import { client } from '../api/client.ts';
import { useCall } from '../api/queries.ts';
import { say } from '../components/say.ts';
import { SettingPart } from '../components/setting-part.tsx';
import { t, useLanguage } from '../messages/language.ts';

function Choice({ choice }: { choice: NoticeChoice }): ReactElement {
  const { mutate, isPending, variables } = useCall('settings.setNotices');
  const language = useLanguage();
  const { on, names } = isPending ? variables : choice; // as chosen, from the click on
  const set = (change: Partial<NoticeChoice>): void => mutate({ on, names, language, ...change }, { onError: say });
  const spoken = choice.language;
  useEffect(() => {
    if (on && spoken !== language) mutate({ on, names, language }, { onError: say }); // they speak as the window does
  }, [on, names, spoken, language, mutate]);
  const example = noticeWords({ parts: [{ kind: 'law', count: 3 }, { kind: 'kept-back', count: 1, ...(names ? { one: t.notices.exampleName } : {}) }, { kind: 'list-held', count: 1, one: t.notices.exampleList }] }, language);
  return (
    <>
      <Switch size="sm" label={t.notices.on} checked={on} onChange={(event) => set({ on: event.currentTarget.checked })} />
      <Checkbox size="xs" label={t.notices.names} description={t.notices.namesText} checked={names} disabled={!on} onChange={(event) => set({ names: event.currentTarget.checked })} />
      <div className="notice-example"><p className="muted">{t.notices.example}</p><p><strong>{t.name}</strong></p>{example.map((line) => <p key={line}>{line}</p>)}</div>
    </>
  );
}

export function NoticesSetting({ status }: { status: Status }): ReactElement {
  return <SettingPart title={t.notices.title} text={t.notices.text}>{client.desktop ? <Choice choice={status.notices} /> : <p className="muted">{t.notices.inBrowser}</p>}</SettingPart>;
}
