/** What the lines of a list mean: chosen before it is added, changed in its details, and asked about when its publisher changes it. */
import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';

test('plain names block what is below them, unless each is to stand alone; the list’s details change it', async ({ gavel }) => {
  await new AppShell(gavel.page).go('Lists');
  const lists = new Lists(gavel.page);
  await lists.startAdding('Text');
  await lists.show(/text of the list/i, '! Title: Mine\nads.example\nmore.example\n');
  await expect(lists.dialog).toContainText('2 names, read as plain names.');
  await lists.dialog.getByRole('checkbox', { name: 'Only the names themselves' }).check();
  await expect(lists.dialog).toContainText('2 names, read as plain names, each alone.');
  await lists.confirm();
  await expect.poll(async () => (await gavel.ask('ads.example')).data).toContain('0.0.0.0');
  expect((await gavel.ask('www.ads.example')).data).not.toContain('0.0.0.0');

  await lists.details('Mine');
  const readAs = lists.dialog.getByRole('combobox', { name: 'Syntax' });
  await expect(readAs).toHaveValue('domains-exact');
  await readAs.selectOption('');
  await expect.poll(async () => (await gavel.ask('www.ads.example')).data).toContain('0.0.0.0');
  const { violations } = await new AxeBuilder({ page: gavel.page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('an update by which the same names would reach further is held, and “always” ends the question', async ({ gavel }) => {
  const file = path.join(gavel.dataFolder, 'my-lists', 'mine.txt');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const names = Array.from({ length: 20 }, (_, n) => `ads${n}.example`);
  fs.writeFileSync(file, names.map((name) => `0.0.0.0 ${name}\n`).join(''));
  await new AppShell(gavel.page).go('Lists');
  const lists = new Lists(gavel.page);
  await lists.addFile(file, 'Mine');
  await expect(lists.row('Mine')).toContainText('20');
  fs.writeFileSync(file, names.map((name) => `${name}\n`).join(''));
  await lists.readAgain('Mine');
  await expect(lists.held).toContainText('It was written as hosts file and is now written as plain names. 20 of the same names would then block everything below them too.');
  await lists.held.getByRole('button', { name: 'Always read it as hosts file' }).click();
  await expect(lists.held).toHaveCount(0);
  expect((await gavel.ask('www.ads3.example')).data).not.toContain('0.0.0.0');
  expect((await gavel.ask('ads3.example')).data).toContain('0.0.0.0');
});
