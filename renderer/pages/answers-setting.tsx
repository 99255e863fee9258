/** What blocked names are answered with, by kind, and where the page that explains a block is served. */
import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { ANSWER_MODES, type AnswerMode } from '../../shared/answer-modes.ts';
import type { Status } from '../../shared/engine-api.ts';
import { LIST_KINDS } from '../../shared/verdict.ts';
import { useBlockPageAddresses, useCall } from '../api/queries.ts';
import { say } from '../components/say.ts';
import { SettingPart } from '../components/setting-part.tsx';
import { sentence } from '../format/sentence.ts';
import { addresses } from '../format/addresses.ts';
import { t } from '../messages/language.ts';

function PageForm(): ReactElement {
  const set = useCall('settings.setBlockPage');
  const known = useBlockPageAddresses().data?.addresses ?? [];
  const [address, setAddress] = useState<string>();
  const [port, setPort] = useState(80);
  const chosen = address ?? known[0] ?? '';
  return (
    <form className="one-line fields" onSubmit={(event) => { event.preventDefault(); set.mutate({ page: { address: chosen, port } }, { onError: say }); }}>
      <NativeSelect label={t.answers.address} value={chosen} onChange={(event) => setAddress(event.currentTarget.value)} data={known} />
      <NumberInput label={t.answers.port} size="xs" value={port} min={1} max={65_535} allowDecimal={false} hideControls onChange={(value) => setPort(Number(value))} />
      <Button type="submit" disabled={chosen === '' || port < 1} loading={set.isPending}>{t.answers.serve}</Button>
    </form>
  );
}

function BlockPage({ status: { blockPage } }: { status: Status }): ReactElement {
  const set = useCall('settings.setBlockPage');
  if (blockPage === undefined) return <PageForm />;
  const words = blockPage.listening ? t.answers.served(addresses([blockPage])) : blockPage.error === undefined ? t.answers.starting : t.answers.notServed(t.foreign(blockPage.error));
  return (
    <p role="status" className={blockPage.error === undefined ? 'muted' : 'bad'}>
      {sentence(words)} <Button onClick={() => set.mutate({ page: null }, { onError: say })}>{t.answers.stop}</Button>
    </p>
  );
}

export function AnswersSetting({ status }: { status: Status }): ReactElement {
  const set = useCall('settings.setAnswer');
  const wantsPage = Object.values(status.answers).includes('block-page');
  return (
    <>
      <SettingPart title={t.answers.title} text={t.answers.text}>
        {LIST_KINDS.map((kind) => (
          <NativeSelect
            key={kind} label={t.lists.kinds[kind].title} value={status.answers[kind]} onChange={(event) => set.mutate({ kind, mode: event.currentTarget.value as AnswerMode }, { onError: say })}
            data={ANSWER_MODES.map((mode) => ({ value: mode, label: t.answers.modes[mode] }))}
          />
        ))}
        <p className="muted">{t.answers.usual}</p>
      </SettingPart>
      <SettingPart title={t.answers.page} text={t.answers.pageText}>
        <BlockPage status={status} />
        {wantsPage && status.blockPage === undefined && <p className="muted">{t.answers.needsPage}</p>}
      </SettingPart>
    </>
  );
}
