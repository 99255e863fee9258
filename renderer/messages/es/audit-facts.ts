/** What the record of decisions tells of updates and keys, in Spanish. */
import type { Counts } from '../../../shared/audit-facts.ts';
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('es');

const counted = ({ added, removed, changed }: Counts): string => [
  added > 0 ? plural(added, 'añadido', 'añadidos') : '', removed > 0 ? plural(removed, 'quitado', 'quitados') : '', changed > 0 ? plural(changed, 'cambiado', 'cambiados') : '',
].filter((part) => part !== '').join(', ') || 'sin cambios';
const countedOrders = ({ added, removed, changed }: Counts): string => [
  added > 0 ? plural(added, 'añadida', 'añadidas') : '', removed > 0 ? plural(removed, 'quitada', 'quitadas') : '', changed > 0 ? plural(changed, 'cambiada', 'cambiadas') : '',
].filter((part) => part !== '').join(', ') || 'sin cambios';
const named = (names: string, more: number): string => (more === 0 ? names : `${names} y ${n(more)} más`);

export const auditFacts: Pick<Messages, 'auditFacts'> = {
  auditFacts: {
    firstRead: (names) => `Leída por primera vez: ${plural(names, 'nombre', 'nombres')}.`,
    read: (names, orders) => `Nombres: ${counted(names)}. Órdenes: ${countedOrders(orders)}.`,
    missed: (names, more) => `Nombres que echarían en falta casi todas las casas: ${named(names, more)}.`,
    without: (names, more) => `Sin ${named(names, more)}.`,
    pinned: (keyId) => `Está fijada la clave ${keyId}.`, unpinned: 'No hay ninguna clave fijada.',
  },
};
