/** Looking back: what changed in a list, where a name was and when, and who decided what. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const history = {
  listPage: {
    back: 'Listen', gone: 'Eine Liste mit diesem Namen gibt es hier nicht.', changes: 'Was sich wann geändert hat', none: 'Noch ist nichts aufbewahrt; hier wird das erste Einlesen stehen.', keptFrom: (day) => `Aufbewahrt seit dem ${day}. Was die Liste vorher enthielt, ist nicht bekannt, außer dem, was sie selbst angibt.`, one: 'Die Liste wurde bisher einmal gelesen; ab dem nächsten Update, das etwas ändert, steht hier ein Diagramm.',
    chart: (added, removed) => `Balkendiagramm nach Tagen: ${plural(added, 'Name', 'Namen')} hinzugefügt, ${n(removed)} entfernt. Dieselben Zahlen stehen in der Tabelle darunter.`, chartTable: 'Änderungen nach Tagen', day: 'Tag', names: 'Namen', added: 'hinzugefügt', removed: 'entfernt', changed: 'geändert', first: (names) => `Erstes Einlesen: ${plural(names, 'Name', 'Namen')}`,
    orders: (added, removed, changed) => `Anordnungen: ${[added > 0 ? `${n(added)} hinzugefügt` : '', removed > 0 ? `${n(removed)} entfernt` : '', changed > 0 ? `${n(changed)} geändert` : ''].filter((part) => part !== '').join(', ')}`, now: (names) => `danach ${plural(names, 'Name', 'Namen')}`,
    showAdded: (names) => `${n(names)} hinzugefügt`, showRemoved: (names) => `${n(names)} entfernt`, showChanged: (names) => `${n(names)} geändert`, more: 'Mehr zeigen', older: 'Ältere Updates zeigen', onlyOrders: 'Kein Name hat sich geändert.', says: { delisted: (day) => `gestrichen: ${day}`, listed: (day) => `gelistet: ${day}`, orders: (ids) => `unter ${ids}` }, allow: 'erlaubt', match: { exact: 'nur dieser Name', tree: '', below: 'nur was darunter liegt' },
    menu: 'Verlauf der Liste',
  },
  lookUp: {
    title: 'Nachschlagen', name: 'Name', day: 'Tag (optional)', oneDay: 'Tag', do: 'Nachschlagen',
    ordered: { yes: (name, day) => `Ja: Am ${day} war die Sperrung von ${name} angeordnet.`, no: (name, day) => `Keine hier aufbewahrte Liste von Anordnungen nannte ${name} am ${day}.`, 'not-known': (name, day) => `Ob die Sperrung von ${name} am ${day} angeordnet war, ist nicht bekannt.` },
    decision: {
      blocked: (who, list) => `Eine Anfrage wäre hier gesperrt worden, ${who === 'law' ? 'durch eine Anordnung, die Sie angewandt haben' : 'auf Ihren Wunsch'}${list === '' ? '' : ` (${list})`}.`, observed: (list) => `Eine Anfrage wäre hier beantwortet worden: ${list} wurde nur beobachtet.`,
      answered: (spared) => `Eine Anfrage wäre hier beantwortet worden${spared === '' ? '' : `; ${spared}`}.`, 'not-known': 'Was hier aus einer Anfrage geworden wäre, ist nicht bekannt.',
    }, stated: 'Nach dem, was die Liste über diese Zeit angibt.', since: 'seit', until: 'bis', noEnd: 'ein Ende ist nicht bekannt', before: { blocked: (list, time) => `Bis ${time} an jenem Tag wäre sie gesperrt worden; dann haben Sie ${list} entfernt.`, observed: (list, time) => `Bis ${time} an jenem Tag wäre sie nur beobachtet worden; dann haben Sie ${list} entfernt.` }, byRecord: 'Gavel hat diese Liste an jenem Tag noch nicht gelesen.', time: { stated: (day) => `${day}, wie die Liste angibt`, orBefore: (day) => `${day} oder früher`, observed: (day) => day },
    notKnown: (lists) => `Was diese Listen an jenem Tag enthielten, ist nicht bekannt: ${lists}.`, historyFrom: (list, day) => `${list} (Verlauf ab ${day})`, kept: 'Eigene Regeln und Pausen früherer Tage werden nicht aufbewahrt.', now: 'steht jetzt auf der Liste', goneOn: (day) => `nicht mehr darauf seit dem ${day}`, ended: (day) => `Liste von Ihnen entfernt am ${day}`, firstSeen: 'Zuerst gesehen', lastSeen: 'Zuletzt gesehen', listed: 'Gelistet', delisted: 'Gestrichen', orders: 'Unter', orBefore: (day) => `${day} oder früher`, rule: 'Als',
    onDay: { yes: 'stand an jenem Tag darauf', no: 'stand an jenem Tag nicht darauf', delisted: 'war da schon gestrichen', 'not-known': 'ob er an jenem Tag darauf stand, ist nicht bekannt' }, mode: { enforce: 'angewandt', observe: 'beobachtet', off: 'aus', removed: 'entfernt', 'not-known': 'ihre Nutzung an jenem Tag ist nicht bekannt' }, notYet: 'noch nicht entschieden', whole: 'Alles, was darüber aufbewahrt ist', spared: { 'own-allow': 'Ihre eigene Regel erlaubte ihn', 'list-allow': 'eine Ihrer Listen erlaubte ihn', 'set-aside': 'Sie hatten ihn ausgenommen', pause: 'Ihre eigenen Sperren waren pausiert', delisted: 'seine Liste nannte ihn nicht mehr', observe: 'seine Liste wurde nur beobachtet' },
  },
  audit: {
    title: 'Entscheidungsprotokoll', text: 'Wer in diesem Haushalt was über Anordnungen entschieden hat: Listen von Anordnungen, ihre Nutzung und ihre Updates sowie ausgenommene Namen. Nichts davon wird je geändert oder gelöscht.', none: 'Noch wurde nichts entschieden.', when: 'Wann', what: 'Was', who: 'Wer', csv: 'CSV', json: 'JSON', saveAs: (format) => `Als ${format} speichern`, older: 'Ältere Einträge zeigen', reason: (text) => `„${text}“`, link: 'Entscheidungsprotokoll',
    short: { 'list-added': (mode) => `hinzugefügt: ${mode}`, 'list-removed': 'entfernt', 'mode-changed': (mode, before) => `${before}, dann ${mode}` },
    by: { household: 'Sie', 'command-line': 'die Befehlszeile', automatic: 'Gavel', default: 'ab Werk' },
    events: {
      'list-added': (list, mode) => `${list} wurde hinzugefügt: ${mode}`, 'list-removed': (list) => `${list} wurde entfernt`, 'mode-changed': (list, mode, before) => `${list}: ${before}, dann ${mode}`, 'update-taken': (list) => `${list} wurde aktualisiert`, 'update-held': (list) => `Ein Update von ${list} wurde zurückgehalten`,
      'held-update-taken': (list) => `Das zurückgehaltene Update von ${list} wurde übernommen`, 'held-update-refused': (list) => `Das zurückgehaltene Update von ${list} wurde abgelehnt`, 'syntax-changed': (list) => `Wie ${list} gelesen wird, wurde geändert`, 'key-changed': (list) => `Der Schlüssel des Herausgebers von ${list} wurde geändert`, 'names-left-out': (list) => `Namen von ${list} wurden ausgelassen`, 'name-included': (list, name) => `Wieder aus ${list} übernommen: ${name}`, 'set-aside': (name) => `Ausgenommen: ${name}`, 'set-aside-undone': (name) => `Anordnungen gelten wieder für ${name}`, 'torn-line': () => 'Eine Zeile wurde abgeschnitten, als Gavel beendet wurde',
    },
  },
} satisfies Pick<Messages, 'listPage' | 'lookUp' | 'audit'>;
