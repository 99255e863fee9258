/** Lists that are not for the public: encrypted, or of the form in which authorities send them to providers in confidence. */
import { AppError } from '../../../shared/app-error.ts';

/** Armour of OpenPGP (RFC 9580 6.2), age and S/MIME. */
const ARMOUR = /^\s*-----BEGIN (?:PGP MESSAGE|AGE ENCRYPTED FILE|PKCS7|CMS|ENCRYPTED MESSAGE)-----/;
/** Italy's CNCPO: `number;timestamp`, then rows `url;domain;ipurl;ip`. */
const CNCPO = /^\s*\d{1,10};[\d :.T+Z/-]{6,30}\r?\n(?:[^;\r\n]{0,2000};){3}[^;\r\n]{0,2000}(?:\r?\n|$)/;

/** @throws AppError `unreadable-list` */
export function refuseSecret(text: string): void {
  const top = text.slice(0, 16 * 1024);
  if (ARMOUR.test(top)) throw new AppError('unreadable-list', { code: 'armoured-list' });
  if (CNCPO.test(top)) throw new AppError('unreadable-list', { code: 'confidential-list' });
}
