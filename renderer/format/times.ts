/** Times as people read them: in the language of the window, with a 24-hour clock. */
import { locale, t } from '../messages/language.ts';

const SHAPES = {
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false },
  weekMinute: { weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false },
  dayMinute: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false },
  minute: { hour: '2-digit', minute: '2-digit', hour12: false },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  longDay: { day: 'numeric', month: 'long', year: 'numeric' },
  utcDay: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  utcMonth: { month: 'short', year: 'numeric', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making one takes longer than using it a thousand times. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(shape: keyof typeof SHAPES): Intl.DateTimeFormat {
  const key = `${locale()} ${shape}`;
  let format = made.get(key);
  if (format === undefined) made.set(key, (format = new Intl.DateTimeFormat(locale(), SHAPES[shape])));
  return format;
}
const shaped = (shape: keyof typeof SHAPES, date: Date): string => formatOf(shape).format(date);

/** `20:14:26`, with the day before it when it is not today. */
export function clockTime(iso: string, now = new Date()): string {
  const date = new Date(iso);
  return date.toDateString() === now.toDateString() ? shaped('clock', date) : `${shaped('day', date)} ${shaped('clock', date)}`;
}

/** `20:14:26`; of another day `22 Nov 20:14:26`. */
export function rowTime(iso: string, now = new Date()): string {
  const date = new Date(iso);
  return date.toDateString() === now.toDateString() ? shaped('clock', date) : `${shaped('shortDay', date)} ${shaped('clock', date)}`;
}
/** Whether a moment lies on this day. */
export const isToday = (iso: string, now = new Date()): boolean => new Date(iso).toDateString() === now.toDateString();
export const minuteTime = (at: string | number): string => shaped('minute', new Date(at));
/** Of a moment within a week: `20:14`, of another day `Fri 07:00`. */
export const untilTime = (iso: string, now = new Date()): string => shaped(isToday(iso, now) ? 'minute' : 'weekMinute', new Date(iso));

/** A stretch of time, its end not included: `14:10–14:20`, `22 Nov, 14:10 – 14:20`; whole days as `22 Nov` or `22–24 Nov`. */
export function spanOf(from: string, to: string, now = new Date()): string {
  const [begin, end] = [new Date(from), new Date(to)];
  const midnights = [begin, end].every((date) => date.getHours() === 0 && date.getMinutes() === 0);
  if (midnights) return formatOf('shortDay').formatRange(begin, new Date(end.getTime() - 1));
  return formatOf(isToday(from, now) && end.getTime() - begin.getTime() < 86_400_000 ? 'minute' : 'dayMinute').formatRange(begin, end);
}

/** `20:14`; of another day `22 Nov 2026, 20:14`. */
export const momentOf = (iso: string, now = new Date()): string => (isToday(iso, now) ? minuteTime(iso) : `${dayOf(iso)}, ${minuteTime(iso)}`);
/** The day of this household's calendar, `YYYY-MM-DD`; of a moment, or now. */
export const calendarDay = (iso?: string): string => (iso === undefined ? new Date() : new Date(iso)).toLocaleDateString('sv');
export const dayOf = (iso: string): string => shaped('day', new Date(iso));
export const shortDay = (at: number): string => shaped('shortDay', new Date(at));
export const longDayOf = (iso: string): string => shaped('longDay', new Date(iso));

/** A partial day of an order, `YYYY[-MM[-DD]]`: `2022`, `Nov 2022`, `11 Jul 2022`. */
export function partialDay(text: string): string {
  const [year = '', month, date] = text.split('-');
  if (month === undefined) return year;
  return date === undefined ? shaped('utcMonth', new Date(`${text}-01T00:00Z`)) : shaped('utcDay', new Date(`${text}T00:00Z`));
}

/** `2 hr. ago`, `yesterday`. */
export function ago(iso: string, now = Date.now()): string {
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' });
  const minutes = Math.round((now - Date.parse(iso)) / 60_000);
  if (minutes < 1) return t.justNow;
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 48 * 60) return relative.format(-Math.round(minutes / 60), 'hour');
  return relative.format(-Math.round(minutes / 1440), 'day');
}

/** Milliseconds with one digit where it says something: `0.1`, `3.4`, `28`. */
export const milliseconds = (ms: number): string => (ms < 10 ? t.tenths(ms) : t.number(Math.round(ms)));
