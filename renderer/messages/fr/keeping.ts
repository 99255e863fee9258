/** What the log keeps, forgetting, and the overview of keys, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('fr');
const megabytes = (bytes: number): string => (bytes < 10e6 ? `${tenths(bytes / 1e6)} Mo` : `${n(Math.round(bytes / 1e6))} Mo`);

export const keeping: Pick<Messages, 'keeping' | 'keys' | 'copied' | 'notCopied' | 'copyLink' | 'copyDig'> = {
  keeping: {
    title: 'Journal des requêtes', text: 'Ce que Gavel note des requêtes de ce foyer. Cela reste dans le dossier de données de cet ordinateur.',
    use: (rows, bytes, since) => `${plural(rows, 'ligne', 'lignes')}, ${megabytes(bytes)} sur le disque${since === undefined ? '.' : `, depuis le ${since}.`}`,
    thinned: (day) => `Avant le ${day}, il ne reste que les lignes bloquées et observées.`, notNoting: 'Cette fois, rien n’est noté (--no-query-log).',
    countsOnly: 'Seuls des nombres sont notés : les requêtes ne s’affichent plus ici.', fromBefore: 'Les lignes ci-dessous datent d’avant.',
    privacy: 'Ce qui est noté', privacies: { full: 'Tout', anonymous: 'Sans l’appareil', counts: 'Seulement des nombres' },
    privacyText: {
      full: 'Le nom, l’appareil, la réponse et qui a décidé.', anonymous: 'L’adresse de l’appareil est notée sans sa dernière partie : tous les appareils du foyer se ressemblent.', counts: 'Ni ligne, ni nom, ni appareil : seulement combien de requêtes ont reçu leur réponse ou ont été bloquées, et par quelle décision. Les lignes déjà notées restent jusqu’à ce qu’on les oublie.',
    },
    blockedDays: 'Lignes bloquées et observées, en jours', answeredDays: 'Autres lignes, en jours', maxMb: 'Au plus, en Mo', maxMbText: 'Au-delà, les plus anciennes lignes répondues partent d’abord, puis les plus anciennes bloquées. Les graphiques gardent leurs totaux.',
    excludedNames: 'Noms jamais notés', excludedText: 'Un par ligne, avec tout ce qui est en dessous. Ils comptent dans les graphiques, sans leur nom.', excludedDevices: 'Appareils jamais notés',
    forget: 'Oublier', forgetLong: 'Les lignes, et ce qu’elles ajoutent aux graphiques et aux tableaux, sont retirées du fichier du journal et écrasées. Ne sont pas atteints : les fichiers que vous avez exportés, les sauvegardes, ce qu’une autre fenêtre affiche encore, et les traces qu’un disque peut garder.',
    forgetHour: 'Oublier la dernière heure', forgetHourTitle: 'Oublier la dernière heure ?', forgetTitle: 'Oublier ces lignes ?', forgetText: 'C’est sans retour : ce que le journal en contient disparaît, pour tout le foyer.', forgetDo: 'Oublier', forgetThis: 'Oublier',
    forgetRows: (rows) => (rows === 0 ? 'Aucune ligne de cette période n’est gardée ; des sommes peuvent l’être dans les graphiques.' : `Pour l’instant : ${plural(rows, 'ligne', 'lignes')}.`), forgetBelow: (name) => `${name} et tout ce qui est en dessous`,
    forgetRange: 'Ou ce qui répond à tout ce que vous remplissez : une période, un nom avec tout ce qui est en dessous, un appareil.', forgotten: (rows) => (rows === 0 ? 'Il n’y avait rien à oublier.' : `${plural(rows, 'ligne oubliée', 'lignes oubliées')}.`), whatIsKept: 'Ce qui est conservé, et combien de temps',
  },
  keys: {
    title: 'Raccourcis clavier', everywhere: 'Partout', fields: 'Les lettres n’agissent qu’en dehors des champs.',
    search: 'Rechercher dans la page', names: 'Rechercher un nom (Pourquoi ?)', these: 'Ces raccourcis',
    logWords: ['Ligne par ligne', 'Une page', 'Aux plus récentes, aux plus anciennes', 'Ouvrir la trace', 'Fermer la trace', 'Figer, reprendre', 'Loi, Vous, Amont, Observé', 'Autoriser… (la trace, à ce que vous pouvez changer)', 'Bloquer… (de même)', 'Copier le nom', 'Copier comme commande dig'],
  },
  copied: (text) => `Copié : ${text}`,
  notCopied: 'ce navigateur ne laisse pas la page copier',
  copyLink: 'Copier un lien vers cette ligne',
  copyDig: 'Copier comme commande dig',
};
