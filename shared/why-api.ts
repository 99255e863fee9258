/** Everything Gavel can say about a name in one answer: what would happen, what happened, and since when. */
import type { WhyAnswer } from './engine-api.ts';
import type { NameHistory } from './history-api.ts';
import type { ListKind, ListMode, LogRow } from './verdict.ts';

/** Questions that ended alike, one right after the other: the newest, and how many there were. */
export interface HappenedGroup {
  row: LogRow;
  times: number;
  /** ISO 8601; of the oldest. */
  firstAt: string;
}

/** Rows of the log for the name and what lies below it. */
export interface Happened {
  /** Newest first. */
  groups: HappenedGroup[];
  /** ISO 8601; rows from then until then, where a time was asked about. */
  from?: string;
  to?: string;
  /** There are older rows than these. */
  more: boolean;
  /** ISO 8601; the search took long and ended here: what is older was not looked at. */
  lookedTo?: string;
  /** False: this run notes no questions. */
  noting: boolean;
}

/** Since when the list that decides, or that would, holds the name and is used like this. */
export interface DecidedSince {
  list: string;
  listTitle: string;
  kind: ListKind;
  mode: ListMode;
  /** ISO 8601; when the household chose this use. */
  modeSince: string;
  /** ISO 8601; absent: not known. */
  named?: string;
  /** The first reading here held it already. */
  namedOrBefore: boolean;
}

export interface WhyExplained {
  name: string;
  /** Whom it was asked for: an address of the device, and its name, else the address. */
  device?: { client: string; name: string };
  /** What would become of a question now. */
  now: WhyAnswer;
  /** ISO 8601; the household's own choices rest until then, for this device or for the whole house. */
  paused?: { until: string; whole: boolean };
  happened: Happened;
  since?: DecidedSince;
  /** ISO 8601; the household set it, or a name above it, aside from orders then. */
  setAside?: { name: string; at: string };
  /** Where it is and was; with the answer about a day where a time was asked about. */
  history: NameHistory;
}

export interface WhyCalls {
  /** `device`: an address or a name that the household gave. `at`: a moment (ISO 8601), or a day of this household's calendar, `YYYY-MM-DD`. Nothing is asked of an upstream. */
  'why.explain': { params: { name: string; device?: string; at?: string; type?: string }; result: WhyExplained };
}
