/** The query log of a running Gavel: killed in the midst, on a full disk, and carried to a browser as a file. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Status } from '../../shared/engine-api.ts';
import type { LogExportState, LogKeepingView, LogSpan } from '../../shared/log-api.ts';
import type { LogRow } from '../../shared/verdict.ts';
import { startHeadless, type Headless } from '../helpers/headless.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

let folder: string;
let data: string;
let upstream: ScriptedUpstream;
let running: Headless | undefined;
const start = async (within: readonly string[] = []): Promise<Headless> => (running = await startHeadless(['--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', data, '--upstream', `127.0.0.1:${upstream.port}`, '--token', 'T'], within));
const headers = { 'content-type': 'application/json', authorization: 'Bearer T' };

async function call<T>(method: string, params: unknown): Promise<T> {
  const response = await fetch(`http://${running!.web}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(params) });
  const answer = (await response.json()) as { ok: true; value: T } | { ok: false; error: { message: string } };
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
const rows = async (limit = 1000): Promise<LogRow[]> => (await call<{ rows: LogRow[] }>('queryLog.page', { limit })).rows;
const problem = async (): Promise<boolean> => (await call<Status>('status.get', {})).problems.some(({ id }) => id === 'query-log');

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-query-log-'));
  data = path.join(folder, 'D');
  upstream = await startScriptedUpstream();
});
afterEach(async () => {
  if (running !== undefined && running.child.exitCode === null) await running.end('SIGKILL');
  running = undefined;
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('kill -9 while it writes loses the last moments at most, and what is left is whole', async () => {
  let least = 0;
  for (let round = 0; round < 3; round++) {
    const { dnsPort } = await start();
    expect(await call<LogSpan>('queryLog.span', {})).toMatchObject({ rows: expect.toSatisfy((count: number) => count >= least) });
    for (let i = 0; i < 300; i++) await ask(dnsPort, { name: `r${round}n${i}.example` });
    least = (await call<LogSpan>('queryLog.span', {})).rows; // what has been seen is written
    await Promise.all(Array.from({ length: 100 }, (_, i) => ask(dnsPort, { name: `late${i}.example` })));
    await running!.end('SIGKILL');
  }
  await start();
  const seen = await rows();
  expect(seen.length).toBeGreaterThanOrEqual(least);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen.filter(({ name }) => name.startsWith('r2n'))).toHaveLength(300);
  expect((await call<{ totals: { total: number } }>('overview.get', { hours: 1 })).totals.total).toBe(seen.length);
});

/** A small file system of its own, which only root can make. */
const canMount = process.platform === 'linux' && spawnSync('unshare', ['-m', 'true']).status === 0;

test.skipIf(!canMount)('a full disk is told, DNS goes on, and what was asked meanwhile is in the log once there is room', async () => {
  fs.mkdirSync(data);
  const { dnsPort, child } = await start(['unshare', '-m', 'sh', '-c', 'mount -t tmpfs -o size=16m none "$0" && exec "$@"', data]);
  await ask(dnsPort, { name: 'before.example' });
  expect((await rows()).map(({ name }) => name)).toEqual(['before.example']);
  const filler = path.join(`/proc/${child.pid}/root`, data, 'filler');
  const fd = fs.openSync(filler, 'w');
  expect(() => { for (;;) fs.writeSync(fd, Buffer.alloc(4096)); }).toThrow('ENOSPC');
  fs.closeSync(fd);
  for (let i = 0; i < 5000 && !(await problem()); i++) expect((await ask(dnsPort, { name: `full${i}.a-rather-long-name-so-that-pages-fill-up.example` }))?.addresses).toEqual(['192.0.2.1']);
  expect(await problem()).toBe(true);
  expect((await ask(dnsPort, { name: 'still.example' }))?.addresses).toEqual(['192.0.2.1']);
  fs.rmSync(filler);
  await expect.poll(problem, { timeout: 10_000 }).toBe(false);
  const names = (await rows()).map(({ name }) => name);
  expect(names[0]).toBe('still.example');
  expect(names.filter((name) => name === 'full0.a-rather-long-name-so-that-pages-fill-up.example')).toHaveLength(1);
});

test('an export is a download of the console for who is logged in, and is taken once', async () => {
  const { dnsPort, web } = await start();
  for (let i = 0; i < 30; i++) await ask(dnsPort, { name: `n${i}.example` });
  const { job } = await call<LogExportState>('queryLog.export', { format: 'csv', filter: { name: 'n2' } });
  expect((await fetch(`http://${web}/api/export/${job}`)).status).toBe(401);
  expect((await fetch(`http://${web}/api/export/${job}`, { headers: { ...headers, origin: 'http://evil.example' } })).status).toBe(403);
  const response = await fetch(`http://${web}/api/export/${job}`, { headers });
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="gavel-log-\d{4}-\d\d-\d\d\.csv"$/);
  expect((await response.text()).trim().split('\r\n')).toHaveLength(1 + 11); // n2, n20 to n29
  expect(await call<LogExportState>('queryLog.exportState', { job })).toMatchObject({ state: 'done', rows: 11, progress: 1 });
  expect((await fetch(`http://${web}/api/export/${job}`, { headers })).status).toBe(409);
  expect((await fetch(`http://${web}/api/export/nothing`, { headers })).status).toBe(404);
  const cancelled = (await call<LogExportState>('queryLog.export', { format: 'json' })).job;
  await call('queryLog.exportCancel', { job: cancelled });
  expect((await fetch(`http://${web}/api/export/${cancelled}`, { headers })).status).toBe(409);
});

test('what is kept outlives a restart, and forgetting is done before it is answered', async () => {
  const { dnsPort } = await start();
  await ask(dnsPort, { name: 'www.forget-me.example' });
  await call('queryLog.keep', { privacy: 'anonymous', excludedNames: ['bank.example'] });
  expect(await call('queryLog.forget', { name: 'forget-me.example' })).toEqual({ forgotten: 1 });
  expect(fs.readdirSync(data).filter((name) => name.startsWith('query-log')).some((name) => fs.readFileSync(path.join(data, name)).includes('forget-me'))).toBe(false);
  await running!.end('SIGTERM');
  const again = await start();
  expect(await call<LogKeepingView>('queryLog.keeping', {})).toMatchObject({ privacy: 'anonymous', excludedNames: ['bank.example'], rows: 0 });
  await ask(again.dnsPort, { name: 'www.bank.example' });
  await ask(again.dnsPort, { name: 'x.example' });
  expect((await rows()).map(({ name, client }) => [name, client])).toEqual([['x.example', '127.0.0.0']]);
});
