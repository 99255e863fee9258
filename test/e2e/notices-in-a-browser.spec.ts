import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { NoticeSettings } from './pages/notice-settings.ts';

test('a browser says that it shows no notifications, and where there are some; the desktop app offers them', async ({ gavel, hostName }) => {
  await new AppShell(gavel.page).go('Settings');
  const settings = new NoticeSettings(gavel.page);
  if (hostName === 'desktop') await expect(settings.on).toBeAttached();
  else await expect(settings.part).toContainText('A browser shows none.');
});
