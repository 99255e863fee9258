/** When a list is read again. Pure: clock and chance come in. */
import type { Subscription } from '../../../shared/settings.ts';

const HOUR_MS = 3_600_000;
/** Publishers of lists ask for a day; a file costs nothing to look at. */
const DEFAULT_HOURS = { url: 24, file: 1 } as const;
/** Sixty days. */
const MAX_HOURS = 1440;
/** After a failure; doubled with each further one. */
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 6 * HOUR_MS;
/** So far, as a share of it, may an interval be shorter or longer: lists of one publisher, and homes that started together, drift apart. */
const JITTER = 0.1;
const RETRY_JITTER = 0.25;

export function hoursOf({ hours, source }: Pick<Subscription, 'hours' | 'source'>): number {
  if (hours !== undefined && hours >= 1 && hours <= MAX_HOURS) return hours;
  return source.type === 'file' ? DEFAULT_HOURS.file : DEFAULT_HOURS.url;
}

/**
 * @param last of the source's last answer, or of the last attempt when that failed; milliseconds since the epoch
 * @param failures since the last answer
 * @param notBefore the server asked for patience until then; milliseconds since the epoch
 * @param chance from 0 to 1, the same for one list until it was read again
 * @returns milliseconds since the epoch
 */
export function nextUpdate({ last, failures, hours, chance, notBefore = 0 }: { last: number; failures: number; hours: number; chance: number; notBefore?: number }): number {
  const interval = hours * HOUR_MS;
  if (failures === 0) return Math.round(last + interval * (1 + JITTER * (2 * chance - 1)));
  const retry = Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), LAST_RETRY_MS, interval);
  return Math.max(notBefore, Math.round(last + retry * (1 + RETRY_JITTER * (2 * chance - 1))));
}
