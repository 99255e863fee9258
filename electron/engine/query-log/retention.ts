/**
 * Keeping the log to what the household wants kept: by age and verdict, and by size. Segments hold answered and blocked queries side by
 * side; where one kind has gone, the others are put together in fewer segments. One short step at a time, each a transaction of its own.
 */
import type { LogKeeping } from '../../../shared/log-api.ts';
import type { Reason } from './log-record.ts';
import { DAY_MS, HOUR_MS, SLOT_MS } from './rollups.ts';
import { ID_STEPS } from './rows.ts';
import { SEGMENT_ROWS, type Segment } from './segment.ts';
import { bytesInUse, giveBack } from './store-file.ts';
import type { QueryStore } from './store.ts';

/** Segments of one step: some 30 ms of work. */
const SEGMENTS_AT_ONCE = 12;
const DELETE_AT_ONCE = 50;
/** Free pages given back in one step. */
const PAGES_AT_ONCE = 1000;
/** Above its size the log is brought down to this part of it, so that it is not at the edge with every batch. */
const DOWN_TO = 0.97;
/** Totals of charts are kept at least so many days: they hold no name and no device. */
const CHART_DAYS = 90;
/** Orders are counted by hour for so long, then by day. */
const ORDER_HOURS = 72;

/** Kept as long as a block: what was blocked, and what would have been. */
const isBlock = ({ outcome }: Reason): boolean => outcome === 'blocked' || outcome === 'observed';

const ANSWERED = 'thinned-answered';
const BLOCKED = 'thinned-blocked';

/** Up to which moment answered rows went before their time or for it; milliseconds since the epoch. */
export function thinnedTo(store: QueryStore): number | undefined {
  const id = store.noted(ANSWERED);
  return id === undefined ? undefined : Math.floor(Number(id) / ID_STEPS);
}

/** Takes the rows of one kind out of the oldest segments that still hold them, up to an id. Returns whether anything was done. */
function thin(store: QueryStore, note: typeof ANSWERED | typeof BLOCKED, before: number): boolean {
  const done = Number(store.noted(note) ?? 0);
  const start = store.heads.findIndex((head) => head.last > done);
  if (start < 0 || store.heads[start]!.last >= before) return false;
  const goes = (id: number): boolean => isBlock(store.reason(id)) === (note === BLOCKED);
  let count = 0;
  while (count < SEGMENTS_AT_ONCE && (store.heads[start + count]?.last ?? Infinity) < before) count++;
  const last = store.heads[start + count - 1]!.last;
  // A small neighbour that was thinned before takes more in.
  const from = start > 0 && store.heads[start - 1]!.count < SEGMENT_ROWS / 2 ? start - 1 : start;
  const reasons = new Map<number, boolean>();
  const keep = (segment: Segment, at: number): boolean => {
    const reason = segment.reasons[at]!;
    let goesNow = reasons.get(reason);
    if (goesNow === undefined) reasons.set(reason, (goesNow = goes(reason)));
    return !goesNow;
  };
  store.transaction(() => {
    store.rewrite(from, start + count - from, keep);
    store.note(note, String(last));
  });
  return true;
}

function thinByAge(store: QueryStore, { answeredDays, blockedDays }: LogKeeping, now: number): boolean {
  if (answeredDays === blockedDays) return false;
  const [note, days] = answeredDays < blockedDays ? [ANSWERED, answeredDays] as const : [BLOCKED, blockedDays] as const;
  return thin(store, note, (now - days * DAY_MS) * ID_STEPS);
}

function deleteByAge(store: QueryStore, { answeredDays, blockedDays }: LogKeeping, now: number): boolean {
  const before = (now - Math.max(answeredDays, blockedDays) * DAY_MS) * ID_STEPS;
  let count = 0;
  while (count < DELETE_AT_ONCE && (store.heads[count]?.last ?? Infinity) < before) count++;
  if (count > 0) store.transaction(() => store.deleteOldest(count));
  return count > 0;
}

/** Above the size that is allowed: answered rows first, oldest first; then whatever is oldest. */
function shrink(store: QueryStore, bytes: number): boolean {
  if (bytesInUse(store.db) <= bytes || store.heads.length === 0) return false;
  if (thin(store, ANSWERED, store.heads.at(-1)!.last)) return true;
  store.transaction(() => store.deleteOldest(Math.min(DELETE_AT_ONCE, Math.ceil(store.heads.length / 50))));
  return true;
}

/** The tail is small and young; only where nothing came for days is there something to do. */
function thinTail(store: QueryStore, { answeredDays, blockedDays }: LogKeeping, now: number): void {
  const answered = (now - answeredDays * DAY_MS) * ID_STEPS;
  const blocked = (now - blockedDays * DAY_MS) * ID_STEPS;
  const { tail } = store;
  if (tail.count === 0 || tail.ids[0]! >= Math.max(answered, blocked)) return;
  store.transaction(() => store.rewriteTail((segment, at) => segment.ids[at]! >= (isBlock(store.reason(segment.reasons[at]!)) ? blocked : answered), () => undefined));
}

/** Counts of names and devices live as long as the rows they count; totals live longer. */
function agedCounts(store: QueryStore, { answeredDays, blockedDays }: LogKeeping, now: number): void {
  const hour = (days: number): number => Math.floor((now - days * DAY_MS) / HOUR_MS);
  const longest = Math.max(answeredDays, blockedDays);
  store.flush();
  store.transaction(() => {
    const { db } = store;
    db.prepare('DELETE FROM name_hours WHERE hour < ?').run(hour(longest));
    db.prepare('DELETE FROM client_hours WHERE hour < ?').run(hour(longest));
    db.prepare('DELETE FROM client_seen WHERE client NOT IN (SELECT client FROM client_hours)').run();
    if (answeredDays < blockedDays) {
      db.prepare('DELETE FROM name_hours WHERE hour < ? AND law + household + upstream = 0').run(hour(answeredDays));
      db.prepare('UPDATE name_hours SET asked = law + household + upstream WHERE hour < ? AND asked > law + household + upstream').run(hour(answeredDays));
      db.prepare('DELETE FROM client_hours WHERE hour < ? AND blocked = 0').run(hour(answeredDays));
      db.prepare('UPDATE client_hours SET asked = blocked WHERE hour < ? AND asked > blocked').run(hour(answeredDays));
    } else if (blockedDays < answeredDays) {
      db.prepare('UPDATE name_hours SET asked = asked - law - household - upstream, law = 0, household = 0, upstream = 0 WHERE hour < ? AND law + household + upstream > 0').run(hour(blockedDays));
      db.prepare('UPDATE client_hours SET asked = asked - blocked, blocked = 0 WHERE hour < ? AND blocked > 0').run(hour(blockedDays));
    }
    const chart = Math.max(longest, CHART_DAYS);
    db.prepare('DELETE FROM slots WHERE slot < ?').run(Math.floor((now - chart * DAY_MS) / SLOT_MS));
    db.prepare('DELETE FROM order_days WHERE day < ?').run(Math.floor(now / DAY_MS) - chart);
    db.prepare('DELETE FROM order_hours WHERE hour < ?').run(Math.floor(now / HOUR_MS) - ORDER_HOURS);
    store.rollups.forgotten();
    store.deleteUnused();
  });
}

/** What is done now and then, one step after the other. */
export class Housekeeping {
  private readonly store: QueryStore;
  private shrinking = false;
  private worked = true;

  constructor(store: QueryStore) {
    this.store = store;
  }

  /** Does a little. Returns whether more is to be done at once. @throws Error of SQLite */
  step(now: number): boolean {
    const { store } = this;
    const { keeping } = store.keeper;
    const limit = keeping.maxMb * 1e6;
    if (bytesInUse(store.db) > limit) this.shrinking = true;
    const more = deleteByAge(store, keeping, now) || thinByAge(store, keeping, now) || (this.shrinking && (this.shrinking = shrink(store, limit * DOWN_TO)));
    if (more) {
      this.worked = true;
      return true;
    }
    if (store.transaction(() => store.rollups.fold(now))) return true;
    return giveBack(store.db, PAGES_AT_ONCE);
  }

  /** Once an hour, after the steps. @throws Error of SQLite */
  hourly(now: number): void {
    thinTail(this.store, this.store.keeper.keeping, now);
    agedCounts(this.store, this.store.keeper.keeping, now);
    if (this.worked) this.store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)'); // the room is given back when the file itself is cut
    this.worked = false;
  }
}
