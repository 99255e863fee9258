/** Times that people ask about, in the filter of the log. */
import type { QuickTime } from '../../pages/log-times.ts';

export const logTimes = {
  logTimes: { label: 'Times', names: { hour: 'Last hour', today: 'Today', yesterday: 'Yesterday', week: 'Last 7 days' } satisfies Record<QuickTime, string> },
};
