/** Updates of lists: how they went, what is held, keys. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('de');

const SMALL = ['Keine', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn'];
const counted = (value: number): string => SMALL[value] ?? n(value);
const size = (bytes: number): string => (bytes < 1_000_000 ? `${n(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB` : `${tenths(bytes / 1_000_000)}\u00a0MB`);

export const listUpdates = {
  updates: {
    updated: (when) => `Aktualisiert, ${when}`, waiting: 'Wartet auf einen Upstream, der antwortet', downloading: (bytes, total) => (total === undefined ? `Lädt herunter, ${size(bytes)}` : `Lädt herunter, ${size(bytes)} von ${size(total)}`),
    reading: (names) => (names === 0 ? 'Wird gelesen…' : `Wird gelesen, ${plural(names, 'Name', 'Namen')}`), kept: (day) => `Von Ihnen statt einer neueren behalten, ${day}`, excluded: (value) => `${plural(value, 'Name', 'Namen')} von Ihnen weggelassen`, held: 'Zurückgehalten, Sie entscheiden', signed: 'Vom Herausgeber signiert',
    ask: (titles) => (titles.length === 1 ? `Ein Update von „${titles[0]}“ wird zurückgehalten, bevor es wirkt.` : `Updates von ${titles.map((title) => `„${title}“`).join(', ')} werden zurückgehalten, bevor sie wirken.`), askWhy: 'Bis Sie entscheiden, bleibt die vorige Version in Kraft.', askDo: 'Ansehen',
  },
  held: {
    title: (day) => `Das Update vom ${day} wird zurückgehalten, bevor es wirkt`, inUse: (day, names) => `in Gebrauch: ${day}, ${plural(names, 'Name', 'Namen')}`,
    counts: (added, removed, changed) => [added > 0 ? `${plural(added, 'Name', 'Namen')} hinzugefügt` : '', removed > 0 ? `${added > 0 ? n(removed) : plural(removed, 'Name', 'Namen')} entfernt` : '', changed > 0 ? `${added + removed > 0 ? n(changed) : plural(changed, 'Name', 'Namen')} geändert` : ''].filter((part) => part !== '').join(', ') || 'Kein Name wurde hinzugefügt oder entfernt',
    breaks: (value) => `${counted(value)} seiner Regeln ${value === 1 ? 'würde' : 'würden'} in den meisten Haushalten etwas lahmlegen:`,
    alarms: {
      dropped: ({ before, after }) => `Von ${plural(before, 'Namen', 'Namen')} ${after === 1 ? 'bliebe' : 'blieben'} ${n(after)} übrig. So viele verliert eine Liste selten auf einmal; eine abgeschnittene Datei schon.`,
      grown: ({ before, after }) => `Aus ${plural(before, 'Namen', 'Namen')} würden ${n(after)}. So stark wächst eine Liste selten auf einmal.`,
      lifted: ({ before, after, lifted }) => `Von ${plural(before, 'Namen', 'Namen')}, die sie sperrt, ${after === 1 ? 'bliebe einer' : `blieben ${n(after)}`} gesperrt: Ausnahmen oder Bedingungen in der Liste selbst würden ${plural(lifted, 'Namen', 'Namen')} durchlassen.`,
      exchanged: ({ gone, before, after }) => `Von ${plural(before, 'Namen', 'Namen')} wären ${n(gone)} weg und andere stünden an ihrer Stelle, insgesamt ${n(after)}. Das kann eine andere Liste unter derselben Adresse sein.`,
      'orders-lost': ({ count, orders }) => `${plural(count, 'Anordnung in Kraft fehlt', 'Anordnungen in Kraft fehlen')} darin, ohne ein Wort, dass ${count === 1 ? 'sie geendet hat' : 'sie geendet haben'}: ${orders.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''}.`,
      'syntax-changed': ({ before, after, wider = 0, narrower = 0 }) => `Bisher war die Liste als ${before} geschrieben, jetzt als ${after}.${wider === 0 ? '' : ` Von den gleichen Namen ${wider === 1 ? 'würde einer' : `würden ${n(wider)}`} dann auch alles darunter sperren.`}${narrower === 0 ? '' : ` Von den gleichen Namen ${narrower === 1 ? 'würde einer' : `würden ${n(narrower)}`} nicht mehr sperren, was darunter liegt.`}`,
    },
    reasons: {
      'own-upstream': 'Ihr eigener Upstream', 'list-host': 'eine Ihrer Listen kommt von dort', 'captive-portal': 'Geräte fragen dort, ob sie online sind', 'public-resolver': 'ein öffentlicher Resolver', service: 'ein Dienst, den die meisten Haushalte nutzen', platform: 'ein Host einer Plattform, nicht eine Seite darauf', popular: 'einer der meistbesuchten Namen',
      'public-suffix': 'alles darunter gehört vielen anderen', 'single-label': 'eine ganze Top-Level-Domain', 'ip-address': 'eine Adresse, kein Name', pattern: 'ein Muster, das auf Dienste passt', licensed: 'hat laut der Version in Gebrauch eine Lizenz', relisted: 'in der Version in Gebrauch gestrichen', 'allows-all': 'erlaubt alles darunter',
    },
    wwwOf: (name) => `der www-Name von ${name}`, of: (name) => `würde ${name} sperren`, line: (line) => `Zeile ${n(line)}`, more: (value) => `${n(value)} weitere…`, table: 'Was gefunden wurde',
    without: (value) => (value === 1 ? 'Ohne diese eine übernehmen' : `Ohne diese ${n(value)} übernehmen`), keep: (day) => `${day} behalten`, all: 'Alle Änderungen', whole: 'Ganz übernehmen…', wholeTitle: 'Das Update ganz übernehmen?', wholeDo: 'Ganz übernehmen',
    wholeText: (value) => (value === 0 ? 'Was darin gefunden wurde, wirkt ab der nächsten Anfrage. Der Verlauf bewahrt, was vorher galt.' : `${counted(value)} seiner Regeln ${value === 1 ? 'würde' : 'würden'} in den meisten Haushalten etwas lahmlegen. Sie wirken ab der nächsten Anfrage; Ihre eigenen Erlaubnisregeln gehen Ihren Listen weiterhin vor, Anordnungen nie.`),
    keptSaid: 'Die Version in Gebrauch bleibt. Sie werden wieder gefragt, wenn der Herausgeber eine andere hat.', takenSaid: 'Das Update ist in Kraft.', withoutSaid: (value) => `Das Update ist in Kraft, ohne ${plural(value, 'Namen', 'Namen')}. Das bleibt so, bis Sie es in den Einzelheiten der Liste zurücknehmen.`,
    changes: 'Alle Änderungen', which: { added: 'Neu', removed: 'Entfernt', changed: 'Geändert' }, none: 'Keine.', next: 'Mehr zeigen',
  },
  upkeep: {
    last: 'Zuletzt gelesen', lastOf: (day, time) => `${day}, ${time}`, next: 'Nächstes Einlesen', never: 'nur wenn Sie es verlangen', interval: 'Erneut lesen', everyDefault: (hours) => `${hours === 1 ? 'jede Stunde' : `alle ${n(hours)} Stunden`} (üblich)`, every: (hours) => (hours === 1 ? 'jede Stunde' : hours === 168 ? 'jede Woche' : hours % 24 === 0 && hours > 24 ? `alle ${n(hours / 24)} Tage` : `alle ${n(hours)} Stunden`),
    key: 'Schlüssel des Herausgebers', keyNone: 'Keiner festgelegt: Wer die Adresse der Liste beherrscht, beherrscht die Liste.', keyIs: (id) => `minisign ${id}`, keyPin: 'Schlüssel festlegen…', keyChange: 'Ändern…', keyRemove: 'Entfernen…', keyLabel: 'Öffentlicher minisign-Schlüssel', keyHint: 'Die Zeile mit 56 Zeichen vom Herausgeber, die mit RW beginnt', keyDo: 'Festlegen',
    keyText: 'Ab dann wird nichts übernommen, was nicht mit diesem Schlüssel signiert ist. Die Version in Gebrauch bleibt, bis eine signierte kommt.', signatureLabel: 'Adresse der Signatur (optional)', signatureHint: 'Ohne Angabe: die Adresse der Liste mit .minisig', unsigned: 'die Kopie in Gebrauch wurde nicht geprüft', removeKeyTitle: 'Den Schlüssel entfernen?', removeKeyText: 'Updates werden dann übernommen, gleich von wem sie stammen.', removeKeyDo: 'Schlüssel entfernen',
    excluded: 'Von Ihnen weggelassen', include: 'Wieder anwenden', includeOf: (name) => `Wieder anwenden: ${name}`, excludedText: 'Namen dieser Liste, die Sie weggelassen haben. Sie bleiben bei jedem Update weggelassen, bis Sie sie wieder anwenden.', keyOptional: 'minisign-Schlüssel des Herausgebers (optional)', findings: (value) => `${counted(value)} ihrer Regeln ${value === 1 ? 'würde' : 'würden'} in den meisten Haushalten etwas lahmlegen:`,
  },
} satisfies Pick<Messages, 'updates' | 'held' | 'upkeep'>;
