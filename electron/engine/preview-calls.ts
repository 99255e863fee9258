/** The calls that show something before it takes effect: a list, the lists of a folder, own rules. Nothing is changed by them. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/app-error.ts';
import type { ListSource, Params, Result } from '../../shared/engine-api.ts';
import type { FolderFile } from '../../shared/list-preview.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Subscriptions } from './lists/subscriptions.ts';
import { localDay } from './local-day.ts';
import type { CompilerClient } from './policy/compiler-client.ts';
import type { HashKey } from './policy/name-hash.ts';

/** What these calls need of the engine. */
interface PreviewParts {
  readonly settings: Settings;
  readonly key: HashKey;
  readonly clock: () => number;
  readonly options: { readonly dataFolder: string };
  readonly compiler: CompilerClient;
  readonly subscriptions: Subscriptions;
  country(): string | undefined;
}

/** Files of a folder that are shown; a folder of lists has a few dozen. */
const MAX_FILES = 500;

const sameSource = (a: ListSource, b: ListSource): boolean =>
  (a.type === 'url' && b.type === 'url' && a.url === b.url) || (a.type === 'file' && b.type === 'file' && a.path === b.path) || (a.type === 'built-in' && b.type === 'built-in' && a.id === b.id);

/** @throws AppError of the network, the file system or the reader */
export async function previewOf(parts: PreviewParts, { kind, source, syntax }: Params<'lists.check'>): Promise<Result<'lists.check'>> {
  const read = await parts.subscriptions.bytesOf(source);
  // A small Buffer is a part of a larger one that others use: only what stands alone is handed over.
  const whole = read.buffer instanceof ArrayBuffer && read.byteLength === read.buffer.byteLength;
  const country = parts.country();
  const views = parts.subscriptions.views();
  const preview = await parts.compiler.call('preview', {
    bytes: read, kind, index: path.join(parts.options.dataFolder, 'rule-index.bin'), key: parts.key, day: localDay(parts.clock()),
    lists: views.map(({ id, title, kind: of, mode }) => ({ id, title, kind: of, mode })),
    ownRules: parts.settings.ownRules, setAside: parts.settings.setAside.map(({ name }) => name),
    ...(syntax === undefined ? {} : { syntax }), ...(country === undefined ? {} : { country }),
  }, whole ? [read.buffer as ArrayBuffer] : []);
  const same = views.find((view) => sameSource(view.source, source));
  return { ...preview, ...(same === undefined ? {} : { sameAs: same.title }) };
}

/** Files that may be lists, by name; hidden ones and folders within are left out. Of a file: itself. @throws AppError `fetch-failed` */
export async function folderOf(folder: string): Promise<Result<'lists.folder'>> {
  if (!path.isAbsolute(folder)) throw new AppError('invalid-input', `“${folder.slice(0, 200)}” is no path from the root of this computer; write one such as /home/me/lists`);
  let entries: { name: string; isFile(): boolean }[];
  try {
    const stat = await fs.stat(folder);
    if (stat.isFile()) return { files: [{ path: folder, name: path.basename(folder), bytes: stat.size }], leftOut: 0 };
    entries = await fs.readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new AppError('fetch-failed', code === 'ENOENT' || code === 'ENOTDIR' ? `there is no file or folder ${folder}` : code === 'EACCES' ? `${folder} may not be read by this user` : `${folder}: ${(error as Error).message}`);
  }
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name).toSorted((a, b) => a.localeCompare(b));
  const files = await Promise.all(names.slice(0, MAX_FILES).map(async (name): Promise<FolderFile> => {
    const file = path.join(folder, name);
    return { path: file, name, bytes: await fs.stat(file).then(({ size }) => size, () => 0) };
  }));
  return { files, leftOut: entries.length - files.length };
}
