/**
 * The Italian customs and monopolies agency's list of sites to be blocked (text): serial and day in the first line, in the odd order
 * `0000350_2025.29.08` (year, day, month), then a name a line. The same form holds its gambling and its tobacco list; a file does not say
 * which it is. It names no decisions: one order for the list.
 */
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayOf } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { Lines } from '../read-report.ts';
import { RegisterBook } from './register-book.ts';

export const IT_ADM_MARK = /^\uFEFF?\s*(\d{7})_(\d{4})\.(\d{2})\.(\d{2})\s*(?:\n|$)/;

export function readItAdm(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  const [head, serial, year, day, month] = IT_ADM_MARK.exec(text.slice(0, 200)) ?? [];
  const written = serial === undefined ? undefined : dayOf(year!, month!, day!) ?? dayOf(year!, day!, month!); // in the usual order, where the odd one is no day
  book.writtenOn(written);
  let header = head !== undefined;
  for (const lines = new Lines(text, report); lines.next(); ) {
    const { number, line } = lines;
    const address = line.replace(/^\uFEFF/, '').trim();
    if (address === '' || address.startsWith('#')) continue;
    if (header) {
      header = false;
      continue;
    }
    report.lines++;
    const name = book.nameOf(address, number);
    if (name === undefined) continue;
    const order = book.order('IT-ADM', () => ({
      jurisdiction: 'IT', scope: 'national', authority: { name: 'Agenzia delle dogane e dei monopoli (ADM)', kind: 'regulator' }, instrument: 'administrative-order',
      status: 'in-force', verified: { level: 'official-register' },
      note: serial === undefined ? ownRemark('adm-no-serial') : written === undefined ? ownRemark('adm-serial', { serial: String(Number(serial)) }) : ownRemark('adm-serial-day', { serial: String(Number(serial)), day: written }),
    }));
    book.rule(name, address, number, [order.id]);
  }
  return book.finish('it-adm', { id: 'it-adm', title: 'Italy: sites to be blocked (ADM)', publisher: { name: 'Agenzia delle dogane e dei monopoli', official: true }, ...(serial === undefined ? {} : { serial: String(Number(serial)) }) });
}
