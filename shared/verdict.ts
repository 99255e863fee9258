/**
 * What happened to one query, and who decided it. The closed union of the whole product: one place turns it into
 * RCODE and EDE (electron/engine/wire/reply.ts), one into words and marks (renderer/verdict-words.ts).
 */

/** Who decided: a court or authority, the household, the upstream resolver, or nobody (the name was answered). */
export type Decider = 'law' | 'household' | 'upstream' | 'none';

/** What a list is for. Only a `court-order` list refers to orders. */
export type ListKind = 'court-order' | 'family' | 'custom';
export const LIST_KINDS = ['court-order', 'family', 'custom'] as const satisfies readonly ListKind[];

/** The household's use of a list: block, only note what would have been blocked, or nothing. */
export type ListMode = 'enforce' | 'observe' | 'off';
export const LIST_MODES = ['enforce', 'observe', 'off'] as const satisfies readonly ListMode[];

export type Outcome = 'answered' | 'observed' | 'blocked' | 'refused' | 'failed';
export const OUTCOMES = ['answered', 'observed', 'blocked', 'refused', 'failed'] as const satisfies readonly Outcome[];
export const DECIDERS = ['law', 'household', 'upstream', 'none'] as const satisfies readonly Decider[];

export type AnsweredBy = 'upstream' | 'cache' | 'stale-cache' | 'local-record' | 'safe-search' | 'special-use';
export type BlockedBy = 'order' | 'family' | 'custom' | 'protection' | 'upstream';
export type RefusedBy = 'access' | 'rate-limit' | 'malformed' | 'unsupported';
export type FailedBy = 'timeout' | 'unreachable' | 'upstream-error';
export type By = AnsweredBy | BlockedBy | RefusedBy | FailedBy;

/** Why a name that a rule matched was answered all the same; `collision`: the list does not hold it, its hash is only alike. */
export type Spared = 'own-allow' | 'list-allow' | 'set-aside' | 'pause' | 'observe' | 'delisted' | 'collision';

/** The verdict a spared name escaped. */
export interface WouldBe {
  by: 'order' | 'family' | 'custom';
  decider: 'law' | 'household';
  list: string;
  order?: string;
  rule: string;
}

/** One list that holds the asked name, decisive or not; one for each order by which it does. `rule` is the listed name; an allow rule starts with `@@`. */
export interface Match {
  list: string;
  kind: ListKind;
  rule: string;
  order?: string;
}

/** An order in force that names the asked name beside the one that is told of; `mode` is how its list is used. */
export interface OtherOrder {
  list: string;
  order: string;
  mode: 'enforce' | 'observe';
}

interface Common {
  /** Every list that matched, the deciding one first. */
  matched: Match[];
}

/** What happened to one query; the rows of the log hold its fields. @public */
export type Verdict = Common &
  (
    | { outcome: 'answered'; by: AnsweredBy; decider: 'none'; spared?: Exclude<Spared, 'observe'>; wouldBe?: WouldBe }
    | { outcome: 'observed'; by: AnsweredBy; decider: 'none'; spared: 'observe'; wouldBe: WouldBe }
    | { outcome: 'blocked'; by: 'order'; decider: 'law' | 'household'; list: string; order: string; rule: string }
    | { outcome: 'blocked'; by: 'family' | 'custom'; decider: 'household'; list: string; rule: string }
    | { outcome: 'blocked'; by: 'protection'; decider: 'household'; rule: string }
    | { outcome: 'blocked'; by: 'upstream'; decider: 'upstream'; stated: UpstreamStatement }
    | { outcome: 'refused'; by: 'access' | 'rate-limit'; decider: 'household' }
    | { outcome: 'refused'; by: 'malformed' | 'unsupported'; decider: 'none' }
    | { outcome: 'failed'; by: FailedBy; decider: 'none' }
  );

/**
 * What an upstream's answer tells of its own block. `stated`: by its own word, or by an answer that its operator documents as a block.
 * `likely-legal`: the answer is a known block page of the household's country, or a refusal that its operator documents for orders.
 * `suspected`: it looks like a block, and nobody says so.
 */
export type UpstreamStatement = 'stated-legal' | 'stated-policy' | 'likely-legal' | 'suspected';

/** The sign by which a block of an upstream was known. */
export type UpstreamSign =
  /** An Extended DNS Error (RFC 8914 codes 15 to 17); it is in `ede`. */
  | 'ede'
  /** REFUSED for this name, while other names were answered, from a resolver documented to refuse by order. */
  | 'refused-alone'
  /** The address, or the name behind a CNAME, of a known block page (shared/block-pages.ts). */
  | 'block-page'
  /** NXDOMAIN without recursion available and with an empty authority section. */
  | 'no-recursion'
  /** 0.0.0.0 or :: and nothing else. */
  | 'null-address';

/** What was seen in an upstream's answer, as received. */
export interface UpstreamEvidence {
  sign: UpstreamSign;
  /** The address or name that was found. */
  found?: string;
  /** Id in shared/block-pages.ts. */
  page?: string;
}

/**
 * Where an answer came from that was judged: upstream, asked for this question; what was kept of its answers; or a rule, which names an
 * alias itself.
 */
export type AnswerFrom = 'upstream' | 'cache' | 'stale-cache' | 'rule';

/** An Extended DNS Error as sent to the client (RFC 8914). */
export interface Ede {
  code: number;
  text: string;
}

/** One row of the query log; the same over HTTP, in the event stream and in `gavel log --json`. Fields may be added, never renamed. */
export interface LogRow {
  /** Opaque, ordered: a later query has a greater id. */
  id: string;
  /** ISO 8601 UTC with milliseconds. */
  at: string;
  /** The asking address. */
  client: string;
  /** The name the household gave the asking device, else its address. */
  device: string;
  /** Lower case, without the trailing dot; the root is `.`. */
  name: string;
  /** `A`, `HTTPS`, …, or `TYPE65280`. */
  type: string;
  outcome: Outcome;
  by: By;
  decider: Decider;
  /** Id of the deciding list. `own-rules` is the household's own. */
  list?: string;
  /** Its title when the row was read. */
  listTitle?: string;
  order?: string;
  /** Jurisdiction of the deciding order, e.g. `IT`. */
  jurisdiction?: string;
  /** Authority of the deciding order. */
  authority?: string;
  /** The day of the deciding order, `YYYY[-MM[-DD]]`. */
  decided?: string;
  /** The listed name that decided. */
  rule?: string;
  /** The name that the answer leads to (CNAME, DNAME, SVCB, HTTPS), when the rule that decided, or would have, holds it and not the asked one. */
  via?: string;
  /** For what was decided by an answer, and for own records behind which a name was asked for: where that answer came from. Absent in rows of before this field. */
  from?: AnswerFrom;
  matched: Match[];
  spared?: Spared;
  wouldBe?: WouldBe;
  /** Beside `order`, or that of `wouldBe`; absent where there is none. */
  otherOrders?: OtherOrder[];
  stated?: UpstreamStatement;
  /** With `stated`. */
  evidence?: UpstreamEvidence;
  /** `NOERROR`, `NXDOMAIN`, … */
  rcode: string;
  ede?: Ede;
  upstream?: string;
  /** Time from the packet's arrival to the answer, in milliseconds. */
  ms: number;
}

/** Ends an exhaustive switch. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
