/** Everything Gavel can say about a name in one answer: what would happen, what happened, and since when. */
import type { OrderView, TraceMatch, WhyAnswer } from './engine-api.ts';
import type { NameHistory } from './history-api.ts';
import type { BlockedBy, Decider, ListKind, ListMode, LogRow, Spared } from './verdict.ts';

/** What the newest known answer for a name leads to, decided about by the rules as they are now. */
export interface WhyBehind {
  /**
   * `cache`: the answer is kept, and the next question gets it. `log`: the newest question got it, and the next may get another one.
   * `rule`: an own rule names the alias itself.
   */
  known: 'cache' | 'log' | 'rule';
  /** ISO 8601; when upstream gave it, or when it was asked. */
  at: string;
  /** The name that a rule holds; absent where the answer leads to nothing that is named here. */
  via?: string;
  /** The address inside a home that was found in it. */
  address?: string;
  decision: 'blocked' | 'observed' | 'would-be-answered';
  decider: Decider;
  by?: Exclude<BlockedBy, 'upstream'>;
  /** The listed name that decides, or would. */
  rule?: string;
  spared?: Spared;
  /** What names `via`. */
  matches: TraceMatch[];
  order?: OrderView;
  /** As in `Trace`. */
  otherOrders?: OrderView[];
}

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
  /** Asks for a name here as a device would: its upstream learns the name, and what its answer leads to is known then. */
  'why.ask': { params: { name: string }; result: { answered: boolean } };
}
