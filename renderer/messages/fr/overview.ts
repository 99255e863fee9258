/** The overview, and the pause, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('fr');
const asked = (value: number): string => plural(value, 'requête', 'requêtes');
const blocked = (value: number): string => plural(value, 'bloquée', 'bloquées');
const observed = (value: number): string => plural(value, 'observée', 'observées');

export const overview: Pick<Messages, 'pause' | 'overview'> = {
  pause: {
    open: 'Suspendre vos choix…', title: 'Suspendre vos choix', resume: 'Reprendre',
    text: 'Le filtre familial, les listes personnalisées et vos règles personnelles s’arrêtent, puis reprennent d’eux-mêmes. Les décisions que vous appliquez restent : elles ne se règlent que sous Listes.',
    minutes: (minutes) => (minutes < 60 ? `${minutes} minutes` : plural(minutes / 60, 'heure', 'heures')),
    who: 'Pour', everyone: 'Toute la maison', untilToday: (time) => `Jusqu’à ${time}`, untilTomorrow: (time) => `Jusqu’à demain, ${time}`, custom: 'Jusqu’à un autre moment', customDo: 'Suspendre',
    running: (until) => `Vos choix sont en pause pour toute la maison jusqu’à ${until}.`, runningFor: (devices, until) => `Vos choix sont en pause jusqu’à ${until} pour : ${devices.join(', ')}.`,
    until: (time) => `en pause jusqu’à ${time}`, ordersStay: 'Les décisions que vous appliquez restent.', region: 'Pauses', openFor: (device) => `Suspendre vos choix pour « ${device} »`,
  },
  overview: {
    title: 'Aperçu', period: 'Période', hour: 'Heure', day: '24 h', week: '7 jours', month: '30 jours', quarter: '90 jours',
    working: (address, port) => `Gavel répond sur ${address}, port ${port}.`,
    nothingYet: 'Aucune requête pour l’instant. Dirigez le DNS de votre routeur vers cet ordinateur, ou essayez avec dig.',
    summary: (all, stopped, period) =>
      (all === 0 ? `Aucune requête ${period}.` : `${asked(all)} ${period}, ${blocked(stopped)} (${tenths((100 * stopped) / all)} %).`),
    periodWords: { 1: 'dans la dernière heure', 24: 'ces dernières 24 heures', 168: 'ces 7 derniers jours', 720: 'ces 30 derniers jours', 2160: 'ces 90 derniers jours' },
    whoDecided: 'Qui a décidé',
    causes: {
      law: { none: 'Aucune décision n’a été appliquée.', some: 'Décisions en vigueur, sur des listes que vous appliquez' },
      you: { none: 'Aucun de vos choix n’a servi.', some: 'Votre filtre familial, vos listes et vos règles personnelles ; des décisions qui ne comptent pas ici comme la loi ; la protection de ce foyer' },
      upstream: { none: 'L’amont n’a signalé aucun blocage de son fait.', some: 'Blocages signalés par vos résolveurs amont, ou que montrent leurs réponses' },
      observed: { none: '', some: 'Ont reçu leur réponse ; des listes observées les auraient bloquées' },
    },
    all: 'Toutes les requêtes', per: (minutes) => (minutes < 60 ? `par tranche de ${minutes} minutes` : minutes === 60 ? 'par heure' : minutes < 1440 ? `par tranche de ${minutes / 60} heures` : 'par jour'),
    chart: (all, stopped) => `Requêtes au fil du temps : ${plural(all, 'reçue', 'reçues')}, ${blocked(stopped)}. Les flèches vont de barre en barre, Entrée montre les requêtes d’une barre dans le journal.`,
    chartTable: 'Requêtes au fil du temps', showTable: 'La même chose en tableau', time: 'Heure', asked: 'Toutes',
    layers: 'Ce que montre le graphique', hint: 'Choisissez une barre pour voir ses chiffres. Un clic montre ses requêtes dans le journal, glisser permet de zoomer.', hintTouch: 'Choisissez une barre pour voir ses chiffres ; ils mènent à ses requêtes dans le journal.',
    bar: (time, all, parts) => [`${time} : ${asked(all)}`, ...parts].join(', '), part: (word, count) => `${word} ${n(count)}`,
    zoomed: (time, all, stopped) => `${time} : ${asked(all)}, ${blocked(stopped)}`, zoomIn: 'Zoomer', zoomOut: 'Toute la période', inLog: (word, time) => `${word}, ${time} : voir dans le journal`,
    nothingInChart: 'Aucune requête dans cet intervalle.', stale: 'Actualisation impossible ; ceci date d’avant.', wholeHours: 'Noms, appareils et décisions sont comptés par heures entières.',
    justBlocked: 'Derniers blocages', times: (count) => `×${n(count)}`, verbOf: (verb, name) => `${verb} (${name})`, another: 'Demander ailleurs…',
    isAllowed: 'autorisé', isSetAside: 'écarté', allowed: (name) => `${name} est désormais autorisé par votre règle personnelle.`, ruleRemoved: (rule) => `Votre règle personnelle ${rule} est retirée.`, undo: 'Annuler', undone: 'Annulé.',
    orders: 'Décisions', noOrders: 'Aucune requête n’était visée par une décision.', allOrders: 'Toutes les décisions', orderCounts: (stopped, seen) => (seen === 0 ? blocked(stopped) : stopped === 0 ? observed(seen) : `${blocked(stopped)}, ${observed(seen)}`),
    upstreams: 'Latence en amont', toUpstreams: 'Tout sur l’amont', half: (ms) => `la moitié en ${ms} ms`, most: (ms) => `95 % en ${ms} ms`, nothingBlocked: 'Rien n’a encore été bloqué.', nothingBlockedHere: 'Rien n’a été bloqué pendant cette période.', topBlocked: 'Noms les plus bloqués', topAsked: 'Noms les plus demandés', clients: 'Appareils', nothingAsked: 'Aucune requête pendant cette période.',
    resolver: 'Résolveur', notAsked: 'pas encore interrogé', answers: 'répond', lastAnswered: (when) => `dernière réponse : ${when}`, failing: (why) => `ne répond pas${why === '' ? '' : ` : ${why}`}`,
    names: 'Noms des listes utilisées', cache: 'Réponses en cache', memory: 'Mémoire', since: 'En marche depuis', thisRun: 'Options pour cette fois',
    upstreamsDown: 'Aucun résolveur amont ne répond.', upstreamsDownWhy: 'D’ici à ce que l’un d’eux réponde, seuls les noms déjà conservés reçoivent une réponse. Cet ordinateur est-il en ligne ?', upstreamDown: (names) => (names.length === 1 ? `${names[0]} ne répond pas.` : `${names.join(', ')} ne répondent pas.`), upstreamDownWhy: 'Les autres sont interrogés à la place.', upstreamsShow: 'Voir l’amont',
    listsDown: (titles) => (titles.length === 1 ? `« ${titles[0]} » n’est pas en vigueur.` : `${titles.map((title) => `« ${title} »`).join(', ')} ne sont pas en vigueur.`), listsDownWhy: 'La lecture a échoué, et aucune copie d’avant n’est conservée.', listsShow: 'Voir les listes',
    countryAsk: (guess) => (guess === undefined ? 'Aucun pays n’est indiqué.' : `Aucun pays n’est indiqué. D’après l’horloge de cet ordinateur : ${guess}.`),
    countryWhy: 'Selon le pays, une décision compte ici comme la loi ou comme votre choix.', countrySet: 'Indiquer le pays',
  },
};
