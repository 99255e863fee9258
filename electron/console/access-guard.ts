/**
 * Keeps other sites' pages out. Gavel is a DNS server: any page could give its own name this machine's address (DNS rebinding) and
 * then ask as if it were us; so a request must name us by address, and come from our own page or from no page.
 */
import net from 'node:net';

/** `[::1]:8380` → `::1`, `localhost:8380` → `localhost`. */
function hostname(host: string): string {
  const inBrackets = /^\[([^\]]+)\](?::\d+)?$/.exec(host);
  return inBrackets?.[1] ?? host.replace(/:\d+$/, '');
}

const plain = (address: string): string => address.replace(/^::ffff:/, '').replace(/%.*$/, '');

export interface Asked {
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
  /** The only Host that this listener answers to; absent: any address of this machine that was reached. */
  exactHost?: string | undefined;
  /** The address of this machine that was reached. */
  localAddress: string | undefined;
}

/** Why a request is refused before anything else; `undefined` when it may go on. */
export function refusal({ host, origin, fetchSite, localAddress, exactHost }: Asked): string | undefined {
  if (host === undefined) return 'the request names no host';
  const name = hostname(host).toLowerCase();
  if (exactHost !== undefined && host.toLowerCase() !== exactHost) return `the host “${name.slice(0, 100)}” is not this console's address; open it as http://${exactHost}`;
  const known = name === 'localhost' || (net.isIP(name) !== 0 && (plain(name) === plain(localAddress ?? '') || isLoopback(name)));
  if (!known) return `the host “${name.slice(0, 100)}” is not this machine's address; open the console by its address`;
  if (origin !== undefined && origin !== `http://${host}`) return 'the request comes from another site';
  if (fetchSite === 'cross-site' || fetchSite === 'same-site') return 'the request comes from another site';
  return undefined;
}

export function isLoopback(address: string): boolean {
  const bare = plain(address);
  return bare === '::1' || bare.startsWith('127.');
}
