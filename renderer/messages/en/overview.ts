/** The overview, and the pause. */
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('en');

export const overview = {
  pause: {
    open: 'Pause your choices…', title: 'Pause your choices', resume: 'Resume',
    text: 'Family filter, custom lists and your own rules stop, then start again by themselves. Orders you apply stay: they are switched only under Lists.',
    minutes: (minutes: number) => (minutes < 60 ? `${minutes} minutes` : minutes === 60 ? '1 hour' : `${minutes / 60} hours`),
  },
  overview: {
    title: 'Overview', period: 'Period', hour: 'Hour', day: '24 hours', week: 'Week',
    working: (address: string, port: number) => `Gavel answers on ${address}, port ${port}.`,
    nothingYet: 'Nothing has asked yet. Point your router’s DNS at this computer, or try it with dig.',
    summary: (asked: number, blocked: number, period: string) =>
      (asked === 0 ? `No questions in the last ${period}.` : `${plural(asked, 'question', 'questions')} in the last ${period}, ${n(blocked)} blocked (${tenths((100 * blocked) / asked)} %).`),
    periodWords: { 1: 'hour', 24: '24 hours', 168: 'week' } as Record<number, string>,
    whoDecided: 'Who decided',
    causes: {
      law: { none: 'No order was applied.', some: 'Orders in force, on lists you enforce' },
      you: { none: 'None of your choices was needed.', some: 'Your family filter, custom lists and own rules' },
      upstream: { none: 'Your upstream reported no block of its own.', some: 'Blocks your upstream resolvers told of, or that their answers show' },
      observed: { none: '', some: 'Answered; lists you observe would have blocked them' },
    },
    showInLog: (word: string) => `${word}: show in the live log`,
    all: 'All questions', per: (minutes: number) => (minutes < 60 ? `per ${minutes} minutes` : minutes === 60 ? 'per hour' : `per ${minutes / 60} hours`), answered: 'answered', blocked: 'blocked',
    chart: (asked: number, blocked: number) => `Bar chart of questions over time: ${n(asked)} asked, ${n(blocked)} blocked. The same numbers are in the table that follows.`,
    chartTable: 'Questions over time', time: 'Time', asked: 'Asked',
    justBlocked: 'Just blocked', nothingBlocked: 'Nothing was blocked yet.', topBlocked: 'Most blocked names', topAsked: 'Most asked names', clients: 'Devices', nothingAsked: 'No questions in this time.',
    resolver: 'Resolver', upstream: 'Upstream', notAsked: 'not asked yet', answers: 'answers', lastAnswered: (when: string) => `last answered ${when}`, failing: (why: string) => `does not answer${why === '' ? '' : `: ${why}`}`, took: (ms: string) => `${ms} ms`,
    names: 'Names on lists', cache: 'Answers in the cache', memory: 'Memory', since: 'Running since', thisRun: 'Options of this run only', version: 'Version',
    countryAsk: (guess: string | undefined) => (guess === undefined ? 'No country is set.' : `No country is set. By its clock this computer is in ${guess}.`),
    countryWhy: 'Whether an order counts as the law here or as your choice depends on it.', countrySet: 'Set the country',
  },
};
