import { expect, test } from 'vitest';
import { retryDelay } from '../../../../electron/desktop/retry-delay.ts';

test('an engine that keeps dying is started after 0.5, 1, 2 … and at most every 30 s', () => {
  expect([0, 1, 2, 5, 6, 1000].map(retryDelay)).toEqual([500, 1000, 2000, 16_000, 30_000, 30_000]);
});
