/** Encontrar una orden entre muchas, y si se consultaron sus nombres. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('es');

export const orderSearch: Pick<Messages, 'orderSearch'> = {
  orderSearch: {
    country: 'País', list: 'Lista', sort: 'Ordenar por', sorts: { newest: 'Más recientes', asked: 'Más consultadas', names: 'Más nombres', authority: 'Autoridad' },
    all: (all) => plural(all, 'orden', 'órdenes'), of: (total, all) => `${n(total)} de ${plural(all, 'orden', 'órdenes')}`, found: (name) => `nombra ${name}`,
    any: 'Cualquier orden', find: 'Autoridad, número o nombre',
    asked: 'Consultado aquí', notAsked: 'sin consultas', times: (count, when) => `${plural(count, 'vez', 'veces')}, la última: ${when}`, counting: 'contando', rows: (name) => `El registro de «${name}»`, strip: 'Lo que deja pasar el filtro',
  },
};
