/** Signs as minisign does, with a key of its own. */
import crypto from 'node:crypto';

export interface Minisigner {
  /** The public key, base64. */
  key: string;
  /** The text of a `.minisig`. */
  sign(content: string | Uint8Array, how?: { legacy?: boolean; trusted?: string }): string;
}

export function makeMinisigner(): Minisigner {
  const { privateKey, publicKey } = crypto.generateKeyPairSync('ed25519');
  const keyId = crypto.randomBytes(8);
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    key: Buffer.concat([Buffer.from('Ed'), keyId, raw]).toString('base64'),
    sign(content, { legacy = false, trusted = 'timestamp:1700000000\tfile:list' } = {}) {
      const bytes = Buffer.from(content);
      const signature = crypto.sign(null, legacy ? bytes : crypto.createHash('blake2b512').update(bytes).digest(), privateKey);
      const global = crypto.sign(null, Buffer.concat([signature, Buffer.from(trusted)]), privateKey);
      return `untrusted comment: signature\n${Buffer.concat([Buffer.from(legacy ? 'Ed' : 'ED'), keyId, signature]).toString('base64')}\ntrusted comment: ${trusted}\n${global.toString('base64')}\n`;
    },
  };
}
