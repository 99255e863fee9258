/** The transparency report, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('fr');
const modes = { enforce: 'appliquée', observe: 'observée', off: 'inactive' };

export const report: Pick<Messages, 'report'> = {
  report: {
    title: 'Rapport de transparence', open: 'Rapport', from: 'Du', to: 'Au', period: 'Période', periods: { month: 'Ce mois', last: 'Mois dernier', days: '90 jours' },
    print: 'Imprimer', csv: 'CSV', json: 'JSON', download: (format) => `Télécharger au format ${format}`,
    lead: (from, to) => `L’effet des décisions dans ce foyer, du ${from} au ${to}`,
    made: (when, version) => `Établi le ${when} par Gavel ${version}.`,
    summary: (asked, law, choice, observed) => `${plural(asked, 'requête', 'requêtes')} : ${plural(law, 'bloquée', 'bloquées')} par une décision qui compte ici comme la loi, ${choice === 0 ? '' : `${n(choice)} par d’autres décisions que vous appliquez, `}${plural(observed, 'seulement observée', 'seulement observées')}.`,
    country: (name) => `Pays du foyer : ${name}.`, noCountry: 'Aucun pays n’est indiqué : toute décision d’une autorité compte donc ici comme la loi.',
    logFrom: (day) => `Le journal commence le ${day} ; des jours précédents, rien n’est connu.`, logEmpty: 'Le journal est vide : rien n’est connu de cette période.',
    cut: 'Plus de requêtes ont rencontré une décision que le rapport n’en a examiné : les noms sont ceux des plus récentes.',
    choice: 'La page de chaque décision dit à qui elle s’adresse, pour autant qu’on le sache. Elle s’applique ici parce que quelqu’un du foyer s’est abonné à sa liste.',
    orders: 'Décisions', unmet: (orders) => (orders === 1 ? 'Une autre décision en vigueur, sans requête' : `${n(orders)} autres décisions en vigueur, sans requête`), unmetIdle: (orders) => (orders === 1 ? 'Une autre décision qui n’est pas en vigueur, sans requête' : `${n(orders)} autres décisions qui ne sont pas en vigueur, sans requête`),
    noOrders: 'Aucune décision n’a été appliquée ni observée pendant cette période.', nobody: 'Personne n’en a demandé un nom.',
    columns: { order: 'Décision', here: 'Ici', blocked: 'Bloquées', observed: 'Observées', setAside: 'Écartées', name: 'Nom' },
    namesOf: (order) => `${order} : noms demandés`, namesFirst: (shown, all) => `Les ${n(shown)} plus demandés, sur ${n(all)}`,
    here: (mode) => modes[mode], gone: 'sa liste n’est plus là', notInForce: 'pas en vigueur aujourd’hui',
    setAsides: 'Noms écartés', noSetAsides: 'Aucun nom n’a été écarté.', since: (from) => `depuis le ${from}`, sinceNotKnown: 'depuis une date inconnue', until: (day) => `jusqu’au ${day}`, noReason: 'sans raison indiquée',
    decisions: 'Ce que le foyer a choisi', noDecisions: 'Rien n’a été changé.',
    upstream: 'Bloqué en amont', noUpstream: 'Aucun résolveur amont n’a signalé de blocage de son fait, et aucune réponse n’y ressemblait.', times: (count, names) => `${plural(count, 'requête', 'requêtes')}, ${plural(names, 'nom', 'noms')}`,
    stated: {
      'stated-legal': (who) => `${who} dit qu’une autorité extérieure l’a demandé`, 'stated-policy': (who) => `${who} dit que c’est sa propre politique`,
      'likely-legal': (who) => `${who} : probablement légal, d’après sa réponse ; il ne le dit pas`, suspected: (who) => `${who} : des réponses qui ressemblent à un blocage ; le motif est inconnu`,
    },
    foot: 'Gavel dit qui a ordonné quoi, et à qui. Il ne dit pas ce que la loi demande à qui que ce soit. Ce qui n’est pas connu reste ouvert.',
    inHome: 'Chez vous, 90 jours', hits: (blocked, observed) => `${plural(blocked, 'bloquée', 'bloquées')}, ${plural(observed, 'observée', 'observées')}`,
  },
};
