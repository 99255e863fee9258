/**
 * What went wrong, as a code with its facts: each language makes its own sentence of it. English lies here too (`line-fault-words.ts`,
 * `error-fault-words.ts`), for the command line and for whoever asks over HTTP; the window's other languages in renderer/messages.
 */
import type { ErrorFaults } from './error-faults.ts';
import { errorFaultWords } from './error-fault-words.ts';
import type { LineFaults } from './line-faults.ts';
import { lineFaultWords } from './line-fault-words.ts';

export type Faults = LineFaults & ErrorFaults;
export type FaultCode = keyof Faults;

type CodedOf<F> = { [C in keyof F]: { code: C } & F[C] }[keyof F];
/** Why no rule was made of a line or an entry of a list. */
export type LineFault = CodedOf<LineFaults>;
/** What was wrong, of whatever kind. */
export type Fault = LineFault | CodedOf<ErrorFaults>;

/** Says a fault that stands within another one, in the same language. */
export type Say = (fault: Fault) => string;
/** A sentence for every code: no capital in front and no stop behind, for it may stand after a colon. */
export type WordsOf<F> = { [C in keyof F]: string | ((facts: F[C], say: Say) => string) };
export type FaultWords = WordsOf<Faults>;

/** In English. */
export const englishFaults: FaultWords = { ...lineFaultWords, ...errorFaultWords };

/** The sentence of a fault; `undefined` for a code that these words do not have: a newer engine knows it. */
export function faultSentence(fault: Fault, words: FaultWords): string | undefined {
  const word = (words as Partial<Record<string, string | ((facts: never, say: Say) => string)>>)[fault.code];
  return typeof word === 'function' ? word(fault as never, (within) => faultSentence(within, words) ?? within.code) : word;
}

export const inEnglish = (fault: Fault): string => faultSentence(fault, englishFaults) ?? fault.code;
