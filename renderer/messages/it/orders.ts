/** Orders. */
import type { Messages } from '../en.ts';
import { stop } from '../full-stop.ts';
import { numbersOf } from '../numbers.ts';
import { from, on, to } from './date-articles.ts';

const { plural } = numbersOf('it');

export const orders = {
  orders: {
    title: 'Ordini', text: 'Che cosa hanno ordinato le autorità, secondo le liste che hai attivato. Applicare un ordine qui è una tua scelta.', empty: 'Ancora nessuna lista di ordini.', emptyHint: 'Aggiungine una in Liste; l’esempio di Milano è fornito con Gavel.', toLists: 'Vai a Liste',
    columns: { order: 'Ordine', names: 'Nomi', status: 'Stato', here: 'Qui', hits: '30 giorni' }, blockedHits: (value) => plural(value, 'bloccata', 'bloccate'), observedHits: (value) => plural(value, 'osservata', 'osservate'), noHits: 'nessuna richiesta', search: 'Autorità, numero, nome o lista', noMatch: 'Nessun ordine corrisponde.',
    status: { 'in-force': 'in vigore', stayed: 'sospeso', varied: 'modificato', expired: 'scaduto', annulled: 'annullato', superseded: 'sostituito', unknown: 'stato non noto' }, asOf: (day) => to(day),
    here: { enforce: 'applicato', observe: 'osservato', off: 'non applicato' },
  },
  order: {
    scopes: { national: 'tutto il paese', subnational: 'una parte del paese', worldwide: 'tutto il mondo' },
    events: {
      decided: 'Ordinato', 'in-force-from': 'In vigore da questo giorno', 'review-on': 'Da riesaminare', 'last-day': 'Ultimo giorno in vigore', appealed: 'Impugnato', confirmed: 'Confermato', varied: 'Modificato', stayed: 'Sospeso', annulled: 'Annullato', superseded: 'Sostituito', implemented: 'Decisione sull’attuazione', expired: 'Scaduto',
      appeals: 'Impugna l’ordine', confirms: 'Conferma l’ordine', varies: 'Modifica l’ordine', stays: 'Sospende l’ordine', annuls: 'Annulla l’ordine', supersedes: 'Sostituisce l’ordine', implements: 'Sull’attuazione dell’ordine',
    },
    by: (authority) => `(${authority})`, of: (authority) => `(${authority})`, copy: 'Copia riferimento', copied: 'Copiato', name: 'Nome', listedSince: 'Nella lista dal', onADay: 'Un nome era sotto ordine in un certo giorno?',
    alsoUnder: 'Ordinato anche da', nameHere: { blocked: 'bloccato', observed: 'osservato', answered: 'con risposta', setAside: (day) => `escluso ${on(day)}`, delisted: (day) => `non più nella lista ${from(day)}`, later: 'non ancora' },
    back: 'Tutti gli ordini', record: 'Agli atti', happened: 'Che cosa è successo', names: 'Nomi', namesText: (value) => `${plural(value, 'nome', 'nomi')}, con tutto ciò che sta sotto`, noNames: 'La lista non indica nomi sotto questo ordine.', sure: 'Quanto è certo', home: 'In casa tua', open: 'Apri l’ordine', gone: 'Nessuna lista qui contiene questo ordine.',
    jurisdiction: 'Giurisdizione', yours: 'il paese che hai indicato', notYours: 'non il paese che hai indicato', noCountry: 'nessun paese indicato', authority: 'Autorità', instrument: 'Tipo di atto', docket: 'Numero di ruolo', ecli: 'ECLI', addressed: 'Rivolto a', everyProvider: 'tutti i fornitori di accesso', askedBy: 'Su richiesta di', legalBasis: 'Base giuridica', ends: 'Fine', reach: 'Portata', newNames: 'Nuovi nomi', dynamic: 'senza una nuova decisione', notDynamic: 'solo con una nuova decisione', recordLevel: 'Fonte',
    today: 'Oggi', ordered: 'Ordinato', documentIn: (host, lang) => `${host}, in ${lang}`,
    levels: { 'document-seen': 'La decisione è stata vista.', 'official-register': 'Da un registro ufficiale.', 'secondary-source': 'Da una fonte secondaria, come la stampa; la decisione stessa non è stata vista.', unverified: 'Non verificato.' }, levelOn: (day) => `Controllato ${on(day)}.`, noLevel: 'La lista non dice come sono stati controllati i fatti.',
    levelWords: { 'document-seen': 'decisione vista', 'official-register': 'registro ufficiale', 'secondary-source': 'fonte secondaria; decisione non vista', unverified: 'non verificato' },
    kinds: { court: 'un tribunale', prosecutor: 'una procura', regulator: 'un’autorità di regolazione', police: 'la polizia', ministry: 'un ministero', 'self-regulatory': 'un organismo privato', unknown: 'tipo non noto' },
    instruments: { judgment: 'Sentenza', 'interim-injunction': 'Ordinanza cautelare', 'administrative-order': 'Ordine amministrativo', seizure: 'Sequestro', 'sanctions-act': 'Atto sanzionatorio', 'voluntary-code': 'Codice volontario', unknown: '' },
    intro: (authority, addressees, since, mode) => `${addressees === undefined ? `La lista non dice a chi è rivolto questo ordine (${authority}).` : `${stop(`${authority} ha rivolto questo ordine a ${addressees}`)} L’ordine non si rivolge alle famiglie.`} ${mode === 'enforce' ? `Gavel lo applica qui perché hai attivato la sua lista ${on(since)}, e puoi smettere quando vuoi.` : mode === 'observe' ? `Osservi la sua lista ${from(since)}: i suoi nomi hanno risposta, e il registro annota che cosa sarebbe stato bloccato.` : 'La sua lista qui è spenta.'}`,
    choice: { enforce: 'Hai scelto di applicarlo qui', observe: 'Hai scelto di osservarlo qui', off: 'Spento qui' }, defaultChoice: 'Fornito con Gavel, osservato', runChoice: 'Applicato dalla riga di comando, per questa esecuzione', list: 'Lista',
  },
} satisfies Partial<Messages>;
