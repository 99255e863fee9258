/** What is asked of the history in the compiler worker. */
import type { HistoryNamesPage, ListHistoryDay, ListHistoryPage } from '../../../../shared/history-api.ts';
import type { ListMode } from '../../../../shared/verdict.ts';
import type { ListEra } from './facts.ts';
import type { Accepted, Recorded } from './history-store.ts';

export type HistoryRequest =
  | { ask: 'accept'; version: Accepted }
  | { ask: 'mode'; list: string; at: number; mode: ListMode | 'removed'; by: string }
  | { ask: 'updates'; list: string; before: string | undefined; limit: number }
  | { ask: 'names'; list: string; update: string; change: 'added' | 'removed' | 'changed'; after: string | undefined; limit: number }
  | { ask: 'days'; list: string; from: number }
  | { ask: 'facts'; names: string[]; at: number | undefined };

/** The value of each answer. */
export interface HistoryValues {
  accept: Recorded;
  mode: undefined;
  updates: ListHistoryPage;
  names: HistoryNamesPage | undefined;
  days: ListHistoryDay[];
  facts: ListEra[];
}

export interface HistoryAnswer {
  value: unknown;
  /** Where a broken file was put. */
  setAside?: string;
}
