/** The verdict matrix, the household's own: family and custom lists, own rules, set-asides, pause, and what goes before what. */
import { describe, expect, test } from 'vitest';
import { openHouse, order, orderList, play, type Expected, type Scenario, type ScenarioList } from './harness.ts';

const family = (text: string, mode?: ScenarioList['mode']): ScenarioList => ({ kind: 'family', text, title: 'family', ...(mode === undefined ? {} : { mode }) });
const custom = (text: string, mode?: ScenarioList['mode']): ScenarioList => ({ kind: 'custom', text, title: 'custom', ...(mode === undefined ? {} : { mode }) });
const orders = (mode?: ScenarioList['mode']): ScenarioList => ({ kind: 'court-order', text: orderList(), title: 'orders', ...(mode === undefined ? {} : { mode }) });

const ANSWERED: Expected = { rcode: 'NOERROR', addresses: ['192.0.2.1'], ede: null, row: { outcome: 'answered', by: 'upstream', decider: 'none' } };
const BY_FAMILY: Expected = { rcode: 'NOERROR', addresses: ['0.0.0.0'], soa: false, ede: [15, 'family'], row: { outcome: 'blocked', by: 'family', decider: 'household', list: 'family', rcode: 'NOERROR' } };
const BY_CUSTOM: Expected = { rcode: 'NOERROR', addresses: ['0.0.0.0'], soa: false, ede: [17, 'custom'], row: { outcome: 'blocked', by: 'custom', decider: 'household', list: 'custom', rcode: 'NOERROR' } };
const BY_OWN: Expected = { ...BY_CUSTOM, ede: [17, 'own rule'], row: { outcome: 'blocked', by: 'custom', decider: 'household', list: 'own-rules' } };
const BY_LAW: Expected = { rcode: 'NXDOMAIN', ede: [16], row: { outcome: 'blocked', by: 'order', decider: 'law', list: 'orders' } };
const spared = (by: 'own-allow' | 'list-allow' | 'set-aside' | 'pause', wouldBe: NonNullable<Expected['row']['wouldBe']>): Expected => ({ ...ANSWERED, row: { outcome: 'answered', by: 'upstream', decider: 'none', spared: by, wouldBe } });
const observed = (wouldBe: NonNullable<Expected['row']['wouldBe']>): Expected => ({ ...ANSWERED, row: { outcome: 'observed', decider: 'none', spared: 'observe', wouldBe } });
const WOULD_FAMILY = { by: 'family', decider: 'household', list: 'family', rule: 'game.example' } as const;
const WOULD_CUSTOM = { by: 'custom', decider: 'household', list: 'custom', rule: 'ads.example' } as const;

const MATRIX: Scenario[] = [
  { says: 'a family list answers A with the null address', lists: [family('game.example')], ask: 'game.example', expected: BY_FAMILY },
  { says: 'a family list answers AAAA with the null address', lists: [family('game.example')], ask: { name: 'game.example', type: 'AAAA' }, expected: { ...BY_FAMILY, addresses: ['::'] } },
  { says: 'a family list answers other types with no data and an SOA', lists: [family('game.example')], ask: { name: 'game.example', type: 'TXT' }, expected: { ...BY_FAMILY, addresses: [], soa: true } },
  { says: 'a custom list answers A with the null address', lists: [custom('0.0.0.0 ads.example')], ask: 'ads.example', expected: BY_CUSTOM },
  { says: 'a custom list answers other types with no data and an SOA', lists: [custom('0.0.0.0 ads.example')], ask: { name: 'ads.example', type: 'MX' }, expected: { ...BY_CUSTOM, addresses: [], soa: true } },
  { says: 'a plain name on a list holds what lies below', lists: [custom('ads.example')], ask: 'a.b.ads.example', expected: { ...BY_CUSTOM, row: { ...BY_CUSTOM.row, rule: 'ads.example' } } },
  { says: 'a hosts line holds the name exactly', lists: [custom('0.0.0.0 ads.example')], ask: 'www.ads.example', expected: ANSWERED },
  { says: 'an Adblock rule with two bars holds the tree', lists: [custom('||ads.example^')], ask: 'www.ads.example', expected: BY_CUSTOM },
  { says: 'an Adblock rule with one bar holds the name exactly', lists: [custom('|ads.example^')], ask: 'www.ads.example', expected: ANSWERED },
  { says: 'a name that ends alike but is another is left alone', lists: [custom('||ads.example^')], ask: 'badads.example', expected: ANSWERED },
  { says: 'family goes before custom', lists: [custom('game.example'), family('game.example')], ask: 'game.example', expected: BY_FAMILY },
  { says: 'an exception in a custom list lifts custom lists', lists: [custom('||ads.example^\n@@||good.ads.example^')], ask: 'good.ads.example', expected: spared('list-allow', WOULD_CUSTOM) },
  { says: 'an exception in a custom list does not lift the family filter', lists: [custom('@@||game.example^\n||x.example^'), family('game.example')], ask: 'game.example', expected: BY_FAMILY },
  { says: 'an important block is not lifted by an exception', lists: [custom('||ads.example^$important\n@@||ads.example^')], ask: 'ads.example', expected: BY_CUSTOM },
  { says: 'an exception of an observed list lifts nothing', lists: [custom('||ads.example^'), { kind: 'custom', title: 'exceptions', mode: 'observe', text: '@@||ads.example^\n||x.example^' }], ask: 'ads.example', expected: BY_CUSTOM },
  { says: 'an own allow lifts the family filter', lists: [family('game.example')], ownRules: '@@||game.example^', ask: 'game.example', expected: spared('own-allow', WOULD_FAMILY) },
  { says: 'an own allow lifts a custom list', lists: [custom('ads.example')], ownRules: '@@||ads.example^', ask: 'ads.example', expected: spared('own-allow', WOULD_CUSTOM) },
  { says: 'an own rule blocks', ownRules: '||bad.example^', ask: 'www.bad.example', expected: { ...BY_OWN, row: { ...BY_OWN.row, rule: 'bad.example' } } },
  { says: 'of own rules the more specific allow wins', ownRules: '||bad.example^\n@@||good.bad.example^', ask: 'good.bad.example', expected: ANSWERED },
  { says: 'of own rules the more specific block wins', ownRules: '@@||good.example^\n||bad.good.example^', ask: 'bad.good.example', expected: BY_OWN },
  { says: 'an own important block wins over an own allow', ownRules: '||bad.example^$important\n@@||www.bad.example^', ask: 'www.bad.example', expected: BY_OWN },
  { says: 'an enforced order goes before an own allow', country: 'IT', lists: [orders()], ownRules: '@@||ordered.example^', ask: 'ordered.example', expected: BY_LAW },
  { says: 'an enforced order goes before an exception of a list', country: 'IT', lists: [orders(), custom('@@||ordered.example^\n||x.example^')], ask: 'ordered.example', expected: BY_LAW },
  { says: 'an enforced order goes before family and custom lists, which are named too', country: 'IT', lists: [custom('ordered.example'), family('ordered.example'), orders()], ask: 'ordered.example', expected: { ...BY_LAW, row: { ...BY_LAW.row, matched: expect.arrayContaining([{ list: 'orders', kind: 'court-order', rule: 'ordered.example', order: 'IT-1' }, { list: 'family', kind: 'family', rule: 'ordered.example' }, { list: 'custom', kind: 'custom', rule: 'ordered.example' }]) as never } } },
  { says: 'a name set aside from its order is answered', country: 'IT', lists: [orders()], setAside: ['ordered.example'], ask: 'ordered.example', expected: spared('set-aside', { by: 'order', decider: 'law', list: 'orders', order: 'IT-1', rule: 'ordered.example' }) },
  { says: 'a set-aside lifts the order only, not the family filter', country: 'IT', lists: [orders(), family('ordered.example')], setAside: ['ordered.example'], ask: 'ordered.example', expected: { ...BY_FAMILY, row: { ...BY_FAMILY.row, rule: 'ordered.example' } } },
  { says: 'a set-aside of one name leaves another name of the order alone', country: 'IT', lists: [orders(), { kind: 'court-order', mode: 'observe', text: orderList([order({ id: 'IT-2' })], [{ name: 'other.example', orders: ['IT-2'] }]) }], setAside: ['other.example'], ask: 'ordered.example', expected: BY_LAW },
  { says: 'a pause lifts the family filter', lists: [family('game.example')], paused: true, ask: 'game.example', expected: spared('pause', WOULD_FAMILY) },
  { says: 'a pause lifts custom lists', lists: [custom('ads.example')], paused: true, ask: 'ads.example', expected: spared('pause', WOULD_CUSTOM) },
  { says: 'a pause lifts own rules', ownRules: '||bad.example^', paused: true, ask: 'bad.example', expected: spared('pause', { by: 'custom', decider: 'household', list: 'own-rules', rule: 'bad.example' }) },
  { says: 'a pause never lifts an order', country: 'IT', lists: [orders()], paused: true, ask: 'ordered.example', expected: BY_LAW },
  { says: 'an observed family list is noted', lists: [family('game.example', 'observe')], ask: 'game.example', expected: observed(WOULD_FAMILY) },
  { says: 'an observed custom list is noted', lists: [custom('ads.example', 'observe')], ask: 'ads.example', expected: observed(WOULD_CUSTOM) },
  { says: 'an enforced custom list blocks what an observed order would', country: 'IT', lists: [orders('observe'), custom('ordered.example')], ask: 'ordered.example', expected: { ...BY_CUSTOM, row: { ...BY_CUSTOM.row, rule: 'ordered.example' } } },
  { says: 'of observed lists the order is told first', country: 'IT', lists: [custom('ordered.example', 'observe'), orders('observe')], ask: 'ordered.example', expected: observed({ by: 'order', decider: 'law', list: 'orders', order: 'IT-1', rule: 'ordered.example' }) },
  { says: 'a list that is off does nothing', lists: [family('game.example', 'off')], ask: 'game.example', expected: { ...ANSWERED, row: { ...ANSWERED.row, matched: [] } } },
  { says: 'a name that no list holds is answered', lists: [family('game.example'), custom('ads.example')], ask: 'plain.example', expected: { ...ANSWERED, row: { ...ANSWERED.row, matched: [] } } },
];

describe('the household', () => {
  test.for(MATRIX)('$says', (scenario) => play(scenario));

  test('a pause ends by itself', async () => {
    const house = await openHouse({ lists: [family('game.example')], paused: true });
    try {
      expect((await house.ask('game.example'))?.addresses).toEqual(['192.0.2.1']);
      house.wait(31 * 60_000);
      house.setDay('2026-11-25');
      expect((await house.ask('game.example'))?.addresses).toEqual(['0.0.0.0']);
    } finally {
      await house.close();
    }
  });

  test('a pause of one device lifts its choices and nobody else’s, never an order, and ends by itself', async () => {
    const house = await openHouse({ country: 'IT', lists: [family('game.example'), orders()] });
    try {
      await house.engine.call('pause.set', { minutes: 60, client: '192.168.1.9' });
      expect((await house.ask('game.example'))?.addresses).toEqual(['0.0.0.0']);
      const { pausedDevices } = await house.engine.call('pause.set', { minutes: 30, client: '127.0.0.1' });
      expect(pausedDevices.map(({ client }) => client)).toEqual(['192.168.1.9', '127.0.0.1']);
      expect((await house.ask('game.example'))?.addresses).toEqual(['192.0.2.1']);
      expect(await house.row()).toMatchObject({ outcome: 'answered', spared: 'pause', wouldBe: { by: 'family' } });
      expect((await house.ask('ordered.example'))?.rcode).toBe('NXDOMAIN');
      await house.engine.call('pause.set', { minutes: null, client: '127.0.0.1' });
      expect((await house.ask('game.example'))?.addresses).toEqual(['0.0.0.0']);
      await house.engine.call('pause.set', { until: new Date(house.now() + 60_000).toISOString(), client: '127.0.0.1' });
      expect((await house.ask('game.example'))?.addresses).toEqual(['192.0.2.1']);
      house.setDay('2026-11-25');
      expect((await house.ask('game.example'))?.addresses).toEqual(['0.0.0.0']);
      expect((await house.engine.call('status.get', {})).pausedDevices).toEqual([]);
    } finally {
      await house.close();
    }
  });

  test.for([[{ until: '2026-11-24T00:00:00.000Z' }, 'past'], [{ until: '2027-11-24T00:00:00.000Z' }, 'more than a week'], [{ minutes: 5, client: 'the kitchen' }, 'not an IP address']] as const)('a pause of %j is refused', async ([params, why]) => {
    const house = await openHouse();
    try {
      await expect(house.engine.call('pause.set', params)).rejects.toThrow(why);
    } finally {
      await house.close();
    }
  });

  test('a list that is removed blocks no more, and one that is added blocks the next question', async () => {
    const house = await openHouse();
    try {
      expect((await house.ask('ads.example'))?.addresses).toEqual(['192.0.2.1']);
      const { id } = await house.engine.call('lists.add', { kind: 'custom', source: { type: 'text', text: 'ads.example' } });
      expect((await house.ask('ads.example'))?.addresses).toEqual(['0.0.0.0']);
      await house.engine.call('lists.remove', { id });
      expect((await house.ask('ads.example'))?.addresses).toEqual(['192.0.2.1']);
    } finally {
      await house.close();
    }
  });

  test('switching a list back and forth while questions pour in loses none of them', async () => {
    const house = await openHouse({ lists: [custom('ads.example')] });
    try {
      const replies: Promise<unknown>[] = [];
      for (let round = 0; round < 30; round++) {
        for (let i = 0; i < 10; i++) replies.push(house.ask('ads.example'));
        await house.engine.call('lists.setMode', { id: 'custom', mode: round % 2 === 0 ? 'off' : 'enforce' });
      }
      expect((await Promise.all(replies)).filter((reply) => reply === undefined)).toEqual([]);
    } finally {
      await house.close();
    }
  });
});
