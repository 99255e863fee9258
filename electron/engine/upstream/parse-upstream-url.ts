/** What a person types for an upstream, read into where to connect. Names need an address beside them: Gavel never asks itself. */
import net from 'node:net';

export interface UpstreamSpec {
  scheme: 'udp' | 'tcp' | 'tls';
  address: string;
  port: number;
  /** The name its certificate must carry (`tls` only). */
  serverName?: string;
  /** As shown and kept. */
  url: string;
}

type Parsed = { ok: true; spec: UpstreamSpec } | { ok: false; message: string };

const DEFAULT_PORT = { udp: 53, tcp: 53, tls: 853 } as const;

/** Accepts `9.9.9.9`, `9.9.9.9:53`, `[2620:fe::fe]:53`, `udp://…`, `tcp://…`, `tls://NAME@ADDRESS[:PORT]`. */
export function parseUpstreamUrl(text: string): Parsed {
  const match = /^(?:(\w+):\/\/)?(?:([^@/\s]+)@)?([^@/\s]+)\/?$/.exec(text.trim());
  if (match === null) return { ok: false, message: 'an upstream looks like 9.9.9.9, udp://9.9.9.9:53 or tls://dns.quad9.net@9.9.9.9' };
  const scheme = (match[1] ?? 'udp').toLowerCase();
  if (scheme !== 'udp' && scheme !== 'tcp' && scheme !== 'tls') return { ok: false, message: `“${scheme}” is not a known transport; there are udp, tcp and tls` };
  const host = /^\[([^\]]+)\](?::(\d+))?$/.exec(match[3]!) ?? (net.isIPv6(match[3]!) ? [match[3]!, match[3]!] : /^([^:]+)(?::(\d+))?$/.exec(match[3]!));
  const address = host?.[1];
  const port = host?.[2] === undefined ? DEFAULT_PORT[scheme] : Number(host[2]);
  if (address === undefined || net.isIP(address) === 0) {
    return { ok: false, message: `“${match[3]!}” is not an address; write the address, and for tls the name before it: tls://NAME@ADDRESS` };
  }
  if (port < 1 || port > 65_535) return { ok: false, message: `port ${port} is not between 1 and 65535` };
  if (address === '0.0.0.0' || address === '::') return { ok: false, message: `${address} is no machine; write the resolver's own address` };
  const serverName = match[2];
  if (scheme === 'tls' && serverName === undefined) return { ok: false, message: 'tls needs the name on the certificate: tls://NAME@ADDRESS' };
  const shown = address.includes(':') ? `[${address}]` : address;
  const url = scheme === 'tls' ? `tls://${serverName}@${shown}${port === 853 ? '' : `:${port}`}` : `${scheme}://${shown}:${port}`;
  return { ok: true, spec: { scheme, address, port, url, ...(serverName === undefined ? {} : { serverName }) } };
}
