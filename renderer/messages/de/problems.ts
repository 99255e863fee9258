/** What is wrong, with the way out; and what came of a call that failed. */
import type { Messages } from '../en.ts';

const room = (folder: string): string => `Schaffen Sie Platz auf dem Datenträger mit ${folder} und sehen Sie nach, ob Gavel dort schreiben darf.`;
const ports = (trial: number): string => `Gavel antwortet an Port ${trial}; zum Ausprobieren reicht das. Router brauchen Port 53.`;

export const problems = {
  problems: {
    'settings-broken': () => ['Die Einstellungen waren beschädigt; Gavel ist mit den üblichen gestartet, und was da war, liegt daneben.', 'Sehen Sie Einstellungen und Listen durch und tragen Sie nach, was fehlt.'],
    'settings-reset': ({ parts }) => [`Nicht lesbare Einstellungen stehen wieder auf dem Üblichen: ${parts.join(', ')}.`, 'Sehen Sie die Einstellungen durch und stellen Sie sie neu ein.'],
    'port-53': ({ address, fault, holder, trial }) => [
      `${fault === 'held' ? (holder === undefined ? `Port 53 auf ${address} ist durch ein anderes Programm belegt.` : `Port 53 auf ${address} ist belegt: ${holder}.`) : fault === 'rights' ? `Ohne Administratorrechte darf Gavel Port 53 auf ${address} nicht benutzen.` : `Port 53 auf ${address} ließ sich nicht benutzen.`} ${ports(trial)}`,
      'Die Einrichtung zeigt, wie Port 53 frei wird oder wie Gavel ihn benutzen darf, und versucht es ohne Neustart noch einmal.',
    ],
    'held-updates': ({ lists }) => [lists.length === 1 ? `Ein Update von „${lists[0] ?? ''}“ wird zurückgehalten, bis Sie entscheiden; die Fassung davor bleibt in Kraft.` : `Updates von ${lists.map((list) => `„${list}“`).join(', ')} werden zurückgehalten, bis Sie entscheiden; die Fassungen davor bleiben in Kraft.`, 'Unter Listen steht, was sich geändert hat.'],
    'names-left-out': ({ lists }) => [`Namen sind weggelassen, bis Sie entscheiden, weil sie in den meisten Haushalten etwas stören würden: ${lists.map((list) => `„${list}“`).join(', ')}.`, 'Entscheiden Sie unter Listen.'],
    'settings-unsaved': ({ folder }) => ['Ihre Änderungen gelten, konnten aber nicht geschrieben werden: Der nächste Start wüsste nichts davon.', room(folder)],
    audit: ({ folder }) => ['Das Entscheidungsprotokoll lässt sich nicht schreiben.', room(folder)],
    'list-history': ({ folder }) => ['Der Verlauf der Listen hat eine Lücke.', room(folder)],
    'list-history-broken': ({ file }) => [`Der Verlauf der Listen war beschädigt. Er liegt jetzt unter ${file}; ein neuer beginnt mit den Listen, wie sie jetzt sind.`, 'Es ist nichts zu tun: Was die Listen vorher enthielten, ist nicht mehr bekannt; was gilt, ändert sich nicht. Die Datei bleibt erhalten, falls sie sich reparieren lässt.'],
    'rule-index': ({ folder }) => ['Die aufbereiteten Listen ließen sich nicht speichern. In Kraft sind sie.', room(folder)],
    'query-log': ({ folder }) => ['Das Protokoll der Anfragen hat einen Fehler.', room(folder)],
    'lists-not-in-force': () => ['Gelesene Listen ließen sich nicht in Kraft setzen. Die Regeln davor bleiben in Kraft.', 'Gavel versucht es von selbst noch einmal.'],
    'own-fault': () => ['Eine Anfrage ließ sich nicht bearbeiten und wurde mit SERVFAIL beantwortet.', 'Das ist ein Fehler von Gavel. Andere Namen sind nicht betroffen; bitte melden Sie ihn.'],
    'index-collision': ({ names }) => [`Irrtümlich für Namen einer Liste gehalten und von nun an beantwortet: ${names.map(({ name, list }) => `${name} (${list})`).join(', ')}.`, 'Es ist nichts zu tun: Gavel hat es selbst bemerkt und behält die Ausnahme. Versuchen Sie noch einmal, was nicht ging.'],
  },
  errors: {
    'invalid-input': 'Eine Eingabe lässt sich nicht verwenden.', 'not-found': 'Es ist nicht da oder nicht mehr.', unauthorized: 'Sie sind nicht angemeldet.', forbidden: 'Gavel darf das nicht.', conflict: 'Etwas anderes steht dem entgegen.', 'too-large': 'Es ist zu groß.',
    'unreadable-list': 'Es ließ sich nicht als Liste lesen.', 'bad-signature': 'Die Signatur passt nicht.', 'fetch-failed': 'Es ließ sich nicht abrufen.', 'not-an-order-list': 'Diese Liste nennt keine Anordnungen.', unavailable: 'Gavel kann das gerade nicht.', internal: 'Das ist ein Fehler von Gavel.',
  },
} satisfies Pick<Messages, 'problems' | 'errors'>;
