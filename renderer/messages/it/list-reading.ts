/** How the lines of a list are read, and whether names reach below themselves, in Italian. */
import type { Messages } from '../en.ts';

export const listReading: Pick<Messages, 'readAs'> = {
  readAs: {
    auto: 'Riconoscilo', autoAs: (syntax) => `Riconoscilo (${syntax})`, said: (title) => `D’ora in poi ${title} si legge così.`,
    exact: 'Solo i nomi stessi', exactHint: 'Un nome semplice blocca anche tutto ciò che sta sotto, se non scegli questo.',
    below: 'Un nome semplice blocca anche tutto ciò che sta sotto.',
    always: (syntax) => `Leggila sempre come: ${syntax}`,
  },
};
