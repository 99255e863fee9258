/** DNS over TLS (RFC 7858), strict: the certificate must be valid and carry the upstream's name (RFC 8310 section 5), or nothing is asked. */
import tls from 'node:tls';
import { inWords } from './question.ts';
import { StreamUpstream } from './stream.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';
import type { Upstream } from './upstream.ts';

/** Public resolvers close after 10 to 30 s; a handshake less often costs less than the socket. */
const IDLE_MS = 20_000;

/** Reasons that a person can act on; the rest is told in OpenSSL's words. */
export function explainTlsError(error: Error, serverName: string): string {
  const code = 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `the certificate it shows is not for ${serverName}: somebody else may be answering, or the name is misspelt`;
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return `no authority known to this machine has signed its certificate: somebody else may be answering (${code})`;
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return `its certificate does not hold today; is this machine's clock right? (${code})`;
    default:
      return inWords(error);
  }
}

/**
 * @param spec of scheme `tls`, with its server name
 * @param ca certificate authorities in PEM to trust instead of the public ones, for tests with their own
 */
export function createTlsUpstream(spec: UpstreamSpec, ca?: string): Upstream {
  const name = spec.serverName ?? spec.address;
  let session: Buffer | undefined;
  return new StreamUpstream({
    url: spec.url,
    name,
    ready: 'secureConnect',
    idleMs: IDLE_MS,
    explain: (error) => explainTlsError(error, name),
    connect: () => {
      const resumed = session;
      // Used once: a ticket that the server no longer likes must not stand in the way of the next connection.
      session = undefined;
      const socket = tls.connect({
        host: spec.address, port: spec.port, servername: name, minVersion: 'TLSv1.2',
        ...(resumed === undefined ? {} : { session: resumed }), ...(ca === undefined ? {} : { ca }),
      });
      // Node does not compare the name again when a session is resumed: only one from a verified connection may be kept.
      let early: Buffer | undefined;
      socket.on('session', (ticket) => {
        if (socket.authorized) session = ticket;
        else early = ticket;
      });
      socket.once('secureConnect', () => (session ??= early));
      return socket;
    },
  });
}
