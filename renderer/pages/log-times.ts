/** Times that people ask about, in the days of this home. Pure. */
import type { LogView } from './log-filter.ts';

export const QUICK_TIMES = ['hour', 'today', 'yesterday', 'week'] as const;
export type QuickTime = (typeof QUICK_TIMES)[number];

/** As the filter of the log takes it; an empty end is open. */
export function quickTime(name: QuickTime, now: Date): Pick<LogView, 'from' | 'to'> {
  // Days may have 23 or 25 hours: the calendar counts them.
  const midnight = (daysAgo: number): string => new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo).toISOString();
  switch (name) {
    case 'hour': return { from: new Date(now.getTime() - 3_600_000).toISOString(), to: '' };
    case 'today': return { from: midnight(0), to: '' };
    case 'yesterday': return { from: midnight(1), to: midnight(0) };
    case 'week': return { from: midnight(7), to: '' };
  }
}
