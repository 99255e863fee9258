/** Before a list takes effect: what it would change in a running house; a forced syntax that stays; a folder; own rules to be. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import type { Settings } from '../../shared/settings.ts';
import { startListServer } from '../helpers/list-server.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';
import { order, orderList } from '../scenarios/harness.ts';

let folder: string;
let upstream: ScriptedUpstream;
let stored: Settings | undefined;
let engine: Engine | undefined;

async function start(): Promise<Engine> {
  engine = await createEngine({
    dataFolder: path.join(folder, 'D'), version: '0.0.0', dns: [{ address: '127.0.0.1', port: 0 }],
    settings: { load: () => stored ?? { version: 1, subscriptions: [] }, save: (settings) => { stored = structuredClone(settings); } },
    run: { upstreams: [`udp://127.0.0.1:${upstream.port}`], country: 'IT' },
  });
  return engine;
}
/** Where files are put to be read. */
const own = (...parts: string[]): string => path.join(folder, 'D', 'my-lists', ...parts);
const file = (name: string, text: string): string => {
  const at = own(name);
  fs.mkdirSync(own(), { recursive: true });
  fs.writeFileSync(at, text);
  return at;
};

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-preview-'));
  upstream = await startScriptedUpstream();
  stored = undefined;
});
afterEach(async () => {
  await engine?.close();
  engine = undefined;
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('a preview', () => {
  test('of a source that drips tells how far it is, and ends within a second when it is cancelled', async () => {
    const house = await start();
    const server = await startListServer();
    try {
      let gone = false;
      server.put('/slow', (_request, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('ads.example\n'), 50);
        response.once('close', () => {
          clearInterval(drip);
          gone = true;
        });
      });
      const job = 'check:slow-1';
      const bytes: number[] = [];
      const some = Promise.withResolvers<void>();
      const stop = house.listen('lists.progress', (progress) => {
        if (progress.id !== job) return;
        bytes.push(progress.bytes);
        if (progress.bytes > 24) some.resolve();
      });
      const asked = { kind: 'custom', source: { type: 'url', url: `${server.url}/slow` }, job } as const;
      const looked = house.call('lists.check', asked);
      looked.catch(() => undefined);
      await some.promise;
      await expect(house.call('lists.check', asked)).rejects.toMatchObject({ code: 'conflict' });
      const from = performance.now();
      expect(await house.call('lists.cancelCheck', { job })).toEqual({ cancelled: true });
      await expect(looked).rejects.toMatchObject({ code: 'fetch-failed', message: 'it was cancelled' });
      expect(performance.now() - from).toBeLessThan(1000);
      await expect.poll(() => gone).toBe(true);
      await expect.poll(() => fs.readdirSync(path.join(folder, 'D', 'lists')).filter((name) => name.includes('candidate'))).toEqual([]);
      expect(await house.call('lists.cancelCheck', { job })).toEqual({ cancelled: false });
      expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
      stop();
    } finally {
      await server.close();
    }
  });

  test('sees the lists, rules and set-asides that are in force at that moment, and changes nothing', async () => {
    const house = await start();
    const asked = { kind: 'custom', source: { type: 'text', text: 'ads.example\nshop.example\nnew.example' } } as const;
    expect(await house.call('lists.check', asked)).toMatchObject({ fresh: 3, blockedAlready: 0, overlap: [] });
    await house.call('lists.add', { kind: 'custom', source: { type: 'text', text: '||ads.example^' }, title: 'Ads' });
    await house.call('ownRules.set', { text: '@@||shop.example^' });
    const preview = await house.call('lists.check', asked);
    expect(preview).toMatchObject({ fresh: 1, blockedAlready: 1, overlap: [{ list: 'ads', mode: 'enforce', names: 1 }], lifted: { names: 1, first: [{ rule: '@@||shop.example^', line: 1 }] } });
    await house.call('lists.setMode', { id: 'ads', mode: 'off' });
    expect(await house.call('lists.check', asked)).toMatchObject({ fresh: 2, blockedAlready: 0, overlap: [{ list: 'ads', mode: 'off' }] });
    expect((await house.call('lists.all', {})).map(({ id }) => id)).toEqual(['ads']);
    expect(fs.readdirSync(path.join(folder, 'D', 'lists')).filter((name) => name.includes('candidate'))).toEqual([]);
  });

  test('tells what an order list would do, by its orders in force and the country', async () => {
    const house = await start();
    const text = orderList([order(), order({ id: 'IT-2', status: 'annulled' })], [{ name: 'one.example', orders: ['IT-1'] }, { name: 'two.example', orders: ['IT-2'] }]);
    expect(await house.call('lists.check', { kind: 'court-order', source: { type: 'text', text } })).toMatchObject({ orders: 2, ordersInForce: 1, fresh: 1, notInForce: 1 });
    await expect(house.call('lists.check', { kind: 'court-order', source: { type: 'text', text: 'x.example' } })).rejects.toMatchObject({ code: 'not-an-order-list' });
  });

  test('knows the source that is subscribed already', async () => {
    const house = await start();
    const source = { type: 'file', path: file('mine.txt', 'a.example\n') } as const;
    await house.call('lists.add', { kind: 'custom', source, title: 'Mine' });
    expect(await house.call('lists.check', { kind: 'custom', source })).toMatchObject({ sameAs: 'Mine', fresh: 0 });
  });

  test('holds no query up, however large the list', async () => {
    const house = await start();
    const large = Array.from({ length: 300_000 }, (_, i) => `n${i}.large.example`).join('\n');
    const preview = house.call('lists.check', { kind: 'custom', source: { type: 'text', text: large } });
    let worst = 0;
    for (let i = 0; i < 50; i++) {
      const from = performance.now();
      await ask(house.dns[0]!.port, { name: 'while.example' });
      worst = Math.max(worst, performance.now() - from);
    }
    expect(await preview).toMatchObject({ names: 300_000, compared: 300_000, fresh: 300_000 });
    expect(worst).toBeLessThan(1000);
  });
});

describe('a forced syntax', () => {
  test('holds when the list is compiled, explained and started again', async () => {
    const house = await start();
    // A single Adblock line among many plain names is read as one; the list stays one of names, unless somebody says what it is.
    const source = { type: 'text', text: ['@@||ok.tree.example^', 'tree.example', ...Array.from({ length: 20 }, (_, i) => `n${i}.example`)].join('\n') } as const;
    expect(await house.call('lists.check', { kind: 'custom', source })).toMatchObject({ syntax: 'domains', names: 21, allowed: 1, skippedCount: 0 });
    expect(await house.call('lists.check', { kind: 'custom', source, syntax: 'adblock' })).toMatchObject({ syntax: 'adblock', names: 21, allowed: 1, skippedCount: 0 });
    expect(await house.call('lists.add', { kind: 'custom', source, title: 'Forced', syntax: 'adblock' })).toMatchObject({ syntax: 'adblock', forcedSyntax: 'adblock', names: 21, allowed: 1 });
    expect(await house.call('why.get', { name: 'ok.tree.example' })).toMatchObject({ decision: 'would-be-answered', spared: 'list-allow' });
    expect((await house.call('lists.history', { id: 'forced' })).rows).toMatchObject([{ first: true, names: 21 }]);
    await house.close();
    const again = await start();
    expect((await again.call('lists.all', {}))[0]).toMatchObject({ forcedSyntax: 'adblock', names: 21, allowed: 1 });
    expect(await again.call('why.get', { name: 'ok.tree.example' })).toMatchObject({ decision: 'would-be-answered', matches: expect.arrayContaining([expect.objectContaining({ line: 1, text: '@@||ok.tree.example^' })]) });
  });

  test('that names no orders is refused for court orders', async () => {
    await expect((await start()).call('lists.add', { kind: 'court-order', source: { type: 'text', text: orderList() }, syntax: 'domains' })).rejects.toMatchObject({ code: 'not-an-order-list' });
  });
});

describe('a folder', () => {
  test('shows its files, without what is hidden or another folder, and a file shows itself', async () => {
    const house = await start();
    const lists = own('mine');
    fs.mkdirSync(path.join(lists, 'within'), { recursive: true });
    for (const name of ['b.txt', 'a.hosts', '.hidden']) fs.writeFileSync(path.join(lists, name), 'x.example\n');
    const { files, leftOut } = await house.call('lists.folder', { path: lists });
    expect(files.map(({ name, bytes }) => `${name} ${bytes}`)).toEqual(['a.hosts 10', 'b.txt 10']);
    expect(leftOut).toBe(2);
    expect(await house.call('lists.folder', { path: files[0]!.path })).toEqual({ files: [files[0]], leftOut: 0 });
    await expect(house.call('lists.folder', { path: path.join(lists, 'absent') })).rejects.toMatchObject({ code: 'fetch-failed', message: expect.stringContaining('absent') });
    await expect(house.call('lists.folder', { path: folder })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(house.call('lists.folder', { path: path.join(folder, 'D') })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

test('names of an order come in pages, with the days that the list states', async () => {
  const house = await start();
  const text = orderList([order()], ['c', 'a', 'b'].map((label) => ({ name: `${label}.example`, orders: ['IT-1'], ...(label === 'b' ? { listed: '2026-01-02', delisted: '2026-03-04' } : {}) })));
  await house.call('lists.add', { kind: 'court-order', source: { type: 'text', text }, title: 'Court' });
  const first = await house.call('orders.names', { list: 'court', order: 'IT-1', limit: 2 });
  expect(first).toEqual({ rows: [{ name: 'a.example' }, { name: 'b.example', listed: '2026-01-02', delisted: '2026-03-04' }], next: 'b.example' });
  expect(await house.call('orders.names', { list: 'court', order: 'IT-1', limit: 2, after: 'b.example' })).toEqual({ rows: [{ name: 'c.example' }] });
  expect(await house.call('orders.get', { list: 'court', order: 'IT-1' })).toMatchObject({ nameCount: 3, names: ['a.example', 'b.example', 'c.example'], related: [] });
});

test('imported rules decide as their program meant them', async () => {
  const house = await start();
  const { lines } = await house.call('ownRules.import', { text: '0.0.0.0 ads.example\n@@||ok.ads2.example^\n||ads2.example^\n192.168.1.10 nas.lan\n' });
  const text = lines.join('\n');
  expect(await house.call('ownRules.check', { text })).toMatchObject({ block: 2, allow: 1, rewrite: 1, skipped: [] });
  const decisions = await Promise.all(['ads.example', 'www.ads.example', 'x.ads2.example', 'ok.ads2.example', 'nas.lan'].map(async (name) => (await house.call('ownRules.test', { text, name })).why));
  expect(decisions.map(({ decision, answer }) => `${decision} ${answer?.records[0]?.data ?? ''}`.trim())).toEqual(['blocked 0.0.0.0', 'would-be-answered', 'blocked 0.0.0.0', 'would-be-answered', 'would-be-answered 192.168.1.10']);
});
