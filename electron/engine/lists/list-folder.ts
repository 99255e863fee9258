/** The files of a folder that may be lists. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import type { FolderFile } from '../../../shared/list-preview.ts';
import type { ChosenFiles } from './read-file-source.ts';

/** Files of a folder that are shown; a folder of lists has a few dozen. */
const MAX_FILES = 500;

const whyNot = (folder: string, { code, message }: NodeJS.ErrnoException): AppError =>
  new AppError('fetch-failed', code === 'ENOENT' || code === 'ENOTDIR' ? { code: 'no-file', file: folder } : code === 'EACCES' ? { code: 'file-rights', file: folder } : { code: 'file-trouble', file: folder, detail: message });

/**
 * By name; hidden ones and folders within are left out. Of a file: itself.
 * @throws AppError `invalid-input`, `forbidden` or `fetch-failed`
 */
export async function listFolder(chosen: Pick<ChosenFiles, 'mayList'>, folder: string): Promise<{ files: FolderFile[]; leftOut: number }> {
  if (!path.isAbsolute(folder)) throw new AppError('invalid-input', { code: 'no-full-path', text: folder.slice(0, 200) });
  await chosen.mayList(folder);
  try {
    const stat = await fs.stat(folder);
    if (stat.isFile()) return { files: [{ path: folder, name: path.basename(folder), bytes: stat.size }], leftOut: 0 };
    const entries = await fs.readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name).toSorted((a, b) => a.localeCompare(b));
    const files = await Promise.all(names.slice(0, MAX_FILES).map(async (name): Promise<FolderFile> => {
      const file = path.join(folder, name);
      return { path: file, name, bytes: await fs.stat(file).then(({ size }) => size, () => 0) };
    }));
    return { files, leftOut: entries.length - files.length };
  } catch (error) {
    throw whyNot(folder, error as NodeJS.ErrnoException);
  }
}
