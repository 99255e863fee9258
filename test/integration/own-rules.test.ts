/** Own rules in a real process with a million names loaded: imported, tried before they are saved, and in force within a second. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnRulesImport } from '../../shared/list-preview.ts';
import type { OwnRulesTest } from '../../shared/engine-api.ts';
import { startHeadless, type Headless } from '../helpers/headless.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask, type Reply } from '../scenarios/dns-client.ts';

const NAMES = 1_000_000;

let folder: string;
let upstream: ScriptedUpstream;
let running: Headless;

async function call<T>(method: string, params: unknown): Promise<T> {
  const response = await fetch(`http://${running.web}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer T' }, body: JSON.stringify(params) });
  const answer = await response.json() as { ok: true; value: T } | { ok: false; error: { message: string } };
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
const answers = (name: string, type = 'A'): Promise<Reply | undefined> => ask(running.dnsPort, { name, type });
const addresses = async (name: string, type = 'A'): Promise<string[] | undefined> => (await answers(name, type))?.addresses;
/** Saves own rules, and gives what a first question gets, with the time from saving to the answer. */
async function saved(text: string, name: string, type = 'A'): Promise<{ reply: Reply | undefined; ms: number }> {
  const since = performance.now();
  await call('ownRules.set', { text });
  const reply = await answers(name, type);
  return { reply, ms: performance.now() - since };
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-own-'));
  const list = path.join(folder, 'list.txt');
  const out = fs.createWriteStream(list);
  for (let from = 0; from < NAMES; from += 10_000) out.write(Array.from({ length: 10_000 }, (_, i) => `n${from + i}.listed.example\n`).join(''));
  await new Promise<void>((resolve) => { out.end(resolve); });
  upstream = await startScriptedUpstream();
  running = await startHeadless(['--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', path.join(folder, 'D'), '--upstream', `127.0.0.1:${upstream.port}`, '--token', 'T', '--list', `custom:${list}`]);
}, 120_000);
afterAll(async () => {
  await running.end('SIGTERM');
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('own rules', () => {
  test.for([
    ['a block', '||own.example^', 'www.own.example', 'A', ['0.0.0.0']],
    ['an exception to a list of a million names', '@@||n999999.listed.example^', 'n999999.listed.example', 'A', ['192.0.2.1']],
    ['a regular expression', '/^ad[sx]\\d+\\./', 'ads42.example', 'A', ['0.0.0.0']],
    ['an address', '||nas.example^$dnsrewrite=192.168.1.10', 'nas.example', 'A', ['192.168.1.10']],
    ['an IPv6 address', '||nas.example^$dnsrewrite=fd00::10', 'nas.example', 'AAAA', ['fd00::10']],
    ['a record as hosts files have it', '192.168.1.11 printer.example', 'printer.example', 'A', ['192.168.1.11']],
    ['an alias', '||old.example^$dnsrewrite=new.example', 'old.example', 'A', ['192.0.2.1']],
  ] as const)('%s is tried with its line, and acts within a second of being saved', async ([, rule, name, type, expected]) => {
    const before = await addresses(name, type);
    const tried = await call<OwnRulesTest>('ownRules.test', { text: `! mine\n${rule}`, name, type });
    expect([tried.skipped, tried.why.matches.find(({ list }) => list === 'own-rules')]).toEqual([[], expect.objectContaining({ line: 2, text: rule })]);
    expect(await addresses(name, type), 'a trial changes nothing').toEqual(before);
    const { reply, ms } = await saved(`! mine\n${rule}`, name, type);
    expect(reply?.addresses).toEqual(expected);
    if (rule.includes('new.example')) expect(reply?.answers[0]).toMatchObject({ type: 'CNAME', data: 'new.example' });
    expect(ms).toBeLessThan(1000);
  });

  test.for([
    ['hosts', '# mine\n0.0.0.0 a.example b.example\n127.0.0.1 localhost\nnot an address\n', ['a.example', 'b.example'], ['www.a.example'], 1],
    ['adblock', '! mine\n||a.example^\n@@||good.a.example^\n##.banner\n||x.example^$popup\n', ['a.example', 'www.a.example'], ['good.a.example'], 1],
    ['domains', 'a.example\nb.example # why\nno name at all\n', ['a.example', 'www.b.example'], ['c.example'], 1],
  ] as const)('a file of %s is imported: what it means is in force, the rest is told with its lines', async ([syntax, text, blocked, free, left]) => {
    const read = await call<OwnRulesImport>('ownRules.import', { text, into: '', as: 'block' });
    expect(read).toMatchObject({ syntax, skippedCount: left });
    const { ms } = await saved(read.lines.join('\n'), blocked[0]);
    expect(ms).toBeLessThan(1000);
    expect(await Promise.all(blocked.map((name) => addresses(name)))).toEqual(blocked.map(() => ['0.0.0.0']));
    expect(await Promise.all(free.map((name) => addresses(name)))).toEqual(free.map(() => ['192.0.2.1']));
  });

  test('what is imported as allowed lifts a list, and the trace names both', async () => {
    const { lines } = await call<OwnRulesImport>('ownRules.import', { text: 'n7.listed.example\n', into: '', as: 'allow' });
    await saved(lines.join('\n'), 'n7.listed.example');
    const { rows } = await call<{ rows: { id: string }[] }>('queryLog.page', { limit: 1, filter: { name: 'n7.listed.example' } });
    expect(await call('queryLog.trace', { id: rows[0]!.id })).toMatchObject({ row: { outcome: 'answered', spared: 'own-allow', wouldBe: { by: 'custom', rule: 'n7.listed.example' } }, matches: expect.arrayContaining([expect.objectContaining({ list: 'own-rules', line: 1 }), expect.objectContaining({ line: 8, text: 'n7.listed.example' })]) });
  });
});
