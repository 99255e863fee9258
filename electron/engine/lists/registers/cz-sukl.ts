/**
 * The Czech State Institute for Drug Control's list of sites that offer medicines unlawfully (CSV, UTF-8 with a byte order mark): address,
 * day of entry, day of removal. It names no decisions: one order for the list.
 */
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayFirst } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { CsvTable, isFault } from './csv-table.ts';
import { RegisterBook } from './register-book.ts';

export const CZ_SUKL_MARK = new CsvTable({ address: /^url$/, entered: /^datum zapisu$/, removed: /^datum vymazu$/ }, ['address', 'entered', 'removed']);

export function readCzSukl(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  for (const row of CZ_SUKL_MARK.rows(text)) {
    report.lines++;
    const { line } = row;
    if (isFault(row)) {
      report.skip(line, row.text, row.fault);
      continue;
    }
    const { address, entered, removed } = row.cells;
    const listed = dayFirst(entered);
    const delisted = dayFirst(removed);
    book.writtenOn(listed);
    book.writtenOn(delisted);
    if (removed !== '' && delisted === undefined) {
      report.skip(line, `${address}, ${removed}`, { code: 'no-removal-day' });
      continue;
    }
    const name = book.nameOf(address, line);
    if (name === undefined) continue;
    const order = book.order('CZ-SUKL', () => ({
      jurisdiction: 'CZ', scope: 'national', authority: { name: 'Státní ústav pro kontrolu léčiv (SÚKL)', kind: 'regulator' }, instrument: 'administrative-order',
      subject: 'medicines', status: 'in-force', verified: { level: 'official-register' }, note: ownRemark('no-decisions-days'),
    }));
    book.rule(name, address, line, [order.id], { listed, delisted });
  }
  return book.finish('cz-sukl', { id: 'cz-sukl', title: 'Czechia: sites offering medicines unlawfully (SÚKL)', publisher: { name: 'Státní ústav pro kontrolu léčiv', official: true } });
}
