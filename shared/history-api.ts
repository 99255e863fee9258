/** What the history of lists and the audit tell: what changed in a list, where a name was and when, and who decided what in this house. */
import type { AuditFact } from './audit-facts.ts';
import type { LeftOutBy, LeftOutSpan } from './left-out.ts';
import type { OrderEvent } from './order-timeline.ts';
import type { Order, OrderStatus } from './order-list.ts';
import type { OrderChange, UpdateChanges } from './update-changes.ts';
import type { Decider, ListKind, ListMode, Spared } from './verdict.ts';

/** All that one rule of a list says of a name. */
export interface ListedRule {
  match: 'exact' | 'tree' | 'below';
  action: 'block' | 'allow';
  important?: true;
  /** It says more than a name (types, devices, an answer of its own); what it did on an earlier day is not known. */
  limited?: true;
  orders?: readonly string[];
  /** As the list states it. */
  listed?: string;
  delisted?: string;
}

/** A reading of a list that changed something. */
export interface ListUpdate {
  /** Names it in `lists.historyNames`. */
  update: string;
  /** ISO 8601. */
  at: string;
  /** The first reading here: all names are new to Gavel, not to the list. */
  first: boolean;
  /** Names in force after it: those that block, each once, and patterns, as the list's row counts them. */
  names: number;
  /** Beside these: left out here; on it and not listed that day (taken off by the list itself, or listed later). Absent: not known. */
  leftOut?: number;
  delisted?: number;
  /** What is left out here is in none of the three. */
  added: number;
  removed: number;
  /** Names of which the list says something else: orders, dates, what they match. */
  changed: number;
  /** `changes`: the first few; none of a first reading. */
  orders: { count: number; added: number; removed: number; changed: number; changes: OrderChange[] };
}

export interface ListHistoryPage {
  /** ISO 8601; from here on it is known what the list held. Absent: nothing is kept of it yet. */
  keptFrom?: string;
  /** Newest first. */
  rows: ListUpdate[];
  next?: string;
}

/** Sums of one of the household's days, `YYYY-MM-DD`; `names` at its end. */
export interface ListHistoryDay {
  day: string;
  names: number;
  added: number;
  removed: number;
  changed: number;
}

export interface HistoryNameChange {
  name: string;
  before?: ListedRule[];
  after?: ListedRule[];
}

export interface HistoryNamesPage {
  /** Ascending by name. Empty for a first reading: its names are the list's own. */
  rows: HistoryNameChange[];
  next?: string;
}

/** `observed`: Gavel read it at the time. `stated`: the list says so of a time before. `none`: nothing is known. */
export type HistoryBasis = 'observed' | 'stated' | 'none';

/** A time as far as it is known. */
export interface KnownTime {
  /** ISO 8601 for what was observed here; `YYYY[-MM[-DD]]` for what the list states. */
  at: string;
  basis: 'observed' | 'stated';
  /** True when Gavel's first reading of the list held it already: it may be older. */
  orBefore?: true;
}

/** A time in which a list said the same of a name. */
export interface NameStay {
  from: string;
  /** True when that is the first reading that is kept. */
  orBefore: boolean;
  /** The first reading that said otherwise, or the day the household gave the list up; absent while it holds. */
  until?: string;
  rules: ListedRule[];
}

/** An order as a list had it at the asked day; without a day, as it has it now. */
export interface OrderThen {
  order: Order;
  /** Its status on that day; absent when the list does not say. `not-yet`: it had no effect yet. */
  status?: OrderStatus | 'not-yet';
  inForce: boolean;
  standing: 'law' | 'household';
  timeline: OrderEvent[];
}

/** What is kept of a name, or of a name above it that a list holds with all below, in one list. */
export interface NameInList {
  list: string;
  listTitle: string;
  kind: ListKind;
  /** The listed name. */
  rule: string;
  /** ISO 8601; the household gave the list up. */
  listEnded?: string;
  keptFrom: string;
  firstSeen: string;
  /** The first reading here held it already. */
  firstSeenOrBefore: boolean;
  /** The last reading that held it. */
  lastSeen: string;
  /** The first reading without it; absent while the list holds it. */
  gone?: string;
  /** The day the list itself states, if it does. */
  listed?: string;
  delisted?: string;
  orders: OrderThen[];
  /** Oldest first. */
  stays: NameStay[];
  /** When the name was left out of what is in force of the list here, oldest first; absent: never. */
  leftOut?: LeftOutSpan[];
  /** On the asked day. */
  onDay?: {
    listed: 'yes' | 'no' | 'delisted' | 'not-known';
    basis: HistoryBasis;
    /** The household's use of the list; `removed`: it had given the list up. */
    mode: ListMode | 'removed' | 'not-known';
    /** It was left out of the list. */
    leftOut?: LeftOutBy;
  };
}

/** An order under which the name stood on the asked day. */
export interface OrderedThen {
  list: string;
  listTitle: string;
  rule: string;
  order: string;
  authority: string;
  jurisdiction: string;
  standing: 'law' | 'household';
  basis: 'observed' | 'stated';
  since?: KnownTime;
  until?: KnownTime;
}

/**
 * The answer about one of the household's days. What changed within it counts as it was at its end; of a list that was given up on it, what it
 * said to its end tells whether the name was ordered.
 */
export interface DayAnswer {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Whether an order named the name, whatever the household did with the list. */
  ordered: 'yes' | 'no' | 'not-known';
  /** The orders, those of the law first. */
  orderedBy: OrderedThen[];
  /** What would have become of a question: by the lists as they were and as the household used them. Own rules and pauses are not kept. */
  decision: 'blocked' | 'observed' | 'answered' | 'not-known';
  basis: HistoryBasis;
  decider: Decider;
  spared?: Spared;
  list?: string;
  order?: string;
  rule?: string;
  /** Answered because it was left out of the list that would have decided. */
  leftOut?: { list: string; listTitle: string; rule: string; at: string; by: LeftOutBy };
  /** A list that was given up that day, and by which a question would have ended so until then (`at`, ISO 8601). */
  before?: { list: string; listTitle: string; at: string; decision: 'blocked' | 'observed'; decider: Decider };
  /** Lists of which it is not known what they held, or how they were used, on that day. */
  notKnown: { list: string; listTitle: string; keptFrom: string }[];
}

export interface NameHistory {
  name: string;
  lists: NameInList[];
  /** Present when a day was asked for. */
  on?: DayAnswer;
}

/** What can be in the audit. */
export const AUDIT_EVENTS = [
  'list-added', 'list-removed', 'mode-changed', 'update-taken', 'update-held', 'held-update-taken', 'held-update-refused', 'name-included', 'names-left-out', 'key-changed', 'syntax-changed', 'set-aside', 'set-aside-undone', 'torn-line',
] as const;
export type AuditEvent = (typeof AUDIT_EVENTS)[number];

/** Who: a person in the console or the app, an option of the command line, what Gavel does unasked, or the default of a new household. */
export type AuditActor = 'household' | 'command-line' | 'automatic' | 'default';

/** One line of the audit. */
export interface AuditEntry {
  /** Counts up from 1 and never stops. */
  n: number;
  /** ISO 8601. */
  at: string;
  event: AuditEvent;
  by: AuditActor;
  list?: string;
  listTitle?: string;
  /** The mode from then on, and the one before. */
  mode?: ListMode;
  modeBefore?: ListMode;
  /** A name set aside. */
  name?: string;
  /** In the household's own words. */
  reason?: string;
  /** What an update did. */
  update?: UpdateChanges;
  /** What happened, in a few English words: the same as `update` where that is there. */
  detail?: string;
  /** The same as data; absent where an earlier version wrote the line. */
  fact?: AuditFact;
}

export interface AuditPage {
  /** Newest first. */
  rows: AuditEntry[];
  next?: string;
}
