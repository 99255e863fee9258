/** Where the resolver listens: what was asked for, or what this system allows; UDP and TCP as one unit. */
import os from 'node:os';
import { AppError } from '../../../shared/app-error.ts';
import type { AnswerQuery } from '../answer-query.ts';
import type { EncryptedOptions, SocketAddress } from '../engine-host.ts';
import { readCertificate } from './certificate.ts';
import { listenHttps } from './https-listener.ts';
import { describePortHolder } from './port-holder.ts';
import { listenTcp, listenTls } from './tcp-listener.ts';
import { listenUdp, type Listener } from './udp-listener.ts';

export interface Bound {
  addresses: SocketAddress[];
  /** Set when port 53 was not to be had and another one is used. */
  fallback?: string;
  close(): Promise<void>;
}

/** The port for trying Gavel where 53 cannot be had; routers cannot use it. */
export const TRIAL_PORT = 5300;

async function listenBoth(at: SocketAddress, answer: AnswerQuery, clock: () => number): Promise<Listener[]> {
  // With port 0 TCP chooses, and UDP takes the same number; another program may hold it, so a few are tried.
  for (let attempt = 0; ; attempt++) {
    const tcp = await listenTcp(at, answer, clock);
    try {
      return [tcp, await listenUdp(tcp.address, answer, clock)];
    } catch (error) {
      await tcp.close();
      if (at.port !== 0 || attempt === 5) throw error;
    }
  }
}

async function listenAll(addresses: readonly SocketAddress[], answer: AnswerQuery, clock: () => number): Promise<Bound> {
  const open: Listener[] = [];
  const bound: SocketAddress[] = [];
  try {
    for (const at of addresses) {
      const pair = await listenBoth(at, answer, clock);
      open.push(...pair);
      bound.push(pair[0]!.address);
    }
  } catch (error) {
    await Promise.all(open.map((listener) => listener.close()));
    throw error;
  }
  return { addresses: bound, close: async () => void (await Promise.all(open.map((listener) => listener.close()))) };
}

function faultOf(error: unknown, at: SocketAddress, option = '--dns'): AppError {
  const { code } = error as NodeJS.ErrnoException;
  const place = `${at.address} port ${at.port}`;
  if (code === 'EADDRINUSE') return new AppError('conflict', `DNS: ${place} is held by ${describePortHolder(at.port)}; stop it, or choose another address with ${option}`);
  if (code === 'EACCES') return new AppError('forbidden', `DNS: ${place} needs administrator rights; choose a port above 1023 with ${option}, or allow low ports (on Linux: sysctl net.ipv4.ip_unprivileged_port_start=53)`);
  if (code === 'EADDRNOTAVAIL') return new AppError('invalid-input', `DNS: ${at.address} is not an address of this machine`);
  return new AppError('internal', `DNS: ${place}: ${error instanceof Error ? error.message : String(error)}`);
}

/** DNS over TLS and HTTPS where asked for. @throws AppError for an address or a certificate that cannot be used */
export async function bindEncrypted(options: EncryptedOptions | undefined, answer: AnswerQuery, clock: () => number): Promise<{ tls: SocketAddress[]; https: SocketAddress[]; close(): Promise<void> }> {
  const open: Listener[] = [];
  const close = async (): Promise<void> => void (await Promise.all(open.map((listener) => listener.close())));
  const bound = { tls: [] as SocketAddress[], https: [] as SocketAddress[] };
  if (options === undefined) return { ...bound, close };
  const certificate = readCertificate(options.certFile, options.keyFile, clock());
  for (const kind of ['tls', 'https'] as const) {
    for (const at of options[kind]) {
      try {
        const listener = await (kind === 'tls' ? listenTls : listenHttps)(at, certificate, answer, clock);
        open.push(listener);
        bound[kind].push(listener.address);
      } catch (error) {
        await close();
        throw faultOf(error, at, kind === 'tls' ? '--dot' : '--doh');
      }
    }
  }
  return { ...bound, close };
}

/** Loopback and this machine's private addresses; macOS lets ordinary programs take low ports on the wildcard only. */
function usualAddresses(port: number): SocketAddress[] {
  if (process.platform === 'darwin') return [{ address: '0.0.0.0', port }, { address: '::', port }];
  const own = Object.values(os.networkInterfaces()).flatMap((addresses) => addresses ?? []).filter((a) => a.family === 'IPv4' && !a.internal);
  return [{ address: '127.0.0.1', port }, ...own.map((a) => ({ address: a.address, port }))];
}

/** @throws AppError naming the address, its holder and the way out when an explicit address cannot be had */
export async function bindListeners(explicit: readonly SocketAddress[] | undefined, answer: AnswerQuery, clock: () => number): Promise<Bound> {
  if (explicit !== undefined && explicit.length > 0) {
    const open: Bound[] = [];
    for (const at of explicit) {
      try {
        open.push(await listenAll([at], answer, clock));
      } catch (error) {
        await Promise.all(open.map((bound) => bound.close()));
        throw faultOf(error, at);
      }
    }
    return { addresses: open.flatMap((bound) => bound.addresses), close: async () => void (await Promise.all(open.map((bound) => bound.close()))) };
  }
  try {
    return await listenAll(usualAddresses(53), answer, clock);
  } catch (error) {
    const why = faultOf(error, { address: 'this machine', port: 53 }).message;
    try {
      const bound = await listenAll(usualAddresses(TRIAL_PORT), answer, clock);
      return { ...bound, fallback: `${why}. Gavel answers on port ${TRIAL_PORT}, which is good for trying; routers need port 53.` };
    } catch (second) {
      throw faultOf(second, { address: 'this machine', port: TRIAL_PORT });
    }
  }
}
