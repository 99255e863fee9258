/** What the guard would tell of a list before anyone subscribes to it. */
import type { GuardFinding } from '../../../../shared/list-updates.ts';
import { judgeUpdate } from '../guard.ts';
import { KnownNames } from './known-names.ts';
import { readForGuard } from './read-for-guard.ts';

/** @param orders it is an order list @param day `YYYY-MM-DD` @throws AppError of the reader */
export function firstFindings(bytes: Uint8Array, orders: boolean, day: string): GuardFinding[] {
  const reading = readForGuard(bytes, { kind: orders ? 'court-order' : 'custom' }, { known: new KnownNames([]), day, excluded: new Set() });
  return judgeUpdate(undefined, reading, day).findings;
}
