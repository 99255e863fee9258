/** A record's facts; what is missing is shown as missing, never left out or guessed. */
import type { ReactElement, ReactNode } from 'react';
import { t } from '../messages/language.ts';

export interface Fact {
  label: string;
  /** Absent: not known. */
  value: ReactNode | undefined;
}

export function Facts({ facts }: { facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          <dd>{value === undefined || value === '' ? <span className="not-known">{t.notKnown}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
