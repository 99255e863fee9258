/** A pause lasts over an end of Gavel, of whatever kind: for the house until it is over, for one device and nobody else; orders stay throughout. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Status } from '../../shared/engine-api.ts';
import { startHeadless, type Headless } from '../helpers/headless.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

let folder: string;
let upstream: ScriptedUpstream;
let running: Headless;

const start = async (): Promise<Headless> => (running = await startHeadless([
  '--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', path.join(folder, 'data'), '--upstream', `127.0.0.1:${upstream.port}`, '--token', 'T', '--country', 'IT', '--list', 'court-order:milan', '--list', `custom:${path.join(folder, 'ads.hosts')}`,
]));
async function call<T>(method: string, params: unknown = {}): Promise<T> {
  const response = await fetch(`http://${running.web}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer T' }, body: JSON.stringify(params) });
  return ((await response.json()) as { value: T }).value;
}
const blocked = async (): Promise<boolean> => (await ask(running.dnsPort, { name: 'ads.example' }))?.addresses[0] === '0.0.0.0';
const ordered = async (): Promise<string | undefined> => (await ask(running.dnsPort, { name: 'kickasstorrents.to' }))?.rcode;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-pause-'));
  fs.writeFileSync(path.join(folder, 'ads.hosts'), '0.0.0.0 ads.example\n');
  upstream = await startScriptedUpstream();
  await start();
});
afterEach(async () => {
  if (running.child.exitCode === null) await running.end('SIGKILL');
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test.for(['SIGTERM', 'SIGKILL'] as const)('of the house, over %s', async (signal) => {
  expect(await blocked()).toBe(true);
  const until = new Date(Date.now() + 3 * 3600_000).toISOString();
  expect((await call<Status>('pause.set', { until })).pausedUntil).toBe(until);
  expect([await blocked(), await ordered()]).toEqual([false, 'NXDOMAIN']);
  await running.end(signal);
  await start();
  expect((await call<Status>('status.get')).pausedUntil).toBe(until);
  expect([await blocked(), await ordered()]).toEqual([false, 'NXDOMAIN']);
  await call('pause.set', { minutes: null });
  expect(await blocked()).toBe(true);
  await running.end(signal);
  await start();
  expect([(await call<Status>('status.get')).pausedUntil, await blocked()]).toEqual([undefined, true]);
});

test('of one device, and of no other', async () => {
  const [mine, other] = [{ minutes: 60, client: '127.0.0.1' }, { minutes: 60, client: '192.168.1.9' }];
  await call('pause.set', other);
  expect(await blocked()).toBe(true);
  await call('pause.set', mine);
  await running.end('SIGKILL');
  await start();
  expect((await call<Status>('status.get')).pausedDevices.map(({ client }) => client)).toEqual(['192.168.1.9', '127.0.0.1']);
  expect([await blocked(), await ordered()]).toEqual([false, 'NXDOMAIN']);
  await call('pause.set', { ...mine, minutes: null });
  expect(await blocked()).toBe(true);
});

test('ended meanwhile, it is over when Gavel starts', async () => {
  await call('pause.set', { until: new Date(Date.now() + 1500).toISOString() });
  expect(await blocked()).toBe(false);
  await running.end('SIGKILL');
  await start();
  await expect.poll(blocked, { timeout: 10_000 }).toBe(true);
  expect((await call<Status>('status.get')).pausedUntil).toBeUndefined();
});
