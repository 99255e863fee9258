/** The JSON profile of `order-list/1`. An order or entry with a fault is left out and named; the rest of the list holds. */
import { AppError } from '../../../../shared/app-error.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { ReportBuilder } from '../read-report.ts';
import { nameOfEntry } from './domains.ts';
import { elementLines } from './json-lines.ts';
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

/** The entries of a name with the lines on which they begin, for the trace. */
export function entriesOf(text: string, name: string): { line: number; text: string }[] {
  const { entries } = parse(text);
  if (!Array.isArray(entries)) return [];
  const lines = elementLines(text, 'entries');
  return entries.flatMap((entry: { name?: unknown } | null, index) => (typeof entry?.name === 'string' && nameOfEntry(entry.name) === name ? [{ line: lines[index] ?? 1, text: JSON.stringify(entry) }] : []));
}

export function readOrderListJson(text: string, sink: RuleSink): ReadReport {
  const document = parse(text);
  const { orders, entries } = document;
  if (document.format !== 'order-list/1') throw new AppError('unreadable-list', { code: 'order-list-format' });
  if (!Array.isArray(orders) || !Array.isArray(entries)) throw new AppError('unreadable-list', { code: 'order-list-parts' });
  const head = checkHead(document.list);
  if (!head.ok) throw new AppError('unreadable-list', { code: 'order-list-head', why: head.fault });
  const report = new ReportBuilder();
  const [ordersAt, entriesAt] = [elementLines(text, 'orders'), elementLines(text, 'entries')];
  const listed = new ListedOrders();
  for (const [index, value] of orders.entries()) {
    const fault = listed.add(checkOrder(value), (value as { id?: unknown } | null)?.id, { order: index + 1 });
    if (fault !== undefined) report.skip(ordersAt[index] ?? 1, JSON.stringify(value), { code: 'in-order', order: index + 1, why: fault });
  }
  const checked = entries.map((value) => checkEntry(value));
  listed.settle(checked);
  for (const [index, entry] of checked.entries()) {
    const line = entriesAt[index] ?? 1;
    report.lines++;
    if (entry.ok) readEntry(entry.value, line, listed, sink, report);
    else report.skip(line, JSON.stringify(entries[index]), { code: 'in-entry', entry: index + 1, why: entry.fault });
  }
  return report.finish('order-list-json', { orders: listed.orders, head: head.value });
}
