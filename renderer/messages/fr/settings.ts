/** Settings, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('fr');

export const settings: Pick<Messages, 'settings'> = {
  settings: {
    title: 'Réglages', country: 'Pays', countryText: 'Où se trouve ce foyer. Selon le pays, une décision compte ici comme la loi ou comme votre choix.', countryNone: 'Non indiqué', countryGuess: (name) => `D’après l’horloge de cet ordinateur : ${name}.`, countryUse: (name) => `Choisir ${name}`, thisRun: 'Donné en ligne de commande pour cette fois ; ce que vous choisissez ici est conservé.',
    upstreams: 'Résolveurs amont', upstreamsText: 'À qui sont demandés les noms que rien ne bloque, dans quel ordre, et ce que ces résolveurs bloquent eux-mêmes.', toUpstreams: 'Ouvrir la page Amont',
    cache: 'Réponses conservées', cacheText: 'Une réponse est conservée aussi longtemps qu’elle l’indique. Oubliez-en une quand un site a déménagé et que vous ne voulez pas attendre.', cacheSize: (entries, bytes) => `${plural(entries, 'réponse', 'réponses')}, ${n(Math.ceil(bytes / 1024))} Kio`,
    flushName: 'Nom à oublier', flushOne: 'Oublier ce nom', flushAll: 'Tout oublier', flushed: (value) => (value === 0 ? 'Rien n’était conservé pour ce nom.' : `${plural(value, 'réponse oubliée', 'réponses oubliées')}.`), overTls: 'En TLS', overHttps: 'En HTTPS',
    save: 'Enregistrer', saved: 'Enregistré.', ownRules: 'Vos règles', ownRulesMoved: 'Vos règles personnelles et les noms que vous avez écartés des décisions ont leur page.', ownRulesGo: 'Aller à vos règles',
    appearance: 'Apparence', language: 'Langue', scheme: 'Thème', schemes: { auto: 'Système', light: 'Clair', dark: 'Sombre' }, about: 'À propos', version: 'Version', data: 'Dossier de données', listens: 'Écoute sur', console: 'Console', off: 'désactivée', runOptions: 'Options pour cette fois',
  },
};
