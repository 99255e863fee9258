/**
 * The Swiss intercantonal gambling supervisor's block list (text, signed releases on blocklist.gespa.ch): a header of `#` lines with the
 * version, then a name a line. Blocked under art. 86 of the Geldspielgesetz, as Gespa publishes it. It names no decisions: one order for the
 * list.
 */
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayFirst, dayOf } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { Lines } from '../read-report.ts';
import { RegisterBook } from './register-book.ts';

/** The comments in front name Gespa and a version or a day. */
export const CH_GESPA_MARK = /^\uFEFF?(?=(?:[ \t]*(?:#[^\n]{0,500})?\r?\n){0,40}?[ \t]*#[^\n]{0,300}\bgespa)(?=(?:[ \t]*(?:#[^\n]{0,500})?\r?\n){0,40}?[ \t]*#[^\n]{0,300}(?:version|serial|\d{8}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}))/i;

/** The newest day that a comment of the header names. */
function dayIn(comment: string): string | undefined {
  const days = [...comment.matchAll(/(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/g)].map(([, year, month, day]) => dayOf(year!, month!, day!));
  const dotted = [...comment.matchAll(/(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/g)].map(([text]) => dayFirst(text));
  return [...days, ...dotted].filter((day) => day !== undefined).toSorted().at(-1);
}

export function readChGespa(text: string, sink: RuleSink): ReadReport {
  const book = new RegisterBook(sink);
  const { report } = book;
  for (const lines = new Lines(text, report); lines.next(); ) {
    const { number, line } = lines;
    const address = line.replace(/^\uFEFF/, '').trim();
    if (address === '') continue;
    if (address.startsWith('#')) {
      if (report.lines === 0) book.writtenOn(dayIn(address.slice(0, 1000)));
      continue;
    }
    report.lines++;
    const name = book.nameOf(address.replace(/\s#.*$/, ''), number);
    if (name === undefined) continue;
    const order = book.order('CH-GESPA', () => ({
      jurisdiction: 'CH', scope: 'national', authority: { name: 'Gespa, Interkantonale Geldspielaufsicht', kind: 'regulator' }, instrument: 'administrative-order',
      legalBasis: ['Art. 86 Geldspielgesetz'], subject: 'gambling', status: 'in-force', verified: { level: 'official-register' }, note: ownRemark('no-decisions'),
    }));
    book.rule(name, address, number, [order.id]);
  }
  return book.finish('ch-gespa', { id: 'ch-gespa', title: 'Switzerland: unlicensed gambling (Gespa)', publisher: { name: 'Gespa, Interkantonale Geldspielaufsicht', official: true } });
}
