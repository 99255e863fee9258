/** Orders. */
import type { OrderEventType } from '../../../shared/order-timeline.ts';
import type { ListMode } from '../../../shared/verdict.ts';
import { stop } from '../full-stop.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const orders = {
  orders: {
    title: 'Orders', text: 'What authorities ordered, as the lists you subscribed to record it. Applying an order here is your choice.', empty: 'No list of orders yet.', emptyHint: 'Add one under Lists; the Milan example comes with Gavel.', toLists: 'Go to Lists',
    columns: { order: 'Order', names: 'Names', status: 'Status', here: 'Here', hits: '30 days' }, blockedHits: (value: number) => `${n(value)} blocked`, observedHits: (value: number) => `${n(value)} observed`, noHits: 'not asked', search: 'Authority, number, name or list', noMatch: 'No order matches.',
    status: { 'in-force': 'in force', stayed: 'stayed', varied: 'varied', expired: 'expired', annulled: 'annulled', superseded: 'superseded', unknown: 'status not known' } as Record<string, string>, asOf: (day: string) => `as of ${day}`,
    here: { enforce: 'applied', observe: 'observed', off: 'not applied' } satisfies Record<ListMode, string>,
  },
  order: {
    scopes: { national: 'the whole country', subnational: 'a part of the country', worldwide: 'worldwide' } as Record<string, string>,
    events: {
      decided: 'Ordered', 'in-force-from': 'In force from this day', 'review-on': 'To be reviewed', 'last-day': 'Last day in force', appealed: 'Appealed', confirmed: 'Confirmed', varied: 'Varied', stayed: 'Stayed', annulled: 'Annulled', superseded: 'Replaced', implemented: 'Decision on carrying it out', expired: 'Expired',
      appeals: 'Appeals the order', confirms: 'Confirms the order', varies: 'Varies the order', stays: 'Stays the order', annuls: 'Annuls the order', supersedes: 'Replaces the order', implements: 'On carrying out the order',
    } satisfies Record<OrderEventType, string>,
    /** Behind what happened to this order, and behind what this order does to another one. */
    by: (authority: string) => `by ${authority}`, of: (authority: string) => `of ${authority}`, copy: 'Copy reference', copied: 'Copied', name: 'Name', listedSince: 'On the list since', onADay: 'Was a name ordered on a day?',
    alsoUnder: 'Also ordered by', nameHere: { blocked: 'blocked', observed: 'observed', answered: 'answered', setAside: (day: string) => `set aside ${day}`, delisted: (day: string) => `off the list since ${day}`, later: 'not yet' },
    back: 'All orders', record: 'On record', happened: 'What happened', names: 'Names', namesText: (value: number) => `${plural(value, 'name', 'names')}, with all that lies below ${value === 1 ? 'it' : 'them'}`, noNames: 'The list names nothing under this order.', sure: 'How sure is this', home: 'In your home', open: 'Open the order', gone: 'No list here holds this order.',
    jurisdiction: 'Jurisdiction', yours: 'the country you set', notYours: 'not the country you set', noCountry: 'no country is set', authority: 'Authority', instrument: 'Instrument', docket: 'Docket', ecli: 'ECLI', addressed: 'Addressed to', everyProvider: 'every access provider', askedBy: 'Asked for by', legalBasis: 'Legal basis', ends: 'Ends', reach: 'Reach', newNames: 'New names', dynamic: 'without a new decision', notDynamic: 'only by a new decision', recordLevel: 'Record',
    today: 'Today', ordered: 'Ordered', documentIn: (host: string, lang: string) => `${host}, in ${lang}`,
    levels: { 'document-seen': 'The decision was seen.', 'official-register': 'From an official register.', 'secondary-source': 'From a secondary source, such as the press; the decision itself was not seen.', unverified: 'Not verified.' } as Record<string, string>, levelOn: (day: string) => `Checked on ${day}.`, noLevel: 'The list does not say how its facts were checked.',
    levelWords: { 'document-seen': 'decision seen', 'official-register': 'official register', 'secondary-source': 'secondary source; decision not seen', unverified: 'not verified' } as Record<string, string>,
    kinds: { court: 'a court', prosecutor: 'a prosecutor', regulator: 'a regulator', police: 'police', ministry: 'a ministry', 'self-regulatory': 'a private body', unknown: 'kind not known' } as Record<string, string>,
    instruments: { judgment: 'Judgment', 'interim-injunction': 'Interim injunction', 'administrative-order': 'Administrative order', seizure: 'Seizure', 'sanctions-act': 'Sanctions act', 'voluntary-code': 'Voluntary code', unknown: '' } as Record<string, string>,
    intro: (authority: string, to: string | undefined, since: string, mode: ListMode) => `${to === undefined ? `The list does not say to whom this order (${authority}) is addressed.` : `${stop(`${authority} addressed ${to}`)} The order does not address households.`} ${mode === 'enforce' ? `Gavel applies it here because you subscribed to its list on ${since}, and you can stop at any time.` : mode === 'observe' ? `You have observed its list since ${since}: its names are answered, and the log notes what would have been blocked.` : 'Its list is switched off here.'}`,
    choice: { enforce: 'You chose to apply it here', observe: 'You chose to observe it here', off: 'Switched off here' } satisfies Record<ListMode, string>, defaultChoice: 'Came with Gavel, in observe', runChoice: 'Applied by the command line, for this run', list: 'List',
  },
};
