/**
 * Signatures as minisign makes them (https://jedisct1.github.io/minisign/): Ed25519 over the file (`Ed`, legacy) or over its BLAKE2b-512
 * (`ED`, prehashed), and over the signature with a comment of the signer (the trusted comment). Pure.
 *
 *   key        base64 of  "Ed" | key id 8 | public key 32
 *   signature  "untrusted comment: …" ⏎ base64 of ("Ed" or "ED") | key id 8 | signature 64 ⏎
 *              "trusted comment: " TEXT ⏎ base64 of the signature 64 over (signature | TEXT) ⏎
 */
import crypto from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { Fault } from '../../../shared/faults.ts';
import type { ListSignature } from '../../../shared/list-updates.ts';

const KEY_BYTES = 42;
const SIGNATURE_BYTES = 74;
/** DER of a public key (RFC 8410) up to its 32 bytes. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
/** A signature file is 300 bytes; what is longer than this is none, in bytes. */
export const MAX_SIGNATURE_FILE = 16 * 1024;

export interface MinisignKey {
  /** As minisign prints it: 16 hexadecimal digits, upper case. */
  keyId: string;
  /** 32 bytes. */
  publicKey: Uint8Array;
  /** The base64 text alone. */
  text: string;
}

/** minisign prints the little-endian number. */
const idOf = (bytes: Uint8Array): string => Buffer.from(bytes).reverse().toString('hex').toUpperCase();

function fromBase64(text: string, length: number): Buffer | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === length ? bytes : undefined;
}

/** @param text the base64 key alone, or the whole `.pub` file @throws AppError `invalid-input` */
export function parseMinisignKey(text: string): MinisignKey {
  const line = text.split(/\r?\n/).map((part) => part.trim()).findLast((part) => part !== '') ?? '';
  const bytes = fromBase64(line, KEY_BYTES);
  if (bytes === undefined || bytes.toString('latin1', 0, 2) !== 'Ed') {
    throw new AppError('invalid-input', { code: 'no-key' });
  }
  return { keyId: idOf(bytes.subarray(2, 10)), publicKey: bytes.subarray(10), text: line };
}

/** The id of a key; `undefined` when the text is none, as in a settings file that somebody edited. */
export function keyIdOf(text: string): string | undefined {
  try {
    return parseMinisignKey(text).keyId;
  } catch {
    return undefined;
  }
}

const refused = (fault: Fault): AppError => new AppError('bad-signature', fault);

function verifies(data: Uint8Array, signature: Uint8Array, { publicKey }: MinisignKey): boolean {
  return crypto.verify(null, data, crypto.createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }), signature);
}

/**
 * @param content the file as the publisher serves it @param file the text of its `.minisig`
 * @throws AppError `bad-signature` with the reason
 */
export function verifyMinisign(content: Uint8Array, file: string, key: MinisignKey): ListSignature {
  const [untrusted = '', first = '', trusted = '', second = ''] = file.split('\n').map((line) => line.replace(/\r$/, ''));
  const signed = fromBase64(first.trim(), SIGNATURE_BYTES);
  const global = fromBase64(second.trim(), 64);
  if (!untrusted.startsWith('untrusted comment:') || signed === undefined || !trusted.startsWith('trusted comment: ') || global === undefined) {
    throw refused({ code: 'signature-form' });
  }
  const algorithm = signed.toString('latin1', 0, 2);
  if (algorithm !== 'Ed' && algorithm !== 'ED') throw refused({ code: 'signature-kind' });
  const by = idOf(signed.subarray(2, 10));
  if (by !== key.keyId) throw refused({ code: 'signature-key', by, pinned: key.keyId });
  const signature = signed.subarray(10);
  if (!verifies(algorithm === 'ED' ? crypto.createHash('blake2b512').update(content).digest() : content, signature, key)) {
    throw refused({ code: 'signature-list', by });
  }
  const trustedComment = trusted.slice('trusted comment: '.length);
  if (!verifies(Buffer.concat([signature, Buffer.from(trustedComment)]), global, key)) throw refused({ code: 'signature-comment' });
  return { keyId: by, trustedComment };
}

/** The time that minisign notes in the trusted comment by default, in seconds since the epoch. */
export function signedAt({ trustedComment }: ListSignature): number | undefined {
  const seconds = /(?:^|\s)timestamp:(\d{1,12})(?:\s|$)/.exec(trustedComment)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}
