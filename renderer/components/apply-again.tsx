/** Asks before a name that was set aside is under its orders again. */
import type { ReactElement } from 'react';
import { useCall } from '../api/queries.ts';
import { t } from '../messages/language.ts';
import { Confirm } from './confirm.tsx';
import { say } from './say.ts';

/** @param name that was set aside */
export function ApplyAgain({ name, opened, onClose }: { name: string; opened: boolean; onClose: () => void }): ReactElement {
  const set = useCall('setAside.set');
  return (
    <Confirm title={t.allowing.againTitle(name)} verb={t.allowing.again} opened={opened} onClose={onClose} onConfirm={() => set.mutate({ name, on: false }, { onError: say, onSuccess: () => say(t.allowing.againDone(name)) })}>
      {t.allowing.againText}
    </Confirm>
  );
}
