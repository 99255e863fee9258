/** What the record of decisions tells of updates and keys. */
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('en');

const named = (names: string, more: number): string => (more === 0 ? names : `${names} and ${n(more)} more`);

export const auditFacts = {
  auditFacts: {
    missed: (names: string, more: number) => `Names that most homes would miss: ${named(names, more)}.`,
    without: (names: string, more: number) => `Without ${named(names, more)}.`,
    pinned: (keyId: string) => `The key ${keyId} is pinned.`, unpinned: 'No key is pinned.',
    'read-as': (syntax: string) => `It is read as ${syntax}.`, recognised: 'Its syntax is recognised.',
  },
};
