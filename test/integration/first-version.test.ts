/** The first version of a list in a whole engine: in force without what no list should take away unasked, until the household decides. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine, RunOptions } from '../../electron/engine/engine-host.ts';
import type { ListView } from '../../shared/engine-api.ts';
import type { Settings } from '../../shared/settings.ts';
import { startListServer, type ListServer } from '../helpers/list-server.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';

const ads = Array.from({ length: 300 }, (_, n) => `||ads${n}.example^\n`).join('');
/** A public suffix, a top-level domain, a name that devices ask whether they are online, a slip, an exception for everybody. */
const BAD = `${ads}||co.uk^\n||com^\n||captive.apple.com^\n||google.com^\n@@||github.io^\n`;
const LEFT = ['co.uk', 'captive.apple.com', 'github.io', '||com^', 'google.com'];

let folder: string;
let server: ListServer;
let upstream: ScriptedUpstream;
let stored: Settings | undefined;
let engine: Engine | undefined;

async function start(run: RunOptions = {}): Promise<Engine> {
  engine = await createEngine({
    dataFolder: path.join(folder, 'D'), version: '0.0.0', dns: [{ address: '127.0.0.1', port: 0 }],
    settings: { load: () => stored ?? { version: 1, subscriptions: [] }, save: (settings) => { stored = structuredClone(settings); } },
    run: { upstreams: [`udp://127.0.0.1:${upstream.port}`], country: 'IT', ...run },
  });
  return engine;
}
async function again(run?: RunOptions): Promise<void> {
  await engine?.close();
  await start(run);
}
const add = (first?: 'ask' | 'apply' | 'leave-out'): Promise<ListView> => engine!.call('lists.add', { kind: 'custom', source: { type: 'url', url: `${server.url}/list` }, title: 'List', ...(first === undefined ? {} : { first }) });
const view = async (id = 'list'): Promise<ListView> => (await engine!.call('lists.all', {})).find((list) => list.id === id)!;
const blocks = async (...names: string[]): Promise<string[]> => {
  const blocked: string[] = [];
  for (const name of names) if ((await engine!.call('why.get', { name })).decision === 'blocked') blocked.push(name);
  return blocked;
};
const ASKED = ['ads7.example', 'www.shop.co.uk', 'www.shop.com', 'captive.apple.com', 'www.google.com'];

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-first-'));
  server = await startListServer();
  upstream = await startScriptedUpstream();
  stored = undefined;
  server.put('/list', BAD);
});
afterEach(async () => {
  await engine?.close();
  engine = undefined;
  await upstream.close();
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('a first version that would break things', () => {
  test('is in force without these names, says so, and stays so over a new start', async () => {
    await start();
    const list = await add();
    expect(list).toMatchObject({ names: 300, patterns: 0, allowed: 0, leftOut: 0, excluded: [], first: { leftCount: 5, told: [] } });
    expect(list.first!.left.map(({ name }) => name)).toEqual(LEFT);
    expect(await blocks(...ASKED)).toEqual(['ads7.example']);
    expect((await engine!.call('status.get', {})).problems).toMatchObject([{ id: 'names-left-out', data: { lists: ['List'] } }]);
    await again();
    expect((await view()).first!.leftCount).toBe(5);
    expect(await blocks(...ASKED)).toEqual(['ads7.example']);
  });

  test('is in force whole when the household says so, for good', async () => {
    await start();
    await add();
    expect(await engine!.call('lists.decideFirst', { id: 'list', decision: 'apply' })).toMatchObject({ names: 303, patterns: 1, excluded: [] });
    expect((await view()).first).toBeUndefined();
    expect(await blocks(...ASKED)).toEqual(ASKED);
    await again();
    server.put('/list', `${BAD}||more.example^\n`);
    const after = await engine!.call('lists.update', { id: 'list' });
    expect([after.names, after.held, after.first]).toEqual([304, undefined, undefined]);
  });

  test('gives them back one by one', async () => {
    await start();
    await add();
    const list = await engine!.call('lists.include', { id: 'list', name: 'google.com' });
    expect(list.first!.left.map(({ name }) => name)).toEqual(LEFT.slice(0, 4));
    expect(await blocks(...ASKED)).toEqual(['ads7.example', 'www.google.com']);
  });

  test('leaves them out for good when the household says so', async () => {
    await start();
    await add();
    const list = await engine!.call('lists.decideFirst', { id: 'list', decision: 'leave-out' });
    expect([list.first, list.names, list.leftOut]).toEqual([undefined, 300, 5]);
    expect(list.excluded.map(({ name, reason }) => [name, reason])).toEqual(LEFT.map((name, at) => [name, ['public-suffix', 'captive-portal', 'allows-all', 'single-label', 'service'][at]]));
    await again();
    expect(await blocks(...ASKED)).toEqual(['ads7.example']);
  });

  test('is updated meanwhile: what waits goes on waiting, and what the list gave up does not', async () => {
    await start();
    await add();
    server.put('/list', `${BAD.replace('||co.uk^\n', '')}||new.example^\n`);
    const list = await engine!.call('lists.update', { id: 'list' });
    expect(list.held).toBeUndefined();
    expect(list.first!.left.map(({ name }) => name)).toEqual(LEFT.slice(1));
    expect(await blocks('new.example', ...ASKED)).toEqual(['new.example', 'ads7.example']);
  });

  test('waits on beside an update that is held, and is not asked about any more where the update gives it up', async () => {
    await start();
    await add();
    const other = Array.from({ length: 300 }, (_, n) => `||other${n}.example^\n`).join('');
    server.put('/list', `${other}||co.uk^\n`);
    const held = await engine!.call('lists.update', { id: 'list' });
    expect(held).toMatchObject({ names: 300, held: { names: 300, added: 300, removed: 300, alarms: [{ alarm: 'exchanged', gone: 300 }] }, first: { leftCount: 5 } });
    const taken = await engine!.call('lists.decideHeld', { id: 'list', update: held.held!.update, decision: 'take' });
    expect(taken.first!.left.map(({ name }) => name)).toEqual(['co.uk']);
    expect(await blocks('other7.example', ...ASKED)).toEqual(['other7.example']);
  });

  test('was seen before: whoever adds it has chosen', async () => {
    await start();
    const seen = await engine!.call('lists.check', { kind: 'custom', source: { type: 'url', url: `${server.url}/list` } });
    expect(seen).toMatchObject({ names: 300, patterns: 0, fresh: 300, left: { names: 4, fresh: 3 }, first: { leftCount: 5, toldCount: 0 } });
    expect((await add('leave-out')).excluded.map(({ name }) => name)).toEqual(LEFT);
    expect((await view()).first).toBeUndefined();
    await engine!.call('lists.remove', { id: 'list' });
    const whole = await add('apply');
    expect([whole.names, whole.first, whole.excluded]).toEqual([303, undefined, []]);
    expect(await blocks(...ASKED)).toEqual(ASKED);
  });

  test('given on the command line is treated alike, at every start', async () => {
    const file = path.join(folder, 'bad.txt');
    fs.writeFileSync(file, BAD);
    const run = { lists: [{ kind: 'custom' as const, source: file }] };
    await start(run);
    expect((await view('bad')).first!.leftCount).toBe(5);
    await again(run);
    expect((await view('bad')).first!.leftCount).toBe(5);
    expect(await blocks(...ASKED)).toEqual(['ads7.example']);
  });

  test('that takes away the household’s own upstream is in force without it', async () => {
    await start({ upstreams: [`tls://dns.own.example@127.0.0.1:${upstream.port}`] });
    const list = await engine!.call('lists.add', { kind: 'family', source: { type: 'text', text: 'own.example\nother.example' }, title: 'Bypass' });
    expect(list.first).toMatchObject({ left: [{ name: 'own.example', reason: 'own-upstream', of: 'dns.own.example' }] });
    expect(await blocks('dns.own.example', 'other.example')).toEqual(['other.example']);
  });
});

test('a list is called as it calls itself, unless somebody gave it a title', async () => {
  const file = (name: string, text: string): string => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const run = { listFolders: [folder], lists: [{ kind: 'custom' as const, source: file('ads.hosts', '# Title: Ads of the house \n0.0.0.0 ads.example\n') }, { kind: 'family' as const, source: file('none.txt', 'game.example\n') }] };
  await start(run);
  const titles = async (): Promise<Record<string, string>> => Object.fromEntries((await engine!.call('lists.all', {})).map(({ id, title }) => [id, title]));
  expect(await titles()).toEqual({ ads: 'Ads of the house', none: 'none.txt' });
  expect((await engine!.call('why.get', { name: 'ads.example' })).matches).toMatchObject([{ listTitle: 'Ads of the house' }]);
  server.put('/list', '! Title: From the web\n||web.example^\n');
  await engine!.call('lists.add', { kind: 'custom', source: { type: 'url', url: `${server.url}/list` }, title: ' ' });
  await engine!.call('lists.add', { kind: 'custom', source: { type: 'url', url: `${server.url}/list` }, title: 'Mine' });
  await engine!.call('lists.add', { kind: 'custom', source: { type: 'file', path: file('zone', '; Title: A zone\n$TTL 60\n@ SOA localhost. root.localhost. 1 2 3 4 5\nz.example CNAME .\n') } });
  expect(Object.values(await titles())).toEqual(['Ads of the house', 'none.txt', 'From the web', 'Mine', 'A zone']);
  await again(run);
  expect(Object.values(await titles()).toSorted()).toEqual(['A zone', 'Ads of the house', 'From the web', 'Mine', 'none.txt']);
});

describe('a first version of an order list', () => {
  const HEAD = '# Order-List: 1\n# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2026-03-01; status=in-force\n';
  const ordered = (names: readonly string[]): string => HEAD + names.map((name) => `${name} # order:IT-1\n`).join('');
  const many = Array.from({ length: 700 }, (_, n) => `casino${n}.example`);

  test('is in force without services and platforms that slipped into it, tells of popular names, and the audit says so', async () => {
    await start();
    const list = await engine!.call('lists.add', { kind: 'court-order', source: { type: 'text', text: ordered([...many, 'www.hugedomains.com', 'apps.apple.com', 'stake.com']) }, title: 'Orders', mode: 'enforce' });
    expect(list).toMatchObject({ names: 701, first: { leftCount: 2, toldCount: 1, told: [{ name: 'stake.com', reason: 'popular' }] } });
    expect(await blocks('www.hugedomains.com', 'apps.apple.com', 'stake.com', 'casino1.example')).toEqual(['stake.com', 'casino1.example']);
    expect(await engine!.call('lists.decideFirst', { id: 'orders', decision: 'leave-all-out' })).toMatchObject({ names: 700, excluded: [{ name: 'www.hugedomains.com' }, { name: 'apps.apple.com' }, { name: 'stake.com' }] });
    expect((await engine!.call('audit.page', {})).rows.filter(({ event }) => event === 'names-left-out').map(({ by, detail }) => [by, detail])).toEqual([
      ['household', 'www.hugedomains.com, apps.apple.com, stake.com'], ['automatic', 'www.hugedomains.com, apps.apple.com'],
    ]);
  });

  test('that is short is for the services it names', async () => {
    await start();
    const list = await engine!.call('lists.add', { kind: 'court-order', source: { type: 'text', text: ordered(['mail.ru', 'casino.example']) }, title: 'Orders', mode: 'enforce' });
    expect(list).toMatchObject({ names: 2, first: { leftCount: 0, told: [{ name: 'mail.ru' }] } });
    expect(await blocks('mail.ru')).toEqual(['mail.ru']);
    expect((await engine!.call('lists.decideFirst', { id: 'orders', decision: 'apply' })).first).toBeUndefined();
    expect(await blocks('mail.ru')).toEqual(['mail.ru']);
  });
});
