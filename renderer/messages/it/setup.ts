/** The first-run guide: from a fresh start to a router that points here, and a test that proves it. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { on } from './date-articles.ts';

const { n, plural } = numbersOf('it');

const span = (seconds: number): string => (seconds < 5400 ? plural(Math.round(seconds / 60), 'minuto', 'minuti') : seconds < 172_800 ? plural(Math.round(seconds / 3600), 'ora', 'ore') : plural(Math.round(seconds / 86_400), 'giorno', 'giorni'));

export const setup = {
  setup: {
    name: 'Configura Gavel', progress: 'Passi della guida', stepOf: (step, all) => `Passo ${step} di ${all}`, done: 'fatto',
    back: 'Indietro', next: 'Continua', skip: 'Salta la guida', finish: 'Vai al riepilogo', onlyHere: 'Per ora solo questo computer', copy: 'Copia', copied: 'Copiato.', copyFailed: 'Questa pagina non può copiare; seleziona il testo e copialo.', copyOf: (text) => `Copia ${text}`,
    problem: 'Mostra come', again: 'Avvia la guida', againText: 'Paese, liste, upstream, porta 53, il router e la prova che tutto funziona.', goOn: 'Continua la guida', nobody: 'Nessun altro dispositivo fa ancora richieste a Gavel.', nobodyWhy: 'La guida mostra come indirizzare qui il router.',
    steps: { country: 'Paese e ordini', lists: 'Liste', upstream: 'Resolver upstream', computer: 'Questo computer', router: 'Indirizza qui il router', devices: 'I tuoi dispositivi', done: 'Fatto' },
    leads: {
      country: 'Se un ordine conta qui come legge o come tua scelta dipende da dove si trova questa casa.', lists: 'Tre tipi di liste, ciascuno per un motivo diverso. Scegli che cosa vuoi ora; tutto si può cambiare in seguito.', upstream: 'I nomi che nulla blocca vanno chiesti a qualcuno (l’upstream). A chi, lo scegli tu.',
      computer: 'Che cosa serve alla casa da questo computer: la porta 53, un indirizzo che non cambia e che resti acceso.', router: 'Un’impostazione nel router, e ogni dispositivo di casa chiede prima a questo computer.', devices: 'Verifica su ogni dispositivo che chieda a Gavel, e quali chiedono ancora altrove.', done: 'Gavel è configurato. Ecco che cosa sapere d’ora in poi.',
    },
  },
  setupCountry: {
    label: 'Il tuo paese', orders: 'Che cosa fa Gavel con gli ordini delle autorità',
    facts: [
      ['Li distingue.', 'Di ogni nome bloccato Gavel dice chi ha deciso: un’autorità, tu o il tuo resolver upstream.'],
      ['Applicare un ordine qui è una tua scelta.', 'Un ordine è rivolto ad aziende, come Cloudflare o i fornitori di accesso, non a una casa. Con Gavel è fornita una lista di un ordine. All’inizio è solo osservata: i suoi nomi hanno risposta, e il registro annota che cosa sarebbe stato bloccato.'],
      ['Nulla di un ordine cambia di nascosto.', 'Una regola che permette non prevale su un ordine che applichi. Puoi osservare la sua lista, smettere di applicarla o escludere un solo nome; ogni scelta viene registrata.'],
      ['Non dice che cosa la legge chiede a te.', 'Gavel dice chi ha ordinato che cosa, a chi, da quando e secondo quale fonte. Ciò che non è noto compare come non noto.'],
    ],
  },
  setupLists: {
    kinds: { 'court-order': 'Nomi che un’autorità ha ordinato di bloccare.', family: 'Ciò che questa casa tiene lontano dai più giovani.', custom: 'Pubblicità, tracciamento, malware: tutto ciò di cui vuoi fare a meno.' },
    add: 'Aggiungi', addOf: (title) => `Aggiungi ${title}`, starts: { enforce: 'Applicata appena è qui.', observe: 'All’inizio osservata: i suoi nomi hanno risposta e sono annotati.' }, from: (host) => `Scaricamento da ${host}…`, here: (names) => `${plural(names, 'nome', 'nomi')}, pronta`, failed: (why) => `Non aggiunta: ${why}`,
    more: 'Altre sono nel catalogo, e puoi aggiungere le tue, in Liste.',
  },
  setupUpstream: {
    label: 'Resolver upstream', thisRun: 'Per questa esecuzione la riga di comando ne ha scelto un altro; ciò che scegli qui viene conservato.',
    choices: {
      both: ['Quad9, e Cloudflare se non risponde', 'Cifrato. Il tuo fornitore non vede i nomi; Quad9 sì, e Cloudflare solo ciò a cui Quad9 non risponde.'], quad9: ['Solo Quad9', 'Cifrato. Una fondazione svizzera; blocca i nomi dannosi per una propria regola, e Gavel lo dice quando accade.'],
      cloudflare: ['Solo Cloudflare', 'Cifrato. Un’azienda degli Stati Uniti, a cui alcuni ordini sono rivolti; quando dichiara un blocco, Gavel lo dice.'], router: ['Il tuo router, e quindi il tuo fornitore', 'Non cifrato, e vicino. Il tuo fornitore vede ogni nome e può nasconderne alcuni per ordine; Gavel dice ciò che può.'], own: ['Ciò che è impostato ora', 'Resta com’è; si modifica in Opzioni.'],
    },
    inside: 'I nomi di casa tua, come quello di una stampante, possono andare al router: aggiungi una riga in Opzioni.',
  },
  setupComputer: {
    port: 'Porta 53', address: 'Indirizzo', ipv6: 'IPv6', sleep: 'Sospensione', check: 'Riprova', shown: 'Comandi da copiare. Gavel non ne esegue nessuno.', undo: 'Per tornare indietro', restart: 'Poi riavvia Gavel.', untried: 'Scritto dalla documentazione di quel sistema, non provato da chi sviluppa Gavel.',
    listening: (address) => `Gavel risponde su ${address}, porta 53.`, also: (addresses) => `E su ${addresses}.`, left: (addresses) => `Su ${addresses} risponde un altro programma, per la propria rete virtuale. Alla casa non serve.`, fixed: (addresses) => `La riga di comando ha scelto dove Gavel risponde: ${addresses}. I router usano solo la porta 53.`, fixedOk: (addresses) => `Gavel risponde su ${addresses}, come dice la riga di comando.`,
    held: (who) => `La porta 53 è occupata: ${who}.`, trial: (address) => `Fino ad allora Gavel risponde su ${address}, che va bene per provare. I router usano solo la porta 53.`, permission: 'Questo sistema riserva agli amministratori le porte sotto 1024, e Gavel è in esecuzione come utente normale.',
    holders: {
      'systemd-resolved': 'systemd-resolved, il resolver di questo sistema', dnsmasq: 'dnsmasq', libvirt: 'libvirt, per le macchine virtuali', 'network-manager': 'il dnsmasq di NetworkManager', lxc: 'un sistema di container', 'adguard-home': 'AdGuard Home', 'pi-hole': 'Pi-hole', bind: 'BIND (named)', unbound: 'Unbound', docker: 'un container Docker', podman: 'un container Podman',
      'windows-ics': 'Condivisione connessione Internet, che WSL e Hyper-V attivano', 'windows-dns': 'il ruolo Server DNS', mdnsresponder: 'mDNSResponder, perché la condivisione Internet è attiva', other: 'un altro programma',
    },
    holder: (who, pid) => (pid === undefined ? who : `${who} (processo ${pid})`),
    remedies: {
      'low-ports': ['Lascia usare ai programmi di questo computer le porte da 53 in su', 'Ha effetto subito e resta dopo un riavvio. Vale per ogni programma di questo computer, non solo per Gavel.'], setcap: ['Lascia usare le porte basse a questo Node.js', 'Per ogni script che questo Node.js esegue. Un aggiornamento di Node.js annulla tutto.'],
      'systemd-unit': ['Esegui Gavel come servizio', 'Si avvia con il computer, può usare le porte basse, e nient’altro cambia nel sistema. Prima ferma quello in esecuzione ora.'], 'resolved-stub': ['Disattiva lo stub di systemd-resolved', 'Scrive un’impostazione a parte, fa puntare il resolv.conf di questo computer ai resolver del router invece che allo stub, e riavvia systemd-resolved. I nomi continuano a essere risolti.'],
      'stop-dnsmasq': ['Ferma dnsmasq', 'Non si avvia più con il computer. Se distribuisce anche gli indirizzi (DHCP), scrivi invece port=0 nel suo file e riavvialo.'], 'network-manager-dnsmasq': ['Fai usare NetworkManager senza dnsmasq', 'Scrive da sé i resolver della rete in resolv.conf.'], 'stop-adguard-home': ['Ferma AdGuard Home', 'Su questo computer solo uno dei due può rispondere alla casa. Le sue impostazioni restano.'],
      'stop-pi-hole': ['Ferma Pi-hole', 'Su questo computer solo uno dei due può rispondere alla casa. Le sue impostazioni restano. Se distribuisce gli indirizzi (DHCP), fallo fare prima al router.'], 'stop-bind': ['Ferma BIND', 'Non si avvia più con il computer.'], 'stop-unbound': ['Ferma Unbound', 'Non si avvia più con il computer. Gavel può anche usarlo: mettilo in ascolto su un’altra porta e impostalo come upstream.'],
      'stop-container': ['Ferma il container che occupa la porta', 'Il primo comando mostra il suo nome. Se ti serve ancora, avvialo senza «-p 53:53».'], 'stop-podman': ['Ferma il container che occupa la porta', 'Il primo comando mostra il suo nome.'],
      'windows-ics': ['Ferma Condivisione connessione Internet', 'In PowerShell come amministratore. La usano WSL 2 e il commutatore predefinito di Hyper-V: le loro macchine restano senza Internet finché non la riattivi. WSL può farne a meno con la rete in modalità mirrored.'], 'windows-dns': ['Ferma il ruolo Server DNS', 'In PowerShell come amministratore. Su un controller di dominio lascialo attivo, ed esegui Gavel su un altro computer.'],
      'internet-sharing': ['Disattiva la condivisione Internet', 'Impostazioni di Sistema → Generali → Condivisione → Condivisione Internet. Finché è attiva, mDNSResponder occupa la porta 53.'], 'find-holder': ['Scopri chi è', 'Un utente normale può non vedere di chi è il programma; un amministratore sì.'],
    },
    give: 'Dai questo indirizzo al router', none: 'Nessun indirizzo di una rete di casa trovato. Questo computer è collegato?', others: 'Tutti gli indirizzi di questo computer', interface: (name) => `su ${name}`, virtual: 'virtuale',
    lasting: { static: 'impostato a mano: resta', dhcp: 'dal router, per un certo tempo', prefix: 'dal prefisso del fornitore: cambia con esso', temporary: 'temporaneo: è fatto per cambiare', unknown: 'questo sistema non dice se resta' },
    saidBy: (who) => `secondo ${who}`, validFor: (seconds) => `ancora ${span(seconds)}`,
    staticOk: 'È impostato a mano e resta.', dhcpWarn: 'Viene dal router e può cambiare; allora la casa resta senza DNS. Riservalo nel router: cerca «prenotazione indirizzo», «lease statico» o «assegna sempre lo stesso indirizzo IPv4 a questo dispositivo».', unknownWarn: 'Questo sistema non dice se resta. Riservalo nel router, e resterà.',
    publicWarn: 'Questo è un indirizzo pubblico. Gavel lì risponde solo alla propria rete, ma un router di casa di solito ha indirizzi privati: controlla bene.',
    ipv6Yes: 'Questa rete ha IPv6. Con IPv6 i dispositivi possono conoscere un secondo resolver e chiedere a quello: indica al router anche l’indirizzo IPv6 di questo computer, o disattiva i suoi annunci DNS via IPv6.', ipv6Give: 'Indirizzo IPv6 da dare', ipv6None: 'Questo computer non ha un indirizzo IPv6 duraturo, solo temporanei o del collegamento locale. Disattiva nel router gli annunci DNS via IPv6.',
    ipv6Ula: 'È del prefisso proprio della casa e resta.', ipv6Prefix: 'È del prefisso del tuo fornitore e cambia con esso. Se il router può creare un prefisso proprio (ULA), attivalo.', ipv6No: 'Questo computer non ha indirizzi IPv6 oltre al collegamento locale. Non c’è nulla da fare.',
    sleepText: 'Mentre questo computer è sospeso, la casa è senza DNS.', masked: 'Su questo sistema la sospensione è disattivata.', portable: 'Questo ha una batteria: pensa anche al coperchio.', sleepKeep: 'Tienilo attivo', sleepUnknown: 'Controlla nelle impostazioni di risparmio energia che non si sospenda da solo.',
  },
  setupRouter: {
    yours: 'Il tuo router', guessed: 'Dedotto dal suo indirizzo; cambialo se è sbagliato.', chooseIt: 'Il nome è scritto sul router, o nella sua pagina.', other: 'Un altro', kept: (address) => `Il tuo router è su ${address}.`,
    open: (address) => ['Apri ', address, ' e accedi.'], app: (app) => `Apri l’app «${app}».`, go: 'Vai a', choose: (option, field) => ['In ', field, ' scegli ', option, '.'], off: (option) => ['Disattiva ', option, '.'], enter: (field) => ['In ', field, ' scrivi:'], save: (button) => ['Salva con ', button, '.'],
    reconnect: 'Spegni e riaccendi il Wi-Fi di un dispositivo, oppure aspetta: quasi tutti chiedono le impostazioni una volta al giorno.', v6title: 'Lo stesso per IPv6',
    lookFor: 'Nella pagina del router cerca DHCP, spesso in LAN, Rete o Rete domestica, e lì «Server DNS».', second: 'Se vuole un secondo indirizzo, scrivi di nuovo lo stesso o lascialo vuoto. Con un altro indirizzo i dispositivi potrebbero aggirare Gavel.', changing: 'Questo indirizzo viene dal router e può cambiare. Riservalo lì, altrimenti quando cambia la casa resta senza DNS.', changingHow: 'Come vederlo',
    reach: { devices: 'Con questa impostazione ogni dispositivo fa le sue richieste a Gavel, e li vedi uno per uno.', router: 'Questo router può solo chiedere a Gavel lui stesso, per tutti. Tutto è filtrato, e il registro mostra un solo dispositivo: il router.' },
    wan: 'DHCP, non Internet: l’impostazione DNS in «Internet» o «WAN» dice a chi chiede il router stesso. Lì tutte le richieste arriverebbero dal router, e alcuni router rifiutano un indirizzo di casa.',
    notes: {
      'fritz-expert': 'Il pulsante compare solo nella vista avanzata. In italiano il percorso comincia con Rete domestica → Rete → Impostazioni di rete, e il campo è «Server DNS locale».', 'fritz-rebind': 'Il FRITZ!Box continua a usare i propri resolver per ciò che serve a lui; va bene così.', 'asus-advertise': 'Altrimenti il router aggiunge il proprio indirizzo come secondo, e i dispositivi aggirano Gavel.',
      'netgear-wan': 'Quasi tutti i router NETGEAR distribuiscono il proprio indirizzo qualunque cosa si imposti: per questo si usa l’impostazione in Internet. Alcuni lì rifiutano un indirizzo privato; in quel caso imposta il DNS su ogni dispositivo, o lascia il DHCP a un altro dispositivo.', 'nest-proxy': 'Google e Nest Wifi rispondono essi stessi ai dispositivi e chiedono per loro.', 'eero-proxy': 'eero distribuisce il proprio indirizzo e chiede per i dispositivi. Con eero Plus o Secure attivi non si può impostare un DNS personalizzato.',
      'unifi-v6': 'IPv6, se è attivo, ha una sua impostazione DNS nella stessa rete.', 'other-isp': 'I router dei fornitori di accesso spesso nascondono questa impostazione. In quel caso disattiva il loro DHCP e lascialo a un altro dispositivo, o imposta il DNS su ogni dispositivo.', 'linksys-new': 'Nei modelli più recenti si trova nell’app, in Advanced settings, Local network settings.',
    },
    source: (date) => `Nomi dei menu in inglese, secondo la pagina indicata, com’era ${on(date)}; non verificati su un apparecchio. I modelli differiscono.`, unchecked: 'Nomi dei menu in inglese, come sono di solito; non verificati sulla pagina del produttore. I modelli differiscono.', sourceLink: 'fonte', listenWarn: 'Gavel non risponde ancora sulla porta 53, quindi nessun router può chiedergli nulla.', listenFix: 'Libera prima la porta 53',
  },
  setupTest: {
    title: 'Prova dal vivo', listening: 'in ascolto', restart: 'Ricomincia', self: 'Gavel risponde su questo computer', selfWhere: (address, port) => `${address}, porta ${port}`, selfMs: (ms) => `${ms}\u00a0ms`, selfFailed: 'Non ancora. Si riprova quando la prova ricomincia.',
    router: 'Il router chiede a Gavel', routerWaits: 'In attesa. Chiede appena ha preso l’impostazione.', routerNot: 'Non serve: i dispositivi chiedono da sé.', routerAsked: (address, when) => `${address}, ${when}`,
    device: 'Un dispositivo chiede a Gavel', deviceWaits: 'Per fare prima, ricollega un telefono al Wi-Fi.', deviceCount: (value) => plural(value, 'dispositivo ha chiesto', 'dispositivi hanno chiesto'), openIt: 'Per essere certi di un dispositivo, apri lì:', openHint: 'Il suo browser dirà che non può collegarsi: lì non c’è nulla da vedere. Conta la spunta qui.', opened: 'aperto lì', asked: (value) => plural(value, 'richiesta', 'richieste'),
    order: 'Un nome sotto un ordine viene notato', orderText: 'Gavel chiede a sé stesso un nome di un ordine, come farebbe un dispositivo. Il tuo resolver upstream vede questo solo nome.', orderDo: 'Prova', orderWaits: (name) => `Richiesta di ${name}…`, observed: (name) => `${name}: osservato, non bloccato. La sua lista è osservata.`, blocked: (name) => `${name}: bloccato dall’ordine, come hai scelto.`, orderNone: 'Qui nessuna lista di ordini è osservata o applicata: non c’è nulla da notare.', orderFailed: (name) => `${name} è stato richiesto e non notato. Apri la riga per vedere perché.`, orderSilent: (name) => `Nessuna risposta per ${name}: il resolver upstream è raggiungibile?`, orderRow: 'Apri la riga',
    notNoted: 'Questa esecuzione non annota richieste (--no-query-log): la prova non può vedere i dispositivi.', passed: 'superata', waiting: 'in attesa', qr: (url) => `Codice QR di ${url}`,
  },
  setupDevices: {
    phoneTitle: 'Con un telefono', phoneText: 'Inquadra questo con la fotocamera del telefono e apri l’indirizzo. Il telefono chiede un nome che solo Gavel conosce; qui compare con una spunta.', seen: 'Chi chiede', none: 'Da quando è iniziata la prova ha chiesto solo questo computer.',
    letIn: 'Lascia aprire questa pagina ai telefoni di casa', letInText: (address) => `La console è allora anche su http://${address}, per chi è nella tua rete e ha una sessione. Il collegamento non è cifrato: su un Wi-Fi che condividi con estranei non attivarlo.`, letInOff: 'La console è aperta solo su questo computer.', letInOn: (address) => `Aperta su http://${address}, con una sessione.`, byOption: 'La riga di comando ha aperto la console alla rete, per questa esecuzione.', failed: (why) => `Non è stato possibile aprirla: ${why}.`,
    link: 'Crea un codice per far accedere un telefono', linkText: (until) => `Questo codice fa accedere un browser, una volta, fino alle ${until}. Non mostrarlo a nessuno fuori da questa casa.`, linkNew: 'Crea un altro codice', turnOn: 'Apri alla casa', turnOff: 'Chiudi di nuovo',
    silent: 'Nella tua rete, ma non chiedono', silentText: 'Questo computer ha scambiato pacchetti con loro, e in 24 ore nessuno ha chiesto a Gavel. Forse sono sospesi, o chiedono a un altro resolver.', silentNone: 'Ogni dispositivo con cui questo computer ha scambiato pacchetti chiede a Gavel.', silentUnknown: 'Non è stato possibile leggere l’elenco dei vicini di questo sistema.', silentRouter: 'Non serve che il router chieda.',
    viaRouter: 'Il router chiede per tutti: per quali dispositivi, non si può vedere.', signs: 'In cerca di un’altra via', signsNone: 'In 24 ore nessun dispositivo ha chiesto l’indirizzo di un resolver cifrato noto.', signCanary: (operator) => `${operator}: ha chiesto se questa rete filtra. Gavel ha detto di sì, e di norma resta con Gavel.`, signResolver: (operator, name) => `${operator}: ha chiesto ${name}, e d’ora in poi può chiedere lì.`,
    limits: 'Che cosa si può vedere e che cosa no', limitsText: 'Gavel vede solo ciò che gli si chiede. Un dispositivo con l’indirizzo di un altro resolver già dentro, una VPN o un’app con un proprio DNS cifrato non chiedono mai, e qui compaiono al più come dispositivi che non chiedono. Per impedirlo, il router può bloccare la porta 53 e i resolver noti per tutti tranne questo computer.', inLog: 'Registro in diretta',
  },
  setupDone: {
    missingLead: 'Gavel è in funzione; manca ancora questo:', missing: { loopback: 'Gavel risponde solo a questo computer: nessun altro dispositivo può chiedergli nulla.', port: (port) => `Gavel risponde sulla porta ${port}: router e dispositivi usano la porta 53.`, nobody: 'Nessun altro dispositivo fa ancora richieste a Gavel.' }, missingDo: { computer: 'Vai a questo computer', router: 'Indirizza qui il router' },
    facts: [
      ['Se questo computer è spento, la casa è senza DNS.', 'Per stare un po’ senza Gavel, svuota di nuovo il campo DNS nel router. Scrivilo dove gli altri lo trovano.'],
      ['Una pagina non si apre?', 'Guarda il registro in diretta: dice chi ha deciso, per via di che cosa, e che cosa puoi cambiare.'],
      ['I dispositivi hanno una pagina.', 'Dai loro un nome, e il registro parlerà della radio in cucina invece che di 192.168.1.23.'],
    ],
    summary: { country: 'Paese', lists: 'Liste in uso', upstream: 'Upstream', port: 'Risponde su', devices: 'Dispositivi che chiedono', notSet: 'non indicato' }, toLog: 'Registro in diretta', toDevices: 'Dispositivi', toLists: 'Liste', count: (value) => n(value),
  },
} satisfies Partial<Messages>;
