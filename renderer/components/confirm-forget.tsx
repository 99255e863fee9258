/** Asks once more before the log forgets: what it would be, and how many rows where that can be counted at once. */
import { useState, type ReactElement } from 'react';
import type { LogForget } from '../../shared/log-api.ts';
import { useDensity } from '../api/log-queries.ts';
import { deviceWords } from '../format/device-label.ts';
import { clockTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { Confirm } from './confirm.tsx';
import { Facts, type Fact } from './facts.tsx';

function factsOf({ from, to, name, client }: LogForget): Fact[] {
  return [
    ...(from === undefined ? [] : [{ label: t.log.from, value: clockTime(from) }]), ...(to === undefined ? [] : [{ label: t.log.to, value: clockTime(to) }]),
    ...(name === undefined ? [] : [{ label: t.log.name, value: t.keeping.forgetBelow(name) }]), ...(client === undefined ? [] : [{ label: t.log.device, value: deviceWords(client) }]),
  ];
}

/** Rows of a time. Of a name or a device the log would have to be searched whole. */
function Rows({ from, to }: { from: string; to: string | undefined }): ReactElement | null {
  const [now] = useState(() => new Date().toISOString());
  const counted = useDensity({}, { oldest: from, newest: to ?? now }, 1);
  return counted?.done === true ? <p role="status">{t.keeping.forgetRows(counted.counts[0] ?? 0)}</p> : null;
}

interface ConfirmForgetProps {
  /** Absent: it is not asked. */
  what: LogForget | undefined;
  /** The title where it is more than “this”. */
  title?: string | undefined;
  onClose: () => void;
  onConfirm: () => void;
}

export function ConfirmForget({ what, title = t.keeping.forgetTitle, onClose, onConfirm }: ConfirmForgetProps): ReactElement {
  return (
    <Confirm title={title} verb={t.keeping.forgetDo} opened={what !== undefined} onClose={onClose} onConfirm={onConfirm}>
      {what !== undefined && <Facts facts={factsOf(what)} />}
      {what?.from !== undefined && what.name === undefined && what.client === undefined && <Rows from={what.from} to={what.to} />}
      <p>{t.keeping.forgetText}</p>
    </Confirm>
  );
}
