/** The calls about devices: who asks, what the household calls them, and which addresses are one device. */
import type { DeviceAddress, DeviceRole, DevicesView, DeviceView, JoinSuggestion } from '../../../shared/devices-api.ts';
import type { HouseholdDevice, Settings } from '../../../shared/settings.ts';
import type { NetworkFacts, Neighbour } from '../network/network-facts.ts';
import { isLoopback } from '../network/own-addresses.ts';
import type { NetworkReader } from '../network/read-network.ts';
import { plainAddress } from '../policy/conditions.ts';
import { ownDevice } from './device-book.ts';
import type { ClientSeen, QueryLog } from '../query-log/log-record.ts';

/** What these calls need of the engine. */
export interface DevicesParts {
  readonly settings: Settings;
  readonly log: QueryLog;
  readonly network: NetworkReader;
  useDevices(devices: HouseholdDevice[]): void;
}

/** Questions of one address alone before it is worth a word. */
const ENOUGH = 100;

/** The addresses of the router and of this computer, by role. */
export function rolesOf({ addresses, routes }: Pick<NetworkFacts, 'addresses' | 'routes'>): (address: string) => DeviceRole | undefined {
  const gateways = new Set(routes.map(({ gateway }) => gateway));
  const own = new Set(addresses.map(({ address }) => address));
  return (address) => (gateways.has(address) ? 'router' : isLoopback(address) || own.has(address) ? 'this-computer' : undefined);
}

function addressView(address: string, seen: ClientSeen | undefined): DeviceAddress {
  return {
    address, family: address.includes(':') ? 'ipv6' : 'ipv4', asked: seen?.asked ?? 0, blocked: seen?.blocked ?? 0,
    ...(seen === undefined ? {} : { firstSeen: new Date(seen.first).toISOString(), lastSeen: new Date(seen.last).toISOString() }),
  };
}

function deviceView(addresses: DeviceAddress[], name: string | undefined, role: DeviceRole | undefined): DeviceView {
  const firsts = addresses.flatMap(({ firstSeen }) => firstSeen ?? []).toSorted();
  const lasts = addresses.flatMap(({ lastSeen }) => lastSeen ?? []).toSorted();
  const sum = (of: 'asked' | 'blocked'): number => addresses.reduce((total, address) => total + address[of], 0);
  return {
    id: addresses[0]!.address, addresses, asked: sum('asked'), blocked: sum('blocked'), ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { role }),
    ...(firsts.length === 0 ? {} : { firstSeen: firsts[0]! }), ...(lasts.length === 0 ? {} : { lastSeen: lasts.at(-1)! }),
  };
}

/** One card with several asking addresses is one device, which the household may want to say. A card with several IPv4 addresses is a repeater, which speaks for others. */
export function suggestJoins(devices: readonly DeviceView[], neighbours: readonly Neighbour[]): JoinSuggestion[] {
  const macs = new Map(neighbours.map(({ address, mac }) => [plainAddress(address), mac]));
  const byCard = new Map<string, DeviceView[]>();
  for (const device of devices) {
    const mac = device.addresses.map(({ address }) => macs.get(address)).find((found) => found !== undefined);
    if (mac !== undefined) byCard.set(mac, [...(byCard.get(mac) ?? []), device]);
  }
  return [...byCard.values()].flatMap((same) => {
    const v4 = new Set(same.flatMap(({ addresses }) => addresses.filter(({ family }) => family === 'ipv4').map(({ address }) => address)));
    if (v4.size > 1 || same.some(({ role }) => role !== undefined)) return [];
    // Two names on one card: the household told them apart on purpose.
    const [into, ...others] = same.toSorted((a, b) => Number(b.name !== undefined) - Number(a.name !== undefined) || b.asked - a.asked);
    const plain = others.filter(({ name }) => name === undefined);
    return into === undefined || plain.length === 0 ? [] : [{ into: into.id, addresses: plain.map(({ id }) => id) }];
  });
}

/** Devices from what was seen and what was said; pure. */
export function devicesView(named: readonly HouseholdDevice[], seen: readonly ClientSeen[], facts: NetworkFacts): DevicesView {
  const role = rolesOf(facts);
  const byAddress = new Map<string, ClientSeen>();
  for (const one of seen) {
    const address = plainAddress(one.client);
    const known = byAddress.get(address); // the same address with and without a zone
    byAddress.set(address, known === undefined ? one : { client: address, first: Math.min(known.first, one.first), last: Math.max(known.last, one.last), asked: known.asked + one.asked, blocked: known.blocked + one.blocked });
  }
  const taken = new Set(named.flatMap(({ addresses }) => addresses));
  const own = [...byAddress.keys()].filter((address) => !taken.has(address) && role(address) === 'this-computer');
  const ours = ownDevice(named, (address) => role(address) === 'this-computer');
  const groups: { name?: string | undefined; addresses: string[] }[] = [
    ...named.map((device) => (device === ours ? { ...device, addresses: [...device.addresses, ...own] } : device)), ...(own.length === 0 || ours !== undefined ? [] : [{ addresses: own }]), ...[...byAddress.keys()].filter((address) => !taken.has(address) && !own.includes(address)).map((address) => ({ addresses: [address] })),
  ];
  const devices = groups.map(({ name, addresses }) => {
    const views = addresses.map((address): DeviceAddress => ({ ...addressView(address, byAddress.get(address)), ...(role(address) === 'this-computer' ? { own: true } : {}) }));
    return deviceView(views, name, addresses.map(role).find((found) => found !== undefined));
  }).toSorted((a, b) => b.asked - a.asked || (b.lastSeen ?? '').localeCompare(a.lastSeen ?? ''));
  const asking = devices.filter(({ asked, role: of }) => asked > 0 && of !== 'this-computer');
  const only = asking.length === 1 && (asking[0]!.role === 'router' || asking[0]!.asked >= ENOUGH) ? asking[0]! : undefined;
  return {
    devices, suggestions: suggestJoins(devices, facts.neighbours ?? []),
    ...(only === undefined ? {} : { onlyOne: { address: only.id, router: only.role === 'router' } }),
  };
}

export async function allDevices(parts: DevicesParts): Promise<DevicesView> {
  const [seen, facts] = await Promise.all([parts.log.clientsSeen(), parts.network.read(30_000)]);
  return devicesView(parts.settings.devices, seen, facts);
}

/** Keeps a change and shows what came of it. */
export function changeDevices(parts: DevicesParts, devices: HouseholdDevice[]): Promise<DevicesView> {
  parts.useDevices(devices);
  return allDevices(parts);
}
