/**
 * Answers kept for their TTL: a log of records in one Buffer and an open table of positions, no object per entry (measured in a
 * prototype: 127 MB after a load that cost 490 MB with objects).
 *
 *   record   length u16 | question length u16 | stored at s u32 | expires s u32 | TTL count u16 | flags u16 | upstream u16 | looked at again u16
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

export interface CacheHit {
  length: number;
  /** The answer leads elsewhere or into the house: lists and settings decide about it again. */
  inspect: boolean;
  rcode: number;
  upstream: number;
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
  readonly hit: CacheHit = { length: 0, inspect: false, rcode: 0, upstream: 0 };

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

  /**
   * Writes the kept answer into `out` with the client's id, flags and question, TTLs counted down; without OPT.
   * @param stale an answer that ran out will do (RFC 8767), with a short TTL
   * @returns false when there is none; else `hit` is set
   */
  read(q: Query, out: Uint8Array, nowSeconds: number, stale = false): boolean {
    const c = this.bytes;
    const a = AnswerCache.mix(q);
    const oldest = this.head - this.size;
    for (let probe = 0, slot = a & this.mask; probe < PROBES; probe++, slot = (slot + 1) & this.mask) {
      const virtual = this.position[slot]!;
      if (virtual < 0 || virtual < oldest || this.keyA[slot] !== a || this.keyB[slot] !== q.hashLow) continue;
      const at = virtual % this.size;
      const expires = c.readUInt32LE(at + 8);
      if ((stale ? expires + STALE_SECONDS : expires) <= nowSeconds || c.readUInt16LE(at + 14) !== AnswerCache.flags(q)) continue;
      const ttls = c.readUInt16LE(at + 12);
      const message = at + HEAD + 2 * ttls;
      if (c.readUInt16LE(at + 2) !== q.questionEnd || !this.sameQuestion(q, message)) continue;
      const length = c.readUInt16LE(at);
      if (length > out.length) return false;
      for (let i = 0; i < q.questionEnd; i++) out[i] = q.bytes[i]!;
      out[2] = (c[message + 2]! & 0xf8) | (q.bytes[2]! & 1);
      out[3] = (c[message + 3]! & 0xaf) | (q.bytes[3]! & 0x10);
      for (let i = 4; i < 12; i++) out[i] = c[message + i]!;
      if (length - q.questionEnd <= 256) for (let i = q.questionEnd; i < length; i++) out[i] = c[message + i]!;
      else out.set(c.subarray(message + q.questionEnd, message + length), q.questionEnd);
      const age = nowSeconds - c.readUInt32LE(at + 4);
      for (let i = 0; i < ttls; i++) countDown(out, c.readUInt16LE(at + HEAD + 2 * i), age, expires <= nowSeconds ? STALE_TTL : 0);
      this.hit.length = length;
      this.hit.rcode = out[3]! & 15;
      this.hit.upstream = c.readUInt16LE(at + 16);
      this.hit.inspect = c[at + 18] === 1;
      return true;
    }
    return false;
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
    c.writeUInt16LE(view.aliases.length > 0 || view.innerAddress !== undefined ? 1 : 0, at + 18);
    for (let i = 0; i < ttls; i++) c.writeUInt16LE(view.ttlOffsets[i]!, at + HEAD + 2 * i);
    c.set(message.subarray(0, length), at + HEAD + 2 * ttls);
    this.place(AnswerCache.mix(q), q.hashLow, virtual);
  }

  private place(a: number, b: number, virtual: number): void {
    const oldest = this.head - this.size;
    let chosen = -1;
    let least = Infinity;
    for (let probe = 0, slot = a & this.mask; probe < PROBES; probe++, slot = (slot + 1) & this.mask) {
      const there = this.position[slot]!;
      if (there < oldest || (this.keyA[slot] === a && this.keyB[slot] === b)) {
        chosen = slot;
        break;
      }
      if (there < least) {
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
