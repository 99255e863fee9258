/** Pauses under way, on every page: for whom, until when, and a way to end them. */
import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Status } from '../../shared/engine-api.ts';
import { pauseFor } from '../api/pause.ts';
import { queryClient, useStatus } from '../api/queries.ts';
import { deviceWords } from '../format/device-label.ts';
import { untilTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { say } from './say.ts';

interface Pause {
  until: string;
  /** Empty: the whole house. */
  devices: string[];
  addresses: string[];
}

/** The addresses of one device were paused together, and are one pause. */
function pausesOf({ pausedUntil, pausedDevices }: Status): Pause[] {
  const found = new Map<string, Pause>();
  for (const { client, device, until } of pausedDevices) {
    const same = found.get(until) ?? { until, devices: [], addresses: [] };
    found.set(until, same);
    same.addresses.push(client);
    if (!same.devices.includes(device)) same.devices.push(device);
  }
  return [...(pausedUntil === undefined ? [] : [{ until: pausedUntil, devices: [], addresses: [] }]), ...found.values()];
}

export function Pauses(): ReactElement | null {
  const { data } = useStatus();
  const pauses = data === undefined ? [] : pausesOf(data);
  if (pauses.length === 0) return null;
  const end = ({ addresses }: Pause): void => {
    document.getElementById('page')?.focus({ preventScroll: true }); // the button goes with its pause
    void pauseFor({ minutes: null }, addresses.length === 0 ? undefined : addresses).catch(say).finally(() => void queryClient.invalidateQueries({ queryKey: ['status'] }));
  };
  return (
    <section className="pauses" aria-label={t.pause.region}>
      {pauses.map((pause, at) => (
        <p key={`${pause.until} ${pause.addresses.join()}`} className="pause">
          <IconPlayerPause size={15} stroke={1.7} aria-hidden />
          <span>{pause.devices.length === 0 ? t.pause.running(untilTime(pause.until)) : t.pause.runningFor(pause.devices.map(deviceWords), untilTime(pause.until))}{at === 0 && <span className="muted"> {t.pause.ordersStay}</span>}</span>
          <Button aria-label={t.overview.verbOf(t.pause.resume, pause.devices.length === 0 ? t.pause.everyone : pause.devices.map(deviceWords).join(', '))} onClick={() => end(pause)}>{t.pause.resume}</Button>
        </p>
      ))}
    </section>
  );
}
