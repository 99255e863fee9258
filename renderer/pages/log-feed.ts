/**
 * The rows of the live log: a window on a log of any length. It grows at the end one scrolls to and is cut at the other; at the newest end
 * it takes in rows as they arrive. Knows nothing of React.
 */
import type { EngineClient, LogPage } from '../../shared/engine-api.ts';
import type { LogRow } from '../../shared/verdict.ts';
import { matches, toFilter, type LogView } from './log-filter.ts';

const PAGE = 200;
/** Rows kept while one scrolls, and while one follows. */
const WINDOW = 2000;
const FOLLOWED = 1000;
/** Arrivals remembered while the newest end is out of sight, to close the gap when one comes back. */
const RECENT = 600;
/** Where a page begins: below a row or a cursor, before a moment, or at the newest. */
type Start = { before: string } | { to: string } | undefined;
/** The rate is taken over this, in milliseconds. */
const RATE_MS = 5000;

/** An end of the log, or a moment in it. */
export type Destination = 'newest' | 'oldest' | { at: string };

export interface FeedState {
  /** Newest first. */
  rows: readonly LogRow[];
  /** Rows that arrived and are not shown. */
  newer: number;
  held: boolean;
  /** The newest row of the log is among `rows`. */
  live: boolean;
  loading: boolean;
  /** The oldest row of the log is among `rows`. */
  ended: boolean;
  /** How far a search has looked, ISO 8601, while it goes on or when it was stopped. */
  lookedTo: string | undefined;
  error: Error | undefined;
  /** All questions a second, filtered or not. */
  rate: number;
  /** Rows that came too fast to be sent; they are in the log. */
  skipped: number;
}

const EMPTY: FeedState = { rows: [], newer: 0, held: false, live: false, loading: true, ended: false, lookedTo: undefined, error: undefined, rate: 0, skipped: 0 };

export class LogFeed {
  private readonly client: EngineClient;
  private readonly view: LogView;
  private readonly around: string | undefined;
  private state: FeedState = EMPTY;
  private recent: LogRow[] = [];
  private readonly watchers = new Set<() => void>();
  private stop: (() => void) | undefined;
  private arrivals: { at: number; count: number }[] = [];
  private ticker: ReturnType<typeof setInterval> | undefined;
  /** Scrolled away from the newest row. */
  private away = false;
  /** What is being loaded; a later number makes the answers of earlier ones void. */
  private run = 0;
  private loadingNewer = false;
  /** Where a search that was stopped or failed goes on. */
  private continueAt: Start;

  /** @param around a row that the window opens on; absent: the newest */
  constructor(client: EngineClient, view: LogView, around?: string) {
    this.client = client;
    this.view = view;
    this.around = around;
  }

  readonly snapshot = (): FeedState => this.state;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    if (this.watchers.size === 1) this.start();
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size > 0) return;
      this.run++;
      this.stop?.();
      this.stop = undefined;
      clearInterval(this.ticker);
    };
  };

  private set(change: Partial<FeedState>): void {
    this.state = { ...this.state, ...change };
    for (const watcher of this.watchers) watcher();
  }

  private start(): void {
    this.stop = this.client.listen('queryLog.rows', ({ rows, skipped }) => this.arrived(rows, skipped));
    this.ticker = setInterval(() => this.measure(), 1000);
    if (this.state.rows.length > 0) {
      this.set({ live: false }); // what came while nobody looked is above
      this.newer();
    } else this.open(this.around === undefined ? undefined : { before: String(Number(this.around) + 1) }); // rows and cursors are one order: the row itself is the first
  }

  private ask(place: Start | { after: string }): Promise<LogPage> {
    const filter = toFilter(this.view);
    if (place !== undefined && 'to' in place) return this.client.call('queryLog.page', { limit: PAGE, filter: { ...filter, to: filter.to === undefined || place.to < filter.to ? place.to : filter.to } });
    return this.client.call('queryLog.page', { limit: PAGE, filter, ...place });
  }

  /** Begins anew. */
  private open(start: Start): void {
    this.recent = [];
    this.loadingNewer = false;
    this.away = start !== undefined;
    this.set({ ...EMPTY, held: this.state.held, rate: this.state.rate, live: start === undefined });
    void this.load(start).then(() => {
      if (start === undefined || this.state.error !== undefined) return;
      if (this.state.rows.length === 0 && this.state.ended) void this.openOldest(); // nothing before that moment: what comes after it
      else this.newer();
    });
  }

  /** Loads until a page is full, the log is through, or something else is wanted; what is found is shown as it comes. */
  private async load(start: Start): Promise<void> {
    const run = ++this.run;
    let at = start;
    this.continueAt = start;
    let found = 0;
    this.set({ loading: true, error: undefined });
    try {
      do {
        const { rows, next, lookedTo } = await this.ask(at);
        if (run !== this.run) return;
        found += rows.length;
        at = next === undefined ? undefined : { before: next };
        this.continueAt = at;
        this.addOlder(rows, next === undefined);
        this.set({ lookedTo: found >= PAGE || next === undefined ? undefined : lookedTo });
      } while (at !== undefined && found < PAGE);
      this.set({ loading: false });
    } catch (error) {
      if (run === this.run) this.set({ loading: false, error: error as Error });
    }
  }

  private addOlder(rows: readonly LogRow[], ended: boolean): void {
    const have = this.state.rows;
    const last = Number(have.at(-1)?.id ?? Infinity);
    const merged = [...have, ...rows.filter((row) => Number(row.id) < last)];
    const cut = merged.length > WINDOW && this.away;
    this.set({ rows: cut ? merged.slice(-WINDOW) : merged, ended, ...(cut ? { live: false } : {}) });
  }

  /** Loads what is below the oldest row. */
  older(): void {
    const last = this.state.rows.at(-1);
    if (this.state.loading || this.state.ended || this.state.lookedTo !== undefined || last === undefined) return;
    void this.load({ before: last.id });
  }

  /** Loads what is above the newest row, when it is not at the newest end. */
  newer(): void {
    if (!this.state.live && !this.loadingNewer && !this.state.held) void this.loadNewer();
  }

  private async loadNewer(): Promise<void> {
    const first = this.state.rows[0]?.id ?? this.around;
    if (first === undefined) return;
    this.loadingNewer = true;
    try {
      const { rows, next } = await this.ask({ after: first });
      // Another window meanwhile: these rows are not its neighbours.
      if ((this.state.rows[0]?.id ?? this.around) !== first) return;
      const newest = Number(rows[0]?.id ?? first);
      const gap = next === undefined ? this.recent.filter((row) => Number(row.id) > newest) : [];
      const merged = [...gap, ...rows, ...this.state.rows];
      const cut = merged.length > WINDOW;
      this.set({ rows: cut ? merged.slice(0, WINDOW) : merged, ...(cut ? { ended: false, lookedTo: undefined } : {}), ...(next === undefined ? { live: true, newer: 0 } : {}) });
    } catch (error) {
      this.set({ error: error as Error });
    } finally {
      this.loadingNewer = false;
    }
  }

  /** Opens the window elsewhere; `at` is ISO 8601. */
  jump(to: Destination): void {
    if (to === 'newest') this.open(undefined);
    else if (to === 'oldest') void this.openOldest();
    else this.open({ to: to.at });
  }

  private async openOldest(): Promise<void> {
    const run = ++this.run;
    this.away = true;
    try {
      const { rows } = await this.ask({ after: '0' });
      if (run === this.run) this.set({ ...EMPTY, held: this.state.held, rate: this.state.rate, rows, ended: true, loading: false });
    } catch (error) {
      if (run === this.run) this.set({ error: error as Error });
    }
  }

  /** Stops looking; what was found stays. */
  stopSearch(): void {
    this.run++;
    this.set({ loading: false });
  }

  /** Goes on where the search was stopped or failed. */
  goOn(): void {
    void this.load(this.continueAt);
  }

  /** Scrolled away, the window stands still; back at the top it closes the gap. */
  setAway(away: boolean): void {
    this.away = away;
    if (!away) this.newer();
  }

  /** Held: rows wait, the view stands still. */
  hold(held: boolean): void {
    this.set({ held });
    if (held || this.state.live) return;
    if (this.state.newer > PAGE) this.jump('newest');
    else this.newer();
  }

  private arrived(rows: readonly LogRow[], skipped: number): void {
    this.arrivals.push({ at: performance.now(), count: rows.length + skipped });
    const fresh = rows.filter((row) => matches(row, this.view)).toReversed();
    const change: Partial<FeedState> = skipped > 0 ? { skipped: this.state.skipped + skipped } : {};
    if (fresh.length > 0) {
      this.recent = [...fresh, ...this.recent].slice(0, RECENT);
      if (this.state.live && !this.state.held && !this.away) {
        const newest = Number(this.state.rows[0]?.id ?? 0);
        const merged = [...fresh.filter((row) => Number(row.id) > newest), ...this.state.rows];
        Object.assign(change, merged.length > FOLLOWED ? { rows: merged.slice(0, FOLLOWED), ended: false } : { rows: merged });
      } else Object.assign(change, { live: false, newer: this.state.newer + fresh.length });
    }
    if (Object.keys(change).length > 0) this.set(change);
  }

  private measure(): void {
    const from = performance.now() - RATE_MS;
    this.arrivals = this.arrivals.filter(({ at }) => at > from);
    const rate = this.arrivals.reduce((sum, { count }) => sum + count, 0) / (RATE_MS / 1000);
    if (rate !== this.state.rate) this.set({ rate });
  }
}
