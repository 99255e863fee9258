/**
 * Which program holds a port, as far as this system lets an ordinary user see. On Linux the kernel's tables tell the address and the
 * user of every socket, and which process has it only to its owner; names of processes are there for all. Elsewhere in words.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { PortHolder, PortHolderKind } from '../../../shared/setup-api.ts';

/** A socket of the kernel's tables that listens. */
interface HeldSocket {
  address: string;
  uid: number;
  inode: string;
}

export interface RunningProgram {
  pid: number;
  /** At most 15 characters, as the kernel keeps it. */
  name: string;
  /** What it was started with. */
  command: string;
  uid: number;
}

/** The kernel writes addresses as hexadecimal words in the machine's byte order. */
function addressOf(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => [6, 4, 2, 0].map((at) => Number.parseInt(word.slice(at, at + 2), 16)));
  if (bytes.length === 4) return bytes.join('.');
  const parts = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i]! << 8) | bytes[2 * i + 1]!).toString(16));
  const text = parts.join(':').replace(/(^|:)0(:0)+(:|$)/, '::');
  return parts.slice(0, 5).every((part) => part === '0') && parts[5] === 'ffff' ? bytes.slice(12).join('.') : text;
}

/** Sockets that hold a port, of `/proc/net/{tcp,udp}{,6}`. */
export function parseHeld(text: string, port: number, transport: 'tcp' | 'udp'): HeldSocket[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return text.split('\n').slice(1).flatMap((line) => {
    const fields = line.trim().split(/\s+/);
    const [address, at] = (fields[1] ?? '').split(':');
    const listens = transport === 'udp' || fields[3] === '0A';
    return at === wanted && listens && fields[9] !== undefined ? [{ address: addressOf(address!), uid: Number(fields[7]), inode: fields[9] }] : [];
  });
}

/** Programs that serve DNS, by the name of their process. */
const BY_NAME: readonly (readonly [RegExp, PortHolderKind])[] = [
  [/^systemd-resolve/, 'systemd-resolved'], [/^adguardhome/i, 'adguard-home'], [/^pihole-FTL/i, 'pi-hole'], [/^named$/, 'bind'], [/^unbound$/, 'unbound'], [/^docker-proxy/, 'docker'], [/^(aardvark-dns|rootlessport|conmon)/, 'podman'],
  [/^mDNSResponder/, 'mdnsresponder'],
];

/** Who a program is, by its name and what it was started with; `undefined` for one that is known for nothing. */
export function kindOfProgram(name: string, command: string): PortHolderKind | undefined {
  if (name === 'dnsmasq') return /libvirt/.test(command) ? 'libvirt' : /NetworkManager/.test(command) ? 'network-manager' : /lx[cd]|incus/.test(command) ? 'lxc' : 'dnsmasq';
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
}

/** Which program a socket belongs to: the one that has it open, else the one known program of that user that could. */
export function holderOf(socket: HeldSocket, programs: readonly RunningProgram[], owner: number | undefined): PortHolder {
  const sure = programs.find(({ pid }) => pid === owner);
  const { address } = socket;
  if (sure !== undefined) return { kind: kindOfProgram(sure.name, sure.command) ?? 'other', address, program: sure.name, pid: sure.pid };
  // Documented addresses of its stub (systemd-resolved.service, “Protocols and routing”).
  if (address === '127.0.0.53' || address === '127.0.0.54') return { kind: 'systemd-resolved', address, program: 'systemd-resolved' };
  const known = programs.filter(({ name, command, uid }) => uid === socket.uid && kindOfProgram(name, command) !== undefined);
  // dnsmasq says on its command line, or in its file, where it listens; a container's proxy always does.
  const named = known.filter(({ command }) => command.includes(address));
  const guess = named[0] ?? (known.length === 1 || known.every(({ name }) => name === known[0]!.name) ? known[0] : undefined);
  return guess === undefined ? { kind: 'other', address } : { kind: kindOfProgram(guess.name, guess.command)!, address, program: guess.name, pid: guess.pid };
}

function readAll(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return ''; // no IPv6, not Linux, another user's, or gone
  }
}

const pidsNow = (): number[] => {
  try {
    return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  } catch {
    return [];
  }
};

/** Node calls the thread that a program is named by “MainThread”. */
const GAVEL = /(?:^|[\s/])(?:gavel|electron\/headless\.[jt]s|electron\/engine-process\.[jt]s) /;

function programOf(pid: number): RunningProgram[] {
  try {
    const { uid } = fs.statSync(`/proc/${pid}`);
    const command = readAll(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
    return [{ pid, name: GAVEL.test(command) ? 'another Gavel' : readAll(`/proc/${pid}/comm`).trim(), command, uid }];
  } catch {
    return []; // it just ended
  }
}

/** The processes that have these sockets open, of those that may be looked into. */
function ownersOf(inodes: ReadonlySet<string>, pids: readonly number[]): Map<string, number> {
  const owners = new Map<string, number>();
  for (const pid of pids) {
    if (owners.size === inodes.size) break;
    try {
      const folder = path.join('/proc', String(pid), 'fd');
      for (const fd of fs.readdirSync(folder)) {
        const inode = /^socket:\[(\d+)\]$/.exec(fs.readlinkSync(path.join(folder, fd)))?.[1];
        if (inode !== undefined && inodes.has(inode)) owners.set(inode, pid);
      }
    } catch {
      continue; // another user's process, or one that just ended
    }
  }
  return owners;
}

/** Who holds the port, one an address; this process is left out. Linux only; empty elsewhere. */
export function findPortHolders(port: number): PortHolder[] {
  const sockets = (['tcp', 'udp'] as const).flatMap((transport) => ['', '6'].flatMap((family) => parseHeld(readAll(`/proc/net/${transport}${family}`), port, transport)));
  if (sockets.length === 0) return [];
  const pids = pidsNow();
  const owners = ownersOf(new Set(sockets.map(({ inode }) => inode)), pids);
  const programs = pids.flatMap(programOf);
  const holders = new Map<string, PortHolder>();
  for (const socket of sockets) {
    const owner = owners.get(socket.inode);
    if (owner === process.pid) continue;
    const holder = holderOf(socket, programs, owner);
    holders.set(`${holder.kind} ${holder.pid ?? ''} ${holder.address}`, holder);
  }
  return [...holders.values()];
}

const isWildcard = (address: string): boolean => address === '0.0.0.0' || address === '::';

/** Of several holders the one that stands in the way of an address; of any address, the one that holds most. */
export function holderFor(holders: readonly PortHolder[], address: string): PortHolder | undefined {
  return holders.find((holder) => holder.address === address) ?? holders.find((holder) => isWildcard(holder.address)) ?? (isWildcard(address) ? holders[0] : undefined);
}

/** `dnsmasq (pid 412)`, or `another program`. */
export function describePortHolder(port: number, address: string): string {
  return portHolder(port, address) ?? 'another program';
}

/** `systemd-resolved (pid 412)`; `undefined` where it cannot be seen. */
export function portHolder(port: number, address: string): string | undefined {
  const holder = holderFor(findPortHolders(port), address);
  if (holder?.program === undefined) return undefined;
  return holder.pid === undefined ? holder.program : `${holder.program} (pid ${holder.pid})`;
}
