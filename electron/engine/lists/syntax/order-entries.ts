/** What both profiles of an order list share: the orders that it really holds, and an entry that refers to them. */
import { AppError } from '../../../../shared/app-error.ts';
import type { LineFault } from '../../../../shared/faults.ts';
import type { Order, OrderDocument, OrderEntry } from '../../../../shared/order-list.ts';
import type { RuleSink } from '../list-reader.ts';
import type { ReportBuilder } from '../read-report.ts';
import { nameOfEntry } from './domains.ts';
import type { Checked } from './order-record.ts';
import { whyNoName } from './why-no-name.ts';

/** More than any register holds by far; every order is a kind of rule of its own in the index, which has room for 65,536 kinds. */
export const MAX_ORDERS = 20_000;
/** Of one order; as in order-record.ts. */
const MAX_DOCUMENTS = 100;

/** What a compiler of lists may have put where an address without a path stands: an app or a page, which DNS has no means for. */
function whyBeyondDns(listedAs: string): LineFault | undefined {
  if (nameOfEntry(listedAs.trim()) !== undefined) return undefined;
  const { fault, enforceable } = whyNoName(listedAs.trim());
  return enforceable ? undefined : fault;
}

export class ListedOrders {
  private readonly known = new Map<string, Order>();
  /** Ids of orders that were left out → where and why. */
  private readonly faulty = new Map<string, LineFault>();
  /** Varied order → the later orders that vary it and name nothing themselves. */
  private readonly later = new Map<string, string[]>();

  get orders(): Order[] {
    return [...this.known.values()];
  }

  /** Takes an order; why not, if not. @param where its place among the orders, or its line */
  add(order: Checked<Order>, id: unknown, where: { order: number } | { line: number }): LineFault | undefined {
    if (order.ok && !this.known.has(order.value.id)) {
      if (this.known.size >= MAX_ORDERS) throw new AppError('unreadable-list', { code: 'order-list-orders', most: MAX_ORDERS });
      this.known.set(order.value.id, order.value);
      return undefined;
    }
    if (order.ok) return { code: 'id-twice' };
    if (typeof id === 'string' && this.faulty.size < MAX_ORDERS) this.faulty.set(id, { code: 'order-left-out', ...where, why: order.fault });
    return order.fault;
  }

  /** Adds to an order what stands apart from it; false when there is no such order. */
  extend(id: string, more: { document?: OrderDocument; basis?: string }): boolean {
    const order = this.known.get(id);
    if (order === undefined) return false;
    if (more.document !== undefined && (order.documents ??= []).length < MAX_DOCUMENTS) order.documents.push(more.document);
    if (more.basis !== undefined && (order.legalBasis ??= []).length < MAX_DOCUMENTS) order.legalBasis.push(more.basis);
    return true;
  }

  /** After the last order: a varied order blocks as the later one says, which either names its names itself or leaves them as they were. */
  settle(entries: readonly Checked<OrderEntry>[]): void {
    const varied = this.orders.filter(({ status }) => status === 'varied');
    if (varied.length === 0) return;
    const naming = new Set(entries.flatMap((entry) => (entry.ok ? entry.value.orders : [])));
    for (const order of this.orders) {
      if (naming.has(order.id)) continue;
      for (const { type, order: earlier } of order.relates ?? []) {
        if (type === 'varies' && this.known.get(earlier)?.status === 'varied') this.later.set(earlier, [...(this.later.get(earlier) ?? []), order.id].slice(0, 10));
      }
    }
  }

  /** The orders of an entry that the list holds, each varied one with what varied it. */
  of(ids: readonly string[]): string[] {
    const held = ids.filter((id) => this.known.has(id));
    return this.later.size === 0 ? held : [...new Set(held.flatMap((id) => [id, ...(this.later.get(id) ?? [])]))];
  }

  /** Why an entry whose orders are all missing has none. */
  whyNone(ids: readonly string[]): LineFault {
    return ids.map((id) => this.faulty.get(id)).find((found) => found !== undefined) ?? { code: 'order-absent', orders: ids.join(', ').slice(0, 100) };
  }
}

/** One entry of either profile, made a rule or left out. */
export function readEntry(entry: OrderEntry, position: number, listed: ListedOrders, sink: RuleSink, report: ReportBuilder): void {
  const name = nameOfEntry(entry.name);
  if (name === undefined) {
    const { fault, enforceable } = whyNoName(entry.name);
    if (enforceable) report.skip(position, entry.name, fault);
    else report.cannotEnforce(position, entry.name, fault);
    return;
  }
  const beyond = entry.listedAs === undefined ? undefined : whyBeyondDns(entry.listedAs);
  if (beyond !== undefined) return report.cannotEnforce(position, entry.listedAs!, beyond);
  const orders = listed.of(entry.orders);
  if (orders.length === 0) return report.skip(position, entry.name, listed.whyNone(entry.orders));
  sink.rule(name, entry.match ?? 'tree', 'block', position, false, {
    orders,
    ...(entry.listed === undefined ? {} : { listed: entry.listed }), ...(entry.delisted === undefined ? {} : { delisted: entry.delisted }),
    ...(entry.listedAs === undefined ? {} : { listedAs: entry.listedAs }),
  });
}
