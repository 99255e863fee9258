/** `gavel serve` and its sisters as processes: ready, asked, stopped, killed, refused. */
import dgram from 'node:dgram';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ListView } from '../../shared/engine-api.ts';
import type { LogRow } from '../../shared/verdict.ts';
import { gavel, startGavel, startHeadless, type Headless } from '../helpers/headless.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

let folder: string;
let data: string;
let upstream: ScriptedUpstream;
let running: Headless | undefined;
const options = (...more: string[]): string[] => ['--dns', '127.0.0.1:0', '--web', '127.0.0.1:0', '--data', data, '--upstream', `127.0.0.1:${upstream.port}`, '--token', 'T', ...more];
const start = async (...more: string[]): Promise<Headless> => (running = await startHeadless(options(...more)));

async function call<T>(method: string, params: unknown): Promise<T> {
  const response = await fetch(`http://${running!.web}/api/${method}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer T' }, body: JSON.stringify(params) });
  const answer = (await response.json()) as { ok: true; value: T } | { ok: false; error: { message: string } };
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-headless-'));
  data = path.join(folder, 'D');
  upstream = await startScriptedUpstream();
});
afterEach(async () => {
  if (running !== undefined && running.child.exitCode === null) await running.end('SIGKILL');
  running = undefined;
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('gavel serve', () => {
  test('the three kinds of lists, given on the command line, decide and are logged', async () => {
    fs.writeFileSync(path.join(folder, 'family.txt'), 'game.example\n');
    fs.writeFileSync(path.join(folder, 'ads.hosts'), '0.0.0.0 ads.example\n');
    const { dnsPort } = await start('--country', 'IT', '--list', 'court-order:milan', '--list', `family:${path.join(folder, 'family.txt')}`, '--list', `custom:${path.join(folder, 'ads.hosts')}`);
    expect(await ask(dnsPort, { name: 'WWW.KickassTorrents.to' })).toMatchObject({ rcode: 'NXDOMAIN', name: 'WWW.KickassTorrents.to', ede: { code: 16, text: expect.stringContaining('IT-TM-2022-07-11') } });
    expect(await ask(dnsPort, { name: 'game.example' })).toMatchObject({ addresses: ['0.0.0.0'], ede: { code: 15 } });
    expect(await ask(dnsPort, { name: 'ads.example' })).toMatchObject({ addresses: ['0.0.0.0'], ede: { code: 17 } });
    expect(await ask(dnsPort, { name: 'example.com', transport: 'tcp' })).toMatchObject({ addresses: ['192.0.2.1'] });
    const { rows } = await call<{ rows: LogRow[] }>('queryLog.page', { limit: 10 });
    expect(rows.map(({ decider }) => decider).toReversed()).toEqual(['law', 'household', 'household', 'none']);
  });

  test.skipIf(process.platform === 'win32')('what it writes is its user’s alone, also in a folder that others may read', async () => {
    fs.mkdirSync(data, { mode: 0o755 });
    const { dnsPort } = await start();
    await ask(dnsPort, { name: 'seen.example' });
    await running!.end('SIGTERM');
    const open = fs.readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && (fs.statSync(path.join(entry.parentPath, entry.name)).mode & 0o077) !== 0);
    expect(open.map(({ name }) => name)).toEqual([]);
    expect(fs.existsSync(path.join(data, 'query-log.sqlite'))).toBe(true);
  });

  test('SIGTERM ends it cleanly within three seconds, and all it answered is in the log', async () => {
    const { dnsPort } = await start();
    for (let i = 0; i < 50; i++) await ask(dnsPort, { name: `n${i}.example` });
    const { code, ms } = await running!.end('SIGTERM');
    expect(code).toBe(0);
    expect(ms).toBeLessThan(3000);
    await start();
    expect((await call<{ rows: LogRow[] }>('queryLog.page', { limit: 100 })).rows).toHaveLength(50);
  });

  test('after kill -9 settings, subscriptions and log are there, and it starts at once', async () => {
    const { dnsPort } = await start();
    await call('settings.setCountry', { country: 'IT' });
    await call('lists.setMode', { id: 'milan', mode: 'enforce' });
    await call('lists.add', { kind: 'custom', source: { type: 'text', text: 'ads.example' }, title: 'Mine' });
    await ask(dnsPort, { name: 'ads.example' });
    await call('queryLog.page', { limit: 1 });
    await running!.end('SIGKILL');
    const again = await start();
    expect((await ask(again.dnsPort, { name: 'ads.example' }))?.addresses).toEqual(['0.0.0.0']);
    expect((await ask(again.dnsPort, { name: 'kickasstorrents.to' }))?.ede?.code).toBe(16);
    expect((await call<ListView[]>('lists.all', {})).map(({ id, mode }) => `${id} ${mode}`)).toEqual(['milan enforce', 'family-starter off', 'mine enforce']);
    expect((await call<{ rows: LogRow[] }>('queryLog.page', { limit: 10 })).rows.map(({ name }) => name)).toEqual(['kickasstorrents.to', 'ads.example', 'ads.example']);
  });

  test('what the command line gives holds for this run only, and what the console changes is kept', async () => {
    await start('--list', 'court-order:milan');
    expect(await call<ListView[]>('lists.all', {})).toMatchObject([{ id: 'milan', mode: 'enforce', modeBy: 'command-line' }, {}]);
    await running!.end('SIGTERM');
    await start();
    expect(await call<ListView[]>('lists.all', {})).toMatchObject([{ id: 'milan', mode: 'observe', modeBy: 'default' }, {}]);
  });

  test('a second one with the same data folder is refused, and the first goes on', async () => {
    const { dnsPort } = await start();
    expect(await gavel(['serve', ...options()])).toMatchObject({ code: 1, error: expect.stringContaining('another Gavel is running') });
    expect((await ask(dnsPort, { name: 'example.com' }))?.rcode).toBe('NOERROR');
  });

  test('a port that another program holds is named, with the way out', async () => {
    const holder = dgram.createSocket('udp4');
    await new Promise<void>((resolve) => { holder.bind(0, '127.0.0.1', resolve); });
    const { port } = holder.address();
    const { code, error } = await gavel(['serve', ...options('--dns', `127.0.0.1:${port}`)]);
    holder.close();
    expect(code).toBe(1);
    expect(error).toContain(`port ${port}`);
    if (process.platform === 'linux') expect(error).toContain(`pid ${process.pid}`);
  });

  test.for([
    [['serve', '--colour', 'red', '--country', 'Italy'], /--colour[\s\S]*--country Italy/], [['serve', '--upstream', 'gopher://x'], /gopher/], [['frobnicate'], /no command/], [[], /which command/], [['why'], /one name/], [['inspect'], /one file/], [['log', '--backwards'], /backwards/], [['log', 'x.example'], /log takes no name: “x\.example”[\s\S]*gavel why x\.example/], [['status', 'now'], /status takes no name/], [['why', 'x.example', '--on', 'yesterday'], /--on yesterday: a day is YYYY-MM-DD/], [['why', 'x.example', '--on', '2026-02-30'], /a day is YYYY-MM-DD/],
  ] as const)('wrong use (%j) is told and ends with 2', async ([parameters, words]) => {
    const ended = await gavel(parameters[0] === 'serve' ? [...parameters, '--data', data] : parameters);
    expect(ended).toMatchObject({ code: 2, error: expect.stringMatching(words) });
  });

  test('a list of the command line that cannot be read ends it with the reason', async () => {
    fs.writeFileSync(path.join(folder, 'access.acl'), '.ads.example\n.tracker.example\n');
    expect(await gavel(['serve', ...options('--list', `custom:${path.join(folder, 'access.acl')}`)])).toMatchObject({ code: 1, error: expect.stringMatching(/--list custom:\S+access\.acl: this is an access list of squid/) });
    expect(await gavel(['serve', ...options('--list', `custom:${path.join(folder, 'missing.txt')}`)])).toMatchObject({ code: 1, error: expect.stringContaining('missing.txt') });
  });
});

describe('the commands that ask', () => {
  test('why, log and status speak to the Gavel of the folder', async () => {
    const { dnsPort } = await start('--country', 'IT', '--list', 'court-order:milan');
    await ask(dnsPort, { name: 'kickasstorrents.to' });
    expect(await gavel(['why', 'kickasstorrents.to', '--data', data])).toMatchObject({ code: 0, out: expect.stringMatching(/Decided by: the law[\s\S]*docket not known[\s\S]*Addressed to: Cloudflare/) });
    expect(JSON.parse((await gavel(['why', 'www.limetorrents.pro', '--json', '--data', data])).out)).toMatchObject({ decision: 'blocked', decider: 'law', matches: [{ list: 'milan', line: 1, rule: 'limetorrents.pro' }] });
    expect(await gavel(['why', 'plain.example', '--data', data])).toMatchObject({ code: 0, out: expect.stringContaining('No list names it') });
    expect(await gavel(['why', 'https://www.plain.example/a?b=c', '--data', data])).toMatchObject({ code: 0, out: expect.stringMatching(/^www\.plain\.example is named by nothing here; your upstream would be asked[\s\S]*only known once it is asked[\s\S]*Times are of /) });
    expect((await gavel(['log', '--data', data])).out).toMatch(/^Times are of [^\n]+\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}/);
    const lines = (await gavel(['log', '--json', '--data', data])).out.trim().split('\n').map((line) => JSON.parse(line) as LogRow);
    expect(lines).toMatchObject([{ name: 'kickasstorrents.to', decider: 'law' }]);
    const status = await gavel(['status', '--data', data]);
    expect(status.out).toContain(`127.0.0.1:${dnsPort}`);
    expect(status.out).toMatch(/#token=/);
  });

  test('log --follow shows what comes', async () => {
    const { dnsPort } = await start();
    const following = startGavel(['log', '--follow', '--json', '--data', data]);
    await expect.poll(async () => { // until it follows
      await ask(dnsPort, { name: 'follow.example' });
      return following.out();
    }, { timeout: 40_000, interval: 200 }).toContain('follow.example');
    await running!.end('SIGTERM'); // its end ends the follower
    const { code, out } = await following.ended;
    expect(code).toBe(0);
    expect(JSON.parse(out.trim().split('\n')[0]!)).toMatchObject({ name: 'follow.example', outcome: 'answered' });
  });

  test('without a running Gavel they say so', async () => {
    expect(await gavel(['status', '--data', data])).toMatchObject({ code: 1, error: expect.stringContaining('no Gavel is running') });
  });

  test('inspect tells syntax, counts and left-out lines; --names prints the names', async () => {
    const list = path.join(folder, 'list.txt');
    fs.writeFileSync(list, '0.0.0.0 b.example\n0.0.0.0 A.example\n0.0.0.0 bad..name\n');
    expect(await gavel(['inspect', list])).toMatchObject({ code: 0, out: expect.stringMatching(/syntax +hosts[\s\S]*names that block +2[\s\S]*line 3: not a DNS name/) });
    expect(await gavel(['inspect', list, '--names'])).toMatchObject({ code: 0, out: 'a.example\nb.example\n' });
    expect(JSON.parse((await gavel(['inspect', list, '--json'])).out)).toMatchObject({ syntax: 'hosts', names: 2, skippedCount: 1 });
    expect(JSON.parse((await gavel(['inspect', list, '--json', '--syntax', 'domains'])).out)).toMatchObject({ syntax: 'domains' });
    const orders = path.join(folder, 'orders.txt');
    fs.writeFileSync(orders, '# Order-List: 1\n# Order: id=A; jurisdiction=IT; authority=T; kind=court; instrument=judgment; status=in-force\n# Order: id=B; jurisdiction=IT; authority=T; kind=court; instrument=judgment; status=stayed\na.example # order:A\nb.example # order:B\nc.example # order:A,B\n');
    expect(await gavel(['inspect', orders])).toMatchObject({ code: 0, out: expect.stringMatching(/names that block +3, 1 of them under no order in force/) });
    const bad = path.join(folder, 'bad.txt');
    fs.writeFileSync(bad, 'ads.example\ngoogle.com\n');
    expect(await gavel(['inspect', bad])).toMatchObject({ code: 0, out: expect.stringMatching(/most homes would miss +1[\s\S]*line 2: google\.com \(service\)/) });
    expect(await gavel(['inspect', list, '--syntax', 'nonsense'])).toMatchObject({ code: 2, error: expect.stringContaining('hosts, domains, domains-exact, wildcard') });
    expect(await gavel(['inspect', path.join(folder, 'none.txt')])).toMatchObject({ code: 1, error: expect.stringContaining('there is no file') });
  });
});
