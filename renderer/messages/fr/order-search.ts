/** Trouver une décision parmi beaucoup, et si ses noms ont été demandés. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('fr');

export const orderSearch: Pick<Messages, 'orderSearch'> = {
  orderSearch: {
    country: 'Pays', list: 'Liste', sort: 'Ordre', sorts: { newest: 'Plus récentes', asked: 'Plus demandées', names: 'Plus de noms', authority: 'Autorité' },
    all: (all) => plural(all, 'décision', 'décisions'), of: (total, all) => `${n(total)} sur ${plural(all, 'décision', 'décisions')}`, found: (name) => `vise ${name}`,
    any: 'Toutes', find: 'Autorité, numéro ou nom',
    asked: 'Demandé ici', notAsked: 'aucune requête', times: (count, when) => `${n(count)}\u00a0fois, la dernière\u00a0: ${when}`, counting: 'comptage en cours', rows: (name) => `Le journal pour «\u00a0${name}\u00a0»`, strip: 'Ce que le filtre laisse passer',
  },
};
