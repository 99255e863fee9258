/** The verdict matrix, orders: when an order is the law, when it is the household's choice, and when it does nothing. */
import { describe, expect, test } from 'vitest';
import { openHouse, order, orderList, play, type Expected, type Scenario } from './harness.ts';

const LAW: Expected = {
  rcode: 'NXDOMAIN', addresses: [], soa: true, ede: [16, 'IT-1', 'Tribunale di Prova', '2024-05-06'],
  row: { outcome: 'blocked', by: 'order', decider: 'law', list: 'court-order-1', order: 'IT-1', rule: 'ordered.example', rcode: 'NXDOMAIN', jurisdiction: 'IT', authority: 'Tribunale di Prova', decided: '2024-05-06' },
};
const choice = (...words: string[]): Expected => ({
  rcode: 'NXDOMAIN', addresses: [], soa: true, ede: [17, 'IT-1', ...words],
  row: { outcome: 'blocked', by: 'order', decider: 'household', list: 'court-order-1', order: 'IT-1', rule: 'ordered.example' },
});
const ANSWERED: Expected = { rcode: 'NOERROR', addresses: ['192.0.2.1'], ede: null, row: { outcome: 'answered', by: 'upstream', decider: 'none' } };

const of = (change: Parameters<typeof order>[0], country?: string): Pick<Scenario, 'lists' | 'ask'> & { country?: string } => ({
  lists: [{ kind: 'court-order', text: orderList([order(change)]) }], ask: 'ordered.example', ...(country === undefined ? {} : { country }),
});

const MATRIX: Scenario[] = [
  { says: 'an order of the household’s country is the law', ...of({}, 'IT'), expected: LAW },
  { says: 'so is one while no country is set', ...of({}), expected: LAW },
  { says: 'the order reaches what lies below the name', ...of({}, 'IT'), ask: 'www.deep.ordered.example', expected: LAW },
  { says: 'it holds for every type of record', ...of({}, 'IT'), ask: { name: 'ordered.example', type: 'MX' }, expected: LAW },
  { says: 'an order of the EU is the law in a member state', ...of({ jurisdiction: 'EU' }, 'IT'), expected: { ...LAW, row: { ...LAW.row, jurisdiction: 'EU' } } },
  { says: 'an order of the EU is a choice outside of it', ...of({ jurisdiction: 'EU' }, 'CH'), expected: choice('order of EU', 'by choice') },
  { says: 'an order of a region is the law in its country', ...of({ jurisdiction: 'IT-25' }, 'IT'), expected: { ...LAW, row: { ...LAW.row, jurisdiction: 'IT-25' } } },
  { says: 'an order of another country is a choice, and the answer says whose it is', ...of({ jurisdiction: 'FR' }, 'IT'), expected: choice('order of FR', 'by choice') },
  { says: 'a voluntary code is a choice', ...of({ instrument: 'voluntary-code' }, 'IT'), expected: choice('voluntary code') },
  { says: 'the word of a private body is a choice', ...of({ authority: { name: 'Verein', kind: 'self-regulatory' } }, 'IT'), expected: choice('voluntary code') },
  { says: 'an authority of unknown kind is a choice', ...of({ authority: { name: 'Someone', kind: 'unknown' } }, 'IT'), expected: choice('by choice') },
  { says: 'an order whose status nobody knows is a choice, and says so', ...of({ status: 'unknown' }, 'IT'), expected: choice('status unknown') },
  ...(['prosecutor', 'regulator', 'police', 'ministry'] as const).map((kind): Scenario => ({ says: `an order of a ${kind} is the law`, ...of({ authority: { name: 'Tribunale di Prova', kind } }, 'IT'), expected: LAW })),
  ...(['stayed', 'varied', 'expired', 'annulled', 'superseded'] as const).map((status): Scenario => ({ says: `an order that is ${status} blocks nothing`, ...of({ status }, 'IT'), expected: ANSWERED })),
  {
    says: 'a varied order blocks as its later order says', country: 'IT', ask: 'ordered.example', expected: LAW,
    lists: [{ kind: 'court-order', text: orderList([order({ status: 'varied' }), order({ id: 'IT-2', decided: '2026-11-20', relates: [{ type: 'varies', order: 'IT-1' }] })], [{ name: 'ordered.example', orders: ['IT-1'] }]) }],
  },
  {
    says: 'a varied order whose later order was annulled blocks nothing', country: 'IT', ask: 'ordered.example', expected: ANSWERED,
    lists: [{ kind: 'court-order', text: orderList([order({ status: 'varied' }), order({ id: 'IT-2', status: 'annulled', decided: '2026-11-20', relates: [{ type: 'varies', order: 'IT-1' }] })], [{ name: 'ordered.example', orders: ['IT-1'] }]) }],
  },
  {
    says: 'a varied order is a choice where its later order is one', country: 'IT', ask: 'ordered.example', expected: choice('by choice'),
    lists: [{ kind: 'court-order', text: orderList([order({ status: 'varied' }), order({ id: 'IT-2', status: 'unknown', decided: '2026-11-20', relates: [{ type: 'varies', order: 'IT-1' }] })], [{ name: 'ordered.example', orders: ['IT-1'] }]) }],
  },
  {
    says: 'an order that a later order stays from today on blocks nothing', country: 'IT', ask: 'ordered.example', expected: ANSWERED,
    lists: [{ kind: 'court-order', text: orderList([order(), order({ id: 'IT-2', validFrom: '2026-11-24', relates: [{ type: 'stays', order: 'IT-1' }] })], [{ name: 'ordered.example', orders: ['IT-1'] }]) }],
  },
  {
    says: 'an order that a later order stays from tomorrow on still blocks', country: 'IT', ask: 'ordered.example', expected: LAW,
    lists: [{ kind: 'court-order', text: orderList([order(), order({ id: 'IT-2', validFrom: '2026-11-25', relates: [{ type: 'stays', order: 'IT-1' }] })], [{ name: 'ordered.example', orders: ['IT-1'] }]) }],
  },
  { says: 'an order does not block before it is valid', ...of({ validFrom: '2026-11-25' }, 'IT'), expected: ANSWERED },
  { says: 'an order does not block after its last day', ...of({ validUntil: '2026-11-23' }, 'IT'), expected: ANSWERED },
  { says: 'an order blocks on its last day', ...of({ validUntil: '2026-11-24' }, 'IT'), expected: LAW },
  { says: 'a month as last day lasts to its end', ...of({ validUntil: '2026-11' }, 'IT'), expected: LAW },
  {
    says: 'a delisted name is answered, and the log says that it was ordered', country: 'IT', ask: 'ordered.example',
    lists: [{ kind: 'court-order', text: orderList([order()], [{ name: 'ordered.example', orders: ['IT-1'], delisted: '2026-11-24' }]) }],
    expected: { ...ANSWERED, row: { outcome: 'answered', spared: 'delisted', wouldBe: { by: 'order', decider: 'law', list: 'court-order-1', order: 'IT-1', rule: 'ordered.example' } } },
  },
  {
    says: 'a name listed from tomorrow on is answered today', country: 'IT', ask: 'ordered.example',
    lists: [{ kind: 'court-order', text: orderList([order()], [{ name: 'ordered.example', orders: ['IT-1'], listed: '2026-11-25' }]) }], expected: ANSWERED,
  },
  {
    says: 'a name to be listed later was not delisted, whatever day of removal stands behind it', country: 'IT', ask: 'ordered.example',
    lists: [{ kind: 'court-order', text: orderList([order()], [{ name: 'ordered.example', orders: ['IT-1'], listed: '2026-11-25', delisted: '2026-12-25' }]) }], expected: ANSWERED, lacks: ['spared'],
  },
  {
    says: 'an exact entry leaves what lies below alone', country: 'IT', ask: 'www.ordered.example',
    lists: [{ kind: 'court-order', text: orderList([order()], [{ name: 'ordered.example', orders: ['IT-1'], match: 'exact' }]) }], expected: ANSWERED,
  },
  {
    says: 'of several orders the one in force blocks', country: 'IT', ask: 'ordered.example',
    lists: [{ kind: 'court-order', text: orderList([order({ id: 'OLD', status: 'annulled' }), order()]) }], expected: LAW,
  },
  {
    says: 'of several orders the law goes before the choice', country: 'IT', ask: 'ordered.example',
    lists: [{ kind: 'court-order', text: orderList([order({ id: 'FR-1', jurisdiction: 'FR' }), order()]) }], expected: LAW,
  },
  {
    says: 'the law goes before the choice across lists as well', country: 'IT', ask: 'ordered.example',
    lists: [{ kind: 'court-order', text: orderList([order({ id: 'FR-1', jurisdiction: 'FR' })]) }, { kind: 'court-order', text: orderList() }],
    expected: { ...LAW, row: { ...LAW.row, list: 'court-order-2', matched: [{ list: 'court-order-2', kind: 'court-order', rule: 'ordered.example', order: 'IT-1' }, { list: 'court-order-1', kind: 'court-order', rule: 'ordered.example', order: 'FR-1' }] } },
  },
  {
    says: 'an observed order is answered, and the row says whose word it would have been', country: 'IT', ask: 'ordered.example', lists: [{ kind: 'court-order', mode: 'observe', text: orderList() }],
    expected: { rcode: 'NOERROR', addresses: ['192.0.2.1'], ede: null, row: { outcome: 'observed', by: 'upstream', decider: 'none', spared: 'observe', wouldBe: { by: 'order', decider: 'law', list: 'court-order-1', order: 'IT-1', rule: 'ordered.example' } } },
  },
  { says: 'an order list that is off does nothing and matches nothing', country: 'IT', ask: 'ordered.example', lists: [{ kind: 'court-order', mode: 'off', text: orderList() }], expected: { ...ANSWERED, row: { ...ANSWERED.row, matched: [] } } },
  {
    says: 'the text profile says the same as the JSON profile', country: 'IT', ask: 'ordered.example', expected: LAW,
    lists: [{ kind: 'court-order', text: '# Order-List: 1\n# Order: id=IT-1; jurisdiction=IT; authority="Tribunale di Prova"; kind=court; instrument=judgment; decided=2024-05-06; status=in-force\nordered.example # order:IT-1\n' }],
  },
  {
    says: 'an order list subscribed as custom never speaks for the law', country: 'IT', ask: 'ordered.example', lists: [{ kind: 'custom', text: orderList() }],
    expected: { rcode: 'NOERROR', addresses: ['0.0.0.0'], ede: [17, 'custom-1'], row: { outcome: 'blocked', by: 'custom', decider: 'household', list: 'custom-1' } },
  },
];

describe('orders', () => {
  test.for(MATRIX)('$says', (scenario) => play(scenario));

  test('the day decides, without an update of the list', async () => {
    const house = await openHouse({ country: 'IT', day: '2026-11-23', lists: [{ kind: 'court-order', text: orderList([order({ validFrom: '2026-11-24', validUntil: '2026-11-25' })]) }] });
    try {
      const rcodes: (string | undefined)[] = [];
      for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']) {
        house.setDay(day);
        rcodes.push((await house.ask('ordered.example'))?.rcode);
      }
      expect(rcodes).toEqual(['NOERROR', 'NXDOMAIN', 'NXDOMAIN', 'NOERROR']);
    } finally {
      await house.close();
    }
  });

  test('switching between enforce, observe and off, and the country, acts on the next question', async () => {
    const house = await openHouse({ country: 'IT', lists: [{ kind: 'court-order', text: orderList() }] });
    try {
      const seen: string[] = [];
      const look = async (): Promise<void> => {
        const reply = await house.ask('ordered.example');
        seen.push(`${reply?.rcode} ${reply?.ede?.code ?? ''}`.trim());
      };
      await look();
      await house.engine.call('settings.setCountry', { country: 'DE' });
      await look();
      await house.engine.call('lists.setMode', { id: 'court-order-1', mode: 'observe' });
      await look();
      await house.engine.call('lists.setMode', { id: 'court-order-1', mode: 'off' });
      await look();
      await house.engine.call('lists.setMode', { id: 'court-order-1', mode: 'enforce' });
      await house.engine.call('settings.setCountry', { country: null });
      await look();
      expect(seen).toEqual(['NXDOMAIN 16', 'NXDOMAIN 17', 'NOERROR', 'NOERROR', 'NXDOMAIN 16']);
    } finally {
      await house.close();
    }
  });

  test('a list that names no orders is refused as one of orders, and nothing of it is kept', async () => {
    const house = await openHouse();
    try {
      await expect(house.engine.call('lists.add', { kind: 'court-order', source: { type: 'text', text: '# Title: High Court order\nordered.example\n' } })).rejects.toThrow(/names no orders.*custom list/);
      expect(await house.engine.call('lists.all', {})).toEqual([]);
    } finally {
      await house.close();
    }
  });
});
