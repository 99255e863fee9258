/** Which orders the page shows, and its place in the address. */
import { ORDER_SORTS, ORDER_STATUSES, type OrderSort } from '../../shared/orders-api.ts';
import type { Params } from '../../shared/engine-api.ts';
import type { OrderStatus } from '../../shared/order-list.ts';

export interface OrdersWanted {
  text: string;
  /** ISO 3166-1 alpha-2 or `EU`; empty: any, as the two that follow. */
  country: string;
  status: OrderStatus | '';
  list: string;
  sort: OrderSort;
}

/** From the address: `?q=…&country=IT&status=in-force&list=…&sort=asked`; what cannot be is left out. */
export function readWanted(params: URLSearchParams): OrdersWanted {
  const country = params.get('country') ?? '';
  return {
    text: params.get('q') ?? '', country: /^[A-Z]{2}$/.test(country) ? country : '', status: ORDER_STATUSES.find((status) => status === params.get('status')) ?? '',
    list: params.get('list') ?? '', sort: ORDER_SORTS.find((sort) => sort === params.get('sort')) ?? 'newest',
  };
}

export function writeWanted({ text, country, status, list, sort }: OrdersWanted): Record<string, string> {
  return Object.fromEntries(Object.entries({ q: text, country, status, list, sort: sort === 'newest' ? '' : sort }).filter(([, value]) => value.trim() !== ''));
}

export function toOrdersFilter({ text, country, status, list, sort }: OrdersWanted): Params<'orders.page'> {
  return { sort, ...(text.trim() === '' ? {} : { text: text.trim() }), ...(country === '' ? {} : { country }), ...(status === '' ? {} : { status }), ...(list === '' ? {} : { list }) };
}
