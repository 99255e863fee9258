/** The live log, and because of what. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('de');
const megabytes = (bytes: number): string => `${tenths(bytes / 1e6)}\u00a0MB`;

export const log = {
  log: {
    title: 'Live-Protokoll', search: 'Name, Gerät, Liste, Anordnung', name: 'Name', anyDevice: 'Alle Geräte', device: 'Gerät', any: 'Alle', kind: 'Art der Liste', list: 'Liste', order: 'Anordnung', type: 'Typ', outcome: 'Ergebnis', answer: 'Antwort', from: 'Ab', to: 'Vor', more: 'Mehr', moreOn: (count) => `Mehr (${n(count)})`, without: (what) => `Ohne „${what}“`,
    hold: 'Anhalten', resume: 'Weiter', decider: 'Entschieden durch', rate: (perSecond) => (perSecond < 1 ? '' : `${n(Math.round(perSecond))} je Sekunde`), newer: (rows) => plural(rows, 'neuere', 'neuere'), toNewest: 'Zur neuesten',
    columns: { time: 'Zeit', device: 'Gerät', name: 'Name', type: 'Typ', decided: 'Durch', because: 'Weswegen', list: 'Liste', answer: 'Antwort', upstream: 'Upstream', took: 'ms' },
    columnNames: { time: 'Zeit', device: 'Gerät', name: 'Name', type: 'Typ der Anfrage', decided: 'Entschieden durch', because: 'Weswegen', list: 'Liste', answer: 'Antwortcode', upstream: 'Upstream-Resolver', took: 'Millisekunden' },
    empty: 'Noch keine Anfragen.', emptyHint: 'Sie erscheinen hier, sobald ein Gerät Gavel fragt.', noMatch: 'Nichts im Protokoll passt.', clear: 'Filter leeren', end: 'Hier beginnt das Protokoll.', skipped: (rows) => `${plural(rows, 'weitere kam', 'weitere kamen')} zu schnell, um sie zu zeigen; im Protokoll ${rows === 1 ? 'steht' : 'stehen'} sie.`,
    by: 'Zeigen', byRow: 'Zeilen', showRows: 'Zeile für Zeile', showNames: 'Nach Namen gezählt', byName: 'Nach Namen', asked: 'Angefragt', blocked: 'Gesperrt oder beobachtet', last: 'Zuletzt', counted: (names, rows) => `${plural(names, 'Name', 'Namen')} in ${plural(rows, 'Zeile', 'Zeilen')}.`, countCut: 'Seltene Namen sind weggelassen.', lookedTo: (when) => `Gezählt zurück bis ${when}.`,
    searching: 'Wie weit zurück gesucht wurde', lookedBack: (when, rows) => `Gesucht zurück bis ${when}: bisher ${plural(rows, 'Zeile', 'Zeilen')}.`, stop: 'Anhalten', goOn: 'Weiter suchen',
    rail: 'Zeit', tools: 'Mehr zum Protokoll', goTo: 'Zu einer Zeit springen', goToTime: 'Tag und Uhrzeit', goToText: 'Das Protokoll öffnet sich dort. Der Streifen daneben zeigt, wo Sie sind.', go: 'Springen', newest: 'Neueste', yesterday: 'Gestern', weekAgo: 'Vor einer Woche', oldest: 'Älteste',
    chooseColumns: 'Spalten', columnsText: 'In diesem Browser gemerkt. Auf dem Telefon hat eine Zeile immer ihre zwei Zeilen.', usualColumns: 'Die üblichen', done: 'Fertig',
    export: 'Exportieren', exportAll: 'Das ganze Protokoll als Datei, Neuestes zuerst.', exportFiltered: 'Was der Filter durchlässt als Datei, Neuestes zuerst.', exportFormat: 'Format', exportCsv: 'CSV, für eine Tabelle', exportJson: 'JSON, für ein Programm', exportDo: 'Exportieren', exportStop: 'Export anhalten', exportSaved: 'Der Export ist gespeichert.',
    exportStates: {
      waiting: () => 'Wartet auf einen Ort zum Schreiben.', running: (rows, bytes) => `Bisher ${plural(rows, 'Zeile', 'Zeilen')}, ${megabytes(bytes)}.`, done: (rows, bytes) => `Fertig: ${plural(rows, 'Zeile', 'Zeilen')}, ${megabytes(bytes)}.`,
      cancelled: () => 'Angehalten. Die Datei ist unvollständig.', failed: () => 'Abgebrochen. Die Datei ist unvollständig.',
    },
  },
  because: {
    orderOf: (country, who) => `Anordnung (${country}), ${who}`, ownRule: (rule) => `eigene Regel: ${rule}`, stated: (who, word) => `${who}: ${word}`,
    protection: (address) => `führt ins Heimnetz: ${address}`, cache: 'Cache', stale: 'Cache, veraltet', local: 'eigener Eintrag', special: 'bleibt im Haus', safeSearch: 'sichere Suche', spared: { 'own-allow': 'Ihre Regel erlaubt es', 'list-allow': 'eine Liste erlaubt es', 'set-aside': 'von Ihnen ausgenommen', pause: 'eigene Filter pausiert', delisted: 'nicht mehr gelistet', collision: 'doch nicht auf der Liste', observe: '' },
    timeout: (who) => `${who} hat nicht geantwortet`, unreachable: (who) => `${who} nicht erreicht`, error: (who) => `${who} meldete einen Fehler`, access: 'nicht aus Ihrem Netz', rate: 'zu viele Anfragen', malformed: 'keine richtige Anfrage', unsupported: 'nicht unterstützt',
  },
} satisfies Pick<Messages, 'log' | 'because'>;
