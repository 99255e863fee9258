/** macOS: ifconfig, route, arp, ndp and the DHCP client's last packet. Written from their manual pages; not run there yet. */
import type { LocalAddress } from '../../../shared/setup-api.ts';
import { isVirtual, kindOf, slaacLasting, type DefaultRoute, type Neighbour } from './network-facts.ts';

const prefixOf = (mask: string): number => (mask.startsWith('0x') ? Number.parseInt(mask, 16).toString(2).replaceAll('0', '').length : 32);

/** `ifconfig`; IPv4 addresses stay `unknown` until the DHCP client is asked. */
export function parseIfconfig(text: string): LocalAddress[] {
  const addresses: LocalAddress[] = [];
  let name = '';
  for (const line of text.split('\n')) {
    name = /^(\S+): flags=/.exec(line)?.[1] ?? name;
    const v4 = /^\s+inet (\S+) netmask (0x[0-9a-f]+)/.exec(line);
    if (v4 !== null && !v4[1]!.startsWith('127.')) {
      addresses.push({ address: v4[1]!, prefix: prefixOf(v4[2]!), family: 'ipv4', interface: name, kind: kindOf(v4[1]!), lasting: 'unknown', virtual: isVirtual(name), saidBy: 'macOS' });
    }
    const v6 = /^\s+inet6 ([0-9a-f:]+)(?:%\S+)? prefixlen (\d+)(.*)$/.exec(line);
    if (v6 === null || v6[1] === '::1' || /\b(deprecated|tentative|duplicated)\b/.test(v6[3]!)) continue;
    const flags = v6[3]!;
    const lasting = /\btemporary\b/.test(flags) ? 'temporary' : /\bautoconf\b/.test(flags) ? slaacLasting(v6[1]!) : /\bdynamic\b/.test(flags) ? 'dhcp' : 'static';
    addresses.push({ address: v6[1]!, prefix: Number(v6[2]), family: 'ipv6', interface: name, kind: kindOf(v6[1]!), lasting, virtual: isVirtual(name), saidBy: 'macOS' });
  }
  return addresses;
}

/** `route -n get default`. */
export function parseRouteGet(text: string): DefaultRoute[] {
  const gateway = /^\s*gateway: (\S+)/m.exec(text)?.[1]?.replace(/%.*$/, '');
  const name = /^\s*interface: (\S+)/m.exec(text)?.[1];
  return gateway === undefined || name === undefined ? [] : [{ gateway, interface: name, metric: 0 }];
}

/** `ipconfig getpacket IF` prints the last DHCP packet, and nothing for an address set by hand. */
export function parseDhcpPacket(text: string): { lasting: 'dhcp' | 'static'; leaseSeconds?: number } {
  if (!/\byiaddr = /.test(text)) return { lasting: 'static' };
  const lease = /lease_time \(uint32\): (0x[0-9a-f]+)/.exec(text)?.[1];
  return { lasting: 'dhcp', ...(lease === undefined ? {} : { leaseSeconds: Number.parseInt(lease, 16) }) };
}

const macOf = (text: string): string => text.split(':').map((part) => part.padStart(2, '0')).join(':');

/** `arp -an` and `ndp -an`. */
export function parseNeighbours(text: string): Neighbour[] {
  return text.split('\n').flatMap((line) => {
    const arp = /\((\d[\d.]+)\) at ([0-9a-f:]+) on (\S+)/.exec(line);
    const ndp = /^([0-9a-f:]+)(?:%\S+)?\s+([0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5})\s+(\S+)/.exec(line);
    const found = arp ?? ndp;
    return found === null ? [] : [{ address: found[1]!, mac: macOf(found[2]!), interface: found[3]! }];
  });
}
