/** What is asked of upstream, and what of its answer reaches the client: everything that belongs, byte for byte, and nothing else. */
import { describe, expect, test } from 'vitest';
import type { DecodedPacket } from 'dns-packet';
import { answerTo, startRawUpstream } from '../helpers/raw-upstream.ts';
import { openHouse, play, type House, type Scenario, type Setting } from './harness.ts';
import { ip, rawAnswers, rawRecord, TYPES, u16, wire, type RawRecord } from './raw-answer.ts';

async function inHouse(setting: Setting, visit: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse(setting);
  try {
    await visit(house);
  } finally {
    await house.close();
  }
}

interface Opt {
  options?: { code: number }[];
  flag_do?: boolean;
}
const optOf = (query: DecodedPacket): Opt | undefined => query.additionals?.find((record) => record.type === 'OPT') as Opt | undefined;

/** Records of a reply behind its question, without the OPT of 11 bytes that ends it. */
const recordsOf = (bytes: Buffer, name: string): Buffer => bytes.subarray(12 + wire(name).length + 4, bytes.length - 11);

const BYTES: { says: string; type: string; record: RawRecord }[] = [
  { says: 'a type that nobody knows (RFC 3597)', type: 'UNKNOWN_65280', record: { name: '@', type: 65280, data: Buffer.from([0, 255, 1, 2, 3, 0xc0, 12]) } },
  { says: 'text with letter case and zero bytes', type: 'TXT', record: { name: '@', type: TYPES.TXT, data: Buffer.from('\x0cMiXeD \0 cAsE') } },
  { says: 'a name inside a record, its letter case kept', type: 'MX', record: { name: '@', type: TYPES.MX, data: Buffer.concat([u16(10), wire('Mail.EXAMPLE.net')]) } },
  { says: 'a service with parameters (RFC 9460)', type: 'HTTPS', record: { name: '@', type: TYPES.HTTPS, data: Buffer.concat([u16(1), wire('.'), u16(1), u16(3), Buffer.from('\x02h2'), u16(4), u16(4), ip('192.0.2.9'), u16(65280), u16(2), u16(7)]) } },
  { says: 'a signature', type: 'A', record: { name: '@', type: TYPES.RRSIG, data: Buffer.concat([u16(1), Buffer.from([13, 2]), Buffer.alloc(14, 3), wire('example'), Buffer.alloc(64, 9)]) } },
];

describe('an answer', () => {
  test.for(BYTES)('passes unchanged, fresh and from the cache: $says', ({ type, record }) => inHouse({ upstream: rawAnswers({ answers: [record] }) }, async (house) => {
    for (const by of ['upstream', 'cache']) {
      const reply = await house.ask({ name: 'Bytes.example', type });
      expect(recordsOf(reply!.bytes, 'Bytes.example')).toEqual(rawRecord(record));
      expect(reply!.name).toBe('Bytes.example');
      expect(await house.row()).toMatchObject({ outcome: 'answered', by });
    }
  }));

  const foreign: RawRecord = { name: 'bank.example.net', type: TYPES.A, data: ip('192.0.2.66') };
  const own: RawRecord = { name: '@', type: TYPES.A, data: ip('192.0.2.1') };
  test.for<{ says: string; records: Parameters<typeof rawAnswers>[0]; left: RawRecord[] }>([
    { says: 'another name’s record among the answers', records: { answers: [own, foreign] }, left: [{ ...own, name: 'asked.example' }] },
    { says: 'what was not asked for', records: { answers: [{ name: '@', type: TYPES.TXT, data: Buffer.from('\x05stray') }, own] }, left: [{ ...own, name: 'asked.example' }] },
    { says: 'an address that nothing points to', records: { answers: [own], additionals: [foreign] }, left: [{ ...own, name: 'asked.example' }] },
    { says: 'servers of a zone that the name is not in', records: { answers: [own], authorities: [{ name: 'example.net', type: TYPES.NS, data: wire('ns.example.net') }] }, left: [{ ...own, name: 'asked.example' }] },
    {
      says: 'what follows an alias of another name', records: { answers: [{ name: 'other.example', type: TYPES.CNAME, data: wire('bank.example.net') }, foreign, own] },
      left: [{ ...own, name: 'asked.example' }],
    },
  ])('comes without $says', ({ records, left }) => inHouse({ upstream: rawAnswers(records) }, async (house) => {
    for (let i = 0; i < 2; i++) expect(recordsOf((await house.ask('asked.example'))!.bytes, 'asked.example')).toEqual(Buffer.concat(left.map(rawRecord)));
  }));

  test('keeps aliases in any order, and the addresses of what a record points to', () => {
    const kept = [
      { name: 'end.example.net', type: TYPES.A, data: ip('192.0.2.7') }, { name: 'middle.example.net', type: TYPES.CNAME, data: wire('end.example.net') },
      { name: 'asked.example', type: TYPES.CNAME, data: wire('middle.example.net') },
    ];
    return inHouse({ upstream: rawAnswers({ answers: kept }) }, async (house) => {
      expect(recordsOf((await house.ask('asked.example'))!.bytes, 'asked.example')).toEqual(Buffer.concat(kept.map(rawRecord)));
    });
  });

  test('a DNAME above the name belongs, and so do glue and the SOA of its zone', () => {
    const answers = [{ name: 'example', type: TYPES.DNAME, data: wire('example.net') }, { name: 'asked.example', type: TYPES.CNAME, data: wire('asked.example.net') }, { name: 'asked.example.net', type: TYPES.MX, data: Buffer.concat([u16(5), wire('mail.example.net')]) }];
    const authorities = [{ name: 'example.net', type: TYPES.NS, data: wire('ns.example.org') }];
    const additionals = [{ name: 'mail.example.net', type: TYPES.A, data: ip('192.0.2.8') }, { name: 'ns.example.org', type: TYPES.A, data: ip('192.0.2.9') }];
    return inHouse({ upstream: rawAnswers({ answers, authorities, additionals }) }, async (house) => {
      expect(recordsOf((await house.ask({ name: 'asked.example', type: 'MX' }))!.bytes, 'asked.example')).toEqual(Buffer.concat([...answers, ...authorities, ...additionals].map(rawRecord)));
    });
  });

  const broken: { says: string; record: RawRecord }[] = [
    { says: 'an address of three bytes', record: { name: '@', type: TYPES.A, data: Buffer.from([1, 2, 3]) } },
    { says: 'a name that points to itself', record: { name: '@', type: TYPES.CNAME, data: Buffer.from([0xc0, 43]) } },
    { says: 'a name that ends beyond its record', record: { name: '@', type: TYPES.CNAME, data: Buffer.from([9, 97]) } },
    { says: 'bytes behind a name', record: { name: '@', type: TYPES.CNAME, data: Buffer.concat([wire('other.example'), Buffer.from([1])]) } },
    { says: 'parameters that overrun', record: { name: '@', type: TYPES.HTTPS, data: Buffer.concat([u16(1), wire('.'), u16(4), u16(400)]) } },
  ];
  test.for(broken)('is not passed on when it holds $says', ({ record }) => play({
    says: '', upstream: rawAnswers({ answers: [record] }), ask: 'broken.example', expected: { rcode: 'SERVFAIL', addresses: [], row: { outcome: 'failed', by: 'upstream-error' } },
  }));
});

test.for([[0x84, 0x00], [0x85, 0x50], [0x81, 0x40], [0x80, 0x90]] as const)('flags are Gavel’s own, fresh and from the cache, where upstream sets %i and %i', ([first, second]) => inHouse({ upstream: rawAnswers({ answers: [{ name: '@', type: TYPES.A, data: ip('192.0.2.1') }] }, second, first) }, async (house) => {
  for (const by of ['upstream', 'cache']) {
    expect((await house.ask('flags.example'))!.bytes.subarray(2, 4)).toEqual(Buffer.from([0x81, 0x80])); // no AA, CD or bit that means nothing; RD as the client set it, RA as it is
    expect(await house.row()).toMatchObject({ by });
  }
}));

describe('a question', () => {
  test('goes out as Gavel’s own, byte for byte: name and case of the client, a random id, RD, AD, an OPT of 1232 bytes', async () => {
    const sent: Buffer[] = [];
    const upstream = await startRawUpstream(({ bytes, send }) => {
      sent.push(bytes);
      send(answerTo(bytes));
    });
    try {
      await inHouse({ upstreams: [`udp://127.0.0.1:${upstream.port}`] }, async (house) => {
        const question = Buffer.concat([wire('WwW.Private.Example'), u16(1), u16(1)]);
        const client = Buffer.concat([Buffer.from([0x12, 0x34, 0x07, 0xcf, 0, 1, 0, 0, 0, 0, 0, 1]), question, Buffer.from([0, 0, 41, 16, 0, 0, 0, 0x7f, 0xff, 0, 12, 0, 10, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8])]);
        await house.ask({ name: '', raw: client });
        expect(sent.map((bytes) => bytes.subarray(2))).toEqual([Buffer.concat([Buffer.from([1, 0x20, 0, 1, 0, 0, 0, 0, 0, 1]), question, Buffer.from([0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0])])]);
      });
    } finally {
      await upstream.close();
    }
  });

  test('goes out without what is the client’s own: its cookie, its subnet, its padding', () => inHouse({}, async (house) => {
    const options = [{ code: 10, data: Buffer.alloc(8, 7) }, { code: 8, data: Buffer.from([0, 1, 24, 0, 192, 168, 1]) }, { code: 12, data: Buffer.alloc(40) }];
    const reply = await house.ask({ name: 'private.example', options });
    expect(optOf(house.asked[0]!.packet)?.options).toEqual([]);
    expect(reply?.bytes.length).toBe(12 + 2 * wire('private.example').length + 4 + 14 + 11); // and nothing of them comes back
  }));

  test('keeps DO and CD', () => inHouse({}, async (house) => {
    await house.ask({ name: 'signed.example', dnssecOk: true, checkingDisabled: true });
    await house.ask({ name: 'plain.example' });
    expect(house.asked.map(({ packet }) => [optOf(packet)?.flag_do, packet.flag_cd])).toEqual([[true, true], [false, false]]);
  }));

  test('an upstream’s options stay between it and Gavel', () => inHouse({
    upstream: ({ name }) => ({ answers: [{ type: 'A', name, ttl: 60, data: '192.0.2.1' }], additionals: [{ type: 'OPT', name: '.', udpPayloadSize: 4096, extendedRcode: 0, ednsVersion: 0, flags: 0, options: [{ code: 10, data: Buffer.alloc(16, 5) }, { code: 11, data: Buffer.from([0, 9]) }] } as never] }),
  }, async (house) => {
    const reply = await house.ask('hop.example');
    expect(reply?.hasOpt).toBe(true);
    expect(reply!.bytes.subarray(-11)).toEqual(Buffer.from([0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0]));
  }));
});

describe('AD, the word that an answer was validated', () => {
  const authentic = rawAnswers({ answers: [{ name: '@', type: TYPES.A, data: ip('192.0.2.1') }] }, 0xa0);
  const SCENARIOS: Scenario[] = [{ says: '', upstream: authentic, ask: { name: 'signed.example', authentic: true }, expected: { rcode: 'NOERROR', row: { outcome: 'answered' } } }];
  test.for(SCENARIOS)('is not believed of an upstream asked in the clear', (scenario) => inHouse(scenario, async (house) => {
    for (let i = 0; i < 2; i++) expect((await house.ask(scenario.ask))?.authentic).toBe(false);
  }));
});
