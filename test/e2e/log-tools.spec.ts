import fs from 'node:fs';
import path from 'node:path';
import { faults } from './faults.ts';
import { expect, test, type Gavel } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { LiveLog } from './pages/live-log.ts';

const ORDERED = 'kickasstorrents.to';

async function open(gavel: Gavel): Promise<LiveLog> {
  await gavel.ask(ORDERED);
  await gavel.ask('plain.example.org');
  await gavel.ask('www.plain.example.org', 'TXT');
  await new AppShell(gavel.page).go('Live log');
  const log = new LiveLog(gavel.page);
  await expect(log.row('www.plain.example.org')).toBeVisible();
  return log;
}

test('the log is filtered by type, answer and list, and what is on can be taken off again', async ({ gavel }) => {
  const log = await open(gavel);
  await log.filterBy('Type', 'TXT');
  await expect(log.row(ORDERED)).toHaveCount(0);
  await expect(log.row('www.plain.example.org')).toBeVisible();
  await gavel.page.getByRole('button', { name: 'Without “Type: TXT”' }).click();
  await expect(log.row(ORDERED)).toBeVisible();
  await log.filterBy('Answer', 'NXDOMAIN');
  await expect(gavel.page.getByText('Nothing in the log matches.')).toBeVisible();
  await gavel.page.getByRole('button', { name: 'Clear the filter' }).click();
  await log.search.fill('tribunale');
  await expect(log.row('plain.example.org')).toHaveCount(0);
  await expect(log.row(ORDERED)).toBeVisible();
});

test('names are counted, and one of them leads to its rows', async ({ gavel }) => {
  const log = await open(gavel);
  await gavel.ask('plain.example.org', 'AAAA');
  await log.showBy('By name');
  const line = gavel.page.getByRole('row').filter({ has: gavel.page.getByRole('button', { name: 'plain.example.org', exact: true }) });
  await expect(line.getByRole('cell').nth(1)).toHaveText('2');
  expect(await faults(gavel.page)).toEqual([]);
  await line.getByRole('button').click();
  await expect(log.row('plain.example.org')).toBeVisible();
  await expect(log.row(ORDERED)).toHaveCount(0);
});

test('columns are chosen, and remembered', async ({ gavel }) => {
  const log = await open(gavel);
  await log.tool('Columns…');
  await log.dialogue.getByRole('checkbox', { name: 'Answer code' }).check();
  await log.dialogue.getByRole('checkbox', { name: 'Milliseconds' }).uncheck();
  expect(await faults(gavel.page)).toEqual([]);
  await log.dialogue.getByRole('button', { name: 'Done' }).click();
  await gavel.page.reload();
  await expect(log.grid.getByRole('columnheader', { name: 'Answer' })).toBeVisible();
  await expect(log.grid.getByRole('columnheader', { name: 'ms' })).toHaveCount(0);
  await expect(log.row('plain.example.org')).toContainText('NOERROR');
});

test('by keyboard: rows, pages, ends, toggles, hold, and what a key does', async ({ gavel }) => {
  const log = await open(gavel);
  const { page } = gavel;
  const at = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex') ?? null);
  await log.grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(at).toBe('3');
  await page.keyboard.press('End');
  await expect.poll(at).toBe('4');
  await page.keyboard.press('Home');
  await expect.poll(at).toBe('2');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(page.getByRole('button', { name: 'Observed' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('4');
  await log.row(ORDERED).focus();
  await page.keyboard.press('a');
  await expect(log.trace).toContainText('Tribunale di Milano');
  await expect(log.trace.getByRole('button', { name: 'Enforce', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(log.trace).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(log.dialogue.getByText('Copy as a dig command')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('the address leads back to a row with its filter', async ({ gavel }) => {
  const log = await open(gavel);
  await log.search.fill('plain');
  await expect(log.row(ORDERED)).toHaveCount(0);
  await log.row('www.plain.example.org').click();
  await expect(log.trace).toContainText('www.plain.example.org');
  await gavel.page.reload();
  await expect(log.trace).toContainText('www.plain.example.org');
  await expect(log.search).toHaveValue('plain');
  await expect(log.grid.getByRole('row', { selected: true })).toContainText('www.plain.example.org');
});

test('the strip of time says where one is, and leads to the oldest row and back', async ({ gavel }) => {
  const log = await open(gavel);
  await expect(log.rail).toHaveAttribute('aria-valuetext', /\d\d:\d\d/);
  await log.rail.focus();
  await gavel.page.keyboard.press('End');
  await expect(gavel.page.getByText('The log begins here')).toBeVisible();
  await gavel.page.keyboard.press('Home');
  await gavel.ask('later.example.org');
  await expect(log.row('later.example.org')).toBeVisible();
  await log.tool('Go to a time…');
  await log.dialogue.getByRole('button', { name: 'Oldest' }).click();
  await expect(log.row(ORDERED)).toBeVisible();
});

for (const format of ['csv', 'json'] as const) {
  test(`the filtered log is exported as ${format}`, async ({ gavel }) => {
    const log = await open(gavel);
    const { page, app } = gavel;
    await log.search.fill('plain');
    await expect(log.row(ORDERED)).toHaveCount(0);
    await log.tool('Export…');
    await log.dialogue.getByRole('radio', { name: format.toUpperCase() }).check();
    expect(await faults(page)).toEqual([]);
    const file = path.join(gavel.dataFolder, `saved.${format}`);
    if (app === undefined) {
      const download = page.waitForEvent('download');
      await log.dialogue.getByRole('button', { name: 'Export', exact: true }).click();
      await (await download).saveAs(file);
    } else {
      await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath }); }, file);
      await log.dialogue.getByRole('button', { name: 'Export', exact: true }).click();
    }
    await expect(log.dialogue.getByText(/^Done: 2 rows/)).toBeVisible();
    await expect.poll(() => fs.existsSync(file)).toBe(true);
    const text = fs.readFileSync(file, 'utf8');
    if (format === 'csv') expect(text.split('\r\n').map((line) => line.split(',')[3])).toEqual(['name', 'www.plain.example.org', 'plain.example.org', undefined]);
    else expect((JSON.parse(text) as { name: string }[]).map(({ name }) => name)).toEqual(['www.plain.example.org', 'plain.example.org']);
  });
}

test('the last hour is forgotten, after being asked once more, and counts with it', async ({ gavel }) => {
  const log = await open(gavel);
  await log.tool('Forget the last hour…');
  expect(await faults(gavel.page)).toEqual([]);
  await expect(log.dialogue.getByRole('status')).toHaveText(/^So far these are \d+ rows\.$/);
  await log.dialogue.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(gavel.page.getByText('Forgotten: 3 rows.')).toBeVisible();
  await expect(gavel.page.getByText('No questions yet.')).toBeVisible();
  const kept = fs.readdirSync(gavel.dataFolder).filter((name) => name.startsWith('query-log')).some((name) => fs.readFileSync(path.join(gavel.dataFolder, name)).includes('www.plain'));
  expect(kept).toBe(false);
});

test('what is kept is set under Settings: an excluded name leaves no row', async ({ gavel }) => {
  const log = await open(gavel);
  const { page } = gavel;
  await log.tool('What is kept, and how long');
  await expect(page.getByText(/^3 rows, .* on disk/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Names never noted' }).fill('bank.example');
  await page.getByRole('spinbutton', { name: 'Days to keep the others' }).or(page.getByRole('textbox', { name: 'Days to keep the others' })).fill('30');
  await page.locator('#part-log').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await gavel.ask('www.bank.example');
  await gavel.ask('after.example.org');
  await new AppShell(page).go('Live log');
  await expect(log.row('after.example.org')).toBeVisible();
  await expect(log.row('www.bank.example')).toHaveCount(0);
  expect((JSON.parse(fs.readFileSync(path.join(gavel.dataFolder, 'config.json'), 'utf8')) as { queryLog: unknown }).queryLog).toMatchObject({ excludedNames: ['bank.example'], answeredDays: 30, blockedDays: 365 });
});

test('where only counts are noted, the log says why no row comes', async ({ gavel }) => {
  const { page } = gavel;
  await open(gavel);
  await new AppShell(page).go('Settings');
  await page.getByRole('combobox', { name: 'What is noted' }).selectOption('Only counts');
  await page.locator('#part-log').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await new AppShell(page).go('Live log');
  await expect(page.getByText('Only counts are noted: questions are no longer listed here. The rows below are from before.')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
