/** The name under which the names of an address are asked for (RFC 1035 3.5, RFC 3596 2.5). */
import { TYPE } from './message.ts';
import { recordData } from './record-data.ts';

/** @param address IPv4 or IPv6, without a zone */
export function reverseName(address: string): string {
  const v4 = recordData(TYPE.A, address);
  if (v4 !== undefined) return `${[...v4].toReversed().join('.')}.in-addr.arpa`;
  const v6 = recordData(TYPE.AAAA, address) ?? new Uint8Array(16);
  return `${[...v6].toReversed().flatMap((byte) => [byte & 15, byte >> 4]).map((half) => half.toString(16)).join('.')}.ip6.arpa`;
}
