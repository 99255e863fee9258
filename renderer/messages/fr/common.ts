/** What every page says, in French. */
import type { Messages } from '../en.ts';

export const common: Pick<Messages, 'name' | 'nav' | 'words' | 'notKnown' | 'connection' | 'more' | 'retry' | 'close' | 'cancel' | 'loading' | 'justNow' | 'region' | 'failedTitle' | 'login' | 'status' | 'problem'> = {
  name: 'Gavel',
  nav: { overview: 'Aperçu', log: 'Journal', lists: 'Listes', orders: 'Décisions', devices: 'Appareils', upstreams: 'Amont', settings: 'Réglages', main: 'Pages', skip: 'Aller au contenu' },
  words: { law: 'Loi', you: 'Vous', upstream: 'Amont', observed: 'Observé', answered: 'Répondu', failed: 'Échec', refused: 'Refusé' },
  notKnown: 'inconnu',
  connection: {
    lost: 'Gavel ne répond pas. Est-il toujours en marche ?',
    garbled: 'Gavel a envoyé une réponse que cette page ne comprend pas ; rechargez la page.',
    waiting: 'La connexion à Gavel est perdue. Nouvel essai…',
  },
  more: 'Plus',
  retry: 'Réessayer',
  close: 'Fermer',
  cancel: 'Annuler',
  loading: 'Chargement…',
  justNow: 'à l’instant',
  region: (country, part) => `${country} (région ${part})`,
  failedTitle: 'Le chargement a échoué',
  login: {
    title: 'Se connecter à Gavel',
    text: 'Cette console est celle d’un foyer. Ouvrez l’adresse que Gavel a affichée à son démarrage ; « npx gavel status », sur son ordinateur, en affiche une nouvelle. Vous pouvez aussi coller le jeton ici.',
    usedLink: 'Le lien ouvert ne permet plus de se connecter : il sert une fois, et peu de temps. Créez-en un autre sur l’ordinateur de Gavel.',
    token: 'Jeton', submit: 'Se connecter',
  },
  status: {
    filtering: 'Filtrage actif', starting: 'Démarrage…', paused: (until) => `Vos choix sont en pause jusqu’à ${until}`, unknown: 'On ne sait pas s’il filtre', notListening: 'N’écoute pas',
    stale: 'On ne sait pas si Gavel répond en ce moment.',
    listens: (address, port) => `${address} · port ${port}`,
  },
  problem: { warning: 'Avertissement', error: 'Problème' },
};
