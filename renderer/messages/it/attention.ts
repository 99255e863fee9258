/** Several things that are not in order, told together. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('it');

export const attention: Pick<Messages, 'attention'> = {
  attention: {
    title: 'Che cosa richiede attenzione', several: (count) => plural(count, 'cosa richiede attenzione.', 'cose richiedono attenzione.'), show: 'Mostra', hide: 'Nascondi',
    disk: (files) => `Gavel non riesce a scrivere nella sua cartella: ${files}.`, files: { 'settings-unsaved': 'le opzioni', audit: 'il registro delle decisioni', 'list-history': 'la memoria delle liste', 'rule-index': 'le liste compilate', 'query-log': 'il registro delle richieste' },
    exactly: 'Che cosa di preciso', seen: 'Ho capito', settings: 'Alle opzioni', keepLess: 'Conserva meno nel registro', noLog: 'Ciò che è stato richiesto non si può mostrare.',
  },
};
