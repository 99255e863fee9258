/** Lists, adding one, the catalogue. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

/** A whole sentence begins large, even behind a colon. */
const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const lists = {
  lists: {
    title: 'Listen', add: 'Neue Liste',
    kinds: {
      'court-order': { title: 'Sperranordnungen', text: 'Namen, deren Sperrung ein Gericht oder eine Behörde angeordnet hat. Ob sie hier angewandt werden, entscheiden Sie.' }, family: { title: 'Familienfilter', text: 'Was dieser Haushalt für seine Jüngeren weglässt.' },
      custom: { title: 'Eigene Auswahl', text: 'Werbung, Tracker, Schadsoftware, eigene Listen.' },
    },
    modes: { enforce: 'Anwenden', observe: 'Beobachten', off: 'Aus' }, modeOf: (title) => `${title}: Modus`, none: 'Keine Liste dieser Art.',
    since: { default: 'ab Werk', household: (day) => `Sie, ${day}`, 'command-line': 'durch die Befehlszeile, für diesen Lauf' },
    sources: { 'built-in': 'bei Gavel dabei', text: 'eingefügter Text', file: (path) => `Datei ${path}`, url: (host) => host }, orders: (value) => plural(value, 'Anordnung', 'Anordnungen'), allowed: (value) => `${n(value)} erlaubt`,
    current: (when) => `Aktuell, ${when}`, loading: 'Wird gelesen…', askedToWait: (when) => `Der Server bittet um Geduld. Nächster Versuch: ${when}.`, failingCopy: (when, why, copy) => `Fehler seit dem ${when}: ${upper(why)}. In Gebrauch: die Kopie vom ${copy}.`, failingNone: (why) => `Nicht in Kraft: ${upper(why)}`,
    leftOut: (value) => plural(value, 'Zeile ausgelassen', 'Zeilen ausgelassen'), notEnforceable: (value) => plural(value, 'Eintrag geht nicht als DNS-Regel', 'Einträge gehen nicht als DNS-Regel'), menu: (title) => `Mehr zu ${title}`, update: 'Jetzt neu einlesen', details: 'Einzelheiten und ausgelassene Zeilen', remove: 'Entfernen…',
    removeTitle: (title) => `„${title}“ entfernen?`, removeText: 'Ihre Namen werden ab der nächsten Anfrage wie alle anderen behandelt. Die Kopie wird gelöscht; das Protokoll behält, was sie bewirkt hat.', removeDo: 'Entfernen', homepage: 'Website', licence: 'Lizenz', syntax: 'Schreibweise', source: 'Quelle',
    detailsEmpty: 'Jede Zeile wurde verstanden.', skippedFirst: (shown, all) => `Die ersten ${n(shown)} von ${n(all)}`, line: 'Zeile', reason: 'Warum', content: 'Text',
  },
  addList: {
    title: 'Liste hinzufügen', kind: 'Wofür ist sie?', kinds: { 'court-order': 'Sperranordnungen', family: 'Familienfilter', custom: 'Eigene Auswahl' }, from: 'Woher kommt sie?', url: 'Adresse', text: 'Text', file: 'Datei', urlLabel: 'Adresse der Liste', urlHint: 'https://…',
    textLabel: 'Text der Liste', textHint: 'Ein Name je Zeile, eine hosts-Datei oder Adblock-Regeln', titleLabel: 'Titel (optional)',
    found: (names, orders, syntax) => `${plural(names, 'Name', 'Namen')}${orders > 0 ? `, ${plural(orders, 'Anordnung', 'Anordnungen')}` : ''}, gelesen als: ${syntax}.`, startsAs: { observe: 'Sie wird zunächst beobachtet: Ihre Namen werden beantwortet, und das Protokoll notiert, was sie gesperrt hätte.', enforce: 'Sie wird ab der nächsten Anfrage angewandt.' },
    asCustom: 'Als eigene Auswahl hinzufügen', sample: 'Darunter',
  },
  catalogue: {
    title: 'Öffentliche Listen', tab: 'Katalog', search: 'Name, Zweck oder Land', none: 'Keine Liste passt.', take: 'Wählen', chosen: 'Gewählt', choose: (title) => `${title} wählen`, here: 'Schon vorhanden', first: 'gut für den Anfang', official: 'von der Behörde veröffentlicht', unofficial: 'von Freiwilligen gesammelt', noLicence: 'Lizenz nicht bekannt', noSize: 'Größe nicht bekannt',
    byHand: 'Ihre Adresse wechselt mit jeder Ausgabe: Laden Sie die Liste von ihrer Website herunter und fügen Sie sie als Datei hinzu.', sizes: { small: 'unter 10.000 Namen', medium: 'unter 100.000 Namen', large: '100.000 Namen und mehr' },
  },
} satisfies Pick<Messages, 'lists' | 'addList' | 'catalogue'>;
