/** An order that does not block today, as the command line tells it. */
import type { OrderToday } from '../../shared/order-today.ts';

/** Why an order does not block today. */
export function todayWords(today: OrderToday): string {
  if (today.state === 'blocks') return 'blocks';
  const { state, day: at } = today;
  if (state === 'not-yet') return at === undefined ? 'not in effect yet, does not block' : `takes effect on ${at}, does not block yet`;
  if (state === 'ended') return at === undefined ? 'ended, does not block' : `ended on ${at}, does not block`;
  const word = state === 'superseded' ? 'replaced' : state;
  return at === undefined ? `${word}, does not block` : `${word} since ${at}, does not block`;
}
