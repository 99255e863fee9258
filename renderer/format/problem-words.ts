/** What is wrong, in the language of the window; the engine's own words, which are English, stand behind it. */
import { AppError } from '../../shared/app-error.ts';
import type { Problem } from '../../shared/problems.ts';
import { t } from '../messages/language.ts';
import { sentence } from './sentence.ts';

export interface ProblemWords {
  what: string;
  wayOut: string;
  /** English; absent where the sentence says all of it. */
  detail?: string;
}

/** A problem that this page does not know comes from a newer engine: then in its words. */
export function problemWords(problem: Problem): ProblemWords {
  const say = (t.problems as Partial<Record<string, (data: never) => readonly string[]>>)[problem.id];
  if (say === undefined) return { what: problem.title, wayOut: problem.wayOut };
  const [what = problem.title, wayOut = problem.wayOut] = say(problem.data as never);
  return { what, wayOut, ...('detail' in problem.data ? { detail: problem.data.detail } : {}) };
}

/** What came of a call that failed: by its code, and then what exactly. */
export function errorWords(error: Error): string {
  return error instanceof AppError ? `${t.errors[error.code]} ${sentence(error.message)}` : sentence(error.message);
}
