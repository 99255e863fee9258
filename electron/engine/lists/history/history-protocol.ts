/** What is asked of the history in the compiler worker. */
import type { HistoryNamesPage, ListHistoryDay, ListHistoryPage } from '../../../../shared/history-api.ts';
import type { ListMode } from '../../../../shared/verdict.ts';
import type { ListEra } from './facts.ts';
import type { Accepted, Recorded } from './history-store.ts';
import type { LeftOutNow, LeftOutOfOrders } from './left-out.ts';

export type HistoryRequest =
  | { ask: 'accept'; version: Accepted }
  | { ask: 'mode'; list: string; at: number; mode: ListMode | 'removed'; by: string }
  | { ask: 'leave-out'; list: string; at: number; out: LeftOutNow[] }
  | { ask: 'updates'; list: string; before: string | undefined; limit: number }
  | { ask: 'names'; list: string; update: string; change: 'added' | 'removed' | 'changed'; after: string | undefined; limit: number }
  | { ask: 'days'; list: string; from: number }
  | { ask: 'facts'; names: string[]; at: number | undefined }
  | { ask: 'left-out-of-orders'; from: number; to: number };

/** The value of each answer. */
export interface HistoryValues {
  accept: Recorded;
  mode: undefined;
  'leave-out': undefined;
  updates: ListHistoryPage;
  names: HistoryNamesPage | undefined;
  days: ListHistoryDay[];
  facts: ListEra[];
  'left-out-of-orders': LeftOutOfOrders[];
}

export interface HistoryAnswer {
  value: unknown;
  /** Where a broken file was put. */
  setAside?: string;
}
