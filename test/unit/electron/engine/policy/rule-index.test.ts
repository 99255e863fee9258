/** The index finds what a plain map holds, and nothing else. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCompiled, writeCompiled } from '../../../../../electron/engine/policy/compiled-file.ts';
import { Policy } from '../../../../../electron/engine/policy/policy.ts';
import { HASHED_TEXT, HASHES, hashText } from '../../../../../electron/engine/policy/name-hash.ts';
import { RuleCompiler } from '../../../../../electron/engine/policy/rule-compiler.ts';
import { NO_SET, RuleIndex } from '../../../../../electron/engine/policy/rule-index.ts';

const KEY = { k0: 17, k1: -99 };
const random = (below: number): number => Math.floor(Math.random() * below);

function find(index: RuleIndex, name: string): number {
  const labels = hashText(name, KEY);
  return index.find(HASHES[2 * labels - 2]!, HASHES[2 * labels - 1]!);
}

test('twenty thousand names of five lists are found with all their lists, and other names are not', () => {
  const compiler = new RuleCompiler(KEY);
  const plain = new Map<string, Set<string>>();
  for (let i = 0; i < 20_000; i++) {
    const name = `n${random(15_000)}.example`;
    const list = `list-${random(5)}`;
    compiler.add(list, name, 'tree', 'block', false, undefined);
    plain.set(name, (plain.get(name) ?? new Set()).add(list));
  }
  const compiled = compiler.finish();
  const index = new RuleIndex(compiled.buffer, 0, compiled.bits, compiled.entryCount);
  expect(compiled.entryCount).toBe(plain.size);
  for (const [name, lists] of plain) {
    const set = compiled.sets[find(index, name)] ?? [];
    expect(new Set(set.map((source) => compiled.sources[source]!.list))).toEqual(lists);
  }
  for (let i = 0; i < 20_000; i++) expect(find(index, `absent${i}.example`)).toBe(NO_SET);
});

test('a name that one list holds twice in different ways keeps both ways', () => {
  const compiler = new RuleCompiler(KEY);
  compiler.add('a', 'x.example', 'tree', 'block', false, undefined);
  compiler.add('a', 'x.example', 'exact', 'allow', false, undefined);
  compiler.add('a', 'x.example', 'tree', 'block', false, undefined);
  const { buffer, bits, entryCount, sets, sources } = compiler.finish();
  expect(entryCount).toBe(1);
  expect(sets[find(new RuleIndex(buffer, 0, bits, entryCount), 'x.example')]?.map((id) => `${sources[id]!.match} ${sources[id]!.action}`)).toEqual(['tree block', 'exact allow']);
});

test('an empty index holds nothing', () => {
  expect(find(RuleIndex.empty, 'x.example')).toBe(NO_SET);
});

test('names that combine rules in more ways than an entry has room for are all found', () => {
  const compiler = new RuleCompiler(KEY);
  const bits = 17;
  for (let list = 0; list < bits; list++) for (let i = 1; i < 2 ** bits; i++) if ((i >> list & 1) === 1) compiler.add(`list-${list}`, `n${i}.example`, 'tree', 'block', false, undefined);
  const compiled = compiler.finish();
  const policy = new Policy<readonly string[]>(KEY, { lists: new Map(), country: undefined, day: '2026-11-24', paused: false }, ({ hits }) => hits.map(({ source }) => source.list));
  policy.useLists(compiled);
  expect(compiled.sets.length).toBeGreaterThan(65_536);
  for (let i = 1; i < 2 ** bits; i += 97) {
    const lists = Array.from({ length: bits }, (_, list) => `list-${list}`).filter((_, list) => (i >> list & 1) === 1);
    expect(policy.rule(hashText(`www.n${i}.example`, KEY), 1, '127.0.0.1', HASHED_TEXT, 0)?.attached.toSorted()).toEqual(lists.toSorted());
  }
});

test('rules that say more than a name in too many ways are refused one by one, and the others hold', () => {
  const compiler = new RuleCompiler(KEY);
  let taken = 0;
  for (let i = 0; i < 100_010; i++) if (compiler.add('a', 'x.example', 'tree', 'block', false, undefined, { types: [i] })) taken++;
  expect(taken).toBe(100_000);
  expect(compiler.add('a', 'x.example', 'tree', 'block', false, undefined, { types: [1] })).toBe(true);
  expect(compiler.add('a', 'y.example', 'tree', 'block', false, undefined)).toBe(true);
});

test('a compiled file brings back conditions, patterns and names beyond the index', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-compiled-'));
  try {
    const compiler = new RuleCompiler(KEY);
    compiler.add('a', 'x.example', 'tree', 'block', false, undefined, { types: [1], except: ['ok.x.example'] });
    compiler.addPattern('a', '||ads*.example^', 'block', true, { clients: ['10.0.0.1'] });
    const compiled = compiler.finish();
    writeCompiled(path.join(folder, 'index'), 'print', compiled, {});
    const { buffer, ...rest } = readCompiled(path.join(folder, 'index'), 'print')!.compiled;
    expect({ ...rest, bytes: Buffer.from(buffer) }).toEqual({ bits: compiled.bits, entryCount: 2, sources: compiled.sources, sets: compiled.sets, overflow: [], patterns: [{ text: '||ads*.example^', source: 2, bucket: expect.any(Number) as number }], bytes: Buffer.from(compiled.buffer) });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
