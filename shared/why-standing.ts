/** What a name's explanation comes to: the one answer that the window and the command line give. Pure. */
import type { WhyAnswer } from './engine-api.ts';
import type { LogRow } from './verdict.ts';
import type { Happened, WhyBehind } from './why-api.ts';

export type WhyStanding =
  /** Rules that hold the name itself decide, or answer. */
  | { kind: 'decided' }
  /** What its answer leads to is named by a rule, or an address inside a home. */
  | { kind: 'behind'; behind: WhyBehind }
  /** Nothing here blocks it; the upstream kept it back when it was asked last. */
  | { kind: 'kept-back'; row: LogRow }
  /** Nothing here blocks it; the last question got no answer. */
  | { kind: 'failed'; row: LogRow }
  /** The order that names it does not block today. */
  | { kind: 'order-idle' }
  /** Nothing here names it. `behind` is absent where nothing is known of its answer. */
  | { kind: 'open'; behind: WhyBehind | undefined };

/** Whether something that the answer leads to blocks the name, or was spared there. */
export const leadsSomewhere = (behind: WhyBehind | undefined): behind is WhyBehind => behind !== undefined && (behind.decision !== 'would-be-answered' || behind.spared !== undefined);

/** @param happened absent where only the rules were looked at */
export function standingOf(now: WhyAnswer, happened?: Happened): WhyStanding {
  if (now.decision === 'blocked' || now.decision === 'not-known') return { kind: 'decided' };
  const { behind } = now;
  if (behind?.decision === 'blocked') return { kind: 'behind', behind };
  if (now.answer !== undefined) return { kind: 'decided' };
  const last = happened === undefined || happened.from !== undefined ? undefined : happened.groups[0]?.row;
  if (last?.outcome === 'blocked' && last.by === 'upstream') return { kind: 'kept-back', row: last };
  if (last?.outcome === 'failed') return { kind: 'failed', row: last };
  if (now.spared !== undefined || now.decision === 'observed') return { kind: 'decided' };
  if (leadsSomewhere(behind)) return { kind: 'behind', behind };
  return now.matches.some(({ today }) => today !== undefined && today.state !== 'blocks') ? { kind: 'order-idle' } : { kind: 'open', behind };
}
