/** What `gavel why` says of a name now: the same as the window. */
import { describe, expect, test } from 'vitest';
import { describeNow } from '../../../../electron/command-line/why-now.ts';
import type { OrderView, WhyAnswer } from '../../../../shared/engine-api.ts';
import type { LeftOut } from '../../../../shared/left-out.ts';
import type { LogRow } from '../../../../shared/verdict.ts';
import type { Happened, WhyBehind } from '../../../../shared/why-api.ts';
import { standingOf } from '../../../../shared/why-standing.ts';

const answer = (change: Partial<WhyAnswer> = {}): WhyAnswer => ({ name: 'x.example', client: '', type: 'A', decision: 'would-be-answered', decider: 'none', matches: [], ...change });
const behind = (change: Partial<WhyBehind> = {}): WhyBehind => ({ known: 'cache', at: '2026-11-24T10:00:00Z', via: 'www.ordered.example', rule: 'ordered.example', decision: 'blocked', decider: 'law', by: 'order', matches: [], ...change });
const row = (change: Partial<LogRow>): LogRow => ({ id: '1', at: '2026-11-24T10:00:00Z', client: '127.0.0.1', device: '127.0.0.1', name: 'x.example', type: 'A', outcome: 'answered', by: 'upstream', decider: 'none', matched: [], rcode: 'NOERROR', ms: 1, ...change });
const happened = (change: Partial<LogRow>): Happened => ({ groups: [{ row: row(change), times: 1, firstAt: '2026-11-24T10:00:00Z' }], more: false, noting: true });
const said = (now: WhyAnswer, before?: Happened): string => describeNow(now, before).join('\n');

describe('a name that no list names', () => {
  test('is not said to be answered while its answer is not known', () => {
    expect(said(answer())).toMatch(/x\.example is named by nothing here; your upstream would be asked\.\n.*only known once it is asked/);
  });
  test('is blocked where its kept answer leads to an ordered name, and the name to set aside is told', () => {
    expect(said(answer({ behind: behind() }))).toMatch(/^x\.example is blocked: its answer leads to www\.ordered\.example, which an order names as ordered\.example\. Decided by: the law\.\n.*keeps since[\s\S]*set aside is the name that the order names: ordered\.example/);
  });
  test('is blocked where its answer leads into a home, and the rule that allows it is told', () => {
    expect(said(answer({ behind: { known: 'log', at: '2026-11-24T10:00:00Z', address: '192.168.1.1', decision: 'blocked', decider: 'household', by: 'protection', matches: [] } }))).toMatch(/holds 192\.168\.1\.1, an address inside a home[\s\S]*last question[\s\S]*@@\|\|x\.example\^/);
  });
  test('is not said to be answered where its upstream kept it back, or gave no answer', () => {
    expect(said(answer(), happened({ outcome: 'blocked', by: 'upstream', decider: 'upstream', stated: 'stated-legal', upstream: 'udp://9.9.9.9' }))).toMatch(/blocked by nothing here\. Quad9.* kept it back.*stated-legal/);
    expect(said(answer(), happened({ outcome: 'failed', by: 'timeout' }))).toMatch(/there was no answer; nobody blocked it/);
  });
});

test('an order that does not block today is told with its reason', () => {
  const now = answer({ matches: [{ list: 'orders', listTitle: 'Orders', kind: 'court-order', mode: 'enforce', rule: 'x.example', order: 'IT-1', decided: false, today: { state: 'stayed', day: '2025-05-03' } }] });
  expect(said(now)).toMatch(/the order that names it does not block today\.\n.*order IT-1: stayed since 2025-05-03, does not block/);
});

describe('what it comes to', () => {
  test('a rule for the name itself goes before what its answer leads to, unless it only spares the name', () => {
    expect(standingOf(answer({ decision: 'blocked', decider: 'household', behind: behind() })).kind).toBe('decided');
    expect(standingOf(answer({ decision: 'observed', behind: behind() })).kind).toBe('behind');
    expect(standingOf(answer({ spared: 'own-allow', behind: behind({ decision: 'would-be-answered', spared: 'own-allow' }) })).kind).toBe('decided');
  });
  test('a time that was asked about says nothing of now', () => {
    expect(standingOf(answer(), { ...happened({ outcome: 'failed' }), from: '2026-11-24T09:00:00Z' }).kind).toBe('open');
  });
  test('an own record answers, unless it leads to what is blocked', () => {
    const record = { rcode: 'NOERROR', records: [] };
    expect(standingOf(answer({ answer: record })).kind).toBe('decided');
    expect(standingOf(answer({ answer: record, behind: behind({ known: 'rule' }) })).kind).toBe('behind');
  });
});

test('an order in force is shown whole', () => {
  const order: OrderView = { list: 'o', listTitle: 'Orders', mode: 'enforce', modeSince: '2026-10-14T08:00:00Z', modeBy: 'household', standing: 'law', inForce: true, today: { state: 'blocks' }, timeline: [], nameCount: 1, names: [], hits: { blocked: 0, observed: 0 }, order: { id: 'IT-1', jurisdiction: 'IT', authority: { name: 'Court', kind: 'court' }, instrument: 'judgment', status: 'in-force' } };
  expect(said(answer({ behind: behind({ order }) }))).toMatch(/Order IT-1: Court \(IT\), date not known, docket not known, status in-force\n.*not known: its list does not say\n.*enforce since 2026-10-14/);
});

describe('a name that was left out of a list', () => {
  const out = (change: Partial<LeftOut> = {}): LeftOut => ({ list: 'ads', listTitle: 'Ads', kind: 'custom', mode: 'enforce', rule: 'x.example', action: 'block', at: '2026-11-24T10:00:00Z', by: 'household', reason: 'service', line: 7, text: '||x.example^', ...change });
  test('is told with its list, its line, the day and the reason', () => {
    expect(said(answer({ leftOut: [out()] }))).toMatch(/^x\.example is answered\. “Ads” names it; you left it out on 2026-11-24 \(a service most homes use\)\.\n[^]*- Ads \(custom, enforce\): x\.example, line 7: \|\|x\.example\^, left out by you on 2026-11-24/);
    expect(said(answer({ leftOut: [out({ by: 'waiting' })] }))).toMatch(/it is left out since 2026-11-24, until you decide/);
    expect(said(answer({ leftOut: [out()] }))).not.toMatch(/named by nothing|No list names it/);
  });
  test('is said to be blocked all the same where another list blocks it, and where its answer leads to an ordered name', () => {
    const blocked = answer({ decision: 'blocked', decider: 'household', leftOut: [out()], matches: [{ list: 'b', listTitle: 'B', kind: 'custom', mode: 'enforce', rule: 'x.example', decided: true }] });
    expect(said(blocked)).toMatch(/^x\.example is blocked\. Decided by: you, the household\.[^]*left out by you/);
    expect(said(answer({ leftOut: [out()], behind: behind() }))).toMatch(/^x\.example is blocked: its answer leads to/);
  });
  test('of a list that is off, or by an exception, is named by nothing here', () => {
    for (const change of [{ mode: 'off' }, { action: 'allow' }] as Partial<LeftOut>[]) expect(standingOf(answer({ leftOut: [out(change)] })).kind).toBe('open');
  });
  test('whose order has ended is not said to be answered for being left out', () => {
    expect(standingOf(answer({ leftOut: [out({ kind: 'court-order', order: 'IT-1', today: { state: 'annulled' } })] }))).toEqual({ kind: 'order-idle' });
  });
});
