/**
 * What a filter wants of the log: the tail, and segment by segment. A segment whose head says that it cannot hold a row is not read, and
 * of the others no more than it takes to know; a search that takes long stops and says where, so that writing gets its turn and a person
 * sees what is found so far.
 */
import { mayHold, rcodeOf, Segment, typeOf, type Row, type SegmentHead } from './segment.ts';
import type { QueryStore } from './store.ts';
import type { SuffixMarks } from './suffix-marks.ts';

/** What is absent may be anything; reasons and clients are numbers of interned texts. */
export interface Wanted {
  reasons?: ReadonlySet<number>;
  clients?: ReadonlySet<number>;
  types?: ReadonlySet<number>;
  rcodes?: ReadonlySet<number>;
  /** The whole name. */
  name?: string;
  /** The whole name, or what it is below of. */
  below?: string;
  /** One of these, or what lies below one. */
  belowAny?: SuffixMarks;
  /** A part of the name, lower case. */
  part?: string;
  /** A part of the name, or one of these. */
  any?: { part: string; reasons: ReadonlySet<number>; clients: ReadonlySet<number> };
  /** Ids: not before, and before. */
  from?: number;
  to?: number;
}

/** One search takes no longer, in milliseconds. */
const BUDGET_MS = 150;

/** A part of the log, and which of its rows are wanted; both are absent where none can be. */
export interface Stretch {
  first: number;
  last: number;
  segment?: Segment;
  fits?: (at: number) => boolean;
}

const scratch = new Segment();

const holdsAny = (set: Uint32Array, wanted: ReadonlySet<number>): boolean => set.some((each) => wanted.has(each));

/** Whether each of a segment's names is wanted; `undefined` when all are. */
function wantedNames({ texts }: Segment, { name, below, belowAny, part }: Wanted): boolean[] | undefined {
  if (name === undefined && part === undefined && below === undefined && belowAny === undefined) return undefined;
  return texts.map((text) => (belowAny === undefined || belowAny.of(text).length > 0) && (name === undefined || text === name) && (part === undefined || text.includes(part)) && (below === undefined || text === below || text.endsWith(`.${below}`)));
}

/** The test for a segment's rows; `undefined` when none of its names is wanted. */
function fitsOf(segment: Segment, wanted: Wanted): ((at: number) => boolean) | undefined {
  const { reasons, clients, types, rcodes, any, from = -Infinity, to = Infinity } = wanted;
  const names = wantedNames(segment, wanted);
  if (names?.includes(true) === false) return undefined;
  const parts = any === undefined ? undefined : segment.texts.map((text) => text.includes(any.part));
  return (at) => (names === undefined || names[segment.names[at]!]!) && (reasons === undefined || reasons.has(segment.reasons[at]!)) && (clients === undefined || clients.has(segment.clients[at]!))
    && (types === undefined || types.has(segment.type(at))) && (rcodes === undefined || rcodes.has(segment.rcode(at)))
    && (any === undefined || parts![segment.names[at]!]! || any.reasons.has(segment.reasons[at]!) || any.clients.has(segment.clients[at]!))
    && segment.ids[at]! >= from && segment.ids[at]! < to;
}

function mayFit(store: QueryStore, head: SegmentHead, { reasons, clients, types, rcodes, name, below, belowAny, part, any }: Wanted): boolean {
  if (reasons !== undefined && !holdsAny(head.reasons, reasons)) return false;
  if (clients !== undefined && !holdsAny(head.clients, clients)) return false;
  if ((types !== undefined || rcodes !== undefined) && !head.kinds.some((kind) => (types?.has(typeOf(kind)) ?? true) && (rcodes?.has(rcodeOf(kind)) ?? true))) return false;
  if (name !== undefined && !mayHold(store.readMarks(head.first), name)) return false;
  if (part !== undefined && !store.hasPart(head.first, part)) return false;
  if (below !== undefined && !store.hasPart(head.first, below)) return false;
  if (belowAny !== undefined && !belowAny.mayHold(store.readNames(head.first))) return false;
  return any === undefined || holdsAny(head.reasons, any.reasons) || holdsAny(head.clients, any.clients) || store.hasPart(head.first, any.part);
}

/** Reads a segment unless its keys say that no row of it is wanted. */
function read(store: QueryStore, head: SegmentHead, { reasons, clients }: Wanted): boolean {
  store.readKeys(head, scratch);
  if (reasons !== undefined || clients !== undefined) {
    let found = false;
    for (let at = 0; at < scratch.count && !found; at++) found = (reasons === undefined || reasons.has(scratch.reasons[at]!)) && (clients === undefined || clients.has(scratch.clients[at]!));
    if (!found) return false;
  }
  store.readRest(head, scratch);
  return true;
}

/** Place of the first segment that ends at or after an id. */
function placeOf(heads: readonly SegmentHead[], id: number): number {
  let low = 0;
  for (let high = heads.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (heads[middle]!.last < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretches of the log from newest to oldest, or the other way round, between the ids that are wanted. */
export function* stretches(store: QueryStore, wanted: Wanted, newer = false): Generator<Stretch> {
  const { from = 0, to = Infinity } = wanted;
  const { tail, heads } = store;
  const tailStretch = function* (): Generator<Stretch> {
    if (tail.count === 0 || tail.ids[tail.count - 1]! < from || tail.ids[0]! >= to) return;
    const fits = fitsOf(tail, wanted);
    yield { first: tail.ids[0]!, last: tail.ids[tail.count - 1]!, ...(fits === undefined ? {} : { segment: tail, fits }) };
  };
  if (!newer) yield* tailStretch();
  const least = placeOf(heads, from);
  const most = placeOf(heads, to);
  const step = newer ? 1 : -1;
  for (let at = newer ? least : Math.min(most, heads.length - 1); at >= least && at <= most && at < heads.length; at += step) {
    const head = heads[at]!;
    if (head.first >= to) continue;
    const fits = mayFit(store, head, wanted) && read(store, head, wanted) ? fitsOf(scratch, wanted) : undefined;
    yield { first: head.first, last: head.last, ...(fits === undefined ? {} : { segment: scratch, fits }) };
  }
  if (newer) yield* tailStretch();
}

export interface Found {
  /** Newest first. */
  rows: Row[];
  /** Where to go on, when there may be more. */
  next?: number;
}

/** The newest rows that are wanted, at most `limit`. Fewer rows with a `next` are no end. */
export function search(store: QueryStore, wanted: Wanted, limit: number, budgetMs = BUDGET_MS): Found {
  const rows: Row[] = [];
  const end = performance.now() + budgetMs;
  for (const { first, segment, fits } of stretches(store, wanted)) {
    if (segment !== undefined && fits !== undefined) for (let at = segment.count - 1; at >= 0 && rows.length <= limit; at--) if (fits(at)) rows.push(segment.row(at));
    if (rows.length > limit) return { rows: rows.slice(0, limit), next: rows[limit - 1]!.id };
    if (performance.now() > end && first > (wanted.from ?? 0)) return { rows, next: first };
  }
  return { rows };
}

/** The oldest rows that are wanted, at most `limit`: what follows an id. Still newest first. */
export function searchNewer(store: QueryStore, wanted: Wanted, limit: number, budgetMs = BUDGET_MS): Found {
  const rows: Row[] = [];
  const end = performance.now() + budgetMs;
  for (const { last, segment, fits } of stretches(store, wanted, true)) {
    if (segment !== undefined && fits !== undefined) for (let at = 0; at < segment.count && rows.length <= limit; at++) if (fits(at)) rows.push(segment.row(at));
    if (rows.length > limit) return { rows: rows.slice(0, limit).toReversed(), next: rows[limit - 1]!.id };
    if (performance.now() > end) return { rows: rows.toReversed(), next: last };
  }
  return { rows: rows.toReversed() };
}
