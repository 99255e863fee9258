import { faults } from './faults.ts';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';
import { LiveLog } from './pages/live-log.ts';
import { Orders } from './pages/orders.ts';

const COUNT = 1500;

/** A register as authorities publish them: many decisions, some names each. */
function register(): string {
  const orders = Array.from({ length: COUNT }, (_, at) => ({
    id: `FR-${at}`, jurisdiction: 'FR', authority: { name: at % 2 === 0 ? 'Tribunal judiciaire de Paris' : 'Autorité nationale des jeux', kind: at % 2 === 0 ? 'court' : 'regulator' }, instrument: 'judgment', status: at === 7 ? 'annulled' : 'in-force', docket: `23/${at}`, decided: '2023-05-04',
  }));
  const entries = orders.flatMap(({ id }, at) => [{ name: `casino-${at}.example`, orders: [id] }, { name: `bets-${at}.example`, orders: [id], listed: '2023-05-05' }]);
  return JSON.stringify({ format: 'order-list/1', list: { id: 'register', title: 'A register', publisher: { name: 'P' }, updated: '2026-01-01T00:00:00Z' }, orders, entries });
}

test('an order among very many is found by number, name, country and state, and its names say whether they were asked', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  const orders = new Orders(page);
  await shell.go('Lists');
  await new Lists(page).add(register(), 'Court orders');
  await gavel.ask('www.casino-1234.example');
  await gavel.ask('casino-1234.example');

  await shell.go('Orders');
  await expect(orders.count).toHaveText(/^1,50\d orders$/);
  await expect.poll(() => orders.rows.count()).toBeLessThan(60); // only what is in sight is in the page
  expect(await faults(page)).toEqual([]);
  await orders.choose('Country', /^France/);
  await expect(orders.count).toHaveText(/^1,500 of/);
  await orders.choose('Status', /^annulled/);
  await expect(orders.row('FR-7')).toContainText('does not block');
  await expect(orders.rows).toHaveCount(1);
  await orders.choose('Status', 'Any');
  await orders.search.fill('casino-1234');
  await expect(orders.row('FR-1234')).toContainText('names casino-1234.example');
  await expect(orders.rows).toHaveCount(1);
  expect(page.url()).toMatch(/country=FR.*|q=casino-1234/);
  await orders.row('FR-1234').getByRole('link').click();
  await expect(shell.heading('FR-1234')).toBeVisible();
  await expect(orders.line(/^casino-1234\.example/)).toContainText(/2 times, last/);
  await expect(orders.line(/^bets-1234\.example/)).toContainText('not asked');
  expect(await faults(page)).toEqual([]);
  await orders.line(/^casino-1234\.example/).getByRole('link', { name: /The log for/ }).click();
  await expect(new LiveLog(page).row('www.casino-1234.example')).toBeVisible();
});

test('the list of orders scrolls to its end, and nothing found says so with a way back', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  const orders = new Orders(page);
  await shell.go('Lists');
  await new Lists(page).add(register(), 'Court orders');
  await shell.go('Orders');
  await orders.choose('Country', /^France/);
  await expect(orders.count).toHaveText(/^1,500 of/);
  await orders.scrollToEnd();
  await expect(orders.rows.last()).toHaveAttribute('aria-posinset', String(COUNT));
  await expect(orders.rows.last().getByRole('link')).toBeVisible();
  await orders.search.fill('nobody ordered this');
  await expect(page.getByText('No order matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(orders.count).toHaveText(/^1,50\d orders$/);
  await expect(orders.search).toHaveValue('');
});

test('the log is filtered by an order among very many and by a time, and its strip shows what the filter lets through', async ({ gavel }) => {
  const { page } = gavel;
  const log = new LiveLog(page);
  const shell = new AppShell(page);
  await gavel.ask('kickasstorrents.to');
  await gavel.ask('plain.example.org');
  await shell.go('Live log');
  await expect(log.row('plain.example.org')).toBeVisible();
  await log.filterByOrder('milano', /IT-TM-2022-07-11/);
  await expect(log.row('kickasstorrents.to')).toBeVisible();
  await expect(log.row('plain.example.org')).toHaveCount(0);
  await expect(log.rail).toHaveAccessibleName(/What the filter lets through/);
  await expect(log.rail).toHaveAttribute('aria-busy', 'false');
  await page.getByRole('button', { name: 'Without “Order: IT-TM-2022-07-11”' }).click();
  await log.filterByTime('Yesterday');
  await expect(page.getByText('Nothing in the log matches.')).toBeVisible();
  await log.filterByTime('Today');
  await expect(log.row('plain.example.org')).toBeVisible();
});
