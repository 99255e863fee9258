/** The grid of the live log: only the rows in sight are in the page, and new ones never push what one reads. */
import { useMatches } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { LogRowLine } from '../components/log-row.tsx';
import { isToday } from '../format/times.ts';
import { t } from '../messages/language.ts';
import { PHONE_COLUMNS, shownColumns, templateOf, type Column } from '../components/log-columns.ts';
import { tailOf, type RowGroup } from './log-groups.ts';
import type { InSight } from './log-sight.ts';

interface LogGridProps {
  groups: readonly RowGroup[];
  columns: readonly Column[];
  selected: string | undefined;
  ended: boolean;
  /** The newest row of the log is the first of `groups`. */
  live: boolean;
  onOpen: (id: string) => void;
  onAway: (away: boolean) => void;
  onNearEnd: () => void;
  onNearStart: () => void;
  /** `Home` and `End`: to the ends of the log, not of what is loaded. */
  onEnd: (end: 'newest' | 'oldest') => void;
  onSight: (sight: InSight | undefined) => void;
  onKey: (event: KeyboardEvent, row: RowGroup | undefined) => void;
  gridRef: Ref<HTMLDivElement>;
}

/** The next page is fetched when so many rows are left. */
const AHEAD_ROWS = 60;
const STEPS: Record<string, (index: number, page: number) => number> = {
  ArrowUp: (index) => index - 1, ArrowDown: (index) => index + 1, PageUp: (index, page) => index - page, PageDown: (index, page) => index + page,
};

export function LogGrid({ groups, columns, selected, ended, live, onOpen, onAway, onNearEnd, onNearStart, onEnd, onSight, onKey, gridRef }: LogGridProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const [activeKey, setActiveKey] = useState<string>();
  /** The row that gets the focus once it is loaded: a whole jump is one key. */
  const wanted = useRef<'newest' | 'oldest' | undefined>(undefined);
  const rowHeight = useMatches({ base: 56, sm: 30 });
  const phone = useMatches({ base: true, sm: false });
  const shown = phone ? PHONE_COLUMNS : shownColumns(columns, selected !== undefined);
  const oldest = groups.at(-1);
  const dated = oldest !== undefined && !isToday(oldest.row.at);
  const rows = useVirtualizer({
    count: groups.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12,
    getItemKey: (index) => groups[index]?.key ?? index,
    anchorTo: away || !live ? 'end' : 'start', // scrolled away, what one reads stays where it is while rows arrive above
  });
  useEffect(() => rows.measure(), [rows, rowHeight]);
  const found = groups.findIndex((group) => group.key === activeKey || group.row.id === activeKey);
  const active = found < 0 ? 0 : found;

  /** By what the virtualizer knows: reading it off the page would lay it out twice with every step of the wheel. */
  const look = (): void => {
    const top = rows.scrollOffset ?? 0;
    const bottom = top + (rows.scrollRect?.height ?? 0);
    const isAway = top > rowHeight;
    if (isAway !== away) {
      setAway(isAway);
      onAway(isAway);
    }
    const first = groups[Math.min(groups.length - 1, Math.floor(top / rowHeight))];
    const last = groups[Math.min(groups.length - 1, Math.floor(bottom / rowHeight))];
    onSight(first === undefined || last === undefined ? undefined : { newest: Date.parse(first.row.at), oldest: Date.parse(last.row.at) });
    if (bottom > (groups.length - AHEAD_ROWS) * rowHeight) onNearEnd();
    if (!live && top < AHEAD_ROWS * rowHeight) onNearStart();
  };
  useEffect(look); // a scroll, and rows that came or went

  const focusRow = (index: number): void => {
    rows.scrollToIndex(index, { align: 'auto' });
    setActiveKey(groups[index]?.key);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }));
  };
  useEffect(() => {
    if (wanted.current === undefined || groups.length === 0) return;
    if (wanted.current === 'newest' ? !live : !ended) return;
    const index = wanted.current === 'newest' ? 0 : groups.length - 1;
    wanted.current = undefined;
    focusRow(index);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = Number((event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'] ?? Number.NaN);
    const index = Number.isNaN(at) ? active : at;
    const step = STEPS[event.key];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step !== undefined) {
      event.preventDefault();
      focusRow(Math.min(groups.length - 1, Math.max(0, step(index, page))));
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      wanted.current = event.key === 'Home' ? 'newest' : 'oldest';
      if (event.key === 'Home' ? live : ended) focusRow(event.key === 'Home' ? 0 : groups.length - 1);
      else onEnd(wanted.current);
    } else if (event.key === 'Enter') {
      const group = groups[index];
      if (group !== undefined) {
        setActiveKey(group.key);
        onOpen(group.row.id);
      }
    } else onKey(event, groups[index]);
  };

  return (
    <div
      className="grid" role="grid" aria-label={t.log.title} aria-rowcount={ended && live ? groups.length + 1 : -1} ref={gridRef} onKeyDown={onKeyDown}
      style={{ '--log-columns': templateOf(shown, selected !== undefined, dated) } as CSSProperties}
    >
      <div className="lhead" role="row" aria-rowindex={1}>
        {shown.map((column) => <span key={column} role="columnheader" data-column={column}>{t.log.columns[column]}</span>)}
      </div>
      <div className="rows" role="rowgroup" ref={scroller} tabIndex={-1}>
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start, key }) => {
            const group = groups[index];
            return group === undefined ? null : (
              <LogRowLine key={key} row={group.row} columns={shown} tail={shown.includes('type') && !phone ? timesOf(group) : tailOf(group)} index={index} top={start} selected={group.row.id === selected} active={index === active} onOpen={onOpen} />
            );
          })}
        </div>
        {ended && groups.length > 0 && <p className="log-end">{t.log.end}</p>}
      </div>
    </div>
  );
}

/** Where types have a column of their own. */
const timesOf = ({ times }: RowGroup): string => (times > 1 ? `×${times}` : '');
