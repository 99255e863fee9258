/** A question under way, as the transports keep it: one record a question, called back once. */
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
  by: 'timeout' | 'unreachable';
  /** Names the upstream and the reason. */
  error: string;
}

/** Calls back with a failure; `ms` counts from the question's start. */
export function endQuestion(question: Question, upstream: string, failure: Failure): void {
  question.done({ ok: false, ...failure, upstream, ms: performance.now() - question.startedAt });
}

/** How often waiting questions are looked through, in milliseconds: one timer for all of them costs less than one each. */
export const SWEEP_MS = 50;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENETUNREACH: 'this machine has no network that leads there',
  EHOSTUNREACH: 'no machine answers at that address',
  ENETDOWN: 'the network is down',
  EADDRNOTAVAIL: 'this machine has no address to ask from',
  EAFNOSUPPORT: 'this machine has no network of that kind (IPv4 or IPv6)',
  EPERM: 'a firewall on this machine forbids it',
  EACCES: 'a firewall on this machine forbids it',
  ETIMEDOUT: 'the connection timed out',
  ECONNRESET: 'it cut the connection',
  EPIPE: 'it cut the connection',
  EMFILE: 'this program has too many files open',
};

/** A system error in words, for "NAME: …". */
export function inWords(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const words = REASONS[code];
  return words === undefined ? error.message : `${words} (${code})`;
}
