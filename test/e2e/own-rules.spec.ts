/** Own rules are tried as they stand, marked where they are none, and in force once they are saved. */
import { expect, test } from './hosts.ts';
import { OwnRules } from './pages/own-rules.ts';

test('a rule is tried before it is saved, and acts once it is', async ({ gavel }) => {
  const rules = new OwnRules(gavel.page);
  await rules.open();
  await rules.tryOut('www.casino.example');
  await expect(rules.trial).toContainText('www.casino.example is named by nothing here; your upstream would be asked');
  await rules.text.fill('! for the evening\n||casino.example^\n192.168.1.10 nas.lan\n');
  await expect(rules.trial).toContainText('www.casino.example would be blocked, by your choice.');
  await expect(rules.trial).toContainText('Own rules, line 2');
  await expect(gavel.page.getByText('Not saved yet')).toBeVisible();
  expect((await gavel.ask('www.casino.example')).data).not.toContain('0.0.0.0');
  await rules.save();
  await expect(gavel.page.getByText('1 blocking, 0 allowing, 1 rewriting')).toBeVisible();
  await expect.poll(async () => (await gavel.ask('www.casino.example')).data).toContain('0.0.0.0');
  expect((await gavel.ask('nas.lan')).data).toEqual(['192.168.1.10']);
});

test('a line that is no rule is named, and one key leads to it', async ({ gavel }) => {
  const rules = new OwnRules(gavel.page);
  await rules.open();
  await rules.text.fill('||a.example^\n||b.example^$removeparam=x\n||c.example^\n');
  const fault = gavel.page.getByRole('button', { name: 'Line 2: the modifier “removeparam=x” is not known here' });
  await fault.focus();
  await gavel.page.keyboard.press('Enter');
  await expect(rules.text).toBeFocused();
  expect(await rules.text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('||b.example^$removeparam=x');
});

test('what was typed stays while one looks at another page, and can be given up', async ({ gavel }) => {
  const rules = new OwnRules(gavel.page);
  await rules.open();
  await rules.text.fill('||draft.example^');
  await gavel.page.getByRole('link', { name: 'Overview' }).first().click();
  await rules.open();
  await expect(rules.text).toHaveValue('||draft.example^');
  await gavel.page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(rules.text).toHaveValue('');
});

test('rules of another program are read, shown and taken into the text', async ({ gavel }) => {
  const { page } = gavel;
  const rules = new OwnRules(page);
  await rules.open();
  await rules.text.fill('||there.example^');
  await page.getByRole('button', { name: 'Import…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Text' }).fill('0.0.0.0 ads.example\n(\\.|^)track\\.example$\nthere.example\n');
  await dialog.getByRole('button', { name: 'Read it' }).click();
  await expect(dialog).toContainText('2 new rules');
  await expect(dialog).toContainText('1 is there already.');
  await dialog.getByRole('button', { name: 'Add 2 rules to the text' }).click();
  await expect(rules.text).toHaveValue('||there.example^\n|ads.example^\n/(\\.|^)track\\.example$/\n');
});

test('a name is set aside with a reason, stands in the record of decisions, and the order applies again', async ({ gavel }) => {
  const { page } = gavel;
  const rules = new OwnRules(page);
  await rules.open();
  await page.getByRole('button', { name: 'Set a name aside…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('limetorrents.pro');
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('for a school project');
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect(page.getByText('“for a school project”')).toBeVisible();
  await page.getByRole('link', { name: 'Record of decisions' }).click();
  await expect(page.getByRole('row', { name: /Set aside: limetorrents.pro/ })).toContainText('you');
  if (gavel.app === undefined) { // the desktop asks in a native dialogue where to keep it
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as CSV' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^gavel-audit-.*\.csv$/);
  }
  await rules.open();
  await page.getByRole('button', { name: 'Apply again… (limetorrents.pro)' }).click();
  await expect(dialog).toContainText('Apply orders to limetorrents.pro again?');
  await dialog.getByRole('button', { name: 'Apply again' }).click();
  await expect(page.getByText('Nothing is set aside.')).toBeVisible();
});
