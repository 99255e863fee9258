/** Several things that are not in order, told together. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('de');

export const attention: Pick<Messages, 'attention'> = {
  attention: {
    title: 'Was Beachtung braucht', several: (count) => plural(count, 'Sache braucht Beachtung.', 'Dinge brauchen Beachtung.'), show: 'Zeigen', hide: 'Verbergen',
    disk: (files) => `Gavel kann nicht in seinen Ordner schreiben: ${files}.`, files: { 'settings-unsaved': 'die Einstellungen', audit: 'das Entscheidungsprotokoll', 'list-history': 'das Gedächtnis der Listen', 'rule-index': 'die übersetzten Listen', 'query-log': 'das Protokoll der Anfragen' },
    exactly: 'Was genau', seen: 'Verstanden', settings: 'Zu den Einstellungen', keepLess: 'Weniger protokollieren', noLog: 'Was gefragt wurde, kann nicht gezeigt werden.',
  },
};
