/** Why a line of a list makes no rule, in German. */
import type { WordsOf } from '../../../shared/faults.ts';
import type { LineFaults, RpzTrigger } from '../../../shared/line-faults.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('de');

const TRIGGERS: Record<RpzTrigger, string> = {
  'rpz-ip': 'einer Adresse in der Antwort', 'rpz-nsdname': 'dem Namen eines Nameservers', 'rpz-nsip': 'der Adresse eines Nameservers', 'rpz-client-ip': 'der Adresse des fragenden Geräts',
};
const STATUS: Record<LineFaults['not-blocked']['status'], string> = {
  processing: 'in Bearbeitung', examination: 'in Prüfung', licensed: 'ein Anbieter mit Lizenz', annulled: 'Lizenz aufgehoben', unknown: 'ein Stand, den Gavel nicht kennt',
};

export const lineFaultWords: WordsOf<LineFaults> = {
  'line-too-long': ({ characters }) => `eine Zeile mit ${n(characters)} Zeichen, länger als jede Regel`,
  everything: 'würde auf jeden Namen passen',
  'no-name': ({ text }) => (text === undefined ? 'kein DNS-Name' : `„${text}“ ist kein DNS-Name`),
  'ip-address': 'lässt sich mit DNS nicht durchsetzen: eine IP-Adresse', port: 'lässt sich mit DNS nicht durchsetzen: ein einzelner Port eines Namens', 'page-address': 'lässt sich mit DNS nicht durchsetzen: eine Adresse mit Pfad', application: 'lässt sich mit DNS nicht durchsetzen: eine App', 'bank-account': 'lässt sich mit DNS nicht durchsetzen: ein Bankkonto',
  'single-label': 'ein einzelner Teil würde eine ganze Top-Level-Domain sperren',
  'name-too-long': ({ characters }) => `ein Name mit ${n(characters)} Zeichen; in DNS sind es höchstens 253`,
  'label-too-long': 'ein Teil mit mehr als 63 Zeichen, den es in DNS nicht gibt', 'inner-wildcard': 'ein Platzhalter im Namen; lesbar ist nur „*.“ vor einem Namen',
  'address-alone': 'eine Adresse ohne Namen', 'real-address': 'zeigt auf eine echte Adresse; eine Liste kann Namen sperren, nicht umleiten', 'no-address-first': 'beginnt nicht mit einer Adresse',
  'other-resolver': 'schickt den Namen an einen anderen Resolver; eine Liste kann Namen sperren, nicht umleiten', 'no-address': ({ text }) => `„${text}“ ist keine Adresse`, 'no-slash': 'hat kein „/“ hinter dem Namen',
  'dnsmasq-setting': 'keine Zeile, die Namen sperrt oder erlaubt (address=/…/, server=/…/, local=/…/)',
  'no-ipv4': ({ text }) => `„${text}“ ist keine IPv4-Adresse`, 'no-ipv6': ({ text }) => `„${text}“ ist keine IPv6-Adresse`, 'no-text': 'ein TXT-Eintrag ohne Text', 'record-type': ({ type }) => `Einträge vom Typ ${type} lassen sich nicht aus einer Liste beantworten`,
  'zone-passes': ({ type }) => `„${type}“ lässt den Namen durch: Das ist keine Sperre`, 'zone-type': ({ type }) => `„${type}“ ist kein Zonentyp, der hier bekannt ist`, 'no-record': 'kein Eintrag',
  'unbound-line': 'keine vollständige Zeile mit local-zone oder local-data', 'unbound-setting': 'eine Einstellung von Unbound, keine Regel für Namen',
  'open-parenthesis': 'eine Klammer, die nicht geschlossen wird', 'origin-too-long': 'ein Ursprung, der länger ist als ein Name sein kann', directive: ({ name }) => `„${name}“ wird nicht befolgt: Namen müssen in der Liste selbst stehen`,
  'no-zone-record': 'kein Eintrag einer Zone: ein Name, ein Typ und Daten', 'tcp-only': '„rpz-tcp-only“ verlangt TCP; das sperrt und erlaubt nichts',
  'outside-zone': ({ zone }) => `außerhalb der Zone „${zone}“: Ein Name der Liste steht ohne Punkt am Ende oder vor dem Namen der Zone`,
  trigger: ({ by }) => `lässt sich hier nicht durchsetzen: richtet sich nach ${TRIGGERS[by]}, nicht nach dem gefragten Namen`, 'zone-own-record': ({ type }) => `ein Eintrag vom Typ ${type} sagt nichts über einen Namen der Liste`,
  'beside-cname': 'ein weiterer Eintrag neben einem CNAME', 'rpz-action': ({ action }) => `die Aktion „${action}“ ist hier nicht bekannt`, 'wildcard-alias': 'ein Alias, der den gefragten Namen mitführt, lässt sich nicht aus einer Liste beantworten', 'cname-target': 'das Ziel des CNAME ist kein Name',
  'page-rule': 'passt auf Adressen von Seiten, die DNS nicht sieht', cosmetic: 'blendet Teile von Seiten aus, die DNS nicht sieht', disabled: 'von einer „$badfilter“-Regel dieser Liste abgeschaltet',
  'disables-nothing': '„$badfilter“ schaltet eine gleich geschriebene Regel derselben Liste ab, und es gibt keine',
  'patterns-many': ({ most }) => `eine Liste darf ${n(most)} Regeln mit Mustern haben, und diese ist darüber hinaus`, 'patterns-room': 'die Muster davor nehmen allen Platz, den eine Liste für sie haben darf',
  'patterns-unindexed': ({ most }) => `eine Liste darf ${n(most)} Muster ohne drei feste Zeichen in Folge haben, und dieses ist darüber hinaus`,
  regex: ({ why }, say) => `ein regulärer Ausdruck, nach dem sich nicht suchen lässt: ${say(why)}`, pattern: ({ why }, say) => `ein Muster, das keine Namen nennt: ${say(why)}`,
  'modifier-twice': ({ name }) => `der Zusatz „${name}“ steht doppelt da`, 'modifier-values': ({ most }) => `ein Zusatz mit mehr als ${n(most)} Werten`, 'no-type': ({ text }) => `„${text}“ ist kein Typ eines DNS-Eintrags`,
  'no-client': ({ text }) => `„${text}“ ist weder eine Adresse noch ein Netz noch der Name eines Geräts`, 'no-denyallow': ({ text }) => `„${text}“ kann nicht in „denyallow“ stehen; dort stehen Namen`,
  'rewrite-exception': 'eine Ausnahme nur von Umschreibungen; eine Ausnahme hebt hier alles auf, was eine Regel tut', 'modifier-ctag': 'Gerätemarken („ctag“) sind hier nicht bekannt, darum gilt die ganze Regel nicht',
  modifier: ({ text }) => `der Zusatz „${text}“ ist hier nicht bekannt, darum gilt die ganze Regel nicht`,
  'rewrite-empty': '„dnsrewrite“ ohne Wert: Es nennt keine Antwort', 'link-address': ({ text }) => `„${text}“ ist eine Adresse, die nur auf der Leitung eines Geräts gilt`, 'rewrite-target': ({ text }) => `„dnsrewrite“ auf „${text}“: weder eine Adresse noch ein Name`,
  'rewrite-rcode': ({ rcode }) => `„dnsrewrite“ auf ${rcode}: Antworten lässt sich mit NOERROR, NXDOMAIN und REFUSED`, 'rewrite-text': 'ein TXT-Eintrag, der für eine Antwort zu lang ist',
  'rewrite-type': ({ type }) => `„dnsrewrite“ mit einem Eintrag vom Typ „${type}“: Antworten lässt sich mit A, AAAA, CNAME, PTR, MX und TXT`, 'record-data': ({ text, type }) => `„${text}“ sind nicht die Daten eines Eintrags vom Typ ${type}`,
  'closes-nothing': 'eine „)“, die nichts schließt', 'groups-deep': ({ most }) => `Gruppen mehr als ${n(most)} Ebenen tief`, 'repeats-nothing': ({ sign }) => `ein „${sign}“, das nichts wiederholt`,
  'no-wire-character': 'ein Zeichen, das es in übertragenen Namen nicht gibt; internationale Namen als xn--… schreiben', 'looks-around': 'blickt voraus oder zurück oder benennt eine Gruppe; das kostet Zeit, die niemand begrenzen kann',
  'never-closed': ({ sign }) => `eine „${sign}“, die nie geschlossen wird`, 'ends-in-backslash': 'endet mit einem umgekehrten Schrägstrich', 'refers-back': 'verweist auf eine Gruppe zurück; das kostet Zeit, die niemand begrenzen kann',
  'escape-unknown': ({ text }) => `„${text}“ wird hier nicht unterstützt`, 'no-range': 'ein Bereich in „[…]“, der keiner ist', 'anchor-repeated': 'ein Anker, der wiederholt wird', 'repeated-twice': 'die Wiederholung einer Wiederholung',
  'counts-beyond': ({ most }) => `eine Wiederholung, die über ${n(most)} hinaus oder rückwärts zählt`, 'no-pattern': 'kein Muster für Namen', 'pattern-long': ({ most }) => `länger als ${n(most)} Zeichen`,
  'written-out-long': 'mit ausgeschriebenen Wiederholungen zu lang für die Suche', 'anchor-behind-anchor': 'ein Anker hinter einem anderen', 'begins-many': 'kann auf mehr Arten zugleich beginnen, als sich in begrenzter Zeit suchen lassen', 'matches-nothing': 'passt auf keinen Namen',
  'switched-off': 'dort abgeschaltet, wo sie herkommt', 'ways-many': 'die Liste sagt auf mehr Arten mehr als Namen, als sich behalten lassen', columns: ({ columns, expected }) => `hat ${n(columns)} Spalten statt ${n(expected)}`, 'no-removal-day': 'der Tag der Streichung ist kein Tag; ob es noch gilt, lässt sich nicht sagen',
  'unknown-object': 'weder eine Website noch eine App noch ein Konto: eine Art, die Gavel nicht kennt', 'not-blocked': ({ status }) => `nicht gesperrt: ${STATUS[status]}`,
  'licensed-too': 'das Register widerspricht sich: Es führt diesen Namen oder einen darunter auch als den eines Anbieters mit Lizenz', 'no-domain': ({ entry }) => `Eintrag ${n(entry)} hat keine „domain“`,
  'id-twice': 'die Kennung kommt doppelt vor; die erste gilt', 'in-order': ({ order, why }, say) => `Anordnung ${n(order)}: ${say(why)}`, 'in-entry': ({ entry, why }, say) => `Eintrag ${n(entry)}: ${say(why)}`,
  'order-absent': ({ orders }) => `nennt eine Anordnung, die nicht auf der Liste steht: ${orders}`,
  'order-left-out': ({ order, line, why }, say) => `ihre Anordnung (${order === undefined ? `Zeile ${n(line ?? 0)}` : `Nr. ${n(order)}`}) wurde ausgelassen: ${say(why)}`,
  'names-no-order': 'nennt keine Anordnung', 'no-document': 'ein Dokument ist eine Adresse mit http oder https', 'fields-unread': ({ text }) => `nicht verstanden ab „${text}“: Felder sind schlüssel=wert oder schlüssel="wert", getrennt durch „;“`,
  fields: ({ fields }, say) => fields.map(({ path, wrong }) => `${path === '' ? 'Datensatz' : path}: ${say(wrong)}`).join('; '),
  'field-missing': 'fehlt', 'field-type': ({ type }) => `ist nicht vom Typ ${type}`, 'field-empty': 'ist leer', 'field-long': ({ most }) => `ist länger als ${n(most)}`, 'field-values': ({ values }) => `ist keines von ${values}`,
  'field-day': 'ein Tag ist JJJJ, JJJJ-MM oder JJJJ-MM-TT, und einer, den es im Kalender gibt', 'field-address': 'nur Adressen mit http und https', 'field-jurisdiction': 'eine Rechtsordnung ist ein Ländercode wie IT, eine Region wie IT-25 oder EU',
  'field-contact': 'ein Kontakt ist eine Adresse mit mailto: oder tel:', 'field-other': ({ text }) => `„${text}“`,
};
