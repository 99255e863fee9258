/** Addresses that belong inside a house. In an answer for a public name they let a page reach the house's own devices (DNS rebinding). */
import net from 'node:net';

/** IPv4: unspecified and "this network" (RFC 1122), private (RFC 1918), shared (RFC 6598), loopback, link-local (RFC 3927). Not the ranges for documentation. */
function innerV4(a: number, b: number): boolean {
  return a === 0 || a === 10 || a === 127 || (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254) || (a === 100 && b >= 64 && b <= 127);
}

const hex = (bytes: Uint8Array, at: number): string => Array.from({ length: 8 }, (_, i) => ((bytes[at + 2 * i]! << 8) | bytes[at + 2 * i + 1]!).toString(16)).join(':');

/** @param size 4 or 16 bytes at `at` @returns the address as text when it is one of a house's own */
export function innerAddress(bytes: Uint8Array, at: number, size: number): string | undefined {
  if (size === 4) return innerV4(bytes[at]!, bytes[at + 1]!) ? bytes.subarray(at, at + 4).join('.') : undefined;
  // Unique local (RFC 4193), link-local (RFC 4291).
  if ((bytes[at]! & 0xfe) === 0xfc || (bytes[at] === 0xfe && bytes[at + 1]! >= 0x80)) return hex(bytes, at); // fec0::/10, site-local, is not given out any more (RFC 3879)
  if (bytes[at] === 0x20 && bytes[at + 1] === 2) return innerV4(bytes[at + 2]!, bytes[at + 3]!) ? hex(bytes, at) : undefined; // 6to4 (RFC 3056)
  const v4 = at + 12;
  if (bytes[at] === 0 && bytes[at + 1] === 0x64 && bytes[at + 2] === 0xff && bytes[at + 3] === 0x9b && (zeros(bytes, at + 4, v4) || (bytes[at + 4] === 0 && bytes[at + 5] === 1))) { // NAT64 (RFC 6052, RFC 8215)
    return innerV4(bytes[v4]!, bytes[v4 + 1]!) ? `64:ff9b::${bytes.subarray(v4, v4 + 4).join('.')}` : undefined;
  }
  if (zeros(bytes, at, at + 8) && bytes[at + 8] === 0xff && bytes[at + 9] === 0xff && zeros(bytes, at + 10, v4)) { // IPv4-translated (RFC 2765)
    return innerV4(bytes[v4]!, bytes[v4 + 1]!) ? `::ffff:0:${bytes.subarray(v4, v4 + 4).join('.')}` : undefined;
  }
  if (!zeros(bytes, at, at + 10)) return undefined;
  // IPv4-mapped (RFC 4291), then unspecified and loopback.
  if (bytes[at + 10] === 0xff && bytes[at + 11] === 0xff) return innerV4(bytes[v4]!, bytes[v4 + 1]!) ? `::ffff:${bytes.subarray(v4, v4 + 4).join('.')}` : undefined;
  if (!zeros(bytes, at + 10, v4)) return undefined;
  if (!zeros(bytes, v4, at + 15) || bytes[at + 15]! > 1) return innerV4(bytes[v4]!, bytes[v4 + 1]!) ? `::${bytes.subarray(v4, v4 + 4).join('.')}` : undefined; // IPv4-compatible (RFC 4291 2.5.5.1)
  return bytes[at + 15] === 1 ? '::1' : '::';
}

function zeros(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 0) return false;
  return true;
}

/** The same for an address as text. */
export function innerAddressText(address: string): boolean {
  if (!address.includes(':')) {
    const [a, b] = address.split('.').map(Number);
    return innerV4(a!, b!);
  }
  const list = new net.BlockList();
  for (const [network, prefix] of [['fc00::', 7], ['fe80::', 10], ['::', 127]] as const) list.addSubnet(network, prefix, 'ipv6');
  return list.check(address, 'ipv6');
}
