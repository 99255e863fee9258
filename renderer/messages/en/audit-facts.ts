/** What the record of decisions tells of updates and keys. */
import type { Counts } from '../../../shared/audit-facts.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

const counted = ({ added, removed, changed }: Counts): string => [
  added > 0 ? plural(added, 'added', 'added') : '', removed > 0 ? plural(removed, 'removed', 'removed') : '', changed > 0 ? plural(changed, 'changed', 'changed') : '',
].filter((part) => part !== '').join(', ') || 'unchanged';
const named = (names: string, more: number): string => (more === 0 ? names : `${names} and ${n(more)} more`);

export const auditFacts = {
  auditFacts: {
    firstRead: (names: number) => `Read for the first time: ${plural(names, 'name', 'names')}.`,
    read: (names: Counts, orders: Counts) => `Names: ${counted(names)}. Orders: ${counted(orders)}.`,
    missed: (names: string, more: number) => `Names that most homes would miss: ${named(names, more)}.`,
    without: (names: string, more: number) => `Without ${named(names, more)}.`,
    pinned: (keyId: string) => `The key ${keyId} is pinned.`, unpinned: 'No key is pinned.',
  },
};
