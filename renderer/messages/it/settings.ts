/** Settings. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('it');

export const settings = {
  settings: {
    title: 'Opzioni', country: 'Paese', countryText: 'Dove si trova questa casa. Decide se un ordine conta qui come legge o come tua scelta.', countryNone: 'Non indicato', countryGuess: (name) => `A giudicare dall’orologio, il paese di questo computer è: ${name}.`, countryUse: (name) => `Usa ${name}`, thisRun: 'Dato sulla riga di comando per questa esecuzione; ciò che scegli qui viene conservato.',
    upstreams: 'Resolver upstream', upstreamsText: 'A chi si chiedono i nomi che nulla blocca, in quale sequenza, e che cosa bloccano loro.', toUpstreams: 'Apri Upstream',
    cache: 'Risposte conservate', cacheText: 'Le risposte si conservano per il tempo che indicano. Dimenticane una quando un sito si è spostato e non puoi aspettare.', cacheSize: (entries, bytes) => `${plural(entries, 'risposta', 'risposte')}, ${n(Math.ceil(bytes / 1024))}\u00a0KiB`,
    flushName: 'Nome da dimenticare', flushOne: 'Dimentica questo nome', flushAll: 'Dimentica tutto', flushed: (value) => (value === 0 ? 'Non c’era nulla di conservato.' : `Fatto: ${plural(value, 'risposta dimenticata', 'risposte dimenticate')}.`), overTls: 'Via TLS', overHttps: 'Via HTTPS',
    save: 'Salva', saved: 'Salvato.', ownRules: 'Le tue regole', ownRulesMoved: 'Le tue righe e i nomi che hai escluso dagli ordini hanno una pagina propria.', ownRulesGo: 'Vai alle tue regole',
    appearance: 'Aspetto', language: 'Lingua', scheme: 'Tema', schemes: { auto: 'Come il sistema', light: 'Chiaro', dark: 'Scuro' }, about: 'Informazioni', version: 'Versione', data: 'Cartella dei dati', listens: 'In ascolto su', console: 'Console', off: 'spenta', runOptions: 'Opzioni di questa esecuzione',
  },
} satisfies Partial<Messages>;
