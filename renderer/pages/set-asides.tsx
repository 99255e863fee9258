/** The household's exceptions to orders: one name each, with its day and reason. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useStatus } from '../api/queries.ts';
import { ApplyAgain } from '../components/apply-again.tsx';
import { SetAsideDialog } from '../components/set-aside-dialog.tsx';
import { dayOf } from '../format/times.ts';
import { t } from '../messages/language.ts';

export function SetAsides(): ReactElement {
  const status = useStatus();
  const [adding, setAdding] = useState(false);
  const [undoing, setUndoing] = useState({ name: '', opened: false });
  const names = status.data?.setAside ?? [];
  return (
    <section className="block">
      <h2 className="section-title">{t.setAsides.title}</h2>
      <p className="muted">{t.setAsides.text}</p>
      {names.length === 0 && <p className="muted">{t.setAsides.none}</p>}
      <ul className="exceptions">
        {names.map(({ name, at, reason }) => (
          <li key={name}>
            <span><span translate="no">{name}</span> <span className="muted">{t.setAsides.since(dayOf(at))}, {reason === undefined ? t.setAsides.noReason : t.audit.reason(reason)}</span></span>
            <Button aria-label={t.overview.verbOf(t.setAsides.undo, name)} onClick={() => setUndoing({ name, opened: true })}>{t.setAsides.undo}</Button>
          </li>
        ))}
      </ul>
      <div className="actions"><Button onClick={() => setAdding(true)}>{t.setAsides.add}</Button><Link className="link" to="/audit">{t.audit.link}</Link></div>
      <ApplyAgain {...undoing} onClose={() => setUndoing({ ...undoing, opened: false })} />
      <SetAsideDialog opened={adding} onClose={() => setAdding(false)} />
    </section>
  );
}
