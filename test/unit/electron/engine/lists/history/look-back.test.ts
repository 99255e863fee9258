/** Questions about a day, on hand-made facts: what was read at the time, what a list states of a time before, and what is not known. */
import { describe, expect, test } from 'vitest';
import type { ListEra, Stay } from '../../../../../../electron/engine/lists/history/facts.ts';
import { lookBack, type LookBackOptions } from '../../../../../../electron/engine/lists/history/look-back.ts';
import type { DayAnswer, ListedRule } from '../../../../../../shared/history-api.ts';
import type { Order } from '../../../../../../shared/order-list.ts';

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const order = (change: Partial<Order> = {}): Order => ({ id: 'IT-1', jurisdiction: 'IT', authority: { name: 'Tribunale di Prova', kind: 'court' }, instrument: 'judgment', decided: '2026-04-01', status: 'in-force', ...change });
const rule = (change: Partial<ListedRule> = {}): ListedRule => ({ match: 'tree', action: 'block', orders: ['IT-1'], ...change });
const stay = (from: string, change: Partial<Stay> = {}): Stay => ({ from: at(from), orBefore: from === '2026-05-01', rules: [rule()], ...change });

/** An order list read from 1 May on and enforced since; it holds x.example. */
const era = (change: Partial<ListEra> = {}): ListEra => ({
  list: 'orders', title: 'Orders', kind: 'court-order', keptFrom: at('2026-05-01'), lastRead: at('2026-05-20'),
  names: [{ rule: 'x.example', stays: [stay('2026-05-01')] }], orders: [order()], modes: [{ at: at('2026-05-01'), mode: 'enforce' }], ...change,
});
const family = (change: Partial<ListEra> = {}): ListEra => era({ list: 'family', title: 'Family', kind: 'family', orders: [], names: [{ rule: 'x.example', stays: [stay('2026-05-01', { rules: [{ match: 'tree', action: 'block' }] })] }], ...change });

function ask(day: string, eras: ListEra[], name = 'www.x.example', change: Partial<LookBackOptions> = {}): DayAnswer {
  return lookBack(name, eras, { on: { day, at: Date.parse(`${day}T23:59:59.999Z`) }, today: '2026-05-20', country: 'IT', setAside: [], ...change }).on!;
}

describe('a day that Gavel saw', () => {
  test('was ordered, by whom, since when, and would have been blocked by the law', () => {
    expect(ask('2026-05-03', [era()])).toMatchObject({
      ordered: 'yes', decision: 'blocked', decider: 'law', basis: 'observed', list: 'orders', order: 'IT-1', rule: 'x.example', notKnown: [],
      orderedBy: [{ order: 'IT-1', authority: 'Tribunale di Prova', standing: 'law', basis: 'observed', since: { at: '2026-04-01', basis: 'stated' } }],
    });
  });

  test('of an order list that was only observed, was answered', () => {
    expect(ask('2026-05-03', [era({ modes: [{ at: at('2026-05-01'), mode: 'observe' }, { at: at('2026-05-10'), mode: 'enforce' }] })])).toMatchObject({ ordered: 'yes', decision: 'observed', decider: 'none', spared: 'observe' });
  });

  test('of a list that was off names the order all the same: the order is not the household’s use of it', () => {
    expect(ask('2026-05-03', [era({ modes: [{ at: at('2026-05-01'), mode: 'off' }] })])).toMatchObject({ ordered: 'yes', decision: 'answered' });
  });

  test('after the name left the list was not ordered; the name keeps when it was first and last seen', () => {
    const left = era({ names: [{ rule: 'x.example', stays: [stay('2026-05-01', { lastRead: at('2026-05-05'), until: at('2026-05-06') })] }] });
    expect(ask('2026-05-05', [left])).toMatchObject({ ordered: 'yes', orderedBy: [{ until: { at: '2026-05-06T12:00:00.000Z', basis: 'observed' } }] });
    expect(ask('2026-05-06', [left])).toMatchObject({ ordered: 'no', decision: 'answered', basis: 'observed' });
    expect(lookBack('x.example', [left], { today: '2026-05-20', country: 'IT', setAside: [] }).lists).toMatchObject([{ firstSeen: '2026-05-01T12:00:00.000Z', firstSeenOrBefore: true, lastSeen: '2026-05-05T12:00:00.000Z', gone: '2026-05-06T12:00:00.000Z' }]);
  });

  test('after a delisting is not ordered, and says what it was spared', () => {
    const delisted = era({ names: [{ rule: 'x.example', stays: [stay('2026-05-01', { rules: [rule({ listed: '2026-04-02', delisted: '2026-05-04' })] })] }] });
    expect(ask('2026-05-03', [delisted])).toMatchObject({ ordered: 'yes', orderedBy: [{ since: { at: '2026-04-02' }, until: { at: '2026-05-04', basis: 'stated' } }], decision: 'blocked' });
    expect(ask('2026-05-04', [delisted])).toMatchObject({ ordered: 'no', decision: 'answered', spared: 'delisted' });
  });

  test('with an order that had ended by then was not ordered', () => {
    for (const change of [{ status: 'annulled' }, { validUntil: '2026-05-02' }, { validFrom: '2026-05-04' }] as Partial<Order>[]) {
      expect(ask('2026-05-03', [era({ orders: [order(change)] })])).toMatchObject({ ordered: 'no', decision: 'answered' });
    }
  });

  test('with an order of another country is the household’s decision', () => {
    expect(ask('2026-05-03', [era()], 'x.example', { country: 'DE' })).toMatchObject({ ordered: 'yes', orderedBy: [{ standing: 'household' }], decision: 'blocked', decider: 'household' });
  });

  test('of a name that was set aside then, was answered', () => {
    expect(ask('2026-05-03', [era()], 'x.example', { setAside: ['x.example'] })).toMatchObject({ ordered: 'yes', decision: 'answered', spared: 'set-aside' });
  });

  test('of an exact entry leaves the names below alone', () => {
    const exact = era({ names: [{ rule: 'x.example', stays: [stay('2026-05-01', { rules: [rule({ match: 'exact' })] })] }] });
    expect(ask('2026-05-03', [exact])).toMatchObject({ ordered: 'no', decision: 'answered' });
    expect(ask('2026-05-03', [exact], 'x.example')).toMatchObject({ ordered: 'yes', decision: 'blocked' });
  });

  test('of a name on a family list is the household’s decision', () => {
    expect(ask('2026-05-03', [family()])).toMatchObject({ ordered: 'not-known', orderedBy: [], decision: 'blocked', decider: 'household', list: 'family' });
  });

  test('of a rule for some devices or types only is not known: it depends on who asked for what', () => {
    const limited = family({ names: [{ rule: 'x.example', stays: [stay('2026-05-01', { rules: [{ match: 'tree', action: 'block', limited: true }] })] }] });
    expect(ask('2026-05-03', [limited])).toMatchObject({ decision: 'not-known', decider: 'none' });
  });

  test('of a name that no list held was answered', () => {
    expect(ask('2026-05-03', [era({ names: [] })])).toMatchObject({ ordered: 'no', decision: 'answered', basis: 'observed', notKnown: [] });
  });
});

describe('a day before the first reading', () => {
  const BEFORE = '2026-04-20';
  const stating = (change: Partial<ListedRule>, orders = [order()], modes: ListEra['modes'] = [{ at: at('2026-04-01'), mode: 'enforce' }]): ListEra => era({ orders, modes, names: [{ rule: 'x.example', stays: [stay('2026-05-01', { rules: [rule(change)] })] }] });

  test('is not known where the list states nothing of it', () => {
    expect(ask(BEFORE, [family()])).toMatchObject({ ordered: 'not-known', decision: 'not-known', basis: 'none', notKnown: [{ list: 'family' }] });
    expect(ask(BEFORE, [era({ names: [] })])).toMatchObject({ ordered: 'not-known', decision: 'not-known', notKnown: [{ list: 'orders', keptFrom: '2026-05-01T12:00:00.000Z' }] });
    expect(ask(BEFORE, [stating({}, [order({ dynamic: true })])])).toMatchObject({ ordered: 'not-known', decision: 'not-known' });
    const { decided: _none, ...undated } = order();
    expect(ask(BEFORE, [stating({}, [undated])])).toMatchObject({ ordered: 'not-known' });
  });

  test('is stated by the day the list says that the name was listed', () => {
    expect(ask(BEFORE, [stating({ listed: '2026-04-20' })])).toMatchObject({ ordered: 'yes', basis: 'stated', decision: 'blocked', decider: 'law', orderedBy: [{ basis: 'stated', since: { at: '2026-04-20', basis: 'stated' } }] });
    expect(ask('2026-04-19', [stating({ listed: '2026-04-20' })])).toMatchObject({ ordered: 'no' });
  });

  test('is stated by the day of an order that named its names once and for all', () => {
    expect(ask(BEFORE, [stating({})])).toMatchObject({ ordered: 'yes', basis: 'stated' });
    expect(ask('2026-03-31', [stating({})])).toMatchObject({ ordered: 'no' });
  });

  test('is stated by the day the list says that the name was delisted', () => {
    expect(ask(BEFORE, [stating({ listed: '2026-01-01', delisted: '2026-04-20' })])).toMatchObject({ ordered: 'no', spared: 'delisted' });
    expect(ask('2026-04-19', [stating({ listed: '2026-01-01', delisted: '2026-04-20' }, [order({ decided: '2025-12-01' })])])).toMatchObject({ ordered: 'yes' });
  });

  test('was in force where the order ended later, if the list says when', () => {
    expect(ask(BEFORE, [stating({}, [order({ status: 'expired', validUntil: '2026-04-30' })])])).toMatchObject({ ordered: 'yes' });
    expect(ask(BEFORE, [stating({}, [order({ status: 'annulled' }), order({ id: 'IT-2', decided: '2026-04-25', relates: [{ type: 'annuls', order: 'IT-1' }] })])])).toMatchObject({ ordered: 'yes' });
  });

  test('does not say what would have been blocked where nobody knows how the list was used', () => {
    expect(ask(BEFORE, [stating({ listed: '2026-04-20' }, [order()], [{ at: at('2026-05-01'), mode: 'enforce' }])])).toMatchObject({ ordered: 'yes', decision: 'not-known', basis: 'none', notKnown: [{ list: 'orders' }] });
  });
});

describe('a list that was given up', () => {
  test('answers for its time, and no longer for later days', () => {
    const gone = era({ ended: at('2026-05-10'), names: [{ rule: 'x.example', stays: [stay('2026-05-01', { lastRead: at('2026-05-09'), until: at('2026-05-10') })] }], modes: [{ at: at('2026-05-01'), mode: 'enforce' }, { at: at('2026-05-10'), mode: 'removed' }] });
    expect(ask('2026-05-09', [gone])).toMatchObject({ ordered: 'yes', decision: 'blocked' });
    const { on, lists } = lookBack('x.example', [gone], { on: { day: '2026-05-12', at: at('2026-05-12') }, today: '2026-05-20', country: 'IT', setAside: [] });
    expect(on).toMatchObject({ ordered: 'not-known', decision: 'answered' });
    expect(lists).toMatchObject([{ listEnded: '2026-05-10T12:00:00.000Z', onDay: { listed: 'not-known', mode: 'removed' } }]);
    expect(lists[0]).not.toHaveProperty('gone');
  });
});

describe('without a day', () => {
  test('orders stand as they do today, with their life so far', () => {
    const { lists, on } = lookBack('x.example', [era({ orders: [order({ validUntil: '2026-05-19' })] })], { today: '2026-05-20', country: 'IT', setAside: [] });
    expect(on).toBeUndefined();
    expect(lists).toMatchObject([{ orders: [{ inForce: false, status: 'expired', standing: 'law', timeline: [{ type: 'decided' }, { type: 'last-day', day: '2026-05-19' }] }] }]);
  });
});

describe('a name that was left out of its list', () => {
  const without = era({ names: [{ rule: 'x.example', stays: [stay('2026-05-01')], leftOut: [{ from: at('2026-05-01'), until: at('2026-05-10'), by: 'household' }] }] });
  test('was ordered and answered for that, and is blocked from the day that it was taken again', () => {
    expect(ask('2026-05-03', [without])).toMatchObject({ ordered: 'yes', decision: 'answered', basis: 'observed', decider: 'none', leftOut: { list: 'orders', listTitle: 'Orders', rule: 'x.example', at: '2026-05-01T12:00:00.000Z', by: 'household' } });
    expect(ask('2026-05-10', [without])).toMatchObject({ decision: 'blocked', decider: 'law' });
    expect(ask('2026-05-10', [without]).leftOut).toBeUndefined();
  });
  test('of one list was blocked all the same where another held it', () => {
    expect(ask('2026-05-03', [without, family()])).toMatchObject({ decision: 'blocked', decider: 'household', list: 'family' });
  });
  test('of a list that would not have blocked it is not told as the reason', () => {
    expect(ask('2026-05-03', [{ ...without, modes: [{ at: at('2026-05-01'), mode: 'off' }] }]).leftOut).toBeUndefined();
    expect(ask('2026-05-03', [{ ...without, orders: [order({ status: 'annulled' })] }]).leftOut).toBeUndefined();
  });
});
