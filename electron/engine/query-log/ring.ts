/**
 * The way from the serving thread to the log's worker: one producer, one consumer, shared memory, no message per query.
 *
 *   control  Int32  [ write position, read position ]          both count bytes and wrap at 2³²
 *   bytes    a power of two; a record, bytes wrapping at the end:
 *            0  u16 whole length      8  u32 client     20  u32 reason
 *            2  u16 type             12  u48 atMs       24  the name on the wire, lower-cased, root label included
 *            4  u32 tookUs           18  u16 rcode
 */
import { FOLD } from '../wire/case-folding.ts';
import { wireToText } from './name-text.ts';

/** 4 MiB hold about 80,000 queries: a quarter of a second at 300,000 queries a second, or a worker that is busy for a while. */
export const RING_BYTES = 4 * 1024 * 1024;
const HEADER = 24;
const CONTROL_BYTES = 64;
const WRITE = 0;
const READ = 1;

export function newRing(bytes = RING_BYTES): SharedArrayBuffer {
  return new SharedArrayBuffer(CONTROL_BYTES + bytes);
}

export class RingWriter {
  private readonly control: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly mask: number;
  private write = 0;
  private read = 0;
  dropped = 0;

  constructor(ring: SharedArrayBuffer) {
    this.control = new Int32Array(ring, 0, 2);
    this.bytes = new Uint8Array(ring, CONTROL_BYTES);
    this.mask = this.bytes.length - 1;
  }

  push(message: Uint8Array, nameStart: number, nameEnd: number, type: number, client: number, reason: number, rcode: number, atMs: number, tookUs: number): void {
    const { bytes, mask } = this;
    const length = HEADER + nameEnd - nameStart;
    if (((this.write - this.read) | 0) + length > bytes.length) {
      this.read = Atomics.load(this.control, READ);
      if (((this.write - this.read) | 0) + length > bytes.length) {
        this.dropped++;
        return;
      }
    }
    let at = this.write;
    const high = Math.floor(atMs / 2 ** 32);
    const low = atMs >>> 0;
    bytes[at++ & mask] = length; bytes[at++ & mask] = length >> 8;
    bytes[at++ & mask] = type; bytes[at++ & mask] = type >> 8;
    bytes[at++ & mask] = tookUs; bytes[at++ & mask] = tookUs >>> 8; bytes[at++ & mask] = tookUs >>> 16; bytes[at++ & mask] = tookUs >>> 24;
    bytes[at++ & mask] = client; bytes[at++ & mask] = client >>> 8; bytes[at++ & mask] = client >>> 16; bytes[at++ & mask] = client >>> 24;
    bytes[at++ & mask] = low; bytes[at++ & mask] = low >>> 8; bytes[at++ & mask] = low >>> 16; bytes[at++ & mask] = low >>> 24;
    bytes[at++ & mask] = high; bytes[at++ & mask] = high >> 8;
    bytes[at++ & mask] = rcode; bytes[at++ & mask] = rcode >> 8;
    bytes[at++ & mask] = reason; bytes[at++ & mask] = reason >>> 8; bytes[at++ & mask] = reason >>> 16; bytes[at++ & mask] = reason >>> 24;
    // Length bytes are below 64 and so are their own lower case.
    for (let i = nameStart; i < nameEnd; i++) bytes[at++ & mask] = FOLD[message[i]!]!;
    this.write = at | 0;
    Atomics.store(this.control, WRITE, this.write);
  }
}

/** One record as the worker reads it. */
export interface RingRecord {
  type: number;
  tookUs: number;
  client: number;
  atMs: number;
  rcode: number;
  reason: number;
  /** As people read it (`wireToText`). */
  name: string;
}

/** A visible character other than the dot and the backslash. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => Number(byte > 32 && byte < 127 && byte !== 46 && byte !== 92));

export class RingReader {
  private readonly control: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly mask: number;
  /** One record, and its name as text. */
  private readonly scratch = Buffer.alloc(65_536);
  private readonly view = new DataView(this.scratch.buffer);
  private readonly text = Buffer.alloc(256);
  private readonly record: RingRecord = { type: 0, tookUs: 0, client: 0, atMs: 0, rcode: 0, reason: 0, name: '' };

  constructor(ring: SharedArrayBuffer) {
    this.control = new Int32Array(ring, 0, 2);
    this.bytes = new Uint8Array(ring, CONTROL_BYTES);
    this.mask = this.bytes.length - 1;
  }

  /** Where the writer is now; every record before it is whole. */
  end(): number {
    return Atomics.load(this.control, WRITE);
  }

  /**
   * Gives the records up to `end`, at most `limit`, one after the other, in one object that is used again. They stay in the ring until
   * `release`. Returns where the next one begins.
   */
  read(end: number, limit: number, take: (record: RingRecord) => void): number {
    const { bytes, mask, scratch, view, record } = this;
    let from = Atomics.load(this.control, READ);
    for (let count = 0; from !== end && count < limit; count++) {
      const length = bytes[from & mask]! | (bytes[(from + 1) & mask]! << 8);
      for (let i = 0; i < length; i++) scratch[i] = bytes[(from + i) & mask]!;
      record.type = view.getUint16(2, true);
      record.tookUs = view.getUint32(4, true);
      record.client = view.getUint32(8, true);
      record.atMs = view.getUint32(12, true) + 2 ** 32 * view.getUint16(16, true);
      record.rcode = view.getUint16(18, true);
      record.reason = view.getUint32(20, true);
      record.name = this.nameIn(length);
      take(record);
      from = (from + length) | 0;
    }
    return from;
  }

  /** The name at the end of the record in `scratch`. Nearly all are plain: dots are put where the lengths stand, and one string is made. */
  private nameIn(length: number): string {
    const { scratch, text } = this;
    if (length - HEADER <= 1) return '.';
    let end = 0;
    for (let at = HEADER; at < length - 1; ) {
      const next = at + 1 + scratch[at]!;
      text[end++] = 46;
      for (at++; at < next; at++) {
        const byte = scratch[at]!;
        if (PLAIN[byte] === 0) return wireToText(scratch.toString('latin1', HEADER, length));
        text[end++] = byte;
      }
    }
    return text.toString('latin1', 1, end);
  }

  /** Gives the room of everything before `next` back to the writer. */
  release(next: number): void {
    Atomics.store(this.control, READ, next);
  }
}
