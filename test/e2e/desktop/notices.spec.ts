/** Desktop notifications: none unless wanted, grouped and counted, without names, and one click from the page that tells more. */
import type { ElectronApplication } from '@playwright/test';
import { expect, test, type Gavel } from '../hosts.ts';
import { AppShell } from '../pages/app-shell.ts';
import { NoticeSettings } from '../pages/notice-settings.ts';

/** What the stand-in keeps of notifications beyond Electron's own. */
interface Shown { title: string; body: string; emit(event: 'click', argument: object): boolean }
type WithShown = { Notification: { _shown: Shown[] } };

function desktop({ app }: Gavel): ElectronApplication {
  if (app === undefined) throw new Error('this spec runs on the desktop only');
  return app;
}
const shown = (app: ElectronApplication): Promise<string[]> => app.evaluate((electron) => (electron as unknown as WithShown).Notification._shown.map(({ title, body }) => `${title}: ${body}`));

test.skip(process.env['GAVEL_E2E_ELECTRON'] === 'real', 'the system shows them, and nobody is there to look');

test('they are off until they are switched on, and say beforehand what they will say', async ({ gavel }) => {
  await new AppShell(gavel.page).go('Settings');
  const settings = new NoticeSettings(gavel.page);
  await expect(settings.on).not.toBeChecked();
  await expect(settings.names).toBeDisabled();
  await expect(settings.part).toContainText('3 names were blocked by orders.');
  await expect(settings.part).not.toContainText('site.example');
  await settings.switchOver();
  await expect(settings.on).toBeChecked();
  await settings.names.check();
  await expect(settings.part).toContainText('site.example was kept back by your upstream.');
});

test('blocks by an order are counted in one notification without a name, and a click opens the log of them', async ({ gavel }) => {
  const app = desktop(gavel);
  const { page } = gavel;
  const shell = new AppShell(page);
  await shell.go('Settings');
  const settings = new NoticeSettings(page);
  await settings.switchOver();
  await expect(settings.on).toBeChecked();
  await shell.go('Why?');
  await page.evaluate(() => (globalThis as unknown as { gavel: { call(method: string, params: object): Promise<unknown> } }).gavel.call('lists.setMode', { id: 'milan', mode: 'enforce' }));
  for (const name of ['kickasstorrents.to', 'limetorrents.pro', 'www.limetorrents.pro']) expect((await gavel.ask(name)).rcode).toBe('NXDOMAIN');
  await expect.poll(() => shown(app), { timeout: 25_000 }).toEqual(['Gavel: 3 names were blocked by orders.']);
  await app.evaluate((electron) => { (electron as unknown as WithShown).Notification._shown[0]?.emit('click', {}); });
  await expect(shell.heading('Live log')).toBeVisible();
  await expect(page).toHaveURL(/#\/log\?by=law$/);
});
