/** What the system tells of its network, the same for every system; and which address a router should be given. */
import net from 'node:net';
import type { Lasting, LocalAddress, RouterId } from '../../../shared/setup-api.ts';

/** The way out, for one family. */
export interface DefaultRoute {
  gateway: string;
  interface: string;
  /** The address used on the way, where the system says so. */
  source?: string;
  metric: number;
}

/** Another machine on the link, as the neighbour table has it (ARP, RFC 4861). */
export interface Neighbour {
  address: string;
  mac: string;
  interface: string;
}

export interface NetworkFacts {
  addresses: LocalAddress[];
  routes: DefaultRoute[];
  /** Absent: the table could not be read. */
  neighbours?: Neighbour[];
}

/** Bridges, containers and tunnels by the names that their makers give them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vnet|lxc|lxd|incus|podman|cni|flannel|cali|tun|tap|wg|tailscale|zt|utun|awdl|llw|bridge\d|vmnet|vboxnet|ppp|vethernet|loopback|isatap|teredo)/i;

export const isVirtual = (name: string): boolean => VIRTUAL.test(name);

/** RFC 1918, RFC 3927, RFC 6598; RFC 4193, RFC 4291. */
export function kindOf(address: string): LocalAddress['kind'] {
  if (net.isIP(address) === 6) {
    if (/^fe[89ab]/i.test(address)) return 'link-local';
    return /^f[cd]/i.test(address) ? 'ula' : 'public';
  }
  const [a = 0, b = 0] = address.split('.').map(Number);
  if (a === 169 && b === 254) return 'link-local';
  if (a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 100 && b >= 64 && b < 128)) return 'private';
  return 'public';
}

/** An IPv6 address that was not given by hand: one of a ULA prefix stays as long as the router's, one of the provider's prefix goes with it. */
export const slaacLasting = (address: string): Lasting => (kindOf(address) === 'public' ? 'prefix' : 'static');

const LASTING_RANK: Record<Lasting, number> = { static: 0, unknown: 1, dhcp: 2, prefix: 3, temporary: 9 };
const byLasting = (a: LocalAddress, b: LocalAddress): number => LASTING_RANK[a.lasting] - LASTING_RANK[b.lasting];

/** The addresses that the router of the house can be told: on the way out, never of a container, never temporary. */
export function addressesToGive({ addresses, routes }: Pick<NetworkFacts, 'addresses' | 'routes'>): { give?: LocalAddress; give6?: LocalAddress; gateway?: string } {
  const ways = routes.toSorted((a, b) => a.metric - b.metric);
  const way = ways.find(({ gateway }) => net.isIP(gateway) === 4);
  const v4 = addresses.filter(({ family, kind }) => family === 'ipv4' && kind !== 'link-local');
  const give = v4.find(({ address }) => address === way?.source) ?? v4.find((one) => one.interface === way?.interface) ?? v4.find(({ virtual }) => !virtual);
  const onLink = give?.interface ?? ways.find(({ gateway }) => net.isIP(gateway) === 6)?.interface;
  const v6 = addresses.filter((one) => one.family === 'ipv6' && one.kind !== 'link-local' && one.lasting !== 'temporary' && (onLink === undefined ? !one.virtual : one.interface === onLink));
  const give6 = v6.filter(({ kind }) => kind === 'ula').toSorted(byLasting)[0] ?? v6.toSorted(byLasting)[0];
  return { ...(give === undefined ? {} : { give }), ...(give6 === undefined ? {} : { give6 }), ...(way === undefined ? {} : { gateway: way.gateway }) };
}

/** First addresses that one maker alone sets on new routers; others share 192.168.0.1 and 192.168.1.1. */
const MAKERS: Record<string, RouterId> = { '192.168.178.1': 'fritzbox', '192.168.50.1': 'asus', '192.168.86.1': 'google-nest', '192.168.4.1': 'eero' };

export const guessRouter = (gateway: string | undefined): RouterId | undefined => (gateway === undefined ? undefined : MAKERS[gateway]);

/** Neighbours that are machines: no multicast, no broadcast, none without a card. */
export function isMachine({ address, mac }: Neighbour): boolean {
  if (/^(00:){5}00$|^(ff:){5}ff$/i.test(mac) || !/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(mac)) return false;
  if ((Number.parseInt(mac.slice(0, 2), 16) & 1) === 1) return false; // a group, not a machine
  return !/^(22[4-9]|23\d|255)\./.test(address) && !/^ff/i.test(address);
}
