/** Settings. */
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const settings = {
  settings: {
    title: 'Settings', country: 'Country', countryText: 'Where this household is. It decides whether an order counts as the law here, or as your choice.', countryNone: 'Not set', countryGuess: (name: string) => `By its clock, this computer is in ${name}.`, countryUse: (name: string) => `Use ${name}`, thisRun: 'Given on the command line for this run; what you choose here is kept.',
    upstreams: 'Upstream resolvers', upstreamsText: 'Who is asked for names that nothing blocks. One a line: tls://NAME@ADDRESS is encrypted, https://… too, udp://ADDRESS is not. For the names of your own house, ask your router: [/lan/168.192.in-addr.arpa/]192.168.1.1',
    strategy: 'Which one first', strategies: { 'in-order': 'In this order', fastest: 'The fastest', parallel: 'All at once', spread: 'In turn' },
    strategyText: {
      'in-order': 'The first that works. The others see only what it fails to answer.', fastest: 'The quickest of the last minutes. One question in twenty goes to another one too, to measure it.',
      parallel: 'Every question goes to all of them, and the first answer counts.', spread: 'Each sees its share of your questions.',
    },
    cache: 'Kept answers', cacheText: 'Answers are kept for as long as they say. Forget one when a site has moved and you cannot wait.', cacheSize: (entries: number, bytes: number) => `${plural(entries, 'answer', 'answers')}, ${n(Math.ceil(bytes / 1024))} KiB`,
    flushName: 'Name to forget', flushOne: 'Forget this name', flushAll: 'Forget all', flushed: (value: number) => (value === 0 ? 'Nothing was kept for it.' : `Forgotten: ${plural(value, 'answer', 'answers')}.`), overTls: 'Over TLS', overHttps: 'Over HTTPS',
    save: 'Save', saved: 'Saved.', ownRules: 'Own rules', ownRulesMoved: 'Your own lines and the names you set aside from orders have a page of their own.', ownRulesGo: 'Go to own rules',
    appearance: 'Appearance', language: 'Language', scheme: 'Theme', schemes: { auto: 'As the system', light: 'Light', dark: 'Dark' }, about: 'About', version: 'Version', data: 'Data folder', listens: 'Listens on', console: 'Console', off: 'off', design: 'All marks and pieces on one page', runOptions: 'Options of this run',
  },
};
