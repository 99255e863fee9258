/** The live log, and because of what. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('it');
const megabytes = (bytes: number): string => `${tenths(bytes / 1e6)}\u00a0MB`;

export const log = {
  log: {
    title: 'Registro in diretta', search: 'Nome, dispositivo, lista o ordine', name: 'Nome', anyDevice: 'Ogni dispositivo', device: 'Dispositivo', any: 'Qualsiasi', kind: 'Tipo di lista', list: 'Lista', order: 'Ordine', type: 'Tipo', outcome: 'Esito', answer: 'Risposta', from: 'Da', to: 'Prima di', more: 'Altro', moreOn: (count) => `Altro (${n(count)})`, without: (what) => `Senza «${what}»`,
    hold: 'Ferma', resume: 'Riprendi', decider: 'Deciso da', rate: (perSecond) => (perSecond < 1 ? '' : `${n(Math.round(perSecond))} al secondo`), newer: (rows) => plural(rows, 'nuova', 'nuove'), toNewest: 'Alla più recente',
    when: 'Periodo', times: { hour: 'Ultima ora', today: 'Oggi', yesterday: 'Ieri', week: 'Ultimi 7 giorni' },
    columns: { time: 'Ora', device: 'Dispositivo', name: 'Nome', type: 'Tipo', decided: 'Deciso da', because: 'Per via di', list: 'Lista', answer: 'Risposta', upstream: 'Upstream', took: 'ms' },
    columnNames: { time: 'Ora', device: 'Dispositivo', name: 'Nome', type: 'Tipo di richiesta', decided: 'Deciso da', because: 'Per via di', list: 'Lista', answer: 'Codice di risposta', upstream: 'Resolver upstream', took: 'Millisecondi' },
    empty: 'Ancora nessuna richiesta.', emptyHint: 'Compaiono qui appena un dispositivo fa una richiesta a Gavel.', noMatch: 'Nulla nel registro corrisponde.', clear: 'Togli il filtro', end: 'Il registro comincia qui.', skipped: (rows) => (rows === 1 ? 'Un’altra è arrivata troppo in fretta per mostrarla; è nel registro.' : `Altre ${n(rows)} sono arrivate troppo in fretta per mostrarle; sono nel registro.`),
    by: 'Mostra', byRow: 'Righe', showRows: 'Riga per riga', showNames: 'Conteggio per nome', byName: 'Per nome', asked: 'Richieste', blocked: 'Bloccate o osservate', last: 'Ultima', counted: (names, rows) => `${plural(names, 'nome', 'nomi')} in ${plural(rows, 'riga', 'righe')}.`, countCut: 'I nomi rari sono tralasciati.', lookedTo: (when) => `Conteggio indietro fino a: ${when}.`,
    searching: 'Fin dove ha cercato', lookedBack: (when, rows) => `Indietro fino a: ${when}. Finora ${plural(rows, 'riga', 'righe')}.`, stop: 'Ferma', goOn: 'Continua a cercare',
    rail: 'Tempo', tools: 'Altro per il registro', goTo: 'Vai a un momento', goToTime: 'Giorno e ora', goToText: 'Il registro si apre lì. La striscia accanto mostra dove sei.', go: 'Vai', newest: 'Più recente', yesterday: 'Ieri', weekAgo: 'Una settimana fa', oldest: 'Più vecchia',
    chooseColumns: 'Colonne', columnsText: 'Ricordate in questo browser. Sul telefono una riga ha sempre le sue due linee.', usualColumns: 'Quelle abituali', done: 'Fatto',
    export: 'Esporta', exportAll: 'L’intero registro come file, dalla riga più recente.', exportFiltered: 'Ciò che il filtro lascia passare come file, dalla riga più recente.', exportFormat: 'Formato', exportCsv: 'CSV, per un foglio di calcolo', exportJson: 'JSON, per un programma', exportDo: 'Esporta', exportStop: 'Ferma l’esportazione', exportSaved: 'L’esportazione è salvata.',
    exportStates: {
      waiting: () => 'In attesa di sapere dove scrivere.', running: (rows, bytes) => `Finora ${plural(rows, 'riga', 'righe')}, ${megabytes(bytes)}.`, done: (rows, bytes) => `Fatto: ${plural(rows, 'riga', 'righe')}, ${megabytes(bytes)}.`,
      cancelled: () => 'Fermata. Il file non è completo.', failed: () => 'Interrotta. Il file non è completo.',
    },
  },
  because: {
    orderOf: (country, who) => `Ordine (${country}), ${who}`, ownRule: (rule) => `tua regola: ${rule}`, stated: (who, word) => `${who}: ${word}`,
    protection: (address) => `porta dentro casa: ${address}`, cache: 'cache', stale: 'cache, scaduta', local: 'record locale', special: 'resta in questa casa', safeSearch: 'ricerca sicura', spared: { 'own-allow': 'lo permette una tua regola', 'list-allow': 'lo permette una lista', 'set-aside': 'escluso da te', pause: 'le tue scelte sono in pausa', delisted: 'non è più nella lista', collision: 'in realtà non è nella lista', observe: '' },
    timeout: (who) => `${who} non ha risposto`, unreachable: (who) => `${who} non raggiunto`, error: (who) => `${who} ha dato un errore`, access: 'non dalla tua rete', rate: 'troppe richieste', malformed: 'richiesta non valida', unsupported: 'non supportata',
  },
} satisfies Partial<Messages>;
