/** Lists, adding one, the catalogue. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { of } from './date-articles.ts';

const { n, plural } = numbersOf('it');

export const lists = {
  lists: {
    title: 'Liste', add: 'Aggiungi',
    kinds: {
      'court-order': { title: 'Ordini delle autorità', text: 'Nomi che un’autorità ha ordinato di bloccare. Applicarli qui è una tua scelta.' }, family: { title: 'Filtro famiglia', text: 'Ciò che questa casa tiene lontano dai più giovani.' },
      custom: { title: 'Personalizzate', text: 'Pubblicità, tracciamento, malware, liste tue.' },
    },
    modes: { enforce: 'Applicata', observe: 'Osservata', off: 'Spenta' }, modeOf: (title) => `${title}: uso`, none: 'Nessuna lista di questo tipo.',
    since: { default: 'come alla consegna', household: (day) => `tu, ${day}`, 'command-line': 'dalla riga di comando, per questa esecuzione' },
    sources: { 'built-in': 'fornita con Gavel', text: 'testo incollato', file: (path) => `file ${path}`, url: (host) => host }, orders: (value) => plural(value, 'ordine', 'ordini'), allowed: (value) => plural(value, 'permesso', 'permessi'),
    current: (when) => `Attuale, ${when}`, loading: 'In lettura…', askedToWait: (when) => `Il server chiede di pazientare. Prossimo tentativo: ${when}.`, failingCopy: (when, why, copy) => `In errore, ${when}: ${why}. In uso: la copia ${of(copy)}.`, failingNone: (why) => `Non in vigore: ${why}`,
    leftOut: (value) => plural(value, 'riga tralasciata', 'righe tralasciate'), notEnforceable: (value) => plural(value, 'voce non può essere una regola DNS', 'voci non possono essere regole DNS'), menu: (title) => `Altro su ${title}`, update: 'Leggi di nuovo ora', details: 'Dettagli e righe tralasciate', remove: 'Rimuovi…',
    removeTitle: (title) => `Rimuovere «${title}»?`, removeText: 'Dalla prossima richiesta i suoi nomi sono trattati come tutti gli altri. La sua copia viene cancellata; il registro conserva ciò che ha fatto.', removeDo: 'Rimuovi', homepage: 'Sito', licence: 'Licenza', syntax: 'Formato', source: 'Origine',
    detailsEmpty: 'Ogni riga è stata capita.', skippedFirst: (shown, all) => `Le prime ${n(shown)} di ${n(all)}`, line: 'Riga', reason: 'Motivo', content: 'Testo',
  },
  addList: {
    title: 'Aggiungi una lista', kind: 'A che cosa serve?', kinds: { 'court-order': 'Ordini delle autorità', family: 'Filtro famiglia', custom: 'Personalizzata' }, from: 'Da dove?', url: 'Indirizzo', text: 'Testo', file: 'File', urlLabel: 'Indirizzo della lista', urlHint: 'https://…',
    textLabel: 'Testo della lista', textHint: 'Un nome per riga, un file hosts o regole Adblock', titleLabel: 'Titolo (facoltativo)',
    found: (names, orders, syntax) => `${plural(names, 'nome', 'nomi')}${orders > 0 ? `, ${plural(orders, 'ordine', 'ordini')}` : ''}; formato: ${syntax}.`, startsAs: { observe: 'All’inizio è solo osservata: i suoi nomi hanno risposta, e il registro annota che cosa avrebbe bloccato.', enforce: 'È applicata dalla prossima richiesta.' },
    asCustom: 'Aggiungila come personalizzata', sample: 'Fra questi',
  },
  catalogue: {
    title: 'Liste pubbliche', tab: 'Catalogo', search: 'Nome, scopo o paese', none: 'Nessuna lista corrisponde.', take: 'Scegli', chosen: 'Scelta', choose: (title) => `Scegli ${title}`, here: 'Ce l’hai già', first: 'una buona prima scelta', official: 'pubblicata dall’autorità', unofficial: 'raccolta da volontari', noLicence: 'licenza non nota', noSize: 'dimensione non nota',
    byHand: 'Il suo indirizzo cambia a ogni edizione: scaricala dal suo sito e aggiungila come file.', sizes: { small: 'meno di 10.000 nomi', medium: 'meno di 100.000 nomi', large: '100.000 nomi e più' },
  },
} satisfies Partial<Messages>;
