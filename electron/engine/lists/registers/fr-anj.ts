/**
 * France's gambling regulator ANJ, sites blocked by decision of its president (CSV, `;`): site, address, day of the decision. The byte order
 * mark in front is sometimes itself encoded once more. One order for each day of decisions, which is all that the file tells them by.
 */
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayFirst } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { CsvTable, isFault } from './csv-table.ts';
import { RegisterBook } from './register-book.ts';

export const FR_ANJ_MARK = new CsvTable({ address: /^url$/, date: /^date de la decision$/ }, ['address', 'date']);

export function readFrAnj(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  for (const row of FR_ANJ_MARK.rows(text)) {
    report.lines++;
    const { line } = row;
    if (isFault(row)) {
      report.skip(line, row.text, row.fault);
      continue;
    }
    const { address, date } = row.cells;
    const name = book.nameOf(address, line);
    if (name === undefined) continue;
    const decided = dayFirst(date);
    book.writtenOn(decided);
    const order = book.order(decided === undefined ? 'FR-ANJ-UNDATED' : `FR-ANJ-${decided}`, () => ({
      jurisdiction: 'FR', scope: 'national', authority: { name: 'Autorité nationale des jeux (ANJ)', kind: 'regulator' }, instrument: 'administrative-order',
      ...(decided === undefined ? { note: ownRemark('no-decision-day') } : { decided }), subject: 'gambling', status: 'in-force', verified: { level: 'official-register' },
    }));
    book.rule(name, address, line, [order.id]);
  }
  return book.finish('fr-anj', { id: 'fr-anj', title: 'France: unlawful gambling sites (ANJ)', publisher: { name: 'Autorité nationale des jeux', official: true } });
}
