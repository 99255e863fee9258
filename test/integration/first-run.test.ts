/** The guide's promises in a network of its own: port 53 held, freed and taken without a restart; the console on the house's network. */
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EngineClient } from '../../shared/engine-api.ts';
import { connectToGavel } from '../../electron/console/control-client.ts';
import { startHeadless, type Headless } from '../helpers/headless.ts';
import { hasNamespaces, openNamespace, type NetworkNamespace } from '../helpers/network-namespace.ts';

const LAN = '192.168.77.10';
/** Holds port 53 on an address until it is killed. */
const HOLD = (address: string): string => `const s = require('node:dgram').createSocket('udp4'); s.bind(53, '${address}', () => console.log('held'))`;

let network: NetworkNamespace;
let folder: string;
let running: Headless | undefined;
let control: (EngineClient & { close(): void }) | undefined;
const others: ChildProcess[] = [];

/** Runs a script of Node in the network; resolves with its process once it has printed something. */
async function other(script: string): Promise<ChildProcess> {
  const [program, ...rest] = [...network.enter, process.execPath, '-e', script];
  const child = spawn(program!, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  others.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
  return child;
}

const end = (child: ChildProcess): Promise<void> => new Promise((resolve) => {
  child.once('exit', () => resolve());
  child.kill('SIGKILL');
});

async function start(...more: string[]): Promise<EngineClient> {
  running = await startHeadless(['--data', folder, '--web', '127.0.0.1:21780', '--token', 'T', '--upstream', '127.0.0.1:9', ...more], network.enter);
  control = await connectToGavel(folder);
  return control;
}

/** The RCODE's number of an answer, asked in the network; `none` when nothing came within a second. */
const dns = (address: string, port: number, name = 'localhost'): string => network.run(`'${process.execPath}' -e "
  const s = require('node:dgram').createSocket('udp4');
  const q = Buffer.concat([Buffer.from([1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]), ...'${name}'.split('.').map((l) => Buffer.concat([Buffer.from([l.length]), Buffer.from(l)])), Buffer.from([0, 0, 1, 0, 1])]);
  const limit = setTimeout(() => (console.log('none'), process.exit()), 1000);
  s.on('message', (m) => { clearTimeout(limit); console.log(m[3] & 15); s.close(); });
  s.on('error', () => { clearTimeout(limit); console.log('none'); s.close(); });
  s.send(q, ${port}, '${address}');"`).trim();

/** Status and body of a request made in the network, with whatever headers. */
function request(url: string, headers: Record<string, string> = {}, body?: string): { status: number; body: string; cookie?: string } {
  const target = new URL(url);
  const script = `const r = require('node:http').request(${JSON.stringify({ host: target.hostname, port: target.port, path: target.pathname, method: body === undefined ? 'GET' : 'POST', headers })}, (a) => { let t = ''; a.on('data', (d) => { t += d; }); a.on('end', () => console.log(JSON.stringify({ status: a.statusCode, body: t, cookie: (a.headers['set-cookie'] || [])[0] }))); }); r.on('error', (e) => console.log(JSON.stringify({ status: 0, body: e.code }))); r.end(${JSON.stringify(body ?? '')});`;
  return JSON.parse(network.run(`'${process.execPath}' -e '${script.replaceAll("'", String.raw`'\''`)}'`)) as { status: number; body: string; cookie?: string };
}

describe.skipIf(!hasNamespaces)('in a network of its own', () => {
  beforeAll(async () => {
    network = await openNamespace([`${LAN}/24`, 'fd77::10/64', '172.17.0.1/16']);
  });
  afterAll(() => network.close());
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-first-run-'));
  });
  afterEach(async () => {
    control?.close();
    if (running !== undefined && running.child.exitCode === null) await running.end('SIGKILL');
    running = undefined;
    for (const child of others.splice(0)) if (child.exitCode === null && child.signalCode === null) await end(child);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('port 53 that another program holds is named, and taken without a restart once it is free', async () => {
    const holder = await other(HOLD('0.0.0.0'));
    const gavel = await start();
    expect(running!.dnsPort).toBe(5300);
    expect((await gavel.call('status.get', {})).problems).toMatchObject([{ id: 'port-53', guide: 'computer', title: expect.stringContaining('port 53 is held by') }]);
    expect((await gavel.call('setup.computer', {})).port).toMatchObject({ state: 'held', holders: [{ kind: 'other', address: '0.0.0.0', pid: expect.any(Number) }], remedies: [{ id: 'find-holder' }] });
    expect((await gavel.call('setup.listenAgain', {})).port.state).toBe('held');
    expect(dns(LAN, 5300)).toBe('0');
    await end(holder);
    expect((await gavel.call('setup.listenAgain', {})).port).toMatchObject({ state: 'listening', left: [], holders: [] });
    expect(dns(LAN, 53)).toBe('0');
    expect(dns(LAN, 5300)).toBe('none');
    const status = await gavel.call('status.get', {});
    expect(status.problems).toEqual([]);
    expect(status.dns.map(({ address, port }) => `${address} ${port}`)).toEqual([`${LAN} 53`, '127.0.0.1 53', '::1 53', '172.17.0.1 53', 'fd77::10 53']);
  });

  test('a bridge’s address that its own DNS holds is left to it, and the house is answered on port 53', async () => {
    await other(HOLD('172.17.0.1'));
    const gavel = await start();
    expect(dns(LAN, 53)).toBe('0');
    expect((await gavel.call('setup.computer', {})).port).toMatchObject({ state: 'listening', left: ['172.17.0.1'], holders: [{ address: '172.17.0.1' }] });
    expect((await gavel.call('status.get', {})).problems).toEqual([]);
  });

  test('without the right to low ports the way to get it is shown, and taken without a restart', async () => {
    const gavel = await (async () => {
      running = await startHeadless(['--data', folder, '--no-web', '--upstream', '127.0.0.1:9'], [...network.enter, 'setpriv', '--bounding-set', '-net_bind_service']);
      return (control = await connectToGavel(folder));
    })();
    expect((await gavel.call('setup.computer', {})).port).toMatchObject({ state: 'permission', remedies: [{ id: 'low-ports', commands: expect.arrayContaining([expect.stringContaining('ip_unprivileged_port_start=53')]) }, { id: 'setcap', restart: true }, { id: 'systemd-unit' }] });
    network.run('echo 53 > /proc/sys/net/ipv4/ip_unprivileged_port_start'); // what the shown command does
    try {
      expect((await gavel.call('setup.listenAgain', {})).port.state).toBe('listening');
      expect(dns(LAN, 53)).toBe('0');
    } finally {
      network.run('echo 1024 > /proc/sys/net/ipv4/ip_unprivileged_port_start');
    }
  });

  test('an address that the cable brings later is answered on too', async () => {
    const gavel = await start();
    network.run('ip address add 192.168.78.10/24 dev lan0');
    try {
      expect(dns('192.168.78.10', 53)).toBe('none');
      await gavel.call('setup.listenAgain', {});
      expect(dns('192.168.78.10', 53)).toBe('0');
    } finally {
      network.run('ip address del 192.168.78.10/24 dev lan0');
    }
  });

  test('the computer’s view says which address to give, and that it stays', async () => {
    const view = await (await start()).call('setup.computer', {});
    expect(view).toMatchObject({ give: { address: LAN, lasting: 'static', interface: 'lan0', saidBy: 'ip' }, give6: { address: 'fd77::10' }, gateway: '192.168.77.1', ipv6: true });
    expect(view.routerGuess).toBeUndefined();
  });

  test('the console is on loopback alone until the household opens it, then for exactly its address and with a session', async () => {
    const gavel = await start();
    const at = `http://${LAN}:21780`;
    expect(request(`${at}/`).status).toBe(0);
    await expect(gavel.call('setup.phoneLink', {})).rejects.toMatchObject({ code: 'unavailable' });
    expect(await gavel.call('setup.phones', { on: true })).toEqual({ on: true, byOption: false, address: { address: LAN, port: 21780 }, would: { address: LAN, port: 21780 } });

    const json = { 'content-type': 'application/json' };
    const status = (headers: Record<string, string>): number => request(`${at}/api/status.get`, { ...json, ...headers }, '{}').status;
    expect(status({ host: `${LAN}:21780` })).toBe(401);
    for (const host of ['gavel.test:21780', `localhost:21780`, '127.0.0.1:21780', '172.17.0.1:21780', LAN]) expect([host, status({ host, authorization: 'Bearer T' })]).toEqual([host, 403]);
    expect(status({ host: `${LAN}:21780`, origin: 'http://evil.example', authorization: 'Bearer T' })).toBe(403);
    expect(request(`http://172.17.0.1:21780/`).status).toBe(0);

    const { url, until } = await gavel.call('setup.phoneLink', {});
    expect(url).toMatch(new RegExp(`^${at}/#token=[\\w-]{20,}$`));
    expect(url).not.toContain('=T');
    expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(600_000);
    const token = JSON.stringify({ token: url.split('=')[1] });
    const login = request(`${at}/api/session`, { ...json, host: `${LAN}:21780` }, token);
    expect(login.status).toBe(200);
    expect(request(`${at}/api/session`, { ...json, host: `${LAN}:21780` }, token).status).toBe(401);
    const cookie = login.cookie!.split(';')[0]!;
    expect(status({ host: `${LAN}:21780`, cookie })).toBe(200);
    expect(request(`${at}/api/lists.check`, { ...json, host: `${LAN}:21780`, cookie }, JSON.stringify({ kind: 'custom', source: { type: 'file', path: '/etc/hostname' } })).status).toBe(403);

    // Strangers who try tokens shut out nobody who is in.
    for (let i = 0; i < 21; i++) request(`${at}/api/session`, { ...json, host: `${LAN}:21780` }, '{"token":"x"}');
    expect(status({ host: `${LAN}:21780`, authorization: 'Bearer T' })).toBe(403);
    expect(status({ host: `${LAN}:21780`, cookie })).toBe(200);

    expect(await gavel.call('setup.phones', { on: false })).toMatchObject({ on: false });
    expect(request(`${at}/`).status).toBe(0);
  });

  test('the choice to open the console is kept over a restart', async () => {
    await (await start()).call('setup.phones', { on: true });
    control!.close();
    await running!.end('SIGTERM');
    expect(await (await start()).call('setup.phones', {})).toMatchObject({ on: true, address: { address: LAN } });
  });

  test('the live test sees this computer ask, and an order noticed, and the guide is open in a new household', async () => {
    const gavel = await start();
    expect((await gavel.call('status.get', {})).setup).toEqual({ state: 'open', step: 'country' });
    const { name, selfMs } = await gavel.call('setup.test', {});
    expect(selfMs).toBeGreaterThan(0);
    expect((await gavel.call('status.get', {})).queries).toBe(0); // Gavel's own question is nobody's
    expect(dns(LAN, 53, name)).toBe('0');
    await gavel.call('setup.testOrder', {});
    await expect.poll(async () => {
      const { devices, order } = await gavel.call('setup.test', {});
      return { opened: devices.map(({ role, opened }) => `${role} ${opened}`), order: order.state };
    }, { timeout: 15_000, interval: 300 }).toMatchObject({ opened: expect.arrayContaining(['this-computer true']) });
    await gavel.call('setup.keep', { state: 'skipped', step: 'router' });
    control!.close();
    await running!.end('SIGTERM');
    expect((await (await start()).call('status.get', {})).setup).toEqual({ state: 'skipped', step: 'router' });
  });
});
