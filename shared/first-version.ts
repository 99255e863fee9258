/** What a first version of a list holds that no list should take away unasked. It takes effect without these names until the household decides. */
import type { GuardFinding } from './list-updates.ts';

export interface FirstVersion {
  /** Left out of what is in force; the first 200, and how many. */
  left: GuardFinding[];
  leftCount: number;
  /** In force, and worth a look: services that most homes use, and on an order list names that many visit. */
  told: GuardFinding[];
  toldCount: number;
}

/** When a list is added by somebody who has seen its preview: left out for good, or in force like the rest. `ask`: left out until it is decided. */
export const FIRST_CHOICES = ['ask', 'leave-out', 'apply'] as const;
export type FirstChoice = (typeof FIRST_CHOICES)[number];

/** Everything takes effect; what is left out stays out; what was told of is left out as well. */
export const FIRST_DECISIONS = ['apply', 'leave-out', 'leave-all-out'] as const;
export type FirstDecision = (typeof FIRST_DECISIONS)[number];
