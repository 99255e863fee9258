/** Names packed and unpacked, and the difference of two versions against a plain reference. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PackedNames } from '../../../../../../electron/engine/lists/history/packed-names.ts';
import { readForHistory } from '../../../../../../electron/engine/lists/history/reading.ts';
import { compareNames, packNames, unpackNames, type Names } from '../../../../../../electron/engine/lists/history/snapshot.ts';

/** A small generator of random numbers, so that a failure can be seen again (Park and Miller). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

describe('packed names', () => {
  test('come out as they went in, across chunks, states and all', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `n${i}.example`).toSorted();
    const states = names.map((_, i) => 1 + Math.floor(i / 700) * 10);
    const chunks = [...packNames(names, (i) => states[i]!)];
    expect(chunks.map(({ first }) => first)).toEqual([names[0], names[2048], names[4096]]);
    const out: Names[] = chunks.map(({ bytes }) => unpackNames(bytes));
    expect({ names: out.flatMap((part) => part.names), states: out.flatMap((part) => part.states) }).toEqual({ names, states });
    expect(chunks.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(names.join('\n').length / 3);
  });

  test('that would unpack to more than a chunk are refused', () => {
    const [bomb] = packNames(Array.from({ length: 2048 }, () => 'x'.repeat(400)), () => 1);
    expect(() => unpackNames(bomb!.bytes)).toThrow(/larger than|maxOutputLength|Cannot create/i);
  });
});

describe('the difference of two versions', () => {
  test('is that of a plain comparison, for a thousand random pairs', () => {
    const next = random(20_261_124);
    for (let round = 0; round < 1000; round++) {
      const version = (): Map<string, number> => new Map(Array.from({ length: next(12) }, (): [string, number] => [`${'abcdefghij'[next(10)]}.example`, 1 + next(3)]));
      const [old, fresh] = [version(), version()];
      const sorted = (map: Map<string, number>): [string, number][] => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const was = sorted(old);
      const is = sorted(fresh);
      const found = compareNames(was.map(([name, state]) => ({ names: [name], states: [state] })), is.map(([name]) => name), (at) => is[at]![1]);
      expect(found).toEqual({
        added: is.filter(([name]) => !old.has(name)).map(([name, after]) => ({ name, before: 0, after })),
        removed: was.filter(([name]) => !fresh.has(name)).map(([name, before]) => ({ name, before, after: 0 })),
        changed: is.filter(([name, state]) => old.has(name) && old.get(name) !== state).map(([name, after]) => ({ name, before: old.get(name)!, after })),
      });
    }
  });
});

test('names without strings are put in the order that a sort of strings gives', () => {
  const next = random(7);
  for (let round = 0; round < 20; round++) {
    const names = Array.from({ length: next(4000) }, () => `${Array.from({ length: 1 + next(4) }, () => 'abw01-_.'[next(7)]).join('')}.${['com', 'org', 'x-y'][next(3)]}`);
    const packed = new PackedNames();
    for (const name of names) packed.push(name);
    expect([...packed.order()]).toEqual(Array.from(names, (_, i) => i).toSorted((a, b) => (names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b)));
    expect(Array.from({ length: packed.length }, (_, i) => packed.at(i))).toEqual(names);
  }
});

describe('a reading', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-reading-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const read = (text: string): Record<string, unknown> => {
    const file = path.join(folder, 'list');
    fs.writeFileSync(file, text);
    const reading = readForHistory(file, { kind: 'custom' });
    return Object.fromEntries(Array.from({ length: reading.names.length }, (_, at) => [reading.names.at(at)!, JSON.parse(reading.states[reading.stateOf[at]!]!) as unknown]));
  };

  test('has each name once, in order, with all that the list says of it', () => {
    const found = read('||b.example^\n@@||b.example^\n||a.example^$important\n||b.example^\n');
    expect(Object.keys(found)).toEqual(['a.example', 'b.example']);
    expect(found['a.example']).toEqual([{ match: 'tree', action: 'block', important: true }]);
    expect(found['b.example']).toEqual([{ match: 'tree', action: 'allow' }, { match: 'tree', action: 'block' }]);
  });

  test('says the same of a name in whatever order the list has its lines', () => {
    expect(read('||b.example^\n@@||b.example^\n')).toEqual(read('@@||b.example^\n||b.example^\n'));
  });
});
