/** Times of the log that people ask for by a word. Pure. */

export const LOG_TIMES = ['hour', 'today', 'yesterday', 'week'] as const;
export type LogTime = (typeof LOG_TIMES)[number];

const midnight = (now: Date, daysBefore: number): string => new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBefore).toISOString();

/** ISO 8601, `to` not included; empty where there is no end. Days are those of this household. */
export function timeOf(word: LogTime, now: Date): { from: string; to: string } {
  switch (word) {
    case 'hour': return { from: new Date(now.getTime() - 3_600_000).toISOString(), to: '' };
    case 'today': return { from: midnight(now, 0), to: '' };
    case 'yesterday': return { from: midnight(now, 1), to: midnight(now, 0) };
    case 'week': return { from: midnight(now, 6), to: '' };
  }
}
