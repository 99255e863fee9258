/** What the record of decisions tells of updates and keys, in German. */
import type { Counts } from '../../../shared/audit-facts.ts';
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('de');

const counted = ({ added, removed, changed }: Counts): string => [
  added > 0 ? plural(added, 'neu', 'neu') : '', removed > 0 ? plural(removed, 'entfernt', 'entfernt') : '', changed > 0 ? plural(changed, 'geändert', 'geändert') : '',
].filter((part) => part !== '').join(', ') || 'unverändert';
const named = (names: string, more: number): string => (more === 0 ? names : `${names} und ${n(more)} weitere`);

export const auditFacts: Pick<Messages, 'auditFacts'> = {
  auditFacts: {
    firstRead: (names) => `Zum ersten Mal gelesen: ${plural(names, 'Name', 'Namen')}.`,
    read: (names, orders) => `Namen: ${counted(names)}. Anordnungen: ${counted(orders)}.`,
    missed: (names, more) => `Namen, die den meisten Haushalten fehlen würden: ${named(names, more)}.`,
    without: (names, more) => `Ohne ${named(names, more)}.`,
    pinned: (keyId) => `Der Schlüssel ${keyId} ist festgelegt.`, unpinned: 'Kein Schlüssel ist festgelegt.',
  },
};
