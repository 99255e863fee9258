/** A question that upstream answers, the whole way: what the client gets at once, later from what was kept, and while upstream is silent. */
import { matchesQuestion, recordsFit } from '../../electron/engine/upstream/match-answer.ts';
import { Difference, inOtherCase, key, read, takenByReference, type Taken } from './compare.ts';
import type { Forwarded, FuzzedHouse } from './house.ts';
import type { Random } from './mutate.ts';
import { readMessage, type Message, type Record } from './reference-message.ts';
import { expectedOf, fateOf } from './reference-policy.ts';

const DAY = 86_400;
/** RCODEs that say something to the client. */
const PASSED_ON = [0, 2, 3, 5, 6];
/** RFC 8914: what upstream decided, and what is told on of a failure. */
const DECIDED = [15, 16, 17];
const TOLD_ON = [1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 22, 23, 24, 25];

interface Wanted {
  rcode: number;
  /** Absent: by the kind of block. */
  records?: Record[];
  soa?: boolean;
  /** `undefined`: none. */
  ede: number | undefined;
  authentic: boolean;
}

/** @param ede of upstream's, or of an answer that ran out @param ttl what becomes of lifetimes */
function wantedOf(asked: Message, { rcode, records: all }: Taken, ede: number | undefined, authentic: boolean, ttl: (ttl: number) => number): Wanted {
  const { type } = asked.question!;
  const records = all.map((record) => ({ ...record, ttl: ttl(record.ttl) }));
  switch (DECIDED.includes(ede ?? 0) ? 'given' : fateOf(asked.question!, rcode, all)) {
    case 'ordered': return { rcode: 3, soa: true, records: [], ede: 16, authentic: false };
    case 'family': return { rcode: 0, soa: type !== 1 && type !== 28, ...(type === 1 || type === 28 ? {} : { records: [] }), ede: 15, authentic: false };
    case 'inner':
    case 'null': return { rcode: 0, soa: true, records: [], ede: 15, authentic: false };
    case 'received': return { rcode, records, ede: undefined, authentic };
    default: return { rcode, records, ede, authentic };
  }
}

function compare(question: Buffer, asked: Message, transport: 'udp' | 'tcp', { reply }: Forwarded, wanted: Wanted, fold: boolean, say: (what: string) => never): void {
  if (reply.length === 0) say('no reply');
  const answer = read(reply, 'the reply', question);
  const rcode = (answer.flags & 15) + (answer.opt?.extendedRcode ?? 0) * 16;
  if (answer.end !== reply.length || !answer.isAnswer) say('bytes behind the reply, or no answer');
  if (Buffer.compare(Buffer.concat([reply.subarray(0, 2), reply.subarray(12, asked.question!.end)]), Buffer.concat([question.subarray(0, 2), question.subarray(12, asked.question!.end)])) !== 0) say('another id or question');
  const flags = 0x8080 | (question[2]! & 1) << 8 | (question[3]! & 0x10) | (wanted.authentic ? 0x20 : 0);
  const truncated = (answer.flags & 0x200) !== 0;
  if ((answer.flags & 0xfdd0) !== (flags & 0xfdd0) || (!truncated && (answer.flags & 0x20) !== (flags & 0x20))) say(`flags ${answer.flags.toString(16)} where ${flags.toString(16)} are right`);
  if (rcode !== wanted.rcode) say(`RCODE ${rcode} where ${wanted.rcode} is right`);
  if ((answer.opt !== undefined) !== (asked.opt !== undefined)) say('OPT where none was asked for, or none where one was');
  const limit = transport === 'tcp' ? 65_535 : Math.max(512, Math.min(1232, asked.opt?.udpSize ?? 512));
  if (reply.length > limit) say(`${reply.length} bytes where ${limit} fit`);
  if (truncated) {
    if (transport === 'tcp' || answer.records.length > 0) say('TC over TCP, or with records');
    return;
  }
  const data = answer.opt?.options.filter(({ code }) => code === 15).map((option) => option.data[0]! * 256 + option.data[1]!) ?? [];
  if (data.length > 1 || answer.opt?.options.some(({ code }) => code !== 15) === true) say('options that are not Gavel’s');
  if (asked.opt !== undefined && data[0] !== wanted.ede) say(`EDE ${data[0]} where ${wanted.ede} is right`);
  const got = answer.records.map((record) => key(record, fold));
  if (wanted.soa === undefined) {
    const right = wanted.records!.map((record) => key(record, fold));
    if (got.length !== right.length || got.some((text, i) => text !== right[i])) say(`${got.join(' ')} where ${right.join(' ')} are right`);
  } else if (wanted.soa ? answer.records.length !== 1 || answer.records[0]!.type !== 6 || answer.records[0]!.section !== 1 : answer.records.length !== 1 || !/^\0+$/.test(answer.records[0]!.data)) say(`${got.join(' ')} where a block is right`);
}

/** The same question under another id, in another case, with another AD. */
function again(question: Buffer, asked: Message, next: Random): Buffer {
  const other = Buffer.from(question);
  other[0] = Math.floor(next() * 256);
  other[3]! ^= next() < 0.5 ? 0x20 : 0;
  for (let at = 12; at < asked.question!.end - 4; at++) if (next() < 0.3 && ((other[at]! | 0x20) >= 97 && (other[at]! | 0x20) <= 122)) other[at]! ^= 0x20; // no length of a label is a letter: 63 at most
  return other;
}

/**
 * @returns what became of it, or `undefined` for bytes that the transports let no one see
 * @throws Difference
 */
export function compareForwarded(house: FuzzedHouse, question: Buffer, answer: Buffer, next: Random): 'refused' | 'given' | 'kept' | 'stale' | undefined {
  if (expectedOf(question).expected.what !== 'forward' || !matchesQuestion(answer, question) || !recordsFit(answer)) return undefined;
  house.forget();
  const transport = next() < 0.7 ? 'tcp' : 'udp';
  const encrypted = next() < 0.5;
  const say = (what: string): never => {
    throw new Difference(`${what}; the question ${question.toString('hex')}, the answer`, answer);
  };
  const asked = readMessage(question);
  const reference = takenByReference(question, answer);
  const taken = reference !== undefined && PASSED_ON.includes(reference.rcode) ? reference : undefined;
  const wants = (bytes: Buffer): boolean => encrypted && ((bytes[3]! & 0x20) !== 0 || asked.opt?.dnssecOk === true) && (answer[3]! & 0x20) !== 0 && taken?.records.length === taken?.message.records.length;
  const folds = (bytes: Buffer): boolean => taken !== undefined && inOtherCase(bytes, taken.message, answer);
  const code = taken?.message.opt?.options.find((option) => option.code === 15 && option.data.length >= 2)?.data;
  const ede = code === undefined ? undefined : code[0]! * 256 + code[1]!;
  const told = ede !== undefined && (DECIDED.includes(ede) || (taken?.rcode === 2 && TOLD_ON.includes(ede))) ? ede : undefined;

  const fresh = house.forward(question, transport, { bytes: Buffer.from(answer), encrypted }, 0);
  if (!fresh.asked) say('upstream was not asked');
  compare(question, asked, transport, fresh, taken === undefined ? { rcode: 2, records: [], ede: undefined, authentic: false } : wantedOf(asked, taken, told, wants(question), (ttl) => ttl), folds(question), say);

  const kept = taken !== undefined && (taken.rcode === 0 || taken.rcode === 3) && !DECIDED.includes(ede ?? 0) ? taken.lifetime : 0;
  const ages = kept === 0 ? [6] : [0, 1, kept - 1, kept, kept + DAY - 1, kept + DAY, Math.floor(next() * (kept + DAY + 10))];
  const age = ages[Math.floor(next() * ages.length)]!;
  const second = again(question, asked, next);
  const later = house.forward(second, transport, undefined, age);
  const askedThen = readMessage(second);
  const isFresh = age < kept;
  if (later.asked === isFresh) say(isFresh ? `asked again after ${age} of ${kept} s` : `not asked again after ${age} of ${kept} s`);
  if (kept === 0 || age >= kept + DAY) {
    compare(second, askedThen, transport, later, { rcode: 2, records: [], ede: 22, authentic: false }, false, say);
    return taken === undefined ? 'refused' : 'given';
  }
  const stale = isFresh ? undefined : taken!.rcode === 3 ? 19 : 3;
  compare(second, askedThen, transport, later, wantedOf(askedThen, taken!, stale, wants(second), (ttl) => Math.max(isFresh ? 0 : 30, ttl - age)), folds(second), say);
  return isFresh ? 'kept' : 'stale';
}
