/** A name and a day to look back at. */
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import { calendarDay } from '../format/times.ts';
import { t } from '../messages/language.ts';

export interface Asked {
  name: string;
  /** `YYYY-MM-DD`, or empty. */
  on: string;
}

export function LookUpForm({ asked, onAsk, dayNeeded = false }: { asked: Asked; onAsk: (asked: Asked) => void; dayNeeded?: boolean }): ReactElement {
  const [name, setName] = useState(asked.name);
  const [on, setOn] = useState(asked.on);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAsk({ name: name.trim(), on });
  };
  return (
    <form className="look-up" onSubmit={submit}>
      <TextInput className="look-up-name" label={t.lookUp.name} placeholder="example.com" spellCheck={false} autoCapitalize="none" value={name} onChange={(event) => setName(event.currentTarget.value)} required data-search />
      <TextInput label={dayNeeded ? t.lookUp.oneDay : t.lookUp.day} type="date" max={calendarDay()} value={on} onChange={(event) => setOn(event.currentTarget.value)} required={dayNeeded} />
      <Button type="submit" disabled={name.trim() === '' || (dayNeeded && on === '')}>{t.lookUp.do}</Button>
    </form>
  );
}
