/** Names that were left out of a list: why they are answered, and how they are counted. */
import type { LeftOutBy } from '../../../shared/left-out.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const leftOut = {
  leftOut: {
    sentence: { household: (list: string, day: string) => `would be answered: ${list} names it, and you left it out of that list on ${day}.`, waiting: (list: string, day: string) => `would be answered: ${list} names it; it is left out since ${day}, until you decide.` } satisfies Record<LeftOutBy, unknown>,
    observed: 'That list is only observed: the name would be answered anyway.',
    word: { household: (day: string) => `left out by you, ${day}`, waiting: (day: string) => `left out since ${day}, you decide` } satisfies Record<LeftOutBy, unknown>, because: (reason: string) => `because: ${reason}`,
    step: 'left out of its list', answered: (list: string) => ['Answered. ', `${list} names it; it was left out of that list.`],
    change: (list: string) => `Take it from ${list} again`, changeText: { enforce: (rule: string) => `${rule} is blocked by this list from the next question on.`, observe: (rule: string) => `${rule} is noted by this list from the next question on, and answered.`, off: (rule: string) => `${rule} counts again once this list is used.` },
    changeOrder: (rule: string) => `${rule} is treated like the other names of its order from the next question on. Recorded with today’s date.`, changeAllow: (rule: string) => `The list’s exception ${rule} holds again from the next question on.`, changeDo: 'Take it again', taken: (rule: string, list: string) => `${rule} is taken from ${list} again.`,
    of: (name: string) => `in force, it would block ${name}`, previewApplied: (names: number) => (names === 1 ? 'One of its names would break things in most homes, and is to be in force all the same:' : `${n(names)} of its names would break things in most homes, and are to be in force all the same:`),
    besides: (names: number) => `${n(names)} more would be left out.`, counts: (out: number, delisted: number) => [out > 0 ? `${n(out)} left out` : '', delisted > 0 ? `${n(delisted)} off the list` : ''].filter((part) => part !== '').join(', '),
    spans: { household: (from: string, until: string | undefined) => (until === undefined ? `since ${from}` : `from ${from} to ${until}`), waiting: (from: string, until: string | undefined) => (until === undefined ? `since ${from}, until you decide` : `from ${from} to ${until}, before you decided`) } satisfies Record<LeftOutBy, unknown>, label: 'Left out here',
    onDay: { household: 'left out by you', waiting: 'left out until you decided' } satisfies Record<LeftOutBy, string>, decision: (list: string, rule: string) => `A question here would have been answered: ${list} named ${rule}, which was left out of it.`,
    report: 'Names left out of lists of orders', reportNone: 'No name was left out.', reportFirst: (shown: number, all: number) => `The first ${n(shown)} of ${n(all)}.`, reportBy: { household: 'by the household', waiting: 'by Gavel, until the household decides' } satisfies Record<LeftOutBy, string>,
    asks: (held: number, first: number) => [held > 0 ? plural(held, 'update is held', 'updates are held') : '', first > 0 ? plural(first, 'new list waits for your decision', 'new lists wait for your decision') : ''].filter((part) => part !== '').join(', '),
  },
};
