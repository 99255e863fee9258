/** What the log keeps of whom, and what is gone when it is forgotten: looked for in the bytes of the files. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countNames } from '../../../../../electron/engine/query-log/count-names.ts';
import { exportPiece } from '../../../../../electron/engine/query-log/export-piece.ts';
import { Forgetting, unfinished } from '../../../../../electron/engine/query-log/forget.ts';
import { Keeper, networkOf } from '../../../../../electron/engine/query-log/keeper.ts';
import type { Reason } from '../../../../../electron/engine/query-log/log-record.ts';
import { Housekeeping, thinnedTo } from '../../../../../electron/engine/query-log/retention.ts';
import type { RingRecord } from '../../../../../electron/engine/query-log/ring.ts';
import { bytesOnDisk } from '../../../../../electron/engine/query-log/store-file.ts';
import { clientsSeen, overview, page, span } from '../../../../../electron/engine/query-log/store-queries.ts';
import { QueryStore } from '../../../../../electron/engine/query-log/store.ts';
import type { LogFilter } from '../../../../../shared/engine-api.ts';
import { DEFAULT_LOG_KEEPING, type LogForget, type LogKeeping } from '../../../../../shared/log-api.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
const ANSWERED: Reason = { outcome: 'answered', by: 'upstream', decider: 'none', matched: [], upstream: 'dns.example' };
const BLOCKED: Reason = { outcome: 'blocked', by: 'order', decider: 'law', list: 'milan', listTitle: 'Milan, 2022', kind: 'court-order', order: 'IT-1', authority: 'Tribunale di Milano', labels: 2, matched: [] };
const BEHIND: Reason = { ...BLOCKED, via: 'ordered.example', from: 'cache', labels: 2 };
const HELD: Reason = { outcome: 'blocked', by: 'upstream', decider: 'upstream', matched: [], upstream: 'dns.example', stated: 'stated-legal' };
const REASONS = [ANSWERED, BLOCKED, BEHIND, HELD];
const CLIENTS = ['192.168.1.2', '192.168.1.3', 'fd00:1:2:3::4'];
const record = (name: string, atMs = NOW, reason = 0, client = 0, type = 1, rcode = 0): RingRecord => ({ type, tookUs: 150, client, atMs, rcode, reason, name });

let folder: string;
let file: string;
let store: QueryStore;
const keep = (change: Partial<LogKeeping>): void => {
  store.keeper = new Keeper({ ...DEFAULT_LOG_KEEPING, ...change });
};
const write = (records: RingRecord[]): void => store.write((take) => records.forEach(take), (id) => REASONS[id], (id) => CLIENTS[id]!);
const found = (filter: LogFilter = {}): string[] => page(store, 1000, {}, filter, 60_000).rows.map(({ name }) => name).toReversed();
const forget = (wish: LogForget): number => {
  const job = Forgetting.begin(store, wish);
  while (job.step());
  return job.rows;
};
const tidy = (now = NOW): void => {
  const housekeeping = new Housekeeping(store);
  while (housekeeping.step(now));
  housekeeping.hourly(now);
};
/** Whether a text is anywhere in the files of the log. */
const onDisk = (text: string): boolean => fs.readdirSync(folder).some((name) => fs.readFileSync(path.join(folder, name)).includes(text));

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-keeping-'));
  file = path.join(folder, 'query-log.sqlite');
  store = new QueryStore(file, NOW);
});
afterEach(() => {
  store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('what is noted', () => {
  test('an anonymous log holds networks, not devices, and a log of counts holds sums alone', () => {
    keep({ privacy: 'anonymous' });
    write([record('a.example', NOW, 0, 0), record('b.example', NOW, 0, 2)]);
    expect(page(store, 10, {}, {}).rows.map(({ client }) => client)).toEqual(['fd00:1:2::', '192.168.1.0']);
    keep({ privacy: 'counts' });
    write([record('secret.example', NOW, 1, 1)]);
    expect(overview(store, 24, NOW)).toMatchObject({ totals: { total: 3, law: 1 }, topBlocked: [] });
    expect(found()).toEqual(['a.example', 'b.example']);
    expect([onDisk('192.168.1.2'), onDisk('192.168.1.3'), onDisk('secret.example')]).toEqual([false, false, false]);
  });

  test.for([['192.168.1.77', '192.168.1.0'], ['::ffff:10.0.0.9', '10.0.0.0'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'], ['fe80::1%eth0', 'fe80::'], ['::1', '::'], ['', '']])('the network of %s is %s', ([address, network]) => {
    expect(networkOf(address!)).toBe(network);
  });

  test('an excluded name, what lies below it, and an excluded device count and leave no row', () => {
    keep({ excludedNames: ['bank.example'], excludedDevices: ['192.168.1.3'] });
    write([record('bank.example'), record('www.bank.example'), record('notbank.example'), record('x.example', NOW, 0, 1)]);
    expect(found()).toEqual(['notbank.example']);
    expect(overview(store, 24, NOW)).toMatchObject({ totals: { total: 4 }, topAsked: [{ name: 'notbank.example', count: 1 }], topClients: [{ count: 1 }] });
    expect(onDisk('www.bank')).toBe(false);
  });
});

describe('what goes', () => {
  test('blocked rows outlive answered ones, segments shrink, and sums for charts stay', () => {
    keep({ answeredDays: 2, blockedDays: 30 });
    write(Array.from({ length: 40_000 }, (_, i) => record(i % 100 === 0 ? `bad${i}.example` : `n${i % 300}.example`, NOW - 10 * DAY_MS + i, i % 100 === 0 ? 1 : 0)));
    write([record('new.example')]);
    const before = bytesOnDisk(file);
    tidy();
    expect(found({ decider: ['law'] })).toHaveLength(400);
    expect(span(store, 1).rows).toBeLessThan(1000 + 4096); // the youngest segment is not whole yet
    expect(store.heads.length).toBeLessThan(3);
    expect(bytesOnDisk(file)).toBeLessThan(before);
    expect(overview(store, 24 * 30, NOW)).toMatchObject({ totals: { total: 40_001, law: 400 } });
    expect(thinnedTo(store)).toBeGreaterThan(NOW - 11 * DAY_MS);
    tidy(NOW + 25 * DAY_MS);
    expect(found()).toEqual([]);
    expect(onDisk('n299.example')).toBe(false);
  });

  test('hours of names become days, and a name is taken out of them all the same', () => {
    const old = NOW - 10 * DAY_MS;
    write(Array.from({ length: 600 }, (_, i) => record(i % 3 === 0 ? 'often.example' : `n${i}.example`, old + i * 120_000, i % 6 === 0 ? 1 : 0)));
    write([record('often.example'), record('today.example')]);
    tidy();
    expect(overview(store, 24 * 30, NOW)).toMatchObject({ totals: { total: 602 }, topAsked: [{ name: 'often.example', count: 201 }, ...Array.from({ length: 9 }, () => ({ count: 1 }))], topBlocked: [{ name: 'often.example', count: 100 }], topClients: [{ count: 602 }] });
    expect(forget({ name: 'often.example', from: new Date(old + 3 * HOUR_MS).toISOString(), to: new Date(old + 5 * HOUR_MS).toISOString() })).toBe(20);
    expect(overview(store, 24 * 30, NOW)).toMatchObject({ totals: { total: 582 }, topAsked: [{ name: 'often.example', count: 181 }, ...Array.from({ length: 9 }, () => ({ count: 1 }))], topClients: [{ count: 582 }] });
    forget({ name: 'often.example' });
    expect(overview(store, 24 * 30, NOW).topBlocked).toEqual([]);
  });

  test('above its size the log gives up the oldest answered rows, and the room goes back to the disk', () => {
    const distinct = (i: number): string => `${(i * 7919).toString(36).padStart(12, 'x')}.host${i}.example`;
    write(Array.from({ length: 120_000 }, (_, i) => record(distinct(i), NOW - DAY_MS + i, i % 50 === 0 ? 1 : 0)));
    keep({ maxMb: 3 });
    expect(bytesOnDisk(file)).toBeGreaterThan(5e6);
    tidy();
    expect(bytesOnDisk(file)).toBeLessThan(3.1e6);
    const left = span(store, 1).rows;
    expect(left).toBeLessThan(100_000);
    expect(found({ decider: ['law'] })).toHaveLength(1000);
    expect(found({ name: 'host50.example' })).toEqual([distinct(50)]); // blocked, of the oldest
    expect(found({ name: 'host51.example' })).toEqual([]);
    expect(found({ name: 'host119999.example' })).toHaveLength(1);
  });
});

describe('what is forgotten', () => {
  test('the last hour is gone from rows, counts and files, and what came before is not', () => {
    write(Array.from({ length: 9000 }, (_, i) => record(`old${i}.example`, NOW - 5 * HOUR_MS + i)));
    write(Array.from({ length: 6000 }, (_, i) => record(`embarrassing${i % 500}.example`, NOW - HOUR_MS / 2 + i, i % 10 === 0 ? 1 : 0)));
    store.flush();
    expect(onDisk('embarrassing')).toBe(true);
    expect(forget({ from: new Date(NOW - HOUR_MS).toISOString() })).toBe(6000);
    expect(onDisk('embarrassing')).toBe(false);
    expect(span(store, 1).rows).toBe(9000);
    expect(overview(store, 24, NOW)).toMatchObject({ totals: { total: 9000, law: 0, answered: 9000 }, topBlocked: [] });
    write([record('after.example')]);
    expect(found({ name: 'after' })).toEqual(['after.example']);
  });

  test('a name goes with everything below it, and with counts of rows that had gone before', () => {
    keep({ answeredDays: 1 });
    write(Array.from({ length: 5000 }, (_, i) => record(i % 2 === 0 ? 'www.gone.example' : 'stays.example', NOW - 3 * DAY_MS + i, 1)));
    write([record('gone.example'), record('begone.example'), record('x.gone.example')]);
    store.flush();
    expect(forget({ name: 'gone.example' })).toBe(2502);
    expect(found().slice(-2)).toEqual(['stays.example', 'begone.example']);
    expect(onDisk('www.gone.example') || onDisk('x.gone.example')).toBe(false);
    expect(overview(store, 24 * 7, NOW)).toMatchObject({ totals: { total: 2501 }, topAsked: [{ name: 'stays.example', count: 2500 }, { name: 'begone.example', count: 1 }] });
  });

  test('a device goes with its address', () => {
    write(Array.from({ length: 5000 }, (_, i) => record(`n${i}.example`, NOW + i, 0, i % 3 === 0 ? 1 : 0)));
    expect(forget({ client: '192.168.1.3' })).toBe(1667);
    expect([onDisk('192.168.1.3'), onDisk('192.168.1.2')]).toEqual([false, true]);
    expect(overview(store, 24, NOW + 5000).topClients).toEqual([{ client: '192.168.1.2', device: '192.168.1.2', count: 3333, blocked: 0 }]);
    expect(forget({ client: '10.1.1.1' })).toBe(0);
    expect(clientsSeen(store, NOW + 5000).map(({ client }) => client)).toEqual(['192.168.1.2']);
  });

  test('a device is known no later than what is left of it', () => {
    write([record('a.example', NOW - 3 * HOUR_MS), record('b.example', NOW)]);
    expect(clientsSeen(store, NOW)).toMatchObject([{ first: NOW - 3 * HOUR_MS, last: NOW }]);
    forget({ from: new Date(NOW - HOUR_MS).toISOString() });
    expect(clientsSeen(store, NOW)).toMatchObject([{ first: NOW - 3 * HOUR_MS, last: NOW - 2 * HOUR_MS }]);
  });

  test('a kill in the midst only delays it', () => {
    write(Array.from({ length: 30_000 }, (_, i) => record(i % 7 === 0 ? 'gone.example' : `n${i % 50}.example`, NOW + i)));
    Forgetting.begin(store, { name: 'gone.example' }).step();
    const copy = path.join(folder, 'killed.sqlite');
    for (const end of ['', '-wal']) fs.copyFileSync(file + end, copy + end);
    const again = new QueryStore(copy, NOW);
    const job = unfinished(again)!;
    while (job.step());
    expect(page(again, 10, {}, { name: 'gone' }).rows).toEqual([]);
    expect(span(again, 1).rows).toBe(25_714);
    expect(overview(again, 24, NOW + 30_000).totals.total).toBe(25_714);
    expect(unfinished(again)).toBeUndefined();
    again.close();
  });
});

describe('what is asked', () => {
  test('a filter by type, answer code, time and what a reason names', () => {
    write([record('a.example', NOW - DAY_MS, 0, 0, 28), record('b.example', NOW, 1, 1, 1, 3), record('tribunale.example', NOW + 5, 0, 0, 65)]);
    expect(found({ type: ['AAAA', 'HTTPS'] })).toEqual(['a.example', 'tribunale.example']);
    expect(found({ rcode: ['nxdomain'] })).toEqual(['b.example']);
    expect(found({ type: ['MX'] })).toEqual([]);
    expect(found({ text: 'TRIBUNALE' })).toEqual(['b.example', 'tribunale.example']);
    expect(found({ text: '1.3' })).toEqual(['b.example']);
    expect(found({ from: new Date(NOW).toISOString(), to: new Date(NOW + 5).toISOString() })).toEqual(['b.example']);
  });

  test('pages go forward in time as well, and meet the pages that go back', () => {
    write(Array.from({ length: 10_000 }, (_, i) => record(`n${i}.example`, NOW + i)));
    const seen: string[] = [];
    let after: string | undefined = '0';
    while (after !== undefined) {
      const { rows, next } = page(store, 999, { after }, {}, 60_000);
      seen.push(...rows.toReversed().map(({ name }) => name));
      after = next;
    }
    expect(seen).toEqual(Array.from({ length: 10_000 }, (_, i) => `n${i}.example`));
    const from = page(store, 3, { before: String((NOW + 5000) * 1024) }, {}).rows;
    expect(from.map(({ name }) => name)).toEqual(['n4999.example', 'n4998.example', 'n4997.example']);
    expect(page(store, 2, { after: from[2]!.id }, {}).rows).toEqual(from.slice(0, 2));
  });

  test('the span tells where the rows lie, and names are counted', () => {
    write(Array.from({ length: 9000 }, (_, i) => record(`n${i % 10}.example`, NOW + i, i % 10 === 3 ? 1 : 0)));
    const { rows, slices, oldest, newest } = span(store, 9);
    expect(Math.abs(slices.reduce((a, b) => a + b, 0) - 9000)).toBeLessThan(slices.length); // each is rounded
    expect([rows, slices.length, oldest, newest]).toEqual([9000, 9, new Date(NOW).toISOString(), new Date(NOW + 8999).toISOString()]);
    let counted = countNames(store, { decider: ['law'] }, undefined);
    while (counted.job !== undefined) counted = countNames(store, { decider: ['law'] }, counted.job);
    expect(counted).toMatchObject({ rows: 900, distinct: 1, cut: false, names: [{ name: 'n3.example', count: 900, blocked: 900, decider: 'law', lastAt: new Date(NOW + 8993).toISOString() }] });
  });

  test.for(['csv', 'json'] as const)('an export as %s holds every row once, whatever the pieces', (format) => {
    write(Array.from({ length: 4000 }, (_, i) => record(i === 7 ? '=cmd()' : `n${i}.example`, NOW + i, i % 2)));
    let text = '';
    let rows = 0;
    for (let before: string | undefined = String((NOW + DAY_MS) * 1024), first = true; before !== undefined; first = false) {
      const piece = exportPiece(store, { format, before, filter: { decider: ['law'] }, first, rowsBefore: rows });
      text += piece.text;
      rows += piece.rows;
      before = piece.next;
    }
    expect(rows).toBe(2000);
    if (format === 'json') expect((JSON.parse(text) as { name: string }[]).map(({ name }) => name).slice(0, 2)).toEqual(['n3999.example', 'n3997.example']);
    else {
      const lines = text.split('\r\n');
      expect(lines).toHaveLength(2002);
      expect(lines[0]).toMatch(/^at,client,device,name,type/);
      expect(lines[1]).toContain(',"Milan, 2022",');
      expect(text).toContain(",'=cmd(),");
    }
    expect(exportPiece(store, { format, before: '5', filter: {}, first: true, rowsBefore: 0 })).toMatchObject({ rows: 0, progress: 1, text: format === 'json' ? '[\n]\n' : expect.stringMatching(/^at,/) });
  });

  test('an export says whose answer led to a name that is blocked, and what an upstream stated', () => {
    write([record('alias.example', NOW, 2), record('held.example', NOW + 1, 3), record('plain.example', NOW + 2, 0)]);
    const piece = (format: 'csv' | 'json'): string => exportPiece(store, { format, before: String((NOW + DAY_MS) * 1024), filter: {}, first: true, rowsBefore: 0 }).text;
    const [head = [], ...rows] = piece('csv').trim().split('\r\n').map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    expect(rows.map((fields) => ['name', 'via', 'from', 'stated'].map((column) => fields[head.indexOf(column)]))).toEqual([['plain.example', '', '', ''], ['held.example', '', '', 'stated-legal'], ['alias.example', 'ordered.example', 'cache', '']]);
    expect(JSON.parse(piece('json'))).toMatchObject([{}, { stated: 'stated-legal' }, { via: 'ordered.example', from: 'cache' }]);
  });
});
