/** Upstream resolvers: who they are, what they block, the check of a name across them. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { from, to } from './date-articles.ts';

const { n, plural, tenths } = numbersOf('it');

export const upstreams = {
  upstreams: {
    title: 'Upstream', text: 'A chi si chiedono i nomi che qui nulla blocca. Ognuno viene a sapere i nomi che gli si chiedono.', add: 'Aggiungi', thisRun: 'Dato sulla riga di comando per questa esecuzione; ciò che scegli qui viene conservato.',
    columns: { resolver: 'Resolver', used: 'Uso', half: 'Metà entro', most: '95% entro', failed: 'Falliti' },
    transports: { udp: 'UDP', tcp: 'TCP', tls: 'DoT', https: 'DoH' }, encrypted: 'cifrato', plain: 'non cifrato: il tuo fornitore può leggere e modificare',
    used: { first: 'per primo', second: 'se il primo fallisce', later: 'se gli altri falliscono', fastest: 'quando è il più veloce', parallel: 'per ogni richiesta', spread: 'a turno', zones: (zones) => `solo per ${zones}` },
    took: (ms) => `${ms}\u00a0ms`, notYet: 'non ancora interpellato', fewAnswers: 'ancora troppo poche risposte', failedShare: (share) => `${share === 0 ? '0' : share < 0.1 ? '< 0,1' : tenths(share)}%`, answers: (value) => plural(value, 'risposta', 'risposte'), failures: (value) => plural(value, 'errore', 'errori'),
    down: (why) => `Non risponde: ${why}`, lastError: (why) => `Ultimo errore: ${why}`, inHouse: 'In casa tua', unknown: 'Non è fra i resolver noti', ended: (day) => `Questo servizio è cessato (${day}).`,
    menu: (name) => `Altro su ${name}`, test: 'Chiedigli example.com', up: 'Sposta su', moveDown: 'Sposta giù', remove: 'Rimuovi…', removeTitle: (name) => `Rimuovere ${name}?`, removeText: 'Dalla prossima richiesta non viene più interpellato. Le risposte conservate sono dimenticate.', removeDo: 'Rimuovi',
    works: (ms, addresses) => `Ha risposto in ${ms}\u00a0ms: ${addresses}.`, worksNot: (why) => `Non ha risposto come dovrebbe: ${why}.`, saysOfItself: (words) => `Dice di sé: ${words}.`, noAddress: (rcode) => `${rcode}, nessun indirizzo`,
    strategy: 'Quale per primo', strategies: { 'in-order': 'In sequenza', fastest: 'Il più veloce', parallel: 'Tutti', spread: 'A turno' },
    strategyText: {
      'in-order': 'Il primo che funziona. Gli altri vedono solo ciò a cui non risponde.', fastest: 'Il più rapido degli ultimi minuti. Una richiesta su venti va anche a un altro, per misurarlo.',
      parallel: 'Ogni richiesta va a tutti, e conta la prima risposta.', spread: 'Ognuno vede una parte delle tue richieste.',
    },
    saved: 'Salvato.',
  },
  addUpstream: {
    title: 'Aggiungi un upstream', which: 'Resolver', own: 'Un altro', address: 'Indirizzo', hint: 'tls://NOME@INDIRIZZO è cifrato, anche https://NOME@INDIRIZZO; un indirizzo da solo no.', zones: 'Solo per i nomi sotto (facoltativo)', zonesHint: 'Per i nomi di casa tua: lan, home.arpa, 168.192.in-addr.arpa',
    test: 'Chiedigli example.com', add: 'Aggiungi', testFirst: 'Chiedere non cambia nulla. Viene a sapere l’indirizzo di questo computer.', zoneTest: 'Un server solo per alcune zone può non conoscere example.com; si può aggiungere lo stesso.',
  },
  blocks: {
    title: 'Che cosa hanno bloccato gli upstream', count: (value) => (value === 0 ? 'Nessun blocco in 24 ore.' : `${n(value)} in 24 ore, ${value === 1 ? 'non delle' : 'nessuno delle'} tue liste`), none: 'Nessun upstream ha dichiarato un blocco suo, e nessuna risposta ne aveva l’aspetto.', earlier: 'Prima', blocked: (who) => `${who} lo ha bloccato`, maybe: (who) => `${who} può averlo bloccato`,
    answer: 'Risposta', noAddress: (rcode) => `${rcode}, nessun indirizzo`, code: 'Codice', words: 'Parole sue', noWords: 'nessuna', page: 'Porta a', pageOf: (found, of) => `${found}, ${of}`, source: 'Fonte', asOf: (day) => to(day), others: 'Altri nomi', othersAnswered: 'hanno avuto risposta come di solito nello stesso minuto',
    lists: 'Le tue liste', noList: 'nessuna contiene questo nome; una regola che permette non cambia nulla', someList: (lists) => `${lists}: lo contiene anche, e non ha deciso; una regola che permette non cambia nulla`, noCode: 'nessuno', check: 'Confronta fra i resolver…', another: 'Chiedi a un altro upstream…', trace: 'Apri la traccia',
    foot: 'Quando gli indizi non bastano, Gavel lo dice invece di indovinare.', signs: { ede: 'parola sua', 'refused-alone': 'ha rifiutato questo nome', 'block-page': 'una pagina di blocco nota', 'no-recursion': 'un insolito «non esiste»', 'null-address': 'l’indirizzo nullo' },
  },
  findings: { consistent: 'Coerente', insufficient: 'Incerto', suspected: 'Sospetto', likely: 'Probabile', stated: 'Dichiarato' }, scale: (finding) => `Indizi: ${finding}`,
  statedWords: { 'stated-legal': 'dichiarato, per legge', 'stated-policy': 'dichiarato, per sua regola', 'likely-legal': 'probabile, per legge', suspected: 'sospetto' },
  pageKinds: { order: 'ciò che un’autorità ha ordinato', code: 'un codice volontario', policy: 'un filtro, non una legge' },
  upstreamSentence: {
    statedLegal: (who) => [`Lo dice ${who} stesso. `, 'Ha risposto che un’autorità esterna ha chiesto di non dare questo nome. Quale autorità, non lo dice.'],
    statedPolicy: (who) => [`${who} dice `, 'di averlo bloccato per una propria regola.'],
    documented: (who) => [`${who} documenta questa risposta come un suo blocco. `, 'Perché blocchi questo nome, la risposta non lo dice.'],
    ownPage: (of) => [`La risposta è la pagina di blocco di ${of}. `, 'Chi la gestisce dice che riguarda il proprio filtro, o quello del suo cliente.'],
    likelyPage: (country) => [`La risposta è l’indirizzo di una pagina di blocco nota${country === '' ? '' : ` (${country})`}. `, 'Il tuo resolver non lo dice.'],
    likelyRefused: (who) => [`${who} ha rifiutato questo nome e ha risposto ad altri. `, 'Dice di farlo per i nomi di cui è stato ordinato il blocco nel tuo paese.'],
    refused: (who) => [`${who} ha rifiutato questo nome e ha risposto ad altri. `, 'Dice di farlo per i nomi di cui è stato ordinato il blocco, in paesi diversi da quello che hai indicato.'],
    page: (of, kind) => [`La risposta porta a una pagina di blocco di ${of}. `, `Riguarda ${kind}. Il tuo resolver non lo dice.`],
    odd: () => ['Il tuo resolver dice che il nome non esiste, ', 'in un modo che non usa per i nomi che davvero non esistono.'],
    nullAddress: (who) => [`${who} ha risposto con l’indirizzo nullo, come fanno i filtri. `, 'Non dice perché.'],
  },
  check: {
    title: 'Un resolver nasconde un nome?', text: 'Chiede un nome ai tuoi upstream e a quelli che scegli, confronta, e dove le risposte differiscono guarda se il sito dimostra il proprio nome.', name: 'Nome', others: 'Chiedi anche a', another: 'Un altro resolver', anotherHint: 'tls://NOME@INDIRIZZO o un indirizzo',
    cost: (who) => `Chiedere a ${who} fa loro sapere questo solo nome. Non si invia nulla finché non scegli.`, costMine: 'Si chiede solo ai tuoi upstream. Scegline altri per confrontare con chi non ha nulla a che fare con loro.', costSite: 'Dove le risposte differiscono, questo computer apre un collegamento TLS con il sito e non invia richieste.',
    costAny: 'Chiedere a un altro resolver gli fa sapere questo solo nome. Non si invia nulla finché non scegli.',
    go: 'Controlla questo nome', busy: 'In corso…', result: (name) => `Risultato per ${name}`, answers: 'Che cosa ha risposto ognuno', sites: 'Che cosa hanno dimostrato i siti', mine: 'tuo', other: 'interpellato per questo controllo', use: 'Usa un altro upstream per questo nome…',
    here: (lists) => `Qui lo blocca ${lists}, qualunque cosa dicano gli upstream.`, hereObserved: (lists) => `Qui ${lists} lo bloccherebbe, ma osserva soltanto.`, answered: (rcode, addresses) => (addresses === '' ? `${rcode}, nessun indirizzo` : addresses), failed: (why) => `nessuna risposta: ${why}`, at: (time) => `controllato: ${time}`,
    proofs: {
      valid: 'ha dimostrato di essere questo sito', 'other-name': 'ha mostrato un certificato di un altro nome', untrusted: 'ha mostrato un certificato che nessuno di noto ha firmato', expired: 'ha mostrato un certificato scaduto', 'no-tls': 'non parlava TLS', unreachable: 'irraggiungibile', silent: 'non ha risposto', inside: 'un indirizzo interno a una casa; non provato',
    },
    reasons: {
      'states-legal': 'Lo dice esso stesso: un’autorità esterna ha chiesto di non dare questo nome.', 'states-policy': 'Lo dice esso stesso, o documenta questa risposta come un suo blocco.',
      'block-page': 'La risposta è una pagina di blocco nota del tuo paese. Il tuo resolver non lo dice.', 'refused-alone': 'Ha rifiutato questo nome e risponde ad altri, come documenta per i nomi di cui è stato ordinato il blocco.', 'wrong-site': 'La risposta porta a una macchina che non è questo sito; altrove il sito dimostra il proprio nome.', 'denied-oddly': 'Dice che il nome non esiste, in un modo che non usa per i nomi che davvero non esistono; altrove il sito dimostra il proprio nome.',
      'odd-page': 'La risposta è una pagina di blocco nota. Se l’abbia messa lì un’autorità del tuo paese non è noto.', 'refused-here': 'Rifiuta questo nome e risponde ad altri.', 'odd-absence': 'Dice che il nome non esiste, in un modo che non usa per i nomi che davvero non esistono.', 'null-address': 'Risponde con l’indirizzo nullo, come fanno i filtri.', 'denied-existing': 'Dice che il nome non esiste; altrove il sito dimostra il proprio nome. Un nome nuovo può non essergli ancora arrivato.', 'no-data': 'Dice che il nome non ha un indirizzo; altrove il sito dimostra il proprio nome.', 'fails-here': 'Fallisce solo con questo nome, due volte; altrove il sito dimostra il proprio nome.',
      'same-answer': 'I due resolver concordano: nessun segno di blocco.', 'same-network': 'Le risposte sono vicine, in una stessa rete: nessun segno di blocco.', 'same-absence': 'Nessuno conosce un indirizzo per questo nome: nessun segno di blocco.', proved: 'Le risposte differiscono, e a quella tua il sito ha dimostrato il proprio nome: nessun segno di blocco.', translated: 'L’indirizzo è fatto per reti senza IPv4: nessun segno di blocco.',
      'no-control': 'Non basta per dirlo. Non si è chiesto a nessun altro.', 'control-fails': 'Non basta per dirlo. Nessun altro ha risposto.', 'all-fail': 'Non basta per dirlo. Il nome fallisce ovunque.', 'upstream-down': 'Non basta per dirlo. Al momento il tuo upstream non risponde a nulla.', dnssec: 'Non basta per dirlo. Il tuo upstream ha trovato rotte le firme della zona.', 'inner-address': 'Non basta per dirlo. La risposta è interna a una casa o a un ufficio.', 'no-proof': 'Non basta per dirlo. Forse il sito è semplicemente fuori servizio.', interference: 'Non basta per dirlo. Ogni indirizzo mostra un certificato estraneo: forse c’è qualcosa in mezzo nella tua rete.', 'site-silent': 'Non basta per dirlo. L’indirizzo non risponde.', 'no-address-of-type': 'Non basta per dirlo. Il tuo upstream può tralasciare indirizzi di questo tipo.', 'page-abroad': 'Non basta per dirlo. La risposta è una pagina di blocco di un altro paese.', 'control-denies': 'Non basta per dirlo. Gli altri non conoscono questo nome.',
    },
  },
  another: {
    title: (name) => `Chiedi ${name} a un altro upstream`, text: (name) => `Da allora a questo resolver si chiedono ${name} e tutto ciò che sta sotto, ed esso viene a sapere questi nomi. Le tue liste decidono come prima. È una riga fra i tuoi upstream, e si può rimuovere lì.`, use: 'Usalo per questo nome', done: (who) => `D’ora in poi si chiede a ${who}.`,
  },
  known: {
    title: 'Resolver noti', text: 'Chi li gestisce, che cosa tralasciano, e che cosa si dice dei nomi di cui le autorità ordinano il blocco; ogni dato con la sua fonte e il suo giorno. Ciò che nessuna fonte dice compare come non noto.', search: 'Nome, gestore o paese', none: 'Nessun resolver corrisponde.', add: (name) => `Aggiungi ${name}`, addShort: 'Aggiungi', have: 'Ce l’hai già',
    columns: { name: 'Resolver', filtering: 'Tralascia', legal: 'Nomi sotto ordine' }, sources: 'Fonti', sourceFor: { reached: 'indirizzo', operator: 'gestore', country: 'paese', filtering: 'che cosa tralascia', legal: 'nomi sotto ordine', blocks: 'come blocca', ended: 'la sua fine' }, ended: (day) => `Non risponde più ${from(day)}`,
    filtering: { none: 'nulla', malware: 'nomi dannosi', ads: 'pubblicità e nomi dannosi', family: 'siti per adulti e nomi dannosi', customer: 'ciò che ha scelto il cliente' },
    legal: {
      refuses: (where) => `Risponde REFUSED, a volte con il codice previsto (${where}).`, withdraws: (where) => `Non risponde affatto (${where}).`, elsewhere: () => 'Dice di non aver bloccato tramite questo resolver, e di agire con altri mezzi.', everywhere: (where) => `Ha applicato ovunque un ordine di un paese (${where}), perché non distingue i paesi, e lo contesta.`,
      foreseen: () => 'Il suo bando prevede un filtro per legge; che cosa risponda non si è visto.', 'none-yet': () => 'Ha detto che nessun ordine del genere gli era arrivato.', against: () => 'Dice di opporsi a questi blocchi.',
    },
  },
} satisfies Partial<Messages>;
