/** What is told of a name: by device, by time, with what lies below it, and since when. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import { localDay } from '../../electron/engine/local-day.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

let folder: string;
let engine: Engine;
let upstream: ScriptedUpstream;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-why-'));
  upstream = await startScriptedUpstream();
  engine = await createEngine({ dataFolder: folder, version: '0', settings: { load: () => undefined, save: () => undefined }, dns: [{ address: '127.0.0.1', port: 0 }], run: { upstreams: [`udp://127.0.0.1:${upstream.port}`], country: 'IT' } });
});
afterEach(async () => {
  await engine.close();
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const asks = async (name: string): Promise<void> => void (await ask(engine.dns[0]!.port, { name }));

test('what happened holds the name and what lies below it, not names that only contain it; equal rows are counted', async () => {
  for (const name of ['site.example', 'site.example', 'www.site.example', 'notsite.example', 'site.example.org']) await asks(name);
  const { happened } = await engine.call('why.explain', { name: 'site.example' });
  expect(happened).toMatchObject({ more: false, noting: true, groups: [{ row: { name: 'www.site.example' }, times: 1 }, { row: { name: 'site.example' } }, ...happened.groups.slice(2)] });
  expect(happened.groups.map(({ row }) => row.name)).not.toContain('notsite.example');
  expect(happened.groups.reduce((sum, { times }) => sum + times, 0)).toBe(3);
});

test('a device is found by the name it was given, and another device’s rows are left out', async () => {
  await engine.call('devices.setName', { address: '127.0.0.1', name: 'Anna’s tablet' });
  await engine.call('devices.setName', { address: '192.168.1.77', name: 'Television' });
  await asks('site.example');
  expect(await engine.call('why.explain', { name: 'site.example', device: 'anna’s TABLET' })).toMatchObject({ device: { client: '127.0.0.1', name: 'Anna’s tablet' }, happened: { groups: [{ row: { device: 'Anna’s tablet' } }] } });
  expect((await engine.call('why.explain', { name: 'site.example', device: 'Television' })).happened.groups).toEqual([]);
  await expect(engine.call('why.explain', { name: 'site.example', device: 'Fridge' })).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('“Television”') });
});

test('a pause of one device is told for that device alone', async () => {
  await engine.call('devices.setName', { address: '192.168.1.77', name: 'Television' });
  await engine.call('pause.set', { minutes: 30, client: '192.168.1.77' });
  expect((await engine.call('why.explain', { name: 'site.example', device: 'Television' })).paused).toMatchObject({ whole: false });
  expect((await engine.call('why.explain', { name: 'site.example' })).paused).toBeUndefined();
});

test('around a time only what happened then is told, and a day answers for the lists of that day', async () => {
  await asks('kickasstorrents.to');
  const now = new Date().toISOString();
  const near = await engine.call('why.explain', { name: 'kickasstorrents.to', at: now });
  expect(near).toMatchObject({ now: { decision: 'observed' }, since: { list: 'milan', mode: 'observe', namedOrBefore: true }, happened: { groups: [{ row: { outcome: 'observed' } }] }, history: { on: { day: localDay(Date.now()), ordered: 'yes' } } });
  const before = await engine.call('why.explain', { name: 'kickasstorrents.to', at: '2023-05-03' });
  expect(before.happened).toMatchObject({ groups: [], from: new Date('2023-05-03T00:00').toISOString(), to: new Date('2023-05-04T00:00').toISOString() });
  expect(before.history.on).toMatchObject({ day: '2023-05-03', ordered: 'yes' });
});

test('a set-aside is told with its day', async () => {
  await engine.call('lists.setMode', { id: 'milan', mode: 'enforce' });
  await engine.call('setAside.set', { name: 'kickasstorrents.to', on: true });
  expect(await engine.call('why.explain', { name: 'www.kickasstorrents.to' })).toMatchObject({ now: { decision: 'would-be-answered', spared: 'set-aside' }, setAside: { name: 'kickasstorrents.to' } });
});
