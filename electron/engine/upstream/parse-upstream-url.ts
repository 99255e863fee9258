/** What a person types for an upstream, read into where to connect. Names need an address beside them: Gavel never asks itself. */
import net from 'node:net';
import type { Fault } from '../../../shared/faults.ts';

export interface UpstreamSpec {
  scheme: 'udp' | 'tcp' | 'tls' | 'https';
  /** An IP address, without brackets. */
  address: string;
  port: number;
  /** The name that its certificate must carry (`tls` and `https`). */
  serverName?: string;
  /** Where it takes questions (`https` only), `/dns-query` mostly. */
  path?: string;
  /** SHA-256 of the public key (SPKI, base64) that its certificate must hold (`tls` and `https`, RFC 7858 section 4.2). */
  pin?: string;
  /** As shown and kept: the same text, however it was typed. */
  url: string;
}

/** `message` says what is wrong and what to write instead, without the text itself. */
export type ParsedUpstream = { ok: true; spec: UpstreamSpec } | { ok: false; fault: Fault };

const DEFAULT_PORT = { udp: 53, tcp: 53, tls: 853, https: 443 } as const;
const DEFAULT_PATH = '/dns-query';
/** Letters, digits and hyphens in labels (RFC 1123 section 2.1), at least two of them: what a certificate can carry. */
const HOST_NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const refuse = (fault: Fault): ParsedUpstream => ({ ok: false, fault });

/** `ADDRESS`, `ADDRESS:PORT`, `[IPV6]`, `[IPV6]:PORT` or a bare IPv6 address; `host` may turn out to be a name. */
function splitHost(text: string): { host: string; port?: string } | undefined {
  if (net.isIPv6(text)) return { host: text };
  const match = /^\[([^\]]+)\](?::(\d{1,7}))?$/.exec(text) ?? /^([^:[\]]+)(?::(\d{1,7}))?$/.exec(text);
  if (match === null) return undefined;
  return { host: match[1]!, ...(match[2] === undefined ? {} : { port: match[2] }) };
}

function notAMachine(address: string): Fault | undefined {
  if (/^0\.|^[0:]+$/.test(address)) return { code: 'upstream-any', address };
  if (address === '255.255.255.255' || /^(?:22[4-9]|23\d)\.|^ff/i.test(address)) return { code: 'upstream-many', address };
  return undefined;
}

/** Accepts `9.9.9.9`, `9.9.9.9:53`, `[2620:fe::fe]:53`, `udp://…`, `tcp://…`, `tls://NAME@ADDRESS[:PORT]`, `https://NAME@ADDRESS[:PORT][/PATH]`, the latter two with `#pin-sha256=…`. */
export function parseUpstreamUrl(text: string): ParsedUpstream {
  const [, plain = '', pin] = /^([^#]*)(?:#(.*))?$/s.exec(text.trim()) ?? [];
  const parsed = parseWithoutPin(plain);
  if (!parsed.ok || pin === undefined) return parsed;
  const { spec } = parsed;
  const digest = /^pin-sha256=([A-Za-z0-9+/]{43}=)$/.exec(pin)?.[1];
  if (digest === undefined) return refuse({ code: 'upstream-pin' });
  if (spec.serverName === undefined) return refuse({ code: 'upstream-no-pin', scheme: spec.scheme });
  return { ok: true, spec: { ...spec, pin: digest, url: `${spec.url}#pin-sha256=${digest}` } };
}

function parseWithoutPin(text: string): ParsedUpstream {
  const match = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:([^@/\s]*)@)?([^@/\s]+)(\/[^\s?#{]*)?$/i.exec(text.trim());
  if (match === null) return refuse({ code: 'upstream-form' });
  const scheme = (match[1] ?? 'udp').toLowerCase();
  if (scheme !== 'udp' && scheme !== 'tcp' && scheme !== 'tls' && scheme !== 'https') {
    return refuse({ code: 'upstream-scheme', scheme });
  }
  const encrypted = scheme === 'tls' || scheme === 'https';
  const serverName = match[2]?.toLowerCase().replace(/\.$/, '');
  const path = match[4] ?? '/';
  const split = splitHost(match[3]!);
  if (split === undefined) return refuse({ code: 'upstream-address', text: match[3]! });
  const { host } = split;
  if (net.isIP(host) === 0) {
    const way = `${scheme}://${encrypted ? `${serverName ?? host}@` : ''}ADDRESS${scheme === 'https' && path !== '/' ? path : ''}`;
    return refuse({ code: 'upstream-name', name: host, way });
  }
  const wrong = notAMachine(host);
  if (wrong !== undefined) return refuse(wrong);
  const port = split.port === undefined ? DEFAULT_PORT[scheme] : Number(split.port);
  if (port < 1 || port > 65_535) return refuse({ code: 'upstream-port', port, usual: DEFAULT_PORT[scheme] });
  if (scheme !== 'https' && path !== '/') return refuse({ code: 'upstream-path', scheme, path });
  const shown = net.isIPv6(host) ? `[${host}]` : host;
  if (!encrypted) {
    if (serverName !== undefined) return refuse({ code: 'upstream-no-name', scheme, way: `tls://${serverName}@${shown}` });
    return { ok: true, spec: { scheme, address: host, port, url: `${scheme}://${shown}:${port}` } };
  }
  if (serverName === undefined || serverName === '') return refuse({ code: 'upstream-needs-name', scheme, way: `${scheme}://NAME@${shown}` });
  if (!HOST_NAME.test(serverName) || net.isIP(serverName) !== 0) return refuse({ code: 'upstream-bad-name', name: serverName });
  const place = `${scheme}://${serverName}@${shown}${port === DEFAULT_PORT[scheme] ? '' : `:${port}`}`;
  if (scheme === 'tls') return { ok: true, spec: { scheme, address: host, port, serverName, url: place } };
  const asked = path === '/' ? DEFAULT_PATH : path;
  return { ok: true, spec: { scheme, address: host, port, serverName, path: asked, url: `${place}${asked}` } };
}
