/** Comma-separated values as RFC 4180 has them: quoted fields may hold separators, doubled quotes and line breaks. */

export interface CsvRecord {
  /** 1-based line on which the record begins. */
  line: number;
  fields: string[];
}

export function* readCsv(text: string, separator = ','): Generator<CsvRecord> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const record: CsvRecord = { line, fields: [] };
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        at++;
        for (;;) {
          const end = text.indexOf('"', at);
          const stop = end < 0 ? text.length : end; // an unclosed quote takes the rest: nothing after it can be told apart
          field += text.slice(at, stop);
          at = stop + 1;
          if (text[at] !== '"') break;
          field += '"';
          at++;
        }
        for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) line++;
      }
      const from = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
      record.fields.push(field + text.slice(from, at).replace(/\r$/, ''));
      if (text[at] !== separator) break;
      at++;
    }
    at++;
    line++;
    if (record.fields.length > 1 || record.fields[0]!.trim() !== '') yield record;
  }
}
