/** Counting in the log a part at a time: what the strip of time shows under a filter, and how often names were asked for. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { density, namesAsked } from '../../../../../electron/engine/query-log/count-parts.ts';
import type { Reason } from '../../../../../electron/engine/query-log/log-record.ts';
import { QueryStore } from '../../../../../electron/engine/query-log/store.ts';
import { SuffixMarks } from '../../../../../electron/engine/query-log/suffix-marks.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const REASONS: Reason[] = [
  { outcome: 'answered', by: 'upstream', decider: 'none', matched: [] },
  { outcome: 'blocked', by: 'order', decider: 'law', list: 'milan', kind: 'court-order', order: 'IT-1', labels: 2, matched: [] },
];

let folder: string;
let store: QueryStore;
/** A question a second. */
const write = (count: number, name: (at: number) => string, reason: (at: number) => number = () => 0): void => {
  store.write((take) => {
    for (let at = 0; at < count; at++) take({ type: 1, tookUs: 1, client: 0, atMs: NOW + at * 1000, rcode: 0, reason: reason(at), name: name(at) });
  }, (id) => REASONS[id], () => '192.168.1.2');
};

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-parts-'));
  store = new QueryStore(path.join(folder, 'query-log.sqlite'), NOW);
});
afterEach(() => {
  store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('slices hold what the filter lets through, each row in the slice of its own time', () => {
  write(10_000, (at) => `n${at % 50}.example`, (at) => (at < 2500 || at === 9999 ? 1 : 0));
  expect(density(store, { decider: ['law'] }, 4, NOW, NOW + 10_000_000)).toEqual({ rows: 2501, slices: [2500, 0, 0, 1] });
  expect(density(store, { name: 'n7.example' }, 2, NOW, NOW + 10_000_000)).toEqual({ rows: 200, slices: [100, 100] });
  expect(density(store, { list: 'none' }, 2, NOW, NOW + 10_000_000)).toEqual({ rows: 0, slices: [0, 0] });
  expect(density(store, { decider: ['law'] }, 2, NOW, NOW + 1000_000)).toEqual({ rows: 1000, slices: [500, 500] });
});

test('a part goes on where the one before it ended, and nothing is counted twice', () => {
  write(10_000, () => 'a.example');
  const later = density(store, {}, 1, NOW, NOW + 10_000_000, String((NOW + 4000_000) * 1024));
  expect(later.rows).toBe(4000);
});

test('a name counts with what lies below it, and not with what only ends alike', () => {
  write(5000, (at) => ['kick.example', 'www.kick.example', 'sidekick.example', 'a.b.kick.example', 'other.example'][at % 5]!);
  const { names } = namesAsked(store, ['kick.example', 'b.kick.example', 'never.example']);
  expect(names).toHaveLength(2);
  expect(names.find(({ name }) => name === 'kick.example')).toEqual({ name: 'kick.example', count: 3000, last: new Date(NOW + 4998_000).toISOString() });
  expect(names.find(({ name }) => name === 'b.kick.example')?.count).toBe(1000);
});

test('the quick look never misses a name', () => {
  const marks = new SuffixMarks(['kick.example', 'xn--bcher-kva.example']);
  for (const text of ['kick.example\n', 'a.example\nwww.kick.example\nb.example\n', 'a.xn--bcher-kva.example\n']) expect(marks.mayHold(Buffer.from(text))).toBe(true);
  for (const text of ['', '\n', 'sidekick.example\nexample\n', 'kick.example.org\n']) expect(marks.mayHold(Buffer.from(text))).toBe(false);
});
