import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { ElectronApplication } from '@playwright/test';
import type { DesktopBridge } from '../../../shared/desktop-bridge.ts';
import { expect, root, test, type Gavel } from '../hosts.ts';

declare const gavel: DesktopBridge;

function desktop(started: Gavel): ElectronApplication {
  if (started.app === undefined) throw new Error('this spec runs on the desktop only');
  return started.app;
}

const windowShown = (app: ElectronApplication): Promise<boolean | undefined> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

test('the page gets one frozen object and nothing of Node or Electron', async ({ gavel: { page } }) => {
  expect(await page.evaluate(() => [Object.isFrozen(gavel), Object.keys(gavel).sort(), 'require' in globalThis, 'process' in globalThis])).toEqual([true, ['call', 'listen', 'platform', 'saveExport', 'speak'], false, false]);
});

test('a call with wrong parameters, and one that does not exist, are answered with what is wrong', async ({ gavel: { page } }) => {
  expect(await page.evaluate(() => gavel.call('pause.set', { minutes: 'ten' as unknown as number }))).toMatchObject({ ok: false, error: { code: 'invalid-input', message: expect.stringContaining('minutes') } });
  expect(await page.evaluate(() => gavel.call('constructor' as 'status.get', {}))).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('an event that does not exist cannot be listened to', async ({ gavel: { page } }) => {
  expect(await page.evaluate(() => { try { return gavel.listen('secrets' as 'status.changed', () => undefined); } catch (error) { return (error as Error).message; } })).toMatch(/there is no event secrets/);
});

test('the page cannot be led elsewhere and opens no window', async ({ gavel: { page, app } }) => {
  const before = page.url();
  /** Asked again while the page is on its way to be led away, and is not. */
  const stillHere = (): Promise<boolean> => page.evaluate(async () => (await gavel.call('status.get', {}) as { ok: boolean } | undefined)?.ok === true).catch(() => false);
  // By themselves, a moment later: a page that is about to be led away may not answer the one who asked for it.
  await page.evaluate(() => { setTimeout(() => { location.href = 'http://192.0.2.7/'; }); });
  await expect.poll(stillHere).toBe(true);
  await page.evaluate(() => { setTimeout(() => window.open('http://192.0.2.7/')); });
  await expect.poll(stillHere).toBe(true);
  expect(page.url()).toBe(before);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(await app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the policy keeps scripts out that are not ours', async ({ gavel: { page } }) => {
  expect(await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    return 'ran' in globalThis;
  })).toBe(false);
});

test('when the engine dies it is started again and the window goes on', async ({ gavel: started }) => {
  const app = desktop(started);
  const enginePid = (): Promise<number | undefined> => app.evaluate(({ app: it }) => it.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'Gavel engine')?.pid);
  const first = await enginePid();
  expect(first).toBeGreaterThan(0);
  process.kill(first ?? 0, 'SIGKILL');
  await expect.poll(async () => [undefined, first].includes(await enginePid())).toBe(false);
  await expect.poll(() => started.page.evaluate(() => gavel.call('status.get', {}).then(({ ok }) => ok))).toBe(true);
});

test('closing the window leaves Gavel in the tray, and starting it again shows the window', async ({ gavel: started }) => {
  const app = desktop(started);
  await expect.poll(() => windowShown(app)).toBe(true);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => windowShown(app)).toBe(false);
  expect((await started.ask('plain.example.org')).rcode).toBe('NOERROR');
  const binary = createRequire(import.meta.url)('electron') as string;
  const second = spawn(binary, [root, '--data', started.dataFolder], { stdio: 'ignore' });
  expect(await new Promise((resolve) => { second.on('exit', resolve); })).toBe(0);
  await expect.poll(() => windowShown(app)).toBe(true);
});

test('the tray speaks the language of the window', async ({ gavel: started }) => {
  const app = desktop(started);
  const labels = (): Promise<string[]> => app.evaluate(({ Tray }) => (Tray as unknown as { _all: { _menu: { items: { label?: string }[] } }[] })._all[0]?._menu.items.flatMap(({ label }) => (label === undefined ? [] : [label])) ?? []);
  await started.page.goto(`${started.page.url().split('#')[0]}#/settings`);
  await started.page.getByLabel('Language').selectOption('de');
  await expect.poll(labels).toEqual(['Gavel öffnen', '30 Minuten Pause', 'Fortsetzen', 'Beenden']);
});
