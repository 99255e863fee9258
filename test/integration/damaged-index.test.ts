/** The compiled index on disk, damaged between two runs of a real process: it is made anew, and no name is answered that is blocked. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListView, Status } from '../../shared/engine-api.ts';
import { startHeadless, type Headless } from '../helpers/headless.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

const NAMES = 150_000;
const LEAD = 16;

let folder: string;
let upstream: ScriptedUpstream;
let running: Headless | undefined;
const data = (): string => path.join(folder, 'D');
const index = (): string => path.join(data(), 'rule-index.bin');
const piece = (): string => path.join(data(), 'lists', 'many.rules');

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-damaged-'));
});
afterEach(async () => {
  if (running?.child.exitCode === null) await running.end('SIGKILL');
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const start = async (port: number): Promise<Headless> => {
  running = await startHeadless(['--dns', `127.0.0.1:${port}`, '--web', '127.0.0.1:0', '--data', data(), '--upstream', `127.0.0.1:${upstream.port}`, '--token', 'T']);
  return running;
};
async function call<T>(method: string, params: unknown): Promise<T> {
  const response = await fetch(`http://${running!.web}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer T' }, body: JSON.stringify(params) });
  const answer = await response.json() as { ok: true; value: T } | { ok: false; error: { message: string } };
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 0x10;
  return copy;
};
/** Whole by its own checksum, but made by other rules of reading, with nothing in it. */
function ofAnotherVersion(bytes: Buffer): Buffer {
  const length = bytes.readUInt32LE(8);
  const header = bytes.toString('utf8', LEAD, LEAD + length).replace(/"fingerprint":"[\da-f]{8}/, '"fingerprint":"00000000');
  const copy = Buffer.concat([bytes.subarray(0, LEAD), Buffer.from(header), Buffer.alloc(bytes.length - LEAD - length)]);
  copy.writeUInt32LE(zlib.crc32(copy.subarray(LEAD)), 12);
  return copy;
}

test('whatever became of it, names stay blocked from the first answer on, and the next start finds it whole', { timeout: 240_000 }, async () => {
  upstream = await startScriptedUpstream();
  await start(0);
  const port = running!.dnsPort;
  await call('lists.add', { kind: 'custom', source: { type: 'text', text: Array.from({ length: NAMES }, (_, i) => `n${i}.example\n`).join('') }, title: 'Many', mode: 'enforce' });
  await running!.end('SIGTERM');
  const good = fs.readFileSync(index());
  const header = good.readUInt32LE(8);
  const damages: [string, () => void][] = [
    ['a bit of its lead', () => fs.writeFileSync(index(), flipped(good, 9))], ['a bit of its header', () => fs.writeFileSync(index(), flipped(good, LEAD + header / 2))],
    ['a bit in the middle', () => fs.writeFileSync(index(), flipped(good, good.length >> 1))], ['its last bit', () => fs.writeFileSync(index(), flipped(good, good.length - 1))],
    ['cut in half', () => fs.writeFileSync(index(), good.subarray(0, good.length >> 1))], ['cut within its header', () => fs.writeFileSync(index(), good.subarray(0, LEAD + 3))], ['empty', () => fs.writeFileSync(index(), '')],
    ['gone', () => fs.rmSync(index())], ['of another version', () => fs.writeFileSync(index(), ofAnotherVersion(good))],
    ['no file', () => { fs.rmSync(index()); fs.mkdirSync(index()); }],
    ['damaged, and the pieces it was made of too', () => {
      fs.rmSync(index(), { recursive: true });
      fs.writeFileSync(index(), flipped(good, good.length >> 1));
      const bytes = fs.readFileSync(piece());
      fs.writeFileSync(piece(), flipped(bytes, bytes.length >> 1));
    }],
  ];
  for (const [what, damage] of damages) {
    damage();
    let over = false;
    /** All that is answered while it starts. */
    const early = (async () => {
      const given: string[] = [];
      while (!over) given.push(...(await ask(port, { name: `n${given.length % NAMES}.example` }, 50).catch(() => undefined))?.addresses ?? []);
      return given;
    })();
    await start(port);
    const [first, last] = [await ask(port, { name: 'n7.example' }), await ask(port, { name: `www.n${NAMES - 1}.example` })];
    over = true;
    expect([what, new Set(await early).difference(new Set(['0.0.0.0'])), first?.addresses, last?.addresses, (await ask(port, { name: 'free.example' }))?.addresses]).toEqual([what, new Set(), ['0.0.0.0'], ['0.0.0.0'], ['192.0.2.1']]);
    expect((await call<ListView[]>('lists.all', {})).find(({ id }) => id === 'many')).toMatchObject({ names: NAMES, health: { state: 'ok' } });
    const told = (await call<Status>('status.get', {})).problems.filter(({ id }) => id === 'rule-index');
    await running!.end('SIGTERM');
    // What lies in the way of the file is told, and left alone.
    if (what === 'no file') expect(told).toHaveLength(1);
    else expect([what, told, fs.readFileSync(index()).equals(good)]).toEqual([what, [], true]);
  }
});
