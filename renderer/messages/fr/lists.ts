/** Lists, adding one, the catalogue, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('fr');

export const lists: Pick<Messages, 'lists' | 'addList' | 'catalogue'> = {
  lists: {
    title: 'Listes', add: 'Ajouter',
    kinds: {
      'court-order': { title: 'Décisions de blocage', text: 'Des noms dont une autorité a ordonné le blocage. Les appliquer ici est votre choix.' }, family: { title: 'Filtre familial', text: 'Ce que ce foyer laisse de côté pour ses plus jeunes.' },
      custom: { title: 'Listes personnalisées', text: 'Publicités, pisteurs, logiciels malveillants, vos propres listes.' },
    },
    modes: { enforce: 'Appliquée', observe: 'Observée', off: 'Inactive' }, modeOf: (title) => `${title} : usage`, none: 'Aucune liste de ce type.',
    since: { default: 'd’origine', household: (day) => `vous, le ${day}`, 'command-line': 'par la ligne de commande, pour cette fois' },
    sources: { 'built-in': 'fournie avec Gavel', text: 'texte collé', file: (path) => `fichier ${path}`, url: (host) => host }, orders: (value) => plural(value, 'décision', 'décisions'), allowed: (value) => plural(value, 'autorisé', 'autorisés'),
    current: (when) => `À jour, vérifiée ${when}`, loading: 'Lecture en cours…', askedToWait: (when) => `Le serveur demande de patienter. Prochain essai\u00a0: ${when}.`, failingCopy: (when, why, copy) => `En échec depuis le ${when} : ${why}. En service : la copie du ${copy}.`, failingNone: (why) => `Pas en vigueur : ${why}`,
    leftOut: (value) => plural(value, 'ligne laissée de côté', 'lignes laissées de côté'), notEnforceable: (value) => plural(value, 'entrée impossible à bloquer par DNS', 'entrées impossibles à bloquer par DNS'), menu: (title) => `Plus sur ${title}`, update: 'Relire maintenant', details: 'Détails et lignes laissées de côté', remove: 'Retirer…',
    removeTitle: (title) => `Retirer « ${title} » ?`, removeText: 'Dès la prochaine requête, ses noms sont traités comme les autres. Sa copie est supprimée ; le journal garde ce qu’elle a fait.', removeDo: 'Retirer', homepage: 'Page d’accueil', licence: 'Licence', syntax: 'Format', source: 'Source',
    detailsEmpty: 'Toutes les lignes ont été comprises.', skippedFirst: (shown, all) => `Les ${n(shown)} premières sur ${n(all)}`, line: 'Ligne', reason: 'Motif', content: 'Texte',
  },
  addList: {
    title: 'Ajouter une liste', kind: 'Pour quoi faire ?', kinds: { 'court-order': 'Décisions de blocage', family: 'Filtre familial', custom: 'Liste personnalisée' }, from: 'D’où vient-elle ?', url: 'Adresse', text: 'Texte', file: 'Fichier', urlLabel: 'Adresse de la liste', urlHint: 'https://…',
    textLabel: 'Texte de la liste', textHint: 'Un nom par ligne, un fichier hosts ou des règles Adblock', titleLabel: 'Titre (facultatif)',
    found: (names, orders, syntax) => `${plural(names, 'nom', 'noms')}${orders > 0 ? `, ${plural(orders, 'décision', 'décisions')}` : ''}, format lu : ${syntax}.`, startsAs: { observe: 'Elle commence observée : ses noms reçoivent leur réponse, et le journal note ce qu’elle aurait bloqué.', enforce: 'Elle s’applique dès la prochaine requête.' },
    asCustom: 'L’ajouter comme liste personnalisée', sample: 'Par exemple',
  },
  catalogue: {
    title: 'Listes publiques', tab: 'Catalogue', search: 'Nom, usage ou pays', none: 'Aucune liste ne correspond.', take: 'Choisir', chosen: 'Choisie', choose: (title) => `Choisir ${title}`, here: 'Vous l’avez', first: 'un bon premier choix', official: 'publiée par l’autorité', unofficial: 'recueillie par des bénévoles', noLicence: 'licence inconnue', noSize: 'taille inconnue',
    byHand: 'Son adresse change à chaque édition : téléchargez-la depuis sa page d’accueil et ajoutez-la comme fichier.', sizes: { small: 'moins de 10 000 noms', medium: 'moins de 100 000 noms', large: '100 000 noms et plus' },
  },
};
