/** A kill at the worst moments: while a list arrives, while an update is held, between two writes. */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import type { ListView } from '../../shared/engine-api.ts';
import type { Settings } from '../../shared/settings.ts';
import { startHeadless, type Headless } from '../helpers/headless.ts';
import { startListServer, type ListServer } from '../helpers/list-server.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

const names = (count: number): string => Array.from({ length: count }, (_, n) => `ads${n}.example\n`).join('');
const GOOD = names(20);
const BAD = `${GOOD}google.com\ndrive.usercontent.google.com\n`;

let folder: string;
let server: ListServer;
let upstream: ScriptedUpstream;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-killed-'));
  server = await startListServer();
  upstream = await startScriptedUpstream();
});
afterEach(async () => {
  await upstream.close();
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('kill -9', () => {
  let running: Headless | undefined;
  afterEach(async () => {
    if (running?.child.exitCode === null) await running.end('SIGKILL');
    running = undefined;
  });
  const serve = async (): Promise<Headless> => {
    running = await startHeadless(['--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', path.join(folder, 'K'), '--upstream', `udp://127.0.0.1:${upstream.port}`, '--token', 'T', '--list', `custom:${server.url}/list`]);
    return running;
  };
  const call = (method: string, params: unknown): Promise<{ ok: boolean; value: unknown }> => new Promise((resolve, reject) => {
    const sent = http.request(`http://${running!.web}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer T' } }, (response) => {
      let text = '';
      response.on('data', (data) => { text += String(data); });
      response.on('end', () => resolve(JSON.parse(text) as { ok: boolean; value: unknown }));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(params));
  });
  const blocked = async (name: string): Promise<boolean> => (await ask(running!.dnsPort, { name }))?.addresses?.includes('0.0.0.0') === true;

  test('during a download leaves the version before in force, and nothing half-read', async () => {
    server.put('/list', GOOD);
    const killed = await serve();
    let began: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => { began = resolve; });
    server.put('/list', (_request, response) => {
      response.writeHead(200, { 'content-length': 100_000 });
      response.write(`${names(10)}google.com\n`, () => began());
    });
    call('lists.update', { id: 'list' }).catch(() => undefined);
    await begun;
    await killed.end('SIGKILL');
    await serve();
    expect([await blocked('ads19.example'), await blocked('www.google.com')]).toEqual([true, false]);
    expect(fs.readdirSync(path.join(folder, 'K', 'lists')).filter((name) => name.includes('candidate'))).toEqual([]);
  });

  test('while an update is held keeps it held', async () => {
    server.put('/list', GOOD);
    const killed = await serve();
    server.put('/list', BAD);
    expect(await call('lists.update', { id: 'list' })).toMatchObject({ ok: true, value: { held: { added: 2 } } });
    await killed.end('SIGKILL');
    const again = await serve();
    expect(again.said()).toContain('is held until you decide');
    expect([await blocked('ads19.example'), await blocked('www.google.com')]).toEqual([true, false]);
    const { value } = await call('lists.all', {});
    expect(value).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'list', held: expect.objectContaining({ added: 2 }) })]));
  });
});

describe('between two writes', () => {
  let stored: Settings | undefined;
  let engine: Engine | undefined;
  const lists = (): string => path.join(folder, 'D', 'lists');
  const start = async (): Promise<void> => {
    engine = await createEngine({
      dataFolder: path.join(folder, 'D'), version: '0.0.0', dns: [{ address: '127.0.0.1', port: 0 }], run: { upstreams: [`udp://127.0.0.1:${upstream.port}`] },
      settings: { load: () => stored ?? { version: 1, subscriptions: [] }, save: (settings) => { stored = structuredClone(settings); } },
    });
  };
  const stop = async (): Promise<void> => {
    await engine?.close();
    engine = undefined;
  };
  const update = (): Promise<ListView> => engine!.call('lists.update', { id: 'list' });
  const view = async (): Promise<ListView> => (await engine!.call('lists.all', {}))[0]!;
  const blocks = async (name: string): Promise<boolean> => (await engine!.call('why.get', { name })).decision === 'blocked';
  beforeEach(async () => {
    stored = undefined;
    server.put('/list', GOOD);
    await start();
    await engine!.call('lists.add', { kind: 'custom', source: { type: 'url', url: `${server.url}/list` }, mode: 'enforce', title: 'List' });
  });
  afterEach(stop);

  test('bytes that came in force without their meta are known for what they are', async () => {
    const before = JSON.parse(fs.readFileSync(path.join(lists(), 'list.json'), 'utf8')) as { sha256: string };
    await stop();
    fs.writeFileSync(path.join(lists(), 'list.new'), names(21));
    fs.renameSync(path.join(lists(), 'list.new'), path.join(lists(), 'list.list'));
    await start();
    expect(await blocks('ads20.example')).toBe(true);
    const after = JSON.parse(fs.readFileSync(path.join(lists(), 'list.json'), 'utf8')) as { sha256: string; etag?: string };
    expect(after.sha256).not.toBe(before.sha256);
    expect(after.etag).toBeUndefined();
  });
  test('held bytes without what was found in them, or the other way round, are read again', async () => {
    server.put('/list', BAD);
    await update();
    for (const lost of ['list.held', 'list.held.json']) {
      await stop();
      fs.rmSync(path.join(lists(), lost));
      await start();
      expect((await view()).held).toBeUndefined();
      expect((await update()).held).toMatchObject({ added: 2 });
    }
  });
});
