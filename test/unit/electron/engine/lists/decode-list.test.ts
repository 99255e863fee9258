/** Bytes that arrive as a list: encodings, packing, and what is no text. */
import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeList } from '../../../../../electron/engine/lists/decode-list.ts';
import { zipOf } from '../../../../helpers/zip-of.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('encodings', () => {
  test('UTF-8 is UTF-8 with or without its mark', () => {
    expect(decodeList(Buffer.from('bücher.example'))).toEqual({ text: 'bücher.example' });
    expect(decodeList(Buffer.from('\uFEFFa.example'))).toEqual({ text: 'a.example' });
  });
  test('UTF-16 of either order is told by its mark', () => {
    expect(decodeList(utf16('\uFEFFbücher.example\r\n'))).toEqual({ text: 'bücher.example\r\n', encoding: 'utf-16le' });
    expect(decodeList(utf16('a.example\r\nbücher.example\r\n'))).toEqual({ text: 'a.example\r\nbücher.example\r\n', encoding: 'utf-16le' });
    expect(decodeList(utf16('a.example\nb.example\n').swap16())).toEqual({ text: 'a.example\nb.example\n', encoding: 'utf-16be' });
    expect(decodeList(utf16('\uFEFFbücher.example').swap16())).toEqual({ text: 'bücher.example', encoding: 'utf-16be' });
  });
  test.for([
    ['Internetov\xe1 str\xe1nka; pr\xe1vn\xed d\xf9vod: \xe8\xedslo, \xf8\xedjen', 'windows-1250', 'číslo, říjen'], ['\xc4\xee\xec\xe5\xed,\xd1\xf2\xe0\xf2\xf3\xf1', 'windows-1251', 'Домен,Статус'],
    ['d\xe9cision de l\x92autorit\xe9, fran\xe7ais, \xeatre', 'windows-1252', 'l’autorité, français, être'],
  ] as const)('%j is taken for %s', ([bytes, encoding, text]) => {
    const decoded = decodeList(Buffer.from(bytes, 'latin1'));
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toContain(text);
  });
  test('UTF-8 with one broken byte stays UTF-8: its names would be others elsewhere', () => {
    const { text, encoding } = decodeList(Buffer.concat([Buffer.from('bücher.example\nmünchen.example\n# '), Buffer.from([0xe9]), Buffer.from(' broken\n')]));
    expect(encoding).toBeUndefined();
    expect(text).toBe('bücher.example\nmünchen.example\n# � broken\n');
  });
});

describe('packed lists', () => {
  const text = 'a.example\nb.example\n'.repeat(100);
  test('gzip and zip are unpacked', () => {
    expect(decodeList(zlib.gzipSync(text))).toEqual({ text, packed: 'gzip' });
    expect(decodeList(zipOf({ 'list.txt': text }))).toEqual({ text, packed: 'zip' });
    expect(decodeList(zipOf({ 'list.txt': text }, { store: true }))).toEqual({ text, packed: 'zip' });
  });
  test('a licence and a folder beside the list are not taken for lists', () => expect(decodeList(zipOf({ 'x/': '', 'x/LICENSE.txt': 'free', 'x/README': 'read', 'x/list.txt': text })).text).toBe(text));
  test.for([
    ['two lists', zipOf({ 'a.txt': 'a', 'b.txt': 'b' }), /2 files \(a\.txt, b\.txt\)/], ['nothing', zipOf({}), /empty/], ['an encrypted list', zipOf({ 'a.txt': 'a' }, { encrypted: true }), /encrypted/],
    ['a packed file', zipOf({ 'a.gz': zlib.gzipSync('a') }), /another packed file/], ['bytes of no text', zipOf({ a: Buffer.alloc(100) }), /not text/],
  ] as const)('a zip of %s is refused', ([, bytes, reason]) => expect(() => decodeList(bytes)).toThrow(reason));
  test.for([['gzip', zlib.gzipSync(text)], ['zip', zipOf({ 'list.txt': text })]] as const)('a %s cut or changed anywhere is refused or read, never more', ([, whole]) => {
    for (let i = 2; i < whole.length; i++) {
      for (const bytes of [whole.subarray(0, i), Buffer.concat([whole.subarray(0, i), Buffer.from([whole[i]! ^ 0xff]), whole.subarray(i + 1)])]) {
        try {
          expect(decodeList(bytes).text.length).toBeLessThanOrEqual(text.length + 65_536);
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError' });
        }
      }
    }
  });
  test('what unpacks to two hundred times its size is refused before it is unpacked whole', () => {
    const bomb = Buffer.alloc(8 * 1024 * 1024, 10);
    expect(() => decodeList(zlib.gzipSync(bomb))).toThrow(/more than 200 times its size/);
    expect(() => decodeList(zipOf({ 'a.txt': bomb }))).toThrow(/more than 200 times its size/);
    expect(() => decodeList(zipOf({ 'a.txt': bomb }, { statedSize: 10 }))).toThrow(/more than 200 times its size/);
  });
});

describe('what is no text', () => {
  test.for([
    ['SQLite', Buffer.from('SQLite format 3\0\x10\0'), /SQLite.*export/], ['bzip2', Buffer.from('BZh91AY&SY'), /bzip2/], ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), /xz/], ['PDF', Buffer.from('%PDF-1.7\n'), /PDF/],
    ['OpenPGP', Buffer.from([0x85, 0x01, 0x0c, 0x03, 0xaa, 0xbb, 0xcc]), /OpenPGP-encrypted/], ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0'), /not text/], ['a web page', Buffer.from(' <!doctype html><p>'), /web page/], ['XML', Buffer.from('<?xml version="1.0"?><reg:register/>'), /XML/],
  ] as const)('%s is named', ([, bytes, reason]) => expect(() => decodeList(bytes)).toThrow(reason));
  test('a stray NUL in a long text is the fault of its line only', () => expect(decodeList(Buffer.from(`a\0b.example\n${'c.example\n'.repeat(100)}`)).text).toContain('c.example'));
});
