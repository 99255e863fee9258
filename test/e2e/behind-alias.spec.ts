/** A name that is blocked for what its answer leads to: the ordered name is what is set aside, and nothing is said that is not so. */
import { faults } from './faults.ts';
import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';
import { LiveLog } from './pages/live-log.ts';
import { Why } from './pages/why.ts';

test('what was just blocked behind an alias is set aside by the name that the order names, and then answered', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  await shell.go('Lists');
  await new Lists(page).setMode(/Tribunale di Milano, 11 July 2022/, 'Enforce');
  await expect.poll(async () => (await gavel.ask('front.example')).rcode).toBe('NXDOMAIN');
  await shell.go('Overview');
  await page.getByRole('button', { name: 'Set aside… (kickasstorrents.to)' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Set kickasstorrents.to aside?');
  await expect(dialog).toContainText('front.example leads to kickasstorrents.to, which the order names.');
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect.poll(async () => (await gavel.ask('front.example')).data).toContain('192.0.2.1');
  await shell.go('Live log');
  const log = new LiveLog(page);
  await log.row('front.example').click();
  await expect(log.trace).toContainText('because you set kickasstorrents.to aside from its order');
  await expect(log.trace).toContainText('It leads to kickasstorrents.to');
  await expect(log.trace.getByRole('button', { name: 'Apply again…' })).toBeVisible();
});

test('a trace tells whose answer led there, and offers the ordered name', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  await shell.go('Lists');
  await new Lists(page).setMode(/Tribunale di Milano, 11 July 2022/, 'Enforce');
  await expect.poll(async () => (await gavel.ask('front.example')).rcode).toBe('NXDOMAIN');
  await shell.go('Live log');
  const log = new LiveLog(page);
  await log.row('front.example').click();
  await expect(log.trace).toContainText('Set kickasstorrents.to aside');
  await expect(log.trace).not.toContainText('upstream not asked');
  await expect(log.trace).toContainText('gave the answer');
});

test('“Why?” asks only on a click, and then tells what the answer leads to and what helps', async ({ gavel }) => {
  const { page } = gavel;
  await new AppShell(page).go('Why?');
  const why = new Why(page);
  await why.ask('inside.example');
  await expect(why.now).toContainText('inside.example is named by nothing here; your upstream would be asked.');
  await expect(why.now).toContainText('only known once it is asked');
  await why.now.getByRole('button', { name: 'Ask now' }).click();
  await expect(why.now).toContainText('would be blocked to protect this home: its answer holds 192.168.1.1');
  expect(await faults(page)).toEqual([]);
  await expect(why.changes).toContainText('its answers may then lead into your home');
  await why.changes.getByRole('button', { name: 'Allow' }).click();
  await expect.poll(async () => (await gavel.ask('inside.example')).data).toEqual(['192.168.1.1']);

  await why.ask('front.example');
  await why.now.getByRole('button', { name: 'Ask now' }).click();
  await expect(why.now).toContainText('would be answered; its answer leads to kickasstorrents.to, which a list you only observe names.');
  await why.changes.getByRole('button', { name: 'Enforce' }).click();
  await expect(why.now).toContainText('would be blocked: its answer leads to kickasstorrents.to, which an order in force names.');
});
