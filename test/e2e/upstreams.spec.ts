import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { LiveLog } from './pages/live-log.ts';
import { Upstreams } from './pages/upstreams.ts';

test('what upstream withholds is upstream’s, with its own word as evidence', async ({ gavel }) => {
  expect((await gavel.ask('held.example')).rcode).toBe('REFUSED');
  expect((await gavel.ask('bets.example')).data).toEqual(['217.175.53.72']);
  await new AppShell(gavel.page).go('Upstreams');
  const upstreams = new Upstreams(gavel.page);
  await expect(upstreams.card('bets.example')).toContainText('The answer is the address of a known block page in Italy. Your resolver does not say so.');
  await expect(upstreams.card('bets.example').getByRole('img', { name: 'Evidence: Likely' })).toBeVisible();
  await gavel.page.getByRole('button', { name: 'Check across resolvers…' }).click();
  await expect(upstreams.name).toHaveValue('bets.example');
  await expect(gavel.page.getByRole('heading', { name: 'Is a resolver hiding a name?' })).toHaveCount(1);
  await gavel.page.getByRole('button', { name: /held\.example/ }).click();
  const card = upstreams.card('held.example');
  await expect(card.getByRole('img', { name: 'Evidence: Stated' })).toBeVisible();
  for (const words of ['says so itself', 'EDE 16, Censored', '“order 12/2026”', 'none holds this name; an allow rule changes nothing', 'Nothing is sent until you choose']) await expect(card).toContainText(words);
});

test('from the trace to the check of the name, which says whom it tells before it asks anybody', async ({ gavel }) => {
  await gavel.ask('held.example');
  const { page } = gavel;
  await new AppShell(page).go('Live log');
  const log = new LiveLog(page);
  await log.row('held.example').click();
  await expect(log.trace).toContainText('What was seen');
  await expect(log.trace.getByRole('button', { name: 'Allow' })).toHaveCount(0);
  await log.trace.getByRole('button', { name: 'Check…' }).click();
  const upstreams = new Upstreams(page);
  await expect(upstreams.name).toHaveValue('held.example');
  await expect(upstreams.name).toBeFocused();
  await expect(page.getByText(/^Asking 127\.0\.0\.1:\d+ tells them this one name/)).toBeVisible();
  for (const box of await page.getByRole('checkbox').all()) await expect(box).not.toBeChecked();
  await upstreams.check();
  await expect(upstreams.result('held.example')).toContainText('Stated. It says so itself');
  await upstreams.name.fill('plain.example');
  await page.getByRole('textbox', { name: 'Another resolver' }).fill(`tcp://${await upstreams.place()}`);
  await upstreams.check();
  await expect(upstreams.result('plain.example')).toContainText('Consistent. Both resolvers agree: no sign of a block.');
  await upstreams.name.fill('nas.lan');
  await upstreams.check();
  await expect(page.getByRole('alert')).toContainText('a name of your own house');
});

test('an upstream is tested, added, moved and removed', async ({ gavel }) => {
  const { page } = gavel;
  await expect(new AppShell(page).heading('Overview')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await expect(new AppShell(page).heading('Upstreams')).toBeVisible();
  const upstreams = new Upstreams(page);
  const place = await upstreams.place();
  await page.getByRole('button', { name: 'Add', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Address' }).fill('dns.google');
  await dialog.getByRole('button', { name: 'Ask it for example.com' }).click();
  await expect(dialog.getByRole('alert')).toContainText('is a name');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`tcp://${place}`);
  await dialog.getByRole('button', { name: 'Ask it for example.com' }).click();
  await expect(dialog.getByRole('status')).toContainText('192.0.2.1');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(upstreams.row(place)).toHaveCount(2);
  await expect(upstreams.row(place).nth(0)).toContainText('UDP');
  await upstreams.row(place).nth(1).getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(upstreams.row(place).nth(0)).toContainText('TCP');
  expect((await gavel.ask('plain.example.org')).data).toEqual(['192.0.2.1']);
  await upstreams.row(place).nth(0).getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Remove…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(upstreams.row(place)).toHaveCount(1);
});

test('another upstream for one name is one more line, for that name only', async ({ gavel }) => {
  await gavel.ask('held.example');
  const { page } = gavel;
  await new AppShell(page).go('Upstreams');
  const upstreams = new Upstreams(page);
  const place = await upstreams.place();
  await upstreams.card('held.example').getByRole('button', { name: 'Ask another upstream…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('this resolver is asked for held.example and everything below it');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`tcp://${place}`);
  await dialog.getByRole('button', { name: 'Use it for this name' }).click();
  await expect(upstreams.row(place).filter({ hasText: 'only for held.example' })).toHaveCount(1);
});

test('the table of well-known resolvers is searched, and what no source says is not known', async ({ gavel }) => {
  const { page } = gavel;
  await new AppShell(page).go('Upstreams');
  await page.getByRole('textbox', { name: 'Name, operator or country' }).fill('nextdns');
  const row = page.getByRole('listitem').filter({ hasText: 'tls://anycast.dns.nextdns.io' });
  await expect(row).toContainText('not known');
  await row.getByText('Sources').click();
  await expect(row.getByRole('link', { name: 'nextdns.io' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name, operator or country' }).fill('mullvad');
  await expect(page.getByText('Has not answered since 2 Nov 2026')).toBeVisible();
});

test('a well-known resolver is offered for adding, and nothing is sent to it before somebody says so', async ({ gavel }) => {
  const { page } = gavel;
  await new AppShell(page).go('Upstreams');
  await page.getByRole('button', { name: 'Add UncensoredDNS' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Resolver' })).toHaveValue('uncensoreddns');
  await expect(dialog).toContainText('Nothing is changed by asking. It learns this computer’s address.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add UncensoredDNS' })).toBeVisible();
});
