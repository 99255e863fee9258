/** The verdict matrix, upstream: what it says is passed on and named as its own; what it fails at is nobody's block. */
import dgram from 'node:dgram';
import type { Answer } from 'dns-packet';
import { describe, expect, test } from 'vitest';
import type { Script } from '../helpers/scripted-upstream.ts';
import { openHouse, orderList, play, type Scenario } from './harness.ts';

const NXDOMAIN = 3;
const REFUSED = 5;
const SERVFAIL = 2;

/** Answers with an RCODE and an Extended DNS Error. */
const stating = (rcode: number, code: number, text: string): Script => () => {
  const data = Buffer.alloc(2 + Buffer.byteLength(text));
  data.writeUInt16BE(code, 0);
  data.write(text, 2);
  return { rcode, additionals: [{ type: 'OPT', name: '.', udpPayloadSize: 1232, extendedRcode: 0, ednsVersion: 0, flags: 0, options: [{ code: 15, data }] } as unknown as Answer] };
};
const stated = (code: number, what: 'stated-legal' | 'stated-policy', rcode = 'NXDOMAIN'): Scenario['expected'] => ({
  rcode, ede: [code, 'order 12/2026'], row: { outcome: 'blocked', by: 'upstream', decider: 'upstream', stated: what, rcode, ede: { code, text: 'order 12/2026' } },
});

const MATRIX: Scenario[] = [
  { says: 'an upstream that states a legal block is named as the one who decided', upstream: stating(NXDOMAIN, 16, 'order 12/2026'), ask: 'held.example', expected: stated(16, 'stated-legal') },
  { says: 'an upstream that states its own policy is named too', upstream: stating(NXDOMAIN, 15, 'order 12/2026'), ask: 'held.example', expected: stated(15, 'stated-policy') },
  { says: 'so is one that filters for its client', upstream: stating(NXDOMAIN, 17, 'order 12/2026'), ask: 'held.example', expected: stated(17, 'stated-policy') },
  { says: 'a block stated with REFUSED is final and passed on as received', upstream: stating(REFUSED, 16, 'order 12/2026'), ask: 'held.example', expected: stated(16, 'stated-legal', 'REFUSED') },
  {
    says: 'an upstream’s block is never blamed on a local list that only observes', country: 'IT', lists: [{ kind: 'court-order', mode: 'observe', text: orderList() }], upstream: stating(NXDOMAIN, 16, 'order 12/2026'), ask: 'ordered.example',
    expected: stated(16, 'stated-legal'), lacks: ['list', 'listTitle', 'order', 'authority', 'wouldBe', 'spared'],
  },
  { says: 'an upstream that refuses us is a failure, not a block, and its code is not relayed', upstream: stating(REFUSED, 18, 'not you'), ask: 'held.example', expected: { rcode: 'SERVFAIL', row: { outcome: 'failed', by: 'upstream-error', decider: 'none', rcode: 'SERVFAIL' } } },
  { says: 'an upstream that fails is a failure', upstream: () => ({ rcode: SERVFAIL }), ask: 'broken.example', expected: { rcode: 'SERVFAIL', row: { outcome: 'failed', decider: 'none' } } },
  { says: 'what DNSSEC found is told on as upstream’s word', upstream: stating(SERVFAIL, 7, 'signature expired'), ask: 'bogus.example', expected: { rcode: 'SERVFAIL', addresses: [], ede: [7, '127.0.0.1', 'signature expired'], row: { outcome: 'failed', by: 'upstream-error', decider: 'none', rcode: 'SERVFAIL' } } },
  { says: 'what upstream says of its own cache is not told on', upstream: stating(SERVFAIL, 13, 'cached error'), ask: 'broken.example', expected: { rcode: 'SERVFAIL', ede: null, row: { outcome: 'failed', by: 'upstream-error', decider: 'none' } } },
  { says: 'an upstream that is silent is a timeout, and the answer names it', upstream: () => undefined, ask: 'slow.example', expected: { rcode: 'SERVFAIL', ede: [22, '127.0.0.1'], row: { outcome: 'failed', by: 'timeout', decider: 'none' } } },
  { says: 'a name that does not exist is an answer', upstream: () => ({ rcode: NXDOMAIN }), ask: 'nothing.example', expected: { rcode: 'NXDOMAIN', ede: null, row: { outcome: 'answered', by: 'upstream', decider: 'none', rcode: 'NXDOMAIN' } } },
];

/** A port that nobody listens on: it was free a moment ago. */
async function closedPort(): Promise<number> {
  const socket = dgram.createSocket('udp4');
  await new Promise<void>((resolve) => { socket.bind(0, '127.0.0.1', resolve); });
  const { port } = socket.address();
  await new Promise<void>((resolve) => { socket.close(() => resolve()); });
  return port;
}

describe('the upstream', () => {
  test.for(MATRIX)('$says', (scenario) => play(scenario));

  test('an upstream that is not there is unreachable', async () => {
    await play({ says: '', upstreams: [`tcp://127.0.0.1:${await closedPort()}`], ask: 'plain.example', expected: { rcode: 'SERVFAIL', ede: [23, '127.0.0.1'], row: { outcome: 'failed', by: 'unreachable', decider: 'none' } } });
  });

  test('the second answer comes from the cache, and after its time from upstream again', async () => {
    const house = await openHouse();
    try {
      await house.ask('plain.example');
      expect(await house.row()).toMatchObject({ by: 'upstream' });
      house.wait(10_000);
      expect((await house.ask('PLAIN.example'))?.answers).toMatchObject([{ type: 'A', ttl: 50 }]);
      expect(await house.row()).toMatchObject({ by: 'cache', decider: 'none', name: 'plain.example' });
      expect(house.asked).toHaveLength(1);
      house.wait(51_000);
      await house.ask('plain.example');
      expect(await house.row()).toMatchObject({ by: 'upstream' });
      expect(house.asked).toHaveLength(2);
    } finally {
      await house.close();
    }
  });

  test('while upstream fails, an answer that ran out is given with a short lifetime and marked as stale, until a day later', async () => {
    let works = true;
    const house = await openHouse({ upstream: ({ name, type }) => (works ? (name.startsWith('none') ? { rcode: NXDOMAIN, authorities: [{ type: 'SOA', name: 'example', ttl: 60, data: { mname: 'a.example', rname: 'b.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 60 } }] } : { answers: [{ type: type as 'A', name, ttl: 60, data: '192.0.2.1' }] }) : { rcode: SERVFAIL }) });
    try {
      await house.ask('plain.example');
      await house.ask('none.example');
      works = false;
      house.wait(3600_000);
      expect(await house.ask('plain.example')).toMatchObject({ rcode: 'NOERROR', addresses: ['192.0.2.1'], answers: [{ ttl: 30 }], ede: { code: 3 } });
      expect(await house.row()).toMatchObject({ outcome: 'answered', by: 'stale-cache', decider: 'none' });
      expect(await house.ask('none.example')).toMatchObject({ rcode: 'NXDOMAIN', ede: { code: 19 } });
      expect((await house.ask('never.example'))?.rcode).toBe('SERVFAIL');
      house.wait(25 * 3600_000);
      expect((await house.ask('plain.example'))?.rcode).toBe('SERVFAIL');
    } finally {
      await house.close();
    }
  });

  test('an answer that ran out is still decided about', async () => {
    let works = true;
    const house = await openHouse({ lists: [{ kind: 'custom', mode: 'off', text: 'ads.example', title: 'ads' }], upstream: (question) => (works ? { answers: [{ type: 'A', name: question.name, ttl: 60, data: '192.0.2.1' }] } : undefined) });
    try {
      await house.ask('ads.example');
      works = false;
      house.wait(120_000);
      await house.engine.call('lists.setMode', { id: 'ads', mode: 'enforce' });
      expect((await house.ask('ads.example'))?.addresses).toEqual(['0.0.0.0']);
    } finally {
      await house.close();
    }
  });

  test('what upstream blocks is not kept in the cache as an answer', async () => {
    const house = await openHouse({ upstream: stating(NXDOMAIN, 16, 'order 12/2026') });
    try {
      await house.ask('held.example');
      await house.ask('held.example');
      expect(await house.row()).toMatchObject({ by: 'upstream', decider: 'upstream' });
    } finally {
      await house.close();
    }
  });

  test('a cached answer does not outlive a switched list', async () => {
    const house = await openHouse({ lists: [{ kind: 'custom', mode: 'off', text: 'ads.example' }] });
    try {
      expect((await house.ask('ads.example'))?.addresses).toEqual(['192.0.2.1']);
      await house.engine.call('lists.setMode', { id: 'custom-1', mode: 'enforce' });
      expect((await house.ask('ads.example'))?.addresses).toEqual(['0.0.0.0']);
    } finally {
      await house.close();
    }
  });

  test('equal questions in flight are asked once', async () => {
    const house = await openHouse();
    try {
      const replies = await Promise.all(Array.from({ length: 20 }, () => house.ask('plain.example')));
      expect(replies.every((reply) => reply?.addresses[0] === '192.0.2.1')).toBe(true);
      expect(house.asked.length).toBeLessThanOrEqual(2);
    } finally {
      await house.close();
    }
  });
});
