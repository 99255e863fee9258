/** What waits for the household since the first version of a list (guard/first-version.ts says what that is). Pure, and light: the serving thread has it. */
import type { FirstVersion } from '../../../shared/first-version.ts';
import type { GuardFinding, ListExclusion } from '../../../shared/list-updates.ts';

/** Shown of each. */
const SHOWN = 200;

/** All of its findings that matter: left out of what is in force, and in force. */
export interface FirstDoubts {
  left: GuardFinding[];
  told: GuardFinding[];
  /** ISO 8601; since when they wait. Absent: not yet, or an earlier version noted it. */
  at?: string;
}

export const hasDoubts = ({ left, told }: FirstDoubts): boolean => left.length + told.length > 0;

export const doubtsShown = ({ left, told }: FirstDoubts): FirstVersion => ({ left: left.slice(0, SHOWN), leftCount: left.length, told: told.slice(0, SHOWN), toldCount: told.length });

export const namesOf = (findings: readonly GuardFinding[]): string[] => [...new Set(findings.map(({ name }) => name))];

/** Left out by the household from `at` (ISO 8601) on, each name once with what was found of it first. */
export function exclusionsOf(findings: readonly GuardFinding[], at: string): ListExclusion[] {
  const out = new Map<string, ListExclusion>();
  for (const { name, reason, of } of findings) if (!out.has(name)) out.set(name, { name, at, reason, ...(of === undefined ? {} : { of }) });
  return [...out.values()];
}
