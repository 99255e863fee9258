/** Lists that are files on this machine, and which files may be one: only those in folders that the household chose. */
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import type { Fetched } from './fetch-list.ts';
import type { Validators } from './list-store.ts';
import { MAX_LIST_BYTES, tooLarge, writeCandidate } from './write-candidate.ts';

function whyNot(file: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new AppError('fetch-failed', code === 'ENOENT' ? { code: 'no-file', file } : code === 'EACCES' ? { code: 'file-rights', file } : { code: 'file-trouble', file, detail: message });
}

/** Whoever reaches the console can name any path; what Gavel may read of this machine is decided at the machine itself. */
export class ChosenFiles {
  private readonly dataFolder: string;
  private readonly folders = new Set<string>();
  /** Subscribed already, or given on the command line. */
  private readonly files = new Set<string>();

  /** @param dataFolder absolute */
  constructor(dataFolder: string, folders: readonly string[]) {
    this.dataFolder = dataFolder;
    for (const folder of [...folders, this.ownFolder]) this.folders.add(path.resolve(folder));
  }

  /** Of Gavel itself: what lies there was put there to be read. */
  get ownFolder(): string {
    return path.join(this.dataFolder, 'my-lists');
  }

  /** With the signature beside it. */
  chooseFile(file: string): void {
    for (const name of [file, `${file}.minisig`]) this.files.add(path.resolve(name));
  }

  chooseFolder(folder: string): void {
    this.folders.add(path.resolve(folder));
  }

  /**
   * The path that is really meant, links followed.
   * @throws AppError `forbidden` with how to allow it; `fetch-failed` when it is not there
   */
  async resolve(file: string): Promise<string> {
    const asked = path.resolve(file);
    if (this.files.has(asked)) return asked;
    // A file that may not be read is not told from one that is not there.
    const forbidden = (): AppError => this.forbidden(asked, path.dirname(asked));
    if (!(await this.allows(asked))) throw forbidden();
    let real: string;
    try {
      real = await fs.realpath(asked);
    } catch (error) {
      throw whyNot(asked, error);
    }
    if (!(await this.allows(real))) throw new AppError('forbidden', `${asked} is a link to ${real}, which is in no folder that was chosen for lists. Put the file itself into the folder, or start Gavel with --list-folder ${path.dirname(real)} as well; or paste its text`);
    return real;
  }

  private forbidden(asked: string, folder: string): AppError {
    return new AppError('forbidden', { code: 'folder-not-chosen', file: asked, folder, settings: path.join(this.dataFolder, 'config.json'), own: this.ownFolder });
  }

  /** Whether the files of a folder, or a file, may be shown. @throws AppError `forbidden` */
  async mayList(folder: string): Promise<void> {
    const asked = path.resolve(folder);
    const real = await fs.realpath(asked).catch(() => asked);
    if (this.files.has(asked)) return;
    for (const one of [asked, real]) if (!(await this.allows(one)) && !(await this.allows(path.join(one, 'a-list')))) throw this.forbidden(asked, asked);
  }

  private async allows(file: string): Promise<boolean> {
    for (const folder of this.folders) {
      for (const root of [folder, await fs.realpath(folder).catch(() => folder)]) {
        const below = path.relative(root, file);
        const inside = below !== '' && !below.startsWith('..') && !path.isAbsolute(below);
        // Hidden files are settings and keys of other programs; in the data folder are Gavel's own.
        if (inside && !below.split(path.sep).some((part) => part.startsWith('.')) && !this.isOwn(file)) return true;
      }
    }
    return false;
  }

  private isOwn(file: string): boolean {
    const inData = path.relative(this.dataFolder, file);
    return !inData.startsWith('..') && !path.isAbsolute(inData) && !inData.startsWith(`my-lists${path.sep}`);
  }
}

/** @throws AppError `fetch-failed` or `too-large`, naming the file */
export async function readFileSource(file: string, candidate: string, validators: Validators | undefined, onBytes?: (bytes: number, total: number) => void): Promise<Fetched> {
  try {
    const stat = await fs.stat(file);
    if (!stat.isFile()) throw new AppError('fetch-failed', { code: 'file-kind', file });
    if (stat.size > MAX_LIST_BYTES) throw tooLarge({ file }, MAX_LIST_BYTES);
    const lastModified = `${stat.mtimeMs} ${stat.size}`;
    if (lastModified === validators?.lastModified) return { status: 'unchanged' };
    const written = await writeCandidate(candidate, createReadStream(file), { file }, MAX_LIST_BYTES, (bytes) => onBytes?.(bytes, stat.size));
    return { status: 'read', ...written, lastModified };
  } catch (error) {
    throw whyNot(file, error);
  }
}

/** A list that somebody named on the command line, in memory. @throws AppError `fetch-failed` or `too-large`, naming the file */
export async function readNamedFile(file: string): Promise<Uint8Array> {
  try {
    const stat = await fs.stat(file);
    if (!stat.isFile()) throw new AppError('fetch-failed', { code: 'file-kind', file });
    if (stat.size > MAX_LIST_BYTES) throw tooLarge({ file }, MAX_LIST_BYTES);
    return await fs.readFile(file);
  } catch (error) {
    throw whyNot(file, error);
  }
}

/** The text of a small file beside a list. @throws AppError `fetch-failed` */
export async function readSmallFile(file: string, maxBytes: number): Promise<string> {
  try {
    const handle = await fs.open(file);
    try {
      const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(maxBytes), position: 0 });
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw whyNot(file, error);
  }
}
