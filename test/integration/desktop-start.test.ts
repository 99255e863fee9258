/** `npm start`, on a machine with Electron's binary and on one without. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const electronFolder = path.join(import.meta.dirname, '..', '..', 'electron');
let project: string;

beforeEach(() => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-start-'));
  fs.mkdirSync(path.join(project, 'electron'));
  fs.mkdirSync(path.join(project, 'dist', 'electron'), { recursive: true });
  fs.writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
  for (const file of ['start.mjs', 'build.mjs']) fs.cpSync(path.join(electronFolder, file), path.join(project, 'electron', file));
  fs.writeFileSync(path.join(project, 'dist', 'electron', 'headless.js'), "console.log('headless', ...process.argv.slice(2));");
});
afterEach(() => fs.rmSync(project, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  error: string;
}

/** @param until  sends SIGTERM once the process has said this */
function run(parameters: string[], env: Record<string, string> = {}, until?: string): Promise<Ended> {
  const { ELECTRON_OVERRIDE_DIST_PATH: _inherited, ...inherited } = process.env;
  const child = spawn(process.execPath, parameters, { env: { ...inherited, ...env } });
  const ended: Ended = { code: null, out: '', error: '' };
  child.stderr.on('data', (data: Buffer) => { ended.error += String(data); });
  child.stdout.on('data', (data: Buffer) => {
    ended.out += String(data);
    if (until !== undefined && ended.out.includes(until)) child.kill('SIGTERM');
  });
  return new Promise((resolve) => { child.on('close', (code) => resolve({ ...ended, code })); });
}

const start = (...options: string[]): string[] => [path.join(project, 'electron', 'start.mjs'), ...options];

function installElectron(script: string): Record<string, string> {
  const folder = path.join(project, 'binary');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { ELECTRON_OVERRIDE_DIST_PATH: folder };
}

describe('npm start', () => {
  test('with --headless starts headless, with the other options, and says nothing else', async () => {
    expect(await run(start('--headless', '--dns', '127.0.0.1:5300'), installElectron('echo desktop'))).toEqual({ code: 0, out: 'headless serve --dns 127.0.0.1:5300\n', error: '' });
  });

  test('without Electron\'s binary says so in one line and starts headless', async () => {
    const { code, out, error } = await run(start('--no-web'));
    expect([code, out]).toEqual([0, 'headless serve --no-web\n']);
    expect(error).toMatch(/^Electron's binary is not available[^\n]*starts headless[^\n]*\n$/);
  });

  test('with Electron\'s binary starts the desktop and ends with its exit code', async () => {
    expect(await run(start('--no-web'), installElectron('echo "desktop $@"; exit 3'))).toEqual({ code: 3, out: `desktop ${project} --no-web\n`, error: '' });
  });

  test('hands a signal on to Electron and ends with what Electron makes of it', async () => {
    expect(await run(start(), installElectron("trap 'exit 5' TERM; echo waiting; while true; do sleep 0.05; done"), 'waiting')).toEqual({ code: 5, out: 'waiting\n', error: '' });
  });
});

describe('npm run build', () => {
  test('on an old Node says which one is needed and how to get it', async () => {
    const build = pathToFileURL(path.join(project, 'electron', 'build.mjs')).href;
    const { code, error } = await run(['--input-type=module', '--eval', `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } }); await import(${JSON.stringify(build)});`]);
    expect(code).toBe(1);
    expect(error).toMatch(/needs Node\.js 24 or newer, this is 20\.20\.2\. Run it through npm after "npm ci"/);
  });
});
