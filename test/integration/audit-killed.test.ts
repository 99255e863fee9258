/** kill -9 as a call returns: what was decided about lists of orders is in the audit, each once. */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListMode } from '../../shared/verdict.ts';
import type { AuditEntry } from '../../shared/history-api.ts';
import { startHeadless, type Headless } from '../helpers/headless.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';

const LIST = `# Order-List: 1
# Title: Court
# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2026-03-01; status=in-force
ordered.example # order:IT-1
`;

let folder: string;
let upstream: ScriptedUpstream;
let running: Headless | undefined;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-audit-killed-'));
  upstream = await startScriptedUpstream();
});
afterEach(async () => {
  if (running?.child.exitCode === null && running.child.signalCode === null) await running.end('SIGKILL');
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const serve = async (): Promise<void> => {
  running = await startHeadless(['--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', path.join(folder, 'D'), '--upstream', `udp://127.0.0.1:${upstream.port}`, '--token', 'T']);
};
/** The value of a call; the process is killed as its first byte arrives, where that is wanted. */
const call = <T>(method: string, params: unknown, kill = false): Promise<T> => new Promise((resolve, reject) => {
  const sent = http.request(`http://${running!.web}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer T' } }, (response) => {
    if (kill) running!.child.kill('SIGKILL');
    let text = '';
    response.on('data', (data) => { text += String(data); });
    response.on('error', () => (kill ? resolve(undefined as T) : reject(new Error('cut off'))));
    response.on('end', () => resolve(kill ? undefined as T : (JSON.parse(text) as { value: T }).value));
  });
  sent.on('error', reject);
  sent.end(JSON.stringify(params));
});
const killedAfter = async (method: string, params: unknown): Promise<void> => {
  await call(method, params, true);
  await running!.end('SIGKILL');
  await serve();
};
const lines = async (list: string): Promise<string[]> => {
  const { rows } = await call<{ rows: AuditEntry[] }>('audit.page', { limit: 100 });
  return rows.filter((row) => row.list === list && row.event !== 'update-taken').map(({ event, mode, modeBefore }) => [event, modeBefore, mode].filter((part) => part !== undefined).join(' ')).toReversed();
};

test('an order list that is added, used otherwise and given up is in the audit, each once, whenever the kill comes', async () => {
  await serve();
  await killedAfter('lists.add', { kind: 'court-order', source: { type: 'text', text: LIST }, title: 'Court', mode: 'observe' });
  const expected = ['list-added observe'];
  expect(await lines('court')).toEqual(expected);
  let before: ListMode = 'observe';
  for (const mode of ['enforce', 'off', 'enforce'] as const) {
    await killedAfter('lists.setMode', { id: 'court', mode });
    expected.push(`mode-changed ${before} ${mode}`);
    before = mode;
    expect(await lines('court')).toEqual(expected);
  }
  await killedAfter('lists.remove', { id: 'court' });
  expect(await lines('court')).toEqual([...expected, 'list-removed enforce']);
}, 60_000);

test('what a kill kept from the audit is written at the next start, and what it has is not written again', async () => {
  await serve();
  await call('lists.add', { kind: 'court-order', source: { type: 'text', text: LIST }, title: 'Court', mode: 'observe' });
  await call('lists.setMode', { id: 'court', mode: 'enforce' });
  await call('lists.history', { id: 'court' });
  await running!.end('SIGTERM');
  // As a kill leaves it that comes behind the first of two writes: the file says what is to be noted, and the audit has one line of it or none.
  const told = path.join(folder, 'D', 'list-history.json');
  const kept = JSON.parse(fs.readFileSync(told, 'utf8')) as Record<string, unknown>;
  const audit = fs.readFileSync(path.join(folder, 'D', 'audit.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as AuditEntry);
  const { n: _number, ...there } = audit.find(({ event }) => event === 'mode-changed')!;
  const missing = { at: '2026-11-24T12:00:00.000Z', event: 'list-removed', by: 'household', list: 'gone', listTitle: 'Gone', modeBefore: 'observe' };
  fs.writeFileSync(told, JSON.stringify({ ...kept, notes: [there, missing] }));
  await serve();
  expect([await lines('court'), await lines('gone')]).toEqual([['list-added observe', 'mode-changed observe enforce'], ['list-removed observe']]);
  await running!.end('SIGTERM');
  await serve();
  expect([await lines('court'), await lines('gone')]).toEqual([['list-added observe', 'mode-changed observe enforce'], ['list-removed observe']]);
}, 60_000);
