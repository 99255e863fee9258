/** A stream of bytes becomes a file, counted and hashed on its way, never in memory as a whole. */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { AppError } from '../../../shared/app-error.ts';

const MIB = 1024 * 1024;
/** As large as a list may be, in bytes. The largest in use is a tenth of it. */
export const MAX_LIST_BYTES = 128 * MIB;

/** Where a list comes from, for the error. */
export type Origin = { host: string } | { file: string };

export const tooLarge = (of: Origin, maxBytes: number): AppError =>
  new AppError('too-large', { code: 'list-large', ...of, ...(maxBytes < MIB ? { most: Math.round(maxBytes / 1024), unit: 'KiB' } : { most: Math.round(maxBytes / MIB), unit: 'MiB' }) });

export interface Written {
  /** Hexadecimal. */
  sha256: string;
  bytes: number;
}

/**
 * @param of for the error
 * @throws AppError `too-large`; what the stream throws; Error of the file system
 */
export async function writeCandidate(file: string, stream: AsyncIterable<Uint8Array>, of: Origin, maxBytes = MAX_LIST_BYTES, onBytes?: (bytes: number) => void): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await fs.open(file, 'w', 0o600);
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(of, maxBytes);
      hash.update(chunk);
      await handle.write(chunk);
      onBytes?.(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}
