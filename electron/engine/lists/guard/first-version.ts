/**
 * A first version has nothing to be compared with, and is not held: it takes effect without what no list should take away unasked, until
 * the household decides. Pure.
 */
import type { GuardFinding, GuardReason } from '../../../../shared/list-updates.ts';
import type { ListKind } from '../../../../shared/verdict.ts';
import type { FirstDoubts } from '../first-doubts.ts';

/** These break a house, or the houses of many others, whatever the list is for. */
const NEVER_UNASKED = new Set<GuardReason>(['own-upstream', 'list-host', 'captive-portal', 'public-suffix', 'single-label', 'ip-address', 'allows-all']);
/** Services, platforms, patterns over them: slips in a list for something else. A list against social networks holds dozens, and a short one is for what it names. */
const MAY_BE_MEANT = new Set<GuardReason>(['service', 'platform', 'pattern']);
const FEW = 10;
const ONE_IN = 200;

/** @param names that the list blocks */
export function doubtsOf(findings: Iterable<GuardFinding>, names: number, kind: ListKind): FirstDoubts {
  const doubts: FirstDoubts = { left: [], told: [] };
  const slips: GuardFinding[] = [];
  for (const finding of findings) {
    if (NEVER_UNASKED.has(finding.reason)) doubts.left.push(finding);
    else if (MAY_BE_MEANT.has(finding.reason)) slips.push(finding);
    else if (kind === 'court-order') doubts.told.push(finding); // on any other list popular names are those of ad companies, games, shops
  }
  const few = slips.length < FEW && slips.length * ONE_IN < names;
  for (const finding of slips) doubts[few ? 'left' : 'told'].push(finding);
  return doubts;
}
