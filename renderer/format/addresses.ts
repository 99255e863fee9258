/** Addresses and upstreams as people write them. */
import type { UpstreamView } from '../../shared/engine-api.ts';

/** `127.0.0.1:53, [::1]:53`. */
export function addresses(list: readonly { address: string; port: number }[]): string {
  return list.map(({ address, port }) => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`)).join(', ');
}

/** An upstream as a line of the setting: `[/lan/]udp://192.168.1.1:53` where it is for some zones only. */
export function upstreamLine({ url, zones }: Pick<UpstreamView, 'url' | 'zones'>): string {
  return zones === undefined ? url : `[/${zones.join('/')}/]${url}`;
}
