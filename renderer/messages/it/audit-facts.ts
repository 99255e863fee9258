/** What the record of decisions tells of updates and keys, in Italian. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('it');

const named = (names: string, more: number): string => (more === 0 ? names : `${names} e ${more === 1 ? 'un altro' : `altri ${n(more)}`}`);

export const auditFacts: Pick<Messages, 'auditFacts'> = {
  auditFacts: {
    missed: (names, more) => `Nomi che mancherebbero a quasi tutte le case: ${named(names, more)}.`,
    without: (names, more) => `Senza ${named(names, more)}.`,
    pinned: (keyId) => `È fissata la chiave ${keyId}.`, unpinned: 'Nessuna chiave è fissata.',
    'read-as': (syntax) => `Si legge come: ${syntax}.`, recognised: 'Il formato si riconosce da sé.',
  },
};
