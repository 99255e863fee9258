/** A process that is killed while lists are compiled and put in force: the next start has one whole state, the last good one or the new one. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListView } from '../../shared/engine-api.ts';
import { startHeadless, type Headless } from '../helpers/headless.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

const NAMES = 100_000;
const KILLS = 5;

let folder: string;
let upstream: ScriptedUpstream;
let running: Headless | undefined;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-killed-'));
  upstream = await startScriptedUpstream();
});
afterEach(async () => {
  if (running?.child.exitCode === null) await running.end('SIGKILL');
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const start = async (): Promise<Headless> => {
  running = await startHeadless(['--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', path.join(folder, 'D'), '--upstream', `127.0.0.1:${upstream.port}`, '--token', 'T', '--list-folder', folder]);
  return running;
};
async function call<T>(method: string, params: unknown): Promise<T> {
  const response = await fetch(`http://${running!.web}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer T' }, body: JSON.stringify(params) });
  const answer = await response.json() as { ok: true; value: T } | { ok: false; error: { message: string } };
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
const blocked = async (name: string): Promise<boolean> => (await ask(running!.dnsPort, { name }))?.addresses[0] === '0.0.0.0';
/** Every other name is another in each version: an exchange of all of them would be held. */
const listText = (version: number): string => `always.example\nonly${version}.example\n${Array.from({ length: NAMES }, (_, i) => `n${i}v${i % 2 === 0 ? 0 : version}.example\n`).join('')}`;

test('at any moment of it', { timeout: 180_000 }, async () => {
  const list = path.join(folder, 'list.txt');
  fs.writeFileSync(list, listText(0));
  await start();
  await call('lists.add', { kind: 'custom', source: { type: 'file', path: list }, title: 'Many', mode: 'enforce' });
  await call('lists.add', { kind: 'custom', source: { type: 'text', text: 'unchanged.example\n' }, title: 'Few', mode: 'enforce' });
  const since = performance.now();
  await call('lists.update', { id: 'many' });
  fs.writeFileSync(list, listText(1));
  await call('lists.update', { id: 'many' });
  const took = performance.now() - since;
  for (let kill = 0; kill < KILLS; kill++) {
    const version = kill + 2;
    fs.writeFileSync(list, listText(version));
    const update = call('lists.update', { id: 'many' }).catch(() => undefined); // it dies with the process
    await new Promise((resolve) => setTimeout(resolve, (took * (kill + 0.5)) / KILLS)); // the moment of the kill is what the test is about
    await running!.end('SIGKILL');
    await update;
    // What a kill left must be whole by itself: the source is gone.
    fs.renameSync(list, `${list}.gone`);
    await start();
    const views = await call<ListView[]>('lists.all', {});
    expect(views.find(({ id }) => id === 'many')).toMatchObject({ names: NAMES + 2 });
    const has = [await blocked(`only${version - 1}.example`), await blocked(`only${version}.example`)];
    expect(has.filter(Boolean)).toHaveLength(1);
    expect([await blocked('always.example'), await blocked('unchanged.example'), await blocked(`n${NAMES - 1}v${has[1] === true ? version : version - 1}.example`)]).toEqual([true, true, true]);
    fs.renameSync(`${list}.gone`, list);
    await call('lists.update', { id: 'many' });
    expect([await blocked(`only${version - 1}.example`), await blocked(`only${version}.example`)]).toEqual([false, true]);
  }
});

test('an own rule acts within a second, while a list is compiled', { timeout: 120_000 }, async () => {
  const list = path.join(folder, 'list.txt');
  fs.writeFileSync(list, listText(0));
  await start();
  await call('lists.add', { kind: 'custom', source: { type: 'file', path: list }, title: 'Many', mode: 'enforce' });
  fs.writeFileSync(list, listText(1));
  let compiled = false;
  const update = call('lists.update', { id: 'many' }).then(() => { compiled = true; });
  const since = performance.now();
  await call('ownRules.set', { text: '||own.example^' });
  expect(await blocked('www.own.example')).toBe(true);
  expect(performance.now() - since).toBeLessThan(1000);
  expect(compiled).toBe(false);
  await update;
  expect([await blocked('www.own.example'), await blocked('only1.example'), await blocked('only0.example')]).toEqual([true, true, false]);
});
