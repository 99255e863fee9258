/** What happened to an order list, by code with its facts; the record of decisions keeps it beside a few English words. */
import type { GuardAlarm } from './list-updates.ts';

/** The first names of some; `more` are not told. */
interface FirstNames {
  names: string[];
  more: number;
}

export interface AuditFacts {
  /** `names`: those that most homes would miss. */
  held: FirstNames & { alarms: GuardAlarm[] };
  without: FirstNames;
  pinned: { keyId: string };
  unpinned: Record<never, never>;
  /** How its lines are read from then on; `recognised`: as it looks. */
  'read-as': { syntax: string };
  recognised: Record<never, never>;
}

export type AuditFact = { [C in keyof AuditFacts]: { code: C } & AuditFacts[C] }[keyof AuditFacts];
