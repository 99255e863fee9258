/**
 * The rules of one list on disk, beside its copy: what reading it gave. A list that did not change is not read again when another one
 * did; a name that was blocked is looked up here, to find the line that lists it.
 *
 *   "GAVELRP1" | u64 where the tail begins | u32 its length | u32 CRC-32 of all that follows | runs (rule-runs.ts) | tail JSON
 *
 * `fingerprint` in the tail names the content and the key. What does not fit or is damaged is made anew.
 */
import fs from 'node:fs';
import zlib from 'node:zlib';
import { readAt, type LineMark } from '../lists/list-text.ts';
import type { ListReport } from './compiler-protocol.ts';
import type { PatternRule } from './matcher.ts';
import type { RulePart } from './merge-rules.ts';
import { RunReader, type RunStore } from './rule-runs.ts';
import type { RuleSource } from './rule-sources.ts';

const MAGIC = 'GAVELRP1';
const LEAD_BYTES = 24;
const CHECK_BYTES = 64 * 1024;

/** What reading one list gave. */
export interface RulePiece extends RulePart {
  report: ListReport;
  /** Where parts of the list's copy begin; none where it was read as a whole. */
  marks: readonly LineMark[];
  close(): void;
}

interface Tail {
  fingerprint: string;
  sources: RuleSource[];
  patterns: PatternRule[];
  runs: number[];
  count: number;
  report: ListReport;
  marks: readonly LineMark[];
}

const bytesOf = (words: Uint32Array): Buffer => Buffer.from(words.buffer, words.byteOffset, words.byteLength);

class FileRuns implements RunStore {
  private readonly fd: number;

  constructor(fd: number) {
    this.fd = fd;
  }

  write(): never {
    throw new Error('a piece that is read is not written to');
  }

  read(into: Uint32Array, at: number): void {
    if (readAt(this.fd, bytesOf(into), LEAD_BYTES + 4 * at) < into.byteLength) throw new Error('the file ends before its rules do');
  }
}

/** Writes a piece beside its place; `finish` puts it there. */
export class PieceWriter implements RunStore {
  private readonly file: string;
  private readonly fd: number;
  private words = 0;
  private crc = 0;
  private open = true;

  /** @throws Error of the file system, as all of it */
  constructor(file: string) {
    this.file = file;
    this.fd = fs.openSync(`${file}.new`, 'w+', 0o600);
  }

  private append(bytes: Uint8Array, position: number): void {
    this.crc = zlib.crc32(bytes, this.crc);
    for (let done = 0; done < bytes.length; ) done += fs.writeSync(this.fd, bytes, done, bytes.length - done, position + done);
  }

  write(run: Uint32Array): number {
    const at = this.words;
    this.append(bytesOf(run), LEAD_BYTES + 4 * at);
    this.words += run.length;
    return at;
  }

  /** What was written, before it is whole: to count by. */
  read(into: Uint32Array, at: number): void {
    if (readAt(this.fd, bytesOf(into), LEAD_BYTES + 4 * at) < into.byteLength) throw new Error('the rules were not written whole');
  }

  /** Not forced to disk: what a power cut tears is noticed, and made anew. */
  finish(tail: Tail): void {
    const json = Buffer.from(JSON.stringify(tail));
    this.append(json, LEAD_BYTES + 4 * this.words);
    const lead = Buffer.alloc(LEAD_BYTES);
    lead.write(MAGIC, 'latin1');
    lead.writeBigUInt64LE(BigInt(LEAD_BYTES + 4 * this.words), 8);
    lead.writeUInt32LE(json.length, 16);
    lead.writeUInt32LE(this.crc, 20);
    fs.writeSync(this.fd, lead, 0, LEAD_BYTES, 0);
    this.open = false;
    fs.closeSync(this.fd);
    fs.renameSync(`${this.file}.new`, this.file);
  }

  /** Without `finish` nothing is left of it. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    fs.closeSync(this.fd);
    fs.rmSync(`${this.file}.new`, { force: true });
  }
}

/** `undefined` when there is none, it is damaged, or it was made from another content. Holds the file open until `close`. */
export function readPiece(file: string, fingerprint: string): RulePiece | undefined {
  let fd: number;
  try {
    fd = fs.openSync(file, 'r');
  } catch {
    return undefined; // none, or not ours to read: it is made anew
  }
  try {
    const tail = checkedTail(fd);
    if (tail?.fingerprint === fingerprint) {
      const { sources, patterns, count, report, marks } = tail;
      return { sources, patterns, count, report, marks, runs: new RunReader(new FileRuns(fd), tail.runs), close: () => fs.closeSync(fd) };
    }
  } catch {
    // a file that cannot be read is as good as none
  }
  fs.closeSync(fd);
  return undefined;
}

/** Reads the file once, to see that it is whole. */
function checkedTail(fd: number): Tail | undefined {
  const lead = Buffer.alloc(LEAD_BYTES);
  if (readAt(fd, lead, 0) < LEAD_BYTES || lead.toString('latin1', 0, 8) !== MAGIC) return undefined;
  const tailAt = Number(lead.readBigUInt64LE(8));
  const length = lead.readUInt32LE(16);
  if (fs.fstatSync(fd).size !== tailAt + length) return undefined;
  const part = Buffer.allocUnsafeSlow(CHECK_BYTES);
  const json = Buffer.allocUnsafe(length);
  let crc = 0;
  for (let position = LEAD_BYTES; position < tailAt; ) {
    const count = readAt(fd, part.subarray(0, Math.min(part.length, tailAt - position)), position);
    if (count === 0) return undefined;
    crc = zlib.crc32(part.subarray(0, count), crc);
    position += count;
  }
  if (readAt(fd, json, tailAt) < length || zlib.crc32(json, crc) !== lead.readUInt32LE(20)) return undefined;
  return JSON.parse(json.toString('utf8')) as Tail; // our own bytes: the checksum held
}
