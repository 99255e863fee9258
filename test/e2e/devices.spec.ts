import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Devices } from './pages/devices.ts';
import { LiveLog } from './pages/live-log.ts';

test('a device that asked gets a name, and the log speaks of it by that name', async ({ gavel }) => {
  await gavel.ask('plain.example.org');
  const shell = new AppShell(gavel.page);
  const devices = new Devices(gavel.page);
  await shell.go('Devices');
  await devices.device(/This computer/).click();
  await devices.rename('Kitchen radio');
  await expect(gavel.page.getByRole('heading', { name: 'Kitchen radio' })).toBeVisible();
  await gavel.page.getByRole('link', { name: 'Show its questions in the live log' }).click();
  await expect(new LiveLog(gavel.page).row('plain.example.org')).toContainText('Kitchen radio');
  await gavel.ask('later.example.org');
  await expect(new LiveLog(gavel.page).row('later.example.org')).toContainText('Kitchen radio');
  await shell.go('Overview');
  await expect(gavel.page.getByRole('link', { name: /Kitchen radio/ })).toBeVisible();
});

test('the name is taken away again, by keyboard', async ({ gavel }) => {
  await gavel.ask('plain.example.org');
  const { page } = gavel;
  await expect(new AppShell(page).heading('Overview')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  const devices = new Devices(page);
  await devices.device(/This computer/).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).focus();
  await page.keyboard.type('Study PC');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Study PC' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove the name' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'This computer' })).toBeVisible();
});
