/** What the log keeps, forgetting, and the overview of keys. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('de');
const megabytes = (bytes: number): string => (bytes < 10e6 ? `${tenths(bytes / 1e6)}\u00a0MB` : `${n(Math.round(bytes / 1e6))}\u00a0MB`);

export const keeping = {
  keeping: {
    title: 'Anfrageprotokoll', text: 'Was Gavel über die Anfragen dieses Haushalts notiert. Es bleibt im Datenordner dieses Computers.',
    use: (rows, bytes, since) => `${plural(rows, 'Zeile', 'Zeilen')}, ${megabytes(bytes)} auf der Festplatte${since === undefined ? '.' : `, seit dem ${since}.`}`,
    thinned: (day) => `Aus der Zeit vor dem ${day} sind nur gesperrte und beobachtete Zeilen übrig.`, notNoting: 'In diesem Lauf wird nichts notiert (--no-query-log).',
    countsOnly: 'Nur Zahlen werden notiert: Anfragen erscheinen hier nicht mehr.', fromBefore: 'Die Zeilen darunter sind von vorher.',
    privacy: 'Was notiert wird', privacies: { full: 'Alles', anonymous: 'Ohne das Gerät', counts: 'Nur Summen' },
    privacyText: {
      full: 'Name, Gerät, Antwort und wer entschieden hat.', anonymous: 'Die Adresse des Geräts wird ohne ihren letzten Teil notiert; so sehen alle Geräte des Haushalts gleich aus.', counts: 'Keine Zeile, kein Name, kein Gerät: nur wie viele Anfragen beantwortet oder gesperrt wurden und durch welche Anordnung. Frühere Zeilen bleiben, bis sie vergessen werden.',
    },
    blockedDays: 'Gesperrte und beobachtete Zeilen: Tage', answeredDays: 'Alle anderen Zeilen: Tage', maxMb: 'Höchstens, in MB', maxMbText: 'Darüber hinaus gehen zuerst die ältesten beantworteten Zeilen, dann die ältesten gesperrten. Diagramme behalten ihre Summen.',
    excludedNames: 'Nie notierte Namen', excludedText: 'Einer je Zeile, mit allem darunter. In Diagrammen zählen sie mit, ohne ihren Namen.', excludedDevices: 'Nie notierte Geräte',
    forget: 'Vergessen', forgetLong: 'Zeilen, und was sie zu Diagrammen und Tabellen beitragen, werden aus der Datei des Protokolls entfernt und überschrieben. Nicht erreicht werden: exportierte Dateien, Sicherungen, was ein anderes Fenster noch zeigt, und Reste, die ein Datenträger selbst behält.',
    forgetHour: 'Letzte Stunde vergessen', forgetHourTitle: 'Die letzte Stunde vergessen?', forgetTitle: 'Das vergessen?', forgetText: 'Es lässt sich nicht zurückholen. Was das Protokoll darüber enthält, ist dann weg, für alle im Haushalt.', forgetDo: 'Vergessen', forgetThis: 'Vergessen',
    forgetRows: (rows) => (rows === 0 ? 'Aus dieser Zeit gibt es keine Zeile; Summen in Diagrammen kann es geben.' : `Bisher: ${plural(rows, 'Zeile', 'Zeilen')}.`), forgetBelow: (name) => `${name} und alles darunter`,
    forgetRange: 'Oder das, worauf alles zutrifft, was Sie ausfüllen: eine Zeit, ein Name mit allem darunter, ein Gerät.', forgotten: (rows) => (rows === 0 ? 'Es gab nichts zu vergessen.' : `Vergessen: ${plural(rows, 'Zeile', 'Zeilen')}.`), whatIsKept: 'Was aufbewahrt wird und wie lange',
  },
  keys: {
    title: 'Tasten', everywhere: 'Überall', fields: 'Buchstaben wirken nur außerhalb von Feldern.',
    search: 'In der Seite suchen', names: 'Einen Namen suchen (Warum?)', these: 'Diese Tasten',
    logWords: ['Zeile für Zeile', 'Eine Seite', 'Zur neuesten, zur ältesten', 'Ablauf öffnen', 'Ablauf schließen', 'Anhalten, weiter', 'Recht, Sie, Upstream, Beobachtet', 'Erlauben… (im Ablauf, bei dem, was Sie ändern können)', 'Sperren… (ebenso)', 'Namen kopieren', 'Als dig-Befehl kopieren'],
  },
  copied: (text) => `Kopiert: ${text}`,
  notCopied: 'dieser Browser lässt die Seite nicht kopieren',
  copyLink: 'Link zu dieser Zeile kopieren',
  copyDig: 'Als dig-Befehl kopieren',
} satisfies Pick<Messages, 'keeping' | 'keys' | 'copied' | 'notCopied' | 'copyLink' | 'copyDig'>;
