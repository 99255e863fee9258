/** What an update of a list changed, order by order, and who took part in it. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('it');

export const updateChanges = {
  updateChanges: {
    addressed: (to) => `Rivolto a ${to}`,
    noNames: 'Finora nessun aggiornamento ha aggiunto o tolto nomi; quando accadrà, qui comparirà un grafico.',
    first: (names) => `letta per la prima volta, ${plural(names, 'nome', 'nomi')}`,
    names: (added, removed, changed) => `nomi: ${[added > 0 ? plural(added, 'aggiunto', 'aggiunti') : '', removed > 0 ? plural(removed, 'tolto', 'tolti') : '', changed > 0 ? plural(changed, 'cambiato', 'cambiati') : ''].filter((part) => part !== '').join(', ')}`,
    status: (order, before, after) => `${order}: prima ${before}, ora ${after}`, isNew: (order, status) => `${order}: nuovo, ${status}`, gone: (order) => `${order}: non è più nella lista`, record: (order) => `${order}: la sua scheda è cambiata`,
    more: (orders) => `e ${plural(orders, 'altro ordine', 'altri ordini')}`,
    here: { status: (before, after) => `La lista dice: ${after}; prima: ${before}`, isNew: (status) => `La lista nomina questo ordine per la prima volta: ${status}`, gone: 'La lista non nomina più questo ordine', record: 'La lista ha cambiato la scheda di questo ordine' },
    held: { 'update-held': 'Un aggiornamento della sua lista è stato trattenuto', 'held-update-taken': 'L’aggiornamento trattenuto è stato accettato', 'held-update-refused': 'L’aggiornamento trattenuto è stato rifiutato' },
    byItself: 'Che cosa Gavel ha accettato o trattenuto da sé', nothingByItself: 'Nessuna lista di ordini è stata aggiornata.',
  },
} satisfies Partial<Messages>;
