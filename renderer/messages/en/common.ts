/** What every page says. */
export const common = {
  name: 'Gavel',
  nav: { overview: 'Overview', log: 'Live log', lists: 'Lists', orders: 'Orders', devices: 'Devices', upstreams: 'Upstreams', settings: 'Settings', main: 'Pages', skip: 'Skip to the page' },
  words: { law: 'Law', you: 'You', upstream: 'Upstream', observed: 'Observed', answered: 'Answered', failed: 'Failed', refused: 'Refused' },
  notKnown: 'not known',
  connection: {
    lost: 'Gavel does not answer. Is it still running?',
    garbled: 'Gavel answered something this page does not understand; reload the page.',
    waiting: 'The connection to Gavel is lost. Trying again…',
  },
  more: 'More',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Loading…',
  justNow: 'just now',
  region: (country: string, part: string) => `${country} (region ${part})`,
  failedTitle: 'This could not be loaded',
  login: {
    title: 'Log in to Gavel',
    text: 'This console belongs to a household. Open the address that Gavel printed when it started; “npx gavel status” on its computer prints a new one. Or paste the token here.',
    usedLink: 'The link you opened no longer logs in: it works once, and for a short while. Make a new one on Gavel’s computer.',
    token: 'Token', submit: 'Log in',
  },
  status: {
    filtering: 'Filtering', starting: 'Starting…', paused: (until: string) => `Your choices are paused until ${until}`, unknown: 'Not known whether it filters', notListening: 'Not listening',
    stale: 'Whether Gavel answers now is not known.',
    listens: (address: string, port: number) => `${address} · port ${port}`,
  },
  problem: { warning: 'Warning', error: 'Problem' },
};
