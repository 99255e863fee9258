/** A disk without room: Gavel answers, starts, lets people in and does what they choose, says what it could not write, and goes on where there is room again. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListView, Status } from '../../shared/engine-api.ts';
import type { LogRow } from '../../shared/verdict.ts';
import { startHeadless, type Headless } from '../helpers/headless.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

/** A file system of its own, which only root can make. */
const canMount = process.platform === 'linux' && spawnSync('unshare', ['-m', 'true']).status === 0 && spawnSync('nsenter', ['-V']).status === 0;

let folder: string;
let upstream: ScriptedUpstream;
let disk: ChildProcess;
let running: Headless;

/** On the small disk, which outlives it. */
const start = async (): Promise<Headless> => (running = await startHeadless(['--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', folder, '--upstream', `127.0.0.1:${upstream.port}`, '--token', 'T'], ['nsenter', '-t', String(disk.pid), '-m']));
/** A file of the small disk, seen from here. */
const there = (file: string): string => path.join(`/proc/${disk.pid}/root`, folder, file);

async function call<T>(method: string, params: unknown = {}): Promise<T> {
  const response = await fetch(`http://${running.web}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer T' }, body: JSON.stringify(params) });
  const answer = (await response.json()) as { ok: true; value: T } | { ok: false; error: { message: string } };
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
const problems = async (): Promise<string[]> => (await call<Status>('status.get')).problems.map(({ id }) => id);
const rows = async (): Promise<string[]> => (await call<{ rows: LogRow[] }>('queryLog.page', { limit: 10 })).rows.map(({ name }) => name);

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-full-disk-'));
  upstream = await startScriptedUpstream();
  disk = spawn('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs -o size=8m none "$0" && echo ready && exec cat', folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve) => { disk.stdout!.once('data', resolve); });
});
afterEach(async () => {
  if (running.child.exitCode === null) await running.end('SIGKILL');
  disk.stdin!.end();
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test.skipIf(!canMount)('what is chosen holds, a restart answers, and the log goes on where there is room', async () => {
  await start();
  expect((await ask(running.dnsPort, { name: 'before.example' }))?.addresses).toEqual(['192.0.2.1']);
  expect(await rows()).toEqual(['before.example']);
  await call('pause.set', { minutes: 60 });
  const filler = fs.openSync(there('filler'), 'w');
  expect(() => { for (;;) fs.writeSync(filler, Buffer.alloc(4096)); }).toThrow('ENOSPC');
  fs.closeSync(filler);

  expect(await call<ListView>('lists.setMode', { id: 'milan', mode: 'enforce' })).toMatchObject({ mode: 'enforce' });
  await expect.poll(async () => (await ask(running.dnsPort, { name: 'kickasstorrents.to' }))?.rcode).toBe('NXDOMAIN');
  expect(await problems()).toContain('settings-unsaved');
  expect((await fetch(`http://${running.web}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: 'T' }) })).status).toBe(200);
  expect(await call('overview.get', { hours: 1 })).toMatchObject({ hours: 1 });

  await running.end('SIGKILL');
  await start();
  expect((await ask(running.dnsPort, { name: 'again.example' }))?.addresses).toEqual(['192.0.2.1']);
  expect((await call<Status>('status.get')).pausedUntil).toBeDefined();
  expect((await call<ListView[]>('lists.all')).find(({ id }) => id === 'milan')?.health).toMatchObject({ state: 'ok' });
  expect(await problems()).toContain('query-log');

  fs.rmSync(there('filler'));
  await expect.poll(problems, { timeout: 15_000 }).not.toContain('query-log');
  await ask(running.dnsPort, { name: 'after.example' });
  await expect.poll(rows).toEqual(['after.example', 'again.example', 'before.example']);
});
