import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { LiveLog } from './pages/live-log.ts';
import { OwnRules } from './pages/own-rules.ts';
import { Lists } from './pages/lists.ts';

const MILAN = /Tribunale di Milano, 11 July 2022/;
/** On the built-in Milan list. */
const ORDERED = 'kickasstorrents.to';

test('a query appears in the log while one looks, and an observed one says whose word it would have been', async ({ gavel }) => {
  await new AppShell(gavel.page).go('Live log');
  const log = new LiveLog(gavel.page);
  await expect(log.grid).toBeVisible();
  expect(await gavel.ask('plain.example.org')).toEqual({ rcode: 'NOERROR', data: ['192.0.2.1'] });
  await expect(log.row('plain.example.org')).toBeVisible();
  expect((await gavel.ask(ORDERED)).rcode).toBe('NOERROR');
  await expect(log.row(ORDERED)).toContainText(/law/i);
});

test('switching the Milan list to Enforce changes the next answer, and the log says the law decided', async ({ gavel }) => {
  expect((await gavel.ask(ORDERED)).rcode).toBe('NOERROR');
  const shell = new AppShell(gavel.page);
  const lists = new Lists(gavel.page);
  await shell.go('Lists');
  await expect(lists.mode(MILAN, 'Observe')).toBeChecked();
  await lists.setMode(MILAN, 'Enforce');
  await expect(lists.mode(MILAN, 'Enforce')).toBeChecked();
  await expect.poll(async () => (await gavel.ask(ORDERED)).rcode).toBe('NXDOMAIN');
  await shell.go('Live log');
  await expect(new LiveLog(gavel.page).row(ORDERED)).toContainText(/law/i);
});

test('the log is searched as one types, by keyboard alone, and cleared again', async ({ gavel }) => {
  await gavel.ask(ORDERED);
  await gavel.ask('plain.example.org');
  const { page } = gavel;
  await expect(new AppShell(page).heading('Overview')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  const log = new LiveLog(page);
  await expect(log.row('plain.example.org')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('kickass');
  await expect(log.row(ORDERED)).toBeVisible();
  await expect(log.row('plain.example.org')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Name, device, list or order' })).toHaveValue('kickass');
  await page.keyboard.type('zzz');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.getByRole('textbox', { name: 'Name, device, list or order' })).toHaveValue('');
  await expect(log.row('plain.example.org')).toBeVisible();
});

test('one name is set aside from its order in the trace, is answered, and is applied to again under Own rules', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  await shell.go('Lists');
  await new Lists(page).setMode(MILAN, 'Enforce');
  await expect.poll(async () => (await gavel.ask(ORDERED)).rcode).toBe('NXDOMAIN');
  await shell.go('Live log');
  const log = new LiveLog(page);
  await log.row(ORDERED).click();
  await log.trace.getByRole('button', { name: 'Set aside…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).click();
  await expect.poll(async () => (await gavel.ask(ORDERED)).rcode).toBe('NOERROR');
  await expect(log.trace).toContainText('You set kickasstorrents.to aside');
  expect((await gavel.ask('limetorrents.pro')).rcode).toBe('NXDOMAIN');
  await new OwnRules(page).open();
  await page.getByRole('button', { name: 'Apply again… (kickasstorrents.to)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply again' }).click();
  await expect.poll(async () => (await gavel.ask(ORDERED)).rcode).toBe('NXDOMAIN');
});

test('the trace opens by keyboard and shows the order, with what is missing named as not known', async ({ gavel }) => {
  await gavel.ask(ORDERED);
  await new AppShell(gavel.page).go('Live log');
  const log = new LiveLog(gavel.page);
  await log.row(ORDERED).focus();
  await gavel.page.keyboard.press('Enter');
  await expect(log.trace).toContainText('Tribunale di Milano');
  await expect(log.trace).toContainText(/not known/i);
});
