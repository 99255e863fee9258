/** Names and patterns of lists that are not in force here, because they were left out of their list. What their list says stays known. */
import type { GuardReason } from './list-updates.ts';
import type { OrderToday } from './order-today.ts';
import type { ListKind, ListMode } from './verdict.ts';

/** `household`: somebody here chose it. `waiting`: a first version took effect without it, until the household decides. */
export const LEFT_OUT_BY = ['household', 'waiting'] as const;
export type LeftOutBy = (typeof LEFT_OUT_BY)[number];

/** A time in which a name was left out of a list. */
export interface LeftOutSpan {
  /** ISO 8601. */
  at: string;
  /** Taken again, or the list given up; absent while it is left out. */
  until?: string;
  by: LeftOutBy;
}

/** A rule of a list that holds the asked name, and is left out of the list. */
export interface LeftOut extends Omit<LeftOutSpan, 'until'> {
  list: string;
  listTitle: string;
  kind: ListKind;
  mode: ListMode;
  /** The listed name, or the pattern; `lists.include` takes it again. */
  rule: string;
  action: 'block' | 'allow';
  /** Why it was found doubtful, and which name it is about, where that is another. Absent where an earlier version noted it. */
  reason?: GuardReason;
  of?: string;
  /** 1-based line in the last good copy, and its text. */
  line?: number;
  text?: string;
  order?: string;
  /** Of the order: why it does not block today. Absent where it does. */
  today?: OrderToday;
}

/** A name of an order list that was left out at some time of a period. */
export interface ReportLeftOut extends LeftOutSpan {
  list: string;
  listTitle: string;
  name: string;
}
