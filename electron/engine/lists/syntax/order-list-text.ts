/**
 * The text profile of `order-list/1`: a plain domain list to every other reader, with the orders in its comments.
 *
 *   # Order-List: 1
 *   # Order: id=IT-TM-2022-07-11; jurisdiction=IT; authority="Tribunale di Milano"; kind=court; instrument=…; status=in-force
 *   # Order-Document: IT-TM-2022-07-11; https://…
 *   kickasstorrents.to # order:IT-TM-2022-07-11 listed:2022-07-11
 */
import { AppError } from '../../../../shared/app-error.ts';
import type { Order, OrderDocument } from '../../../../shared/order-list.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { readHeaderLine } from './header.ts';
import { readEntry } from './order-list-json.ts';
import { checkEntry, checkOrder } from './order-record.ts';

/** The mark, at the beginning of a line near the top. */
export const TEXT_MARK = /^#\s*Order-List\s*:\s*1\s*$/im;

const FIELD = /\s*([a-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))\s*(?:;|$)/giy;
/** Names of fields that stand for lists, split at `|`. */
const LISTS = new Set(['legal-basis', 'applicants', 'addressees']);
const camel = (key: string): string => key.toLowerCase().replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `id=…; jurisdiction=…` to the JSON profile's record; unknown fields are left out by the check that follows. */
function orderOf(fields: string): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  const authority: Record<string, string> = {};
  for (const [, key = '', quoted, plain] of fields.matchAll(FIELD)) {
    const value = (quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '').trim();
    if (value === '') continue;
    if (key === 'authority') authority['name'] = value;
    else if (key === 'kind') authority['kind'] = value;
    else if (key === 'verified') record['verified'] = { level: value };
    else if (key === 'dynamic') record['dynamic'] = value === 'true';
    else record[camel(key)] = LISTS.has(key) ? value.split('|').map((part) => part.trim()) : value;
  }
  return { ...record, authority };
}

export function readOrderListText(text: string, sink: RuleSink): ReadReport {
  const report = new ReportBuilder();
  const head: ReadReport['head'] = {};
  const orders = new Map<string, Order>();
  const documents = new Map<string, OrderDocument[]>();
  const entries: [number: number, line: string][] = [];
  for (const lines = new Lines(text, report); lines.next(); ) {
    const { number, line } = lines;
    const rule = line.trim();
    if (rule === '') continue;
    if (!rule.startsWith('#')) {
      entries.push([number, rule]);
      continue;
    }
    const order = /^#\s*Order\s*:\s*(.+)$/i.exec(rule);
    const document = /^#\s*Order-Document\s*:\s*([^;\s]+)\s*;\s*(https?:\/\/\S+)/i.exec(rule);
    if (order !== null) {
      const checked = checkOrder(orderOf(order[1]!));
      if (!checked.ok) report.skip(number, rule, checked.reason);
      else if (orders.has(checked.value.id)) report.skip(number, rule, 'the id is used twice; the first holds');
      else orders.set(checked.value.id, checked.value);
    } else if (document !== null) documents.set(document[1]!, [...(documents.get(document[1]!) ?? []), { url: document[2]! }]);
    else readHeaderLine(rule, head);
  }
  for (const [id, list] of documents) {
    const order = orders.get(id);
    if (order !== undefined) orders.set(id, { ...order, documents: [...(order.documents ?? []), ...list] });
  }
  if (orders.size === 0) throw new AppError('unreadable-list', 'the order list has no readable “# Order:” line, so no name in it can refer to an order');
  for (const [number, line] of entries) {
    report.lines++;
    const [rule = '', ...comment] = line.split(/(?<=\s)#/).map((part) => part.trim());
    const marks = Object.fromEntries(comment.join(' ').split(/\s+/).map((mark) => [mark.slice(0, mark.indexOf(':')), mark.slice(mark.indexOf(':') + 1)]));
    const entry = checkEntry({
      name: rule.replace(/^\*\./, ''), orders: (marks['order'] ?? '').split(',').filter((id) => id !== ''),
      ...(marks['match'] === undefined ? {} : { match: marks['match'] }),
      ...(marks['listed'] === undefined ? {} : { listed: marks['listed'] }), ...(marks['delisted'] === undefined ? {} : { delisted: marks['delisted'] }),
    });
    if (!entry.ok) report.skip(number, line, marks['order'] === undefined ? 'names no order' : entry.reason);
    else readEntry(entry.value, number, orders, sink, report);
  }
  return report.finish('order-list-text', { orders: [...orders.values()], head });
}
