/** Comma-separated values as RFC 4180 has them: quoted fields may hold separators, doubled quotes and line breaks. */

export interface CsvRecord {
  /** 1-based line on which the record begins. */
  line: number;
  fields: string[];
}

/** What programs separate fields with. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;

const isEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** Records end with LF, CRLF or CR; blank ones are left out. */
export function* readCsv(text: string, separator = ','): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  /** Until one is found that is never closed: after it none can be told apart. */
  let quotes = true;
  while (at < text.length) {
    const record: CsvRecord = { line, fields: [] };
    for (;;) {
      let field = '';
      let quote = at;
      while (text[quote] === ' ') quote++;
      if (quotes && text[quote] === '"') {
        at = quote + 1;
        for (;;) {
          const end = text.indexOf('"', at);
          if (end < 0) { // never closed: a slip, and no reason to lose every row after it
            quotes = false;
            field = '';
            at = quote;
            break;
          }
          field += text.slice(at, end);
          at = end + 1;
          if (text[at] !== '"') break;
          field += '"';
          at++;
        }
        for (const _end of field.matchAll(/\r\n?|\n/g)) line++;
      }
      const from = at;
      while (at < text.length && text[at] !== separator && !isEnd(text[at])) at++;
      record.fields.push(field + text.slice(from, at));
      if (text[at] !== separator) break;
      at++;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line++;
    if (record.fields.length > 1 || record.fields[0]!.trim() !== '') yield record;
  }
}
