/** Adds an upstream: a well-known one or any other; it can be asked something before anything is changed. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { Status } from '../../shared/engine-api.ts';
import { knownResolver } from '../../shared/known-resolvers.ts';
import type { UpstreamTest } from '../../shared/upstream-api.ts';
import { client } from '../api/client.ts';
import { useCall } from '../api/queries.ts';
import { chosenUrl, NOTHING_CHOSEN, ResolverChoice } from '../components/resolver-choice.tsx';
import { say } from '../components/say.ts';
import { upstreamLine } from '../format/addresses.ts';
import { errorWords, faultWords } from '../format/problem-words.ts';
import { milliseconds } from '../format/times.ts';
import { t } from '../messages/language.ts';

/** What a test told, in one sentence or two. */
export function testWords({ works, ms, addresses, rcode = '', error, fault, says }: UpstreamTest): string {
  const first = works ? t.upstreams.works(milliseconds(ms), addresses.join(', ')) : t.upstreams.worksNot(error === undefined ? t.upstreams.noAddress(rcode) : faultWords(fault, t.foreign(error)));
  return says.length === 0 ? first : `${first} ${t.upstreams.saysOfItself(says.join(' '))}`;
}

const zonesOf = (text: string): string[] => text.split(/[\s,/]+/).filter((zone) => zone !== '');

/** @param initial id of a well-known resolver to begin with, or empty */
export function AddUpstream({ status, initial, opened, onClose }: { status: Status; initial: string; opened: boolean; onClose: () => void }): ReactElement {
  const [chosen, setChosen] = useState({ ...NOTHING_CHOSEN, id: initial });
  const [zones, setZones] = useState('');
  const [tested, setTested] = useState<UpstreamTest>();
  const [error, setError] = useState<Error>();
  const [testing, setTesting] = useState(false);
  const save = useCall('settings.setUpstreams');
  const url = chosenUrl(chosen);
  const have = status.upstreams.flatMap((upstream) => knownResolver(upstream.url)?.id ?? []);
  const close = (): void => {
    onClose();
    setChosen({ ...NOTHING_CHOSEN, id: initial });
    setZones('');
    setTested(undefined);
    setError(undefined);
  };
  const test = (): void => {
    setTesting(true);
    setError(undefined);
    client.call('upstreams.test', { url }).then(setTested, (reason: Error) => setError(reason)).finally(() => setTesting(false));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const only = zonesOf(zones);
    save.mutate({ urls: [...status.upstreams.map(upstreamLine), only.length === 0 ? url : `[/${only.join('/')}/]${url}`] }, { onError: setError, onSuccess: () => (say(t.upstreams.saved), close()) });
  };
  return (
    <Modal opened={opened} onClose={close} title={t.addUpstream.title} closeButtonProps={{ 'aria-label': t.close }}>
      <form className="form" onSubmit={submit}>
        <ResolverChoice chosen={chosen} without={have} onChange={(next) => { setChosen(next); setTested(undefined); setError(undefined); }} />
        <TextInput label={t.addUpstream.zones} description={t.addUpstream.zonesHint} spellCheck={false} autoCapitalize="none" value={zones} onChange={(event) => setZones(event.currentTarget.value)} />
        <p className="muted">{t.addUpstream.testFirst}{zones.trim() !== '' && ` ${t.addUpstream.zoneTest}`}</p>
        {tested !== undefined && <p className={tested.works ? 'checked' : 'form-error'} role="status">{testWords(tested)}</p>}
        {error !== undefined && <p className="form-error" role="alert">{errorWords(error)}</p>}
        <div className="modal-actions">
          <Button onClick={test} disabled={url === ''} loading={testing}>{t.addUpstream.test}</Button>
          <Button type="submit" variant="filled" disabled={url === ''} loading={save.isPending}>{t.addUpstream.add}</Button>
        </div>
      </form>
    </Modal>
  );
}
