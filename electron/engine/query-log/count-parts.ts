/**
 * Counting in the log a part at a time, from the newest down: each call counts for a while and says where to go on, so that writing and
 * pages get their turn, and what was counted so far can be shown. Nothing is kept between calls: who asks adds the parts up.
 */
import type { LogFilter } from '../../../shared/engine-api.ts';
import type { LogDensity } from '../../../shared/log-api.ts';
import type { NameAskedCount, NamesAsked } from '../../../shared/orders-api.ts';
import { ID_STEPS } from './rows.ts';
import { stretches, type Stretch, type Wanted } from './search.ts';
import { momentOf } from './store-queries.ts';
import type { QueryStore } from './store.ts';
import { SuffixMarks } from './suffix-marks.ts';
import { wantedBy } from './wanted.ts';

/** One call counts no longer, in milliseconds. */
const BUDGET_MS = 100;

/** @returns where to go on, when the log was not looked through */
function countPart(store: QueryStore, wanted: Wanted, before: string | undefined, take: (rows: Required<Pick<Stretch, 'segment' | 'fits'>>) => void): number | undefined {
  const end = performance.now() + BUDGET_MS;
  const to = Math.min(before === undefined ? Infinity : Number(before), wanted.to ?? Infinity);
  for (const { first, segment, fits } of stretches(store, { ...wanted, to })) {
    if (segment !== undefined && fits !== undefined) take({ segment, fits });
    if (performance.now() > end && first > (wanted.from ?? 0)) return first;
  }
  return undefined;
}

const goOn = (next: number | undefined): { next?: string; lookedTo?: string } => (next === undefined ? {} : { next: String(next), lookedTo: momentOf(next) });

/** Rows that the filter lets through in equal slices of a time, in milliseconds since the epoch; `to` is not included. */
export function density(store: QueryStore, filter: LogFilter, slices: number, from: number, to: number, before?: string): LogDensity {
  const counts = Array.from({ length: slices }, () => 0);
  const wanted = wantedBy(store, filter);
  if (wanted === undefined || to <= from) return { rows: 0, slices: counts };
  const first = from * ID_STEPS;
  const width = ((to - from) * ID_STEPS) / slices;
  let rows = 0;
  const next = countPart(store, { ...wanted, from: Math.max(first, wanted.from ?? 0), to: Math.min(to * ID_STEPS, wanted.to ?? Infinity) }, before, ({ segment, fits }) => {
    for (let at = 0; at < segment.count; at++) {
      if (!fits(at)) continue;
      rows++;
      counts[Math.min(slices - 1, Math.floor((segment.ids[at]! - first) / width))]!++;
    }
  });
  return { rows, slices: counts, ...goOn(next) };
}

/** How often each of these names, and what lies below it, was asked for. */
export function namesAsked(store: QueryStore, names: readonly string[], before?: string): NamesAsked {
  const belowAny = new SuffixMarks(names);
  const found = new Map<string, { count: number; last: number }>();
  const next = countPart(store, { belowAny }, before, ({ segment, fits }) => {
    const of = segment.texts.map((text) => belowAny.of(text));
    for (let at = segment.count - 1; at >= 0; at--) {
      if (!fits(at)) continue;
      for (const name of of[segment.names[at]!]!) {
        const sums = found.get(name);
        if (sums === undefined) found.set(name, { count: 1, last: segment.ids[at]! });
        else sums.count++;
      }
    }
  });
  return { names: [...found].map(([name, { count, last }]): NameAskedCount => ({ name, count, last: momentOf(last) })), ...goOn(next) };
}
