import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';

const MILAN = /Tribunale di Milano, 11 July 2022/;

test('a list added by pasted text blocks; pausing lifts it and leaves the order in force', async ({ gavel }) => {
  const shell = new AppShell(gavel.page);
  const lists = new Lists(gavel.page);
  await shell.go('Lists');
  await lists.setMode(MILAN, 'Enforce');
  await lists.add('ads.example.net\n');
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['0.0.0.0']);
  await expect.poll(async () => (await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');

  await shell.pause();
  await expect(shell.resume).toBeVisible();
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['192.0.2.1']);
  expect((await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');

  await shell.resume.click();
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['0.0.0.0']);
});
