/** Names that stay home: what Gavel answers itself, and what it asks of the house's own router. */
import { describe, expect, test } from 'vitest';
import { startScriptedUpstream } from '../helpers/scripted-upstream.ts';
import { openHouse, play, type Scenario } from './harness.ts';

/** Outside of any house (RFC 5737), and never reached: what is not answered here fails. */
const OUTSIDE = ['udp://192.0.2.53:53'];
const here = (rcode: string, row: Scenario['expected']['row'] = {}): Scenario['expected'] => ({ rcode, ede: null, row: { outcome: 'answered', by: 'special-use', decider: 'none', ...row } });

const MATRIX: Scenario[] = [
  { says: 'names of a home zone are not asked outside', upstreams: OUTSIDE, ask: 'nas.home.arpa', expected: here('NXDOMAIN') },
  ...['nas.lan', 'printer.fritz.box', 'app.internal', 'tv.home', 'x.localdomain'].map((ask): Scenario => ({ says: `${ask} is not asked outside`, upstreams: OUTSIDE, ask, expected: here('NXDOMAIN') })),
  { says: 'nor is a name of one label', upstreams: OUTSIDE, ask: 'nas', expected: here('NOERROR') },
  { says: 'nor the name of a private address', upstreams: OUTSIDE, ask: { name: '9.178.168.192.in-addr.arpa', type: 'PTR' }, expected: here('NXDOMAIN') },
  { says: 'nor that of a unique local address', upstreams: OUTSIDE, ask: { name: `1.${'0.'.repeat(29)}d.f.ip6.arpa`, type: 'PTR' }, expected: here('NXDOMAIN') },
  { says: 'nor that of loopback', upstreams: OUTSIDE, ask: { name: '2.0.0.127.in-addr.arpa', type: 'PTR' }, expected: here('NXDOMAIN') },
  { says: 'the loopback address is called localhost', upstreams: OUTSIDE, ask: { name: '1.0.0.127.in-addr.arpa', type: 'PTR' }, expected: here('NOERROR') },
  { says: 'names under “test” are of whoever tests here', upstreams: OUTSIDE, ask: 'shop.test', expected: here('NXDOMAIN') },
  { says: 'a name of the live test is answered here, for this moment only', ask: 'abcde.test.gavel.internal', expected: { ...here('NOERROR'), addresses: ['127.0.0.1'] } },
  { says: 'and has no address of IPv6', ask: { name: 'abcde.test.gavel.internal', type: 'AAAA' }, expected: { ...here('NOERROR'), addresses: [], soa: true } },
  { says: 'the zone resolver.arpa names no other resolver', upstreams: OUTSIDE, ask: { name: '_dns.resolver.arpa', type: 'SVCB' }, expected: here('NOERROR') },
];

const PTR = (name: string): [name: string, type: string, rcode: string] => [name, 'PTR', 'NXDOMAIN'];
const nibbles = (text: string): string => `${text.split('').toReversed().join('.')}.ip6.arpa`;
/** Whatever is asked, and however it is written. */
const HOME: [name: string, type: string, rcode: string][] = [
  ['localhost', 'TXT', 'NOERROR'], ['LOCALHOST', 'HTTPS', 'NOERROR'], ['a.b.localhost', 'MX', 'NOERROR'], ['invalid', 'A', 'NXDOMAIN'], ['x.Invalid', 'DS', 'NXDOMAIN'], ['x.ONION', 'AAAA', 'NXDOMAIN'], ['onion', 'NS', 'NXDOMAIN'],
  ['printer.LOCAL', 'SRV', 'NXDOMAIN'], ['local', 'SOA', 'NXDOMAIN'], ['x.alt', 'A', 'NXDOMAIN'], ['x.TEST', 'MX', 'NXDOMAIN'], ['1.0.0.127.in-addr.arpa', 'A', 'NOERROR'], ['nas.lan', 'UNKNOWN_65280', 'NXDOMAIN'], ['nas.home.arpa', 'A', 'NXDOMAIN'], ['lan', 'SOA', 'NOERROR'], ['lan', 'A', 'NOERROR'], ['home.arpa', 'SOA', 'NOERROR'], ['INTERNAL', 'NS', 'NOERROR'],
  ...['1.0.0.10', '255.255.16.172', '1.0.31.172', '1.1.168.192', '1.1.254.169', '1.0.64.100', '1.0.127.100', '3.0.0.127', '0.0.0.0', '255.255.255.255', '1.2.0.192', '1.100.51.198', '1.113.0.203'].map((reversed) => PTR(`${reversed}.in-addr.arpa`)),
  PTR('10.in-addr.arpa'), PTR('168.192.IN-ADDR.arpa'), PTR('lb._dns-sd._udp.0.1.168.192.in-addr.arpa'),
  ...['0'.repeat(32), `fe80${'0'.repeat(27)}1`, `febf${'0'.repeat(27)}1`, `fd00${'0'.repeat(27)}1`, `fc${'0'.repeat(29)}1`, `20010db8${'0'.repeat(23)}1`].map((address) => PTR(nibbles(address))),
  ['resolver.arpa', 'A', 'NOERROR'], ['Resolver.ARPA', 'SVCB', 'NOERROR'], ['_dns.resolver.arpa', 'SVCB', 'NOERROR'], ['_DNS.resolver.arpa', 'HTTPS', 'NOERROR'], ['x.y.resolver.arpa', 'A', 'NOERROR'],
];
/** Public, however much they look like the others. */
const PUBLIC: [name: string, type: string][] = [
  ['1.0.15.172.in-addr.arpa', 'PTR'], ['1.0.32.172.in-addr.arpa', 'PTR'], ['1.0.63.100.in-addr.arpa', 'PTR'], ['1.0.128.100.in-addr.arpa', 'PTR'], ['1.1.169.192.in-addr.arpa', 'PTR'], ['8.8.8.8.in-addr.arpa', 'PTR'], ['1.3.0.192.in-addr.arpa', 'PTR'],
  [nibbles(`2606${'0'.repeat(27)}1`), 'PTR'], [nibbles(`fec0${'0'.repeat(27)}1`), 'PTR'], [nibbles(`${'0'.repeat(31)}2`), 'PTR'], ['ipv4only.arpa', 'AAAA'], ['home.arpa', 'DS'], ['com', 'NS'], ['box', 'SOA'], ['shop.box', 'A'], ['localhost.example', 'A'], ['onion.example', 'A'], ['xlocalhost', 'SOA'], ['10.in-addr.arpa.example', 'PTR'],
];
const CANARIES = ['use-application-dns.net', 'mask.icloud.com', 'mask-h2.icloud.com', 'MASK-canary.iCloud.com'];

describe('names that stay home', () => {
  test.for(MATRIX)('$says', (scenario) => play(scenario));

  test('whatever is asked of them, in any letter case, over UDP and TCP, with DNSSEC or without; and nothing else does', async () => {
    const house = await openHouse({ upstreams: OUTSIDE });
    const open = await openHouse({ lists: [{ kind: 'custom', text: 'ads.example' }] });
    try {
      for (const [name, type, rcode] of HOME) {
        for (const more of [{}, { transport: 'tcp' as const }, { dnssecOk: true, checkingDisabled: true }]) {
          expect([name, type, await house.ask({ name, type, ...more })]).toMatchObject([name, type, { name, rcode, answers: [], soa: true, ede: undefined, authentic: false }]);
          expect(await house.row()).toMatchObject({ outcome: 'answered', by: 'special-use', decider: 'none' });
        }
      }
      for (const name of CANARIES) for (const type of ['A', 'AAAA', 'HTTPS', 'TXT']) expect([name, type, await open.ask({ name, type })]).toMatchObject([name, type, { rcode: 'NXDOMAIN', soa: true }]);
      expect(open.asked).toEqual([]);
      for (const [name, type] of PUBLIC) await open.ask({ name, type });
      for (const name of ['www.mask.icloud.com', 'icloud.com', 'x.use-application-dns.net']) await open.ask(name);
      expect(open.asked).toHaveLength(PUBLIC.length + 3);
    } finally {
      await house.close();
      await open.close();
    }
  });

  test('a router that is silent does not send its zones outside', async () => {
    const router = await startScriptedUpstream(() => undefined);
    const outside = await startScriptedUpstream();
    const house = await openHouse({ upstreams: [`udp://127.0.0.1:${outside.port}`, `[/lan/168.192.in-addr.arpa/]udp://127.0.0.1:${router.port}`] });
    try {
      const replies = await Promise.all([house.ask('nas.lan'), house.ask('lan'), house.ask('NAS.Lan'), house.ask({ name: '1.1.168.192.in-addr.arpa', type: 'PTR' })]);
      expect(replies.map((reply) => reply?.rcode)).toEqual(['SERVFAIL', 'SERVFAIL', 'SERVFAIL', 'SERVFAIL']);
      expect(outside.asked).toEqual([]);
      expect(new Set(router.asked.map(({ name }) => name))).toEqual(new Set(['nas.lan', 'lan', '1.1.168.192.in-addr.arpa']));
    } finally {
      await house.close();
      await router.close();
      await outside.close();
    }
  });

  test('a local record answers for its address too, unless a rule or a router says more', async () => {
    const house = await openHouse({ upstreams: OUTSIDE, ownRules: '192.168.1.10 nas.lan storage.lan\nfd00::10 nas.lan\n203.0.113.9 web.example' });
    try {
      expect((await house.ask({ name: '10.1.168.192.in-addr.arpa', type: 'PTR' }))?.answers).toMatchObject([{ data: 'nas.lan' }]);
      expect(await house.row()).toMatchObject({ by: 'local-record', decider: 'none' });
      expect((await house.ask({ name: nibbles(`fd00${'0'.repeat(26)}10`), type: 'PTR' }))?.answers).toMatchObject([{ data: 'nas.lan' }]);
      expect((await house.ask({ name: '9.113.0.203.in-addr.arpa', type: 'PTR' }))?.answers).toMatchObject([{ data: 'web.example' }]);
      expect((await house.ask({ name: '11.1.168.192.in-addr.arpa', type: 'PTR' }))?.rcode).toBe('NXDOMAIN');
      expect((await house.ask({ name: '10.1.168.192.in-addr.arpa', type: 'TXT' }))?.answers).toEqual([]);
      const { trace } = await house.engine.call('ownRules.test', { text: '192.168.1.10 nas.lan', name: '10.1.168.192.in-addr.arpa' }).then((why) => ({ trace: JSON.stringify(why) }));
      expect(trace).toContain('192.168.1.10 nas.lan');
    } finally {
      await house.close();
    }
  });

  test('the resolver says which errors it explains (RFC 9606)', async () => {
    const house = await openHouse();
    try {
      const reply = await house.ask({ name: 'resolver.arpa', type: 'RESINFO' });
      expect(reply?.bytes.toString('latin1')).toContain('\x1bexterr=1-3,5-12,15-19,22-25');
      expect(house.asked).toEqual([]);
    } finally {
      await house.close();
    }
  });

  test('zones of the house are asked of the router, and nothing else is', async () => {
    const router = await startScriptedUpstream(({ name, type }) => (type === 'PTR' ? { answers: [{ type: 'PTR', name, ttl: 60, data: 'nas.lan' }] } : { answers: [{ type: 'A', name, ttl: 60, data: '192.168.1.9' }] }));
    const outside = await startScriptedUpstream();
    const house = await openHouse({ upstreams: [`udp://127.0.0.1:${outside.port}`, `[/lan/office.example/168.192.in-addr.arpa/]udp://127.0.0.1:${router.port}`] });
    try {
      expect((await house.ask('nas.lan'))?.addresses).toEqual(['192.168.1.9']);
      expect((await house.ask({ name: '9.1.168.192.in-addr.arpa', type: 'PTR' }))?.answers).toMatchObject([{ data: 'nas.lan' }]);
      expect((await house.ask({ name: '9.1.16.172.in-addr.arpa', type: 'PTR' }))?.rcode).toBe('NXDOMAIN');
      expect((await house.ask('wiki.office.example'))?.addresses).toEqual(['192.168.1.9']); // no rebinding: the zone is the household's
      expect((await house.ask('lan.example'))?.addresses).toEqual(['192.0.2.1']);
      expect(router.asked.map(({ name }) => name)).toEqual(['nas.lan', '9.1.168.192.in-addr.arpa', 'wiki.office.example']);
      expect(outside.asked.map(({ name }) => name)).toEqual(['lan.example']);
      expect((await house.engine.call('status.get', {})).upstreams).toMatchObject([{ answered: 1 }, { answered: 3, zones: ['lan', 'office.example', '168.192.in-addr.arpa'] }]);
    } finally {
      await house.close();
      await router.close();
      await outside.close();
    }
  });

  test.for([
    [['[/lan/]192.168.1.1'], 'add one for all other names'], [['9.9.9.9', '[/lan 192.168.1.1'], 'closed by /]'], [['9.9.9.9', '[/a..b/]192.168.1.1'], 'not the name of a zone'], [['9.9.9.9', '[/lan/]router'], 'is a name'],
    [['tls://dns.quad9.net@9.9.9.9#pin-sha256=short'], '44 characters'], [['9.9.9.9#pin-sha256=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='], 'no certificate'],
  ] as const)('%j is refused: %s', async ([lines, why]) => {
    await expect(openHouse({ upstreams: [...lines] })).rejects.toThrow(why);
  });
});
