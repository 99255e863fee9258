/** Which columns the log shows, as the reader of this browser chose. The name is always there. */
import { useSyncExternalStore } from 'react';

export const COLUMNS = ['time', 'device', 'name', 'type', 'decided', 'because', 'list', 'answer', 'upstream', 'took'] as const;
export type Column = (typeof COLUMNS)[number];
const USUAL: readonly Column[] = ['time', 'device', 'name', 'decided', 'because', 'took'];
/** Beside an open trace there is no room for these. */
const WIDE_ONLY: readonly Column[] = ['type', 'list', 'answer', 'upstream', 'took'];
const KEY = 'gavel-log-columns';

const WIDTHS: Record<Column, string> = {
  time: '60px', device: '112px', name: 'minmax(140px, 1.15fr)', type: '56px', decided: '92px', because: 'minmax(90px, 1fr)', list: 'minmax(90px, 0.8fr)', answer: '84px', upstream: 'minmax(90px, 0.7fr)', took: '50px',
};
const NARROW: Partial<Record<Column, string>> = { time: '56px', device: '98px', name: 'minmax(120px, 1.12fr)', decided: '90px', because: 'minmax(80px, 1fr)' };

function stored(): readonly Column[] {
  const kept = localStorage.getItem(KEY)?.split(',');
  return kept === undefined ? USUAL : COLUMNS.filter((column) => column === 'name' || kept.includes(column));
}

let chosen: readonly Column[] | undefined;
const watchers = new Set<() => void>();
const snapshot = (): readonly Column[] => (chosen ??= stored());
const subscribe = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

export const useColumns = (): readonly Column[] => useSyncExternalStore(subscribe, snapshot);

export function chooseColumns(columns: readonly Column[]): void {
  chosen = COLUMNS.filter((column) => column === 'name' || columns.includes(column));
  localStorage.setItem(KEY, chosen.join(','));
  for (const watcher of watchers) watcher();
}

export const usualColumns = (): void => chooseColumns(USUAL);

/** What fits beside an open trace. */
export function shownColumns(columns: readonly Column[], withTrace: boolean): readonly Column[] {
  return withTrace ? columns.filter((column) => !WIDE_ONLY.includes(column)) : columns;
}

/** Two lines on a phone have a place for these, whatever was chosen for the table. */
export const PHONE_COLUMNS: readonly Column[] = USUAL;

/** Where days take room as well, the name keeps its own. */
const NARROW_DATED: Partial<Record<Column, string>> = { time: '102px', device: '80px', name: 'minmax(150px, 2fr)', because: 'minmax(60px, 1fr)' };

/** @param dated some row is not of today: its day stands before its time */
export function templateOf(columns: readonly Column[], withTrace: boolean, dated: boolean): string {
  const width = (column: Column): string => (withTrace && dated ? NARROW_DATED[column] : undefined) ?? (dated && column === 'time' ? '104px' : (withTrace ? NARROW[column] : undefined) ?? WIDTHS[column]);
  return columns.map(width).join(' ');
}
