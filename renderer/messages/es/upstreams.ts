/** Upstream resolvers: who they are, what they block, the check of a name across them. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { theDay } from './days.ts';

const { n, plural, tenths } = numbersOf('es');

export const upstreams: Pick<Messages, 'upstreams' | 'addUpstream' | 'blocks' | 'findings' | 'scale' | 'statedWords' | 'pageKinds' | 'upstreamSentence' | 'check' | 'another' | 'known'> = {
  upstreams: {
    title: 'Upstreams', text: 'Los resolutores a los que se pregunta por los nombres que nada bloquea aquí. Cada uno conoce los nombres que se le preguntan.', add: 'Añadir', thisRun: 'Dado en la línea de comandos para esta ejecución; lo que elijas aquí se conserva.',
    columns: { resolver: 'Resolutor', used: 'Se usa', half: 'La mitad en', most: 'El 95\u00a0% en', failed: 'Fallos' },
    transports: { udp: 'UDP', tcp: 'TCP', tls: 'DoT', https: 'DoH' }, encrypted: 'cifrado', plain: 'sin cifrar: tu proveedor puede leerlo y cambiarlo',
    used: { first: 'el primero', second: 'si falla el primero', later: 'si fallan los demás', fastest: 'cuando es el más rápido', parallel: 'en cada consulta', spread: 'por turnos', zones: (zones) => `solo para ${zones}` },
    took: (ms) => `${ms}\u00a0ms`, notYet: 'aún no consultado', fewAnswers: 'aún pocas respuestas', failedShare: (share) => `${share === 0 ? '0' : share < 0.1 ? '<\u00a00,1' : tenths(share)}\u00a0%`, answers: (value) => plural(value, 'respuesta', 'respuestas'), failures: (value) => plural(value, 'fallo', 'fallos'),
    down: (why) => `No responde: ${why}`, lastError: (why) => `Último fallo: ${why}`, inHouse: 'En tu casa', unknown: 'No está en la tabla de resolutores conocidos', ended: (day) => `Este servicio terminó (${day}).`,
    menu: (name) => `Más sobre ${name}`, test: 'Preguntarle por example.com', up: 'Subir', moveDown: 'Bajar', remove: 'Quitar…', removeTitle: (name) => `¿Quitar ${name}?`, removeText: 'Desde la próxima consulta ya no se le pregunta. Las respuestas guardadas se olvidan.', removeDo: 'Quitar',
    works: (ms, addresses) => `Respondió en ${ms}\u00a0ms: ${addresses}.`, worksNot: (why) => `No respondió como se esperaba: ${why}.`, saysOfItself: (words) => `Dice de sí mismo: ${words}.`, noAddress: (rcode) => `${rcode}, sin dirección`,
    strategy: 'Cuál va primero', strategies: { 'in-order': 'En este orden', fastest: 'El más rápido', parallel: 'Todos a la vez', spread: 'Por turnos' },
    strategyText: {
      'in-order': 'El primero que funcione. Los demás solo ven lo que ese no consigue responder.', fastest: 'El más rápido de los últimos minutos. Una de cada veinte consultas va también a otro, para medirlo.',
      parallel: 'Cada consulta va a todos, y vale la primera respuesta.', spread: 'Cada uno ve su parte de tus consultas.',
    },
    saved: 'Guardado.',
  },
  addUpstream: {
    title: 'Añadir un upstream', which: 'Resolutor', own: 'Otro', address: 'Dirección', hint: 'tls://NOMBRE@DIRECCIÓN va cifrado, y https://NOMBRE@DIRECCIÓN también; una dirección sola, no.', zones: 'Solo para los nombres bajo (opcional)', zonesHint: 'Para los nombres de tu casa: lan, home.arpa, 168.192.in-addr.arpa',
    test: 'Preguntarle por example.com', add: 'Añadir', testFirst: 'Preguntar no cambia nada. El resolutor conoce así la dirección de este ordenador.', zoneTest: 'Un servidor solo para algunas zonas puede no conocer example.com; se puede añadir igualmente.',
  },
  blocks: {
    title: 'Qué bloquearon los upstreams', count: (value) => (value === 0 ? 'Nada en 24\u00a0horas.' : `${n(value)} en 24\u00a0horas, ${value === 1 ? 'no' : 'ninguno'} por tus listas`), none: 'Ningún upstream ha comunicado un bloqueo propio, y ninguna respuesta lo parecía.', earlier: 'Anteriores', blocked: (who) => `${who} bloqueó esto`, maybe: (who) => `${who} pudo haber bloqueado esto`,
    answer: 'Respuesta', noAddress: (rcode) => `${rcode}, sin dirección`, code: 'Código', words: 'Sus palabras', noWords: 'no envió ninguna', page: 'Lleva a', pageOf: (found, of) => `${found}, ${of}`, source: 'Fuente', asOf: (day) => `a ${day}`, others: 'Otros nombres', othersAnswered: 'respondidos con normalidad en el mismo minuto',
    lists: 'Tus listas', noList: 'ninguna contiene este nombre; una regla que lo permita no cambia nada', someList: (lists) => `${lists}: también lo contiene, y no decidió; una regla que lo permita no cambia nada`, noCode: 'no envió ninguno', check: 'Comprobar en varios resolutores…', another: 'Preguntar a otro upstream…', trace: 'Abrir la traza',
    foot: 'Cuando los indicios no bastan, Gavel lo dice en vez de adivinar.', signs: { ede: 'su propia palabra', 'refused-alone': 'rechazó este nombre', 'block-page': 'una página de bloqueo conocida', 'no-recursion': 'un «no existe» extraño', 'null-address': 'la dirección nula' },
  },
  findings: { consistent: 'Coherente', insufficient: 'Incierto', suspected: 'Sospecha', likely: 'Probable', stated: 'Declarado' }, scale: (finding) => `Indicios: ${finding}`,
  statedWords: { 'stated-legal': 'declarado, por ley', 'stated-policy': 'declarado, política propia', 'likely-legal': 'probable, por ley', suspected: 'sospecha de bloqueo' },
  pageKinds: { order: 'lo que ordenó una autoridad', code: 'un código voluntario', policy: 'un filtro, no una ley' },
  upstreamSentence: {
    statedLegal: (who) => [`Lo dice el propio ${who}. `, 'Respondió que una autoridad externa pidió que no se respondiera este nombre. Qué autoridad, no lo dice.'],
    statedPolicy: (who) => [`${who} dice que `, 'lo bloqueó por su propia política.'],
    documented: (who) => [`${who} documenta que bloquea con esta respuesta. `, 'Por qué bloquea este nombre, la respuesta no lo dice.'],
    ownPage: (of) => [`La respuesta es la página de bloqueo de ${of}. `, 'Su operador dice que corresponde a su propio filtro, o al de su cliente.'],
    likelyPage: (country) => [`La respuesta es la dirección de una página de bloqueo conocida${country === '' ? '' : ` de ${country}`}. `, 'Tu resolutor no lo dice.'],
    likelyRefused: (who) => [`${who} rechazó este nombre y respondió a otros. `, 'Dice que lo hace con los nombres cuyo bloqueo se ordenó en tu país.'],
    refused: (who) => [`${who} rechazó este nombre y respondió a otros. `, 'Dice que lo hace con los nombres cuyo bloqueo se ordenó en países distintos del que indicaste.'],
    page: (of, kind) => [`La respuesta lleva a una página de bloqueo de ${of}. `, `Corresponde a ${kind}. Tu resolutor no lo dice.`],
    odd: () => ['Tu resolutor dice que el nombre no existe, ', 'de una forma que no usa con los nombres que de verdad no existen.'],
    nullAddress: (who) => [`${who} respondió con la dirección nula, como hacen los filtros. `, 'No dice por qué.'],
  },
  check: {
    title: '¿Oculta un nombre algún resolutor?', text: 'Pregunta por un nombre a tus upstreams y a los que elijas, compara las respuestas y, donde difieren, mira si el sitio acredita su nombre.', name: 'Nombre', others: 'Preguntar también a', another: 'Otro resolutor', anotherHint: 'tls://NOMBRE@DIRECCIÓN o una dirección',
    cost: (who) => `Preguntar a ${who} le revela este nombre a cada uno. No se envía nada hasta que elijas.`, costMine: 'Solo se pregunta a tus propios upstreams. Elige otros para comparar con alguien que no tenga nada que ver con ellos.', costSite: 'Donde las respuestas difieren, este ordenador abre una conexión TLS con el sitio y no le envía ninguna petición.',
    costAny: 'Preguntar a otro resolutor le revela este nombre. No se envía nada hasta que elijas.',
    go: 'Comprobar este nombre', busy: 'Preguntando…', result: (name) => `Resultado para ${name}`, answers: 'Qué respondió cada uno', sites: 'Qué acreditaron los sitios', mine: 'tuyo', other: 'consultado para esta comprobación', use: 'Usar otro upstream para este nombre…',
    here: (lists) => `Aquí lo bloquea ${lists}, digan lo que digan los upstreams.`, hereObserved: (lists) => `Aquí lo bloquearía ${lists}, que solo se observa.`, answered: (rcode, addresses) => (addresses === '' ? `${rcode}, sin dirección` : addresses), failed: (why) => `sin respuesta: ${why}`, at: (time) => `comprobado: ${time}`,
    proofs: {
      valid: 'acreditó ser este sitio', 'other-name': 'mostró un certificado de otro nombre', untrusted: 'mostró un certificado que no firmó nadie conocido', expired: 'mostró un certificado caducado', 'no-tls': 'no hablaba TLS', unreachable: 'no se pudo conectar', silent: 'no respondió', inside: 'una dirección del interior de una casa; no se probó',
    },
    reasons: {
      'states-legal': 'Lo dice él mismo: una autoridad externa pidió que no se respondiera este nombre.', 'states-policy': 'Lo dice él mismo, o documenta que bloquea con esta respuesta.',
      'block-page': 'La respuesta es una página de bloqueo conocida de tu país. Tu resolutor no lo dice.', 'refused-alone': 'Rechazó este nombre y responde a otros, como documenta que hace con los nombres de bloqueo ordenado.', 'wrong-site': 'La respuesta lleva a una máquina que no es este sitio; en otro lugar, el sitio acredita su nombre.', 'denied-oddly': 'Dice que el nombre no existe, de una forma que no usa con los que de verdad no existen; en otro lugar, el sitio acredita su nombre.',
      'odd-page': 'La respuesta es una página de bloqueo conocida. No se sabe si la puso ahí una autoridad de tu país.', 'refused-here': 'Rechaza este nombre y responde a otros.', 'odd-absence': 'Dice que el nombre no existe, de una forma que no usa con los que de verdad no existen.', 'null-address': 'Responde con la dirección nula, como hacen los filtros.', 'denied-existing': 'Dice que el nombre no existe; en otro lugar, el sitio acredita su nombre. Puede que un nombre nuevo aún no le haya llegado.', 'no-data': 'Dice que el nombre no tiene dirección; en otro lugar, el sitio acredita su nombre.', 'fails-here': 'Falla solo con este nombre, dos veces; en otro lugar, el sitio acredita su nombre.',
      'same-answer': 'Ambos resolutores coinciden: ningún indicio de bloqueo.', 'same-network': 'Las respuestas son vecinas en una misma red: ningún indicio de bloqueo.', 'same-absence': 'Nadie conoce una dirección para este nombre: ningún indicio de bloqueo.', proved: 'Las respuestas difieren, y el sitio acreditó su nombre en la tuya: ningún indicio de bloqueo.', translated: 'La dirección se creó para redes sin IPv4: ningún indicio de bloqueo.',
      'no-control': 'No basta para decirlo. No se preguntó a nadie más.', 'control-fails': 'No basta para decirlo. No respondió nadie más.', 'all-fail': 'No basta para decirlo. El nombre falla en todas partes.', 'upstream-down': 'No basta para decirlo. Tu upstream no responde a nada en este momento.', dnssec: 'No basta para decirlo. Tu upstream encontró rotas las firmas de la zona.', 'inner-address': 'No basta para decirlo. La respuesta está en el interior de una casa o una oficina.', 'no-proof': 'No basta para decirlo. Puede que el sitio esté caído, sin más.', interference: 'No basta para decirlo. Todas las direcciones muestran un certificado ajeno: puede haber algo en medio en tu red.', 'site-silent': 'No basta para decirlo. La dirección no responde.', 'no-address-of-type': 'No basta para decirlo. Puede que tu upstream omita las direcciones de este tipo.', 'page-abroad': 'No basta para decirlo. La respuesta es una página de bloqueo de otro país.', 'control-denies': 'No basta para decirlo. Los demás no conocen ese nombre.',
    },
  },
  another: {
    title: (name) => `Preguntar por ${name} a otro upstream`, text: (name) => `Desde entonces se pregunta a este resolutor por ${name} y todo lo que está por debajo, y conocerá esos nombres. Tus listas deciden como antes. Es una línea más entre tus upstreams, y ahí se puede quitar.`, use: 'Usarlo para este nombre', done: (who) => `Desde ahora se le pregunta a ${who}.`,
  },
  known: {
    title: 'Resolutores conocidos', text: 'Quién los gestiona, qué dejan fuera y qué se dice de los nombres que las autoridades ordenan bloquear; cada dato con su fuente y su día. Lo que ninguna fuente dice se muestra como no sabido.', search: 'Nombre, operador o país', none: 'Ningún resolutor coincide.', add: (name) => `Añadir ${name}`, addShort: 'Añadir', have: 'Ya lo tienes',
    columns: { name: 'Resolutor', filtering: 'Deja fuera', legal: 'Nombres de órdenes' }, sources: 'Fuentes', sourceFor: { reached: 'dirección', operator: 'operador', country: 'país', filtering: 'qué deja fuera', legal: 'nombres de órdenes', blocks: 'cómo bloquea', ended: 'su final' }, ended: (day) => `No responde desde ${theDay(day)}`,
    filtering: { none: 'nada', malware: 'nombres maliciosos', ads: 'publicidad y nombres maliciosos', family: 'sitios para adultos y nombres maliciosos', customer: 'lo que eligió su cliente' },
    legal: {
      refuses: (where) => `Responde REFUSED, a veces con el código correspondiente, en ${where}.`, withdraws: (where) => `No responde nada en absoluto en ${where}.`, elsewhere: () => 'Dice que no ha bloqueado a través de este resolutor, y que actúa por otros medios.', everywhere: (where) => `Aplicó en todas partes una orden de ${where}, porque no distingue países, y la impugna.`,
      foreseen: () => 'Su licitación prevé filtrar por ley; no se ha visto qué responde.', 'none-yet': () => 'Dijo que no le había llegado ninguna orden así.', against: () => 'Dice que está en contra de esos bloqueos.',
    },
  },
};
