/** The form of record data without names: what is too short to be of its type, or overruns itself, is malformed. Other types pass as they are (RFC 3597). */

/** Bytes at the least, by type: DS (RFC 4034 5.1), SSHFP (RFC 4255), DNSKEY (RFC 4034 2.1), NSEC3PARAM (RFC 5155 4.2), TLSA and SMIMEA (RFC 6698, RFC 8162), URI (RFC 7553). */
const LEAST: Readonly<Record<number, number>> = { 43: 5, 44: 3, 48: 5, 51: 5, 52: 4, 53: 4, 256: 5 };
const LOC = 29;
const NAPTR = 35;
const NSEC3 = 50;
const CAA = 257;

/** The types that NSEC and NSEC3 tell of (RFC 4034 4.1.2): windows, ascending, of 1 to 32 bytes. */
export function areTypes(bytes: Uint8Array, at: number, end: number): boolean {
  let before = -1;
  while (at < end) {
    const window = bytes[at]!;
    const size = at + 1 < end ? bytes[at + 1]! : 0;
    if (window <= before || size < 1 || size > 32) return false;
    before = window;
    at += 2 + size;
  }
  return at === end;
}

/** NSEC3 (RFC 5155 3.2): salt and hash with their lengths before them, then types. */
function isNsec3(bytes: Uint8Array, at: number, end: number): boolean {
  const hash = at + 5 + (bytes[at + 4] ?? 0);
  return at + 5 <= end && hash < end && areTypes(bytes, hash + 1 + bytes[hash]!, end);
}

/** NAPTR (RFC 3403 4.1): two numbers, three strings and a name. */
function isNaptr(bytes: Uint8Array, at: number, end: number): boolean {
  at += 4;
  for (let i = 0; i < 3 && at < end; i++) at += 1 + bytes[at]!;
  return at < end;
}

/** Whether data from one place to another may be of this type. */
export function isSoundData(bytes: Uint8Array, type: number, at: number, end: number): boolean {
  switch (type) {
    case LOC: return bytes[at] !== 0 || at === end || end - at === 16; // RFC 1876: of other versions nothing is known
    case NAPTR: return isNaptr(bytes, at, end);
    case NSEC3: return isNsec3(bytes, at, end);
    case CAA: return end - at >= 3 && bytes[at + 1]! > 0 && at + 2 + bytes[at + 1]! <= end; // RFC 8659 4.1
    default: return end - at >= (LEAST[type] ?? 0);
  }
}
