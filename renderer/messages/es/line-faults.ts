/** Why a line of a list makes no rule, in Spanish. */
import type { WordsOf } from '../../../shared/faults.ts';
import type { LineFaults, RpzTrigger } from '../../../shared/line-faults.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('es');

const TRIGGERS: Record<RpzTrigger, string> = {
  'rpz-ip': 'una dirección de la respuesta', 'rpz-nsdname': 'el nombre de un servidor de nombres', 'rpz-nsip': 'la dirección de un servidor de nombres', 'rpz-client-ip': 'la dirección del dispositivo que pregunta',
};
const STATUS: Record<LineFaults['not-blocked']['status'], string> = {
  processing: 'en trámite', examination: 'en examen', licensed: 'un operador con licencia', annulled: 'licencia anulada', unknown: 'un estado que Gavel no conoce',
};

export const lineFaultWords: WordsOf<LineFaults> = {
  'line-too-long': ({ characters }) => `una línea de ${n(characters)} caracteres, más larga que cualquier regla`,
  everything: 'coincidiría con todos los nombres',
  'no-name': ({ text }) => (text === undefined ? 'no es un nombre de DNS' : `«${text}» no es un nombre de DNS`),
  'ip-address': 'no se puede aplicar con el DNS: una dirección IP', port: 'no se puede aplicar con el DNS: un solo puerto de un nombre', 'page-address': 'no se puede aplicar con el DNS: una dirección con ruta', application: 'no se puede aplicar con el DNS: una aplicación', 'bank-account': 'no se puede aplicar con el DNS: una cuenta bancaria',
  'single-label': 'una sola etiqueta bloquearía todo un dominio de primer nivel',
  'name-too-long': ({ characters }) => `un nombre de ${n(characters)} caracteres; en el DNS son 253 como máximo`,
  'label-too-long': 'una etiqueta de más de 63 caracteres, que no existe en el DNS', 'inner-wildcard': 'un comodín dentro del nombre; solo se lee «*.» delante de un nombre',
  'address-alone': 'una dirección sin nombre', 'real-address': 'apunta a una dirección real; una lista puede bloquear nombres, no moverlos', 'no-address-first': 'no empieza por una dirección',
  'other-resolver': 'envía el nombre a otro resolutor; una lista puede bloquear nombres, no moverlos', 'no-address': ({ text }) => `«${text}» no es una dirección`, 'no-slash': 'no tiene «/» después del nombre',
  'dnsmasq-setting': 'no es una línea que bloquee o permita nombres (address=/…/, server=/…/, local=/…/)',
  'no-ipv4': ({ text }) => `«${text}» no es una dirección IPv4`, 'no-ipv6': ({ text }) => `«${text}» no es una dirección IPv6`, 'no-text': 'un registro TXT sin texto', 'record-type': ({ type }) => `los registros de tipo ${type} no se pueden responder desde una lista`,
  'zone-passes': ({ type }) => `«${type}» deja pasar el nombre: no es un bloqueo`, 'zone-type': ({ type }) => `«${type}» no es un tipo de zona conocido aquí`, 'no-record': 'no es un registro',
  'unbound-line': 'no es una línea local-zone o local-data completa', 'unbound-setting': 'un ajuste de Unbound, no una regla para nombres',
  'open-parenthesis': 'un paréntesis sin cerrar', 'origin-too-long': 'un origen más largo de lo que puede ser un nombre', directive: ({ name }) => `«${name}» no se sigue: los nombres tienen que estar en la propia lista`,
  'no-zone-record': 'no es un registro de zona: un nombre, un tipo y datos', 'tcp-only': '«rpz-tcp-only» pide TCP, que ni bloquea ni permite',
  'outside-zone': ({ zone }) => `fuera de la zona «${zone}»: un nombre de la lista está sin el punto final, o antes del nombre de la zona`,
  trigger: ({ by }) => `no se puede aplicar aquí: mira ${TRIGGERS[by]}, no el nombre consultado`, 'zone-own-record': ({ type }) => `un registro ${type} no dice nada de un nombre de la lista`,
  'beside-cname': 'otro registro junto a un CNAME', 'rpz-action': ({ action }) => `la acción «${action}» no se conoce aquí`, 'wildcard-alias': 'un alias que lleva consigo el nombre consultado no se puede responder desde una lista', 'cname-target': 'el destino del CNAME no es un nombre',
  'page-rule': 'se refiere a direcciones de páginas, que el DNS no ve', cosmetic: 'oculta partes de páginas, que el DNS no ve', disabled: 'desactivada por una regla «$badfilter» de esta lista',
  'disables-nothing': '«$badfilter» desactiva una regla de la misma lista escrita igual, y no hay ninguna',
  'patterns-many': ({ most }) => `una lista puede tener ${n(most)} reglas con patrones, y esta ya no cabe`, 'patterns-room': 'los patrones anteriores ocupan todo el espacio que una lista puede tener para ellos',
  'patterns-unindexed': ({ most }) => `una lista puede tener ${n(most)} patrones sin tres caracteres fijos seguidos, y este ya no cabe`,
  regex: ({ why }, say) => `una expresión regular que no se puede buscar: ${say(why)}`, pattern: ({ why }, say) => `un patrón que no indica nombres: ${say(why)}`,
  'modifier-twice': ({ name }) => `el modificador «${name}» está dos veces`, 'modifier-values': ({ most }) => `un modificador con más de ${n(most)} valores`, 'no-type': ({ text }) => `«${text}» no es un tipo de registro DNS`,
  'no-client': ({ text }) => `«${text}» no es una dirección, una red ni el nombre de un dispositivo`, 'no-denyallow': ({ text }) => `«${text}» no puede estar en «denyallow», que lleva nombres`,
  'rewrite-exception': 'una excepción solo de reescrituras; aquí una excepción quita todo lo que hace una regla', 'modifier-ctag': 'las marcas de dispositivos («ctag») no se conocen aquí, por eso se pasa por alto toda la regla',
  modifier: ({ text }) => `el modificador «${text}» no se conoce aquí, por eso se pasa por alto toda la regla`,
  'rewrite-empty': '«dnsrewrite» sin valor: no dice qué responder', 'link-address': ({ text }) => `«${text}» es una dirección que solo vale en el enlace de un dispositivo`, 'rewrite-target': ({ text }) => `«dnsrewrite» a «${text}», que no es ni una dirección ni un nombre`,
  'rewrite-rcode': ({ rcode }) => `«dnsrewrite» a ${rcode}: se puede responder NOERROR, NXDOMAIN y REFUSED`, 'rewrite-text': 'un registro TXT demasiado largo para una respuesta',
  'rewrite-type': ({ type }) => `«dnsrewrite» con un registro de tipo «${type}»: se puede responder con A, AAAA, CNAME, PTR, MX y TXT`, 'record-data': ({ text, type }) => `«${text}» no son los datos de un registro de tipo ${type}`,
  'closes-nothing': 'un «)» que no cierra nada', 'groups-deep': ({ most }) => `grupos de más de ${n(most)} niveles`, 'repeats-nothing': ({ sign }) => `un «${sign}» que no repite nada`,
  'no-wire-character': 'un carácter que no tienen los nombres transmitidos; escribe los nombres internacionales como xn--…', 'looks-around': 'mira hacia delante o hacia atrás, o da nombre a un grupo: nadie puede limitar el tiempo que lleva',
  'never-closed': ({ sign }) => `un «${sign}» que nunca se cierra`, 'ends-in-backslash': 'termina en una barra invertida', 'refers-back': 'remite a un grupo anterior: nadie puede limitar el tiempo que lleva',
  'escape-unknown': ({ text }) => `«${text}» no se admite aquí`, 'no-range': 'un intervalo en «[…]» que no lo es', 'anchor-repeated': 'un ancla repetida', 'repeated-twice': 'la repetición de una repetición',
  'counts-beyond': ({ most }) => `una repetición que cuenta más allá de ${n(most)}, o hacia atrás`, 'no-pattern': 'no es un patrón de nombres', 'pattern-long': ({ most }) => `más de ${n(most)} caracteres`,
  'written-out-long': 'con las repeticiones escritas, demasiado larga para buscarla', 'anchor-behind-anchor': 'un ancla detrás de otra', 'begins-many': 'puede empezar de más maneras a la vez de las que se buscan en un tiempo limitado', 'matches-nothing': 'ningún nombre coincide',
  'switched-off': 'desactivada allí de donde viene', 'ways-many': 'la lista dice más que nombres de más maneras de las que se pueden guardar', columns: ({ columns, expected }) => `tiene ${n(columns)} columnas en vez de ${n(expected)}`, 'no-removal-day': 'el día en que se retiró no es un día: no se puede saber si sigue valiendo',
  'unknown-object': 'no es un sitio, una aplicación ni una cuenta: una clase que Gavel no conoce', 'not-blocked': ({ status }) => `no bloqueado: ${STATUS[status]}`,
  'licensed-too': 'el registro se contradice: incluye este nombre, o uno por debajo, también como el de un operador con licencia', 'no-domain': ({ entry }) => `la entrada ${n(entry)} no tiene «domain»`,
  'id-twice': 'el identificador está dos veces; vale el primero', 'in-order': ({ order, why }, say) => `orden ${n(order)}: ${say(why)}`, 'in-entry': ({ entry, why }, say) => `entrada ${n(entry)}: ${say(why)}`,
  'order-absent': ({ orders }) => `nombra una orden que la lista no contiene: ${orders}`,
  'order-left-out': ({ order, line, why }, say) => `su orden (${order === undefined ? `línea ${n(line ?? 0)}` : `n.º ${n(order)}`}) quedó fuera: ${say(why)}`,
  'names-no-order': 'no nombra ninguna orden', 'no-document': 'un documento es una dirección http o https', 'fields-unread': ({ text }) => `no se entiende desde «${text}»: los campos son clave=valor o clave="valor", separados por «;»`,
  fields: ({ fields }, say) => fields.map(({ path, wrong }) => `${path === '' ? 'registro' : path}: ${say(wrong)}`).join('; '),
  'field-missing': 'falta', 'field-type': ({ type }) => `no es de tipo ${type}`, 'field-empty': 'está vacío', 'field-long': ({ most }) => `pasa de ${n(most)}`, 'field-values': ({ values }) => `no es ninguno de ${values}`,
  'field-day': 'un día es AAAA, AAAA-MM o AAAA-MM-DD, y existe en el calendario', 'field-address': 'solo direcciones http y https', 'field-jurisdiction': 'una jurisdicción es un código de país como IT, una región como IT-25, o EU',
  'field-contact': 'un contacto es una dirección mailto: o tel:', 'field-other': ({ text }) => `«${text}»`,
};
