/** What is told of each problem: English for the command line, and the facts of which the window makes its own sentence. */
import type { ProblemFacts, ProblemTold } from '../../shared/problems.ts';

export const settingsBroken = (detail: string): ProblemTold<'settings-broken'> => ({ severity: 'warning', title: detail, wayOut: 'Look through Settings and Lists and set again what is missing.', data: { detail } });

export const settingsReset = (parts: string[]): ProblemTold<'settings-reset'> => ({
  severity: 'warning', title: `Settings that could not be read were set to their defaults: ${parts.join(', ')}.`, wayOut: 'Look through Settings and set them again.', data: { parts },
});

/** A file of the data folder cannot be written, or was broken. `undefined` stays that: it is mended. */
export function fileTrouble(detail: string | undefined, folder: string): ProblemTold<'settings-unsaved' | 'audit' | 'list-history' | 'rule-index' | 'query-log'> | undefined {
  return detail === undefined ? undefined : { severity: 'warning', title: detail, wayOut: `Make room on the disk that holds ${folder} and see that Gavel may write there.`, data: { folder, detail } };
}

/** @param file where it lies now, an absolute path */
export const historyBroken = (file: string): ProblemTold<'list-history-broken'> => ({
  severity: 'warning', title: `The memory of lists was damaged. It was set aside as ${file}, and a new one was begun with the lists as they are now.`,
  wayOut: 'Nothing needs to be done: what the lists held before is not known any more, and what is in force does not change. The file is kept in case it can be mended.', data: { file },
});

export const notInForce = (detail: string | undefined): ProblemTold<'lists-not-in-force'> | undefined => (detail === undefined ? undefined : { severity: 'warning', title: detail, wayOut: 'Gavel tries again by itself.', data: { detail } });

export function noPort53(fallback: ({ text: string } & ProblemFacts['port-53']) | undefined): ProblemTold<'port-53'> | undefined {
  if (fallback === undefined) return undefined;
  const { text, ...data } = fallback;
  return { severity: 'warning', title: text, wayOut: 'The guide shows how to free port 53, or to allow Gavel to use it, and tries again without a restart.', guide: 'computer', data };
}

/** @param lists titles */
export function heldUpdates(lists: string[]): ProblemTold<'held-updates'> | undefined {
  const one = lists.length === 1;
  return lists.length === 0 ? undefined : {
    severity: 'warning', title: `${one ? 'An update' : 'Updates'} of ${lists.map((list) => `“${list}”`).join(', ')} ${one ? 'is' : 'are'} held until you decide; the version before stays in force.`,
    wayOut: 'See what changed under Lists.', data: { lists },
  };
}

/** @param lists titles of those whose first version is in force without names that wait for a decision */
export function namesLeftOut(lists: string[]): ProblemTold<'names-left-out'> | undefined {
  return lists.length === 0 ? undefined : {
    severity: 'warning', title: `Names are left out of ${lists.map((list) => `“${list}”`).join(', ')} until you decide: in force, they would break things in most homes.`,
    wayOut: 'Decide under Lists.', data: { lists },
  };
}

export function ownFault(error: unknown): ProblemTold<'own-fault'> {
  const detail = error instanceof Error ? error.message : String(error);
  return { severity: 'error', title: `A question could not be handled and was answered SERVFAIL: ${detail}.`, wayOut: 'This is a fault of Gavel. Other names are not affected; please report it.', data: { detail } };
}

export const takenByMistake = (names: ProblemFacts['index-collision']['names']): ProblemTold<'index-collision'> => ({
  severity: 'warning', title: `Taken for a name of a list by mistake, and answered from now on: ${names.map(({ name, list }) => `${name} (${list})`).join(', ')}.`,
  wayOut: 'Nothing is to be done: Gavel found this by itself and keeps the exception. Try again what did not work.', data: { names },
});
