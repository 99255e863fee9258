/** Where the home is, and what Gavel does with orders, in plain words, before anything else. */
import { Button, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useCall, useStatus } from '../../api/queries.ts';
import { Mark } from '../../components/mark.tsx';
import { say } from '../../components/say.ts';
import { countries, jurisdictionName } from '../../format/places.ts';
import { t } from '../../messages/language.ts';

export function StepCountry(): ReactElement {
  const { data } = useStatus();
  const set = useCall('settings.setCountry');
  const choose = (country: string | null): void => set.mutate({ country }, { onError: say });
  const guess = data?.country === undefined ? data?.countryGuess : undefined;
  return (
    <>
      <section className="block setup-field">
        <NativeSelect
          label={t.setupCountry.label} value={data?.country ?? ''} onChange={(event) => choose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          data={[{ value: '', label: t.settings.countryNone }, ...countries().map(({ code, name }) => ({ value: code, label: name }))]}
        />
        {guess !== undefined && <p className="muted">{t.settings.countryGuess(jurisdictionName(guess))} <Button onClick={() => choose(guess)}>{t.settings.countryUse(jurisdictionName(guess))}</Button></p>}
        {data?.runOptions.some((option) => option.startsWith('--country')) === true && <p className="muted">{t.settings.thisRun}</p>}
      </section>
      <section className="block">
        <h2 className="section-title setup-with-mark"><Mark of="law" size={16} /> {t.setupCountry.orders}</h2>
        <ul className="setup-facts">{t.setupCountry.facts.map(([what, why]) => <li key={what}><strong>{what}</strong> {why}</li>)}</ul>
      </section>
    </>
  );
}
