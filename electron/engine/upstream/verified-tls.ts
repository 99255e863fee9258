/**
 * TLS connections to an upstream, strict: the certificate must be valid and carry the upstream's name (RFC 8310 section 5), or nothing
 * is asked. Sessions are resumed.
 */
import crypto from 'node:crypto';
import type tls from 'node:tls';
import type { Fault } from '../../../shared/faults.ts';
import { systemFault } from './question.ts';
import type { UpstreamSpec } from './parse-upstream-url.ts';

const WRONG_KEY = 'GAVEL_WRONG_KEY';

/** Beside the name: the key that the household pinned. Asked before anything is sent. */
function checkPin(host: string, certificate: tls.PeerCertificate, pin: string): Error | undefined {
  const wrongName = process.getBuiltinModule('node:tls').checkServerIdentity(host, certificate);
  if (wrongName !== undefined) return wrongName;
  const key = new crypto.X509Certificate(certificate.raw).publicKey.export({ type: 'spki', format: 'der' });
  const digest = crypto.createHash('sha256').update(key).digest('base64');
  return digest === pin ? undefined : Object.assign(new Error(`the key of ${host} is ${digest}`), { code: WRONG_KEY });
}

/** Reasons that a person can act on; the rest is told in the system's or OpenSSL's words. */
export function tlsFault(error: Error, serverName: string): Fault {
  const code = 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return { code: 'certificate-name', name: serverName };
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return { code: 'certificate-authority', certificate: code };
    case WRONG_KEY:
      return { code: 'certificate-key' };
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return { code: 'certificate-day', certificate: code };
    default:
      return systemFault(error);
  }
}

/**
 * @param spec with a server name
 * @param ca certificate authorities in PEM to trust instead of the public ones, for tests with their own
 * @param protocol what to speak inside (ALPN, RFC 7301); without one it is not said, as some servers refuse what they do not know
 * @returns begins a connection that emits `secureConnect` once verified, `error` otherwise
 */
export function createTlsConnector(spec: UpstreamSpec, ca?: string, protocol?: string): () => tls.TLSSocket {
  const { pin } = spec;
  let session: Buffer | undefined;
  return () => {
    const resumed = session;
    // Used once: a ticket that the server no longer likes must not stand in the way of the next connection.
    session = undefined;
    const socket = process.getBuiltinModule('node:tls').connect({ // loaded when asked over TLS: 7 MB
      host: spec.address, port: spec.port, servername: spec.serverName ?? spec.address, minVersion: 'TLSv1.2',
      ...(resumed === undefined ? {} : { session: resumed }), ...(ca === undefined ? {} : { ca }),
      ...(protocol === undefined ? {} : { ALPNProtocols: [protocol] }),
      ...(pin === undefined ? {} : { checkServerIdentity: (host, certificate) => checkPin(host, certificate, pin) }),
    });
    // Node does not compare the name again on a resumed connection; it gives out sessions of verified ones only.
    socket.on('session', (ticket) => (session = ticket));
    return socket;
  };
}
