/**
 * One upstream question for equal ones in flight, and none for what has just failed. What goes out is built anew: the client's name,
 * type and class, its CD and DO, and Gavel's own OPT; cookies, client subnet and padding of clients stay in the house.
 */
import type { Done, ExchangeResult, UpstreamPool } from '../upstream/upstream.ts';
import { WaitingTable, type Waits } from '../upstream/waiting-table.ts';
import type { Query } from '../query.ts';
import { FOLD } from '../wire/case-folding.ts';
import { RCODE, UDP_PAYLOAD } from '../wire/reply.ts';

/** Questions under way at most, and askers that wait for them; more are answered SERVFAIL at once rather than later. */
const MAX_IN_FLIGHT = 10_000;
const MAX_WAITING = 20_000;
/** Chains of the table of questions under way. */
const CHAINS = 1024;
/** A question that failed is not asked again for this long (RFC 9520: at least a second, at most five minutes). In milliseconds. */
const DAMPED_MS = 5000;
const MAX_FAILURES = 4096;

/** RCODEs of upstreams that say something to the client; others are about our question. */
export const PASSED_ON = new Set<number>([RCODE.NOERROR, RCODE.NXDOMAIN, RCODE.SERVFAIL, RCODE.REFUSED, RCODE.YXDOMAIN]);
/** Those that say that upstream has no answer: an old one is better (RFC 8767 section 5). */
export const FAILED = new Set<number>([RCODE.SERVFAIL, RCODE.REFUSED]);

/** A query with an OPT of our own, so that upstreams may state why they block (RFC 8914), and AD: its meaning is understood (RFC 6840 5.7). */
export function buildQuery(q: Query): Uint8Array {
  const { bytes, questionEnd } = q;
  const out = Buffer.allocUnsafe(questionEnd + 11);
  out.fill(0, 0, 12);
  for (let i = 12; i < questionEnd; i++) out[i] = bytes[i]!;
  out.fill(0, questionEnd);
  out[2] = 1; // RD
  out[3] = q.checkingDisabled ? 0x30 : 0x20;
  out[5] = 1;
  out[11] = 1;
  out[questionEnd + 2] = 41;
  out[questionEnd + 3] = UDP_PAYLOAD >> 8;
  out[questionEnd + 4] = UDP_PAYLOAD & 255;
  out[questionEnd + 7] = q.dnssecOk ? 0x80 : 0;
  return out;
}

interface Flight extends Waits<Flight> {
  readonly query: Uint8Array;
  readonly done: Done;
  more: Done[] | undefined;
}

/** Whether a built query asks what a client asks. */
function asksSame(query: Uint8Array, q: Query): boolean {
  const { bytes, questionEnd } = q;
  if (query.length !== questionEnd + 11 || query[3] !== (q.checkingDisabled ? 0x30 : 0x20) || query[questionEnd + 7] !== (q.dnssecOk ? 0x80 : 0)) return false;
  for (let i = 12; i < questionEnd; i++) if (FOLD[query[i]!] !== FOLD[bytes[i]!]) return false;
  return true;
}

/** A number for a question: two that have the same are rare, and are told apart. */
function keyOf(q: Query): number {
  return q.hashLow ^ Math.imul(q.type + (q.dnssecOk ? 0x20000 : 0) + (q.checkingDisabled ? 0x10000 : 0), 0x9e3779b1);
}

/** An answer that says nothing about the name: asking again at once would say the same. */
function failed(result: ExchangeResult): boolean {
  if (!result.ok) return true;
  const rcode = result.bytes[3]! & 15;
  return rcode !== RCODE.NOERROR && rcode !== RCODE.NXDOMAIN && rcode !== RCODE.YXDOMAIN;
}

export class Forwarder {
  private readonly inFlight = new WaitingTable<Flight>(CHAINS);
  private readonly failures = new Map<number, { query: Uint8Array; until: number; result: ExchangeResult }>();
  private waiting = 0;

  /** Calls back once: with an answer to a question like this one, or what it failed of. */
  ask(q: Query, pool: UpstreamPool, done: Done): void {
    const key = keyOf(q);
    let other = this.inFlight.get(key);
    while (other !== undefined && !asksSame(other.query, q)) other = this.inFlight.before(other);
    if (this.waiting >= MAX_WAITING || (other === undefined && this.inFlight.size >= MAX_IN_FLIGHT)) {
      done({ ok: false, by: 'timeout', upstream: 'none', fault: { code: 'many-waiting', count: this.waiting }, ms: 0 });
      return;
    }
    this.waiting++;
    if (other !== undefined) {
      (other.more ??= []).push(done);
      return;
    }
    const query = buildQuery(q);
    const flight: Flight = { key, next: undefined, query, done, more: undefined };
    this.inFlight.add(flight);
    const { atMs } = q;
    const since = performance.now();
    pool.ask(query, (result) => {
      this.waiting--;
      this.inFlight.delete(flight);
      if (failed(result)) this.noteFailure(key, query, result, atMs + performance.now() - since);
      flight.done(result);
      if (flight.more === undefined) return;
      this.waiting -= flight.more.length;
      for (const each of flight.more) each(result);
    });
  }

  /** What a question like this one failed of in the last seconds (RFC 9520). */
  recentFailure(q: Query): ExchangeResult | undefined {
    if (this.failures.size === 0) return undefined;
    const key = keyOf(q);
    const failure = this.failures.get(key);
    if (failure === undefined || !asksSame(failure.query, q)) return undefined;
    if (q.atMs < failure.until) return failure.result;
    this.failures.delete(key);
    return undefined;
  }

  /** An answer turned out to be of no use when it was read: it counts as a failure. One that counts already is not counted anew. */
  damp(q: Query, upstream: string): void {
    if (this.recentFailure(q) !== undefined) return;
    const result: ExchangeResult = { ok: false, by: 'upstream-error', upstream, fault: { code: 'at-host', host: upstream, why: { code: 'answer-unusable' } }, ms: 0 };
    this.noteFailure(keyOf(q), buildQuery(q), result, q.atMs + performance.now() - q.startedAt);
  }

  /** Other upstreams may know more. */
  forgetFailures(): void {
    this.failures.clear();
  }

  private noteFailure(key: number, query: Uint8Array, result: ExchangeResult, nowMs: number): void {
    if (this.failures.size >= MAX_FAILURES) {
      for (const oldest of this.failures.keys()) {
        this.failures.delete(oldest);
        break;
      }
    }
    this.failures.set(key, { query, until: nowMs + DAMPED_MS, result });
  }
}
