/** What somebody wonders about: a name, and if they like a device and a time. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { siteName } from '../../shared/site-name.ts';
import { useDevices } from '../api/queries.ts';
import { deviceLabel, deviceWords } from '../format/device-label.ts';
import { calendarDay } from '../format/times.ts';
import { t } from '../messages/language.ts';

export interface Wondered {
  name: string;
  /** Its name, else an address; or empty. */
  device: string;
  /** `YYYY-MM-DD`, with `THH:MM` behind it where a time was given; or empty. */
  at: string;
}

/** @param fault what is wrong with the name that was asked for */
export function WhyForm({ asked, fault, onAsk }: { asked: Wondered; fault?: string | undefined; onAsk: (asked: Wondered) => void }): ReactElement {
  const [name, setName] = useState(asked.name);
  const [device, setDevice] = useState(asked.device);
  const [day, setDay] = useState(asked.at.slice(0, 10));
  const [time, setTime] = useState(asked.at.slice(11, 16));
  const known = (useDevices().data?.devices ?? []).map((one) => ({ value: one.name ?? one.id, label: deviceLabel(one) }));
  const devices = asked.device === '' || known.some(({ value }) => value === asked.device) ? known : [{ value: asked.device, label: deviceWords(asked.device) }, ...known];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // On a touch screen a field that is chosen covers half of the page with a keyboard.
    if (asked.name === '' && matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true });
  }, [asked.name]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAsk({ name: siteName(name), device, at: day === '' ? '' : time === '' ? day : `${day}T${time}` });
  };
  return (
    <form className="why-form" onSubmit={submit} role="search">
      <TextInput ref={field} className="why-name" label={t.whyPage.name} placeholder="example.com" spellCheck={false} autoCapitalize="none" value={name} onChange={(event) => setName(event.currentTarget.value)} error={name === asked.name ? fault : undefined} errorProps={{ role: 'alert' }} required withAsterisk={false} data-search />
      <NativeSelect className="why-device" label={t.whyPage.device} value={device} onChange={(event) => setDevice(event.currentTarget.value)} data={[{ value: '', label: t.whyPage.anyDevice }, ...devices]} />
      <TextInput label={t.whyPage.day} type="date" max={calendarDay()} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      <TextInput label={t.whyPage.time} type="time" value={time} disabled={day === ''} onChange={(event) => setTime(event.currentTarget.value)} />
      <Button type="submit" variant="filled" disabled={name.trim() === ''}>{t.whyPage.look}</Button>
    </form>
  );
}
