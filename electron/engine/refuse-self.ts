/** A resolver that is its own upstream answers nothing. */
import { AppError } from '../../shared/app-error.ts';
import type { SocketAddress } from './engine-host.ts';
import { isOwnAddress } from './network/own-addresses.ts';
import { plainAddress } from './policy/conditions.ts';
import type { Routes } from './steps/routes.ts';
import type { UpstreamSpec } from './upstream/parse-upstream-url.ts';

const WILDCARDS: Record<string, 4 | 6> = { '0.0.0.0': 4, '::': 6 };

/** Whether what is sent there arrives at one of these sockets. Another program may listen beside them on an address of its own. */
function isSelf({ address, port }: UpstreamSpec, own: readonly SocketAddress[]): boolean {
  const asked = plainAddress(address);
  return own.some((socket) => socket.port === port && (plainAddress(socket.address) === asked || (WILDCARDS[socket.address] === (asked.includes(':') ? 6 : 4) && isOwnAddress(asked))));
}

/**
 * @param own where Gavel listens: for plain DNS, and encrypted
 * @throws AppError naming every upstream that is Gavel itself; then the routes are closed
 */
export function refuseSelf(routes: Routes, own: readonly SocketAddress[]): void {
  const selves = routes.specs.filter((spec) => isSelf(spec, own));
  if (selves.length === 0) return;
  routes.close();
  throw new AppError('invalid-input', { code: 'upstream-lines', lines: selves.map(({ url }) => ({ line: url, why: { code: 'upstream-self' } })) });
}
