/**
 * Keyed hashes of a name and of everything above it, from wire bytes, without making a string.
 *
 *   www.example.com  →  com | example.com | www.example.com     one 64-bit hash each, right to left
 *
 * HalfSipHash-1-3 (Aumasson, Bernstein) with a key per install, so that nobody can choose names that collide. Each label
 * is fed as little-endian words of its lower-cased bytes, the last word holding the rest and the label's length in its top
 * byte: a dot inside a label cannot pass for a label's end. The state after each label is finalised as a copy.
 * A plain implementation stands beside it in the tests, which compare the two.
 */

import { NAME_CHARACTER } from '../lists/normalise-name.ts';
import { FOLD } from '../wire/case-folding.ts';

export interface HashKey {
  k0: number;
  k1: number;
}

/** 127 labels are the most that 255 bytes can hold. */
export const MAX_LABELS = 127;

/** Filled by `hashName`: HASHES[2i], HASHES[2i + 1] belong to the suffix of i + 1 labels. */
export const HASHES = new Int32Array(2 * (MAX_LABELS + 1));

let finalLow = 0;
let finalHigh = 0;

function finish(v0: number, v1: number, v2: number, v3: number): void {
  v2 ^= 0xee;
  for (let round = 0; round < 3; round++) {
    v0 = (v0 + v1) | 0; v1 = (v1 << 5) | (v1 >>> 27); v1 ^= v0; v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0; v3 = (v3 << 8) | (v3 >>> 24); v3 ^= v2;
    v0 = (v0 + v3) | 0; v3 = (v3 << 7) | (v3 >>> 25); v3 ^= v0;
    v2 = (v2 + v1) | 0; v1 = (v1 << 13) | (v1 >>> 19); v1 ^= v2; v2 = (v2 << 16) | (v2 >>> 16);
  }
  finalHigh = v1 ^ v3;
  v1 ^= 0xdd;
  for (let round = 0; round < 3; round++) {
    v0 = (v0 + v1) | 0; v1 = (v1 << 5) | (v1 >>> 27); v1 ^= v0; v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0; v3 = (v3 << 8) | (v3 >>> 24); v3 ^= v2;
    v0 = (v0 + v3) | 0; v3 = (v3 << 7) | (v3 >>> 25); v3 ^= v0;
    v2 = (v2 + v1) | 0; v1 = (v1 << 13) | (v1 >>> 19); v1 ^= v2; v2 = (v2 << 16) | (v2 >>> 16);
  }
  finalLow = v1 ^ v3;
}

/**
 * Hashes every suffix of a name on the wire into `HASHES`.
 * @param labels offsets of the name's length bytes, left to right; `count` of them
 * @param wholeOnly leaves out the suffixes: a name of a list is looked for as it is
 */
export function hashName(bytes: Uint8Array, labels: Uint16Array, count: number, key: HashKey, wholeOnly = false): void {
  let v0 = key.k0, v1 = key.k1, v2 = 0x6c796765 ^ key.k0, v3 = 0x74656462 ^ key.k1;
  for (let at = count - 1, slot = 0; at >= 0; at--, slot += 2) {
    const start = labels[at]! + 1;
    const length = bytes[start - 1]!;
    const whole = start + (length & ~3);
    let i = start;
    for (; i < whole; i += 4) {
      const word = FOLD[bytes[i]!]! | (FOLD[bytes[i + 1]!]! << 8) | (FOLD[bytes[i + 2]!]! << 16) | (FOLD[bytes[i + 3]!]! << 24);
      v3 ^= word;
      v0 = (v0 + v1) | 0; v1 = (v1 << 5) | (v1 >>> 27); v1 ^= v0; v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0; v3 = (v3 << 8) | (v3 >>> 24); v3 ^= v2;
      v0 = (v0 + v3) | 0; v3 = (v3 << 7) | (v3 >>> 25); v3 ^= v0;
      v2 = (v2 + v1) | 0; v1 = (v1 << 13) | (v1 >>> 19); v1 ^= v2; v2 = (v2 << 16) | (v2 >>> 16);
      v0 ^= word;
    }
    let last = length << 24;
    if ((length & 3) > 0) last |= FOLD[bytes[i]!]!;
    if ((length & 3) > 1) last |= FOLD[bytes[i + 1]!]! << 8;
    if ((length & 3) > 2) last |= FOLD[bytes[i + 2]!]! << 16;
    v3 ^= last;
    v0 = (v0 + v1) | 0; v1 = (v1 << 5) | (v1 >>> 27); v1 ^= v0; v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0; v3 = (v3 << 8) | (v3 >>> 24); v3 ^= v2;
    v0 = (v0 + v3) | 0; v3 = (v3 << 7) | (v3 >>> 25); v3 ^= v0;
    v2 = (v2 + v1) | 0; v1 = (v1 << 13) | (v1 >>> 19); v1 ^= v2; v2 = (v2 << 16) | (v2 >>> 16);
    v0 ^= last;
    if (wholeOnly && at > 0) continue;
    finish(v0, v1, v2, v3);
    HASHES[slot] = finalHigh;
    HASHES[slot + 1] = finalLow;
  }
}

/** The name that `hashText` hashed last, on the wire and without the root label. */
export const HASHED_TEXT = new Uint8Array(256);
const DOT = 46;
const BACKSLASH = 92;
/** Characters and dots of a name: 255 bytes without the first length and the root label (RFC 1035 3.1). */
const MAX_TEXT = 253;
const scratchLabels = new Uint16Array(MAX_LABELS + 1);

/**
 * Hashes a dotted name as `hashName` does: of lists and own rules, and what an answer leads to, whose odd characters `readName` escapes:
 * a dot inside a label must not hide where the name lies.
 * @returns the count of its labels; the whole name's hash is HASHES[2 × count − 2] and the next. 0 when it is no name.
 */
export function hashText(name: string, key: HashKey): number {
  return hashPart(name, 0, name.length, key, false);
}

/** The same for a part of a text, such as a line of a list; `wholeOnly` as for `hashName`. */
export function hashPart(text: string, from: number, to: number, key: HashKey, wholeOnly: boolean): number {
  const length = to - from;
  if (length <= 0) return 0;
  let count = 0;
  let start = 0;
  for (let i = 0; i <= length; i++) {
    const byte = i < length ? text.charCodeAt(from + i) : DOT;
    if (byte === BACKSLASH) return hashEscaped(text.slice(from, to), key, wholeOnly);
    if (i > MAX_TEXT) return 0;
    if (byte !== DOT) {
      HASHED_TEXT[i + 1] = byte;
      continue;
    }
    if (i === start || i - start > 63 || count >= MAX_LABELS) return 0;
    HASHED_TEXT[start] = i - start;
    scratchLabels[count++] = start;
    start = i + 1;
  }
  hashName(HASHED_TEXT, scratchLabels, count, key, wholeOnly);
  return count;
}

/**
 * The same for a plain name of a list (`isPlainName`), of which there are millions: from the bytes as they were read, the whole name
 * only, four bytes at a time and with one look at each.
 * @param ascii may be read up to three bytes beyond `to`
 * @returns false for what is no plain name; else its hash is HASHES[0] and the next
 */
export function hashPlain(ascii: DataView, from: number, to: number, key: HashKey): boolean {
  if (to - from > MAX_TEXT) return false;
  let v0 = key.k0, v1 = key.k1, v2 = 0x6c796765 ^ key.k0, v3 = 0x74656462 ^ key.k1;
  for (let end = to; ; ) { // label by label, from the last one on
    let start = end;
    let kind = 0;
    let kinds = 0;
    for (; start > from; start--) {
      kind = NAME_CHARACTER[ascii.getUint8(start - 1)]!;
      if (kind === 0) return false;
      if (kind === 4) break;
      kinds |= kind;
    }
    const length = end - start;
    if (length <= 0 || length > 63) return false;
    if (end === to && (kinds === 2 || start === from)) return false; // digits only, or a single label
    const rest = start + (length & ~3);
    for (let i = start; i < rest; i += 4) {
      const word = ascii.getInt32(i, true);
      v3 ^= word;
      v0 = (v0 + v1) | 0; v1 = (v1 << 5) | (v1 >>> 27); v1 ^= v0; v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0; v3 = (v3 << 8) | (v3 >>> 24); v3 ^= v2;
      v0 = (v0 + v3) | 0; v3 = (v3 << 7) | (v3 >>> 25); v3 ^= v0;
      v2 = (v2 + v1) | 0; v1 = (v1 << 13) | (v1 >>> 19); v1 ^= v2; v2 = (v2 << 16) | (v2 >>> 16);
      v0 ^= word;
    }
    const last = (length << 24) | (ascii.getInt32(rest, true) & ((1 << (8 * (length & 3))) - 1));
    v3 ^= last;
    v0 = (v0 + v1) | 0; v1 = (v1 << 5) | (v1 >>> 27); v1 ^= v0; v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0; v3 = (v3 << 8) | (v3 >>> 24); v3 ^= v2;
    v0 = (v0 + v3) | 0; v3 = (v3 << 7) | (v3 >>> 25); v3 ^= v0;
    v2 = (v2 + v1) | 0; v1 = (v1 << 13) | (v1 >>> 19); v1 ^= v2; v2 = (v2 << 16) | (v2 >>> 16);
    v0 ^= last;
    if (start === from) break;
    end = start - 1;
  }
  finish(v0, v1, v2, v3);
  HASHES[0] = finalHigh;
  HASHES[1] = finalLow;
  return true;
}

/** The same for a name with escaped characters, which is shorter than its text. */
function hashEscaped(name: string, key: HashKey, wholeOnly: boolean): number {
  const labels = (name.match(/(?:[^.\\]|\\.)+/gs) ?? []).map((label) => label.replaceAll(/\\(.)/gs, '$1'));
  const length = labels.reduce((sum, label) => sum + label.length + 1, 0) - 1;
  if (length > MAX_TEXT || labels.length > MAX_LABELS) return 0;
  let at = 0;
  for (const [index, label] of labels.entries()) {
    if (label.length === 0 || label.length > 63) return 0;
    scratchLabels[index] = at;
    HASHED_TEXT[at++] = label.length;
    for (let i = 0; i < label.length; i++) HASHED_TEXT[at++] = label.charCodeAt(i);
  }
  hashName(HASHED_TEXT, scratchLabels, labels.length, key, wholeOnly);
  return labels.length;
}
