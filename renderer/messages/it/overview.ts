/** The overview, and the pause. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { to } from './date-articles.ts';

const { n, plural, tenths } = numbersOf('it');

export const overview = {
  pause: {
    open: 'Metti in pausa…', title: 'Metti in pausa le tue scelte', resume: 'Termina ora',
    text: 'Filtro famiglia, liste personalizzate e le tue regole si fermano, poi ripartono da soli. Gli ordini che applichi restano: si cambiano solo in Liste.',
    minutes: (minutes) => (minutes < 60 ? `${minutes} minuti` : minutes === 60 ? '1 ora' : `${minutes / 60} ore`),
    who: 'Per', everyone: 'Tutta la casa', untilToday: (time) => `Fino ${to(time)}`, untilTomorrow: (time) => `Fino a domani ${to(time)}`, custom: 'Fino a un altro momento', customDo: 'Metti in pausa',
    running: (until) => `Le tue scelte sono in pausa per tutta la casa fino ${to(until)}.`, runningFor: (devices, until) => `Le tue scelte sono in pausa fino ${to(until)} per ${devices.join(', ')}.`,
    until: (time) => `in pausa fino ${to(time)}`, ordersStay: 'Gli ordini che applichi restano.', region: 'Pause', openFor: (device) => `Metti in pausa le tue scelte per ${device}`,
  },
  overview: {
    title: 'Riepilogo', period: 'Periodo', hour: 'Ora', day: '24 ore', week: '7 giorni', month: '30 giorni', quarter: '90 giorni',
    working: (address, port) => `Gavel risponde su ${address}, porta ${port}.`,
    nothingYet: 'Ancora nessuna richiesta. Indica questo computer come DNS nel router, oppure prova con dig.',
    summary: (asked, blocked, period) =>
      (asked === 0 ? `Nessuna richiesta ${period}.` : `${plural(asked, 'richiesta', 'richieste')} ${period}, ${plural(blocked, 'bloccata', 'bloccate')} (${tenths((100 * blocked) / asked)}%).`),
    periodWords: { 1: 'nell’ultima ora', 24: 'nelle ultime 24 ore', 168: 'negli ultimi 7 giorni', 720: 'negli ultimi 30 giorni', 2160: 'negli ultimi 90 giorni' },
    whoDecided: 'Chi ha deciso',
    causes: {
      law: { none: 'Nessun ordine è stato applicato.', some: 'Ordini in vigore, nelle liste che applichi' },
      you: { none: 'Nessuna delle tue scelte è servita.', some: 'Il tuo filtro famiglia, le liste personalizzate e le tue regole; ordini che qui non sono legge; protezione di questa casa' },
      upstream: { none: 'Il tuo upstream non ha segnalato blocchi suoi.', some: 'Blocchi che i tuoi resolver upstream hanno dichiarato, o che le loro risposte mostrano' },
      observed: { none: '', some: 'Con risposta; le liste che osservi le avrebbero bloccate' },
    },
    all: 'Tutte le richieste', per: (minutes) => (minutes < 60 ? `ogni ${minutes} minuti` : minutes === 60 ? 'ogni ora' : minutes < 1440 ? `ogni ${minutes / 60} ore` : 'al giorno'),
    chart: (asked, blocked) => `Richieste nel tempo: ${n(asked)} in tutto, ${plural(blocked, 'bloccata', 'bloccate')}. Con le frecce si va da barra a barra, Invio mostra le sue richieste nel registro.`,
    chartTable: 'Richieste nel tempo', showTable: 'Lo stesso in tabella', time: 'Quando', asked: 'Tutte',
    layers: 'Che cosa mostra il grafico', hint: 'Scegli una barra per vederne i numeri. Un clic ne mostra le richieste nel registro, trascinando si ingrandisce.', hintTouch: 'Scegli una barra per vederne i numeri; portano alle sue richieste nel registro.',
    bar: (time, asked, parts) => [`${time}: ${plural(asked, 'richiesta', 'richieste')}`, ...parts].join(', '), part: (word, count) => `${word} ${n(count)}`,
    zoomed: (time, asked, blocked) => `${time}: ${plural(asked, 'richiesta', 'richieste')}, ${plural(blocked, 'bloccata', 'bloccate')}`, zoomIn: 'Ingrandisci', zoomOut: 'Periodo intero', inLog: (word, time) => `${word}, ${time}: mostra nel registro`,
    nothingInChart: 'Nessuna richiesta in questo tempo.', stale: 'Aggiornamento non riuscito; questi dati sono di prima.', wholeHours: 'Nomi, dispositivi e ordini si contano a ore intere.',
    justBlocked: 'Ultimi blocchi', times: (count) => `×${n(count)}`, verbOf: (verb, name) => `${verb} (${name})`, another: 'Chiedi a un altro…',
    isAllowed: 'ora permesso', isSetAside: 'escluso', allowed: (name) => `D’ora in poi ${name} è permesso, da una tua regola.`, ruleRemoved: (rule) => `La tua regola ${rule} è rimossa.`, undo: 'Annulla', undone: 'Annullato.',
    orders: 'Ordini', noOrders: 'Nessuna richiesta ha incontrato un ordine.', allOrders: 'Tutti gli ordini', orderCounts: (blocked, observed) => [blocked > 0 || observed === 0 ? plural(blocked, 'bloccata', 'bloccate') : '', observed > 0 ? plural(observed, 'osservata', 'osservate') : ''].filter((part) => part !== '').join(', '),
    upstreams: 'Latenza degli upstream', toUpstreams: 'Tutto sugli upstream', half: (ms) => `metà entro ${ms}\u00a0ms`, most: (ms) => `95% entro ${ms}\u00a0ms`, nothingBlocked: 'Ancora nessun blocco.', nothingBlockedHere: 'Nessun blocco in questo periodo.', topBlocked: 'Nomi più bloccati', topAsked: 'Nomi più richiesti', clients: 'Dispositivi', nothingAsked: 'Nessuna richiesta in questo periodo.',
    resolver: 'Resolver', notAsked: 'non ancora interpellato', answers: 'risponde', lastAnswered: (when) => `ultima risposta ${when}`, failing: (why) => `non risponde${why === '' ? '' : `: ${why}`}`,
    names: 'Nomi nelle liste in uso', cache: 'Risposte in cache', memory: 'Memoria', since: 'In esecuzione dal', thisRun: 'Opzioni solo di questa esecuzione',
    upstreamsDown: 'Nessun resolver upstream risponde.', upstreamsDownWhy: 'Finché non ne risponde uno, hanno risposta solo i nomi conservati da prima. Questo computer è online?', upstreamDown: (names) => (names.length === 1 ? `${names[0]} non risponde.` : `${names.join(', ')} non rispondono.`), upstreamDownWhy: 'Intanto si chiede agli altri.', upstreamsShow: 'Guarda gli upstream',
    listsDown: (titles) => (titles.length === 1 ? `«${titles[0]}» non è in vigore.` : `${titles.map((title) => `«${title}»`).join(', ')} non sono in vigore.`), listsDownWhy: 'La lettura non è riuscita e non se ne conserva una copia di prima.', listsShow: 'Guarda le liste',
    countryAsk: (guess) => (guess === undefined ? 'Nessun paese indicato.' : `Nessun paese indicato. A giudicare dall’orologio, il paese di questo computer è: ${guess}.`),
    countryWhy: 'Da questo dipende se un ordine conta qui come legge o come tua scelta.', countrySet: 'Indica il paese',
  },
} satisfies Partial<Messages>;
