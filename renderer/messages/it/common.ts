/** What every page says. */
import type { Messages } from '../en.ts';
import { to } from './date-articles.ts';

export const common = {
  name: 'Gavel',
  nav: { overview: 'Riepilogo', log: 'Registro', lists: 'Liste', orders: 'Ordini', devices: 'Dispositivi', upstreams: 'Upstream', settings: 'Opzioni', main: 'Pagine', skip: 'Vai al contenuto' },
  words: { law: 'Legge', you: 'Tu', upstream: 'Upstream', observed: 'Osservato', answered: 'Risposto', failed: 'Fallito', refused: 'Rifiutato' },
  notKnown: 'non noto',
  connection: {
    lost: 'Gavel non risponde. È ancora in esecuzione?',
    garbled: 'Gavel ha dato una risposta che questa pagina non capisce: ricarica la pagina.',
    waiting: 'Il collegamento con Gavel si è interrotto. Nuovo tentativo…',
  },
  more: 'Altro',
  retry: 'Riprova',
  close: 'Chiudi',
  cancel: 'Annulla',
  loading: 'Caricamento…',
  justNow: 'adesso',
  region: (country, part) => `${country} (regione ${part})`,
  failedTitle: 'Caricamento non riuscito',
  login: {
    title: 'Accedi a Gavel',
    text: 'Questa console appartiene a una famiglia. Apri l’indirizzo che Gavel ha mostrato all’avvio; «npx gavel status» sul suo computer ne mostra uno nuovo. Oppure incolla qui il token.',
    usedLink: 'Il link che hai aperto non dà più accesso: vale una volta sola, e per poco tempo. Creane uno nuovo sul computer di Gavel.',
    token: 'Token', submit: 'Accedi',
  },
  status: {
    filtering: 'Filtro attivo', starting: 'Avvio…', paused: (until) => `Le tue scelte sono in pausa fino ${to(until)}`, unknown: 'Non si sa se filtra', notListening: 'Non in ascolto',
    stale: 'Non si sa se Gavel ora risponde.',
    listens: (address, port) => `${address} · porta ${port}`,
  },
  problem: { warning: 'Avviso', error: 'Problema' },
} satisfies Partial<Messages>;
