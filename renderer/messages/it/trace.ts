/** The trace: what happened, and what can be changed. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { on } from './date-articles.ts';

const { n } = numbersOf('it');

const sinceYouTook = (since: string): string => `Hai attivato la sua lista ${on(since)}.`;

export const trace = {
  trace: {
    title: 'Traccia', close: 'Chiudi la traccia', theOrder: 'L’ordine', otherOrders: (count) => (count === 1 ? 'Lo nomina un altro ordine in vigore' : `Lo nominano altri ${n(count)} ordini in vigore`), alsoOrders: 'lo ordina anch’essa', evidence: 'Che cosa si è visto', change: 'Che cosa puoi cambiare', matched: 'Liste che lo nominano', none: 'Nessuna lista lo nomina.', steps: 'Come è stato deciso', answered: 'Che cosa è stato risposto',
    decided: 'ha deciso', passed: 'superato', notReached: 'non raggiunto', alsoMatched: 'corrispondeva, non applicata', observed: 'osservata', would: 'avrebbe deciso', line: (line) => `riga ${n(line)}`, lineWhole: 'Mostra la riga intera', lineLess: 'Mostra meno',
    stepNames: { guard: 'Chi può fare richieste', 'special-use': 'Nomi che restano in questa casa', policy: 'Ordini, tue regole, tue liste', cache: 'Che cosa si sa già', forward: 'Richiesta all’upstream', inspect: 'Che cosa dice la risposta e dove porta' },
    via: (name) => `Porta a ${name}, che la regola nomina.`, notAsked: 'upstream non interpellato', from: (upstream) => `da ${upstream}`, edeNames: { 3: 'Stale Answer', 15: 'Blocked', 16: 'Censored', 17: 'Filtered', 18: 'Prohibited', 19: 'Stale NXDOMAIN Answer', 22: 'No Reachable Authority', 23: 'Network Error' },
  },
  sentence: {
    orderLaw: (court, to, since) => [`Bloccato da un ordine${court ? ' di un tribunale' : ''}. ${to === undefined ? 'Non è noto a chi è rivolto' : `È rivolto a ${to}, non a te`}; vale qui `, `perché hai attivato la sua lista ${on(since)}.`],
    orderNoCountry: ' Nessun paese è indicato: Gavel non dice se è un ordine del tuo.',
    orderAbroad: (country, since) => [`Bloccato per tua scelta: l’ordine è di un paese (${country}) diverso da quello che hai indicato. `, sinceYouTook(since)],
    orderVoluntary: (since) => ['Bloccato per tua scelta: un codice volontario o la decisione di un organismo privato, non di un’autorità. ', sinceYouTook(since)],
    orderDoubtful: (since) => ['Bloccato per tua scelta. La lista non dice se questo ordine è ancora in vigore; è applicato, segnato come non verificato. ', sinceYouTook(since)],
    family: (list) => ['Bloccato dal tuo filtro famiglia. ', `Lo nomina ${list}.`], custom: (list) => ['Bloccato per tua scelta. ', `Lo nomina ${list}.`], own: (rule) => ['Bloccato da una tua regola: ', `${rule}.`],
    protection: (address) => ['Bloccato per proteggere questa casa. ', `La risposta era ${address}, un indirizzo interno a una casa, che a nessun nome pubblico serve; una pagina potrebbe usarlo per raggiungere i tuoi dispositivi.`],
    observed: (list) => ['Ha avuto risposta. ', `Lo avrebbe bloccato ${list}, che osservi.`],
    pause: (list) => ['Ha avuto risposta, perché le tue scelte erano in pausa. ', `Lo avrebbe bloccato ${list}.`], ownAllow: (list) => ['Ha avuto risposta, perché una tua regola lo permette. ', `Lo avrebbe bloccato ${list}.`],
    listAllow: (list) => ['Ha avuto risposta, perché una tua lista lo permette. ', `Lo avrebbe bloccato ${list}.`], setAside: ['Ha avuto risposta, perché hai escluso questo nome dall’ordine. ', 'Gli altri nomi dell’ordine restano come sono.'],
    delisted: (list) => ['Ha avuto risposta. ', `${list} non lo nomina più.`], collision: (list) => ['Ha avuto risposta. ', `${list} non lo nomina: Gavel lo ha scambiato una volta per un altro nome, e lo ha annotato.`],
    timeout: (who) => [`${who} non ha risposto in tempo. `, 'Nessuno lo ha bloccato.'], unreachable: (who) => [`Non è stato possibile raggiungere ${who}. `, 'Nessuno lo ha bloccato.'], upstreamError: (who) => [`${who} ha risposto con un errore. `, 'Nessuno lo ha bloccato.'],
    access: ['Rifiutato: ', 'il dispositivo che lo chiede non è nella tua rete.'], rateLimit: ['Rifiutato: ', 'il dispositivo ha fatto troppe richieste insieme.'], malformed: ['Rifiutato: ', 'non era una richiesta DNS valida.'], unsupported: ['Rifiutato: ', 'Gavel non risponde a richieste di questo tipo.'],
  },
  change: {
    setAside: 'Escludi solo questo nome', setAsideText: 'Il nome ha risposta, con tutti i nomi sotto di esso; gli altri nomi dell’ordine restano come sono. Viene registrato con la data di oggi e si può annullare in ogni momento.', setAsideDo: 'Escludi…', undo: 'Applicagli di nuovo l’ordine', undoDo: 'Applica di nuovo…', undoText: (name, day) => `Hai escluso ${name} ${on(day)}; ora ha risposta.`,
    observe: 'Osserva questa lista', observeText: 'I suoi nomi hanno risposta; il registro annota che cosa sarebbe stato bloccato.', observeDo: 'Osserva', enforce: 'Applica questa lista', enforceText: 'I suoi nomi sono bloccati dalla prossima richiesta.', enforceDo: 'Applica',
    stop: 'Smetti di applicare questa lista', stopText: 'I suoi nomi sono trattati come tutti gli altri. La storia resta.', stopDo: 'Smetti…', allow: 'Permetti questo nome', allowText: 'Una tua regola, per questo nome e ciò che sta sotto. Prevale sulle tue liste, mai sugli ordini.', allowDo: 'Permetti',
    block: 'Blocca questo nome', blockText: 'Una tua regola, per questo nome e ciò che sta sotto.', blockDo: 'Blocca', removeRule: 'Togli la tua regola', removeRuleText: (rule) => `È ${rule}, in Liste, Le tue regole.`, removeRuleDo: 'Rimuovi',
    orderFoot: 'Una regola che permette qui non cambierebbe nulla: prevale sulle tue liste, mai sugli ordini. Gavel dice chi ha ordinato che cosa e a chi. Non dice che cosa la legge chiede a te.',
    confirmSetAside: (name) => `Escludere ${name}?`, confirmStop: (list) => `Smettere di applicare «${list}»?`, upstream: 'Nessuna tua lista contiene questo nome; una regola che permette non cambia nulla.', upstreamHeld: 'Le tue liste non hanno deciso su questo nome; una regola che permette non cambia nulla.',
    check: 'Confrontalo fra i resolver', checkText: 'Confronta che cosa rispondono gli altri. Non si invia nulla finché non scegli a chi chiedere.', checkDo: 'Confronta…', another: 'Chiedilo a un altro upstream', anotherText: 'Per questo nome e ciò che sta sotto. Quello che scegli viene a sapere il nome.', anotherDo: 'Scegli…', nothing: 'Oppure lascia così: la prossima richiesta segue la stessa via.',
  },
} satisfies Partial<Messages>;
