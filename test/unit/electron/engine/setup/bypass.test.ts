import { describe, expect, test } from 'vitest';
import { DeviceBook } from '../../../../../electron/engine/devices/device-book.ts';
import { bypassView, type BypassFacts } from '../../../../../electron/engine/setup/bypass.ts';
import { KNOWN_RESOLVERS } from '../../../../../electron/engine/setup/known-resolvers.ts';
import { LiveTest, TEST_ZONE } from '../../../../../electron/engine/setup/live-test.ts';
import type { LogRow } from '../../../../../shared/verdict.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const seen = (client: string, last = NOW): BypassFacts['seen'][number] => ({ client, first: last, last, asked: 1, blocked: 0 });
const facts = (change: Partial<BypassFacts>): BypassFacts => ({
  neighbours: [
    { address: '192.168.1.1', mac: '3c:a6:2f:00:00:01', interface: 'eth0' }, { address: '192.168.1.42', mac: 'a4:83:e7:00:00:19', interface: 'eth0' }, { address: 'fd00::42', mac: 'a4:83:e7:00:00:19', interface: 'eth0' },
    { address: '192.168.1.77', mac: 'b8:27:eb:00:00:77', interface: 'eth0' },
  ],
  seen: [], asked: [], book: new DeviceBook([{ name: 'Living-room TV', addresses: ['192.168.1.77'] }]), since: NOW - 24 * 3_600_000,
  role: (address) => (address === '192.168.1.1' ? 'router' : address === '192.168.1.10' || address === '127.0.0.1' ? 'this-computer' : undefined), ...change,
});

describe('who does not ask', () => {
  test('is told by network card: one address of it that asks is enough', () => {
    const { silent } = bypassView(facts({ seen: [seen('fd00::42')] }));
    expect(silent?.map(({ device, router }) => `${device}${router ? ' router' : ''}`)).toEqual(['192.168.1.1 router', 'Living-room TV']);
  });

  test('behind a repeater, which has one card for many, each IPv4 address counts alone', () => {
    const card = (address: string): { address: string; mac: string; interface: string } => ({ address, mac: '38:10:d5:00:00:01', interface: 'eth0' });
    expect(bypassView(facts({ neighbours: [card('192.168.1.42'), card('192.168.1.43'), card('fd00::9')], seen: [seen('192.168.1.42')] })).silent?.map(({ addresses }) => addresses)).toEqual([['192.168.1.43']]);
  });

  test('asking long ago is not asking', () => {
    expect(bypassView(facts({ seen: [seen('192.168.1.42', NOW - 25 * 3_600_000)] })).silent).toHaveLength(3);
  });

  test('the other addresses of a device that the household joined count too', () => {
    expect(bypassView(facts({ seen: [seen('192.168.1.99')], book: new DeviceBook([{ name: 'Tablet', addresses: ['192.168.1.99', '192.168.1.42'] }]) })).silent?.map(({ addresses }) => addresses[0])).toEqual(['192.168.1.1', '192.168.1.77']);
  });

  test('behind a router that asks for all, nothing is said of each', () => {
    expect(bypassView(facts({ seen: [seen('192.168.1.1'), seen('127.0.0.1')] })).viaRouter).toBe(true);
    expect(bypassView(facts({ seen: [seen('192.168.1.1'), seen('192.168.1.42')] })).viaRouter).toBe(false);
    expect(bypassView(facts({ seen: [] })).viaRouter).toBe(false);
  });

  test('without a table of neighbours it is not known', () => {
    expect(bypassView(facts({ neighbours: undefined }))).not.toHaveProperty('silent');
  });
});

test('who looks for another resolver is told by device, a canary apart from a resolver, this computer not at all', () => {
  const { signs } = bypassView(facts({ asked: [{ client: '192.168.1.77', name: 'dns.google', last: NOW }, { client: '192.168.1.77', name: 'use-application-dns.net', last: NOW }, { client: '127.0.0.1', name: 'dns.quad9.net', last: NOW }] }));
  expect(signs).toMatchObject([{ device: 'Living-room TV', names: [{ operator: 'Google Public DNS', kind: 'resolver' }, { operator: 'Firefox', kind: 'canary' }] }]);
});

test('every known resolver has its source, and stands there once', () => {
  expect(KNOWN_RESOLVERS.every(({ source }) => source.startsWith('https://'))).toBe(true);
  expect(new Set(KNOWN_RESOLVERS.map(({ name }) => name)).size).toBe(KNOWN_RESOLVERS.length);
});

describe('the live test', () => {
  const row = (change: Partial<LogRow>): LogRow => ({ id: '1', at: '2026-11-24T12:00:00.000Z', client: '192.168.1.42', device: '192.168.1.42', name: 'a.example', type: 'A', outcome: 'answered', by: 'upstream', decider: 'none', matched: [], rcode: 'NOERROR', ms: 1, ...change });
  const open = (): LiveTest => {
    const live = new LiveTest({ listen: () => () => undefined }, () => NOW);
    live.begin();
    return live;
  };
  const view = (live: LiveTest): ReturnType<LiveTest['view']> => live.view((address) => (address === '192.168.1.1' ? 'router' : undefined), true);

  test('shows who asks, and where its own name was opened', () => {
    const live = open();
    live.see(row({}));
    expect(view(live).devices).toMatchObject([{ address: '192.168.1.42', opened: false, questions: 1 }]);
    live.see(row({ name: view(live).name, type: 'AAAA' }));
    live.see(row({ client: '::ffff:192.168.1.1' }));
    expect(view(live).devices).toMatchObject([{ opened: true, questions: 2 }, { address: '192.168.1.1', role: 'router' }]);
  });

  test('what Gavel asks itself, and strangers that are refused, are no devices', () => {
    const live = open();
    live.see(row({ name: live.selfName }));
    live.see(row({ client: '203.0.113.9', outcome: 'refused', by: 'access' }));
    expect(view(live).devices).toEqual([]);
  });

  test('has another name with every run, below a zone that is answered here', () => {
    const live = open();
    const { name } = view(live);
    expect(name.endsWith(`.${TEST_ZONE}`)).toBe(true);
    live.begin();
    expect(view(live).name).not.toBe(name);
  });

  test.for([['observed', 'upstream', 'observed'], ['blocked', 'order', 'blocked'], ['failed', 'timeout', 'failed'], ['answered', 'upstream', 'failed']] as const)('an order’s name that is %s by %s is %s', ([outcome, by, state]) => {
    const live = open();
    live.order = { state: 'waiting', name: 'ordered.example', list: 'milan' };
    live.see(row({ id: '77', name: 'ordered.example', outcome, by }));
    expect(view(live).order).toEqual({ state, name: 'ordered.example', list: 'milan', rowId: '77' });
  });
});
