/** Counting by name what a filter lets through: a while at a time, newest first, so that the sums grow while one looks. */
import type { LogFilter } from '../../../shared/engine-api.ts';
import type { LogNameCount, LogNames } from '../../../shared/log-api.ts';
import type { Reason } from './log-record.ts';
import { stretches, type Wanted } from './search.ts';
import type { Segment } from './segment.ts';
import { momentOf } from './store-queries.ts';
import type { QueryStore } from './store.ts';
import { wantedBy } from './wanted.ts';

/** One call counts no longer, in milliseconds. */
const BUDGET_MS = 120;
/** Names told of, those with most rows. */
const TOLD = 200;
/** Names counted at a time; beyond, the ones that came once are dropped. */
const MAX_NAMES = 100_000;
/** Counts that somebody may ask to go on with. */
const MAX_JOBS = 4;

type Sums = Omit<LogNameCount, 'name' | 'last' | 'lastAt'> & { id: number };

interface Job {
  id: string;
  wanted: Wanted | undefined;
  names: Map<string, Sums>;
  rows: number;
  /** Some names were dropped. */
  cut: boolean;
  /** Everything from this id on is counted. */
  to: number;
}

const jobs: Job[] = [];
let lastJob = 0;

function take(store: QueryStore, job: Job, segment: Segment, fits: (at: number) => boolean): void {
  const counts = new Uint32Array(segment.texts.length);
  const newest = new Uint16Array(segment.texts.length);
  const blocked = new Uint32Array(segment.texts.length);
  const observed = new Uint32Array(segment.texts.length);
  const kinds = new Map<number, Reason>();
  const deciders: Reason[] = [];
  for (let at = segment.count - 1; at >= 0; at--) {
    if (!fits(at)) continue;
    const place = segment.names[at]!;
    if (counts[place]!++ === 0) newest[place] = at;
    const number = segment.reasons[at]!;
    let reason = kinds.get(number);
    if (reason === undefined) kinds.set(number, (reason = store.reason(number)));
    if (reason.outcome === 'blocked') blocked[place]!++;
    else if (reason.outcome === 'observed') observed[place]!++;
    else continue;
    deciders[place] ??= reason;
  }
  for (const [place, count] of counts.entries()) {
    if (count === 0) continue;
    const name = segment.texts[place]!;
    job.rows += count;
    const decided = deciders[place];
    const decider = decided === undefined ? 'none' : decided.outcome === 'observed' ? decided.wouldBe?.decider ?? 'none' : decided.decider;
    const known = job.names.get(name);
    if (known === undefined) {
      const at = newest[place]!;
      job.names.set(name, { count, blocked: blocked[place]!, observed: observed[place]!, decider, outcome: store.reason(segment.reasons[at]!).outcome, id: segment.ids[at]! });
    } else {
      known.count += count;
      known.blocked += blocked[place]!;
      known.observed += observed[place]!;
      if (known.decider === 'none') known.decider = decider;
    }
  }
  for (let least = 1; job.names.size > MAX_NAMES; least++) {
    job.cut = true;
    for (const [name, sums] of job.names) if (sums.count <= least) job.names.delete(name);
  }
}

/** The most frequent, most first. Comparing numbers first: sorting a hundred thousand names each time would take longer than counting. */
function mostCounted(names: ReadonlyMap<string, Sums>): [string, Sums][] {
  const counts = Uint32Array.from([...names.values()], ({ count }) => count).toSorted();
  const least = counts[Math.max(0, counts.length - TOLD)] ?? 0;
  return [...names].filter(([, { count }]) => count >= least).toSorted(([, a], [, b]) => b.count - a.count).slice(0, TOLD);
}

/** @param go the `job` of an earlier answer, to count on; one that is not known any more begins anew */
export function countNames(store: QueryStore, filter: LogFilter, go: string | undefined): LogNames {
  let job = jobs.find(({ id }) => id === go);
  if (job === undefined) {
    job = { id: String(++lastJob), wanted: wantedBy(store, filter), names: new Map(), rows: 0, cut: false, to: Infinity };
    jobs.push(job);
    if (jobs.length > MAX_JOBS) jobs.shift();
  }
  const { wanted, to } = job;
  const end = performance.now() + BUDGET_MS;
  let next: number | undefined;
  if (wanted !== undefined) {
    for (const { first, segment, fits } of stretches(store, { ...wanted, to: Math.min(to, wanted.to ?? Infinity) })) {
      if (segment !== undefined && fits !== undefined) take(store, job, segment, fits);
      if (performance.now() > end) {
        next = first;
        break;
      }
    }
  }
  const names = mostCounted(job.names)
    .map(([name, { id, ...sums }]): LogNameCount => ({ name, ...sums, last: String(id), lastAt: momentOf(id) }));
  const told = { names, rows: job.rows, distinct: job.names.size, cut: job.cut };
  if (next === undefined) {
    jobs.splice(jobs.indexOf(job), 1);
    return told;
  }
  job.to = next;
  return { ...told, job: job.id, lookedTo: momentOf(next) };
}
