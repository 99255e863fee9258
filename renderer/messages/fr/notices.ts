/** Desktop notifications, in Settings, in French. */
import type { Messages } from '../en.ts';

export const notices: Pick<Messages, 'notices'> = {
  notices: {
    title: 'Notifications', text: 'Quand il se passe quelque chose de notable, fenêtre fermée : le premier blocage de la journée par une décision, des noms que l’amont retient, une mise à jour retenue, un amont ou Gavel lui-même qui s’arrête. Au plus une toutes les cinq minutes ; ce qui arrive entre-temps est compté.',
    on: 'Afficher des notifications sur cet ordinateur', names: 'Elles peuvent montrer des noms de sites', namesText: 'Sinon, une notification ne fait que les compter. D’autres voient peut-être votre écran.', example: 'Elle dirait par exemple :', exampleName: 'site.example', exampleList: 'Publicités et pisteurs',
    inBrowser: 'Un navigateur n’en affiche pas. L’application de bureau le peut, sur l’ordinateur de Gavel, si on l’y choisit.',
  },
};
