/** An answer that begins with aliases of Gavel's own and goes on with what their last name has (RFC 1034 3.6.2). */
import type { Query } from '../query.ts';
import { TYPE } from './message.ts';
import { BLOCK_TTL, RCODE, writeHeader, type WireRecord } from './reply.ts';
import { pieces, plainData, plainName } from './scrub.ts';

/** What the last alias's name has: records of rules, or a message about that name. */
export type Behind = { records: readonly WireRecord[] } | { message: Uint8Array; questionEnd: number; rcode: number } | undefined;

interface Part {
  owner: Uint8Array[];
  type: number;
  ttl: number;
  data: Uint8Array[];
  section: 0 | 1;
}

function partsOf(behind: Behind, owner: Uint8Array, type: number): Part[] {
  if (behind === undefined) return [];
  if ('records' in behind) return behind.records.filter((record) => record.type === type).map((record) => ({ owner: [owner], type, ttl: BLOCK_TTL, data: [record.data], section: 0 }));
  const { message, questionEnd } = behind;
  return pieces(message, questionEnd).flatMap((piece): Part[] => {
    if (piece.section > 1 || (piece.section === 1 && piece.type !== TYPE.SOA)) return [];
    const ttl = new DataView(message.buffer, message.byteOffset).getUint32(piece.fixed + 4);
    return [{ owner: plainName(message, piece.owner), type: piece.type, ttl, data: plainData(message, piece), section: piece.section === 0 ? 0 : 1 }];
  });
}

/**
 * Without OPT; the caller appends it, with `room` bytes left for it.
 * @param chain the names that the asked one is an alias of, on the wire, one behind the other; one or more
 * @returns the length; `undefined` when not all of it fits
 */
export function writeAliases(q: Query, out: Uint8Array, chain: readonly Uint8Array[], behind: Behind, room: number): number | undefined {
  const rcode = behind !== undefined && 'message' in behind ? behind.rcode : RCODE.NOERROR;
  let at = writeHeader(q, out, rcode, true);
  const asked = new Uint8Array([0xc0, 12]);
  const parts: Part[] = [
    ...chain.map((target, i): Part => ({ owner: [i === 0 ? asked : chain[i - 1]!], type: TYPE.CNAME, ttl: BLOCK_TTL, data: [target], section: 0 })),
    ...partsOf(behind, chain.at(-1)!, q.type),
  ];
  const counts = [0, 0];
  for (const { owner, type, ttl, data, section } of parts) {
    const size = data.reduce((sum, piece) => sum + piece.length, 0);
    if (at + 265 + size > out.length - room) return undefined;
    for (const piece of owner) for (const byte of piece) out[at++] = byte;
    for (const byte of [type >> 8, type & 255, 0, 1, ttl >>> 24, (ttl >>> 16) & 255, (ttl >>> 8) & 255, ttl & 255, size >> 8, size & 255]) out[at++] = byte;
    for (const piece of data) for (const byte of piece) out[at++] = byte;
    counts[section]!++;
  }
  out[6] = counts[0]! >> 8;
  out[7] = counts[0]! & 255;
  out[8] = counts[1]! >> 8;
  out[9] = counts[1]! & 255;
  return at;
}
