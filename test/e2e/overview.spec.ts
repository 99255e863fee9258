import { faults } from './faults.ts';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';
import { LiveLog } from './pages/live-log.ts';
import { Overview } from './pages/overview.ts';

test('the window opens on Overview', async ({ gavel }) => {
  await expect(new AppShell(gavel.page).heading('Overview')).toBeVisible();
  await expect(gavel.page).toHaveTitle(/Gavel/);
});

test('the chart tells who decided, and its parts lead to the log of that time and decider', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  const lists = new Lists(page);
  const overview = new Overview(page);
  const log = new LiveLog(page);
  await shell.go('Lists');
  await lists.setMode(/Tribunale di Milano, 11 July 2022/, 'Enforce');
  await lists.add('ads.example.net\n');
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['0.0.0.0']);
  await expect.poll(async () => (await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');
  for (const name of ['held.example', 'plain.example']) await gavel.ask(name);

  await shell.go('Overview');
  await overview.period('Hour');
  await overview.chooseBar(/Law 1.*You 1.*Upstream 1.*Answered/);
  await expect(overview.barPart('You 1')).toBeVisible();
  await overview.clickGround();
  await expect(log.row('kickasstorrents.to')).toBeVisible();
  await expect(log.row('ads.example.net')).toBeHidden();
  expect(page.url()).toMatch(/by=law/);
  expect(page.url()).toMatch(/from=.*to=/);

  await page.goBack();
  await overview.chooseBar(/Law 1/);
  await overview.barPart('Answered').click();
  await expect(log.row('plain.example')).toBeVisible();
  await expect(log.row('kickasstorrents.to')).toBeHidden();
  await page.goBack();
  await overview.openTable();
  await expect(overview.table.getByRole('row').filter({ has: page.getByRole('link') })).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
});

test('a drag over the chart looks closer, going back shows the whole again, and keys do the same', async ({ gavel }) => {
  const { page } = gavel;
  const overview = new Overview(page);
  await gavel.ask('plain.example');
  await overview.drag(0.25, 0.75);
  await expect(overview.whole).toBeVisible();
  expect(page.url()).toMatch(/from=.*to=/);
  await page.goBack();
  await expect(overview.whole).toBeHidden();
  await overview.chart.press('End');
  await overview.chart.press('+');
  await expect(overview.whole).toBeVisible();
  await overview.chart.press('Escape');
  await expect(overview.whole).toBeHidden();
});

test('what was just blocked is allowed by one click where the household decided, taken back by another, and never offered for an order', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  const lists = new Lists(page);
  await shell.go('Lists');
  await lists.setMode(/Tribunale di Milano, 11 July 2022/, 'Enforce');
  await lists.add('ads.example.net\n');
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['0.0.0.0']);
  await expect.poll(async () => (await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');
  await gavel.ask('held.example');

  await shell.go('Overview');
  await page.getByRole('button', { name: 'Allow (ads.example.net)' }).click();
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['192.0.2.1']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['0.0.0.0']);

  await expect(page.getByRole('button', { name: 'Allow (kickasstorrents.to)' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Ask another… (held.example)' })).toBeVisible();
  await page.getByRole('button', { name: 'Set aside… (kickasstorrents.to)' }).click();
  await expect(page.getByRole('dialog')).toContainText('Set kickasstorrents.to aside?');
  expect((await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');
});

test('where an order and a list of one’s own both name something, neither “Allow” nor setting aside claims more than it did', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  const lists = new Lists(page);
  await shell.go('Lists');
  await lists.add('kickasstorrents.to\n');
  await expect.poll(async () => (await gavel.ask('kickasstorrents.to')).data).toEqual(['0.0.0.0']);
  await lists.setMode(/Tribunale di Milano, 11 July 2022/, 'Enforce');
  await shell.go('Overview');
  await page.getByRole('button', { name: 'Allow (kickasstorrents.to)' }).click();
  await expect(page.getByText(/An order that you apply \(Tribunale di Milano\) names kickasstorrents\.to/)).toBeVisible();
  expect((await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');
  await page.getByRole('button', { name: 'Set aside… (kickasstorrents.to)' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('so is every name below it');
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByText(/kickasstorrents\.to is set aside from orders\. It stays blocked by your choice: /)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a trace, and a list that is looked at before it is added, are free of accessibility faults, ${colorScheme}`, async ({ gavel }) => {
    const { page } = gavel;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const shell = new AppShell(page);
    await gavel.ask('kickasstorrents.to');
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

test('while Gavel does not answer, nothing says that it filters', async ({ gavel }) => {
  test.skip(gavel.app !== undefined, 'a window of its own asks over no network');
  const { page } = gavel;
  const state = page.getByRole('complementary').getByRole('status');
  /** As when somebody comes back to the page: it asks anew. */
  const lookAgain = (): Promise<boolean> => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  const said = async (): Promise<string | null> => {
    await lookAgain();
    return state.textContent();
  };
  await expect(state).toHaveText('Filtering');
  await page.route('**/api/**', (route) => route.abort());
  await expect.poll(said, { timeout: 20_000 }).toBe('Not known whether it filters');
  await expect(page.getByText('Whether Gavel answers now is not known.')).toBeVisible();
  await page.unrouteAll();
  await expect.poll(said, { timeout: 20_000 }).toBe('Filtering');
});
