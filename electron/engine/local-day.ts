/** The household's own day, in this system's time zone: orders begin and end at its midnight. */

/** The day of a moment (milliseconds since the epoch) as `YYYY-MM-DD`. */
export function localDay(now: number): string {
  const date = new Date(now);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The last millisecond of a day, `YYYY-MM-DD`; days of a change of the clocks have 23 or 25 hours. `undefined` for a day that no calendar has. */
export function endOfDay(day: string): number | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const next = new Date(year, month - 1, date + 1).getTime();
  return localDay(new Date(year, month - 1, date, 12).getTime()) === day ? next - 1 : undefined;
}
