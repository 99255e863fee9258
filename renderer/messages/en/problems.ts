/** What is wrong, with the way out, by the engine's ids; and what came of a call that failed, by its code. Details of the engine, in English, stand behind it. */
import type { AppErrorCode } from '../../../shared/app-error.ts';
import type { ProblemFacts, ProblemId } from '../../../shared/problems.ts';

const room = (folder: string): string => `Make room on the disk that holds ${folder} and see that Gavel may write there.`;
const ports = (trial: number): string => `Gavel answers on port ${trial}, which is good for trying; routers need port 53.`;

export const problems = {
  problems: {
    'settings-broken': () => ['The settings were broken; Gavel started with its defaults, and what was there is kept beside them.', 'Look through Settings and Lists and set again what is missing.'],
    'settings-reset': ({ parts }) => [`Settings that could not be read were set to their defaults: ${parts.join(', ')}.`, 'Look through Settings and set them again.'],
    'port-53': ({ address, fault, holder, trial }) => [
      `${fault === 'held' ? (holder === undefined ? `Port 53 on ${address} is held by another program.` : `Port 53 on ${address} is held by ${holder}.`) : fault === 'rights' ? `Gavel may not use port 53 on ${address} without administrator rights.` : `Port 53 on ${address} could not be used.`} ${ports(trial)}`,
      'The guide shows how to free port 53, or to allow Gavel to use it, and tries again without a restart.',
    ],
    'held-updates': ({ lists }) => [lists.length === 1 ? `An update of “${lists[0] ?? ''}” is held until you decide; the version before stays in force.` : `Updates of ${lists.map((list) => `“${list}”`).join(', ')} are held until you decide; the versions before stay in force.`, 'See what changed under Lists.'],
    'names-left-out': ({ lists }) => [`Names are left out of ${lists.map((list) => `“${list}”`).join(', ')} until you decide: in force, they would break things in most homes.`, 'Decide under Lists.'],
    'settings-unsaved': ({ folder }) => ['What you changed holds, and could not be written down: the next start would not know it.', room(folder)],
    audit: ({ folder }) => ['The record of decisions cannot be written.', room(folder)],
    'list-history': ({ folder }) => ['The memory of lists has a gap.', room(folder)],
    'list-history-broken': ({ file }) => [`The memory of lists was damaged. It was set aside as ${file}, and a new one was begun with the lists as they are now.`, 'Nothing needs to be done: what the lists held before is not known any more, and what is in force does not change. The file is kept in case it can be mended.'],
    'rule-index': ({ folder }) => ['The compiled lists could not be kept on disk. They are in force.', room(folder)],
    'query-log': ({ folder }) => ['The query log has a fault.', room(folder)],
    'lists-not-in-force': () => ['Lists that were read could not be put in force. The rules before stay in force.', 'Gavel tries again by itself.'],
    'own-fault': () => ['A question could not be handled and was answered SERVFAIL.', 'This is a fault of Gavel. Other names are not affected; please report it.'],
    'index-collision': ({ names }) => [`Taken for a name of a list by mistake, and answered from now on: ${names.map(({ name, list }) => `${name} (${list})`).join(', ')}.`, 'Nothing is to be done: Gavel found this by itself and keeps the exception. Try again what did not work.'],
  } satisfies { [I in ProblemId]: (data: ProblemFacts[I]) => readonly [what: string, wayOut: string] },
  errors: {
    'invalid-input': 'Something that was entered cannot be used.', 'not-found': 'It is not there, or no longer.', unauthorized: 'You are not logged in.', forbidden: 'Gavel may not do this.', conflict: 'Something else stands in the way.', 'too-large': 'It is too large.',
    'unreadable-list': 'It could not be read as a list.', 'bad-signature': 'Its signature does not fit.', 'fetch-failed': 'It could not be fetched.', 'not-an-order-list': 'This list names no orders.', unavailable: 'Gavel cannot do this at the moment.', internal: 'This is a fault of Gavel.',
  } satisfies Record<AppErrorCode, string>,
};
