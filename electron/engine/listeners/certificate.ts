/** The certificate with which Gavel serves encrypted DNS to the house: read and checked before anything listens with it. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import { AppError } from '../../../shared/app-error.ts';

export interface Certificate {
  /** PEM, the whole chain. */
  cert: string;
  /** PEM. */
  key: string;
}

function read(what: string, file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new AppError('invalid-input', `${what} ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @throws AppError naming the file and what is wrong with it */
export function readCertificate(certFile: string, keyFile: string, now: number): Certificate {
  const certificate = { cert: read('certificate', certFile), key: read('key', keyFile) };
  let x509: crypto.X509Certificate;
  try {
    x509 = new crypto.X509Certificate(certificate.cert);
  } catch {
    throw new AppError('invalid-input', `certificate ${certFile}: it holds no certificate in PEM (-----BEGIN CERTIFICATE-----)`);
  }
  if (Date.parse(x509.validTo) < now) throw new AppError('invalid-input', `certificate ${certFile}: it ran out on ${x509.validTo}; renew it`);
  try {
    if (!x509.checkPrivateKey(crypto.createPrivateKey(certificate.key))) throw new Error('it is the key of another certificate');
    process.getBuiltinModule('node:tls').createSecureContext(certificate);
  } catch (error) {
    throw new AppError('invalid-input', `key ${keyFile}: it cannot be used with the certificate ${certFile}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return certificate;
}
