import type { Locator } from '@playwright/test';
import { faults } from './faults.ts';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';

const PAGES = ['/', '/why', '/why?name=kickasstorrents.to', '/log', '/log?by=law,observed', '/lists', '/lists/milan', '/rules', '/audit', '/orders', '/orders/report', '/orders/milan/IT-TM-2022-07-11', '/devices', '/upstreams', '/settings', '/design-system', '/setup/country', '/setup/computer', '/setup/devices'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is without faults in the ${colorScheme} theme, wide and on a phone`, async ({ gavel }) => {
    test.setTimeout(180_000);
    const { page } = gavel;
    await page.emulateMedia({ colorScheme });
    await gavel.ask('kickasstorrents.to');
    await gavel.ask('held.example');
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      for (const address of PAGES) {
        await page.evaluate((to) => { location.hash = to; }, address);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await expect(page.locator(':is(.page, .log-main) > .bars')).toHaveCount(0); // still loading
        expect(await faults(page), `${address} at ${width} px`).toEqual([]);
      }
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`dialogues and open panels are without faults, ${colorScheme}`, async ({ gavel }) => {
    test.setTimeout(180_000);
    const { page } = gavel;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const shell = new AppShell(page);
    const lists = new Lists(page);
    const dialog = page.getByRole('dialog');
    const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).filter({ visible: true }).first();
    /** @param layers that Escape closes */
    const check = async (what: string, open: () => Promise<void>, layers = 1): Promise<void> => {
      await open();
      expect(await faults(page), what).toEqual([]);
      for (let layer = 0; layer < layers; layer++) await page.keyboard.press('Escape');
    };
    const tool = (name: string) => async (): Promise<void> => {
      await button('More for the log').click();
      await page.getByRole('menuitem', { name }).click();
      await dialog.waitFor();
    };
    await gavel.ask('held.example');
    await shell.go('Lists');
    await lists.setMode(/Tribunale di Milano, 11 July 2022/, 'Enforce');
    await lists.add('kickasstorrents.to\n');
    await expect.poll(async () => (await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');
    const menu = (title: RegExp, item?: string) => async (): Promise<void> => {
      await page.getByRole('button', { name: title }).click();
      await page.getByRole('menuitem').first().waitFor();
      if (item !== undefined) {
        await page.getByRole('menuitem', { name: item }).click();
        await dialog.waitFor();
      }
    };
    const milan = /^More about Tribunale di Milano/;
    await check('menu of a list', menu(milan));
    await check('details of a list', menu(milan, 'Details and left-out lines'));
    await check('giving up a list', menu(milan, 'Remove…'));
    await check('adding a list', async () => { await button('Add a list').click(); await dialog.waitFor(); });
    await check('pause', async () => { await button('Pause your choices…').click(); await dialog.waitFor(); });
    await shell.go('Upstreams');
    await check('menu of an upstream', menu(/^More about 127\.0\.0\.1/));
    await check('adding an upstream', async () => { await page.getByRole('button', { name: 'Add', exact: true }).first().click(); await dialog.waitFor(); });
    await page.evaluate(() => { location.hash = '/rules'; });
    await check('importing rules', async () => { await button('Import…').click(); await dialog.waitFor(); });
    await check('setting a name aside', async () => { await button('Set a name aside…').click(); await dialog.waitFor(); });
    await button('Set a name aside…').click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('limetorrents.pro');
    await dialog.getByRole('button', { name: 'Set aside' }).click();
    await check('applying orders again', async () => { await button('Apply again… (limetorrents.pro)').click(); await dialog.waitFor(); });
    await shell.go('Settings');
    await check('forgetting', async () => { await button('Forget the last hour…').click(); await dialog.waitFor(); });
    await shell.go('Live log');
    await check('filter', async () => { await button(/^More( \(|$)/).click(); await dialog.waitFor(); });
    await check('tools of the log', () => button('More for the log').click());
    for (const name of ['Go to a time', 'Columns', 'Export', 'Keys']) await check(name, tool(name));
    await page.getByRole('row').filter({ hasText: 'kickasstorrents.to' }).first().click();
    await check('not applying a list any more', async () => { await button('Stop…').click(); await dialog.waitFor(); });
    await check('trace', () => button('Set aside…').waitFor());
  });
}

for (const language of ['de', 'es', 'fr', 'it']) {
  test(`on a phone no button cuts its words, and nothing runs out of the page, ${language}`, async ({ gavel }) => {
    test.setTimeout(120_000);
    const { page } = gavel;
    await gavel.ask('kickasstorrents.to');
    await gavel.ask('held.example');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate((to) => localStorage.setItem('gavel-language', to), language);
    await page.reload();
    for (const address of PAGES) {
      await page.evaluate((to) => { location.hash = to; }, address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await expect(page.locator(':is(.page, .log-main) > .bars')).toHaveCount(0);
      expect(await page.evaluate(() => [
        ...[...document.querySelectorAll('.mantine-Button-label')].filter((label) => label.scrollWidth > label.clientWidth + 1).map((label) => `cut: ${label.textContent}`),
        ...[...document.querySelectorAll('input, select, textarea, button, .muted, td')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.closest('.catalogue-groups, .skipped, .wire, .filter') === null).map((one) => `outside: ${one.className} ${one.textContent}`),
      ]), address).toEqual([]);
    }
  });
}
