/** The overview, and the pause. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('de');

export const overview = {
  pause: {
    open: 'Eigene Filter pausieren…', title: 'Eigene Filter pausieren', resume: 'Fortsetzen',
    text: 'Familienfilter, eigene Auswahl und eigene Regeln ruhen und setzen dann von selbst wieder ein. Anordnungen, die Sie anwenden, bleiben: Sie werden nur unter Listen geschaltet.',
    minutes: (minutes) => (minutes < 60 ? `${minutes} Minuten` : minutes === 60 ? '1 Stunde' : `${minutes / 60} Stunden`),
  },
  overview: {
    title: 'Übersicht', period: 'Zeitraum', hour: 'Stunde', day: '24 Stunden', week: 'Woche',
    working: (address, port) => `Gavel antwortet auf ${address}, Port ${port}.`,
    nothingYet: 'Noch hat niemand gefragt. Tragen Sie diesen Computer im Router als DNS-Server ein, oder probieren Sie es mit dig.',
    summary: (asked, blocked, period) =>
      (asked === 0 ? `Keine Anfragen ${period}.` : `${plural(asked, 'Anfrage', 'Anfragen')} ${period}, ${n(blocked)} gesperrt (${tenths((100 * blocked) / asked)}\u00a0%).`),
    // With the preposition, whose article follows the word.
    periodWords: { 1: 'in der letzten Stunde', 24: 'in den letzten 24 Stunden', 168: 'in der letzten Woche' },
    whoDecided: 'Wer entschieden hat',
    causes: {
      law: { none: 'Keine Anordnung wurde angewandt.', some: 'Anordnungen in Kraft, auf Listen, die Sie anwenden' },
      you: { none: 'Keiner Ihrer eigenen Filter griff.', some: 'Ihr Familienfilter, Ihre Auswahl und eigene Regeln' },
      upstream: { none: 'Ihr Upstream hat keine eigene Sperre gemeldet.', some: 'Sperren, die Ihre Upstreams melden oder die ihre Antworten zeigen' },
      observed: { none: '', some: 'Beantwortet; Listen, die Sie beobachten, hätten gesperrt' },
    },
    showInLog: (word) => `${word}: im Live-Protokoll zeigen`,
    all: 'Alle Anfragen', per: (minutes) => (minutes < 60 ? `je ${minutes} Minuten` : minutes === 60 ? 'je Stunde' : `je ${minutes / 60} Stunden`), answered: 'beantwortet', blocked: 'gesperrt',
    chart: (asked, blocked) => `Balkendiagramm der Anfragen im Lauf der Zeit: ${plural(asked, 'Anfrage', 'Anfragen')}, ${n(blocked)} gesperrt. Dieselben Zahlen stehen in der Tabelle darunter.`,
    chartTable: 'Anfragen im Lauf der Zeit', time: 'Zeit', asked: 'Angefragt',
    justBlocked: 'Gerade gesperrt', nothingBlocked: 'Noch wurde nichts gesperrt.', topBlocked: 'Am häufigsten gesperrt', topAsked: 'Am häufigsten angefragt', clients: 'Geräte', nothingAsked: 'Keine Anfragen in dieser Zeit.',
    resolver: 'Resolver', upstream: 'Upstream', notAsked: 'noch nicht gefragt', answers: 'antwortet', lastAnswered: (when) => `antwortete zuletzt ${when}`, failing: (why) => `antwortet nicht${why === '' ? '' : `: ${why}`}`, took: (ms) => `${ms}\u00a0ms`,
    names: 'Namen auf Listen', cache: 'Antworten im Cache', memory: 'Arbeitsspeicher', since: 'Läuft seit', thisRun: 'Optionen nur für diesen Lauf', version: 'Version',
    countryAsk: (guess) => (guess === undefined ? 'Kein Land ist eingestellt.' : `Kein Land ist eingestellt. Nach der Uhr dieses Computers: ${guess}.`),
    countryWhy: 'Davon hängt ab, ob eine Anordnung hier als Recht zählt oder als Ihre Entscheidung.', countrySet: 'Land einstellen',
  },
} satisfies Pick<Messages, 'pause' | 'overview'>;
