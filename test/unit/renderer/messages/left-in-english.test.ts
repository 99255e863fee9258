/** A sentence that stands in another language’s catalogue as it does in English was most likely forgotten. */
import { expect, test } from 'vitest';
import { en } from '../../../../renderer/messages/en.ts';
import { LANGUAGES, load, type Language } from '../../../../renderer/messages/language.ts';

/** From this many words on; shorter ones are often names or the same word. */
const WORDS = 4;
/** What is said alike: names of things, and lines that are typed or read by programs. */
const ALIKE = /^(?:https?:|tls:|udp:|[\d.]+,|\/|\|\||@@|\$|#|1\.1\.1\.1)|^(?:Stale NXDOMAIN Answer|No Reachable Authority)$/;

/** The fixed parts of a text, of a list, or of what a function puts together. */
function pieces(value: unknown, at: string, found: Map<string, string[]>): void {
  if (typeof value === 'string') found.set(at, [value]);
  else if (typeof value === 'function') {
    found.set(at, [...Function.prototype.toString.call(value).matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\$]|\\.|\$(?!\{))*)(?=[`$])|\}((?:[^`\\${}]|\\.)*)(?=[`$])/g)].map((match) => match.slice(1).find((part) => part !== undefined) ?? ''));
  } else if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) pieces(part, `${at}.${key}`, found);
}

const long = (text: string): boolean => text.split(/\s+/).filter((word) => /\p{L}{2,}/u.test(word)).length >= WORDS && !ALIKE.test(text.trim());

/** Where both say the same. */
function same(of: unknown): string[] {
  const english = new Map<string, string[]>();
  const others = new Map<string, string[]>();
  pieces(en, '', english);
  pieces(of, '', others);
  return [...others].flatMap(([at, parts]) => parts.filter((part) => long(part) && english.get(at)?.includes(part) === true).map((part) => `${at}: ${part}`));
}

test.each((Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en'))('nothing is left in English in the catalogue of %s', async (language) => {
  expect(same(await load(language))).toEqual([]);
});

test('what is left in English would be found, in a text and in a function', () => {
  expect(same({ common: 1, retry: en.retry, login: { text: en.login.text }, status: { paused: en.status.paused } })).toEqual([`.login.text: ${en.login.text}`, '.status.paused: Your choices are paused until ']);
});
