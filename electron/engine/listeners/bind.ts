/** Binds addresses, UDP and TCP as one unit, and says in words why one cannot be had. */
import { AppError } from '../../../shared/app-error.ts';
import type { AnswerQuery } from '../answer-query.ts';
import type { EncryptedOptions, SocketAddress } from '../engine-host.ts';
import { readCertificate } from './certificate.ts';
import { listenHttps } from './https-listener.ts';
import { describePortHolder } from './port-holder.ts';
import { listenTcp, listenTls } from './tcp-listener.ts';
import { listenUdp, type Listener } from './udp-listener.ts';

/** One address on both transports. @throws the system's error, with its code */
export async function listenBoth(at: SocketAddress, answer: AnswerQuery, clock: () => number): Promise<[Listener, Listener]> {
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

/** What the system's error means, naming the address, its holder and the way out. */
export function faultOf(error: unknown, at: SocketAddress, option = '--dns'): AppError {
  const { code } = error as NodeJS.ErrnoException;
  const place = `${at.address} port ${at.port}`;
  if (code === 'EADDRINUSE') return new AppError('conflict', `DNS: ${place} is held by ${describePortHolder(at.port, at.address)}; stop it, or choose another address with ${option}`);
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
