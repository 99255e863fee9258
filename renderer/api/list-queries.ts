/** What the pages ask about lists, own rules and the past: before something takes effect, and after. */
import { useInfiniteQuery, useQuery, useQueryClient, type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult } from '@tanstack/react-query';
import type { OwnRulesTest, Params, Result } from '../../shared/engine-api.ts';
import type { AuditPage, HistoryNamesPage, ListHistoryPage, NameHistory } from '../../shared/history-api.ts';
import type { ListPreview, OwnRulesCheck, OwnRulesImport } from '../../shared/list-preview.ts';
import { client } from './client.ts';

export const checkList = (params: Params<'lists.check'>): Promise<ListPreview> => client.call('lists.check', params);
/** What is over by then is no failure. */
export const cancelCheck = (job: string): void => void client.call('lists.cancelCheck', { job }).catch(() => undefined);
/** A name for one look at a list, which nobody else has. */
export const newJob = (): string => `check:${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
export const listFolder = (params: Params<'lists.folder'>): Promise<Result<'lists.folder'>> => client.call('lists.folder', params);
export const importRules = (params: Params<'ownRules.import'>): Promise<OwnRulesImport> => client.call('ownRules.import', params);

/** What comes next is shown when it is there; until then what was there before. */
const previous = <T,>(before: T | undefined): T | undefined => before;
export const useRulesCheck = (text: string): UseQueryResult<OwnRulesCheck> => useQuery({ queryKey: ['rulesCheck', text], queryFn: () => client.call('ownRules.check', { text }), placeholderData: previous, gcTime: 10_000 });
export const useRulesTest = (asked: Params<'ownRules.test'>): UseQueryResult<OwnRulesTest> =>
  useQuery({ queryKey: ['rulesTest', asked], queryFn: () => client.call('ownRules.test', asked), enabled: asked.name !== '', placeholderData: previous, gcTime: 10_000, retry: false });

const daysQuery = (id: string): { queryKey: readonly string[]; queryFn: () => Promise<Result<'lists.historyDays'>> } => ({ queryKey: ['listDays', id], queryFn: () => client.call('lists.historyDays', { id, days: 400 }) });
export const useListDays = (id: string): UseQueryResult<Result<'lists.historyDays'>> => useQuery(daysQuery(id));
/** For a link to a list's history: who points at it has the worker that reads it begin, which takes a quarter of a second. */
export function useHistoryAhead(id: string): { onPointerEnter: () => void; onFocus: () => void } {
  const queries = useQueryClient();
  const ahead = (): void => void queries.prefetchQuery(daysQuery(id));
  return { onPointerEnter: ahead, onFocus: ahead };
}
export const useNameHistory = (name: string, on: string): UseQueryResult<NameHistory> =>
  useQuery({ queryKey: ['nameHistory', name, on], queryFn: () => client.call('history.name', { name, ...(on === '' ? {} : { on }) }), enabled: name !== '', retry: false });

/** Pages of rows, one after the other, by the cursor of each. */
function usePages<P extends { next?: string }>(queryKey: readonly unknown[], page: (cursor: string | undefined) => Promise<P>): UseInfiniteQueryResult<InfiniteData<P>> {
  return useInfiniteQuery({ queryKey, queryFn: ({ pageParam }) => page(pageParam), initialPageParam: undefined as string | undefined, getNextPageParam: ({ next }) => next });
}
const cursor = (key: 'before' | 'after', value: string | undefined): Record<string, string> => (value === undefined ? {} : { [key]: value });

export const useListHistory = (id: string): UseInfiniteQueryResult<InfiniteData<ListHistoryPage>> => usePages(['listHistory', id], (before) => client.call('lists.history', { id, limit: 50, ...cursor('before', before) }));
export const useUpdateNames = (id: string, update: string, change: 'added' | 'removed' | 'changed'): UseInfiniteQueryResult<InfiniteData<HistoryNamesPage>> =>
  usePages(['updateNames', id, update, change], (after) => client.call('lists.historyNames', { id, update, change, limit: 100, ...cursor('after', after) }));
export const useAudit = (): UseInfiniteQueryResult<InfiniteData<AuditPage>> => usePages(['audit'], (before) => client.call('audit.page', { limit: 100, ...cursor('before', before) }));
export const useOrderNames = (list: string, order: string): UseInfiniteQueryResult<InfiniteData<Result<'orders.names'>>> => usePages(['orderNames', list, order], (after) => client.call('orders.names', { list, order, limit: 100, ...cursor('after', after) }));
export const exportAudit = (format: 'csv' | 'json'): Promise<Result<'audit.export'>> => client.call('audit.export', { format });
