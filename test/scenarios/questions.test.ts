/** Questions as no library sends them, byte for byte: what comes back, and that nothing of it reaches an upstream. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './dns-client.ts';
import { openHouse, type House } from './harness.ts';
import { address, rawAnswers, rawRecord, TYPES, u16, wire } from './raw-answer.ts';

const ID = [0x12, 0x34];
const NAME = wire('Plain.Example');

interface Parts {
  /** Both flag bytes. */
  flags?: number;
  counts?: [questions: number, answers: number, authorities: number, additionals: number];
  name?: Uint8Array;
  type?: number;
  class?: number;
  /** Behind the question. */
  rest?: Uint8Array;
}

function message({ flags = 0x0100, counts = [1, 0, 0, 0], name = NAME, type = 1, class: qclass = 1, rest = Buffer.alloc(0) }: Parts = {}): Buffer {
  return Buffer.concat([Buffer.from(ID), u16(flags), ...counts.map(u16), name, u16(type), u16(qclass), rest]);
}
const header = (flags: number, counts: [number, number, number, number], rest: Uint8Array = Buffer.alloc(0)): Buffer => Buffer.concat([Buffer.from(ID), u16(flags), ...counts.map(u16), rest]);
/** An OPT as clients send it; `flags` of the second half hold DO. */
const opt = ({ size = 4096, version = 0, flags = 0, options = Buffer.alloc(0) } = {}): Buffer => Buffer.concat([Buffer.from([0, 0, 41]), u16(size), Buffer.from([0, version]), u16(flags), u16(options.length), options]);
/** Gavel's own. */
const OPT = opt({ size: 1232 });
const withOpt = (parts: Parts, options = {}): Buffer => message({ ...parts, counts: [1, 0, 0, 1], rest: opt(options) });
const reply = (flags: number, parts: Parts = {}): Buffer => message({ ...parts, flags });
const replyWithOpt = (flags: number, parts: Parts = {}, options = {}): Buffer => message({ ...parts, flags, counts: [1, 0, 0, 1], rest: opt({ size: 1232, ...options }) });
const OTHER = Buffer.concat([wire('other.example'), u16(1), u16(1)]);
const SOA = rawRecord({ name: 'plain.example', type: TYPES.SOA, data: Buffer.concat([wire('a.example'), wire('b.example'), Buffer.alloc(20)]) });
const ANY_ANSWER = Buffer.from([0xc0, 12, 0, 13, 0, 1, 0, 0, 14, 16, 0, 9, 7, ...Buffer.from('RFC8482'), 0]);
const FORMERR = 0x8181;
const NOTIMP = 0x8184;

/** `undefined`: silence. */
const MATRIX: { says: string; sent: Uint8Array; back: Uint8Array | undefined }[] = [
  { says: 'an answer is never answered', sent: message({ flags: 0x8100 }), back: undefined },
  { says: 'nor is an answer that is malformed', sent: header(0x8100, [2, 9, 9, 9]), back: undefined },
  { says: 'nor are eleven bytes', sent: Buffer.alloc(11), back: undefined },
  { says: 'a header alone is malformed', sent: header(0x0100, [0, 0, 0, 0]), back: header(FORMERR, [0, 0, 0, 0]) },
  { says: 'no question with an OPT is malformed, and the OPT shows that EDNS is understood', sent: header(0x0100, [0, 0, 0, 1], opt()), back: header(FORMERR, [0, 0, 0, 1], OPT) },
  { says: 'two questions are malformed', sent: message({ counts: [2, 0, 0, 0], rest: OTHER }), back: header(FORMERR, [0, 0, 0, 0]) },
  { says: 'a count of 256 questions is malformed', sent: message({ counts: [256, 0, 0, 0] }), back: header(FORMERR, [0, 0, 0, 0]) },
  { says: 'a question with an answer in it is malformed', sent: message({ counts: [1, 1, 0, 1], rest: Buffer.concat([SOA, opt()]) }), back: replyWithOpt(FORMERR) },
  { says: 'a question with an authority in it is malformed', sent: message({ counts: [1, 0, 1, 0], rest: SOA }), back: reply(FORMERR) },
  { says: 'a name that ends nowhere is malformed', sent: message().subarray(0, 20), back: header(FORMERR, [0, 0, 0, 0]) },
  { says: 'a question without its class is malformed', sent: message().subarray(0, -2), back: header(FORMERR, [0, 0, 0, 0]) },
  { says: 'a name that is a pointer is malformed', sent: message({ name: Buffer.from([0xc0, 12]) }), back: header(FORMERR, [0, 0, 0, 0]) },
  { says: 'a label of 64 bytes is malformed', sent: message({ name: Buffer.concat([Buffer.from([64]), Buffer.alloc(64, 97), Buffer.from([0])]) }), back: header(FORMERR, [0, 0, 0, 0]) },
  { says: 'a name of 256 bytes is malformed', sent: message({ name: wire([...Array.from({ length: 3 }, () => 'a'.repeat(63)), 'b'.repeat(62)].join('.')) }), back: header(FORMERR, [0, 0, 0, 0]) },
  { says: 'two OPTs are malformed (RFC 6891 6.1.1)', sent: message({ counts: [1, 0, 0, 2], rest: Buffer.concat([opt(), opt()]) }), back: replyWithOpt(FORMERR) },
  { says: 'an OPT with a name is malformed', sent: message({ counts: [1, 0, 0, 1], rest: Buffer.concat([wire('a'), opt().subarray(1)]) }), back: reply(FORMERR) },
  { says: 'an option that overruns its OPT is malformed', sent: withOpt({}, { options: Buffer.from([0, 10, 0, 20, 1]) }), back: replyWithOpt(FORMERR) },
  { says: 'half an option is malformed', sent: withOpt({}, { options: Buffer.from([0, 10, 0]) }), back: replyWithOpt(FORMERR) },
  { says: 'an OPT that overruns the message is malformed', sent: withOpt({}, { options: Buffer.alloc(4) }).subarray(0, -1), back: reply(FORMERR) },
  { says: 'additional records that are not there are malformed', sent: message({ counts: [1, 0, 0, 3], rest: opt() }), back: replyWithOpt(FORMERR) },
  { says: 'another version of EDNS is answered with ours', sent: withOpt({}, { version: 1 }), back: message({ flags: 0x8180, counts: [1, 0, 0, 1], rest: Buffer.from([0, 0, 41, 4, 208, 1, 0, 0, 0, 0, 0]) }) },
  { says: 'however the options of that version look', sent: withOpt({}, { version: 255, flags: 0x8000, options: Buffer.from([1, 2, 3]) }), back: message({ flags: 0x8180, counts: [1, 0, 0, 1], rest: Buffer.from([0, 0, 41, 4, 208, 1, 0, 128, 0, 0, 0]) }) },
  ...[1, 2, 3, 4, 5, 6, 7, 15].map((opcode) => ({ says: `opcode ${opcode} is not implemented`, sent: withOpt({ flags: 0x0100 | (opcode << 11) }), back: replyWithOpt(NOTIMP | (opcode << 11)) })),
  { says: 'an update with its prerequisites is not implemented', sent: message({ flags: 0x2800, type: 6, counts: [1, 1, 1, 0], rest: Buffer.concat([SOA, SOA]) }), back: reply(0xa884, { type: 6 }) },
  { says: 'a DSO message without a question is not implemented', sent: header(0x3000, [0, 0, 0, 0]), back: header(0xb084, [0, 0, 0, 0]) },
  { says: 'noise under another opcode is not implemented', sent: header(0x7800, [7, 7, 7, 7], Buffer.from('noise')), back: header(0xf884, [0, 0, 0, 0]) },
  ...[0, 3, 4, 254, 255].map((qclass) => ({ says: `class ${qclass} is not implemented`, sent: withOpt({ class: qclass }), back: replyWithOpt(NOTIMP, { class: qclass }) })),
  ...[0, 41, 129, 200, 249, 250, 252, 253, 254].map((type) => ({ says: `type ${type} is no record and is not implemented`, sent: withOpt({ type }), back: replyWithOpt(NOTIMP, { type }) })),
  { says: 'a question for what says that a name does not exist is malformed (RFC 9824 3.5)', sent: withOpt({ type: 128 }), back: replyWithOpt(FORMERR, { type: 128 }) },
  { says: 'an incremental transfer, with its SOA, is not implemented', sent: message({ type: 251, counts: [1, 0, 1, 1], rest: Buffer.concat([SOA, opt()]) }), back: replyWithOpt(NOTIMP, { type: 251 }) },
  { says: 'ANY is answered with HINFO (RFC 8482)', sent: message({ type: 255 }), back: message({ flags: 0x8180, type: 255, counts: [1, 1, 0, 0], rest: ANY_ANSWER }) },
];

/** Its answer: 192.0.2.1, for 60 s. */
const ANSWER = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1]);
const answered = (flags: number, options?: object): Buffer => message({ flags, counts: [1, 1, 0, options === undefined ? 0 : 1], rest: Buffer.concat([ANSWER, options === undefined ? Buffer.alloc(0) : opt({ size: 1232, ...options })]) });

const ECHOED: { says: string; sent: Buffer; back: Buffer }[] = [
  { says: 'RD comes back', sent: message(), back: answered(0x8180) },
  { says: 'no RD comes back where none was', sent: message({ flags: 0 }), back: answered(0x8080) },
  { says: 'AA, TC, RA, Z and an RCODE in a question mean nothing', sent: message({ flags: 0x07cf }), back: answered(0x8180) },
  { says: 'CD comes back', sent: message({ flags: 0x0110 }), back: answered(0x8190) },
  { says: 'AD alone does not make AD', sent: message({ flags: 0x0120 }), back: answered(0x8180) },
  { says: 'an OPT is answered with one', sent: withOpt({}), back: answered(0x8180, {}) },
  { says: 'DO comes back, other bits of EDNS do not', sent: withOpt({}, { flags: 0xffff }), back: answered(0x8180, { flags: 0x8000 }) },
  { says: 'a payload size of nothing counts as 512', sent: withOpt({}, { size: 0 }), back: answered(0x8180, {}) },
  { says: 'options of clients do not come back', sent: withOpt({}, { options: Buffer.from([0, 10, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8, 0, 8, 0, 7, 0, 1, 24, 0, 1, 2, 3, 0, 3, 0, 0, 0, 11, 0, 0, 0xff, 0xfe, 0, 1, 9]) }), back: answered(0x8180, {}) },
  { says: 'a signature of the client is no concern', sent: message({ counts: [1, 0, 0, 1], rest: rawRecord({ name: 'key.example', type: 250, class: 255, ttl: 0, data: Buffer.alloc(30) }) }), back: answered(0x8180) },
  { says: 'bytes behind the message are not looked at', sent: Buffer.concat([message(), Buffer.from('junk')]), back: answered(0x8180) },
];

describe('a question on the wire', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ upstream: rawAnswers({ answers: [{ ...address('@'), ttl: 60 }] }) });
  });
  afterAll(() => house.close());

  test.for(MATRIX)('$says', async ({ sent, back }) => {
    for (const transport of ['udp', 'tcp'] as const) {
      const got = await ask(house.port, { name: '', raw: sent, transport }, back === undefined ? 150 : 4000);
      expect(got?.bytes).toEqual(back);
    }
    expect(house.asked).toEqual([]);
  });

  test.for(ECHOED)('$says', async ({ sent, back }) => {
    for (const transport of ['udp', 'tcp', 'udp'] as const) expect((await ask(house.port, { name: '', raw: sent, transport }))?.bytes).toEqual(back);
  });
});
