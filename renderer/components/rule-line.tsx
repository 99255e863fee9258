/** A line of a list as it is written. A long one shows its beginning, and all of it on demand. */
import { useState, type ReactElement } from 'react';
import { t } from '../messages/language.ts';

/** In characters: about three lines of the narrowest place. */
const SHORT = 140;

export function RuleLine({ text }: { text: string }): ReactElement {
  const [whole, setWhole] = useState(false);
  if (text.length <= SHORT + 20) return <code className="match-rule">{text}</code>;
  return (
    <div className="match-rule">
      <code>{whole ? text : `${text.slice(0, SHORT)}…`}</code>
      <button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? t.trace.lineLess : t.trace.lineWhole}</button>
    </div>
  );
}
