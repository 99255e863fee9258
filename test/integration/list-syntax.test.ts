/** What the lines of a list mean, in a whole engine: chosen, changed, and changed by the publisher between two updates. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import type { ListView } from '../../shared/engine-api.ts';
import type { ListSyntax } from '../../shared/list-syntax.ts';
import type { Settings } from '../../shared/settings.ts';
import { startListServer, type ListServer } from '../helpers/list-server.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

let folder: string;
let server: ListServer;
let upstream: ScriptedUpstream;
let stored: Settings | undefined;
let now: number;
let engine: Engine | undefined;

async function start(): Promise<Engine> {
  engine = await createEngine({
    dataFolder: path.join(folder, 'D'), version: '0.0.0', clock: () => now, random: () => 0.5, dns: [{ address: '127.0.0.1', port: 0 }],
    settings: { load: () => stored ?? { version: 1, subscriptions: [] }, save: (settings) => { stored = structuredClone(settings); } },
    run: { upstreams: [`udp://127.0.0.1:${upstream.port}`], country: 'IT' },
  });
  return engine;
}
const NAMES = Array.from({ length: 12 }, (_, n) => `ads${n}.example`);
const as = { domains: NAMES.join('\n'), hosts: NAMES.map((name) => `0.0.0.0 ${name}`).join('\n'), adblock: NAMES.map((name) => `||${name}^`).join('\n'), adblockExact: NAMES.map((name) => `|${name}^`).join('\n'), wildcard: NAMES.map((name) => `*.${name}`).join('\n') };
const add = (text: string, syntax?: ListSyntax): Promise<ListView> => {
  server.put('/list', text);
  return engine!.call('lists.add', { kind: 'custom', source: { type: 'url', url: `${server.url}/list` }, mode: 'enforce', title: 'List', ...(syntax === undefined ? {} : { syntax }) });
};
const update = (text: string): Promise<ListView> => {
  server.put('/list', text);
  return engine!.call('lists.update', { id: 'list' });
};
const setSyntax = (syntax: ListSyntax | null): Promise<ListView> => engine!.call('lists.setSyntax', { id: 'list', syntax });
const answered = async (name: string): Promise<boolean> => (await ask(engine!.dns[0]!.port, { name }))?.addresses[0] !== '0.0.0.0';

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-syntax-'));
  server = await startListServer();
  upstream = await startScriptedUpstream();
  stored = undefined;
  now = new Date('2026-11-24T12:00:00').getTime();
  await start();
});
afterEach(async () => {
  await engine?.close();
  await upstream.close();
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('plain names', () => {
  test('block what is below them; each alone, they do not, over updates and a restart', async () => {
    expect(await add(as.domains, 'domains-exact')).toMatchObject({ syntax: 'domains-exact', forcedSyntax: 'domains-exact', names: 12 });
    expect([await answered('ads1.example'), await answered('www.ads1.example')]).toEqual([false, true]);
    expect(await update(`${as.domains}\nmore.example`)).toMatchObject({ names: 13, syntax: 'domains-exact' });
    await engine!.close();
    await start();
    expect([await answered('more.example'), await answered('www.more.example')]).toEqual([false, true]);
    expect(await setSyntax('domains')).toMatchObject({ syntax: 'domains', forcedSyntax: 'domains' });
    expect([await answered('ads1.example'), await answered('www.ads1.example')]).toEqual([false, false]);
    const recognised = await setSyntax(null);
    expect([recognised.syntax, recognised.forcedSyntax]).toEqual(['domains', undefined]);
  });

  test('are shown in a preview as they would be read', async () => {
    const source = { type: 'text', text: as.domains } as const;
    expect(await engine!.call('lists.check', { kind: 'custom', source })).toMatchObject({ syntax: 'domains', names: 12 });
    expect(await engine!.call('lists.check', { kind: 'custom', source, syntax: 'domains-exact' })).toMatchObject({ syntax: 'domains-exact', names: 12 });
  });

  test('the memory of lists tells the change with its moment, and “Why?” on a day before answers as it was', async () => {
    await add(as.domains);
    now += 3 * 86_400_000;
    await setSyntax('domains-exact');
    const { rows } = await engine!.call('lists.history', { id: 'list' });
    expect(rows[0]).toMatchObject({ at: new Date(now).toISOString(), changed: 12, added: 0, removed: 0 });
    expect((await engine!.call('why.get', { name: 'www.ads1.example', on: '2026-11-25' })).decision).toBe('blocked');
    expect((await engine!.call('why.get', { name: 'www.ads1.example' })).decision).toBe('would-be-answered');
  });

  test('what a wider reading would take from most homes waits for the household', async () => {
    await add(`0.0.0.0 co.uk\n${as.hosts}`);
    const view = await setSyntax('domains');
    expect(view.first).toMatchObject({ leftCount: 1, left: [{ name: 'co.uk', match: 'tree', reason: 'public-suffix' }] });
    expect([await answered('www.ads1.example'), await answered('shop.co.uk')]).toEqual([false, true]);
  });

  describe('hold a name that no list should take away unasked', () => {
    const text = `${Array.from({ length: 300 }, (_, n) => `ads${n}.example\n`).join('')}whatsapp.com\n`;
    const waiting = ({ first }: ListView): string[] => (first?.left ?? []).map(({ name, match }) => `${match} ${name}`);
    const blocked = async (): Promise<boolean[]> => [!await answered('whatsapp.com'), !await answered('www.whatsapp.com')];

    test.for([
      ['left out, and then taken again', async () => {
        await engine!.call('lists.decideFirst', { id: 'list', decision: 'leave-out' });
        await engine!.call('lists.include', { id: 'list', name: 'whatsapp.com' });
      }],
      ['taken while it waited', () => engine!.call('lists.include', { id: 'list', name: 'whatsapp.com' })],
      ['taken with all that waited', () => engine!.call('lists.decideFirst', { id: 'list', decision: 'apply' })],
    ] as const)('and that was %s, it stays in force however it is read, over a restart', async ([, decide]) => {
      expect(waiting(await add(text))).toEqual(['tree whatsapp.com']);
      await decide();
      expect(await blocked()).toEqual([true, true]);
      expect(waiting(await setSyntax('domains-exact'))).toEqual([]);
      expect(await blocked()).toEqual([true, false]);
      await engine!.close();
      await start();
      expect(waiting(await setSyntax(null))).toEqual([]);
      expect(await blocked()).toEqual([true, true]);
    });

    test('and that waits, it waits as the list says it now', async () => {
      await add(text);
      expect(waiting(await setSyntax('domains-exact'))).toEqual(['exact whatsapp.com']);
      expect(waiting(await setSyntax(null))).toEqual(['tree whatsapp.com']);
      expect(await blocked()).toEqual([false, false]);
    });

    test('and that was taken with an update that was held, it stays in force', async () => {
      await add(text.replace('whatsapp.com\n', ''));
      const { held } = await update(text);
      await engine!.call('lists.decideHeld', { id: 'list', update: held!.update, decision: 'take' });
      expect(await blocked()).toEqual([true, true]);
      expect(waiting(await setSyntax('domains-exact'))).toEqual([]);
      expect(await blocked()).toEqual([true, false]);
    });
  });

  test('what cannot be read so is refused with the reason, and nothing is changed', async () => {
    await add(as.domains);
    await expect(setSyntax('dnsmasq')).rejects.toMatchObject({ code: 'unreadable-list' });
    await expect(engine!.call('lists.setSyntax', { id: 'milan', syntax: 'domains' })).rejects.toMatchObject({ code: 'not-found' });
    expect(stored?.subscriptions.find(({ id }) => id === 'list')).not.toHaveProperty('syntax');
    expect(await answered('www.ads1.example')).toBe(false);
  });
});

test('an order list is read as order lists only, and a change of it is noted', async () => {
  const text = '# Order-List: 1\n# Order: id=IT-1; jurisdiction=IT; authority="T"; kind=court; instrument=judgment; decided=2024-05-06; status=in-force\nordered.example # order:IT-1\n';
  await engine!.call('lists.add', { kind: 'court-order', source: { type: 'text', text }, mode: 'enforce', title: 'List' });
  await expect(setSyntax('domains')).rejects.toMatchObject({ code: 'not-an-order-list' });
  await setSyntax('order-list-text');
  await setSyntax(null);
  const { rows } = await engine!.call('audit.page', { limit: 2 });
  expect(rows.map(({ event, fact }) => [event, fact])).toEqual([['syntax-changed', { code: 'recognised' }], ['syntax-changed', { code: 'read-as', syntax: 'order-list-text' }]]);
});

describe('an update in another syntax', () => {
  test.for([
    ['plain names', 'a hosts file', as.domains, as.hosts, { before: 'domains', after: 'hosts', narrower: 12 }],
    ['a hosts file', 'plain names', as.hosts, as.domains, { before: 'hosts', after: 'domains', wider: 12 }],
    ['Adblock rules', 'a hosts file', as.adblock, as.hosts, { before: 'adblock', after: 'hosts', narrower: 12 }],
    ['exact Adblock rules', 'plain names', as.adblockExact, as.domains, { before: 'adblock', after: 'domains', wider: 12 }],
    ['plain names', 'exact Adblock rules', as.domains, as.adblockExact, { before: 'domains', after: 'adblock', narrower: 12 }],
    ['wildcards', 'a hosts file', as.wildcard, as.hosts, { before: 'wildcard', after: 'hosts', narrower: 12 }],
  ] as const)('from %s to %s is held: the same names would reach otherwise', async ([, , before, after, alarm]) => {
    await add(before);
    const was = await answered('www.ads1.example');
    expect((await update(after)).held?.alarms).toEqual([{ alarm: 'syntax-changed', ...alarm }]);
    expect(await answered('www.ads1.example')).toBe(was);
  });

  test.for([
    ['Adblock rules', 'plain names', as.adblock, as.domains], ['plain names', 'Adblock rules', as.domains, as.adblock], ['plain names', 'wildcards', as.domains, as.wildcard], ['exact Adblock rules', 'a hosts file', as.adblockExact, as.hosts],
  ] as const)('from %s to %s is taken where the same names mean the same', async ([, , before, after]) => {
    await add(before);
    const view = await update(after);
    expect([view.held, view.health.state]).toEqual([undefined, 'ok']);
  });

  test('is no question any more once it is said how the list is always read', async () => {
    await add(as.domains);
    expect((await update(as.hosts)).held).toBeDefined();
    expect(await setSyntax('domains')).toMatchObject({ forcedSyntax: 'domains', syntax: 'domains', health: { state: 'ok' } });
    expect((await engine!.call('lists.all', {})).find(({ id }) => id === 'list')?.held).toBeUndefined();
    expect(await answered('www.ads1.example')).toBe(false);
    expect((await update(`${as.domains}\nmore.example`)).held).toBeUndefined();
    expect(await answered('www.more.example')).toBe(false);
  });

  test('that was kept back is looked at again, as it is read now', async () => {
    await add(as.domains);
    const { held } = await update(`${as.hosts}\n0.0.0.0 more.example`);
    await engine!.call('lists.decideHeld', { id: 'list', update: held!.update, decision: 'keep' });
    expect(await setSyntax('domains')).toMatchObject({ names: 13 });
    expect(await answered('www.more.example')).toBe(false);
  });
});
