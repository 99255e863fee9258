/**
 * One table for all lists: from a name's hash to the set of rules that list exactly this name.
 *
 *   directory   u32 × (2^bits + 1)   where each bucket begins; the bucket is the top `bits` of hash high
 *   entries     2 × u32 each         [ hash low | low 16 bits of hash high : 16-bit rule-set id ]
 *
 * 8 bytes an entry and about 5 entries a bucket; identity is 32 + 16 + `bits` hash bits, with a key per install. The bytes lie in
 * a SharedArrayBuffer: the compiler worker fills it, the serving thread reads it, nothing is copied between them.
 */

export const NO_SET = -1;
/** An entry has no room for its set's number: the table's overflow map holds it. */
export const OVERFLOW = 0xffff;

/** Memory that is kept though a far smaller index needs it, in bytes. */
const KEEP_BYTES = 1024 * 1024;

/** 53 bits of a name's hash, as one number. */
export const overflowKey = (high: number, low: number): number => (high & 0x1fffff) * 2 ** 32 + (low >>> 0);

export class RuleIndex {
  readonly entryCount: number;
  readonly bits: number;
  private readonly directory: Uint32Array;
  private readonly entries: Uint32Array;

  constructor(buffer: ArrayBufferLike, byteOffset: number, bits: number, entryCount: number) {
    this.bits = bits;
    this.entryCount = entryCount;
    const buckets = 2 ** bits;
    this.directory = new Uint32Array(buffer, byteOffset, buckets + 1);
    this.entries = new Uint32Array(buffer, byteOffset + 4 * (buckets + 1), 2 * entryCount);
  }

  /** The id of the rule set of a hashed name, or `NO_SET`; `OVERFLOW` where it is too large. */
  find(high: number, low: number): number {
    if (this.entryCount === 0) return NO_SET;
    const bucket = high >>> (32 - this.bits);
    const tag = high & 0xffff;
    const wanted = low >>> 0;
    const entries = this.entries;
    for (let i = 2 * this.directory[bucket]!, end = 2 * this.directory[bucket + 1]!; i < end; i += 2) {
      if (entries[i] === wanted && entries[i + 1]! >>> 16 === tag) return entries[i + 1]! & 0xffff;
    }
    return NO_SET;
  }

  static byteLength(bits: number, entryCount: number): number {
    return 4 * (2 ** bits + 1) + 8 * entryCount;
  }

  /** A little more than is needed, so that the memory fits the next index too; what is not written to takes no room. */
  static withReserve(bytes: number): number {
    return bytes + (bytes >>> 4);
  }

  /** Memory for an index: `spare` when it has the room and not four times as much, else new. */
  static room(bits: number, entryCount: number, spare?: SharedArrayBuffer): SharedArrayBuffer {
    const needed = RuleIndex.byteLength(bits, entryCount);
    if (spare !== undefined && spare.byteLength >= needed && spare.byteLength <= Math.max(4 * needed, KEEP_BYTES)) return spare;
    return new SharedArrayBuffer(RuleIndex.withReserve(needed));
  }

  static readonly empty = new RuleIndex(new ArrayBuffer(12), 0, 1, 0);
}
