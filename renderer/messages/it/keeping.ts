/** What the log keeps, forgetting, and the overview of keys. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { from, of } from './date-articles.ts';

const { n, plural, tenths } = numbersOf('it');
const megabytes = (bytes: number): string => (bytes < 10e6 ? `${tenths(bytes / 1e6)}\u00a0MB` : `${n(Math.round(bytes / 1e6))}\u00a0MB`);

export const keeping = {
  keeping: {
    title: 'Registro delle richieste', text: 'Che cosa Gavel annota delle richieste di questa casa. Resta nella cartella dei dati di questo computer.',
    use: (rows, bytes, since) => `${plural(rows, 'riga', 'righe')}, ${megabytes(bytes)} su disco${since === undefined ? '.' : `, ${from(since)}.`}`,
    thinned: (day) => `Del tempo prima ${of(day)} restano solo le righe bloccate e osservate.`, notNoting: 'Questa esecuzione non annota nulla (--no-query-log).',
    countsOnly: 'Si annotano solo i conteggi: le richieste non compaiono più qui.', fromBefore: 'Le righe qui sotto sono di prima.',
    privacy: 'Che cosa si annota', privacies: { full: 'Tutto', anonymous: 'Senza dispositivo', counts: 'Solo conteggi' },
    privacyText: {
      full: 'Nome, dispositivo, risposta e chi ha deciso.', anonymous: 'L’indirizzo del dispositivo è annotato senza l’ultima parte: tutti i dispositivi della casa si somigliano.', counts: 'Nessuna riga, nessun nome, nessun dispositivo: solo quante richieste hanno avuto risposta o sono state bloccate, e da quale ordine. Le righe precedenti restano finché non vengono dimenticate.',
    },
    blockedDays: 'Giorni in cui restano le righe bloccate e osservate', answeredDays: 'Giorni in cui restano le altre', maxMb: 'Al massimo, in MB', maxMbText: 'Oltre, se ne vanno prima le righe con risposta più vecchie, poi le bloccate più vecchie. I grafici conservano le somme.',
    excludedNames: 'Nomi mai annotati', excludedText: 'Uno per riga, con tutto ciò che sta sotto. Contano nei grafici, senza il loro nome.', excludedDevices: 'Dispositivi mai annotati',
    forget: 'Dimentica', forgetLong: 'Le righe, e ciò che aggiungono a grafici e tabelle, vengono tolte dal file del registro e sovrascritte. Non raggiunge: i file che hai esportato, le copie di sicurezza, ciò che un’altra finestra mostra ancora e le tracce che un disco può conservare.',
    forgetHour: 'Dimentica l’ultima ora', forgetHourTitle: 'Dimenticare l’ultima ora?', forgetTitle: 'Dimenticare?', forgetText: 'Non si può tornare indietro. Ciò che il registro ne conserva sparisce, per tutti in casa.', forgetDo: 'Dimentica', forgetThis: 'Dimentica',
    forgetRows: (rows) => (rows === 0 ? 'Di quel periodo non c’è nessuna riga; possono esserci somme nei grafici.' : `Per ora: ${plural(rows, 'riga', 'righe')}.`), forgetBelow: (name) => `${name} e tutto ciò che sta sotto`,
    forgetRange: 'Oppure ciò che corrisponde a tutto quello che indichi: un periodo, un nome con tutto ciò che sta sotto, un dispositivo.', forgotten: (rows) => (rows === 0 ? 'Non c’era nulla da dimenticare.' : `Fatto: ${plural(rows, 'riga dimenticata', 'righe dimenticate')}.`), whatIsKept: 'Che cosa si conserva, e per quanto',
  },
  keys: {
    title: 'Tasti', everywhere: 'Ovunque', fields: 'Le lettere funzionano solo fuori dai campi.',
    search: 'Cerca nella pagina', names: 'Cerca un nome (Perché?)', these: 'Questi tasti',
    logWords: ['Riga per riga', 'Una pagina', 'Alla più recente, alla più vecchia', 'Apri la traccia', 'Chiudi la traccia', 'Ferma, riprendi', 'Legge, Tu, Upstream, Osservato', 'Permetti… (la traccia, dove puoi cambiare)', 'Blocca… (allo stesso modo)', 'Copia il nome', 'Copia come comando dig'],
  },
  copied: (text) => `Copiato: ${text}`,
  notCopied: 'questo browser non lascia copiare la pagina',
  copyLink: 'Copia un link a questa riga',
  copyDig: 'Copia come comando dig',
} satisfies Partial<Messages>;
