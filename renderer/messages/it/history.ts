/** Looking back: what changed in a list, where a name was and when, and who decided what. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { from, on } from './date-articles.ts';

const { plural } = numbersOf('it');

export const history = {
  listPage: {
    back: 'Liste', gone: 'Qui non c’è una lista con questo nome.', changes: 'Che cosa è cambiato e quando', none: 'Non se ne conserva ancora nulla; qui comparirà la prima lettura.', keptFrom: (day) => `Conservata ${from(day)}. Che cosa contenesse la lista prima di quel giorno non è noto, tranne ciò che dichiara essa stessa.`, one: 'Finora è stata letta una volta; dal prossimo aggiornamento che cambia qualcosa qui comparirà un grafico.',
    chart: (added, removed) => `Grafico a barre per giorno: ${plural(added, 'nome aggiunto', 'nomi aggiunti')}, ${plural(removed, 'nome tolto', 'nomi tolti')}. Gli stessi numeri sono nella tabella che segue.`, chartTable: 'Cambiamenti per giorno', day: 'Giorno', names: 'Nomi', added: 'aggiunti', removed: 'tolti', changed: 'cambiati', first: (names) => `Prima lettura: ${plural(names, 'nome', 'nomi')}`,
    orders: (added, removed, changed) => `Ordini: ${[added > 0 ? plural(added, 'aggiunto', 'aggiunti') : '', removed > 0 ? plural(removed, 'tolto', 'tolti') : '', changed > 0 ? plural(changed, 'cambiato', 'cambiati') : ''].filter((part) => part !== '').join(', ')}`, now: (names) => `dopo: ${plural(names, 'nome', 'nomi')}`,
    showAdded: (names) => plural(names, 'aggiunto', 'aggiunti'), showRemoved: (names) => plural(names, 'tolto', 'tolti'), showChanged: (names) => plural(names, 'cambiato', 'cambiati'), more: 'Mostra altri', older: 'Mostra aggiornamenti precedenti', onlyOrders: 'Nessun nome è cambiato.', says: { delisted: (day) => `tolto dalla lista ${on(day)}`, listed: (day) => `inserito nella lista ${on(day)}`, orders: (ids) => `sotto ${ids}` }, allow: 'permesso', match: { exact: 'solo questo', tree: '', below: 'solo ciò che sta sotto' },
    menu: 'Storia della lista',
  },
  lookUp: {
    title: 'Cerca nome', name: 'Nome', day: 'Giorno (facoltativo)', oneDay: 'Giorno', do: 'Cerca',
    ordered: { yes: (name, day) => `Sì: ${on(day)} un ordine chiedeva di bloccare ${name}.`, no: (name, day) => `Nessuna lista di ordini conservata qui nominava ${name} ${on(day)}.`, 'not-known': (name, day) => `Non è noto se ${on(day)} un ordine chiedesse di bloccare ${name}.` },
    decision: {
      blocked: (who, list) => `Una richiesta qui sarebbe stata bloccata ${who === 'law' ? 'da un ordine che applicavi' : 'per tua scelta'}${list === '' ? '' : ` (${list})`}.`, observed: (list) => `Una richiesta qui avrebbe avuto risposta: ${list} era solo osservata.`,
      answered: (spared) => `Una richiesta qui avrebbe avuto risposta${spared === '' ? '' : `; ${spared}`}.`, 'not-known': 'Che cosa ne sarebbe stato di una richiesta qui non è noto.',
    }, stated: 'Secondo ciò che la lista dichiara di quel tempo.', since: 'inizio:', until: 'fine:', noEnd: 'fine non nota', before: { blocked: (list, time) => `Fino alle ${time} di quel giorno sarebbe stata bloccata; poi hai tolto ${list}.`, observed: (list, time) => `Fino alle ${time} di quel giorno sarebbe stata solo osservata; poi hai tolto ${list}.` }, byRecord: 'Quel giorno Gavel non leggeva ancora questa lista.', time: { stated: (day) => `${day}, come dichiara la lista`, orBefore: (day) => `${day} o prima`, observed: (day) => day },
    notKnown: (lists) => `Non è noto che cosa contenessero quel giorno queste liste: ${lists}.`, historyFrom: (list, day) => `${list} (storia ${from(day)})`, kept: 'Le tue regole e le pause dei giorni passati non si conservano.', now: 'ora nella lista', goneOn: (day) => `non più nella lista ${from(day)}`, ended: (day) => `hai rinunciato alla lista ${on(day)}`, firstSeen: 'Visto per la prima volta', lastSeen: 'Visto per l’ultima volta', listed: 'Inserito', delisted: 'Tolto', orders: 'Sotto', orBefore: (day) => `${day} o prima`, rule: 'Come',
    onDay: { yes: 'quel giorno c’era', no: 'quel giorno non c’era', delisted: 'per allora era stato tolto', 'not-known': 'se quel giorno ci fosse non è noto' }, mode: { enforce: 'applicata', observe: 'osservata', off: 'spenta', removed: 'abbandonata', 'not-known': 'il suo uso quel giorno non è noto' }, notYet: 'non ancora deciso', whole: 'Tutto ciò che se ne conserva', spared: { 'own-allow': 'una tua regola lo permetteva', 'list-allow': 'una tua lista lo permetteva', 'set-aside': 'lo avevi escluso dagli ordini', pause: 'le tue scelte erano in pausa', delisted: 'la lista non lo nominava più', observe: 'la lista era solo osservata' },
  },
  audit: {
    title: 'Registro delle decisioni', text: 'Chi ha deciso che cosa sugli ordini in questa casa: le liste di ordini, il loro uso e i loro aggiornamenti, e i nomi esclusi. Nulla viene mai modificato o cancellato.', none: 'Nulla è stato ancora deciso.', when: 'Quando', what: 'Che cosa', who: 'Chi', csv: 'CSV', json: 'JSON', saveAs: (format) => `Salva come ${format}`, older: 'Mostra voci precedenti', reason: (text) => `«${text}»`, link: 'Registro delle decisioni',
    short: { 'list-added': (mode) => `aggiunta: ${mode}`, 'list-removed': 'abbandonata', 'mode-changed': (mode, before) => `prima ${before}, poi ${mode}` },
    by: { household: 'tu', 'command-line': 'la riga di comando', automatic: 'Gavel', default: 'alla consegna' },
    events: {
      'list-added': (list, mode) => `${list}: lista aggiunta, ${mode}`, 'list-removed': (list) => `${list}: lista abbandonata`, 'mode-changed': (list, mode, before) => `${list}: prima ${before}, poi ${mode}`, 'update-taken': (list) => `${list}: lista aggiornata`, 'update-held': (list) => `${list}: un aggiornamento trattenuto`,
      'held-update-taken': (list) => `${list}: aggiornamento trattenuto accettato`, 'held-update-refused': (list) => `${list}: aggiornamento trattenuto rifiutato`, 'syntax-changed': (list) => `${list}: cambiato il modo di leggerla`, 'key-changed': (list) => `${list}: chiave dell’editore cambiata`, 'names-left-out': (list) => `${list}: nomi lasciati fuori`, 'name-included': (list, name) => `Di nuovo incluso da ${list}: ${name}`, 'set-aside': (name) => `Escluso dagli ordini: ${name}`, 'set-aside-undone': (name) => `Gli ordini valgono di nuovo per ${name}`, 'torn-line': () => 'Una riga è rimasta tronca quando Gavel è stato chiuso',
    },
  },
} satisfies Partial<Messages>;
