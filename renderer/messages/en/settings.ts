/** Settings. */
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const settings = {
  settings: {
    title: 'Settings', country: 'Country', countryText: 'Where this household is. It decides whether an order counts as the law here, or as your choice.', countryNone: 'Not set', countryGuess: (name: string) => `By its clock, this computer is in ${name}.`, countryUse: (name: string) => `Use ${name}`, thisRun: 'Given on the command line for this run; what you choose here is kept.',
    upstreams: 'Upstream resolvers', upstreamsText: 'Who is asked for names that nothing blocks, in which order, and what they block themselves.', toUpstreams: 'Open Upstreams',
    cache: 'Kept answers', cacheText: 'Answers are kept for as long as they say. Forget one when a site has moved and you cannot wait.', cacheSize: (entries: number, bytes: number) => `${plural(entries, 'answer', 'answers')}, ${n(Math.ceil(bytes / 1024))} KiB`,
    flushName: 'Name to forget', flushOne: 'Forget this name', flushAll: 'Forget all', flushed: (value: number) => (value === 0 ? 'Nothing was kept for it.' : `Forgotten: ${plural(value, 'answer', 'answers')}.`), overTls: 'Over TLS', overHttps: 'Over HTTPS',
    save: 'Save', saved: 'Saved.', ownRules: 'Own rules', ownRulesMoved: 'Your own lines and the names you set aside from orders have a page of their own.', ownRulesGo: 'Go to own rules',
    appearance: 'Appearance', language: 'Language', scheme: 'Theme', schemes: { auto: 'As the system', light: 'Light', dark: 'Dark' }, about: 'About', version: 'Version', data: 'Data folder', listens: 'Listens on', console: 'Console', off: 'off', runOptions: 'Options of this run',
  },
};
