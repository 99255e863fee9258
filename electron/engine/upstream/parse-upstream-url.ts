/** What a person types for an upstream, read into where to connect. Names need an address beside them: Gavel never asks itself. */
import net from 'node:net';

export interface UpstreamSpec {
  scheme: 'udp' | 'tcp' | 'tls';
  /** An IP address, without brackets. */
  address: string;
  port: number;
  /** The name that its certificate must carry (`tls` only). */
  serverName?: string;
  /** As shown and kept: the same text, however it was typed. */
  url: string;
}

/** `message` says what is wrong and what to write instead, without the text itself. */
export type ParsedUpstream = { ok: true; spec: UpstreamSpec } | { ok: false; message: string };

const DEFAULT_PORT = { udp: 53, tcp: 53, tls: 853 } as const;
const EXAMPLES = '9.9.9.9, udp://9.9.9.9:53 or tls://dns.quad9.net@9.9.9.9';
/** Letters, digits and hyphens in labels (RFC 1123 section 2.1), at least two of them: what a certificate can carry. */
const HOST_NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const refuse = (message: string): ParsedUpstream => ({ ok: false, message });

/** `ADDRESS`, `ADDRESS:PORT`, `[IPV6]`, `[IPV6]:PORT` or a bare IPv6 address; `host` may turn out to be a name. */
function splitHost(text: string): { host: string; port?: string } | undefined {
  if (net.isIPv6(text)) return { host: text };
  const match = /^\[([^\]]+)\](?::(\d{1,7}))?$/.exec(text) ?? /^([^:[\]]+)(?::(\d{1,7}))?$/.exec(text);
  if (match === null) return undefined;
  return { host: match[1]!, ...(match[2] === undefined ? {} : { port: match[2] }) };
}

function notAMachine(address: string): string | undefined {
  if (/^0\.|^[0:]+$/.test(address)) return `${address} means “any address”`;
  if (address === '255.255.255.255' || /^(?:22[4-9]|23\d)\.|^ff/i.test(address)) return `${address} means many machines at once`;
  return undefined;
}

/** Accepts `9.9.9.9`, `9.9.9.9:53`, `[2620:fe::fe]:53`, `udp://…`, `tcp://…`, `tls://NAME@ADDRESS[:PORT]`. */
export function parseUpstreamUrl(text: string): ParsedUpstream {
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:([^@/\s]*)@)?([^@/\s]+)\/?$/i.exec(text.trim());
  if (match === null) return refuse(`an upstream looks like ${EXAMPLES}`);
  const scheme = (match[1] ?? 'udp').toLowerCase();
  if (scheme !== 'udp' && scheme !== 'tcp' && scheme !== 'tls') return refuse(`“${scheme}” is not a transport known here; there are udp, tcp and tls`);
  const serverName = match[2]?.toLowerCase().replace(/\.$/, '');
  const split = splitHost(match[3]!);
  if (split === undefined) return refuse(`“${match[3]!}” is not an address; write it like ${EXAMPLES}`);
  const { host } = split;
  if (net.isIP(host) === 0) {
    return refuse(`“${host}” is a name; Gavel would have to ask itself for its address, so write the address too: ${scheme === 'tls' ? `tls://${host}@ADDRESS` : `${scheme}://ADDRESS`}`);
  }
  const wrong = notAMachine(host);
  if (wrong !== undefined) return refuse(`${wrong}; write the address of one resolver`);
  const port = split.port === undefined ? DEFAULT_PORT[scheme] : Number(split.port);
  if (port < 1 || port > 65_535) return refuse(`port ${port} is not between 1 and 65535; leave it out for ${DEFAULT_PORT[scheme]}`);
  const shown = net.isIPv6(host) ? `[${host}]` : host;
  if (scheme !== 'tls') {
    if (serverName !== undefined) return refuse(`${scheme} has no certificate to carry a name; write tls://${serverName}@${shown}, or leave the name out`);
    return { ok: true, spec: { scheme, address: host, port, url: `${scheme}://${shown}:${port}` } };
  }
  if (serverName === undefined || serverName === '') return refuse(`tls needs the name on the resolver's certificate before the address: tls://NAME@${shown}`);
  if (!HOST_NAME.test(serverName) || net.isIP(serverName) !== 0) return refuse(`“${serverName}” cannot be the name on a certificate; it looks like dns.quad9.net`);
  return { ok: true, spec: { scheme, address: host, port, serverName, url: `tls://${serverName}@${shown}${port === DEFAULT_PORT.tls ? '' : `:${port}`}` } };
}
