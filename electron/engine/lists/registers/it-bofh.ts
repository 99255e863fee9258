/**
 * censura.bofh.it, Italian orders of 2008 to 2014 as collected by Marco d'Itri and kept by Citizen Lab (CSV): address, the day it was added,
 * who ordered it. The authority's name tells a judge (GIP, GUP), a prosecutor (Procura) and an agency (AGCM) apart. One order for each
 * authority and day. The file has no status, and names on it were freed since: the status is unknown.
 */
import type { Order } from '../../../../shared/order-list.ts';
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayFirst } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { CsvTable, isFault } from './csv-table.ts';
import { orderId, RegisterBook } from './register-book.ts';

/** Citizen Lab's columns are those of all its lists: only the rows tell which one it is. */
const TABLE = new CsvTable({
  address: /^url$/, list: /^name$/, added: /^date added$/, published: /^date published$/, by: /^authority$/,
}, ['address', 'list', 'added', 'by']);

export const IT_BOFH_MARK = {
  test(text: string): boolean {
    for (const row of TABLE.rows(text)) return !isFault(row) && row.cells.list === 'official/it/bofh';
    return false;
  },
};

function kindOf(authority: string): Pick<Order, 'authority' | 'instrument'> {
  if (authority === '' || authority === 'Ignoto') return { authority: { name: ownRemark('authority-ignoto'), kind: 'unknown' }, instrument: 'unknown' };
  const name = authority.slice(0, 300);
  if (/\(Procura\)|^Procura\b/.test(authority)) return { authority: { name, kind: 'prosecutor' }, instrument: 'unknown' };
  if (/^(?:Tribunale|Corte)\b/.test(authority)) return { authority: { name, kind: 'court' }, instrument: 'unknown' };
  if (/^(?:AGCM|AGCOM|AAMS|CONSOB)\b/.test(authority)) return { authority: { name, kind: 'regulator' }, instrument: 'administrative-order' };
  return { authority: { name, kind: 'unknown' }, instrument: 'unknown' };
}

export function readItBofh(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  for (const row of TABLE.rows(text)) {
    report.lines++;
    const { line } = row;
    if (isFault(row)) {
      report.skip(line, row.text, row.fault);
      continue;
    }
    const { address, added, published, by } = row.cells;
    const name = book.nameOf(address, line);
    if (name === undefined) continue;
    const listed = dayFirst(added);
    book.writtenOn(dayFirst(published) ?? listed);
    const order = book.order(orderId('IT-BOFH', listed ?? 'undated', by === '' ? 'Ignoto' : by), () => ({
      jurisdiction: 'IT', ...kindOf(by), status: 'unknown', verified: { level: 'secondary-source' },
      note: listed === undefined ? ownRemark('bofh-no-day') : ownRemark('bofh-day', { day: listed }),
    }));
    book.rule(name, address, line, [order.id], { listed });
  }
  return book.finish('it-bofh', { id: 'it-bofh', title: 'Italy: orders of 2008 to 2014 (censura.bofh.it)', publisher: { name: 'censura.bofh.it', official: false } });
}
