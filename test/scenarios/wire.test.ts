/** The verdict matrix, on the wire: what is refused, names that never leave the house, and what every answer echoes. */
import { describe, expect, test } from 'vitest';
import { encode } from './dns-client.ts';
import { openHouse, order, orderList, play, type Scenario } from './harness.ts';

/** A question with some of its bytes changed. */
function changed(change: (bytes: Buffer) => Buffer | undefined, edns = true): Buffer {
  const bytes = encode({ name: 'plain.example', edns });
  return change(bytes) ?? bytes;
}
const opcode = (code: number) => (bytes: Buffer): undefined => void (bytes[2] = (bytes[2]! & 0x87) | (code << 3));

const refused = (by: 'malformed' | 'unsupported', rcode: string): Scenario['expected'] => ({ rcode, row: { outcome: 'refused', by, decider: 'none', rcode } });
const special = (rcode: string, addresses: string[] = []): Scenario['expected'] => ({ rcode, addresses, ede: null, row: { outcome: 'answered', by: 'special-use', decider: 'none', rcode } });

const custom = { kind: 'custom', text: 'ads.example' } as const;
const ANSWERED: Scenario['expected'] = { rcode: 'NOERROR', addresses: ['192.0.2.1'], row: { outcome: 'answered', by: 'upstream', decider: 'none' } };

const MATRIX: Scenario[] = [
  { says: 'another opcode is not implemented', ask: { name: '', raw: changed(opcode(4)) }, expected: refused('unsupported', 'NOTIMP') },
  { says: 'two questions are malformed', ask: { name: '', raw: changed((bytes) => void (bytes[5] = 2)) }, expected: refused('malformed', 'FORMERR') },
  { says: 'no question is malformed', ask: { name: '', raw: changed((bytes) => void (bytes[5] = 0)) }, expected: refused('malformed', 'FORMERR') },
  { says: 'a name that ends nowhere is malformed', ask: { name: '', raw: changed((bytes) => bytes.subarray(0, 20), false) }, expected: refused('malformed', 'FORMERR') },
  { says: 'a compressed question is malformed', ask: { name: '', raw: changed((bytes) => void (bytes[12] = 0xc0)) }, expected: refused('malformed', 'FORMERR') },
  { says: 'a newer EDNS version is answered with ours', ask: { name: '', raw: changed((bytes) => void (bytes[bytes.length - 5] = 1)) }, expected: refused('unsupported', 'BADVERS') },
  { says: 'a zone transfer is not implemented', ask: { name: 'plain.example', type: 'AXFR' }, expected: refused('unsupported', 'NOTIMP') },
  { says: 'class CHAOS is not implemented', ask: { name: '', raw: changed((bytes) => void (bytes[bytes.length - 12] = 3)) }, expected: refused('unsupported', 'NOTIMP') },
  { says: 'localhost is this machine', ask: 'localhost', expected: special('NOERROR', ['127.0.0.1']) },
  { says: 'a name below localhost is this machine in IPv6 too', ask: { name: 'app.localhost', type: 'AAAA' }, expected: special('NOERROR', ['::1']) },
  { says: 'onion names do not leave the house', ask: 'abcdef.onion', expected: special('NXDOMAIN') },
  { says: 'local names are for multicast', ask: 'printer.local', expected: special('NXDOMAIN') },
  { says: 'invalid names never exist', ask: 'this.is.invalid', expected: special('NXDOMAIN') },
  { says: 'private addresses have no public name', ask: { name: '7.1.168.192.in-addr.arpa', type: 'PTR' }, expected: special('NXDOMAIN') },
  { says: 'no designated resolver is told', ask: { name: '_dns.resolver.arpa', type: 'SVCB' }, expected: special('NOERROR') },
  { says: 'the browser’s canary says that this network filters', lists: [custom], ask: 'use-application-dns.net', expected: special('NXDOMAIN') },
  { says: 'the phone’s canary says so too', lists: [custom], ask: 'mask.icloud.com', expected: special('NXDOMAIN') },
  { says: 'canaries are ordinary names where nothing filters', ask: 'use-application-dns.net', expected: ANSWERED },
  { says: 'canaries are ordinary names while filtering is paused', lists: [custom], paused: true, ask: 'mask-h2.icloud.com', expected: ANSWERED },
  { says: 'a list cannot decide about localhost', lists: [{ kind: 'custom', text: 'app.localhost' }], ask: 'app.localhost', expected: special('NOERROR', ['127.0.0.1']) },
];

describe('on the wire', () => {
  test.for(MATRIX)('$says', (scenario) => play(scenario));

  test('id, letter case and question come back as they were sent, over UDP and TCP', async () => {
    const house = await openHouse({ country: 'IT', lists: [{ kind: 'court-order', text: orderList() }] });
    try {
      for (const transport of ['udp', 'tcp'] as const) {
        for (const name of ['WWW.Ordered.EXAMPLE', 'Plain.Example']) expect(await house.ask({ name, transport })).toMatchObject({ name, hasOpt: true });
      }
    } finally {
      await house.close();
    }
  });

  test('without OPT in the question there is none in the answer, and no Extended DNS Error', async () => {
    const house = await openHouse({ country: 'IT', lists: [{ kind: 'court-order', text: orderList() }, { kind: 'custom', text: 'ads.example' }] });
    try {
      for (const name of ['ordered.example', 'ads.example', 'plain.example']) expect(await house.ask({ name, edns: false })).toMatchObject({ hasOpt: false, ede: undefined });
    } finally {
      await house.close();
    }
  });

  test('a client that asks for structured errors gets JSON, and with a legal block no field that names a suberror', async () => {
    const house = await openHouse({ country: 'IT', lists: [{ kind: 'court-order', text: orderList() }] });
    try {
      const reply = await house.ask({ name: 'ordered.example', structured: true });
      expect(reply?.ede?.code).toBe(16);
      const json = JSON.parse(reply?.ede?.text ?? '') as Record<string, unknown>;
      expect(json).toMatchObject({ o: 'Tribunale di Prova', l: 'en' });
      expect(json).not.toHaveProperty('s');
    } finally {
      await house.close();
    }
  });

  test.for(['Tribunale '.repeat(30), '“' .repeat(200), '"\\'.repeat(100), '⚖️'.repeat(60)])('the JSON stays whole and short, however an authority is called (%s)', async (name) => {
    const house = await openHouse({ country: 'IT', lists: [{ kind: 'court-order', text: orderList([order({ authority: { name, kind: 'court' } })]) }] });
    try {
      const { ede, bytes } = (await house.ask({ name: 'ordered.example', structured: true }))!;
      const { o } = JSON.parse(ede!.text) as { o: string };
      expect(o.length).toBeGreaterThan(10);
      expect(name.startsWith(o.replace(/…$/, ''))).toBe(true);
      expect(bytes.length).toBeLessThanOrEqual(512);
    } finally {
      await house.close();
    }
  });

  test('an answer that does not fit is truncated over UDP and whole over TCP', async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ type: 'A' as const, name: 'large.example', ttl: 60, data: `192.0.2.${i + 1}` }));
    const house = await openHouse({ upstream: () => ({ answers: many }) });
    try {
      expect(await house.ask({ name: 'large.example', edns: false })).toMatchObject({ truncated: true, addresses: [] });
      expect((await house.ask({ name: 'large.example', transport: 'tcp' }))?.addresses).toHaveLength(60);
    } finally {
      await house.close();
    }
  });

  test('an answer is never answered, and noise is never either', async () => {
    const house = await openHouse();
    try {
      const answer = encode({ name: 'plain.example' });
      answer[2] = answer[2]! | 0x80;
      expect(await house.ask({ name: '', raw: answer }, 400)).toBeUndefined();
      expect(await house.ask({ name: '', raw: Buffer.from([1, 2, 3]) }, 400)).toBeUndefined();
      expect((await house.ask('plain.example'))?.rcode).toBe('NOERROR');
    } finally {
      await house.close();
    }
  });
});
