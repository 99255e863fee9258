/** `gavel convert` as a process: a register in, an order list out, and `inspect` says the same of both. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OrderList } from '../../shared/order-list.ts';
import { encodeAs } from '../helpers/code-page.ts';
import { gavel } from '../helpers/headless.ts';

let folder: string;
beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-convert-')); });
afterEach(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

const MANY = 4000;
const CZECH = encodeAs('windows-1250', [
  'Objekt blokace;Adresa internetové stránky;Název aplikace;"Identifikátor aplikace; umístění aplikace";Jedinečný identifikátor platebního účtu;Důvody zápisu na Seznam;Datum zápisu;Datum výmazu',
  'Internetová stránka;gone.example;;;;§ 84a odst. 2 písm. a) ZHH;26.07.2017;04.01.2023', 'Internetová stránka;kasíno.example;;;;§ 84a odst. 2 písm. a) ZHH;26.07.2017;', 'Aplikace;;Hra;"id; x.example";;§ 84c;22.12.2025;',
  ...Array.from({ length: MANY }, (_, n) => `Internetová stránka;a-rather-long-name-${n}.example;;;;§ 84a odst. 2 písm. b) ZHH;22.12.2025;`), '',
].join('\r\n'));

test('inspect gives the same names, orders and counts for the register and for what it was converted to', async () => {
  const register = write('seznam.csv', CZECH);
  const converted = await gavel(['convert', '--from', 'cz-mfcr', register]);
  expect(converted).toMatchObject({ code: 0, error: expect.stringMatching(/4003 rows: 4002 entries under 2 orders, 1 row left out[\s\S]*line 4: cannot be enforced by DNS: an application: Hra/) });
  const list = write('seznam.json', converted.out);
  expect(JSON.parse(converted.out) as OrderList).toMatchObject({ format: 'order-list/1', list: { id: 'cz-mfcr', updated: '2025-12-22T00:00:00Z' } });
  const [names, again] = await Promise.all([gavel(['inspect', '--names', register]), gavel(['inspect', '--names', list])]);
  expect(names.out.split('\n')).toHaveLength(MANY + 2); // all of it, though a pipe holds 64 KiB; the removed name is not among them
  expect(again.out).toBe(names.out);
  const [raw, same] = await Promise.all([gavel(['inspect', '--json', register]), gavel(['inspect', '--json', list])]);
  expect(JSON.parse(raw.out)).toMatchObject({ syntax: 'cz-mfcr', lines: MANY + 3, names: MANY + 1, delisted: 1, orders: 2, notEnforceable: 1, reasons: { 'cannot be enforced by DNS: an application': 1 } });
  expect(JSON.parse(same.out)).toMatchObject({ syntax: 'order-list-json', lines: MANY + 2, names: MANY + 1, delisted: 1, orders: 2, skippedCount: 0 });
});

test('what cannot be converted says why and ends with 1; wrong use names the registers and ends with 2', async () => {
  const plain = write('names.txt', 'a.example\n');
  expect(await gavel(['convert', '--from', 'fr-anj', plain])).toMatchObject({ code: 1, out: '', error: expect.stringContaining('not the register fr-anj') });
  expect(await gavel(['convert', '--from', 'fr-anj', path.join(folder, 'none.csv')])).toMatchObject({ code: 1, out: '', error: expect.stringContaining('there is no file') });
  for (const parameters of [['convert', plain], ['convert', '--from', 'xx-none', plain], ['convert', '--from']]) expect(await gavel(parameters)).toMatchObject({ code: 2, out: '', error: expect.stringMatching(/cz-mfcr|argument missing/) });
  expect(await gavel(['convert', '--from', 'fr-anj'])).toMatchObject({ code: 2, error: expect.stringContaining('one file') });
});

test('inspect keeps apart what is off a register and what will be on it', async () => {
  const file = path.join(folder, 'register.xml');
  const entry = (name: string, entered: string, removed = ''): string => `<PozycjaRejestru Lp="1"><AdresDomeny>${name}</AdresDomeny><DataWpisu>${entered}</DataWpisu>${removed}</PozycjaRejestru>`;
  fs.writeFileSync(file, `<?xml version="1.0"?><Rejestr xmlns="http://www.hazard.mf.gov.pl/2017/03/21/">${entry('now.example', '2020-01-01T00:00:00')}${entry('later.example', '2999-01-01T00:00:00')}${entry('gone.example', '2020-01-01T00:00:00', '<DataWykreslenia>2021-01-01T00:00:00</DataWykreslenia>')}</Rejestr>`);
  expect(JSON.parse((await gavel(['inspect', '--json', file])).out)).toMatchObject({ names: 1, delisted: 1, listedLater: 1 });
  expect((await gavel(['inspect', file])).out).toMatch(/names no longer listed +1\nnames not yet listed +1/);
});
