/** Which addresses are this computer's own: loopback, and those of its network cards, which come and go. */
import os from 'node:os';

/** How long the system's list of addresses is taken as it is, in milliseconds. */
const FRESH_MS = 10_000;

let known: ReadonlySet<string> = new Set();
let readAt = -Infinity;

/** @param address without zone, an IPv4-mapped one as IPv4 */
export const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

/** @param address as for `isLoopback` */
export function isOwnAddress(address: string): boolean {
  if (isLoopback(address)) return true;
  if (performance.now() - readAt > FRESH_MS) {
    readAt = performance.now();
    known = new Set(Object.values(os.networkInterfaces()).flatMap((of) => (of ?? []).map((one) => one.address)));
  }
  return known.has(address);
}
