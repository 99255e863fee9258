/** How the lines of a list are read, and whether names reach below themselves, in German. */
import type { Messages } from '../en.ts';

export const listReading: Pick<Messages, 'readAs'> = {
  readAs: {
    auto: 'Selbst erkennen', autoAs: (syntax) => `Selbst erkennen (${syntax})`, said: (title) => `${title} wird ab jetzt so gelesen.`,
    exact: 'Nur die Namen selbst', exactHint: 'Ein einfacher Name sperrt auch alles darunter, wenn Sie das nicht wählen.',
    below: 'Ein einfacher Name sperrt auch alles darunter.',
    always: (syntax) => `Immer so lesen: ${syntax}`,
  },
};
