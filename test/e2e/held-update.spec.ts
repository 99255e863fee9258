import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';

const NAMES = Array.from({ length: 20 }, (_, n) => `ads${n}.example\n`).join('');

test('an update that would block what most homes use is held, shown name by name, and taken without these names', async ({ gavel }) => {
  const file = path.join(gavel.dataFolder, 'my-lists', 'mine.txt');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, NAMES);
  const shell = new AppShell(gavel.page);
  const lists = new Lists(gavel.page);
  await shell.go('Lists');
  await lists.addFile(file, 'Mine');
  await expect(lists.row('Mine')).toContainText('20');

  fs.writeFileSync(file, `${NAMES}google.com\nads77.example\n`);
  await lists.readAgain('Mine');
  const held = lists.held;
  await expect(held).toContainText('2 names added. One of its rules would break things in most homes:');
  await expect(held.getByRole('list', { name: 'What was found' })).toContainText('google.com');
  await expect(gavel.page.getByRole('img', { name: '1 update is held' })).toBeVisible();
  expect((await gavel.ask('www.google.com')).data).not.toContain('0.0.0.0');
  const { violations } = await new AxeBuilder({ page: gavel.page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);

  await held.getByRole('button', { name: 'Show all changes' }).click();
  await expect(gavel.page.getByRole('dialog')).toContainText('ads77.example');
  await gavel.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await held.getByRole('button', { name: 'Take it without this one' }).click();
  await expect(held).toHaveCount(0);
  await expect(lists.row('Mine')).toContainText('1 name left out by you');
  expect((await gavel.ask('ads77.example')).data).toContain('0.0.0.0');
  expect((await gavel.ask('www.google.com')).data).not.toContain('0.0.0.0');

  await lists.details('Mine');
  await gavel.page.getByRole('dialog').getByRole('button', { name: 'Apply again: google.com' }).click();
  await expect.poll(async () => (await gavel.ask('www.google.com')).data).toContain('0.0.0.0');
});
