/**
 * The newest queries that a filter wants: the tail, then segment by segment. A segment whose marks say that it cannot hold one is not
 * read; a search that takes long stops and says where, so that others get their turn and a person sees what is found so far.
 */
import { holdsAny, mayHold, Segment, type Row, type StoredSegment } from './segment.ts';
import type { QueryStore } from './store.ts';

/** What is absent may be anything; reasons and clients are numbers of interned texts. */
export interface Wanted {
  reasons?: ReadonlySet<number>;
  clients?: ReadonlySet<number>;
  /** The whole name. */
  name?: string;
  /** A part of the name, lower case. */
  part?: string;
}

/** One search takes no longer, in milliseconds. */
const BUDGET_MS = 150;
/** The largest id that can be asked for. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

const scratch = new Segment();

/** Whether each of a segment's names is wanted; `undefined` when all are. */
function wantedNames({ texts }: Segment, { name, part }: Wanted): boolean[] | undefined {
  if (name === undefined && part === undefined) return undefined;
  return texts.map((text) => (name === undefined || text === name) && (part === undefined || text.includes(part)));
}

/** Adds the matching rows older than `before`, newest first, until there are `limit`. */
function take(segment: Segment, wanted: Wanted, before: number, limit: number, rows: Row[]): void {
  const { reasons, clients } = wanted;
  const names = wantedNames(segment, wanted);
  if (names?.includes(true) === false) return;
  for (let at = segment.count - 1; at >= 0 && rows.length < limit; at--) {
    if (names !== undefined && !names[segment.names[at]!]!) continue;
    if (reasons !== undefined && !reasons.has(segment.reasons[at]!)) continue;
    if (clients !== undefined && !clients.has(segment.clients[at]!)) continue;
    if (segment.ids[at]! < before) rows.push(segment.row(at));
  }
}

function mayMatch(stored: Pick<StoredSegment, 'reasons' | 'clients' | 'marks'>, { reasons, clients, name }: Wanted): boolean {
  if (reasons !== undefined && !holdsAny(stored.reasons, reasons)) return false;
  if (clients !== undefined && !holdsAny(stored.clients, clients)) return false;
  return name === undefined || mayHold(stored.marks, name);
}

/**
 * @param before an id; queries older than it
 * @returns at most `limit` rows, newest first, and where to go on, when there may be more: fewer rows with a `next` are no end
 */
export function search(store: QueryStore, wanted: Wanted, limit: number, before: number, budgetMs = BUDGET_MS): { rows: Row[]; next?: number } {
  const rows: Row[] = [];
  const end = performance.now() + budgetMs;
  const beyond = limit + 1;
  take(store.tail, wanted, before, beyond, rows);
  if (rows.length < beyond) {
    for (const stored of store.segments(Math.min(before, NO_LIMIT))) {
      if (mayMatch(stored, wanted) && (wanted.part === undefined || store.hasPart(stored.first, wanted.part))) {
        store.readSegment(stored.first, scratch);
        take(scratch, wanted, before, beyond, rows);
        if (rows.length >= beyond) break;
      }
      if (performance.now() > end) return { rows: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.id : stored.first };
    }
  }
  return rows.length > limit ? { rows: rows.slice(0, limit), next: rows[limit - 1]!.id } : { rows };
}
