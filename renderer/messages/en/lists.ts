/** Lists, adding one, the catalogue. */
import type { ListKind, ListMode } from '../../../shared/verdict.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const lists = {
  lists: {
    title: 'Lists', add: 'Add a list',
    kinds: {
      'court-order': { title: 'Court orders', text: 'Names an authority ordered blocked. Applying them here is your choice.' }, family: { title: 'Family filter', text: 'What this home keeps from its younger people.' },
      custom: { title: 'Custom', text: 'Ads, trackers, malware, your own.' },
    } satisfies Record<ListKind, { title: string; text: string }>,
    modes: { enforce: 'Enforce', observe: 'Observe', off: 'Off' } satisfies Record<ListMode, string>, modeOf: (title: string) => `${title}: mode`, none: 'No list of this kind.',
    since: { default: 'as it came', household: (day: string) => `you, ${day}`, 'command-line': 'by the command line, for this run' },
    sources: { 'built-in': 'comes with Gavel', text: 'pasted text', file: (path: string) => `file ${path}`, url: (host: string) => host }, orders: (value: number) => plural(value, 'order', 'orders'), allowed: (value: number) => `${n(value)} allowed`,
    current: (when: string) => `Current, ${when}`, loading: 'Being read…', askedToWait: (when: string) => `Its server asks for patience. Next try: ${when}.`, failingCopy: (when: string, why: string, copy: string) => `Failing since ${when}: ${why}. In use: the copy of ${copy}.`, failingNone: (why: string) => `Not in force: ${why}`,
    leftOut: (value: number) => plural(value, 'line left out', 'lines left out'), notEnforceable: (value: number) => plural(value, 'entry cannot be a DNS rule', 'entries cannot be DNS rules'), menu: (title: string) => `More about ${title}`, update: 'Read it again now', details: 'Details and left-out lines', remove: 'Remove…',
    removeTitle: (title: string) => `Remove “${title}”?`, removeText: 'Its names are treated like any other from the next question on. Its copy is deleted; the log keeps what it did.', removeDo: 'Remove', homepage: 'Home page', licence: 'Licence', syntax: 'Syntax', source: 'Source',
    detailsEmpty: 'Every line was understood.', skippedFirst: (shown: number, all: number) => `The first ${n(shown)} of ${n(all)}`, line: 'Line', reason: 'Why', content: 'Text',
  },
  addList: {
    title: 'Add a list', kind: 'What is it for?', kinds: { 'court-order': 'Court orders', family: 'Family filter', custom: 'Custom' } satisfies Record<ListKind, string>, from: 'Where from?', url: 'Address', text: 'Text', file: 'File', urlLabel: 'Address of the list', urlHint: 'https://…',
    textLabel: 'Text of the list', textHint: 'One name per line, a hosts file, or Adblock rules', titleLabel: 'Title (optional)',
    found: (names: number, orders: number, syntax: string) => `${plural(names, 'name', 'names')}${orders > 0 ? `, ${plural(orders, 'order', 'orders')}` : ''}, read as ${syntax}.`, startsAs: { observe: 'It starts in observe: its names are answered, and the log notes what it would have blocked.', enforce: 'It is enforced from the next question on.' },
    asCustom: 'Add it as a custom list', sample: 'Among them',
  },
  catalogue: {
    title: 'Public lists', tab: 'Catalogue', search: 'Name, purpose or country', none: 'No list matches.', take: 'Choose', chosen: 'Chosen', choose: (title: string) => `Choose ${title}`, here: 'You have it', first: 'a good first choice', official: 'published by the authority', unofficial: 'collected by volunteers', noLicence: 'licence not known', noSize: 'size not known',
    byHand: 'Its address changes with every edition: download it from its homepage and add it as a file.', sizes: { small: 'under 10,000 names', medium: 'under 100,000 names', large: '100,000 names and more' },
  },
};
