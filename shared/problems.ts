/** What the household should know: each problem by its id, with what a sentence about it needs, so that the window can say it in its language. */
import type { SetupStep } from './setup-api.ts';

/** Files that cannot be written, or were broken. `detail` is the engine's English, for the command line and for who mends it. */
export interface FileTrouble {
  folder: string;
  detail: string;
}

export interface ProblemFacts {
  'settings-broken': { detail: string };
  /** `parts` as they are called in the file. */
  'settings-reset': { parts: string[] };
  /** `fault`: who or what keeps Gavel from port 53; `trial`: the port that it answers on meanwhile. */
  'port-53': { address: string; fault: 'held' | 'rights' | 'other'; holder?: string; trial: number };
  /** Titles. */
  'held-updates': { lists: string[] };
  'names-left-out': { lists: string[] };
  'settings-unsaved': FileTrouble;
  audit: FileTrouble;
  'list-history': FileTrouble;
  /** Absolute path of the damaged one. */
  'list-history-broken': { file: string };
  'rule-index': FileTrouble;
  'query-log': FileTrouble;
  'lists-not-in-force': { detail: string };
  'own-fault': { detail: string };
  /** A name, and the title of the list that it was taken to be on. */
  'index-collision': { names: { name: string; list: string }[] };
}

export type ProblemId = keyof ProblemFacts;

/** What is told of a problem; `title` and `wayOut` in English. */
export interface ProblemTold<I extends ProblemId> {
  severity: 'warning' | 'error';
  title: string;
  wayOut: string;
  data: ProblemFacts[I];
  /** The step of the guide that mends it. */
  guide?: SetupStep;
}

/** Something the household should know, in words with a way out. */
export type Problem = { [I in ProblemId]: ProblemTold<I> & { id: I } }[ProblemId];
