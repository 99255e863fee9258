/** Sentences whose order of words differs between languages. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('es');

export const said: Pick<Messages, 'said'> = {
  said: {
    answeredBy: (upstream) => ['Respondido ', `por ${upstream}. Ninguna lista lo nombra.`], answeredFrom: (source) => ['Respondido: ', `${source}. Ninguna lista lo nombra.`],
    /** Stands where `overview.periodWords` stand: behind `en`. */
    hours: (hours) => (hours === 1 ? 'la última hora' : `las últimas ${n(hours)}\u00a0horas`),
    subjects: { copyright: 'derechos de autor', gambling: 'juegos de azar', medicines: 'medicamentos' },
  },
};
