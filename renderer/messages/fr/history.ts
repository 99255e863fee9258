/** Looking back: what changed in a list, where a name was and when, and who decided what, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { le } from './days.ts';

const { plural } = numbersOf('fr');
const added = (value: number): string => plural(value, 'ajouté', 'ajoutés');
const removed = (value: number): string => plural(value, 'retiré', 'retirés');
const changed = (value: number): string => plural(value, 'modifié', 'modifiés');

export const history: Pick<Messages, 'listPage' | 'lookUp' | 'audit'> = {
  listPage: {
    back: 'Listes', gone: 'Il n’y a ici aucune liste de ce nom.', changes: 'Ce qui a changé, et quand', none: 'Rien n’est encore conservé de cette liste ; sa première lecture figurera ici.', keptFrom: (day) => `Conservé depuis le ${day}. Ce que la liste contenait avant ce jour n’est pas connu, sauf ce qu’elle indique elle-même.`, one: 'Elle n’a été lue qu’une fois ; à la prochaine mise à jour qui la change, un graphique apparaîtra ici.',
    chart: (more, less) => `Graphique en barres par jour : ${plural(more, 'nom ajouté', 'noms ajoutés')}, ${removed(less)}. Le tableau qui suit donne les mêmes chiffres.`, chartTable: 'Changements par jour', day: 'Jour', names: 'Noms', added: 'ajoutés', removed: 'retirés', changed: 'modifiés', first: (names) => `Première lecture : ${plural(names, 'nom', 'noms')}`,
    orders: (more, less, other) => `Décisions : ${[more > 0 ? plural(more, 'ajoutée', 'ajoutées') : '', less > 0 ? plural(less, 'retirée', 'retirées') : '', other > 0 ? plural(other, 'modifiée', 'modifiées') : ''].filter((part) => part !== '').join(', ')}`, now: (names) => `${plural(names, 'nom', 'noms')} ensuite`,
    showAdded: added, showRemoved: removed, showChanged: changed, more: 'Afficher plus', older: 'Mises à jour plus anciennes', onlyOrders: 'Aucun nom n’a changé.', says: { delisted: (day) => `radié ${le(day)}`, listed: (day) => `inscrit ${le(day)}`, orders: (ids) => `visé par ${ids}` }, allow: 'autorisé', match: { exact: 'seul', tree: '', below: 'seulement ce qui est en dessous' },
    menu: 'Historique de la liste',
  },
  lookUp: {
    title: 'Chercher un nom', name: 'Nom', day: 'Jour (facultatif)', oneDay: 'Jour', do: 'Chercher',
    ordered: { yes: (name, day) => `Oui : le blocage de ${name} était ordonné le ${day}.`, no: (name, day) => `Aucune liste de décisions conservée ici ne nommait ${name} le ${day}.`, 'not-known': (name, day) => `On ne sait pas si le blocage de ${name} était ordonné le ${day}.` },
    decision: {
      blocked: (who, list) => `Une requête aurait été bloquée ici, ${who === 'law' ? 'par une décision que vous appliquiez' : 'par votre choix'}${list === '' ? '' : ` (${list})`}.`, observed: (list) => `Une requête aurait reçu sa réponse ici : la liste « ${list} » était seulement observée.`,
      answered: (spared) => `Une requête aurait reçu sa réponse ici${spared === '' ? '' : ` : ${spared}`}.`, 'not-known': 'On ne sait pas ce que serait devenue une requête ici.',
    }, stated: 'D’après ce que la liste indique de cette époque.', since: 'début :', until: 'fin :', noEnd: 'fin inconnue', before: { blocked: (list, time) => `Jusqu’à ${time} ce jour-là, elle aurait été bloquée\u00a0; vous avez ensuite retiré ${list}.`, observed: (list, time) => `Jusqu’à ${time} ce jour-là, elle aurait seulement été observée\u00a0; vous avez ensuite retiré ${list}.` }, byRecord: 'Gavel ne lisait pas encore cette liste ce jour-là.', time: { stated: (day) => `${day}, selon la liste`, orBefore: (day) => `${day} ou avant`, observed: (day) => day },
    notKnown: (lists) => `On ne sait pas ce que ces listes contenaient ce jour-là : ${lists}.`, historyFrom: (list, day) => `${list} (historique depuis le ${day})`, kept: 'Les règles personnelles et les pauses des jours passés ne sont pas conservées.', now: 'sur la liste aujourd’hui', goneOn: (day) => `n’y figure plus depuis le ${day}`, ended: (day) => `vous avez retiré la liste le ${day}`, firstSeen: 'Vu d’abord', lastSeen: 'Vu en dernier', listed: 'Inscrit', delisted: 'Radié', orders: 'Visé par', orBefore: (day) => `${day} ou avant`, rule: 'Règle',
    onDay: { yes: 'y figurait ce jour-là', no: 'n’y figurait pas ce jour-là', delisted: 'en était déjà radié', 'not-known': 'on ne sait pas s’il y figurait ce jour-là' }, mode: { enforce: 'liste appliquée', observe: 'liste observée', off: 'liste inactive', removed: 'liste retirée', 'not-known': 'usage de la liste inconnu ce jour-là' }, notYet: 'pas encore rendue', whole: 'Tout ce qui en est conservé', spared: { 'own-allow': 'une règle personnelle l’autorisait', 'list-allow': 'une de vos listes l’autorisait', 'set-aside': 'vous l’aviez écarté de la décision', pause: 'vos choix étaient en pause', delisted: 'sa liste ne le nommait plus', observe: 'sa liste était seulement observée' },
  },
  audit: {
    title: 'Registre des choix', text: 'Qui a choisi quoi au sujet des décisions dans ce foyer : les listes de décisions, leur usage, leurs mises à jour et les noms écartés. Rien n’y est jamais modifié ni effacé.', none: 'Aucun choix n’a encore été fait.', when: 'Quand', what: 'Quoi', who: 'Qui', csv: 'CSV', json: 'JSON', saveAs: (format) => `Enregistrer au format ${format}`, older: 'Afficher les plus anciens', reason: (text) => `« ${text} »`, link: 'Registre des choix',
    short: { 'list-added': (mode) => `liste ajoutée, ${mode}`, 'list-removed': 'liste retirée', 'mode-changed': (mode, before) => `liste ${before}, puis ${mode}` },
    by: { household: 'vous', 'command-line': 'ligne de commande', automatic: 'Gavel', default: 'd’origine' },
    events: {
      'list-added': (list, mode) => `Liste ajoutée, ${mode} : ${list}`, 'list-removed': (list) => `Liste retirée : ${list}`, 'mode-changed': (list, mode, before) => `${list} : ${before}, puis ${mode}`, 'update-taken': (list) => `Mise à jour prise : ${list}`, 'update-held': (list) => `Mise à jour retenue : ${list}`,
      'held-update-taken': (list) => `Mise à jour retenue, puis prise : ${list}`, 'held-update-refused': (list) => `Mise à jour retenue, puis refusée : ${list}`, 'syntax-changed': (list) => `Lecture changée : ${list}`, 'key-changed': (list) => `Clé de l’éditeur changée : ${list}`, 'names-left-out': (list) => `Noms laissés de côté : ${list}`, 'name-included': (list, name) => `Repris de la liste « ${list} » : ${name}`, 'set-aside': (name) => `Écarté de la décision : ${name}`, 'set-aside-undone': (name) => `Les décisions s’appliquent de nouveau à ${name}`, 'torn-line': () => 'Une ligne a été coupée à l’arrêt de Gavel',
    },
  },
};
