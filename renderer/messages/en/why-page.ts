/** “Why?”: one name, what would happen, what happened, since when. */
import type { ListMode } from '../../../shared/verdict.ts';
import { numbersOf } from '../numbers.ts';

const { plural } = numbersOf('en');

export const whyPage = {
  whyPage: {
    title: 'Why?', text: 'What happens to a name here, who decided it, since when, and what you can change. Nobody outside this house is asked unless you choose “Ask now”.', key: 'Why?',
    name: 'Name or address of a site', device: 'Device', anyDevice: 'Any device', day: 'Day (optional)', time: 'Time (optional)', look: 'Look',
    recent: 'Blocked just now', nothingRecent: 'Type the name of a site that does not open, or one that you wonder about.',
    now: 'What happens now', happened: 'What happened', since: 'Since when', that: (day: string) => `On ${day}`,
    forDevice: (device: string) => `Asked for ${device}.`, forAny: 'Own rules that hold for single devices are left out; choose a device to see them.',
    pausedHouse: (until: string) => `Your own choices are paused until ${until}. Orders stay.`, pausedDevice: (device: string, until: string) => `Your own choices are paused for ${device} until ${until}. Orders stay.`,
    keptBack: (upstream: string, when: string) => `is blocked by nothing here. ${upstream}, your upstream, kept it back when it was last asked, ${when}.`, failedLast: (when: string) => `Gavel would ask your upstream. When it did last (${when}), there was no answer; nobody blocked it.`,
    noneOn: (day: string) => `It was not asked for on ${day}, as far as the log remembers.`, none: 'It was not asked for, as far as the log remembers.', noneThen: (from: string, to: string) => `It was not asked for between ${from} and ${to}, as far as the log remembers.`, between: (from: string, to: string) => `Between ${from} and ${to}.`,
    notNoted: 'This run of Gavel notes no questions, so what happened is not known.', lookedTo: (when: string) => `Looked back to ${when} so far.`, inLog: 'Look in the live log', times: (times: number, since: string) => `${plural(times, 'time', 'times')} since ${since}`, trace: 'How it was decided',
    named: (list: string, day: string) => `${list} has named it since ${day}.`, namedBefore: (list: string, day: string) => `${list} has named it since ${day} or before.`, namedUnknown: (list: string) => `Since when ${list} has named it is not known.`,
    used: { enforce: (day: string) => `You have applied this list since ${day}.`, observe: (day: string) => `You have observed this list since ${day}: its names are answered.`, off: (day: string) => `This list has been off since ${day}.` } satisfies Record<ListMode, (day: string) => string>,
    usedAtStart: { enforce: (day: string) => `This list has been applied here since ${day}.`, observe: (day: string) => `This list has been observed here since ${day}, as it came: its names are answered.`, off: (day: string) => `This list has been off since ${day}, as it came.` } satisfies Record<ListMode, (day: string) => string>,
    setAside: (name: string, day: string) => `You set ${name} aside from orders on ${day}.`, ownRule: 'Own rules carry no date.', noList: 'No list kept here has ever held it, or a name above it.', history: 'Lists that hold it, or did', change: 'What you can change',
  },
};
