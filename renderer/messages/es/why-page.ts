/** “Why?”: one name, what would happen, what happened, since when. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { atTime, onDay, theDay, theTime } from './days.ts';

const { plural } = numbersOf('es');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const whyPage: Pick<Messages, 'whyPage'> = {
  whyPage: {
    title: '¿Por qué?', text: 'Qué pasa aquí con un nombre, quién lo decidió, desde cuándo y qué puedes cambiar. No se pregunta a nadie de fuera de esta casa, salvo que elijas «Preguntar ahora».', key: '¿Por qué?',
    name: 'Nombre o dirección de un sitio', device: 'Dispositivo', anyDevice: 'Cualquiera', day: 'Día (opcional)', time: 'Hora (opcional)', look: 'Mirar',
    recent: 'Recién bloqueado', nothingRecent: 'Escribe el nombre de un sitio que no se abre, o de uno que te intrigue.',
    now: 'Qué pasa ahora', happened: 'Qué pasó', since: 'Desde cuándo', that: (day) => capital(onDay(day)),
    forDevice: (device) => `Mirado para ${device}.`, forAny: 'No se tienen en cuenta las reglas propias para un solo dispositivo; elige uno para verlas.',
    pausedHouse: (until) => `Tus decisiones están en pausa hasta ${theTime(until)}. Las órdenes siguen.`, pausedDevice: (device, until) => `Tus decisiones están en pausa para ${device} hasta ${theTime(until)}. Las órdenes siguen.`,
    keptBack: (upstream, when) => `aquí no lo bloquea nada. ${upstream}, tu upstream, lo retuvo la última vez que se le preguntó, ${atTime(when)}.`, failedLast: (when) => `Gavel preguntaría a tu upstream. La última vez (${when}) no hubo respuesta; nadie lo bloqueó.`,
    noneOn: (day) => `No se consultó ${onDay(day)}, según lo que recuerda el registro.`, none: 'No se consultó, según lo que recuerda el registro.', noneThen: (from, to) => `No se consultó entre ${theTime(from)} y ${theTime(to)}, según lo que recuerda el registro.`, between: (from, to) => `Entre ${theTime(from)} y ${theTime(to)}.`,
    notNoted: 'En esta ejecución Gavel no anota las consultas, así que no se sabe qué pasó.', lookedTo: (when) => `Buscado hasta ahora: hasta ${theTime(when)}.`, inLog: 'Buscar en el registro en vivo', times: (times, since) => `${plural(times, 'vez', 'veces')} desde ${theTime(since)}`, trace: 'Cómo se decidió',
    named: (list, day) => `${list} lo nombra desde ${theDay(day)}.`, namedBefore: (list, day) => `${list} lo nombra desde ${theDay(day)} o antes.`, namedUnknown: (list) => `No se sabe desde cuándo lo nombra ${list}.`,
    used: { enforce: (day) => `Aplicas esta lista desde ${theDay(day)}.`, observe: (day) => `Observas esta lista desde ${theDay(day)}: sus nombres se responden.`, off: (day) => `Esta lista está inactiva desde ${theDay(day)}.` },
    usedAtStart: { enforce: (day) => `Esta lista se aplica aquí desde ${theDay(day)}.`, observe: (day) => `Esta lista se observa aquí desde ${theDay(day)}, tal como vino: sus nombres se responden.`, off: (day) => `Esta lista está inactiva desde ${theDay(day)}, tal como vino.` },
    setAside: (name, day) => `Apartaste ${name} de las órdenes ${onDay(day)}.`, ownRule: 'Las reglas propias no llevan fecha.', noList: 'Ninguna de las listas guardadas aquí lo ha contenido nunca, ni un nombre superior.', history: 'Listas que lo contienen o lo contuvieron', change: 'Qué puedes cambiar',
  },
};
