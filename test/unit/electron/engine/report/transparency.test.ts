/** The transparency report from facts: what is counted, what is left out, and what is said to be unknown. */
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../../../../electron/engine/report/report-export.ts';
import { setAsidesOf, TransparencyBuilder, type ReportFacts } from '../../../../../electron/engine/report/transparency.ts';
import type { Order } from '../../../../../shared/order-list.ts';
import type { LogRow } from '../../../../../shared/verdict.ts';

const ORDER: Order = { id: 'IT-1', jurisdiction: 'IT', authority: { name: 'Tribunale di Prova', kind: 'court' }, instrument: 'judgment', decided: '2024-05-06', status: 'in-force' };
const FACTS: ReportFacts = {
  from: '2026-11-01', to: '2026-11-30', begins: Date.parse('2026-11-01T00:00:00Z'), ends: Date.parse('2026-11-30T23:59:59.999Z'), madeAt: '2026-12-01T08:00:00.000Z', version: '1.2.3', today: '2026-12-01', country: 'IT',
  totals: { asked: 100, law: 3, household: 2, upstream: 1, observed: 1 }, lists: new Map([['milan', { title: 'Milan', mode: 'enforce', orders: new Map([['IT-1', ORDER]]) }]]), audit: [], leftOut: [], setAside: [],
};
let id = 1;
const row = (change: Partial<LogRow>): LogRow => ({ id: String(id++), at: '2026-11-10T12:00:00.000Z', client: '::1', device: '::1', name: 'a.example', type: 'A', outcome: 'answered', by: 'upstream', decider: 'none', matched: [], rcode: 'NOERROR', ms: 1, ...change });
const BLOCKED: Partial<LogRow> = { outcome: 'blocked', by: 'order', decider: 'law', list: 'milan', order: 'IT-1' };
const would = { by: 'order', decider: 'law', list: 'milan', order: 'IT-1', rule: 'a.example' } as const;

function reportOf(rows: LogRow[], change: Partial<ReportFacts> = {}): ReturnType<TransparencyBuilder['finish']> {
  const builder = new TransparencyBuilder({ ...FACTS, ...change });
  for (const one of rows) builder.add(one);
  return builder.finish(false);
}

test('an order counts what it blocked, what it would have blocked and what the household set aside, name by name', () => {
  const { orders } = reportOf([row(BLOCKED), row(BLOCKED), row({ ...BLOCKED, name: 'b.example' }), row({ outcome: 'observed', spared: 'observe', wouldBe: would }), row({ spared: 'set-aside', wouldBe: would })]);
  expect(orders).toMatchObject([{ orderId: 'IT-1', standing: 'law', inForce: true, blocked: 3, observed: 1, setAside: 1, nameCount: 2 }]);
  expect(orders[0]!.names).toEqual([{ name: 'a.example', blocked: 2, observed: 1, setAside: 1 }, { name: 'b.example', blocked: 1, observed: 0, setAside: 0 }]);
});
test('an order that nobody met is told, one of a list that is off is not', () => {
  expect(reportOf([]).orders).toMatchObject([{ orderId: 'IT-1', blocked: 0, names: [] }]);
  expect(reportOf([], { lists: new Map([['milan', { title: 'Milan', mode: 'off', orders: new Map([['IT-1', ORDER]]) }]]) }).orders).toEqual([]);
});
test('an order of a list that is gone keeps its numbers, and nothing is made up about it', () => {
  const [gone] = reportOf([row({ ...BLOCKED, list: 'old', order: 'X-9', listTitle: 'Old list' })], { lists: new Map() }).orders;
  expect(gone).toMatchObject({ listTitle: 'Old list', orderId: 'X-9', blocked: 1 });
  for (const field of ['order', 'standing', 'inForce', 'mode']) expect(gone).not.toHaveProperty(field);
});
test('what upstream blocked stands apart, by resolver and by its own word', () => {
  const { upstream, orders } = reportOf([1, 2].map(() => row({ outcome: 'blocked', by: 'upstream', decider: 'upstream', stated: 'stated-legal', upstream: 'dns.example', name: 'c.example' })));
  expect(upstream).toEqual([{ upstream: 'dns.example', stated: 'stated-legal', count: 2, nameCount: 1, names: [{ name: 'c.example', count: 2 }] }]);
  expect(orders[0]!.blocked).toBe(0);
});

describe('set-asides of the period', () => {
  const entry = (at: string, event: 'set-aside' | 'set-aside-undone', name: string): ReportFacts['audit'][number] => ({ n: 1, at, event, by: 'household', name, ...(event === 'set-aside' ? { reason: 'for work' } : {}) });
  const held = (audit: ReportFacts['audit'], setAside: ReportFacts['setAside'] = []): unknown => setAsidesOf({ ...FACTS, audit, setAside });
  test('begun before and undone within', () => {
    expect(held([entry('2026-10-01T00:00:00Z', 'set-aside', 'x.example'), entry('2026-11-05T00:00:00Z', 'set-aside-undone', 'x.example')])).toEqual([{ name: 'x.example', from: '2026-10-01T00:00:00Z', until: '2026-11-05T00:00:00Z', reason: 'for work' }]);
  });
  test('undone before it, or begun after it: not of the period', () => {
    expect(held([entry('2026-10-01T00:00:00Z', 'set-aside', 'x.example'), entry('2026-10-02T00:00:00Z', 'set-aside-undone', 'x.example'), entry('2026-12-01T00:00:00Z', 'set-aside', 'y.example')])).toEqual([]);
  });
  test('of which the audit does not tell: by the date in the settings', () => {
    expect(held([], [{ name: 'z.example', at: '2026-11-02T00:00:00Z' }])).toEqual([{ name: 'z.example', from: '2026-11-02T00:00:00Z' }]);
  });
  test('undone of which the beginning is not kept: without one', () => {
    expect(held([entry('2026-11-05T00:00:00Z', 'set-aside-undone', 'x.example')])).toEqual([{ name: 'x.example', until: '2026-11-05T00:00:00Z' }]);
  });
});

test('the CSV has one fact a line and no formula', () => {
  const lines = exportReport(reportOf([row({ ...BLOCKED, name: '=cmd.example' })]), 'csv').split('\r\n');
  expect(lines[0]).toBe('part,list,order,authority,jurisdiction,decided,standing,name,blocked,observed,setAside,at,until,what,reason,addressees');
  expect(lines.find((line) => line.startsWith('name,'))).toBe("name,milan,IT-1,Tribunale di Prova,IT,2024-05-06,law,'=cmd.example,1,0,0,,,,,");
});
