/** The grid of the live log: only the rows in sight are in the page, and new ones never push what one reads. */
import { useMatches } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { LogRowLine } from '../components/log-row.tsx';
import { t } from '../messages/language.ts';
import { tailOf, type RowGroup } from './log-groups.ts';

interface LogGridProps {
  groups: readonly RowGroup[];
  selected: string | undefined;
  ended: boolean;
  onOpen: (id: string) => void;
  onAway: (away: boolean) => void;
  onNearEnd: () => void;
  onKey: (event: KeyboardEvent, row: RowGroup | undefined) => void;
  gridRef: Ref<HTMLDivElement>;
}

const PAGE_ROWS = 20;
const STEPS: Record<string, (index: number, count: number) => number> = {
  ArrowUp: (index) => index - 1, ArrowDown: (index) => index + 1, PageUp: (index) => index - PAGE_ROWS, PageDown: (index) => index + PAGE_ROWS, Home: () => 0, End: (_index, count) => count - 1,
};

export function LogGrid({ groups, selected, ended, onOpen, onAway, onNearEnd, onKey, gridRef }: LogGridProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  const [activeKey, setActiveKey] = useState<string>();
  const rowHeight = useMatches({ base: 56, sm: 30 });
  const rows = useVirtualizer({
    count: groups.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12,
    getItemKey: (index) => groups[index]?.key ?? index,
    anchorTo: away ? 'end' : 'start', // scrolled away, what one reads stays where it is while rows arrive above
  });
  useEffect(() => rows.measure(), [rows, rowHeight]);
  const found = groups.findIndex((group) => group.key === activeKey);
  const active = found < 0 ? 0 : found;

  const onScroll = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const isAway = element.scrollTop > rowHeight;
    if (isAway !== away) {
      setAway(isAway);
      onAway(isAway);
    }
    if (element.scrollTop + element.clientHeight > element.scrollHeight - 40 * rowHeight) onNearEnd();
  };

  const focusRow = (index: number): void => {
    rows.scrollToIndex(index, { align: 'auto' });
    setActiveKey(groups[index]?.key);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = Number((event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'] ?? Number.NaN);
    const index = Number.isNaN(at) ? active : at;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focusRow(Math.min(groups.length - 1, Math.max(0, step(index, groups.length))));
    } else if (event.key === 'Enter') {
      const group = groups[index];
      if (group !== undefined) {
        setActiveKey(group.key);
        onOpen(group.row.id);
      }
    } else onKey(event, groups[index]);
  };

  return (
    <div className="grid" role="grid" aria-label={t.log.title} aria-rowcount={groups.length + 1} ref={gridRef} onKeyDown={onKeyDown}>
      <div className="lhead" role="row" aria-rowindex={1}>
        {Object.values(t.log.columns).map((column) => <span key={column} role="columnheader">{column}</span>)}
      </div>
      <div className="rows" role="rowgroup" ref={scroller} onScroll={onScroll} tabIndex={-1}>
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start, key }) => {
            const group = groups[index];
            return group === undefined ? null : (
              <LogRowLine key={key} row={group.row} tail={tailOf(group)} index={index} top={start} selected={group.row.id === selected} active={index === active} onOpen={onOpen} />
            );
          })}
        </div>
        {ended && groups.length > 0 && <p className="log-end">{t.log.end}</p>}
      </div>
    </div>
  );
}
