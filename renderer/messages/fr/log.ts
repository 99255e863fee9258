/** The live log, and because of what, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { jusque } from './days.ts';

const { n, plural, tenths } = numbersOf('fr');
const megabytes = (bytes: number): string => `${tenths(bytes / 1e6)} Mo`;
const rows = (value: number): string => plural(value, 'ligne', 'lignes');

export const log: Pick<Messages, 'log' | 'because'> = {
  log: {
    title: 'Journal en direct', search: 'Nom, appareil, liste ou décision', name: 'Nom', anyDevice: 'Tous les appareils', device: 'Appareil', any: 'Tous', kind: 'Type de liste', list: 'Liste', order: 'Décision', type: 'Type', outcome: 'Résultat', answer: 'Réponse', from: 'Du', to: 'Avant', more: 'Plus', moreOn: (count) => `Plus (${n(count)})`, without: (what) => `Sans « ${what} »`,
    hold: 'Figer', resume: 'Reprendre', decider: 'Décidé par', rate: (perSecond) => (perSecond < 1 ? '' : `${n(Math.round(perSecond))} par seconde`), newer: (value) => plural(value, 'nouvelle', 'nouvelles'), toNewest: 'Aux plus récentes',
    when: 'Période', times: { hour: 'Dernière heure', today: 'Aujourd’hui', yesterday: 'Hier', week: '7 derniers jours' },
    columns: { time: 'Heure', device: 'Appareil', name: 'Nom', type: 'Type', decided: 'Décidé par', because: 'Motif', list: 'Liste', answer: 'Réponse', upstream: 'Amont', took: 'ms' },
    columnNames: { time: 'Heure', device: 'Appareil', name: 'Nom', type: 'Type de requête', decided: 'Décidé par', because: 'Motif', list: 'Liste', answer: 'Code de réponse', upstream: 'Résolveur amont', took: 'Millisecondes' },
    empty: 'Aucune requête pour l’instant.', emptyHint: 'Elles apparaissent ici dès qu’un appareil interroge Gavel.', noMatch: 'Rien dans le journal ne correspond.', clear: 'Effacer le filtre', end: 'Le journal commence ici.', skipped: (value) => `${plural(value, 'autre, arrivée trop vite pour être affichée ; elle est', 'autres, arrivées trop vite pour être affichées ; elles sont')} dans le journal.`,
    by: 'Affichage', byRow: 'Lignes', showRows: 'Ligne par ligne', showNames: 'Compter par nom', byName: 'Par nom', asked: 'Requêtes', blocked: 'Bloquées ou observées', last: 'Dernière', counted: (names, value) => `${plural(names, 'nom', 'noms')} en ${rows(value)}.`, countCut: 'Les noms rares sont laissés de côté.', lookedTo: (when) => `Compté ${jusque(when)}.`,
    searching: 'Partie du journal déjà parcourue', lookedBack: (when, value) => `Parcouru ${jusque(when)} : ${rows(value)} pour l’instant.`, stop: 'Arrêter', goOn: 'Continuer la recherche',
    rail: 'Temps', tools: 'Plus sur le journal', goTo: 'Aller à un moment', goToTime: 'Jour et heure', goToText: 'Le journal s’ouvre à ce moment. La bande à côté montre où vous êtes.', go: 'Aller', newest: 'Plus récentes', yesterday: 'Hier', weekAgo: 'Il y a une semaine', oldest: 'Plus anciennes',
    chooseColumns: 'Colonnes', columnsText: 'Retenues dans ce navigateur. Sur un téléphone, une ligne du journal en occupe toujours deux.', usualColumns: 'Les habituelles', done: 'Terminé',
    export: 'Exporter', exportAll: 'Tout le journal dans un fichier, en commençant par le plus récent.', exportFiltered: 'Ce que le filtre laisse passer dans un fichier, en commençant par le plus récent.', exportFormat: 'Format', exportCsv: 'CSV, pour un tableur', exportJson: 'JSON, pour un programme', exportDo: 'Exporter', exportStop: 'Arrêter l’export', exportSaved: 'L’export est enregistré.',
    exportStates: {
      waiting: () => 'En attente d’un emplacement où écrire.', running: (value, bytes) => `${rows(value)}, ${megabytes(bytes)} pour l’instant.`, done: (value, bytes) => `Terminé : ${rows(value)}, ${megabytes(bytes)}.`,
      cancelled: () => 'Arrêté. Le fichier n’est pas complet.', failed: () => 'Interrompu. Le fichier n’est pas complet.',
    },
  },
  because: {
    orderOf: (country, who) => `Décision (${country}), ${who}`, ownRule: (rule) => `règle personnelle : ${rule}`, stated: (who, word) => `${who} : ${word}`,
    protection: (address) => `mène dans le réseau local : ${address}`, cache: 'cache', stale: 'cache, périmé', local: 'enregistrement local', special: 'reste dans ce foyer', safeSearch: 'recherche sécurisée', spared: { 'own-allow': 'autorisé par votre règle', 'list-allow': 'autorisé par une liste', 'set-aside': 'écarté par vous de la décision', pause: 'vos choix sont en pause', delisted: 'n’est plus sur la liste', collision: 'n’est finalement pas sur la liste', observe: '' },
    timeout: (who) => `${who} n’a pas répondu`, unreachable: (who) => `${who} injoignable`, error: (who) => `${who} a signalé une erreur`, access: 'hors de votre réseau', rate: 'trop de requêtes', malformed: 'requête mal formée', unsupported: 'non pris en charge',
  },
};
