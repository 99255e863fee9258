/**
 * Builds dist/: the renderer, everything that runs in Node, and the preload. `--if-stale` does nothing when dist/ is newer than
 * every source and lock file. Plain JavaScript that an old Node can read, so that it can say which Node is needed.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'dist', 'built');
const SOURCES = ['electron', 'renderer', 'shared', 'vite.config.ts', 'vite.electron.config.ts', 'package.json', 'package-lock.json'];

/** Milliseconds since the epoch of the last change at or below a path; 0 where there is nothing. */
function lastChange(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time tells of removed files.
  return Math.max(stat.mtimeMs, ...fs.readdirSync(file).map((name) => lastChange(path.join(file, name))));
}

function isFresh() {
  const built = fs.statSync(stamp, { throwIfNoEntry: false });
  return built !== undefined && SOURCES.every((source) => lastChange(path.join(root, source)) < built.mtimeMs);
}

async function buildAll() {
  const { build } = await import('vite');
  fs.rmSync(stamp, { force: true });
  const configFile = path.join(root, 'vite.electron.config.ts');
  await build({ root, configFile, mode: 'production' });
  await build({ root, configFile, mode: 'preload' });
  fs.cpSync(path.join(root, 'electron', 'desktop', 'icons'), path.join(root, 'dist', 'electron', 'icons'), { recursive: true });
  fs.chmodSync(path.join(root, 'dist', 'electron', 'headless.js'), 0o755);
  await build({ configFile: path.join(root, 'vite.config.ts'), mode: 'production', logLevel: 'warn' });
  fs.writeFileSync(stamp, `${new Date().toISOString()}\n`);
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Gavel needs Node.js 24 or newer, this is ${process.versions.node}. Run it through npm after "npm ci" (which brings Node.js 24 on Linux and Windows), or install Node.js 24 from https://nodejs.org.`);
  process.exit(1);
}
process.chdir(root);
if (!process.argv.includes('--if-stale') || !isFresh()) {
  console.error('Building Gavel into dist/ ...');
  const started = performance.now();
  await buildAll();
  console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
