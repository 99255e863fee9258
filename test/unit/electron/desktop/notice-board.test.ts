import { describe, expect, test } from 'vitest';
import { Changes, happeningsOfRows } from '../../../../electron/desktop/happenings.ts';
import { GATHER_MS, NoticeBoard, QUIET_MS, REPEAT_MS } from '../../../../electron/desktop/notice-board.ts';
import type { ListView, UpstreamView } from '../../../../shared/engine-api.ts';
import type { Happening } from '../../../../shared/notices.ts';
import type { LogRow } from '../../../../shared/verdict.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const DAY = '2026-11-26';
const law = (name: string): Happening => ({ kind: 'law', name });
const keptBack = (name: string, upstream = 'Quad9'): Happening => ({ kind: 'kept-back', upstream, name });

describe('what is told', () => {
  test('nothing is due before anything happened', () => {
    expect(new NoticeBoard().due).toBeUndefined();
    expect(new NoticeBoard().take(NOW, true)).toBeUndefined();
  });

  test('the first block by an order of a day is told once, with the names that came while it was gathered, counted', () => {
    const board = new NoticeBoard();
    for (const name of ['a.example', 'b.example', 'a.example', 'c.example']) board.see(law(name), NOW, DAY);
    expect(board.take(NOW + GATHER_MS - 1, false)).toBeUndefined();
    expect(board.take(NOW + GATHER_MS, false)).toEqual({ parts: [{ kind: 'law', count: 3 }], page: '/log?by=law' });
    board.see(law('d.example'), NOW + QUIET_MS * 3, DAY);
    expect(board.due).toBeUndefined();
    board.see(law('d.example'), NOW + QUIET_MS * 300, '2026-11-27');
    expect(board.due).toBeDefined();
  });

  test('a name is shown only where the household chose so, and leads to the answer about it', () => {
    const board = new NoticeBoard();
    board.see(law('a.example'), NOW, DAY);
    expect(board.take(NOW + GATHER_MS, true)).toEqual({ parts: [{ kind: 'law', count: 1, one: 'a.example' }], page: '/why?name=a.example' });
    const other = new NoticeBoard();
    other.see(keptBack('a.example'), NOW, DAY);
    expect(JSON.stringify(other.take(NOW + GATHER_MS, false))).not.toContain('a.example');
  });

  test('two notices are minutes apart, and what happens meanwhile is one notice that leads to the overview', () => {
    const board = new NoticeBoard();
    board.see(law('a.example'), NOW, DAY);
    board.take(NOW + GATHER_MS, false);
    board.see(keptBack('b.example'), NOW + GATHER_MS + 1, DAY);
    board.see({ kind: 'list-held', list: 'ads', title: 'Ads' }, NOW + GATHER_MS + 2, DAY);
    expect(board.due).toBe(NOW + GATHER_MS + QUIET_MS);
    expect(board.take(NOW + GATHER_MS + QUIET_MS, false)).toEqual({ parts: [{ kind: 'list-held', count: 1, one: 'Ads' }, { kind: 'kept-back', count: 1 }], page: '/' });
  });

  test('each upstream that begins to keep names back is told once a day', () => {
    const board = new NoticeBoard();
    board.see(keptBack('a.example', 'Quad9'), NOW, DAY);
    board.take(NOW + GATHER_MS, false);
    board.see(keptBack('b.example', 'Quad9'), NOW + QUIET_MS * 2, DAY);
    expect(board.due).toBeUndefined();
    board.see(keptBack('b.example', 'Google Public DNS'), NOW + QUIET_MS * 2, DAY);
    expect(board.due).toBeDefined();
  });

  test('an upstream that comes and goes is told of once an hour', () => {
    const board = new NoticeBoard();
    const fails: Happening = { kind: 'upstream-fails', upstream: 'Quad9' };
    board.see(fails, NOW, DAY);
    expect(board.take(NOW + GATHER_MS, false)).toMatchObject({ parts: [{ one: 'Quad9' }], page: '/upstreams' });
    board.see(fails, NOW + REPEAT_MS - 1, DAY);
    expect(board.due).toBeUndefined();
    board.see(fails, NOW + REPEAT_MS, DAY);
    expect(board.due).toBeDefined();
  });

  test('what waits is forgotten when notices are switched off', () => {
    const board = new NoticeBoard();
    board.see({ kind: 'engine-fails' }, NOW, DAY);
    board.clear();
    expect(board.due).toBeUndefined();
  });
});

describe('what is worth telling', () => {
  const row = (change: Partial<LogRow>): LogRow => ({ id: '1', at: '2026-11-26T12:00:00Z', client: '192.168.1.2', device: 'Tablet', name: 'x.example', type: 'A', outcome: 'blocked', by: 'order', decider: 'law', matched: [], rcode: 'NXDOMAIN', ms: 1, ...change });
  const list = (update?: string): ListView => ({ id: 'ads', title: 'Ads', ...(update === undefined ? {} : { held: { update } }) }) as unknown as ListView;
  const upstream = (healthy: boolean): UpstreamView => ({ url: 'tls://dns.quad9.net@9.9.9.9', answered: 0, failed: 3, healthy, thisRunOnly: false });

  test('blocks by orders and by upstreams, not what the household chose itself and not what was only observed', () => {
    expect(happeningsOfRows([row({}), row({ decider: 'household', by: 'custom' }), row({ outcome: 'observed' }), row({ decider: 'upstream', by: 'upstream', upstream: 'quad9' })]).map(({ kind }) => kind)).toEqual(['law', 'kept-back']);
  });

  test('an update that waited already when the app started is no news, the next one is', () => {
    const changes = new Changes();
    expect(changes.ofLists([list('one')])).toEqual([]);
    expect(changes.ofLists([list('one')])).toEqual([]);
    expect(changes.ofLists([list('two')])).toMatchObject([{ kind: 'list-held', title: 'Ads' }]);
    expect(changes.ofLists([list()])).toEqual([]);
  });

  test('an upstream is told of when it begins to fail, by the name that people know', () => {
    const changes = new Changes();
    expect(changes.ofUpstreams([upstream(true)])).toEqual([]);
    expect(changes.ofUpstreams([upstream(false)])).toEqual([{ kind: 'upstream-fails', upstream: 'Quad9' }]);
    expect(changes.ofUpstreams([upstream(false)])).toEqual([]);
  });
});
