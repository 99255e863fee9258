/** The rows of the live log: a page of the past, then whatever arrives; older pages on demand. Knows nothing of React. */
import type { EngineClient } from '../../shared/engine-api.ts';
import type { LogRow } from '../../shared/verdict.ts';
import { matches, toFilter, type LogView } from './log-filter.ts';

const PAGE = 200;
/** Rows kept; older ones are fetched again when one scrolls there. */
const MAX_ROWS = 5000;
/** The rate is taken over this, in milliseconds. */
const RATE_MS = 5000;

export interface FeedState {
  /** Newest first. */
  rows: readonly LogRow[];
  /** Rows that arrived while the view was held. */
  newer: number;
  held: boolean;
  loading: boolean;
  /** The oldest row of the log is among `rows`. */
  ended: boolean;
  error: Error | undefined;
  /** All questions a second, filtered or not. */
  rate: number;
  /** Rows that came too fast to be sent; they are in the log. */
  skipped: number;
}

export class LogFeed {
  private readonly client: EngineClient;
  private readonly view: LogView;
  private state: FeedState = { rows: [], newer: 0, held: false, loading: true, ended: false, error: undefined, rate: 0, skipped: 0 };
  private pending: LogRow[] = [];
  private readonly watchers = new Set<() => void>();
  private stop: (() => void) | undefined;
  private arrivals: { at: number; count: number }[] = [];
  private ticker: ReturnType<typeof setInterval> | undefined;

  constructor(client: EngineClient, view: LogView) {
    this.client = client;
    this.view = view;
  }

  readonly snapshot = (): FeedState => this.state;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    if (this.watchers.size === 1) this.start();
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size > 0) return;
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
    void this.load(undefined);
  }

  private async load(before: string | undefined): Promise<void> {
    this.set({ loading: true, error: undefined });
    try {
      const { rows, next } = await this.client.call('queryLog.page', { limit: PAGE, filter: toFilter(this.view), ...(before === undefined ? {} : { before }) });
      const have = this.state.rows;
      const merged = before === undefined ? [...have.filter((row) => rows[0] === undefined || Number(row.id) > Number(rows[0].id)), ...rows] : [...have, ...rows];
      this.set({ rows: merged, ended: next === undefined, loading: false });
    } catch (error) {
      this.set({ loading: false, error: error as Error });
    }
  }

  /** Loads the page below the oldest row. */
  older(): void {
    const last = this.state.rows.at(-1);
    if (!this.state.loading && !this.state.ended && last !== undefined) void this.load(last.id);
  }

  retry(): void {
    void this.load(this.state.rows.at(-1)?.id);
  }

  /** Held: rows wait, the view stands still. */
  hold(held: boolean): void {
    if (held) return this.set({ held });
    const pending = this.pending;
    this.pending = [];
    this.set({ held, newer: 0 });
    this.show(pending);
  }

  private arrived(rows: readonly LogRow[], skipped: number): void {
    this.arrivals.push({ at: performance.now(), count: rows.length + skipped });
    const fresh = rows.filter((row) => matches(row, this.view)).toReversed();
    if (skipped > 0) this.set({ skipped: this.state.skipped + skipped });
    if (this.state.held) {
      this.pending = [...fresh, ...this.pending].slice(0, MAX_ROWS);
      this.set({ newer: this.pending.length });
    } else this.show(fresh);
  }

  private show(fresh: readonly LogRow[]): void {
    if (fresh.length === 0) return;
    const newest = Number(this.state.rows[0]?.id ?? 0);
    const rows = [...fresh.filter((row) => Number(row.id) > newest), ...this.state.rows];
    this.set(rows.length > MAX_ROWS ? { rows: rows.slice(0, MAX_ROWS), ended: false } : { rows });
  }

  private measure(): void {
    const from = performance.now() - RATE_MS;
    this.arrivals = this.arrivals.filter(({ at }) => at > from);
    const rate = this.arrivals.reduce((sum, { count }) => sum + count, 0) / (RATE_MS / 1000);
    if (rate !== this.state.rate) this.set({ rate });
  }
}
