/** What is wrong, in the language of the window. What only a program or a library said is quoted behind it, in whatever language that is. */
import { AppError } from '../../shared/app-error.ts';
import type { SkippedLine } from '../../shared/engine-api.ts';
import { faultSentence, type Fault } from '../../shared/faults.ts';
import type { Problem } from '../../shared/problems.ts';
import { t } from '../messages/language.ts';
import { titleOf } from './list-words.ts';
import { sentence } from './sentence.ts';

export interface ProblemWords {
  what: string;
  wayOut: string;
  /** In the engine's words; absent where the sentence says all of it. */
  detail?: string;
}

/** A problem that this page does not know comes from a newer engine: then in its words. */
export function problemWords(problem: Problem): ProblemWords {
  const say = (t.problems as Partial<Record<string, (data: never) => readonly string[]>>)[problem.id];
  if (say === undefined) return { what: problem.title, wayOut: problem.wayOut };
  const [what = problem.title, wayOut = problem.wayOut] = say(('lists' in problem.data ? { lists: problem.data.lists.map(titleOf) } : problem.data) as never);
  return { what, wayOut, ...('detail' in problem.data ? { detail: t.foreign(sentence(problem.data.detail)) } : {}) };
}

/** @param english what is said of it where this page does not know it, or where an earlier version kept no more */
export const faultWords = (fault: Fault | undefined, english: string): string => (fault === undefined ? undefined : faultSentence(fault, t.faults)) ?? english;

export const skipWords = ({ fault, reason }: Pick<SkippedLine, 'fault' | 'reason'>): string => faultWords(fault, reason);

/** What came of a call that failed: by its code, and then what exactly. */
export function errorWords(error: Error): string {
  return error instanceof AppError ? `${t.errors[error.code]} ${faultSaid(error)}` : sentence(error.message);
}

/** What exactly, without its kind. */
export const faultSaid = (error: Error): string => (error instanceof AppError ? sentence(faultWords(error.fault, t.foreign(error.message))) : sentence(error.message));
