/** The log on disk: pages, filters, counts, and what becomes of a broken file or a sudden end. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reason } from '../../../../../electron/engine/query-log/log-record.ts';
import type { RingRecord } from '../../../../../electron/engine/query-log/ring.ts';
import { Keeper } from '../../../../../electron/engine/query-log/keeper.ts';
import { Housekeeping } from '../../../../../electron/engine/query-log/retention.ts';
import { QueryStore } from '../../../../../electron/engine/query-log/store.ts';
import { DEFAULT_LOG_KEEPING } from '../../../../../shared/log-api.ts';
import { lastFor, orderHits, overview, page, row } from '../../../../../electron/engine/query-log/store-queries.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const REASONS: Reason[] = [
  { outcome: 'answered', by: 'upstream', decider: 'none', matched: [], upstream: 'dns.example' },
  { outcome: 'blocked', by: 'order', decider: 'law', list: 'milan', listTitle: 'Milan', kind: 'court-order', order: 'IT-1', labels: 2, matched: [{ list: 'milan', kind: 'court-order', labels: 2, allow: false, order: 'IT-1' }] },
  { outcome: 'observed', by: 'cache', decider: 'none', kind: 'court-order', matched: [], spared: 'observe', wouldBe: { by: 'order', decider: 'law', list: 'milan', order: 'IT-1', labels: 2 } },
  { outcome: 'blocked', by: 'family', decider: 'household', list: 'fam', kind: 'family', labels: 1, matched: [] },
  { outcome: 'refused', by: 'access', decider: 'household', matched: [] },
];
const CLIENTS = ['192.168.1.2', '192.168.1.3'];
const record = (name: string, reason: number, atMs = NOW, client = 0): RingRecord => ({ type: 1, tookUs: 150, client, atMs, rcode: 0, reason, name });
const DAY_MS = 24 * 3600_000;
/** The same for all, as in the tests of what goes after its time. */
const NINETY = new Keeper({ ...DEFAULT_LOG_KEEPING, blockedDays: 90 });
/** All that is due. */
function tidy(store: QueryStore, now: number): void {
  const housekeeping = new Housekeeping(store);
  while (housekeeping.step(now));
  housekeeping.hourly(now);
}
const write = (store: QueryStore, records: RingRecord[]): void => store.write((take) => records.forEach(take), (id) => REASONS[id], (id) => CLIENTS[id]!);

let folder: string;
let file: string;
let store: QueryStore;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-store-'));
  file = path.join(folder, 'query-log.sqlite');
  store = new QueryStore(file, NOW);
});
afterEach(() => {
  store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('the query log on disk', () => {
  test('closing keeps what a batch left behind the segment that it filled', () => {
    write(store, Array.from({ length: 5000 }, (_, i) => record(`n${i}.example`, 0, NOW + i)));
    store.close();
    store = new QueryStore(file, NOW);
    expect(page(store, 1, {}, {}).rows[0]?.name).toBe('n4999.example');
    expect(store.heads.reduce((sum, { count }) => sum + count, 0) + store.tail.count).toBe(5000);
  });

  test('a batch that fails takes nothing away that was written before it', () => {
    write(store, Array.from({ length: 5000 }, (_, i) => record(`n${i}.example`, 0, NOW + i)));
    expect(() => store.write(() => { throw new Error('a full disk'); }, (id) => REASONS[id], (id) => CLIENTS[id]!)).toThrow('a full disk');
    expect(page(store, 1, {}, {}).rows[0]?.name).toBe('n4999.example');
    write(store, [record('after.example', 0, NOW + 5000)]);
    store.close();
    store = new QueryStore(file, NOW);
    expect(page(store, 2, {}, {}).rows.map(({ name }) => name)).toEqual(['after.example', 'n4999.example']);
  });

  test('pages go from the newest down, each row once', () => {
    write(store, Array.from({ length: 25 }, (_, i) => record(`n${i}.example`, 0, NOW + i)));
    const names: string[] = [];
    let before: string | undefined;
    do {
      const { rows, next } = page(store, 10, { before }, {});
      names.push(...rows.map(({ name }) => name));
      before = next;
    } while (before !== undefined);
    expect(names).toEqual(Array.from({ length: 25 }, (_, i) => `n${24 - i}.example`));
  });

  test('queries of one millisecond, and of a clock that went back, keep their order', () => {
    write(store, [record('a.example', 0), record('b.example', 0), record('c.example', 0, NOW - 5000)]);
    expect(page(store, 10, {}, {}).rows.map(({ name }) => name)).toEqual(['c.example', 'b.example', 'a.example']);
  });

  test('filters find by decider, outcome, kind, device, part of the name, list and order', () => {
    write(store, [record('plain.example', 0), record('www.ordered.example', 1), record('seen.ordered.example', 2, NOW, 1), record('game.example', 3), record('x.example', 4, NOW, 1)]);
    const found = (filter: Parameters<typeof page>[3]): string[] => page(store, 10, {}, filter).rows.map(({ name }) => name).toReversed();
    expect(found({ decider: ['law'] })).toEqual(['www.ordered.example']);
    expect(found({ decider: ['law'], outcome: ['blocked', 'observed'], observedToo: true })).toEqual(['www.ordered.example', 'seen.ordered.example']);
    expect(found({ outcome: ['observed'] })).toEqual(['seen.ordered.example']);
    expect(found({ kind: 'family' })).toEqual(['game.example']);
    expect(found({ client: '192.168.1.3' })).toEqual(['seen.ordered.example', 'x.example']);
    expect(found({ client: '10.9.9.9' })).toEqual([]);
    expect(found({ name: 'ORDERED' })).toEqual(['www.ordered.example', 'seen.ordered.example']);
    expect(found({ name: '%' })).toEqual([]);
    expect(found({ list: 'milan', order: 'IT-1' })).toEqual(['www.ordered.example', 'seen.ordered.example']);
  });

  test('a row tells its rule from the asked name, and what it would have been', () => {
    write(store, [record('www.ordered.example', 1), record('seen.ordered.example', 2)]);
    const [seen, blocked] = page(store, 2, {}, {}).rows;
    expect(blocked).toMatchObject({ rule: 'ordered.example', matched: [{ list: 'milan', rule: 'ordered.example', order: 'IT-1' }], ms: 0.15, at: '2026-11-24T12:00:00.000Z', type: 'A', rcode: 'NOERROR' });
    expect(seen).toMatchObject({ wouldBe: { list: 'milan', order: 'IT-1', rule: 'ordered.example' } });
    expect(row(store, blocked!.id)).toEqual(blocked);
    expect(row(store, '12')).toBeUndefined();
    expect(lastFor(store, 'www.ordered.example')?.id).toBe(blocked!.id);
    expect(lastFor(store, 'never.example')).toBeUndefined();
  });

  test('the overview counts by decider, without what is too old, and a refusal is no block', () => {
    write(store, [record('a.example', 0, NOW - 2 * 24 * 3600_000), record('a.example', 0, NOW - 3600_000), record('b.example', 1), record('b.example', 1), record('c.example', 2), record('d.example', 3, NOW, 1), record('e.example', 4)]);
    const day = overview(store, 24, NOW);
    expect(day.totals).toEqual({ total: 6, law: 2, household: 1, upstream: 0, observed: 1, answered: 1, failed: 0, refused: 1 });
    expect(day.series).toHaveLength(144);
    expect(day.series.reduce((sum, bar) => sum + bar.total, 0)).toBe(6);
    expect(day.topBlocked).toEqual([{ name: 'b.example', count: 2, decider: 'law' }, { name: 'd.example', count: 1, decider: 'household' }]);
    expect(day.topClients).toEqual([{ client: '192.168.1.2', device: '192.168.1.2', count: 5, blocked: 2 }, { client: '192.168.1.3', device: '192.168.1.3', count: 1, blocked: 1 }]);
    expect(day.justBlocked.map(({ name, times }) => `${times} ${name}`)).toEqual(['1 d.example', '2 b.example']);
    expect(orderHits(store, NOW)).toEqual([['milan|IT-1', { blocked: 2, observed: 1 }]]);
  });

  test('what was written is there after an end without a goodbye', () => {
    write(store, [record('a.example', 1)]);
    const copy = path.join(folder, 'killed.sqlite');
    for (const end of ['', '-wal']) fs.copyFileSync(file + end, copy + end); // what a killed process leaves
    const again = new QueryStore(copy, NOW);
    expect(page(again, 10, {}, {}).rows.map(({ name }) => name)).toEqual(['a.example']);
    write(again, [record('b.example', 0)]);
    expect(page(again, 10, {}, {}).rows.map(({ name }) => name)).toEqual(['b.example', 'a.example']);
    again.close();
  });

  test('a broken file is set aside, not wiped, and a new one begun', () => {
    const broken = path.join(folder, 'broken.sqlite');
    fs.writeFileSync(broken, 'this is no database, and longer than a header of one hundred bytes would be, so that it is read as one');
    const fresh = new QueryStore(broken, NOW);
    expect(fs.readFileSync(fresh.setAside!, 'utf8')).toContain('no database');
    write(fresh, [record('a.example', 0)]);
    expect(page(fresh, 10, {}, {}).rows).toHaveLength(1);
    fresh.close();
  });

  test('pages and filters go on across segments, and a later run finds what the one before wrote', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => record(i % 1000 === 7 ? `rare${i}.example` : `n${i % 300}.example`, i % 2000 === 9 ? 1 : 0, NOW + i, i % 5000 === 0 ? 1 : 0));
    write(store, many.slice(0, 6000));
    for (let at = 6000; at < many.length; at += 700) write(store, many.slice(at, at + 700));
    const all = (of: QueryStore, filter: Parameters<typeof page>[3], size: number): string[] => {
      const names: string[] = [];
      let before: string | undefined;
      do {
        const { rows, next } = page(of, size, { before }, filter);
        names.push(...rows.map(({ name }) => name));
        before = next;
      } while (before !== undefined);
      return names;
    };
    store.close();
    store = new QueryStore(file, NOW);
    write(store, [record('last.example', 0, NOW + 20_000)]);
    expect(all(store, {}, 999)).toEqual(['last.example', ...many.map(({ name }) => name).toReversed()]);
    expect(all(store, { name: 'rare' }, 3)).toEqual(Array.from({ length: 10 }, (_, i) => `rare${9007 - 1000 * i}.example`));
    expect(all(store, { decider: ['law'] }, 2)).toHaveLength(5);
    expect(all(store, { client: '192.168.1.3' }, 10)).toHaveLength(2);
    const ids = page(store, 1, { before: String((NOW + 3000) * 1024) }, {}).rows;
    expect(row(store, ids[0]!.id)?.name).toBe('n299.example');
    expect(lastFor(store, 'rare7.example')?.at).toBe(new Date(NOW + 7).toISOString());
    store.keeper = NINETY;
    tidy(store, NOW + 90 * DAY_MS + 5000);
    expect(all(store, {}, 5000).length).toBeGreaterThan(5000); // whole segments go, when all of it is too old
    expect(all(store, {}, 5000).length).toBeLessThan(10_001);
  });

  test('a batch that fails writes nothing of itself', () => {
    write(store, [record('a.example', 0)]);
    expect(() => store.write((take) => [record('b.example', 0), record('c.example', 0)].forEach(take), (id) => REASONS[id], () => { throw new Error('lost'); })).toThrow('lost');
    write(store, [record('d.example', 0)]);
    expect(page(store, 10, {}, {}).rows.map(({ name }) => name)).toEqual(['d.example', 'a.example']);
    expect(overview(store, 24, NOW).totals.total).toBe(2);
  });

  test('what was noted in the seconds before a kill is counted at the next start', () => {
    write(store, [record('a.example', 0)]); // its sums are written at once, those of the next ones later
    write(store, [record('a.example', 0), record('b.example', 1)]);
    const copy = path.join(folder, 'killed.sqlite');
    for (const end of ['', '-wal']) fs.copyFileSync(file + end, copy + end);
    const again = new QueryStore(copy, NOW);
    try {
      expect(overview(again, 24, NOW)).toMatchObject({ totals: { total: 3, law: 1 }, topAsked: [{ name: 'a.example', count: 2 }, { name: 'b.example', count: 1 }] });
      expect(lastFor(again, 'b.example')).toMatchObject({ decider: 'law' });
    } finally {
      again.close();
    }
  });

  test('what is older than is kept goes, rows and counts', () => {
    write(store, [record('old.example', 1, NOW - 90 * DAY_MS - 1000), record('new.example', 1)]);
    store.keeper = NINETY;
    tidy(store, NOW);
    expect(page(store, 10, {}, {}).rows.map(({ name }) => name)).toEqual(['new.example']);
    expect(overview(store, 24 * 90, NOW).totals.total).toBe(1);
  });
});
