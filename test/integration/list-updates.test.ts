/** Updates of lists in a whole engine: a publisher that behaves well and badly, an update that is held, keys. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import type { ListView } from '../../shared/engine-api.ts';
import type { ListProgress } from '../../shared/list-updates.ts';
import type { Settings } from '../../shared/settings.ts';
import { startListServer, type ListServer } from '../helpers/list-server.ts';
import { makeMinisigner } from '../helpers/minisigner.ts';
import { plainAnswers, startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';

const HOUR = 3_600_000;
const START = new Date('2026-11-24T12:00:00').getTime();
const names = (count: number): string => Array.from({ length: count }, (_, n) => `ads${n}.example\n`).join('');
const GOOD = names(20);
const BAD = `${GOOD}google.com\ndrive.usercontent.google.com\n`;

let folder: string;
let server: ListServer;
let upstream: ScriptedUpstream;
let answering: boolean;
let stored: Settings | undefined;
let now: number;
let engine: Engine | undefined;

async function start(): Promise<Engine> {
  engine = await createEngine({
    dataFolder: path.join(folder, 'D'), version: '0.0.0', clock: () => now, random: () => 0.5, dns: [{ address: '127.0.0.1', port: 0 }],
    settings: { load: () => stored ?? { version: 1, subscriptions: [] }, save: (settings) => { stored = structuredClone(settings); } },
    run: { upstreams: [`udp://127.0.0.1:${upstream.port}`], country: 'IT', listFolders: [folder] },
  });
  return engine;
}
const stop = async (): Promise<void> => {
  await engine?.close();
  engine = undefined;
};
const add = (at = '/list', more: { kind?: 'custom' | 'court-order'; key?: string } = {}): Promise<ListView> =>
  engine!.call('lists.add', { kind: 'custom', source: { type: 'url', url: server.url + at }, mode: 'enforce', title: 'List', ...more });
const update = (): Promise<ListView> => engine!.call('lists.update', { id: 'list' });
const view = async (): Promise<ListView> => (await engine!.call('lists.all', {})).find(({ id }) => id === 'list')!;
/** What its own clock would do within five seconds. */
const due = async (of = engine!): Promise<void> => (of as unknown as { subscriptions: { updateDue(): Promise<void> } }).subscriptions.updateDue();
const decide = async (decision: 'take' | 'take-without' | 'keep'): Promise<ListView> => engine!.call('lists.decideHeld', { id: 'list', update: (await view()).held!.update, decision });
const blocks = async (name: string): Promise<boolean> => (await engine!.call('why.get', { name })).decision === 'blocked';

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-updates-'));
  server = await startListServer();
  answering = true;
  upstream = await startScriptedUpstream((question) => (answering ? plainAnswers(question) : undefined));
  stored = undefined;
  now = START;
});
afterEach(async () => {
  await stop();
  await upstream.close();
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('an update', () => {
  test('is taken, found unchanged, or failed while the copy stays; the time told is that of the last success', async () => {
    server.put('/list', GOOD);
    await start();
    expect(await add()).toMatchObject({ names: 20, health: { state: 'ok', at: new Date(START).toISOString() }, schedule: { hours: 24, chosen: false, nextAt: new Date(START + 24 * HOUR).toISOString() } });
    now += 24 * HOUR;
    await due();
    expect(server.asked.at(-1)!.etag).toBeDefined();
    expect(await view()).toMatchObject({ updatedAt: new Date(now).toISOString(), health: { state: 'ok', changed: false } });
    server.put('/list', names(22));
    expect(await update()).toMatchObject({ names: 22, health: { state: 'ok', changed: true } });
    const success = now;
    server.put('/list', (_request, response) => response.writeHead(500).end());
    now += 24 * HOUR;
    await due();
    const since = new Date(now).toISOString();
    expect(await view()).toMatchObject({ names: 22, updatedAt: new Date(success).toISOString(), health: { state: 'failing-using-copy', at: since, since, error: expect.stringContaining('it answered 500'), copyOf: new Date(success).toISOString() } });
    expect(await blocks('ads21.example')).toBe(true);
    now += 60_000; // tried again after a minute, then after two
    await due();
    expect(await view()).toMatchObject({ health: { at: new Date(now).toISOString(), since }, schedule: { nextAt: new Date(now + 120_000).toISOString() } });
    server.put('/list', names(22));
    expect(await update()).toMatchObject({ updatedAt: new Date(now).toISOString(), health: { state: 'ok' } });
  });

  test('that was never read is told as such, and tried again', async () => {
    stored = { version: 1, subscriptions: [{ id: 'list', kind: 'custom', title: 'List', mode: 'enforce', modeSince: new Date(START).toISOString(), modeBy: 'household', source: { type: 'url', url: `${server.url}/list` } }] } as unknown as Settings;
    await start();
    await due();
    expect(await view()).toMatchObject({ names: 0, health: { state: 'failing-with-none', error: expect.stringContaining('404') } });
    server.put('/list', GOOD);
    now += 60_000;
    await due();
    expect(await view()).toMatchObject({ names: 20, health: { state: 'ok' } });
  });

  test.for([
    [429, '7200', 2 * HOUR], [503, 'Sun, 06 Nov 1994 11:00:00 GMT', 3 * HOUR], [503, '999999999', 24 * HOUR],
    [429, '1', 60_000], [503, 'soon', 60_000], [500, '7200', 60_000], // sooner than after any failure; nothing; and nothing that this status says
  ] as const)('that is answered %i with “Retry-After: %s” is tried again when the server asks for it, a day later at most, also after a new start', async ([status, after, wait]) => {
    server.put('/list', GOOD);
    await start();
    await add();
    server.put('/list', (_request, response) => response.writeHead(status, { 'retry-after': after, date: 'Sun, 06 Nov 1994 08:00:00 GMT' }).end());
    const { health, schedule } = await update();
    const asked = status !== 500 && after !== 'soon';
    expect('notBefore' in health).toBe(asked);
    expect(Math.abs(Date.parse(schedule.nextAt!) - now - wait)).toBeLessThan(2000);
    const before = server.asked.length;
    await engine!.close();
    await start();
    expect((await view()).schedule.nextAt).toBe(schedule.nextAt);
    now = Date.parse(schedule.nextAt!) - 1;
    await due();
    expect(server.asked.length).toBe(before);
    server.put('/list', GOOD);
    now += 1;
    await due();
    expect(await view()).toMatchObject({ health: { state: 'ok' } });
    expect(server.asked.length).toBe(before + 1);
  });

  test.for([
    ['a web page in its place', '<!-- sorry -->\n<html><body>Too many requests</body></html>', /web page, not a list/], ['an empty text', '', /the list is empty/], ['an error as JSON', '{"error":"rate limited"}', /./],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /not text/],
  ] as const)('that is %s is refused with the reason, and the copy stays', async ([, body, reason]) => {
    server.put('/list', GOOD);
    await start();
    await add();
    server.put('/list', body);
    expect(await update()).toMatchObject({ names: 20, health: { state: 'failing-using-copy', error: expect.stringMatching(reason) } });
    expect(await blocks('ads3.example')).toBe(true);
  });

  test('tells how far it is', async () => {
    server.put('/list', names(30_000));
    await start();
    const heard: ListProgress[] = [];
    engine!.listen('lists.progress', (progress) => heard.push(progress));
    await add();
    expect(heard.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['downloading', 'reading', 'done']));
    expect(heard.at(-1)).toMatchObject({ id: 'list', phase: 'done', bytes: names(30_000).length, totalBytes: names(30_000).length });
    expect(heard.some(({ names: read }) => read > 8000)).toBe(true);
  });

  test('comes as often as the household says', async () => {
    server.put('/list', GOOD);
    await start();
    await add();
    expect(await engine!.call('lists.setHours', { id: 'list', hours: 2 })).toMatchObject({ schedule: { hours: 2, chosen: true, nextAt: new Date(START + 2 * HOUR).toISOString() } });
    await stop();
    await start();
    expect(await engine!.call('lists.setHours', { id: 'list', hours: null })).toMatchObject({ schedule: { hours: 24, chosen: false } });
  });

  test('of many lists at once asks one thing of a host at a time', async () => {
    await start();
    for (let n = 0; n < 5; n++) server.put(`/${n}`, GOOD);
    await Promise.all([0, 1, 2, 3, 4].map((n) => engine!.call('lists.add', { kind: 'custom', source: { type: 'url', url: `${server.url}/${n}` } })));
    expect(server.asked).toHaveLength(5);
    expect(server.most).toBe(1);
  });

  test('waits after a start until an upstream answers, and the copy answers meanwhile', async () => {
    const name = `http://lists.test:${server.port}/list`;
    upstream.close().catch(() => undefined);
    upstream = await startScriptedUpstream(({ name: asked, type }) => (answering ? { answers: type === 'A' ? [{ type: 'A', name: asked, ttl: 60, data: '127.0.0.1' }] : [] } : undefined));
    server.put('/list', GOOD);
    await start();
    await engine!.call('lists.add', { kind: 'custom', source: { type: 'url', url: name }, title: 'List', mode: 'enforce' });
    await stop();
    answering = false;
    now += 48 * HOUR;
    await start();
    expect(await blocks('ads3.example')).toBe(true);
    const asked = server.asked.length;
    await due();
    expect(await view()).toMatchObject({ names: 20, health: { state: 'ok', at: new Date(START).toISOString() } }); // no fault of the list
    expect(server.asked).toHaveLength(asked);
    answering = true;
    now += 5000;
    await due();
    expect(await view()).toMatchObject({ updatedAt: new Date(now).toISOString(), health: { state: 'ok' } });
  });
});

describe('an update that would break things', () => {
  beforeEach(async () => {
    server.put('/list', GOOD);
    await start();
    await add();
    server.put('/list', BAD);
    now += 24 * HOUR;
    await due();
  });

  test('is held: the version before stays in force, and it is told exactly what changed', async () => {
    expect(await view()).toMatchObject({
      names: 20, updatedAt: new Date(START).toISOString(),
      held: { names: 22, added: 2, removed: 0, changed: 0, alarms: [], findingCount: 2, findings: [{ name: 'google.com', reason: 'service', line: 21 }, { name: 'drive.usercontent.google.com', reason: 'service' }], inUse: { names: 20, at: new Date(START).toISOString() } },
    });
    expect([await blocks('www.google.com'), await blocks('ads3.example')]).toEqual([false, true]);
    const { update: which } = (await view()).held!;
    expect(await engine!.call('lists.heldNames', { id: 'list', update: which, change: 'added', limit: 1 })).toEqual({ rows: ['drive.usercontent.google.com'], next: '1' });
    expect(await engine!.call('lists.heldNames', { id: 'list', update: which, change: 'added', after: '1' })).toEqual({ rows: ['google.com'] });
    expect((await engine!.call('status.get', {})).problems).toMatchObject([{ id: 'held-updates', title: expect.stringContaining('“List”') }]);
  });

  test('stays held over a new start and further readings', async () => {
    const { held } = await view();
    await stop();
    await start();
    now += 24 * HOUR;
    await due();
    expect((await view()).held).toMatchObject({ update: held!.update, at: held!.at });
    expect(server.asked.at(-1)!.etag).toBeDefined();
    expect(await blocks('www.google.com')).toBe(false);
    expect((await engine!.call('status.get', {})).problems).toMatchObject([{ id: 'held-updates' }]);
  });

  test('is taken when the household says so', async () => {
    expect(await decide('take')).toMatchObject({ names: 22, excluded: [] });
    expect(await blocks('www.google.com')).toBe(true);
    expect((await view()).held).toBeUndefined();
    expect((await engine!.call('status.get', {})).problems).toEqual([]);
    now += 24 * HOUR;
    await due();
    expect(await view()).toMatchObject({ names: 22, health: { state: 'ok', changed: false } });
  });

  test('is taken without these names, for good and until that is undone', async () => {
    expect(await decide('take-without')).toMatchObject({ names: 20, excluded: [{ name: 'google.com' }, { name: 'drive.usercontent.google.com' }] });
    server.put('/list', `${BAD}ads77.example\n`);
    expect(await update()).toMatchObject({ names: 21 }); // the same names are not asked again
    await stop();
    await start();
    expect([await blocks('www.google.com'), await blocks('ads77.example')]).toEqual([false, true]);
    expect(await engine!.call('lists.include', { id: 'list', name: 'google.com' })).toMatchObject({ names: 22, excluded: [{ name: 'drive.usercontent.google.com' }] });
    expect(await blocks('www.google.com')).toBe(true);
  });

  test('is kept out when the household says so, and only another version is asked about', async () => {
    expect(await decide('keep')).toMatchObject({ names: 20, keptAt: new Date(now).toISOString() });
    await stop();
    await start();
    now += 24 * HOUR;
    await due();
    expect((await view()).held).toBeUndefined();
    server.put('/list', `${BAD}ads77.example\n`);
    expect((await update()).held).toMatchObject({ added: 3 });
    server.put('/list', GOOD);
    const back = await update();
    expect(back.held).toBeUndefined();
    expect(back.keptAt).toBeUndefined();
  });

  test('is overtaken by one that is not', async () => {
    server.put('/list', names(21));
    const after = await update();
    expect(after.held).toBeUndefined();
    expect(after.names).toBe(21);
  });

  test('cannot be decided by somebody who saw another one', async () => {
    const { update: old } = (await view()).held!;
    server.put('/list', `${BAD}youtube.com\n`);
    await update();
    await expect(engine!.call('lists.decideHeld', { id: 'list', update: old, decision: 'take' })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('an update that puts other names in the place of a list’s own', () => {
  const other = (from: number): string => Array.from({ length: 200 }, (_, n) => `other${from + n}.example\nother${from + n}.example\n`).join('');

  test('is held, with what went and one count of names wherever they are told; it can be kept out', async () => {
    server.put('/list', names(200) + names(200)); // each twice
    await start();
    expect(await add()).toMatchObject({ names: 200 });
    server.put('/list', other(0));
    expect(await update()).toMatchObject({ names: 200, held: { names: 200, inUse: { names: 200 }, added: 200, removed: 200, alarms: [{ alarm: 'exchanged', before: 200, after: 200, gone: 200 }] } });
    expect([await blocks('ads7.example'), await blocks('other7.example')]).toEqual([true, false]);
    await decide('keep');
    expect(await update()).toMatchObject({ names: 200, keptAt: expect.any(String) });
    expect(await blocks('ads7.example')).toBe(true);
  });

  test('is the habit of a feed, which is remembered over a new start', async () => {
    server.put('/list', names(200));
    await start();
    await add();
    server.put('/list', names(100) + other(0));
    expect((await update()).held).toBeUndefined();
    await stop();
    await start();
    server.put('/list', other(1000) + other(2000));
    const after = await update();
    expect([after.held, after.names]).toEqual([undefined, 400]);
  });
});

test('an update that drops nine names in ten is held', async () => {
  server.put('/list', names(100));
  await start();
  await add();
  server.put('/list', names(10));
  expect((await update()).held).toMatchObject({ removed: 90, findings: [], alarms: [{ alarm: 'dropped', before: 100, after: 10 }] });
  expect(await blocks('ads99.example')).toBe(true);
});

test('an update that lets most of its names through by exceptions of its own is held', async () => {
  const rules = names(100).replaceAll(/(.+)/g, '||$1^');
  server.put('/list', rules);
  await start();
  await add();
  server.put('/list', `${rules}@@/^ads[0-9]*\\.example$/\n`);
  expect((await update()).held).toMatchObject({ names: 100, added: 0, removed: 0, findings: [], alarms: [{ alarm: 'lifted', before: 100, after: 0, lifted: 100 }] });
  expect(await blocks('ads99.example')).toBe(true);
});

test('an update whose exception for a service is gone is held, and taken without that service', async () => {
  const rules = `${names(100).replaceAll(/(.+)/g, '||$1^')}||gstatic.com^\n`;
  server.put('/list', `${rules}@@||gstatic.com^\n`);
  await start();
  await add();
  server.put('/list', `${rules}||new.example^\n`);
  expect((await update()).held).toMatchObject({ findings: [{ name: 'gstatic.com', reason: 'service', line: 101 }], alarms: [] });
  expect(await blocks('fonts.gstatic.com')).toBe(false);
  await decide('take-without');
  expect([await blocks('new.example'), await blocks('fonts.gstatic.com')]).toEqual([true, false]);
});

describe('an order list', () => {
  const orders = (...lost: string[]): string => `# Order-List: 1\n# Title: Orders\n${['IT-1', 'IT-2'].filter((id) => !lost.includes(id)).map((id) => `# Order: id=${id}; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2026-03-01; status=in-force\n`).join('')}${names(20).replaceAll('\n', ' # order:IT-1\n')}`;

  test('that lost an order is held, and what is decided stands in the audit', async () => {
    server.put('/list', orders());
    await start();
    await add('/list', { kind: 'court-order' });
    server.put('/list', `${orders('IT-2')}apps.apple.com # order:IT-1\n`);
    expect((await update()).held).toMatchObject({ alarms: [{ alarm: 'orders-lost', orders: ['IT-2'] }], findings: [{ name: 'apps.apple.com', reason: 'service' }] });
    await update();
    await decide('keep');
    server.put('/list', `${orders()}apps.apple.com # order:IT-1\n`);
    await update();
    await decide('take-without');
    await engine!.call('lists.include', { id: 'list', name: 'apps.apple.com' });
    const { rows } = await engine!.call('audit.page', {});
    expect(rows.toReversed().map(({ event, by }) => `${event} ${by}`).filter((line) => !line.startsWith('list-added') && !line.startsWith('update-taken'))).toEqual(['update-held automatic', 'held-update-refused household', 'update-held automatic', 'held-update-taken household', 'name-included household']);
    expect(rows.find(({ event }) => event === 'held-update-taken')).toMatchObject({ detail: 'without apps.apple.com', list: 'list' });
  });
});

describe('a list with a key', () => {
  const signer = makeMinisigner();
  const publish = (text: string, signature = signer.sign(text)): void => {
    server.put('/list', text);
    server.put('/list.minisig', signature);
  };

  test('is added when it is signed by it, and says by whom', async () => {
    publish(GOOD);
    await start();
    expect(await engine!.call('lists.check', { kind: 'custom', source: { type: 'url', url: `${server.url}/list` }, key: signer.key })).toMatchObject({ signature: { trustedComment: expect.stringContaining('file:list') } });
    expect(await add('/list', { key: signer.key })).toMatchObject({ names: 20, key: { key: signer.key }, signature: { trustedComment: 'timestamp:1700000000\tfile:list' } });
  });

  test('is not added when it is not', async () => {
    server.put('/list', GOOD);
    await start();
    await expect(add('/list', { key: signer.key })).rejects.toMatchObject({ code: 'bad-signature', message: expect.stringMatching(/there is no signature.*404/) });
    publish(GOOD, makeMinisigner().sign(GOOD));
    await expect(add('/list', { key: signer.key })).rejects.toMatchObject({ code: 'bad-signature', message: expect.stringContaining('by another key') });
    expect(await view()).toBeUndefined();
  });

  test.for([
    ['unsigned', () => { server.put('/list', names(21)); server.put('/list.minisig', (_request, response) => response.writeHead(404).end()); }, /there is no signature/],
    ['signed with another key', () => publish(names(21), makeMinisigner().sign(names(21))), /by another key/],
    ['changed after it was signed', () => publish(names(21), signer.sign(names(22))), /was changed after it was signed/],
    ['an old one handed out again', () => publish(names(21), signer.sign(names(21), { trusted: 'timestamp:1600000000' })), /signed before the one in use/],
    ['endless in place of a signature', () => publish(names(21), 'x'.repeat(100_000)), /larger than 16 KiB/],
  ] as const)('refuses an update that is %s; the copy stays', async ([, put, reason]) => {
    publish(GOOD);
    await start();
    await add('/list', { key: signer.key });
    put();
    expect(await update()).toMatchObject({ names: 20, health: { state: 'failing-using-copy', error: expect.stringMatching(reason) } });
    publish(names(23), signer.sign(names(23), { trusted: 'timestamp:1800000000' }));
    expect(await update()).toMatchObject({ names: 23, health: { state: 'ok' }, signature: { trustedComment: 'timestamp:1800000000' } });
  });

  test('may have it pinned later, changed and given up, each time by a word of the household', async () => {
    publish(GOOD);
    await start();
    await add();
    expect(await engine!.call('lists.setKey', { id: 'list', key: signer.key })).toMatchObject({ health: { state: 'ok' }, signature: { trustedComment: expect.any(String) }, key: { key: signer.key } });
    const other = makeMinisigner();
    expect(await engine!.call('lists.setKey', { id: 'list', key: other.key })).toMatchObject({ names: 20, health: { state: 'failing-using-copy', error: expect.stringContaining('by another key') } });
    const free = await engine!.call('lists.setKey', { id: 'list', key: null });
    expect(free).toMatchObject({ health: { state: 'ok' } });
    expect(free.key).toBeUndefined();
  });

  test('may be a file, signed beside it', async () => {
    const file = path.join(folder, 'list.txt');
    fs.writeFileSync(file, GOOD);
    fs.writeFileSync(`${file}.minisig`, signer.sign(GOOD, { legacy: true }));
    await start();
    expect(await engine!.call('lists.add', { kind: 'custom', source: { type: 'file', path: file }, key: signer.key })).toMatchObject({ names: 20, signature: { keyId: expect.any(String) } });
  });
});

describe('a file', () => {
  test('is read where its folder was chosen, and nowhere else', async () => {
    await start();
    await expect(engine!.call('lists.check', { kind: 'custom', source: { type: 'file', path: '/etc/hosts' } })).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining('--list-folder') });
    await expect(engine!.call('lists.add', { kind: 'custom', source: { type: 'file', path: '/etc/hosts' } })).rejects.toMatchObject({ code: 'forbidden' });
  });
  test('that shrinks is held as any update', async () => {
    const file = path.join(folder, 'mine.txt');
    fs.writeFileSync(file, GOOD);
    await start();
    await engine!.call('lists.add', { kind: 'custom', source: { type: 'file', path: file }, title: 'List', mode: 'enforce' });
    fs.writeFileSync(file, names(2));
    now += HOUR;
    await due();
    expect((await view()).held).toMatchObject({ removed: 18 });
  });
});

test('a preview tells of the names that most homes would miss', async () => {
  await start();
  expect(await engine!.call('lists.check', { kind: 'custom', source: { type: 'text', text: BAD } })).toMatchObject({ names: 22, findingCount: 2, findings: [{ name: 'google.com', reason: 'service' }, { name: 'drive.usercontent.google.com' }] });
});
