/** Which orders a question met, and what came of each: what decided is one of them, and a name may be under several. Pure. */
import type { LogRow } from './verdict.ts';

export interface OrderMet {
  list: string;
  order: string;
  how: 'blocked' | 'observed' | 'setAside';
}

/** What of a row says it. */
type Met = Pick<LogRow, 'outcome' | 'list' | 'order' | 'spared' | 'otherOrders'> & { wouldBe?: Pick<NonNullable<LogRow['wouldBe']>, 'list' | 'order'> };

/** Each order once. An order of an observed list was observed, whoever decided; one that ended was not met. */
export function ordersMet({ outcome, list, order, spared, wouldBe, otherOrders = [] }: Met): OrderMet[] {
  const met: OrderMet[] = [];
  const blocked = outcome === 'blocked' && order !== undefined;
  if (blocked && list !== undefined) met.push({ list, order, how: 'blocked' });
  else if (wouldBe?.order !== undefined && (outcome === 'observed' || spared === 'set-aside')) met.push({ list: wouldBe.list, order: wouldBe.order, how: outcome === 'observed' ? 'observed' : 'setAside' });
  for (const other of otherOrders) {
    if (other.mode === 'observe') met.push({ list: other.list, order: other.order, how: 'observed' });
    else if (blocked || spared === 'set-aside') met.push({ list: other.list, order: other.order, how: blocked ? 'blocked' : 'setAside' });
  }
  return met;
}
