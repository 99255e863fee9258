/** One contract, every carrier: the engine itself, HTTP with a token, HTTP with a session, and the control socket. */
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startConsole, type Console } from '../../electron/console/console.ts';
import { connectToGavel, type ControlClient } from '../../electron/console/control-client.ts';
import { claimDataFolder } from '../../electron/console/control-socket.ts';
import { localDay } from '../../electron/engine/local-day.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Engine } from '../../electron/engine/engine-host.ts';
import { parseParams, paramSchemas } from '../../shared/engine-api-schema.ts';
import type { EngineClient, EventName, Method, Params, Result } from '../../shared/engine-api.ts';
import { startScriptedUpstream, type ScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { ask } from '../scenarios/dns-client.ts';

let folder: string;
let engine: Engine;
let upstream: ScriptedUpstream;
let opened: Console;
let control: ControlClient;
let base: string;
let cookie: string;

interface Sent {
  status: number;
  body: { ok: boolean; value?: unknown; error?: { code: string; message: string } };
  cookie: string | undefined;
}

/** A plain request: fetch would not let a test choose Host. */
function send(target: string, body: string | undefined, headers: Record<string, string> = {}, method = 'POST'): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(target, base), { method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers } }, (response) => {
      let text = '';
      response.on('data', (data) => { text += String(data); });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text.startsWith('{') ? JSON.parse(text) as Sent['body'] : { ok: false }, cookie: response.headers['set-cookie']?.[0] }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** A list in a file, and an update of it that is held. */
async function heldUpdate(client: EngineClient): Promise<{ id: string; update: string }> {
  const file = path.join(folder, 'my-lists', `held-${Math.random()}.txt`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'ads.example\n');
  const { id } = await client.call('lists.add', { kind: 'custom', source: { type: 'file', path: file } });
  fs.writeFileSync(file, 'ads.example\ngoogle.com\n');
  const { held } = await client.call('lists.update', { id });
  return { id, update: held!.update };
}

class HttpCarrier implements EngineClient {
  private readonly headers: () => Record<string, string>;
  constructor(headers: () => Record<string, string>) {
    this.headers = headers;
  }
  async call<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    const { body } = await send(`/api/${method}`, JSON.stringify(params), this.headers());
    if (!body.ok) throw Object.assign(new Error(body.error!.message), { code: body.error!.code });
    return body.value as Result<M>;
  }
  listen(event: EventName, listener: (payload: never) => void): () => void {
    let pending = '';
    const request = http.get(new URL('/api/events', base), { headers: this.headers() }, (response) => {
      response.on('data', (data) => {
        pending += String(data);
        for (let end = pending.indexOf('\n\n'); end >= 0; end = pending.indexOf('\n\n')) {
          const [first = '', second = ''] = pending.slice(0, end).split('\n');
          pending = pending.slice(end + 2);
          if (first === `event: ${event}`) listener(JSON.parse(second.slice('data: '.length)) as never);
        }
      });
    });
    request.on('error', () => undefined);
    return () => void request.destroy();
  }
}

/** The engine checks nothing by itself: whoever carries a call checks it. */
const direct: EngineClient = {
  call: async (method, params) => engine.call(method, parseParams(method, params)),
  listen: (event, listener) => engine.listen(event, listener),
};
const CARRIERS: [string, () => EngineClient][] = [
  ['the engine', () => direct], ['HTTP with a token', () => new HttpCarrier(() => ({ authorization: 'Bearer T' }))], ['HTTP with a session', () => new HttpCarrier(() => ({ cookie }))], ['the control socket', () => control],
];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-contract-'));
  upstream = await startScriptedUpstream();
  const claimed = await claimDataFolder(folder);
  engine = await createEngine({ dataFolder: folder, version: '1.2.3', dns: [{ address: '127.0.0.1', port: 0 }], settings: { load: () => undefined, save: () => undefined }, run: { upstreams: [`udp://127.0.0.1:${upstream.port}`], country: 'IT' } });
  opened = await startConsole(engine, { control: claimed, dataFolder: folder, rendererFolder: path.join(folder, 'none'), web: { address: '127.0.0.1', port: 0 }, token: 'T' });
  base = `http://127.0.0.1:${opened.web!.port}`;
  control = await connectToGavel(folder);
  cookie = (await send('/api/session', '{"token":"T"}')).cookie!.split(';')[0]!;
});
afterAll(async () => {
  control.close();
  await opened.close();
  await engine.close();
  await upstream.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.for(CARRIERS)('%s', ([, carrier]) => {
  test('answers every call', async () => {
    const client = carrier();
    const answers: Record<string, unknown> = {};
    await ask(engine.dns[0]!.port, { name: 'kickasstorrents.to' });
    const { rows } = await client.call('queryLog.page', { limit: 1 });
    const list = await client.call('lists.add', { kind: 'custom', source: { type: 'text', text: 'ads.example\nbad..name' }, title: 'Mine' });
    const update = (await client.call('lists.history', { id: 'milan' })).rows[0]!.update;
    const held = await heldUpdate(client);
    const today = localDay(Date.now());
    const period = { from: today, to: today };
    const { job } = await client.call('queryLog.export', { format: 'json', filter: { name: 'kickass' } });
    const calls: { [M in Method]: Params<M> } = {
      'lists.heldNames': { id: held.id, update: held.update, change: 'added' }, 'lists.decideHeld': { id: held.id, update: held.update, decision: 'take-without' }, 'lists.include': { id: held.id, name: 'google.com' }, 'lists.decideFirst': { id: held.id, decision: 'apply' }, 'lists.setHours': { id: held.id, hours: 6 }, 'lists.setKey': { id: held.id, key: null }, 'lists.setSyntax': { id: held.id, syntax: 'domains-exact' },
      'status.get': {}, 'settings.setCountry': { country: 'IT' }, 'settings.setUpstreams': { urls: [`udp://127.0.0.1:${upstream.port}`] }, 'cache.flush': {}, 'settings.setAnswer': { kind: 'family', mode: 'usual' }, 'settings.setBlockPage': { page: null }, 'settings.setNotices': { on: true, names: false, language: 'it' }, 'blockPage.addresses': {}, 'pause.set': { minutes: 1 }, 'lists.all': {}, 'lists.setMode': { id: 'milan', mode: 'observe' },
      'lists.add': { kind: 'family', source: { type: 'text', text: 'game.example' }, title: `Family ${Math.random()}` }, 'lists.check': { kind: 'custom', source: { type: 'text', text: 'x.example\nads.example' }, syntax: 'domains' }, 'lists.cancelCheck': { job: 'check:none' }, 'lists.folder': { path: path.join(folder, 'my-lists') }, 'ownRules.check': { text: '||own.example^\n@@' }, 'ownRules.import': { text: '0.0.0.0 ads.example', as: 'allow' }, 'lists.remove': { id: list.id }, 'lists.update': { id: 'milan' }, 'catalogue.get': {}, 'orders.page': { text: 'kickass' }, 'orders.get': { list: 'milan', order: 'IT-TM-2022-07-11' }, 'orders.asked': { names: ['kickasstorrents.to'] }, 'orders.names': { list: 'milan', order: 'IT-TM-2022-07-11', limit: 2 },
      'orders.hits': { list: 'milan', order: 'IT-TM-2022-07-11' }, 'report.get': period, 'report.export': { ...period, format: 'csv' },
      'setup.keep': { state: 'open', step: 'lists' }, 'setup.computer': {}, 'setup.listenAgain': {}, 'setup.test': { restart: true }, 'setup.testOrder': {}, 'setup.bypass': {}, 'setup.phones': {}, 'setup.phoneLink': {},
      'devices.all': {}, 'devices.setName': { address: '192.168.1.42', name: 'Tablet' }, 'devices.join': { into: '192.168.1.42', address: 'fd00::42' }, 'devices.split': { address: 'fd00::42' },
      'lists.history': { id: 'milan' }, 'lists.historyNames': { id: 'milan', update, change: 'added' }, 'lists.historyDays': { id: 'milan' }, 'history.name': { name: 'www.limetorrents.pro' }, 'audit.page': { limit: 1 }, 'audit.export': { format: 'csv' },
      'queryLog.span': {}, 'queryLog.density': { filter: { order: 'IT-TM-2022-07-11' }, from: '2020-01-01T00:00:00Z', to: '2999-01-01T00:00:00Z', slices: 2 }, 'queryLog.names': { filter: { name: 'kickass' } }, 'queryLog.keeping': {}, 'queryLog.keep': { excludedNames: ['Bank.example.'], excludedDevices: ['192.168.1.9'] }, 'queryLog.forget': { name: 'nobody.example' }, 'queryLog.export': { format: 'csv' }, 'queryLog.exportNext': { job }, 'queryLog.exportState': { job }, 'queryLog.exportCancel': { job },
      'ownRules.get': {}, 'ownRules.set': { text: '||own.example^\n/(a)\\1/' }, 'ownRules.test': { text: '||draft.example^$client=192.168.1.5', name: 'www.draft.example', client: '192.168.1.5' }, 'setAside.set': { name: 'kickasstorrents.to', on: false }, 'queryLog.page': { limit: 5, filter: { decider: ['none'] } }, 'queryLog.trace': { id: rows[0]!.id }, 'overview.get': { hours: 1 }, 'overview.series': { from: '2026-11-23T00:00:00Z', to: '2026-11-24T00:00:00Z' }, 'upstreams.check': { name: 'plain.example.org', resolvers: [`tcp://127.0.0.1:${upstream.port}`] }, 'upstreams.test': { url: `udp://127.0.0.1:${upstream.port}` }, 'why.get': { name: 'limetorrents.pro' }, 'why.ask': { name: 'plain.example.org' }, 'why.explain': { name: 'kickasstorrents.to', device: '127.0.0.1', at: localDay(Date.now()) },
    };
    expect(Object.keys(calls).toSorted()).toEqual(Object.keys(paramSchemas).toSorted());
    for (const [method, params] of Object.entries(calls)) answers[method] = await client.call(method as Method, params as never).catch((error: unknown) => (method === 'setup.phoneLink' ? error : Promise.reject(error as Error))); // it is closed here
    await client.call('pause.set', { minutes: null });
    expect(answers).toMatchObject({
      'status.get': { version: '1.2.3', ready: true, country: 'IT', web: { port: opened.web!.port } }, 'cache.flush': { flushed: expect.any(Number) }, 'pause.set': { pausedUntil: expect.any(String) }, 'lists.setMode': { id: 'milan', mode: 'observe', modeBy: 'household' }, 'lists.check': { syntax: 'domains', names: 2, fresh: 1, blockedAlready: 1, overlap: expect.arrayContaining([expect.objectContaining({ list: list.id, names: 1 })]) }, 'lists.folder': { files: expect.arrayContaining([expect.objectContaining({ name: expect.stringMatching(/^held-/) })]) }, 'ownRules.check': { block: 1, skipped: [{ line: 2 }] }, 'ownRules.import': { lines: ['@@|ads.example^'] }, 'lists.remove': { removed: true },
      'orders.page': { rows: [{ list: 'milan', id: 'IT-TM-2022-07-11', standing: 'law', nameCount: 3, found: 'kickasstorrents.to' }], total: 1, lists: [{ value: 'milan' }] }, 'orders.get': { list: 'milan', standing: 'law', nameCount: 3, timeline: expect.arrayContaining([{ type: 'decided', day: '2022-07-11' }, expect.objectContaining({ type: 'confirmed', order: 'IT-TM-2022-11' })]), related: expect.arrayContaining([expect.objectContaining({ id: 'IT-TM-2022-11' })]) }, 'orders.asked': { names: [{ name: 'kickasstorrents.to', count: expect.any(Number) }] }, 'orders.names': { rows: [{ name: 'ilcorsaronero.pro' }, { name: 'kickasstorrents.to' }], next: 'kickasstorrents.to' }, 'ownRules.set': { rules: 1, skipped: [{ line: 2 }] }, 'ownRules.test': { rules: 1, skipped: [], why: { decision: 'would-be-answered', spared: 'pause', matches: [{ list: 'own-rules', line: 1 }] } }, 'queryLog.trace': { row: { name: 'kickasstorrents.to', outcome: 'observed' }, order: { order: { id: 'IT-TM-2022-07-11' } }, matches: [{ list: 'milan', line: 1 }] }, 'overview.get': { hours: 1 }, 'overview.series': { bucketMinutes: 10 }, 'upstreams.check': { finding: 'consistent', reason: 'same-answer', resolvers: [{ mine: true, addresses: ['192.0.2.1'] }, { mine: false }], sites: [], here: { decision: 'would-be-answered', lists: [] } }, 'upstreams.test': { works: true, rcode: 'NOERROR', says: [] }, 'why.get': { decision: 'observed', matches: [{ list: 'milan' }] }, 'why.ask': { answered: true }, 'why.explain': { device: { client: '127.0.0.1' }, now: { decision: 'observed' }, since: { list: 'milan', mode: 'observe' }, happened: { groups: expect.arrayContaining([expect.objectContaining({ row: expect.objectContaining({ outcome: 'observed' }) })]), noting: true }, history: { on: { ordered: 'yes' } } },
      'lists.heldNames': { rows: ['google.com'] }, 'lists.decideHeld': { excluded: [{ name: 'google.com' }], names: 1 }, 'lists.include': { excluded: [], names: 2 }, 'lists.setHours': { schedule: { hours: 6, chosen: true } },
      'orders.hits': { days: [{ observed: expect.any(Number) }] }, 'report.get': { totals: { asked: expect.any(Number) }, orders: expect.arrayContaining([expect.objectContaining({ orderId: 'IT-TM-2022-07-11', names: expect.arrayContaining([{ name: 'kickasstorrents.to', blocked: 0, observed: expect.any(Number), setAside: 0 }]) })]) }, 'report.export': { mediaType: 'text/csv', text: expect.stringContaining('kickasstorrents.to') },
      'queryLog.span': { rows: expect.any(Number), oldest: expect.any(String) }, 'queryLog.density': { rows: expect.any(Number), slices: [expect.any(Number), 0] }, 'queryLog.names': { names: [{ name: 'kickasstorrents.to', observed: expect.any(Number), decider: 'law' }] }, 'queryLog.keeping': { privacy: 'full', noting: true, bytes: expect.any(Number) }, 'queryLog.keep': { excludedNames: ['bank.example'], excludedDevices: ['192.168.1.9'] }, 'queryLog.forget': { forgotten: 0 },
      'queryLog.export': { state: 'waiting', fileName: expect.stringMatching(/^gavel-log-.*\.csv$/) }, 'queryLog.exportNext': { done: true, text: expect.stringContaining('kickasstorrents.to') }, 'queryLog.exportState': { state: 'done', progress: 1 }, 'queryLog.exportCancel': { state: 'done' },
      'setup.keep': { step: 'lists' }, 'setup.computer': { port: { state: 'fixed' } }, 'setup.test': { name: expect.stringMatching(/\.test\.gavel\.internal$/), selfMs: expect.any(Number) }, 'setup.testOrder': { order: { list: 'milan' } }, 'setup.phones': { on: false }, 'setup.phoneLink': { code: 'unavailable' },
      'devices.setName': { devices: expect.arrayContaining([expect.objectContaining({ name: 'Tablet', id: '192.168.1.42' })]) }, 'devices.join': { devices: expect.arrayContaining([expect.objectContaining({ name: 'Tablet', addresses: [expect.anything(), expect.objectContaining({ address: 'fd00::42', family: 'ipv6' })] })]) },
      'lists.history': { rows: [{ first: true, names: 3 }] }, 'lists.historyDays': { days: [{ added: 3 }] }, 'history.name': { lists: [{ list: 'milan', rule: 'limetorrents.pro', firstSeenOrBefore: true }] }, 'audit.page': { rows: [{ n: expect.any(Number) }], next: expect.any(String) }, 'audit.export': { mediaType: 'text/csv', text: expect.stringContaining('list-added') },
    });
  });

  test.for([
    ['lists.setMode', { id: 'milan', mode: 'loud' }, 'invalid-input'], ['report.get', { from: '2026-02-30', to: '2026-03-01' }, 'invalid-input'], ['report.get', { from: '2026-03-02', to: '2026-03-01' }, 'invalid-input'], ['lists.setMode', { id: 'absent', mode: 'off' }, 'not-found'], ['settings.setUpstreams', { urls: ['gopher://x'] }, 'invalid-input'], ['upstreams.check', { name: 'nas.lan', resolvers: [] }, 'invalid-input'], ['upstreams.check', { name: 'x.example', resolvers: ['mullvad'] }, 'invalid-input'], ['upstreams.test', { url: 'gopher://x' }, 'invalid-input'], ['why.get', { name: 'not a name' }, 'invalid-input'], ['why.explain', { name: 'x.example', device: 'nobody' }, 'not-found'], ['why.explain', { name: 'x.example', at: '2026-02-30' }, 'invalid-input'], ['why.explain', { name: 'x.example', at: '2999-01-01T10:00:00Z' }, 'invalid-input'], ['queryLog.trace', { id: '12' }, 'not-found'],
    ['lists.add', { kind: 'court-order', source: { type: 'text', text: 'x.example' } }, 'not-an-order-list'], ['lists.add', { kind: 'custom', source: { type: 'file', path: '/nowhere/at/all.txt' } }, 'forbidden'], ['lists.decideHeld', { id: 'milan', update: '0'.repeat(64), decision: 'take' }, 'conflict'], ['lists.setKey', { id: 'milan', key: 'RWno' }, 'invalid-input'], ['lists.include', { id: 'milan', name: 'x.example' }, 'not-found'], ['status.get', { extra: 1 }, 'invalid-input'], ['orders.names', { list: 'milan', order: 'IT-0' }, 'not-found'], ['lists.folder', { path: '/nowhere/at/all' }, 'forbidden'], ['lists.folder', { path: 'lists' }, 'invalid-input'], ['lists.check', { kind: 'custom', source: { type: 'text', text: 'x.example' }, syntax: 'morse' }, 'invalid-input'], ['lists.check', { kind: 'court-order', source: { type: 'text', text: 'x.example' } }, 'not-an-order-list'],
    ['queryLog.forget', {}, 'invalid-input'], ['queryLog.forget', { from: 'yesterday' }, 'invalid-input'], ['queryLog.keep', { excludedDevices: ['the telly'] }, 'invalid-input'], ['queryLog.keep', { answeredDays: 0 }, 'invalid-input'], ['queryLog.exportNext', { job: 'none' }, 'not-found'],
  ] as const)('%s with %j is %s', async ([method, params, code]) => {
    await expect(carrier().call(method, params as never)).rejects.toMatchObject({ code });
  });

  test.for([
    ['queryLog.rows', () => ask(engine.dns[0]!.port, { name: 'event.example' })], ['lists.changed', (client: EngineClient) => client.call('lists.setMode', { id: 'milan', mode: 'observe' })], ['status.changed', async (client: EngineClient) => { await client.call('pause.set', { minutes: 1 }); await client.call('pause.set', { minutes: null }); }],
  ] as const)('tells of %s', async ([event, cause]) => {
    const client = carrier();
    const heard: unknown[] = [];
    const stop = client.listen(event, (payload) => heard.push(payload));
    try {
      await expect.poll(async () => (await cause(client), heard.length), { timeout: 10_000, interval: 200 }).toBeGreaterThan(0);
    } finally {
      stop();
    }
  });
});

describe('HTTP refuses', () => {
  const bearer = { authorization: 'Bearer T' };
  test.for([
    ['no token', '/api/status.get', '{}', {}, 401], ['a wrong token', '/api/status.get', '{}', { authorization: 'Bearer X' }, 401], ['a wrong session', '/api/status.get', '{}', { cookie: 'gavel_session=x' }, 401], ['events without a token', '/api/events', undefined, {}, 401],
    ['a foreign Host', '/api/status.get', '{}', { ...bearer, host: 'evil.example' }, 403], ['a foreign Host for the page', '/', undefined, { host: 'evil.example' }, 403], ['a foreign Origin', '/api/status.get', '{}', { ...bearer, origin: 'https://evil.example' }, 403],
    ['a form', '/api/status.get', '{}', { ...bearer, 'content-type': 'text/plain' }, 400], ['half a JSON', '/api/status.get', '{', bearer, 400], ['a call that does not exist', '/api/constructor', '{}', bearer, 404], ['a call beyond its size', '/api/status.get', JSON.stringify({ x: 'x'.repeat(300_000) }), bearer, 413],
    ['a wrong login', '/api/session', '{"token":"X"}', {}, 401], ['a path out of the folder', '/../../etc/passwd', undefined, {}, 404],
  ] as const)('%s', async ([, target, body, headers, status]) => {
    const sent = await send(target, body, headers, body === undefined ? 'GET' : 'POST');
    expect(sent.status).toBe(status);
    if (target.startsWith('/api/')) expect(sent.body).toMatchObject({ ok: false, error: { code: expect.any(String), message: expect.any(String) } });
  });

  test('a session cookie cannot be read by scripts or sent by other sites', async () => {
    expect((await send('/api/session', '{"token":"T"}')).cookie).toMatch(/HttpOnly; SameSite=Strict/);
  });
});
