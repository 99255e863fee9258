/** Who may import whom, read off the sources themselves. A rule that cannot fail is not a rule: import-rules.test.ts plants violations. */
import fs from 'node:fs';
import path from 'node:path';

interface Room {
  /** The first that fits names a file's room. */
  files: RegExp;
  name: string;
  /** Paths in the repository that it may import. */
  may: RegExp;
  /** Packages that it may import; `node:` modules are packages too. */
  packages: RegExp;
}

const NOTHING = /(?!)/;
const PLAIN_NODE = /^node:|^(?:dns2|zod|zod\/mini)$/;
const CALLS = /^electron\/command-line\/(?:parse-serve-options|data-folder)\.ts$/;

export const ROOMS: readonly Room[] = [
  { files: /^shared\//, name: 'shared/', may: /^shared\//, packages: /^zod(?:\/mini)?$/ },
  { files: /^renderer\//, name: 'renderer/', may: /^(?:renderer|shared)\//, packages: /^(?!node:)(?!electron)/ },
  // The public suffix list, for the worker that judges updates: the serving thread does without.
  { files: /^electron\/engine\/lists\/guard\//, name: 'electron/engine/lists/guard/', may: /^(?:electron\/engine|shared)\//, packages: /^node:|^tldts$/ },
  { files: /^electron\/engine\//, name: 'electron/engine/', may: /^(?:electron\/engine|shared)\//, packages: PLAIN_NODE },
  { files: /^electron\/console\//, name: 'electron/console/', may: /^(?:electron\/console\/|shared\/|electron\/engine\/engine(?:-host)?\.ts$)/, packages: PLAIN_NODE },
  { files: /^electron\/(?:command-line\/|headless\.ts$|engine-process\.ts$)/, name: 'the command line', may: /^(?:electron\/(?:engine|console|command-line)\/|shared\/|package\.json$)/, packages: /^node:|^conf$/ },
  { files: /^electron\/desktop\//, name: 'electron/desktop/', may: /^(?:electron\/desktop|shared)\//, packages: /^node:|^electron(?:-store)?$/ },
  { files: /^electron\/main\.ts$/, name: 'main.ts', may: new RegExp(`^(?:electron/desktop/|shared/)|${CALLS.source}`), packages: /^node:|^electron$/ },
  { files: /^electron\/preload\.ts$/, name: 'preload.ts', may: /^shared\//, packages: /^electron$/ },
  { files: /^electron\/(?:build|start)\.mjs$/, name: 'the starting scripts', may: /^dist\//, packages: /^node:|^vite$/ },
  { files: /./, name: 'nowhere', may: NOTHING, packages: NOTHING },
];

/** Static and dynamic imports, `export … from`, and types taken by `import()`; comments do not count. */
export function importsOf(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  return [...code.matchAll(/(?:\bimport|\bfrom|\bimport\s*\(|\brequire\s*\()\s*['"]([^'"\s]+)['"]/g)].map((found) => found[1]!);
}

/** What a file imports and must not; each as a sentence. @param file from the root, with slashes */
export function violationsOf(file: string, source: string): string[] {
  const room = ROOMS.find(({ files }) => files.test(file))!;
  return importsOf(source).flatMap((specifier) => {
    const target = specifier.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) : specifier;
    const allowed = specifier.startsWith('.') ? room.may.test(target) : room.packages.test(specifier);
    return allowed ? [] : [`${file}: ${room.name} may not import ${target}`];
  });
}

/** Every source below the four folders that hold code, tests left out. */
export function sources(root: string): string[] {
  return ['electron', 'renderer', 'shared'].flatMap((folder) => fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')));
}
