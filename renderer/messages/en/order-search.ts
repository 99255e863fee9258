/** Finding an order among many, and whether its names were asked. */
import type { OrderSort } from '../../../shared/orders-api.ts';
import { numbersOf } from '../numbers.ts';

const { n, plural } = numbersOf('en');

export const orderSearch = {
  orderSearch: {
    country: 'Country', list: 'List', sort: 'Sorted by', sorts: { newest: 'Newest first', asked: 'Most asked here', names: 'Most names', authority: 'Authority' } satisfies Record<OrderSort, string>,
    all: (all: number) => plural(all, 'order', 'orders'), of: (total: number, all: number) => `${n(total)} of ${plural(all, 'order', 'orders')}`, found: (name: string) => `names ${name}`,
    any: 'Any order', find: 'Authority, number or name',
    asked: 'Asked here', notAsked: 'not asked', times: (count: number, when: string) => `${plural(count, 'time', 'times')}, last ${when}`, counting: 'counting', rows: (name: string) => `The log for “${name}”`, strip: 'What the filter lets through',
  },
};
