/** What a converter writes into: the orders it finds, once each; names as rules that refer to them; the rest as left out, with its reason. */
import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/app-error.ts';
import type { Order, OrderListHead } from '../../../../shared/order-list.ts';
import type { ReadReport, RuleMatch, RuleSink } from '../list-reader.ts';
import { ReportBuilder } from '../read-report.ts';
import { nameOfEntry } from '../syntax/domains.ts';
import { whyNoName } from '../syntax/why-no-name.ts';
import { MAX_ORDERS } from '../syntax/order-entries.ts';

const MAX_ID = 80;
const MAX_LISTED_AS = 300;

/** Parts joined to an order's id of at most 80 letters, digits, dots and hyphens; one that is longer ends in a hash of the whole. */
export function orderId(...parts: readonly (string | undefined)[]): string {
  const id = parts.filter((part) => part !== undefined).map((part) => part.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, ''))
    .filter((part) => part !== '').join('-');
  return id.length <= MAX_ID ? id : `${id.slice(0, MAX_ID - 13)}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
}

/** What a row says of its name beside the orders. */
interface RowDetail {
  match?: RuleMatch;
  listed?: string | undefined;
  delisted?: string | undefined;
}

export class RegisterBook {
  readonly report = new ReportBuilder();
  private readonly sink: RuleSink;
  private readonly orders = new Map<string, Order>();
  private newest: string | undefined;

  constructor(sink: RuleSink) {
    this.sink = sink;
  }

  /** The order of this id, made when it is new. @throws AppError `unreadable-list` for more orders than an order list may hold */
  order(id: string, make: () => Omit<Order, 'id'>): Order {
    const known = this.orders.get(id);
    if (known !== undefined) return known;
    if (this.orders.size >= MAX_ORDERS) throw new AppError('unreadable-list', { code: 'register-orders', most: MAX_ORDERS });
    const order = { id, ...make() };
    this.orders.set(id, order);
    return order;
  }

  /** How many orders there are. */
  get size(): number {
    return this.orders.size;
  }

  has(id: string): boolean {
    return this.orders.has(id);
  }

  /** A day that the register was written on or after. */
  writtenOn(day: string | undefined): void {
    if (day !== undefined && (this.newest === undefined || day > this.newest)) this.newest = day;
  }

  /** The name of a row's address, `*.` in front or not; one that DNS cannot enforce, or that is none, is left out and counted. */
  nameOf(text: string, line: number): string | undefined {
    const address = text.trim().replace(/^"([^"]*)"$/, '$1').replace(/[;,]+$/, ''); // what another program leaves of a table
    const name = nameOfEntry(address.replace(/^\*\./, ''));
    if (name !== undefined) return name;
    const { fault, enforceable } = whyNoName(address);
    if (enforceable) this.report.skip(line, text, fault);
    else this.report.cannotEnforce(line, text, fault);
    return undefined;
  }

  /** A rule. @param text the register's own, kept where it differs from the name */
  rule(name: string, text: string, line: number, orders: readonly string[], detail: RowDetail = {}): void {
    const address = text.trim();
    this.sink.rule(name, detail.match ?? 'tree', 'block', line, false, {
      orders,
      ...(detail.listed === undefined ? {} : { listed: detail.listed }), ...(detail.delisted === undefined ? {} : { delisted: detail.delisted }),
      ...(address.toLowerCase() === name ? {} : { listedAs: address.slice(0, MAX_LISTED_AS) }),
    });
  }

  finish(syntax: string, head: Omit<OrderListHead, 'updated'>): ReadReport {
    return this.report.finish(syntax, {
      orders: [...this.orders.values()],
      head: { ...head, ...(this.newest === undefined ? {} : { updated: `${this.newest}T00:00:00Z` }) },
    });
  }
}
