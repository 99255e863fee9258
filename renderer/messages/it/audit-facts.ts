/** What the record of decisions tells of updates and keys, in Italian. */
import type { Counts } from '../../../shared/audit-facts.ts';
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('it');

const counted = ({ added, removed, changed }: Counts): string => [
  added > 0 ? plural(added, 'aggiunto', 'aggiunti') : '', removed > 0 ? plural(removed, 'tolto', 'tolti') : '', changed > 0 ? plural(changed, 'cambiato', 'cambiati') : '',
].filter((part) => part !== '').join(', ') || 'invariati';
const named = (names: string, more: number): string => (more === 0 ? names : `${names} e ${more === 1 ? 'un altro' : `altri ${n(more)}`}`);

export const auditFacts: Pick<Messages, 'auditFacts'> = {
  auditFacts: {
    firstRead: (names) => `Letta per la prima volta: ${plural(names, 'nome', 'nomi')}.`,
    read: (names, orders) => `Nomi: ${counted(names)}. Ordini: ${counted(orders)}.`,
    missed: (names, more) => `Nomi che mancherebbero a quasi tutte le case: ${named(names, more)}.`,
    without: (names, more) => `Senza ${named(names, more)}.`,
    pinned: (keyId) => `È fissata la chiave ${keyId}.`, unpinned: 'Nessuna chiave è fissata.',
  },
};
