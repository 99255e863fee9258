/** Several things that are not in order, told together. */
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('en');

export const attention = {
  attention: {
    title: 'What needs attention', several: (count: number) => `${plural(count, 'thing needs', 'things need')} attention.`, show: 'Show', hide: 'Hide',
    disk: (files: string) => `Gavel cannot write to its folder: ${files}.`, files: { 'settings-unsaved': 'the settings', audit: 'the record of decisions', 'list-history': 'the memory of lists', 'rule-index': 'the compiled lists', 'query-log': 'the query log' },
    exactly: 'What exactly', seen: 'Understood', settings: 'To Settings', keepLess: 'Keep less in the log', noLog: 'What was asked cannot be shown.',
  },
};
