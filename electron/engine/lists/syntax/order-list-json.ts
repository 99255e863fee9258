/** The JSON profile of `order-list/1`. An order or entry with a fault is left out and named; the rest of the list holds. */
import { AppError } from '../../../../shared/app-error.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { ReportBuilder } from '../read-report.ts';
import { ListedOrders, readEntry } from './order-entries.ts';
import { checkEntry, checkHead, checkOrder } from './order-record.ts';

/** The mark: a JSON document that says it is an order list. */
export const JSON_MARK = /^\s*\{[\s\S]{0,4000}?"format"\s*:\s*"order-list\/1"/;

interface Document {
  format?: unknown;
  list?: unknown;
  orders?: unknown;
  entries?: unknown;
}

/** @throws AppError `unreadable-list` when the document as a whole cannot be one */
function parse(text: string): Document {
  try {
    return (JSON.parse(text) ?? {}) as Document;
  } catch (error) {
    throw new AppError('unreadable-list', { code: 'order-list-json', detail: (error as Error).message });
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
  if (document.format !== 'order-list/1') throw new AppError('unreadable-list', { code: 'order-list-format' });
  if (!Array.isArray(orders) || !Array.isArray(entries)) throw new AppError('unreadable-list', { code: 'order-list-parts' });
  const head = checkHead(document.list);
  if (!head.ok) throw new AppError('unreadable-list', { code: 'order-list-head', why: head.fault });
  const report = new ReportBuilder();
  const listed = new ListedOrders();
  for (const [index, value] of orders.entries()) {
    const fault = listed.add(checkOrder(value), (value as { id?: unknown } | null)?.id, { order: index + 1 });
    if (fault !== undefined) report.skip(index + 1, JSON.stringify(value), { code: 'in-order', order: index + 1, why: fault });
  }
  const checked = entries.map((value) => checkEntry(value));
  listed.settle(checked);
  for (const [index, entry] of checked.entries()) {
    const position = index + 1;
    report.lines++;
    if (entry.ok) readEntry(entry.value, position, listed, sink, report);
    else report.skip(position, JSON.stringify(entries[index]), { code: 'in-entry', entry: position, why: entry.fault });
  }
  return report.finish('order-list-json', { orders: listed.orders, head: head.value });
}
