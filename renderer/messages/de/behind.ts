/** What an answer leads to, and orders that do not block today. */
import type { Messages } from '../en.ts';

const idle = (word: string, without: string) => (day: string | undefined): string => (day === undefined ? `${without}; sperrt nicht` : `${word} ${day}; sperrt nicht`);

export const behind: Pick<Messages, 'behind' | 'whose' | 'orderToday'> = {
  behind: {
    title: (via) => `Listen und Regeln, die ${via} nennen`,
    blocked: {
      law: (via) => `würde gesperrt: Die Antwort führt zu ${via}, und diesen Namen nennt eine Anordnung, die in Kraft ist.`, order: (via) => `würde auf Ihren Wunsch gesperrt: Die Antwort führt zu ${via}, und diesen Namen nennt eine Anordnung.`,
      household: (via) => `würde auf Ihren Wunsch gesperrt: Die Antwort führt zu ${via}.`, protection: (address) => `würde zum Schutz des Hauses gesperrt: Die Antwort enthält ${address}, eine Adresse innerhalb eines Hauses.`,
    },
    spared: {
      observe: (via) => `würde beantwortet; die Antwort führt zu ${via}, und diesen Namen nennt eine Liste, die Sie nur beobachten.`, 'own-allow': (via) => `würde beantwortet, weil Ihre eigene Regel den Namen erlaubt; die Antwort führt zu ${via}.`, 'list-allow': (via) => `würde beantwortet: Die Antwort führt zu ${via}, und diesen Namen erlaubt eine Ihrer Listen.`,
      'set-aside': (via) => `würde beantwortet: Die Antwort führt zu ${via}, und diesen Namen haben Sie von der Anordnung ausgenommen.`, pause: (via) => `würde beantwortet, weil Ihre eigenen Filter pausiert sind; die Antwort führt zu ${via}.`, delisted: (via) => `würde beantwortet: Die Antwort führt zu ${via}, und diesen Namen nennt die Liste nicht mehr.`, collision: (via) => `würde beantwortet; die Antwort führt zu ${via}, was nur wie ein Name der Liste aussah.`,
    },
    known: {
      cache: (when) => `Diese Antwort bewahrt Gavel seit ${when} auf; die nächste Anfrage bekommt sie.`, log: (when) => `So war es bei der letzten Anfrage (${when}). Wohin die nächste Antwort führt, weiß man erst, wenn gefragt wird.`, rule: 'Ihre eigene Regel nennt den Alias.',
    },
    nothing: { cache: (when) => `Wohin die Antwort führt, die Gavel seit ${when} aufbewahrt, nennt hier nichts.`, log: (when) => `Bei der letzten Anfrage (${when}) wurde der Name beantwortet. Wohin die nächste Antwort führt, weiß man erst, wenn gefragt wird.` },
    unknown: 'wird hier von nichts genannt; Ihr Upstream würde gefragt.', unknownText: 'Eine Antwort kann zu einem anderen Namen führen oder in Ihr Haus. Wohin sie führt, weiß man erst, wenn gefragt wird.', ask: 'Jetzt fragen', askText: (name) => `Gavel fragt nach ${name}, wie eines Ihrer Geräte es täte. Ihr Upstream erfährt den Namen, und das Protokoll notiert ihn.`, noAnswer: 'Es kam keine Antwort.',
    orderIdle: 'würde beantwortet: Die Anordnung, die den Namen nennt, sperrt heute nicht.',
    setAside: (name) => `${name} ausnehmen`, leadsTo: (name, via, ordered) => (via === ordered ? `${name} führt zu ${ordered}, und diesen Namen nennt die Anordnung.` : `${name} führt zu ${via}; die Anordnung nennt ${ordered}.`), setAsideText: (ordered) => `${ordered} wird mit allen Namen darunter beantwortet, und auch, was dorthin führt; die anderen Namen der Anordnung bleiben, wie sie sind. Mit dem heutigen Datum festgehalten und jederzeit rückgängig zu machen.`,
    wasSetAside: (ordered) => [`Beantwortet, weil Sie ${ordered} von der Anordnung ausgenommen haben. `, 'Die anderen Namen der Anordnung bleiben, wie sie sind.'],
    allowInside: 'Ihre eigene Regel für diesen Namen und alles darunter: Seine Antworten können dann in Ihr Haus führen.', allowLeading: (via) => `Ihre eigene Regel für diesen Namen und alles darunter. Er wird dann beantwortet, obwohl er zu ${via} führt. Sie geht Ihren Listen vor, nie Anordnungen.`,
  },
  whose: { gave: 'gab die Antwort', gaveNone: 'gab keine Antwort', kept: (upstream) => `aus einer früheren Antwort von ${upstream}`, known: 'aus dem, was schon bekannt war', silent: (upstream) => `${upstream} wurde gefragt`, notNoted: 'wessen Antwort es war, ist nicht festgehalten' },
  orderToday: {
    idle: {
      stayed: idle('ausgesetzt seit', 'ausgesetzt'), annulled: idle('aufgehoben seit', 'aufgehoben'), superseded: idle('ersetzt seit', 'ersetzt'), varied: idle('geändert seit', 'geändert'), ended: (day) => (day === undefined ? 'beendet; sperrt nicht' : `letzter Tag ${day}; sperrt nicht`),
      'not-yet': (day) => (day === undefined ? 'noch nicht in Kraft; sperrt nicht' : `in Kraft ab ${day}; sperrt noch nicht`),
    },
    didNotBlock: ['Beantwortet. ', 'Die Anordnung, die den Namen nennt, sperrte nicht.'],
    here: 'heute nicht angewandt', takesEffect: (day) => `in Kraft ab ${day}`,
    intro: (authority, to, since) => `${to === undefined ? `Die Liste sagt nicht, an wen sich diese Anordnung (${authority}) richtet.` : `${authority} hat die Anordnung an ${to} gerichtet, nicht an Haushalte.`} Sie wenden ihre Liste seit ${since} an, aber heute sperrt Gavel nicht nach dieser Anordnung.`, names: 'beantwortet; die Anordnung sperrt nicht',
  },
};
