/** Which orders a page shows, as its address says; and the times of the log's filter. */
import { describe, expect, test } from 'vitest';
import { quickTime } from '../../../renderer/pages/log-times.ts';
import { readWanted, toOrdersFilter, writeWanted } from '../../../renderer/pages/orders-wanted.ts';

describe('the address of the orders', () => {
  test('brings back what was written, and is empty for the usual', () => {
    const wanted = { text: 'milano 17', country: 'IT', status: 'stayed', list: 'x', sort: 'asked' } as const;
    expect(readWanted(new URLSearchParams(writeWanted(wanted)))).toEqual(wanted);
    expect(writeWanted(readWanted(new URLSearchParams()))).toEqual({});
    expect(toOrdersFilter(readWanted(new URLSearchParams()))).toEqual({ sort: 'newest' });
  });
  test('that says what cannot be is taken for the usual', () => {
    expect(readWanted(new URLSearchParams('country=italy&status=valid&sort=best'))).toEqual({ text: '', country: '', status: '', list: '', sort: 'newest' });
  });
});

describe('a time', () => {
  const now = new Date(2026, 2, 29, 15, 30);
  test('of yesterday is the whole day before, from midnight to midnight of this home', () => {
    expect(quickTime('yesterday', now)).toEqual({ from: new Date(2026, 2, 28).toISOString(), to: new Date(2026, 2, 29).toISOString() });
  });
  test('up to now is open at its end', () => {
    expect(quickTime('today', now)).toEqual({ from: new Date(2026, 2, 29).toISOString(), to: '' });
    expect(quickTime('week', now)).toEqual({ from: new Date(2026, 2, 22).toISOString(), to: '' });
    expect(quickTime('hour', now).from).toBe(new Date(2026, 2, 29, 14, 30).toISOString());
  });
});
