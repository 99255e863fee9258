/** The first-run guide, in French: from a fresh start to a router that points here, and a test that proves it. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('fr');

const time = (seconds: number): string => (seconds < 5400 ? plural(Math.round(seconds / 60), 'minute', 'minutes') : seconds < 172_800 ? plural(Math.round(seconds / 3600), 'heure', 'heures') : plural(Math.round(seconds / 86_400), 'jour', 'jours'));

export const setup: Pick<Messages, 'setup' | 'setupCountry' | 'setupLists' | 'setupUpstream' | 'setupComputer' | 'setupRouter' | 'setupTest' | 'setupDevices' | 'setupDone'> = {
  setup: {
    name: 'Configurer Gavel', progress: 'Étapes du guide', stepOf: (step, all) => `Étape ${step} sur ${all}`, done: 'terminée',
    back: 'Retour', next: 'Continuer', skip: 'Quitter le guide', finish: 'Aller à l’aperçu', onlyHere: 'Seulement cet ordinateur pour l’instant', copy: 'Copier', copied: 'Copié.', copyFailed: 'Cette page n’a pas le droit de copier ; sélectionnez le texte et copiez-le.', copyOf: (text) => `Copier ${text}`,
    problem: 'Montrez-moi comment', again: 'Lancer le guide', againText: 'Pays, listes, amont, port 53, routeur, et le test qui le prouve.', goOn: 'Poursuivre le guide', nobody: 'Aucun autre appareil n’interroge encore Gavel.', nobodyWhy: 'Le guide montre comment diriger le routeur vers Gavel.',
    steps: { country: 'Pays et décisions', lists: 'Listes', upstream: 'Résolveur amont', computer: 'Cet ordinateur', router: 'Diriger le routeur vers Gavel', devices: 'Vos appareils', done: 'Terminé' },
    leads: {
      country: 'Selon l’endroit où se trouve ce foyer, une décision compte ici comme la loi ou comme votre choix.', lists: 'Trois sortes de listes, chacune pour une autre raison. Choisissez ce que vous voulez maintenant ; tout peut être changé plus tard.', upstream: 'Les noms que rien ne bloque doivent être demandés à quelqu’un. À vous de choisir à qui.',
      computer: 'Ce que la maison attend de cet ordinateur : le port 53, une adresse qui ne change pas, et qu’il reste éveillé.', router: 'Un seul réglage dans le routeur, et chaque appareil de la maison interroge d’abord cet ordinateur.', devices: 'Voyez pour chaque appareil s’il interroge Gavel, et lesquels s’adressent encore ailleurs.', done: 'Gavel est prêt. Voici ce qu’il est bon de savoir désormais.',
    },
  },
  setupCountry: {
    label: 'Votre pays', orders: 'Ce que Gavel fait des décisions de blocage',
    facts: [
      ['Il les distingue.', 'Pour chaque nom bloqué, Gavel dit qui a décidé : une autorité, vous, ou votre résolveur amont.'],
      ['Appliquer une décision ici est votre choix.', 'Une décision s’adresse à des entreprises, comme Cloudflare ou des fournisseurs d’accès, pas à un foyer. Une liste, celle d’une décision, est fournie avec Gavel. Elle commence observée : ses noms reçoivent leur réponse, et le journal note ce qui aurait été bloqué.'],
      ['Rien, dans une décision, ne change en silence.', 'Une règle d’autorisation ne l’emporte pas sur une décision que vous appliquez. Vous pouvez observer sa liste, cesser de l’appliquer ou en écarter un nom : chaque choix est noté.'],
      ['Il ne dit pas ce que la loi vous demande.', 'Gavel dit qui a ordonné quoi, à qui, depuis quand et selon quelle source. Ce qui n’est pas connu est indiqué comme tel.'],
    ],
  },
  setupLists: {
    kinds: { 'court-order': 'Des noms dont une autorité a ordonné le blocage.', family: 'Ce que ce foyer laisse de côté pour ses plus jeunes.', custom: 'Publicités, pisteurs, logiciels malveillants : tout ce dont vous voulez vous passer.' },
    add: 'Ajouter', addOf: (title) => `Ajouter ${title}`, starts: { enforce: 'Appliquée dès qu’elle est là.', observe: 'Commence observée : ses noms reçoivent leur réponse, et sont notés.' }, from: (host) => `Téléchargement depuis ${host}…`, here: (names) => `${plural(names, 'nom', 'noms')}, prête`, failed: (why) => `Non ajoutée : ${why}`,
    more: 'Le catalogue en propose d’autres, et vous pouvez ajouter les vôtres, sous Listes.',
  },
  setupUpstream: {
    label: 'Résolveur amont', thisRun: 'Pour cette fois, la ligne de commande en a choisi un autre ; ce que vous choisissez ici est conservé.',
    choices: {
      both: ['Quad9, et Cloudflare s’il ne répond pas', 'Chiffré. Votre fournisseur d’accès ne voit aucun nom ; Quad9 les voit, et Cloudflare seulement ceux auxquels Quad9 ne répond pas.'], quad9: ['Quad9 seul', 'Chiffré. Une fondation suisse ; elle bloque les noms malveillants selon sa propre politique, et Gavel le dit quand c’est le cas.'],
      cloudflare: ['Cloudflare seul', 'Chiffré. Une entreprise des États-Unis, à qui certaines décisions s’adressent ; quand elle annonce un blocage, Gavel le dit.'], router: ['Votre routeur, donc votre fournisseur d’accès', 'Non chiffré, et proche. Votre fournisseur voit tous les noms, et peut en masquer certains par décision ; Gavel dit ce qu’il peut en voir.'], own: ['Ce qui est réglé maintenant', 'Gardé tel quel ; se modifie dans les réglages.'],
    },
    inside: 'Les noms de votre propre maison, comme celui d’une imprimante, peuvent être demandés au routeur : ajoutez une ligne pour eux dans les réglages.',
  },
  setupComputer: {
    port: 'Port 53', address: 'Adresse', ipv6: 'IPv6', sleep: 'Veille', check: 'Réessayer', shown: 'Des commandes à copier. Gavel n’en exécute aucune.', undo: 'Pour revenir en arrière', restart: 'Relancez ensuite Gavel.', untried: 'Écrit d’après la documentation de ce système ; les développeurs de Gavel ne l’y ont pas essayé.',
    listening: (address) => `Gavel répond sur ${address}, port 53.`, also: (addresses) => `Et sur ${addresses}.`, left: (addresses) => `Sur ${addresses}, un autre programme répond, pour son propre réseau virtuel. La maison n’en a pas besoin.`, fixed: (addresses) => `La ligne de commande a choisi où Gavel répond : ${addresses}. Les routeurs ne s’adressent qu’au port 53.`, fixedOk: (addresses) => `Gavel répond sur ${addresses}, comme le dit la ligne de commande.`,
    held: (who) => `Le port 53 est occupé par ${who}.`, trial: (address) => `D’ici là, Gavel répond sur ${address}, ce qui suffit pour essayer. Les routeurs ne s’adressent qu’au port 53.`, permission: 'Ce système réserve les ports inférieurs à 1024 aux administrateurs, et Gavel tourne comme simple utilisateur.',
    holders: {
      'systemd-resolved': 'systemd-resolved, le résolveur de ce système', dnsmasq: 'dnsmasq', libvirt: 'libvirt, pour des machines virtuelles', 'network-manager': 'le dnsmasq de NetworkManager', lxc: 'un système de conteneurs', 'adguard-home': 'AdGuard Home', 'pi-hole': 'Pi-hole', bind: 'BIND (named)', unbound: 'Unbound', docker: 'un conteneur Docker', podman: 'un conteneur Podman',
      'windows-ics': 'le partage de connexion Internet, que WSL et Hyper-V activent', 'windows-dns': 'le rôle Serveur DNS', mdnsresponder: 'mDNSResponder, car le partage Internet est activé', other: 'un autre programme',
    },
    holder: (who, pid) => (pid === undefined ? who : `${who} (processus ${pid})`),
    remedies: {
      'low-ports': ['Ouvrir les ports à partir de 53 aux programmes de cet ordinateur', 'Prend effet aussitôt et reste après un redémarrage. Cela vaut pour tous les programmes de cet ordinateur, pas pour Gavel seul.'], setcap: ['Ouvrir les ports bas à ce Node.js', 'Pour tous les scripts que ce Node.js exécute. Une mise à jour de Node.js l’annule.'],
      'systemd-unit': ['Lancer Gavel comme service', 'Il démarre avec l’ordinateur, peut utiliser les ports bas, et rien d’autre ne change sur le système. Arrêtez d’abord celui qui tourne maintenant.'], 'resolved-stub': ['Désactiver le relais local de systemd-resolved', 'Écrit un réglage à part, fait pointer le resolv.conf de cet ordinateur vers les résolveurs du routeur plutôt que vers le relais (« stub »), et redémarre systemd-resolved. Les noms restent résolus.'],
      'stop-dnsmasq': ['Arrêter dnsmasq', 'Il ne démarre plus avec l’ordinateur. S’il distribue aussi des adresses (DHCP), mettez plutôt port=0 dans son fichier et redémarrez-le.'], 'network-manager-dnsmasq': ['Faire travailler NetworkManager sans dnsmasq', 'Il écrit lui-même les résolveurs du réseau dans resolv.conf.'], 'stop-adguard-home': ['Arrêter AdGuard Home', 'Un seul des deux peut répondre à la maison sur cet ordinateur. Ses réglages restent.'],
      'stop-pi-hole': ['Arrêter Pi-hole', 'Un seul des deux peut répondre à la maison sur cet ordinateur. Ses réglages restent. S’il distribue des adresses (DHCP), confiez d’abord cela au routeur.'], 'stop-bind': ['Arrêter BIND', 'Il ne démarre plus avec l’ordinateur.'], 'stop-unbound': ['Arrêter Unbound', 'Il ne démarre plus avec l’ordinateur. Gavel peut aussi l’interroger : faites-le écouter sur un autre port et indiquez-le comme résolveur amont.'],
      'stop-container': ['Arrêter le conteneur qui occupe le port', 'La première commande affiche son nom. Relancez-le sans « -p 53:53 » si vous en avez encore besoin.'], 'stop-podman': ['Arrêter le conteneur qui occupe le port', 'La première commande affiche son nom.'],
      'windows-ics': ['Arrêter le partage de connexion Internet', 'Dans PowerShell, en administrateur. WSL 2 et le commutateur par défaut d’Hyper-V s’en servent : leurs machines perdent Internet jusqu’à ce qu’il soit réactivé. WSL peut s’en passer avec le mode réseau « mirrored ».'], 'windows-dns': ['Arrêter le rôle Serveur DNS', 'Dans PowerShell, en administrateur. Sur un contrôleur de domaine, n’y touchez pas, et installez Gavel sur un autre ordinateur.'],
      'internet-sharing': ['Désactiver le partage Internet', 'Réglages Système → Général → Partage → Partage Internet. Tant qu’il est activé, mDNSResponder garde le port 53.'], 'find-holder': ['Trouver qui l’occupe', 'Un simple utilisateur ne voit pas toujours à qui est un programme ; un administrateur, si.'],
    },
    give: 'L’adresse à indiquer au routeur', none: 'Aucune adresse de réseau local n’a été trouvée. Cet ordinateur est-il connecté ?', others: 'Toutes les adresses de cet ordinateur', interface: (name) => `sur ${name}`, virtual: 'virtuelle',
    lasting: { static: 'fixée à la main : elle reste', dhcp: 'donnée par le routeur, pour un temps', prefix: 'du préfixe de votre fournisseur : elle change avec lui', temporary: 'temporaire : elle est faite pour changer', unknown: 'ce système ne dit pas si elle reste' },
    saidBy: (who) => `selon ${who}`, validFor: (seconds) => `encore ${time(seconds)}`,
    staticOk: 'Elle a été fixée à la main et reste.', dhcpWarn: 'Elle vient du routeur et peut changer ; la maison n’aurait alors plus de DNS. Réservez-la dans le routeur : cherchez « réservation d’adresse », « bail DHCP statique » ou « toujours attribuer la même adresse IPv4 à cet appareil ».', unknownWarn: 'Ce système ne dit pas si elle reste. Réservez-la dans le routeur, et elle restera.',
    publicWarn: 'C’est une adresse publique. Gavel n’y répond qu’à son propre réseau, mais un routeur domestique a d’ordinaire des adresses privées : vérifiez bien.',
    ipv6Yes: 'Ce réseau a l’IPv6. Les appareils peuvent y apprendre un second résolveur, et l’interroger à la place : indiquez aussi au routeur l’adresse IPv6 de cet ordinateur, ou désactivez ses annonces DNS en IPv6.', ipv6Give: 'L’adresse IPv6 à indiquer', ipv6None: 'Cet ordinateur n’a pas d’adresse IPv6 qui dure, seulement des adresses temporaires ou de lien local. Désactivez les annonces DNS en IPv6 dans le routeur.',
    ipv6Ula: 'Elle est du préfixe propre à la maison et reste.', ipv6Prefix: 'Elle est du préfixe de votre fournisseur et change avec lui. Si le routeur peut créer un préfixe à lui (ULA), activez-le.', ipv6No: 'Cet ordinateur n’a pas d’adresse IPv6 au-delà de son lien local. Rien à faire.',
    sleepText: 'Quand cet ordinateur est en veille, la maison n’a pas de DNS.', masked: 'La veille est désactivée sur ce système.', portable: 'Celui-ci a une batterie : pensez aussi à son capot.', sleepKeep: 'Le garder éveillé', sleepUnknown: 'Vérifiez dans ses réglages d’alimentation qu’il ne se met pas en veille de lui-même.',
  },
  setupRouter: {
    yours: 'Votre routeur ou votre box', guessed: 'Deviné d’après son adresse ; changez-le s’il est faux.', chooseIt: 'Son nom est inscrit dessus, ou sur sa page.', other: 'Un autre', kept: (address) => `Votre routeur est à l’adresse ${address}.`,
    open: (address) => ['Ouvrez ', address, ' et identifiez-vous.'], app: (app) => `Ouvrez l’application « ${app} ».`, go: 'Allez à', choose: (option, field) => ['À ', field, ', choisissez ', option, '.'], off: (option) => ['Désactivez ', option, '.'], enter: (field) => ['À ', field, ', saisissez :'], save: (button) => ['Enregistrez avec ', button, '.'],
    reconnect: 'Coupez puis rétablissez le Wi-Fi d’un appareil, ou attendez : la plupart des appareils redemandent leurs réglages une fois par jour.', v6title: 'De même en IPv6',
    lookFor: 'Sur la page du routeur, cherchez DHCP, souvent sous LAN, Réseau ou Réseau local, et là « Serveur DNS ».', second: 'S’il veut une seconde adresse, saisissez la même une deuxième fois, ou laissez vide. Toute autre adresse permettrait aux appareils de contourner Gavel.', changing: 'Cette adresse vient du routeur et peut changer. Réservez-la dans le routeur, sans quoi la maison perdrait alors le DNS.', changingHow: 'Voir comment',
    reach: { devices: 'Avec ce réglage, chaque appareil interroge Gavel lui-même, et vous les voyez un par un.', router: 'Ce routeur ne peut qu’interroger Gavel lui-même, pour tout le monde. Tout est filtré, et le journal ne montre qu’un appareil : le routeur.' },
    wan: 'DHCP, pas Internet : le réglage DNS sous « Internet » ou « WAN » est celui que le routeur interroge lui-même. Là, toutes les requêtes viendraient du routeur, et certains routeurs refusent une adresse de la maison.',
    notes: {
      'fritz-expert': 'Le bouton n’apparaît que dans la vue avancée.', 'fritz-rebind': 'La FRITZ!Box continue d’interroger ses propres résolveurs pour ses propres besoins ; c’est normal.', 'asus-advertise': 'Sinon le routeur ajoute sa propre adresse comme seconde, et des appareils contournent Gavel.',
      'netgear-wan': 'La plupart des routeurs NETGEAR distribuent leur propre adresse quoi qu’on règle ; c’est donc le réglage sous Internet qui compte. Certains y refusent une adresse privée ; réglez alors le DNS sur chaque appareil, ou confiez le DHCP à un autre appareil.', 'nest-proxy': 'Google Wifi et Nest Wifi répondent eux-mêmes aux appareils et demandent pour eux.', 'eero-proxy': 'eero distribue sa propre adresse et demande pour les appareils. Avec eero Plus ou Secure, le DNS personnalisé n’est pas réglable.',
      'unifi-v6': 'IPv6, s’il est activé, a son propre réglage DNS dans le même réseau.', 'other-isp': 'Les box des fournisseurs d’accès cachent souvent ce réglage. Désactivez alors leur DHCP et confiez-le à un autre appareil, ou réglez le DNS sur chaque appareil.', 'linksys-new': 'Les modèles récents l’ont dans l’application, sous Advanced settings, Local network settings.',
    },
    source: (date) => `Noms de menus d’après la page indiquée, telle qu’elle était : ${date} ; non vérifiés sur un appareil. Les modèles diffèrent.`, unchecked: 'Noms de menus tels qu’on les trouve d’ordinaire ; non vérifiés sur la page du fabricant. Les modèles diffèrent.', sourceLink: 'source', listenWarn: 'Gavel ne répond pas encore sur le port 53 : aucun routeur ne peut donc l’interroger.', listenFix: 'Libérer d’abord le port 53',
  },
  setupTest: {
    title: 'Test en direct', listening: 'à l’écoute', restart: 'Recommencer', self: 'Gavel répond sur cet ordinateur', selfWhere: (address, port) => `${address}, port ${port}`, selfMs: (ms) => `${ms} ms`, selfFailed: 'Pas encore. Nouvel essai quand le test recommence.',
    router: 'Le routeur interroge Gavel', routerWaits: 'En attente. Il interroge Gavel dès qu’il a pris le réglage en compte.', routerNot: 'Pas nécessaire : les appareils demandent eux-mêmes.', routerAsked: (address, when) => `${address}, ${when}`,
    device: 'Un appareil interroge Gavel', deviceWaits: 'Reconnectez un téléphone au Wi-Fi pour aller plus vite.', deviceCount: (value) => plural(value, 'appareil a interrogé Gavel', 'appareils ont interrogé Gavel'), openIt: 'Pour vérifier un appareil, ouvrez-y ceci :', openHint: 'Son navigateur dira qu’il ne peut pas se connecter : il n’y a rien à voir là. Ce qui compte, c’est la coche ici.', opened: 'ouvert là', asked: (value) => plural(value, 'requête', 'requêtes'),
    order: 'Un nom visé par une décision est remarqué', orderText: 'Gavel s’interroge lui-même sur un nom d’une décision, comme le ferait un appareil. Votre résolveur amont voit ce seul nom.', orderDo: 'Essayer', orderWaits: (name) => `Requête pour ${name}…`, observed: (name) => `${name} : observé, non bloqué. Sa liste est observée.`, blocked: (name) => `${name} : bloqué par la décision, comme vous l’avez choisi.`, orderNone: 'Aucune liste de décisions n’est observée ni appliquée ici : il n’y a donc rien à remarquer.', orderFailed: (name) => `${name} a été demandé, mais pas remarqué. Ouvrez la ligne pour voir pourquoi.`, orderSilent: (name) => `Aucune réponse pour ${name} : le résolveur amont est-il joignable ?`, orderRow: 'Ouvrir la ligne',
    notNoted: 'Cette fois, aucune requête n’est notée (--no-query-log) : le test ne peut donc pas voir les appareils.', passed: 'réussi', waiting: 'en attente', qr: (url) => `Code QR de ${url}`,
  },
  setupDevices: {
    phoneTitle: 'Avec un téléphone', phoneText: 'Scannez ceci avec l’appareil photo du téléphone et ouvrez l’adresse. Le téléphone demande un nom que seul Gavel connaît ; il apparaît ici avec une coche.', seen: 'Qui interroge Gavel', none: 'Personne d’autre que cet ordinateur n’a rien demandé depuis le début du test.',
    letIn: 'Permettre aux téléphones de la maison d’ouvrir cette page', letInText: (address) => `La console est alors aussi à l’adresse http://${address}, pour qui est dans votre réseau et dispose d’une session. La connexion n’est pas chiffrée : sur un Wi-Fi que vous partagez avec des inconnus, laissez ceci désactivé.`, letInOff: 'La console n’est ouverte que sur cet ordinateur.', letInOn: (address) => `Ouverte à l’adresse http://${address}, avec une session.`, byOption: 'La ligne de commande a ouvert la console au réseau, pour cette fois.', failed: (why) => `Elle n’a pas pu être ouverte : ${why}.`,
    link: 'Créer un code qui connecte un téléphone', linkText: (until) => `Ce code connecte un seul navigateur, une seule fois, jusqu’à ${until}. Ne le montrez à personne hors de ce foyer.`, linkNew: 'Créer un autre code', turnOn: 'L’ouvrir à la maison', turnOff: 'La refermer',
    silent: 'Dans votre réseau, mais sans interroger Gavel', silentText: 'Cet ordinateur a échangé des paquets avec ceux-ci, et aucun n’a interrogé Gavel en 24 heures. Ils sont peut-être en veille, ou s’adressent à un autre résolveur.', silentNone: 'Tous les appareils avec lesquels cet ordinateur a échangé des paquets interrogent Gavel.', silentUnknown: 'La liste des voisins de ce système n’a pas pu être lue.', silentRouter: 'Le routeur n’a pas besoin de demander.',
    viaRouter: 'Le routeur demande pour tout le monde : on ne peut donc pas voir pour quels appareils.', signs: 'À la recherche d’un autre chemin', signsNone: 'Aucun appareil n’a demandé l’adresse d’un résolveur chiffré connu en 24 heures.', signCanary: (operator) => `${operator} : a demandé si ce réseau filtre. Gavel a dit oui, et d’ordinaire l’appareil reste alors avec Gavel.`, signResolver: (operator, name) => `${operator} : ${name} a été demandé, et l’appareil peut désormais s’y adresser.`,
    limits: 'Ce qui se voit, et ce qui ne se voit pas', limitsText: 'Gavel ne voit que ce qu’on lui demande. Un appareil qui a l’adresse d’un autre résolveur inscrite en lui, un VPN, ou une application avec son propre DNS chiffré ne l’interrogent jamais, et n’apparaissent ici, au mieux, que comme silencieux. Pour l’empêcher, le routeur devrait bloquer le port 53 et les résolveurs connus pour tous, sauf pour cet ordinateur.', inLog: 'Journal en direct',
  },
  setupDone: {
    missingLead: 'Gavel fonctionne ; il manque encore ceci :', missing: { loopback: 'Gavel ne répond qu’à cet ordinateur : aucun autre appareil ne peut l’interroger.', port: (port) => `Gavel répond sur le port ${port} : les routeurs et les appareils interrogent le port 53.`, nobody: 'Aucun autre appareil n’interroge encore Gavel.' }, missingDo: { computer: 'Voir cet ordinateur', router: 'Diriger le routeur vers Gavel' },
    facts: [
      ['Si cet ordinateur est éteint, la maison n’a pas de DNS.', 'Pour vous passer de Gavel un moment, videz de nouveau le champ DNS du routeur. Notez-le là où les autres le trouveront.'],
      ['Une page ne s’ouvre pas ?', 'Regardez le journal en direct : il dit qui a décidé, pour quel motif, et ce que vous pouvez changer.'],
      ['Les appareils ont leur page.', 'Donnez-leur un nom, et le journal parlera de la radio de la cuisine au lieu de 192.168.1.23.'],
    ],
    summary: { country: 'Pays', lists: 'Listes en service', upstream: 'Amont', port: 'Répond sur', devices: 'Appareils qui demandent', notSet: 'non indiqué' }, toLog: 'Journal en direct', toDevices: 'Appareils', toLists: 'Listes', count: (value) => n(value),
  },
};
