/** What an update of a list changed, order by order, and who took part in it. */
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const updateChanges = {
  updateChanges: {
    addressed: (to: string) => `Addressed to ${to}`,
    noNames: 'No update so far added or removed a name; when one does, a chart stands here.',
    first: (names: number) => `read for the first time, ${plural(names, 'name', 'names')}`,
    names: (added: number, removed: number, changed: number) => `names: ${[added > 0 ? `${n(added)} added` : '', removed > 0 ? `${n(removed)} removed` : '', changed > 0 ? `${n(changed)} changed` : ''].filter((part) => part !== '').join(', ')}`,
    status: (order: string, before: string, after: string) => `${order}: ${before} before, now ${after}`, isNew: (order: string, status: string) => `${order}: new, ${status}`, gone: (order: string) => `${order}: not on the list any more`, record: (order: string) => `${order}: what the list records of it has changed`,
    more: (orders: number) => `and ${plural(orders, 'more order', 'more orders')}`,
    here: { status: (before: string, after: string) => `The list says: ${after}; before: ${before}`, isNew: (status: string) => `The list names this order for the first time: ${status}`, gone: 'The list does not name this order any more', record: 'What the list records of this order has changed' },
    held: { 'update-held': 'An update of its list was held', 'held-update-taken': 'The held update was taken', 'held-update-refused': 'The held update was refused' },
    byItself: 'What Gavel took or held by itself', nothingByItself: 'No list of orders was updated.',
  },
};
