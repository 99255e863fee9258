/** Names that were left out of a list: why they are answered, and how they are counted. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

export const leftOut: Pick<Messages, 'leftOut'> = {
  leftOut: {
    sentence: { household: (list, day) => `würde beantwortet: ${list} nennt diesen Namen, und Sie haben ihn am ${day} aus der Liste weggelassen.`, waiting: (list, day) => `würde beantwortet: ${list} nennt diesen Namen; er ist seit dem ${day} weggelassen, bis Sie entscheiden.` },
    observed: 'Diese Liste wird nur beobachtet: Der Name würde ohnehin beantwortet.',
    word: { household: (day) => `von Ihnen weggelassen, ${day}`, waiting: (day) => `weggelassen seit dem ${day}, Sie entscheiden` }, because: (reason) => `weil: ${reason}`,
    step: 'aus der Liste weggelassen', answered: (list) => ['Beantwortet. ', `${list} nennt diesen Namen; er war aus der Liste weggelassen.`],
    change: (list) => `Wieder aus ${list} übernehmen`, changeText: { enforce: (rule) => `${rule} wird ab der nächsten Anfrage durch diese Liste gesperrt.`, observe: (rule) => `${rule} wird ab der nächsten Anfrage durch diese Liste notiert und beantwortet.`, off: (rule) => `${rule} zählt wieder, sobald diese Liste benutzt wird.` },
    changeOrder: (rule) => `${rule} wird ab der nächsten Anfrage wie die anderen Namen der Anordnung behandelt. Mit dem heutigen Datum festgehalten.`, changeAllow: (rule) => `Die Ausnahme ${rule} der Liste gilt ab der nächsten Anfrage wieder.`, changeDo: 'Wieder übernehmen', taken: (rule, list) => `${rule} wird wieder aus ${list} übernommen.`,
    of: (name) => `angewandt würde es ${name} sperren`, previewApplied: (names) => (names === 1 ? 'Ein Name der Liste würde in den meisten Haushalten etwas stören und soll trotzdem angewandt werden:' : `${n(names)} Namen der Liste würden in den meisten Haushalten etwas stören und sollen trotzdem angewandt werden:`),
    besides: (names) => `${plural(names, 'weiterer würde', 'weitere würden')} weggelassen.`, counts: (out, delisted) => [out > 0 ? `${n(out)} weggelassen` : '', delisted > 0 ? `${n(delisted)} gestrichen` : ''].filter((part) => part !== '').join(', '),
    spans: { household: (from, until) => (until === undefined ? `seit dem ${from}` : `vom ${from} bis zum ${until}`), waiting: (from, until) => (until === undefined ? `seit dem ${from}, bis Sie entscheiden` : `vom ${from} bis zum ${until}, vor Ihrer Entscheidung`) }, label: 'Hier weggelassen',
    onDay: { household: 'von Ihnen weggelassen', waiting: 'weggelassen, bis Sie entschieden' }, decision: (list, rule) => `Eine Anfrage wäre hier beantwortet worden: ${list} nannte ${rule}, das aus der Liste weggelassen war.`,
    report: 'Aus Listen von Anordnungen weggelassene Namen', reportNone: 'Kein Name wurde weggelassen.', reportFirst: (shown, all) => `Die ersten ${n(shown)} von ${n(all)}.`, reportBy: { household: 'vom Haushalt', waiting: 'von Gavel, bis der Haushalt entscheidet' },
    asks: (held, first) => [held > 0 ? plural(held, 'Update wird zurückgehalten', 'Updates werden zurückgehalten') : '', first > 0 ? plural(first, 'neue Liste wartet auf Ihre Entscheidung', 'neue Listen warten auf Ihre Entscheidung') : ''].filter((part) => part !== '').join(', '),
  },
};
