/** What the record of decisions tells of updates and keys, in French. */
import type { Counts } from '../../../shared/audit-facts.ts';
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('fr');

const counted = ({ added, removed, changed }: Counts): string => [
  added > 0 ? plural(added, 'ajouté', 'ajoutés') : '', removed > 0 ? plural(removed, 'retiré', 'retirés') : '', changed > 0 ? plural(changed, 'modifié', 'modifiés') : '',
].filter((part) => part !== '').join(', ') || 'sans changement';
const countedOrders = ({ added, removed, changed }: Counts): string => [
  added > 0 ? plural(added, 'ajoutée', 'ajoutées') : '', removed > 0 ? plural(removed, 'retirée', 'retirées') : '', changed > 0 ? plural(changed, 'modifiée', 'modifiées') : '',
].filter((part) => part !== '').join(', ') || 'sans changement';
const named = (names: string, more: number): string => (more === 0 ? names : `${names} et ${more === 1 ? 'un autre' : `${n(more)} autres`}`);

export const auditFacts: Pick<Messages, 'auditFacts'> = {
  auditFacts: {
    firstRead: (names) => `Première lecture : ${plural(names, 'nom', 'noms')}.`,
    read: (names, orders) => `Noms : ${counted(names)}. Décisions : ${countedOrders(orders)}.`,
    missed: (names, more) => `Noms qui manqueraient à la plupart des foyers : ${named(names, more)}.`,
    without: (names, more) => `Sans ${named(names, more)}.`,
    pinned: (keyId) => `La clé ${keyId} est fixée.`, unpinned: 'Aucune clé n’est fixée.',
  },
};
