/**
 * Leaves out of an answer what has nothing to do with the question (RFC 2181 section 5.4.1): a forwarder passes on what was asked for,
 * and nothing rides along. Nearly every answer is clean and never comes here.
 */
import { checkName, isAbove, leadsOn, namesIn, ofZone, readName, TYPE } from './message.ts';

/** One record of a message, by its offsets. */
export interface Piece {
  owner: number;
  /** Offset of type, class, TTL and length. */
  fixed: number;
  type: number;
  size: number;
  section: 0 | 1 | 2;
}

/** Aliases that are followed in one answer; resolvers give up at eight to sixteen. */
const MAX_ALIASES = 32;

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!;

/** The records of a well-formed message from the offset behind its question on. */
export function pieces(bytes: Uint8Array, from: number): Piece[] {
  const answers = u16(bytes, 6);
  const authorities = u16(bytes, 8);
  const total = answers + authorities + u16(bytes, 10);
  const found: Piece[] = [];
  for (let i = 0, at = from; i < total; i++) {
    const fixed = checkName(bytes, at);
    const size = u16(bytes, fixed + 8);
    found.push({ owner: at, fixed, type: u16(bytes, fixed), size, section: i < answers ? 0 : i < answers + authorities ? 1 : 2 });
    at = fixed + 10 + size;
  }
  return found;
}

/** The records that belong: of the question's class, those of the asked name and of what it is an alias of, their zones, and the addresses of what these point to. */
function belonging(bytes: Uint8Array, every: readonly Piece[], questionEnd: number): Piece[] {
  const all = every.filter(({ type, fixed }) => type !== TYPE.OPT && u16(bytes, fixed + 2) === u16(bytes, questionEnd - 2));
  const names = new Map<string, number>([[readName(bytes, 12)!, 12]]);
  const kept = new Set<Piece>();
  const owners = new Map(all.map((piece) => [piece, readName(bytes, piece.owner)!]));
  const keptOwners = new Set<string>();
  // Aliases may come in any order: once more until nothing is added.
  for (let grown = true, round = 0; grown && round < MAX_ALIASES; round++) {
    grown = false;
    for (const piece of all) {
      if (piece.section !== 0 || kept.has(piece)) continue;
      const owner = owners.get(piece)!;
      const own = names.has(owner);
      const parent = piece.type === TYPE.DNAME && [...names.values()].some((name) => isAbove(bytes, piece.owner, name));
      if (!own && !parent && !(piece.type === TYPE.RRSIG && keptOwners.has(owner))) continue;
      kept.add(piece);
      keptOwners.add(owner);
      grown = true;
      if (piece.type === TYPE.CNAME && names.size <= MAX_ALIASES) names.set(readName(bytes, piece.fixed + 10)!, piece.fixed + 10);
    }
  }
  for (const piece of all) {
    if (piece.section === 1 && (ofZone(piece.type) || ((piece.type === TYPE.SOA || piece.type === TYPE.NS) && [...names.values()].some((name) => isAbove(bytes, piece.owner, name))))) kept.add(piece);
  }
  const targets = new Set<string>();
  for (const { type, fixed } of kept) {
    if (leadsOn(type)) targets.add(readName(bytes, fixed + 10 + namesIn(type)!.from)!);
  }
  for (const piece of all) if (piece.section === 2 && targets.has(owners.get(piece)!)) kept.add(piece);
  return all.filter((piece) => kept.has(piece));
}

/** A name without pointers, letter case kept. */
export function plainName(bytes: Uint8Array, at: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (;;) {
    const size = bytes[at]!;
    if (size >= 0xc0) {
      at = ((size & 0x3f) << 8) | bytes[at + 1]!;
      continue;
    }
    parts.push(bytes.subarray(at, at + size + 1));
    if (size === 0) return parts;
    at += size + 1;
  }
}

/** Data with its names written out: what they pointed to may be gone. */
export function plainData(bytes: Uint8Array, { type, fixed, size }: Piece): Uint8Array[] {
  const at = fixed + 10;
  const inside = namesIn(type);
  if (inside === undefined) return [bytes.subarray(at, at + size)];
  const parts = [bytes.subarray(at, at + inside.from)];
  let end = at + inside.from;
  for (let i = 0; i < inside.count; i++) {
    parts.push(...plainName(bytes, end));
    end = checkName(bytes, end);
  }
  parts.push(bytes.subarray(end, at + size));
  return parts;
}

/**
 * @param bytes an answer that `readAnswer` took as well formed; `questionEnd` from there
 * @returns the same when all of it belongs; else one without what does not, the OPT last, no pointers, AD clear where something is missing
 */
export function scrub(bytes: Buffer, questionEnd: number): Buffer {
  const all = pieces(bytes, questionEnd);
  const kept = belonging(bytes, all, questionEnd);
  const opt = all.find(({ type }) => type === TYPE.OPT);
  const whole = kept.length === all.length - (opt === undefined ? 0 : 1);
  if (whole && (opt === undefined || opt === all.at(-1))) return bytes;
  const parts: Uint8Array[] = [];
  for (const piece of opt === undefined ? kept : [...kept, opt]) {
    const data = plainData(bytes, piece);
    const fixed = Buffer.from(bytes.subarray(piece.fixed, piece.fixed + 10));
    fixed.writeUInt16BE(data.reduce((sum, part) => sum + part.length, 0), 8);
    parts.push(...plainName(bytes, piece.owner), fixed, ...data);
  }
  const head = Buffer.from(bytes.subarray(0, questionEnd));
  if (!whole) head[3]! &= 0xdf;
  const count = (section: number): number => kept.filter((piece) => piece.section === section).length;
  head.writeUInt16BE(count(0), 6);
  head.writeUInt16BE(count(1), 8);
  head.writeUInt16BE(count(2) + (opt === undefined ? 0 : 1), 10);
  return Buffer.concat([head, ...parts]);
}
