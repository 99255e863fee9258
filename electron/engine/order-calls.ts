/** The calls about orders: pages of them, one whole, and its names. Lists are looked at in a worker of their own, which never waits for a compilation. */
import type { OrderView, Params, Result } from '../../shared/engine-api.ts';
import type { OrderName } from '../../shared/list-preview.ts';
import { AppError } from '../../shared/app-error.ts';
import { inForce, standing } from '../../shared/order-list.ts';
import { orderToday } from '../../shared/order-today.ts';
import { orderTimeline } from '../../shared/order-timeline.ts';
import type { OrdersPage, OrderWhole } from '../../shared/orders-api.ts';
import type { TopOrder } from '../../shared/overview-api.ts';
import type { Subscriptions } from './lists/subscriptions.ts';
import { localDay } from './local-day.ts';
import { HASHED_TEXT, hashText, type HashKey } from './policy/name-hash.ts';
import type { Policy } from './policy/policy.ts';
import type { AttachedRuling } from './policy/rulings.ts';
import { TYPE } from './wire/message.ts';
import type { QueryLog } from './query-log/log-record.ts';

interface OrderParts {
  readonly clock: () => number;
  readonly subscriptions: Subscriptions;
  readonly log: QueryLog;
  readonly policy: Policy<AttachedRuling>;
  readonly key: HashKey;
  country(): string | undefined;
}

const NAMES_SHOWN = 200;
const PAGE = 100;
const OTHERS_SHOWN = 20;

/** An order as a trace shows it; `undefined` when no list here holds it. */
export async function orderView(parts: OrderParts, listId: string, orderId: string): Promise<OrderView | undefined> {
  const list = parts.subscriptions.policy().get(listId);
  const order = list?.orders.get(orderId);
  const view = parts.subscriptions.views().find(({ id }) => id === listId);
  if (list === undefined || order === undefined || view === undefined) return undefined;
  const day = localDay(parts.clock());
  const [{ rows, count }, hits] = await Promise.all([parts.subscriptions.namesOfOrder(listId, orderId, undefined, NAMES_SHOWN), parts.log.orderHits()]);
  return {
    list: listId, listTitle: view.title, mode: view.mode, modeSince: view.modeSince, modeBy: view.modeBy, order,
    standing: standing(order, parts.country()), inForce: inForce(order, day, list.orders), today: orderToday(order, day, list.orders), timeline: orderTimeline(order, list.orders), nameCount: count, names: rows.map(({ name }) => name),
    hits: hits.get(`${listId}|${orderId}`) ?? { blocked: 0, observed: 0 },
  };
}

/** @throws AppError `not-found` */
export async function orderWhole(parts: OrderParts, { list, order }: Params<'orders.get'>): Promise<OrderWhole> {
  const view = await orderView(parts, list, order);
  if (view === undefined) throw new AppError('not-found', `no list “${list}” here holds an order “${order}”`);
  const all = parts.subscriptions.policy().get(list)?.orders;
  const others = new Set(view.timeline.flatMap((event) => event.order ?? []));
  return { ...view, related: [...others].flatMap((id) => all?.get(id) ?? []) };
}

export async function ordersPage(parts: OrderParts, { from, limit, sort, ...filter }: Params<'orders.page'>): Promise<OrdersPage> {
  const country = parts.country();
  return parts.subscriptions.orders({
    filter, sort: sort ?? 'newest', from: from ?? 0, limit: limit ?? PAGE, day: localDay(parts.clock()), hits: await parts.log.orderHits(), ...(country === undefined ? {} : { country }),
  });
}

/** What else orders a name, by the rules in force. */
function othersOf({ policy, key }: OrderParts, name: string, list: string, order: string): Pick<OrderName, 'others'> {
  const others = policy.rule(hashText(name, key), TYPE.A, '', HASHED_TEXT, 0)?.decision.orders ?? [];
  const found = new Map(others.map(({ hit: { source }, order: { id } }) => [`${source.list} ${id}`, { list: source.list, order: id }]));
  found.delete(`${list} ${order}`);
  return found.size === 0 ? {} : { others: [...found.values()].slice(0, OTHERS_SHOWN) };
}

export async function orderNames(parts: OrderParts, { list, order, after, limit }: Params<'orders.names'>): Promise<Result<'orders.names'>> {
  const { rows, next } = await parts.subscriptions.namesOfOrder(list, order, after, limit ?? NAMES_SHOWN);
  return { rows: rows.map((row) => ({ ...row, ...othersOf(parts, row.name, list, order) })), ...(next === undefined ? {} : { next }) };
}

/** With who ordered it, where a list here still holds it. */
export function knownOrders(parts: Pick<OrderParts, 'subscriptions' | 'country'>, rows: readonly TopOrder[]): TopOrder[] {
  const lists = parts.subscriptions.policy();
  return rows.map((row) => {
    const order = lists.get(row.list)?.orders.get(row.order);
    return order === undefined ? row : { ...row, authority: order.authority.name, standing: standing(order, parts.country()) };
  });
}
