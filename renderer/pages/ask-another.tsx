/** Another upstream for one name: one more line among the upstreams, chosen by the household, undone by removing it. */
import { Button, Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { client } from '../api/client.ts';
import { useCall, useStatus } from '../api/queries.ts';
import { chosenUrl, NOTHING_CHOSEN, ResolverChoice } from '../components/resolver-choice.tsx';
import { sayUndo } from '../components/say-undo.tsx';
import { say } from '../components/say.ts';
import { upstreamLine } from '../format/addresses.ts';
import { upstreamName } from '../../shared/upstream-name.ts';
import { t } from '../messages/language.ts';

export function AskAnother({ name, opened, onClose }: { name: string; opened: boolean; onClose: () => void }): ReactElement {
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const upstreams = useStatus().data?.upstreams ?? [];
  const save = useCall('settings.setUpstreams');
  const url = chosenUrl(chosen);
  const others = upstreams.filter(({ zones }) => zones?.includes(name) !== true).map(upstreamLine);
  const before = upstreams.map(upstreamLine);
  const use = (): void => save.mutate({ urls: [...others, `[/${name}/]${url}`] }, {
    onError: say,
    onSuccess: () => {
      sayUndo(t.another.done(upstreamName(url)), () => client.call('settings.setUpstreams', { urls: before }));
      onClose();
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={t.another.title(name)} closeButtonProps={{ 'aria-label': t.close }}>
      <div className="form">
        <p className="modal-text">{t.another.text(name)}</p>
        <ResolverChoice chosen={chosen} onChange={setChosen} />
        <div className="modal-actions">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="filled" disabled={url === '' || upstreams.length === 0} loading={save.isPending} onClick={use}>{t.another.use}</Button>
        </div>
      </div>
    </Modal>
  );
}
