/** The subscriptions, by kind. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { LIST_KINDS, type ListKind } from '../../shared/verdict.ts';
import type { ListView } from '../../shared/engine-api.ts';
import { useLists } from '../api/queries.ts';
import { Mark, type MarkName } from '../components/mark.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { t } from '../messages/language.ts';
import { AddList } from './add-list.tsx';
import { ListRow } from './list-row.tsx';

const KIND_MARK: Record<ListKind, MarkName> = { 'court-order': 'law', family: 'family', custom: 'you' };

function Kind({ kind, lists }: { kind: ListKind; lists: readonly ListView[] }): ReactElement {
  const { title, text } = t.lists.kinds[kind];
  return (
    <section className="kind">
      <div className="kind-head"><Mark of={KIND_MARK[kind]} size={17} /><h2 className="section-title">{title}</h2><p className="muted">{text}</p></div>
      {lists.length === 0 && <p className="muted kind-none">{t.lists.none}</p>}
      <ul className="list-table">{lists.map((list) => <ListRow key={list.id} list={list} />)}</ul>
    </section>
  );
}

export function ListsPage(): ReactElement {
  const lists = useLists();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader title={t.lists.title}>
        <Link className="header-link" to="/rules">{t.rules.title}</Link>
        <Link className="header-link" to="/why">{t.lookUp.title}</Link>
        <Link className="header-link" to="/audit">{t.audit.link}</Link>
        <Button leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />} onClick={() => setAdding(true)}>{t.lists.add}</Button>
      </PageHeader>
      <div className="page">
        {lists.data === undefined && lists.error === null && <Loading />}
        {lists.data === undefined && lists.error !== null && <Failing error={lists.error} retry={() => void lists.refetch()} />}
        {lists.data !== undefined && LIST_KINDS.map((kind) => <Kind key={kind} kind={kind} lists={lists.data.filter((list) => list.kind === kind)} />)}
      </div>
      <AddList opened={adding} onClose={() => setAdding(false)} />
    </>
  );
}
