import { faults } from './faults.ts';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';

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

test('dialogues and open panels are without faults', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  await gavel.ask('kickasstorrents.to');
  const check = async (open: () => Promise<void>): Promise<void> => {
    await open();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  };
  await check(() => page.getByRole('button', { name: 'Pause your choices…' }).first().click());
  await shell.go('Live log');
  await check(() => page.getByRole('button', { name: /^More( \(|$)/ }).click());
  await check(() => page.getByRole('button', { name: 'More for the log' }).click());
  await check(() => page.getByRole('row').filter({ hasText: 'kickasstorrents.to' }).first().click());
  await shell.go('Lists');
  await check(() => page.getByRole('button', { name: 'Add a list' }).click());
  await shell.go('Upstreams');
  await check(() => page.getByRole('button', { name: 'Add', exact: true }).first().click());
});
