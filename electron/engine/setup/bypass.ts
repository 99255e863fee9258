/** Who still asks elsewhere, as far as this computer can see: neighbours that never ask here, and devices that looked for another resolver. */
import type { DeviceRole } from '../../../shared/devices-api.ts';
import type { BypassSign, BypassView, SilentDevice } from '../../../shared/setup-api.ts';
import type { DeviceBook } from '../devices/device-book.ts';
import type { Neighbour } from '../network/network-facts.ts';
import { plainAddress } from '../policy/conditions.ts';
import type { ClientSeen, NameAsked } from '../query-log/log-record.ts';
import { KNOWN_RESOLVERS } from './known-resolvers.ts';

export interface BypassFacts {
  neighbours: readonly Neighbour[] | undefined;
  seen: readonly ClientSeen[];
  asked: readonly NameAsked[];
  role: (address: string) => DeviceRole | undefined;
  book: DeviceBook;
  /** Milliseconds since the epoch; who asked after it counts as asking. */
  since: number;
}

/** Neighbours by network card: a device has several addresses, and one of them that asks is enough. A card with several IPv4 addresses is a repeater: those are told one by one, and of its IPv6 addresses it is not known whose they are. */
function silentDevices(neighbours: readonly Neighbour[], asking: ReadonlySet<string>, { role, book }: BypassFacts): SilentDevice[] {
  const cards = new Map<string, string[]>();
  for (const { address, mac } of neighbours) cards.set(mac, [...(cards.get(mac) ?? []), plainAddress(address)]);
  const machines = [...cards].flatMap(([mac, addresses]) => {
    const v4 = addresses.filter((address) => !address.includes(':'));
    return v4.length > 1 ? v4.map((address) => ({ mac, addresses: [address] })) : [{ mac, addresses }];
  });
  return machines.flatMap(({ mac, addresses }) => {
    if (addresses.some((address) => role(address) === 'this-computer')) return [];
    if (addresses.flatMap((address) => book.addressesOf(address)).some((address) => asking.has(address))) return [];
    const [first = ''] = addresses.toSorted((a, b) => Number(a.includes(':')) - Number(b.includes(':')));
    return [{ addresses, mac, device: book.label(first), router: addresses.some((address) => role(address) === 'router') }];
  });
}

export function bypassView(facts: BypassFacts): BypassView {
  const { seen, asked, role, book, neighbours, since } = facts;
  const recent = seen.filter(({ last }) => last >= since).map(({ client }) => plainAddress(client));
  const asking = new Set(recent);
  const others = new Set(recent.filter((address) => role(address) !== 'this-computer').map((address) => book.label(address)));
  const known = new Map(KNOWN_RESOLVERS.map((one) => [one.name, one]));
  const signs = new Map<string, BypassSign>();
  for (const { client, name, last } of asked) {
    const address = plainAddress(client);
    const resolver = known.get(name);
    if (resolver === undefined || role(address) === 'this-computer') continue;
    const device = book.label(address);
    const sign = signs.get(device) ?? { device, address, names: [] };
    sign.names.push({ name, operator: resolver.operator, kind: resolver.kind, last: new Date(last).toISOString() });
    signs.set(device, sign);
  }
  return {
    asking: others.size, signs: [...signs.values()], viaRouter: recent.some((address) => role(address) === 'router') && recent.every((address) => role(address) !== undefined),
    ...(neighbours === undefined ? {} : { silent: silentDevices(neighbours, asking, facts) }),
  };
}
