/** Own rules, their trial, set-asides. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('es');

export const rules: Pick<Messages, 'rules' | 'why' | 'setAsides' | 'importing'> = {
  rules: {
    title: 'Reglas propias', back: 'Listas', intro: 'Tus propias líneas. Están por encima de tus listas, nunca de las órdenes, y actúan desde la próxima consulta.', label: 'Reglas propias, una por línea', empty: 'Todavía no tienes reglas propias.', save: 'Guardar', discard: 'Descartar los cambios', saved: 'Guardado. Ya está en vigor.', unsaved: 'Sin guardar: nada de esto está en vigor.', import: 'Importar…',
    counts: (block, allow, rewrite, patterns) => `${n(block)} de bloqueo, ${n(allow)} de permiso, ${n(rewrite)} de reescritura${patterns > 0 ? `; ${plural(patterns, 'de ellas es un patrón', 'de ellas son patrones')}` : ''}`,
    faults: (lines) => `${plural(lines, 'línea no es una regla y no hace nada', 'líneas no son reglas y no hacen nada')}:`, fault: (line, why) => `Línea ${n(line)}: ${why}`, moreFaults: (lines) => `y ${n(lines)} más`,
    how: 'Cómo escribirlas', howRows: [
      ['||shop.example^', 'bloquea el nombre y todo lo que está por debajo; el nombre solo hace lo mismo'], ['|shop.example^', 'bloquea solo este nombre'], ['@@||shop.example^', 'lo permite; gana la regla más específica'], ['||ads.example^$important', 'lo bloquea, permita lo que permita otra regla'],
      ['/^ads[0-9]+\\./', 'una expresión regular'], ['192.168.1.10 nas.lan', 'un registro tuyo'], ['||old.example^$dnsrewrite=new.example', 'responde con otro nombre o dirección'], ['||game.example^$client=192.168.1.20', 'solo para un dispositivo'], ['! una nota', 'se pasa por alto'],
    ], order: 'Cuál gana', orderText: 'Primero van las órdenes que aplicas. Después, tus reglas propias: $important antes que las demás, el nombre más largo antes que el más corto, permitir antes que bloquear y bloquear antes que reescribir. Luego, el filtro familiar y, por último, las listas personalizadas.',
    trial: 'Qué pasaría con…', trialText: 'Se prueba con el texto de las reglas tal como está, guardado o no. No se pregunta nada a ningún upstream.', name: 'Nombre', type: 'Tipo', client: 'Dispositivo (opcional)', clientHint: '192.168.1.20', tryIt: 'Probar las reglas propias con él', noName: 'Escribe un nombre para ver qué pasaría con él.',
  },
  why: {
    blocked: { law: 'se bloquearía por una orden en vigor.', household: 'se bloquearía por decisión tuya.', upstream: 'se bloquearía.', none: 'se bloquearía.' }, observed: 'se respondería; lo nombra una lista que solo observas.', answered: 'lo respondería tu upstream: aquí nada lo bloquea.', record: 'lo respondería una regla propia.',
    spared: { 'own-allow': 'se respondería, porque una regla propia lo permite.', 'list-allow': 'se respondería, porque una de tus listas lo permite.', 'set-aside': 'se respondería, porque lo apartaste de su orden.', pause: 'se respondería, porque tus decisiones están en pausa.', delisted: 'se respondería: su lista ya no lo nombra.', observe: 'se respondería; lo nombra una lista que solo observas.' },
    answer: 'El propio Gavel respondería', nothing: 'sin registros', matches: 'Qué lo nombra', none: 'Ninguna regla ni lista lo nombra.', ownRules: 'Reglas propias', allows: 'lo permite', order: 'La orden',
  },
  setAsides: {
    title: 'Apartados de las órdenes', text: 'Nombres que se responden aunque los nombre una orden que aplicas, con todo lo que está por debajo. Cada uno es una excepción tuya, con su día y tu motivo, y consta en el registro de decisiones.', none: 'No hay nada apartado.', since: (day) => `desde el ${day}`, noReason: 'sin motivo indicado', undo: 'Volver a aplicar…',
    add: 'Apartar un nombre…', name: 'Nombre', reason: 'Motivo (opcional, con tus palabras)', confirm: 'Apartar', dialog: 'Apartar un nombre de las órdenes', dialogText: 'Se responde, con todo lo que está por debajo; los demás nombres de la orden siguen igual. Queda anotado con la fecha de hoy y se puede deshacer en cualquier momento.', done: (name) => `Se ha apartado ${name}.`,
  },
  importing: {
    title: 'Importar reglas', text: 'Archivos hosts, reglas de Adblock, listas y expresiones de Pi-hole, reglas de usuario de AdGuard Home. Las listas enteras van en Listas.', label: 'Texto', as: 'Los nombres sin signo propio', block: 'se bloquean', allow: 'se permiten', read: 'Leerlo', take: (rules) => `Añadir ${plural(rules, 'regla', 'reglas')} al texto`,
    found: (rules, syntax) => `${plural(rules, 'regla nueva', 'reglas nuevas')}; leído como: ${syntax}.`, present: (rules) => `${plural(rules, 'ya está', 'ya están')} ahí.`, first: 'Las primeras', taken: (rules) => `${plural(rules, 'regla añadida', 'reglas añadidas')} al texto. Guárdalo para que ${rules === 1 ? 'entre' : 'entren'} en vigor.`, nothing: 'No contiene ninguna regla nueva.',
  },
};
