/**
 * Poland's register of gambling domains, Ministry of Finance (XML, namespace `http://www.hazard.mf.gov.pl/2017/03/21/`): domain, time of entry
 * and, where it was struck off, of deletion; times are Warsaw's. It names no decisions: one order for the register.
 */
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayFirst } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { RegisterBook } from './register-book.ts';
import { readXml } from './xml.ts';

export const PL_HAZARD_MARK = /^\uFEFF?\s*(?:(?:<\?[^>]{0,200}\?>|<!--(?:(?!-->)[\s\S]){0,2000}-->)\s*){0,4}<(?:[\w.-]{1,50}:)?Rejestr(?:\s(?:"[^"<]{0,1000}"|'[^'<]{0,1000}'|[^<>"']){0,2000})?>\s*(?:<\/|<!--|<(?:[\w.-]{1,50}:)?PozycjaRejestru[\s>])/;

const MAX_FIELD = 2000;
type Field = 'AdresDomeny' | 'DataWpisu' | 'DataWykreslenia';
const isField = (name: string): name is Field => name === 'AdresDomeny' || name === 'DataWpisu' || name === 'DataWykreslenia';

export function readPlHazard(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  let entry: { line: number; fields: Partial<Record<Field, string>> } | undefined;
  let field: Field | undefined;
  for (const { kind, value, line } of readXml(text.replace(/^\uFEFF/, ''))) {
    if (kind === 'text') {
      if (entry !== undefined && field !== undefined) entry.fields[field] = ((entry.fields[field] ?? '') + value).slice(0, MAX_FIELD);
    } else if (kind === 'open') {
      if (value === 'PozycjaRejestru') entry = { line, fields: {} };
      field = entry !== undefined && isField(value) ? value : undefined;
    } else {
      field = undefined;
      if (value !== 'PozycjaRejestru' || entry === undefined) continue;
      report.lines++;
      readEntry(entry.line, entry.fields, book);
      entry = undefined;
    }
  }
  return book.finish('pl-hazard', { id: 'pl-hazard', title: 'Poland: register of gambling domains (Ministry of Finance)', publisher: { name: 'Ministerstwo Finansów', official: true } });
}

function readEntry(line: number, fields: Partial<Record<Field, string>>, book: RegisterBook): void {
  const { AdresDomeny: address = '', DataWpisu: entered = '', DataWykreslenia: removed = '' } = fields;
  const listed = dayFirst(entered);
  const delisted = dayFirst(removed);
  book.writtenOn(listed);
  book.writtenOn(delisted);
  if (removed.trim() !== '' && delisted === undefined) return book.report.skip(line, `${address}, ${removed}`, { code: 'no-removal-day' });
  const name = book.nameOf(address, line);
  if (name === undefined) return;
  const order = book.order('PL-HAZARD', () => ({
    jurisdiction: 'PL', scope: 'national', authority: { name: 'Minister Finansów (Minister of Finance)', kind: 'ministry' }, instrument: 'administrative-order',
    subject: 'gambling', status: 'in-force', verified: { level: 'official-register' }, note: ownRemark('no-decisions-register'),
  }));
  book.rule(name, address, line, [order.id], { listed, delisted });
}
