/** “Why?” for everyone in the house: what would happen to a name, what happened, since when, and what can be changed. */
import { faults } from './faults.ts';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Devices } from './pages/devices.ts';
import { LiveLog } from './pages/live-log.ts';
import { Why } from './pages/why.ts';

const today = new Date().toLocaleDateString('sv');

test('an ordered name tells its order, what happened with the way to the trace, since when, and the verbs that fit', async ({ gavel }) => {
  const { page } = gavel;
  await gavel.ask('kickasstorrents.to');
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await expect(new AppShell(page).heading('Why?')).toBeVisible();
  const why = new Why(page);
  await why.ask('https://kickasstorrents.to/latest?page=2');
  await expect(why.now).toContainText('kickasstorrents.to would be answered; a list you only observe names it.');
  await expect(why.now.getByRole('article')).toContainText('Cloudflare, Inc. (1.1.1.1)');
  await expect(why.section('Since when')).toContainText('This list has been observed here since');
  await why.changes.getByRole('button', { name: 'Enforce' }).click();
  await expect(why.now).toContainText('would be blocked by an order in force');
  expect((await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');
  await why.changes.getByRole('button', { name: 'Set aside…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).click();
  await expect(why.now).toContainText('because you set it aside from its order');
  await expect(why.now).toContainText('You set kickasstorrents.to aside from orders on');
  await why.happened.getByRole('link', { name: /^How it was decided: kickasstorrents.to/ }).first().click();
  await expect(new LiveLog(page).trace).toContainText('kickasstorrents.to');
});

test('a device by its name and a day narrow down what happened', async ({ gavel }) => {
  const { page } = gavel;
  await gavel.ask('plain.example.org');
  await gavel.ask('www.plain.example.org');
  await new AppShell(page).go('Devices');
  const devices = new Devices(page);
  await devices.device('127.0.0.1').click();
  await devices.rename('Anna’s tablet');
  await expect(devices.device('Anna’s tablet')).toBeVisible();
  await new AppShell(page).go('Why?');
  const why = new Why(page);
  await why.ask('plain.example.org', { device: 'Anna’s tablet', day: today });
  await expect(why.now).toContainText('Asked for Anna’s tablet.');
  await expect(why.happened.getByRole('listitem')).toHaveCount(2);
  await expect(why.happened).toContainText('www.plain.example.org');
  await why.ask('plain.example.org', { day: '2020-01-02' });
  await expect(why.happened).toContainText('It was not asked for on 2 Jan 2020, as far as the log remembers.');
  await page.goBack();
  await expect(why.happened.getByRole('listitem')).toHaveCount(2);
});

test('a name that upstream keeps back is not said to be answered, and no list is blamed', async ({ gavel }) => {
  await gavel.ask('held.example');
  await new AppShell(gavel.page).go('Why?');
  const why = new Why(gavel.page);
  await why.ask('held.example');
  await expect(why.now).toContainText(/held\.example is blocked by nothing here\. .* kept it back when it was last asked/);
  await expect(why.changes).toContainText('None of your lists holds this name');
  await expect(why.changes.getByRole('button', { name: 'Check…' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`it is free of accessibility faults, empty and with an answer, ${colorScheme}`, async ({ gavel }) => {
    const { page } = gavel;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await gavel.ask('kickasstorrents.to');
    await new AppShell(page).go('Why?');
    expect(await faults(page), 'empty').toEqual([]);
    const why = new Why(page);
    await why.ask('kickasstorrents.to', { day: today });
    await expect(why.changes).toBeVisible();
    expect(await faults(page), 'an answer').toEqual([]);
  });
}

test('what is no name is said at its field, and an address in the link is read as when it is typed', async ({ gavel }) => {
  const { page } = gavel;
  const why = new Why(page);
  await new AppShell(page).go('Why?');
  await why.ask('not a name!!');
  const field = why.form.getByRole('textbox', { name: 'Name or address of a site' });
  await expect(field).toHaveAccessibleDescription(/is not a DNS name/);
  await expect(page.getByRole('alert')).toContainText('“not a name!!” is not a DNS name');
  await expect(page.getByText('This could not be loaded')).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  await page.evaluate(() => { location.hash = '/why?name=https%3A%2F%2Fkickasstorrents.to%2Flatest'; });
  await expect(field).toHaveValue('kickasstorrents.to');
  await expect(why.now).toContainText('kickasstorrents.to would be answered');
});

test('Ctrl and K lead to the name from anywhere', async ({ gavel }) => {
  const { page } = gavel;
  await new AppShell(page).go('Lists');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Name or address of a site' })).toBeFocused();
});
