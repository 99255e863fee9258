/** Never the law without an order: thousands of random houses, decided by the engine and by a plain reading of the rules. */
import { expect, test } from 'vitest';
import { decide, OWN_RULES, SET_ASIDE, type Hit, type ListPolicy, type PolicyContext } from '../../../../../electron/engine/policy/decide.ts';
import type { AuthorityKind, Instrument, Order, OrderStatus } from '../../../../../shared/order-list.ts';
import type { ListKind, ListMode } from '../../../../../shared/verdict.ts';

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!;
const DAY = '2026-11-24';
const EU = ['IT', 'DE', 'FR'];

function randomOrder(id: string): Order {
  const validUntil = pick([undefined, '2026-11-23', '2026-11-24', '2026']);
  return {
    id, jurisdiction: pick(['IT', 'IT-25', 'DE', 'FR', 'EU', 'CH']), authority: { name: 'A', kind: pick<AuthorityKind>(['court', 'regulator', 'police', 'self-regulatory', 'unknown']) },
    instrument: pick<Instrument>(['judgment', 'voluntary-code', 'unknown']), status: pick<OrderStatus>(['in-force', 'in-force', 'in-force', 'unknown', 'stayed', 'annulled']), ...(validUntil === undefined ? {} : { validUntil }),
  };
}

function randomHouse(): { hits: Hit[]; context: PolicyContext } {
  const lists = new Map<string, ListPolicy>();
  const hits: Hit[] = [];
  for (let i = 0; i < 1 + Math.floor(Math.random() * 4); i++) {
    const kind = pick<ListKind>(['court-order', 'court-order', 'family', 'custom']);
    const id = `${kind}-${i}`;
    const orders = kind === 'court-order' ? [randomOrder(`${id}-a`), randomOrder(`${id}-b`)] : [];
    lists.set(id, { kind, mode: pick<ListMode>(['enforce', 'enforce', 'observe', 'off']), orders: new Map(orders.map((order) => [order.id, order])) });
    const delisted = pick([undefined, undefined, '2026-11-24', '2026-11-25']);
    hits.push({ labels: 2, source: { list: id, match: 'tree', action: kind === 'court-order' ? 'block' : pick(['block', 'block', 'allow']), important: kind === 'custom' && pick([true, false, false]), ...(kind === 'court-order' ? { orders: orders.map(({ id: order }) => order) } : {}), ...(delisted === undefined || kind !== 'court-order' ? {} : { delisted }) } });
  }
  if (pick([true, false, false])) hits.push({ labels: 2, source: { list: OWN_RULES, match: 'tree', action: pick(['block', 'allow']), important: false } });
  if (pick([true, false, false, false])) hits.push({ labels: 2, source: { list: SET_ASIDE, match: 'tree', action: 'allow', important: false } });
  return { hits, context: { lists, country: pick([undefined, 'IT', 'DE', 'CH']), day: DAY, paused: pick([true, false, false]) } };
}

/** Whether some enforced list holds an order that is the law here today: read from the rules as they are written, not from the code. */
function lawSpeaks({ hits, context }: ReturnType<typeof randomHouse>): boolean {
  if (hits.some(({ source }) => source.list === SET_ASIDE)) return false;
  for (const { source } of hits) {
    const list = context.lists.get(source.list);
    if (list?.kind !== 'court-order' || list.mode !== 'enforce') continue;
    if (source.delisted !== undefined && source.delisted <= DAY) continue;
    for (const id of source.orders ?? []) {
      const order = list.orders.get(id)!;
      const official = ['court', 'prosecutor', 'regulator', 'police', 'ministry'].includes(order.authority.kind) && order.instrument !== 'voluntary-code';
      const holds = order.status === 'in-force' && (order.validUntil === undefined || order.validUntil.padEnd(10, '9') >= DAY);
      const here = context.country === undefined || order.jurisdiction.slice(0, 2) === context.country || (order.jurisdiction === 'EU' && EU.includes(context.country));
      if (official && holds && here) return true;
    }
  }
  return false;
}

test('the law decides exactly where an enforced order in force by an authority of the country names the name', () => {
  let laws = 0;
  for (let round = 0; round < 20_000; round++) {
    const house = randomHouse();
    const decision = decide(house.hits, house.context);
    const byLaw = decision.outcome === 'blocked' && decision.blocker.decider === 'law';
    expect(byLaw, JSON.stringify({ ...house, lists: [...house.context.lists] })).toBe(lawSpeaks(house));
    if (byLaw) laws++;
  }
  expect(laws).toBeGreaterThan(500);
});

test('nothing that only observes, is off, or is of the household during a pause ever blocks', () => {
  for (let round = 0; round < 20_000; round++) {
    const house = randomHouse();
    const decision = decide(house.hits, house.context);
    if (decision.outcome !== 'blocked') continue;
    const { list } = decision.blocker.hit.source;
    expect(list === OWN_RULES || house.context.lists.get(list)?.mode === 'enforce').toBe(true);
    if (house.context.paused) expect(decision.blocker.by).toBe('order');
  }
});
