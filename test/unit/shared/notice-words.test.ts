import { expect, test } from 'vitest';
import { noticeWords } from '../../../shared/notice-words.ts';
import type { HappeningKind } from '../../../shared/notices.ts';

const KINDS: HappeningKind[] = ['law', 'kept-back', 'list-held', 'upstream-fails', 'engine-fails'];

test('what is told of many is a count, of one its name where it is given', () => {
  expect(noticeWords({ parts: [{ kind: 'law', count: 3 }, { kind: 'law', count: 1 }, { kind: 'law', count: 1, one: 'a.example' }] }, 'en')).toEqual(['3 names were blocked by orders.', 'A name was blocked by an order.', 'a.example was blocked by an order.']);
});

test.each(['en', 'it', 'de', 'es', 'fr', 'pl'])('every kind has a sentence of its own in %s, or in English', (language) => {
  const said = KINDS.flatMap((kind) => [1, 2].map((count) => noticeWords({ parts: [{ kind, count, ...(count === 1 ? { one: 'one.example' } : {}) }] }, language)[0]!));
  expect(new Set(said).size).toBe(KINDS.length * 2 - 1); // the engine is one
  for (const sentence of said) expect(sentence).toMatch(/\.$/);
  if (language !== 'en' && language !== 'pl') expect(said).not.toEqual(KINDS.flatMap((kind) => [1, 2].map((count) => noticeWords({ parts: [{ kind, count, ...(count === 1 ? { one: 'one.example' } : {}) }] }, 'en')[0]!)));
});
