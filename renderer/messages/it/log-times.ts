/** Times that people ask about, in the filter of the log. */
import type { Messages } from '../en.ts';

export const logTimes: Pick<Messages, 'logTimes'> = {
  logTimes: { label: 'Periodi', names: { hour: 'Ultima ora', today: 'Oggi', yesterday: 'Ieri', week: 'Ultimi 7 giorni' } },
};
