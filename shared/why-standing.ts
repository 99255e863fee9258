/** What a name's explanation comes to: the one answer that the window and the command line give. Pure. */
import type { WhyAnswer } from './engine-api.ts';
import type { LeftOut } from './left-out.ts';
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
  /** A list that is used here names it, by rules that were left out of it; nothing else names it. */
  | { kind: 'left-out'; leftOut: LeftOut[]; behind: WhyBehind | undefined }
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
  const named = (now.leftOut ?? []).filter(({ mode, action }) => mode !== 'off' && action === 'block');
  // An order that does not block today would not block either if the name were not left out.
  const leftOut = named.filter(({ today }) => today === undefined);
  if (leftOut.length > 0) return { kind: 'left-out', leftOut, behind };
  return [...now.matches, ...named].some(({ today }) => today !== undefined && today.state !== 'blocks') ? { kind: 'order-idle' } : { kind: 'open', behind };
}
