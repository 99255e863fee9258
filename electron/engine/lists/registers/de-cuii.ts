/**
 * Names blocked by Germany's CUII, as cuiiliste.de publishes what it found at the providers (JSON: `[{domain, first_blocked_on, site}]`, or the
 * same in `{date, list}`). Until July 2025 CUII recommended blocks under its members' own code, with no court; since then it acts on court
 * decisions only. The file names no case: one order for each of the two, and one for what has no day.
 */
import { AppError } from '../../../../shared/app-error.ts';
import type { Order } from '../../../../shared/order-list.ts';
import { ownRemark } from '../../../../shared/own-remarks.ts';
import { dayFirst } from '../day.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { RegisterBook } from './register-book.ts';

export const DE_CUII_MARK = /^\uFEFF?\s*(?:\{[^[\]{}]{0,500}"list"\s*:\s*)?\[\s*\{(?=[^{}]{0,2000}"domain"\s*:)[^{}]{0,2000}"first_blocked_on"\s*:/;

/** The first day on which CUII acted on court decisions only. */
const COURTS_SINCE = '2025-07-01';

const COMMON = { jurisdiction: 'DE', scope: 'national', subject: 'copyright', verified: { level: 'secondary-source' } } as const;
const VOLUNTARY: Omit<Order, 'id'> = {
  ...COMMON, authority: { name: 'Clearingstelle Urheberrecht im Internet (CUII)', kind: 'self-regulatory' }, instrument: 'voluntary-code', addressees: [ownRemark('members-of-cuii')], status: 'in-force',
  note: ownRemark('code-of-members'),
};
const COURT: Omit<Order, 'id'> = {
  ...COMMON, authority: { name: ownRemark('german-court'), kind: 'court' }, instrument: 'unknown', status: 'in-force',
  note: ownRemark('courts-since'),
};
const UNDATED: Omit<Order, 'id'> = {
  ...COMMON, authority: { name: 'Clearingstelle Urheberrecht im Internet (CUII)', kind: 'unknown' }, instrument: 'unknown', status: 'unknown',
  note: ownRemark('no-first-day'),
};

/** @throws AppError `unreadable-list` when the document is none of the two shapes */
function parse(text: string): { date?: unknown; list: unknown[] } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new AppError('unreadable-list', { code: 'cuii-json', detail: (error as Error).message });
  }
  if (Array.isArray(document)) return { list: document };
  const { date, list } = (document ?? {}) as { date?: unknown; list?: unknown };
  if (!Array.isArray(list)) throw new AppError('unreadable-list', { code: 'cuii-shape' });
  return { date, list };
}

/** The line of each object's `"domain"`, for the report: as many as there are objects, unless one lacks it or has it twice. */
function* linesOf(text: string): Generator<number> {
  let line = 1;
  let lineBreak = text.indexOf('\n');
  for (const { index } of text.matchAll(/"domain"\s*:/g)) {
    for (; lineBreak >= 0 && lineBreak < index; lineBreak = text.indexOf('\n', lineBreak + 1)) line++;
    yield line;
  }
}

export function readDeCuii(text: string, sink: RuleSink): ReadReport {
  const { date, list } = parse(text.replace(/^\uFEFF/, ''));
  const book = new RegisterBook(sink);
  const { report } = book;
  const lines = linesOf(text);
  let line = 1;
  for (const entry of list) {
    report.lines++;
    const { domain, first_blocked_on: blocked } = (typeof entry === 'object' && entry !== null ? entry : {}) as { domain?: unknown; first_blocked_on?: unknown };
    if (domain !== undefined) line = lines.next().value ?? line;
    if (typeof domain !== 'string') {
      report.skip(line, JSON.stringify(entry), { code: 'no-domain', entry: report.lines });
      continue;
    }
    const listed = typeof blocked === 'string' ? dayFirst(blocked) : undefined;
    book.writtenOn(listed);
    const name = book.nameOf(domain, line);
    if (name === undefined) continue;
    const order = listed === undefined ? book.order('DE-CUII-UNDATED', () => UNDATED)
      : listed < COURTS_SINCE ? book.order('DE-CUII-CODE', () => VOLUNTARY) : book.order('DE-CUII-COURT', () => COURT);
    book.rule(name, domain, line, [order.id], { listed });
  }
  if (typeof date === 'string') book.writtenOn(dayFirst(date));
  return book.finish('de-cuii', { id: 'de-cuii', title: 'Germany: names blocked through CUII', publisher: { name: 'cuiiliste.de', official: false } });
}
