/** When pauses end. */

/** A pause until the morning is until this hour. */
const MORNING = 7;
const HOUR_MS = 3_600_000;

/** The next morning that is more than an hour away: late in the night it is that of the same day. */
export function nextMorning(now: Date): Date {
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate(), MORNING);
  return today.getTime() - now.getTime() > HOUR_MS ? today : new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, MORNING);
}

/** For a field of date and time: the reader's own, to the minute. */
export const localInput = (date: Date): string => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
