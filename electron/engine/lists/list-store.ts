/** The last good copy of every list in the data folder: `lists/<id>.list` the bytes, `lists/<id>.json` what is known of them, `lists/<id>.rules` what reading them gave. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export interface CopyMeta {
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string;
  /** ISO 8601, the last time the source was read with success (unchanged counts). */
  updatedAt: string;
  etag?: string;
  lastModified?: string;
  /** The last failure since then. */
  failing?: { at: string; error: string };
}

/** Beside and renamed: a reader sees the old file or the new one, also after kill -9. */
function writeWhole(file: string, bytes: string | Uint8Array): void {
  const fresh = `${file}.new`;
  const fd = fs.openSync(fresh, 'w', 0o600);
  try {
    fs.writeFileSync(fd, bytes);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  fs.renameSync(fresh, file);
}

export class ListStore {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = path.join(dataFolder, 'lists');
    fs.mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** Absolute path of the bytes. */
  file(id: string): string {
    return path.join(this.folder, `${id}.list`);
  }

  /** Absolute path of what reading the bytes gave (policy/rule-piece.ts). */
  piece(id: string): string {
    return path.join(this.folder, `${id}.rules`);
  }

  /** Where new bytes wait until they were read with success. */
  candidate(id: string): string {
    return path.join(this.folder, `${id}.candidate`);
  }

  /** `undefined` when there is no copy, or the copy is not what the meta says (a crash between the two writes). */
  meta(id: string): CopyMeta | undefined {
    try {
      return JSON.parse(fs.readFileSync(path.join(this.folder, `${id}.json`), 'utf8')) as CopyMeta;
    } catch {
      return undefined; // none, or half-written by a crash: the list is read anew
    }
  }

  hasCopy(id: string): boolean {
    return fs.existsSync(this.file(id));
  }

  writeMeta(id: string, meta: CopyMeta): void {
    writeWhole(path.join(this.folder, `${id}.json`), JSON.stringify(meta));
  }

  writeCandidate(id: string, bytes: Uint8Array): string {
    fs.writeFileSync(this.candidate(id), bytes, { mode: 0o600 });
    return this.candidate(id);
  }

  /** The candidate becomes the copy in use. */
  accept(id: string, meta: CopyMeta): void {
    fs.renameSync(this.candidate(id), this.file(id));
    this.writeMeta(id, meta);
  }

  discardCandidate(id: string): void {
    fs.rmSync(this.candidate(id), { force: true });
  }

  remove(id: string): void {
    for (const file of [this.file(id), this.piece(id), this.candidate(id), path.join(this.folder, `${id}.json`)]) fs.rmSync(file, { force: true });
  }

  static hash(bytes: Uint8Array): string {
    return crypto.createHash('sha256').update(bytes).digest('hex');
  }
}
