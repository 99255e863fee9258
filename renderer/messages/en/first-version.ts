/** What a first version of a list takes effect without, until the household decides. */
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const firstVersion = {
  first: {
    left: (names: number) => `${plural(names, 'name is', 'names are')} left out until you decide`, leftWhy: 'The rest of the list is in use. In force, these would break things in most homes:',
    told: (names: number) => `${plural(names, 'of its names is', 'of its names are')} used in most homes, or visited by many`, toldWhy: 'They are in use like the rest of the list:', toldToo: (names: number) => `In use, and used in most homes or visited by many: ${plural(names, 'name', 'names')}`,
    leaveOut: (names: number) => (names === 1 ? 'Leave it out' : `Leave these ${n(names)} out`), apply: (names: number) => (names === 1 ? 'Apply it too' : `Apply these ${n(names)} too`), fine: 'That is as I want it',
    appliedSaid: 'The list is in use with all of its names.', leftSaid: 'They stay left out until you undo that, in the list’s details.', pill: 'Names left out, you decide',
    previewLeft: (names: number) => (names === 1 ? 'One of its names would break things in most homes, and would be left out:' : `${n(names)} of its names would break things in most homes, and would be left out:`), previewApply: 'Apply these names too',
    ask: (titles: readonly string[]) => `Names are left out of ${titles.map((title) => `“${title}”`).join(', ')} until you decide.`, askWhy: 'They would break things in most homes; the rest of the list is in use.',
  },
};
