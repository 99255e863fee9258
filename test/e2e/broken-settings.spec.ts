import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './hosts.ts';

test.use({ storedSettings: '{ "version": 1, "country": ' });

test('broken settings are set aside, not wiped, and never keep Gavel from starting', async ({ gavel }) => {
  const aside = fs.readdirSync(gavel.dataFolder).find((file) => /^config\.broken-.*\.json$/.test(file));
  expect(fs.readFileSync(path.join(gavel.dataFolder, aside ?? 'config.broken'), 'utf8')).toBe('{ "version": 1, "country": ');
  expect((await gavel.ask('plain.example.org')).rcode).toBe('NOERROR');
  await expect(gavel.page.getByText(/settings file could not be read/i)).toBeVisible();
});
