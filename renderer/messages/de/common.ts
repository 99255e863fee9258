/** What every page says. */
import type { Messages } from '../en.ts';

export const common = {
  name: 'Gavel',
  // With soft hyphens, for the tabs of a phone.
  nav: { overview: 'Übersicht', log: 'Live-Protokoll', lists: 'Listen', orders: 'Anord\u00adnungen', devices: 'Geräte', upstreams: 'Upstreams', settings: 'Einstel\u00adlungen', main: 'Seiten', skip: 'Zum Inhalt springen' },
  words: { law: 'Recht', you: 'Sie', upstream: 'Upstream', observed: 'Beobachtet', answered: 'Beantwortet', failed: 'Fehler', refused: 'Abgewiesen' },
  notKnown: 'nicht bekannt',
  connection: {
    lost: 'Gavel antwortet nicht. Läuft es noch?',
    garbled: 'Diese Seite versteht die Antwort von Gavel nicht. Laden Sie die Seite neu.',
    waiting: 'Die Verbindung zu Gavel ist unterbrochen. Neuer Versuch läuft…',
  },
  more: 'Mehr',
  retry: 'Erneut versuchen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  loading: 'Lädt…',
  justNow: 'gerade eben',
  region: (country, part) => `${country} (Region ${part})`,
  failedTitle: 'Das ließ sich nicht laden',
  login: {
    title: 'Bei Gavel anmelden',
    text: 'Diese Konsole gehört zu einem Haushalt. Öffnen Sie die Adresse, die Gavel beim Start ausgegeben hat; „npx gavel status“ gibt auf seinem Computer eine neue aus. Oder fügen Sie hier das Token ein.',
    usedLink: 'Der geöffnete Link meldet nicht mehr an: Er gilt einmal und nur kurze Zeit. Erstellen Sie auf Gavels Computer einen neuen.',
    token: 'Token', submit: 'Anmelden',
  },
  status: {
    filtering: 'Filtert', starting: 'Startet…', paused: (until) => `Eigene Filter pausiert bis ${until}`, unknown: 'Unbekannt, ob gefiltert wird', notListening: 'Nimmt keine Anfragen an',
    stale: 'Ob Gavel jetzt antwortet, ist nicht bekannt.',
    listens: (address, port) => `${address} · Port ${port}`,
  },
  problem: { warning: 'Warnung', error: 'Problem' },
} satisfies Partial<Messages>;
