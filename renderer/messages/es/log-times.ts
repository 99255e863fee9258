/** Times that people ask about, in the filter of the log. */
import type { Messages } from '../en.ts';

export const logTimes: Pick<Messages, 'logTimes'> = {
  logTimes: { label: 'Periodos', names: { hour: 'Última hora', today: 'Hoy', yesterday: 'Ayer', week: 'Últimos 7 días' } },
};
