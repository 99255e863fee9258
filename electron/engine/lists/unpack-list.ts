/**
 * Lists that come packed: a gzip file (RFC 1952), or a zip archive (PKWARE APPNOTE 4.3) that holds one text. What unpacks to far more
 * than it came as is refused: real lists shrink to a third or a tenth.
 */
import zlib from 'node:zlib';
import { AppError } from '../../../shared/app-error.ts';
import type { ErrorFaults } from '../../../shared/error-faults.ts';

const MIB = 1024 * 1024;
/** As large as a list may be that comes unpacked, in bytes. */
const MAX_BYTES = 128 * MIB;
/** Real lists reach 10, generated ones 40. */
const MAX_RATIO = 200;
/** Small files may shrink to anything. */
const RATIO_FREE = MIB;
/** An archive with more entries is no list. */
const MAX_ENTRIES = 1000;

export interface Unpacked {
  content: Uint8Array;
  packed?: 'gzip' | 'zip';
}

const limit = (packedBytes: number): number => Math.min(MAX_BYTES, Math.max(RATIO_FREE, packedBytes * MAX_RATIO));
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

export const isPacked = (bytes: Uint8Array): boolean => isGzip(bytes) || isZip(bytes);

/** @throws AppError `unreadable-list` for a broken or unfit archive, `too-large` for one that unpacks to too much */
export function unpack(bytes: Uint8Array): Unpacked {
  if (!isPacked(bytes)) return { content: bytes };
  const packed = isGzip(bytes) ? 'gzip' : 'zip';
  const content = packed === 'gzip' ? inflate('gzip', bytes, bytes.length) : fromZip(bytes);
  if (isPacked(content)) throw new AppError('unreadable-list', { code: 'packed-twice', packed });
  return { content, packed };
}

function inflate(packed: 'gzip' | 'zip', bytes: Uint8Array, packedBytes: number): Uint8Array {
  const maxOutputLength = limit(packedBytes);
  try {
    return packed === 'gzip' ? zlib.gunzipSync(bytes, { maxOutputLength }) : zlib.inflateRawSync(bytes, { maxOutputLength });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw new AppError('unreadable-list', { code: 'pack-broken', packed, detail: (error as Error).message });
    throw tooMuch(packed, maxOutputLength);
  }
}

function tooMuch(packed: string, most: number): AppError {
  return new AppError('too-large', most === MAX_BYTES ? { code: 'unpacks-large', packed, mib: MAX_BYTES / MIB } : { code: 'unpacks-far', packed, times: MAX_RATIO });
}

interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  packedSize: number;
  size: number;
  offset: number;
}

const broken = (how: ErrorFaults['zip-broken']['how']): AppError => new AppError('unreadable-list', { code: 'zip-broken', how });

/** The central directory's entries that are files. */
function entriesOf(view: DataView, bytes: Uint8Array): ZipEntry[] {
  let end = bytes.length - 22;
  for (const first = Math.max(0, bytes.length - 22 - 65_535); end >= first && view.getUint32(end, true) !== 0x06054b50;) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw broken('no-end');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new AppError('unreadable-list', { code: 'zip-files', count });
  const entries: ZipEntry[] = [];
  for (let at = view.getUint32(end + 16, true), i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken('directory');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      name, encrypted: (view.getUint16(at + 8, true) & 1) === 1, method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true),
    };
    if (!name.endsWith('/') && !name.startsWith('__MACOSX/')) entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The text of an archive that holds one; a licence or a read-me beside it is not taken for a list. */
function fromZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw broken('short');
  const all = entriesOf(view, bytes);
  const lists = all.length > 1 ? all.filter(({ name }) => !/(?:^|\/)(?:licen[cs]e|copying|read-?me|changelog)[^/]*$/i.test(name)) : all;
  const [entry] = lists;
  if (entry === undefined) throw new AppError('unreadable-list', { code: 'zip-empty' });
  if (lists.length > 1) throw new AppError('unreadable-list', { code: 'zip-files', count: lists.length, names: `${lists.slice(0, 3).map(({ name }) => name.slice(0, 60)).join(', ')}${lists.length > 3 ? ', …' : ''}` });
  if (entry.encrypted) throw new AppError('unreadable-list', { code: 'zip-encrypted' });
  const { offset, packedSize, size, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw broken('place');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw broken('cut');
  const content = bytes.subarray(start, start + packedSize);
  if (size > limit(packedSize)) throw tooMuch('zip', limit(packedSize));
  if (method === 0) return content;
  if (method !== 8) throw new AppError('unreadable-list', { code: 'zip-method', method });
  return inflate('zip', content, packedSize);
}
