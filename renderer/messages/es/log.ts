/** The live log, and because of what. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('es');
const megabytes = (bytes: number): string => `${tenths(bytes / 1e6)}\u00a0MB`;

export const log: Pick<Messages, 'log' | 'because'> = {
  log: {
    title: 'Registro en vivo', search: 'Nombre, dispositivo, lista u orden', name: 'Nombre', anyDevice: 'Todos los dispositivos', device: 'Dispositivo', any: 'Cualquiera', kind: 'Tipo de lista', list: 'Lista', order: 'Orden', type: 'Tipo', outcome: 'Resultado', answer: 'Respuesta', from: 'Desde', to: 'Antes de', more: 'Más', moreOn: (count) => `Más (${n(count)})`, without: (what) => `Quitar «${what}»`,
    hold: 'Detener', resume: 'Seguir', decider: 'Decidido por', rate: (perSecond) => (perSecond < 1 ? '' : `${n(Math.round(perSecond))} por segundo`), newer: (rows) => plural(rows, 'nueva', 'nuevas'), toNewest: 'A lo más reciente',
    when: 'Periodo', times: { hour: 'Última hora', today: 'Hoy', yesterday: 'Ayer', week: 'Últimos 7\u00a0días' },
    columns: { time: 'Hora', device: 'Dispositivo', name: 'Nombre', type: 'Tipo', decided: 'Decide', because: 'A causa de', list: 'Lista', answer: 'Respuesta', upstream: 'Upstream', took: 'ms' },
    columnNames: { time: 'Hora', device: 'Dispositivo', name: 'Nombre', type: 'Tipo de consulta', decided: 'Quién decidió', because: 'A causa de qué', list: 'Lista', answer: 'Código de respuesta', upstream: 'Resolutor upstream', took: 'Milisegundos' },
    empty: 'Todavía no hay consultas.', emptyHint: 'Aparecen aquí en cuanto un dispositivo pregunta a Gavel.', noMatch: 'Nada del registro coincide.', clear: 'Quitar el filtro', end: 'Aquí empieza el registro.', skipped: (rows) => `${plural(rows, 'más llegó demasiado rápido para mostrarla; está', 'más llegaron demasiado rápido para mostrarlas; están')} en el registro.`,
    by: 'Mostrar', byRow: 'Filas', showRows: 'Fila a fila', showNames: 'Recuento por nombre', byName: 'Por nombre', asked: 'Consultas', blocked: 'Bloqueadas u observadas', last: 'Última', counted: (names, rows) => `${plural(names, 'nombre', 'nombres')} en ${plural(rows, 'fila', 'filas')}.`, countCut: 'Los nombres poco frecuentes no se muestran.', lookedTo: (when) => `Contado hasta: ${when}.`,
    searching: 'Hasta dónde se ha buscado', lookedBack: (when, rows) => `Buscado hasta: ${when}. De momento, ${plural(rows, 'fila', 'filas')}.`, stop: 'Parar', goOn: 'Seguir buscando',
    rail: 'Tiempo', tools: 'Más sobre el registro', goTo: 'Ir a un momento', goToTime: 'Día y hora', goToText: 'El registro se abre ahí. La franja de al lado muestra dónde estás.', go: 'Ir', newest: 'Lo más reciente', yesterday: 'Ayer', weekAgo: 'Hace una semana', oldest: 'Lo más antiguo',
    chooseColumns: 'Columnas', columnsText: 'Se recuerdan en este navegador. En un móvil, cada fila tiene siempre sus dos líneas.', usualColumns: 'Las habituales', done: 'Listo',
    export: 'Exportar', exportAll: 'Todo el registro en un archivo, lo más reciente primero.', exportFiltered: 'Lo que deja pasar el filtro en un archivo, lo más reciente primero.', exportFormat: 'Formato', exportCsv: 'CSV, para una hoja de cálculo', exportJson: 'JSON, para un programa', exportDo: 'Exportar', exportStop: 'Parar la exportación', exportSaved: 'La exportación se ha guardado.',
    exportStates: {
      waiting: () => 'Esperando un lugar donde escribir.', running: (rows, bytes) => `De momento, ${plural(rows, 'fila', 'filas')}, ${megabytes(bytes)}.`, done: (rows, bytes) => `Hecho: ${plural(rows, 'fila', 'filas')}, ${megabytes(bytes)}.`,
      cancelled: () => 'Parada. El archivo no está completo.', failed: () => 'Interrumpida. El archivo no está completo.',
    },
  },
  because: {
    orderOf: (country, who) => `Orden de ${country}, ${who}`, ownRule: (rule) => `regla propia: ${rule}`, stated: (who, word) => `${who}: ${word}`,
    protection: (address) => `lleva al interior de la casa: ${address}`, cache: 'caché', stale: 'caché, caducada', local: 'registro local', special: 'no sale de esta casa', safeSearch: 'búsqueda segura', spared: { 'own-allow': 'una regla propia lo permite', 'list-allow': 'una lista lo permite', 'set-aside': 'lo has apartado', pause: 'tus decisiones están en pausa', delisted: 'ya no está en la lista', collision: 'en realidad no está en la lista', observe: '' },
    timeout: (who) => `${who} no respondió`, unreachable: (who) => `sin conexión con ${who}`, error: (who) => `${who} dio un error`, access: 'de fuera de tu red', rate: 'demasiadas consultas', malformed: 'consulta mal formada', unsupported: 'no admitida',
  },
};
