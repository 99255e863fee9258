/** Answers byte for byte, for what no library would build: foreign records, odd types, broken names. */
import type { Script } from '../helpers/scripted-upstream.ts';

export const TYPES = { A: 1, NS: 2, CNAME: 5, SOA: 6, MX: 15, TXT: 16, AAAA: 28, SRV: 33, DNAME: 39, OPT: 41, DS: 43, RRSIG: 46, NSEC: 47, DNSKEY: 48, SVCB: 64, HTTPS: 65, CAA: 257 } as const;

export interface RawRecord {
  /** Dotted; `@` is a pointer to the question's name. Or bytes as they are. */
  name: string | Buffer;
  type: number;
  ttl?: number;
  class?: number;
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

export function rawRecord({ name, type, ttl = 300, class: rclass = 1, data }: RawRecord): Buffer {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(rclass, 2);
  fixed.writeUInt32BE(ttl, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([typeof name === 'string' ? wire(name) : name, fixed, data]);
}

/** A signature of records of this type at this name; its bytes mean nothing. */
export const signature = (name: string, covered: number): RawRecord => ({ name, type: TYPES.RRSIG, data: Buffer.concat([u16(covered), Buffer.from([13, 2]), Buffer.alloc(14, 3), wire('example'), Buffer.alloc(64, 9)]) });
export const alias = (name: string, to: string): RawRecord => ({ name, type: TYPES.CNAME, data: wire(to) });
export const address = (name: string | Buffer, text = '192.0.2.1'): RawRecord => ({ name, type: TYPES.A, data: ip(text) });
/** SOA of `example` with a MINIMUM, in seconds. */
export const soaRecord = (minimum: number, ttl = minimum): RawRecord => ({ name: 'example', type: TYPES.SOA, ttl, data: Buffer.concat([wire('a.example'), wire('b.example'), Buffer.alloc(16, 1), Buffer.from([0, 0, minimum >> 8, minimum & 255])]) });

export interface RawSections {
  answers?: RawRecord[];
  authorities?: RawRecord[];
  additionals?: RawRecord[];
}

/** An upstream that answers every question with these records. `flags` are the second flag byte: RA, AD, RCODE; `first` the one before it. */
export function rawAnswers({ answers = [], authorities = [], additionals = [] }: RawSections, flags = 0x80, first = 0x81): Script {
  return ({ name, packet }) => {
    const type = TYPES[(packet.questions?.[0]?.type ?? 'A') as keyof typeof TYPES] ?? Number(/\d+/.exec(packet.questions?.[0]?.type ?? '')?.[0] ?? 1);
    const head = Buffer.from([0, 0, first, flags, 0, 1, 0, answers.length, 0, authorities.length, 0, additionals.length]);
    return Buffer.concat([head, wire(name), u16(type), u16(1), ...[...answers, ...authorities, ...additionals].map(rawRecord)]);
  };
}

/** An upstream that answers each name in its own way, and others not at all. */
export const byName = (scripts: Readonly<Record<string, Script>>): Script => (question) => scripts[question.name]?.(question);
