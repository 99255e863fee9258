/** Devices: who asks, what the household calls them. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('es');

export const devices: Pick<Messages, 'devices'> = {
  devices: {
    title: 'Dispositivos', count: (value) => `${plural(value, 'dispositivo', 'dispositivos')}, por sus consultas en 24\u00a0horas`, open: (name) => `${name}: detalles`,
    none: 'Ningún dispositivo ha preguntado todavía.', noneHint: 'Un dispositivo aparece aquí en cuanto pregunta a Gavel. La guía muestra cómo hacer que el router apunte aquí.', toGuide: 'Abrir la guía', choose: 'Elige un dispositivo para ponerle nombre y ver cuándo preguntó.',
    network: (address) => `red ${address}`, roles: { router: 'el router', 'this-computer': 'este ordenador' }, roleNames: { router: 'El router', 'this-computer': 'Este ordenador' }, noName: 'aún sin nombre', addresses: (value) => plural(value, 'dirección', 'direcciones'), silent: 'lleva tiempo sin preguntar',
    lastAsked: (when) => `preguntó ${when}`, blocked: (value) => plural(value, 'bloqueada', 'bloqueadas'), back: 'Todos los dispositivos', gone: 'Ningún dispositivo con esta dirección ha preguntado en los últimos 30\u00a0días.',
    name: 'Nombre', nameHint: 'Por ejemplo, «Radio de la cocina». Las filas del registro lo muestran enseguida, y tus reglas propias pueden usarlo: $client=\'Radio de la cocina\'.', save: 'Guardar', remove: 'Quitar el nombre', named: 'Guardado.',
    seen: 'Direcciones', columns: { address: 'Dirección', first: 'Primera vez', last: 'Última vez', asked: '24\u00a0horas' }, family: { ipv4: 'IPv4', ipv6: 'IPv6' }, inLog: 'Ver sus consultas en el registro en vivo',
    split: 'Separar', splitOf: (address) => `Separar ${address} de este dispositivo`, join: '¿Es el mismo dispositivo que otro?', joinText: 'Un dispositivo suele preguntar desde varias direcciones: una IPv4 y varias IPv6 que cambian. Únelas y contarán como uno solo.', joinWith: 'El mismo que', joinChoose: 'Elige un dispositivo', joinDo: 'Unir',
    suggestion: (address, device) => `${address} tiene la misma tarjeta de red que ${device}.`, suggestionDo: 'Unirlos', suggestionOf: (address, device) => `Unir ${address} con ${device}`,
    onlyRouter: 'Todas las consultas llegan de tu router',
    onlyRouterText: (address) => `El router, en ${address}, pregunta en nombre de todos, así que Gavel filtra toda la casa y no puede distinguir sus dispositivos. Para verlos, pon la dirección de este ordenador como servidor DNS en el servidor DHCP del router, y no en su conexión a internet (WAN): así cada dispositivo preguntará a Gavel por sí mismo.`,
    onlyOne: 'Todas las consultas llegan de un solo dispositivo', onlyOneText: (address) => `Solo ${address} ha preguntado en las últimas 24\u00a0horas. O a ningún otro dispositivo se le ha indicado que use Gavel, o un router intermedio pregunta por todos.`, showHow: 'Ver cómo se hace',
  },
};
