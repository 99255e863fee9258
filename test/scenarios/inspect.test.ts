/** The verdict matrix, what an answer leads to: blocked names behind aliases, and addresses of the house, fresh and from the cache. */
import type { Answer } from 'dns-packet';
import { describe, expect, test } from 'vitest';
import type { Script } from '../helpers/scripted-upstream.ts';
import { openHouse, orderList, play, type Expected, type Scenario, type ScenarioList } from './harness.ts';

/** `a` leads to `b` leads to `c`, which has an address. */
const chain: Script = ({ name, type }) => ({
  answers: [
    { type: 'CNAME', name, ttl: 300, data: 'edge.cdn.example' }, { type: 'CNAME', name: 'edge.cdn.example', ttl: 300, data: 'www.hidden.example' },
    ...(type === 'A' ? [{ type: 'A' as const, name: 'www.hidden.example', ttl: 300, data: '192.0.2.1' }] : []),
  ],
});
const addresses = (...data: string[]): Script => ({ name, type }) => ({ answers: data.map((address): Answer => ({ type: type as 'A', name, ttl: 300, data: address })) });
/** An HTTPS record in service mode that names another host (RFC 9460). */
const httpsTarget: Script = ({ name }) => ({ answers: [{ type: 'UNKNOWN_65' as 'A', name, ttl: 300, data: Buffer.concat([Buffer.from([0, 1]), ...['www', 'hidden', 'example'].flatMap((label) => [Buffer.from([label.length]), Buffer.from(label)]), Buffer.from([0])]) } as unknown as Answer] });

const custom: ScenarioList = { kind: 'custom', text: '||hidden.example^', title: 'custom' };
const order: ScenarioList = { kind: 'court-order', text: orderList(undefined, [{ name: 'hidden.example', orders: ['IT-1'] }]), title: 'orders' };
const BY_CUSTOM: Expected = { rcode: 'NOERROR', addresses: ['0.0.0.0'], ede: [17, 'custom'], row: { outcome: 'blocked', by: 'custom', decider: 'household', list: 'custom', rule: 'hidden.example', via: 'www.hidden.example' } };
const BY_LAW: Expected = { rcode: 'NXDOMAIN', addresses: [], soa: true, ede: [16, 'IT-1'], row: { outcome: 'blocked', by: 'order', decider: 'law', list: 'orders', rule: 'hidden.example', via: 'www.hidden.example' } };
const protectedFrom = (address: string): Expected => ({ rcode: 'NOERROR', addresses: [], soa: true, ede: [15, address], row: { outcome: 'blocked', by: 'protection', decider: 'household', rule: address } });
const ANSWERED: Expected = { rcode: 'NOERROR', ede: null, row: { outcome: 'answered', by: 'upstream', decider: 'none' } };

const MATRIX: Scenario[] = [
  { says: 'a blocked name behind two aliases is blocked', lists: [custom], upstream: chain, ask: 'shop.example', expected: BY_CUSTOM },
  { says: 'an ordered name behind aliases is blocked by the order', country: 'IT', lists: [order], upstream: chain, ask: 'shop.example', expected: BY_LAW },
  { says: 'an own allow of the asked name lifts the household’s choice about where it leads', lists: [custom], ownRules: '@@||shop.example^', upstream: chain, ask: 'shop.example', expected: { ...ANSWERED, addresses: ['192.0.2.1'] } },
  { says: 'an own allow of the asked name never lifts an order about where it leads', country: 'IT', lists: [order], ownRules: '@@||shop.example^', upstream: chain, ask: 'shop.example', expected: BY_LAW },
  { says: 'a pause lifts household choices behind aliases as well', lists: [custom], paused: true, upstream: chain, ask: 'shop.example', expected: { ...ANSWERED, addresses: ['192.0.2.1'] } },
  { says: 'a list that only observes does not block behind an alias', lists: [{ ...custom, mode: 'observe' }], upstream: chain, ask: 'shop.example', expected: { rcode: 'NOERROR', addresses: ['192.0.2.1'], ede: null, row: {} } },
  { says: 'the target of an HTTPS record counts', lists: [custom], upstream: httpsTarget, ask: { name: 'shop.example', type: 'HTTPS' }, expected: { ...BY_CUSTOM, addresses: [], soa: true } },
  ...['10.1.2.3', '127.0.0.1', '192.168.1.1', '172.31.0.1', '169.254.1.1', '100.64.0.1', '0.0.0.7'].map((address): Scenario => ({ says: `a public name that leads to ${address} is blocked`, upstream: addresses(address), ask: 'evil.example', expected: protectedFrom(address) })),
  ...['::1', 'fe80::1', 'fd00::5', '::ffff:192.168.1.1'].map((address): Scenario => ({ says: `a public name that leads to ${address} is blocked`, upstream: addresses(address), ask: { name: 'evil.example', type: 'AAAA' }, expected: { ...protectedFrom(''), row: { outcome: 'blocked', by: 'protection', decider: 'household' } } })),
  { says: 'one such address among others is enough', upstream: addresses('192.0.2.7', '192.168.1.1'), ask: 'evil.example', expected: protectedFrom('192.168.1.1') },
  ...['192.0.2.7', '172.32.0.1', '100.128.0.1', '198.51.100.1'].map((address): Scenario => ({ says: `${address} is no address of a house`, upstream: addresses(address), ask: 'good.example', expected: { ...ANSWERED, addresses: [address] } })),
  ...['nas.lan', 'nas.home.arpa', 'nas.fritz.box', 'app.internal'].map((name): Scenario => ({ says: `${name} lies in a zone of the house`, upstream: addresses('192.168.1.9'), ask: name, expected: { ...ANSWERED, addresses: ['192.168.1.9'] } })),
  { says: 'an own allow is the exception for a name that leads into the house', ownRules: '@@||plex.example^', upstream: addresses('192.168.1.9'), ask: 'x.plex.example', expected: { ...ANSWERED, addresses: ['192.168.1.9'] } },
];

describe('what an answer leads to', () => {
  test.for(MATRIX)('$says', (scenario) => play(scenario));

  test('a cached answer is decided again: a list that is switched acts on it', async () => {
    const house = await openHouse({ lists: [{ ...custom, mode: 'off' }], upstream: chain });
    try {
      expect((await house.ask('shop.example'))?.addresses).toEqual(['192.0.2.1']);
      await house.engine.call('lists.setMode', { id: 'custom', mode: 'enforce' });
      expect((await house.ask('shop.example'))?.addresses).toEqual(['0.0.0.0']);
      expect(await house.row()).toMatchObject({ outcome: 'blocked', by: 'custom', via: 'www.hidden.example' });
      await house.engine.call('lists.setMode', { id: 'custom', mode: 'off' });
      expect((await house.ask('shop.example'))?.addresses).toEqual(['192.0.2.1']);
      expect(await house.row()).toMatchObject({ outcome: 'answered', by: 'cache' });
      expect(house.asked).toHaveLength(1);
    } finally {
      await house.close();
    }
  });
});
