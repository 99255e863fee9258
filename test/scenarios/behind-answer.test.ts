/** What an answer leads to is told truly: noted where a rule is spared there, traced by the steps it took, explained as far as it is known, and set aside by the name that is ordered. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Script } from '../helpers/scripted-upstream.ts';
import { plainAnswers } from '../helpers/scripted-upstream.ts';
import { openHouse, order, orderList, type House, type ScenarioList, type Setting } from './harness.ts';

/** `front.example` leads to `www.ordered.example` or `ads.example`, `inside.example` into a home. */
const leading: Script = (question) => {
  const { name, type } = question;
  const to = { 'front.example': 'www.ordered.example', 'shop.example': 'ads.example', 'both.example': 'ads.example' }[name];
  if (to !== undefined) return { answers: [{ type: 'CNAME', name, ttl: 60, data: to }, ...(name === 'both.example' ? [{ type: 'CNAME' as const, name: to, ttl: 60, data: 'www.ordered.example' }] : []), { type: 'A', name: name === 'both.example' ? 'www.ordered.example' : to, ttl: 60, data: '192.0.2.1' }] };
  if (name === 'inside.example') return { answers: [{ type: 'A', name, ttl: 60, data: '192.168.1.1' }] };
  return plainAnswers({ ...question, type });
};
const orders = (mode: ScenarioList['mode'] = 'enforce'): ScenarioList => ({ kind: 'court-order', title: 'orders', mode, text: orderList() });
const ads = (mode: ScenarioList['mode'] = 'enforce'): ScenarioList => ({ kind: 'custom', title: 'ads', mode, text: '||ads.example^' });
const LAW = { by: 'order', decider: 'law', list: 'orders', order: 'IT-1', rule: 'ordered.example' };

let house: House;
const open = async (setting: Setting): Promise<void> => {
  house = await openHouse({ country: 'IT', upstream: leading, ...setting });
};
afterEach(() => house.close());

/** Asks twice: fresh, and from the cache. */
async function rows(name: string): Promise<[fresh: unknown, kept: unknown]> {
  await house.ask(name);
  const fresh = await house.row();
  await house.ask(name);
  return [fresh, await house.row()];
}

describe('a rule that blocks nothing behind an alias is noted', () => {
  test('a list in observe, fresh and kept, and counted', async () => {
    await open({ lists: [orders('observe')] });
    const [fresh, kept] = await rows('front.example');
    const told = { outcome: 'observed', decider: 'none', spared: 'observe', via: 'www.ordered.example', wouldBe: LAW, matched: [{ list: 'orders', rule: 'ordered.example' }] };
    expect(fresh).toMatchObject({ ...told, by: 'upstream' });
    expect(kept).toMatchObject({ ...told, by: 'cache' });
    expect((await house.ask('front.example'))?.addresses).toEqual(['192.0.2.1']);
    expect((await house.engine.call('overview.get', { hours: 1 })).totals).toMatchObject({ observed: 3, answered: 0, law: 0 });
    expect((await house.engine.call('orders.hits', { list: 'orders', order: 'IT-1' })).days).toMatchObject([{ observed: 3 }]);
  });

  test('an order set aside by the name that it names', async () => {
    await open({ lists: [orders()], setAside: ['ordered.example'] });
    for (const row of await rows('front.example')) expect(row).toMatchObject({ outcome: 'answered', spared: 'set-aside', via: 'www.ordered.example', wouldBe: LAW });
  });

  test('a pause', async () => {
    await open({ lists: [ads()], paused: true });
    for (const row of await rows('shop.example')) expect(row).toMatchObject({ outcome: 'answered', spared: 'pause', via: 'ads.example', wouldBe: { by: 'custom', list: 'ads', rule: 'ads.example' } });
  });

  test('an own rule that allows the asked name, and one that allows what it leads to', async () => {
    await open({ lists: [ads()], ownRules: '@@||shop.example^' });
    for (const row of await rows('shop.example')) {
      expect(row).toMatchObject({ outcome: 'answered', spared: 'own-allow', via: 'ads.example', wouldBe: { by: 'custom', decider: 'household', list: 'ads', rule: 'ads.example' }, matched: [{ list: 'ads', rule: 'ads.example' }, { list: 'own-rules', rule: '@@shop.example' }] });
    }
    await house.engine.call('ownRules.set', { text: '@@||ads.example^' });
    for (const row of await rows('shop.example')) expect(row).toMatchObject({ outcome: 'answered', spared: 'own-allow', via: 'ads.example', wouldBe: { list: 'ads' } });
  });

  test('of several the order is told', async () => {
    await open({ lists: [ads('observe'), orders('observe')] });
    for (const row of await rows('both.example')) expect(row).toMatchObject({ outcome: 'observed', via: 'www.ordered.example', wouldBe: LAW });
  });

  test('the name behind an own alias', async () => {
    await open({ lists: [orders('observe')], ownRules: '||mine.example^$dnsrewrite=www.ordered.example' });
    const [fresh, kept] = await rows('mine.example');
    expect(fresh).toMatchObject({ outcome: 'observed', by: 'local-record', spared: 'observe', via: 'www.ordered.example', from: 'upstream' });
    expect(kept).toMatchObject({ outcome: 'observed', by: 'local-record', from: 'cache' });
  });
});

describe('the trace', () => {
  const steps = async (): Promise<Record<string, string>> => {
    const { steps: all } = await house.engine.call('queryLog.trace', { id: (await house.row())!.id });
    return Object.fromEntries(all.map(({ step, outcome, detail }) => [step, detail === undefined ? outcome : `${outcome}: ${detail.replace(/^127.*/, 'upstream')}`]));
  };
  const before = { guard: 'passed', 'special-use': 'passed', policy: 'passed' };

  test.for([['front.example', 'decided: www.ordered.example'], ['inside.example', 'decided: 192.168.1.1']] as const)('of %s says whose answer led there', async ([name, inspect]) => {
    await open({ lists: [orders()] });
    await house.ask(name);
    expect(await steps()).toEqual({ ...before, cache: 'passed', forward: 'answered: upstream', inspect });
    expect(await house.row()).toMatchObject({ from: 'upstream', upstream: expect.stringContaining('127.0.0.1') });
    await house.ask(name);
    expect(await steps()).toEqual({ ...before, cache: 'answered', forward: 'not-reached', inspect });
    expect(await house.row()).toMatchObject({ from: 'cache' });
  });

  test('of an answered name says that upstream answered and nothing stopped its answer', async () => {
    await open({ lists: [orders('observe')] });
    await house.ask('plain.example');
    expect(await steps()).toEqual({ ...before, cache: 'passed', forward: 'decided: upstream', inspect: 'passed' });
    await house.ask('plain.example');
    expect(await steps()).toEqual({ ...before, cache: 'decided', forward: 'not-reached', inspect: 'not-reached' });
    await house.ask('front.example');
    expect(await steps()).toEqual({ ...before, cache: 'passed', forward: 'decided: upstream', inspect: 'passed: www.ordered.example' });
  });

  test('of a name blocked behind an own alias says that nobody was asked', async () => {
    await open({ lists: [orders()], ownRules: '||mine.example^$dnsrewrite=www.ordered.example' });
    await house.ask('mine.example');
    expect(await house.row()).toMatchObject({ outcome: 'blocked', by: 'order', via: 'www.ordered.example', from: 'rule' });
    expect(await steps()).toEqual({ guard: 'passed', 'special-use': 'passed', policy: 'decided', cache: 'not-reached', forward: 'not-reached', inspect: 'not-reached' });
    expect(house.asked).toEqual([]);
  });
});

describe('setting aside', () => {
  test('a name that no order names is refused, with the name that is ordered, and nothing is recorded', async () => {
    await open({ lists: [orders(), ads()] });
    await house.ask('front.example');
    await house.row();
    await expect(house.engine.call('setAside.set', { name: 'front.example', on: true })).rejects.toThrow(/front\.example cannot be set aside.*led to www\.ordered\.example.*set ordered\.example aside instead/);
    await expect(house.engine.call('setAside.set', { name: 'ads.example', on: true })).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('“Why?”') });
    expect(await house.engine.call('status.get', {})).toMatchObject({ setAside: [] });
    expect((await house.engine.call('audit.page', {})).rows.filter(({ event }) => event === 'set-aside')).toEqual([]);
  });

  test('the ordered name answers what leads to it, and undoing it blocks again', async () => {
    await open({ lists: [orders()] });
    expect(await house.ask('front.example')).toMatchObject({ rcode: 'NXDOMAIN' });
    await house.engine.call('setAside.set', { name: 'ordered.example', on: true });
    expect((await house.ask('front.example'))?.addresses).toEqual(['192.0.2.1']);
    await house.engine.call('setAside.set', { name: 'ordered.example', on: false });
    expect(await house.ask('front.example')).toMatchObject({ rcode: 'NXDOMAIN' });
  });

  test('a name below an ordered one may be set aside, also while its list is off', async () => {
    await open({ lists: [orders()] });
    await house.engine.call('lists.setMode', { id: 'orders', mode: 'off' });
    await house.engine.call('setAside.set', { name: 'www.ordered.example', on: true });
    expect(await house.engine.call('status.get', {})).toMatchObject({ setAside: [{ name: 'www.ordered.example' }] });
  });
});

describe('why', () => {
  const why = async (name: string): ReturnType<House['engine']['call']> => house.engine.call('why.get', { name });

  test('tells what the kept answer leads to, and what the newest question got once that ran out', async () => {
    await open({ lists: [orders()] });
    expect(await why('front.example')).not.toHaveProperty('behind');
    await house.ask('front.example');
    const blocked = { decision: 'blocked', decider: 'law', by: 'order', via: 'www.ordered.example', rule: 'ordered.example', order: { order: { id: 'IT-1' } }, matches: [{ list: 'orders', decided: true, rule: 'ordered.example' }] };
    expect(await why('front.example')).toMatchObject({ decision: 'would-be-answered', behind: { known: 'cache', at: new Date(house.now()).toISOString(), ...blocked } });
    house.wait(120_000);
    await house.row();
    expect(await why('front.example')).toMatchObject({ behind: { known: 'log', at: new Date(house.now() - 120_000).toISOString(), ...blocked } });
    await house.engine.call('setAside.set', { name: 'ordered.example', on: true });
    expect(await why('front.example')).toMatchObject({ behind: { known: 'log', decision: 'would-be-answered', spared: 'set-aside', order: { order: { id: 'IT-1' } } } });
    expect(house.asked).toHaveLength(1);
  });

  test('tells of an address inside a home, and that an own rule lifts it', async () => {
    await open({ lists: [orders()] });
    await house.ask('inside.example');
    expect(await why('inside.example')).toMatchObject({ behind: { known: 'cache', decision: 'blocked', decider: 'household', by: 'protection', address: '192.168.1.1', matches: [] } });
    await house.engine.call('ownRules.set', { text: '@@||inside.example^' });
    expect(await why('inside.example')).toMatchObject({ behind: { decision: 'would-be-answered' } });
  });

  test('tells of an answer that leads to nothing', async () => {
    await open({ lists: [orders()] });
    await house.ask('plain.example');
    expect(await why('plain.example')).toMatchObject({ behind: { known: 'cache', decision: 'would-be-answered', matches: [] } });
    expect((await why('plain.example') as { behind: object }).behind).not.toHaveProperty('via');
  });

  test('asks upstream only when somebody wants it', async () => {
    await open({ lists: [orders()] });
    await why('front.example');
    await house.engine.call('why.explain', { name: 'front.example' });
    expect(house.asked).toEqual([]);
    expect(await house.engine.call('why.ask', { name: 'front.example' })).toEqual({ answered: true });
    expect(house.asked).toMatchObject([{ name: 'front.example', type: 'A' }]);
    expect(await why('front.example')).toMatchObject({ behind: { decision: 'blocked', via: 'www.ordered.example' } });
    expect(await house.row()).toMatchObject({ name: 'front.example', client: '127.0.0.1', outcome: 'blocked' });
  });

  test('tells why the order that names it does not block today, and that it does once its day has come', async () => {
    await open({ lists: [{ kind: 'court-order', title: 'orders', text: orderList([order({ validFrom: '2026-12-01' })]) }] });
    expect(await why('ordered.example')).toMatchObject({ decision: 'would-be-answered', matches: [{ list: 'orders', order: 'IT-1', decided: false, today: { state: 'not-yet', day: '2026-12-01' } }] });
    expect(await house.engine.call('orders.page', {})).toMatchObject({ rows: [{ inForce: false, today: { state: 'not-yet', day: '2026-12-01' } }] });
    house.setDay('2026-12-01');
    expect((await why('ordered.example') as { matches: object[] }).matches[0]).not.toHaveProperty('today');
    expect(await why('ordered.example')).toMatchObject({ decision: 'blocked', order: { today: { state: 'blocks' } } });
  });

  test('tells what an own alias leads to', async () => {
    await open({ lists: [orders()], ownRules: '||mine.example^$dnsrewrite=www.ordered.example' });
    expect(await why('mine.example')).toMatchObject({ behind: { known: 'rule', decision: 'blocked', via: 'www.ordered.example' } });
  });
});
