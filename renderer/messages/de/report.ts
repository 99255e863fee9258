/** The transparency report. */
import type { ListMode } from '../../../shared/verdict.ts';
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');
const modes = { enforce: 'angewandt', observe: 'beobachtet', off: 'aus' } satisfies Record<ListMode, string>;

export const report = {
  report: {
    title: 'Transparenzbericht', open: 'Bericht', from: 'Von', to: 'Bis', period: 'Zeitraum', periods: { month: 'Dieser Monat', last: 'Voriger Monat', days: '90 Tage' },
    print: 'Drucken', csv: 'CSV', json: 'JSON', download: (format) => `Als ${format} herunterladen`,
    lead: (from, to) => `Was Anordnungen in diesem Haushalt vom ${from} bis zum ${to} bewirkt haben`,
    made: (when, version) => `Erstellt am ${when} von Gavel ${version}.`,
    summary: (asked, law, choice, observed) => `${plural(asked, 'Anfrage', 'Anfragen')}: ${n(law)} gesperrt durch eine Anordnung, die hier Recht ist, ${choice === 0 ? '' : `${n(choice)} durch andere Anordnungen, die Sie anwenden, `}${n(observed)} beantwortet und notiert.`,
    country: (name) => `Eingestelltes Land: ${name}.`, noCountry: 'Kein Land ist eingestellt; so zählt jede Anordnung eines Gerichts oder einer Behörde hier als Recht.',
    logFrom: (day) => `Das Protokoll beginnt am ${day}; über die Tage davor ist nichts bekannt.`, logEmpty: 'Das Protokoll ist leer; über diesen Zeitraum ist nichts bekannt.',
    cut: 'Mehr Anfragen trafen auf eine Anordnung, als ausgewertet wurden: Die Namen sind die der neuesten Anfragen.',
    choice: 'An wen eine Anordnung gerichtet ist, steht auf ihrer Seite, soweit es bekannt ist. Hier wird sie angewandt, weil jemand in diesem Haushalt ihre Liste abonniert hat.',
    orders: 'Anordnungen', unmet: (orders) => (orders === 1 ? 'Eine weitere Anordnung in Kraft, ohne Anfrage' : `${n(orders)} weitere Anordnungen in Kraft, ohne Anfrage`), unmetIdle: (orders) => (orders === 1 ? 'Eine weitere Anordnung nicht in Kraft, ohne Anfrage' : `${n(orders)} weitere Anordnungen nicht in Kraft, ohne Anfrage`),
    noOrders: 'In diesem Zeitraum wurde keine Anordnung angewandt oder beobachtet.', nobody: 'Niemand hat nach einem ihrer Namen gefragt.',
    columns: { order: 'Anordnung', here: 'Hier', blocked: 'Gesperrt', observed: 'Beobachtet', setAside: 'Ausgenommen', name: 'Name' },
    namesOf: (order) => `Angefragte Namen: ${order}`, namesFirst: (shown, all) => `Die ${n(shown)} häufigsten von ${n(all)}`,
    here: (mode) => modes[mode], gone: 'Liste entfernt', notInForce: 'heute nicht in Kraft',
    setAsides: 'Ausgenommene Namen', noSetAsides: 'Kein Name wurde ausgenommen.', since: (from) => `seit dem ${from}`, sinceNotKnown: 'seit wann, ist nicht bekannt', until: (day) => `bis zum ${day}`, noReason: 'ohne Begründung',
    decisions: 'Was der Haushalt entschieden hat', noDecisions: 'Nichts wurde geändert.',
    upstream: 'Vom Upstream gesperrt', noUpstream: 'Kein Upstream hat eine eigene Sperre gemeldet, und keine Antwort sah nach einer aus.', times: (count, names) => `${plural(count, 'Anfrage', 'Anfragen')}, ${plural(names, 'Name', 'Namen')}`,
    stated: {
      'stated-legal': (who) => `${who} sagt, eine äußere Stelle habe es verlangt`, 'stated-policy': (who) => `${who} sagt, es sei die eigene Richtlinie`,
      'likely-legal': (who) => `${who}: nach der Antwort vermutlich eine Anordnung; gesagt wird es nicht`, suspected: (who) => `${who}: Antworten, die nach einer Sperre aussehen; warum, ist nicht bekannt`,
    },
    foot: 'Gavel sagt, wer was gegenüber wem angeordnet hat. Es sagt nicht, was das Recht von irgendwem verlangt. Was nicht bekannt ist, bleibt offen.',
    inHome: 'In Ihrem Haushalt, 90 Tage', hits: (blocked, observed) => `${n(blocked)} gesperrt, ${n(observed)} beobachtet`,
  },
} satisfies Pick<Messages, 'report'>;
