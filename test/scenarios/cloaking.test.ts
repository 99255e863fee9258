/** No side door: whatever way is taken to a blocked name or into the house, fresh or from the cache, with DNSSEC or without. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './dns-client.ts';
import { openHouse, orderList, type House } from './harness.ts';
import { address, alias, byName, ip, rawAnswers, signature, soaRecord, TYPES, u16, wire, type RawRecord, type RawSections } from './raw-answer.ts';

const HIDDEN = 'www.hidden.example';
const service = (name: string, priority: number, target: Buffer, ...parameters: Buffer[]): RawRecord => ({ name, type: TYPES.HTTPS, data: Buffer.concat([u16(priority), target, ...parameters]) });
const parameter = (key: number, value: Buffer): Buffer => Buffer.concat([u16(key), u16(value.length), value]);
const chain = Array.from({ length: 12 }, (_, i) => alias(i === 0 ? '@' : `n${i}.example.net`, i === 11 ? HIDDEN : `n${i + 1}.example.net`));
/** Labels on the wire, whatever is in them. */
const labels = (...texts: string[]): Buffer => Buffer.concat([...texts.map((text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')])), Buffer.from([0])]);

const WAYS: { says: string; type?: string; sections: RawSections; flags?: number; via?: string }[] = [
  { says: 'one alias', sections: { answers: [alias('@', HIDDEN), address(HIDDEN)] } },
  { says: 'twelve aliases', sections: { answers: [...chain, address(HIDDEN)] } },
  { says: 'twelve aliases from the last to the first', sections: { answers: [address(HIDDEN), ...chain.toReversed()] } },
  { says: 'an alias in capitals', sections: { answers: [alias('@', 'WWW.Hidden.EXAMPLE'), address('WWW.Hidden.EXAMPLE')] } },
  { says: 'an alias that is compressed', sections: { answers: [{ ...alias('@', ''), data: Buffer.concat([Buffer.from('\x03www\x06hidden'), Buffer.from([0xc0, 17])]) }, address(HIDDEN)] } },
  { says: 'an alias that leads to no address', sections: { answers: [alias('@', HIDDEN)], authorities: [soaRecord(60)] } },
  { says: 'an alias that leads to a name that is not there', sections: { answers: [alias('@', HIDDEN)], authorities: [soaRecord(60)] }, flags: 0x83 },
  { says: 'an alias whose label ends in a dot', sections: { answers: [{ ...alias('@', ''), data: labels('www.', 'hidden', 'example') }, { ...address(''), name: labels('www.', 'hidden', 'example') }] }, via: String.raw`www\..hidden.example` },
  { says: 'an alias of labels full of dots', sections: { answers: [{ ...alias('@', ''), data: labels(...Array.from({ length: 3 }, () => '.'.repeat(63)), 'hidden', 'example') }], authorities: [soaRecord(60)] }, via: `${Array.from({ length: 3 }, () => String.raw`\.`.repeat(63)).join('.')}.hidden.example` },
  { says: 'a DNAME', sections: { answers: [{ name: 'example', type: TYPES.DNAME, data: wire('hidden.example') }, alias('@', HIDDEN), address(HIDDEN)] }, via: 'hidden.example' },
  { says: 'a DNAME alone', sections: { answers: [{ name: 'example', type: TYPES.DNAME, data: wire('hidden.example') }], authorities: [soaRecord(60)] }, via: 'hidden.example' },
  { says: 'aliases with signatures', sections: { answers: [alias('@', 'edge.example.net'), signature('@', TYPES.CNAME), alias('edge.example.net', HIDDEN), signature('edge.example.net', TYPES.CNAME), address(HIDDEN), signature(HIDDEN, TYPES.A)] } },
  { says: 'signatures first and aliases after', sections: { answers: [signature(HIDDEN, TYPES.A), address(HIDDEN), signature('@', TYPES.CNAME), alias('edge.example.net', HIDDEN), alias('@', 'edge.example.net')] } },
  { says: 'a service elsewhere', type: 'HTTPS', sections: { answers: [service('@', 1, wire(HIDDEN), parameter(1, Buffer.from('\x02h2')))] } },
  { says: 'a service that is an alias', type: 'HTTPS', sections: { answers: [service('@', 0, wire(HIDDEN))] } },
  { says: 'the second of two services', type: 'HTTPS', sections: { answers: [service('@', 1, wire('.')), service('@', 2, wire(HIDDEN))] } },
  { says: 'a service of another kind', type: 'SVCB', sections: { answers: [{ ...service('@', 1, wire(HIDDEN)), type: TYPES.SVCB }] } },
  { says: 'a service behind an alias', type: 'HTTPS', sections: { answers: [alias('@', 'edge.example.net'), service('edge.example.net', 1, wire(HIDDEN))] } },
  { says: 'what comes along with a service', type: 'HTTPS', sections: { answers: [service('@', 0, wire('svc.example.net'))], additionals: [service('svc.example.net', 1, wire(HIDDEN))] } },
];

const INSIDE: { says: string; type?: string; sections: RawSections }[] = [
  ...['64:ff9b::c0a8:101', '64:ff9b:1::a00:1', '2002:c0a8:101::1', '::192.168.1.1', '::ffff:127.0.0.1', 'febf::1', 'fec0::1', 'fc00::1'].map((text) => ({ says: text, type: 'AAAA', sections: { answers: [{ name: '@', type: TYPES.AAAA, data: v6(text) }] } })),
  { says: 'an address behind an alias', sections: { answers: [alias('@', 'edge.example.net'), address('edge.example.net', '192.168.1.1')] } },
  { says: 'an address with a signature', sections: { answers: [address('@', '10.0.0.1'), signature('@', TYPES.A)] } },
  { says: 'an IPv4 hint of a service', type: 'HTTPS', sections: { answers: [service('@', 1, wire('.'), parameter(4, Buffer.concat([ip('192.0.2.1'), ip('192.168.1.1')])))] } },
  { says: 'an IPv6 hint of a service', type: 'HTTPS', sections: { answers: [service('@', 1, wire('.'), parameter(1, Buffer.from('\x02h2')), parameter(6, v6('fd00::1')))] } },
  { says: 'a hint of what comes along with a service', type: 'HTTPS', sections: { answers: [service('@', 0, wire('svc.example.net'))], additionals: [service('svc.example.net', 1, wire('.'), parameter(4, ip('127.0.0.1')))] } },
  { says: 'the address of a mail host that comes along', type: 'MX', sections: { answers: [{ name: '@', type: TYPES.MX, data: Buffer.concat([u16(1), wire('mail.example.net')]) }], additionals: [address('mail.example.net', '192.168.1.1')] } },
];

const OUTSIDE = ['64:ff9b::c000:201', '2002:c000:201::1', '2001:db8::1', '::ffff:192.0.2.1', '2606:4700::1111'];

function v6(text: string): Buffer {
  const [left = '', right = ''] = text.split('::');
  const four = /^(.*:)?(\d+\.\d+\.\d+\.\d+)$/.exec(right);
  const groups = (part: string): Buffer[] => part.split(':').filter((group) => group !== '').map((group) => u16(Number.parseInt(group, 16)));
  const before = Buffer.concat(groups(left));
  const after = four === null ? Buffer.concat(groups(right)) : Buffer.concat([...groups(four[1] ?? ''), ip(four[2]!)]);
  return Buffer.concat([before, Buffer.alloc(16 - before.length - after.length), after]);
}

const BLOCKED = { outcome: 'blocked', by: 'custom', decider: 'household', list: 'custom-1', rule: 'hidden.example' };
const KINDS = [{}, { dnssecOk: true }, { transport: 'tcp' as const }, { checkingDisabled: true, edns: false }];

describe('behind an answer', () => {
  let house: House;
  const names = Object.fromEntries([
    ...WAYS.map(({ sections, flags }, i) => [`way${i}.example`, rawAnswers(sections, flags)] as const), ...INSIDE.map(({ sections }, i) => [`in${i}.example`, rawAnswers(sections)] as const),
    ...OUTSIDE.map((text, i) => [`out${i}.example`, rawAnswers({ answers: [{ name: '@', type: TYPES.AAAA, data: v6(text) }] })] as const),
  ]);
  beforeAll(async () => {
    house = await openHouse({ lists: [{ kind: 'custom', text: '||hidden.example^' }], upstream: byName(names) });
  });
  afterAll(() => house.close());

  test.for(WAYS.map((way, i) => ({ ...way, name: `way${i}.example` })))('a blocked name is found, fresh and kept: $says', async ({ name, type = 'A', via = HIDDEN }) => {
    for (const kind of [...KINDS, ...KINDS]) {
      const reply = await house.ask({ name, type, ...kind });
      expect(reply).toMatchObject({ rcode: 'NOERROR', addresses: type === 'A' ? ['0.0.0.0'] : [], name });
      expect(reply!.answers).toHaveLength(type === 'A' ? 1 : 0);
      expect(reply!.soa).toBe(type !== 'A');
      expect(await house.row()).toMatchObject({ ...BLOCKED, via });
    }
    expect(house.asked.filter((question) => question.name === name)).toHaveLength(3); // one for each of DO and CD: the answer is kept, the decision is made anew
  });

  test.for(INSIDE.map((way, i) => ({ ...way, name: `in${i}.example` })))('an address of the house is found, fresh and kept: $says', async ({ name, type = 'A' }) => {
    for (const kind of [...KINDS, ...KINDS]) {
      expect(await house.ask({ name, type, ...kind })).toMatchObject({ rcode: 'NOERROR', answers: [], soa: true });
      expect(await house.row()).toMatchObject({ outcome: 'blocked', by: 'protection', decider: 'household' });
    }
    expect(house.asked.filter((question) => question.name === name)).toHaveLength(3);
  });

  test.for(OUTSIDE.map((text, i) => [text, `out${i}.example`] as const))('%s is none', async ([, name]) => {
    for (let i = 0; i < 2; i++) expect((await house.ask({ name, type: 'AAAA' }))?.addresses).toHaveLength(1);
  });

  test('and in an answer that ran out, which is given while upstream fails', async () => {
    let works = true;
    const stale = await openHouse({ lists: [{ kind: 'custom', text: '||hidden.example^', mode: 'off' }], upstream: (question) => (works ? byName(names)(question) : { rcode: 2 }) });
    try {
      const asked = WAYS.map(({ type = 'A' }, i) => ({ name: `way${i}.example`, type }));
      for (const question of asked) await stale.ask(question);
      works = false;
      stale.wait(3_600_000);
      for (const [i, question] of asked.entries()) {
        expect(await stale.ask(question)).toMatchObject({ ede: { code: WAYS[i]!.flags === 0x83 ? 19 : 3 } });
        expect(await stale.row()).toMatchObject({ outcome: 'answered', by: 'stale-cache' });
      }
      await stale.engine.call('lists.setMode', { id: 'custom-1', mode: 'enforce' });
      for (const [i, question] of asked.entries()) {
        expect((await stale.ask(question))?.addresses).toEqual(question.type === 'A' ? ['0.0.0.0'] : []);
        expect(await stale.row()).toMatchObject({ ...BLOCKED, via: WAYS[i]!.via ?? HIDDEN });
      }
    } finally {
      await stale.close();
    }
  });

  test('aliases are not followed into lists that allow', async () => {
    await house.engine.call('ownRules.set', { text: '@@||way1.example^\n@@||in8.example^' });
    expect((await house.ask('way1.example'))?.addresses).toEqual(['192.0.2.1']);
    expect((await house.ask('in8.example'))?.addresses).toEqual(['192.168.1.1']);
    await house.engine.call('ownRules.set', { text: '' });
    expect((await house.ask('way1.example'))?.addresses).toEqual(['0.0.0.0']);
    expect((await house.ask('in8.example'))?.addresses).toEqual([]);
  });
});

test('a blocked name reaches no upstream, by any type, class, flag, opcode, letter case or transport', async () => {
  const house = await openHouse({ country: 'IT', lists: [{ kind: 'custom', text: 'ads.example' }, { kind: 'court-order', text: orderList() }] });
  try {
    for (const name of ['ads.example', 'WWW.aDs.Example', 'a.b.c.d.e.f.ads.example', 'ordered.example', 'x.ORDERED.example']) {
      for (const transport of ['udp', 'tcp'] as const) {
        for (const type of [0, 1, 2, 5, 6, 12, 15, 16, 28, 33, 35, 43, 46, 48, 64, 65, 99, 255, 257, 261, 65_280, 65_535]) {
          for (const flags of [0x0100, 0x0000, 0x0110, 0x0130, 0x07ff]) {
            const raw = Buffer.concat([u16(7), u16(flags), u16(1), u16(0), u16(0), u16(1), wire(name), u16(type), u16(1), Buffer.from([0, 0, 41, 4, 208, 0, 0, flags & 0x10 ? 128 : 0, 0, 0, 0])]);
            const reply = await ask(house.port, { name, raw, transport });
            expect(reply).toMatchObject({ name, rcode: type === 0 ? 'NOTIMP' : /ordered/i.test(name) ? 'NXDOMAIN' : 'NOERROR' });
            expect(reply!.bytes.subarray(6, 8)).toEqual(u16(!/ordered/i.test(name) && (type === 1 || type === 28) ? 1 : 0));
            if (type !== 0 && (/ordered/i.test(name) || (type !== 1 && type !== 28))) expect(reply!.soa).toBe(true);
          }
        }
        for (const [type, qclass, opcode] of [[1, 3, 0], [1, 255, 0], [252, 1, 0], [251, 1, 0], [1, 1, 4], [6, 1, 5], [1, 1, 1]] as const) {
          const raw = Buffer.concat([u16(7), u16(0x0100 | (opcode << 11)), u16(1), u16(0), u16(0), u16(0), wire(name), u16(type), u16(qclass)]);
          expect((await ask(house.port, { name, raw, transport }))?.rcode).toBe('NOTIMP');
        }
      }
    }
    expect(house.asked).toEqual([]);
  } finally {
    await house.close();
  }
});
