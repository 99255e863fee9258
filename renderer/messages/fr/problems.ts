/** What is wrong, with the way out, and what came of a call that failed, in French. */
import type { Messages } from '../en.ts';

const room = (folder: string): string => `Libérez de la place sur le disque qui contient ${folder}, et vérifiez que Gavel a le droit d’y écrire.`;
const ports = (trial: number): string => `Gavel répond sur le port ${trial}, ce qui suffit pour essayer ; les routeurs ont besoin du port 53.`;

export const problems: Pick<Messages, 'problems' | 'errors'> = {
  problems: {
    'settings-broken': () => ['Les réglages étaient abîmés ; Gavel a démarré avec ceux d’origine, et les anciens sont conservés à côté.', 'Parcourez Réglages et Listes, et remettez ce qui manque.'],
    'settings-reset': ({ parts }) => [`Des réglages illisibles ont été remis à leur valeur d’origine : ${parts.join(', ')}.`, 'Parcourez Réglages et remettez les vôtres.'],
    'port-53': ({ address, fault, holder, trial }) => [
      `${fault === 'held' ? (holder === undefined ? `Le port 53 de ${address} est occupé par un autre programme.` : `Le port 53 de ${address} est occupé par ${holder}.`) : fault === 'rights' ? `Sans droits d’administrateur, Gavel n’a pas accès au port 53 de ${address}.` : `Le port 53 de ${address} n’a pas pu être utilisé.`} ${ports(trial)}`,
      'Le guide montre comment libérer le port 53, ou permettre à Gavel de l’utiliser, et réessaie sans redémarrage.',
    ],
    'held-updates': ({ lists }) => [lists.length === 1 ? `Une mise à jour de « ${lists[0] ?? ''} » est retenue en attendant votre choix ; la version d’avant reste en vigueur.` : `Des mises à jour sont retenues en attendant votre choix : ${lists.map((list) => `« ${list} »`).join(', ')}. Les versions d’avant restent en vigueur.`, 'Voyez sous Listes ce qui a changé.'],
    'names-left-out': ({ lists }) => [`Des noms sont laissés de côté en attendant votre choix, car ils gêneraient la plupart des foyers : ${lists.map((list) => `« ${list} »`).join(', ')}.`, 'Choisissez sous Listes.'],
    'settings-unsaved': ({ folder }) => ['Vos changements sont appliqués, mais n’ont pas pu être enregistrés\u00a0: le prochain démarrage les ignorerait.', room(folder)],
    audit: ({ folder }) => ['Gavel ne peut pas écrire le registre des choix.', room(folder)],
    'list-history': ({ folder }) => ['Il y a un trou dans l’historique des listes.', room(folder)],
    'list-history-broken': ({ file }) => [`L’historique des listes était endommagé. Il a été mis de côté sous ${file}, et un nouveau commence avec les listes telles qu’elles sont.`, 'Il n’y a rien à faire\u00a0: ce que les listes contenaient avant n’est plus connu, et ce qui est en vigueur ne change pas. Le fichier est gardé au cas où il pourrait être réparé.'],
    'rule-index': ({ folder }) => ['Les listes préparées n’ont pas pu être conservées sur le disque. Elles sont en vigueur.', room(folder)],
    'query-log': ({ folder }) => ['Le journal des requêtes a un défaut.', room(folder)],
    'lists-not-in-force': () => ['Des listes ont été lues, mais n’ont pas pu entrer en vigueur. Les règles d’avant restent en vigueur.', 'Gavel réessaie de lui-même.'],
    'own-fault': () => ['Une requête n’a pas pu être traitée et a reçu la réponse SERVFAIL.', 'C’est un défaut de Gavel. Les autres noms ne sont pas touchés ; merci de le signaler.'],
    'index-collision': ({ names }) => [`Pris par erreur pour un nom d’une liste, et non bloqué désormais : ${names.map(({ name, list }) => `${name} (${list})`).join(', ')}.`, 'Il n’y a rien à faire : Gavel l’a découvert de lui-même et garde l’exception. Réessayez ce qui ne marchait pas.'],
  },
  errors: {
    'invalid-input': 'Une des valeurs saisies est inutilisable.', 'not-found': 'Cela n’existe pas, ou plus.', unauthorized: 'Aucune session n’est ouverte.', forbidden: 'Gavel n’en a pas le droit.', conflict: 'Autre chose s’y oppose.', 'too-large': 'C’est trop volumineux.',
    'unreadable-list': 'Cela n’a pas pu être lu comme une liste.', 'bad-signature': 'La signature ne correspond pas.', 'fetch-failed': 'Le téléchargement a échoué.', 'not-an-order-list': 'Cette liste ne nomme aucune décision.', unavailable: 'Gavel ne le peut pas pour le moment.', internal: 'C’est un défaut de Gavel.',
  },
};
