/** One resolver that questions are forwarded to, and what asking it can end in. */
import type { Fault } from '../../../shared/faults.ts';

/** `bytes` is a whole DNS message whose id, question and QR were checked against the query. */
export type ExchangeResult =
  | {
    ok: true;
    bytes: Buffer;
    upstream: string;
    ms: number;
    /** The same without what it took to connect; absent: nothing. */
    tripMs?: number;
    /** It came over a connection whose other end proved its name: its AD bit may be believed (RFC 4035 section 4.9.3). */
    encrypted: boolean;
    /** It is REFUSED from a resolver that is documented to refuse by order, and it answered other names within the last minute. */
    refusedAlone?: true;
  }
  | { ok: false; by: 'timeout' | 'unreachable' | 'upstream-error'; upstream: string; /** In which `at-host` names the upstream. */ fault: Fault; ms: number };

export type Done = (result: ExchangeResult) => void;

export interface Upstream {
  /** As configured, e.g. `udp://9.9.9.9:53`. */
  readonly url: string;
  /**
   * Sends a query and calls back once with what came of it; a call, not a promise: half of all processor time of a forwarded
   * question went into promises and what they hold. The two id bytes of `query` are replaced by a random id on the wire; the
   * answer carries that id, callers rewrite it.
   * @param query a whole DNS message with exactly one question, which is the upstream's own until it calls back
   * @param budgetMs the longest wait, retries and a fall-back to TCP included
   */
  ask(query: Uint8Array, done: Done, budgetMs: number): void;
  close(): void;
}

/** A client waits about five seconds (the usual stub resolver's timeout): all tries together stay below. In milliseconds. */
export const BUDGET_MS = 4500;

/** Several upstreams, with health. */
export interface UpstreamPool {
  ask(query: Uint8Array, done: Done, budgetMs?: number): void;
  /** Each as configured, with its health; latency in milliseconds: smoothed, and what half and 95 in 100 of the newest answers took at most; times in ISO 8601. */
  readonly views: () => { url: string; latencyMs?: number; halfWithinMs?: number; mostWithinMs?: number; answered: number; failed: number; healthy: boolean; lastAnswerAt?: string; lastError?: string; lastFault?: Fault }[];
  /** None of them has answered of late. */
  readonly failing: boolean;
  close(): void;
}

/** The same for callers who have time. */
export function exchange(upstream: Pick<Upstream, 'ask'> | UpstreamPool, query: Uint8Array, budgetMs = BUDGET_MS): Promise<ExchangeResult> {
  return new Promise((done) => {
    upstream.ask(query, done, budgetMs);
  });
}
