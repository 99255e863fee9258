import fs from 'node:fs/promises';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Orders } from './pages/orders.ts';

test('the report tells which orders met which names, and what upstream did, and can be kept as a file', async ({ gavel }) => {
  for (const name of ['kickasstorrents.to', 'www.limetorrents.pro', 'kickasstorrents.to']) await gavel.ask(name);
  const shell = new AppShell(gavel.page);
  const orders = new Orders(gavel.page);
  await shell.go('Orders');
  await orders.openReport();
  await expect(shell.heading('Transparency report')).toBeVisible();
  await expect(orders.line('IT-TM-2022-07-11')).toContainText('observed');
  await expect(orders.line(/^kickasstorrents\.to/)).toContainText('2');
  await expect(orders.section('Names set aside')).toContainText('No name was set aside');
  await expect(orders.section('What the household decided')).toContainText('Nothing was changed.');
  await expect(orders.section('What Gavel took or held by itself')).toContainText(/\d{1,2} \w{3} \d{4}, \d\d:\d\d .* was added/);
  await expect(orders.line('IT-TM-2022-07-11')).toContainText('Addressed to Cloudflare, Inc. (1.1.1.1)');

  if (gavel.app !== undefined) return; // a window of its own asks where to, with a dialogue of the system
  const [download] = await Promise.all([gavel.page.waitForEvent('download'), gavel.page.getByRole('button', { name: 'Download as CSV' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^gavel-report-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(await fs.readFile(await download.path(), 'utf8')).toContain('kickasstorrents.to');
});

test('a period of which nothing is known says so', async ({ gavel }) => {
  const orders = new Orders(gavel.page);
  await new AppShell(gavel.page).go('Orders');
  await orders.openReport();
  await gavel.page.getByText('Last month').click();
  await expect(gavel.page.getByText(/The log (begins on|holds nothing)/)).toBeVisible();
});
