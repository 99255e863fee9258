/** A question under way, as the transports keep it: one record a question, called back once. */
import type { SystemCode } from '../../../shared/error-faults.ts';
import type { Fault } from '../../../shared/faults.ts';
import type { ExchangeResult } from './upstream.ts';

export interface Question {
  /** The whole message. Its first two bytes are the transport's own: it puts the id in that it waits for. */
  readonly query: Uint8Array;
  /** Both in milliseconds of `performance.now()`. */
  readonly startedAt: number;
  readonly deadline: number;
  readonly done: (result: ExchangeResult) => void;
}

/** How a question can end without an answer. */
export interface Failure {
  by: 'timeout' | 'unreachable' | 'upstream-error';
  /** The reason alone. */
  why: Fault;
}

/** Calls back with a failure; `ms` counts from the question's start. */
export function endQuestion(question: Question, upstream: string, failure: Failure): void {
  question.done({ ok: false, by: failure.by, fault: { code: 'at-host', host: upstream, why: failure.why }, upstream, ms: performance.now() - question.startedAt });
}

/** How often waiting questions are looked through, in milliseconds: one timer for all of them costs less than one each. */
export const SWEEP_MS = 50;

const SYSTEM_CODES: readonly SystemCode[] = ['ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPERM', 'EACCES', 'ETIMEDOUT', 'ECONNRESET', 'EPIPE', 'EMFILE'];

/** What a system says of a connection, as far as a person can act on it. */
export function systemFault(error: Error): Fault {
  const code = 'code' in error ? SYSTEM_CODES.find((one) => one === error.code) : undefined;
  return code === undefined ? { code: 'foreign', detail: error.message } : { code: 'system', system: code };
}
