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
  { says: 'nor that of loopback', upstreams: OUTSIDE, ask: { name: '1.0.0.127.in-addr.arpa', type: 'PTR' }, expected: here('NXDOMAIN') },
  { says: 'a name of the live test is answered here, for this moment only', ask: 'abcde.test.gavel.internal', expected: { ...here('NOERROR'), addresses: ['127.0.0.1'] } },
  { says: 'and has no address of IPv6', ask: { name: 'abcde.test.gavel.internal', type: 'AAAA' }, expected: { ...here('NOERROR'), addresses: [], soa: true } },
  { says: 'the zone resolver.arpa names no other resolver', upstreams: OUTSIDE, ask: { name: '_dns.resolver.arpa', type: 'SVCB' }, expected: here('NOERROR') },
];

describe('names that stay home', () => {
  test.for(MATRIX)('$says', (scenario) => play(scenario));

  test('the resolver says which errors it explains (RFC 9606)', async () => {
    const house = await openHouse();
    try {
      const reply = await house.ask({ name: 'resolver.arpa', type: 'UNKNOWN_261' });
      expect(reply?.bytes.toString('latin1')).toContain('\x0cexterr=15-18');
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
