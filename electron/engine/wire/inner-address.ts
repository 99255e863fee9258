/** Addresses that belong inside a house. In an answer for a public name they let a page reach the house's own devices (DNS rebinding). */

/** IPv4: unspecified and "this network" (RFC 1122), private (RFC 1918), shared (RFC 6598), loopback, link-local (RFC 3927). Not the ranges for documentation. */
function innerV4(a: number, b: number): boolean {
  return a === 0 || a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254) || (a === 100 && b >= 64 && b <= 127);
}

/** @param bytes 4 or 16 of them @returns the address as text when it is one of a house's own */
export function innerAddress(bytes: Uint8Array): string | undefined {
  if (bytes.length === 4) return innerV4(bytes[0]!, bytes[1]!) ? bytes.join('.') : undefined;
  const first = bytes.findIndex((byte) => byte !== 0);
  // Unspecified, loopback, IPv4-mapped (RFC 4291), unique local (RFC 4193), link-local.
  if (first < 0) return '::';
  if (first === 15 && bytes[15] === 1) return '::1';
  if (first === 10 && bytes[10] === 0xff && bytes[11] === 0xff) return innerV4(bytes[12]!, bytes[13]!) ? `::ffff:${bytes.subarray(12).join('.')}` : undefined;
  if ((bytes[0]! & 0xfe) === 0xfc || (bytes[0] === 0xfe && (bytes[1]! & 0xc0) === 0x80)) {
    return Array.from({ length: 8 }, (_, i) => ((bytes[2 * i]! << 8) | bytes[2 * i + 1]!).toString(16)).join(':');
  }
  return undefined;
}
