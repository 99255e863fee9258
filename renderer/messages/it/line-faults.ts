/** Why a line of a list makes no rule, in Italian. */
import type { WordsOf } from '../../../shared/faults.ts';
import type { LineFaults, RpzTrigger } from '../../../shared/line-faults.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('it');

const TRIGGERS: Record<RpzTrigger, string> = {
  'rpz-ip': 'un indirizzo nella risposta', 'rpz-nsdname': 'il nome di un server dei nomi', 'rpz-nsip': 'l’indirizzo di un server dei nomi', 'rpz-client-ip': 'l’indirizzo del dispositivo che chiede',
};
const STATUS: Record<LineFaults['not-blocked']['status'], string> = {
  processing: 'in lavorazione', examination: 'in esame', licensed: 'un operatore con licenza', annulled: 'licenza annullata', unknown: 'uno stato che Gavel non conosce',
};

export const lineFaultWords: WordsOf<LineFaults> = {
  'line-too-long': ({ characters }) => `una riga di ${n(characters)} caratteri, più lunga di qualsiasi regola`,
  everything: 'varrebbe per ogni nome',
  'no-name': ({ text }) => (text === undefined ? 'non è un nome DNS' : `«${text}» non è un nome DNS`),
  'ip-address': 'non applicabile dal DNS: un indirizzo IP', port: 'non applicabile dal DNS: una sola porta di un nome', 'page-address': 'non applicabile dal DNS: un indirizzo con un percorso', application: 'non applicabile dal DNS: un’app', 'bank-account': 'non applicabile dal DNS: un conto bancario',
  'single-label': 'una sola etichetta bloccherebbe un intero dominio di primo livello',
  'name-too-long': ({ characters }) => `un nome di ${n(characters)} caratteri; nel DNS sono al massimo 253`,
  'label-too-long': 'un’etichetta di più di 63 caratteri, che nel DNS non esiste', 'inner-wildcard': 'un carattere jolly dentro il nome; si legge solo «*.» davanti a un nome',
  'address-alone': 'un indirizzo senza nome', 'real-address': 'punta a un indirizzo vero; una lista può bloccare nomi, non spostarli', 'no-address-first': 'non comincia con un indirizzo',
  'other-resolver': 'manda il nome a un altro resolver; una lista può bloccare nomi, non spostarli', 'no-address': ({ text }) => `«${text}» non è un indirizzo`, 'no-slash': 'non ha «/» dopo il nome',
  'dnsmasq-setting': 'non è una riga che blocca o permette nomi (address=/…/, server=/…/, local=/…/)',
  'no-ipv4': ({ text }) => `«${text}» non è un indirizzo IPv4`, 'no-ipv6': ({ text }) => `«${text}» non è un indirizzo IPv6`, 'no-text': 'un record TXT senza testo', 'record-type': ({ type }) => `i record di tipo ${type} non si possono dare in risposta da una lista`,
  'zone-passes': ({ type }) => `«${type}» lascia passare il nome: non è un blocco`, 'zone-type': ({ type }) => `«${type}» non è un tipo di zona noto qui`, 'no-record': 'non è un record',
  'unbound-line': 'non è una riga local-zone o local-data intera', 'unbound-setting': 'un’impostazione di Unbound, non una regola per nomi',
  'open-parenthesis': 'una parentesi non chiusa', 'origin-too-long': 'un’origine più lunga di quanto può essere un nome', directive: ({ name }) => `«${name}» non viene seguito: i nomi vanno scritti nella lista stessa`,
  'no-zone-record': 'non è un record di zona: un nome, un tipo e i dati', 'tcp-only': '«rpz-tcp-only» chiede TCP, che non blocca né permette',
  'outside-zone': ({ zone }) => `fuori dalla zona «${zone}»: un nome della lista è scritto senza il punto finale, o prima del nome della zona`,
  trigger: ({ by }) => `non applicabile qui: guarda ${TRIGGERS[by]}, non il nome richiesto`, 'zone-own-record': ({ type }) => `un record ${type} non dice nulla su un nome della lista`,
  'beside-cname': 'un altro record accanto a un CNAME', 'rpz-action': ({ action }) => `l’azione «${action}» non è nota qui`, 'wildcard-alias': 'un alias che porta con sé il nome richiesto non si può dare in risposta da una lista', 'cname-target': 'la destinazione del CNAME non è un nome',
  'page-rule': 'riguarda indirizzi di pagine, che il DNS non vede', cosmetic: 'nasconde parti di pagine, che il DNS non vede', disabled: 'disattivata da una regola «$badfilter» di questa lista',
  'disables-nothing': '«$badfilter» disattiva una regola della stessa lista scritta allo stesso modo, e non ce n’è',
  'patterns-many': ({ most }) => `una lista può avere ${n(most)} regole con schemi, e questa è oltre`, 'patterns-room': 'gli schemi precedenti occupano tutto lo spazio che una lista può avere per loro',
  'patterns-unindexed': ({ most }) => `una lista può avere ${n(most)} schemi senza tre caratteri fissi di fila, e questo è oltre`,
  regex: ({ why }, say) => `un’espressione regolare che non si può cercare: ${say(why)}`, pattern: ({ why }, say) => `uno schema che non indica nomi: ${say(why)}`,
  'modifier-twice': ({ name }) => `il modificatore «${name}» c’è due volte`, 'modifier-values': ({ most }) => `un modificatore con più di ${n(most)} valori`, 'no-type': ({ text }) => `«${text}» non è un tipo di record DNS`,
  'no-client': ({ text }) => `«${text}» non è un indirizzo, una rete o il nome di un dispositivo`, 'no-denyallow': ({ text }) => `«${text}» non può stare in «denyallow», che contiene nomi`,
  'rewrite-exception': 'un’eccezione solo alle riscritture; qui un’eccezione toglie tutto ciò che fa una regola', 'modifier-ctag': 'le etichette di dispositivi («ctag») qui non sono note, perciò l’intera regola è ignorata',
  modifier: ({ text }) => `il modificatore «${text}» qui non è noto, perciò l’intera regola è ignorata`,
  'rewrite-empty': '«dnsrewrite» senza valore: non dice quale risposta', 'link-address': ({ text }) => `«${text}» è un indirizzo valido solo sul collegamento di un dispositivo`, 'rewrite-target': ({ text }) => `«dnsrewrite» verso «${text}», che non è un indirizzo né un nome`,
  'rewrite-rcode': ({ rcode }) => `«dnsrewrite» verso ${rcode}: si può rispondere NOERROR, NXDOMAIN e REFUSED`, 'rewrite-text': 'un record TXT troppo lungo per una risposta',
  'rewrite-type': ({ type }) => `«dnsrewrite» con un record di tipo «${type}»: si può rispondere con A, AAAA, CNAME, PTR, MX e TXT`, 'record-data': ({ text, type }) => `«${text}» non contiene i dati di un record di tipo ${type}`,
  'closes-nothing': 'una «)» che non chiude nulla', 'groups-deep': ({ most }) => `gruppi annidati oltre ${n(most)} livelli`, 'repeats-nothing': ({ sign }) => `un «${sign}» che non ripete nulla`,
  'no-wire-character': 'un carattere che i nomi trasmessi non hanno; scrivi i nomi internazionali come xn--…', 'looks-around': 'guarda avanti o indietro, o dà un nome a un gruppo: nessuno può limitarne il tempo',
  'never-closed': ({ sign }) => `una «${sign}» mai chiusa`, 'ends-in-backslash': 'finisce con una barra rovesciata', 'refers-back': 'rimanda a un gruppo precedente: nessuno può limitarne il tempo',
  'escape-unknown': ({ text }) => `«${text}» qui non è ammesso`, 'no-range': 'un intervallo in «[…]» che non lo è', 'anchor-repeated': 'un’ancora ripetuta', 'repeated-twice': 'la ripetizione di una ripetizione',
  'counts-beyond': ({ most }) => `una ripetizione che conta oltre ${n(most)}, o all’indietro`, 'no-pattern': 'non è uno schema di nomi', 'pattern-long': ({ most }) => `più di ${n(most)} caratteri`,
  'written-out-long': 'con le ripetizioni scritte per esteso, troppo lunga da cercare', 'anchor-behind-anchor': 'un’ancora dietro un’altra', 'begins-many': 'può cominciare in più modi insieme di quanti se ne cercano in un tempo limitato', 'matches-nothing': 'nessun nome vi corrisponde',
  'switched-off': 'disattivata là da dove viene', 'ways-many': 'la lista dice più che nomi in più modi di quanti se ne possano conservare', columns: ({ columns, expected }) => `ha ${n(columns)} colonne invece di ${n(expected)}`, 'no-removal-day': 'il giorno in cui è stato tolto non è un giorno: non si può dire se vale ancora',
  'unknown-object': 'non è un sito, un’app o un conto: un genere che Gavel non conosce', 'not-blocked': ({ status }) => `non bloccato: ${STATUS[status]}`,
  'licensed-too': 'il registro si contraddice: indica questo nome, o uno sotto di esso, anche come quello di un operatore con licenza', 'no-domain': ({ entry }) => `la voce ${n(entry)} non ha «domain»`,
  'id-twice': 'l’identificativo compare due volte; vale il primo', 'in-order': ({ order, why }, say) => `ordine ${n(order)}: ${say(why)}`, 'in-entry': ({ entry, why }, say) => `voce ${n(entry)}: ${say(why)}`,
  'order-absent': ({ orders }) => `indica un ordine che la lista non contiene: ${orders}`,
  'order-left-out': ({ order, line, why }, say) => `il suo ordine (${order === undefined ? `riga ${n(line ?? 0)}` : `n. ${n(order)}`}) è stato tralasciato: ${say(why)}`,
  'names-no-order': 'non indica alcun ordine', 'no-document': 'un documento è un indirizzo http o https', 'fields-unread': ({ text }) => `non si capisce da «${text}» in poi: i campi sono chiave=valore o chiave="valore", separati da «;»`,
  fields: ({ fields }, say) => fields.map(({ path, wrong }) => `${path === '' ? 'record' : path}: ${say(wrong)}`).join('; '),
  'field-missing': 'manca', 'field-type': ({ type }) => `non è di tipo ${type}`, 'field-empty': 'è vuoto', 'field-long': ({ most }) => `è più lungo di ${n(most)}`, 'field-values': ({ values }) => `non è tra ${values}`,
  'field-day': 'un giorno è AAAA, AAAA-MM o AAAA-MM-GG, ed esiste nel calendario', 'field-address': 'solo indirizzi http e https', 'field-jurisdiction': 'una giurisdizione è un codice di paese come IT, una regione come IT-25, o EU',
  'field-contact': 'un contatto è un indirizzo mailto: o tel:', 'field-other': ({ text }) => `«${text}»`,
};
