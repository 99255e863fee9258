/** What was wrong with a list, a source, a signature or something that was asked, in French. */
import type { ErrorFaults, SystemCode } from '../../../shared/error-faults.ts';
import type { WordsOf } from '../../../shared/faults.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('fr');

const OTHER_EDITION = 'la plupart des éditeurs proposent la même liste en simples noms, en fichier hosts ou en règles Adblock : abonnez-vous à l’une de celles-là';
const UPSTREAMS = '9.9.9.9, udp://9.9.9.9:53, tls://dns.quad9.net@9.9.9.9 ou https://dns.quad9.net@9.9.9.9/dns-query';
const REFUSED = 'la mise à jour est refusée';

const SYSTEM: Record<SystemCode, string> = {
  ECONNREFUSED: 'personne n’écoute là-bas', ENETUNREACH: 'cet ordinateur n’a pas de réseau qui y mène', EHOSTUNREACH: 'aucune machine ne répond à cette adresse', ENETDOWN: 'le réseau est en panne',
  EADDRNOTAVAIL: 'cet ordinateur n’a pas d’adresse d’où demander', EAFNOSUPPORT: 'cet ordinateur n’a pas de réseau de ce genre (IPv4 ou IPv6)', EPERM: 'un pare-feu de cet ordinateur l’empêche', EACCES: 'un pare-feu de cet ordinateur l’empêche',
  ETIMEDOUT: 'la connexion a expiré', ECONNRESET: 'la connexion a été coupée de l’autre côté', EPIPE: 'la connexion a été coupée de l’autre côté', EMFILE: 'ce programme a trop de fichiers ouverts',
};
const ZIP: Record<ErrorFaults['zip-broken']['how'], string> = {
  'no-end': 'sa fin manque, il n’est donc pas entier', directory: 'son répertoire n’est pas à sa place', place: 'le fichier qu’il contient n’est pas où le dit son répertoire', short: 'il est trop court', cut: 'il finit avant le fichier qu’il contient',
};
const EXPORT: Record<ErrorFaults['export-over']['state'], string> = { done: 'terminée', cancelled: 'annulée', failed: 'interrompue' };

export const errorFaultWords: WordsOf<ErrorFaults> = {
  foreign: ({ detail }) => `« ${detail} »`, several: ({ faults }, say) => faults.map(say).join(' ; '),

  'empty-list': 'la liste est vide', 'no-rule': ({ line, why }, say) => `aucune ligne de la liste n’est une règle ; ligne ${n(line)} : ${why === undefined ? 'incomprise' : say(why)}`,
  'no-orders': 'la liste ne nomme aucune décision (pas de marque « order-list/1 », et pas un registre que Gavel connaisse) et ne peut donc dire qui a ordonné un blocage ; ajoutez-la plutôt comme liste personnalisée',
  'web-page': 'c’est une page web, pas une liste ; cherchez l’adresse « raw » ou de téléchargement', 'xml-page': 'c’est du XML, pas une liste ; un registre en XML demande son propre convertisseur (gavel convert), et la plupart des éditeurs proposent du texte ou du CSV',
  sqlite: 'c’est une base SQLite (Pi-hole y garde ses listes) ; exportez-en les noms en texte, un par ligne',
  'packed-unread': ({ format }) => `c’est ${format === '7z' ? 'une archive 7z' : `un fichier ${format}`} ; gzip et zip peuvent être lus, sinon décompressez-le`,
  pdf: 'c’est un document PDF ; cherchez la liste en texte ou en CSV', openpgp: 'c’est un fichier chiffré avec OpenPGP ; une liste chiffrée ne peut être ni lue ni montrée : demandez à l’éditeur la liste elle-même',
  'no-plain-text': 'ce n’est pas du texte : on ne peut pas s’abonner à un fichier compressé, chiffré ou binaire', 'armoured-list': 'cette liste est chiffrée : elle a été envoyée à quelqu’un à titre confidentiel et on ne peut pas s’y abonner ; cherchez ce que l’autorité publie',
  'confidential-list': 'cela a la forme d’une liste confidentielle (CNCPO : numéro;date, puis url;domain;ipurl;ip) ; la loi tient ces listes secrètes et on ne peut pas s’y abonner',
  'pgp-signed': 'c’est un texte dans une signature OpenPGP, que Gavel ne lit pas ; abonnez-vous à la liste elle-même', 'pgp-message': 'c’est un message ou une clé OpenPGP ; une liste chiffrée ne peut être ni lue ni montrée : demandez à l’éditeur la liste elle-même',
  'proxy-configuration': 'c’est une configuration automatique de proxy (PAC), pour les navigateurs ; abonnez-vous à la liste dont elle a été tirée', 'little-snitch': `c’est un groupe de règles de Little Snitch (.lsrules), que Gavel ne lit pas ; ${OTHER_EDITION}`,
  'order-list-version': 'c’est une liste de décisions d’une autre version que 1 ; un Gavel plus récent la lira peut-être. En simple liste de noms, elle bloquerait ce que ses décisions ne bloquent plus',
  coredns: `c’est une configuration de CoreDNS (greffon template), que Gavel ne lit pas ; ${OTHER_EDITION}`, 'knot-resolver': `c’est une configuration de Knot Resolver (DAF ou policy), que Gavel ne lit pas ; ${OTHER_EDITION}`,
  'other-json': 'c’est un document JSON qui n’est pas une liste de décisions (sans « "format": "order-list/1" ») ; abonnez-vous à une liste de noms',
  'other-table': ({ columns }) => `c’est un tableau aux colonnes ${columns.map((name) => `« ${name} »`).join(', ')}, et pas un registre que Gavel connaisse. Impossible de deviner laquelle contient les noms à bloquer, et à quelles lignes : enregistrez cette colonne comme liste de noms`,
  'dotted-names': 'c’est une liste d’accès de squid (dstdomain) ou une liste de routedns, des noms précédés d’un point ; abonnez-vous aux simples noms de l’éditeur, ou enregistrez-la sans ces points, le sens est alors le même',
  'cloaking-rules': 'ce sont des règles de cloaking de dnscrypt-proxy (un nom et sa réponse) ; écrivez-les comme vos propres enregistrements dans Vos règles, ou abonnez-vous à une liste de noms',
  'packed-twice': ({ packed }) => `le fichier ${packed} en contient un autre, compressé ; décompressez-le une fois`, 'pack-broken': ({ packed, detail }) => `le fichier ${packed} est abîmé : « ${detail} »`,
  'unpacks-large': ({ packed, mib }) => `décompressé, le fichier ${packed} dépasse ${n(mib)} Mio ; abonnez-vous à une édition plus petite de la liste`, 'unpacks-far': ({ packed, times }) => `décompressé, le fichier ${packed} dépasse ${n(times)} fois sa taille, ce que ne fait aucune liste ; il n’est pas lu plus loin`,
  'zip-broken': ({ how }) => `le fichier zip est abîmé : ${ZIP[how]}`, 'zip-files': ({ count, names }) => `le fichier zip contient ${n(count)} fichiers${names === undefined ? '' : ` (${names})`} ; compressez la liste seule`,
  'zip-empty': 'le fichier zip est vide', 'zip-encrypted': 'le fichier zip est chiffré ; une liste chiffrée ne peut pas être lue', 'zip-method': ({ method }) => `le fichier zip utilise la méthode de compression ${method} ; seule « deflate » peut être lue`,
  'xml-cut': ({ line }) => `le XML s’arrête au milieu de ce qui commence à la ligne ${n(line)} ; il n’est pas arrivé en entier`, 'xml-doctype': ({ line }) => `ligne ${n(line)} : le XML déclare un type de document, ce que ne fait aucun registre et qui peut définir des entités ; il n’est pas lu`,
  'register-orders': ({ most }) => `le registre nomme plus de ${n(most)} décisions ; il n’est pas lu`, 'cuii-json': ({ detail }) => `la liste de la CUII n’est pas un JSON entier : « ${detail} »`, 'cuii-shape': 'la liste de la CUII n’est ni un tableau, ni un objet avec le tableau « list »',
  'order-list-json': ({ detail }) => `la liste de décisions n’est pas un JSON entier : « ${detail} »`, 'order-list-format': 'le « format » du document n’est pas « order-list/1 » ; s’il figure plus profondément, il ne compte pas', 'order-list-parts': 'la liste de décisions demande « orders » et « entries », deux tableaux',
  'order-list-head': ({ why }, say) => `« list » de la liste de décisions : ${say(why)}`, 'order-list-orders': ({ most }) => `la liste contient plus de ${n(most)} décisions ; elle n’est pas lue`,
  'order-list-no-order': 'la liste de décisions n’a aucune ligne « # Order: » lisible, aucun nom ne peut donc renvoyer à une décision',
  'own-rules-many': ({ rules, most }) => `cela fait ${n(rules)} règles ; les règles personnelles sont faites pour les quelques lignes d’un foyer, ${n(most)} au plus à la fois. Ajoutez-les plutôt comme liste`,

  'no-web-address': ({ text }) => `« ${text} » n’est pas une adresse web ; copiez-la en entier, à partir de https://`, 'web-only': ({ scheme }) => `${scheme}// : seules les adresses http et https peuvent être téléchargées`, 'at-host': ({ host, why }, say) => `${host} : ${say(why)}`,
  'list-large': ({ host, file, most, unit }) => `${file ?? `la liste de ${host ?? ''}`} dépasse ${n(most)} ${unit === 'MiB' ? 'Mio' : 'Kio'}${unit === 'MiB' ? ' ; abonnez-vous à une édition plus petite' : ''}`,
  'unasked-unchanged': 'répond « non modifié » à une première demande ; c’est un défaut du serveur', 'http-status': ({ status, text }) => `a répondu ${status} ${text}`.trim(), 'redirects-many': ({ most }) => `renvoie ailleurs plus de ${n(most)} fois`,
  'redirect-nowhere': 'renvoie vers ce qui n’est pas une adresse', 'redirect-unsafe': ({ scheme }) => `renvoie vers ${scheme}//, moins sûr que l’adresse de la liste`,
  'redirect-inside': ({ host }) => `renvoie vers ${host}, qui est dans ce foyer`, 'redirect-name-inside': ({ host, address }) => `renvoie vers ${host}, soit ${address}, qui est dans ce foyer`,
  'no-connection': ({ seconds }) => `pas de connexion en ${n(seconds)} secondes`, silence: ({ seconds }) => `pas un octet en ${n(seconds)} secondes`, 'too-slow': ({ seconds }) => `le tout a pris plus de ${n(seconds)} secondes`,
  dripping: ({ bytes, seconds }) => `seulement ${n(bytes)} octets sont arrivés en ${n(seconds)} secondes`, cancelled: 'cela a été annulé', 'look-under-way': ({ job }) => `un aperçu nommé « ${job} » est déjà en cours`,
  'no-order-names': ({ name }) => `${name} ne peut pas être écarté : aucune liste de décisions suivie ne nomme ce nom ni un nom supérieur ; « Pourquoi ? » dit ce qui le bloque et ce qui peut changer`,
  'order-names-other': ({ name, via, ordered }) => `${name} ne peut pas être écarté : aucune liste de décisions suivie ne nomme ce nom ni un nom supérieur ; sa réponse menait à ${via}, et la décision nomme ${ordered} : écartez plutôt ${ordered}`,
  'not-listening': 'Gavel n’écoute actuellement sur aucune adresse et ne peut pas être interrogé ; « Réglages » dit ce qui ne va pas',
  'cut-off': 'la connexion s’est arrêtée avant la liste', 'sent-broken': ({ detail }) => `ce qui a été envoyé ne peut pas être décompressé (« ${detail} »)`, 'no-http': ({ detail }) => `ne parle pas HTTP tel qu’il est défini (« ${detail} »)`,
  'odd-packing': ({ packing }) => `compresse la liste en « ${packing} », ce qui n’était pas demandé`, 'sent-more': ({ announced }) => `a envoyé plus que les ${n(announced)} octets annoncés, la liste est peut-être tronquée`,
  'certificate-name': ({ name }) => `le certificat présenté n’est pas pour ${name} : quelqu’un d’autre répond peut-être, ou le nom est mal écrit`,
  'certificate-authority': ({ certificate }) => `aucune autorité connue de cet ordinateur n’a signé son certificat : quelqu’un d’autre répond peut-être (${certificate})`,
  'certificate-key': 'son certificat ne contient pas la clé fixée : quelqu’un d’autre répond peut-être, ou le résolveur a une nouvelle clé', 'certificate-day': ({ certificate }) => `son certificat ne vaut pas aujourd’hui ; l’horloge de cet ordinateur est-elle à l’heure ? (${certificate})`,
  system: ({ system }) => `${SYSTEM[system]} (${system})`, 'no-file': ({ file }) => `${file} n’existe pas`, 'file-rights': ({ file }) => `cet utilisateur ne peut pas lire ${file}`, 'file-trouble': ({ file, detail }) => `${file} : « ${detail} »`, 'file-kind': ({ file }) => `${file} n’est pas un fichier`, 'file-unwritten': ({ file, detail }) => `${file} ne peut pas être écrit : « ${detail} »`,
  'folder-not-chosen': ({ file, folder, settings, own }) => `${file} n’est dans aucun dossier choisi pour les listes. Pour autoriser son dossier, lancez Gavel avec --list-folder ${folder}, ou ajoutez-le à « listFolders » dans ${settings} quand Gavel est arrêté ; ou placez le fichier dans ${own} ; ou collez son texte`,
  'no-full-path': ({ text }) => `« ${text} » n’est pas un chemin depuis la racine de cet ordinateur ; écrivez par exemple /home/moi/listes`, 'no-copy': 'la source répond « inchangé », et il n’y a pas de copie',

  'no-key': 'ce n’est pas une clé publique minisign ; c’est la ligne de 56 caractères du fichier .pub de l’éditeur qui commence par RW', 'signature-form': `le fichier de signature n’est pas de minisign ; ${REFUSED}`, 'signature-kind': `la signature est d’un genre inconnu ; ${REFUSED}`,
  'signature-key': ({ by, pinned }) => `la signature vient d’une autre clé (${by}) que celle qui est fixée (${pinned}) ; ${REFUSED}`,
  'signature-list': ({ by }) => `la signature ne correspond pas à la liste : la liste a changé depuis, ou une autre a été signée (clé ${by}) ; ${REFUSED}`,
  'signature-comment': `la signature correspond à la liste, mais son commentaire certifié a été changé ; ${REFUSED}`, 'signed-before': ({ comment }) => `la liste a été signée avant celle en service (${comment}) : quelqu’un en distribue peut-être une ancienne ; ${REFUSED}`,
  'no-signature': ({ why }, say) => `une clé est fixée pour cette liste, et il n’y a pas de signature : ${say(why)} ; ${REFUSED}`, 'signature-nowhere': 'seule une liste qui a une adresse ou un fichier peut en avoir une',
  'nothing-to-verify': ({ list }) => `« ${list} » n’est lue nulle part, il n’y a donc rien à vérifier`,
  'no-list': ({ list }) => `la liste « ${list} » n’existe pas`, 'list-there': ({ list }) => `la liste « ${list} » est déjà là`, 'not-held': ({ list }) => `aucune mise à jour de ce genre n’est plus retenue pour « ${list} » ; regardez à nouveau la liste`, 'not-left-out': ({ name, list }) => `« ${name} » n’était pas exclu de « ${list} »`,
  'no-order': ({ list, order }) => `la liste « ${list} » ne contient pas de décision « ${order} »`, 'no-update': ({ list }) => `l’historique de « ${list} » n’a pas cette mise à jour ; son âge l’en a peut-être fait retirer`,

  'typed-name': ({ text }) => `« ${text} » n’est pas un nom DNS ; écrivez par exemple example.com`, 'typed-type': ({ text }) => `« ${text} » n’est pas un type d’enregistrement DNS ; écrivez par exemple A, AAAA ou HTTPS`, 'typed-address': ({ text }) => `« ${text} » n’est pas une adresse ; écrivez par exemple 192.168.1.20`,
  'typed-device': ({ text }) => `« ${text} » n’est pas une adresse IP ; un appareil est désigné par l’adresse d’où il demande`, 'typed-day': ({ text }) => `le jour ${text} n’existe pas ; un jour s’écrit AAAA-MM-JJ`,
  'typed-time': ({ text }) => `« ${text} » n’est pas un moment ; écrivez un jour comme AAAA-MM-JJ, ou un moment comme AAAA-MM-JJTHH:MM`, 'to-come': ({ time }) => `${time} est à venir ; choisissez un moment passé`,
  'day-to-come': ({ day, today }) => `${day} est à venir ; choisissez des jours jusqu’à aujourd’hui, ${today}`, 'period-turned': ({ from, to }) => `la période finit le ${to}, avant de commencer le ${from} ; échangez les deux jours`,
  'time-turned': 'la période finit avant de commencer', 'nothing-to-forget': 'dites ce qu’il faut oublier : une période, un nom ou un appareil',
  'no-device': ({ text, names }) => `aucun appareil ne s’appelle « ${text} » ; ${names.length === 0 ? 'aucun appareil n’a encore de nom : écrivez son adresse' : `écrivez son adresse, ou l’un de ${names.map((name) => `« ${name} »`).join(', ')}`}`,
  'name-is-address': ({ text }) => `« ${text} » est une adresse, pas un nom ; choisissez un mot comme « Radio de la cuisine »`, 'name-taken': ({ name, addresses }) => `« ${name} » est le nom de l’appareil en ${addresses.join(', ')} ; réunissez les deux s’il s’agit du même, ou choisissez un autre nom`,
  'pause-past': 'ce moment est passé ; une pause finit plus tard que maintenant', 'pause-long': 'c’est dans plus d’une semaine ; désactivez des listes dans Listes si elles sont à suspendre plus longtemps',
  'page-no-address': ({ text, example }) => `« ${text} » n’est pas une adresse IP ; choisissez-en une de cet ordinateur, comme ${example}`, 'page-any-address': ({ address }) => `${address} désigne toutes les adresses et aucune, les navigateurs en veulent une ; choisissez-en une de cet ordinateur`,
  'upstream-lines': ({ lines }, say) => lines.map(({ line, why }) => `${line} : ${say(why)}`).join(' ; '), 'upstream-zones-only': 'chaque ligne ne vaut que pour certaines zones ; ajoutez-en une pour tous les autres noms, comme 9.9.9.9',
  'zone-open': 'les zones se ferment par /], comme dans [/lan/]192.168.1.1', 'zone-name': ({ text }) => `« ${text} » n’est pas le nom d’une zone ; écrivez par exemple [/lan/home.arpa/]192.168.1.1`,
  'upstream-form': `un résolveur amont s’écrit ${UPSTREAMS}`, 'upstream-scheme': ({ scheme }) => `« ${scheme} » n’est pas un transport connu ici ; il y a udp, tcp, tls et https`, 'upstream-address': ({ text }) => `« ${text} » n’est pas une adresse ; écrivez-la comme ${UPSTREAMS}`,
  'upstream-name': ({ name, way }) => `« ${name} » est un nom ; Gavel aurait à se demander son adresse à lui-même, écrivez donc aussi l’adresse : ${way}`,
  'upstream-self': () => 'c’est l’adresse de Gavel lui-même, qui s’interrogerait ; écrivez l’adresse du résolveur à interroger', 'upstream-any': ({ address }) => `${address} veut dire « n’importe quelle adresse » ; écrivez l’adresse d’un seul résolveur`, 'upstream-many': ({ address }) => `${address} désigne plusieurs machines à la fois ; écrivez l’adresse d’un seul résolveur`,
  'upstream-port': ({ port, usual }) => `le port ${port} n’est pas entre 1 et 65535 ; sans indication, c’est ${usual}`, 'upstream-path': ({ scheme, path }) => `${scheme} n’a pas de chemin ; retirez « ${path} », ou écrivez https://NOM@ADRESSE${path}`,
  'upstream-no-name': ({ scheme, way }) => `${scheme} n’a pas de certificat qui porte un nom ; écrivez ${way}, ou retirez le nom`, 'upstream-needs-name': ({ scheme, way }) => `${scheme} demande, avant l’adresse, le nom du certificat du résolveur : ${way}`,
  'upstream-bad-name': ({ name }) => `« ${name} » ne peut pas être le nom d’un certificat ; il ressemble à dns.quad9.net`, 'upstream-pin': 'après # vient le SHA-256 de la clé publique : #pin-sha256= et 44 caractères en base64',
  'upstream-no-pin': ({ scheme }) => `${scheme} n’a pas de certificat dont la clé puisse être vérifiée ; retirez ce qui suit #`, 'resolver-ended': ({ name, since }) => `${name} ne répond plus (${since})`,
  'home-name': ({ name }) => `« ${name} » est un nom de votre foyer, ou d’une zone qui a son propre résolveur amont ; aucun autre résolveur n’est interrogé à son sujet`, 'check-busy': 'un nom est déjà en cours de vérification ; un seul à la fois', 'no-upstream': 'aucun résolveur amont à vérifier n’est réglé',

  'upstream-unset': 'aucun amont n’est réglé', 'upstream-dropped': 'il n’est plus utilisé', 'no-answer': ({ ms }) => `pas de réponse en ${n(ms)} ms`, 'not-connected': ({ ms }) => `pas de connexion en ${n(ms)} ms`,
  'connection-closed': 'il a fermé la connexion', 'connection-silent': 'la connexion est devenue muette', 'connection-idle': 'la connexion était inactive', 'no-http2': 'il ne parle pas HTTP/2 ; écrivez tls:// s’il propose DNS sur TLS', 'request-dropped': 'il a abandonné la requête',
  'http-status-at': ({ status, path }) => `HTTP ${status} à ${path}`, 'no-dns-message': ({ path, type }) => `ce que donne ${path} n’est pas un message DNS, mais ${type === '' ? 'd’un type non indiqué' : type}`, 'other-answer': ({ path }) => `ce que donne ${path} ne répond pas à la question`,
  'answer-long': 'sa réponse est plus longue que ne peut l’être un message DNS', 'answer-malformed': 'il a répondu par un message mal formé', 'answer-no-use': ({ rcode }) => `il a répondu ${rcode} là où un autre amont avait une réponse`, 'refuses-network': 'il refuse de répondre à ce réseau', 'answer-unusable': 'sa réponse est inutilisable', 'many-waiting': ({ count }) => `${n(count)} questions attendent déjà`,

  'no-row': 'le journal n’a pas cette ligne ; son âge l’en a peut-être fait effacer', 'export-unknown': 'cette exportation est inconnue ; recommencez', 'export-over': ({ state }) => `cette exportation est ${EXPORT[state]} ; recommencez`,
  'console-closed': 'la console n’est pas ouverte au réseau de la maison ; activez d’abord cet accès', 'file-elsewhere': 'un fichier ne peut être choisi que sur l’ordinateur où tourne Gavel ; collez plutôt le texte de la liste',
  'token-wrong': 'ce jeton n’est pas valable, ou a déjà servi ; « npx gavel status » donne une nouvelle adresse', 'token-often': 'trop de jetons erronés ; attendez une minute', 'no-session': 'il faut une session ou un jeton ; « npx gavel status » donne une adresse qui ouvre une session', 'call-large': ({ kib }) => `cela dépasse ${n(kib)} Kio`,
  'compiler-stopped': ({ detail }) => `la partie qui lit les listes s’est arrêtée (« ${detail} ») ; réessayez`, 'log-unopened': ({ detail }) => `le journal ne peut pas être ouvert : « ${detail} »`, 'log-stopped': ({ detail }) => `le journal s’est arrêté (« ${detail} ») ; relancez Gavel`, 'log-trouble': ({ detail }) => `le journal : « ${detail} »`,
  'history-unopened': ({ detail }) => `l’historique des listes ne peut pas être ouvert : « ${detail} »`, 'history-large': ({ most }) => `la liste contient plus de ${n(most)} noms ; son historique n’est pas gardé`,
  'engine-stopped': 'le résolveur s’est arrêté en cours de route ; réessayez', 'engine-starting': 'le résolveur n’est pas en marche : il démarre encore', 'engine-down': ({ detail }) => `le résolveur n’est pas en marche : « ${detail} ». Gavel continue d’essayer de le démarrer`, stopping: 'Gavel s’arrête',
};
