import { expect, test } from 'vitest';
import { timeOf } from '../../../renderer/pages/log-times.ts';

const NOW = new Date(2026, 10, 26, 16, 30);
const iso = (...of: [number, number, number, number?, number?]): string => new Date(...of).toISOString();

test('times that people ask for by a word are days of this household', () => {
  expect(timeOf('hour', NOW)).toEqual({ from: iso(2026, 10, 26, 15, 30), to: '' });
  expect(timeOf('today', NOW)).toEqual({ from: iso(2026, 10, 26), to: '' });
  expect(timeOf('yesterday', NOW)).toEqual({ from: iso(2026, 10, 25), to: iso(2026, 10, 26) });
  expect(timeOf('week', NOW)).toEqual({ from: iso(2026, 10, 20), to: '' });
});
