/** Answers as a hostile or careless upstream sends them: what belongs passes byte for byte, what is malformed reaches no client. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from './harness.ts';
import { address, alias, byName, ip, rawAnswers, rawRecord, signature, soaRecord, TYPES, u16, wire, type RawRecord, type RawSections } from './raw-answer.ts';

const OPT: RawRecord = { name: '', type: TYPES.OPT, class: 1232, ttl: 0, data: Buffer.alloc(0) };
const text = (...strings: string[]): Buffer => Buffer.concat(strings.flatMap((string) => [Buffer.from([string.length]), Buffer.from(string, 'latin1')]));
const big = Array.from({ length: 40 }, (_, i): RawRecord => ({ name: '@', type: TYPES.TXT, data: text('x'.repeat(250), `number ${i}`) }));

/** Passed on as they are, whatever is in them: by name, with the type that is asked for. */
const PASSED: { says: string; type: string; dnssecOk?: boolean; transport?: 'tcp'; sections: RawSections }[] = [
  { says: 'a key of a zone and its signature', type: 'DNSKEY', dnssecOk: true, sections: { answers: [{ name: '@', type: TYPES.DNSKEY, data: Buffer.concat([Buffer.from([1, 1, 3, 13]), Buffer.alloc(64, 7)]) }, signature('@', TYPES.DNSKEY)] } },
  { says: 'a DS', type: 'DS', dnssecOk: true, sections: { answers: [{ name: '@', type: TYPES.DS, data: Buffer.concat([u16(4711), Buffer.from([13, 2]), Buffer.alloc(32, 7)]) }, signature('@', TYPES.DS)] } },
  { says: 'a proof that a name has no such record', type: 'A', dnssecOk: true, sections: { authorities: [soaRecord(60), signature('example', TYPES.SOA), { name: '@', type: TYPES.NSEC, ttl: 60, data: Buffer.concat([wire('Next.Example'), Buffer.from([0, 2, 0x40, 1])]) }, signature('@', TYPES.NSEC)] } },
  { says: 'aliases with their signatures', type: 'A', dnssecOk: true, sections: { answers: [alias('@', 'End.Example.NET'), signature('@', TYPES.CNAME), address('End.Example.NET'), signature('End.Example.NET', TYPES.A)] } },
  { says: 'a service that is an alias, with what it leads to', type: 'HTTPS', sections: { answers: [{ name: '@', type: TYPES.HTTPS, data: Buffer.concat([u16(0), wire('Svc.Example.net')]) }], additionals: [{ name: 'svc.example.net', type: TYPES.HTTPS, data: Buffer.concat([u16(1), wire('.'), u16(1), u16(3), text('h2')]) }, address('svc.example.net')] } },
  { says: 'an unknown service parameter', type: 'SVCB', sections: { answers: [{ name: '@', type: TYPES.SVCB, data: Buffer.concat([u16(1), wire('.'), u16(65_279), u16(5), Buffer.from([0, 192, 12, 255, 0])]) }] } },
  { says: 'a type nobody knows, of no bytes at all', type: 'UNKNOWN_65281', sections: { answers: [{ name: '@', type: 65_281, data: Buffer.alloc(0) }] } },
  { says: 'many strings in one text, one of them empty', type: 'TXT', sections: { answers: [{ name: '@', type: TYPES.TXT, data: text('', 'Ünïcode \0', 'b'.repeat(255)) }] } },
  { says: 'eleven thousand bytes of text over TCP', type: 'TXT', transport: 'tcp', sections: { answers: big } },
  { says: 'a name in data that points back', type: 'MX', sections: { answers: [{ name: '@', type: TYPES.MX, data: Buffer.concat([u16(10), Buffer.from([4]), Buffer.from('MAIL'), Buffer.from([0xc0, 12])]) }] } },
  { says: 'letter case of an owner', type: 'A', sections: { answers: [alias('@', 'WWW.Example.Net'), address('wWw.eXample.nEt')] } },
];

const BROKEN: { says: string; type?: string; sections: RawSections; flags?: number; first?: number }[] = [
  { says: 'text whose string overruns', type: 'TXT', sections: { answers: [{ name: '@', type: TYPES.TXT, data: Buffer.from([9, 97]) }] } },
  { says: 'text without a string', type: 'TXT', sections: { answers: [{ name: '@', type: TYPES.TXT, data: Buffer.alloc(0) }] } },
  { says: 'a signature whose signer is no name', sections: { answers: [address('@'), { name: '@', type: TYPES.RRSIG, data: Buffer.concat([Buffer.alloc(18), Buffer.from([64, 1])]) }] } },
  { says: 'a SOA without its numbers', sections: { authorities: [{ name: 'example', type: TYPES.SOA, data: Buffer.concat([wire('a'), wire('b')]) }] } },
  { says: 'an IPv6 address of four bytes among the additional records', type: 'MX', sections: { answers: [{ name: '@', type: TYPES.MX, data: Buffer.concat([u16(1), wire('m.example')]) }], additionals: [{ name: 'm.example', type: TYPES.AAAA, data: ip('192.0.2.1') }] } },
  { says: 'a hint of addresses that overruns', type: 'HTTPS', sections: { answers: [{ name: '@', type: TYPES.HTTPS, data: Buffer.concat([u16(1), wire('.'), u16(4), u16(8), ip('192.0.2.1')]) }] } },
  { says: 'a CAA whose tag overruns', type: 'CAA', sections: { answers: [{ name: '@', type: TYPES.CAA, data: Buffer.from([0, 9, 105, 115]) }] } },
  { says: 'a DS of three bytes', type: 'DS', sections: { answers: [{ name: '@', type: TYPES.DS, data: Buffer.from([1, 2, 3]) }] } },
  { says: 'a proof whose list of types overruns', sections: { authorities: [soaRecord(60), { name: '@', type: TYPES.NSEC, data: Buffer.concat([wire('next.example'), Buffer.from([0, 9, 1])]) }] } },
  { says: 'parameters of a service that do not ascend', type: 'SVCB', sections: { answers: [{ name: '@', type: TYPES.SVCB, data: Buffer.concat([u16(1), wire('.'), u16(3), u16(0), u16(1), u16(0)]) }] } },
  { says: 'an OPT among the answers', sections: { answers: [OPT, address('@')] } },
  { says: 'two OPTs', sections: { answers: [address('@')], additionals: [OPT, OPT] } },
  { says: 'a name that forms a loop', sections: { answers: [alias('@', 'x.example'), { name: '@', type: TYPES.CNAME, data: Buffer.from([1, 97, 0xc0, 68]) }] } },
  { says: 'a name that runs through a TTL, and so would change with it', sections: { answers: [{ ...alias('@', 'a'), ttl: 0x01_61_00 }, address(Buffer.from([0xc0, 40]))] } }, // 0x01 a 0x00 stand at 40
  { says: 'the mark that it is cut off, over TCP', sections: { answers: [address('@')] }, first: 0x83 },
];

/** Names the test files ask for: `broken3.example`. */
const nameOf = (list: 'passed' | 'broken', index: number): string => `${list}${index}.example`;

describe('an answer of a hostile upstream', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({
      upstream: byName({
        ...Object.fromEntries(PASSED.map(({ sections }, i) => [nameOf('passed', i), rawAnswers(sections)])),
        ...Object.fromEntries(BROKEN.map(({ sections, flags, first }, i) => [nameOf('broken', i), rawAnswers(sections, flags, first)])),
        'glue.example': rawAnswers({ answers: [{ name: '@', type: TYPES.MX, data: Buffer.concat([u16(1), wire('m.example')]) }], additionals: [OPT, address('m.example'), address('foreign.example')] }),
        'first.example': rawAnswers({ answers: [{ name: '@', type: TYPES.MX, data: Buffer.concat([u16(1), wire('m.example')]) }], additionals: [OPT, address('m.example')] }),
        'chaos.example': rawAnswers({ answers: [{ name: '@', type: TYPES.TXT, class: 3, data: text('odd') }, { name: '@', type: TYPES.TXT, data: text('even') }] }),
        'dname.example': rawAnswers({ answers: [{ name: 'example', type: TYPES.DNAME, data: wire('a-very-long-name.example.net') }] }, 0x86),
      }),
    });
  });
  afterAll(() => house.close());

  const bytesOf = ({ answers = [], authorities = [], additionals = [] }: RawSections): Buffer => Buffer.concat([...answers, ...authorities, ...additionals].map(rawRecord));
  const behindQuestion = (bytes: Buffer, name: string): Buffer => bytes.subarray(12 + wire(name).length + 4, bytes.length - 11);

  test.for(PASSED.map((scenario, i) => ({ ...scenario, name: nameOf('passed', i) })))('passes on, fresh and kept: $says', async ({ name, type, dnssecOk, transport, sections }) => {
    for (const by of ['upstream', 'cache']) {
      const reply = await house.ask({ name, type, transport: transport ?? 'udp', ...(dnssecOk === true ? { dnssecOk } : {}) });
      expect(behindQuestion(reply!.bytes, name)).toEqual(bytesOf(sections));
      expect(reply!.bytes.subarray(2, 4)).toEqual(Buffer.from([0x81, 0x80]));
      expect(await house.row()).toMatchObject({ outcome: 'answered', by });
    }
  });

  test.for(BROKEN.map((scenario, i) => ({ ...scenario, name: nameOf('broken', i) })))('is not passed on, nor asked for again at once: $says', async ({ name, type = 'A', first }) => {
    const transport = first === undefined ? 'udp' : 'tcp';
    for (let i = 0; i < 3; i++) expect(await house.ask({ name, type, transport })).toMatchObject({ rcode: 'SERVFAIL', answers: [] });
    expect(house.asked.filter((question) => question.name === name && (first === undefined || question.transport === 'tcp'))).toHaveLength(1);
    expect(await house.row()).toMatchObject({ outcome: 'failed', by: 'upstream-error' });
  });

  test('keeps addresses that stand behind the OPT', async () => {
    for (let i = 0; i < 2; i++) {
      const reply = await house.ask({ name: 'first.example', type: 'MX' });
      expect(reply!.bytes.subarray(-11 - rawRecord(address('m.example')).length, -11)).toEqual(rawRecord(address('m.example')));
      expect(reply!.bytes.subarray(6, 12)).toEqual(Buffer.from([0, 1, 0, 0, 0, 2]));
    }
  });

  test('loses what does not belong behind the OPT', async () => {
    expect((await house.ask({ name: 'glue.example', type: 'MX' }))!.bytes.subarray(6, 12)).toEqual(Buffer.from([0, 1, 0, 0, 0, 2]));
  });

  test('loses records of another class', async () => {
    expect((await house.ask({ name: 'chaos.example', type: 'TXT' }))!.answers).toMatchObject([{ class: 'IN', data: [Buffer.from('even')] }]);
  });

  test('may say that a DNAME made the name too long (RFC 6672)', async () => {
    const reply = await house.ask('dname.example');
    expect(reply).toMatchObject({ rcode: '6', answers: [{ type: 'DNAME' }] });
    expect(await house.row()).toMatchObject({ outcome: 'answered', rcode: 'YXDOMAIN' });
  });
});

test('equal questions under way share one, and each gets its own id and letter case', async () => {
  const house = await openHouse({ upstream: rawAnswers({ answers: [address('@')] }) });
  try {
    const names = ['one.example', 'ONE.example', 'One.Example', 'oNE.eXAMPLE'];
    const replies = await Promise.all(names.map((name) => house.ask(name)));
    expect(replies.map((reply) => reply?.name)).toEqual(names);
    expect(new Set(replies.map((reply) => reply?.id)).size).toBe(4);
    expect(replies.map((reply) => reply?.addresses)).toEqual(names.map(() => ['192.0.2.1']));
    expect(house.asked).toHaveLength(1);
  } finally {
    await house.close();
  }
});

test.for([[512], [1232], [4096], [65_535], [4096, 4096], [900, 4096], [1232, 512]])('over UDP an answer fits in what the client takes (%i) and in 1232 bytes or what was configured (%i), or is the question alone with TC', async ([udpSize, configured]) => {
  const sizes: Record<string, RawRecord[]> = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`n${i}.example`, Array.from({ length: i * 2 }, (__, j) => address('@', `192.0.2.${j}`))]));
  const house = await openHouse({ upstream: byName(Object.fromEntries(Object.entries(sizes).map(([name, answers]) => [name, rawAnswers({ answers })]))), ...(configured === undefined ? {} : { udpSize: configured }) });
  try {
    for (const name of ['n1.example', 'n14.example', 'n15.example', 'n35.example', 'n36.example', 'n37.example', 'n69.example']) {
      for (const from of ['upstream', 'cache']) {
        for (const edns of from === 'cache' ? [true, false] : [true]) {
          const limit = edns ? Math.min(configured ?? 1232, udpSize!) : 512;
          const whole = 12 + wire(name).length + 4 + 16 * sizes[name]!.length + (edns ? 11 : 0);
          const reply = await house.ask({ name, udpSize: udpSize!, edns });
          expect(reply).toMatchObject({ truncated: whole > limit, hasOpt: edns });
          expect(reply!.bytes.length).toBe(whole > limit ? 12 + wire(name).length + 4 + (edns ? 11 : 0) : whole);
        }
      }
    }
  } finally {
    await house.close();
  }
});
