/** Devices: who asks, what the household calls them, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('fr');

export const devices: Pick<Messages, 'devices'> = {
  devices: {
    title: 'Appareils', count: (value) => `${plural(value, 'appareil', 'appareils')}, par nombre de requêtes en 24 heures`, open: (name) => `${name} : détails`,
    none: 'Aucun appareil n’a encore rien demandé.', noneHint: 'Un appareil apparaît ici dès qu’il interroge Gavel. Le guide montre comment diriger le routeur vers Gavel.', toGuide: 'Ouvrir le guide', choose: 'Choisissez un appareil pour lui donner un nom et voir quand il a interrogé Gavel.',
    network: (address) => `réseau ${address}`, roles: { router: 'le routeur', 'this-computer': 'cet ordinateur' }, roleNames: { router: 'Le routeur', 'this-computer': 'Cet ordinateur' }, noName: 'sans nom', addresses: (value) => plural(value, 'adresse', 'adresses'), silent: 'aucune requête récente',
    lastAsked: (when) => `dernière requête ${when}`, blocked: (value) => plural(value, 'bloquée', 'bloquées'), back: 'Tous les appareils', gone: 'Aucun appareil n’a interrogé Gavel depuis cette adresse ces 30 derniers jours.',
    name: 'Nom', nameHint: 'Par exemple « Radio cuisine ». Les lignes du journal le portent aussitôt, et vos règles personnelles peuvent le désigner : $client=\'Radio cuisine\'.', save: 'Enregistrer', remove: 'Effacer le nom', named: 'Enregistré.',
    seen: 'Adresses', columns: { address: 'Adresse', first: 'Première requête', last: 'Dernière requête', asked: '24 heures' }, family: { ipv4: 'IPv4', ipv6: 'IPv6' }, inLog: 'Voir ses requêtes dans le journal',
    split: 'Séparer', splitOf: (address) => `Séparer ${address} de cet appareil`, join: 'Est-ce le même appareil qu’un autre ?', joinText: 'Un appareil utilise souvent plusieurs adresses : une en IPv4, et plusieurs en IPv6, qui changent. Réunissez-les : elles compteront pour un seul appareil.', joinWith: 'Le même que', joinChoose: 'Choisissez un appareil', joinDo: 'Réunir',
    suggestion: (address, device) => `${address} a la même carte réseau que ${device}.`, suggestionDo: 'Réunir', suggestionOf: (address, device) => `Réunir ${address} et ${device}`,
    onlyRouter: 'Toutes les requêtes viennent de votre routeur',
    onlyRouterText: (address) => `Le routeur, à l’adresse ${address}, demande pour tout le monde : Gavel filtre toute la maison, mais ne distingue pas les appareils. Pour les voir, indiquez l’adresse de cet ordinateur comme serveur DNS dans le serveur DHCP du routeur, et non dans ses réglages Internet (WAN) : chaque appareil interroge alors Gavel lui-même.`,
    onlyOne: 'Toutes les requêtes viennent d’un seul appareil', onlyOneText: (address) => `Seule l’adresse ${address} a interrogé Gavel ces dernières 24 heures. Soit aucun autre appareil n’est dirigé vers Gavel, soit un routeur demande pour tous les autres.`, showHow: 'Montrez-moi comment',
  },
};
