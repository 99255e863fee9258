/** Every language says everything; what is missing or cut off would be seen by the people who need it most. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../../../renderer/messages/en.ts';
import { LANGUAGES, load, preferred, type Language } from '../../../../renderer/messages/language.ts';

/** `lists.modes.enforce`: what stands there, a text, a list or a function of so many parameters. */
function shape(value: unknown, at = ''): string[] {
  if (typeof value === 'function') return [`${at}(${value.length})`];
  if (Array.isArray(value)) return [`${at}[${value.length}]`];
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, part]) => shape(part, at === '' ? key : `${at}.${key}`)).toSorted();
  return [at];
}

describe.each(Object.keys(LANGUAGES) as Language[])('%s', (language) => {
  test('says all that English says, and nothing else', async () => {
    expect(shape(await load(language))).toEqual(shape(en));
  });
});

test('the first of the reader’s languages that there is counts, whatever its region', () => {
  expect(preferred(['pl', 'en-US'])).toBe('en');
  expect(preferred(['EN-gb'])).toBe('en');
  expect(preferred(['pl', 'it-CH', 'en'])).toBe('it');
  expect(preferred([])).toBe('en');
});

test('no French sign stands at the start of a line: a space that breaks comes before none', () => {
  const folder = path.join(import.meta.dirname, '..', '..', '..', '..', 'renderer', 'messages', 'fr');
  // In the sources, where a colon between spaces may be the program's: at the end of a text it is not.
  const broken = fs.readdirSync(folder).flatMap((file) => [...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/.{0,20}[\p{L}\d)»}] (?:[:;!?](?=['`])|[;!»](?= )).{0,10}/gu)].map(([text]) => `${file}: ${text}`));
  expect(broken).toEqual([]);
});
