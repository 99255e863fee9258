/** The JSON profile of `order-list/1`. An order or entry with a fault is left out and named; the rest of the list holds. */
import { AppError } from '../../../../shared/app-error.ts';
import type { Order } from '../../../../shared/order-list.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { ReportBuilder } from '../read-report.ts';
import { nameOfEntry, whyNoName } from './domains.ts';
import { checkEntry, checkHead, checkOrder } from './order-record.ts';

/** The mark: a JSON document that says it is an order list. */
export const JSON_MARK = /^\s*\{[\s\S]{0,4000}?"format"\s*:\s*"order-list\/1"/;

interface Document {
  list?: unknown;
  orders?: unknown;
  entries?: unknown;
}

/** @throws AppError `unreadable-list` when the document as a whole cannot be one */
function parse(text: string): Document {
  try {
    return JSON.parse(text) as Document;
  } catch (error) {
    throw new AppError('unreadable-list', `the order list is not whole JSON: ${(error as Error).message}`);
  }
}

/** An entry's text, for the trace. */
export function entryText(text: string, position: number): string {
  const { entries } = parse(text);
  return Array.isArray(entries) ? JSON.stringify(entries[position - 1]) ?? '' : '';
}

export function readOrderListJson(text: string, sink: RuleSink): ReadReport {
  const document = parse(text);
  const { orders, entries } = document;
  if (!Array.isArray(orders) || !Array.isArray(entries)) throw new AppError('unreadable-list', 'the order list needs “orders” and “entries”, each an array');
  const head = checkHead(document.list);
  if (!head.ok) throw new AppError('unreadable-list', `the order list's “list”: ${head.reason}`);
  const report = new ReportBuilder();
  const known = new Map<string, Order>();
  for (const [index, value] of orders.entries()) {
    const order = checkOrder(value);
    if (!order.ok) report.skip(index + 1, JSON.stringify(value), `order ${index + 1}: ${order.reason}`);
    else if (known.has(order.value.id)) report.skip(index + 1, order.value.id, `order ${index + 1}: the id is used twice; the first holds`);
    else known.set(order.value.id, order.value);
  }
  for (const [index, value] of entries.entries()) {
    const position = index + 1;
    report.lines++;
    const entry = checkEntry(value);
    if (!entry.ok) {
      report.skip(position, JSON.stringify(value), `entry ${position}: ${entry.reason}`);
      continue;
    }
    readEntry(entry.value, position, known, sink, report);
  }
  return report.finish('order-list-json', { orders: [...known.values()], head: head.value });
}

/** One entry of either profile: its name, and the orders that the list really holds. */
export function readEntry(
  entry: { name: string; match?: 'exact' | 'tree'; orders: string[]; listed?: string; delisted?: string },
  position: number, known: ReadonlyMap<string, Order>, sink: RuleSink, report: ReportBuilder,
): void {
  const name = nameOfEntry(entry.name);
  if (name === undefined) {
    const { reason, enforceable } = whyNoName(entry.name);
    if (enforceable) report.skip(position, entry.name, reason);
    else report.cannotEnforce(position, entry.name, reason);
    return;
  }
  const orders = entry.orders.filter((id) => known.has(id));
  if (orders.length === 0) return report.skip(position, entry.name, `names an order that the list does not hold: ${entry.orders.join(', ').slice(0, 100)}`);
  sink.rule(name, entry.match ?? 'tree', 'block', position, false, {
    orders, ...(entry.listed === undefined ? {} : { listed: entry.listed }), ...(entry.delisted === undefined ? {} : { delisted: entry.delisted }),
  });
}
