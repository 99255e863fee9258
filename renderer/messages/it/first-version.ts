/** What a first version of a list takes effect without, until the household decides. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('it');

export const firstVersion: Pick<Messages, 'first'> = {
  first: {
    left: (names) => `${plural(names, 'nome è lasciato', 'nomi sono lasciati')} fuori finché non decidi`, leftWhy: 'Il resto della lista è in uso. Questi creerebbero problemi in quasi tutte le case:',
    told: (names) => (names === 1 ? 'Un nome della lista è usato in quasi tutte le case, o visitato da molti' : `${n(names)} nomi della lista sono usati in quasi tutte le case, o visitati da molti`), toldWhy: 'In uso come il resto della lista:', toldToo: (names) => `In uso, e usati in quasi tutte le case o visitati da molti: ${plural(names, 'nome', 'nomi')}`,
    leaveOut: (names) => (names === 1 ? 'Lascialo fuori' : `Lascia fuori questi ${n(names)}`), apply: (names) => (names === 1 ? 'Applica anche questo' : `Applica anche questi ${n(names)}`), fine: 'Va bene così',
    appliedSaid: 'La lista è in uso con tutti i suoi nomi.', leftSaid: 'Restano fuori finché non lo annulli, nei dettagli della lista.', pill: 'Nomi lasciati fuori, decidi tu',
    previewLeft: (names) => (names === 1 ? 'Un nome della lista creerebbe problemi in quasi tutte le case e sarebbe lasciato fuori:' : `${n(names)} nomi della lista creerebbero problemi in quasi tutte le case e sarebbero lasciati fuori:`), previewApply: 'Applica anche questi nomi',
    ask: (titles) => `Ci sono nomi lasciati fuori finché non decidi: ${titles.map((title) => `«${title}»`).join(', ')}.`, askWhy: 'Creerebbero problemi in quasi tutte le case; il resto della lista è in uso.',
  },
};
