/** What a first version of a list takes effect without, until the household decides. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('es');

export const firstVersion: Pick<Messages, 'first'> = {
  first: {
    left: (names) => `${plural(names, 'nombre queda', 'nombres quedan')} fuera hasta que decidas`, leftWhy: 'El resto de la lista se aplica. Estos causarían problemas en la mayoría de las casas:',
    told: (names) => (names === 1 ? 'Un nombre de la lista se usa en la mayoría de las casas o recibe muchas visitas' : `${n(names)} nombres de la lista se usan en la mayoría de las casas o reciben muchas visitas`), toldWhy: 'Se aplican como el resto de la lista:', toldToo: (names) => `Se aplican, y se usan en la mayoría de las casas o reciben muchas visitas: ${plural(names, 'nombre', 'nombres')}`,
    leaveOut: (names) => (names === 1 ? 'Dejarlo fuera' : `Dejar fuera estos ${n(names)}`), apply: (names) => (names === 1 ? 'Aplicarlo también' : `Aplicar también estos ${n(names)}`), fine: 'Así está bien',
    appliedSaid: 'La lista se aplica con todos sus nombres.', leftSaid: 'Quedan fuera hasta que lo deshagas en los detalles de la lista.', pill: 'Nombres fuera, decides tú',
    previewLeft: (names) => (names === 1 ? 'Un nombre de la lista causaría problemas en la mayoría de las casas y quedaría fuera:' : `${n(names)} nombres de la lista causarían problemas en la mayoría de las casas y quedarían fuera:`), previewApply: 'Aplicar también estos nombres',
    ask: (titles) => `Hay nombres que quedan fuera hasta que decidas: ${titles.map((title) => `«${title}»`).join(', ')}.`, askWhy: 'Causarían problemas en la mayoría de las casas; el resto de la lista se aplica.',
  },
};
