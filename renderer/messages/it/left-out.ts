/** Names that were left out of a list: why they are answered, and how they are counted. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { from, on, to } from './date-articles.ts';

const { n, plural } = numbersOf('it');

export const leftOut: Pick<Messages, 'leftOut'> = {
  leftOut: {
    sentence: { household: (list, day) => `avrebbe risposta: ${list} lo nomina, e tu lo hai lasciato fuori da quella lista ${on(day)}.`, waiting: (list, day) => `avrebbe risposta: ${list} lo nomina; è lasciato fuori ${from(day)}, finché non decidi.` },
    observed: 'Quella lista è solo osservata: il nome avrebbe comunque risposta.',
    word: { household: (day) => `lasciato fuori da te, ${day}`, waiting: (day) => `lasciato fuori ${from(day)}, decidi tu` }, because: (reason) => `perché: ${reason}`,
    step: 'lasciato fuori dalla sua lista', answered: (list) => ['Con risposta. ', `${list} lo nomina; era lasciato fuori da quella lista.`],
    change: (list) => `Riprendilo da ${list}`, changeText: { enforce: (rule) => `${rule} è bloccato da questa lista a partire dalla prossima richiesta.`, observe: (rule) => `${rule} è annotato da questa lista a partire dalla prossima richiesta, e ha risposta.`, off: (rule) => `${rule} conta di nuovo appena questa lista è in uso.` },
    changeOrder: (rule) => `${rule} è trattato come gli altri nomi del suo ordine a partire dalla prossima richiesta. Annotato con la data di oggi.`, changeAllow: (rule) => `L’eccezione ${rule} della lista vale di nuovo a partire dalla prossima richiesta.`, changeDo: 'Riprendilo', taken: (rule, list) => `${rule} è ripreso da ${list}.`,
    of: (name) => `se applicato, bloccherebbe ${name}`, previewApplied: (names) => (names === 1 ? 'Un nome della lista creerebbe problemi in quasi tutte le case, e sarà applicato lo stesso:' : `${n(names)} nomi della lista creerebbero problemi in quasi tutte le case, e saranno applicati lo stesso:`),
    besides: (names) => (names === 1 ? 'Un altro sarebbe lasciato fuori.' : `Altri ${n(names)} sarebbero lasciati fuori.`), counts: (out, delisted) => [out > 0 ? plural(out, 'lasciato fuori', 'lasciati fuori') : '', delisted > 0 ? plural(delisted, 'tolto dalla lista', 'tolti dalla lista') : ''].filter((part) => part !== '').join(', '),
    spans: { household: (first, until) => (until === undefined ? from(first) : `${from(first)} ${to(until)}`), waiting: (first, until) => (until === undefined ? `${from(first)}, finché non decidi` : `${from(first)} ${to(until)}, prima della tua decisione`) }, label: 'Lasciato fuori qui',
    onDay: { household: 'lasciato fuori da te', waiting: 'lasciato fuori in attesa della tua decisione' }, decision: (list, rule) => `Una richiesta qui avrebbe avuto risposta: ${list} nominava ${rule}, che ne era lasciato fuori.`,
    report: 'Nomi lasciati fuori dalle liste di ordini', reportNone: 'Nessun nome è stato lasciato fuori.', reportFirst: (shown, all) => `I primi ${n(shown)} di ${n(all)}.`, reportBy: { household: 'dalla famiglia', waiting: 'da Gavel, finché la famiglia non decide' },
    asks: (held, first) => [held > 0 ? plural(held, 'aggiornamento è trattenuto', 'aggiornamenti sono trattenuti') : '', first > 0 ? plural(first, 'nuova lista aspetta la tua decisione', 'nuove liste aspettano la tua decisione') : ''].filter((part) => part !== '').join(', '),
  },
};
