/** Sentences that were put together of parts before. */
import type { Messages } from '../en.ts';

export const said = {
  said: {
    answeredBy: (upstream) => ['Ha avuto risposta ', `da ${upstream}. Nessuna lista lo nomina.`], answeredFrom: (source) => ['Ha avuto risposta ', `(${source}). Nessuna lista lo nomina.`],
    /** As `overview.periodWords`, which it stands in for. */
    hours: (hours) => (hours === 1 ? 'nell’ultima ora' : `nelle ultime ${hours} ore`),
    subjects: { copyright: 'diritto d’autore', gambling: 'gioco d’azzardo', medicines: 'medicinali' },
  },
} satisfies Partial<Messages>;
