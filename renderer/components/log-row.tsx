/** One line of 30 px; two lines of 56 px on a phone, from the same markup. */
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import { memo, type ReactElement } from 'react';
import type { LogRow } from '../../shared/verdict.ts';
import { deviceWords } from '../format/device-label.ts';
import { clockTime, milliseconds, rowTime } from '../format/times.ts';
import { titleOf } from '../format/list-words.ts';
import { t } from '../messages/language.ts';
import { becauseOf, markOf, markWord } from '../verdict-words.ts';
import type { Column } from './log-columns.ts';
import { HostName } from './host-name.tsx';
import { Mark } from './mark.tsx';

/** Mark and word of who decided; colour is the third sign, never the only one. */
export function Decided({ row }: { row: LogRow }): ReactElement {
  const mark = markOf(row);
  if (mark !== undefined) {
    const observed = row.outcome === 'observed';
    return (
      <span className="who" data-of={mark}>
        <Mark of={mark} size={15} hollow={observed} />
        <span className="word">{observed ? t.words.observed : markWord(mark)}{observed && <span className="unseen">, {markWord(mark)}</span>}</span>
      </span>
    );
  }
  if (row.outcome === 'failed') return <span className="who failed"><IconAlertTriangle size={15} stroke={1.7} aria-hidden /><span className="word">{t.words.failed}</span></span>;
  if (row.outcome === 'refused') return <span className="who refused"><IconBan size={15} stroke={1.6} aria-hidden /><span className="word">{t.words.refused}</span></span>;
  return <span className="quiet"><span className="word">{t.words.answered}</span></span>;
}

interface LogRowLineProps {
  row: LogRow;
  columns: readonly Column[];
  /** Small, behind the name: rare types, repeats. */
  tail: string;
  index: number;
  top: number;
  selected: boolean;
  active: boolean;
  onOpen: (id: string) => void;
}

function Cell({ of, row, tail }: { of: Column; row: LogRow; tail: string }): ReactElement {
  switch (of) {
    case 'time': return <span role="gridcell" className="at" title={clockTime(row.at)}>{rowTime(row.at)}</span>;
    case 'device': return <span role="gridcell" className="device cut" title={deviceWords(row.device)}>{deviceWords(row.device)}</span>;
    case 'name': return <span role="gridcell" className="name"><HostName name={row.name} />{tail !== '' && <span className="tail">{tail}</span>}</span>;
    case 'type': return <span role="gridcell" className="more cut">{row.type}</span>;
    case 'decided': return <span role="gridcell" className="decided"><Decided row={row} /></span>;
    case 'because': return <span role="gridcell" className="because cut"><span className="phone-only">{deviceWords(row.device)} · </span>{becauseOf(row)}</span>;
    case 'list': return <span role="gridcell" className="more cut">{titleOf(row.listTitle ?? row.wouldBe?.list ?? '')}</span>;
    case 'answer': return <span role="gridcell" className="more cut">{row.rcode}</span>;
    case 'upstream': return <span role="gridcell" className="more cut">{row.upstream ?? ''}</span>;
    case 'took': return <span role="gridcell" className="took">{milliseconds(row.ms)}</span>;
  }
}

export const LogRowLine = memo(function LogRowLine({ row, columns, tail, index, top, selected, active, onOpen }: LogRowLineProps): ReactElement {
  return (
    <div
      className="lr" role="row" aria-rowindex={index + 2} aria-selected={selected} tabIndex={active ? 0 : -1} data-index={index} data-outcome={row.outcome}
      style={{ transform: `translateY(${top}px)` }} onClick={() => onOpen(row.id)}
    >
      {columns.map((column) => <Cell key={column} of={column} row={row} tail={tail} />)}
    </div>
  );
});
