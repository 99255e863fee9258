/** What the log's page asks beside its rows. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { LogFilter, Result } from '../../shared/engine-api.ts';
import { client } from './client.ts';
import { useCounted, type Counted } from './counted.ts';

/** The rows of a filter are looked for first, in milliseconds. */
const WAIT_MS = 300;

/** Rows that a filter lets through, in slices of time; `undefined` until the first part is counted. */
export function useDensity(filter: LogFilter, time: { oldest: string; newest: string } | undefined, slices: number): Counted<readonly number[]> | undefined {
  const to = time === undefined ? '' : new Date(Date.parse(time.newest) + 1).toISOString();
  const from = time?.oldest ?? '';
  return useCounted<readonly number[], Result<'queryLog.density'>>(`${JSON.stringify(filter)} ${from} ${to} ${slices}`, Array.from({ length: slices }, () => 0),
    (before) => client.call('queryLog.density', { filter, from, to, slices, ...(before === undefined ? {} : { before }) }), (sum, part) => sum.map((count, at) => count + (part.slices[at] ?? 0)), time !== undefined, WAIT_MS);
}

/** How often what the log keeps is asked again, in milliseconds. */
const KEEPING_MS = 10_000;

/** What is noted, how long it is kept, and how much there is. */
export const useKeeping = (): UseQueryResult<Result<'queryLog.keeping'>> => useQuery({ queryKey: ['keeping'], queryFn: () => client.call('queryLog.keeping', {}), refetchInterval: KEEPING_MS });
