/** What the pages ask about orders: a page of very many at a time, one of them whole, and whether its names were asked. */
import { useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Result } from '../../shared/engine-api.ts';
import type { NameAskedCount, OrderLine, OrdersPage, OrderWhole } from '../../shared/orders-api.ts';
import { readWanted, toOrdersFilter, type OrdersWanted } from '../pages/orders-wanted.ts';
import { client } from './client.ts';
import { useCounted, type Counted } from './counted.ts';

/** Rows of a page. */
export const ORDERS_PAGE = 100;
const previous = <T,>(before: T | undefined): T | undefined => before;

const pageQuery = (wanted: OrdersWanted, page: number): { queryKey: readonly unknown[]; queryFn: () => Promise<OrdersPage> } => ({
  queryKey: ['orders', 'page', wanted, page], queryFn: () => client.call('orders.page', { ...toOrdersFilter(wanted), from: page * ORDERS_PAGE, limit: ORDERS_PAGE }),
});

/** While another filter is looked for, what there was before stays. */
export const useOrdersPage = (wanted: OrdersWanted, page: number): UseQueryResult<OrdersPage> => useQuery({ ...pageQuery(wanted, page), placeholderData: previous });

/** They lie on disk, and the worker that reads them takes a quarter of a second to begin: the first page is there before one opens it. */
const AHEAD_MS = 1500;
const KEPT_MS = 30 * 60_000;

/** Has the first page of orders at hand, where there are any. */
export function useOrdersAhead(any: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!any) return undefined;
    const later = setTimeout(() => void queries.prefetchQuery({ ...pageQuery(readWanted(new URLSearchParams()), 0), gcTime: KEPT_MS }), AHEAD_MS);
    return () => clearTimeout(later);
  }, [queries, any]);
}

/** The rows of the pages that two places are in, and of all between; by page. */
export function useOrderRows(wanted: OrdersWanted, first: OrdersPage, from: number, to: number): Map<number, OrderLine[]> {
  const pages: number[] = [];
  for (let page = Math.floor(from / ORDERS_PAGE); page <= Math.floor(to / ORDERS_PAGE); page++) if (page > 0) pages.push(page);
  const found = useQueries({ queries: pages.map((page) => pageQuery(wanted, page)) });
  return new Map([[0, first.rows], ...pages.map((page, at): [number, OrderLine[]] => [page, found[at]?.data?.rows ?? []])]);
}

export const useOrder = (list: string, order: string): UseQueryResult<OrderWhole> => useQuery({ queryKey: ['orders', 'one', list, order], queryFn: () => client.call('orders.get', { list, order }) });

/** Orders for a choice among them: the first that what was typed means. */
export const useOrderChoices = (text: string, open: boolean): UseQueryResult<OrdersPage> =>
  useQuery({ queryKey: ['orders', 'choice', text], queryFn: () => client.call('orders.page', { ...(text.trim() === '' ? {} : { text: text.trim() }), sort: 'asked', limit: 20 }), placeholderData: previous, enabled: open });

/** How often names, and what lies below them, were asked for in the log; newest first, so that what is counted so far is true of its time. */
export function useNamesAsked(names: readonly string[]): Counted<ReadonlyMap<string, NameAskedCount>> | undefined {
  return useCounted<ReadonlyMap<string, NameAskedCount>, Result<'orders.asked'>>(names.join(' '), new Map(), (before) => client.call('orders.asked', { names: [...names], ...(before === undefined ? {} : { before }) }), (sum, part) => {
    const all = new Map(sum);
    for (const one of part.names) {
      const known = all.get(one.name);
      all.set(one.name, known === undefined ? one : { ...known, count: known.count + one.count });
    }
    return all;
  }, names.length > 0);
}
