/**
 * One question as the steps see it: the client's bytes and what was read from them. The serving thread reuses a single
 * instance for everything it can answer at once; only a question that has to wait for an upstream is copied.
 */
import { HASHES, MAX_LABELS } from './policy/name-hash.ts';
import { checkName } from './wire/message.ts';
import type { AttachedRuling } from './policy/rulings.ts';

/** `tls` and `https` are encrypted: their answers may be padded. */
export type Transport = 'udp' | 'tcp' | 'tls' | 'https';

/** How a message read: a question, one to answer with an RCODE, or one never to answer. */
export type Parsed = 'question' | 'format-error' | 'not-implemented' | 'bad-version' | 'drop';

const OPT = 41;
const IXFR = 251;
const PADDING_OPTION = 12;
const EDE_OPTION = 15;

/** Offsets of the labels of the name read last: they are needed until it is hashed, and never for two questions at once. */
const LABELS = new Uint16Array(MAX_LABELS + 1);

const NOTHING = new Uint8Array(0);

/** Copies that wait for nothing any more, with their memory. */
const idle: Query[] = [];
const MAX_IDLE = 2048;
/** Room for a question of the usual size. */
const ROOM = 512;

export class Query {
  bytes: Uint8Array = NOTHING;
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
  readonly labels = LABELS;
  type = 0;
  class = 0;
  hasOpt = false;
  /** The client's UDP payload size (RFC 6891), at least 512. */
  udpSize = 512;
  dnssecOk = false;
  checkingDisabled = false;
  /** The client wants to know whether the answer was validated (RFC 6840 5.7): AD or DO was set. */
  wantsAuthentic = false;
  /** The client pads its questions (RFC 7830), and so expects padded answers. */
  padded = false;
  /** The client asked for machine-readable errors (draft-ietf-dnsop-structured-dns-error). */
  structuredErrors = false;
  /** Hash of the whole name, set by `hashName` before the policy step. */
  hashHigh = 0;
  hashLow = 0;
  /** What the policy said of the name, once it was asked. */
  ruling: AttachedRuling | undefined;
  /** The cache holds an answer that ran out. */
  staleKnown = false;
  private room: Buffer | undefined;

  takeHashes(): void {
    this.hashHigh = HASHES[2 * this.labelCount - 2] ?? 0;
    this.hashLow = HASHES[2 * this.labelCount - 1] ?? 0;
  }

  /** A copy that outlives the client's buffer, until its `release`. Its labels are not kept. */
  keep(): Query {
    const other = idle.pop() ?? new Query();
    const room = this.length <= ROOM ? (other.room ??= Buffer.allocUnsafeSlow(ROOM)) : Buffer.allocUnsafe(this.length);
    const { bytes, length } = this;
    for (let i = 0; i < length; i++) room[i] = bytes[i]!;
    other.bytes = room;
    other.length = length;
    other.client = this.client;
    other.transport = this.transport;
    other.atMs = this.atMs;
    other.startedAt = this.startedAt;
    other.nameEnd = this.nameEnd;
    other.questionEnd = this.questionEnd;
    other.labelCount = this.labelCount;
    other.type = this.type;
    other.class = this.class;
    other.hasOpt = this.hasOpt;
    other.udpSize = this.udpSize;
    other.dnssecOk = this.dnssecOk;
    other.checkingDisabled = this.checkingDisabled;
    other.wantsAuthentic = this.wantsAuthentic;
    other.padded = this.padded;
    other.structuredErrors = this.structuredErrors;
    other.hashHigh = this.hashHigh;
    other.hashLow = this.hashLow;
    other.ruling = this.ruling;
    other.staleKnown = this.staleKnown;
    return other;
  }

  /** The same client's question for another name: what a rule's alias points to. Until its `release`. @param name on the wire */
  about(name: Uint8Array, labelCount: number): Query {
    const other = this.keep();
    const bytes = Buffer.alloc(12 + name.length + 4);
    bytes[2] = 1; // RD
    bytes[3] = this.checkingDisabled ? 0x10 : 0;
    bytes[5] = 1;
    bytes.set(name, 12);
    other.bytes = bytes;
    other.length = bytes.length;
    other.nameEnd = 12 + name.length;
    other.questionEnd = bytes.length;
    bytes.writeUInt16BE(this.type, other.nameEnd);
    bytes.writeUInt16BE(this.class, other.nameEnd + 2);
    other.labelCount = labelCount;
    other.ruling = undefined;
    other.takeHashes();
    return other;
  }

  /** Gives a kept copy back; nobody may hold it then. */
  release(): void {
    if (idle.length >= MAX_IDLE) return;
    // What it held is young, and it is old: it would keep them from being collected.
    this.bytes = this.room ?? NOTHING;
    this.client = '';
    this.ruling = undefined;
    idle.push(this);
  }

  /** Reads header, question and OPT (RFC 1035 4.1, RFC 6891). Never throws, never reads beyond `length`. */
  parse(): Parsed {
    const { bytes, length } = this;
    this.hasOpt = false;
    this.udpSize = 512;
    this.dnssecOk = false;
    this.structuredErrors = false;
    this.wantsAuthentic = false;
    this.padded = false;
    this.questionEnd = 0;
    this.labelCount = 0;
    if (length < 12 || (bytes[2]! & 0x80) !== 0) return 'drop'; // an answer is never answered: two servers would talk for ever
    this.checkingDisabled = (bytes[3]! & 0x10) !== 0;
    this.wantsAuthentic = (bytes[3]! & 0x20) !== 0;
    const parsed = this.parseSections();
    return (bytes[2]! & 0x78) === 0 ? parsed : 'not-implemented'; // of another opcode: question and OPT go back where they can be read
  }

  private parseSections(): Parsed {
    const { bytes, length } = this;
    const additional = (bytes[10]! << 8) | bytes[11]!;
    if (bytes[4] !== 0 || bytes[5] !== 1) {
      if ((bytes[4]! | bytes[5]! | bytes[6]! | bytes[7]! | bytes[8]! | bytes[9]!) === 0) this.parseRecords(12, additional, 0);
      return 'format-error';
    }
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
    const before = (bytes[6]! << 8) + bytes[7]! + (bytes[8]! << 8) + bytes[9]!;
    if (before + additional === 0) return 'question';
    const parsed = this.parseRecords(this.questionEnd, before + additional, before);
    if (before === 0 || (this.type === IXFR && before === 1 && bytes[9] === 1)) return parsed; // RFC 1995: the SOA that the asker has
    return 'format-error';
  }

  /** @param before how many of the records stand before the additional section, where no OPT may be */
  private parseRecords(from: number, count: number, before: number): Parsed {
    const { bytes, length } = this;
    let at = from;
    let version = 0;
    for (let i = 0; i < count; i++) {
      const name = at;
      at = bytes[at] === 0 ? at + 1 : checkName(bytes, at);
      if (at < 0 || at + 10 > length) return 'format-error';
      const type = (bytes[at]! << 8) | bytes[at + 1]!;
      const size = (bytes[at + 8]! << 8) | bytes[at + 9]!;
      if (at + 10 + size > length) return 'format-error';
      if (type === OPT) {
        if (i < before || this.hasOpt || bytes[name] !== 0) return 'format-error'; // RFC 6891 6.1.1: one OPT, its name is the root
        this.hasOpt = true;
        this.udpSize = Math.max(512, (bytes[at + 2]! << 8) | bytes[at + 3]!);
        version = bytes[at + 5]!;
        this.dnssecOk = (bytes[at + 6]! & 0x80) !== 0;
        this.wantsAuthentic ||= this.dnssecOk;
        if (version === 0 && !this.parseOptions(at + 10, at + 10 + size)) return 'format-error'; // those of another version may look otherwise
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
      if (code === PADDING_OPTION) this.padded = true;
      if (code === EDE_OPTION && size === 2 && bytes[at + 4] === 0 && bytes[at + 5] === 0) this.structuredErrors = true;
      at += 4 + size;
    }
    return true;
  }
}
