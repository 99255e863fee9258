import { expect, test } from 'vitest';
import { periodIn, periodOf } from '../../../renderer/pages/report-period.ts';

const NOW = new Date(2026, 2, 15, 12);

test('a period is this month so far, all of the last one, or ninety days with today', () => {
  expect(periodOf('month', NOW)).toEqual({ from: '2026-03-01', to: '2026-03-15' });
  expect(periodOf('last', NOW)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(periodOf('last', new Date(2026, 0, 2))).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(periodOf('days', NOW)).toEqual({ from: '2025-12-16', to: '2026-03-15' });
});

test('an address without a period, or with one that makes no sense, means this month', () => {
  expect(periodIn(new URLSearchParams('from=2026-01-05&to=2026-01-09'), NOW)).toEqual({ from: '2026-01-05', to: '2026-01-09' });
  for (const text of ['', 'from=2026-01-05', 'from=2026-02-05&to=2026-01-09', 'from=x&to=y']) expect(periodIn(new URLSearchParams(text), NOW)).toEqual(periodOf('month', NOW));
});
