/** Rules that hold what an answer leads to and block nothing now: which of them is noted with the answer. */
import { OWN_RULES } from '../policy/decide.ts';
import type { AttachedRuling } from '../policy/rulings.ts';
import { lastLabels } from './name-text.ts';

/** What an answer leads to, where a rule would have blocked it. */
export interface SparedBehind {
  ruling: AttachedRuling;
  /** The name that the rule holds. */
  alias: string;
  /** The own rule that allows the asked name, where it is all that lifts the block. */
  allowedBy?: string;
}

/** An order before a list, and what was lifted before what ended. */
function weightOf({ ruling: { reason } }: SparedBehind): number {
  const ended = reason.spared === 'delisted' || reason.spared === 'collision' ? 0 : 2;
  return ended + ((reason.wouldBe?.by ?? reason.by) === 'order' ? 1 : 0);
}

/** The own rule that allows the asked name, as it is listed. */
function allowingRule(own: AttachedRuling | undefined, asked: string): string {
  const rule = own?.reason.matched.find(({ list, allow }) => list === OWN_RULES && allow);
  return rule?.rule ?? lastLabels(asked, rule?.labels ?? 0);
}

/**
 * Of what was spared so far and one more alias, what says most.
 * @param own the asked name's ruling; `asked` its name
 */
export function sparedBehind(so: SparedBehind | undefined, own: AttachedRuling | undefined, asked: string, ruling: AttachedRuling, alias: string): SparedBehind | undefined {
  const passes = ruling.answer === 'pass' || ruling.local === true;
  if (passes && ruling.reason.spared === undefined) return so;
  const found = passes ? { ruling, alias } : { ruling, alias, allowedBy: allowingRule(own, asked) };
  return so === undefined || weightOf(found) > weightOf(so) ? found : so;
}
