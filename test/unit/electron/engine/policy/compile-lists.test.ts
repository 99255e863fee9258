/** Lists on disk to an index: only what changed is read, and no broken file is ever believed. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCompiled } from '../../../../../electron/engine/policy/compiled-file.ts';
import { compileLists, pieceOf } from '../../../../../electron/engine/policy/compile-lists.ts';
import { confirmHits } from '../../../../../electron/engine/policy/confirm-hits.ts';
import type { CompilerCalls, ListFile } from '../../../../../electron/engine/policy/compiler-protocol.ts';
import type { CompiledRules } from '../../../../../electron/engine/policy/merge-rules.ts';
import { HASHES, hashText } from '../../../../../electron/engine/policy/name-hash.ts';
import { NO_SET, RuleIndex } from '../../../../../electron/engine/policy/rule-index.ts';

const KEY = { k0: 17, k1: -99 };
let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-compile-'));
  file = path.join(folder, 'index');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function list(id: string, text: string, content = text): ListFile {
  const place = path.join(folder, id);
  fs.writeFileSync(place, text);
  return { id, kind: 'custom', path: place, content, piece: `${place}.rules` };
}
const compile = (lists: ListFile[], more: Partial<CompilerCalls['compile']['params']> = {}): CompilerCalls['compile']['result'] => compileLists({ lists, key: KEY, file, fingerprint: 'print', excepted: [], day: '2026-11-24', ...more });

function listsOf({ buffer, bits, entryCount, sets, sources }: CompiledRules, name: string): string[] {
  const slot = 2 * hashText(name, KEY) - 2;
  const set = new RuleIndex(buffer, 0, bits, entryCount).find(HASHES[slot]!, HASHES[slot + 1]!);
  return set === NO_SET ? [] : sets[set]!.map((source) => sources[source]!.list);
}
const names = (count: number, prefix: string): string => Array.from({ length: count }, (_, i) => `${prefix}${i}.example\n`).join('');

describe('incremental', () => {
  test('a list that did not change is not read again, and gives the same rules and report', () => {
    const a = list('a', names(300, 'a'));
    const b = list('b', `${names(300, 'b')}a7.example\nnot a name\n`);
    const first = compile([a, b]);
    expect(first.read).toBe(2);
    const second = compile([a, list('b', 'b1.example\na7.example\n')]);
    expect(second.read).toBe(1);
    expect(second.reports['a']).toEqual(first.reports['a']);
    expect(first.reports['b']).toMatchObject({ names: 301, skippedCount: 1, skipped: [{ line: 302 }] });
    expect(listsOf(second.compiled, 'a7.example')).toEqual(['a', 'b']);
    expect(listsOf(second.compiled, 'b1.example')).toEqual(['b']);
    expect(listsOf(second.compiled, 'b2.example')).toEqual([]);
    expect(compile([a]).read).toBe(0);
  });

  test('names are counted once however often the list has them, and not when it no longer lists them', () => {
    const order = '# Order-List: 1\n# Order: id=IT-1; jurisdiction=IT; authority="T"; kind=court; instrument=judgment; status=in-force\n';
    const register: ListFile = { ...list('o', `${order}a.example # order:IT-1\na.example # order:IT-1 listed:2026-01-01\ngone.example # order:IT-1 delisted:2026-03-01\nback.example # order:IT-1 delisted:2026-03-01\nback.example # order:IT-1\nlater.example # order:IT-1 listed:2027-01-01\n`), kind: 'court-order' };
    const { reports } = compile([list('same', 'ads.example\n'.repeat(100_000)), list('many', names(150_000, 'm') + names(70_000, 'm')), list('rich', '||a.example^$denyallow=ok.a.example\n||b.example^\n|b.example^\n@@||c.example^\n||x*y.example^\n'), register]);
    expect(reports).toMatchObject({ same: { names: 1 }, many: { names: 150_000 }, rich: { names: 2, patterns: 1, allowed: 1 }, o: { names: 2 } });
  });

  test('the same index comes of pieces as of reading everything', () => {
    const lists = [list('a', names(40_000, 'n')), list('b', names(30_000, 'n')), list('c', `||n5.example^$denyallow=ok.n5.example,dnstype=A\n||x*y.example^\n@@||n6.example^\n`)];
    const plain = ({ compiled: { buffer, ...rest } }: CompilerCalls['compile']['result']): unknown => ({ ...rest, bytes: Buffer.from(buffer, 0, RuleIndex.byteLength(rest.bits, rest.entryCount)).toString('latin1') });
    const fresh = compile(lists);
    const again = compile(lists);
    expect([fresh.read, again.read]).toEqual([3, 0]);
    expect(plain(again)).toEqual(plain(fresh));
    expect(fresh.compiled.entryCount).toBe(40_001);
    expect(listsOf(fresh.compiled, 'n29999.example')).toEqual(['a', 'b']);
    expect(fresh.compiled.sources.find((source) => source.lifts !== undefined)).toMatchObject({ list: 'c', lifts: fresh.compiled.sources.findIndex((source) => source.detail?.types !== undefined) });
  });

  test('a report that is known is not told again, unless the list was read again', () => {
    const lists = [list('a', names(10, 'a')), list('b', names(10, 'b'))];
    compile(lists);
    expect(Object.keys(compile(lists, { known: ['a'] }).reports)).toEqual(['b']);
    fs.rmSync(lists[0]!.piece);
    expect(Object.keys(compile(lists, { known: ['a', 'b'] }).reports)).toEqual(['a']);
  });

  test('another key, kind or content makes a piece anew', () => {
    const a = list('a', names(10, 'a'));
    compile([a]);
    expect(compile([a], { key: { k0: 1, k1: 2 } }).read).toBe(1);
    expect(compile([{ ...a, kind: 'family' }]).read).toBe(1);
    expect(compile([{ ...a, content: 'other' }]).read).toBe(1);
    expect(compile([{ ...a, content: 'other' }]).read).toBe(0);
  });

  test('a list that cannot be read says why, and the others are in force', () => {
    const { compiled, reports } = compile([list('a', '<html>'), list('b', 'b.example\n'), { ...list('c', ''), path: path.join(folder, 'none') }]);
    expect(reports['a']).toMatchObject({ names: 0, error: { code: 'unreadable-list' } });
    expect(reports['c']?.error?.message).toMatch('ENOENT');
    expect(listsOf(compiled, 'b.example')).toEqual(['b']);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});

describe('damage', () => {
  /** Every way in which a file can be wrong that a disk or a crash makes. */
  function* damaged(bytes: Buffer): Generator<[what: string, Buffer]> {
    for (let i = 0; i < 40; i++) {
      const copy = Buffer.from(bytes);
      const at = Math.floor((i / 40) * bytes.length);
      copy[at]! ^= 1 << (i % 8);
      yield [`byte ${at} flipped`, copy];
    }
    for (let bit = 0; bit < 24 * 8; bit++) { // what the first bytes say of the rest is under no checksum
      const copy = Buffer.from(bytes);
      copy[bit >> 3]! ^= 1 << (bit & 7);
      yield [`bit ${bit} flipped`, copy];
    }
    for (const part of [0, 7, 16, 20, 30, 0.5, 0.999]) yield [`cut at ${part}`, bytes.subarray(0, part < 1 ? Math.floor(part * bytes.length) : part)];
    yield ['longer', Buffer.concat([bytes, Buffer.from([0])])];
    yield ['zeros', Buffer.alloc(bytes.length)];
    yield ['another version', Buffer.concat([Buffer.from('GAVELXX9'), bytes.subarray(8)])];
  }

  test('a piece that is damaged in any way is made anew', () => {
    const a = list('a', names(2000, 'a'));
    compile([a]);
    const good = fs.readFileSync(a.piece);
    for (const [what, bytes] of damaged(good)) {
      fs.writeFileSync(a.piece, bytes);
      const { read, compiled } = compile([a]);
      expect([what, read, compiled.entryCount, listsOf(compiled, 'a1999.example')]).toEqual([what, 1, 2000, ['a']]);
      expect(fs.readFileSync(a.piece).equals(good)).toBe(true);
    }
  });

  test('a compiled index that is damaged in any way is not loaded', () => {
    compile([list('a', names(2000, 'a'))]);
    const good = fs.readFileSync(file);
    expect(readCompiled(file, 'print')?.compiled.entryCount).toBe(2000);
    expect(readCompiled(file, 'another')).toBeUndefined();
    for (const [what, bytes] of damaged(good)) {
      fs.writeFileSync(file, bytes);
      expect([what, readCompiled(file, 'print')]).toEqual([what, undefined]);
    }
    fs.rmSync(file);
    expect(readCompiled(file, 'print')).toBeUndefined();
  });

  test('a compiled index whose header speaks of more entries than it holds is not loaded', () => {
    compile([list('a', names(100, 'a'))]);
    const bytes = fs.readFileSync(file);
    const forged = Buffer.from(bytes.toString('latin1').replace('"entryCount":100', '"entryCount":999'), 'latin1');
    forged.writeUInt32LE(zlib.crc32(forged.subarray(16)), 12);
    fs.writeFileSync(file, forged);
    expect(readCompiled(file, 'print')).toBeUndefined();
  });

  test('where the disk takes nothing, the rules are in force all the same, and it is said', () => {
    const a = list('a', names(100, 'a'));
    fs.mkdirSync(`${a.piece}.new`);
    fs.mkdirSync(`${file}.new`);
    const { compiled, unsaved, reports } = compile([a]);
    expect(listsOf(compiled, 'a99.example')).toEqual(['a']);
    expect(reports['a']?.names).toBe(100);
    expect(unsaved).toMatch('EISDIR');
  });
});

describe('memory', () => {
  test('two indexes take turns in two pieces of memory', () => {
    const a = list('a', names(20_000, 'a'));
    const first = compile([a]).compiled.buffer;
    const second = compile([list('a', names(20_100, 'a'))]).compiled.buffer;
    const third = compile([list('a', names(20_200, 'a'))], { spare: first }).compiled;
    expect(third.buffer).toBe(first);
    expect(third.buffer).not.toBe(second);
    expect(listsOf(third, 'a20199.example')).toEqual(['a']);
    const small = compile([list('a', 'x.example\n')], { spare: first }).compiled;
    expect([listsOf(small, 'x.example'), listsOf(small, 'a1.example')]).toEqual([['a'], []]);
    const larger = compile([list('a', names(90_000, 'a'))], { spare: first }).compiled;
    expect(larger.buffer).not.toBe(first);
    expect(larger.buffer.byteLength).toBeLessThan(1.1 * RuleIndex.byteLength(larger.bits, larger.entryCount));
  });
});

test('a piece knows on which line each name stands', () => {
  const a = list('a', `# comment\n${names(2000, 'a')}`);
  compile([a]);
  const piece = pieceOf(a, KEY)!;
  const slot = 2 * hashText('a41.example', KEY) - 2;
  expect(piece.runs.find(HASHES[slot]!, HASHES[slot + 1]!)).toEqual([{ source: 0, line: 43 }]);
  piece.close();
});

describe('what the index found is looked up in the list', () => {
  const text = '# comment\nlisted.example\nBücher.example\n*.deep.listed.example\n0.0.0.0 www.hosts.example\n';
  const asked = ['listed.example', 'xn--bcher-kva.example', 'deep.listed.example', 'www.hosts.example', 'innocent.example', 'sted.example', 'hosts.example'];
  const hashed = (content: string): ListFile => list('a', content, crypto.createHash('sha256').update(content).digest('hex'));
  const mistaken = (of: ListFile): string[] => confirmHits({ key: KEY, claims: [{ list: of, names: asked }] }).mistaken.map(({ name }) => name);

  test('names that stand there are right, others are not', () => {
    const a = hashed(text);
    compile([a]);
    expect(mistaken(a)).toEqual(['innocent.example', 'sted.example', 'hosts.example']);
  });

  test('in a list that is read in parts too', () => {
    const a = hashed(`${text}${names(60_000, 'filler')}`);
    compile([a]);
    const piece = pieceOf(a, KEY)!;
    expect(piece.marks.length).toBeGreaterThan(2);
    piece.close();
    expect(mistaken(a)).toEqual(['innocent.example', 'sted.example', 'hosts.example']);
    expect(confirmHits({ key: KEY, claims: [{ list: a, names: ['filler59999.example', 'filler60000.example'] }] }).mistaken).toEqual([{ list: 'a', name: 'filler60000.example' }]);
  });

  test('a piece that is lost or damaged makes no name wrong', () => {
    const a = hashed(text);
    compile([a]);
    fs.writeFileSync(a.piece, 'damaged');
    expect(mistaken(a)).toEqual(['innocent.example', 'sted.example', 'hosts.example']);
  });

  test('nothing is said of a list whose copy is another by now', () => {
    const a = hashed(text);
    compile([a]);
    fs.writeFileSync(a.path, 'another.example\n');
    expect(mistaken(a)).toEqual([]);
  });

  test('a rule that leaves a name alone holds that name', () => {
    const a = hashed('||listed.example^$denyallow=innocent.example|sted.example|hosts.example|deep.listed.example|www.hosts.example|xn--bcher-kva.example\n');
    compile([a]);
    expect(mistaken(a)).toEqual([]);
  });
});
