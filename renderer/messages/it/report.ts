/** The transparency report. */
import type { ListMode } from '../../../shared/verdict.ts';
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { from, on, to } from './date-articles.ts';

const { n, plural } = numbersOf('it');
const modes = { enforce: 'applicato', observe: 'osservato', off: 'spento' } satisfies Record<ListMode, string>;

export const report = {
  report: {
    title: 'Rapporto di trasparenza', open: 'Rapporto', from: 'Dal', to: 'Al', period: 'Periodo', periods: { month: 'Questo mese', last: 'Mese scorso', days: '90 giorni' },
    print: 'Stampa', csv: 'CSV', json: 'JSON', download: (format) => `Scarica in ${format}`,
    lead: (first, last) => `Che cosa hanno fatto gli ordini in questa casa ${from(first)} ${to(last)}`,
    made: (when, version) => `Redatto ${on(when)} da Gavel ${version}.`,
    summary: (asked, law, choice, observed) => `${plural(asked, 'richiesta', 'richieste')}: ${plural(law, 'bloccata', 'bloccate')} da un ordine che qui è legge, ${choice === 0 ? '' : `${n(choice)} da altri ordini che hai scelto di applicare, `}${plural(observed, 'con risposta e annotata', 'con risposta e annotate')}.`,
    country: (name) => `Il paese di questa casa: ${name}.`, noCountry: 'Nessun paese è indicato: ogni ordine di un’autorità conta qui come legge.',
    logFrom: (day) => `Il registro comincia ${on(day)}; dei giorni precedenti non si sa nulla.`, logEmpty: 'Il registro è vuoto: di questo periodo non si sa nulla.',
    cut: 'Le richieste che riguardano un ordine sono più di quelle esaminate: i nomi sono quelli delle richieste più recenti.',
    choice: 'La pagina di ogni ordine dice a chi è rivolto, per quanto se ne sa. È applicato qui perché qualcuno in questa casa ha attivato la sua lista.',
    orders: 'Ordini', unmet: (orders) => (orders === 1 ? 'Un altro ordine in vigore, senza richieste' : `Altri ${n(orders)} ordini in vigore, senza richieste`), unmetIdle: (orders) => (orders === 1 ? 'Un altro ordine non in vigore, senza richieste' : `Altri ${n(orders)} ordini non in vigore, senza richieste`),
    noOrders: 'In questo periodo nessun ordine è stato applicato od osservato.', nobody: 'Nessuno ne ha richiesto un nome.',
    columns: { order: 'Ordine', here: 'Qui', blocked: 'Bloccate', observed: 'Osservate', setAside: 'Esclusi', name: 'Nome' },
    namesOf: (order) => `Nomi richiesti: ${order}`, namesFirst: (shown, all) => `I ${n(shown)} più richiesti, di ${n(all)}`,
    here: (mode) => modes[mode], gone: 'la sua lista non c’è più', notInForce: 'oggi non in vigore',
    setAsides: 'Nomi esclusi dagli ordini', noSetAsides: 'Nessun nome è stato escluso.', since: (day) => from(day), sinceNotKnown: 'da quando non è noto', until: (day) => `fino ${to(day)}`, noReason: 'nessun motivo indicato',
    decisions: 'Che cosa ha deciso la famiglia', noDecisions: 'Nulla è cambiato.',
    upstream: 'Bloccato dall’upstream', noUpstream: 'Nessun upstream ha dichiarato un blocco suo, e nessuna risposta ne aveva l’aspetto.', times: (count, names) => `${plural(count, 'richiesta', 'richieste')}, ${plural(names, 'nome', 'nomi')}`,
    stated: {
      'stated-legal': (who) => `${who} dice che lo ha chiesto un’autorità esterna`, 'stated-policy': (who) => `${who} dice che è una propria regola`,
      'likely-legal': (who) => `${who}: probabilmente per legge, da ciò che ha risposto; non lo dice`, suspected: (who) => `${who}: risposte che sembrano un blocco; il motivo non è noto`,
    },
    foot: 'Gavel dice chi ha ordinato che cosa e a chi. Non dice che cosa la legge chiede a qualcuno. Ciò che non è noto resta aperto.',
    inHome: 'In casa tua, 90 giorni', hits: (blocked, observed) => `${plural(blocked, 'bloccata', 'bloccate')}, ${plural(observed, 'osservata', 'osservate')}`,
  },
} satisfies Partial<Messages>;
