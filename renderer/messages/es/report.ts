/** The transparency report. */
import type { ListMode } from '../../../shared/verdict.ts';
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { ofDay, onDay, toDay } from './days.ts';

const { n, plural } = numbersOf('es');
const modes = { enforce: 'se aplica', observe: 'se observa', off: 'inactiva' } satisfies Record<ListMode, string>;

export const report: Pick<Messages, 'report'> = {
  report: {
    title: 'Informe de transparencia', open: 'Informe', from: 'Desde', to: 'Hasta', period: 'Periodo', periods: { month: 'Este mes', last: 'Mes pasado', days: '90\u00a0días' },
    print: 'Imprimir', csv: 'CSV', json: 'JSON', download: (format) => `Descargar como ${format}`,
    lead: (from, to) => `Qué hicieron las órdenes en esta casa ${ofDay(from)} ${toDay(to)}`,
    made: (when, version) => `Hecho el ${when} con Gavel ${version}.`,
    summary: (asked, law, choice, observed) => `${plural(asked, 'consulta', 'consultas')}: ${plural(law, 'bloqueada', 'bloqueadas')} por una orden que aquí es ley; ${choice === 0 ? '' : `${n(choice)} por otras órdenes que has elegido aplicar; `}${plural(observed, 'respondida y anotada', 'respondidas y anotadas')}.`,
    country: (name) => `El país de la casa es ${name}.`, noCountry: 'No hay ningún país indicado, así que cada orden de una autoridad cuenta aquí como ley.',
    logFrom: (day) => `El registro empieza ${onDay(day)}; de los días anteriores no se sabe nada.`, logEmpty: 'El registro está vacío, así que de este periodo no se sabe nada.',
    cut: 'Hubo más consultas afectadas por una orden de las que se han examinado: los nombres son los de las más recientes.',
    choice: 'A quién se dirige una orden figura en su página, en la medida en que se sabe. Se aplica aquí porque alguien de la casa se suscribió a su lista.',
    orders: 'Órdenes', unmet: (orders) => (orders === 1 ? 'Otra orden en vigor, sin consultas' : `Otras ${n(orders)} órdenes en vigor, sin consultas`), unmetIdle: (orders) => (orders === 1 ? 'Otra orden que no está en vigor, sin consultas' : `Otras ${n(orders)} órdenes que no están en vigor, sin consultas`),
    noOrders: 'En este periodo no se aplicó ni se observó ninguna orden.', nobody: 'Nadie consultó ninguno de sus nombres.',
    columns: { order: 'Orden', here: 'Aquí', blocked: 'Bloqueadas', observed: 'Observadas', setAside: 'Apartadas', name: 'Nombre' },
    namesOf: (order) => `Nombres consultados de ${order}`, namesFirst: (shown, all) => `${shown === 1 ? 'El más consultado' : `Los ${n(shown)} más consultados`}, de ${n(all)}`,
    here: (mode) => modes[mode], gone: 'su lista ya no está', notInForce: 'hoy no está en vigor',
    setAsides: 'Nombres apartados', noSetAsides: 'No se apartó ningún nombre.', since: (from) => `desde el ${from}`, sinceNotKnown: 'no se sabe desde cuándo', until: (day) => `hasta el ${day}`, noReason: 'sin motivo indicado',
    decisions: 'Lo que decidió la casa', noDecisions: 'No se cambió nada.',
    upstream: 'Bloqueado por upstreams', noUpstream: 'Ningún upstream comunicó un bloqueo propio, y ninguna respuesta lo parecía.', times: (count, names) => `${plural(count, 'consulta', 'consultas')}, ${plural(names, 'nombre', 'nombres')}`,
    stated: {
      'stated-legal': (who) => `${who} dice que lo pidió una autoridad externa`, 'stated-policy': (who) => `${who} dice que es su propia política`,
      'likely-legal': (who) => `${who}: probablemente por ley, según lo que respondió; no lo dice`, suspected: (who) => `${who}: respuestas que parecen un bloqueo; no se sabe por qué`,
    },
    foot: 'Gavel dice quién ordenó qué y a quién. No dice lo que la ley pide a nadie. Lo que no se sabe queda abierto.',
    inHome: 'En tu casa, 90\u00a0días', hits: (blocked, observed) => `${plural(blocked, 'bloqueada', 'bloqueadas')}, ${plural(observed, 'observada', 'observadas')}`,
  },
};
