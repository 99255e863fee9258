/** The bytes of an answer that has been decided, fitted to the transport, and its row in the log. */
import type { LocalAnswer } from './steps/special-use.ts';
import { EDE, type AttachedRuling } from './policy/rulings.ts';
import type { Query } from './query.ts';
import type { QueryLog } from './query-log/log-record.ts';
import type { Reasons } from './query-log/reasons.ts';
import { encodeName, TYPE } from './wire/message.ts';
import { MAX_MESSAGE, RCODE, writeAddress, writeError, writeNegative, writeNullAddress, writeRecords, writeResinfo, writeTruncated, type EdeBytes } from './wire/reply.ts';

/** Instead of a length: never answer this message. */
export const DROP = 0;
/** Instead of a length: the question has to wait for an upstream. */
export const WAIT = -1;

const STALE_TEXT = Buffer.from('upstream fails; this is the last answer it gave');

/** Of an answer that ran out (RFC 8767 section 6). */
export const staleEde = (rcode: number): EdeBytes => ({ code: rcode === RCODE.NXDOMAIN ? EDE.STALE_NXDOMAIN : EDE.STALE, text: STALE_TEXT });

const LOOPBACK_V4 = new Uint8Array([127, 0, 0, 1]);
const LOOPBACK_V6 = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
const LOCALHOST = { type: TYPE.PTR, data: encodeName('localhost') };
const ROOT = new Uint8Array([0]);

export interface AnswerWriterParts {
  log: QueryLog;
  /** Largest answer over UDP, in bytes. */
  udpSize: number;
  /** A fault of Gavel's own, which was answered SERVFAIL. */
  onBug: (error: unknown) => void;
}

/** Every method writes into `out` and returns the length to send. */
export class AnswerWriter {
  private readonly parts: AnswerWriterParts;
  private readonly reasons: Reasons;

  constructor(parts: AnswerWriterParts, reasons: Reasons) {
    this.parts = parts;
    this.reasons = reasons;
  }

  /** What a name that never leaves the house has. */
  special(q: Query, out: Uint8Array, answer: LocalAnswer): number {
    const reason = this.reasons.answered('special-use', 0, undefined);
    if (answer === 'nxdomain') return this.done(q, out, writeNegative(q, out, RCODE.NXDOMAIN, undefined), reason, RCODE.NXDOMAIN);
    if (answer === 'loopback-name' && q.type === TYPE.PTR) return this.done(q, out, writeRecords(q, out, [LOCALHOST], undefined), reason, RCODE.NOERROR);
    if (answer === 'resinfo') return this.done(q, out, writeResinfo(q, out), reason, RCODE.NOERROR);
    if (answer === 'self-test') return this.fitted(q, out, writeAddress(q, out, LOOPBACK_V4, 0, undefined), RCODE.NOERROR); // Gavel asked itself: nobody's question
    if ((answer === 'loopback' || answer === 'test') && q.type === TYPE.A) return this.done(q, out, writeAddress(q, out, LOOPBACK_V4, answer === 'test' ? 0 : 86400, undefined), reason, RCODE.NOERROR);
    if (answer === 'loopback' && q.type === TYPE.AAAA) return this.done(q, out, writeAddress(q, out, LOOPBACK_V6, 86400, undefined), reason, RCODE.NOERROR);
    return this.done(q, out, writeNegative(q, out, RCODE.NOERROR, undefined), reason, RCODE.NOERROR);
  }

  /** The answer of a ruling that gives one: it blocks, or the household answers itself. One with an alias is not written here. */
  give(q: Query, out: Uint8Array, ruling: AttachedRuling, reason: number): number {
    const ede = q.structuredErrors ? ruling.structured : ruling.ede;
    switch (ruling.answer) {
      case 'nxdomain': return this.done(q, out, writeNegative(q, out, RCODE.NXDOMAIN, ede), reason, RCODE.NXDOMAIN);
      case 'nodata': return this.done(q, out, writeNegative(q, out, RCODE.NOERROR, ede), reason, RCODE.NOERROR);
      case 'refused': return this.done(q, out, writeError(q, out, RCODE.REFUSED, ede), reason, RCODE.REFUSED);
      case 'records': return this.done(q, out, writeRecords(q, out, ruling.records ?? [], ede), reason, RCODE.NOERROR);
      default: return this.done(q, out, writeNullAddress(q, out, ede), reason, RCODE.NOERROR);
    }
  }

  /** No upstream gave an answer. */
  failed(q: Query, out: Uint8Array, by: 'timeout' | 'unreachable' | 'upstream-error', upstream: string): number {
    const code = by === 'timeout' ? EDE.NO_REACHABLE : by === 'unreachable' ? EDE.NETWORK_ERROR : undefined;
    const ede = code === undefined ? undefined : { code, text: Buffer.from(upstream) };
    return this.done(q, out, writeError(q, out, RCODE.SERVFAIL, ede), this.reasons.failed(by, upstream, code), RCODE.SERVFAIL);
  }

  /** The one place where a fault of our own becomes an answer: one strange message must not take the house's names with it. */
  bug(q: Query, out: Uint8Array, error: unknown): number {
    this.parts.onBug(error);
    return q.questionEnd === 0 ? DROP : writeError(q, out, RCODE.SERVFAIL, undefined);
  }

  /** Fits the answer to the transport and notes the query. */
  done(q: Query, out: Uint8Array, length: number, reason: number, rcode: number): number {
    const known = q.questionEnd > 0;
    const tookUs = Math.max(0, Math.round((performance.now() - q.startedAt) * 1000));
    this.parts.log.push(known ? q.bytes : ROOT, known ? 12 : 0, known ? q.nameEnd : 1, known ? q.type : 0, q.client, reason, rcode, q.atMs, tookUs);
    return this.fitted(q, out, length, rcode);
  }

  /** What fits the transport. */
  private fitted(q: Query, out: Uint8Array, length: number, rcode: number): number {
    if (q.transport !== 'udp') return length <= MAX_MESSAGE ? length : writeError(q, out, RCODE.SERVFAIL, undefined); // nowhere left to ask again
    const limit = q.hasOpt ? Math.min(q.udpSize, this.parts.udpSize) : 512;
    return length <= limit ? length : writeTruncated(q, out, rcode, undefined);
  }
}
