/** Articles before dates in Italian. */
import { expect, test } from 'vitest';
import { from, of, on, to } from '../../../../../renderer/messages/it/date-articles.ts';

test('a day has its article', () => {
  expect([on('4 ott 2026'), from('4 ott 2026'), to('4 ott 2026'), of('4 ott 2026')]).toEqual(['il 4 ott 2026', 'dal 4 ott 2026', 'al 4 ott 2026', 'del 4 ott 2026']);
});

test('the article is cut before the eighth and the eleventh, not before the eighteenth', () => {
  expect([on('8 lug 2022'), from('11 lug 2022'), to('11 luglio'), of('8 lug')]).toEqual(['l’8 lug 2022', 'dall’11 lug 2022', 'all’11 luglio', 'dell’8 lug']);
  expect(from('18 lug 2022')).toBe('dal 18 lug 2022');
});

test('a month alone has no article, a year its own', () => {
  expect([on('nov 2022'), from('nov 2022'), to('nov 2022'), of('nov 2022')]).toEqual(['a nov 2022', 'da nov 2022', 'a nov 2022', 'di nov 2022']);
  expect([on('2022'), from('2022'), to('2022'), of('2022')]).toEqual(['nel 2022', 'dal 2022', 'al 2022', 'del 2022']);
});
