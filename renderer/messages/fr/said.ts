/** Sentences that were put together of parts before, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('fr');

export const said: Pick<Messages, 'said'> = {
  said: {
    answeredBy: (upstream) => ['Réponse donnée ', `par ${upstream}. Aucune liste ne le nomme.`], answeredFrom: (source) => ['Réponse donnée ', `sans l’amont (${source}). Aucune liste ne le nomme.`],
    /** Stands where overview.periodWords stand. */
    hours: (hours) => `ces ${n(hours)} dernières heures`,
    subjects: { copyright: 'droit d’auteur', gambling: 'jeux d’argent', medicines: 'médicaments' },
  },
};
