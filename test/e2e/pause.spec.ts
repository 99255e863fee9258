import { expect, test } from './hosts.ts';
import { AppShell } from './pages/app-shell.ts';
import { Lists } from './pages/lists.ts';

const MILAN = /Tribunale di Milano, 11 July 2022/;

test('a list added by pasted text blocks; pausing lifts it and leaves the order in force', async ({ gavel }) => {
  const shell = new AppShell(gavel.page);
  const lists = new Lists(gavel.page);
  await shell.go('Lists');
  await lists.setMode(MILAN, 'Enforce');
  await lists.add('ads.example.net\n');
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['0.0.0.0']);
  await expect.poll(async () => (await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');

  await shell.pause('5 minutes');
  await expect(shell.pauses).toContainText('Orders you apply stay.');
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['192.0.2.1']);
  expect((await gavel.ask('kickasstorrents.to')).rcode).toBe('NXDOMAIN');

  await shell.endPause.click();
  await expect(shell.pauses).toBeHidden();
  await expect(gavel.page.getByRole('main')).toBeFocused();
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['0.0.0.0']);
});

test('a pause lasts until tomorrow morning, or until a time of one’s own, and says until when', async ({ gavel }) => {
  const { page } = gavel;
  const shell = new AppShell(page);
  const lists = new Lists(page);
  await shell.go('Lists');
  await lists.add('ads.example.net\n');
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['0.0.0.0']);
  await shell.pause(/^Until (tomorrow, )?0?7[:.]00/);
  await expect(shell.pauses).toContainText(/paused for the whole house until .*0?7[:.]00/);
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['192.0.2.1']);
  await page.reload();
  await expect(shell.pauses).toBeVisible();
  await shell.endPause.click();
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['0.0.0.0']);

  const then = new Date(Date.now() + 2 * 24 * 3600_000);
  const local = `${then.toLocaleDateString('sv')}T12:34`;
  await page.getByRole('button', { name: /^Pause your choices/ }).filter({ visible: true }).first().click();
  const choices = page.getByRole('dialog');
  await expect(choices.getByRole('button', { name: 'Pause', exact: true })).toBeDisabled();
  await choices.getByLabel('Until another time').fill(local);
  await choices.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(shell.pauses).toContainText('12:34');
  await expect.poll(async () => (await gavel.ask('ads.example.net')).data).toEqual(['192.0.2.1']);
});

test.describe('of two devices', () => {
  test.use({ storedSettings: JSON.stringify({ version: 1, devices: [{ name: 'Tablet', addresses: ['127.0.0.2'] }, { name: 'Phone', addresses: ['127.0.0.3'] }] }) });
  test('a pause of one device for an hour lets its questions through and nobody else’s', async ({ gavel }) => {
    const shell = new AppShell(gavel.page);
    const lists = new Lists(gavel.page);
    await shell.go('Lists');
    await lists.add('ads.example.net\n');
    const [tablet, phone] = ['127.0.0.2', '127.0.0.3'];
    for (const from of [tablet, phone]) await expect.poll(async () => (await gavel.ask('ads.example.net', 'A', from)).data).toEqual(['0.0.0.0']);

    await shell.pause('1 hour', 'Tablet');
    await expect(shell.pauses).toContainText('paused for Tablet until');
    await expect.poll(async () => (await gavel.ask('ads.example.net', 'A', tablet)).data).toEqual(['192.0.2.1']);
    expect((await gavel.ask('ads.example.net', 'A', phone)).data).toEqual(['0.0.0.0']);

    await gavel.page.reload();
    await shell.endPause.click();
    await expect.poll(async () => (await gavel.ask('ads.example.net', 'A', tablet)).data).toEqual(['0.0.0.0']);
  });
});
