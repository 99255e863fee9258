/** Sets a name aside from orders, with a reason if one wants to give one. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { blockedBy } from '../api/allow-name.ts';
import { client } from '../api/client.ts';
import { useCall } from '../api/queries.ts';
import { t } from '../messages/language.ts';
import { blockerTitle } from './allow.ts';
import { sayUndo } from './say-undo.tsx';
import { say } from './say.ts';

/** A name whose answer leads to `via`, which an order names as `ordered`. */
export interface LedTo {
  name: string;
  via: string;
  ordered: string;
}

/** Says what was done; a name that the household's own lists block as well stays blocked. */
async function sayDone(name: string): Promise<void> {
  const by = await blockedBy(name).catch(() => undefined);
  sayUndo(by === undefined ? t.setAsides.done(name) : t.allowing.stillBlocked(name, blockerTitle(by)), () => client.call('setAside.set', { name, on: false }));
}

/** @param name given where the name is known already; `from` where another name led to it */
export function SetAsideDialog({ name, from, opened, onClose }: { name?: string; from?: LedTo | undefined; opened: boolean; onClose: () => void }): ReactElement {
  const set = useCall('setAside.set');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const wanted = name ?? typed.trim();
  const close = (): void => {
    onClose();
    setTyped('');
    setReason('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.mutate({ name: wanted, on: true, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }, { onError: say, onSuccess: () => { close(); void sayDone(wanted); } });
  };
  return (
    <Modal opened={opened} onClose={close} title={name === undefined ? t.setAsides.dialog : t.change.confirmSetAside(name)} closeButtonProps={{ 'aria-label': t.close }}>
      <form className="form" onSubmit={submit}>
        <p className="modal-text">{from === undefined ? t.setAsides.dialogText : <>{t.behind.leadsTo(from.name, from.via, from.ordered)} {t.behind.setAsideText(from.ordered)}</>}</p>
        {name === undefined && <TextInput label={t.setAsides.name} placeholder="example.com" spellCheck={false} autoCapitalize="none" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} required data-autofocus />}
        <TextInput label={t.setAsides.reason} value={reason} maxLength={1000} onChange={(event) => setReason(event.currentTarget.value)} {...(name === undefined ? {} : { 'data-autofocus': true })} />
        <div className="modal-actions">
          <Button onClick={close}>{t.cancel}</Button>
          <Button type="submit" variant="filled" disabled={wanted === ''} loading={set.isPending}>{t.setAsides.confirm}</Button>
        </div>
      </form>
    </Modal>
  );
}
