/** Sentences that were put together of parts before. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('de');

export const said = {
  said: {
    // What it is answered from is a note, not a word that takes a case (“bleibt im Haus”), hence the colon.
    answeredBy: (upstream) => ['Beantwortet ', `von ${upstream}. Keine Liste nennt den Namen.`], answeredFrom: (source) => ['Beantwortet: ', `${source}. Keine Liste nennt den Namen.`],
    // A period like those of the overview, with the preposition.
    hours: (hours) => (hours === 1 ? 'in der letzten Stunde' : `in den letzten ${n(hours)} Stunden`),
    subjects: { copyright: 'Urheberrecht', gambling: 'Glücksspiel', medicines: 'Arzneimittel' },
  },
} satisfies Pick<Messages, 'said'>;
