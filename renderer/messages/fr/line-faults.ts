/** Why a line of a list makes no rule, in French. */
import type { WordsOf } from '../../../shared/faults.ts';
import type { LineFaults, RpzTrigger } from '../../../shared/line-faults.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('fr');

const TRIGGERS: Record<RpzTrigger, string> = {
  'rpz-ip': 'une adresse de la réponse', 'rpz-nsdname': 'le nom d’un serveur de noms', 'rpz-nsip': 'l’adresse d’un serveur de noms', 'rpz-client-ip': 'l’adresse de l’appareil qui demande',
};
const STATUS: Record<LineFaults['not-blocked']['status'], string> = {
  processing: 'en cours de traitement', examination: 'en cours d’examen', licensed: 'un opérateur agréé', annulled: 'agrément annulé', unknown: 'un état que Gavel ne connaît pas',
};

export const lineFaultWords: WordsOf<LineFaults> = {
  'line-too-long': ({ characters }) => `une ligne de ${n(characters)} caractères, plus longue que toute règle`,
  everything: 'correspondrait à tous les noms',
  'no-name': ({ text }) => (text === undefined ? 'pas un nom DNS' : `« ${text} » n’est pas un nom DNS`),
  'ip-address': 'non applicable par le DNS : une adresse IP', port: 'non applicable par le DNS : un seul port d’un nom', 'page-address': 'non applicable par le DNS : une adresse avec un chemin', application: 'non applicable par le DNS : une application', 'bank-account': 'non applicable par le DNS : un compte bancaire',
  'single-label': 'une étiquette seule bloquerait tout un domaine de premier niveau',
  'name-too-long': ({ characters }) => `un nom de ${n(characters)} caractères ; le DNS en admet 253 au plus`,
  'label-too-long': 'une étiquette de plus de 63 caractères, que le DNS n’admet pas', 'inner-wildcard': 'un joker dans un nom ; seul « *. » devant un nom peut être lu',
  'address-alone': 'une adresse sans nom', 'real-address': 'mène à une vraie adresse ; une liste peut bloquer des noms, pas les déplacer', 'no-address-first': 'ne commence pas par une adresse',
  'other-resolver': 'envoie le nom à un autre résolveur ; une liste peut bloquer des noms, pas les déplacer', 'no-address': ({ text }) => `« ${text} » n’est pas une adresse`, 'no-slash': 'n’a pas de « / » après le nom',
  'dnsmasq-setting': 'pas une ligne qui bloque ou autorise des noms (address=/…/, server=/…/, local=/…/)',
  'no-ipv4': ({ text }) => `« ${text} » n’est pas une adresse IPv4`, 'no-ipv6': ({ text }) => `« ${text} » n’est pas une adresse IPv6`, 'no-text': 'un enregistrement TXT sans texte', 'record-type': ({ type }) => `une liste ne peut pas répondre par des enregistrements de type ${type}`,
  'zone-passes': ({ type }) => `« ${type} » laisse passer le nom : ce n’est pas un blocage`, 'zone-type': ({ type }) => `« ${type} » n’est pas un type de zone connu ici`, 'no-record': 'pas un enregistrement',
  'unbound-line': 'pas une ligne local-zone ou local-data entière', 'unbound-setting': 'un réglage d’Unbound, pas une règle sur des noms',
  'open-parenthesis': 'une parenthèse non fermée', 'origin-too-long': 'une origine plus longue que ne peut l’être un nom', directive: ({ name }) => `« ${name} » n’est pas suivi : les noms doivent figurer dans la liste même`,
  'no-zone-record': 'pas un enregistrement de zone : un nom, un type et des données', 'tcp-only': '« rpz-tcp-only » demande TCP, ce qui ne bloque ni n’autorise',
  'outside-zone': ({ zone }) => `hors de la zone « ${zone} » : un nom de la liste est écrit sans point final, ou avant le nom de la zone`,
  trigger: ({ by }) => `non applicable ici : cela regarde ${TRIGGERS[by]}, pas le nom demandé`, 'zone-own-record': ({ type }) => `un enregistrement ${type} ne dit rien d’un nom de la liste`,
  'beside-cname': 'un autre enregistrement à côté d’un CNAME', 'rpz-action': ({ action }) => `l’action « ${action} » n’est pas connue ici`, 'wildcard-alias': 'une liste ne peut pas répondre par un alias qui emporte le nom demandé', 'cname-target': 'la cible du CNAME n’est pas un nom',
  'page-rule': 'concerne des adresses de pages, que le DNS ne voit pas', cosmetic: 'masque des parties de pages, que le DNS ne voit pas', disabled: 'désactivée par une règle « $badfilter » de cette liste',
  'disables-nothing': '« $badfilter » désactive une règle de la même liste écrite de même, et il n’y en a pas',
  'patterns-many': ({ most }) => `une liste peut avoir ${n(most)} règles à motif, et celle-ci est de trop`, 'patterns-room': 'les motifs qui précèdent prennent toute la place qu’une liste peut avoir pour eux',
  'patterns-unindexed': ({ most }) => `une liste peut avoir ${n(most)} motifs sans trois caractères fixes de suite, et celui-ci est de trop`,
  regex: ({ why }, say) => `une expression régulière qui ne peut pas être cherchée : ${say(why)}`, pattern: ({ why }, say) => `un motif qui ne désigne pas de noms : ${say(why)}`,
  'modifier-twice': ({ name }) => `le modificateur « ${name} » figure deux fois`, 'modifier-values': ({ most }) => `un modificateur de plus de ${n(most)} valeurs`, 'no-type': ({ text }) => `« ${text} » n’est pas un type d’enregistrement DNS`,
  'no-client': ({ text }) => `« ${text} » n’est ni une adresse, ni un réseau, ni le nom d’un appareil`, 'no-denyallow': ({ text }) => `« ${text} » ne peut pas figurer dans « denyallow », qui contient des noms`,
  'rewrite-exception': 'une exception aux seules réécritures ; ici, une exception lève tout ce que fait une règle', 'modifier-ctag': 'les étiquettes d’appareils (« ctag ») ne sont pas connues ici, toute la règle est donc ignorée',
  modifier: ({ text }) => `le modificateur « ${text} » n’est pas connu ici, toute la règle est donc ignorée`,
  'rewrite-empty': '« dnsrewrite » sans valeur : aucune réponse n’est dite', 'link-address': ({ text }) => `« ${text} » est une adresse valable sur le seul lien d’un appareil`, 'rewrite-target': ({ text }) => `« dnsrewrite » vers « ${text} », qui n’est ni une adresse ni un nom`,
  'rewrite-rcode': ({ rcode }) => `« dnsrewrite » vers ${rcode} : les réponses possibles sont NOERROR, NXDOMAIN et REFUSED`, 'rewrite-text': 'un enregistrement TXT trop long pour une réponse',
  'rewrite-type': ({ type }) => `« dnsrewrite » avec un enregistrement de type « ${type} » : les types possibles sont A, AAAA, CNAME, PTR, MX et TXT`, 'record-data': ({ text, type }) => `« ${text} » n’est pas le contenu d’un enregistrement de type ${type}`,
  'closes-nothing': 'une « ) » qui ne ferme rien', 'groups-deep': ({ most }) => `des groupes sur plus de ${n(most)} niveaux`, 'repeats-nothing': ({ sign }) => `un « ${sign} » qui ne répète rien`,
  'no-wire-character': 'un caractère que les noms transmis n’ont pas ; écrivez les noms internationaux en xn--…', 'looks-around': 'regarde en avant ou en arrière, ou nomme un groupe : personne ne peut en borner la durée',
  'never-closed': ({ sign }) => `une « ${sign} » jamais fermée`, 'ends-in-backslash': 'se termine par une barre oblique inverse', 'refers-back': 'renvoie à un groupe : personne ne peut en borner la durée',
  'escape-unknown': ({ text }) => `« ${text} » n’est pas admis ici`, 'no-range': 'un intervalle dans « […] » qui n’en est pas un', 'anchor-repeated': 'une ancre répétée', 'repeated-twice': 'la répétition d’une répétition',
  'counts-beyond': ({ most }) => `une répétition qui compte au-delà de ${n(most)}, ou à rebours`, 'no-pattern': 'pas un motif de noms', 'pattern-long': ({ most }) => `plus de ${n(most)} caractères`,
  'written-out-long': 'trop longue à chercher, une fois ses répétitions écrites', 'anchor-behind-anchor': 'une ancre derrière une autre', 'begins-many': 'peut commencer de plus de façons à la fois qu’il n’en est cherché en un temps borné', 'matches-nothing': 'aucun nom n’y correspond',
  'switched-off': 'désactivée là d’où elle vient', 'ways-many': 'la liste dit plus que des noms, de plus de façons qu’il n’en peut être gardé', columns: ({ columns, expected }) => `a ${n(columns)} colonnes au lieu de ${n(expected)}`, 'no-removal-day': 'le jour de sa radiation n’en est pas un : impossible de dire si elle vaut encore',
  'unknown-object': 'ni un site, ni une application, ni un compte : un genre que Gavel ne connaît pas', 'not-blocked': ({ status }) => `non bloqué : ${STATUS[status]}`,
  'licensed-too': 'le registre se contredit : il donne aussi ce nom, ou un nom en dessous, pour celui d’un opérateur agréé', 'no-domain': ({ entry }) => `l’entrée ${n(entry)} n’a pas de « domain »`,
  'id-twice': 'l’identifiant figure deux fois ; le premier vaut', 'in-order': ({ order, why }, say) => `décision ${n(order)} : ${say(why)}`, 'in-entry': ({ entry, why }, say) => `entrée ${n(entry)} : ${say(why)}`,
  'order-absent': ({ orders }) => `nomme une décision absente de la liste : ${orders}`,
  'order-left-out': ({ order, line, why }, say) => `sa décision (${order === undefined ? `ligne ${n(line ?? 0)}` : `n° ${n(order)}`}) a été laissée de côté : ${say(why)}`,
  'names-no-order': 'ne nomme aucune décision', 'no-document': 'un document est une adresse http ou https', 'fields-unread': ({ text }) => `incompris à partir de « ${text} » : les champs s’écrivent clé=valeur ou clé="valeur", séparés par « ; »`,
  fields: ({ fields }, say) => fields.map(({ path, wrong }) => `${path === '' ? 'fiche' : path} : ${say(wrong)}`).join(' ; '),
  'field-missing': 'manque', 'field-type': ({ type }) => `n’est pas de type ${type}`, 'field-empty': 'est vide', 'field-long': ({ most }) => `dépasse ${n(most)}`, 'field-values': ({ values }) => `n’est aucun de ${values}`,
  'field-day': 'un jour s’écrit AAAA, AAAA-MM ou AAAA-MM-JJ, et existe au calendrier', 'field-address': 'seulement des adresses http et https', 'field-jurisdiction': 'un territoire est un code de pays comme IT, une région comme IT-25, ou EU',
  'field-contact': 'un contact est une adresse mailto: ou tel:', 'field-other': ({ text }) => `« ${text} »`,
};
