/** Updates of lists: how they went, what is held, keys. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('es');

const SMALL = ['Ninguna', 'Una', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve', 'Diez'];
/** Of rules, at the beginning of a sentence. */
const counted = (value: number): string => SMALL[value] ?? n(value);
const size = (bytes: number): string => (bytes < 1_000_000 ? `${n(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB` : `${tenths(bytes / 1_000_000)}\u00a0MB`);

export const listUpdates: Pick<Messages, 'updates' | 'held' | 'upkeep'> = {
  updates: {
    updated: (when) => `Actualizada, ${when}`, waiting: 'Esperando a un upstream que responda', downloading: (bytes, total) => (total === undefined ? `Descargando, ${size(bytes)}` : `Descargando, ${size(bytes)} de ${size(total)}`),
    reading: (names) => (names === 0 ? 'Leyendo…' : `Leyendo, ${plural(names, 'nombre', 'nombres')}`), kept: (day) => `La conservaste en vez de una más nueva, el ${day}`, excluded: (value) => `${plural(value, 'nombre', 'nombres')} que has dejado fuera`, held: 'Retenida, decides tú', signed: 'Firmada por quien la publica',
    ask: (titles) => (titles.length === 1 ? `Se ha retenido una actualización de «${titles[0]}» antes de aplicarla.` : `Se han retenido actualizaciones de ${titles.map((title) => `«${title}»`).join(', ')} antes de aplicarlas.`), askWhy: 'La versión anterior sigue en vigor hasta que decidas.', askDo: 'Verla',
  },
  held: {
    title: (day) => `La actualización del ${day} se ha retenido antes de aplicarla`, inUse: (day, names) => `en uso: ${day}, ${plural(names, 'nombre', 'nombres')}`,
    counts: (added, removed, changed) => [added > 0 ? plural(added, 'nombre añadido', 'nombres añadidos') : '', removed > 0 ? (added > 0 ? plural(removed, 'retirado', 'retirados') : plural(removed, 'nombre retirado', 'nombres retirados')) : '', changed > 0 ? (added + removed > 0 ? plural(changed, 'cambiado', 'cambiados') : plural(changed, 'nombre cambiado', 'nombres cambiados')) : ''].filter((part) => part !== '').join(', ') || 'No se añadió ni se retiró ningún nombre',
    breaks: (value) => (value === 1 ? 'Una de sus reglas estropearía cosas en la mayoría de las casas:' : `${counted(value)} de sus reglas estropearían cosas en la mayoría de las casas:`),
    alarms: {
      dropped: ({ before, after }) => `De ${plural(before, 'nombre', 'nombres')} ${after === 1 ? 'quedaría' : 'quedarían'} ${n(after)}. Una lista rara vez pierde tantos a la vez; un archivo cortado, sí.`,
      grown: ({ before, after }) => `De ${plural(before, 'nombre', 'nombres')} se pasaría a ${n(after)}. Una lista rara vez crece tanto de una vez.`,
      lifted: ({ before, after, lifted }) => `De ${plural(before, 'nombre', 'nombres')} que bloquea, ${after === 1 ? 'uno seguiría bloqueado' : `${n(after)} seguirían bloqueados`}: excepciones o condiciones de la propia lista dejarían pasar ${n(lifted)}.`,
      exchanged: ({ gone, before, after }) => `De ${plural(before, 'nombre', 'nombres')} faltarían ${n(gone)} y otros ocuparían su lugar, ${n(after)} en total. Puede ser otra lista en la misma dirección.`,
      'orders-lost': ({ count, orders }) => `${plural(count, 'orden en vigor ha desaparecido', 'órdenes en vigor han desaparecido')} de ella sin que diga que ${count === 1 ? 'haya' : 'hayan'} terminado: ${orders.slice(0, 5).join(', ')}${count > 5 ? '…' : '.'}`,
      'syntax-changed': ({ before, after, wider = 0, narrower = 0 }) => `Estaba escrita como ${before} y ahora está escrita como ${after}.${wider === 0 ? '' : ` De los mismos nombres, ${wider === 1 ? 'uno bloquearía' : `${n(wider)} bloquearían`} también todo lo que está por debajo.`}${narrower === 0 ? '' : ` De los mismos nombres, ${narrower === 1 ? 'uno dejaría' : `${n(narrower)} dejarían`} de bloquear lo que está por debajo.`}`,
    },
    reasons: {
      'own-upstream': 'tu propio upstream', 'list-host': 'de ahí viene una de tus listas', 'captive-portal': 'los dispositivos le preguntan si tienen conexión', 'public-resolver': 'un resolutor público', service: 'un servicio que se usa en la mayoría de las casas', platform: 'un servidor de una plataforma, no una página suya', popular: 'entre los nombres más visitados',
      'public-suffix': 'lo que está por debajo es de muchos otros', 'single-label': 'un dominio de primer nivel entero', 'ip-address': 'una dirección, no un nombre', pattern: 'un patrón que coincide con servicios', licensed: 'de un operador con licencia, según la versión en uso', relisted: 'retirado en la versión en uso', 'allows-all': 'permite todo lo que está por debajo',
    },
    wwwOf: (name) => `el nombre www de ${name}`, of: (name) => `bloquearía ${name}`, line: (line) => `línea ${n(line)}`, more: (value) => `${n(value)} más…`, table: 'Lo que se encontró',
    without: (value) => (value === 1 ? 'Aceptarla sin esta' : `Aceptarla sin estas ${n(value)}`), keep: (day) => `Conservar la del ${day}`, all: 'Ver todos los cambios', whole: 'Aceptarla entera…', wholeTitle: '¿Aceptar la actualización entera?', wholeDo: 'Aceptarla entera',
    wholeText: (value) => (value === 0 ? 'Lo que se encontró en ella se aplica desde la próxima consulta. El historial guarda lo que había antes.' : `${value === 1 ? 'Una de sus reglas estropearía cosas en la mayoría de las casas y se aplica' : `${counted(value)} de sus reglas estropearían cosas en la mayoría de las casas y se aplican`} desde la próxima consulta; tus reglas propias que permiten siguen por encima de tus listas, nunca de las órdenes.`),
    keptSaid: 'Se conserva la versión en uso. Se te volverá a preguntar cuando la publicada sea otra.', takenSaid: 'La actualización está en vigor.', withoutSaid: (value) => `La actualización está en vigor, sin ${plural(value, 'nombre', 'nombres')}. ${value === 1 ? 'Queda' : 'Quedan'} fuera hasta que lo deshagas en los detalles de la lista.`,
    changes: 'Todos los cambios', which: { added: 'Añadidos', removed: 'Retirados', changed: 'Cambiados' }, none: 'Ninguno.', next: 'Mostrar más',
  },
  upkeep: {
    last: 'Última lectura', lastOf: (day, time) => `${day}, ${time}`, next: 'Próxima lectura', never: 'solo cuando lo pidas', interval: 'Volver a leerla', everyDefault: (hours) => `cada ${hours === 1 ? 'hora' : `${n(hours)}\u00a0horas`} (lo habitual)`, every: (hours) => (hours === 1 ? 'cada hora' : hours === 168 ? 'cada semana' : hours % 24 === 0 && hours > 24 ? `cada ${n(hours / 24)}\u00a0días` : `cada ${n(hours)}\u00a0horas`),
    key: 'Clave de quien la publica', keyNone: 'No hay ninguna fijada: quien controla su dirección controla la lista.', keyIs: (id) => `minisign ${id}`, keyPin: 'Fijar una clave…', keyChange: 'Cambiar…', keyRemove: 'Quitar…', keyLabel: 'Clave pública de minisign', keyHint: 'La línea de 56 caracteres que empieza por RW, de quien publica la lista', keyDo: 'Fijarla',
    keyText: 'A partir de ahí no se acepta nada que esta clave no haya firmado. La versión en uso se conserva hasta que llegue una firmada.', signatureLabel: 'Dirección de la firma (opcional)', signatureHint: 'Si no la pones: la dirección de la lista y .minisig', unsigned: 'la copia en uso no se verificó', removeKeyTitle: '¿Quitar la clave?', removeKeyText: 'Se aceptarán las actualizaciones, las haga quien las haga.', removeKeyDo: 'Quitar la clave',
    excluded: 'Los que has dejado fuera', include: 'Volver a aplicar', includeOf: (name) => `Volver a aplicar: ${name}`, excludedText: 'Nombres de esta lista que dejaste fuera. Siguen fuera en cada actualización hasta que vuelvas a aplicarlos.', keyOptional: 'Clave minisign de quien la publica (opcional)', findings: (value) => `${plural(value, 'de sus reglas estropearía', 'de sus reglas estropearían')} cosas en la mayoría de las casas:`,
  },
};
