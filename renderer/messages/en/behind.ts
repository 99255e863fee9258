/** What an answer leads to, and orders that do not block today. */
import type { OrderIdle } from '../../../shared/order-today.ts';
import { stop } from '../full-stop.ts';

export const behind = {
  behind: {
    title: (via: string) => `What names ${via}`,
    blocked: {
      law: (via: string) => `would be blocked: its answer leads to ${via}, which an order in force names.`, order: (via: string) => `would be blocked, by your choice: its answer leads to ${via}, which an order names.`,
      household: (via: string) => `would be blocked, by your choice: its answer leads to ${via}.`, protection: (address: string) => `would be blocked to protect this home: its answer holds ${address}, an address inside a home.`,
    },
    spared: {
      observe: (via: string) => `would be answered; its answer leads to ${via}, which a list you only observe names.`, 'own-allow': (via: string) => `would be answered, because your own rule allows it; its answer leads to ${via}.`, 'list-allow': (via: string) => `would be answered: its answer leads to ${via}, which a list of yours allows.`,
      'set-aside': (via: string) => `would be answered: its answer leads to ${via}, which you set aside from its order.`, pause: (via: string) => `would be answered, because your choices are paused; its answer leads to ${via}.`, delisted: (via: string) => `would be answered: its answer leads to ${via}, which its list names no longer.`, collision: (via: string) => `would be answered; its answer leads to ${via}, which only looked like a listed name.`,
    },
    known: {
      cache: (when: string) => `Gavel has kept this answer since ${when}; the next question gets it.`, log: (when: string) => `So it was when it was last asked, ${when}. What the next answer leads to is only known once it is asked.`, rule: 'Your own rule names the alias.',
    },
    nothing: { cache: (when: string) => `Gavel has kept an answer since ${when}; nothing here names what it leads to.`, log: (when: string) => `When it was last asked, ${when}, it was answered. What the next answer leads to is only known once it is asked.` },
    unknown: 'is named by nothing here; your upstream would be asked.', unknownText: 'An answer can lead to another name, or into your home. Where it leads is only known once it is asked.', ask: 'Ask now', askText: (name: string) => `Gavel asks for ${name} as one of your devices would. Your upstream learns the name, and the log notes it.`, noAnswer: 'No answer came.',
    orderIdle: 'would be answered: the order that names it does not block today.',
    setAside: (name: string) => `Set ${name} aside`, leadsTo: (name: string, via: string, ordered: string) => (via === ordered ? `${name} leads to ${ordered}, which the order names.` : `${name} leads to ${via}; the order names ${ordered}.`), setAsideText: (ordered: string) => `${ordered} is answered, with every name below it and what leads to them; the order’s other names stay as they are. Recorded with today’s date, and undone at any time.`,
    wasSetAside: (ordered: string) => [`Answered, because you set ${ordered} aside from its order. `, 'The order’s other names stay as they are.'],
    allowInside: 'Your own rule, for this name and what lies below it: its answers may then lead into your home.', allowLeading: (via: string) => `Your own rule, for this name and what lies below it. It is answered then although it leads to ${via}. It overrules your lists, never orders.`,
  },
  whose: {
    gave: 'gave the answer', gaveNone: 'gave no answer', kept: (upstream: string) => `from what ${upstream} answered before`, known: 'from what was known already', silent: (upstream: string) => `${upstream} was asked`, notNoted: 'whose answer it was is not on record',
  },
  orderToday: {
    idle: {
      stayed: (day: string | undefined) => (day === undefined ? 'stayed; does not block' : `stayed since ${day}; does not block`), annulled: (day: string | undefined) => (day === undefined ? 'annulled; does not block' : `annulled since ${day}; does not block`), superseded: (day: string | undefined) => (day === undefined ? 'replaced; does not block' : `replaced since ${day}; does not block`),
      varied: (day: string | undefined) => (day === undefined ? 'varied; does not block' : `varied since ${day}; does not block`), ended: (day: string | undefined) => (day === undefined ? 'ended; does not block' : `ended on ${day}; does not block`), 'not-yet': (day: string | undefined) => (day === undefined ? 'not in effect yet; does not block' : `takes effect on ${day}; does not block yet`),
    } satisfies Record<OrderIdle, (day: string | undefined) => string>,
    didNotBlock: ['Answered. ', 'The order that names it did not block.'],
    here: 'not applied today', takesEffect: (day: string) => `takes effect on ${day}`,
    intro: (authority: string, to: string | undefined, since: string) => `${to === undefined ? `The list does not say to whom this order (${authority}) is addressed.` : `${stop(`${authority} addressed ${to}`)} The order does not address households.`} You have applied its list since ${since}, but Gavel does not block by this order today.`, names: 'answered; the order does not block',
  },
};
