/**
 * A third of a start is V8 compiling Gavel's own code. What it made of it is kept in the data folder, which is the household's alone: Node's
 * usual place is open to other users of the machine. It is written when Gavel ends; without it, or with a broken one, everything is compiled.
 */
import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { defaultDataFolder } from './data-folder.ts';

/** A start leaves about 15; those of versions before are left behind, and then all are made anew. */
const MAX_FILES = 100;

/** As `serve` reads it; a fault is told there. */
function dataFolderOf(argv: readonly string[]): string {
  const at = argv.lastIndexOf('--data');
  const joined = argv.findLast((option) => option.startsWith('--data='))?.slice('--data='.length);
  return path.resolve((at < 0 ? undefined : argv[at + 1]) ?? joined ?? defaultDataFolder());
}

/** For a built `serve`, before the modules are loaded that it is for. Files that are made from here on are this user's alone. */
export function keepCompiled(argv: readonly string[], entry: string): void {
  if (argv[0] !== 'serve') return;
  process.umask(0o077); // databases take no mode of their own
  if (!entry.endsWith('.js')) return;
  const folder = path.join(dataFolderOf(argv), 'compiled-code');
  try {
    if (fs.readdirSync(folder, { recursive: true }).length > MAX_FILES) fs.rmSync(folder, { recursive: true });
  } catch {
    // It is not there yet, or cannot be read: then it is not used.
  }
  module.enableCompileCache(folder);
}
