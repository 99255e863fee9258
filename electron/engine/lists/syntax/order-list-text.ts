/**
 * The text profile of `order-list/1`: a plain domain list to every other reader, with the orders in its comments.
 *
 *   # Order-List: 1
 *   # Order: id=IT-TM-2022-07-11; jurisdiction=IT; authority="Tribunale di Milano"; kind=court; instrument=…; status=in-force
 *   # Order-Basis: IT-TM-2022-07-11; art. 156 legge 633/1941
 *   # Order-Document: IT-TM-2022-07-11; https://…
 *   kickasstorrents.to # order:IT-TM-2022-07-11 listed:2022-07-11
 */
import { AppError } from '../../../../shared/app-error.ts';
import type { Order, OrderEntry } from '../../../../shared/order-list.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { readHeaderLine } from './header.ts';
import { ListedOrders, readEntry } from './order-entries.ts';
import { checkEntry, checkOrder, type Checked } from './order-record.ts';

/** The mark, at the beginning of a line near the top. */
export const TEXT_MARK = /^#\s*Order-List\s*:\s*1\s*$/im;

const FIELD = /\s*([a-z-]+)\s*=(?:\s*"((?:[^"\\]|\\.)*)"\s*|([^";]*))(?:;|$)/iy;
/** Names of fields that stand for lists, split at `|`. */
const LISTS = new Set(['legal-basis', 'applicants', 'addressees', 'contact']);
const camel = (key: string): string => key.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `confirms:IT-1|varies:IT-2` */
const relations = (value: string): unknown[] => value.split('|').map((part) => ({ type: part.slice(0, part.indexOf(':')).trim(), order: part.slice(part.indexOf(':') + 1).trim() }));

/** `id=…; jurisdiction=…` to the JSON profile's record, checked; fields that the schema does not have are left out. */
function orderOf(fields: string): { id: unknown; checked: Checked<Order> } {
  const record: Record<string, unknown> = {};
  const authority: Record<string, string> = {};
  const verified: Record<string, string> = {};
  const field = new RegExp(FIELD);
  let end = 0;
  for (let found = field.exec(fields); found !== null && end < fields.length; found = field.exec(fields)) {
    end = field.lastIndex;
    const key = found[1]!.toLowerCase();
    const value = (found[2]?.replaceAll(/\\(.)/g, '$1') ?? found[3] ?? '').trim();
    if (value === '' && (key !== 'addressees' || found[2] === undefined)) continue; // `addressees=""` says that nobody is named: every access provider
    if (key === 'authority') authority['name'] = value;
    else if (key === 'kind') authority['kind'] = value;
    else if (key === 'verified') verified['level'] = value;
    else if (key === 'verified-by' || key === 'verified-on') verified[key.slice(9)] = value;
    else if (key === 'relates') record['relates'] = relations(value);
    else if (key === 'dynamic') record['dynamic'] = value === 'true' || (value === 'false' ? false : value);
    else record[camel(key)] = LISTS.has(key) ? value.split('|').map((part) => part.trim()).filter((part) => part !== '') : value;
  }
  const id = record['id'];
  if (fields.slice(end).trim() !== '') return { id, checked: { ok: false, fault: { code: 'fields-unread', text: fields.slice(end, end + 40).trim() } } };
  return { id, checked: checkOrder({ ...record, authority, ...(Object.keys(verified).length === 0 ? {} : { verified }) }) };
}

/** `name # order:A,B listed:DAY delisted:DAY match:exact` */
function entryOf(line: string): Checked<OrderEntry> {
  const comment = line.includes('#') ? line.indexOf('#') : line.length;
  const rule = line.slice(0, comment).trim();
  const marks = new Map(line.slice(comment + 1).split(/[\s#]+/).map((mark) => [mark.slice(0, mark.indexOf(':')), mark.slice(mark.indexOf(':') + 1)]));
  const order = marks.get('order');
  if (order === undefined) return { ok: false, fault: { code: 'names-no-order' } };
  return checkEntry({
    name: rule.replace(/^\*\./, ''), orders: order.split(',').filter((id) => id !== ''),
    ...Object.fromEntries(['match', 'listed', 'delisted'].filter((key) => marks.has(key)).map((key) => [key, marks.get(key)])),
  });
}

export function readOrderListText(text: string, sink: RuleSink): ReadReport {
  const report = new ReportBuilder();
  const head: ReadReport['head'] = {};
  const listed = new ListedOrders();
  /** Lines that add to an order, which may stand before it. */
  const additions: { number: number; rule: string; id: string; more: Parameters<ListedOrders['extend']>[1] }[] = [];
  const entries: { number: number; rule: string; checked: Checked<OrderEntry> }[] = [];
  for (const lines = new Lines(text, report); lines.next(); ) {
    const { number, line } = lines;
    const rule = line.trim();
    if (rule === '') continue;
    if (!rule.startsWith('#')) {
      entries.push({ number, rule, checked: entryOf(rule) });
      continue;
    }
    const order = /^#\s*Order\s*:\s*(.+)$/i.exec(rule);
    const addition = /^#\s*Order-(Document|Basis)\s*:\s*([^;\s]+)\s*;\s*(.+)$/i.exec(rule);
    if (order !== null) {
      const { id, checked } = orderOf(order[1]!);
      const fault = listed.add(checked, id, { line: number });
      if (fault !== undefined) report.skip(number, rule, fault);
    } else if (addition === null) readHeaderLine(rule, head);
    else if (addition[1]!.toLowerCase() === 'basis') additions.push({ number, rule, id: addition[2]!, more: { basis: addition[3]!.slice(0, 500) } });
    else {
      const url = /^https?:\/\/\S{1,1990}(?=\s|;|$)/i.exec(addition[3]!)?.[0].replace(/;$/, '');
      if (url === undefined) report.skip(number, rule, { code: 'no-document' });
      else additions.push({ number, rule, id: addition[2]!, more: { document: { url } } });
    }
  }
  for (const { number, rule, id, more } of additions) if (!listed.extend(id, more)) report.skip(number, rule, listed.whyNone([id]));
  if (listed.orders.length === 0) throw new AppError('unreadable-list', { code: 'order-list-no-order' });
  listed.settle(entries.map(({ checked }) => checked));
  for (const { number, rule, checked } of entries) {
    report.lines++;
    if (checked.ok) readEntry(checked.value, number, listed, sink, report);
    else report.skip(number, rule, checked.fault);
  }
  return report.finish('order-list-text', { orders: listed.orders, head });
}
