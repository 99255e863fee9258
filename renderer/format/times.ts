/** Times as people read them: their own locale, a 24-hour clock. */

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
const shortClock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });

/** `20:14:26`, with the day before it when it is not today. */
export function clockTime(iso: string, now = new Date()): string {
  const date = new Date(iso);
  return date.toDateString() === now.toDateString() ? clock.format(date) : `${day.format(date)} ${clock.format(date)}`;
}

export const rowTime = (iso: string): string => clock.format(new Date(iso));
export const minuteTime = (at: string | number): string => shortClock.format(new Date(at));
export const dayOf = (iso: string): string => day.format(new Date(iso));
export const longDayOf = (iso: string): string => longDay.format(new Date(iso));

/** A partial day of an order, `YYYY[-MM[-DD]]`: `2022`, `Nov 2022`, `11 Jul 2022`. */
export function partialDay(text: string): string {
  const [year = '', month, date] = text.split('-');
  if (month === undefined) return year;
  if (date === undefined) return new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${text}-01T00:00Z`));
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${text}T00:00Z`));
}

/** `2 hr. ago`, `yesterday`. */
export function ago(iso: string, now = Date.now()): string {
  const minutes = Math.round((now - Date.parse(iso)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 48 * 60) return relative.format(-Math.round(minutes / 60), 'hour');
  return relative.format(-Math.round(minutes / 1440), 'day');
}

/** Milliseconds with one digit where it says something: `0.1`, `3.4`, `28`. */
export const milliseconds = (ms: number): string => (ms < 10 ? ms.toFixed(1) : String(Math.round(ms)));
