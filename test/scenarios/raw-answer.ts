/** Answers byte for byte, for what no library would build: foreign records, odd types, broken names. */
import type { Script } from '../helpers/scripted-upstream.ts';

export const TYPES = { A: 1, NS: 2, CNAME: 5, SOA: 6, MX: 15, TXT: 16, AAAA: 28, SRV: 33, DNAME: 39, RRSIG: 46, SVCB: 64, HTTPS: 65 } as const;

export interface RawRecord {
  /** Dotted; `@` is a pointer to the question's name. */
  name: string;
  type: number;
  ttl?: number;
  data: Buffer;
}

/** A name without pointers, letter case kept. */
export function wire(name: string): Buffer {
  if (name === '@') return Buffer.from([0xc0, 12]);
  const labels = name === '' || name === '.' ? [] : name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}

export const ip = (text: string): Buffer => Buffer.from(text.split('.').map(Number));
export const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);

export function rawRecord({ name, type, ttl = 300, data }: RawRecord): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt32BE(ttl, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([wire(name), fixed, data]);
}

/** An upstream that answers every question with these records. `flags` are the second flag byte: RA, AD, RCODE. */
export function rawAnswers(records: { answers?: RawRecord[]; authorities?: RawRecord[]; additionals?: RawRecord[] }, flags = 0x80): Script {
  return ({ name, packet }) => {
    const type = TYPES[(packet.questions?.[0]?.type ?? 'A') as keyof typeof TYPES] ?? Number(/\d+/.exec(packet.questions?.[0]?.type ?? '')?.[0] ?? 1);
    const { answers = [], authorities = [], additionals = [] } = records;
    const head = Buffer.from([0, 0, 0x81, flags, 0, 1, 0, answers.length, 0, authorities.length, 0, additionals.length]);
    return Buffer.concat([head, wire(name), u16(type), u16(1), ...[...answers, ...authorities, ...additionals].map(rawRecord)]);
  };
}
