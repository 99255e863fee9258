import { faults } from './faults.ts';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';
import { LiveLog } from './pages/live-log.ts';

test('the window opens on Overview', async ({ gavel }) => {
  await expect(new AppShell(gavel.page).heading('Overview')).toBeVisible();
  await expect(gavel.page).toHaveTitle(/Gavel/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page is free of accessibility faults, ${colorScheme}`, async ({ gavel }) => {
    const { page } = gavel;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const shell = new AppShell(page);
    await gavel.ask('kickasstorrents.to');
    for (const name of ['Overview', 'Live log', 'Lists', 'Orders', 'Devices', 'Upstreams', 'Settings'] as const) {
      await shell.go(name);
      await expect(shell.heading(name)).toBeVisible();
      expect(await faults(page), name).toEqual([]);
    }
    await page.getByRole('link', { name: 'All marks and pieces' }).click();
    await expect(shell.heading('Marks and pieces')).toBeVisible();
    expect(await faults(page), 'Marks and pieces').toEqual([]);
    await shell.go('Orders');
    await page.getByRole('link', { name: /IT-TM-2022-07-11/ }).click();
    await expect(shell.heading('IT-TM-2022-07-11')).toBeVisible();
    expect(await faults(page), 'an order').toEqual([]);
    await shell.go('Orders');
    await page.getByRole('link', { name: 'Report for a period' }).click();
    await expect(page.getByRole('heading', { name: 'What the household decided' })).toBeVisible();
    expect(await faults(page), 'the report').toEqual([]);
    await shell.go('Live log');
    const log = new LiveLog(page);
    await log.row('kickasstorrents.to').click();
    await expect(log.trace).toContainText('Tribunale di Milano');
    expect(await faults(page), 'a trace').toEqual([]);
    await shell.go('Lists');
    const lists = new Lists(page);
    await page.getByRole('button', { name: 'Add a list' }).click();
    await expect(lists.dialog).toBeVisible();
    expect(await faults(page), 'adding a list').toEqual([]);
    await lists.dialog.getByText('Text', { exact: true }).click();
    await lists.show(/text of the list/i, 'a.example\nkickasstorrents.to\nnot a name');
    await expect(lists.dialog.getByRole('button', { name: 'Add it' })).toBeVisible();
    expect(await faults(page), 'a preview').toEqual([]);
    await page.keyboard.press('Escape');
    for (const [link, heading] of [['Own rules', 'Own rules'], ['Look up a name', 'Why?'], ['Record of decisions', 'Record of decisions'], [/^Tribunale di Milano/, 'Tribunale di Milano, 11 July 2022']] as const) {
      await shell.go('Lists');
      await page.getByRole('link', { name: link }).first().click();
      await expect(shell.heading(heading)).toBeVisible();
      expect(await faults(page), heading).toEqual([]);
    }
  });
}

for (const width of [360, 761, 1080, 1920]) {
  test(`at ${width} px no page scrolls sideways`, async ({ gavel }) => {
    await gavel.page.setViewportSize({ width, height: 740 });
    const shell = new AppShell(gavel.page);
    for (const name of ['Overview', 'Why?', 'Live log', 'Lists', 'Orders', 'Devices', 'Upstreams', 'Settings'] as const) {
      await shell.go(name);
      await expect(shell.heading(name)).toBeVisible();
      expect(await gavel.page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([width, width]);
    }
  });
}
