/** Names that were left out of a list: why they are answered, and how they are counted. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';
import { ofDay, onDay, theDay, toDay } from './days.ts';

const { n, plural } = numbersOf('es');

export const leftOut: Pick<Messages, 'leftOut'> = {
  leftOut: {
    sentence: { household: (list, day) => `se respondería: ${list} lo nombra, y lo dejaste fuera de esa lista ${onDay(day)}.`, waiting: (list, day) => `se respondería: ${list} lo nombra; queda fuera desde ${theDay(day)}, hasta que decidas.` },
    observed: 'Esa lista solo se observa: el nombre se respondería de todos modos.',
    word: { household: (day) => `lo dejaste fuera ${onDay(day)}`, waiting: (day) => `fuera desde ${theDay(day)}, decides tú` }, because: (reason) => `por esto: ${reason}`,
    step: 'fuera de su lista', answered: (list) => ['Respondida. ', `${list} lo nombra; estaba fuera de esa lista.`],
    change: (list) => `Volver a tomarlo de ${list}`, changeText: { enforce: (rule) => `Esta lista bloquea ${rule} desde la próxima consulta.`, observe: (rule) => `Esta lista anota ${rule} desde la próxima consulta, y se responde.`, off: (rule) => `${rule} vuelve a contar cuando se use esta lista.` },
    changeOrder: (rule) => `${rule} se trata como los demás nombres de su orden desde la próxima consulta. Se anota con la fecha de hoy.`, changeAllow: (rule) => `La excepción ${rule} de la lista vuelve a valer desde la próxima consulta.`, changeDo: 'Volver a tomarlo', taken: (rule, list) => `${rule} se vuelve a tomar de ${list}.`,
    of: (name) => `aplicado, bloquearía ${name}`, previewApplied: (names) => (names === 1 ? 'Un nombre de la lista causaría problemas en la mayoría de las casas, y se va a aplicar de todos modos:' : `${n(names)} nombres de la lista causarían problemas en la mayoría de las casas, y se van a aplicar de todos modos:`),
    besides: (names) => (names === 1 ? 'Otro quedaría fuera.' : `Otros ${n(names)} quedarían fuera.`), counts: (out, delisted) => [out > 0 ? `${n(out)} fuera` : '', delisted > 0 ? plural(delisted, 'retirado de la lista', 'retirados de la lista') : ''].filter((part) => part !== '').join(', '),
    spans: { household: (from, until) => (until === undefined ? `desde ${theDay(from)}` : `${ofDay(from)} ${toDay(until)}`), waiting: (from, until) => (until === undefined ? `desde ${theDay(from)}, hasta que decidas` : `${ofDay(from)} ${toDay(until)}, antes de que decidieras`) }, label: 'Fuera aquí',
    onDay: { household: 'lo habías dejado fuera', waiting: 'fuera hasta que decidieras' }, decision: (list, rule) => `Una consulta aquí se habría respondido: ${list} nombraba ${rule}, que estaba fuera de esa lista.`,
    report: 'Nombres fuera de las listas de órdenes', reportNone: 'Ningún nombre se dejó fuera.', reportFirst: (shown, all) => `Los primeros ${n(shown)} de ${n(all)}.`, reportBy: { household: 'lo decidió la casa', waiting: 'lo hizo Gavel, hasta que la casa decida' },
    asks: (held, first) => [held > 0 ? plural(held, 'actualización retenida', 'actualizaciones retenidas') : '', first > 0 ? plural(first, 'lista nueva espera tu decisión', 'listas nuevas esperan tu decisión') : ''].filter((part) => part !== '').join(', '),
  },
};
