/** Names of RR types and RCODEs, as registered with IANA (DNS parameters). */
import { RCODE } from './reply.ts';

const TYPES: Record<string, number> = {
  A: 1, NS: 2, CNAME: 5, SOA: 6, PTR: 12, HINFO: 13, MX: 15, TXT: 16, RP: 17, AFSDB: 18, SIG: 24, KEY: 25, AAAA: 28, LOC: 29, SRV: 33, NAPTR: 35, KX: 36,
  CERT: 37, DNAME: 39, OPT: 41, APL: 42, DS: 43, SSHFP: 44, IPSECKEY: 45, RRSIG: 46, NSEC: 47, DNSKEY: 48, DHCID: 49, NSEC3: 50, NSEC3PARAM: 51, TLSA: 52,
  SMIMEA: 53, HIP: 55, CDS: 59, CDNSKEY: 60, OPENPGPKEY: 61, CSYNC: 62, ZONEMD: 63, SVCB: 64, HTTPS: 65, EUI48: 108, EUI64: 109, TKEY: 249, TSIG: 250,
  IXFR: 251, AXFR: 252, ANY: 255, URI: 256, CAA: 257, RESINFO: 261,
};
const NAME_OF_TYPE = new Map(Object.entries(TYPES).map(([name, number]) => [number, name]));
const NAME_OF_RCODE = new Map<number, string>(Object.entries(RCODE).map(([name, number]) => [number, name]));

/** `A`, or `TYPE65280` for a type without a name (RFC 3597). */
export function typeName(type: number): string {
  return NAME_OF_TYPE.get(type) ?? `TYPE${type}`;
}

/** The number of `A`, `aaaa` or `TYPE65280`; `undefined` when it is none. */
export function typeNumber(text: string): number | undefined {
  const upper = text.toUpperCase();
  const known = TYPES[upper];
  if (known !== undefined) return known;
  const number = Number(/^TYPE(\d{1,5})$/.exec(upper)?.[1] ?? Number.NaN);
  return number <= 65_535 ? number : undefined;
}

export function rcodeName(rcode: number): string {
  return NAME_OF_RCODE.get(rcode) ?? `RCODE${rcode}`;
}
