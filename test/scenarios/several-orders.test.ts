/** A name under several orders: one decides, all that are in force are told of, and each is counted. */
import { afterEach, expect, test } from 'vitest';
import { openHouse, order, orderList, type House, type Setting } from './harness.ts';

let house: House | undefined;
afterEach(async () => {
  await house?.close();
  house = undefined;
});

/** Asks for the name under them and gives the row; counts are written once they are asked for. */
async function after(setting: Setting): Promise<House> {
  house = await openHouse({ country: 'IT', ...setting });
  await house.ask('www.ordered.example');
  return house;
}

const hitsOf = async ({ engine }: House, list: string, id: string): Promise<unknown> => (await engine.call('orders.get', { list, order: id })).hits;

const two = orderList([order({ id: 'FR-1', jurisdiction: 'FR', decided: '2023-01-01' }), order(), order({ id: 'OLD', status: 'annulled' })]);

test('one of two orders of an entry decides; the row, the trace and “Why?” name both, and what is annulled only among what matched', async () => {
  const its = await after({ lists: [{ kind: 'court-order', text: two }] });
  const { engine } = its;
  const asked = await its.row();
  expect(asked).toMatchObject({ outcome: 'blocked', decider: 'law', order: 'IT-1', otherOrders: [{ list: 'court-order-1', order: 'FR-1', mode: 'enforce' }] });
  expect(asked?.matched.map((match) => match.order)).toEqual(['IT-1', 'FR-1', 'OLD']);
  for (const told of [await engine.call('queryLog.trace', { id: asked!.id }), await engine.call('why.get', { name: 'www.ordered.example' })]) {
    expect(told.order?.order.id).toBe('IT-1');
    expect(told.otherOrders?.map((view) => view.order.id)).toEqual(['FR-1']);
    expect(told.matches.map((match) => [match.order, match.decided, match.today?.state])).toEqual([['IT-1', true, undefined], ['FR-1', false, undefined], ['OLD', false, 'annulled']]);
  }
});

test('the page of each of them names the others that are in force', async () => {
  const { engine } = await after({ lists: [{ kind: 'court-order', text: two }] });
  const rowsOf = async (order: string): Promise<unknown> => (await engine.call('orders.names', { list: 'court-order-1', order })).rows;
  expect(await rowsOf('IT-1')).toEqual([{ name: 'ordered.example', others: [{ list: 'court-order-1', order: 'FR-1' }] }]);
  expect(await rowsOf('FR-1')).toEqual([{ name: 'ordered.example', others: [{ list: 'court-order-1', order: 'IT-1' }] }]);
});

test('a question counts for every order that blocked it, and for none that is not in force', async () => {
  const its = await after({ lists: [{ kind: 'court-order', text: two }] });
  expect(await hitsOf(its, 'court-order-1', 'IT-1')).toEqual({ blocked: 1, observed: 0 });
  expect(await hitsOf(its, 'court-order-1', 'FR-1')).toEqual({ blocked: 1, observed: 0 });
  expect(await hitsOf(its, 'court-order-1', 'OLD')).toEqual({ blocked: 0, observed: 0 });
  const { orders } = await its.engine.call('report.get', { from: '2026-11-24', to: '2026-11-24' });
  expect(orders.map(({ orderId, blocked, names }) => [orderId, blocked, names.length])).toEqual([['FR-1', 1, 1], ['IT-1', 1, 1], ['OLD', 0, 0]]);
  expect((await its.engine.call('queryLog.page', { limit: 5, filter: { order: 'FR-1' } })).rows).toHaveLength(1);
  expect((await its.engine.call('queryLog.page', { limit: 5, filter: { order: 'OLD' } })).rows).toHaveLength(0);
});

test('an order of an observed list counts as observed, whoever blocked the name', async () => {
  const its = await after({
    lists: [{ kind: 'court-order', mode: 'observe', title: 'watched', text: orderList([order({ id: 'IT-9' })]) }, { kind: 'court-order', title: 'applied', text: orderList() }],
  });
  expect(await its.row()).toMatchObject({ order: 'IT-1', list: 'applied', otherOrders: [{ list: 'watched', order: 'IT-9', mode: 'observe' }] });
  expect(await hitsOf(its, 'watched', 'IT-9')).toEqual({ blocked: 0, observed: 1 });
  await its.engine.call('lists.setMode', { id: 'applied', mode: 'off' });
  await its.engine.call('ownRules.set', { text: '||ordered.example^' });
  await its.ask('ordered.example');
  expect(await its.row()).toMatchObject({ outcome: 'blocked', by: 'custom', otherOrders: [{ order: 'IT-9' }] });
  expect(await hitsOf(its, 'watched', 'IT-9')).toEqual({ blocked: 0, observed: 2 });
});

test('a name that is set aside is set aside from every order that names it', async () => {
  const its = await after({ lists: [{ kind: 'court-order', text: two }], setAside: ['ordered.example'] });
  expect(await its.row()).toMatchObject({ outcome: 'answered', spared: 'set-aside', otherOrders: [{ order: 'FR-1', mode: 'enforce' }] });
  const { orders } = await its.engine.call('report.get', { from: '2026-11-24', to: '2026-11-24' });
  expect(orders.map(({ orderId, blocked, setAside }) => [orderId, blocked, setAside])).toEqual([['FR-1', 0, 1], ['IT-1', 0, 1], ['OLD', 0, 0]]);
});

test('what is forgotten is taken from the counts of every order', async () => {
  const its = await after({ lists: [{ kind: 'court-order', text: two }] });
  expect(await hitsOf(its, 'court-order-1', 'FR-1')).toEqual({ blocked: 1, observed: 0 });
  await its.engine.call('queryLog.forget', { name: 'ordered.example' });
  expect(await hitsOf(its, 'court-order-1', 'FR-1')).toEqual({ blocked: 0, observed: 0 });
});
