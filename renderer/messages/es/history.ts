/** Looking back: what changed in a list, where a name was and when, and who decided what. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { onDay } from './days.ts';

const { plural } = numbersOf('es');

export const history: Pick<Messages, 'listPage' | 'lookUp' | 'audit'> = {
  listPage: {
    back: 'Listas', gone: 'Aquí no hay ninguna lista con este nombre.', changes: 'Qué cambió y cuándo', none: 'Todavía no se guarda nada de ella; su primera lectura aparecerá aquí.', keptFrom: (day) => `Se guarda desde el ${day}. Lo que contenía antes no se sabe, salvo lo que declara la propia lista.`, one: 'Hasta ahora se ha leído una vez; cuando una actualización cambie algo, aquí habrá un gráfico.',
    chart: (added, removed) => `Gráfico de barras por día: ${plural(added, 'nombre añadido', 'nombres añadidos')}, ${plural(removed, 'retirado', 'retirados')}. Las mismas cifras están en la tabla siguiente.`, chartTable: 'Cambios por día', day: 'Día', names: 'Nombres', added: 'añadidos', removed: 'retirados', changed: 'cambiados', first: (names) => `Primera lectura: ${plural(names, 'nombre', 'nombres')}`,
    orders: (added, removed, changed) => `Órdenes: ${[added > 0 ? plural(added, 'añadida', 'añadidas') : '', removed > 0 ? plural(removed, 'retirada', 'retiradas') : '', changed > 0 ? plural(changed, 'cambiada', 'cambiadas') : ''].filter((part) => part !== '').join(', ')}`, now: (names) => `después, ${plural(names, 'nombre', 'nombres')}`,
    showAdded: (names) => plural(names, 'añadido', 'añadidos'), showRemoved: (names) => plural(names, 'retirado', 'retirados'), showChanged: (names) => plural(names, 'cambiado', 'cambiados'), more: 'Mostrar más', older: 'Mostrar actualizaciones anteriores', onlyOrders: 'No cambió ningún nombre.', says: { delisted: (day) => `retirado ${onDay(day)}`, listed: (day) => `incluido ${onDay(day)}`, orders: (ids) => `por ${ids}` }, allow: 'permitido', match: { exact: 'solo este nombre', tree: '', below: 'solo lo que está por debajo' },
    menu: 'Historial de la lista',
  },
  lookUp: {
    title: 'Buscar', name: 'Nombre', day: 'Día (opcional)', oneDay: 'Día', do: 'Buscar',
    ordered: { yes: (name, day) => `Sí: ${onDay(day)} había una orden de bloqueo de ${name}.`, no: (name, day) => `Ninguna de las listas de órdenes guardadas aquí nombraba ${name} ${onDay(day)}.`, 'not-known': (name, day) => `No se sabe si ${onDay(day)} había una orden de bloqueo de ${name}.` },
    decision: {
      blocked: (who, list) => `Aquí una consulta se habría bloqueado ${who === 'law' ? 'por una orden que aplicabas' : 'por decisión tuya'}${list === '' ? '' : ` (${list})`}.`, observed: (list) => `Aquí una consulta se habría respondido: ${list} solo se observaba.`,
      answered: (spared) => `Aquí una consulta se habría respondido${spared === '' ? '' : `; ${spared}`}.`, 'not-known': 'No se sabe qué habría pasado aquí con una consulta.',
    }, stated: 'Según lo que la lista declara de aquel momento.', since: 'desde:', until: 'hasta:', noEnd: 'no se conoce un final', before: { blocked: (list, time) => `Hasta las ${time} de ese día se habría bloqueado; después dejaste ${list}.`, observed: (list, time) => `Hasta las ${time} de ese día solo se habría observado; después dejaste ${list}.` }, byRecord: 'Gavel aún no leía esta lista ese día.', time: { stated: (day) => `${day}, según la lista`, orBefore: (day) => `${day} o antes`, observed: (day) => day },
    notKnown: (lists) => `De ese día no se sabe qué contenían estas listas: ${lists}.`, historyFrom: (list, day) => `${list} (historial desde el ${day})`, kept: 'Las reglas propias y las pausas de días anteriores no se guardan.', now: 'está ahora en la lista', goneOn: (day) => `no está desde el ${day}`, ended: (day) => `dejaste la lista el ${day}`, firstSeen: 'Visto por primera vez', lastSeen: 'Visto por última vez', listed: 'Incluido', delisted: 'Retirado', orders: 'Por', orBefore: (day) => `${day} o antes`, rule: 'Como',
    onDay: { yes: 'ese día estaba', no: 'ese día no estaba', delisted: 'para entonces ya se había retirado', 'not-known': 'no se sabe si ese día estaba' }, mode: { enforce: 'se aplicaba', observe: 'se observaba', off: 'inactiva', removed: 'ya la habías dejado', 'not-known': 'no se sabe cómo se usaba' }, notYet: 'aún no dictada', whole: 'Todo lo que se guarda de él', spared: { 'own-allow': 'una regla propia lo permitía', 'list-allow': 'una de tus listas lo permitía', 'set-aside': 'lo habías apartado', pause: 'tus decisiones estaban en pausa', delisted: 'su lista ya no lo nombraba', observe: 'su lista solo se observaba' },
  },
  audit: {
    title: 'Registro de decisiones', text: 'Quién decidió qué sobre las órdenes en esta casa: las listas de órdenes, su uso y sus actualizaciones, y los nombres apartados. Nada de ello se cambia ni se borra nunca.', none: 'Todavía no se ha decidido nada.', when: 'Cuándo', what: 'Qué', who: 'Quién', csv: 'CSV', json: 'JSON', saveAs: (format) => `Guardar como ${format}`, older: 'Mostrar entradas anteriores', reason: (text) => `«${text}»`, link: 'Registro de decisiones',
    short: { 'list-added': (mode) => `añadida: ${mode}`, 'list-removed': 'la dejaste', 'mode-changed': (mode, before) => `${before}; después, ${mode}` },
    by: { household: 'tú', 'command-line': 'la línea de comandos', automatic: 'Gavel', default: 'de serie' },
    events: {
      'list-added': (list, mode) => `Se añadió ${list}: ${mode}`, 'list-removed': (list) => `Se dejó ${list}`, 'mode-changed': (list, mode, before) => `${list}: ${before}; después, ${mode}`, 'update-taken': (list) => `Se actualizó ${list}`, 'update-held': (list) => `Se retuvo una actualización de ${list}`,
      'held-update-taken': (list) => `Se aceptó la actualización retenida de ${list}`, 'held-update-refused': (list) => `Se rechazó la actualización retenida de ${list}`, 'syntax-changed': (list) => `Se cambió cómo se lee ${list}`, 'key-changed': (list) => `Se cambió la clave de quien publica ${list}`, 'names-left-out': (list) => `Se dejaron fuera nombres de ${list}`, 'name-included': (list, name) => `Vuelve a tomarse de ${list}: ${name}`, 'set-aside': (name) => `Se apartó ${name}`, 'set-aside-undone': (name) => `Las órdenes vuelven a aplicarse a ${name}`, 'torn-line': () => 'Una línea quedó cortada cuando Gavel terminó',
    },
  },
};
