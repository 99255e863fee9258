/**
 * The Czech Ministry of Finance's list of unlawful gambling (CSV, `;`, code page 1250): what is blocked, the ground, the day of entry
 * and the day of removal. A name that was removed stays in the file with its day; apps and bank accounts stand in the same columns.
 * The list names no decisions: entries of one day on one ground are one order here.
 */
import type { LineFault } from '../../../../shared/faults.ts';
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayFirst } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { CsvTable, isFault, plainWord } from './csv-table.ts';
import { orderId, RegisterBook } from './register-book.ts';

/** Without the day of removal nobody could tell what is blocked no longer. */
export const CZ_MFCR_MARK = new CsvTable({
  object: /^objekt blokace$/, address: /^adresa internetove stranky$/, app: /^nazev aplikace$/, account: /identifikator platebniho uctu$/,
  ground: /^duvody zapisu/, entered: /^datum zapisu/, removed: /^datum vymazu/,
}, ['object', 'address', 'entered', 'removed']);

/** What is no web site, by its first column (`plainWord`). */
const OTHER: Record<string, LineFault> = { aplikace: { code: 'application' }, 'platebni ucet': { code: 'bank-account' } };

export function readCzMfcr(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  for (const row of CZ_MFCR_MARK.rows(text)) {
    report.lines++;
    const { line } = row;
    if (isFault(row)) {
      report.skip(line, row.text, row.fault);
      continue;
    }
    const { object, address, app, account, ground, entered, removed } = row.cells;
    const listed = dayFirst(entered);
    const delisted = dayFirst(removed);
    book.writtenOn(listed);
    book.writtenOn(delisted);
    const kind = plainWord(object);
    const other = OTHER[kind];
    if (other !== undefined) {
      report.cannotEnforce(line, app || account || address, other);
      continue;
    }
    if (kind !== 'internetova stranka') {
      report.skip(line, `${object}, ${address}`, { code: 'unknown-object' });
      continue;
    }
    if (removed !== '' && delisted === undefined) {
      report.skip(line, `${address}, ${removed}`, { code: 'no-removal-day' });
      continue;
    }
    const name = book.nameOf(address, line);
    if (name === undefined) continue;
    const grounds = ground.split(';').map((part) => part.trim()).filter((part) => part !== '');
    const order = book.order(orderId('CZ-MFCR', listed ?? 'undated', ground), () => ({
      jurisdiction: 'CZ', scope: 'national', authority: { name: 'Ministerstvo financí (Ministry of Finance)', kind: 'ministry' }, instrument: 'administrative-order',
      ...(grounds.length === 0 ? {} : { legalBasis: grounds }), subject: 'gambling', status: 'in-force', verified: { level: 'official-register' },
      note: listed === undefined ? ownRemark('no-entry-day') : ownRemark('entered', { day: listed }),
    }));
    book.rule(name, address, line, [order.id], { listed, delisted });
  }
  return book.finish('cz-mfcr', { id: 'cz-mfcr', title: 'Czechia: list of unlawful gambling (Ministry of Finance)', publisher: { name: 'Ministerstvo financí České republiky', official: true } });
}
