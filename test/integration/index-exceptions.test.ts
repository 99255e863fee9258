/** A name that is not on a list and only hashes like one that is: found by looking into the list, answered from then on. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import { RuleCollector } from '../../electron/engine/policy/rule-compiler.ts';
import { PieceWriter } from '../../electron/engine/policy/rule-piece.ts';
import type { Settings } from '../../shared/settings.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask, type Reply } from '../scenarios/dns-client.ts';

let folder: string;
let upstream: ScriptedUpstream;
let stored: Settings | undefined;
let engine: Engine;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-exceptions-'));
  upstream = await startScriptedUpstream();
  stored = undefined;
});
afterEach(async () => {
  await engine.close();
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<void> {
  engine = await createEngine({
    dataFolder: folder, version: '0.0.0', dns: [{ address: '127.0.0.1', port: 0 }],
    settings: { load: () => stored ?? { version: 1, subscriptions: [] }, save: (settings) => { stored = structuredClone(settings); } },
    run: { upstreams: [`udp://127.0.0.1:${upstream.port}`] },
  });
}
const question = (name: string): Promise<Reply | undefined> => ask(engine.dns[0]!.port, { name });
const blocked = async (name: string): Promise<boolean> => (await question(name))?.addresses[0] === '0.0.0.0';

/**
 * Gives the list's piece the hash of one more name, as if that hashed like a listed one: such a pair cannot be found on purpose. The
 * next start compiles from it.
 */
function makeCollide(id: string, name: string): void {
  const bytes = fs.readFileSync(path.join(folder, 'index-key'));
  const file = path.join(folder, 'lists', `${id}.rules`);
  const piece = fs.readFileSync(file);
  const tail = JSON.parse(piece.toString('utf8', Number(piece.readBigUInt64LE(8)))) as Parameters<PieceWriter['finish']>[0];
  const writer = new PieceWriter(file);
  const collector = new RuleCollector({ k0: bytes.readInt32LE(0), k1: bytes.readInt32LE(4) }, writer);
  for (const [index, each] of ['listed.example', 'bücher.example', name].entries()) collector.add(id, new URL(`http://${each}`).hostname, 'tree', 'block', false, undefined, undefined, Math.min(index + 1, 2));
  collector.writer.end();
  writer.finish({ ...tail, runs: collector.writer.runs, count: collector.writer.count });
  fs.rmSync(path.join(folder, 'rule-index.bin'));
}

async function collide(): Promise<void> {
  await start();
  await engine.call('lists.add', { kind: 'custom', source: { type: 'text', text: 'listed.example\nBücher.example\n' }, title: 'Few', mode: 'enforce' });
  await engine.close();
  makeCollide('few', 'innocent.example');
  await start();
}

test('it is excepted at once, said in the log and the problems, and stays so after a restart', async () => {
  await collide();
  expect(await blocked('www.innocent.example')).toBe(true);
  expect(await blocked('www.listed.example')).toBe(true);
  expect(await blocked('xn--bcher-kva.example')).toBe(true);
  await vi.waitFor(async () => expect(await blocked('www.innocent.example')).toBe(false), { timeout: 20_000, interval: 200 });
  expect((await engine.call('queryLog.page', { limit: 1, filter: { outcome: ['answered'] } })).rows[0]).toMatchObject({
    name: 'www.innocent.example', outcome: 'answered', by: 'upstream', spared: 'collision', wouldBe: { by: 'custom', list: 'few', rule: 'innocent.example' },
  });
  expect((await engine.call('status.get', {})).problems).toContainEqual(expect.objectContaining({ id: 'index-collision', title: expect.stringContaining('innocent.example (Few)') as string }));
  expect(await engine.call('why.get', { name: 'innocent.example' })).toMatchObject({ decision: 'would-be-answered', spared: 'collision' });
  expect([await blocked('www.listed.example'), await blocked('xn--bcher-kva.example')]).toEqual([true, true]);

  await engine.close();
  await start();
  expect([await blocked('innocent.example'), await blocked('listed.example')]).toEqual([false, true]);
});

test('what the list comes to hold is blocked then', async () => {
  await collide();
  await blocked('innocent.example');
  await vi.waitFor(async () => expect(await blocked('innocent.example')).toBe(false), { timeout: 20_000, interval: 200 });
  await engine.call('lists.remove', { id: 'few' });
  expect(JSON.parse(fs.readFileSync(path.join(folder, 'index-exceptions.json'), 'utf8'))).toEqual([]);
  await engine.call('lists.add', { kind: 'custom', source: { type: 'text', text: 'innocent.example\n' }, title: 'Few', mode: 'enforce' });
  expect(await blocked('innocent.example')).toBe(true);
});
