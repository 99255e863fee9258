/**
 * Answers kept for their TTL: a log of records in one Buffer and an open table of positions, no object per entry (measured in a
 * prototype: 127 MB after a load that cost 490 MB with objects).
 *
 *   record   length u16 | question length u16 | stored at s u32 | expires s u32 | TTL count u16 | flags u16 | upstream u16 | looked at again u8 | hits u8
 *            TTL offsets u16 × count | the message, id zeroed, without OPT
 *   table    key hash u32 ×2, position f64; 4 places are probed from the hash
 *
 * The log wraps: the oldest records are overwritten, which keeps the size bounded without a list of ages. Positions are virtual (they
 * only grow), so that a place pointing at overwritten bytes is seen to be stale. The key is the case-folded question with DO and CD.
 */
import type { AnswerView } from './wire/message.ts';
import type { Query } from './query.ts';
import { FOLD } from './wire/case-folding.ts';

const HEAD = 20;
const PROBES = 4;
/** An answer that ran out may still be given, while upstream fails, for this long; RFC 8767 suggests one to three days. In seconds. */
const STALE_SECONDS = 86_400;
/** The TTL of such an answer (RFC 8767 section 4). */
const STALE_TTL = 30;
/** An answer given this often is asked for anew before it runs out: in the last tenth of its time, once. */
const POPULAR = 3;
/** In the flags of a record, beside DO and CD: it is being asked for anew. */
const REFRESHING = 4;

export interface CacheHit {
  length: number;
  /** The answer leads elsewhere or into the house: lists and settings decide about it again. */
  inspect: boolean;
  rcode: number;
  upstream: number;
  /** It is popular and about to run out: ask for it anew. Said once for each answer. */
  due: boolean;
  /** It was written; false when there was no room for it. */
  written: boolean;
}

export class AnswerCache {
  private readonly bytes: Buffer;
  private readonly size: number;
  private readonly mask: number;
  private readonly keyA: Int32Array;
  private readonly keyB: Int32Array;
  private readonly position: Float64Array;
  /** Virtual offset of the next write. */
  private head = 0;
  /** The last hit, reused: valid until the next look-up. */
  readonly hit: CacheHit = { length: 0, inspect: false, rcode: 0, upstream: 0, due: false, written: false };
  /** The last look-up that found nothing saw an answer that ran out. */
  sawStale = false;

  /** @param slots a power of two */
  constructor(byteSize = 32 << 20, slots = 1 << 17) {
    this.bytes = Buffer.alloc(byteSize);
    this.size = byteSize;
    this.mask = slots - 1;
    this.keyA = new Int32Array(slots);
    this.keyB = new Int32Array(slots);
    this.position = new Float64Array(slots).fill(-1);
  }

  get usage(): { entries: number; bytes: number } {
    let entries = 0;
    for (const at of this.position) if (at >= 0 && at >= this.head - this.size) entries++;
    return { entries, bytes: Math.min(this.head, this.size) };
  }

  clear(): void {
    this.position.fill(-1);
  }

  private static flags(q: Query): number {
    return (q.dnssecOk ? 1 : 0) | (q.checkingDisabled ? 2 : 0);
  }

  private static mix(q: Query): number {
    let a = q.hashHigh ^ Math.imul((q.type << 16) | q.class, 0x9e3779b1) ^ AnswerCache.flags(q);
    a = Math.imul(a ^ (a >>> 15), 0x85ebca6b);
    return a ^ (a >>> 13);
  }

  /** Forgets what is kept for a name, of any type, and returns how many answers that were. */
  flush(name: Uint8Array): number {
    let count = 0;
    const oldest = this.head - this.size;
    for (let slot = 0; slot <= this.mask; slot++) {
      const virtual = this.position[slot]!;
      if (virtual < 0 || virtual < oldest) continue;
      const at = virtual % this.size;
      const question = at + HEAD + 2 * this.bytes.readUInt16LE(at + 12) + 12;
      let i = 0;
      while (i < name.length && FOLD[name[i]!] === FOLD[this.bytes[question + i]!]) i++;
      if (i < name.length) continue;
      this.position[slot] = -1;
      count++;
    }
    return count;
  }

  /**
   * Writes the kept answer into `out` with the client's id, flags and question, TTLs counted down; without OPT.
   * @param stale an answer that ran out will do (RFC 8767), with a short TTL
   * @returns false when there is none; else `hit` is set. An answer longer than `out` is not written.
   */
  read(q: Query, out: Uint8Array, nowSeconds: number, stale = false): boolean {
    const at = this.find(q, nowSeconds, stale);
    if (at < 0) return false;
    const c = this.bytes;
    const { hit } = this;
    const length = c.readUInt16LE(at);
    const ttls = c.readUInt16LE(at + 12);
    const message = at + HEAD + 2 * ttls;
    const storedAt = c.readUInt32LE(at + 4);
    const expires = c.readUInt32LE(at + 8);
    hit.length = length;
    hit.rcode = c[message + 3]! & 15;
    hit.upstream = c.readUInt16LE(at + 16);
    hit.inspect = c[at + 18] === 1;
    hit.due = false;
    const hits = c[at + 19]!;
    if (hits < POPULAR) c[at + 19] = hits + 1;
    else if (!stale && (expires - nowSeconds) * 10 <= expires - storedAt && (c[at + 14]! & REFRESHING) === 0) {
      c[at + 14]! |= REFRESHING;
      hit.due = true;
    }
    hit.written = length <= out.length;
    if (!hit.written) return true;
    const { bytes, questionEnd } = q;
    for (let i = 0; i < questionEnd; i++) out[i] = bytes[i]!;
    out[2] = (c[message + 2]! & 0xf8) | (bytes[2]! & 1);
    out[3] = (c[message + 3]! & (q.wantsAuthentic ? 0xaf : 0x8f)) | (bytes[3]! & 0x10);
    for (let i = 4; i < 12; i++) out[i] = c[message + i]!;
    if (length - questionEnd <= 256) for (let i = questionEnd; i < length; i++) out[i] = c[message + i]!;
    else out.set(c.subarray(message + questionEnd, message + length), questionEnd);
    const age = nowSeconds - storedAt;
    for (let i = 0; i < ttls; i++) countDown(out, c.readUInt16LE(at + HEAD + 2 * i), age, expires <= nowSeconds ? STALE_TTL : 0);
    return true;
  }

  /** The kept answer as it is, and when it was stored (seconds since the epoch): for explaining, not for answering; it counts as no use. */
  peek(q: Query, nowSeconds: number): { message: Buffer; storedAt: number } | undefined {
    const at = this.find(q, nowSeconds, false);
    if (at < 0) return undefined;
    const message = at + HEAD + 2 * this.bytes.readUInt16LE(at + 12);
    return { message: Buffer.from(this.bytes.subarray(message, message + this.bytes.readUInt16LE(at))), storedAt: this.bytes.readUInt32LE(at + 4) };
  }

  /** Offset of the record for a question, or −1. */
  private find(q: Query, nowSeconds: number, stale: boolean): number {
    const c = this.bytes;
    const a = AnswerCache.mix(q);
    const oldest = this.head - this.size;
    const flags = AnswerCache.flags(q);
    this.sawStale = false;
    for (let probe = 0, slot = a & this.mask; probe < PROBES; probe++, slot = (slot + 1) & this.mask) {
      const virtual = this.position[slot]!;
      if (virtual < 0 || virtual < oldest || this.keyA[slot] !== a || this.keyB[slot] !== q.hashLow) continue;
      const at = virtual % this.size;
      if ((c[at + 14]! & ~REFRESHING) !== flags || c.readUInt16LE(at + 2) !== q.questionEnd || !this.sameQuestion(q, at + HEAD + 2 * c.readUInt16LE(at + 12))) continue;
      const expires = c.readUInt32LE(at + 8);
      if (expires > nowSeconds) return at;
      if (expires + STALE_SECONDS <= nowSeconds) continue;
      if (stale) return at;
      this.sawStale = true;
    }
    return -1;
  }

  private sameQuestion(q: Query, message: number): boolean {
    const c = this.bytes;
    for (let i = 12; i < q.nameEnd; i++) if (FOLD[q.bytes[i]!] !== FOLD[c[message + i]!]) return false;
    for (let i = q.nameEnd; i < q.questionEnd; i++) if (q.bytes[i] !== c[message + i]) return false;
    return true;
  }

  /** Keeps an answer for `view.ttl` seconds. `message` is as it will be sent, OPT left out, up to `view.end`. */
  store(q: Query, message: Uint8Array, view: AnswerView, upstream: number, nowSeconds: number): void {
    const length = view.end;
    const ttls = view.ttlOffsets.length;
    if (view.ttl <= 0 || length > 65_000 || ttls > 2000) return;
    const need = (HEAD + 2 * ttls + length + 7) & ~7;
    if (need > this.size / 4) return;
    let at = this.head % this.size;
    if (at + need > this.size) {
      this.head += this.size - at;
      at = 0;
    }
    const virtual = this.head;
    this.head += need;
    const c = this.bytes;
    c.writeUInt16LE(length, at);
    c.writeUInt16LE(view.questionEnd, at + 2);
    c.writeUInt32LE(nowSeconds, at + 4);
    c.writeUInt32LE(nowSeconds + view.ttl, at + 8);
    c.writeUInt16LE(ttls, at + 12);
    c.writeUInt16LE(AnswerCache.flags(q), at + 14);
    c.writeUInt16LE(upstream, at + 16);
    c[at + 18] = view.aliases.length > 0 || view.innerAddress !== undefined || view.blockPage !== undefined ? 1 : 0;
    c[at + 19] = 0;
    for (let i = 0; i < ttls; i++) c.writeUInt16LE(view.ttlOffsets[i]!, at + HEAD + 2 * i);
    c.set(message.subarray(0, length), at + HEAD + 2 * ttls);
    this.place(AnswerCache.mix(q), q.hashLow, virtual);
  }

  private place(a: number, b: number, virtual: number): void {
    let chosen = -1;
    let least = Infinity;
    for (let probe = 0, slot = a & this.mask; probe < PROBES; probe++, slot = (slot + 1) & this.mask) {
      const there = this.position[slot]!;
      if (this.keyA[slot] === a && this.keyB[slot] === b) {
        chosen = slot; // wherever it is: an older answer left behind would come back when this one has run out
        break;
      }
      if (there < least) { // a free place, or the oldest
        least = there;
        chosen = slot;
      }
    }
    this.keyA[chosen] = a;
    this.keyB[chosen] = b;
    this.position[chosen] = virtual;
  }
}

/** @param least what a TTL does not fall below, in seconds */
function countDown(bytes: Uint8Array, at: number, age: number, least: number): void {
  const ttl = ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
  const left = Math.max(least, ttl - age);
  bytes[at] = left >>> 24;
  bytes[at + 1] = (left >>> 16) & 255;
  bytes[at + 2] = (left >>> 8) & 255;
  bytes[at + 3] = left & 255;
}
