/** One message through the hot path and through the plain reference: every difference is a fault of one of them. */
import { Query } from '../../electron/engine/query.ts';
import { matchesQuestion } from '../../electron/engine/upstream/match-answer.ts';
import { adoptAnswer } from '../../electron/engine/wire/adopt.ts';
import type { FuzzedHouse } from './house.ts';
import { Malformed, readMessage, type Message, type Record } from './reference-message.ts';
import { expectedOf } from './reference-policy.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Says what differs, with the bytes to do it again. */
export class Difference extends Error {
  constructor(what: string, bytes: Uint8Array) {
    super(`${what}: ${hex(bytes)}`);
  }
}

export function read(bytes: Uint8Array, what: string, asked: Uint8Array): Message {
  try {
    return readMessage(bytes);
  } catch (error) {
    throw new Difference(`${what} cannot be read (${(error as Error).message}), for`, asked);
  }
}

/** @throws Difference */
export function compareQuestion(house: FuzzedHouse, bytes: Uint8Array, transport: 'udp' | 'tcp'): void {
  const { expected, question } = expectedOf(bytes);
  const reply = house.ask(bytes, transport);
  const say = (what: string): never => {
    throw new Difference(what, bytes);
  };
  if (reply === 'drop' || reply === 'wait') {
    if (expected.what !== (reply === 'drop' ? 'drop' : 'forward')) say(`${reply} where the reference says ${JSON.stringify(expected)}`);
    return;
  }
  if (expected.what === 'drop' || expected.what === 'forward') throw new Difference(`an answer where the reference says ${expected.what}`, bytes);
  const answer = read(reply, 'the answer', bytes);
  if (answer.end !== reply.length) say('bytes behind the answer');
  if (reply[0] !== bytes[0] || reply[1] !== bytes[1] || !answer.isAnswer) say('another id, or no answer');
  if (((reply[2]! ^ bytes[2]!) & 0x79) !== 0) say('opcode or RD not echoed');
  if ((reply[2]! & 4) !== 0) say('AA set');
  if (((reply[3]! ^ bytes[3]!) & 0x10) !== 0) say('CD not echoed');
  if ((reply[3]! & 0x60) !== 0) say('AD or Z set');
  if (question !== undefined) {
    const end = question.question!.end;
    if (hex(reply.subarray(12, end)) !== hex(bytes.subarray(12, end))) say('the question is not echoed byte for byte');
    if ((answer.opt !== undefined) !== (question.opt !== undefined)) say('OPT where none was asked for, or none where one was');
    if (answer.opt !== undefined && question.opt?.version === 0 && answer.opt.dnssecOk !== question.opt.dnssecOk) say('DO not echoed');
    const limit = transport === 'tcp' ? 65_535 : Math.max(512, Math.min(1232, question.opt?.udpSize ?? 512));
    if (reply.length > limit) say(`${reply.length} bytes where ${limit} fit`);
  }
  const rcode = (reply[3]! & 15) + (answer.opt?.extendedRcode ?? 0) * 16;
  const a = question?.question?.type === 1 || question?.question?.type === 28;
  const soa = answer.records.some(({ type, section }) => type === 6 && section === 1);
  const code = answer.opt?.options.find((option) => option.code === 15)?.data;
  const ede = code === undefined ? undefined : code[0]! * 256 + code[1]!;
  const truncated = (reply[2]! & 2) !== 0;
  switch (expected.what) {
    case 'error':
      if (rcode !== (expected.rcode === 16 && question?.opt === undefined ? 0 : expected.rcode)) say(`RCODE ${rcode}, the reference says ${expected.rcode}`);
      return;
    case 'local':
      if (rcode !== expected.rcode) say(`RCODE ${rcode}, the reference says ${expected.rcode}`);
      return;
    case 'ordered':
      if (rcode !== 3 || (!soa && !truncated)) say('an ordered name is not answered NXDOMAIN with a SOA');
      if (question!.opt !== undefined && ede !== 16 && !truncated) say(`EDE ${ede} where the law decided`);
      return;
    case 'family':
      if (rcode !== 0 || (!truncated && (a ? answer.records.length !== 1 || !/^\0+$/.test(answer.records[0]!.data) : !soa))) say('a filtered name is not answered with the null address, or nothing');
      if (question!.opt !== undefined && ede !== 15 && !truncated) say(`EDE ${ede} where the family filter decided`);
      return;
    case 'record':
      if (rcode !== 0 || ede !== undefined || (!truncated && (question?.question?.type === 1 || question?.question?.type === 255 ? hex(Buffer.from(answer.records[0]?.data ?? '', 'latin1')) !== 'c000024d' : !soa))) say('an own record is not answered with its address, or nothing');
      return;
    case 'any':
      if (answer.records[0]?.type !== 13) say('ANY is not answered with HINFO (RFC 8482)');
  }
}

/**
 * A record as text. @param fold where the asker's letter case is not that of the answer's question: names that point to the question are in the asker's
 */
export const key = ({ owner, type, class: rclass, ttl, data, names, section }: Record, fold: boolean): string => JSON.stringify([owner, type, rclass, ttl, fold && names.length > 0 ? data.toLowerCase() : data, section]);

/** Whether the question is the same byte for byte. */
export const inOtherCase = (question: Uint8Array, { question: asked }: Message, answer: Uint8Array): boolean => hex(question.subarray(12, asked!.end)) !== hex(answer.subarray(12, asked!.end));

const isUnder = (name: readonly string[], zone: readonly string[]): boolean => zone.length <= name.length && zone.every((label, i) => name[name.length - zone.length + i] === label);
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && isUnder(a, b);

/** The records that belong to the question, by the rules of `wire/scrub.ts` in plain words. */
function belonging(message: Message): Record[] {
  const names = [message.question!.name];
  const kept = new Set<Record>();
  const records = message.records.filter((record) => record.class === message.question!.class);
  for (let grown = true; grown; ) {
    grown = false;
    for (const record of records) {
      if (record.section !== 0 || kept.has(record) || ![message.question!.type, 5, 39, 46].includes(record.type)) continue;
      const own = names.some((name) => same(name, record.owner));
      const above = record.type === 39 && names.some((name) => isUnder(name, record.owner));
      const signs = record.type === 46 && [...kept].some((other) => same(other.owner, record.owner));
      if (!own && !above && !signs) continue;
      kept.add(record);
      grown = true;
      if (record.type === 5) names.push(record.names[0]!);
    }
  }
  for (const record of records) {
    if (record.section !== 1) continue;
    if ([43, 46, 47, 50].includes(record.type) || ([2, 6].includes(record.type) && names.some((name) => isUnder(name, record.owner)))) kept.add(record);
  }
  const targets = [...kept].filter(({ type }) => ![6, 24, 30, 46, 47].includes(type)).flatMap(({ names: inside }) => inside.slice(0, 1));
  for (const record of records) if (record.section === 2 && targets.some((name) => same(name, record.owner))) kept.add(record);
  return records.filter((record) => kept.has(record));
}

const soundTtl = (ttl: number): number => Math.min(ttl, 604_800);

export interface Taken {
  message: Message;
  /** What belongs, with the lifetimes that are passed on. */
  records: Record[];
  rcode: number;
  /** How long it may be kept, in seconds. */
  lifetime: number;
}

/** What the reference makes of an upstream's answer; `undefined` when it refuses it. */
export function takenByReference(question: Uint8Array, answer: Buffer): Taken | undefined {
  let message: Message;
  try {
    message = readMessage(answer, true);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
  const asked = readMessage(question).question!;
  const answers = message.question;
  if (!message.isAnswer || message.opcode !== 0 || (message.flags & 0x200) !== 0 || answers === undefined || !same(answers.name, asked.name) || answers.type !== asked.type || answers.class !== asked.class) return undefined;
  const records = belonging(message).map((record) => ({ ...record, ttl: soundTtl(record.ttl) }));
  const rcode = (message.flags & 15) + (message.opt?.extendedRcode ?? 0) * 16;
  const inAnswer = records.filter(({ section }) => section === 0);
  const known = inAnswer.some(({ type }) => type === asked.type);
  const negative = rcode === 3 || inAnswer.length === 0 || (inAnswer.some(({ type }) => type === 5 || type === 39) && !known);
  const least = Math.min(604_800, ...inAnswer.map(({ ttl }) => ttl));
  if (!negative) return { message, records, rcode, lifetime: least };
  const soa = records.findLast(({ section, type }) => section === 1 && type === 6);
  if (soa !== undefined) soa.ttl = Math.min(soa.ttl, 3600, Buffer.from(soa.data, 'latin1').readUInt32BE(soa.data.length - 4)); // RFC 2308 section 5
  return { message, records, rcode, lifetime: Math.min(least, soa?.ttl ?? 0) };
}

/**
 * An upstream's answer to `question`. @throws Difference
 * @returns whether it was taken
 */
export function compareAnswer(question: Uint8Array, answer: Buffer): boolean {
  const q = new Query();
  q.bytes = question;
  q.length = question.length;
  q.parse();
  const out = new Uint8Array(70_000);
  const view = matchesQuestion(answer, question) ? adoptAnswer(q, out, answer, false) : undefined;
  const reference = takenByReference(question, answer);
  if ((view === undefined) !== (reference === undefined)) throw new Difference(view === undefined ? 'refused, and the reference takes it' : 'taken, and the reference refuses it', answer);
  if (view === undefined || reference === undefined) return false;
  const taken = read(out.subarray(0, view.end), 'what is kept', answer);
  if (taken.end !== view.end || taken.opt !== undefined) throw new Difference('bytes or an OPT behind what is kept', answer);
  const older = Buffer.from(out.subarray(0, view.end));
  for (const at of view.ttlOffsets) older.fill(0xff, at, at + 4);
  const named = (message: Message): string => JSON.stringify(message.records.map(({ owner, names }) => [owner, names]));
  if (named(read(older, 'what is kept, with other TTLs,', answer)) !== named(taken)) throw new Difference('names change as TTLs count down', answer);
  const fold = inOtherCase(question, reference.message, answer);
  const got = taken.records.map((record) => key(record, fold));
  const wanted = reference.records.map((record) => key(record, fold));
  if (got.length !== wanted.length || got.some((text, i) => text !== wanted[i])) throw new Difference(`kept ${got.join(' ')}, the reference keeps ${wanted.join(' ')}`, answer);
  if (view.ttl !== reference.lifetime) throw new Difference(`kept for ${view.ttl} s, by the reference for ${reference.lifetime} s`, answer);
  return true;
}
