/** What the log keeps, forgetting, and the overview of keys. */
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('en');
const megabytes = (bytes: number): string => (bytes < 10e6 ? `${tenths(bytes / 1e6)} MB` : `${n(Math.round(bytes / 1e6))} MB`);

export const keeping = {
  keeping: {
    title: 'Query log', text: 'What Gavel notes of the questions of this house. It stays in the data folder of this computer.',
    use: (rows: number, bytes: number, since: string | undefined) => `${plural(rows, 'row', 'rows')}, ${megabytes(bytes)} on disk${since === undefined ? '.' : `, since ${since}.`}`,
    thinned: (day: string) => `Of the time before ${day} only blocked and observed rows are left.`, notNoting: 'This run notes nothing (--no-query-log).',
    countsOnly: 'Only counts are noted: questions are no longer listed here.', fromBefore: 'The rows below are from before.',
    privacy: 'What is noted', privacies: { full: 'Everything', anonymous: 'Without the device', counts: 'Only counts' },
    privacyText: {
      full: 'Name, device, answer and who decided.', anonymous: 'The device’s address is noted without its last part, so that all devices of the house look alike.', counts: 'No row, no name and no device: only how many questions were answered or blocked, and by which order. Earlier rows stay until they are forgotten.',
    },
    blockedDays: 'Days to keep blocked and observed rows', answeredDays: 'Days to keep the others', maxMb: 'At most, in MB', maxMbText: 'Beyond it the oldest answered rows go first, then the oldest blocked ones. Charts keep their sums.',
    excludedNames: 'Names never noted', excludedText: 'One per line, with everything below it. They count in charts, without their name.', excludedDevices: 'Devices never noted',
    forget: 'Forget', forgetLong: 'Rows, and what they add to charts and tables, are taken out of the log’s file and overwritten. Not reached: files you exported, backups, what another window still shows, and traces that a disk itself may keep.',
    forgetHour: 'Forget the last hour', forgetHourTitle: 'Forget the last hour?', forgetTitle: 'Forget this?', forgetText: 'It cannot be brought back. What the log holds of it is gone, for everybody in the house.', forgetDo: 'Forget', forgetThis: 'Forget',
    forgetRows: (rows: number) => (rows === 0 ? 'No row of that time is kept; its sums in charts may be.' : `So far these are ${plural(rows, 'row', 'rows')}.`), forgetBelow: (name: string) => `${name} and everything below it`,
    forgetRange: 'Or forget what matches everything you fill in: a time, a name with everything below it, a device.', forgotten: (rows: number) => (rows === 0 ? 'There was nothing to forget.' : `Forgotten: ${plural(rows, 'row', 'rows')}.`), whatIsKept: 'What is kept, and how long',
  },
  keys: {
    title: 'Keys', everywhere: 'Everywhere', fields: 'Letters work outside text fields only.',
    search: 'Search this page', names: 'Search for a name (Why?)', these: 'These keys',
    logWords: ['Row by row', 'A page', 'To the newest, to the oldest', 'Open the trace', 'Close the trace', 'Hold, go on', 'Law, You, Upstream, Observed', 'Allow… (the trace, at what you can change)', 'Block… (the same)', 'Copy the name', 'Copy as a dig command'],
  },
  copied: (text: string) => `Copied: ${text}`,
  notCopied: 'this browser does not let the page copy',
  copyLink: 'Copy a link to this row',
  copyDig: 'Copy as a dig command',
};
