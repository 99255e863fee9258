/** What a list would change, before it is added. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('it');

export const preview = {
  preview: {
    title: 'Che cosa contiene', show: 'Mostra che cosa contiene', reading: 'Lettura…', add: 'Aggiungi', addMany: (lists) => `Aggiungi ${plural(lists, 'lista', 'liste')}`, change: 'Che cosa cambierebbe qui', overlap: 'Liste che hai già', own: 'Che cosa hai deciso tu', left: 'Tralasciato', sample: 'Fra i suoi nomi',
    calls: (title) => `Si presenta come «${title}».`, written: (encoding) => `Codifica: ${encoding}.`, packed: (how) => `Compressione: ${how}.`,
    fresh: (names) => (names === 0 ? 'Non bloccherebbe nulla che non sia già bloccato.' : `${plural(names, 'nome che qui nulla blocca ora sarebbe bloccato', 'nomi che qui nulla blocca ora sarebbero bloccati')}.`), already: (names) => `${plural(names, 'è già bloccato', 'sono già bloccati')}.`,
    partly: (names) => (names === 1 ? 'Il confronto riguarda solo il primo nome.' : `Il confronto riguarda i primi ${n(names)} nomi.`), notInForce: (names) => `${plural(names, 'nome non è sotto un ordine in vigore oggi, o è stato tolto dalla lista: non blocca', 'nomi non sono sotto un ordine in vigore oggi, o sono stati tolti dalla lista: non bloccano')}.`, inForce: (some, all) => `${n(some)} di ${plural(all, 'ordine', 'ordini')} in vigore oggi.`,
    allows: (names) => `${plural(names, 'sua eccezione', 'sue eccezioni')}.`, noOverlap: 'Nessuna lista qui contiene uno dei suoi nomi.', bothHold: 'Nomi in entrambe', list: 'Lista', here: 'Qui',
    lifted: (names) => `${plural(names, 'suo nome continua', 'suoi nomi continuano')} ad avere risposta:`, liftedLine: (line) => `riga ${n(line)} delle tue regole`, setAside: 'escluso da te', liftedOf: (names) => plural(names, 'nome', 'nomi'), partOf: (names) => `una parte di ${names}`, moreRules: (rules) => `e ${plural(rules, 'altra regola', 'altre regole')}`,
    allowedByYou: (names) => `Le tue regole permettono ${plural(names, 'suo nome', 'suoi nomi')}. Le regole che permettono non prevalgono mai sugli ordini; quando la lista è qui puoi escludere singoli nomi.`,
    unblocks: (names) => `Le sue eccezioni lascerebbero passare ${plural(names, 'nome che un’altra tua lista ora blocca', 'nomi che un’altra tua lista ora blocca')}:`,
    signed: 'Firmata dalla chiave che hai dato.',
    sameAs: (title) => `Hai già questa origine, come «${title}».`, linesLeft: (lines) => `${plural(lines, 'riga', 'righe')}:`, showLines: 'Mostra le righe', and: (names, more) => `${names} e ${more === 1 ? 'un altro' : `altri ${n(more)}`}`,
  },
  adding: {
    fileTab: 'File o cartella', pathLabel: 'Percorso di un file o di una cartella sul computer di Gavel', pathHint: '/home/io/liste', syntax: 'Formato', syntaxAuto: 'Riconoscilo', more: 'Titolo, formato e chiave', fromDevice: 'Prendi un file di questo dispositivo…',
    folder: (files) => `${plural(files, 'file', 'file')} in questa cartella. ${files === 1 ? 'Diventa' : 'Ognuno diventa'} una lista a sé.`, folderNone: 'In questa cartella non ci sono file.', folderLeft: (files) => `${plural(files, 'altra voce tralasciata', 'altre voci tralasciate')}: sottocartelle, file nascosti e ciò che va oltre i primi.`, waiting: 'in attesa',
    added: (title) => `Aggiunta: ${title}.`, addedMany: (lists) => `${plural(lists, 'lista aggiunta', 'liste aggiunte')}.`,
  },
  syntaxes: {
    hosts: 'file hosts', domains: 'nomi semplici', 'domains-exact': 'nomi semplici, ciascuno da solo', wildcard: 'caratteri jolly (*.nome)', adblock: 'regole Adblock', dnsmasq: 'dnsmasq', unbound: 'Unbound', rpz: 'zona di criteri di risposta (RPZ)', 'order-list-json': 'lista di ordini (JSON)', 'order-list-text': 'lista di ordini (testo)',
    'ua-playcity': 'registro dell’Ucraina (PlayCity)', 'cz-mfcr': 'registro della Cechia (gioco d’azzardo)', 'cz-sukl': 'registro della Cechia (farmaci)', 'fr-anj': 'registro della Francia (ANJ)', 'it-bofh': 'Italia dal 2008 al 2014 (bofh)', 'de-cuii': 'Germania (CUII)', 'pl-hazard': 'registro della Polonia', 'ru-zapret': 'Russia (zapret-info)', 'it-adm': 'registro dell’Agenzia delle dogane e dei monopoli (ADM)', 'ch-gespa': 'registro della Svizzera (Gespa)',
    'pi-hole-json': 'una tabella di Pi-hole', 'adguard-home-yaml': 'una configurazione di AdGuard Home',
  },
} satisfies Partial<Messages>;
