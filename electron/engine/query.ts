/**
 * One question as the steps see it: the client's bytes and what was read from them. The serving thread reuses a single
 * instance for everything it can answer at once; only a question that has to wait for an upstream is copied.
 */
import { HASHES, MAX_LABELS } from './policy/name-hash.ts';

export type Transport = 'udp' | 'tcp';

/** How a message read: a question, one to answer with an RCODE, or one never to answer. */
export type Parsed = 'question' | 'format-error' | 'not-implemented' | 'bad-version' | 'drop';

const OPT = 41;
const EDE_OPTION = 15;

export class Query {
  bytes: Uint8Array = new Uint8Array(0);
  length = 0;
  client = '';
  transport: Transport = 'udp';
  /** Milliseconds since the epoch. */
  atMs = 0;
  /** A monotonic clock, in milliseconds. */
  startedAt = 0;

  /** Offset behind the root label of the name, which starts at 12. */
  nameEnd = 0;
  /** Offset behind type and class. */
  questionEnd = 0;
  labelCount = 0;
  readonly labels = new Uint16Array(MAX_LABELS + 1);
  type = 0;
  class = 0;
  hasOpt = false;
  /** The client's UDP payload size (RFC 6891), at least 512. */
  udpSize = 512;
  dnssecOk = false;
  checkingDisabled = false;
  /** The client asked for machine-readable errors (draft-ietf-dnsop-structured-dns-error). */
  structuredErrors = false;
  /** Hash of the whole name, set by `hashName` before the policy step. */
  hashHigh = 0;
  hashLow = 0;
  /** What the policy found for an answered name: a reason for the log, or −1. */
  policyReason = -1;

  takeHashes(): void {
    this.hashHigh = HASHES[2 * this.labelCount - 2] ?? 0;
    this.hashLow = HASHES[2 * this.labelCount - 1] ?? 0;
  }

  /** A copy that outlives the client's buffer. */
  copy(): Query {
    const other = new Query();
    other.bytes = Uint8Array.prototype.slice.call(this.bytes, 0, this.length);
    for (const field of ['length', 'client', 'transport', 'atMs', 'startedAt', 'nameEnd', 'questionEnd', 'labelCount', 'type', 'class', 'hasOpt', 'udpSize',
      'dnssecOk', 'checkingDisabled', 'structuredErrors', 'hashHigh', 'hashLow', 'policyReason'] as const) (other as Record<typeof field, unknown>)[field] = this[field];
    other.labels.set(this.labels.subarray(0, this.labelCount));
    return other;
  }

  /** Reads header, question and OPT (RFC 1035 4.1, RFC 6891). Never throws, never reads beyond `length`. */
  parse(): Parsed {
    const { bytes, length } = this;
    this.hasOpt = false;
    this.udpSize = 512;
    this.dnssecOk = false;
    this.structuredErrors = false;
    this.questionEnd = 0;
    this.labelCount = 0;
    if (length < 12 || (bytes[2]! & 0x80) !== 0) return 'drop'; // an answer is never answered: two servers would talk for ever
    if ((bytes[2]! & 0x78) !== 0) return 'not-implemented';
    this.checkingDisabled = (bytes[3]! & 0x10) !== 0;
    if (bytes[4] !== 0 || bytes[5] !== 1) return 'format-error';
    let at = 12;
    for (;;) {
      if (at >= length) return 'format-error';
      const size = bytes[at]!;
      if (size === 0) break;
      if (size > 63 || this.labelCount >= MAX_LABELS) return 'format-error'; // a question has nothing to point to
      this.labels[this.labelCount++] = at;
      at += size + 1;
    }
    this.nameEnd = at + 1;
    if (this.nameEnd - 12 > 255 || this.nameEnd + 4 > length) return 'format-error';
    this.type = (bytes[at + 1]! << 8) | bytes[at + 2]!;
    this.class = (bytes[at + 3]! << 8) | bytes[at + 4]!;
    this.questionEnd = this.nameEnd + 4;
    if ((bytes[6]! | bytes[7]! | bytes[8]! | bytes[9]!) !== 0) return 'format-error';
    const additional = (bytes[10]! << 8) | bytes[11]!;
    return additional === 0 ? 'question' : this.parseAdditional(additional);
  }

  private parseAdditional(count: number): Parsed {
    const { bytes, length } = this;
    let at = this.questionEnd;
    let version = 0;
    for (let i = 0; i < count; i++) {
      const name = at;
      while (at < length && bytes[at]! !== 0 && (bytes[at]! & 0xc0) === 0) at += bytes[at]! + 1;
      at += at < length && bytes[at]! >= 0xc0 ? 2 : 1;
      if (at + 10 > length) return 'format-error';
      const type = (bytes[at]! << 8) | bytes[at + 1]!;
      const size = (bytes[at + 8]! << 8) | bytes[at + 9]!;
      if (at + 10 + size > length) return 'format-error';
      if (type === OPT) {
        if (this.hasOpt || bytes[name] !== 0) return 'format-error'; // RFC 6891 6.1.1: one OPT, its name is the root
        this.hasOpt = true;
        this.udpSize = Math.max(512, (bytes[at + 2]! << 8) | bytes[at + 3]!);
        version = bytes[at + 5]!;
        this.dnssecOk = (bytes[at + 6]! & 0x80) !== 0;
        if (!this.parseOptions(at + 10, at + 10 + size)) return 'format-error';
      }
      at += 10 + size;
    }
    return version > 0 ? 'bad-version' : 'question';
  }

  private parseOptions(from: number, to: number): boolean {
    const { bytes } = this;
    let at = from;
    while (at < to) {
      if (at + 4 > to) return false;
      const code = (bytes[at]! << 8) | bytes[at + 1]!;
      const size = (bytes[at + 2]! << 8) | bytes[at + 3]!;
      if (at + 4 + size > to) return false;
      if (code === EDE_OPTION && size === 2 && bytes[at + 4] === 0 && bytes[at + 5] === 0) this.structuredErrors = true;
      at += 4 + size;
    }
    return true;
  }
}
