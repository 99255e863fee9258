/** Updates of lists: how they went, what is held, keys. */
import type { GuardAlarm, GuardReason } from '../../../shared/list-updates.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('en');

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const counted = (value: number): string => SMALL[value] ?? n(value);
const size = (bytes: number): string => (bytes < 1_000_000 ? `${n(Math.max(1, Math.round(bytes / 1000)))} kB` : `${tenths(bytes / 1_000_000)} MB`);

export const listUpdates = {
  updates: {
    updated: (when: string) => `Updated, ${when}`, waiting: 'Waiting for an upstream that answers', downloading: (bytes: number, total: number | undefined) => (total === undefined ? `Downloading, ${size(bytes)}` : `Downloading, ${size(bytes)} of ${size(total)}`),
    reading: (names: number) => (names === 0 ? 'Reading…' : `Reading, ${plural(names, 'name', 'names')}`), kept: (day: string) => `You kept it over a newer one, ${day}`, excluded: (value: number) => `${plural(value, 'name', 'names')} left out by you`, held: 'Held until you decide', signed: 'Signed by its publisher',
    ask: (titles: readonly string[]) => (titles.length === 1 ? `An update of “${titles[0]}” is held before it takes effect.` : `Updates of ${titles.map((title) => `“${title}”`).join(', ')} are held before they take effect.`), askWhy: 'The version before stays in force until you decide.', askDo: 'Look at it',
  },
  held: {
    title: (day: string) => `The update of ${day} was held before it took effect`, inUse: (day: string, names: number) => `in use: ${day}, ${plural(names, 'name', 'names')}`,
    counts: (added: number, removed: number, changed: number) => [added > 0 ? `${plural(added, 'name', 'names')} added` : '', removed > 0 ? `${added > 0 ? n(removed) : plural(removed, 'name', 'names')} removed` : '', changed > 0 ? `${added + removed > 0 ? n(changed) : plural(changed, 'name', 'names')} changed` : ''].filter((part) => part !== '').join(', ') || 'No name was added or removed',
    breaks: (value: number) => (value === 1 ? 'One of its rules would break things in most homes:' : `${counted(value)} of its rules would break things in most homes:`),
    alarms: {
      dropped: ({ before, after }: { before: number; after: number }) => `Of ${plural(before, 'name', 'names')}, ${n(after)} would be left. Lists seldom lose so many at once; a file that was cut off does.`,
      grown: ({ before, after }: { before: number; after: number }) => `${plural(before, 'name', 'names')} would become ${n(after)}. Lists seldom grow so much at once.`,
      lifted: ({ before, after, lifted }: { before: number; after: number; lifted: number }) => `Of ${plural(before, 'name', 'names')} it blocks, ${after === 1 ? 'one would still be' : `${n(after)} would still be`} blocked: exceptions or conditions in the list itself would let ${plural(lifted, 'name', 'names')} through.`,
      exchanged: ({ gone, before, after }: { gone: number; before: number; after: number }) => `Of ${plural(before, 'name', 'names')}, ${n(gone)} would be gone and others stand in their place, ${n(after)} in all. That may be another list at the same address.`,
      'orders-lost': ({ count, orders }: { count: number; orders: string[] }) => `${plural(count, 'order in force is', 'orders in force are')} gone from it, without a word that ${count === 1 ? 'it has' : 'they have'} ended: ${orders.slice(0, 5).join(', ')}${count > 5 ? ', …' : ''}.`,
      'syntax-changed': ({ before, after, wider = 0, narrower = 0 }: { before: string; after: string; wider?: number; narrower?: number }) => `It was written as ${before} and is now written as ${after}.${wider === 0 ? '' : ` ${n(wider)} of the same names would then block everything below them too.`}${narrower === 0 ? '' : ` ${n(narrower)} of the same names would no longer block what is below them.`}`,
    } satisfies { [A in GuardAlarm['alarm']]: (alarm: Extract<GuardAlarm, { alarm: A }>) => string },
    reasons: {
      'own-upstream': 'your own upstream', 'list-host': 'one of your lists comes from there', 'captive-portal': 'devices ask it whether they are online', 'public-resolver': 'a public resolver', service: 'a service most homes use', platform: 'a host of a platform, not one page of it', popular: 'among the most visited names',
      'public-suffix': 'everything below it belongs to many others', 'single-label': 'a whole top-level domain', 'ip-address': 'an address, not a name', pattern: 'a pattern that matches services', licensed: 'a licensed operator’s, by the version in use', relisted: 'delisted in the version in use', 'allows-all': 'allows everything below it',
    } satisfies Record<GuardReason, string>,
    wwwOf: (name: string) => `the www name of ${name}`, of: (name: string) => `it would block ${name}`, line: (line: number) => `line ${n(line)}`, more: (value: number) => `${n(value)} more…`, table: 'What was found',
    without: (value: number) => (value === 1 ? 'Take it without this one' : `Take it without these ${n(value)}`), keep: (day: string) => `Keep ${day}`, all: 'Show all changes', whole: 'Take it whole…', wholeTitle: 'Take the update whole?', wholeDo: 'Take it whole',
    wholeText: (value: number) => (value === 0 ? 'What was found in it takes effect from the next question on. The history keeps what was there before.' : `${counted(value)} of its rules would break things in most homes. They take effect from the next question on; your own allow rules still overrule your own lists, never orders.`),
    keptSaid: 'The version in use stays. You are asked again when the publisher offers another one.', takenSaid: 'The update is in force.', withoutSaid: (value: number) => `The update is in force, without ${plural(value, 'name', 'names')}. ${value === 1 ? 'It stays' : 'They stay'} left out until you undo that, in the list’s details.`,
    changes: 'All changes', which: { added: 'Added', removed: 'Removed', changed: 'Changed' }, none: 'None.', next: 'Show more',
  },
  upkeep: {
    last: 'Last read', lastOf: (day: string, time: string) => `${day}, ${time}`, next: 'Next reading', never: 'only when you ask', interval: 'Read again', everyDefault: (hours: number) => `every ${hours === 1 ? 'hour' : `${n(hours)} hours`} (usual)`, every: (hours: number) => (hours === 1 ? 'every hour' : hours === 168 ? 'every week' : hours % 24 === 0 && hours > 24 ? `every ${n(hours / 24)} days` : `every ${n(hours)} hours`),
    key: 'Publisher’s key', keyNone: 'None is pinned: whoever controls its address controls the list.', keyIs: (id: string) => `minisign ${id}`, keyPin: 'Pin a key…', keyChange: 'Change…', keyRemove: 'Remove…', keyLabel: 'minisign public key', keyHint: 'The line of 56 characters that begins with RW, from the publisher', keyDo: 'Pin it',
    keyText: 'From then on nothing is taken that this key did not sign. The version in use stays until a signed one comes.', signatureLabel: 'Address of the signature (optional)', signatureHint: 'Without one: the list’s address and .minisig', unsigned: 'the copy in use was not verified', removeKeyTitle: 'Remove the key?', removeKeyText: 'Updates are then taken whoever made them.', removeKeyDo: 'Remove the key',
    excluded: 'Left out by you', include: 'Apply again', includeOf: (name: string) => `Apply again: ${name}`, excludedText: 'Names of this list that you left out. They stay out of every update until you take them again.', keyOptional: 'Publisher’s minisign key (optional)', findings: (value: number) => `${n(value)} of its rules would break things in most homes:`,
  },
};
