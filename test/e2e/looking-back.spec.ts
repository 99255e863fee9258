/** What changed in a list, where a name was and when, and whether it was ordered on a day. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';

const today = new Date().toLocaleDateString('sv');

test('an update shows the names that it added and removed', async ({ gavel }) => {
  const { page } = gavel;
  const file = path.join(gavel.dataFolder, 'my-lists', 'changing.txt');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, 'stays.example\nleaves.example\n');
  await new AppShell(page).go('Lists');
  const lists = new Lists(page);
  await lists.startAdding('File or folder');
  await lists.show(/path/i, file);
  await lists.confirm();
  await expect(page.getByRole('link', { name: 'changing.txt' })).toBeVisible();
  fs.writeFileSync(file, 'stays.example\ncomes.example\n');
  await page.getByRole('button', { name: 'More about changing.txt' }).click();
  await page.getByRole('menuitem', { name: 'Read it again now' }).click();
  await expect.poll(async () => (await gavel.ask('comes.example')).data).toContain('0.0.0.0');
  await page.getByRole('link', { name: 'changing.txt' }).click();
  await expect(page.getByText('First reading: 2 names')).toBeVisible();
  await page.getByRole('button', { name: '1 added' }).click();
  await expect(page.getByRole('link', { name: 'comes.example' })).toBeVisible();
  await page.getByRole('button', { name: '1 removed' }).click();
  await page.getByRole('link', { name: 'leaves.example' }).click();
  await expect(page.getByText('no longer on it since')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Why?' })).toBeVisible();
});

test('an order tells its life, its names, and whether one of them was ordered on a day', async ({ gavel }) => {
  const { page } = gavel;
  await new AppShell(page).go('Orders');
  await page.getByRole('link', { name: /IT-TM-2022-07-11/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Confirmed' })).toContainText('Nov 2022');
  await expect(page.getByRole('row', { name: /kickasstorrents.to/ })).toContainText('observed');
  await page.getByRole('textbox', { name: 'Name' }).fill('www.limetorrents.pro');
  await page.getByLabel('Day').fill('2023-05-03');
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(page.getByText('Yes: www.limetorrents.pro was ordered blocked on 3 May 2023.')).toBeVisible();
  await expect(page.getByText('Gavel did not read this list yet on that day.')).toBeVisible();
  await page.getByRole('link', { name: 'Everything that is kept of it' }).click();
  await expect(page.getByText('What would have become of a question here is not known.')).toBeVisible();
  await page.getByLabel('Day (optional)').fill(today);
  await page.getByRole('button', { name: 'Look' }).click();
  await expect(page.getByText(/was only observed/)).toBeVisible();
});
