/** Pauses the household's own choices for a while. Orders stay; the words say so before the click. */
import { Button, Popover } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useCall, useStatus } from '../api/queries.ts';
import { t } from '../messages/language.ts';
import { say } from './say.ts';

const CHOICES = [5, 30, 60, 120] as const;

export function PauseControl(): ReactElement {
  const { data } = useStatus();
  const pause = useCall('pause.set');
  const [open, setOpen] = useState(false);
  const set = (minutes: number | null): void => {
    setOpen(false);
    pause.mutate({ minutes }, { onError: say });
  };
  if (data?.pausedUntil !== undefined) {
    return <Button variant="filled" size="xs" leftSection={<IconPlayerPlay size={15} stroke={1.6} aria-hidden />} onClick={() => set(null)}>{t.pause.resume}</Button>;
  }
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width={264} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="xs" px={4} aria-label={t.pause.open} leftSection={<IconPlayerPause size={15} stroke={1.6} aria-hidden />} onClick={() => setOpen(!open)}>
          <span className="pause-words">{t.pause.open}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <h2 className="pop-title">{t.pause.title}</h2>
        <p className="pop-text">{t.pause.text}</p>
        <div className="pause-choices">
          {CHOICES.map((minutes) => <Button key={minutes} onClick={() => set(minutes)}>{t.pause.minutes(minutes)}</Button>)}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
