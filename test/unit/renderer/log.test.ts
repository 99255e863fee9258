/** The live log's own logic: what belongs together, what the filter lets through, and the words for a verdict. */
import { describe, expect, test } from 'vitest';
import { matches, readView, toFilter, writeView } from '../../../renderer/pages/log-filter.ts';
import { groupRows, tailOf } from '../../../renderer/pages/log-groups.ts';
import { becauseOf, markOf, sentenceOf } from '../../../renderer/verdict-words.ts';
import type { LogRow } from '../../../shared/verdict.ts';

let id = 1000;
const row = (change: Partial<LogRow> = {}): LogRow => ({ id: String(id++), at: '2026-11-24T12:00:00.000Z', client: '192.168.1.2', device: '192.168.1.2', name: 'www.example.com', type: 'A', outcome: 'answered', by: 'upstream', decider: 'none', upstream: 'dns.example', matched: [], rcode: 'NOERROR', ms: 1, ...change });
const LAW: Partial<LogRow> = { outcome: 'blocked', by: 'order', decider: 'law', list: 'milan', order: 'IT-1', authority: 'Tribunale di Milano, Sezione impresa', jurisdiction: 'IT', decided: '2022-07-11', matched: [{ list: 'milan', kind: 'court-order', rule: 'example.com' }] };

describe('groups', () => {
  test('A, AAAA and HTTPS of one device within a second are one row and go unsaid; repeats are counted', () => {
    const groups = groupRows([row({ type: 'HTTPS' }), row({ type: 'AAAA' }), row(), row()]);
    expect(groups).toHaveLength(1);
    expect(tailOf(groups[0]!)).toBe('×2');
  });
  test('another device, another verdict, another second or a rare type are told apart', () => {
    expect(groupRows([row(), row({ client: '192.168.1.3' }), row(LAW), row({ at: '2026-11-24T11:59:58.000Z' })])).toHaveLength(4);
    expect(tailOf(groupRows([row({ type: 'TXT' })])[0]!)).toBe('TXT');
  });
  test('a group keeps its key while newer rows join it', () => {
    const first = row();
    expect(groupRows([row({ type: 'AAAA' }), first])[0]!.key).toBe(groupRows([first])[0]!.key);
  });
});

describe('the filter', () => {
  test('what is in the address is what is shown', () => {
    const view = readView(new URLSearchParams('by=law,observed,nonsense&name=tor&device=192.168.1.2&kind=court-order'));
    expect(view).toMatchObject({ toggles: ['law', 'observed'], name: 'tor', client: '192.168.1.2', kind: 'court-order', text: '', from: '' });
    const full = 'by=law&q=milan&name=a&device=10.0.0.1&list=milan&order=IT-1&type=AAAA&answer=NXDOMAIN&from=2026-11-24T00%3A00%3A00.000Z&to=2026-11-25T00%3A00%3A00.000Z&kind=court-order';
    expect(writeView(readView(new URLSearchParams(full))).toString()).toBe(full);
    expect(readView(new URLSearchParams('from=yesterday')).from).toBe('');
    expect(toFilter(readView(new URLSearchParams(full)))).toEqual({ decider: ['law'], outcome: ['blocked'], text: 'milan', name: 'a', client: '10.0.0.1', list: 'milan', order: 'IT-1', type: ['AAAA'], rcode: ['NXDOMAIN'], from: '2026-11-24T00:00:00.000Z', to: '2026-11-25T00:00:00.000Z', kind: 'court-order' });
    expect(readView(writeView(view))).toEqual(view);
    expect(toFilter(view)).toEqual({ decider: ['law'], outcome: ['blocked', 'observed'], observedToo: true, name: 'tor', client: '192.168.1.2', kind: 'court-order' });
    expect(toFilter(readView(new URLSearchParams()))).toEqual({});
  });
  test('a row that arrives is judged as the engine judges the past', () => {
    const shown = (search: string, one: LogRow): boolean => matches(one, readView(new URLSearchParams(search)));
    expect([shown('', row()), shown('by=law', row()), shown('by=law', row(LAW)), shown('by=household', row(LAW)), shown('by=observed', row({ outcome: 'observed', spared: 'observe' })), shown('name=EXAMPLE', row()), shown('name=other', row()), shown('kind=court-order', row(LAW)), shown('kind=family', row(LAW)), shown('by=household', row({ outcome: 'refused', by: 'access', decider: 'household' }))])
      .toEqual([true, false, true, false, true, true, false, true, false, false]);
    expect([shown('q=TRIBUNALE', row(LAW)), shown('q=tribunale', row()), shown('q=1.2', row()), shown('list=milan', row(LAW)), shown('order=IT-2', row(LAW)), shown('type=AAAA', row()), shown('answer=noerror', row()), shown('from=2026-11-24T12:00:00Z', row()), shown('to=2026-11-24T12:00:00Z', row())])
      .toEqual([true, false, true, true, false, false, true, true, false]);
  });
});

describe('words', () => {
  test('marks tell who decided, and who would have', () => {
    expect(markOf(row())).toBeUndefined();
    expect(markOf(row(LAW))).toBe('law');
    expect(markOf(row({ ...LAW, decider: 'household' }))).toBe('you');
    expect(markOf(row({ outcome: 'blocked', by: 'family', decider: 'household' }))).toBe('family');
    expect(markOf(row({ outcome: 'blocked', by: 'upstream', decider: 'upstream' }))).toBe('upstream');
    expect(markOf(row({ outcome: 'observed', spared: 'observe', wouldBe: { by: 'order', decider: 'law', list: 'milan', rule: 'x' } }))).toBe('law');
    expect(markOf(row({ outcome: 'refused', by: 'access', decider: 'household' }))).toBeUndefined();
  });
  test('the cause is said in a few words', () => {
    expect(becauseOf(row(LAW))).toBe('Tribunale di Milano 2022');
    expect(becauseOf(row({ ...LAW, decider: 'household', jurisdiction: 'FR', authority: 'ANJ' }))).toBe('Order of France, ANJ');
    expect(becauseOf(row({ outcome: 'blocked', by: 'upstream', decider: 'upstream', stated: 'stated-legal' }))).toBe('dns.example: stated, legal');
    expect(becauseOf(row({ outcome: 'failed', by: 'timeout' }))).toBe('dns.example did not answer');
    expect(becauseOf(row({ by: 'cache' }))).toBe('cache');
  });
  test('no sentence says that anyone must, or that anything is forbidden', () => {
    const all = (['blocked', 'observed', 'answered', 'failed', 'refused'] as const).flatMap((outcome) => (['order', 'family', 'custom', 'upstream', 'timeout', 'access', 'malformed'] as const).map((by) => sentenceOf(row({ ...LAW, outcome, by }), undefined, 'IT').join('')));
    for (const sentence of all) expect(sentence).not.toMatch(/\b(must|illegal|violat|comply|forbidden)/i);
  });
});
