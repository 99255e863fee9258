/**
 * censura.bofh.it, Italian orders of 2008 to 2014 as collected by Marco d'Itri and kept by Citizen Lab (CSV): address, the day it was added,
 * who ordered it. The authority's name tells a judge (GIP, GUP), a prosecutor (Procura) and an agency (AGCM) apart. One order for each
 * authority and day. The file has no status, and names on it were freed since: the status is unknown.
 */
import type { Order } from '../../../../shared/order-list.ts';
import { yearFirst } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { readCsv } from './csv.ts';
import { orderId, RegisterBook } from './register-book.ts';

export const IT_BOFH_MARK = /^\uFEFF?url,name,category_code,date_added,date_published,data_format_version,source,authority,notes\s*\n[^\n]{0,2000},official\/it\/bofh,/;

function kindOf(authority: string): Pick<Order, 'authority' | 'instrument'> {
  if (authority === '' || authority === 'Ignoto') return { authority: { name: 'not known (Ignoto)', kind: 'unknown' }, instrument: 'unknown' };
  const name = authority.slice(0, 300);
  if (/\(Procura\)|^Procura\b/.test(authority)) return { authority: { name, kind: 'prosecutor' }, instrument: 'unknown' };
  if (/^(?:Tribunale|Corte)\b/.test(authority)) return { authority: { name, kind: 'court' }, instrument: 'unknown' };
  if (/^(?:AGCM|AGCOM|AAMS|CONSOB)\b/.test(authority)) return { authority: { name, kind: 'regulator' }, instrument: 'administrative-order' };
  return { authority: { name, kind: 'unknown' }, instrument: 'unknown' };
}

export function readItBofh(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  let header = true;
  for (const { line, fields } of readCsv(text)) {
    if (header) {
      header = false;
      continue;
    }
    report.lines++;
    if (fields.length !== 9) {
      report.skip(line, fields.join(','), `has ${fields.length} columns instead of 9`);
      continue;
    }
    const [address = '', , , added = '', published = '', , , by = ''] = fields.map((field) => field.trim());
    const name = book.nameOf(address, line);
    if (name === undefined) continue;
    const listed = yearFirst(added);
    book.writtenOn(yearFirst(published) ?? listed);
    const order = book.order(orderId('IT-BOFH', listed ?? 'undated', by === '' ? 'Ignoto' : by), () => ({
      jurisdiction: 'IT', ...kindOf(by), status: 'unknown', verified: { level: 'secondary-source' },
      note: `${listed === undefined ? 'The file does not say when it was added' : `Added to censura.bofh.it on ${listed}`}. The file names no docket, and does not say whether the order still holds.`,
    }));
    book.rule(name, address, line, [order.id], { listed });
  }
  return book.finish('it-bofh', { id: 'it-bofh', title: 'Italy: orders of 2008 to 2014 (censura.bofh.it)', publisher: { name: 'censura.bofh.it', official: false } });
}
