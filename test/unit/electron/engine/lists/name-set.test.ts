/** A set of names by their hashes, beside a set of strings. */
import { expect, test } from 'vitest';
import { NameSet } from '../../../../../electron/engine/lists/name-set.ts';

test('counts names as a set of strings does, through every size it grows to', () => {
  const plain = new Set<string>();
  const set = new NameSet();
  for (let n = 0; n < 60_000; n++) {
    const name = `host${(n * 7919) % 41_011}.zone${n % 3}.example`;
    expect(set.add(name)).toBe(!plain.has(name));
    plain.add(name);
  }
  expect(set.size).toBe(plain.size);
  expect([...plain].every((name) => set.has(name))).toBe(true);
  expect(set.has('other.example')).toBe(false);
});

test('counts what none of the others has', () => {
  const [one, two, three] = [['a.example', 'b.example', 'c.example'], ['b.example'], ['c.example', 'd.example']].map((names) => {
    const set = new NameSet();
    for (const name of names) set.add(name);
    return set;
  });
  expect(one!.countMissing()).toBe(3);
  expect(one!.countMissing(two!)).toBe(2);
  expect(one!.countMissing(two!, three!)).toBe(1);
});
