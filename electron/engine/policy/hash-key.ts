/** What keeps names from being chosen so that they collide: a key of this install, made once. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { HashKey } from './name-hash.ts';

/** Eight random bytes per install: nobody outside can choose names that collide in the index. */
export function hashKey(dataFolder: string): HashKey {
  const file = path.join(dataFolder, 'index-key');
  let bytes: Buffer = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  if (bytes.length !== 8) {
    bytes = crypto.randomBytes(8);
    fs.writeFileSync(file, bytes, { mode: 0o600 });
  }
  return { k0: bytes.readInt32LE(0), k1: bytes.readInt32LE(4) };
}
