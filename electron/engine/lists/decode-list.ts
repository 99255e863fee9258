/** From the bytes of a list to its text: unpacked, decoded, and refused when it is none. Bounded in time and memory whatever the bytes are. */
import { AppError } from '../../../shared/app-error.ts';
import type { Fault } from '../../../shared/faults.ts';
import { decodeRegister, detectRegister } from './registers/registers.ts';
import { isPacked, unpack } from './unpack-list.ts';

export interface DecodedList {
  text: string;
  /** Absent for UTF-8. */
  encoding?: string;
  packed?: 'gzip' | 'zip';
}

const LOOK_AT = 8000;
/** So many control characters in a hundred are no slip of a text. */
const MAX_CONTROL = 0.01;

/** How files of other kinds begin. */
const BINARY: readonly [bytes: readonly number[], what: Fault][] = [
  [[...Buffer.from('SQLite format 3\0')], { code: 'sqlite' }],
  [[0x42, 0x5a, 0x68], { code: 'packed-unread', format: 'bzip2' }],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], { code: 'packed-unread', format: 'xz' }],
  [[0x28, 0xb5, 0x2f, 0xfd], { code: 'packed-unread', format: 'Zstandard' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { code: 'packed-unread', format: '7z' }],
  [[0x25, 0x50, 0x44, 0x46], { code: 'pdf' }],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** Binary OpenPGP begins with a packet of an encrypted message: tag 1, 3 or 9, in the old or the new form (RFC 9580 4.2, 5.1, 5.3). */
const isOpenPgp = (bytes: Uint8Array): boolean => ([0x84, 0x85, 0x86, 0x8c, 0xc1, 0xc3, 0xd2].includes(bytes[0] ?? 0) && bytes.subarray(0, 64).some((byte) => byte < 9));

/** The share of bytes that stand in no text. */
function controlShare(bytes: Uint8Array): number {
  const top = bytes.subarray(0, LOOK_AT);
  let control = 0;
  for (const byte of top) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) control++;
  return control / Math.max(1, top.length);
}

/** Without the comments that a page may begin with. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** The register that comes as XML, behind a document type: its converter would read it, and says why it does not (registers/xml.ts). */
const DECLARED_REGISTER = /^\s*(?:<\?[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*){0,4}(<!DOCTYPE)\s+(?:[\w.-]{1,50}:)?Rejestr[\s[>]/;

/** @throws AppError `unreadable-list` for bytes that are no text, and for a web page in place of a list; `too-large` for what unpacks to too much */
export function decodeList(bytes: Uint8Array): DecodedList {
  const { content, packed } = unpack(bytes);
  const register = decodeRegister(content);
  const { text, encoding } = register ?? decode(content);
  if (register !== undefined || detectRegister(text) !== undefined) return { text, ...(encoding === undefined ? {} : { encoding }), ...(packed === undefined ? {} : { packed }) };
  const start = withoutComments(text.slice(0, LOOK_AT));
  if (/^\s*<(?:!doctype\s+html|html|head|body)/i.test(start)) throw new AppError('unreadable-list', { code: 'web-page' });
  const declared = DECLARED_REGISTER.exec(start);
  if (declared !== null) throw new AppError('unreadable-list', { code: 'xml-doctype', line: text.slice(0, text.indexOf(declared[1]!)).split('\n').length });
  if (/^\s*<(?:\?xml|!doctype|[a-z][\w:.-]*[\s>])/i.test(text)) throw new AppError('unreadable-list', { code: 'xml-page' });
  return { text, ...(encoding === undefined ? {} : { encoding }), ...(packed === undefined ? {} : { packed }) };
}

/** The beginning of a list that is not packed, decoded and refused alike; `undefined` where only the whole of it tells. */
export const decodeBeginning = (bytes: Uint8Array): DecodedList | undefined => (isPacked(bytes) ? undefined : decodeList(bytes));

function decode(bytes: Uint8Array): { text: string; encoding?: string } {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  const known = BINARY.find(([start]) => startsWith(bytes, start));
  if (known !== undefined) throw new AppError('unreadable-list', known[1]);
  if (isOpenPgp(bytes)) throw new AppError('unreadable-list', { code: 'openpgp' });
  if (controlShare(bytes) > MAX_CONTROL) throw new AppError('unreadable-list', { code: 'no-plain-text' });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const encoding = guessEncoding(bytes);
    if (encoding === undefined) return { text: new TextDecoder('utf-8').decode(bytes) };
    const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0; // a byte order mark that some program put before what it did not convert
    return { text: new TextDecoder(encoding).decode(bytes.subarray(start)), encoding };
  }
}

/** Nearly every character of a list is ASCII: in UTF-16 every other byte of it is then 0, and none of the others. */
const MIN_ZEROS = 0.6;
const MAX_OTHER_ZEROS = 0.01;
/** Fewer bytes tell nothing. */
const MIN_UTF16 = 16;

/** UTF-16 that does not begin with its mark, as some programs write it. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const top = bytes.subarray(0, LOOK_AT);
  const zeros = [0, 0];
  for (let at = 0; at < top.length; at++) if (top[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros.map((count) => count / Math.max(1, top.length / 2)) as [number, number];
  if (top.length < MIN_UTF16) return undefined;
  if (odd >= MIN_ZEROS && even <= MAX_OTHER_ZEROS) return 'utf-16le';
  return even >= MIN_ZEROS && odd <= MAX_OTHER_ZEROS ? 'utf-16be' : undefined;
}

const CZECH_POLISH = new Set(Buffer.from('9c9d9e9f8a8c8d8e8fa3a5afb3b9bfccd8d9ecf8f9', 'hex')); // śťžźŠŚŤŽŹŁĄŻłążĚŘŮěřů
const WESTERN = new Set(Buffer.from('c0c3c5cac7d1d5e0e3e5eaf1f5', 'hex')); // ÀÃÅÊÇÑÕàãåêñõ
/** The guess needs no more of them. */
const MAX_SAMPLES = 20_000;

/**
 * Which single-byte encoding a text is in that is not UTF-8 as a whole; `undefined` when it is UTF-8 with a few faults. Cyrillic words
 * have letters above 0x7f side by side, Latin ones rarely; Czech and Polish use other places than French, Spanish and Portuguese.
 */
function guessEncoding(bytes: Uint8Array): string | undefined {
  let high = 0;
  let beside = 0;
  let central = 0;
  let western = 0;
  let sequences = 0;
  for (let i = 0; i < bytes.length && high < MAX_SAMPLES; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    high++;
    if (bytes[i + 1]! >= 0x80 || bytes[i - 1]! >= 0x80) beside++;
    if (CZECH_POLISH.has(byte)) central++;
    if (WESTERN.has(byte)) western++;
    const follow = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let whole = follow > 0;
    for (let n = 1; n <= follow; n++) if ((bytes[i + n]! & 0xc0) !== 0x80) whole = false;
    if (!whole) continue;
    sequences += follow + 1;
    high += follow;
    i += follow;
  }
  if (sequences * 2 > high) return undefined;
  if (beside * 2 > high) return 'windows-1251';
  return central > western ? 'windows-1250' : 'windows-1252';
}
