import fs from 'node:fs';
import path from 'node:path';
import { faults } from './faults.ts';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Guide } from './pages/guide.ts';
import { Lists } from './pages/lists.ts';

test.use({ guide: true });

test('a fresh household is led from its country to a test that proves it, and then to the overview', async ({ gavel }) => {
  const { page } = gavel;
  const guide = new Guide(page);
  await expect(guide.heading('Country and orders')).toBeVisible();
  await expect(page.getByText('Applying an order here is your choice.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Your country' }).selectOption('DE');
  await guide.next.click();

  await expect(guide.heading('Lists')).toBeVisible();
  const lists = new Lists(page);
  await expect(lists.mode(/Tribunale di Milano/, 'Observe')).toBeChecked();
  await lists.setMode(/Family starter/, 'Enforce');
  await expect(lists.mode(/Family starter/, 'Enforce')).toBeChecked();
  await guide.next.click();

  await expect(guide.heading('Upstream resolver')).toBeVisible();
  await expect(page.getByRole('radio', { name: /What is set now/ })).toBeChecked();
  await guide.next.click();

  await expect(guide.heading('This computer')).toBeVisible();
  await expect(page.getByText(/The command line chose where Gavel answers/)).toBeVisible();
  await guide.next.click();

  await expect(guide.heading('Point your router here')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('no router can ask it');
  await page.getByRole('combobox', { name: 'Your router' }).selectOption('FRITZ!Box');
  await expect(page.getByText('Local DNS server', { exact: true })).toBeVisible();
  await expect(guide.check('Gavel answers on this computer')).toContainText('passed');
  await guide.check('A name under a court order').getByRole('button', { name: 'Try it' }).click();
  await expect(guide.check('A name under a court order')).toContainText('observed, not blocked');
  await guide.next.click();

  await expect(guide.heading('Your devices')).toBeVisible();
  await expect(page.getByRole('img', { name: /QR code of http:\/\/.*test\.gavel\.internal/ })).toBeVisible();
  await expect(page.getByText('The console is open on this computer only.')).toBeVisible();
  expect(await gavel.ask(await guide.testName())).toEqual({ rcode: 'NOERROR', data: ['127.0.0.1'] });
  await guide.next.click();

  await expect(guide.heading('Done')).toBeVisible();
  await expect(page.getByText('Gavel answers this computer only: no other device can ask it.')).toBeVisible();
  await expect(page.getByText('If this computer is off, the home has no DNS.')).toBeVisible();
  await guide.finish.click();
  await expect(new AppShell(page).heading('Overview')).toBeVisible();
  await page.reload();
  await expect(new AppShell(page).heading('Overview')).toBeVisible();
});

test('how far one came is kept over a reload, skipping is kept too, and the guide runs again from the settings', async ({ gavel }) => {
  const { page } = gavel;
  const guide = new Guide(page);
  const shell = new AppShell(page);
  await guide.go('Upstream resolver');
  await expect(guide.heading('Upstream resolver')).toBeFocused();
  await expect.poll(() => (JSON.parse(fs.readFileSync(path.join(gavel.dataFolder, 'config.json'), 'utf8')) as { setup?: unknown }).setup).toEqual({ state: 'open', step: 'upstream' });
  await page.goto(page.url().replace(/#.*$/, '#/'));
  await expect(guide.heading('Upstream resolver')).toBeVisible();
  await guide.skip.click();
  await expect(shell.heading('Overview')).toBeVisible();
  await page.reload();
  await expect(shell.heading('Overview')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with the guide' }).click();
  await expect(guide.heading('Upstream resolver')).toBeVisible();
  await guide.skip.click();
  await shell.go('Settings');
  await page.getByRole('link', { name: 'Run the guide' }).click();
  await expect(guide.heading('Country and orders')).toBeVisible();
});

test('the whole way by keyboard alone', async ({ gavel }) => {
  const { page } = gavel;
  const guide = new Guide(page);
  for (const step of Guide.steps.slice(0, -1)) {
    await expect(guide.heading(step)).toBeFocused();
    await guide.next.focus();
    await page.keyboard.press('Enter');
  }
  await expect(guide.heading('Done')).toBeFocused();
  await guide.finish.focus();
  await page.keyboard.press('Enter');
  await expect(new AppShell(page).heading('Overview')).toBeVisible();
});

test('a download that fails says why and can be tried again', async ({ gavel }) => {
  const { page } = gavel;
  await new Guide(page).go('Lists');
  const add = page.getByRole('button', { name: 'Add URLhaus: malware' });
  await add.click();
  await expect(page.getByText(/Not added:/)).toBeVisible({ timeout: 30_000 });
  await expect(add).toHaveText('Try again');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every step is free of accessibility faults, ${colorScheme}`, async ({ gavel }) => {
    const { page } = gavel;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const guide = new Guide(page);
    for (const step of Guide.steps) {
      await guide.go(step);
      await expect(guide.heading(step)).toBeVisible();
      await expect(page.getByRole('status', { name: 'Loading…' })).toHaveCount(0);
      expect(await faults(page), step).toEqual([]);
    }
  });
}

test('at 360 px no step scrolls sideways, and the way on is in sight', async ({ gavel }) => {
  const { page } = gavel;
  await page.setViewportSize({ width: 360, height: 740 });
  const guide = new Guide(page);
  for (const step of Guide.steps) {
    await expect(guide.heading(step)).toBeVisible();
    expect(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]), step).toEqual([360, 360]);
    if (step === 'Done') await expect(guide.finish).toBeInViewport();
    else {
      await expect(guide.next).toBeInViewport({ ratio: 1 });
      await guide.next.click();
    }
  }
});
