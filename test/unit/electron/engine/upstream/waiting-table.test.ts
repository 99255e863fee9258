import { expect, test } from 'vitest';
import { WaitingTable, type Waits } from '../../../../../electron/engine/upstream/waiting-table.ts';

interface One extends Waits<One> {
  name: string;
}

const one = (key: number, name = ''): One => ({ key, name, next: undefined });

test('what waits is found by its key until it is taken out', () => {
  const table = new WaitingTable<One>(4);
  const all = Array.from({ length: 50 }, (_, i) => one(i * 3 - 60, `n${i}`));
  for (const each of all) table.add(each);
  expect(table.size).toBe(50);
  for (const each of all) expect(table.get(each.key)).toBe(each);
  expect(table.all().map(({ name }) => name).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
  for (const each of all.filter((_, i) => i % 2 === 0)) expect(table.delete(each)).toBe(true);
  expect(table.size).toBe(25);
  for (const [i, each] of all.entries()) {
    expect(table.has(each)).toBe(i % 2 === 1);
    expect(table.get(each.key)).toBe(i % 2 === 1 ? each : undefined);
  }
});

test('several with the same key are all found, and taken out one by one', () => {
  const table = new WaitingTable<One>(2);
  const [first, second, third, other] = [one(-7, 'first'), one(-7, 'second'), one(-7, 'third'), one(-5, 'other')];
  for (const each of [first, other, second, third]) table.add(each);
  expect(table.get(-7)).toBe(third);
  expect(table.before(third)).toBe(second);
  expect(table.before(second)).toBe(first);
  expect(table.before(first)).toBeUndefined();
  table.delete(second);
  expect(table.before(third)).toBe(first);
});

test('what is not there is not taken out', () => {
  const table = new WaitingTable<One>(2);
  const there = one(1);
  table.add(there);
  expect(table.delete(one(1))).toBe(false);
  expect(table.delete(there)).toBe(true);
  expect(table.delete(there)).toBe(false);
  expect(table.size).toBe(0);
  expect(table.all()).toEqual([]);
});
