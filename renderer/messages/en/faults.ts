/** What was wrong, by code: why a line makes no rule, why a list cannot be read or fetched. The sentences are those of the command line. */
import { englishFaults } from '../../../shared/faults.ts';

export const faults = {
  faults: englishFaults,
  /** What somebody else says, a program, a library or a resolver, in their own words. */
  quoted: (text: string) => `“${text}”`,
  /** What the engine says in English only. */
  foreign: (text: string) => text,
  /** In front of what it names. */
  label: (text: string) => `${text}:`,
};
