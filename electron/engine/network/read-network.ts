/** Reads what this system tells of its network. Nothing is changed; what cannot be read is left out. */
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import type { LocalAddress } from '../../../shared/setup-api.ts';
import { linkIndexes, networkdMethod, parseIpAddress, parseIpNeigh, parseIpRoute, parseNmActive, parseNmMethod, parseProcRoute, type Managed } from './linux-network.ts';
import { parseDhcpPacket, parseIfconfig, parseNeighbours, parseRouteGet } from './macos-network.ts';
import { addressesToGive, isMachine, isVirtual, kindOf, type DefaultRoute, type NetworkFacts } from './network-facts.ts';
import { runCommand } from './run-command.ts';
import { parseWindowsNetwork, WINDOWS_NETWORK } from './windows-network.ts';

const readText = (file: string): string | undefined => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined; // not this kind of system
  }
};

/** What Node itself knows: addresses, and nothing of how long they last. */
function plainAddresses(): LocalAddress[] {
  return Object.entries(os.networkInterfaces()).flatMap(([name, addresses]) => (addresses ?? []).filter(({ internal }) => !internal).map((one): LocalAddress => ({
    address: one.address, prefix: Number(one.cidr?.split('/')[1] ?? 0), family: one.family === 'IPv6' ? 'ipv6' : 'ipv4', interface: name, kind: kindOf(one.address), lasting: 'unknown',
    virtual: isVirtual(name), saidBy: 'none',
  })));
}

/** Which program manages each interface, and how it gets its IPv4 address. */
async function managedInterfaces(ipAddress: string): Promise<Map<string, Managed>> {
  const managed = new Map<string, Managed>();
  for (const [name, index] of linkIndexes(ipAddress)) {
    const method = networkdMethod(readText(`/run/systemd/netif/links/${index}`) ?? '', fs.existsSync(`/run/systemd/netif/leases/${index}`));
    if (method !== undefined) managed.set(name, { method, by: 'systemd-networkd' });
  }
  const active = await runCommand('nmcli', ['-t', '-f', 'DEVICE,UUID', 'connection', 'show', '--active']);
  for (const connection of parseNmActive(active ?? '')) {
    const method = parseNmMethod((await runCommand('nmcli', ['-g', 'ipv4.method', 'connection', 'show', connection.uuid])) ?? '');
    if (method !== undefined) managed.set(connection.interface, { method, by: 'NetworkManager' });
  }
  return managed;
}

async function linux(): Promise<NetworkFacts> {
  const [addresses, routes, routes6, neighbours] = await Promise.all([
    runCommand('ip', ['-json', 'address']), runCommand('ip', ['-json', 'route', 'show', 'default']), runCommand('ip', ['-json', '-6', 'route', 'show', 'default']), runCommand('ip', ['-json', 'neigh']),
  ]);
  if (addresses === undefined) return { addresses: plainAddresses(), routes: parseProcRoute(readText('/proc/net/route') ?? '') };
  return {
    addresses: parseIpAddress(addresses, await managedInterfaces(addresses)), routes: [...parseIpRoute(routes ?? ''), ...parseIpRoute(routes6 ?? '')],
    ...(neighbours === undefined ? {} : { neighbours: parseIpNeigh(neighbours) }),
  };
}

async function windows(): Promise<NetworkFacts> {
  const text = await runCommand('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', WINDOWS_NETWORK]);
  return text === undefined ? { addresses: plainAddresses(), routes: [] } : parseWindowsNetwork(text);
}

async function macos(): Promise<NetworkFacts> {
  const [ifconfig, route, arp, ndp] = await Promise.all([runCommand('ifconfig', []), runCommand('route', ['-n', 'get', 'default']), runCommand('arp', ['-an']), runCommand('ndp', ['-an'])]);
  if (ifconfig === undefined) return { addresses: plainAddresses(), routes: [] };
  const addresses = await Promise.all(parseIfconfig(ifconfig).map(async (one): Promise<LocalAddress> => {
    if (one.family === 'ipv6' || one.virtual) return one;
    const { lasting, leaseSeconds } = parseDhcpPacket((await runCommand('ipconfig', ['getpacket', one.interface])) ?? '');
    return { ...one, lasting, ...(leaseSeconds === undefined ? {} : { validSeconds: leaseSeconds }) };
  }));
  return { addresses, routes: parseRouteGet(route ?? ''), neighbours: parseNeighbours(`${arp ?? ''}\n${ndp ?? ''}`) };
}

export async function readNetwork(): Promise<NetworkFacts> {
  const facts = await (process.platform === 'win32' ? windows() : process.platform === 'darwin' ? macos() : linux());
  return facts.neighbours === undefined ? facts : { ...facts, neighbours: facts.neighbours.filter(isMachine) };
}

/** The same facts for callers that ask again within seconds. */
export class NetworkReader {
  private at = -Infinity;
  private facts: Promise<NetworkFacts> | undefined;

  /** @param maxAgeMs how old an answer may be */
  read(maxAgeMs = 5000): Promise<NetworkFacts> {
    if (this.facts === undefined || performance.now() - this.at > maxAgeMs) {
      this.at = performance.now();
      this.facts = readNetwork();
    }
    return this.facts;
  }
}

/** The default routes of IPv4 at once, where the system keeps them in a file. */
const routesNow = (): DefaultRoute[] => parseProcRoute(readText('/proc/net/route') ?? '');

/** The addresses to listen on and the one that the house will use, without asking a program. */
export function listenAddresses(): { addresses: string[]; main?: string } {
  const addresses = plainAddresses();
  const { give } = addressesToGive({ addresses, routes: routesNow() });
  // A link-local IPv6 address is no use to a router without its zone, and comes and goes with the cable.
  const usable = addresses.filter(({ address, kind }) => net.isIP(address) === 4 || kind !== 'link-local').map(({ address }) => address);
  return { addresses: usable, ...(give === undefined ? {} : { main: give.address }) };
}
