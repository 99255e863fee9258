/** DNS over TLS (RFC 7858). */
import { StreamUpstream } from './stream.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';
import type { Upstream } from './upstream.ts';
import { createTlsConnector, tlsFault } from './verified-tls.ts';

/** Public resolvers close after 10 to 30 s; a handshake less often costs less than the socket. */
const IDLE_MS = 20_000;

/**
 * @param spec of scheme `tls`, with its server name
 * @param ca certificate authorities in PEM to trust instead of the public ones, for tests with their own
 */
export function createTlsUpstream(spec: UpstreamSpec, ca?: string): Upstream {
  const name = spec.serverName ?? spec.address;
  return new StreamUpstream({
    url: spec.url, name, ready: 'secureConnect', idleMs: IDLE_MS, encrypted: true,
    connect: createTlsConnector(spec, ca),
    explain: (error) => tlsFault(error, name),
  });
}
