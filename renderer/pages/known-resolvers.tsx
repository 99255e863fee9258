/** The table of well-known resolvers: who runs them, what they leave out, and what is said of names ordered blocked, each with its source. */
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import type { Status } from '../../shared/engine-api.ts';
import { KNOWN_RESOLVERS, knownResolver, type KnownResolver } from '../../shared/known-resolvers.ts';
import { Source } from '../components/evidence.tsx';
import { jurisdictionName } from '../format/places.ts';
import { remarkWords } from '../format/remark-words.ts';
import { partialDay } from '../format/times.ts';
import { locale, t } from '../messages/language.ts';

/** What is said of names that an authority orders blocked. */
export function legalWords({ legal }: KnownResolver): string {
  return legal === undefined ? t.notKnown : t.known.legal[legal.value](new Intl.ListFormat(locale()).format((legal.countries ?? []).map(jurisdictionName)));
}

const unknown = (): ReactElement => <span className="not-known">{t.notKnown}</span>;

function textOf(known: KnownResolver): string {
  return [known.name, operatorOf(known), known.country === undefined ? '' : jurisdictionName(known.country.value), known.url, legalWords(known)].join(' ').toLowerCase();
}

/** Every fact's source, each address once. */
const operatorOf = ({ operator }: KnownResolver): string | undefined => (operator === undefined ? undefined : remarkWords(operator.value));

function Sources({ known }: { known: KnownResolver }): ReactElement {
  const facts = (['reached', 'operator', 'country', 'filtering', 'legal', 'blocks', 'ended'] as const).flatMap((fact) => (known[fact] === undefined ? [] : [{ fact, source: known[fact].source, on: known[fact].on }]));
  const sources = new Map<string, { on: string; of: string[] }>();
  for (const { fact, source, on } of facts) {
    const entry = sources.get(source) ?? { on, of: [] };
    entry.of.push(t.known.sourceFor[fact] ?? fact);
    sources.set(source, entry);
  }
  return (
    <details className="known-sources">
      <summary>{t.known.sources}</summary>
      <ul>{[...sources].map(([url, { on, of }]) => <li key={url}>{t.label(of.join(', '))} <Source url={url} on={on} /></li>)}</ul>
    </details>
  );
}

function KnownRow({ known, have, onAdd }: { known: KnownResolver; have: boolean; onAdd: () => void }): ReactElement {
  return (
    <li className="known-row">
      <div className="known-name">
        <div className="list-title">{known.name}</div>
        <div className="muted">{operatorOf(known) ?? unknown()}, {known.country === undefined ? unknown() : jurisdictionName(known.country.value)}</div>
        {known.url !== undefined && <div className="muted cut" translate="no" title={known.url}>{known.url}</div>}
      </div>
      <div className="known-filter" data-label={t.known.columns.filtering}>{known.filtering === undefined ? unknown() : t.known.filtering[known.filtering.value]}</div>
      <div className="known-legal">
        {known.ended !== undefined && <div className="bad">{t.known.ended(partialDay(known.ended.value))}</div>}
        {known.legal === undefined ? unknown() : legalWords(known)}
        <Sources known={known} />
      </div>
      {have ? <span className="muted">{t.known.have}</span> : known.url === undefined ? <span /> : <Button aria-label={t.known.add(known.name)} onClick={onAdd}>{t.known.addShort}</Button>}
    </li>
  );
}

/** @param onAdd is given the id of one that somebody wants as an upstream */
export function KnownResolvers({ status, onAdd }: { status: Status; onAdd: (id: string) => void }): ReactElement {
  const [search, setSearch] = useState('');
  const have = new Set(status.upstreams.filter(({ zones }) => zones === undefined).map(({ url }) => knownResolver(url)?.id));
  const shown = KNOWN_RESOLVERS.filter((known) => textOf(known).includes(search.trim().toLowerCase()));
  return (
    <section className="block" aria-labelledby="known-title">
      <h2 className="section-title" id="known-title">{t.known.title}</h2>
      <p className="muted known-text">{t.known.text}</p>
      <TextInput className="known-search" aria-label={t.known.search} placeholder={t.known.search} value={search} leftSection={<IconSearch size={15} stroke={1.6} aria-hidden />} onChange={(event) => setSearch(event.currentTarget.value)} />
      {shown.length === 0 && <p className="muted">{t.known.none}</p>}
      <div className="known-head" aria-hidden><span>{t.known.columns.name}</span><span>{t.known.columns.filtering}</span><span>{t.known.columns.legal}</span><span /></div>
      <ul>{shown.map((known) => <KnownRow key={known.id} known={known} have={have.has(known.id)} onAdd={() => onAdd(known.id)} />)}</ul>
    </section>
  );
}
