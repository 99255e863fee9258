/** The overview, and the pause. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('it');

export const overview = {
  pause: {
    open: 'Metti in pausa…', title: 'Metti in pausa le tue scelte', resume: 'Riprendi',
    text: 'Filtro famiglia, liste personalizzate e le tue regole si fermano, poi ripartono da soli. Gli ordini che applichi restano: si cambiano solo in Liste.',
    minutes: (minutes) => (minutes < 60 ? `${minutes} minuti` : minutes === 60 ? '1 ora' : `${minutes / 60} ore`),
  },
  overview: {
    title: 'Riepilogo', period: 'Periodo', hour: 'Ora', day: '24 ore', week: 'Settimana',
    working: (address, port) => `Gavel risponde su ${address}, porta ${port}.`,
    nothingYet: 'Ancora nessuna richiesta. Indica questo computer come DNS nel router, oppure prova con dig.',
    summary: (asked, blocked, period) =>
      (asked === 0 ? `Nessuna richiesta ${period}.` : `${plural(asked, 'richiesta', 'richieste')} ${period}, ${plural(blocked, 'bloccata', 'bloccate')} (${tenths((100 * blocked) / asked)}%).`),
    periodWords: { 1: 'nell’ultima ora', 24: 'nelle ultime 24 ore', 168: 'nell’ultima settimana' },
    whoDecided: 'Chi ha deciso',
    causes: {
      law: { none: 'Nessun ordine è stato applicato.', some: 'Ordini in vigore, nelle liste che applichi' },
      you: { none: 'Nessuna delle tue scelte è servita.', some: 'Il tuo filtro famiglia, le liste personalizzate e le tue regole' },
      upstream: { none: 'Il tuo upstream non ha segnalato blocchi suoi.', some: 'Blocchi che i tuoi resolver upstream hanno dichiarato, o che le loro risposte mostrano' },
      observed: { none: '', some: 'Con risposta; le liste che osservi le avrebbero bloccate' },
    },
    showInLog: (word) => `${word}: mostra nel registro in diretta`,
    all: 'Tutte le richieste', per: (minutes) => (minutes < 60 ? `ogni ${minutes} minuti` : minutes === 60 ? 'ogni ora' : `ogni ${minutes / 60} ore`), answered: 'con risposta', blocked: 'bloccate',
    chart: (asked, blocked) => `Grafico a barre delle richieste nel tempo: ${n(asked)} in tutto, ${plural(blocked, 'bloccata', 'bloccate')}. Gli stessi numeri sono nella tabella che segue.`,
    chartTable: 'Richieste nel tempo', time: 'Ora', asked: 'Richieste',
    justBlocked: 'Ultimi blocchi', nothingBlocked: 'Ancora nessun blocco.', topBlocked: 'Nomi più bloccati', topAsked: 'Nomi più richiesti', clients: 'Dispositivi', nothingAsked: 'Nessuna richiesta in questo periodo.',
    resolver: 'Resolver', upstream: 'Upstream', notAsked: 'non ancora interpellato', answers: 'risponde', lastAnswered: (when) => `ultima risposta ${when}`, failing: (why) => `non risponde${why === '' ? '' : `: ${why}`}`, took: (ms) => `${ms}\u00a0ms`,
    names: 'Nomi nelle liste', cache: 'Risposte in cache', memory: 'Memoria', since: 'In esecuzione dal', thisRun: 'Opzioni solo di questa esecuzione', version: 'Versione',
    countryAsk: (guess) => (guess === undefined ? 'Nessun paese indicato.' : `Nessun paese indicato. A giudicare dall’orologio, il paese di questo computer è: ${guess}.`),
    countryWhy: 'Da questo dipende se un ordine conta qui come legge o come tua scelta.', countrySet: 'Indica il paese',
  },
} satisfies Partial<Messages>;
