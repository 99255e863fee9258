/** An order that does not block today, in words. */
import type { OrderToday } from '../../shared/order-today.ts';
import { t } from '../messages/language.ts';
import { partialDay } from './times.ts';

/** `stayed since 3 May 2025; does not block`; `undefined` for an order that blocks. */
export function todayWords(today: OrderToday): string | undefined {
  return today.state === 'blocks' ? undefined : t.orderToday.idle[today.state](today.day === undefined ? undefined : partialDay(today.day));
}
