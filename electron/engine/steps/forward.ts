/**
 * One upstream question for equal ones in flight. What goes out is built anew: the client's name, type and class, its CD and DO, and
 * Gavel's own OPT; cookies, client subnet and padding of clients stay in the house.
 */
import type { ExchangeResult, UpstreamPool } from '../upstream/upstream.ts';
import type { Query } from '../query.ts';
import { UDP_PAYLOAD } from '../wire/reply.ts';

/** Questions under way at most; more are answered SERVFAIL at once rather than later. */
const MAX_IN_FLIGHT = 10_000;

/** A query with an OPT of our own, so that upstreams may state why they block (RFC 8914). */
export function buildQuery(q: Query): Uint8Array {
  const out = new Uint8Array(q.questionEnd + 11);
  for (let i = 12; i < q.questionEnd; i++) out[i] = q.bytes[i]!;
  out[2] = 1; // RD
  out[3] = q.checkingDisabled ? 0x10 : 0;
  out[5] = 1;
  out[11] = 1;
  let at = q.questionEnd + 2;
  out[at++] = 41;
  out[at++] = UDP_PAYLOAD >> 8;
  out[at++] = UDP_PAYLOAD & 255;
  at += 2;
  out[at] = q.dnssecOk ? 0x80 : 0;
  return out;
}

type Waiting = (result: ExchangeResult) => void;

export class Forwarder {
  private readonly inFlight = new Map<string, Waiting[]>();

  get waiting(): number {
    return this.inFlight.size;
  }

  /** Calls back once, never at once. */
  ask(q: Query, pool: UpstreamPool, done: Waiting): void {
    const bytes = Buffer.from(q.bytes.buffer, q.bytes.byteOffset, q.length);
    const key = `${bytes.toString('latin1', 12, q.nameEnd).toLowerCase()} ${bytes.toString('latin1', q.nameEnd, q.questionEnd)}${q.dnssecOk ? 'd' : ''}${q.checkingDisabled ? 'c' : ''}`;
    const others = this.inFlight.get(key);
    if (others !== undefined) {
      others.push(done);
      return;
    }
    if (this.inFlight.size >= MAX_IN_FLIGHT) {
      queueMicrotask(() => done({ ok: false, by: 'timeout', upstream: 'none', error: `${MAX_IN_FLIGHT} questions are waiting already`, ms: 0 }));
      return;
    }
    const waiting = [done];
    this.inFlight.set(key, waiting);
    void pool.exchange(buildQuery(q)).then((result) => {
      this.inFlight.delete(key);
      for (const callback of waiting) callback(result);
    });
  }
}
