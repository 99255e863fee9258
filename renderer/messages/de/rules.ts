/** Own rules, their trial, set-asides. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const rules = {
  rules: {
    title: 'Eigene Regeln', back: 'Listen', intro: 'Ihre eigenen Zeilen. Sie gehen Ihren Listen vor, Anordnungen nie, und wirken ab der nächsten Anfrage.', label: 'Eigene Regeln, eine je Zeile', empty: 'Noch keine eigenen Regeln.', save: 'Speichern', discard: 'Verwerfen', saved: 'Gespeichert und in Kraft.', unsaved: 'Noch nicht gespeichert: nichts davon ist in Kraft.', import: 'Importieren…',
    counts: (block, allow, rewrite, patterns) => `${n(block)} zum Sperren, ${n(allow)} zum Erlauben, ${n(rewrite)} zum Umleiten${patterns > 0 ? `; ${plural(patterns, 'davon ist ein Muster', 'davon sind Muster')}` : ''}`,
    faults: (lines) => `${plural(lines, 'Zeile ist keine Regel und bewirkt', 'Zeilen sind keine Regeln und bewirken')} nichts:`, fault: (line, why) => `Zeile ${n(line)}: ${why}`, moreFaults: (lines) => `und ${n(lines)} weitere`,
    how: 'Wie man sie schreibt', howRows: [
      ['||shop.example^', 'sperrt den Namen und alles darunter; der einfache Name tut es auch'], ['|shop.example^', 'sperrt nur diesen Namen'], ['@@||shop.example^', 'erlaubt ihn; die genauere Regel gewinnt'], ['||ads.example^$important', 'sperrt ihn, was auch erlaubt ist'],
      ['/^ads[0-9]+\\./', 'ein regulärer Ausdruck'], ['192.168.1.10 nas.lan', 'ein eigener Eintrag'], ['||old.example^$dnsrewrite=new.example', 'antwortet mit einem anderen Namen oder einer Adresse'], ['||game.example^$client=192.168.1.20', 'nur für ein Gerät'], ['! eine Bemerkung', 'wird übergangen'],
    ], order: 'Was gewinnt', orderText: 'Anordnungen, die Sie anwenden, kommen zuerst. Dann Ihre eigenen Regeln: $important vor den anderen, der längere Name vor dem kürzeren, Erlauben vor Sperren vor Umleiten. Dann der Familienfilter, dann die eigene Auswahl.',
    trial: 'Was geschähe mit…', trialText: 'Geprüft wird der Text, wie er dasteht, gespeichert oder nicht. Kein Upstream wird gefragt.', name: 'Name', type: 'Typ', client: 'Gerät (optional)', clientHint: '192.168.1.20', tryIt: 'Eigene Regeln daran prüfen', noName: 'Geben Sie einen Namen ein, um zu sehen, was aus ihm würde.',
  },
  why: {
    blocked: { law: 'würde durch eine Anordnung in Kraft gesperrt.', household: 'würde gesperrt, auf Ihren Wunsch.', upstream: 'würde gesperrt.', none: 'würde gesperrt.' }, observed: 'würde beantwortet; eine Liste, die Sie nur beobachten, nennt den Namen.', answered: 'würde von Ihrem Upstream beantwortet: nichts hier sperrt ihn.', record: 'würde von Ihrer eigenen Regel beantwortet.',
    spared: { 'own-allow': 'würde beantwortet, weil Ihre eigene Regel es erlaubt.', 'list-allow': 'würde beantwortet, weil eine Ihrer Listen es erlaubt.', 'set-aside': 'würde beantwortet, weil Sie ihn von seiner Anordnung ausgenommen haben.', pause: 'würde beantwortet, weil Ihre eigenen Filter pausiert sind.', delisted: 'würde beantwortet: seine Liste nennt ihn nicht mehr.', observe: 'würde beantwortet; eine Liste, die Sie nur beobachten, nennt den Namen.' },
    answer: 'Gavel selbst würde antworten:', nothing: 'keine Einträge', matches: 'Wo er genannt ist', none: 'Keine Regel und keine Liste nennt ihn.', ownRules: 'Eigene Regeln', allows: 'erlaubt ihn', order: 'Die Anordnung',
  },
  setAsides: {
    title: 'Ausnahmen von Anordnungen', text: 'Namen, die mit allem darunter beantwortet werden, obwohl eine Anordnung, die Sie anwenden, sie nennt. Jeder ist Ihre eigene Ausnahme, mit Tag und Ihrer Begründung, und steht im Entscheidungsprotokoll.', none: 'Nichts ist ausgenommen.', since: (day) => `seit dem ${day}`, noReason: 'ohne Begründung', undo: 'Wieder anwenden…',
    add: 'Namen ausnehmen…', name: 'Name', reason: 'Begründung (optional, in Ihren Worten)', confirm: 'Ausnehmen', dialog: 'Einen Namen von Anordnungen ausnehmen', dialogText: 'Er wird mit allem darunter beantwortet; die anderen Namen der Anordnung bleiben, wie sie sind. Notiert mit dem heutigen Datum und jederzeit zurückzunehmen.', done: (name) => `${name} ist ausgenommen.`,
  },
  importing: {
    title: 'Regeln importieren', text: 'Hosts-Dateien, Adblock-Regeln, Listen und Ausdrücke von Pi-hole, Benutzerregeln von AdGuard Home. Ganze Listen gehören unter Listen.', label: 'Text', as: 'Namen ohne eigenes Zeichen', block: 'werden gesperrt', allow: 'werden erlaubt', read: 'Lesen', take: (rules) => `${plural(rules, 'Regel', 'Regeln')} in den Text übernehmen`,
    found: (rules, syntax) => `${plural(rules, 'neue Regel', 'neue Regeln')}, gelesen als: ${syntax}.`, present: (rules) => `${plural(rules, 'ist', 'sind')} schon da.`, first: 'Die ersten davon', taken: (rules) => `${plural(rules, 'Regel', 'Regeln')} in den Text übernommen. Speichern Sie, damit sie in Kraft ${rules === 1 ? 'tritt' : 'treten'}.`, nothing: 'Es ist keine neue Regel darin.',
  },
} satisfies Pick<Messages, 'rules' | 'why' | 'setAsides' | 'importing'>;
