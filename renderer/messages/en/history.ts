/** Looking back: what changed in a list, where a name was and when, and who decided what. */
import type { DayAnswer } from '../../../shared/history-api.ts';
import type { ListMode } from '../../../shared/verdict.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const history = {
  listPage: {
    back: 'Lists', gone: 'There is no list of this name here.', changes: 'What changed when', none: 'Nothing is kept of it yet; its first reading will stand here.', keptFrom: (day: string) => `Kept since ${day}. What the list held before that day is not known, but for what it states itself.`, one: 'It was read once so far; from the next update that changes something a chart stands here.',
    chart: (added: number, removed: number) => `Bar chart by day: ${plural(added, 'name', 'names')} added, ${n(removed)} removed. The same numbers are in the table that follows.`, chartTable: 'Changes by day', day: 'Day', names: 'Names', added: 'added', removed: 'removed', changed: 'changed', first: (names: number) => `First reading: ${plural(names, 'name', 'names')}`,
    orders: (added: number, removed: number, changed: number) => `Orders: ${[added > 0 ? `${n(added)} added` : '', removed > 0 ? `${n(removed)} removed` : '', changed > 0 ? `${n(changed)} changed` : ''].filter((part) => part !== '').join(', ')}`, now: (names: number) => `${plural(names, 'name', 'names')} after it`,
    showAdded: (names: number) => `${n(names)} added`, showRemoved: (names: number) => `${n(names)} removed`, showChanged: (names: number) => `${n(names)} changed`, more: 'Show more', older: 'Show older updates', onlyOrders: 'No name changed.', says: { delisted: (day: string) => `delisted ${day}`, listed: (day: string) => `listed ${day}`, orders: (ids: string) => `under ${ids}` }, allow: 'allowed', match: { exact: 'alone', tree: '', below: 'only what is below it' },
    menu: 'History of the list',
  },
  lookUp: {
    title: 'Look up a name', name: 'Name', day: 'Day (optional)', oneDay: 'Day', do: 'Look up',
    ordered: { yes: (name: string, day: string) => `Yes: ${name} was ordered blocked on ${day}.`, no: (name: string, day: string) => `No order list kept here named ${name} on ${day}.`, 'not-known': (name: string, day: string) => `Whether ${name} was ordered blocked on ${day} is not known.` } satisfies Record<DayAnswer['ordered'], unknown>,
    decision: {
      blocked: (who: 'law' | 'you', list: string) => `A question here would have been blocked, ${who === 'law' ? 'by an order that you applied' : 'by your choice'}${list === '' ? '' : ` (${list})`}.`, observed: (list: string) => `A question here would have been answered: ${list} was only observed.`,
      answered: (spared: string) => `A question here would have been answered${spared === '' ? '' : `; ${spared}`}.`, 'not-known': 'What would have become of a question here is not known.',
    }, stated: 'By what the list states of that time.', since: 'since', until: 'until', noEnd: 'no end is known', before: { blocked: (list: string, time: string) => `Until ${time} that day it would have been blocked; then you gave ${list} up.`, observed: (list: string, time: string) => `Until ${time} that day it would only have been observed; then you gave ${list} up.` }, byRecord: 'Gavel did not read this list yet on that day.', time: { stated: (day: string) => `${day}, as the list states`, orBefore: (day: string) => `${day} or before`, observed: (day: string) => day },
    notKnown: (lists: string) => `Of that day it is not known what these lists held: ${lists}.`, historyFrom: (list: string, day: string) => `${list} (history from ${day})`, kept: 'Own rules and pauses of earlier days are not kept.', now: 'on the list now', goneOn: (day: string) => `no longer on it since ${day}`, ended: (day: string) => `you gave the list up on ${day}`, firstSeen: 'First seen', lastSeen: 'Last seen', listed: 'Listed', delisted: 'Delisted', orders: 'Under', orBefore: (day: string) => `${day} or before`, rule: 'As',
    onDay: { yes: 'was on it that day', no: 'was not on it that day', delisted: 'was taken off it by then', 'not-known': 'whether it was on it that day is not known' }, mode: { enforce: 'enforced', observe: 'observed', off: 'off', removed: 'given up', 'not-known': 'its use that day is not known' } satisfies Record<ListMode | 'removed' | 'not-known', string>, notYet: 'not decided yet', whole: 'Everything that is kept of it', spared: { 'own-allow': 'your own rule allowed it', 'list-allow': 'a list of yours allowed it', 'set-aside': 'you had set it aside', pause: 'your choices were paused', delisted: 'its list named it no longer', observe: 'its list was only observed' } as Record<string, string>,
  },
  audit: {
    title: 'Record of decisions', text: 'Who decided what about orders in this house: lists of orders, their use and their updates, and names set aside. Nothing of it is ever changed or deleted.', none: 'Nothing was decided yet.', when: 'When', what: 'What', who: 'Who', csv: 'CSV', json: 'JSON', saveAs: (format: string) => `Save as ${format}`, older: 'Show older entries', reason: (text: string) => `“${text}”`, link: 'Record of decisions',
    short: { 'list-added': (mode: string) => `added: ${mode}`, 'list-removed': 'given up', 'mode-changed': (mode: string, before: string) => `${before}, then ${mode}` },
    by: { household: 'you', 'command-line': 'the command line', automatic: 'Gavel', default: 'as it came' } as Record<string, string>,
    events: {
      'list-added': (list: string, mode: string) => `${list} was added: ${mode}`, 'list-removed': (list: string) => `${list} was given up`, 'mode-changed': (list: string, mode: string, before: string) => `${list}: ${before}, then ${mode}`, 'update-taken': (list: string) => `${list} was updated`, 'update-held': (list: string) => `An update of ${list} was held`,
      'held-update-taken': (list: string) => `The held update of ${list} was taken`, 'held-update-refused': (list: string) => `The held update of ${list} was refused`, 'syntax-changed': (list: string) => `How ${list} is read was changed`, 'key-changed': (list: string) => `The publisher’s key of ${list} was changed`, 'names-left-out': (list: string) => `Names of ${list} were left out`, 'name-included': (list: string, name: string) => `Taken from ${list} again: ${name}`, 'set-aside': (name: string) => `Set aside: ${name}`, 'set-aside-undone': (name: string) => `Orders apply to ${name} again`, 'torn-line': () => 'A line was cut off when Gavel was ended',
    },
  },
};
