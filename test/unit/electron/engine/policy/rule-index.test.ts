/** The index finds what a plain map holds, and nothing else. */
import { expect, test } from 'vitest';
import { HASHES, hashText } from '../../../../../electron/engine/policy/name-hash.ts';
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
