/** The hash on the hot path says the same as HalfSipHash written plainly. */
import { expect, test } from 'vitest';
import { HASHED_TEXT, HASHES, hashName, hashPlain, hashText } from '../../../../../electron/engine/policy/name-hash.ts';
import { isPlainName } from '../../../../../electron/engine/lists/normalise-name.ts';
import { readName } from '../../../../../electron/engine/wire/message.ts';

const KEY = { k0: 0x03020100, k1: 0x07060504 };

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** HalfSipHash-1-3 with 64 bits of output, fed with the words that the page-top comment describes. */
class PlainHash {
  private v: [number, number, number, number];
  constructor(v: [number, number, number, number] = [KEY.k0, KEY.k1, 0x6c796765 ^ KEY.k0, 0x74656462 ^ KEY.k1]) {
    this.v = v;
  }
  private round(): void {
    let [v0, v1, v2, v3] = this.v;
    v0 = (v0 + v1) | 0; v1 = rotate(v1, 5) ^ v0; v0 = rotate(v0, 16);
    v2 = (v2 + v3) | 0; v3 = rotate(v3, 8) ^ v2;
    v0 = (v0 + v3) | 0; v3 = rotate(v3, 7) ^ v0;
    v2 = (v2 + v1) | 0; v1 = rotate(v1, 13) ^ v2; v2 = rotate(v2, 16);
    this.v = [v0, v1, v2, v3];
  }
  word(word: number): void {
    this.v[3] ^= word;
    this.round();
    this.v[0] ^= word;
  }
  finish(): [high: number, low: number] {
    const copy = new PlainHash([...this.v]);
    copy.v[2] ^= 0xee;
    for (let i = 0; i < 3; i++) copy.round();
    const high = copy.v[1] ^ copy.v[3];
    copy.v[1] ^= 0xdd;
    for (let i = 0; i < 3; i++) copy.round();
    return [high, copy.v[1] ^ copy.v[3]];
  }
}

/** One hash for each suffix, right to left. */
function plainly(labels: readonly string[]): [number, number][] {
  const hash = new PlainHash();
  return labels.toReversed().map((label) => {
    const bytes = Buffer.from(label, 'latin1');
    const whole = bytes.length & ~3;
    for (let i = 0; i < whole; i += 4) hash.word(bytes.readInt32LE(i));
    let last = bytes.length << 24;
    for (let i = whole; i < bytes.length; i++) last |= bytes[i]! << (8 * (i - whole));
    hash.word(last);
    return hash.finish();
  });
}

function onWire(labels: readonly string[]): { bytes: Uint8Array; offsets: Uint16Array } {
  const offsets = new Uint16Array(labels.length);
  const parts: Buffer[] = [Buffer.alloc(12)];
  let at = 12;
  for (const [index, label] of labels.entries()) {
    offsets[index] = at;
    parts.push(Buffer.from([label.length]), Buffer.from(label, 'latin1'));
    at += label.length + 1;
  }
  return { bytes: Buffer.concat([...parts, Buffer.from([0])]), offsets };
}

const hashes = (count: number): [number, number][] => Array.from({ length: count }, (_, i) => [HASHES[2 * i]!, HASHES[2 * i + 1]!]);

test('every suffix of a thousand random names hashes as it does plainly, whatever its case', () => {
  for (let round = 0; round < 1000; round++) {
    const labels = Array.from({ length: 1 + Math.floor(Math.random() * 6) }, () =>
      Array.from({ length: 1 + Math.floor(Math.random() * 20) }, () => String.fromCharCode(33 + Math.floor(Math.random() * 220))).join(''));
    const { bytes, offsets } = onWire(labels.map((label) => (round % 2 === 0 ? label : label.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()))));
    hashName(bytes, offsets, labels.length, KEY);
    expect(hashes(labels.length)).toEqual(plainly(labels.map((label) => label.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()))).map(([high, low]) => [high | 0, low | 0]));
  }
});

test('a name as text hashes as it does on the wire', () => {
  const { bytes, offsets } = onWire(['www', 'example', 'com']);
  hashName(bytes, offsets, 3, KEY);
  const wire = hashes(3);
  expect(hashText('www.example.com', KEY)).toBe(3);
  expect(hashes(3)).toEqual(wire);
});

test('so does one with odd characters, as they are read from an answer', () => {
  for (const labels of [['www.', 'hidden', 'example'], ['.', 'example'], ['a.b\\', '\\', '..', 'x'], ['.'.repeat(63), '\\'.repeat(63), '.'.repeat(63), 'hidden', 'example']]) {
    const { bytes, offsets } = onWire(labels);
    hashName(bytes, offsets, labels.length, KEY);
    const wire = hashes(labels.length);
    expect(hashText(readName(bytes, 12)!, KEY)).toBe(labels.length);
    expect(hashes(labels.length)).toEqual(wire);
    expect(Buffer.from(HASHED_TEXT.subarray(0, bytes.length - 13))).toEqual(Buffer.from(bytes.subarray(12, -1)));
  }
});

test('labels cannot pass for other labels', () => {
  const seen = new Set<string>();
  for (const labels of [['a', 'b'], ['ab'], ['a', 'b', 'c'], ['ab', 'c'], ['a', 'bc'], ['a.b', 'c']]) {
    const { bytes, offsets } = onWire(labels);
    hashName(bytes, offsets, labels.length, KEY);
    seen.add(hashes(labels.length).at(-1)!.join(' '));
  }
  expect(seen.size).toBe(6);
});

test('a part of a list hashes as the name it is, and not at all when it is none', () => {
  const letters = 'abcz019-_.....A*\\ /';
  const edges = ['', '.', 'a', 'a.', '.a', 'a..b', 'a.b', 'a.1', '1.a', '10.0.0.1', `${'a'.repeat(63)}.b`, `${'a'.repeat(64)}.b`, `b.${'a'.repeat(63)}`, `b.${'a'.repeat(64)}`, `${'a.'.repeat(126)}b`, `${'a.'.repeat(127)}b`, `${'abc.'.repeat(63)}d`, `${'abc.'.repeat(63)}de`];
  const names = [...edges, ...Array.from({ length: 5000 }, () => Array.from({ length: 1 + Math.floor(Math.random() * 12) }, () => letters[Math.floor(Math.random() * letters.length)]).join(''))];
  for (const name of names) {
    const line = Buffer.from(`||${name}^\nnext`, 'latin1');
    const plain = hashPlain(new DataView(line.buffer, line.byteOffset, line.length), 2, 2 + name.length, KEY);
    const hash = HASHES.slice(0, 2);
    expect(plain, name).toBe(isPlainName(name, 0, name.length));
    if (!plain) continue;
    const labels = hashText(name, KEY);
    expect(HASHES.slice(2 * labels - 2, 2 * labels), name).toEqual(hash);
  }
});
