/** Sentences that were put together of parts before: word order differs between languages. */
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('en');

export const said = {
  said: {
    answeredBy: (upstream: string) => ['Answered ', `by ${upstream}. No list names it.`], answeredFrom: (source: string) => ['Answered ', `from ${source}. No list names it.`],
    hours: (hours: number) => plural(hours, 'hour', 'hours'),
    /** What an order is about, as order lists write it; others are shown as they are written. */
    subjects: { copyright: 'copyright', gambling: 'gambling', medicines: 'medicines' } as Record<string, string>,
  },
};
