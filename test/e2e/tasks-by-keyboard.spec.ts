/** What people come for, from the overview, without a mouse: in few steps, each of which says its name. */
import type { Page } from '@playwright/test';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';
import { LiveLog } from './pages/live-log.ts';

/** Stops of the Tab key on a page, at most. */
const STOPS = 90;

/** Goes on with Tab until what has the focus is called this. */
async function reach(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const at = document.activeElement;
      return at === null ? '' : `${at.getAttribute('aria-label') ?? ''} ${at instanceof HTMLInputElement ? [...at.labels ?? []].map((label) => label.textContent).join(' ') : at.textContent ?? ''}`.trim();
    });
    if (name.test(said)) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}
const take = async (page: Page, name: RegExp): Promise<void> => {
  await reach(page, name);
  await page.keyboard.press('Enter');
};

test('which order blocked a name and to whom it is addressed: one step', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  await shell.go('Lists');
  await new Lists(page).setMode(/Tribunale di Milano, 11 July 2022/, 'Enforce');
  await expect.poll(async () => (await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');
  await shell.go('Overview');
  await expect(page.getByRole('link', { name: /kickasstorrents\.to/ }).first()).toBeVisible();
  await take(page, /kickasstorrents\.to/);
  await expect(new LiveLog(page).trace).toContainText('Cloudflare');
});

test('all that the resolver hid yesterday: three steps', async ({ gavel }) => {
  const { page } = gavel;
  await gavel.ask('held.example');
  await take(page, /^Upstream\d/);
  await expect(new LiveLog(page).row('held.example')).toBeVisible();
  await take(page, /^More( \(|$)/);
  await take(page, /^Yesterday$/);
  await expect(page.getByText('Nothing in the log matches.')).toBeVisible();
  expect(page.url()).toMatch(/by=upstream/);
});

test('filtering rests for an hour: two steps', async ({ gavel }) => {
  const { page } = gavel;
  await take(page, /^Pause your choices/);
  await take(page, /^1 hour$/);
  await expect(new AppShell(page).pauses).toContainText('paused for the whole house until');
});

test('the report of last month: three steps, and one to print it', async ({ gavel }) => {
  const { page } = gavel;
  await take(page, /^Orders/);
  await take(page, /^Report for a period$/);
  await reach(page, /This month/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/The log (begins on|holds nothing)/)).toBeVisible();
  await reach(page, /^Print$/);
});
