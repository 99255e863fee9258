/** Nothing takes effect before it was shown; then it does at once. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';
import { OwnRules } from './pages/own-rules.ts';

test('a list is shown with what it would change, and is in force once it is added', async ({ gavel }) => {
  const { page } = gavel;
  const rules = new OwnRules(page);
  await rules.open();
  await rules.text.fill('@@||shop.example^\n');
  await rules.save();
  await expect(page.getByText('Saved. In force now.')).toBeVisible();
  await new AppShell(page).go('Lists');
  const lists = new Lists(page);
  await lists.add('known.example');
  await lists.startAdding('Text');
  await lists.show(/text of the list/i, 'known.example\nshop.example\nfresh.example\nnot a name\n');
  await expect(lists.dialog).toContainText('3 names, read as plain names.');
  await expect(lists.dialog).toContainText('1 name would be blocked that nothing here blocks now. 1 is blocked already.');
  await expect(lists.dialog).toContainText('@@||shop.example^ line 1 of your own rules');
  await expect(lists.dialog.getByRole('row', { name: /pasted|known|list/i }).last()).toContainText('1');
  await expect(lists.dialog).toContainText('1 line: not a DNS name');
  expect((await gavel.ask('fresh.example')).data).not.toContain('0.0.0.0');
  await lists.confirm();
  await expect.poll(async () => (await gavel.ask('fresh.example')).data).toContain('0.0.0.0');
  expect((await gavel.ask('shop.example')).data).not.toContain('0.0.0.0');
});

test('a list without orders is offered as a custom one', async ({ gavel }) => {
  await new AppShell(gavel.page).go('Lists');
  const lists = new Lists(gavel.page);
  await lists.startAdding('Text', 'Court orders');
  await lists.show(/text of the list/i, 'plain.example\n');
  await expect(lists.dialog.getByRole('alert')).toContainText('names no orders');
  await lists.dialog.getByRole('button', { name: 'Add it as a custom list' }).click();
  await expect(lists.dialog).toContainText('1 name would be blocked');
  await lists.confirm();
  await expect.poll(async () => (await gavel.ask('plain.example')).data).toContain('0.0.0.0');
});

test('each file of a folder is looked at, and those that are lists are added', async ({ gavel }) => {
  const folder = path.join(gavel.dataFolder, 'my-lists');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'one.hosts'), '0.0.0.0 one.example\n');
  fs.writeFileSync(path.join(folder, 'two.txt'), 'two.example\n');
  fs.writeFileSync(path.join(folder, 'none.json'), '{"a": 1}');
  await new AppShell(gavel.page).go('Lists');
  const lists = new Lists(gavel.page);
  await lists.startAdding('File or folder');
  await lists.show(/path/i, folder);
  await expect(lists.dialog.getByRole('checkbox', { name: 'none.json' })).toBeDisabled();
  await expect(lists.dialog.getByRole('checkbox', { name: 'two.txt' })).toBeChecked();
  await lists.confirm('Add 2 lists');
  await expect.poll(async () => (await gavel.ask('two.example')).data).toContain('0.0.0.0');
  expect((await gavel.ask('one.example')).data).toContain('0.0.0.0');
});

test('the catalogue is searched by purpose and country, and says what is known of each list', async ({ gavel }) => {
  await new AppShell(gavel.page).go('Lists');
  const lists = new Lists(gavel.page);
  await lists.startAdding('Catalogue', 'Court orders');
  await lists.dialog.getByRole('searchbox').fill('france gambling');
  const entries = lists.dialog.getByRole('listitem');
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText('France · published by the authority · licence not known');
  await lists.dialog.getByRole('searchbox').fill('milano');
  await expect(entries).toContainText('You have it');
});
