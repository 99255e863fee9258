/** The live log, and because of what. */
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('en');
const megabytes = (bytes: number): string => `${tenths(bytes / 1e6)} MB`;

export const log = {
  log: {
    title: 'Live log', search: 'Name, device, list or order', name: 'Name', anyDevice: 'Any device', device: 'Device', any: 'Any', kind: 'Kind of list', list: 'List', order: 'Order', type: 'Type', outcome: 'Outcome', answer: 'Answer', from: 'From', to: 'Before', more: 'More', moreOn: (count: number) => `More (${n(count)})`, without: (what: string) => `Without “${what}”`,
    hold: 'Hold', resume: 'Go on', decider: 'Decided by', rate: (perSecond: number) => (perSecond < 1 ? '' : `${n(Math.round(perSecond))} a second`), newer: (rows: number) => `${n(rows)} newer`, toNewest: 'To the newest',
    columns: { time: 'Time', device: 'Device', name: 'Name', type: 'Type', decided: 'Decided by', because: 'Because of', list: 'List', answer: 'Answer', upstream: 'Upstream', took: 'ms' },
    columnNames: { time: 'Time', device: 'Device', name: 'Name', type: 'Type of question', decided: 'Decided by', because: 'Because of', list: 'List', answer: 'Answer code', upstream: 'Upstream resolver', took: 'Milliseconds' },
    empty: 'No questions yet.', emptyHint: 'They appear here the moment a device asks Gavel.', noMatch: 'Nothing in the log matches.', clear: 'Clear the filter', end: 'The log begins here.', skipped: (rows: number) => `${n(rows)} more came too fast to show; ${rows === 1 ? 'it is' : 'they are'} in the log.`,
    by: 'Show', byRow: 'Rows', showRows: 'Row by row', showNames: 'Counted by name', byName: 'By name', asked: 'Asked', blocked: 'Blocked or observed', last: 'Last', counted: (names: number, rows: number) => `${plural(names, 'name', 'names')} in ${plural(rows, 'row', 'rows')}.`, countCut: 'Names that were seldom asked for are left out.', lookedTo: (when: string) => `Counted back to ${when}.`,
    searching: 'How far back it has looked', lookedBack: (when: string, rows: number) => `Looked back to ${when}: ${plural(rows, 'row', 'rows')} so far.`, stop: 'Stop', goOn: 'Go on looking',
    rail: 'Time', tools: 'More for the log', goTo: 'Go to a time', goToTime: 'Day and time', goToText: 'The log opens there. The strip beside it shows where you are.', go: 'Go', newest: 'Newest', yesterday: 'Yesterday', weekAgo: 'A week ago', oldest: 'Oldest',
    chooseColumns: 'Columns', columnsText: 'Remembered in this browser. On a phone a row always has its two lines.', usualColumns: 'The usual ones', done: 'Done',
    export: 'Export', exportAll: 'The whole log as a file, newest first.', exportFiltered: 'What the filter lets through as a file, newest first.', exportFormat: 'Format', exportCsv: 'CSV, for a spreadsheet', exportJson: 'JSON, for a program', exportDo: 'Export', exportStop: 'Stop the export', exportSaved: 'The export is saved.',
    exportStates: {
      waiting: () => 'Waiting for a place to write to.', running: (rows: number, bytes: number) => `${plural(rows, 'row', 'rows')}, ${megabytes(bytes)} so far.`, done: (rows: number, bytes: number) => `Done: ${plural(rows, 'row', 'rows')}, ${megabytes(bytes)}.`,
      cancelled: () => 'Stopped. The file is not whole.', failed: () => 'Broken off. The file is not whole.',
    },
  },
  because: {
    orderOf: (country: string, who: string) => `Order of ${country}, ${who}`, ownRule: (rule: string) => `own rule: ${rule}`, stated: (who: string, word: string) => `${who}: ${word}`,
    protection: (address: string) => `leads into the house: ${address}`, cache: 'cache', stale: 'cache, stale', local: 'local record', special: 'stays in this house', safeSearch: 'safe search', spared: { 'own-allow': 'your rule allows it', 'list-allow': 'a list allows it', 'set-aside': 'set aside by you', pause: 'your choices are paused', delisted: 'no longer listed', collision: 'not on the list after all', observe: '' },
    timeout: (who: string) => `${who} did not answer`, unreachable: (who: string) => `${who} not reached`, error: (who: string) => `${who} gave an error`, access: 'not from your network', rate: 'too many questions', malformed: 'not a proper question', unsupported: 'not supported',
  },
};
