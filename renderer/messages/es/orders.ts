/** Orders. */
import type { Messages } from '../en.ts';
import { stop } from '../full-stop.ts';
import { numbersOf } from '../numbers.ts';
import { onDay, theDay } from './days.ts';

const { plural } = numbersOf('es');

export const orders: Pick<Messages, 'orders' | 'order'> = {
  orders: {
    title: 'Órdenes', text: 'Lo que ordenaron las autoridades, tal como lo recogen las listas a las que te suscribiste. Aplicar una orden aquí es decisión tuya.', empty: 'Todavía no hay listas de órdenes.', emptyHint: 'Añade una en Listas; el ejemplo de Milán viene con Gavel.', toLists: 'Ir a Listas',
    columns: { order: 'Orden', names: 'Nombres', status: 'Estado', here: 'Aquí', hits: '30\u00a0días' }, blockedHits: (value) => plural(value, 'bloqueada', 'bloqueadas'), observedHits: (value) => plural(value, 'observada', 'observadas'), noHits: 'sin consultas', search: 'Autoridad, número, nombre o lista', noMatch: 'Ninguna orden coincide.',
    status: { 'in-force': 'en vigor', stayed: 'suspendida', varied: 'modificada', expired: 'vencida', annulled: 'anulada', superseded: 'sustituida', unknown: 'estado desconocido' }, asOf: (day) => `a ${day}`,
    here: { enforce: 'se aplica', observe: 'se observa', off: 'no se aplica' },
  },
  order: {
    scopes: { national: 'todo el país', subnational: 'una parte del país', worldwide: 'todo el mundo' },
    events: {
      decided: 'Dictada', 'in-force-from': 'En vigor desde este día', 'review-on': 'Revisión prevista', 'last-day': 'Último día en vigor', appealed: 'Recurrida', confirmed: 'Confirmada', varied: 'Modificada', stayed: 'Suspendida', annulled: 'Anulada', superseded: 'Sustituida', implemented: 'Decisión sobre su ejecución', expired: 'Vencida',
      appeals: 'Recurre la orden', confirms: 'Confirma la orden', varies: 'Modifica la orden', stays: 'Suspende la orden', annuls: 'Anula la orden', supersedes: 'Sustituye la orden', implements: 'Sobre la ejecución de la orden',
    },
    by: (authority) => `por ${authority}`, of: (authority) => `de ${authority}`, copy: 'Copiar la referencia', copied: 'Copiado', name: 'Nombre', listedSince: 'En la lista desde', onADay: '¿Había orden de bloqueo de un nombre un día dado?',
    alsoUnder: 'También por', nameHere: { blocked: 'bloqueado', observed: 'observado', answered: 'respondido', setAside: (day) => `apartado el ${day}`, delisted: (day) => `fuera de la lista desde ${theDay(day)}`, later: 'aún no' },
    back: 'Todas las órdenes', record: 'Datos de la orden', happened: 'Qué ocurrió', names: 'Nombres', namesText: (value) => `${plural(value, 'nombre', 'nombres')}, con todo lo que está por debajo`, noNames: 'La lista no nombra nada bajo esta orden.', sure: 'Qué certeza hay', home: 'En tu casa', open: 'Abrir la orden', gone: 'Ninguna lista de aquí contiene esta orden.',
    jurisdiction: 'Jurisdicción', yours: 'el país que indicaste', notYours: 'no es el país que indicaste', noCountry: 'no hay ningún país indicado', authority: 'Autoridad', instrument: 'Tipo', docket: 'Expediente', ecli: 'ECLI', addressed: 'Dirigida a', everyProvider: 'todos los proveedores de acceso', askedBy: 'A petición de', legalBasis: 'Base jurídica', ends: 'Termina', reach: 'Alcance', newNames: 'Nombres nuevos', dynamic: 'sin una nueva decisión', notDynamic: 'solo con una nueva decisión', recordLevel: 'Fuente',
    today: 'Hoy', ordered: 'Dictada', documentIn: (host, lang) => `${host}, en ${lang}`,
    levels: { 'document-seen': 'Se ha visto la resolución.', 'official-register': 'De un registro oficial.', 'secondary-source': 'De una fuente secundaria, como la prensa; la resolución en sí no se ha visto.', unverified: 'Sin verificar.' }, levelOn: (day) => `Comprobado ${onDay(day)}.`, noLevel: 'La lista no dice cómo se comprobaron sus datos.',
    levelWords: { 'document-seen': 'resolución vista', 'official-register': 'registro oficial', 'secondary-source': 'fuente secundaria; resolución no vista', unverified: 'sin verificar' },
    kinds: { court: 'un tribunal', prosecutor: 'una fiscalía', regulator: 'un regulador', police: 'la policía', ministry: 'un ministerio', 'self-regulatory': 'una entidad privada', unknown: 'de tipo desconocido' },
    instruments: { judgment: 'Sentencia', 'interim-injunction': 'Medida cautelar', 'administrative-order': 'Orden administrativa', seizure: 'Incautación', 'sanctions-act': 'Acto de sanciones', 'voluntary-code': 'Código voluntario', unknown: '' },
    intro: (authority, to, since, mode) => `${to === undefined ? `La lista no dice a quién se dirige esta orden (${authority}).` : `${stop(`${authority} se dirigió a ${to}`)} La orden no se dirige a los hogares.`} ${mode === 'enforce' ? `Gavel la aplica aquí porque te suscribiste a su lista el ${since}, y puedes dejar de hacerlo cuando quieras.` : mode === 'observe' ? `Observas su lista desde el ${since}: sus nombres se responden, y el registro anota lo que se habría bloqueado.` : 'Su lista está inactiva aquí.'}`,
    choice: { enforce: 'Decidiste aplicarla aquí', observe: 'Decidiste observarla aquí', off: 'Inactiva aquí' }, defaultChoice: 'Vino con Gavel, en observación', runChoice: 'La aplica la línea de comandos, en esta ejecución', list: 'Lista',
  },
};
