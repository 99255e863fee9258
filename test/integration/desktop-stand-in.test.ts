/** The stand-in for Electron must fail where Electron would: a test that passes on a lie is worse than none. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron as electron, type ElectronApplication, type Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const dist = path.join(import.meta.dirname, '..', 'electron-stand-in', 'dist');
const PAGE = '<!doctype html><title>Sample</title><h1>Sample</h1>';
const MAIN = `
import path from 'node:path';
import { app, BrowserWindow, ipcMain, protocol } from 'electron';
app.setPath('userData', path.join(import.meta.dirname, 'profile'));
if (!app.requestSingleInstanceLock()) { app.exit(7); } else {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true } }]);
  globalThis.told = [];
  app.on('second-instance', (_event, argv) => globalThis.told.push(argv.at(-1)));
  ipcMain.handle('echo', (event, value) => ({ value, from: event.senderFrame.url }));
  ipcMain.handle('fail', () => { throw new Error('on purpose'); });
  void app.whenReady().then(() => {
    protocol.handle('app', () => new Response(${JSON.stringify(PAGE)}, { headers: { 'content-type': 'text/html', 'content-security-policy': "script-src 'none'" } }));
    const window = new BrowserWindow({ webPreferences: { preload: path.join(import.meta.dirname, 'preload.cjs'), sandbox: true, contextIsolation: true } });
    window.webContents.on('will-navigate', (event) => event.preventDefault());
    return window.loadURL('app://sample/');
  });
}`;

let folder: string;
let running: ElectronApplication | undefined;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-stand-in-'));
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'sample', type: 'module', main: 'main.js' }));
  fs.writeFileSync(path.join(folder, 'main.js'), MAIN);
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const options = (): Parameters<typeof electron.launch>[0] => ({
  args: [folder, 'first'], executablePath: path.join(dist, 'electron'), env: { ...process.env as Record<string, string>, GAVEL_STAND_IN_HEADLESS: '1' },
});

async function launch(preload: string): Promise<ElectronApplication> {
  fs.writeFileSync(path.join(folder, 'preload.cjs'), preload);
  running = await electron.launch(options());
  return running;
}

/** The window exists before its page has been loaded, in Electron too. */
async function loadedPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await expect.poll(() => page.title(), { timeout: 10_000 }).toBe('Sample');
  return page;
}

const BRIDGED = `const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('sample', { ask: (channel, value) => ipcRenderer.invoke(channel, value), tags: ['a'] });`;

interface Sample {
  ask(channel: string, value?: unknown): Promise<unknown>;
  tags: string[];
}
declare const sample: Sample;

describe('the Electron stand-in', { timeout: 30_000 }, () => {
  test('carries calls over the bridge, with the page as their sender', async () => {
    const page = await loadedPage(await launch(BRIDGED));
    expect(await page.evaluate(() => sample.ask('echo', { day: new Date(0), list: [1, undefined] }))).toEqual({ value: { day: new Date(0), list: [1, undefined] }, from: 'app://sample/' });
  });

  test('freezes what the bridge gave, and gives the page no require', async () => {
    const page = await loadedPage(await launch(BRIDGED));
    expect(await page.evaluate(() => [Object.isFrozen(sample), Object.isFrozen(sample.tags), 'require' in globalThis, 'ipcRenderer' in globalThis])).toEqual([true, true, false, false]);
  });

  test('refuses to carry what structured cloning refuses', async () => {
    const page = await loadedPage(await launch(BRIDGED));
    expect(await page.evaluate(() => sample.ask('echo', Symbol('x')).then(() => 'carried', (error: Error) => error.message).catch(String)).catch((error: Error) => error.message)).toMatch(/could not be cloned/);
  });

  test('gives an error of main to the page in Electron\'s words', async () => {
    const page = await loadedPage(await launch(BRIDGED));
    expect(await page.evaluate(() => sample.ask('fail').catch((error: Error) => error.message))).toBe("Error invoking remote method 'fail': Error: on purpose");
    expect(await page.evaluate(() => sample.ask('nobody').catch((error: Error) => error.message))).toContain("No handler registered for 'nobody'");
  });

  test('does not let a preload without contextBridge touch the page', async () => {
    const page = await loadedPage(await launch("globalThis.sample = 'leaked';"));
    expect(await page.evaluate(() => 'sample' in globalThis)).toBe(false);
  });

  test('does not give a sandboxed preload the file system', async () => {
    const app = await launch("require('node:fs');");
    const said: string[] = [];
    app.process().stderr?.on('data', (data: Buffer) => said.push(String(data)));
    const page = await loadedPage(app);
    await page.reload();
    await expect.poll(() => said.join('')).toContain('module not found: node:fs');
  });

  test('throws on a call that it does not support, and names it', async () => {
    const app = await launch(BRIDGED);
    const page = await loadedPage(app);
    expect(await app.evaluate(({ app: it }) => { try { return it.getGPUFeatureStatus(); } catch (error) { return (error as Error).message; } })).toMatch(/app\.getGPUFeatureStatus is not supported/);
    const window = await app.browserWindow(page);
    expect(await window.evaluate((it) => { try { return it.setOpacity(0.5); } catch (error) { return (error as Error).message; } })).toMatch(/BrowserWindow\.setOpacity is not supported/);
    expect(await app.evaluate(({ dialog }) => { try { return dialog.showOpenDialogSync({}); } catch (error) { return (error as Error).message; } })).toMatch(/dialog\.showOpenDialogSync is not supported/);
  });

  test('refuses a page that is not sandboxed', async () => {
    const app = await launch(BRIDGED);
    const said: string[] = [];
    app.process().stderr?.on('data', (data: Buffer) => said.push(String(data)));
    await loadedPage(app);
    await app.evaluate(({ BrowserWindow }) => { new BrowserWindow({ webPreferences: { nodeIntegration: true } }); });
    await expect.poll(() => said.join('')).toContain('only sandboxed, context-isolated pages are supported');
  });

  test('obeys the content security policy and the veto of a navigation', async () => {
    const page = await loadedPage(await launch(BRIDGED));
    await page.evaluate(() => { const script = document.createElement('script'); script.textContent = 'document.title = "ran"'; document.body.append(script); location.href = 'https://example.org/'; });
    await expect.poll(() => page.title()).toBe('Sample');
    expect(page.url()).toBe('http://sample.app.localhost/');
  });

  test('lets one instance run: the second tells the first and ends', async () => {
    const app = await launch(BRIDGED);
    await loadedPage(app);
    const second = spawn(path.join(dist, 'electron'), [folder, 'the-second'], { stdio: 'ignore' });
    expect(await new Promise((resolve) => { second.on('exit', resolve); })).toBe(7);
    await expect.poll(() => app.evaluate(() => (globalThis as unknown as { told: string[] }).told)).toEqual(['the-second']);
  });

  test('fails a main script that waits for ready at its top level, as Electron hangs', async () => {
    fs.writeFileSync(path.join(folder, 'main.js'), "import { app } from 'electron';\nawait app.whenReady();\n");
    const child = spawn(path.join(dist, 'electron'), [folder], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data: Buffer) => { said += String(data); });
    expect(await new Promise((resolve) => { child.on('exit', resolve); })).toBe(1);
    expect(said).toMatch(/never finished loading/);
  });
});
