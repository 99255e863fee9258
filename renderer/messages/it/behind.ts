/** What an answer leads to, and orders that do not block today. */
import type { Messages } from '../en.ts';
import { from, on } from './date-articles.ts';
import { stop } from '../full-stop.ts';

/** @param word of the state; `since` with its preposition */
const idle = (word: string, since: (day: string) => string) => (day: string | undefined): string => (day === undefined ? `${word}; non blocca` : `${word} ${since(day)}; non blocca`);

export const behind: Pick<Messages, 'behind' | 'whose' | 'orderToday'> = {
  behind: {
    title: (via) => `Liste e regole che nominano ${via}`,
    blocked: {
      law: (via) => `sarebbe bloccato: la risposta porta a ${via}, nominato da un ordine in vigore.`, order: (via) => `sarebbe bloccato, per tua scelta: la risposta porta a ${via}, nominato da un ordine.`,
      household: (via) => `sarebbe bloccato, per tua scelta: la risposta porta a ${via}.`, protection: (address) => `sarebbe bloccato per proteggere questa casa: la risposta contiene ${address}, un indirizzo interno a una casa.`,
    },
    spared: {
      observe: (via) => `avrebbe risposta; porta a ${via}, nominato da una lista che osservi soltanto.`, 'own-allow': (via) => `avrebbe risposta, perché una tua regola lo permette; porta a ${via}.`, 'list-allow': (via) => `avrebbe risposta: porta a ${via}, che una tua lista permette.`,
      'set-aside': (via) => `avrebbe risposta: porta a ${via}, che hai escluso dall’ordine.`, pause: (via) => `avrebbe risposta, perché le tue scelte sono in pausa; porta a ${via}.`, delisted: (via) => `avrebbe risposta: porta a ${via}, che la lista non nomina più.`, collision: (via) => `avrebbe risposta; porta a ${via}, che sembrava soltanto un nome della lista.`,
    },
    known: {
      cache: (when) => `Gavel conserva questa risposta ${from(when)}; la riceve la prossima richiesta.`, log: (when) => `Così era all’ultima richiesta, ${on(when)}. Dove porta la prossima risposta si sa solo quando viene chiesta.`, rule: 'Una tua regola indica l’alias.',
    },
    nothing: { cache: (when) => `Nulla qui nomina ciò a cui porta la risposta che Gavel conserva ${from(when)}.`, log: (when) => `All’ultima richiesta, ${on(when)}, ha avuto risposta. Dove porta la prossima si sa solo quando viene chiesta.` },
    unknown: 'non è nominato da nulla qui; si chiederebbe al tuo upstream.', unknownText: 'Una risposta può portare a un altro nome, o dentro casa tua. Dove porta si sa solo quando viene chiesta.', ask: 'Chiedi ora', askText: (name) => `Gavel chiede ${name} come farebbe un tuo dispositivo. Il tuo upstream viene a sapere il nome, e il registro lo annota.`, noAnswer: 'Nessuna risposta.',
    orderIdle: 'avrebbe risposta: l’ordine che lo nomina oggi non blocca.',
    setAside: (name) => `Escludi ${name}`, leadsTo: (name, via, ordered) => (via === ordered ? `${name} porta a ${ordered}, che l’ordine nomina.` : `${name} porta a ${via}; l’ordine nomina ${ordered}.`), setAsideText: (ordered) => `${ordered} ha risposta, con tutti i nomi sotto di esso e ciò che vi porta; gli altri nomi dell’ordine restano come sono. Viene registrato con la data di oggi e si può annullare in ogni momento.`,
    wasSetAside: (ordered) => [`Ha avuto risposta, perché hai escluso ${ordered} dall’ordine. `, 'Gli altri nomi dell’ordine restano come sono.'],
    allowInside: 'Una tua regola, per questo nome e ciò che sta sotto: le sue risposte possono allora portare dentro casa tua.', allowLeading: (via) => `Una tua regola, per questo nome e ciò che sta sotto. Ha allora risposta, anche se porta a ${via}. Prevale sulle tue liste, mai sugli ordini.`,
  },
  whose: { gave: 'ha dato la risposta', gaveNone: 'nessuna risposta', kept: (upstream) => `da una risposta precedente di ${upstream}`, known: 'da ciò che si sapeva già', silent: (upstream) => `chiesto a ${upstream}`, notNoted: 'di chi fosse la risposta non è annotato' },
  orderToday: {
    idle: {
      stayed: idle('sospeso', from), annulled: idle('annullato', from), superseded: idle('sostituito', from), varied: idle('modificato', from), ended: idle('terminato', on),
      'not-yet': (day) => (day === undefined ? 'non ancora in vigore; non blocca' : `in vigore ${from(day)}; non blocca ancora`),
    },
    didNotBlock: ['Ha avuto risposta. ', 'L’ordine che lo nomina non bloccava.'],
    here: 'oggi non applicato', takesEffect: (day) => `in vigore ${from(day)}`,
    intro: (authority, to, since) => `${to === undefined ? `La lista non dice a chi è rivolto questo ordine (${authority}).` : `${stop(`${authority} ha rivolto questo ordine a ${to}`)} L’ordine non si rivolge alle famiglie.`} Applichi la sua lista ${from(since)}, ma oggi Gavel non blocca in base a questo ordine.`, names: 'con risposta; l’ordine non blocca',
  },
};
