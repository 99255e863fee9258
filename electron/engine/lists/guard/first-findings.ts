/** What the guard would tell of a list before anyone subscribes to it. */
import type { GuardFinding } from '../../../../shared/list-updates.ts';
import { judgeUpdate } from '../guard.ts';
import { doubtsOf } from './first-version.ts';
import { KnownNames } from './known-names.ts';
import { readForGuard } from './read-for-guard.ts';

/** `left`: how many of them it would take effect without. @param orders it is an order list @param day `YYYY-MM-DD` @throws AppError of the reader */
export function firstFindings(bytes: Uint8Array, orders: boolean, day: string): { findings: GuardFinding[]; left: number } {
  const kind = orders ? 'court-order' : 'custom';
  const reading = readForGuard(bytes, { kind }, { known: new KnownNames([]), day, excluded: new Set() });
  const { findings } = judgeUpdate(undefined, reading, day);
  return { findings, left: doubtsOf(findings, reading.names, kind).left.length };
}
