/** What an update of a list changed, order by order, and who took part in it. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('es');

export const updateChanges: Pick<Messages, 'updateChanges'> = {
  updateChanges: {
    addressed: (to) => `Dirigida a ${to}`,
    noNames: 'Hasta ahora ninguna actualización ha añadido ni retirado nombres; cuando lo haga, aquí habrá un gráfico.',
    first: (names) => `leída por primera vez, ${plural(names, 'nombre', 'nombres')}`,
    names: (added, removed, changed) => `nombres: ${[added > 0 ? plural(added, 'añadido', 'añadidos') : '', removed > 0 ? plural(removed, 'retirado', 'retirados') : '', changed > 0 ? plural(changed, 'cambiado', 'cambiados') : ''].filter((part) => part !== '').join(', ')}`,
    status: (order, before, after) => `${order}: antes ${before}, ahora ${after}`, isNew: (order, status) => `${order}: nueva, ${status}`, gone: (order) => `${order}: ya no está en la lista`, record: (order) => `${order}: han cambiado sus datos`,
    more: (orders) => `y ${plural(orders, 'orden más', 'órdenes más')}`,
    here: { status: (before, after) => `La lista dice: ${after}; antes: ${before}`, isNew: (status) => `La lista nombra esta orden por primera vez: ${status}`, gone: 'La lista ya no nombra esta orden', record: 'La lista ha cambiado los datos de esta orden' },
    held: { 'update-held': 'Se retuvo una actualización de su lista', 'held-update-taken': 'Se aceptó la actualización retenida', 'held-update-refused': 'Se rechazó la actualización retenida' },
    byItself: 'Lo que Gavel aceptó o retuvo por sí mismo', nothingByItself: 'No se actualizó ninguna lista de órdenes.',
  },
};
