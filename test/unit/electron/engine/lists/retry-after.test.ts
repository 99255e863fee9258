/** What a server says of when to come again (RFC 9110 10.2.3). */
import { expect, test } from 'vitest';
import { patience, retryAfter } from '../../../../../electron/engine/lists/retry-after.ts';

const NOW = Date.parse('1994-11-06T08:00:00Z');
const HOUR = 3_600_000;

test.for([
  ['120', 120_000], [' 0 ', 0], ['86400', 24 * HOUR], ['86401', 24 * HOUR], ['9'.repeat(400), 24 * HOUR],
  ['Sun, 06 Nov 1994 09:00:00 GMT', HOUR], ['Sunday, 06-Nov-94 09:00:00 GMT', HOUR], ['Sun Nov  6 09:00:00 1994', HOUR],
  ['Sun, 06 Nov 1994 07:00:00 GMT', 0], ['Sun, 06 Nov 2094 07:00:00 GMT', 24 * HOUR],
  ['', undefined], [undefined, undefined], ['-5', undefined], ['1.5', undefined], ['soon', undefined], ['2026', 2_026_000], ['Sun, 99 Nov 1994 09:00:00 GMT', undefined],
] as const)('“%s” means so many milliseconds', ([value, ms]) => expect(retryAfter(value, NOW)).toBe(ms));

test('a date is understood by the clock of who sends it', () => {
  const date = 'Sun, 06 Nov 1994 08:00:00 GMT';
  expect(patience(503, { 'retry-after': 'Sun, 06 Nov 1994 09:00:00 GMT', date })).toEqual({ waitMs: HOUR });
  expect(patience(500, { 'retry-after': '60', date })).toBeUndefined();
});
