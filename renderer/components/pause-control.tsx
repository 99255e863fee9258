/** Pauses the household's own choices for a while, for all or for one device. Orders stay; the words say so before the click. */
import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { DeviceView } from '../../shared/devices-api.ts';
import { pauseFor } from '../api/pause.ts';
import { queryClient, useDevices } from '../api/queries.ts';
import { deviceLabel } from '../format/device-label.ts';
import { localInput, nextMorning } from '../format/pause-times.ts';
import { isToday, minuteTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { say } from './say.ts';

const MINUTES = [5, 30, 60, 120] as const;
const WEEK_MS = 7 * 24 * 3_600_000;

/** What stands in the menu; asked for when it opens. */
function Choices({ device, onDone }: { device: DeviceView | undefined; onDone: () => void }): ReactElement {
  const { data } = useDevices();
  const devices = data?.devices ?? [];
  const [id, setId] = useState(device?.id ?? '');
  const [until, setUntil] = useState('');
  const [now] = useState(() => new Date());
  const morning = nextMorning(now);
  const time = minuteTime(morning.getTime());
  const pause = (params: { minutes: number } | { until: string }): void => {
    onDone();
    const chosen = device ?? devices.find((one) => one.id === id);
    void pauseFor(params, chosen?.addresses.map(({ address }) => address)).catch(say).finally(() => void queryClient.invalidateQueries({ queryKey: ['status'] }));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    pause({ until: new Date(until).toISOString() });
  };
  return (
    <>
      <h2 className="pop-title">{device === undefined ? t.pause.title : t.pause.openFor(deviceLabel(device))}</h2>
      <p className="pop-text">{t.pause.text}</p>
      {device === undefined && <NativeSelect label={t.pause.who} value={id} onChange={(event) => setId(event.currentTarget.value)} data={[{ value: '', label: t.pause.everyone }, ...devices.map((one) => ({ value: one.id, label: deviceLabel(one) }))]} />}
      <div className="pause-choices">
        {MINUTES.map((minutes) => <Button key={minutes} onClick={() => pause({ minutes })}>{t.pause.minutes(minutes)}</Button>)}
        <Button className="pause-morning" onClick={() => pause({ until: morning.toISOString() })}>{isToday(morning.toISOString(), now) ? t.pause.untilToday(time) : t.pause.untilTomorrow(time)}</Button>
      </div>
      <form className="pause-custom" onSubmit={submit}>
        <TextInput type="datetime-local" label={t.pause.custom} min={localInput(now)} max={localInput(new Date(now.getTime() + WEEK_MS))} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
        <Button type="submit" disabled={Number.isNaN(Date.parse(until))}>{t.pause.customDo}</Button>
      </form>
    </>
  );
}

/** @param device for this one only; absent: the menu asks for whom */
export function PauseControl({ device }: { device?: DeviceView }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position={device === undefined ? 'top-start' : 'bottom-start'} width={284} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={device === undefined ? 'subtle' : 'default'} size="xs" {...(device === undefined ? { px: 4 } : {})} aria-label={device === undefined ? t.pause.open : t.overview.verbOf(t.pause.open, deviceLabel(device))} aria-haspopup="dialog" aria-expanded={open}
          leftSection={<IconPlayerPause size={15} stroke={1.6} aria-hidden />} onClick={() => setOpen(!open)}
        >
          <span className={device === undefined ? 'pause-words' : undefined}>{t.pause.open}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown><Choices device={device} onDone={() => setOpen(false)} /></Popover.Dropdown>
    </Popover>
  );
}
