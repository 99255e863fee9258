/** How blocked names are answered, and the page that explains it, in French. */
import type { Messages } from '../en.ts';

export const answers: Pick<Messages, 'answers'> = {
  answers: {
    title: 'Réponses aux noms bloqués', text: 'Ce qu’on répond à un appareil. Dans tous les cas, les programmes qui le demandent reçoivent aussi le motif, et le journal dit qui a décidé.',
    modes: {
      usual: 'Réponse habituelle', 'null-address': 'Adresse nulle (0.0.0.0)', nxdomain: 'Nom inexistant', nodata: 'Aucune adresse', refused: 'Refus', 'block-page': 'Page d’explication',
    },
    usual: 'Réponse habituelle : un nom visé par une décision n’existe pas, les autres reçoivent l’adresse nulle.',
    page: 'Page d’explication', pageText: 'Un navigateur qui ouvre un nom bloqué en HTTP simple peut afficher qui a décidé, et à qui s’adresser. En HTTPS, c’est impossible : il faudrait un faux certificat.',
    address: 'Adresse de cet ordinateur', port: 'Port', serve: 'Activer', stop: 'Désactiver',
    served: (address) => `La page est servie sur ${address}.`, notServed: (why) => `La page n’est pas servie : ${why}. Les noms reçoivent la réponse habituelle.`, starting: 'Démarrage…',
    needsPage: 'Choisissez une adresse ci-dessous ; d’ici là, les noms reçoivent la réponse habituelle.',
  },
};
