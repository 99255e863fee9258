/** How the lines of a list are read, and whether names reach below themselves, in Spanish. */
import type { Messages } from '../en.ts';

export const listReading: Pick<Messages, 'readAs'> = {
  readAs: {
    auto: 'Reconocerla', autoAs: (syntax) => `Reconocerla (${syntax})`, said: (title) => `Desde ahora, ${title} se lee así.`,
    exact: 'Solo los nombres mismos', exactHint: 'Un nombre sin más bloquea también todo lo que está por debajo, si no eliges esto.',
    below: 'Un nombre sin más bloquea también todo lo que está por debajo.',
    always: (syntax) => `Leerla siempre como: ${syntax}`,
  },
};
