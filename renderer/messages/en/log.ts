/** The live log, and because of what. */
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('en');

export const log = {
  log: {
    title: 'Live log', search: 'Name', anyDevice: 'Any device', device: 'Device', anyKind: 'Any kind of list', kind: 'Kind of list', hold: 'Hold', resume: 'Go on',
    decider: 'Decided by', rate: (perSecond: number) => (perSecond < 1 ? '' : `${n(Math.round(perSecond))} a second`), newer: (rows: number) => `${n(rows)} newer`,
    columns: { time: 'Time', device: 'Device', name: 'Name', decided: 'Decided by', because: 'Because of', took: 'ms' },
    empty: 'No questions yet.', emptyHint: 'They appear here the moment a device asks Gavel.', noMatch: 'Nothing in the log matches.', clear: 'Clear the filter', older: 'Loading older rows…', end: 'The log begins here.',
    skipped: (rows: number) => `${n(rows)} more came too fast to show; they are in the log.`, allDeciders: 'Everything', select: 'Open a row to see how it was decided.',
  },
  because: {
    orderOf: (country: string, who: string) => `Order of ${country}, ${who}`, ownRule: (rule: string) => `own rule: ${rule}`, stated: (who: string, word: string) => `${who}: ${word}`,
    protection: (address: string) => `leads into the house: ${address}`, cache: 'cache', stale: 'cache, stale', local: 'local record', special: 'stays in this house', safeSearch: 'safe search', spared: { 'own-allow': 'your rule allows it', 'list-allow': 'a list allows it', 'set-aside': 'set aside by you', pause: 'your choices are paused', delisted: 'no longer listed', observe: '' },
    timeout: (who: string) => `${who} did not answer`, unreachable: (who: string) => `${who} not reached`, error: (who: string) => `${who} gave an error`, access: 'not from your network', rate: 'too many questions', malformed: 'not a proper question', unsupported: 'not supported',
  },
};
