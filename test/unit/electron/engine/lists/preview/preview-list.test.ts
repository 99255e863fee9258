/** A preview says what a list holds and what it would change in a house, by the rules that are in force there. */
import { describe, expect, test } from 'vitest';
import { previewList, type Household, type PreviewOptions } from '../../../../../../electron/engine/lists/preview/preview-list.ts';
import { EvenSample } from '../../../../../../electron/engine/lists/preview/even-sample.ts';
import { readList } from '../../../../../../electron/engine/lists/read-list.ts';
import { RuleCompiler } from '../../../../../../electron/engine/policy/rule-compiler.ts';
import type { Preview } from '../../../../../../shared/list-preview.ts';
import type { ListKind, ListMode } from '../../../../../../shared/verdict.ts';
import { order, orderList } from '../../../../../scenarios/harness.ts';

const KEY = { k0: 5, k1: 7 };

interface Here {
  lists?: { id: string; kind: ListKind; mode?: ListMode; text: string }[];
  ownRules?: string;
  setAside?: string[];
  day?: string;
}

function household({ lists = [], ownRules = '', setAside = [], day = '2026-11-24' }: Here): Household {
  const compiler = new RuleCompiler(KEY);
  const known: Household['lists'] = new Map(lists.map(({ id, kind, mode = 'enforce', text }) => {
    const report = readList(Buffer.from(text), {
      rule: (name, match, action, _line, important, reference, detail) => void compiler.add(id, name, match, action, important, reference, detail),
      pattern: (pattern, action, _line, important, detail) => void compiler.addPattern(id, pattern, action, important, detail),
    }, { kind });
    return [id, { kind, mode, title: id.toUpperCase(), orders: new Map((report.orders ?? []).map((one) => [one.id, one])) }];
  }));
  return { key: KEY, compiled: compiler.finish(), lists: known, ownRules, setAside, country: 'IT', day };
}

const preview = (text: string, here: Here = {}, options: Partial<PreviewOptions> = {}): Preview => previewList(Buffer.from(text), household(here), { kind: 'custom', ...options });

test('names that it would take effect without are counted apart, and what they would change too', () => {
  const lists = [{ id: 'mine', kind: 'custom' as const, text: '||shop.example^' }];
  const text = '||a.example^\n||shop.example^\n||co.uk^\n||co.uk^$important\n||com^\n@@||github.io^\n/goog/\n';
  const found = preview(text, { lists }, { left: ['shop.example', 'co.uk', '||com^', 'github.io', '/goog/'] });
  expect(found).toMatchObject({ names: 1, patterns: 0, allowed: 0, fresh: 1, blockedAlready: 0, sample: ['a.example'], overlap: [], left: { names: 4, fresh: 1, blockedAlready: 1 } });
  const whole = preview(text, { lists });
  expect([whole.names, whole.fresh, whole.blockedAlready, whole.left]).toEqual([found.names + 4, found.fresh + 1, 1, { names: 0, fresh: 0, blockedAlready: 0 }]);
});

describe('overlap', () => {
  test('tells apart what is blocked already and what is new, and which lists hold it, by a name above too', () => {
    const found = preview('a.tracker.example\nads.example\nfresh.example\n', { lists: [{ id: 'mine', kind: 'custom', text: '||tracker.example^\n||ads.example^' }, { id: 'house', kind: 'family', text: 'ads.example' }] });
    expect(found).toMatchObject({ names: 3, compared: 3, blockedAlready: 2, fresh: 1, overlap: [{ list: 'mine', listTitle: 'MINE', kind: 'custom', mode: 'enforce', names: 2 }, { list: 'house', names: 1 }] });
  });

  test('a list that is observed or off holds names, and blocks none', () => {
    const found = preview('a.example\nb.example', { lists: [{ id: 'watched', kind: 'custom', mode: 'observe', text: 'a.example' }, { id: 'asleep', kind: 'custom', mode: 'off', text: 'b.example' }] });
    expect(found).toMatchObject({ blockedAlready: 0, fresh: 2 });
    expect(found.overlap.map(({ list, mode, names }) => [list, mode, names])).toEqual([['watched', 'observe', 1], ['asleep', 'off', 1]]);
  });

  test('an exact rule here does not cover what lies below it', () => {
    expect(preview('www.x.example\nx.example', { lists: [{ id: 'mine', kind: 'custom', text: '0.0.0.0 x.example' }] })).toMatchObject({ blockedAlready: 1, fresh: 1 });
  });

  test('a wildcard for what lies below a name is asked for such a name', () => {
    expect(preview('$TTL 60\n@ SOA a. b. 1 1 1 1 1\n*.x.example CNAME .\n', { lists: [{ id: 'mine', kind: 'custom', text: '0.0.0.0 x.example' }] }, { syntax: 'rpz' })).toMatchObject({ blockedAlready: 0, fresh: 1 });
    expect(preview('$TTL 60\n@ SOA a. b. 1 1 1 1 1\n*.x.example CNAME .\n', { lists: [{ id: 'mine', kind: 'custom', text: 'x.example' }] }, { syntax: 'rpz' })).toMatchObject({ blockedAlready: 1, fresh: 0 });
  });

  test('names beyond what there is time for are counted and not compared', () => {
    const text = Array.from({ length: 100 }, (_, i) => `n${i}.example`).join('\n');
    expect(preview(text, {}, { maxCompared: 40 })).toMatchObject({ names: 100, compared: 40, fresh: 40 });
  });
});

describe('what the household decided itself', () => {
  test('own allow rules lift names of it, each with its line and examples', () => {
    const found = preview('shop.example\nwww.shop.example\nother.example', { ownRules: '! mine\n@@||shop.example^\n||else.example^' });
    expect(found.lifted).toEqual({ count: 1, names: 2, first: [{ rule: '@@||shop.example^', by: 'own-rule', line: 2, reach: 'whole', names: 2, examples: ['shop.example', 'www.shop.example'] }] });
    expect(found.fresh).toBe(1);
  });

  test('a rule for a name below a listed one lifts a part of it', () => {
    const found = preview('||video.example^', { ownRules: '@@||school.video.example^' });
    expect(found).toMatchObject({ fresh: 1, lifted: { names: 1, first: [{ rule: '@@||school.video.example^', reach: 'part', examples: ['video.example'] }] } });
    // A hosts line means the name alone: what lies below it was never blocked.
    expect(preview('0.0.0.0 video.example', { ownRules: '@@||school.video.example^' }).lifted.count).toBe(0);
  });

  test('an own block that is more important than an allow lifts nothing', () => {
    expect(preview('x.example', { ownRules: '@@||x.example^\n||x.example^$important' })).toMatchObject({ blockedAlready: 1, lifted: { count: 0 } });
  });

  test('own patterns lift too', () => {
    expect(preview('cdn7.example\nads.example', { ownRules: '@@/^cdn[0-9]+\\.example$/' })).toMatchObject({ fresh: 1, lifted: { names: 1, first: [{ rule: '@@/^cdn[0-9]+\\.example$/', names: 1 }] } });
  });

  test('of an order only a set-aside lifts names, and what the allow rules say is told apart', () => {
    const text = orderList([order()], [{ name: 'a.example', orders: ['IT-1'] }, { name: 'b.example', orders: ['IT-1'] }, { name: 'c.example', orders: ['IT-1'] }]);
    const found = preview(text, { ownRules: '@@||a.example^', setAside: ['b.example'] }, { kind: 'court-order' });
    expect(found).toMatchObject({ orders: 1, ordersInForce: 1, fresh: 2, allowedByYou: { count: 1, first: ['a.example'] }, lifted: { names: 1, first: [{ rule: 'b.example', by: 'set-aside' }] } });
    // As a list of another kind the same names are the household’s choice, and its allow rules count.
    expect(preview(text, { ownRules: '@@||a.example^', setAside: ['b.example'] })).toMatchObject({ orders: 0, fresh: 2, allowedByYou: { count: 0 }, lifted: { names: 1, first: [{ by: 'own-rule' }] } });
  });
});

describe('orders', () => {
  test('names under orders that are not in force, or that were taken off the list, do not count as blocked', () => {
    const text = orderList([order(), order({ id: 'IT-2', status: 'annulled' })], [
      { name: 'holds.example', orders: ['IT-1'] }, { name: 'annulled.example', orders: ['IT-2'] }, { name: 'off.example', orders: ['IT-1'], delisted: '2026-05-01' },
    ]);
    expect(preview(text, {}, { kind: 'court-order' })).toMatchObject({ names: 2, orders: 2, ordersInForce: 1, fresh: 1, notInForce: 2 });
  });

  test('a list without orders is refused as court orders', () => {
    expect(() => preview('x.example', {}, { kind: 'court-order' })).toThrow(/names no orders/);
  });
});

test('a name counts once, however often and however it stands there', () => {
  const zone = '$TTL 60\n@ SOA localhost. root.localhost. 1 2 3 4 5\n  NS localhost.\na.example CNAME .\n*.a.example CNAME .\nb.example CNAME .\nb.example CNAME .\n';
  expect(preview(zone, { lists: [{ id: 'mine', kind: 'custom', text: 'b.example' }] })).toMatchObject({ names: 2, compared: 2, fresh: 1, blockedAlready: 1, overlap: [{ names: 1 }], sample: ['a.example', 'b.example'] });
  expect(preview('||a.example^\n||a.example^\n@@||c.example^\n@@||c.example^$important\n@@/^d/\n/^tracker\\./\n')).toMatchObject({ names: 2, patterns: 1, allowed: 2, fresh: 1 });
  const twice = orderList([order()], [{ name: 'back.example', orders: ['IT-1'], delisted: '2026-05-01' }, { name: 'back.example', orders: ['IT-1'] }]);
  expect(preview(twice, {}, { kind: 'court-order' })).toMatchObject({ names: 1, fresh: 1, notInForce: 0 });
});

test('exceptions of the list that would unblock what another list blocks are told', () => {
  const found = preview('||a.example^\n@@||ads.example^\n@@||never.example^', { lists: [{ id: 'mine', kind: 'custom', text: 'ads.example' }, { id: 'house', kind: 'family', text: 'game.example' }] });
  expect(found).toMatchObject({ allowed: 2, unblocks: { count: 1, first: ['ads.example'] } });
  expect(preview('||a.example^\n@@||game.example^', { lists: [{ id: 'house', kind: 'family', text: 'game.example' }] }).unblocks.count).toBe(0);
});

test('the syntax can be forced, and why lines are left out is counted', () => {
  const text = 'a.example\nb.example\nnot a name\n-\n-\n';
  expect(preview(text)).toMatchObject({ syntax: 'domains', names: 2, skippedCount: 3 });
  expect(preview(text, {}, { syntax: 'adblock' })).toMatchObject({ syntax: 'adblock' });
  const { reasons } = preview(text);
  expect(reasons.map(({ count }) => count)).toEqual(reasons.map(({ count }) => count).toSorted((a, b) => b - a));
});

test('a sample comes evenly from the whole', () => {
  const sample = new EvenSample<number>(5);
  for (let i = 0; i < 1000; i++) sample.add(i);
  expect(sample.values).toHaveLength(5);
  expect(sample.values[0]).toBe(0);
  expect(sample.values[4]).toBeGreaterThan(600);
  const few = new EvenSample<number>(5);
  for (let i = 0; i < 7; i++) few.add(i);
  expect(few.values).toEqual([0, 1, 2, 4, 5]);
});
