/** The trace: what happened, and what can be changed. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('es');

export const trace: Pick<Messages, 'trace' | 'sentence' | 'change'> = {
  trace: {
    title: 'Traza', close: 'Cerrar la traza', theOrder: 'La orden', otherOrders: (count) => (count === 1 ? 'Otra orden vigente lo nombra' : `Otras ${n(count)} órdenes vigentes lo nombran`), alsoOrders: 'también lo ordena', evidence: 'Qué se vio', change: 'Qué puedes cambiar', matched: 'Listas que lo nombran', none: 'Ninguna lista lo nombra.', steps: 'Cómo se decidió', answered: 'Qué se respondió',
    decided: 'decidió', passed: 'siguió', notReached: 'no se alcanzó', alsoMatched: 'coincide, no se aplica', observed: 'se observa', would: 'habría decidido', line: (line) => `línea ${n(line)}`, lineWhole: 'Mostrar la línea entera', lineLess: 'Mostrar menos',
    stepNames: { guard: 'Quién puede preguntar', 'special-use': 'Nombres que no salen de esta casa', policy: 'Órdenes, tus reglas, tus listas', cache: 'Lo que ya se sabe', forward: 'Preguntar al upstream', inspect: 'Qué dice la respuesta y adónde lleva' },
    via: (name) => `Lleva a ${name}, que es lo que nombra la regla.`, notAsked: 'sin preguntar al upstream', from: (upstream) => `de ${upstream}`, edeNames: { 3: 'Stale Answer', 15: 'Blocked', 16: 'Censored', 17: 'Filtered', 18: 'Prohibited', 19: 'Stale NXDOMAIN Answer', 22: 'No Reachable Authority', 23: 'Network Error' },
  },
  sentence: {
    orderLaw: (court, to, since) => [`Bloqueado por ${court ? 'una orden judicial' : 'una orden'}. ${to === undefined ? 'No se sabe a quién va dirigida' : `Va dirigida a ${to}, no a ti`}; se aplica aquí `, `porque te suscribiste a su lista el ${since}.`],
    orderNoCountry: ' No hay ningún país indicado, así que Gavel no dice si es una orden del tuyo.',
    orderAbroad: (country, since) => [`Bloqueado por decisión tuya: una orden de ${country}, que no es el país que indicaste. `, `Te suscribiste a su lista el ${since}.`],
    orderVoluntary: (since) => ['Bloqueado por decisión tuya: un código voluntario o la decisión de una entidad privada, no de una autoridad. ', `Te suscribiste a su lista el ${since}.`],
    orderDoubtful: (since) => ['Bloqueado por decisión tuya. La lista no dice si esta orden sigue en vigor; se aplica, marcada como sin verificar. ', `Te suscribiste a su lista el ${since}.`],
    family: (list) => ['Bloqueado por tu filtro familiar. ', `Lo nombra ${list}.`], custom: (list) => ['Bloqueado por decisión tuya. ', `Lo nombra ${list}.`], own: (rule) => ['Bloqueado por tu regla propia ', `${rule}.`],
    protection: (address) => ['Bloqueado para proteger esta casa. ', `La respuesta era ${address}, una dirección del interior de una casa, que ningún nombre público necesita; una página podría usarla para llegar a tus dispositivos.`],
    observed: (list) => ['Respondido. ', `Lo habría bloqueado ${list}, que observas.`],
    pause: (list) => ['Respondido, porque tus decisiones estaban en pausa. ', `Lo habría bloqueado ${list}.`], ownAllow: (list) => ['Respondido, porque una regla propia lo permite. ', `Lo habría bloqueado ${list}.`],
    listAllow: (list) => ['Respondido, porque una de tus listas lo permite. ', `Lo habría bloqueado ${list}.`], setAside: ['Respondido, porque apartaste este nombre de su orden. ', 'Los demás nombres de la orden siguen igual.'],
    delisted: (list) => ['Respondido. ', `${list} ya no lo nombra.`], collision: (list) => ['Respondido. ', `${list} no lo nombra: Gavel lo confundió una vez con otro nombre, y lo anotó.`],
    timeout: (who) => [`${who} no respondió a tiempo. `, 'Nadie lo bloqueó.'], unreachable: (who) => [`No se pudo conectar con ${who}. `, 'Nadie lo bloqueó.'], upstreamError: (who) => [`${who} respondió con un error. `, 'Nadie lo bloqueó.'],
    access: ['Rechazado: ', 'el dispositivo que pregunta no está en tu red.'], rateLimit: ['Rechazado: ', 'el dispositivo hizo demasiadas consultas a la vez.'], malformed: ['Rechazado: ', 'no era una consulta DNS bien formada.'], unsupported: ['Rechazado: ', 'Gavel no responde a este tipo de consultas.'],
  },
  change: {
    setAside: 'Apartar solo este nombre', setAsideText: 'Se responde, con todos los nombres por debajo; los demás nombres de la orden siguen igual. Queda anotado con la fecha de hoy y se puede deshacer en cualquier momento.', setAsideDo: 'Apartar…', undo: 'Volver a aplicarle la orden', undoDo: 'Volver a aplicar…', undoText: (name, day) => `Apartaste ${name} el ${day}; ahora se responde.`,
    observe: 'Observar esta lista', observeText: 'Sus nombres se responden; el registro anota lo que se habría bloqueado.', observeDo: 'Observar', enforce: 'Aplicar esta lista', enforceText: 'Sus nombres se bloquean desde la próxima consulta.', enforceDo: 'Aplicar',
    stop: 'Dejar de aplicar esta lista', stopText: 'Sus nombres se tratan como cualquier otro. El historial se conserva.', stopDo: 'Dejar…', allow: 'Permitir este nombre', allowText: 'Una regla propia, para este nombre y lo que está por debajo. Está por encima de tus listas, nunca de las órdenes.', allowDo: 'Permitir',
    block: 'Bloquear este nombre', blockText: 'Una regla propia, para este nombre y lo que está por debajo.', blockDo: 'Bloquear', removeRule: 'Retirar tu regla', removeRuleText: (rule) => `Es ${rule}, en Listas, Reglas propias.`, removeRuleDo: 'Quitar',
    orderFoot: 'Una regla que permita no cambiaría esto: esas reglas están por encima de tus listas, nunca de las órdenes. Gavel dice quién ordenó qué y a quién. No dice lo que la ley pide de ti.',
    confirmSetAside: (name) => `¿Apartar ${name}?`, confirmStop: (list) => `¿Dejar de aplicar «${list}»?`, upstream: 'Ninguna de tus listas contiene este nombre; una regla que lo permita no cambia nada.', upstreamHeld: 'Tus listas no decidieron sobre este nombre; una regla que lo permita no cambia nada.',
    check: 'Comprobarlo en varios resolutores', checkText: 'Compara lo que responden otros. No se envía nada hasta que elijas a quién preguntar.', checkDo: 'Comprobar…', another: 'Preguntarlo a otro upstream', anotherText: 'Para este nombre y lo que está por debajo. El que elijas conocerá el nombre.', anotherDo: 'Elegir…', nothing: 'O déjalo así: la próxima consulta se hará como antes.',
  },
};
