/** What an answer leads to, and orders that do not block today. */
import type { Messages } from '../en.ts';
import { atTime, onDay, theDay, theTime } from './days.ts';
import { stop } from '../full-stop.ts';

const idle = (word: string) => (day: string | undefined): string => (day === undefined ? `${word}; no bloquea` : `${word} desde ${theDay(day)}; no bloquea`);

export const behind: Pick<Messages, 'behind' | 'whose' | 'orderToday'> = {
  behind: {
    title: (via) => `Listas y reglas que nombran ${via}`,
    blocked: {
      law: (via) => `se bloquearía: su respuesta lleva a ${via}, que nombra una orden en vigor.`, order: (via) => `se bloquearía por decisión tuya: su respuesta lleva a ${via}, que nombra una orden.`,
      household: (via) => `se bloquearía por decisión tuya: su respuesta lleva a ${via}.`, protection: (address) => `se bloquearía para proteger esta casa: su respuesta contiene ${address}, una dirección interior de una casa.`,
    },
    spared: {
      observe: (via) => `se respondería; su respuesta lleva a ${via}, que nombra una lista que solo observas.`, 'own-allow': (via) => `se respondería, porque una regla propia lo permite; su respuesta lleva a ${via}.`, 'list-allow': (via) => `se respondería: su respuesta lleva a ${via}, que una de tus listas permite.`,
      'set-aside': (via) => `se respondería: su respuesta lleva a ${via}, que apartaste de su orden.`, pause: (via) => `se respondería, porque tus decisiones están en pausa; su respuesta lleva a ${via}.`, delisted: (via) => `se respondería: su respuesta lleva a ${via}, que su lista ya no nombra.`, collision: (via) => `se respondería; su respuesta lleva a ${via}, que solo parecía un nombre de la lista.`,
    },
    known: {
      cache: (when) => `Gavel guarda esta respuesta desde ${theTime(when)}; la recibirá la próxima consulta.`, log: (when) => `Así fue la última vez que se consultó, ${atTime(when)}. Adónde lleva la próxima respuesta solo se sabe al preguntar.`, rule: 'Una regla propia indica el alias.',
    },
    nothing: { cache: (when) => `Nada de aquí nombra aquello a lo que lleva la respuesta que Gavel guarda desde ${theTime(when)}.`, log: (when) => `La última vez que se consultó, ${atTime(when)}, se respondió. Adónde lleva la próxima respuesta solo se sabe al preguntar.` },
    unknown: 'no lo nombra nada de aquí; se preguntaría a tu upstream.', unknownText: 'Una respuesta puede llevar a otro nombre, o al interior de tu casa. Adónde lleva solo se sabe al preguntar.', ask: 'Preguntar ahora', askText: (name) => `Gavel pregunta por ${name} como lo haría un dispositivo tuyo. Tu upstream se entera del nombre, y el registro lo anota.`, noAnswer: 'No llegó ninguna respuesta.',
    orderIdle: 'se respondería: la orden que lo nombra hoy no bloquea.',
    setAside: (name) => `Apartar ${name}`, leadsTo: (name, via, ordered) => (via === ordered ? `${name} lleva a ${ordered}, que la orden nombra.` : `${name} lleva a ${via}; la orden nombra ${ordered}.`), setAsideText: (ordered) => `${ordered} se responde, con todos los nombres por debajo, y también lo que lleva a ellos; los demás nombres de la orden siguen como están. Queda anotado con la fecha de hoy y puede deshacerse en cualquier momento.`,
    wasSetAside: (ordered) => [`Respondido, porque apartaste ${ordered} de su orden. `, 'Los demás nombres de la orden siguen como están.'],
    allowInside: 'Una regla propia, para este nombre y lo que está por debajo: sus respuestas podrán llevar al interior de tu casa.', allowLeading: (via) => `Una regla propia, para este nombre y lo que está por debajo. Se responde entonces aunque lleve a ${via}. Prevalece sobre tus listas, nunca sobre las órdenes.`,
  },
  whose: { gave: 'dio la respuesta', gaveNone: 'no dio respuesta', kept: (upstream) => `de una respuesta anterior de ${upstream}`, known: 'de lo que ya se sabía', silent: (upstream) => `se preguntó a ${upstream}`, notNoted: 'no consta de quién era la respuesta' },
  orderToday: {
    idle: {
      stayed: idle('suspendida'), annulled: idle('anulada'), superseded: idle('sustituida'), varied: idle('modificada'), ended: (day) => (day === undefined ? 'terminada; no bloquea' : `terminó ${onDay(day)}; no bloquea`),
      'not-yet': (day) => (day === undefined ? 'todavía sin efecto; no bloquea' : `en vigor desde ${theDay(day)}; todavía no bloquea`),
    },
    didNotBlock: ['Respondido. ', 'La orden que lo nombra no bloqueaba.'],
    here: 'hoy no se aplica', takesEffect: (day) => `en vigor desde ${theDay(day)}`,
    intro: (authority, to, since) => `${to === undefined ? `La lista no dice a quién se dirige esta orden (${authority}).` : `${stop(`${authority} se dirigió a ${to}`)} La orden no se dirige a los hogares.`} Aplicas su lista desde ${theDay(since)}, pero hoy Gavel no bloquea por esta orden.`, names: 'respondido; la orden no bloquea',
  },
};
