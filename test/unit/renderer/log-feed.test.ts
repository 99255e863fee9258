/** The window on the log: what it loads, what it holds, and when it follows; over the store itself, without a wire between. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reason } from '../../../electron/engine/query-log/log-record.ts';
import { toRow } from '../../../electron/engine/query-log/rows.ts';
import { page } from '../../../electron/engine/query-log/store-queries.ts';
import { QueryStore } from '../../../electron/engine/query-log/store.ts';
import { LogFeed, type FeedState } from '../../../renderer/pages/log-feed.ts';
import { readView } from '../../../renderer/pages/log-filter.ts';
import type { EngineClient, EngineEvents, Params } from '../../../shared/engine-api.ts';
import type { LogRow } from '../../../shared/verdict.ts';

const START = Date.parse('2026-11-24T12:00:00Z');
const CACHED: Reason = { outcome: 'answered', by: 'cache', decider: 'none', matched: [] };
let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gavel-feed-'));
});
const opened: QueryStore[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The calls and the event of the contract that a feed uses, answered by a store. */
class Log implements EngineClient {
  readonly rows: LogRow[] = [];
  pages = 0;
  private readonly store = new QueryStore(path.join(folder, 'query-log.sqlite'), START);
  private readonly budgetMs: number | undefined;
  private listener: ((payload: EngineEvents['queryLog.rows']) => void) | undefined;
  /** @param budgetMs a search takes no longer at a time */
  constructor(count: number, budgetMs?: number) {
    opened.push(this.store);
    this.budgetMs = budgetMs;
    this.add(count);
  }
  async call(_method: string, params: unknown): Promise<never> {
    this.pages++;
    const { limit = 100, before, after, filter = {} } = params as Params<'queryLog.page'>;
    return page(this.store, limit, { before, after }, filter, this.budgetMs) as never;
  }
  listen(_event: string, listener: (payload: never) => void): () => void {
    this.listener = listener as (payload: EngineEvents['queryLog.rows']) => void;
    return () => { this.listener = undefined; };
  }
  /** New rows, told to who listens. */
  add(count: number): void {
    const fresh: LogRow[] = [];
    this.store.write((take) => {
      for (let n = this.rows.length; n < this.rows.length + count; n++) take({ type: 1, tookUs: 100, client: 0, atMs: START + n, rcode: 0, reason: 0, name: `n${n}.example` });
    }, () => CACHED, () => '192.168.1.2', (query, reason) => fresh.push(toRow(query, reason)));
    this.rows.push(...fresh);
    this.listener?.({ rows: fresh, skipped: 0 });
  }
}

const settled = (feed: LogFeed, test: (state: FeedState) => boolean): Promise<FeedState> => new Promise((resolve) => {
  const look = (): void => {
    if (!test(feed.snapshot())) return;
    stop();
    resolve(feed.snapshot());
  };
  const stop = feed.subscribe(look);
  look();
});
function open(log: Log, search = '', around?: string): LogFeed {
  const feed = new LogFeed(log, readView(new URLSearchParams(search)), around);
  feed.subscribe(() => undefined);
  return feed;
}
const names = ({ rows }: FeedState): string[] => rows.map(({ name }) => name);
/** Newest first, without a gap. */
const whole = (from: number, to: number): string[] => Array.from({ length: from - to + 1 }, (_, n) => `n${from - n}.example`);

describe('the window on the log', () => {
  test('it follows at the newest end, and holds a thousand rows however many come', async () => {
    const log = new Log(500);
    const feed = open(log);
    await settled(feed, (state) => !state.loading);
    for (let i = 0; i < 30; i++) log.add(100);
    expect(feed.snapshot()).toMatchObject({ live: true, newer: 0, ended: false });
    expect(names(feed.snapshot())).toEqual(whole(3499, 2500));
  });

  test('scrolled away it stands still and counts; back at the top nothing is missing', async () => {
    const log = new Log(500);
    const feed = open(log);
    await settled(feed, (state) => !state.loading);
    feed.setAway(true);
    log.add(700);
    expect(feed.snapshot()).toMatchObject({ live: false, newer: 700 });
    expect(names(feed.snapshot())[0]).toBe('n499.example');
    feed.setAway(false);
    for (let i = 0; i < 4; i++) {
      await settled(feed, (state) => state.live || state.rows.length >= 200 * (i + 2));
      feed.newer();
    }
    const state = await settled(feed, ({ live }) => live);
    expect(names(state)).toEqual(whole(1199, 300));
    expect(state.newer).toBe(0);
  });

  test('down through a long log it never holds more than two thousand rows, and up again they are one row after the other', async () => {
    const log = new Log(10_000);
    const feed = open(log);
    await settled(feed, (state) => !state.loading);
    feed.setAway(true);
    for (let i = 0; i < 30; i++) {
      feed.older();
      await settled(feed, (state) => !state.loading);
      expect(feed.snapshot().rows.length).toBeLessThanOrEqual(2000);
    }
    expect(names(feed.snapshot())).toEqual(whole(5799, 3800));
    for (let i = 0; i < 30; i++) {
      const first = feed.snapshot().rows[0]!.id;
      feed.newer();
      await settled(feed, (state) => state.rows[0]!.id !== first || state.live);
    }
    expect(feed.snapshot().live).toBe(true);
    expect(names(feed.snapshot())).toEqual(whole(9999, 8000));
  });

  test('it opens around a row, at a moment, and at either end', async () => {
    const log = new Log(5000);
    const feed = open(log, '', log.rows[2500]!.id);
    const state = await settled(feed, ({ loading, rows }) => !loading && rows.length > 300);
    expect(names(state)).toEqual(whole(2700, 2301));
    feed.jump({ at: log.rows[1000]!.at });
    expect(names(await settled(feed, ({ loading, rows }) => !loading && rows.length > 300))).toContain('n999.example');
    feed.jump('oldest');
    expect(names(await settled(feed, ({ ended, loading }) => ended && !loading))).toEqual(whole(199, 0));
    feed.jump('newest');
    expect(names(await settled(feed, ({ live, loading }) => live && !loading))).toEqual(whole(4999, 4800));
  });

  test('a search tells how far it looked, can be stopped, and goes on where it stopped', async () => {
    const log = new Log(9000, 0);
    const feed = open(log, 'name=n7.example');
    const first = await settled(feed, ({ lookedTo }) => lookedTo !== undefined);
    expect(first.loading).toBe(true);
    feed.stopSearch();
    const { pages } = log;
    expect(feed.snapshot()).toMatchObject({ loading: false, rows: [] });
    await new Promise((resolve) => { setImmediate(resolve); });
    expect(log.pages).toBe(pages);
    feed.goOn();
    expect(names(await settled(feed, ({ ended }) => ended))).toEqual(['n7.example']);
    expect(feed.snapshot().lookedTo).toBeUndefined();
  });

  test('held, rows wait; going on shows them', async () => {
    const log = new Log(300);
    const feed = open(log);
    await settled(feed, (state) => !state.loading);
    feed.hold(true);
    log.add(5);
    expect(feed.snapshot()).toMatchObject({ newer: 5 });
    feed.hold(false);
    expect(names(await settled(feed, ({ live }) => live))[0]).toBe('n304.example');
  });
});
