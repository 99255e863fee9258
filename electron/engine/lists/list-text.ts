/**
 * The text of a list: a string, or a file that is read in parts, so that a list of a hundred megabytes never lies in memory as a whole.
 * A part ends where a line does.
 */
import { isAscii, isUtf8 } from 'node:buffer';
import crypto from 'node:crypto';
import fs from 'node:fs';

export interface TextPart {
  readonly text: string;
  /** The same as bytes, and a few beyond, where each character is one: names are hashed faster from them. Valid until the next part. */
  readonly ascii: DataView | undefined;
}

export interface TextParts {
  /** The next part; `undefined` at the end. `line`: how many lines were read before it. */
  next(line: number): TextPart | undefined;
}

export interface TextSource {
  /** From the beginning; a reader may go over a text twice. */
  parts(): TextParts;
  includes(word: string): boolean;
}

export type ListText = string | TextSource;

/** Where a part begins, to find a line again without reading what comes before: lines before it, and its offset in bytes. */
export type LineMark = readonly [lines: number, offset: number];

export const PART_BYTES = 64 * 1024;
const LF = 10;

/** Fills `into` from `position` in a file; the count of bytes, less only at its end. */
export function readAt(fd: number, into: Uint8Array, position: number): number {
  let done = 0;
  while (done < into.length) {
    const count = fs.readSync(fd, into, done, into.length - done, position + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}

/** Of a file's bytes, hexadecimal, without holding them all. */
export function sha256Of(file: string): string {
  const hash = crypto.createHash('sha256');
  const fd = fs.openSync(file, 'r');
  try {
    const part = Buffer.allocUnsafe(PART_BYTES);
    for (let at = 0, count = readAt(fd, part, 0); count > 0; at += count, count = readAt(fd, part, at)) hash.update(part.subarray(0, count));
  } finally {
    fs.closeSync(fd);
  }
  return hash.digest('hex');
}

/** Bytes of a buffer beyond what is read into it: names are hashed four bytes at a time. */
const BEYOND = 4;

/** One-byte strings for what is ASCII: they take half the room and are made in half the time. */
const partOf = (bytes: Buffer): TextPart => (isAscii(bytes)
  ? { text: bytes.toString('latin1'), ascii: new DataView(bytes.buffer, bytes.byteOffset, bytes.length + BEYOND) }
  : { text: bytes.toString('utf8'), ascii: undefined });

/** A buffer that may be read a little beyond its end. */
const roomFor = (bytes: number): Buffer => Buffer.allocUnsafeSlow(bytes + BEYOND).subarray(0, bytes);

/** A file of UTF-8 text. */
export class FileText implements TextSource {
  private readonly fd: number;
  private readonly partBytes: number;
  /** After the byte order mark. */
  private readonly start: number;
  /** Of the last reading. */
  marks: LineMark[] = [];

  /** @param fd open for reading; stays the caller's. `partBytes` apart from tests as it is */
  constructor(fd: number, partBytes = PART_BYTES) {
    this.fd = fd;
    this.partBytes = partBytes;
    const mark = Buffer.alloc(3);
    this.start = readAt(fd, mark, 0) === 3 && mark.equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  }

  /** Whether all of it is UTF-8. */
  isUtf8(): boolean {
    for (const part of this.bytes()) if (!isUtf8(part)) return false;
    return true;
  }

  includes(word: string): boolean {
    for (const part of this.bytes()) if (part.includes(word)) return true;
    return false;
  }

  parts(): TextParts {
    const bytes = this.bytes();
    const marks: LineMark[] = [];
    this.marks = marks;
    let offset = this.start;
    return {
      next(line) {
        const part = bytes.next();
        if (part.done === true) return undefined;
        marks.push([line, offset]);
        offset += part.value.length;
        return partOf(part.value);
      },
    };
  }

  /** Valid until the next one. A line that is longer than a part comes in a part of its own, which grows to it. */
  private *bytes(): Generator<Buffer, undefined> {
    let buffer = roomFor(this.partBytes);
    let held = 0;
    for (let position = this.start; ; ) {
      const wanted = buffer.subarray(held);
      const count = readAt(this.fd, wanted, position);
      position += count;
      held += count;
      const ended = count < wanted.length;
      const to = ended ? held : buffer.lastIndexOf(LF, held - 1) + 1;
      if (to > 0) yield buffer.subarray(0, to);
      if (ended) return undefined;
      if (to > 0) {
        buffer.copyWithin(0, to, held);
        held -= to;
      } else {
        const larger = roomFor(2 * buffer.length);
        buffer.copy(larger);
        buffer = larger;
      }
    }
  }
}
