/**
 * `npm start`: the desktop app where Electron's binary is here or can be fetched, otherwise headless, said in one line.
 * Never imports `electron`: in plain Node that module downloads, or throws.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const electronFolder = path.join(root, 'node_modules', 'electron');
/** About 100 MB; a slow line that needs longer can run `npx install-electron --no` once. */
const FETCH_LIMIT_MS = 60_000;

/** The same places as electron/index.js looks in. */
function electronBinary() {
  const named = path.join(electronFolder, 'path.txt');
  const name = fs.existsSync(named) ? fs.readFileSync(named, 'utf8').trim() : 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electronFolder, 'dist');
  const binary = path.join(folder, name);
  return fs.existsSync(binary) ? binary : undefined;
}

/** Resolves when Electron's installer has ended, or has been ended; whether it worked shows in the folder. */
function fetchElectron() {
  const installer = path.join(electronFolder, 'install.js');
  if (!fs.existsSync(installer)) return Promise.resolve();
  console.error('Fetching Electron once, about 100 MB ...');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
    const limit = setTimeout(() => child.kill('SIGKILL'), FETCH_LIMIT_MS);
    const ended = () => {
      clearTimeout(limit);
      resolve();
    };
    child.on('exit', ended);
    child.on('error', ended);
  });
}

function startDesktop(binary, options) {
  // Before the child is there: a signal that came in between would end this process and leave the app running alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const child = spawn(binary, [root, ...options], { stdio: 'inherit' });
  child.on('error', (error) => {
    console.error(`Electron at ${binary} did not start: ${error.message}. "npm start -- --headless" starts Gavel without it.`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal === null ? code ?? 1 : 128 + os.constants.signals[signal]));
}

async function startHeadless(options) {
  const entry = path.join(root, 'dist', 'electron', 'headless.js');
  process.argv = [process.argv[0], entry, 'serve', ...options];
  await import('../dist/electron/headless.js');
}

const given = process.argv.slice(2);
if (given.includes('--headless')) {
  await startHeadless(given.filter((option) => option !== '--headless'));
} else {
  if (electronBinary() === undefined && process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined) await fetchElectron();
  const binary = electronBinary();
  if (binary === undefined) {
    console.error("Electron's binary is not available here, so Gavel starts headless: open the console's address in a browser.");
    await startHeadless(given);
  } else {
    startDesktop(binary, given);
  }
}
