/** Days as registers write them, and as order lists do: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. A day that no calendar has is no day. */

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day, or the part of one that is known, of the calendar. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > DAYS_IN_MONTH[month - 1]!) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}

/**
 * `13/06/2022`, `13.06.2022`, `13-06-2022`, also without the zeros or with a time behind, to `2022-06-13`. Where four digits of a year come first there is
 * no doubt either, and `yearFirst` reads it: what an authority saves with another program changes its days so. `undefined` for all else.
 */
export function dayFirst(text: string): string | undefined {
  const found = /^\s*(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?\s*$/.exec(text);
  return found === null ? yearFirst(text) : dayOf(found[4]!, found[3]!, found[1]!);
}

/** `2020-01-01`, `2020/1/1`, `2020.01.01`, `20200101`, or the day of `2020-01-01T23:00:00` and `2020-01-01 23:00:00` as written, whatever its time zone. */
export function yearFirst(text: string): string | undefined {
  const found = /^\s*(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?:[T ][\d:.]+ ?)?(?:[+-]\d{2}:?\d{2}|Z)?\s*$/.exec(text) ?? /^\s*((?:19|20)\d{2})()(\d{2})(\d{2})\s*$/.exec(text);
  return found === null ? undefined : dayOf(found[1]!, found[3]!, found[4]!);
}

/** The parts of a day to `YYYY-MM-DD`, if it is one. */
export function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}
