/** How blocked names are answered, as the household set it for a kind. */
import http from 'node:http';
import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { BlockPageServer } from '../../electron/console/block-page.ts';
import type { AnswerMode } from '../../shared/answer-modes.ts';
import { openHouse, orderList, type House } from './harness.ts';

const LISTS = [{ kind: 'court-order', text: orderList(), title: 'orders' }, { kind: 'family', text: 'game.example', title: 'family' }, { kind: 'custom', text: 'ads.example', title: 'custom' }] as const;
const NAMES = { 'court-order': 'ordered.example', family: 'game.example', custom: 'ads.example' } as const;

const MODES: [AnswerMode, { rcode: string; addresses: string[]; soa: boolean }][] = [
  ['null-address', { rcode: 'NOERROR', addresses: ['0.0.0.0'], soa: false }], ['nxdomain', { rcode: 'NXDOMAIN', addresses: [], soa: true }],
  ['nodata', { rcode: 'NOERROR', addresses: [], soa: true }], ['refused', { rcode: 'REFUSED', addresses: [], soa: false }],
];

describe.for(['court-order', 'family', 'custom'] as const)('%s', (kind) => {
  test('is answered as set, with the same Extended DNS Error and verdict, and others as usual', async () => {
    const house = await openHouse({ country: 'IT', lists: [...LISTS] });
    try {
      const usual = await house.ask(NAMES[kind]);
      const other = kind === 'custom' ? 'family' : 'custom';
      for (const [mode, expected] of MODES) {
        await house.engine.call('settings.setAnswer', { kind, mode });
        const reply = await house.ask(NAMES[kind]);
        expect({ rcode: reply?.rcode, addresses: reply?.addresses, soa: reply?.soa }, mode).toEqual(expected);
        expect(reply?.ede, mode).toEqual(usual?.ede);
        expect(await house.row()).toMatchObject({ outcome: 'blocked', by: kind === 'court-order' ? 'order' : kind });
        expect((await house.ask(NAMES[other]))?.addresses, mode).toEqual(['0.0.0.0']);
      }
      await house.engine.call('settings.setAnswer', { kind, mode: 'usual' });
      expect(await house.ask(NAMES[kind])).toMatchObject({ rcode: usual?.rcode, addresses: usual?.addresses });
    } finally {
      await house.close();
    }
  });
});

test('own rules are answered as custom lists; a rule that says its own answer keeps it', async () => {
  const house = await openHouse({ ownRules: '||bad.example^\n||other.example^$dnsrewrite=REFUSED' });
  try {
    await house.engine.call('settings.setAnswer', { kind: 'custom', mode: 'nxdomain' });
    expect((await house.ask('bad.example'))?.rcode).toBe('NXDOMAIN');
    expect((await house.ask('other.example'))?.rcode).toBe('REFUSED');
  } finally {
    await house.close();
  }
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Shown { status: number | undefined; headers: http.IncomingHttpHeaders; text: string }

function browse(port: number, host: string, language = 'en'): Promise<Shown> {
  return new Promise((resolve, reject) => {
    http.get({ host: '127.0.0.1', port, path: '/anything?x=1', headers: { host, 'accept-language': language } }, (response) => {
      let text = '';
      response.on('data', (part) => { text += String(part); });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    }).on('error', reject);
  });
}

async function withPage(then: (house: House, port: number) => Promise<void>): Promise<void> {
  const house = await openHouse({ country: 'IT', lists: [...LISTS] });
  const server = new BlockPageServer(house.engine);
  try {
    const port = await freePort();
    for (const kind of ['court-order', 'family'] as const) await house.engine.call('settings.setAnswer', { kind, mode: 'block-page' });
    expect((await house.ask('ordered.example'))?.rcode, 'no page, no address of one').toBe('NXDOMAIN');
    await house.engine.call('settings.setBlockPage', { page: { address: '127.0.0.1', port } });
    await expect.poll(async () => (await house.engine.call('status.get', {})).blockPage?.listening).toBe(true);
    await then(house, port);
  } finally {
    server.close();
    await house.close();
  }
}

describe('the block page', () => {
  test('is led to by its address, with 451 for the law and 403 for a choice, in the reader’s language', () => withPage(async (house, port) => {
    expect(await house.ask('ordered.example')).toMatchObject({ rcode: 'NOERROR', addresses: ['127.0.0.1'], ede: { code: 16 } });
    expect(await house.ask({ name: 'ordered.example', type: 'AAAA' })).toMatchObject({ rcode: 'NOERROR', addresses: [] });
    const law = await browse(port, 'ordered.example');
    expect(law).toMatchObject({ status: 451, headers: { link: `<http://127.0.0.1:${port}/>; rel="blocked-by"`, 'content-security-policy': expect.stringContaining("default-src 'none'") }, text: expect.stringContaining('Tribunale di Prova') });
    const family = await browse(port, 'game.example:80', 'de-AT,de;q=0.9');
    expect(family).toMatchObject({ status: 403, text: expect.stringContaining('Familienfilter') });
    expect(family.headers.link).toBeUndefined();
    expect(await browse(port, 'plain.example')).toMatchObject({ status: 404 });
    expect(await browse(port, '127.0.0.1')).toMatchObject({ status: 404 });
  }));
  test('names are answered as usual while it cannot be served, and the reason is told', () => withPage(async (house, port) => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    await house.engine.call('settings.setBlockPage', { page: { address: '127.0.0.1', port: (taken.address() as net.AddressInfo).port } });
    await expect.poll(async () => (await house.engine.call('status.get', {})).blockPage?.error).toContain('taken by another program');
    expect((await house.ask('ordered.example'))?.rcode).toBe('NXDOMAIN');
    await expect(browse(port, 'ordered.example')).rejects.toThrow(/ECONNREFUSED/);
    await new Promise((resolve) => taken.close(resolve));
  }));
  test.for([['0.0.0.0', 'every address'], ['gavel.lan', 'not an IP address']] as const)('%s is refused', async ([address, why]) => {
    const house = await openHouse();
    try {
      await expect(house.engine.call('settings.setBlockPage', { page: { address, port: 80 } })).rejects.toThrow(why);
    } finally {
      await house.close();
    }
  });
});
