import { expect, test } from 'vitest';
import { catalogueOf } from '../../../../electron/engine/lists/catalogue.ts';
import { LANGUAGES, load, type Language } from '../../../../renderer/messages/language.ts';

test.each((Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en'))('every public list says in %s what it is for', async (language) => {
  const { publicLists } = await load(language);
  const untold = catalogueOf([]).filter(({ id, purpose }) => { const said = publicLists.purpose(id); return said === undefined || said === purpose; });
  expect(untold.map(({ id }) => id)).toEqual([]);
});
