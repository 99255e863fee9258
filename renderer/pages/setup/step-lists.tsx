/** Good first choices of each kind of list. Nothing is preselected; a download shows what becomes of it. */
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { CatalogueEntry, ListView } from '../../../shared/engine-api.ts';
import { LIST_KINDS, type ListKind } from '../../../shared/verdict.ts';
import { useCall, useCatalogue, useLists, useSetMode, useStatus } from '../../api/queries.ts';
import { Mark, type MarkName } from '../../components/mark.tsx';
import { ModeSwitch } from '../../components/mode-switch.tsx';
import { say } from '../../components/say.ts';
import { Failing, Loading } from '../../components/states.tsx';
import { descriptionOf, purposeOf, titleOf } from '../../format/list-words.ts';
import { errorWords } from '../../format/problem-words.ts';
import { t } from '../../messages/language.ts';
import { Health } from '../list-health.tsx';

const KIND_MARK: Record<ListKind, MarkName> = { 'court-order': 'law', family: 'family', custom: 'you' };
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** A list that is here already: its switch, and how it is. */
function Here({ list, purpose }: { list: ListView; purpose?: string | undefined }): ReactElement {
  const setMode = useSetMode();
  return (
    <li className="choice">
      <div className="choice-text">
        <div className="list-title">{titleOf(list.title)}</div>
        {purpose !== undefined && <p className="muted">{purpose}</p>}
        {list.health.state === 'ok' ? <p className="choice-state"><IconCheck size={14} stroke={2} aria-hidden /> {t.setupLists.here(list.names + list.patterns)}</p> : <div className="muted"><Health list={list} /></div>}
      </div>
      <ModeSwitch title={titleOf(list.title)} mode={list.mode} onChange={(mode) => setMode.mutate({ id: list.id, mode }, { onError: say })} />
    </li>
  );
}

/** One of the catalogue that is not here yet. */
function Offer({ entry, url }: { entry: CatalogueEntry; url: string }): ReactElement {
  const add = useCall('lists.add');
  return (
    <li className="choice">
      <div className="choice-text">
        <div className="list-title">{titleOf(entry.title)}</div>
        <p className="muted">{purposeOf(entry)}</p>
        <p className="muted" role="status">
          {add.isPending ? t.setupLists.from(hostOf(url)) : add.error !== null ? <span className="bad">{t.setupLists.failed(errorWords(add.error))}</span> : t.setupLists.starts[entry.kind === 'court-order' ? 'observe' : 'enforce']}
        </p>
      </div>
      <Button aria-label={t.setupLists.addOf(titleOf(entry.title))} loading={add.isPending} onClick={() => add.mutate({ kind: entry.kind, source: { type: 'url', url }, title: entry.title })}>{add.error === null ? t.setupLists.add : t.retry}</Button>
    </li>
  );
}

export function StepLists(): ReactElement {
  const lists = useLists();
  const catalogue = useCatalogue();
  const country = useStatus().data?.country;
  if (lists.data === undefined || catalogue.data === undefined) {
    const error = lists.error ?? catalogue.error;
    return error === null ? <Loading /> : <Failing error={error} retry={() => { void lists.refetch(); void catalogue.refetch(); }} />;
  }
  const purposes = new Map(catalogue.data.flatMap((entry) => (entry.list === undefined ? [] : [[entry.list, purposeOf(entry)] as const])));
  // An authority's register is offered where it is the household's own.
  const offered = catalogue.data.filter(({ first, kind, country: of, official, list }) => list === undefined && (first === true || (kind === 'court-order' && official === true && of === country)));
  return (
    <>
      {LIST_KINDS.map((kind) => (
        <section key={kind} className="block">
          <div className="kind-head"><Mark of={KIND_MARK[kind]} size={17} /><h2 className="section-title">{t.lists.kinds[kind].title}</h2><p className="muted">{t.setupLists.kinds[kind]}</p></div>
          <ul className="choices">
            {lists.data.filter((list) => list.kind === kind).map((list) => <Here key={list.id} list={list} purpose={purposes.get(list.id) ?? descriptionOf(list)} />)}
            {offered.filter((entry) => entry.kind === kind).flatMap((entry) => (entry.url === undefined ? [] : [<Offer key={entry.id} entry={entry} url={entry.url} />]))}
          </ul>
        </section>
      ))}
      <p className="muted">{t.setupLists.more}</p>
    </>
  );
}
