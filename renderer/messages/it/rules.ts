/** Own rules, their trial, set-asides. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { from } from './date-articles.ts';

const { n, plural } = numbersOf('it');

export const rules = {
  rules: {
    title: 'Le tue regole', back: 'Liste', intro: 'Righe scritte da te. Prevalgono sulle tue liste, mai sugli ordini, e valgono dalla prossima richiesta.', label: 'Le tue regole, una per riga', empty: 'Ancora nessuna tua regola.', save: 'Salva', discard: 'Scarta le modifiche', saved: 'Salvato. In vigore da ora.', unsaved: 'Non ancora salvato: nulla di questo è in vigore.', import: 'Importa…',
    counts: (block, allow, rewrite, patterns) => `${n(block)} di blocco, ${n(allow)} di permesso, ${n(rewrite)} di riscrittura${patterns > 0 ? `; ${plural(patterns, 'è un modello', 'sono modelli')}` : ''}`,
    faults: (lines) => `${plural(lines, 'riga non è una regola e non fa', 'righe non sono regole e non fanno')} nulla:`, fault: (line, why) => `Riga ${n(line)}: ${why}`, moreFaults: (lines) => (lines === 1 ? 'e un’altra' : `e altre ${n(lines)}`),
    how: 'Come si scrivono', howRows: [
      ['||shop.example^', 'blocca il nome e tutto ciò che sta sotto; lo fa anche il nome semplice'], ['|shop.example^', 'blocca solo questo nome'], ['@@||shop.example^', 'lo permette; prevale la regola più specifica'], ['||ads.example^$important', 'lo blocca qualunque cosa sia permessa'],
      ['/^ads[0-9]+\\./', 'un’espressione regolare'], ['192.168.1.10 nas.lan', 'un tuo record'], ['||old.example^$dnsrewrite=new.example', 'risponde con un altro nome o indirizzo'], ['||game.example^$client=192.168.1.20', 'solo per un dispositivo'], ['! una nota', 'viene saltata'],
    ], order: 'Quale prevale', orderText: 'Prima gli ordini che applichi. Poi le tue regole: $important prima delle altre, il nome più lungo prima del più corto, permettere prima di bloccare e di riscrivere. Poi il filtro famiglia, infine le liste personalizzate.',
    trial: 'Che cosa succederebbe a…', trialText: 'Provato con il testo com’è ora nel riquadro, salvato o no. A nessun upstream si chiede nulla.', name: 'Nome', type: 'Tipo', client: 'Dispositivo (facoltativo)', clientHint: '192.168.1.20', tryIt: 'Prova le tue regole', noName: 'Scrivi un nome per vedere che cosa ne sarebbe.',
  },
  why: {
    blocked: { law: 'sarebbe bloccato da un ordine in vigore.', household: 'sarebbe bloccato, per tua scelta.', upstream: 'sarebbe bloccato.', none: 'sarebbe bloccato.' }, observed: 'avrebbe risposta; lo nomina una lista che osservi soltanto.', answered: 'avrebbe risposta dal tuo upstream: qui nulla lo blocca.', record: 'avrebbe risposta da una tua regola.',
    spared: { 'own-allow': 'avrebbe risposta, perché una tua regola lo permette.', 'list-allow': 'avrebbe risposta, perché una tua lista lo permette.', 'set-aside': 'avrebbe risposta, perché lo hai escluso dall’ordine.', pause: 'avrebbe risposta, perché le tue scelte sono in pausa.', delisted: 'avrebbe risposta: la lista non lo nomina più.', observe: 'avrebbe risposta; lo nomina una lista che osservi soltanto.' },
    answer: 'Gavel stesso risponderebbe', nothing: 'nessun record', matches: 'Che cosa lo nomina', none: 'Nessuna regola e nessuna lista lo nomina.', ownRules: 'Le tue regole', allows: 'lo permette', order: 'L’ordine',
  },
  setAsides: {
    title: 'Esclusi dagli ordini', text: 'Nomi che hanno risposta benché un ordine che applichi li indichi, con tutto ciò che sta sotto. Ognuno è un’eccezione tua, con il suo giorno e il tuo motivo, e figura nel registro delle decisioni.', none: 'Nessun nome è escluso.', since: (day) => from(day), noReason: 'nessun motivo indicato', undo: 'Applica di nuovo…',
    add: 'Escludi un nome…', name: 'Nome', reason: 'Motivo (facoltativo, con parole tue)', confirm: 'Escludi', dialog: 'Escludi un nome dagli ordini', dialogText: 'Il nome ha risposta, con tutto ciò che sta sotto; gli altri nomi dell’ordine restano come sono. Viene registrato con la data di oggi e si può annullare in ogni momento.', done: (name) => `${name} è escluso dagli ordini.`,
  },
  importing: {
    title: 'Importa regole', text: 'File hosts, regole Adblock, liste ed espressioni di Pi-hole, regole utente di AdGuard Home. Le liste intere vanno in Liste.', label: 'Testo', as: 'I nomi senza un segno proprio', block: 'sono bloccati', allow: 'sono permessi', read: 'Leggi', take: (rules) => `Aggiungi ${plural(rules, 'regola', 'regole')} al testo`,
    found: (rules, syntax) => `${plural(rules, 'nuova regola', 'nuove regole')}; formato: ${syntax}.`, present: (rules) => `${plural(rules, 'c’è già', 'ci sono già')}.`, first: 'Le prime', taken: (rules) => `${plural(rules, 'regola aggiunta', 'regole aggiunte')} al testo. Salva perché ${rules === 1 ? 'entri' : 'entrino'} in vigore.`, nothing: 'Non contiene nuove regole.',
  },
} satisfies Partial<Messages>;
