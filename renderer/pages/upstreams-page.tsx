/** Upstream resolvers: how they do, what they blocked, whether one hides a name, and what is known of the well-known ones. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useStatus } from '../api/queries.ts';
import { PageHeader } from '../components/page-header.tsx';
import { Failing, Loading } from '../components/states.tsx';
import { t } from '../messages/language.ts';
import { AddUpstream } from './add-upstream.tsx';
import { KnownResolvers } from './known-resolvers.tsx';
import { NameCheck } from './name-check.tsx';
import { UpstreamBlocks } from './upstream-blocks.tsx';
import { UpstreamTable } from './upstream-table.tsx';

export function UpstreamsPage(): ReactElement {
  const status = useStatus();
  /** `initial`: the id of a well-known resolver to begin with, or empty. */
  const [adding, setAdding] = useState({ initial: '', opened: false });
  const add = (initial: string): void => setAdding({ initial, opened: true });
  const [params, setParams] = useSearchParams();
  const asked = params.get('check') ?? '';
  const { data } = status;
  const loaded = data !== undefined;
  // Someone came to check a name: the form is where they are, filled in; sending it is theirs.
  useEffect(() => {
    if (!loaded || asked === '') return;
    const field = document.getElementById('check-name');
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }, [loaded, asked]);
  return (
    <>
      <PageHeader title={t.upstreams.title}>
        <Button leftSection={<IconPlus size={15} stroke={1.7} aria-hidden />} disabled={!loaded} onClick={() => add('')}>{t.upstreams.add}</Button>
      </PageHeader>
      <div className="page">
        {data === undefined && (status.error === null ? <Loading /> : <Failing error={status.error} retry={() => void status.refetch()} />)}
        {data !== undefined && (
          <>
            <p className="muted intro">{t.upstreams.text}</p>
            <UpstreamTable status={data} />
            <UpstreamBlocks onCheck={(name) => setParams({ check: name })} />
            <NameCheck key={`check ${asked}`} status={data} asked={asked} />
            <KnownResolvers status={data} onAdd={add} />
            <AddUpstream key={`add ${adding.initial}`} status={data} {...adding} onClose={() => setAdding({ ...adding, opened: false })} />
          </>
        )}
      </div>
    </>
  );
}
