/** Public lists of one kind, to choose from instead of typing an address. */
import { Button, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Result } from '../../shared/engine-api.ts';
import type { ListKind } from '../../shared/verdict.ts';
import { useCatalogue } from '../api/queries.ts';
import { Loading } from '../components/states.tsx';
import { jurisdictionName } from '../format/places.ts';
import { purposeOf, titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';

export type CatalogueChoice = Result<'catalogue.get'>[number];

function Entry({ entry, chosen, onChoose }: { entry: CatalogueChoice; chosen: boolean; onChoose: (entry: CatalogueChoice) => void }): ReactElement {
  const { url, builtIn, homepage, size, licence, country, official, list, first } = entry;
  const title = titleOf(entry.title);
  const canTake = url !== undefined || builtIn !== undefined;
  const facts = [
    first === true ? t.catalogue.first : '',
    size === undefined ? t.catalogue.noSize : t.catalogue.sizes[size], country === undefined ? '' : jurisdictionName(country), official === true ? t.catalogue.official : official === false ? t.catalogue.unofficial : '',
    licence ?? (builtIn === undefined ? t.catalogue.noLicence : ''),
  ].filter((fact) => fact !== '').join(' · ');
  return (
    <li className="catalogue-entry" data-chosen={chosen || undefined}>
      <div>
        <div className="list-title">{title}</div>
        <div>{purposeOf(entry)}</div>
        <div className="muted">{facts}{homepage !== undefined && <> · <a className="link" href={homepage} target="_blank" rel="noreferrer">{new URL(homepage).host}</a></>}</div>
        {!canTake && <div className="muted">{t.catalogue.byHand}</div>}
      </div>
      {list !== undefined ? <span className="muted">{t.catalogue.here}</span>
        : canTake && <Button size="xs" aria-pressed={chosen} aria-label={t.catalogue.choose(title)} onClick={() => onChoose(entry)}>{chosen ? t.catalogue.chosen : t.catalogue.take}</Button>}
    </li>
  );
}

/** @param chosen address or id of what was chosen */
export function CataloguePicker({ kind, chosen, onChoose }: { kind: ListKind; chosen: string; onChoose: (entry: CatalogueChoice) => void }): ReactElement {
  const { data } = useCatalogue();
  const [wanted, setWanted] = useState('');
  if (data === undefined) return <Loading />;
  const words = wanted.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const entries = data.filter((entry) => entry.kind === kind && words.every((word) => `${entry.title} ${titleOf(entry.title)} ${t.publicLists.groups[entry.group]} ${purposeOf(entry)} ${entry.country === undefined ? '' : jurisdictionName(entry.country)}`.toLowerCase().includes(word)));
  const groups = Map.groupBy(entries, ({ group }) => group);
  return (
    <div className="catalogue">
      <TextInput type="search" aria-label={t.catalogue.search} placeholder={t.catalogue.search} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
      <div className="catalogue-groups" tabIndex={0} role="group" aria-label={t.catalogue.title}>
        {[...groups].map(([group, members]) => (
          <section key={group}>
            <h3 className="catalogue-group">{t.publicLists.groups[group]}</h3>
            <ul>{members.map((entry) => <Entry key={entry.id} entry={entry} chosen={(entry.builtIn ?? entry.url ?? '-') === chosen} onChoose={onChoose} />)}</ul>
          </section>
        ))}
        {entries.length === 0 && <p className="muted">{t.catalogue.none}</p>}
      </div>
    </div>
  );
}
