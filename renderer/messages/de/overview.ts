/** The overview, and the pause. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('de');

export const overview = {
  pause: {
    open: 'Eigene Filter pausieren…', title: 'Eigene Filter pausieren', resume: 'Jetzt beenden',
    text: 'Familienfilter, eigene Auswahl und eigene Regeln ruhen und setzen dann von selbst wieder ein. Anordnungen, die Sie anwenden, bleiben: Sie werden nur unter Listen geschaltet.',
    minutes: (minutes) => (minutes < 60 ? `${minutes} Minuten` : minutes === 60 ? '1 Stunde' : `${minutes / 60} Stunden`),
    who: 'Für', everyone: 'Ganzer Haushalt', untilToday: (time) => `Bis ${time}`, untilTomorrow: (time) => `Bis morgen, ${time}`, custom: 'Bis zu einer anderen Zeit', customDo: 'Pausieren',
    running: (until) => `Ihre eigenen Filter sind im ganzen Haushalt bis ${until} pausiert.`, runningFor: (devices, until) => `Ihre eigenen Filter sind für ${devices.join(', ')} bis ${until} pausiert.`,
    until: (time) => `pausiert bis ${time}`, ordersStay: 'Anordnungen, die Sie anwenden, bleiben.', region: 'Pausen', openFor: (device) => `Eigene Filter pausieren für ${device}`,
  },
  overview: {
    title: 'Übersicht', period: 'Zeitraum', hour: 'Stunde', day: '24\u00a0Std.', week: '7 Tage', month: '30 Tage', quarter: '90 Tage',
    working: (address, port) => `Gavel antwortet auf ${address}, Port ${port}.`,
    nothingYet: 'Noch hat niemand gefragt. Tragen Sie diesen Computer im Router als DNS-Server ein, oder probieren Sie es mit dig.',
    summary: (asked, blocked, period) =>
      (asked === 0 ? `Keine Anfragen ${period}.` : `${plural(asked, 'Anfrage', 'Anfragen')} ${period}, ${n(blocked)} gesperrt (${tenths((100 * blocked) / asked)}\u00a0%).`),
    // With the preposition, whose article follows the word.
    periodWords: { 1: 'in der letzten Stunde', 24: 'in den letzten 24 Stunden', 168: 'in den letzten 7 Tagen', 720: 'in den letzten 30 Tagen', 2160: 'in den letzten 90 Tagen' },
    whoDecided: 'Wer entschieden hat',
    causes: {
      law: { none: 'Keine Anordnung wurde angewandt.', some: 'Anordnungen in Kraft, auf Listen, die Sie anwenden' },
      you: { none: 'Keiner Ihrer eigenen Filter griff.', some: 'Ihr Familienfilter, Ihre Auswahl und eigene Regeln; Anordnungen, die hier nicht Recht sind; Schutz dieses Haushalts' },
      upstream: { none: 'Ihr Upstream hat keine eigene Sperre gemeldet.', some: 'Sperren, die Ihre Upstreams melden oder die ihre Antworten zeigen' },
      observed: { none: '', some: 'Beantwortet; Listen, die Sie beobachten, hätten gesperrt' },
    },
    all: 'Alle Anfragen', per: (minutes) => (minutes < 60 ? `je ${minutes} Minuten` : minutes === 60 ? 'je Stunde' : minutes < 1440 ? `je ${minutes / 60} Stunden` : 'je Tag'),
    chart: (asked, blocked) => `Anfragen im Lauf der Zeit: ${plural(asked, 'Anfrage', 'Anfragen')}, ${n(blocked)} gesperrt. Die Pfeiltasten gehen von Balken zu Balken, die Eingabetaste zeigt die Anfragen eines Balkens im Protokoll.`,
    chartTable: 'Anfragen im Lauf der Zeit', showTable: 'Dasselbe als Tabelle', time: 'Zeit', asked: 'Alle',
    layers: 'Was das Diagramm zeigt', hint: 'Wählen Sie einen Balken, um seine Zahlen zu sehen. Ein Klick zeigt seine Anfragen im Protokoll, Ziehen vergrößert.', hintTouch: 'Wählen Sie einen Balken, um seine Zahlen zu sehen; sie führen zu den Anfragen im Protokoll.',
    bar: (time, asked, parts) => [`${time}: ${plural(asked, 'Anfrage', 'Anfragen')}`, ...parts].join(', '), part: (word, count) => `${word} ${n(count)}`,
    zoomed: (time, asked, blocked) => `${time}: ${plural(asked, 'Anfrage', 'Anfragen')}, ${n(blocked)} gesperrt`, zoomIn: 'Vergrößern', zoomOut: 'Ganzer Zeitraum', inLog: (word, time) => `${word}, ${time}: im Protokoll zeigen`,
    nothingInChart: 'Keine Anfragen in dieser Zeit.', stale: 'Neu laden gelang nicht; dies ist ein früherer Stand.', wholeHours: 'Namen, Geräte und Anordnungen sind nach ganzen Stunden gezählt.',
    justBlocked: 'Gerade gesperrt', times: (count) => `×${n(count)}`, verbOf: (verb, name) => `${verb} (${name})`, another: 'Anderen fragen…',
    isAllowed: 'jetzt erlaubt', isSetAside: 'ausgenommen', allowed: (name) => `${name} ist ab jetzt durch Ihre eigene Regel erlaubt.`, ruleRemoved: (rule) => `Ihre eigene Regel ${rule} ist entfernt.`, undo: 'Zurücknehmen', undone: 'Zurückgenommen.',
    orders: 'Anordnungen', noOrders: 'Keine Anfrage traf auf eine Anordnung.', allOrders: 'Alle Anordnungen', orderCounts: (blocked, observed) => (observed === 0 ? `${n(blocked)} gesperrt` : blocked === 0 ? `${n(observed)} beobachtet` : `${n(blocked)} gesperrt, ${n(observed)} beobachtet`),
    upstreams: 'Antwortzeit der Upstreams', toUpstreams: 'Alles zu Upstreams', half: (ms) => `Hälfte in ${ms}\u00a0ms`, most: (ms) => `95\u00a0% in ${ms}\u00a0ms`, nothingBlocked: 'Noch wurde nichts gesperrt.', nothingBlockedHere: 'In dieser Zeit wurde nichts gesperrt.', topBlocked: 'Am häufigsten gesperrt', topAsked: 'Am häufigsten angefragt', clients: 'Geräte', nothingAsked: 'Keine Anfragen in dieser Zeit.',
    resolver: 'Resolver', notAsked: 'noch nicht gefragt', answers: 'antwortet', lastAnswered: (when) => `antwortete zuletzt ${when}`, failing: (why) => `antwortet nicht${why === '' ? '' : `: ${why}`}`,
    names: 'Namen auf genutzten Listen', cache: 'Antworten im Cache', memory: 'Arbeitsspeicher', since: 'Läuft seit', thisRun: 'Optionen nur für diesen Lauf',
    upstreamsDown: 'Kein Upstream antwortet.', upstreamsDownWhy: 'Bis dahin gibt es nur gemerkte Antworten. Ist dieser Computer online?', upstreamDown: (names) => (names.length === 1 ? `${names[0]} antwortet nicht.` : `${names.join(', ')} antworten nicht.`), upstreamDownWhy: 'Stattdessen werden die anderen gefragt.', upstreamsShow: 'Zu den Upstreams',
    listsDown: (titles) => (titles.length === 1 ? `„${titles[0]}“ ist nicht in Kraft.` : `${titles.map((title) => `„${title}“`).join(', ')} sind nicht in Kraft.`), listsDownWhy: 'Das Einlesen misslang, und eine frühere Kopie gibt es nicht.', listsShow: 'Zu den Listen',
    countryAsk: (guess) => (guess === undefined ? 'Kein Land ist eingestellt.' : `Kein Land ist eingestellt. Nach der Uhr dieses Computers: ${guess}.`),
    countryWhy: 'Davon hängt ab, ob eine Anordnung hier als Recht zählt oder als Ihre Entscheidung.', countrySet: 'Land einstellen',
  },
} satisfies Pick<Messages, 'pause' | 'overview'>;
