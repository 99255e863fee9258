/** Names that were left out of a list are told truthfully: why a name is answered, on which day, in the history, the record and the report. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeDay } from '../../electron/command-line/why-on-a-day.ts';
import { describeNow } from '../../electron/command-line/why-now.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import { localDay } from '../../electron/engine/local-day.ts';
import type { ListView } from '../../shared/engine-api.ts';
import type { AuditEntry, DayAnswer } from '../../shared/history-api.ts';
import type { Settings } from '../../shared/settings.ts';
import { standingOf } from '../../shared/why-standing.ts';
import { startListServer, type ListServer } from '../helpers/list-server.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

const HOUR = 3_600_000;
const noon = (day: string): number => new Date(`${day}T12:00:00`).getTime();
const atNoon = (day: string): string => new Date(noon(day)).toISOString();
const HEAD = '# Order-List: 1\n# Title: Orders of a court\n# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2026-03-01; status=in-force\n';
const casinos = Array.from({ length: 700 }, (_, n) => `casino${n}.example # order:IT-1\n`).join('');
const DOUBTFUL = 'www.hugedomains.com # order:IT-1\napps.apple.com # order:IT-1\n';
const GONE = 'gone1.example # order:IT-1 listed:2026-03-02 delisted:2026-04-01\ngone2.example # order:IT-1 listed:2026-03-02 delisted:2026-04-01\n';
const ORDERS = `${HEAD}${casinos}${DOUBTFUL}${GONE}`;
const ads = Array.from({ length: 300 }, (_, n) => `||ads${n}.example^\n`).join('');
const BAD = `! Title: Ads of somebody\n${ads}||co.uk^\n||com^\n/^(www\\.)?goog/\n`;

let folder: string;
let server: ListServer;
let upstream: ScriptedUpstream;
let stored: Settings | undefined;
let now: number;
let engine: Engine;

async function start(): Promise<void> {
  engine = await createEngine({
    dataFolder: path.join(folder, 'D'), version: '0.0.0', clock: () => now, dns: [{ address: '127.0.0.1', port: 0 }],
    settings: { load: () => stored ?? { version: 1, subscriptions: [] }, save: (settings) => { stored = structuredClone(settings); } },
    run: { upstreams: [`udp://127.0.0.1:${upstream.port}`], country: 'IT' },
  });
}
async function again(): Promise<void> {
  await engine.close();
  await start();
}
const add = (kind: 'court-order' | 'custom', first?: 'leave-out' | 'apply'): Promise<ListView> => engine.call('lists.add', { kind, source: { type: 'url', url: `${server.url}/${kind}.txt` }, mode: 'enforce', ...(first === undefined ? {} : { first }) });
const update = async (text: string, id: string, kind: 'court-order' | 'custom' = 'court-order'): Promise<ListView> => {
  server.put(`/${kind}.txt`, text);
  return engine.call('lists.update', { id });
};
const on = async (name: string, day: string): Promise<DayAnswer> => (await engine.call('history.name', { name, on: day })).on!;
const audit = async (): Promise<AuditEntry[]> => (await engine.call('audit.page', {})).rows.toReversed();

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-left-out-'));
  server = await startListServer();
  upstream = await startScriptedUpstream();
  stored = undefined;
  now = noon('2026-05-02');
  server.put('/court-order.txt', ORDERS);
  server.put('/custom.txt', BAD);
  await start();
});
afterEach(async () => {
  await engine.close();
  await upstream.close();
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('“Why?”', () => {
  test('tells the list that names it, the line, since when, by whom and what for, and says so as long as it is so', async () => {
    await add('custom');
    const waiting = await engine.call('why.get', { name: 'www.shop.co.uk' });
    expect(waiting).toMatchObject({ decision: 'would-be-answered', matches: [], leftOut: [{ list: 'custom', listTitle: 'Ads of somebody', mode: 'enforce', rule: 'co.uk', action: 'block', line: 302, text: '||co.uk^', at: atNoon('2026-05-02'), by: 'waiting', reason: 'public-suffix' }] });
    expect(standingOf(waiting)).toMatchObject({ kind: 'left-out' });
    expect(describeNow(waiting)[0]).toBe('www.shop.co.uk is answered. “Ads of somebody” names co.uk; it is left out since 2026-05-02, until you decide (everything below it belongs to many others).');
    now += HOUR / 2;
    await update(`${BAD}||more.example^\n`, 'custom', 'custom');
    expect((await engine.call('why.get', { name: 'www.shop.co.uk' })).leftOut).toMatchObject([{ at: atNoon('2026-05-02'), by: 'waiting' }]);
    now += HOUR / 2;
    await engine.call('lists.decideFirst', { id: 'custom', decision: 'leave-out' });
    const chosen = await engine.call('why.get', { name: 'www.shop.co.uk' });
    expect(chosen.leftOut).toMatchObject([{ by: 'household', at: new Date(noon('2026-05-02') + HOUR).toISOString(), reason: 'public-suffix' }]);
    expect(describeNow(chosen)).toEqual(expect.arrayContaining([expect.stringContaining('you left that out on 2026-05-02'), expect.stringMatching(/^ {2}- Ads of somebody \(custom, enforce\): co\.uk, line 302: \|\|co\.uk\^, left out by you on 2026-05-02$/)]));
    await again();
    expect((await engine.call('why.get', { name: 'www.shop.co.uk' })).leftOut).toMatchObject([{ by: 'household', reason: 'public-suffix' }]);
    await engine.call('lists.include', { id: 'custom', name: 'co.uk' });
    const after = await engine.call('why.get', { name: 'www.shop.co.uk' });
    expect([after.decision, after.leftOut]).toEqual(['blocked', undefined]);
  });

  test('knows patterns that were left out, and names of which the list says nothing any more are not told', async () => {
    await add('custom', 'leave-out');
    const [shop, search] = await Promise.all(['shop.com', 'www.google.de'].map((name) => engine.call('why.explain', { name })));
    expect(shop!.now.leftOut).toMatchObject([{ rule: '||com^', reason: 'single-label' }]);
    expect(search!.now.leftOut).toMatchObject([{ rule: '/^(www\\.)?goog/', reason: 'pattern', by: 'household' }]);
    await update(`${ads}||com^\n`, 'custom', 'custom');
    expect((await engine.call('why.get', { name: 'www.shop.co.uk' })).leftOut).toBeUndefined();
    expect((await engine.call('why.get', { name: 'shop.com' })).leftOut).toMatchObject([{ rule: '||com^' }]);
  });

  test('an exact rule that was left out says nothing of what lies below it, and one of an order that ended says so', async () => {
    await engine.call('lists.add', { kind: 'custom', source: { type: 'text', text: `${Array.from({ length: 300 }, (_, n) => `0.0.0.0 ads${n}.example\n`).join('')}0.0.0.0 captive.apple.com\n` }, title: 'Hosts', mode: 'enforce' });
    expect((await engine.call('why.get', { name: 'captive.apple.com' })).leftOut).toMatchObject([{ list: 'hosts', rule: 'captive.apple.com' }]);
    expect((await engine.call('why.get', { name: 'www.captive.apple.com' })).leftOut).toBeUndefined();
    await add('court-order');
    await update(ORDERS.replace('status=in-force', 'status=annulled'), 'court-order');
    const ended = await engine.call('why.get', { name: 'apps.apple.com' });
    expect(ended.leftOut).toMatchObject([{ order: 'IT-1', today: { state: 'annulled' } }]);
    expect(standingOf(ended)).toEqual({ kind: 'order-idle' });
  });

  test('the trace of a question names what was left out when it came', async () => {
    await ask(engine.dns[0]!.port, { name: 'www.shop.co.uk' });
    now += HOUR;
    await add('custom', 'leave-out');
    now += HOUR;
    await ask(engine.dns[0]!.port, { name: 'www.shop.co.uk' });
    const { rows } = await engine.call('queryLog.page', { filter: { name: 'www.shop.co.uk' } });
    const [after, before] = await Promise.all(rows.map(({ id }) => engine.call('queryLog.trace', { id })));
    expect(after).toMatchObject({ leftOut: [{ rule: 'co.uk' }], steps: expect.arrayContaining([{ step: 'policy', outcome: 'passed', detail: 'left-out' }]) });
    expect(before!.leftOut).toBeUndefined();
  });
});

describe('on an earlier day', () => {
  test('a name that was left out is told as named by the list and answered for that; then as blocked, once it was taken again', async () => {
    await add('court-order', 'leave-out');
    now = noon('2026-05-10');
    const [{ id }] = (await engine.call('lists.all', {})) as [ListView];
    await engine.call('lists.include', { id, name: 'apps.apple.com' });
    await engine.call('lists.history', { id, limit: 1 }); // it is on record before the day is over
    now = noon('2026-05-12');
    expect(await on('apps.apple.com', '2026-05-05')).toMatchObject({ ordered: 'yes', decision: 'answered', basis: 'observed', leftOut: { list: id, rule: 'apps.apple.com', by: 'household' } });
    expect(await on('apps.apple.com', '2026-05-11')).toMatchObject({ ordered: 'yes', decision: 'blocked', decider: 'law' });
    expect(await on('www.hugedomains.com', '2026-05-11')).toMatchObject({ decision: 'answered', leftOut: { at: atNoon('2026-05-02') } });
    const told = await engine.call('history.name', { name: 'apps.apple.com', on: '2026-05-05' });
    expect(told.lists).toMatchObject([{ leftOut: [{ at: atNoon('2026-05-02'), until: atNoon('2026-05-10'), by: 'household' }], onDay: { listed: 'yes', leftOut: 'household' } }]);
    expect(describeDay(told).join('\n')).toMatch(/was ordered blocked on 2026-05-05[^]*would have been answered on 2026-05-05: “Orders of a court” named apps\.apple\.com, and you had left it out of the list \(since 2026-05-02\)[^]*left out by you: from 2026-05-02 until 2026-05-10/);
    expect((await engine.call('why.get', { name: 'apps.apple.com', on: '2026-05-05' })).matches).toEqual([]);
  });

  test('a name that its list delists later was ordered and blocked before, until the day that the list states', async () => {
    await add('court-order');
    const [{ id }] = (await engine.call('lists.all', {})) as [ListView];
    now = noon('2026-05-11');
    await update(ORDERS.replace('casino1.example # order:IT-1', 'casino1.example # order:IT-1 delisted:2026-05-09'), id);
    await engine.call('lists.history', { id });
    now = noon('2026-05-20');
    expect(await on('casino1.example', '2026-05-05')).toMatchObject({ ordered: 'yes', decision: 'blocked', orderedBy: [{ until: { at: '2026-05-09', basis: 'stated' } }] });
    expect(await on('casino1.example', '2026-05-12')).toMatchObject({ ordered: 'no', decision: 'answered', spared: 'delisted' });
    now = noon('2026-05-22');
    await update(ORDERS, id);
    await engine.call('lists.history', { id });
    now = noon('2026-05-25');
    const listed = await engine.call('history.name', { name: 'casino1.example', on: '2026-05-24' });
    expect(listed.on).toMatchObject({ ordered: 'yes', decision: 'blocked' });
    expect(listed.on!.orderedBy[0]!.until).toBeUndefined();
    expect(listed.lists[0]!.delisted).toBeUndefined();
    expect(await on('casino1.example', '2026-05-05')).toMatchObject({ orderedBy: [{ until: { at: '2026-05-09' } }] });
  });
});

describe('one count of names', () => {
  test('is that of what is in force, in the row, the history and the record, with what is left out and delisted beside it', async () => {
    const list = await add('court-order', 'leave-out');
    expect(list).toMatchObject({ names: 700, leftOut: 2, delisted: 2 });
    const { rows } = await engine.call('lists.history', { id: list.id });
    expect(rows).toMatchObject([{ first: true, names: 700, leftOut: 2, delisted: 2, added: 700 }]);
    expect(await engine.call('lists.historyDays', { id: list.id, days: 400 })).toMatchObject({ days: [{ names: 700 }] });
    expect((await audit()).find(({ event }) => event === 'update-taken')).toMatchObject({ update: { first: true, names: 700, leftOut: 2, delisted: 2 }, detail: 'first read, names: 700, left out: 2, not listed that day: 2' });
  });

  test('counts patterns as the row does', async () => {
    const list = await add('custom', 'apply');
    expect([list.names + list.patterns, list.leftOut]).toEqual([303, 0]);
    expect((await engine.call('lists.history', { id: list.id })).rows).toMatchObject([{ names: 303, leftOut: 0 }]);
  });

  test('an update that touches nothing but names that are left out is none; what the list said of them stays known', async () => {
    const { id } = await add('court-order', 'leave-out');
    await engine.call('lists.history', { id });
    now = noon('2026-05-04');
    const list = await update(ORDERS.replace('apps.apple.com # order:IT-1\n', ''), id);
    expect([list.names, list.leftOut]).toEqual([700, 1]);
    now = noon('2026-05-06');
    await update(`${ORDERS}new.example # order:IT-1\n`, id);
    const { rows } = await engine.call('lists.history', { id });
    expect(rows).toMatchObject([{ first: false, names: 701, leftOut: 2, added: 1, removed: 0, changed: 0 }, { first: true }]);
    const named = async (change: 'added' | 'removed' | 'changed'): Promise<string[]> => (await engine.call('lists.historyNames', { id, update: rows[0]!.update, change })).rows.map(({ name }) => name);
    expect([await named('added'), await named('removed'), await named('changed')]).toEqual([['new.example'], [], []]);
    now = noon('2026-05-07');
    expect((await on('apps.apple.com', '2026-05-05')).ordered).toBe('no');
    expect(await on('apps.apple.com', '2026-05-06')).toMatchObject({ ordered: 'yes', decision: 'answered', leftOut: { rule: 'apps.apple.com' } });
  });

  test('taking a name again makes no change of the list of the next update', async () => {
    const { id } = await add('court-order', 'leave-out');
    await engine.call('lists.include', { id, name: 'apps.apple.com' });
    now = noon('2026-05-06');
    await update(`${ORDERS}new.example # order:IT-1\n`, id);
    expect((await engine.call('lists.history', { id })).rows[0]).toMatchObject({ names: 702, leftOut: 1, added: 1, removed: 0, changed: 0 });
  });
});

test('the page of an order tells which of its names are left out here', async () => {
  const { id } = await add('court-order', 'leave-out');
  const { rows } = await engine.call('orders.names', { list: id, order: 'IT-1', limit: 2 });
  expect(rows).toEqual([{ name: 'apps.apple.com', leftOut: { at: atNoon('2026-05-02'), by: 'household' } }, { name: 'casino0.example' }]);
});

describe('the record of decisions', () => {
  test('tells names left out while adding behind the list’s being added, by the title that the list has', async () => {
    const { title } = await add('court-order', 'leave-out');
    expect(title).toBe('Orders of a court');
    const entries = (await audit()).filter(({ list }) => list !== 'milan');
    expect(entries.map(({ event, by, listTitle }) => [event, by, listTitle])).toEqual([['list-added', 'household', title], ['names-left-out', 'household', title], ['update-taken', 'automatic', title]]);
    expect(entries[1]).toMatchObject({ detail: 'www.hugedomains.com, apps.apple.com', fact: { code: 'without', names: ['www.hugedomains.com', 'apps.apple.com'], more: 0 } });
  });

  test('tells what waits as left out by Gavel, and the report what was left out in its period', async () => {
    const { id } = await add('court-order');
    await engine.call('lists.history', { id });
    expect((await audit()).find(({ event }) => event === 'names-left-out')).toMatchObject({ by: 'automatic', listTitle: 'Orders of a court' });
    now = noon('2026-05-10');
    await engine.call('lists.decideFirst', { id, decision: 'leave-out' });
    await engine.call('lists.include', { id, name: 'apps.apple.com' });
    now = noon('2026-05-20');
    const report = await engine.call('report.get', { from: '2026-05-01', to: localDay(now) });
    expect(report.decisions.map(({ event, by }) => [event, by])).toEqual(expect.arrayContaining([['names-left-out', 'automatic'], ['names-left-out', 'household'], ['name-included', 'household']]));
    expect(report.leftOut.map(({ name, by, until, listTitle }) => [name, by, until?.slice(0, 10), listTitle])).toEqual([
      ['www.hugedomains.com', 'waiting', '2026-05-10', 'Orders of a court'], ['apps.apple.com', 'waiting', '2026-05-10', 'Orders of a court'],
      ['www.hugedomains.com', 'household', undefined, 'Orders of a court'], ['apps.apple.com', 'household', '2026-05-10', 'Orders of a court'],
    ]);
    expect((await engine.call('report.export', { from: '2026-05-11', to: localDay(now), format: 'csv' })).text).toMatch(/^left-out,[^\n]*www\.hugedomains\.com/m);
  });
});
