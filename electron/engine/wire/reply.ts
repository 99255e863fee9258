/**
 * Answers that Gavel makes itself, written straight onto the wire: header and question are the client's own bytes, so id, 0x20
 * case and flags are echoed as sent. EDE only where the query had an OPT (RFC 8914 section 3).
 */
import type { Query } from '../query.ts';

export const RCODE = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5, YXDOMAIN: 6, BADVERS: 16 } as const;

/** What fits into one packet on any home network (DNS flag day 2020): what Gavel asks others to keep to, and keeps to unless told otherwise. */
export const UDP_PAYLOAD = 1232;

/** The longest DNS message (RFC 1035 4.2.2): its length has two bytes. */
export const MAX_MESSAGE = 65_535;
/** Bytes that an OPT with an Extended DNS Error and padding needs at most. */
export const OPT_ROOM = 1024;

/** A block is remembered by clients for this long, in seconds: switching a list is felt at once. */
export const BLOCK_TTL = 10;

export interface EdeBytes {
  code: number;
  text: Uint8Array;
}

/** A record that a rule answers with. */
export interface WireRecord {
  type: number;
  data: Uint8Array;
}

const QTYPE_A = 1;
const QTYPE_AAAA = 28;
const QTYPE_ANY = 255;
/** What an OPT with an Extended DNS Error needs, and its padding at most. */
const RECORDS_OPT_ROOM = 700;

/** Header and question; returns the offset behind them. */
export function writeHeader(q: Query, out: Uint8Array, rcode: number, recursion: boolean): number {
  const end = q.questionEnd === 0 ? 12 : q.questionEnd;
  for (let i = 0; i < end; i++) out[i] = q.bytes[i]!;
  out[2] = 0x80 | (q.bytes[2]! & 0x79); // QR, the client's opcode and RD; AA and TC clear
  out[3] = (recursion ? 0x80 : 0) | (q.bytes[3]! & 0x10) | (rcode & 15);
  out[4] = 0;
  out[5] = q.questionEnd === 0 ? 0 : 1;
  out[6] = out[7] = out[8] = out[9] = out[10] = out[11] = 0;
  return end;
}

const EDE_OPTION = 15;
const PADDING_OPTION = 12;
/** Answers on encrypted connections fill blocks of this many bytes when the client pads too (RFC 8467 section 4.1). */
const PADDED_BLOCK = 468;

/**
 * Appends the OPT record (RFC 6891) with an EDE or two, when the client sent one. Always the last step, and once.
 * @returns the new length
 */
export function appendOpt(q: Query, out: Uint8Array, length: number, rcode: number, ede: EdeBytes | undefined, also?: EdeBytes): number {
  if (!q.hasOpt) return length;
  const arcount = ((out[10]! << 8) | out[11]!) + 1;
  out[10] = arcount >> 8;
  out[11] = arcount;
  let at = length;
  out[at++] = 0;
  out[at++] = 0;
  out[at++] = 41;
  out[at++] = UDP_PAYLOAD >> 8;
  out[at++] = UDP_PAYLOAD & 255;
  out[at++] = rcode >> 4;
  out[at++] = 0;
  out[at++] = q.dnssecOk ? 0x80 : 0;
  out[at++] = 0;
  const data = at + 2;
  at = data;
  if (ede !== undefined) at = writeEde(out, at, ede);
  if (also !== undefined) at = writeEde(out, at, also);
  if (q.padded && (q.transport === 'tls' || q.transport === 'https')) {
    const size = (PADDED_BLOCK - ((at + 4) % PADDED_BLOCK)) % PADDED_BLOCK;
    if (at + 4 + size <= MAX_MESSAGE) { // a message that is nearly as long as one can be tells its length anyway
      at = option(out, at, PADDING_OPTION, size);
      for (let i = 0; i < size; i++) out[at++] = 0;
    }
  }
  out[data - 2] = (at - data) >> 8;
  out[data - 1] = (at - data) & 255;
  return at;
}

function writeEde(out: Uint8Array, at: number, { code, text }: EdeBytes): number {
  at = option(out, at, EDE_OPTION, text.length + 2);
  out[at++] = code >> 8;
  out[at++] = code & 255;
  for (let i = 0; i < text.length; i++) out[at++] = text[i]!;
  return at;
}

function option(out: Uint8Array, at: number, code: number, size: number): number {
  out[at] = code >> 8;
  out[at + 1] = code & 255;
  out[at + 2] = size >> 8;
  out[at + 3] = size & 255;
  return at + 4;
}

/** SOA at the asked name, so that negative answers may be kept (RFC 2308): gavel.invalid, nobody.invalid, 1 1800 900 604800 TTL. */
const SOA_RDATA = new Uint8Array([
  5, 103, 97, 118, 101, 108, 7, 105, 110, 118, 97, 108, 105, 100, 0,
  6, 110, 111, 98, 111, 100, 121, 7, 105, 110, 118, 97, 108, 105, 100, 0,
  0, 0, 0, 1, 0, 0, 7, 8, 0, 0, 3, 132, 0, 9, 58, 128, 0, 0, 0, BLOCK_TTL,
]);

function record(out: Uint8Array, at: number, type: number, ttl: number, rdata: Uint8Array): number {
  out[at++] = 0xc0;
  out[at++] = 12;
  out[at++] = type >> 8;
  out[at++] = type & 255;
  out[at++] = 0;
  out[at++] = 1;
  out[at++] = ttl >>> 24;
  out[at++] = (ttl >>> 16) & 255;
  out[at++] = (ttl >>> 8) & 255;
  out[at++] = ttl & 255;
  out[at++] = rdata.length >> 8;
  out[at++] = rdata.length & 255;
  for (let i = 0; i < rdata.length; i++) out[at++] = rdata[i]!;
  return at;
}

/** NXDOMAIN or NODATA with a SOA. */
export function writeNegative(q: Query, out: Uint8Array, rcode: 0 | 3, ede: EdeBytes | undefined): number {
  let at = writeHeader(q, out, rcode, true);
  out[9] = 1;
  at = record(out, at, 6, BLOCK_TTL, SOA_RDATA);
  return appendOpt(q, out, at, rcode, ede);
}

const NULL_V4 = new Uint8Array(4);
const NULL_V6 = new Uint8Array(16);

/** The null address for A and AAAA, NODATA with a SOA for any other type. */
export function writeNullAddress(q: Query, out: Uint8Array, ede: EdeBytes | undefined): number {
  if (q.type === QTYPE_A) return writeAddress(q, out, NULL_V4, BLOCK_TTL, ede);
  if (q.type === QTYPE_AAAA) return writeAddress(q, out, NULL_V6, BLOCK_TTL, ede);
  return writeNegative(q, out, RCODE.NOERROR, ede);
}

/** One address record of the asked type; 4 bytes for A, 16 for AAAA. */
export function writeAddress(q: Query, out: Uint8Array, address: Uint8Array, ttl: number, ede: EdeBytes | undefined): number {
  let at = writeHeader(q, out, RCODE.NOERROR, true);
  out[7] = 1;
  at = record(out, at, q.type, ttl, address);
  return appendOpt(q, out, at, RCODE.NOERROR, ede);
}

/** Those records that are of the asked type; NODATA with a SOA when none is. A TTL of `BLOCK_TTL`: a changed rule is felt at once. */
export function writeRecords(q: Query, out: Uint8Array, records: readonly WireRecord[], ede: EdeBytes | undefined): number {
  let at = writeHeader(q, out, RCODE.NOERROR, true);
  let count = 0;
  let whole = true;
  for (const { type, data } of records) {
    if (type !== q.type && q.type !== QTYPE_ANY) continue;
    whole = at + 12 + data.length <= out.length - RECORDS_OPT_ROOM;
    if (!whole) break;
    at = record(out, at, type, BLOCK_TTL, data);
    count++;
  }
  if (!whole) return writeTruncated(q, out, RCODE.NOERROR, ede); // again over TCP, where there is room
  if (count === 0) return writeNegative(q, out, RCODE.NOERROR, ede);
  out[6] = count >> 8;
  out[7] = count & 255;
  return appendOpt(q, out, at, RCODE.NOERROR, ede);
}

/** An answer without records: FORMERR, NOTIMP, REFUSED, SERVFAIL, BADVERS. */
export function writeError(q: Query, out: Uint8Array, rcode: number, ede: EdeBytes | undefined): number {
  const at = writeHeader(q, out, rcode, true);
  return appendOpt(q, out, at, rcode, ede);
}

/** HINFO "RFC8482" for ANY (RFC 8482 section 4.2). */
export function writeAny(q: Query, out: Uint8Array): number {
  let at = writeHeader(q, out, RCODE.NOERROR, true);
  out[7] = 1;
  at = record(out, at, 13, 3600, new Uint8Array([7, 82, 70, 67, 56, 52, 56, 50, 0]));
  return appendOpt(q, out, at, RCODE.NOERROR, undefined);
}

/** What this resolver says of itself (RFC 9606): which Extended DNS Errors it gives. One character string. */
const RESINFO = Buffer.from('\x1bexterr=1-3,5-12,15-19,22-25');

/** RESINFO of `resolver.arpa`. */
export function writeResinfo(q: Query, out: Uint8Array): number {
  let at = writeHeader(q, out, RCODE.NOERROR, true);
  out[7] = 1;
  at = record(out, at, q.type, 7200, RESINFO);
  return appendOpt(q, out, at, RCODE.NOERROR, undefined);
}

/** Header and question with TC set: the answer did not fit, ask again over TCP (RFC 7766). */
export function writeTruncated(q: Query, out: Uint8Array, rcode: number, ede: EdeBytes | undefined): number {
  const at = writeHeader(q, out, rcode, true);
  out[2] = out[2]! | 2;
  return appendOpt(q, out, at, rcode, ede);
}
