/** Updates of lists: how they went, what is held, keys. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { of, on } from './date-articles.ts';

const { n, plural, tenths } = numbersOf('it');

/** Of rules, which are feminine. */
const SMALL = ['Nessuna', 'Una', 'Due', 'Tre', 'Quattro', 'Cinque', 'Sei', 'Sette', 'Otto', 'Nove', 'Dieci'];
const counted = (value: number): string => SMALL[value] ?? n(value);
const wouldBreak = (value: number): string => (value === 1 ? 'creerebbe' : 'creerebbero');
const size = (bytes: number): string => (bytes < 1_000_000 ? `${n(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB` : `${tenths(bytes / 1_000_000)}\u00a0MB`);

export const listUpdates = {
  updates: {
    updated: (when) => `Aggiornata, ${when}`, waiting: 'In attesa di un upstream che risponda', downloading: (bytes, total) => (total === undefined ? `Scaricamento, ${size(bytes)}` : `Scaricamento, ${size(bytes)} di ${size(total)}`),
    reading: (names) => (names === 0 ? 'Lettura…' : `Lettura, ${plural(names, 'nome', 'nomi')}`), kept: (day) => `L’hai preferita a una più nuova ${on(day)}`, excluded: (value) => plural(value, 'nome tralasciato da te', 'nomi tralasciati da te'), held: 'Trattenuto, decidi tu', signed: 'Firmata dall’editore',
    ask: (titles) => (titles.length === 1 ? `Un aggiornamento di «${titles[0]}» è trattenuto: non ha ancora effetto.` : `Gli aggiornamenti di ${titles.map((title) => `«${title}»`).join(', ')} sono trattenuti: non hanno ancora effetto.`), askWhy: 'La versione precedente resta in vigore finché non decidi.', askDo: 'Guarda',
  },
  held: {
    title: (day) => `L’aggiornamento ${of(day)} è stato trattenuto prima che avesse effetto`, inUse: (day, names) => `in uso: ${day}, ${plural(names, 'nome', 'nomi')}`,
    counts: (added, removed, changed) => [added > 0 ? plural(added, 'nome aggiunto', 'nomi aggiunti') : '', removed > 0 ? (added > 0 ? plural(removed, 'tolto', 'tolti') : plural(removed, 'nome tolto', 'nomi tolti')) : '', changed > 0 ? (added + removed > 0 ? plural(changed, 'cambiato', 'cambiati') : plural(changed, 'nome cambiato', 'nomi cambiati')) : ''].filter((part) => part !== '').join(', ') || 'Nessun nome aggiunto o tolto',
    breaks: (value) => `${counted(value)} delle sue regole ${wouldBreak(value)} problemi in quasi tutte le case:`,
    alarms: {
      dropped: ({ before, after }) => `Di ${plural(before, 'nome', 'nomi')} ne ${after === 1 ? 'resterebbe' : 'resterebbero'} ${n(after)}. Una lista ne perde di rado così tanti in una volta; un file troncato sì.`,
      grown: ({ before, after }) => `Da ${plural(before, 'nome', 'nomi')} si passerebbe a ${n(after)}. Una lista cresce di rado così tanto in una volta.`,
      lifted: ({ before, after, lifted }) => `Di ${plural(before, 'nome', 'nomi')} che blocca, ${after === 1 ? 'uno resterebbe bloccato' : `${n(after)} resterebbero bloccati`}: eccezioni o condizioni della lista stessa ne lascerebbero passare ${n(lifted)}.`,
      exchanged: ({ gone, before, after }) => `Di ${plural(before, 'nome', 'nomi')} ne mancherebbero ${n(gone)} e altri sarebbero al loro posto, ${n(after)} in tutto. Può essere un’altra lista allo stesso indirizzo.`,
      'orders-lost': ({ count, orders }) => `${plural(count, 'ordine in vigore non c’è più', 'ordini in vigore non ci sono più')}, senza una parola sulla ${count === 1 ? 'sua' : 'loro'} fine: ${orders.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''}.`,
      'syntax-changed': ({ before, after, wider = 0, narrower = 0 }) => `Il formato era ${before} e ora è ${after}.${wider === 0 ? '' : ` Degli stessi nomi, ${wider === 1 ? 'uno bloccherebbe' : `${n(wider)} bloccherebbero`} anche tutto ciò che sta sotto.`}${narrower === 0 ? '' : ` Degli stessi nomi, ${narrower === 1 ? 'uno non bloccherebbe' : `${n(narrower)} non bloccherebbero`} più ciò che sta sotto.`}`,
    },
    reasons: {
      'own-upstream': 'un tuo upstream', 'list-host': 'una delle tue liste viene da lì', 'captive-portal': 'i dispositivi lo usano per sapere se sono online', 'public-resolver': 'un resolver pubblico', service: 'un servizio che quasi tutte le case usano', platform: 'un host di una piattaforma, non una sua pagina', popular: 'fra i nomi più visitati',
      'public-suffix': 'tutto ciò che sta sotto è di molti altri', 'single-label': 'un intero dominio di primo livello', 'ip-address': 'un indirizzo, non un nome', pattern: 'un modello che corrisponde a servizi', licensed: 'di un operatore autorizzato, secondo la versione in uso', relisted: 'tolto dalla lista nella versione in uso', 'allows-all': 'permette tutto ciò che sta sotto',
    },
    wwwOf: (name) => `il nome www di ${name}`, of: (name) => `bloccherebbe ${name}`, line: (line) => `riga ${n(line)}`, more: (value) => (value === 1 ? 'Un altro…' : `Altri ${n(value)}…`), table: 'Che cosa è stato trovato',
    without: (value) => (value === 1 ? 'Accetta senza questa' : `Accetta senza queste ${n(value)}`), keep: (day) => `Tieni quella ${of(day)}`, all: 'Mostra tutti i cambiamenti', whole: 'Accetta tutto…', wholeTitle: 'Accettare tutto l’aggiornamento?', wholeDo: 'Accetta tutto',
    wholeText: (value) => (value === 0 ? 'Ciò che vi è stato trovato ha effetto dalla prossima richiesta. La storia conserva ciò che c’era prima.' : `${counted(value)} delle sue regole ${wouldBreak(value)} problemi in quasi tutte le case. Hanno effetto dalla prossima richiesta; le tue regole che permettono prevalgono sempre sulle tue liste, mai sugli ordini.`),
    keptSaid: 'Resta la versione in uso. Ti verrà chiesto di nuovo quando l’editore ne pubblicherà un’altra.', takenSaid: 'L’aggiornamento è in vigore.', withoutSaid: (value) => `L’aggiornamento è in vigore, senza ${plural(value, 'nome', 'nomi')}. ${value === 1 ? 'Resta tralasciato' : 'Restano tralasciati'} finché non cambi idea nei dettagli della lista.`,
    changes: 'Tutti i cambiamenti', which: { added: 'Aggiunti', removed: 'Tolti', changed: 'Cambiati' }, none: 'Nessuno.', next: 'Mostra altri',
  },
  upkeep: {
    last: 'Ultima lettura', lastOf: (day, time) => `${day}, ${time}`, next: 'Prossima lettura', never: 'solo quando lo chiedi', interval: 'Leggi di nuovo', everyDefault: (hours) => `${hours === 1 ? 'ogni ora' : `ogni ${n(hours)} ore`} (di solito)`, every: (hours) => (hours === 1 ? 'ogni ora' : hours === 168 ? 'ogni settimana' : hours % 24 === 0 && hours > 24 ? `ogni ${n(hours / 24)} giorni` : `ogni ${n(hours)} ore`),
    key: 'Chiave dell’editore', keyNone: 'Nessuna è fissata: chi controlla l’indirizzo controlla la lista.', keyIs: (id) => `minisign ${id}`, keyPin: 'Fissa una chiave…', keyChange: 'Cambia…', keyRemove: 'Rimuovi…', keyLabel: 'Chiave pubblica minisign', keyHint: 'La riga di 56 caratteri che inizia con RW, dall’editore', keyDo: 'Fissa',
    keyText: 'Da allora non si accetta nulla che questa chiave non abbia firmato. La versione in uso resta finché non ne arriva una firmata.', signatureLabel: 'Indirizzo della firma (facoltativo)', signatureHint: 'Se manca: l’indirizzo della lista e .minisig', unsigned: 'la copia in uso non è stata verificata', removeKeyTitle: 'Rimuovere la chiave?', removeKeyText: 'Gli aggiornamenti saranno accettati chiunque li abbia fatti.', removeKeyDo: 'Rimuovi la chiave',
    excluded: 'Tralasciati da te', include: 'Applica di nuovo', includeOf: (name) => `Applica di nuovo: ${name}`, excludedText: 'Nomi di questa lista che hai lasciato fuori. Restano fuori a ogni aggiornamento finché non li riprendi.', keyOptional: 'Chiave minisign dell’editore (facoltativa)', findings: (value) => `${plural(value, 'sua regola', 'sue regole')} ${wouldBreak(value)} problemi in quasi tutte le case:`,
  },
} satisfies Partial<Messages>;
