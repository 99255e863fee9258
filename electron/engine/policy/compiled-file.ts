/**
 * The compiled rules on disk, so that the next start answers at once.
 *
 *   "GAVELIX1" | u32 header length | u32 CRC-32 of what follows | header JSON | padding to 4 | index bytes
 *
 * `fingerprint` names the contents it was compiled from and the key; anything that does not fit is compiled anew.
 */
import fs from 'node:fs';
import zlib from 'node:zlib';
import type { ListReport } from './compiler-protocol.ts';
import type { PlacedPattern } from './matcher.ts';
import type { CompiledRules } from './merge-rules.ts';
import { RuleIndex } from './rule-index.ts';
import type { RuleSource } from './rule-sources.ts';

const MAGIC = 'GAVELIX1';

interface Header {
  fingerprint: string;
  bits: number;
  entryCount: number;
  sources: RuleSource[];
  sets: number[][];
  overflow: number[];
  patterns: PlacedPattern[];
  reports: Record<string, ListReport>;
}

/** Written beside and renamed: a crash leaves the old file or the new one. */
export function writeCompiled(file: string, fingerprint: string, compiled: CompiledRules, reports: Record<string, ListReport>): void {
  const { buffer, ...rest } = compiled;
  const header: Header = { fingerprint, ...rest, reports };
  let json = Buffer.from(JSON.stringify(header));
  if (json.length % 4 !== 0) json = Buffer.concat([json, Buffer.alloc(4 - (json.length % 4), 32)]);
  const index = Buffer.from(buffer, 0, RuleIndex.byteLength(compiled.bits, compiled.entryCount)); // the buffer may be larger
  const lead = Buffer.alloc(16);
  lead.write(MAGIC, 'latin1');
  lead.writeUInt32LE(json.length, 8);
  lead.writeUInt32LE(zlib.crc32(index, zlib.crc32(json)), 12);
  const fresh = `${file}.new`;
  const fd = fs.openSync(fresh, 'w', 0o600);
  try {
    for (const part of [lead, json, index]) {
      for (let done = 0; done < part.length; ) done += fs.writeSync(fd, part, done);
    }
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  fs.renameSync(fresh, file);
}

/**
 * `undefined` when there is none, it is damaged, the disk does not give it, or it was made from other contents. The index is read to where
 * it stays.
 * @param fingerprint absent: of whatever contents
 */
export function readCompiled(file: string, fingerprint?: string): { compiled: CompiledRules; reports: Record<string, ListReport> } | undefined {
  try {
    return readWhole(fs.openSync(file, 'r'), fingerprint);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined; // it is only a copy of what can be made anew
    throw error;
  }
}

function readWhole(fd: number, fingerprint: string | undefined): ReturnType<typeof readCompiled> {
  try {
    const size = fs.fstatSync(fd).size;
    const lead = readExactly(fd, new Uint8Array(16), 0);
    if (lead === undefined || lead.toString('latin1', 0, 8) !== MAGIC) return undefined;
    const start = 16 + lead.readUInt32LE(8);
    if (start > size) return undefined;
    const json = readExactly(fd, new Uint8Array(start - 16), 16);
    const buffer = new SharedArrayBuffer(RuleIndex.withReserve(size - start));
    const index = readExactly(fd, new Uint8Array(buffer, 0, size - start), start);
    if (json === undefined || index === undefined || zlib.crc32(index, zlib.crc32(json)) !== lead.readUInt32LE(12)) return undefined;
    const header = headerOf(json);
    if (header === undefined || (fingerprint !== undefined && header.fingerprint !== fingerprint) || size - start !== RuleIndex.byteLength(header.bits, header.entryCount)) return undefined;
    const { fingerprint: _fingerprint, reports, ...rest } = header;
    return { compiled: { buffer, ...rest }, reports };
  } finally {
    fs.closeSync(fd);
  }
}

/** Our own bytes, for the checksum held; but it does not know where the header ends, and that may be what is damaged. */
function headerOf(json: Buffer): Header | undefined {
  try {
    return JSON.parse(json.toString('utf8')) as Header;
  } catch {
    return undefined;
  }
}

/** Fills `into` from `position`; `undefined` when the file ends before. */
function readExactly(fd: number, into: Uint8Array, position: number): Buffer | undefined {
  for (let done = 0; done < into.length; ) {
    const count = fs.readSync(fd, into, done, into.length - done, position + done);
    if (count === 0) return undefined;
    done += count;
  }
  return Buffer.from(into.buffer, into.byteOffset, into.byteLength);
}
