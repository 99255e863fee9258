/** The overview, and the pause. */
import { numbersOf } from '../numbers.ts';

const { n, plural, tenths } = numbersOf('en');

export const overview = {
  pause: {
    open: 'Pause your choices…', title: 'Pause your choices', resume: 'End now',
    text: 'Family filter, custom lists and your own rules rest, then start again by themselves. Orders you apply stay: they are switched only under Lists.',
    minutes: (minutes: number) => (minutes < 60 ? `${minutes} minutes` : minutes === 60 ? '1 hour' : `${minutes / 60} hours`),
    who: 'For', everyone: 'The whole house', untilToday: (time: string) => `Until ${time}`, untilTomorrow: (time: string) => `Until tomorrow, ${time}`, custom: 'Until another time', customDo: 'Pause',
    running: (until: string) => `Your choices are paused for the whole house until ${until}.`, runningFor: (devices: readonly string[], until: string) => `Your choices are paused for ${devices.join(', ')} until ${until}.`,
    until: (time: string) => `paused until ${time}`, ordersStay: 'Orders you apply stay.', region: 'Pauses', openFor: (device: string) => `Pause your choices for ${device}`,
  },
  overview: {
    title: 'Overview', period: 'Period', hour: 'Hour', day: '24 hours', week: '7 days', month: '30 days', quarter: '90 days',
    working: (address: string, port: number) => `Gavel answers on ${address}, port ${port}.`,
    nothingYet: 'Nothing has asked yet. Point your router’s DNS at this computer, or try it with dig.',
    summary: (asked: number, blocked: number, period: string) =>
      (asked === 0 ? `No questions in the last ${period}.` : `${plural(asked, 'question', 'questions')} in the last ${period}, ${n(blocked)} blocked (${tenths((100 * blocked) / asked)} %).`),
    periodWords: { 1: 'hour', 24: '24 hours', 168: '7 days', 720: '30 days', 2160: '90 days' } as Record<number, string>,
    whoDecided: 'Who decided',
    causes: {
      law: { none: 'No order was applied.', some: 'Orders in force, on lists you enforce' },
      you: { none: 'None of your choices was needed.', some: 'Your family filter, custom lists and own rules; orders that are not the law here; protection of this home' },
      upstream: { none: 'Your upstream reported no block of its own.', some: 'Blocks your upstream resolvers told of, or that their answers show' },
      observed: { none: '', some: 'Answered; lists you observe would have blocked them' },
    },
    all: 'All questions', per: (minutes: number) => (minutes < 60 ? `per ${minutes} minutes` : minutes === 60 ? 'per hour' : minutes < 1440 ? `per ${minutes / 60} hours` : 'per day'),
    chart: (asked: number, blocked: number) => `Questions over time: ${n(asked)} asked, ${n(blocked)} blocked. The arrow keys go from bar to bar, Enter shows its questions in the log.`,
    chartTable: 'Questions over time', showTable: 'The same as a table', time: 'Time', asked: 'All',
    layers: 'What the chart shows', hint: 'Choose a bar to see its numbers. A click shows its questions in the log, a drag looks closer.', hintTouch: 'Choose a bar to see its numbers; they lead to its questions in the log.',
    bar: (time: string, asked: number, parts: readonly string[]) => [`${time}: ${plural(asked, 'question', 'questions')}`, ...parts].join(', '), part: (word: string, count: number) => `${word} ${n(count)}`,
    zoomed: (time: string, asked: number, blocked: number) => `${time}: ${plural(asked, 'question', 'questions')}, ${n(blocked)} blocked`, zoomIn: 'Look closer', zoomOut: 'Whole period', inLog: (word: string, time: string) => `${word}, ${time}: show in the log`,
    nothingInChart: 'No questions in this time.', stale: 'This could not be refreshed; it is from before.', wholeHours: 'Names, devices and orders are counted by whole hours.',
    justBlocked: 'Just blocked', times: (count: number) => `×${n(count)}`, verbOf: (verb: string, name: string) => `${verb} (${name})`, another: 'Ask another…',
    isAllowed: 'allowed now', isSetAside: 'set aside', allowed: (name: string) => `${name} is allowed from now on, by your own rule.`, ruleRemoved: (rule: string) => `Your own rule ${rule} is removed.`, undo: 'Undo', undone: 'Undone.',
    orders: 'Orders', noOrders: 'No question met an order.', allOrders: 'All orders', orderCounts: (blocked: number, observed: number) => (observed === 0 ? `${n(blocked)} blocked` : blocked === 0 ? `${n(observed)} observed` : `${n(blocked)} blocked, ${n(observed)} observed`),
    upstreams: 'Upstream latency', toUpstreams: 'All about upstreams', half: (ms: string) => `half within ${ms} ms`, most: (ms: string) => `95 % within ${ms} ms`, nothingBlocked: 'Nothing was blocked yet.', nothingBlockedHere: 'Nothing was blocked in this time.', topBlocked: 'Most blocked names', topAsked: 'Most asked names', clients: 'Devices', nothingAsked: 'No questions in this time.',
    resolver: 'Resolver', notAsked: 'not asked yet', answers: 'answers', lastAnswered: (when: string) => `last answered ${when}`, failing: (why: string) => `does not answer${why === '' ? '' : `: ${why}`}`,
    names: 'Names on lists in use', cache: 'Answers in the cache', memory: 'Memory', since: 'Running since', thisRun: 'Options of this run only',
    upstreamsDown: 'No upstream resolver answers.', upstreamsDownWhy: 'Until one does, only names kept from before are answered. Is this computer online?', upstreamDown: (names: readonly string[]) => (names.length === 1 ? `${names[0]} does not answer.` : `${names.join(', ')} do not answer.`), upstreamDownWhy: 'The others are asked instead.', upstreamsShow: 'See the upstreams',
    listsDown: (titles: readonly string[]) => (titles.length === 1 ? `“${titles[0]}” is not in force.` : `${titles.map((title) => `“${title}”`).join(', ')} are not in force.`), listsDownWhy: 'Reading failed, and no copy from before is kept.', listsShow: 'See the lists',
    countryAsk: (guess: string | undefined) => (guess === undefined ? 'No country is set.' : `No country is set. By its clock this computer is in ${guess}.`),
    countryWhy: 'Whether an order counts as the law here or as your choice depends on it.', countrySet: 'Set the country',
  },
};
