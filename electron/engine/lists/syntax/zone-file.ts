/**
 * Zone files (RFC 1035 5.1, RFC 2308 4): records one at a time, owners told relative to the zone. Comments, quoted texts, parentheses over
 * several lines, owners left out, `@`, `$ORIGIN` and `$TTL` are understood; `$INCLUDE` and `$GENERATE` are left out and counted.
 */
import type { ListText } from '../list-text.ts';
import { Lines, type ReportBuilder } from '../read-report.ts';

export interface ZoneRecord {
  /** Lower case, without the zone's own name; `''` for the zone itself; `undefined` when it lies outside of the zone. */
  owner: string | undefined;
  /** Upper case. */
  type: string;
  data: readonly string[];
  /** 1-based; of the first line of a record over several. */
  line: number;
  text: string;
}

/** An unclosed quote takes the rest of its line. */
const TOKEN = /"(?:[^"\\]|\\(?:[^]|$))*(?:"|$)|;[^]*|[()]|(?:[^\s;()"\\]|\\[^])+|\\$/g;
const TTL = /^\d[\dsmhdw]*$/i;
/** Characters of a name without its last dot (RFC 1035 2.3.4). */
const MAX_NAME = 253;
/** A record within parentheses may go over so many lines and tokens. */
const MAX_RECORD_LINES = 100;
const MAX_TOKENS = 4096;

export class ZoneFile {
  /** The zone's own name, no trailing dot; `undefined` where the file does not tell: names are then taken as they stand. */
  apex: string | undefined;
  private readonly lines: Lines;
  private readonly report: ReportBuilder;
  private readonly comment: (text: string) => void;
  private origin: string | undefined;
  private owner: string | undefined;
  private seen = false;
  private soa = false;

  constructor(text: ListText, report: ReportBuilder, comment: (text: string) => void) {
    this.lines = new Lines(text, report);
    this.report = report;
    this.comment = comment;
  }

  /** The next record; `undefined` at the end. */
  next(): ZoneRecord | undefined {
    const { lines } = this;
    while (lines.next()) {
      const { line, number } = lines;
      // The first field is empty where the owner was left out.
      const fields = /[;()"\\]/.test(line) ? this.fieldsOf(line, number) : line.trimEnd().split(/[ \t]+/);
      if (fields === undefined || fields.length === 0) continue;
      this.report.lines++;
      const record = fields[0]!.startsWith('$') ? this.directive(fields, number, line) : this.record(fields, number, line);
      if (record !== undefined) return record;
    }
    return undefined;
  }

  /** A name as it stands in the file, to an absolute one without the trailing dot. */
  absolute(text: string): string {
    const name = text.toLowerCase();
    if (name === '@') return this.origin ?? '';
    if (name.endsWith('.')) return name.slice(0, -1);
    return this.origin === undefined || this.origin === '' ? name : `${name}.${this.origin}`;
  }

  /** Splits a line with comments, quotes or parentheses, and goes on to the line where the last parenthesis closes. */
  private fieldsOf(line: string, number: number): string[] | undefined {
    const fields: string[] = /^\s/.test(line) ? [''] : [];
    let depth = this.tokens(line, fields, 0);
    const first = line;
    while (depth > 0) {
      if (fields.length > MAX_TOKENS || this.lines.number - number > MAX_RECORD_LINES || !this.lines.next()) {
        this.report.lines++;
        this.report.skip(number, first, { code: 'open-parenthesis' });
        return undefined;
      }
      depth = this.tokens(this.lines.line, fields, depth);
    }
    return fields.length === 1 && fields[0] === '' ? undefined : fields;
  }

  private tokens(line: string, fields: string[], depth: number): number {
    let open = depth;
    for (const token of line.match(TOKEN) ?? []) {
      if (token === '(') open++;
      else if (token === ')') open = Math.max(0, open - 1);
      else if (!token.startsWith(';')) fields.push(token);
      else if (fields.length === 0) this.comment(token);
    }
    return open;
  }

  private directive(fields: readonly string[], number: number, line: string): undefined {
    const [name = '', value = ''] = fields;
    switch (name.toUpperCase()) {
      case '$TTL': return;
      case '$ORIGIN':
        this.origin = this.absolute(value);
        if (this.origin.length > MAX_NAME) {
          this.report.skip(number, line, { code: 'origin-too-long' });
          this.origin = this.origin.slice(-MAX_NAME); // names below it are too long as well, and say so; it cannot grow without end
        }
        if (!this.seen) this.apex = this.origin;
        return;
      default: this.report.skip(number, line, { code: 'directive', name: name.slice(0, 20) });
    }
  }

  private record(fields: readonly string[], line: number, text: string): ZoneRecord | undefined {
    const [first = ''] = fields;
    let at = 1;
    for (let i = 0; i < 2; i++) if (/^IN$/i.test(fields[at] ?? '') || TTL.test(fields[at] ?? '')) at++; // class and TTL, in either order
    const type = (fields[at] ?? '').toUpperCase();
    if (type === 'SOA' && !this.soa) {
      this.soa = true;
      this.apex = first === '@' || first === '' ? this.origin : this.absolute(first);
    }
    this.seen = true;
    if (first !== '') this.owner = this.relative(first);
    if (!/^[A-Z][A-Z0-9-]*$/.test(type)) {
      this.report.skip(line, text, { code: 'no-zone-record' });
      return undefined;
    }
    return { owner: this.owner, type, data: fields.slice(at + 1), line, text };
  }

  /** Without the zone's own name. */
  private relative(text: string): string | undefined {
    const { apex } = this;
    if (apex === undefined) return text === '@' ? '' : this.absolute(text);
    if (this.origin === undefined && !text.endsWith('.')) return text === '@' ? '' : text.toLowerCase(); // the zone is where a file begins
    const name = this.absolute(text);
    if (name === apex) return '';
    if (apex === '') return name;
    return name.endsWith(`.${apex}`) ? name.slice(0, -apex.length - 1) : undefined;
  }
}
