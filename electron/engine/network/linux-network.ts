/** Linux: iproute2's JSON, and what NetworkManager and systemd-networkd know of how an address came. */
import type { AddressSource, Lasting, LocalAddress } from '../../../shared/setup-api.ts';
import { isVirtual, kindOf, slaacLasting, type DefaultRoute, type Neighbour } from './network-facts.ts';

/** `valid_life_time` of an address that never ends. */
const FOREVER = 4_294_967_295;

interface IpLink {
  ifindex: number;
  ifname: string;
  operstate?: string;
  addr_info?: { family: string; local: string; prefixlen: number; scope: string; dynamic?: boolean; temporary?: boolean; deprecated?: boolean; tentative?: boolean; mngtmpaddr?: boolean; valid_life_time?: number }[];
}

/** How an interface gets its IPv4 address, by the program that manages it. */
export interface Managed {
  method: 'dhcp' | 'static';
  by: AddressSource;
}

const parse = <T>(text: string): T[] => {
  const value = JSON.parse(text === '' ? '[]' : text) as unknown;
  return Array.isArray(value) ? (value as T[]) : [];
};

/** `ip -json address`. The flag `dynamic` says that an address has an end: by DHCP, or by a router's announcement. */
export function parseIpAddress(text: string, managed: ReadonlyMap<string, Managed> = new Map()): LocalAddress[] {
  return parse<IpLink>(text).flatMap((link) => (link.addr_info ?? []).flatMap((one): LocalAddress[] => {
    if (one.scope === 'host' || one.deprecated === true || one.tentative === true) return [];
    const family = one.family === 'inet6' ? 'ipv6' : 'ipv4';
    const manager = family === 'ipv4' ? managed.get(link.ifname) : undefined;
    const ends = one.dynamic === true || (one.valid_life_time !== undefined && one.valid_life_time !== FOREVER);
    const kind = kindOf(one.local);
    const lasting: Lasting = family === 'ipv6' ? one.temporary === true ? 'temporary' : ends ? slaacLasting(one.local) : 'static'
      : manager?.method ?? (ends ? 'dhcp' : 'static');
    return [{
      address: one.local, prefix: one.prefixlen, family, interface: link.ifname, kind, lasting, virtual: isVirtual(link.ifname), saidBy: manager?.by ?? 'ip',
      ...(ends && one.valid_life_time !== undefined ? { validSeconds: one.valid_life_time } : {}),
    }];
  }));
}

/** `ip -json route show default`, and the same with `-6`. */
export function parseIpRoute(text: string): DefaultRoute[] {
  return parse<{ dst: string; gateway?: string; dev: string; prefsrc?: string; metric?: number }>(text)
    .flatMap(({ dst, gateway, dev, prefsrc, metric }) => (dst === 'default' && gateway !== undefined ? [{ gateway, interface: dev, metric: metric ?? 0, ...(prefsrc === undefined ? {} : { source: prefsrc }) }] : []));
}

/** `ip -json neigh`. Entries that never answered are left out. */
export function parseIpNeigh(text: string): Neighbour[] {
  return parse<{ dst: string; dev: string; lladdr?: string; state?: string[] }>(text)
    .flatMap(({ dst, dev, lladdr, state }) => (lladdr === undefined || state?.some((each) => each === 'FAILED' || each === 'INCOMPLETE') === true ? [] : [{ address: dst, mac: lladdr, interface: dev }]));
}

/** `/proc/net/route`: the gateways of IPv4, where there is no `ip`. */
export function parseProcRoute(text: string): DefaultRoute[] {
  return text.split('\n').slice(1).flatMap((line) => {
    const [name, target, gateway, , , , metric] = line.trim().split(/\s+/);
    if (name === undefined || target !== '00000000' || gateway === undefined || gateway === '00000000') return [];
    const bytes = [6, 4, 2, 0].map((at) => Number.parseInt(gateway.slice(at, at + 2), 16)); // little-endian
    return [{ gateway: bytes.join('.'), interface: name, metric: Number(metric) || 0 }];
  });
}

/** `nmcli -t -f DEVICE,UUID connection show --active`: which connection each interface has. */
export function parseNmActive(text: string): { interface: string; uuid: string }[] {
  return text.split('\n').flatMap((line) => {
    const at = line.lastIndexOf(':');
    return at > 0 ? [{ interface: line.slice(0, at).replaceAll(String.raw`\:`, ':'), uuid: line.slice(at + 1) }] : [];
  });
}

/** `nmcli -g ipv4.method connection show UUID`. */
export function parseNmMethod(text: string): Managed['method'] | undefined {
  const method = text.trim();
  return method === 'auto' ? 'dhcp' : method === 'manual' ? 'static' : undefined;
}

/** systemd-networkd's file of a link (`/run/systemd/netif/links/INDEX`), and whether it keeps a lease for it. */
export function networkdMethod(link: string, leased: boolean): Managed['method'] | undefined {
  if (leased) return 'dhcp';
  return /^ADMIN_STATE=configured$/m.test(link) && /^NETWORK_FILE=/m.test(link) ? 'static' : undefined;
}

/** Which index each interface has, from `ip -json address`. */
export const linkIndexes = (text: string): Map<string, number> => new Map(parse<IpLink>(text).map(({ ifname, ifindex }) => [ifname, ifindex]));
