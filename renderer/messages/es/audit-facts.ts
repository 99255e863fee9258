/** What the record of decisions tells of updates and keys, in Spanish. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('es');

const named = (names: string, more: number): string => (more === 0 ? names : `${names} y ${n(more)} más`);

export const auditFacts: Pick<Messages, 'auditFacts'> = {
  auditFacts: {
    missed: (names, more) => `Nombres que echarían en falta casi todas las casas: ${named(names, more)}.`,
    without: (names, more) => `Sin ${named(names, more)}.`,
    pinned: (keyId) => `Está fijada la clave ${keyId}.`, unpinned: 'No hay ninguna clave fijada.',
    'read-as': (syntax) => `Se lee como: ${syntax}.`, recognised: 'Su sintaxis se reconoce sola.',
  },
};
