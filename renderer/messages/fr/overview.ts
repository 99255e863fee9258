/** The overview, and the pause, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural, tenths } = numbersOf('fr');

export const overview: Pick<Messages, 'pause' | 'overview'> = {
  pause: {
    open: 'Suspendre vos choix…', title: 'Suspendre vos choix', resume: 'Reprendre',
    text: 'Le filtre familial, les listes personnalisées et vos règles personnelles s’arrêtent, puis reprennent d’eux-mêmes. Les décisions que vous appliquez restent : elles ne se règlent que sous Listes.',
    minutes: (minutes) => (minutes < 60 ? `${minutes} minutes` : plural(minutes / 60, 'heure', 'heures')),
  },
  overview: {
    title: 'Aperçu', period: 'Période', hour: 'Heure', day: '24 heures', week: 'Semaine',
    working: (address, port) => `Gavel répond sur ${address}, port ${port}.`,
    nothingYet: 'Aucune requête pour l’instant. Dirigez le DNS de votre routeur vers cet ordinateur, ou essayez avec dig.',
    summary: (asked, blocked, period) =>
      (asked === 0 ? `Aucune requête ${period}.` : `${plural(asked, 'requête', 'requêtes')} ${period}, ${plural(blocked, 'bloquée', 'bloquées')} (${tenths((100 * blocked) / asked)} %).`),
    periodWords: { 1: 'dans la dernière heure', 24: 'ces dernières 24 heures', 168: 'ces 7 derniers jours' },
    whoDecided: 'Qui a décidé',
    causes: {
      law: { none: 'Aucune décision n’a été appliquée.', some: 'Décisions en vigueur, sur des listes que vous appliquez' },
      you: { none: 'Aucun de vos choix n’a servi.', some: 'Votre filtre familial, vos listes et vos règles personnelles' },
      upstream: { none: 'L’amont n’a signalé aucun blocage de son fait.', some: 'Blocages signalés par vos résolveurs amont, ou que montrent leurs réponses' },
      observed: { none: '', some: 'Ont reçu leur réponse ; des listes observées les auraient bloquées' },
    },
    showInLog: (word) => `${word} : voir dans le journal`,
    all: 'Toutes les requêtes', per: (minutes) => (minutes < 60 ? `par tranche de ${minutes} minutes` : minutes === 60 ? 'par heure' : `par tranche de ${minutes / 60} heures`), answered: 'répondues', blocked: 'bloquées',
    chart: (asked, blocked) => `Graphique en barres des requêtes au fil du temps : ${plural(asked, 'reçue', 'reçues')}, ${plural(blocked, 'bloquée', 'bloquées')}. Le tableau qui suit donne les mêmes chiffres.`,
    chartTable: 'Requêtes au fil du temps', time: 'Heure', asked: 'Reçues',
    justBlocked: 'Derniers blocages', nothingBlocked: 'Rien n’a encore été bloqué.', topBlocked: 'Noms les plus bloqués', topAsked: 'Noms les plus demandés', clients: 'Appareils', nothingAsked: 'Aucune requête pendant cette période.',
    resolver: 'Résolveur', upstream: 'Amont', notAsked: 'pas encore interrogé', answers: 'répond', lastAnswered: (when) => `dernière réponse : ${when}`, failing: (why) => `ne répond pas${why === '' ? '' : ` : ${why}`}`, took: (ms) => `${ms} ms`,
    names: 'Noms sur les listes', cache: 'Réponses en cache', memory: 'Mémoire', since: 'En marche depuis', thisRun: 'Options pour cette fois', version: 'Version',
    countryAsk: (guess) => (guess === undefined ? 'Aucun pays n’est indiqué.' : `Aucun pays n’est indiqué. D’après l’horloge de cet ordinateur : ${guess}.`),
    countryWhy: 'Selon le pays, une décision compte ici comme la loi ou comme votre choix.', countrySet: 'Indiquer le pays',
  },
};
