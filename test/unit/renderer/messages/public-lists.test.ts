import { expect, test } from 'vitest';
import { catalogueOf } from '../../../../electron/engine/lists/catalogue.ts';
import { LANGUAGES, load, type Language } from '../../../../renderer/messages/language.ts';

/** Titles that are names as a whole, or say the same in each language. */
const NAMES = /^(?:HaGeZi Multi \w+|Phishing Army|KADhosts|Block List Project: (?:TikTok|Fortnite)|UT1 Toulouse: chat|OISD \w+)$/;

test.each((Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en'))('every public list says in %s what it is for', async (language) => {
  const { publicLists } = await load(language);
  const untold = catalogueOf([]).filter(({ id, purpose }) => { const said = publicLists.purpose(id); return said === undefined || said === purpose; });
  expect(untold.map(({ id }) => id)).toEqual([]);
});

test.each((Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en'))('every title of a public list that says more than a name is said in %s, and none that is not there', async (language) => {
  const { publicLists } = await load(language);
  const alike = catalogueOf([]).map(({ title }) => title).filter((title) => publicLists.title(title) === title && !NAMES.test(title));
  expect(alike).toEqual([]);
  expect(publicLists.title('What a household calls it')).toBe('What a household calls it');
  const { LIST_TITLES } = await import(`../../../../renderer/messages/${language}/list-titles.ts`) as { LIST_TITLES: Record<string, string> };
  const titles = new Set(catalogueOf([]).map(({ title }) => title));
  expect(Object.keys(LIST_TITLES).filter((title) => !titles.has(title))).toEqual([]);
});
