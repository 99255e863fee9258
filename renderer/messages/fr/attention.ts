/** Several things that are not in order, told together. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('fr');

export const attention: Pick<Messages, 'attention'> = {
  attention: {
    title: 'Ce qui demande attention', several: (count) => plural(count, 'point demande votre attention.', 'points demandent votre attention.'), show: 'Afficher', hide: 'Masquer',
    disk: (files) => `Gavel ne peut pas écrire dans son dossier\u00a0: ${files}.`, files: { 'settings-unsaved': 'les réglages', audit: 'le registre des choix', 'list-history': 'la mémoire des listes', 'rule-index': 'les listes compilées', 'query-log': 'le journal des requêtes' },
    exactly: 'Précisément', seen: 'Compris', settings: 'Aux réglages', keepLess: 'Garder moins dans le journal', noLog: 'Les requêtes ne peuvent pas être affichées.',
  },
};
