/** How lists are kept up to date: what an update changed, why one was held and what may be decided about it, intervals, keys, progress. */

/** Why a name should not be blocked unasked. */
export const GUARD_REASONS = [
  /** The host of an upstream, or of a list, of this household. */
  'own-upstream', 'list-host',
  /** What devices ask to learn whether they are online. */
  'captive-portal',
  'public-resolver',
  /** A service that most homes use; a host of a platform on an order list; a name among the most visited. */
  'service', 'platform', 'popular',
  /** Everything below a suffix under which people register names (`co.uk`, `github.io`); a top-level domain; an address. */
  'public-suffix', 'single-label', 'ip-address',
  /** A pattern that matches names of services. */
  'pattern',
  /** The version in force says of it: a licensed operator's; delisted. */
  'licensed', 'relisted',
  /** It allows everything below a public suffix. */
  'allows-all',
] as const;
export type GuardReason = (typeof GUARD_REASONS)[number];

export interface GuardFinding {
  /** The listed name, or the text of a pattern. */
  name: string;
  match: 'exact' | 'tree' | 'below' | 'pattern';
  reason: GuardReason;
  /** The name that it would block, where that is another. */
  of?: string;
  /** 1-based line in the source. */
  line: number;
}

/** What else is unusual about an update. */
export type GuardAlarm =
  /** Names that block, before and after. */
  | { alarm: 'dropped' | 'grown'; before: number; after: number }
  /** Names that block, less those that exceptions and conditions of the list itself let through, before and after; `lifted`: those after. */
  | { alarm: 'lifted'; before: number; after: number; lifted: number }
  /** Names in force that are not on it any more, without a word that they were taken off; others stand in their place. */
  | { alarm: 'exchanged'; before: number; after: number; gone: number }
  /** Orders in force that are gone, not ended. */
  | { alarm: 'orders-lost'; count: number; orders: string[] }
  /** `wider`: names of both versions that would block all below them too, and did not; `narrower` the other way round. */
  | { alarm: 'syntax-changed'; before: string; after: string; wider?: number; narrower?: number };

/** An update that waits for the household; the version in force stays. */
export interface HeldUpdate {
  /** Names this very version in `lists.decideHeld`. */
  update: string;
  /** ISO 8601, when it was read. */
  at: string;
  /** The version in force. */
  inUse: { at: string; names: number };
  names: number;
  added: number;
  removed: number;
  changed: number;
  /** The first 200. */
  findings: GuardFinding[];
  findingCount: number;
  alarms: GuardAlarm[];
}

export const HELD_DECISIONS = ['take', 'take-without', 'keep'] as const;
/** Take it; take it without the names that were found; keep the version in force, and ask again when the publisher's is another. */
export type HeldDecision = (typeof HELD_DECISIONS)[number];

/** A signature that was verified (minisign). */
export interface ListSignature {
  /** As minisign prints it: 16 hexadecimal digits. */
  keyId: string;
  trustedComment: string;
}

export interface ListKey {
  /** A minisign public key, base64. */
  key: string;
  keyId: string;
  /** Where the signature is; absent: beside the list, with `.minisig` after its address. */
  signatureUrl?: string;
}

/** A name of the list that the household left out, for as long as it does not undo that. */
export interface ListExclusion {
  name: string;
  /** ISO 8601. */
  at: string;
  /** What was found of it, and which name it is about, where that is another. Absent where an earlier version noted it. */
  reason?: GuardReason | undefined;
  of?: string | undefined;
}

/** An update under way. `names` counts up while the list is read. */
export interface ListProgress {
  id: string;
  phase: 'waiting' | 'downloading' | 'reading' | 'done';
  bytes: number;
  /** As the server announced it. */
  totalBytes?: number;
  names: number;
}

/** The household's choice of when a list is read again, and when that will be. */
export interface ListSchedule {
  hours: number;
  /** False: the default holds. */
  chosen: boolean;
  /** ISO 8601; absent for what is not read again (built-in, pasted text). */
  nextAt?: string;
}

/** One name that differs between the version in force and a held one. */
export interface HeldNamesPage {
  /** Ascending. */
  rows: string[];
  next?: string;
}
