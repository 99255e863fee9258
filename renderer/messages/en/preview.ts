/** What a list would change, before it is added. */
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const preview = {
  preview: {
    title: 'What it holds', show: 'Show what it holds', reading: 'Reading it…', add: 'Add it', addMany: (lists: number) => `Add ${plural(lists, 'list', 'lists')}`, change: 'What it would change here', overlap: 'Lists you have', own: 'What you decided yourself', left: 'Left out', sample: 'Among its names',
    calls: (title: string) => `It calls itself “${title}”.`, written: (encoding: string) => `Written in ${encoding}.`, packed: (how: string) => `Packed with ${how}.`,
    fresh: (names: number) => (names === 0 ? 'It would block nothing that is not blocked already.' : `${plural(names, 'name', 'names')} would be blocked that nothing here blocks now.`), already: (names: number) => `${n(names)} ${names === 1 ? 'is' : 'are'} blocked already.`,
    partly: (names: number) => `Compared are the first ${n(names)} names.`, notInForce: (names: number) => `${plural(names, 'name is', 'names are')} under no order in force today, or off the list: ${names === 1 ? 'it does' : 'they do'} not block.`, inForce: (some: number, all: number) => `${n(some)} of ${plural(all, 'order', 'orders')} in force today.`,
    allows: (names: number) => `${plural(names, 'exception', 'exceptions')} of its own.`, noOverlap: 'No list here holds any of its names.', bothHold: 'Names in both', list: 'List', here: 'Here',
    lifted: (names: number) => `${plural(names, 'of its names stays', 'of its names stay')} answered:`, liftedLine: (line: number) => `line ${n(line)} of your own rules`, setAside: 'set aside by you', liftedOf: (names: number) => plural(names, 'name', 'names'), partOf: (names: string) => `a part of ${names}`, moreRules: (rules: number) => `and ${plural(rules, 'more rule', 'more rules')}`,
    allowedByYou: (names: number) => `Your allow rules allow ${plural(names, 'of its names', 'of its names')}. Allow rules never lift orders; you can set single names aside once the list is here.`,
    unblocks: (names: number) => `Its exceptions would let through ${plural(names, 'name', 'names')} that another list of yours blocks now:`,
    signed: 'Signed by the key you gave.',
    sameAs: (title: string) => `You have this source already, as “${title}”.`, linesLeft: (lines: number) => `${plural(lines, 'line', 'lines')}:`, showLines: 'Show the lines', and: (names: string, more: number) => `${names} and ${n(more)} more`,
  },
  adding: {
    fileTab: 'File or folder', pathLabel: 'Path of a file or a folder on Gavel’s computer', pathHint: '/home/me/lists', syntax: 'Syntax', syntaxAuto: 'Recognise it', more: 'Title, syntax and key', fromDevice: 'Take a file from this device…',
    folder: (files: number) => `${plural(files, 'file', 'files')} in this folder. ${files === 1 ? 'It becomes' : 'Each becomes'} a list of its own.`, folderNone: 'This folder holds no files.', folderLeft: (files: number) => `${plural(files, 'other entry', 'other entries')} left out: folders within, hidden files, and what is beyond the first.`, waiting: 'waiting',
    added: (title: string) => `Added: ${title}.`, addedMany: (lists: number) => `Added: ${plural(lists, 'list', 'lists')}.`,
  },
  syntaxes: {
    hosts: 'hosts file', domains: 'plain names', 'domains-exact': 'plain names, each alone', wildcard: 'wildcards (*.name)', adblock: 'Adblock rules', dnsmasq: 'dnsmasq', unbound: 'Unbound', rpz: 'response policy zone', 'order-list-json': 'order list (JSON)', 'order-list-text': 'order list (text)',
    'ua-playcity': 'register of Ukraine (PlayCity)', 'cz-mfcr': 'register of Czechia (gambling)', 'cz-sukl': 'register of Czechia (medicines)', 'fr-anj': 'register of France (ANJ)', 'it-bofh': 'Italy 2008 to 2014 (bofh)', 'de-cuii': 'Germany (CUII)', 'pl-hazard': 'register of Poland', 'ru-zapret': 'Russia (zapret-info)', 'it-adm': 'register of Italy (ADM)', 'ch-gespa': 'register of Switzerland (Gespa)',
    'pi-hole-json': 'a table of Pi-hole', 'adguard-home-yaml': 'a configuration of AdGuard Home',
  } as Record<string, string>,
};
