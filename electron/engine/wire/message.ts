/**
 * An upstream's answer, read once: section offsets, TTL offsets, EDE; bounds are checked, so that what is malformed never
 * reaches a client. Pure: bytes in, values out.
 */

import { innerAddress } from './inner-address.ts';

export interface AnswerView {
  rcode: number;
  /** Offset behind the question. */
  questionEnd: number;
  /** Offset behind the last record kept; the OPT and anything after it are left out. */
  end: number;
  answers: number;
  authorities: number;
  /** Additional records kept. */
  additionals: number;
  /** Offsets of TTL fields of kept records. */
  ttlOffsets: number[];
  /** Seconds the answer may be kept; 0: not at all. Negative answers by their SOA (RFC 2308 section 5). */
  ttl: number;
  ede?: { code: number; text: string };
  /** Names that the answer's CNAME, DNAME, SVCB and HTTPS records point to, lower case. */
  aliases: string[];
  /** The first address of this house in the answer: loopback, private, link-local, unique local or unspecified. */
  innerAddress?: string;
}

const OPT = 41;
const SOA = 6;
const CNAME = 5;
const DNAME = 39;
const A = 1;
const AAAA = 28;
const SVCB = 64;
const HTTPS = 65;
/** RFC 8767 section 4 suggests a cap of seven days; a day is plenty for a home. */
export const MAX_TTL = 86400;
/** A negative answer is kept for an hour at most (RFC 2308 section 5: one to three hours). */
const MAX_NEGATIVE_TTL = 3600;

/** Offset behind the name at `at`, or −1. Compression pointers end a name. */
export function skipName(bytes: Uint8Array, at: number): number {
  for (;;) {
    const size = bytes[at];
    if (size === undefined) return -1;
    if (size === 0) return at + 1;
    if ((size & 0xc0) === 0xc0) return at + 2 <= bytes.length ? at + 2 : -1;
    if (size > 63) return -1;
    at += size + 1;
  }
}

/** The name at `at` as lower-case dotted text; `undefined` when it overruns or its pointers do not go strictly backwards. */
export function readName(bytes: Uint8Array, at: number): string | undefined {
  const labels: string[] = [];
  let limit = at;
  let total = 0;
  for (;;) {
    const size = bytes[at];
    if (size === undefined) return undefined;
    if (size === 0) return labels.length === 0 ? '.' : labels.join('.');
    if ((size & 0xc0) === 0xc0) {
      const target = ((size & 0x3f) << 8) | (bytes[at + 1] ?? 0);
      if (target >= limit) return undefined; // a pointer goes to a prior place (RFC 1035 4.1.4): anything else may loop
      limit = target;
      at = target;
      continue;
    }
    total += size + 1;
    if (size > 63 || total > 255 || at + size >= bytes.length) return undefined;
    labels.push(Buffer.from(bytes.buffer, bytes.byteOffset + at + 1, size).toString('latin1').toLowerCase());
    at += size + 1;
  }
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;
const u32 = (bytes: Uint8Array, at: number): number => ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;

function readEde(bytes: Uint8Array, from: number, to: number): { code: number; text: string } | undefined {
  for (let at = from; at + 4 <= to; ) {
    const code = u16(bytes, at);
    const size = u16(bytes, at + 2);
    if (at + 4 + size > to) return undefined;
    if (code === 15 && size >= 2) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + at + 6, size - 2).toString('utf8').replaceAll(/\p{Cc}/gu, ' ').slice(0, 400);
      return { code: u16(bytes, at + 4), text };
    }
    at += 4 + size;
  }
  return undefined;
}

/** Notes where a record of the answer leads; false when it is malformed. */
function readTarget(bytes: Uint8Array, type: number, at: number, size: number, view: AnswerView): boolean {
  if (type === CNAME || type === DNAME || type === SVCB || type === HTTPS) {
    const alias = readName(bytes, type === SVCB || type === HTTPS ? at + 2 : at); // RFC 9460 2.2: a priority stands first
    if (alias === undefined) return false;
    if (alias !== '.') view.aliases.push(alias); // there it means the asked name itself
  }
  if ((type === A && size !== 4) || (type === AAAA && size !== 16)) return false;
  if (type === A || type === AAAA) {
    const inner = innerAddress(bytes.subarray(at, at + size));
    if (inner !== undefined) view.innerAddress ??= inner;
  }
  return true;
}

/** Reads an answer whose header and question were matched already. `undefined`: malformed. */
export function readAnswer(bytes: Uint8Array): AnswerView | undefined {
  if (bytes.length < 12 || u16(bytes, 4) !== 1) return undefined;
  const nameEnd = skipName(bytes, 12);
  if (nameEnd < 0 || nameEnd + 4 > bytes.length) return undefined;
  const view: AnswerView = {
    rcode: bytes[3]! & 15, questionEnd: nameEnd + 4, end: nameEnd + 4,
    answers: u16(bytes, 6), authorities: u16(bytes, 8), additionals: 0, ttlOffsets: [], ttl: 0, aliases: [],
  };
  const total = view.answers + view.authorities + u16(bytes, 10);
  let at = view.end;
  let least = MAX_TTL;
  let negative = -1;
  let optSeen = false;
  for (let i = 0; i < total; i++) {
    const fixed = skipName(bytes, at);
    if (fixed < 0 || fixed + 10 > bytes.length) return undefined;
    const type = u16(bytes, fixed);
    const size = u16(bytes, fixed + 8);
    const next = fixed + 10 + size;
    if (next > bytes.length) return undefined;
    if (type === OPT) {
      if (i < view.answers + view.authorities || optSeen) return undefined;
      optSeen = true;
      view.rcode |= bytes[fixed + 4]! << 4;
      const ede = readEde(bytes, fixed + 10, next);
      if (ede !== undefined) view.ede = ede;
    } else {
      const ttl = (bytes[fixed + 4]! & 0x80) === 0 ? u32(bytes, fixed + 4) : 0; // RFC 2181 section 8: a set top bit means zero
      if (type === SOA && i >= view.answers && size >= 22) negative = Math.min(ttl, u32(bytes, next - 4), MAX_NEGATIVE_TTL);
      if (i < view.answers && !readTarget(bytes, type, fixed + 10, size, view)) return undefined;
      if (!optSeen) {
        view.ttlOffsets.push(fixed + 4);
        if (i < view.answers) least = Math.min(least, ttl);
        if (i >= view.answers + view.authorities) view.additionals++;
        view.end = next;
      }
    }
    at = next;
  }
  if (view.rcode === 3 || view.answers === 0) view.ttl = Math.min(view.answers > 0 ? least : MAX_TTL, Math.max(negative, 0));
  else view.ttl = least;
  return view;
}
