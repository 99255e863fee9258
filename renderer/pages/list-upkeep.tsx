/** How a list is kept up to date: when it is read again, whose signature it needs, and which of its names are left out. */
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { ListView } from '../../shared/engine-api.ts';
import { useCall } from '../api/queries.ts';
import { Confirm } from '../components/confirm.tsx';
import { Facts } from '../components/facts.tsx';
import { HostName } from '../components/host-name.tsx';
import { say } from '../components/say.ts';
import { errorWords } from '../format/problem-words.ts';
import { dayOf, minuteTime } from '../format/times.ts';
import { t } from '../messages/language.ts';

const HOURS = [1, 3, 6, 12, 24, 72, 168];

const at = (iso: string): string => t.upkeep.lastOf(dayOf(iso), minuteTime(iso));

function Interval({ list: { id, schedule, source } }: { list: ListView }): ReactElement {
  const setHours = useCall('lists.setHours');
  const usual = source.type === 'file' ? 1 : 24;
  const choices = [...new Set([...HOURS, ...(schedule.chosen ? [schedule.hours] : [])])].toSorted((a, b) => a - b);
  return (
    <NativeSelect
      aria-label={t.upkeep.interval} value={schedule.chosen ? String(schedule.hours) : ''} disabled={setHours.isPending}
      onChange={(event) => setHours.mutate({ id, hours: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) }, { onError: say })}
      data={[{ value: '', label: t.upkeep.everyDefault(usual) }, ...choices.map((hours) => ({ value: String(hours), label: t.upkeep.every(hours) }))]}
    />
  );
}

function PinKey({ list, opened, onClose }: { list: ListView; opened: boolean; onClose: () => void }): ReactElement {
  const setKey = useCall('lists.setKey');
  const [key, setText] = useState('');
  const [signatureUrl, setSignature] = useState(list.key?.signatureUrl ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setKey.mutate({ id: list.id, key: key.trim(), ...(signatureUrl.trim() === '' ? {} : { signatureUrl: signatureUrl.trim() }) }, { onSuccess: onClose });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={list.key === undefined ? t.upkeep.keyPin : t.upkeep.keyChange} closeButtonProps={{ 'aria-label': t.close }}>
      <form className="form" onSubmit={submit}>
        <p>{t.upkeep.keyText}</p>
        <TextInput label={t.upkeep.keyLabel} description={t.upkeep.keyHint} value={key} onChange={(event) => setText(event.currentTarget.value)} classNames={{ input: 'mono' }} data-autofocus required />
        {list.source.type === 'url' && <TextInput label={t.upkeep.signatureLabel} description={t.upkeep.signatureHint} inputMode="url" value={signatureUrl} onChange={(event) => setSignature(event.currentTarget.value)} />}
        {setKey.error !== null && <div className="form-error" role="alert"><p>{errorWords(setKey.error)}</p></div>}
        <div className="modal-actions">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" variant="filled" loading={setKey.isPending}>{t.upkeep.keyDo}</Button>
        </div>
      </form>
    </Modal>
  );
}

function Key({ list }: { list: ListView }): ReactElement {
  const setKey = useCall('lists.setKey');
  const [asked, setAsked] = useState<'pin' | 'remove'>();
  const { key, signature } = list;
  return (
    <div className="upkeep-key">
      <span>{key === undefined ? t.upkeep.keyNone : <span className="wire-name">{t.upkeep.keyIs(key.keyId)}</span>}</span>
      {key !== undefined && <span className="muted wire-name">{signature === undefined ? t.upkeep.unsigned : signature.trustedComment.replaceAll('\t', ' · ')}</span>}
      <span className="upkeep-actions">
        <Button onClick={() => setAsked('pin')}>{key === undefined ? t.upkeep.keyPin : t.upkeep.keyChange}</Button>
        {key !== undefined && <Button variant="subtle" onClick={() => setAsked('remove')}>{t.upkeep.keyRemove}</Button>}
      </span>
      <PinKey list={list} opened={asked === 'pin'} onClose={() => setAsked(undefined)} />
      <Confirm title={t.upkeep.removeKeyTitle} verb={t.upkeep.removeKeyDo} opened={asked === 'remove'} onClose={() => setAsked(undefined)} onConfirm={() => setKey.mutate({ id: list.id, key: null }, { onError: say })}>{t.upkeep.removeKeyText}</Confirm>
    </div>
  );
}

function Excluded({ list: { id, excluded } }: { list: ListView }): ReactElement {
  const include = useCall('lists.include');
  return (
    <section className="block">
      <h3 className="section-title">{t.upkeep.excluded}</h3>
      <p className="muted">{t.upkeep.excludedText}</p>
      <ul className="exceptions excluded">
        {excluded.map(({ name, at: since, reason }) => (
          <li key={name}><HostName name={name} /><span className="muted">{reason === undefined ? dayOf(since) : `${dayOf(since)}, ${t.leftOut.because(t.held.reasons[reason])}`}</span><Button aria-label={t.upkeep.includeOf(name)} disabled={include.isPending} onClick={() => include.mutate({ id, name }, { onError: say })}>{t.upkeep.include}</Button></li>
        ))}
      </ul>
    </section>
  );
}

export function ListUpkeep({ list }: { list: ListView }): ReactElement {
  const again = list.source.type === 'url' || list.source.type === 'file';
  return (
    <>
      <Facts facts={[
        { label: t.upkeep.last, value: list.updatedAt === undefined ? undefined : at(list.updatedAt) },
        ...(again ? [
          { label: t.upkeep.next, value: list.schedule.nextAt === undefined ? t.upkeep.never : at(list.schedule.nextAt) },
          { label: t.upkeep.interval, value: <Interval list={list} /> }, { label: t.upkeep.key, value: <Key list={list} /> },
        ] : []),
      ]} />
      {list.excluded.length > 0 && <Excluded list={list} />}
    </>
  );
}
