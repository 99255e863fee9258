/** One resolver that questions are forwarded to, and what asking it can end in. */

/** `bytes` is a whole DNS message whose id, question and QR were checked against the query. */
export type ExchangeResult =
  | { ok: true; bytes: Buffer; upstream: string; ms: number }
  | { ok: false; by: 'timeout' | 'unreachable' | 'upstream-error'; upstream: string; error: string; ms: number };

export interface Upstream {
  /** As configured, e.g. `udp://9.9.9.9:53`. */
  readonly url: string;
  /**
   * Sends a query and waits for its answer. The two id bytes of `query` are replaced by a random id on the wire;
   * the answer carries that id, callers rewrite it. Never rejects.
   * @param query a whole DNS message with exactly one question
   * @param budgetMs the longest wait, retries and a fall-back to TCP included
   */
  exchange(query: Uint8Array, budgetMs: number): Promise<ExchangeResult>;
  close(): void;
}

/** Several upstreams asked in order, with health. */
export interface UpstreamPool {
  exchange(query: Uint8Array): Promise<ExchangeResult>;
  /** Each as configured, with its health; latency in milliseconds. */
  readonly views: () => { url: string; latencyMs?: number; answered: number; failed: number; healthy: boolean; lastError?: string }[];
  close(): void;
}
