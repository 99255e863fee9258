/** The transparency report. */
import type { ListMode, UpstreamStatement } from '../../../shared/verdict.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');
const modes = { enforce: 'enforced', observe: 'observed', off: 'off' } satisfies Record<ListMode, string>;

export const report = {
  report: {
    title: 'Transparency report', open: 'Report for a period', from: 'From', to: 'To', period: 'Period', periods: { month: 'This month', last: 'Last month', days: '90 days' },
    print: 'Print', csv: 'CSV', json: 'JSON', download: (format: string) => `Download as ${format}`,
    lead: (from: string, to: string) => `What orders did in this home from ${from} to ${to}`,
    made: (when: string, version: string) => `Made on ${when} by Gavel ${version}.`,
    summary: (asked: number, law: number, choice: number, observed: number) => `${plural(asked, 'question', 'questions')}: ${n(law)} blocked by an order that is the law here, ${choice === 0 ? '' : `${n(choice)} by other orders that you chose to apply, `}${n(observed)} answered and noted.`,
    country: (name: string) => `The household’s country is ${name}.`, noCountry: 'No country is set, so every order of an authority counts as the law here.',
    logFrom: (day: string) => `The log begins on ${day}; of the days before nothing is known.`, logEmpty: 'The log holds nothing, so nothing is known of this period.',
    cut: 'More questions met an order than were looked at: the names are those of the newest questions.',
    choice: 'Each order’s page says to whom it is addressed, as far as that is known. It is applied here because somebody of this household subscribed to its list.',
    orders: 'Orders', unmet: (orders: number) => `${plural(orders, 'more order', 'more orders')} in force, ${orders === 1 ? 'not met' : 'none met'}`, unmetIdle: (orders: number) => `${plural(orders, 'more order', 'more orders')} not in force, ${orders === 1 ? 'not met' : 'none met'}`,
    noOrders: 'No order was applied or observed in this period.', nobody: 'Nobody asked for a name of it.',
    columns: { order: 'Order', here: 'Here', blocked: 'Blocked', observed: 'Observed', setAside: 'Set aside', name: 'Name' },
    namesOf: (order: string) => `Names of ${order} that were asked for`, namesFirst: (shown: number, all: number) => `The ${n(shown)} asked for most, of ${n(all)}`,
    here: (mode: ListMode) => modes[mode], gone: 'its list is gone', notInForce: 'not in force today',
    setAsides: 'Names set aside', noSetAsides: 'No name was set aside.', since: (from: string) => `since ${from}`, sinceNotKnown: 'since when is not known', until: (day: string) => `until ${day}`, noReason: 'no reason given',
    decisions: 'What the household decided', noDecisions: 'Nothing was changed.',
    upstream: 'Blocked by upstream', noUpstream: 'No upstream told of a block of its own, and no answer looked like one.', times: (count: number, names: number) => `${plural(count, 'question', 'questions')}, ${plural(names, 'name', 'names')}`,
    stated: {
      'stated-legal': (who: string) => `${who} says an outside authority asked for it`, 'stated-policy': (who: string) => `${who} says it is its own policy`,
      'likely-legal': (who: string) => `${who}: likely legal, by what it answered; it does not say so`, suspected: (who: string) => `${who}: answers that look like a block; why is not known`,
    } satisfies Record<UpstreamStatement, (who: string) => string>,
    foot: 'Gavel says who ordered what and to whom. It does not say what the law asks of anyone. What is not known is left open.',
    inHome: 'In your home, 90 days', hits: (blocked: number, observed: number) => `${n(blocked)} blocked, ${n(observed)} observed`,
  },
};
