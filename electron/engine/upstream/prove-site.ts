/**
 * Does the machine at an address prove to be the site of this name? A TLS handshake with the name (SNI), and nothing after it: no request
 * is sent. A block page, a sinkhole or a captive portal has no certificate for the name; a content network, wherever it answers, has.
 */
import tls from 'node:tls';
import type { SiteProof } from '../../../shared/upstream-api.ts';
import { innerAddressText } from '../wire/inner-address.ts';

const HTTPS = 443;
export const PROOF_MS = 4000;

function proofOf(error: Error): SiteProof {
  const code = 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID': return 'other-name';
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID': return 'expired';
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'CERT_UNTRUSTED':
    case 'CERT_REVOKED': return 'untrusted';
    case 'ETIMEDOUT': return 'silent';
    case 'ECONNREFUSED':
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'EADDRNOTAVAIL':
    case 'EACCES':
    case 'EPERM': return 'unreachable';
    default: return 'no-tls';
  }
}

/** Never throws. @param address an IP address; one of a house is not tried */
export function proveSite(name: string, address: string, port = HTTPS, budgetMs = PROOF_MS): Promise<SiteProof> {
  if (port === HTTPS && innerAddressText(address)) return Promise.resolve('inside');
  return new Promise((resolve) => {
    const socket = tls.connect({ host: address, port, servername: name, minVersion: 'TLSv1.2', ALPNProtocols: ['h2', 'http/1.1'] });
    const end = (proof: SiteProof): void => {
      clearTimeout(limit);
      socket.destroy();
      resolve(proof);
    };
    const limit = setTimeout(() => end('silent'), budgetMs);
    socket.once('secureConnect', () => end('valid'));
    socket.once('error', (error) => end(proofOf(error)));
    socket.once('close', () => end('no-tls'));
  });
}
