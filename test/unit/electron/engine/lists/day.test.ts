/** Days as registers write them. */
import { describe, expect, test } from 'vitest';
import { dayFirst, isDay, yearFirst } from '../../../../../electron/engine/lists/day.ts';

describe('days', () => {
  test.for(['2022', '2022-02', '2022-02-28', '2024-02-29', '2000-02-29'])('%s is one, as far as it goes', (text) => expect(isDay(text)).toBe(true));
  test.for(['2022-13', '2022-00', '2022-02-29', '1900-02-29', '2022-04-31', '2022-01-00', '22-01-01', '2022-1-1', '2022-01-01T00:00', ''])('%s is none', (text) => expect(isDay(text)).toBe(false));
  test.for([['13/06/2022', '2022-06-13'], [' 3.7.2023 ', '2023-07-03'], ['31.02.2020', undefined], ['06/13/2022', undefined], ['13-06-2022', '2022-06-13'], ['13-06/2022', undefined], ['13.06.22', undefined], ['3. 7. 2023', '2023-07-03'], ['26.07.2017 00:00:00', '2017-07-26'], ['2023-01-04', '2023-01-04'], ['2023-02-30', undefined], ['2023-01-04T00:00:00', '2023-01-04'], ['', undefined]] as const)('day first: %s is %s', ([text, day]) => expect(dayFirst(text)).toBe(day));
  test.for([['2020-01-01T23:00:00', '2020-01-01'], ['2024-08-29 16:40:00', '2024-08-29'], ['2017-11-29 12:34:56 -0100', '2017-11-29'], ['2020-01-01T23:00:00.123Z', '2020-01-01'], ['2020/1/1', '2020-01-01'], ['2020.01.01', '2020-01-01'], ['20200101', '2020-01-01'], ['2020-01-01+01:00', '2020-01-01'], ['2020-01-01Z', '2020-01-01'], ['20201301', undefined], ['12345678', undefined], ['2020-02-30', undefined], ['2020-01-01 to 2020-02-02', undefined]] as const)('year first: %s is %s', ([text, day]) => expect(yearFirst(text)).toBe(day));
});
