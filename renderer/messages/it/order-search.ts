/** Trovare un ordine fra molti, e se i suoi nomi sono stati richiesti. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('it');

export const orderSearch: Pick<Messages, 'orderSearch'> = {
  orderSearch: {
    country: 'Paese', list: 'Lista', sort: 'Sequenza', sorts: { newest: 'Prima i più recenti', asked: 'Prima i più richiesti qui', names: 'Prima chi ha più nomi', authority: 'Autorità' },
    all: (all) => plural(all, 'ordine', 'ordini'), of: (total, all) => `${n(total)} di ${plural(all, 'ordine', 'ordini')}`, found: (name) => `nomina ${name}`,
    any: 'Qualsiasi ordine', find: 'Autorità, numero o nome',
    asked: 'Richiesto qui', notAsked: 'mai richiesto', times: (count, when) => `${plural(count, 'volta', 'volte')}, l’ultima: ${when}`, counting: 'conteggio in corso', rows: (name) => `Il registro per «${name}»`, strip: 'Ciò che il filtro lascia passare',
  },
};
