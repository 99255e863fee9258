/** The catalogue: every entry can be shown and, where it has an address, subscribed. */
import { expect, test } from 'vitest';
import { catalogueOf } from '../../../../../electron/engine/lists/catalogue.ts';
import { REGISTER_IDS } from '../../../../../electron/engine/lists/registers/registers.ts';
import { isOrderSyntax } from '../../../../../shared/list-syntax.ts';

test('each entry has an id of its own, an https home, and an https address or none', () => {
  const entries = catalogueOf([]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  for (const { url, homepage, builtIn } of entries) {
    if (builtIn === undefined || homepage !== undefined) expect(new URL(homepage!).protocol).toBe('https:');
    if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
  }
});

test('court-order entries say whose they are, and whether the authority itself publishes them', () => {
  for (const entry of catalogueOf([]).filter(({ kind, builtIn }) => kind === 'court-order' && builtIn === undefined)) expect(entry).toMatchObject({ country: expect.stringMatching(/^[A-Z]{2}$/), official: expect.any(Boolean) });
});

test('each court-order entry is in a syntax that names orders, and every register that Gavel converts is there', () => {
  const syntaxes = catalogueOf([]).filter(({ kind, builtIn }) => kind === 'court-order' && builtIn === undefined).map(({ syntax }) => syntax);
  expect(syntaxes.every((syntax) => isOrderSyntax(syntax))).toBe(true);
  expect(syntaxes.toSorted()).toEqual(REGISTER_IDS.toSorted());
  expect(catalogueOf([]).filter(({ kind, syntax }) => kind !== 'court-order' && isOrderSyntax(syntax))).toEqual([]);
});

test('no two entries lead to the same address', () => {
  const urls = catalogueOf([]).flatMap(({ url }) => url ?? []);
  expect(new Set(urls).size).toBe(urls.length);
});

test('an entry that is subscribed says by which list', () => {
  const { url } = catalogueOf([]).find(({ id }) => id === 'oisd-small')!;
  expect(catalogueOf([{ id: 'mine', source: { type: 'url', url: url! } }]).filter(({ list }) => list !== undefined)).toMatchObject([{ id: 'oisd-small', list: 'mine' }]);
  expect(catalogueOf([{ id: 'milan', source: { type: 'built-in', id: 'milan' } }]).filter(({ list }) => list !== undefined)).toMatchObject([{ id: 'milan', builtIn: 'milan', list: 'milan', country: 'IT' }]);
});
