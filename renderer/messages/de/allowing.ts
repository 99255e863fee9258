/** Allowing a name, setting it aside and taking that back, in German. */
import type { Messages } from '../en.ts';

export const allowing: Pick<Messages, 'allowing'> = {
  allowing: {
    byOrder: (name, authority) => `Eine Anordnung, die Sie anwenden (${authority}), nennt ${name}, und eine Erlaubnisregel hebt keine Anordnung auf. Nichts wurde geändert; „Warum?“ zeigt, was Sie ändern können.`,
    byList: (name, list) => `Etwas anderes sperrt ${name}: ${list}. Nichts wurde geändert; „Warum?“ zeigt, was Sie ändern können.`, ownRule: 'Ihre eigene Regel',
    stillBlocked: (name, list) => `${name} ist von Anordnungen ausgenommen. Auf Ihren Wunsch bleibt der Name gesperrt: ${list}.`,
    againTitle: (name) => `Anordnungen wieder auf ${name} anwenden?`, again: 'Wieder anwenden', againDone: (name) => `Anordnungen gelten wieder für ${name}.`,
    againText: 'Der Name wird mit allen Namen darunter wieder gesperrt, wo eine Anordnung, die Sie anwenden, ihn nennt. Dass er ausgenommen war, bleibt im Entscheidungsprotokoll.',
  },
};
