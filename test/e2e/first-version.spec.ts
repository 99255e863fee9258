/** A list that would break things: seen before it is added, and asked about where nobody saw it. */
import { AxeBuilder } from '@axe-core/playwright';
import fs from 'node:fs';
import path from 'node:path';
import { startListServer } from '../helpers/list-server.ts';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';
import { Why } from './pages/why.ts';

const BAD = `${Array.from({ length: 300 }, (_, n) => `||ads${n}.example^\n`).join('')}||co.uk^\n||captive.apple.com^\n`;

test('names that would break things are left out of a list that is added, unless one wants them', async ({ gavel }) => {
  await new AppShell(gavel.page).go('Lists');
  const lists = new Lists(gavel.page);
  await lists.startAdding('Text');
  await lists.show(/text of the list/i, BAD);
  await expect(lists.dialog).toContainText('2 of its names would break things in most homes, and would be left out:');
  await expect(lists.dialog.getByRole('checkbox', { name: 'Apply these names too' })).not.toBeChecked();
  await lists.confirm();
  await expect(lists.row('Pasted list')).toContainText('2 names left out by you');
  await expect.poll(async () => (await gavel.ask('ads7.example')).data).toContain('0.0.0.0');
  expect((await gavel.ask('www.shop.co.uk')).data).not.toContain('0.0.0.0');
});

test('“Why?” tells a name that was left out, and takes it again', async ({ gavel }) => {
  await new AppShell(gavel.page).go('Lists');
  const lists = new Lists(gavel.page);
  await lists.startAdding('Text');
  await lists.show(/text of the list/i, BAD);
  await expect(lists.dialog).toContainText('300 names, read as Adblock rules. 2 more would be left out.');
  await expect(lists.dialog).toContainText('300 names would be blocked that nothing here blocks now.');
  await lists.dialog.getByText('Apply these names too').click();
  await expect(lists.dialog).toContainText('302 names would be blocked that nothing here blocks now.');
  await lists.dialog.getByText('Apply these names too').click();
  await lists.confirm();
  expect((await gavel.ask('www.shop.co.uk')).data).not.toContain('0.0.0.0');
  await new AppShell(gavel.page).go('Why?');
  const why = new Why(gavel.page);
  await why.ask('www.shop.co.uk');
  await expect(why.now).toContainText(/www\.shop\.co\.uk would be answered: Pasted list names it, and you left it out of that list on/);
  await expect(why.now).toContainText('because: everything below it belongs to many others');
  const { violations } = await new AxeBuilder({ page: gavel.page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  await why.happened.getByRole('link', { name: /How it was decided/ }).click();
  const trace = gavel.page.getByRole('region', { name: 'Trace' });
  await expect(trace).toContainText('left out of its list');
  await expect(trace).toContainText(/left out by you/);
  await expect(trace).toContainText('Pasted list names it; it was left out of that list.');
  await gavel.page.goBack();
  await why.changes.getByRole('button', { name: 'Take it again' }).click();
  await expect(why.now).toContainText('www.shop.co.uk would be blocked, by your choice.');
  await expect.poll(async () => (await gavel.ask('other.co.uk')).data).toContain('0.0.0.0');
});

test('a folder’s list that nobody looked at closely says what is left out of it, and one click decides', async ({ gavel }) => {
  const folder = path.join(gavel.dataFolder, 'my-lists');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'one.txt'), `! Title: One\n${BAD}`);
  fs.writeFileSync(path.join(folder, 'two.txt'), 'two.example\n');
  await new AppShell(gavel.page).go('Lists');
  const lists = new Lists(gavel.page);
  await lists.startAdding('File or folder');
  await lists.show(/path/i, folder);
  await expect(lists.dialog.getByRole('checkbox', { name: 'one.txt' })).toBeChecked();
  await expect(lists.dialog.getByRole('checkbox', { name: 'two.txt' })).toBeChecked();
  await lists.confirm('Add 2 lists');
  const asked = gavel.page.getByRole('region', { name: '2 names are left out until you decide' });
  await expect(gavel.page.getByRole('img', { name: '1 new list waits for your decision' })).toBeVisible();
  await expect(asked.getByRole('list', { name: 'What was found' })).toContainText('co.uk');
  expect((await gavel.ask('www.shop.co.uk')).data).not.toContain('0.0.0.0');
  const { violations } = await new AxeBuilder({ page: gavel.page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  await asked.getByRole('button', { name: 'Apply these 2 too' }).click();
  await expect(asked).toHaveCount(0);
  await expect.poll(async () => (await gavel.ask('www.shop.co.uk')).data).toContain('0.0.0.0');
});

test('a look at a source that drips tells how far it is and is cancelled at once', async ({ gavel }) => {
  const server = await startListServer();
  try {
    server.put('/slow', (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('ads.example\n'.repeat(300)), 100);
      response.once('close', () => clearInterval(drip));
    });
    await new AppShell(gavel.page).go('Lists');
    const lists = new Lists(gavel.page);
    await lists.startAdding('Address');
    await lists.show(/address/i, `${server.url}/slow`);
    await expect(lists.dialog).toContainText(/Downloading, [\d,]+ kB/);
    await lists.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(lists.dialog.getByRole('button', { name: 'Show what it holds' })).toBeEnabled({ timeout: 1000 });
    await expect(lists.dialog.getByRole('alert')).toHaveCount(0);
  } finally {
    await server.close();
  }
});
