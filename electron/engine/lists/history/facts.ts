/** What the history holds of one name, as it goes from the worker to those who answer. Times are milliseconds since the epoch. */
import type { ListedRule } from '../../../../shared/history-api.ts';
import type { Order } from '../../../../shared/order-list.ts';
import type { ListKind, ListMode } from '../../../../shared/verdict.ts';
import type { LeftOutTime } from './left-out.ts';

/** A time in which a list said the same of a name. */
export interface Stay {
  /** The first reading that said so, or the first one kept. */
  from: number;
  /** True when it is the first reading kept: the list may have said so before. */
  orBefore: boolean;
  /** The last reading that said so, and the first that did not; absent while it still does. */
  lastRead?: number;
  until?: number;
  rules: ListedRule[];
}

/** One listed name, the asked one or one above it, in one list. */
export interface NameInList {
  /** The listed name. */
  rule: string;
  stays: Stay[];
  /** When it was left out of the list here, oldest first; absent: never. */
  leftOut?: LeftOutTime[];
}

/** A list from its first reading here to its removal. A list that was removed and added again has two. */
export interface ListEra {
  list: string;
  title: string;
  kind: ListKind;
  /** From here on it is known what the list held. */
  keptFrom: number;
  /** The last reading, of the newest version. */
  lastRead: number;
  /** When the household gave the list up. */
  ended?: number;
  names: NameInList[];
  /** The orders as the list had them at the asked moment (the first ones kept for a moment before, the newest without a moment). */
  orders: Order[];
  /** The household's use of the list, oldest first. `removed`: no longer. */
  modes: { at: number; mode: ListMode | 'removed' }[];
}
