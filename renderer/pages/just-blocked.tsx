/** The newest blocks, each with the one thing a household most often wants of it. Which that is, the decider says: never “allow” for an order. */
import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { JustBlocked as Block } from '../../shared/overview-api.ts';
import { useOwnRules, useStatus } from '../api/queries.ts';
import { allow } from '../components/allow.ts';
import { HostName } from '../components/host-name.tsx';
import { Mark } from '../components/mark.tsx';
import { SetAsideDialog, type LedTo } from '../components/set-aside-dialog.tsx';
import { deviceWords } from '../format/device-label.ts';
import { rowTime } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { markOf, markWord } from '../verdict-words.ts';
import { AskAnother } from './ask-another.tsx';
import { isWithin, ledTo } from './what-changes.tsx';

interface Asking {
  what: 'set-aside' | 'another';
  name: string;
  from?: LedTo | undefined;
}

function Answer({ row, onAsk }: { row: Block; onAsk: (asking: Asking) => void }): ReactElement {
  const { name } = row;
  const from = ledTo(row);
  const ordered = from?.ordered ?? name;
  const setAside = useStatus().data?.setAside.some((one) => isWithin(ordered, one.name)) ?? false;
  const allowed = useOwnRules().data?.text.split('\n').some((line) => line.trim() === `@@||${name}^`) ?? false;
  if (row.by === 'order' ? setAside : row.by !== 'upstream' && allowed) return <span className="muted">{row.by === 'order' ? t.overview.isSetAside : t.overview.isAllowed}</span>;
  // An order of another country is the household's choice, and an order all the same.
  if (row.by === 'order') return <Button aria-label={t.overview.verbOf(t.change.setAsideDo, ordered)} onClick={() => onAsk({ what: 'set-aside', name: ordered, from })}>{t.change.setAsideDo}</Button>;
  if (row.by === 'upstream') return <Button aria-label={t.overview.verbOf(t.overview.another, name)} onClick={() => onAsk({ what: 'another', name })}>{t.overview.another}</Button>;
  return <Button aria-label={t.overview.verbOf(t.change.allowDo, name)} onClick={() => void allow(name)}>{t.change.allowDo}</Button>;
}

export function JustBlocked({ rows }: { rows: readonly Block[] }): ReactElement {
  const [asking, setAsking] = useState<Asking>();
  const done = (): void => setAsking(undefined);
  return (
    <section className="block">
      <h2 className="section-title">{t.overview.justBlocked}</h2>
      {rows.length === 0 && <p className="muted">{t.overview.nothingBlocked}</p>}
      <ul className="small-table just-table">
        {rows.map((row) => {
          const mark = markOf(row);
          return (
            <li key={row.id} className="just-row">
              <Link className="just" to={`/log/${row.id}`}>
                <span className="at">{rowTime(row.at)}</span>
                {mark === undefined ? <span /> : <Mark of={mark} size={15} label={markWord(mark)} />}
                <span className="just-name"><HostName name={row.name} />{row.times > 1 && <span className="muted"> {t.overview.times(row.times)}</span>}</span>
                <span className="muted cut">{deviceWords(row.device)}</span>
              </Link>
              <Answer row={row} onAsk={setAsking} />
            </li>
          );
        })}
      </ul>
      {asking?.what === 'another' && <AskAnother name={asking.name} opened onClose={done} />}
      {asking?.what === 'set-aside' && <SetAsideDialog name={asking.name} from={asking.from} opened onClose={done} />}
    </section>
  );
}
