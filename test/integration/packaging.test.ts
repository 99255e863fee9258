/** electron-builder.yml packs what runs and nothing else. Offline: Electron itself is a dummy, so fuses and installers are not shown. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const electronVersion = (createRequire(import.meta.url)('electron/package.json') as { version: string }).version;
let project: string;

function write(file: string, text: string, mode = 0o644): void {
  fs.mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  fs.writeFileSync(path.join(project, file), text, { mode });
}

/** A project with our configuration and manifest, and a little of everything that may lie in the folder. */
beforeEach(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-packaging-'));
  for (const file of ['package.json', 'electron-builder.yml', 'electron/desktop/icons']) fs.cpSync(path.join(root, file), path.join(project, file), { recursive: true });
  for (const file of ['dist/electron/main.js', 'dist/electron/preload.cjs', 'dist/electron/engine-process.js', 'dist/electron/main.js.map', 'dist/renderer/index.html', 'electron/main.ts', 'test/a.test.ts', 'node_modules/zod/index.js', 'config.json']) write(file, '0');
  write('node_modules/zod/package.json', '{ "name": "zod", "version": "4.6.7" }');
  write('electron-dummy/electron', '#!/bin/sh\n', 0o755);
  fs.mkdirSync(path.join(project, 'electron-dummy', 'resources'));
});
afterEach(() => fs.rmSync(project, { recursive: true, force: true }));

function pack(extra: string): Promise<{ code: number; said: string }> {
  // Flipping a fuse needs Electron's own bytes.
  write('offline.yml', `extends: ${JSON.stringify(path.join(project, 'electron-builder.yml'))}\nelectronFuses: null\nelectronDist: ${JSON.stringify(path.join(project, 'electron-dummy'))}\nelectronVersion: ${electronVersion}\n${extra}`);
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(root, 'node_modules', 'electron-builder', 'cli.js'), '--linux', 'dir', '--x64', '--project', project, '--config', path.join(project, 'offline.yml')], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, said: stdout + stderr });
    });
  });
}

interface Asar {
  listPackage: (file: string, options: { isPack: boolean }) => string[];
}

describe('the package', { timeout: 60_000 }, () => {
  test('holds the built app and its manifest, and no sources, tests, maps or node_modules', async () => {
    const { code, said } = await pack('');
    expect(said).not.toMatch(/Invalid configuration/);
    expect(code, said).toBe(0);
    const requireBuilder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json', { paths: [path.join(root, 'node_modules', 'electron-builder')] }));
    const { listPackage } = await (import(requireBuilder.resolve('@electron/asar')) as Promise<Asar>);
    const files = listPackage(path.join(project, 'release', 'linux-unpacked', 'resources', 'app.asar'), { isPack: false });
    expect(files.filter((file) => path.extname(file) !== '').sort()).toEqual(['/dist/electron/engine-process.js', '/dist/electron/main.js', '/dist/electron/preload.cjs', '/dist/renderer/index.html', '/package.json']);
  });

  test('is refused when its configuration has a word that does not exist', async () => {
    const { code, said } = await pack('lunix: {}\n');
    expect(code).not.toBe(0);
    expect(said).toMatch(/unknown property 'lunix'/);
  });

  test('turns off what would let the installed binary run as Node or be inspected', () => {
    const text = fs.readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');
    for (const fuse of ['runAsNode: false', 'enableNodeOptionsEnvironmentVariable: false', 'enableNodeCliInspectArguments: false', 'onlyLoadAppFromAsar: true', 'enableEmbeddedAsarIntegrityValidation: true']) expect(text).toContain(`  ${fuse}\n`);
  });
});
