/** What the pages ask, as TanStack queries over the one client; events put fresh values in their place. */
import { QueryClient, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { AppError } from '../../shared/app-error.ts';
import type { ListView, Method, Overview, OwnRules, Params, Result, Status, Trace } from '../../shared/engine-api.ts';
import type { ListProgress } from '../../shared/list-updates.ts';
import type { OverviewSeries } from '../../shared/overview-api.ts';
import type { OrderHits, TransparencyReport } from '../../shared/report-api.ts';
import type { WhyExplained } from '../../shared/why-api.ts';
import { client } from './client.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always', // the engine is on this machine or in this house; “offline” says nothing about it
      staleTime: 2000, refetchOnWindowFocus: true,
      retry: (count, error) => count < 2 && !(error instanceof AppError && (error.code === 'unauthorized' || error.code === 'not-found' || error.code === 'invalid-input' || error.details === 'query-log')),
    },
    mutations: { networkMode: 'always' },
  },
});

const keys = { progress: ['progress'], status: ['status'], lists: ['lists'], orders: ['orders'], ownRules: ['ownRules'] } as const;

export const useStatus = (): UseQueryResult<Status> => useQuery({ queryKey: keys.status, queryFn: () => client.call('status.get', {}), refetchInterval: 15_000 });
export const useLists = (): UseQueryResult<ListView[]> => useQuery({ queryKey: keys.lists, queryFn: () => client.call('lists.all', {}) });
export const useCatalogue = (): UseQueryResult<Result<'catalogue.get'>> => useQuery({ queryKey: ['catalogue'], queryFn: () => client.call('catalogue.get', {}) });
export const useOwnRules = (): UseQueryResult<OwnRules> => useQuery({ queryKey: keys.ownRules, queryFn: () => client.call('ownRules.get', {}) });
export const useOverview = (hours: number): UseQueryResult<Overview> =>
  useQuery({ queryKey: ['overview', hours], queryFn: () => client.call('overview.get', { hours }), refetchInterval: hours > 24 ? 20_000 : 5000, placeholderData: (previous) => previous });
/** A part of what the overview shows, once there is one. */
export const useOverviewSeries = (part: { from: string; to: string } | undefined): UseQueryResult<OverviewSeries> =>
  useQuery({ queryKey: ['overview', 'series', part?.from, part?.to], queryFn: () => client.call('overview.series', { from: part?.from ?? '', to: part?.to ?? '' }), enabled: part !== undefined, refetchInterval: 15_000 });
/** Devices, by name or address, that asked within a week, most asking first: for a choice of them, so they may be a minute old. */
export const useAskingClients = (): string[] => useQuery({ queryKey: ['asking-clients'], queryFn: () => client.call('overview.get', { hours: 168 }), staleTime: 60_000, select: ({ topClients }) => topClients.map((one) => one.device) }).data ?? [];
export const useDevices = (): UseQueryResult<Result<'devices.all'>> => useQuery({ queryKey: ['devices'], queryFn: () => client.call('devices.all', {}), refetchInterval: 10_000 });
export const useComputer = (): UseQueryResult<Result<'setup.computer'>> => useQuery({ queryKey: ['setup', 'computer'], queryFn: () => client.call('setup.computer', {}), refetchInterval: 15_000 });
export const useLiveTest = (): UseQueryResult<Result<'setup.test'>> => useQuery({ queryKey: ['setup', 'test'], queryFn: () => client.call('setup.test', {}), refetchInterval: 1000, staleTime: 0 });
export const useBypass = (): UseQueryResult<Result<'setup.bypass'>> => useQuery({ queryKey: ['setup', 'bypass'], queryFn: () => client.call('setup.bypass', {}), refetchInterval: 10_000 });
export const usePhones = (): UseQueryResult<Result<'setup.phones'>> => useQuery({ queryKey: ['setup', 'phones'], queryFn: () => client.call('setup.phones', {}) });
export const useTrace = (id: string): UseQueryResult<Trace> => useQuery({ queryKey: ['trace', id], queryFn: () => client.call('queryLog.trace', { id }), staleTime: 10_000 });

/** Readings of lists under way, by the id of the list; told by events only. */
export const useProgress = (): Record<string, ListProgress> => useQuery<Record<string, ListProgress>>({ queryKey: keys.progress, queryFn: () => ({}), staleTime: Infinity, refetchOnWindowFocus: false }).data ?? {};

/** Keeps what is on screen true while the engine changes. Mounted once. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stops = [
      client.listen('status.changed', (status) => queries.setQueryData(keys.status, status)),
      client.listen('lists.changed', (lists) => {
        queries.setQueryData(keys.lists, lists);
        void queries.invalidateQueries({ queryKey: keys.orders });
      }),
      client.listen('lists.progress', (progress) => queries.setQueryData<Record<string, ListProgress>>(keys.progress, (all = {}) => ({ ...all, [progress.id]: progress }))),
    ];
    return () => stops.forEach((stop) => stop());
  }, [queries]);
}

/** A call that changes something; what it may have changed is asked again. */
export function useCall<M extends Method>(method: M): UseMutationResult<Result<M>, Error, Params<M>> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (params: Params<M>) => client.call(method, params),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'overview' && queryKey[0] !== 'progress' }),
  });
}

/** A mode changes at once on screen; the engine's answer or refusal puts it right. */
export function useSetMode(): UseMutationResult<ListView, Error, Params<'lists.setMode'>> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (params: Params<'lists.setMode'>) => client.call('lists.setMode', params),
    onMutate: ({ id, mode }) => {
      queries.setQueryData<ListView[]>(keys.lists, (lists) => lists?.map((list) => (list.id === id ? { ...list, mode } : list)));
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'overview' && queryKey[0] !== 'progress' }),
  });
}

export const useBlockPageAddresses = (): UseQueryResult<Result<'blockPage.addresses'>> => useQuery({ queryKey: ['block-page-addresses'], queryFn: () => client.call('blockPage.addresses', {}) });
export const useWhy = (asked: Params<'why.explain'>): UseQueryResult<WhyExplained> => useQuery({ queryKey: ['why', asked], queryFn: () => client.call('why.explain', asked), enabled: asked.name !== '', retry: false });
export const useReport = (from: string, to: string): UseQueryResult<TransparencyReport> => useQuery({ queryKey: ['report', from, to], queryFn: () => client.call('report.get', { from, to }), staleTime: 30_000, placeholderData: (previous) => previous });
export const useOrderHits = (list: string, order: string): UseQueryResult<OrderHits> => useQuery({ queryKey: ['order-hits', list, order], queryFn: () => client.call('orders.hits', { list, order }) });
export const exportReport = (params: Params<'report.export'>): Promise<Result<'report.export'>> => client.call('report.export', params);
