/** What the record of decisions tells of updates and keys, in French. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('fr');

const named = (names: string, more: number): string => (more === 0 ? names : `${names} et ${more === 1 ? 'un autre' : `${n(more)} autres`}`);

export const auditFacts: Pick<Messages, 'auditFacts'> = {
  auditFacts: {
    missed: (names, more) => `Noms qui manqueraient à la plupart des foyers : ${named(names, more)}.`,
    without: (names, more) => `Sans ${named(names, more)}.`,
    pinned: (keyId) => `La clé ${keyId} est fixée.`, unpinned: 'Aucune clé n’est fixée.',
    'read-as': (syntax) => `Format lu : ${syntax}.`, recognised: 'Son format est reconnu.',
  },
};
