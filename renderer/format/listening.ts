/** Of several addresses that Gavel answers on, the one that the house uses. */

export interface Listening {
  address: string;
  port: number;
}

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');
const isWildcard = (address: string): boolean => address === '0.0.0.0' || address === '::';

/**
 * The one by which this page was reached, if there is one; else one that other devices can use, before those of this computer alone.
 * @param host of the page, as `location.hostname` writes it: a name, or an address, IPv6 in brackets
 */
export function houseAddress(dns: readonly Listening[], host: string): Listening | undefined {
  const reached = host.replace(/^\[|\]$/g, '');
  const others = dns.filter(({ address }) => !isLoopback(address));
  return (isLoopback(reached) ? undefined : dns.find(({ address }) => address === reached)) ?? others.find(({ address }) => !isWildcard(address)) ?? others[0] ?? dns[0];
}
