/** What was wrong with a list, a source, a signature or something that was asked, in Italian. */
import type { ErrorFaults, SystemCode } from '../../../shared/error-faults.ts';
import type { WordsOf } from '../../../shared/faults.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('it');

const OTHER_EDITION = 'quasi tutti gli editori offrono la stessa lista come nomi semplici, file hosts o regole Adblock: attiva una di quelle';
const UPSTREAMS = '9.9.9.9, udp://9.9.9.9:53, tls://dns.quad9.net@9.9.9.9 o https://dns.quad9.net@9.9.9.9/dns-query';
const REFUSED = 'l’aggiornamento è rifiutato';

const SYSTEM: Record<SystemCode, string> = {
  ECONNREFUSED: 'lì non ascolta nessuno', ENETUNREACH: 'questo computer non ha una rete che porti lì', EHOSTUNREACH: 'a quell’indirizzo non risponde nessuno', ENETDOWN: 'la rete non funziona',
  EADDRNOTAVAIL: 'questo computer non ha un indirizzo da cui chiedere', EAFNOSUPPORT: 'questo computer non ha una rete di quel tipo (IPv4 o IPv6)', EPERM: 'un firewall su questo computer lo impedisce', EACCES: 'un firewall su questo computer lo impedisce',
  ETIMEDOUT: 'la connessione è scaduta', ECONNRESET: 'l’altro lato ha interrotto la connessione', EPIPE: 'l’altro lato ha interrotto la connessione', EMFILE: 'questo programma ha troppi file aperti',
};
const ZIP: Record<ErrorFaults['zip-broken']['how'], string> = {
  'no-end': 'manca la fine, quindi non è intero', directory: 'il suo indice non è dove dovrebbe', place: 'il file che contiene non è dove dice l’indice', short: 'è troppo corto', cut: 'finisce prima del file che contiene',
};
const EXPORT: Record<ErrorFaults['export-over']['state'], string> = { done: 'finita', cancelled: 'annullata', failed: 'interrotta' };

export const errorFaultWords: WordsOf<ErrorFaults> = {
  foreign: ({ detail }) => `«${detail}»`, several: ({ faults }, say) => faults.map(say).join('; '),

  'empty-list': 'la lista è vuota', 'no-rule': ({ line, why }, say) => `nessuna riga della lista è una regola; riga ${n(line)}: ${why === undefined ? 'non si capisce' : say(why)}`,
  'no-orders': 'la lista non indica ordini (non ha il segno «order-list/1» e non è un registro che Gavel conosce), quindi non può dire chi ha ordinato un blocco; aggiungila invece come lista a scelta',
  'web-page': 'questa è una pagina web, non una lista; cerca l’indirizzo «raw» o per scaricarla', 'xml-page': 'questo è XML, non una lista; un registro in XML richiede un convertitore apposito (gavel convert), e quasi tutti gli editori offrono testo o CSV',
  sqlite: 'questo è un database SQLite (Pi-hole vi tiene le sue liste); esportane i nomi come testo, uno per riga',
  'packed-unread': ({ format }) => `questo è un ${format === '7z' ? 'archivio' : 'file'} ${format}; si leggono gzip e zip, oppure scompattalo`,
  pdf: 'questo è un documento PDF; cerca la lista come testo o CSV', openpgp: 'questo è un file cifrato con OpenPGP; una lista cifrata non si può leggere né mostrare: chiedi all’editore la lista stessa',
  'no-plain-text': 'questo non è testo: un file compresso, cifrato o binario non si può attivare', 'armoured-list': 'questa lista è cifrata: è stata mandata a qualcuno in via riservata e non si può attivare; cerca ciò che l’autorità pubblica',
  'confidential-list': 'questa ha la forma di una lista riservata (CNCPO: numero;data, poi url;domain;ipurl;ip); liste così sono segrete per legge e non si possono attivare',
  'pgp-signed': 'questo è un testo dentro una firma OpenPGP, che Gavel non legge; attiva la lista stessa', 'pgp-message': 'questo è un messaggio o una chiave OpenPGP; una lista cifrata non si può leggere né mostrare: chiedi all’editore la lista stessa',
  'proxy-configuration': 'questa è una configurazione automatica del proxy (PAC), per i browser; attiva la lista da cui è stata fatta', 'little-snitch': `questo è un gruppo di regole di Little Snitch (.lsrules), che Gavel non legge; ${OTHER_EDITION}`,
  'order-list-version': 'questa è una lista di ordini di una versione diversa dalla 1; forse un Gavel più recente la legge. Come semplice lista di nomi bloccherebbe ciò che i suoi ordini non bloccano più',
  coredns: `questa è una configurazione di CoreDNS (plugin template), che Gavel non legge; ${OTHER_EDITION}`, 'knot-resolver': `questa è una configurazione di Knot Resolver (DAF o policy), che Gavel non legge; ${OTHER_EDITION}`,
  'other-json': 'questo è un documento JSON che non è una lista di ordini (non ha «"format": "order-list/1"»); attiva una lista di nomi',
  'other-table': ({ columns }) => `questa è una tabella con le colonne ${columns.map((name) => `«${name}»`).join(', ')}, e non è un registro che Gavel conosce. Quale contenga nomi da bloccare, e in quali righe, non si può indovinare: salva quella colonna come lista di nomi`,
  'dotted-names': 'questa è una lista di accesso di squid (dstdomain) o una lista di routedns, nomi con un punto davanti; attiva i nomi semplici dell’editore, o salvala senza i punti, che allora significa lo stesso',
  'cloaking-rules': 'queste sono regole di cloaking di dnscrypt-proxy (un nome e la sua risposta); scrivile come record tuoi tra le tue regole, o attiva una lista di nomi',
  'packed-twice': ({ packed }) => `il file ${packed} contiene un altro file compresso; scompattalo una volta`, 'pack-broken': ({ packed, detail }) => `il file ${packed} è danneggiato: «${detail}»`,
  'unpacks-large': ({ packed, mib }) => `il file ${packed} scompattato supera ${n(mib)} MiB; attiva un’edizione più piccola della lista`, 'unpacks-far': ({ packed, times }) => `il file ${packed} scompattato supera ${n(times)} volte la sua dimensione, cosa che nessuna lista fa; non viene letto oltre`,
  'zip-broken': ({ how }) => `il file zip è danneggiato: ${ZIP[how]}`, 'zip-files': ({ count, names }) => `il file zip contiene ${n(count)} file${names === undefined ? '' : ` (${names})`}; comprimi la lista da sola`,
  'zip-empty': 'il file zip è vuoto', 'zip-encrypted': 'il file zip è cifrato; una lista cifrata non si può leggere', 'zip-method': ({ method }) => `il file zip usa il metodo di compressione ${method}; si legge solo «deflate»`,
  'xml-cut': ({ line }) => `l’XML finisce a metà di qualcosa che comincia alla riga ${n(line)}; non è arrivato intero`, 'xml-doctype': ({ line }) => `riga ${n(line)}: l’XML dichiara un tipo di documento, che nessun registro ha e che può definire entità; non viene letto`,
  'register-orders': ({ most }) => `il registro indica più di ${n(most)} decisioni; non viene letto`, 'cuii-json': ({ detail }) => `la lista della CUII non è un JSON intero: «${detail}»`, 'cuii-shape': 'la lista della CUII non è un array né un oggetto con l’array «list»',
  'order-list-json': ({ detail }) => `la lista di ordini non è un JSON intero: «${detail}»`, 'order-list-format': 'il «format» del documento non è «order-list/1»; uno più in profondità non conta', 'order-list-parts': 'la lista di ordini richiede «orders» e «entries», entrambi array',
  'order-list-head': ({ why }, say) => `«list» della lista di ordini: ${say(why)}`, 'order-list-orders': ({ most }) => `la lista di ordini contiene più di ${n(most)} ordini; non viene letta`,
  'order-list-no-order': 'la lista di ordini non ha alcuna riga «# Order:» leggibile, quindi nessun nome può rimandare a un ordine',
  'own-rules-many': ({ rules, most }) => `queste sono ${n(rules)} regole; le tue regole sono per le poche righe di una casa, al massimo ${n(most)} alla volta. Aggiungile come lista`,

  'no-web-address': ({ text }) => `«${text}» non è un indirizzo web; copialo per intero, da https:// in poi`, 'web-only': ({ scheme }) => `${scheme}//: si possono scaricare solo indirizzi http e https`, 'at-host': ({ host, why }, say) => `${host}: ${say(why)}`,
  'list-large': ({ host, file, most, unit }) => `${file ?? `la lista di ${host ?? ''}`} supera ${n(most)} ${unit}${unit === 'MiB' ? '; attivane un’edizione più piccola' : ''}`,
  'unasked-unchanged': 'dice «non modificata» alla prima richiesta; è un difetto del server', 'http-status': ({ status, text }) => `ha risposto ${status} ${text}`.trim(), 'redirects-many': ({ most }) => `rimanda altrove più di ${n(most)} volte`,
  'redirect-nowhere': 'rimanda a qualcosa che non è un indirizzo', 'redirect-unsafe': ({ scheme }) => `rimanda a ${scheme}//, meno sicuro dell’indirizzo della lista`,
  'redirect-inside': ({ host }) => `rimanda a ${host}, che è dentro questa casa`, 'redirect-name-inside': ({ host, address }) => `rimanda a ${host}, che è ${address}, dentro questa casa`,
  'no-connection': ({ seconds }) => `nessuna connessione entro ${n(seconds)} secondi`, silence: ({ seconds }) => `neanche un byte per ${n(seconds)} secondi`, 'too-slow': ({ seconds }) => `in tutto ci sono voluti più di ${n(seconds)} secondi`,
  dripping: ({ bytes, seconds }) => `in ${n(seconds)} secondi sono arrivati solo ${n(bytes)} byte`, cancelled: 'è stato annullato', 'look-under-way': ({ job }) => `un’anteprima di nome «${job}» è già in corso`,
  'no-order-names': ({ name }) => `${name} non si può escludere: nessuna lista di ordini attiva nomina questo nome o uno superiore; «Perché?» dice che cosa lo blocca e che cosa si può cambiare`,
  'order-names-other': ({ name, via, ordered }) => `${name} non si può escludere: nessuna lista di ordini attiva nomina questo nome o uno superiore; la sua risposta portava a ${via}, e l’ordine nomina ${ordered}: escludi invece ${ordered}`,
  'not-listening': 'Gavel ora non è in ascolto su alcun indirizzo e non si può interrogare; «Impostazioni» dice che cosa non va',
  'cut-off': 'la connessione è finita prima della lista', 'sent-broken': ({ detail }) => `ciò che ha mandato non si può scompattare («${detail}»)`, 'no-http': ({ detail }) => `non parla HTTP come è definito («${detail}»)`,
  'odd-packing': ({ packing }) => `comprime la lista come «${packing}», che non era stato chiesto`, 'sent-more': ({ announced }) => `ha mandato più dei ${n(announced)} byte annunciati, quindi la lista potrebbe essere troncata`,
  'certificate-name': ({ name }) => `il certificato che mostra non è per ${name}: forse risponde qualcun altro, o il nome è scritto male`,
  'certificate-authority': ({ certificate }) => `nessuna autorità nota a questo computer ha firmato il suo certificato: forse risponde qualcun altro (${certificate})`,
  'certificate-key': 'il suo certificato non contiene la chiave fissata: forse risponde qualcun altro, o il resolver ha una chiave nuova', 'certificate-day': ({ certificate }) => `il suo certificato oggi non vale; l’orologio di questo computer è giusto? (${certificate})`,
  system: ({ system }) => `${SYSTEM[system]} (${system})`, 'no-file': ({ file }) => `${file} non esiste`, 'file-rights': ({ file }) => `questo utente non può leggere ${file}`, 'file-trouble': ({ file, detail }) => `${file}: «${detail}»`, 'file-kind': ({ file }) => `${file} non è un file`, 'file-unwritten': ({ file, detail }) => `${file} non si può scrivere: «${detail}»`,
  'folder-not-chosen': ({ file, folder, settings, own }) => `${file} non è in una cartella scelta per le liste. Per permettere la sua cartella, avvia Gavel con --list-folder ${folder}, o aggiungila a «listFolders» in ${settings} mentre Gavel è spento; o metti il file in ${own}; o incolla il suo testo`,
  'no-full-path': ({ text }) => `«${text}» non è un percorso dalla radice di questo computer; scrivine uno come /home/io/liste`, 'no-copy': 'la fonte dice «non modificata», e non c’è una copia',

  'no-key': 'questa non è una chiave pubblica minisign; è la riga di 56 caratteri nel file .pub dell’editore che comincia con RW', 'signature-form': `il file della firma non è di minisign; ${REFUSED}`, 'signature-kind': `la firma è di un tipo non noto; ${REFUSED}`,
  'signature-key': ({ by, pinned }) => `la firma è di un’altra chiave (${by}), non di quella fissata (${pinned}); ${REFUSED}`,
  'signature-list': ({ by }) => `la firma non corrisponde alla lista: la lista è cambiata dopo la firma, o ne è stata firmata un’altra (chiave ${by}); ${REFUSED}`,
  'signature-comment': `la firma corrisponde alla lista, ma il suo commento autenticato è stato cambiato; ${REFUSED}`, 'signed-before': ({ comment }) => `la lista è stata firmata prima di quella in uso (${comment}): forse qualcuno ne distribuisce una vecchia; ${REFUSED}`,
  'no-signature': ({ why }, say) => `per questa lista è fissata una chiave, e manca la firma: ${say(why)}; ${REFUSED}`, 'signature-nowhere': 'può averne una solo una lista con un indirizzo o un file',
  'nothing-to-verify': ({ list }) => `«${list}» non viene letta da nessuna parte, quindi non c’è nulla da verificare`,
  'no-list': ({ list }) => `la lista «${list}» non c’è`, 'list-there': ({ list }) => `la lista «${list}» c’è già`, 'not-held': ({ list }) => `di «${list}» non è più trattenuto un aggiornamento così; guarda di nuovo la lista`, 'not-left-out': ({ name, list }) => `«${name}» non era tralasciato da «${list}»`,
  'no-order': ({ list, order }) => `la lista «${list}» non contiene un ordine «${order}»`, 'no-update': ({ list }) => `la cronologia di «${list}» non ha questo aggiornamento; forse è stato tolto per la sua età`,

  'typed-name': ({ text }) => `«${text}» non è un nome DNS; scrivine uno come example.com`, 'typed-type': ({ text }) => `«${text}» non è un tipo di record DNS; scrivine uno come A, AAAA o HTTPS`, 'typed-address': ({ text }) => `«${text}» non è un indirizzo; scrivine uno come 192.168.1.20`,
  'typed-device': ({ text }) => `«${text}» non è un indirizzo IP; i dispositivi si indicano con l’indirizzo da cui chiedono`, 'typed-day': ({ text }) => `il giorno ${text} non esiste; un giorno si scrive AAAA-MM-GG`,
  'typed-time': ({ text }) => `«${text}» non è un momento; scrivi un giorno come AAAA-MM-GG, o un momento come AAAA-MM-GGTHH:MM`, 'to-come': ({ time }) => `${time} deve ancora venire; chiedi di un momento passato`,
  'day-to-come': ({ day, today }) => `${day} deve ancora venire; chiedi di giorni fino a oggi, ${today}`, 'period-turned': ({ from, to }) => `il periodo finisce il giorno ${to}, prima di cominciare, il ${from}; scambia i due giorni`,
  'time-turned': 'il periodo finisce prima di cominciare', 'nothing-to-forget': 'indica che cosa dimenticare: un periodo, un nome o un dispositivo',
  'no-device': ({ text, names }) => `nessun dispositivo si chiama «${text}»; ${names.length === 0 ? 'nessun dispositivo ha ancora un nome: scrivi il suo indirizzo' : `scrivi il suo indirizzo, o uno tra ${names.map((name) => `«${name}»`).join(', ')}`}`,
  'name-is-address': ({ text }) => `«${text}» è un indirizzo, non un nome; scegli una parola come «Radio in cucina»`, 'name-taken': ({ name, addresses }) => `«${name}» è il nome del dispositivo con ${addresses.join(', ')}; unisci i due se sono lo stesso, o scegli un altro nome`,
  'pause-past': 'questo momento è passato; una pausa finisce più tardi di adesso', 'pause-long': 'manca più di una settimana; se le liste vanno fermate più a lungo, spegnile in Liste',
  'page-no-address': ({ text, example }) => `«${text}» non è un indirizzo IP; scegline uno di questo computer, come ${example}`, 'page-any-address': ({ address }) => `${address} indica tutti gli indirizzi e nessuno, e i browser ne vogliono uno; scegline uno di questo computer`,
  'upstream-lines': ({ lines }, say) => lines.map(({ line, why }) => `${line}: ${say(why)}`).join('; '), 'upstream-zones-only': 'ogni riga vale solo per alcune zone; aggiungine una per tutti gli altri nomi, come 9.9.9.9',
  'zone-open': 'le zone si chiudono con /], come in [/lan/]192.168.1.1', 'zone-name': ({ text }) => `«${text}» non è il nome di una zona; scrivile come [/lan/home.arpa/]192.168.1.1`,
  'upstream-form': `un upstream si scrive come ${UPSTREAMS}`, 'upstream-scheme': ({ scheme }) => `«${scheme}» non è un trasporto noto qui; ci sono udp, tcp, tls e https`, 'upstream-address': ({ text }) => `«${text}» non è un indirizzo; scrivilo come ${UPSTREAMS}`,
  'upstream-name': ({ name, way }) => `«${name}» è un nome; Gavel dovrebbe chiedere il suo indirizzo a sé stesso, quindi scrivi anche l’indirizzo: ${way}`,
  'upstream-self': () => 'è l’indirizzo di Gavel stesso, che interrogherebbe sé stesso; scrivi l’indirizzo del resolver da interrogare', 'upstream-any': ({ address }) => `${address} significa «qualsiasi indirizzo»; scrivi l’indirizzo di un solo resolver`, 'upstream-many': ({ address }) => `${address} significa molti dispositivi insieme; scrivi l’indirizzo di un solo resolver`,
  'upstream-port': ({ port, usual }) => `la porta ${port} non è tra 1 e 65535; senza indicarla è ${usual}`, 'upstream-path': ({ scheme, path }) => `${scheme} non ha percorso; togli «${path}», o scrivi https://NOME@INDIRIZZO${path}`,
  'upstream-no-name': ({ scheme, way }) => `${scheme} non ha un certificato che porti un nome; scrivi ${way}, o togli il nome`, 'upstream-needs-name': ({ scheme, way }) => `${scheme} richiede, prima dell’indirizzo, il nome sul certificato del resolver: ${way}`,
  'upstream-bad-name': ({ name }) => `«${name}» non può essere il nome su un certificato; è fatto come dns.quad9.net`, 'upstream-pin': 'dopo # va lo SHA-256 della chiave pubblica: #pin-sha256= e 44 caratteri in base64',
  'upstream-no-pin': ({ scheme }) => `${scheme} non ha un certificato di cui verificare la chiave; togli ciò che segue #`, 'resolver-ended': ({ name, since }) => `${name} non risponde più (${since})`,
  'home-name': ({ name }) => `«${name}» è un nome di casa tua o di una zona a cui hai dato un suo upstream; non viene chiesto a nessun altro resolver`, 'check-busy': 'è già in corso la verifica di un nome; se ne verifica uno alla volta', 'no-upstream': 'non è impostato un upstream da verificare',

  'upstream-unset': 'nessun upstream è impostato', 'upstream-dropped': 'non è più in uso', 'no-answer': ({ ms }) => `nessuna risposta entro ${n(ms)} ms`, 'not-connected': ({ ms }) => `nessuna connessione entro ${n(ms)} ms`,
  'connection-closed': 'ha chiuso la connessione', 'connection-silent': 'la connessione è rimasta muta', 'connection-idle': 'la connessione era inattiva', 'no-http2': 'non parla HTTP/2; scrivi tls:// se offre DNS su TLS', 'request-dropped': 'ha abbandonato la richiesta',
  'http-status-at': ({ status, path }) => `HTTP ${status} a ${path}`, 'no-dns-message': ({ path, type }) => `ciò che dà ${path} non è un messaggio DNS, ma ${type === '' ? 'di tipo non dichiarato' : type}`, 'other-answer': ({ path }) => `ciò che dà ${path} non risponde alla richiesta`,
  'answer-long': 'la sua risposta è più lunga di quanto possa essere un messaggio DNS', 'answer-malformed': 'ha risposto con un messaggio malformato', 'answer-no-use': ({ rcode }) => `ha risposto ${rcode} dove un altro upstream aveva una risposta`, 'refuses-network': 'si rifiuta di rispondere a questa rete', 'answer-unusable': 'la sua risposta non si può usare', 'many-waiting': ({ count }) => `${n(count)} richieste sono già in attesa`,

  'no-row': 'il registro non ha questa riga; forse è stata cancellata per la sua età', 'export-unknown': 'questa esportazione non è nota; ricomincia', 'export-over': ({ state }) => `questa esportazione è ${EXPORT[state]}; ricomincia`,
  'console-closed': 'la console non è aperta alla rete di casa; prima attiva questo accesso', 'file-elsewhere': 'un file si può scegliere solo sul computer dove gira Gavel; incolla invece il testo della lista',
  'token-wrong': 'questo token non vale, o è già stato usato; «npx gavel status» stampa un nuovo indirizzo', 'token-often': 'troppi token sbagliati; aspetta un minuto', 'no-session': 'serve l’accesso o un token; «npx gavel status» stampa un indirizzo che fa accedere', 'call-large': ({ kib }) => `supera ${n(kib)} KiB`,
  'compiler-stopped': ({ detail }) => `la parte che legge le liste si è fermata («${detail}»); riprova`, 'log-unopened': ({ detail }) => `il registro non si può aprire: «${detail}»`, 'log-stopped': ({ detail }) => `il registro si è fermato («${detail}»); riavvia Gavel`, 'log-trouble': ({ detail }) => `il registro: «${detail}»`,
  'history-unopened': ({ detail }) => `la cronologia delle liste non si può aprire: «${detail}»`, 'history-large': ({ most }) => `la lista contiene più di ${n(most)} nomi; la sua cronologia non viene conservata`,
  'engine-stopped': 'il resolver si è fermato mentre lo faceva; riprova', 'engine-starting': 'il resolver non è attivo: si sta ancora avviando', 'engine-down': ({ detail }) => `il resolver non è attivo: «${detail}». Gavel continua a provare ad avviarlo`, stopping: 'Gavel si sta chiudendo',
};
