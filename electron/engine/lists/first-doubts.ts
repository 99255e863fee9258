/** What waits for the household since the first version of a list (guard/first-version.ts says what that is). Pure, and light: the serving thread has it. */
import type { FirstVersion } from '../../../shared/first-version.ts';
import type { GuardFinding, ListExclusion } from '../../../shared/list-updates.ts';
import type { Subscription } from '../../../shared/settings.ts';

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

/** The household takes these names from the list from now on, whatever is found of them. */
export const withTaken = (subscription: Subscription, names: readonly string[]): Subscription => (names.length === 0 ? subscription : { ...subscription, taken: [...new Set([...subscription.taken ?? [], ...names])] });

/** It leaves them out of it from now on. */
export function withExcluded({ taken = [], ...rest }: Subscription, out: readonly ListExclusion[]): Subscription {
  const names = new Set(out.map(({ name }) => name));
  const kept = taken.filter((name) => !names.has(name));
  return { ...rest, ...(kept.length === 0 ? {} : { taken: kept }), excluded: [...(rest.excluded ?? []), ...out] };
}

/** What waits of it for a household that has not decided yet. */
export function undecided({ left, ...others }: FirstDoubts, { taken = [] }: Subscription): FirstDoubts {
  const decided = new Set(taken);
  return { ...others, left: left.filter(({ name }) => !decided.has(name)) };
}

export interface OtherReading {
  /** What is found of the copy read as before, and as from now on: names that wait or are left out are not looked at. */
  was: FirstDoubts;
  is: FirstDoubts;
  /** As from now on, with the names that wait. */
  all: FirstDoubts;
}

/** What waits when a list is read otherwise: what waited, as far as the list still says it and as it says it now; and what it did not say so far. */
export function doubtsOtherwise(waiting: FirstDoubts, { was, is, all }: OtherReading): FirstDoubts {
  const lived = new Set([...was.left, ...was.told].map(({ name, match }) => `${match} ${name}`));
  const found = [...all.left, ...all.told];
  const left = new Set(namesOf(waiting.left));
  const told = new Set(namesOf(waiting.told));
  return {
    left: [...found.filter(({ name }) => left.has(name)), ...is.left.filter(({ name, match }) => !left.has(name) && !lived.has(`${match} ${name}`))],
    told: found.filter(({ name }) => told.has(name) && !left.has(name)), ...(waiting.at === undefined ? {} : { at: waiting.at }),
  };
}
