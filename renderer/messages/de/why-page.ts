/** “Why?”: one name, what would happen, what happened, since when. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('de');

export const whyPage = {
  whyPage: {
    title: 'Warum?', text: 'Was hier mit einem Namen geschieht, wer das entschieden hat, seit wann, und was Sie ändern können. Außerhalb des Hauses wird niemand gefragt, außer Sie wählen „Jetzt fragen“.', key: 'Warum?',
    name: 'Name oder Adresse einer Website', device: 'Gerät', anyDevice: 'Alle Geräte', day: 'Tag (optional)', time: 'Uhrzeit (optional)', look: 'Nachsehen',
    recent: 'Gerade gesperrt', nothingRecent: 'Geben Sie den Namen einer Website ein, die sich nicht öffnet oder über die Sie sich wundern.',
    now: 'Was jetzt geschieht', happened: 'Was geschah', since: 'Seit wann', that: (day) => `Am ${day}`,
    forDevice: (device) => `Gefragt für: ${device}.`, forAny: 'Eigene Regeln für einzelne Geräte sind weggelassen; wählen Sie ein Gerät, um sie zu sehen.',
    pausedHouse: (until) => `Ihre eigenen Filter sind bis ${until} pausiert. Anordnungen bleiben.`, pausedDevice: (device, until) => `Ihre eigenen Filter sind für ${device} bis ${until} pausiert. Anordnungen bleiben.`,
    keptBack: (upstream, when) => `wird hier durch nichts gesperrt. ${upstream}, Ihr Upstream, hielt den Namen bei der letzten Anfrage zurück (${when}).`, failedLast: (when) => `Gavel würde Ihren Upstream fragen. Beim letzten Mal (${when}) kam keine Antwort; niemand hat gesperrt.`,
    noneOn: (day) => `Am ${day} wurde nicht danach gefragt, soweit das Protokoll reicht.`, none: 'Danach wurde nicht gefragt, soweit das Protokoll reicht.', noneThen: (from, to) => `Zwischen ${from} und ${to} wurde nicht danach gefragt, soweit das Protokoll reicht.`, between: (from, to) => `Zwischen ${from} und ${to}.`,
    notNoted: 'In diesem Lauf notiert Gavel keine Anfragen; was geschah, ist daher nicht bekannt.', lookedTo: (when) => `Bisher gesucht zurück bis ${when}.`, inLog: 'Im Live-Protokoll nachsehen', times: (times, since) => `${n(times)}-mal seit ${since}`, trace: 'Wie entschieden wurde',
    named: (list, day) => `${list} nennt den Namen seit dem ${day}.`, namedBefore: (list, day) => `${list} nennt den Namen seit dem ${day} oder länger.`, namedUnknown: (list) => `Seit wann ${list} den Namen nennt, ist nicht bekannt.`,
    used: { enforce: (day) => `Sie wenden diese Liste seit dem ${day} an.`, observe: (day) => `Sie beobachten diese Liste seit dem ${day}: Die Namen darauf werden beantwortet.`, off: (day) => `Diese Liste ist seit dem ${day} aus.` },
    usedAtStart: { enforce: (day) => `Diese Liste wird hier seit dem ${day} angewandt.`, observe: (day) => `Diese Liste wird hier seit dem ${day} beobachtet, wie ab Werk: Die Namen darauf werden beantwortet.`, off: (day) => `Diese Liste ist seit dem ${day} aus, wie ab Werk.` },
    setAside: (name, day) => `Sie haben ${name} am ${day} von Anordnungen ausgenommen.`, ownRule: 'Eigene Regeln tragen kein Datum.', noList: 'Keine hier aufbewahrte Liste hat ihn oder einen Namen darüber je enthalten.', history: 'Listen, auf denen er steht oder stand', change: 'Was Sie ändern können',
  },
} satisfies Pick<Messages, 'whyPage'>;
