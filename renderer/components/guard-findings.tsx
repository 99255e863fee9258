/** Names that most homes would miss, each with its reason and its place in the list. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { GuardFinding } from '../../shared/list-updates.ts';
import { t } from '../messages/language.ts';
import { HostName } from './host-name.tsx';

const SHOWN = 6;

/** Which name it is about, where that is another than the listed one: a site is listed by its `www` name as well, and only what is listed would be blocked. */
function aboutWords({ name, match, reason, of }: GuardFinding, left: boolean): string | undefined {
  if (of === undefined || reason === 'platform') return undefined;
  if (match !== 'pattern' && name === `www.${of}`) return t.held.wwwOf(of);
  return (left ? t.leftOut.of : t.held.of)(of);
}

/** @param left they are left out: what they would block is not what they do */
export function GuardFindings({ findings, left = false }: { findings: readonly GuardFinding[]; left?: boolean }): ReactElement {
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN);
  return (
    <>
      <ul className="findings" aria-label={t.held.table}>
        {shown.map((finding) => {
          const { name, match, reason, line } = finding;
          const about = aboutWords(finding, left);
          return (
            <li key={`${match} ${name}`} className="finding">
              {match === 'pattern' ? <code className="finding-name">{name}</code> : <span className="finding-name"><HostName name={name} /></span>}
              <span className="muted">{t.held.reasons[reason]}{about !== undefined && <span className="finding-of">{about}</span>}</span>
              <span className="muted number">{t.held.line(line)}</span>
            </li>
          );
        })}
      </ul>
      {shown.length < findings.length && <Button variant="subtle" onClick={() => setAll(true)}>{t.held.more(findings.length - shown.length)}</Button>}
    </>
  );
}
