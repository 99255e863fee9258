/** Who may ask: by default loopback, private and link-local ranges and this machine's own networks. Never an open resolver. */
import net from 'node:net';
import os from 'node:os';

/** Queries a second that one device of the LAN may ask; loopback is never limited. */
export const RATE_LIMIT = 2000;

const MAX_REMEMBERED = 10_000;

type Access = 'loopback' | 'allowed' | 'refused';

function ownNetworks(): net.BlockList {
  const list = new net.BlockList();
  list.addSubnet('127.0.0.0', 8);
  list.addAddress('::1', 'ipv6');
  // RFC 1918, RFC 6598, RFC 3927; RFC 4193, RFC 4291 link-local
  for (const [address, prefix] of [['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], ['100.64.0.0', 10], ['169.254.0.0', 16]] as const) list.addSubnet(address, prefix);
  for (const [address, prefix] of [['fc00::', 7], ['fe80::', 10]] as const) list.addSubnet(address, prefix, 'ipv6');
  // IPv6 homes ask from global addresses: the prefixes on this machine's links are the house.
  for (const addresses of Object.values(os.networkInterfaces())) {
    for (const { address, cidr, family } of addresses ?? []) {
      const prefix = Number(cidr?.split('/')[1]);
      if (family === 'IPv6' && prefix >= 48) list.addSubnet(address, prefix, 'ipv6');
      if (family === 'IPv4' && prefix >= 16) list.addSubnet(address, prefix);
    }
  }
  return list;
}

export class Guard {
  private networks = ownNetworks();
  private readonly known = new Map<string, Access>();
  private readonly asked = new Map<string, number>();
  private second = 0;

  /** Networks change when a cable is pulled or a laptop moves. */
  refresh(): void {
    this.networks = ownNetworks();
    this.known.clear();
  }

  /** @returns why the question is refused, if it is */
  check(client: string, nowMs: number): 'access' | 'rate-limit' | undefined {
    let access = this.known.get(client);
    if (access === undefined) {
      access = this.look(client);
      if (this.known.size >= MAX_REMEMBERED) this.known.clear();
      this.known.set(client, access);
    }
    if (access === 'loopback') return undefined;
    if (access === 'refused') return 'access';
    const second = Math.floor(nowMs / 1000);
    if (second !== this.second) {
      this.second = second;
      this.asked.clear();
    }
    const count = (this.asked.get(client) ?? 0) + 1;
    this.asked.set(client, count);
    return count > RATE_LIMIT ? 'rate-limit' : undefined;
  }

  private look(client: string): Access {
    const plain = client.replace(/%.*$/, '');
    const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain;
    if (mapped === '::1' || mapped.startsWith('127.')) return 'loopback';
    const family = net.isIP(mapped);
    if (family === 0) return 'refused';
    return this.networks.check(mapped, family === 6 ? 'ipv6' : 'ipv4') ? 'allowed' : 'refused';
  }
}
