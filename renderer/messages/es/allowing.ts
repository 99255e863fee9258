/** Allowing a name, setting it aside and taking that back, in Spanish. */
import type { Messages } from '../en.ts';

export const allowing: Pick<Messages, 'allowing'> = {
  allowing: {
    byOrder: (name, authority) => `Una orden que aplicas (${authority}) nombra ${name}, y una regla de permiso no anula órdenes. No se ha cambiado nada; «¿Por qué?» muestra qué puedes cambiar.`,
    byList: (name, list) => `Otra cosa bloquea ${name}: ${list}. No se ha cambiado nada; «¿Por qué?» muestra qué puedes cambiar.`, ownRule: 'tu regla propia',
    stillBlocked: (name, list) => `${name} queda apartado de las órdenes. Sigue bloqueado por decisión tuya: ${list}.`,
    againTitle: (name) => `¿Volver a aplicar las órdenes a ${name}?`, again: 'Volver a aplicar', againDone: (name) => `Las órdenes se aplican de nuevo a ${name}.`,
    againText: 'Se bloquea otra vez, con todos los nombres por debajo, donde lo nombre una orden que aplicas. El registro de decisiones conserva que estuvo apartado.',
  },
};
