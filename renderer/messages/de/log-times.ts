/** Times that people ask about, in the filter of the log. */
import type { Messages } from '../en.ts';

export const logTimes: Pick<Messages, 'logTimes'> = {
  logTimes: { label: 'Zeiträume', names: { hour: 'Letzte Stunde', today: 'Heute', yesterday: 'Gestern', week: 'Letzte 7 Tage' } },
};
