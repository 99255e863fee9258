/** Orders. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const orders = {
  orders: {
    title: 'Anordnungen', text: 'Was Gerichte und Behörden angeordnet haben, so wie es die Listen verzeichnen, die Sie abonniert haben. Ob eine Anordnung hier angewandt wird, entscheiden Sie.', empty: 'Noch keine Liste von Anordnungen.', emptyHint: 'Fügen Sie unter Listen eine hinzu; das Mailänder Beispiel ist bei Gavel dabei.', toLists: 'Zu den Listen',
    columns: { order: 'Anordnung', names: 'Namen', status: 'Stand', here: 'Hier', hits: '30 Tage' }, blockedHits: (value) => `${n(value)} gesperrt`, observedHits: (value) => `${n(value)} beobachtet`, noHits: 'nicht angefragt', search: 'Behörde, Nummer, Name oder Liste', noMatch: 'Keine Anordnung passt.',
    status: { 'in-force': 'in Kraft', stayed: 'ausgesetzt', varied: 'geändert', expired: 'ausgelaufen', annulled: 'aufgehoben', superseded: 'ersetzt', unknown: 'Stand nicht bekannt' }, asOf: (day) => `Stand ${day}`,
    here: { enforce: 'angewandt', observe: 'beobachtet', off: 'nicht angewandt' },
  },
  order: {
    scopes: { national: 'das ganze Land', subnational: 'ein Teil des Landes', worldwide: 'weltweit' },
    events: {
      decided: 'Angeordnet', 'in-force-from': 'In Kraft ab diesem Tag', 'review-on': 'Überprüfung vorgesehen', 'last-day': 'Letzter Tag in Kraft', appealed: 'Angefochten', confirmed: 'Bestätigt', varied: 'Geändert', stayed: 'Ausgesetzt', annulled: 'Aufgehoben', superseded: 'Ersetzt', implemented: 'Entscheidung zur Umsetzung', expired: 'Ausgelaufen',
      appeals: 'Rechtsmittel gegen die Anordnung', confirms: 'Bestätigung der Anordnung', varies: 'Änderung der Anordnung', stays: 'Aussetzung der Anordnung', annuls: 'Aufhebung der Anordnung', supersedes: 'Ersatz für die Anordnung', implements: 'Zur Umsetzung der Anordnung',
    },
    by: (authority) => `durch ${authority}`, of: (authority) => `von ${authority}`, copy: 'Verweis kopieren', copied: 'Kopiert', name: 'Name', listedSince: 'Gelistet seit', onADay: 'War ein Name an einem Tag angeordnet?',
    alsoUnder: 'Auch angeordnet durch', nameHere: { blocked: 'gesperrt', observed: 'beobachtet', answered: 'beantwortet', setAside: (day) => `ausgenommen ${day}`, delisted: (day) => `gestrichen: ${day}`, later: 'noch nicht' },
    back: 'Alle Anordnungen', record: 'Was verzeichnet ist', happened: 'Was geschah', names: 'Namen', namesText: (value) => `${plural(value, 'Name', 'Namen')}, mit allem darunter`, noNames: 'Die Liste nennt keine Namen unter dieser Anordnung.', sure: 'Wie sicher ist das', home: 'In Ihrem Haushalt', open: 'Anordnung öffnen', gone: 'Keine Liste hier enthält diese Anordnung.',
    jurisdiction: 'Rechtsraum', yours: 'Ihr eingestelltes Land', notYours: 'nicht Ihr eingestelltes Land', noCountry: 'kein Land eingestellt', authority: 'Angeordnet von', instrument: 'Art', docket: 'Aktenzeichen', ecli: 'ECLI', addressed: 'Gerichtet an', everyProvider: 'alle Zugangsanbieter', askedBy: 'Auf Antrag von', legalBasis: 'Rechts­grundlage', ends: 'Endet', reach: 'Reichweite', newNames: 'Neue Namen', dynamic: 'ohne neue Entscheidung', notDynamic: 'nur durch neue Entscheidung', recordLevel: 'Beleg',
    today: 'Heute', ordered: 'Angeordnet', documentIn: (host, lang) => `${host}, auf ${lang}`,
    levels: { 'document-seen': 'Die Entscheidung selbst lag vor.', 'official-register': 'Aus einem amtlichen Register.', 'secondary-source': 'Aus zweiter Hand, etwa der Presse; die Entscheidung selbst lag nicht vor.', unverified: 'Nicht geprüft.' }, levelOn: (day) => `Zuletzt geprüft: ${day}.`, noLevel: 'Die Liste sagt nicht, wie ihre Angaben geprüft wurden.',
    levelWords: { 'document-seen': 'Entscheidung lag vor', 'official-register': 'amtliches Register', 'secondary-source': 'aus zweiter Hand; Entscheidung lag nicht vor', unverified: 'nicht geprüft' },
    kinds: { court: 'ein Gericht', prosecutor: 'eine Staatsanwaltschaft', regulator: 'eine Regulierungsbehörde', police: 'Polizei', ministry: 'ein Ministerium', 'self-regulatory': 'eine private Stelle', unknown: 'Art nicht bekannt' },
    instruments: { judgment: 'Urteil', 'interim-injunction': 'Einstweilige Verfügung', 'administrative-order': 'Behördliche Anordnung', seizure: 'Beschlagnahme', 'sanctions-act': 'Sanktionsakt', 'voluntary-code': 'Freiwilliger Verhaltenskodex', unknown: '' },
    intro: (authority, to, since, mode) => `${to === undefined ? `Die Liste sagt nicht, an wen sich diese Anordnung (${authority}) richtet.` : `${authority} hat die Anordnung an ${to} gerichtet, nicht an Haushalte.`} ${mode === 'enforce' ? `Gavel wendet sie hier an, weil Sie ihre Liste am ${since} abonniert haben; Sie können das jederzeit beenden.` : mode === 'observe' ? `Sie beobachten ihre Liste seit dem ${since}: Ihre Namen werden beantwortet, und das Protokoll notiert, was gesperrt worden wäre.` : 'Ihre Liste ist hier ausgeschaltet.'}`,
    choice: { enforce: 'Hier von Ihnen angewandt', observe: 'Hier von Ihnen beobachtet', off: 'Hier ausgeschaltet' }, defaultChoice: 'Bei Gavel dabei, wird beobachtet', runChoice: 'Durch die Befehlszeile angewandt, für diesen Lauf', list: 'Liste',
  },
} satisfies Pick<Messages, 'orders' | 'order'>;
