/** One well-known resolver, or another one by its address. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { KNOWN_RESOLVERS } from '../../shared/known-resolvers.ts';
import { t } from '../messages/language.ts';

/** Of a choice: a well-known one's id and no text, or the text of another one. */
export interface ResolverChosen {
  id: string;
  text: string;
}

export const NOTHING_CHOSEN: ResolverChosen = { id: '', text: '' };

/** As an upstream is written; empty while nothing is chosen. */
export const chosenUrl = ({ id, text }: ResolverChosen): string => KNOWN_RESOLVERS.find((known) => known.id === id)?.url ?? text.trim();

/** Those that still answer. */
export const AVAILABLE = KNOWN_RESOLVERS.filter(({ url }) => url !== undefined);

export function ResolverChoice({ chosen, onChange, without = [] }: { chosen: ResolverChosen; onChange: (chosen: ResolverChosen) => void; without?: readonly string[] }): ReactElement {
  const known = AVAILABLE.filter(({ id }) => !without.includes(id));
  return (
    <>
      <NativeSelect
        label={t.addUpstream.which} value={chosen.id} data-autofocus onChange={(event) => onChange({ ...chosen, id: event.currentTarget.value })}
        data={[{ value: '', label: t.addUpstream.own }, ...known.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {chosen.id === '' && <TextInput label={t.addUpstream.address} description={t.addUpstream.hint} placeholder="tls://dns.example@192.0.2.53" classNames={{ input: 'mono' }} spellCheck={false} autoCapitalize="none" autoCorrect="off" value={chosen.text} onChange={(event) => onChange({ ...chosen, text: event.currentTarget.value })} />}
    </>
  );
}
