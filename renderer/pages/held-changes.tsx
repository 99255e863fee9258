/** Every name by which a held update differs from the version in force. */
import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { ListView } from '../../shared/engine-api.ts';
import type { HeldUpdate } from '../../shared/list-updates.ts';
import { client } from '../api/client.ts';
import { HostName } from '../components/host-name.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';

const WHICH = ['added', 'removed', 'changed'] as const;
type Which = (typeof WHICH)[number];

function Names({ id, update, which }: { id: string; update: string; which: Which }): ReactElement {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['heldNames', id, update, which], initialPageParam: '', staleTime: Infinity,
    queryFn: ({ pageParam }) => client.call('lists.heldNames', { id, update, change: which, ...(pageParam === '' ? {} : { after: pageParam }) }),
    getNextPageParam: ({ next }) => next,
  });
  if (error !== null) return <Failing error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const names = data.pages.flatMap(({ rows }) => rows);
  return (
    <>
      <div className="changed-names" tabIndex={0} role="group" aria-label={t.held.which[which]}>
        {names.length === 0 ? <p className="muted">{t.held.none}</p> : <ul>{names.map((name) => <li key={name}><HostName name={name} /></li>)}</ul>}
      </div>
      {hasNextPage && <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t.held.next}</Button>}
    </>
  );
}

export function HeldChanges({ list, held, opened, onClose, onTakeWhole }: { list: ListView; held: HeldUpdate; opened: boolean; onClose: () => void; onTakeWhole: () => void }): ReactElement {
  const [chosen, setChosen] = useState<Which>();
  const which = chosen ?? WHICH.find((change) => held[change] > 0) ?? 'added';
  return (
    <Modal opened={opened} onClose={onClose} title={`${titleOf(list.title)}: ${t.held.changes}`} size="lg" closeButtonProps={{ 'aria-label': t.close }}>
      <SegmentedControl fullWidth aria-label={t.held.changes} value={which} onChange={(value) => setChosen(value as Which)} data={WHICH.map((value) => ({ value, label: `${t.held.which[value]} ${t.number(held[value])}` }))} />
      {opened && <Names id={list.id} update={held.update} which={which} />}
      <div className="modal-actions">
        <Button variant="subtle" onClick={onTakeWhole}>{t.held.whole}</Button>
        <Button onClick={onClose} data-autofocus>{t.close}</Button>
      </div>
    </Modal>
  );
}
