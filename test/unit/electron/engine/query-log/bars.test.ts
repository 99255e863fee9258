/** What the overview shows over time: bars that begin where hours and days do, and sums that agree with them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bars } from '../../../../../electron/engine/query-log/bars.ts';
import { Forgetting } from '../../../../../electron/engine/query-log/forget.ts';
import type { Reason } from '../../../../../electron/engine/query-log/log-record.ts';
import { overview } from '../../../../../electron/engine/query-log/store-queries.ts';
import { QueryStore } from '../../../../../electron/engine/query-log/store.ts';

const NOW = new Date(2026, 10, 24, 12, 2).getTime();
const HOUR_MS = 3_600_000;
const order = { by: 'order', list: 'milan', order: 'IT-1', labels: 2 } as const;
const REASONS: Reason[] = [
  { outcome: 'answered', by: 'cache', decider: 'none', matched: [] },
  { ...order, outcome: 'blocked', decider: 'law', kind: 'court-order', matched: [] },
  { outcome: 'observed', by: 'cache', decider: 'none', matched: [], wouldBe: { ...order, decider: 'law', order: 'IT-2' } },
  { outcome: 'failed', by: 'timeout', decider: 'none', matched: [] },
];

let folder: string;
let store: QueryStore;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-bars-'));
  store = new QueryStore(path.join(folder, 'query-log.sqlite'), NOW);
});
afterEach(() => {
  store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Questions by reason, so long before now. */
function ask(hoursAgo: number, reason: number, name = 'a.example'): void {
  store.write((take) => take({ type: 1, tookUs: 100, client: 0, atMs: NOW - hoursAgo * HOUR_MS, rcode: 0, reason, name }), (id) => REASONS[id], () => '192.168.1.2');
}

describe('questions over time', () => {
  test.for([[1, 12, 5], [24, 144, 10], [24 * 7, 56, 180], [24 * 30, 120, 360], [24 * 90, 90, 1440]] as const)('%i hours are %i bars of %i minutes', ([hours, count, minutes]) => {
    const over = overview(store, hours, NOW);
    expect([over.series.length, over.bucketMinutes]).toEqual([count, minutes]);
    expect(over.series.at(-1)!.at <= new Date(NOW).toISOString()).toBe(true);
    expect(over.series.slice(1).map(({ at }) => at)).toEqual(over.series.slice(0, -1).map(({ to }) => to));
  });

  test('a bar of a day is a day of this household', () => {
    for (const { at } of overview(store, 24 * 90, NOW).series) expect(new Date(at).getHours()).toBe(0);
  });

  test('every question is in one bar and one column, and the totals are the sums of the bars', () => {
    ask(30 * 24 - 12, 0);
    ask(40, 1);
    ask(3, 2);
    ask(0.2, 3);
    for (const hours of [1, 24, 24 * 7, 24 * 30]) {
      const { totals, series } = overview(store, hours, NOW);
      const { total, ...parts } = totals;
      expect(Object.values(parts).reduce((sum, part) => sum + part)).toBe(total);
      expect(series.reduce((sum, bar) => sum + bar.total, 0)).toBe(total);
    }
    expect(overview(store, 24 * 30, NOW).totals).toMatchObject({ total: 4, answered: 1, law: 1, observed: 1, failed: 1 });
  });

  test('a part of a period is shown as fine as it is kept', () => {
    ask(100, 1);
    const [day] = overview(store, 24 * 90, NOW).series.filter(({ law }) => law > 0);
    const within = bars(store, Date.parse(day!.at), Date.parse(day!.to));
    expect([within.bucketMinutes, within.totals.law]).toEqual([10, 1]);
    expect([within.series[0]!.at, within.series.at(-1)!.to]).toEqual([day!.at, day!.to]);
    expect(bars(store, NOW, NOW)).toMatchObject({ series: [], totals: { total: 0 } });
  });
});

describe('orders in a period', () => {
  test('are counted by hour at first, and by day where it is longer', () => {
    ask(60, 1);
    ask(5, 1);
    ask(0, 2);
    expect(overview(store, 24, NOW).topOrders).toEqual([{ list: 'milan', order: 'IT-1', blocked: 1, observed: 0 }, { list: 'milan', order: 'IT-2', blocked: 0, observed: 1 }]);
    expect(overview(store, 24 * 7, NOW).topOrders[0]).toEqual({ list: 'milan', order: 'IT-1', blocked: 2, observed: 0 });
    expect(overview(store, 1, NOW).topOrders.map((one) => one.order)).toEqual(['IT-2']);
  });

  test('are counted without what was forgotten', () => {
    ask(60, 1);
    ask(5, 1);
    store.flush();
    const job = Forgetting.begin(store, { from: new Date(NOW - 6 * HOUR_MS).toISOString() });
    while (job.step());
    expect(overview(store, 24, NOW).topOrders).toEqual([]);
    expect(overview(store, 24 * 7, NOW).topOrders).toEqual([{ list: 'milan', order: 'IT-1', blocked: 1, observed: 0 }]);
  });
});

test('a name that a device asks for again and again is one of the newest blocks', () => {
  for (let i = 0; i < 20; i++) ask(1 - i / 100, 1, 'again.example');
  ask(0, 1, 'once.example');
  expect(overview(store, 24, NOW).justBlocked.map(({ name, times }) => [name, times])).toEqual([['once.example', 1], ['again.example', 20]]);
});
