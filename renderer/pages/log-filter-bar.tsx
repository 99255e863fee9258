/** The filter of the live log: name, deciders, device, kind of list. No toggle on means everything. */
import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { LIST_KINDS, type ListKind } from '../../shared/verdict.ts';
import { useOverview } from '../api/queries.ts';
import { Mark, type MarkName } from '../components/mark.tsx';
import { t } from '../messages/language.ts';
import { TOGGLES, type LogView, type Toggle } from './log-filter.ts';

/** In milliseconds. */
const SEARCH_AFTER_MS = 150;

const TOGGLE_MARK: Record<Toggle, MarkName> = { law: 'law', household: 'you', upstream: 'upstream', observed: 'law' };
const toggleWord = (toggle: Toggle): string => (toggle === 'household' ? t.words.you : t.words[toggle]);

export const flip = (view: LogView, toggle: Toggle): LogView => ({
  ...view, toggles: view.toggles.includes(toggle) ? view.toggles.filter((on) => on !== toggle) : TOGGLES.filter((on) => on === toggle || view.toggles.includes(on)),
});

/** Types at once, asks after a moment; what comes from elsewhere (a cleared filter) replaces what was typed. */
function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }): ReactElement {
  const [typed, setTyped] = useState(name);
  const [given, setGiven] = useState(name);
  const [sent, setSent] = useState(name);
  const send = useDebouncedCallback((text: string) => {
    setSent(text);
    onChange(text);
  }, SEARCH_AFTER_MS);
  if (name !== given) {
    setGiven(name);
    if (name !== sent) setTyped(name);
  }
  return (
    <TextInput
      className="filter-name" aria-label={t.log.search} placeholder={t.log.search} value={typed} data-search leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}

export function LogFilterBar({ view, onChange }: { view: LogView; onChange: (view: LogView) => void }): ReactElement {
  const clients = useOverview(168).data?.topClients.map(({ device }) => device) ?? [];
  const devices = view.client === '' || clients.includes(view.client) ? clients : [view.client, ...clients];
  return (
    <div className="filter" role="search">
      <NameField name={view.name} onChange={(name) => onChange({ ...view, name })} />
      <div className="toggles" role="group" aria-label={t.log.decider}>
        {TOGGLES.map((toggle) => (
          <button key={toggle} type="button" className="toggle" aria-pressed={view.toggles.includes(toggle)} onClick={() => onChange(flip(view, toggle))}>
            <Mark of={TOGGLE_MARK[toggle]} size={15} hollow={toggle === 'observed'} />{toggleWord(toggle)}
          </button>
        ))}
      </div>
      <NativeSelect
        aria-label={t.log.device} value={view.client} onChange={(event) => onChange({ ...view, client: event.currentTarget.value })}
        data={[{ value: '', label: t.log.anyDevice }, ...devices.map((client) => ({ value: client, label: client }))]}
      />
      <NativeSelect
        aria-label={t.log.kind} value={view.kind} onChange={(event) => onChange({ ...view, kind: event.currentTarget.value as ListKind | '' })}
        data={[{ value: '', label: t.log.anyKind }, ...LIST_KINDS.map((kind) => ({ value: kind, label: t.lists.kinds[kind].title }))]}
      />
    </div>
  );
}
