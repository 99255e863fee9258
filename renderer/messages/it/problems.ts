/** What is wrong, with the way out, by the engine's ids; and what came of a call that failed, by its code. */
import type { Messages } from '../en.ts';

const room = (folder: string): string => `Libera spazio sul disco che contiene ${folder} e verifica che Gavel possa scriverci.`;
const ports = (trial: number): string => `Gavel risponde sulla porta ${trial}, che va bene per provare; ai router serve la porta 53.`;

export const problems = {
  problems: {
    'settings-broken': () => ['Le opzioni erano danneggiate; Gavel è partito con quelle predefinite e conserva accanto ciò che c’era.', 'Guarda in Opzioni e in Liste e imposta di nuovo ciò che manca.'],
    'settings-reset': ({ parts }) => [`Opzioni illeggibili, riportate ai valori predefiniti: ${parts.join(', ')}.`, 'Guarda in Opzioni e impostale di nuovo.'],
    'port-53': ({ address, fault, holder, trial }) => [
      `${fault === 'held' ? (holder === undefined ? `La porta 53 su ${address} è occupata da un altro programma.` : `La porta 53 su ${address} è occupata: ${holder}.`) : fault === 'rights' ? `Gavel non può usare la porta 53 su ${address} senza diritti di amministratore.` : `Non è stato possibile usare la porta 53 su ${address}.`} ${ports(trial)}`,
      'La guida mostra come liberare la porta 53, o come permettere a Gavel di usarla, e riprova senza riavvio.',
    ],
    'held-updates': ({ lists }) => [lists.length === 1 ? `Un aggiornamento di «${lists[0] ?? ''}» è trattenuto finché non decidi; la versione precedente resta in vigore.` : `Gli aggiornamenti di ${lists.map((list) => `«${list}»`).join(', ')} sono trattenuti finché non decidi; le versioni precedenti restano in vigore.`, 'Guarda in Liste che cosa è cambiato.'],
    'names-left-out': ({ lists }) => [`Ci sono nomi lasciati fuori finché non decidi, perché creerebbero problemi in quasi tutte le case: ${lists.map((list) => `«${list}»`).join(', ')}.`, 'Decidi in Liste.'],
    'settings-unsaved': ({ folder }) => ['Ciò che hai cambiato vale, ma non si è potuto scrivere: al prossimo avvio andrebbe perso.', room(folder)],
    audit: ({ folder }) => ['Il registro delle decisioni non si può scrivere.', room(folder)],
    'list-history': ({ folder }) => ['La storia delle liste ha una lacuna.', room(folder)],
    'list-history-broken': ({ file }) => [`La storia delle liste era danneggiata. È stata messa da parte come ${file}; una nuova comincia dalle liste come sono ora.`, 'Non occorre fare nulla: di ciò che le liste contenevano prima non si sa più, e ciò che è in vigore non cambia. Il file resta, nel caso si possa riparare.'],
    'rule-index': ({ folder }) => ['Non è stato possibile conservare su disco le liste compilate. Sono in vigore.', room(folder)],
    'query-log': ({ folder }) => ['Il registro delle richieste ha un guasto.', room(folder)],
    'lists-not-in-force': () => ['Alcune liste lette non sono potute entrare in vigore. Restano in vigore le regole di prima.', 'Gavel riprova da solo.'],
    'own-fault': () => ['Non è stato possibile gestire una richiesta; ha avuto risposta SERVFAIL.', 'È un difetto di Gavel. Gli altri nomi non ne risentono; segnalalo, per favore.'],
    'index-collision': ({ names }) => [`Scambiati per errore per nomi di una lista; d’ora in poi hanno risposta: ${names.map(({ name, list }) => `${name} (${list})`).join(', ')}.`, 'Non serve fare nulla: Gavel se n’è accorto da solo e conserva l’eccezione. Riprova ciò che non funzionava.'],
  },
  errors: {
    'invalid-input': 'Qualcosa di ciò che è stato inserito non si può usare.', 'not-found': 'Non c’è, o non c’è più.', unauthorized: 'Accesso non effettuato.', forbidden: 'Gavel non ha il permesso di farlo.', conflict: 'Qualcos’altro lo impedisce.', 'too-large': 'È troppo grande.',
    'unreadable-list': 'Non si è potuto leggere come lista.', 'bad-signature': 'La firma non corrisponde.', 'fetch-failed': 'Non si è potuto scaricare.', 'not-an-order-list': 'Questa lista non indica ordini.', unavailable: 'Per ora Gavel non può farlo.', internal: 'È un difetto di Gavel.',
  },
} satisfies Partial<Messages>;
