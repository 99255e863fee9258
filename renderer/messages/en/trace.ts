/** The trace: what happened, and what can be changed. */
import { numbersOf } from '../numbers.ts';

const { n } = numbersOf('en');

export const trace = {
  trace: {
    title: 'Trace', close: 'Close the trace', theOrder: 'The order', otherOrders: (count: number) => (count === 1 ? 'Another order in force names it' : `${n(count)} other orders in force name it`), alsoOrders: 'orders it too', evidence: 'What was seen', change: 'What you can change', matched: 'Lists that name it', none: 'No list names it.', steps: 'How it was decided', answered: 'What was answered',
    decided: 'decided', passed: 'went on', notReached: 'not reached', alsoMatched: 'matched, not applied', observed: 'observed', would: 'would have decided', line: (line: number) => `line ${n(line)}`, lineWhole: 'Show the whole line', lineLess: 'Show less',
    stepNames: { guard: 'Who may ask', 'special-use': 'Names that stay in this house', policy: 'Orders, your rules, your lists', cache: 'What is known already', forward: 'Asking upstream', inspect: 'What the answer tells, and where it leads' } as Record<string, string>,
    via: (name: string) => `It leads to ${name}, which the rule names.`, notAsked: 'upstream not asked', from: (upstream: string) => `from ${upstream}`, edeNames: { 3: 'Stale Answer', 15: 'Blocked', 16: 'Censored', 17: 'Filtered', 18: 'Prohibited', 19: 'Stale NXDOMAIN Answer', 22: 'No Reachable Authority', 23: 'Network Error' } as Record<number, string>,
  },
  sentence: {
    orderLaw: (court: boolean, to: string | undefined, since: string) => [`Blocked by ${court ? 'a court order' : 'an order'}. ${to === undefined ? 'To whom it is addressed is not known' : `It is addressed to ${to}, not to you`}; it applies here `, `because you subscribed to its list on ${since}.`],
    orderNoCountry: ' No country is set, so Gavel does not say whether it is an order of yours.',
    orderAbroad: (country: string, since: string) => [`Blocked by your choice: an order of ${country}, which is not the country you set. `, `You subscribed to its list on ${since}.`],
    orderVoluntary: (since: string) => ['Blocked by your choice: a voluntary code or the decision of a private body, not of an authority. ', `You subscribed to its list on ${since}.`],
    orderDoubtful: (since: string) => ['Blocked by your choice. The list does not say whether this order is still in force; it is applied, marked unverified. ', `You subscribed to its list on ${since}.`],
    family: (list: string) => ['Blocked by your family filter. ', `${list} names it.`], custom: (list: string) => ['Blocked by your choice. ', `${list} names it.`], own: (rule: string) => ['Blocked by your own rule ', `${rule}.`],
    protection: (address: string) => ['Blocked to protect this home. ', `The answer was ${address}, an address inside a home, which no public name needs; a page could use it to reach your own devices.`],
    observed: (list: string) => ['Answered. ', `It would have been blocked by ${list}, which you observe.`],
    pause: (list: string) => ['Answered, because your choices were paused. ', `${list} would have blocked it.`], ownAllow: (list: string) => ['Answered, because your own rule allows it. ', `${list} would have blocked it.`],
    listAllow: (list: string) => ['Answered, because a list of yours allows it. ', `${list} would have blocked it.`], setAside: ['Answered, because you set this name aside from its order. ', 'The order’s other names stay as they are.'],
    delisted: (list: string) => ['Answered. ', `${list} names it no longer.`], collision: (list: string) => ['Answered. ', `${list} does not name it: Gavel took it for another name once, and noted that.`],
    timeout: (who: string) => [`${who} did not answer in time. `, 'Nobody blocked it.'], unreachable: (who: string) => [`${who} could not be reached. `, 'Nobody blocked it.'], upstreamError: (who: string) => [`${who} answered with an error. `, 'Nobody blocked it.'],
    access: ['Refused: ', 'the asking device is not in your network.'], rateLimit: ['Refused: ', 'the device asked too many questions at once.'], malformed: ['Refused: ', 'it was not a proper DNS question.'], unsupported: ['Refused: ', 'Gavel does not answer this kind of question.'],
  },
  change: {
    setAside: 'Set this one name aside', setAsideText: 'It is answered, and so is every name below it; the order’s other names stay as they are. Recorded with today’s date, and undone at any time.', setAsideDo: 'Set aside…', undo: 'Apply the order to it again', undoDo: 'Apply again…', undoText: (name: string, day: string) => `You set ${name} aside on ${day}; it is answered now.`,
    observe: 'Observe this list', observeText: 'Its names are answered; the log notes what would have been blocked.', observeDo: 'Observe', enforce: 'Enforce this list', enforceText: 'Its names are blocked from the next question on.', enforceDo: 'Enforce',
    stop: 'Stop applying this list', stopText: 'Its names are treated like any other. The history stays.', stopDo: 'Stop…', allow: 'Allow this name', allowText: 'Your own rule, for this name and what lies below it. It overrules your lists, never orders.', allowDo: 'Allow',
    block: 'Block this name', blockText: 'Your own rule, for this name and what lies below it.', blockDo: 'Block', removeRule: 'Take your rule back', removeRuleText: (rule: string) => `It is ${rule}, under Lists, Own rules.`, removeRuleDo: 'Remove',
    orderFoot: 'An allow rule would not change this: allow rules overrule your own lists, never orders. Gavel says who ordered what and to whom. It does not say what the law asks of you.',
    confirmSetAside: (name: string) => `Set ${name} aside?`, confirmStop: (list: string) => `Stop applying “${list}”?`, upstream: 'None of your lists holds this name; an allow rule changes nothing.', upstreamHeld: 'Your lists did not decide about this name; an allow rule changes nothing.',
    check: 'Check it across resolvers', checkText: 'Compares what others answer. Nothing is sent until you choose whom to ask.', checkDo: 'Check…', another: 'Ask another upstream for it', anotherText: 'For this name and what lies below it. The one you choose learns the name.', anotherDo: 'Choose…', nothing: 'Or leave it: the next question is asked as before.',
  },
};
