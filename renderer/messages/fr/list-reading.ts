/** How the lines of a list are read, and whether names reach below themselves, in French. */
import type { Messages } from '../en.ts';

export const listReading: Pick<Messages, 'readAs'> = {
  readAs: {
    auto: 'Le reconnaître', autoAs: (syntax) => `Le reconnaître (${syntax})`, said: (title) => `Désormais, ${title} est lue ainsi.`,
    exact: 'Seulement les noms eux-mêmes', exactHint: 'Un nom simple bloque aussi tout ce qui est en dessous, sauf si vous choisissez ceci.',
    below: 'Un nom simple bloque aussi tout ce qui est en dessous.',
    always: (syntax) => `Toujours la lire ainsi : ${syntax}`,
  },
};
