/** When a server that has no time now wants to be asked again. Pure. */
import { AppError } from '../../../shared/app-error.ts';

/** No server keeps a list from being read for longer. In milliseconds. */
const MOST_MS = 24 * 3_600_000;
/** The two forms of a date that end in GMT, and that of `asctime`, which means GMT and does not say so (RFC 9110 5.6.7). */
const DATE = /^[A-Z][a-z]+,? .* GMT$/;
const ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/** What goes with the error of an answer that asks for patience. */
interface Patience {
  waitMs: number;
}

/**
 * @param value of the header `Retry-After`: seconds, or a date (RFC 9110 10.2.3)
 * @param now by the server's clock where it tells it, in milliseconds since the epoch
 * @returns milliseconds from now, a day at most; `undefined` for what says nothing
 */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(ASCTIME.test(text) ? `${text} GMT` : DATE.test(text) ? text : '') - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MOST_MS);
}

/** For the error of an answer with this status: only 429 (RFC 6585 4) and 503 are asked again because of what they say. */
export function patience(status: number | undefined, headers: { 'retry-after'?: string | undefined; date?: string | undefined }): Patience | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const told = Date.parse(headers.date ?? '');
  const waitMs = retryAfter(headers['retry-after'], Number.isNaN(told) ? Date.now() : told);
  return waitMs === undefined ? undefined : { waitMs };
}

/** How long the server behind an error asked to wait, in milliseconds. */
export function waitOf(error: unknown): number | undefined {
  const details = error instanceof AppError ? error.details as Partial<Patience> | undefined : undefined;
  return typeof details?.waitMs === 'number' ? details.waitMs : undefined;
}
