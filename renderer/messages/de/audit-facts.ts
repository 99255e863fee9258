/** What the record of decisions tells of updates and keys, in German. */
import type { Messages } from '../en.ts';
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('de');

const named = (names: string, more: number): string => (more === 0 ? names : `${names} und ${n(more)} weitere`);

export const auditFacts: Pick<Messages, 'auditFacts'> = {
  auditFacts: {
    missed: (names, more) => `Namen, die den meisten Haushalten fehlen würden: ${named(names, more)}.`,
    without: (names, more) => `Ohne ${named(names, more)}.`,
    pinned: (keyId) => `Der Schlüssel ${keyId} ist festgelegt.`, unpinned: 'Kein Schlüssel ist festgelegt.',
    'read-as': (syntax) => `Sie wird gelesen als: ${syntax}.`, recognised: 'Ihre Schreibweise wird selbst erkannt.',
  },
};
