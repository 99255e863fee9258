/** Times that people ask about, in the filter of the log. */
import type { Messages } from '../en.ts';

export const logTimes: Pick<Messages, 'logTimes'> = {
  logTimes: { label: 'Périodes', names: { hour: 'Dernière heure', today: 'Aujourd’hui', yesterday: 'Hier', week: '7 derniers jours' } },
};
