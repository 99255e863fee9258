/** Counts what a reader understood and what it left out, for the report. */
import type { SkippedLine, SkipReason } from '../../../shared/engine-api.ts';
import { inEnglish } from '../../../shared/faults.ts';
import type { LineFault } from '../../../shared/faults.ts';
import type { ReadReport } from './list-reader.ts';
import type { ListText, TextPart, TextParts } from './list-text.ts';

const MAX_SKIPPED = 100;
const MAX_TEXT = 200;
/** Some reasons quote the line; no list makes the report grow with them. */
const MAX_REASONS = 40;

export class ReportBuilder {
  lines = 0;
  notEnforceable = 0;
  private skippedCount = 0;
  private readonly skipped: SkippedLine[] = [];
  private readonly reasons = new Map<string, SkipReason>();

  skip(line: number, text: string, fault: LineFault): void {
    this.skippedCount++;
    const reason = inEnglish(fault);
    const known = this.reasons.get(reason);
    if (known !== undefined) known.count++;
    else if (this.reasons.size < MAX_REASONS) this.reasons.set(reason, { reason, fault, count: 1 });
    if (this.skipped.length < MAX_SKIPPED) this.skipped.push({ line, text: text.slice(0, MAX_TEXT), reason, fault });
  }

  /** An entry that is understood and that DNS has no means for. */
  cannotEnforce(line: number, text: string, fault: LineFault): void {
    this.notEnforceable++;
    this.skip(line, text, fault);
  }

  finish(syntax: string, rest: Pick<ReadReport, 'orders' | 'head'>): ReadReport {
    return { syntax, lines: this.lines, skippedCount: this.skippedCount, skipped: this.skipped, reasons: [...this.reasons.values()], notEnforceable: this.notEnforceable, ...rest };
  }
}

/** Longer than any rule in use; what takes longer to split than it is worth is left out, in UTF-16 units. */
export const MAX_LINE = 16 * 1024;

const isBlank = (code: number): boolean => code === 32 || code === 9;

/**
 * The lines of a text that hold something, one at a time and without a split of the whole: `from` and `to` are offsets, `line` makes the
 * string. A line ends with LF, CRLF or CR. Blank lines are counted and passed over; so is one that is too long, which the report names.
 */
export class Lines {
  /** The part of the text that the line at hand lies in. */
  part: TextPart;
  /** From 1. */
  number = 0;
  from = 0;
  to = 0;
  private rest = 0;
  /** The next CR at or after `rest`: most texts have none, and are searched for it once. */
  private cr = -1;
  private readonly parts: TextParts | undefined;
  private readonly report: ReportBuilder | undefined;
  private readonly longest: number;

  /** @param longest characters of a line; what is longer is left out, and told to `report` */
  constructor(text: ListText, report?: ReportBuilder, longest = MAX_LINE) {
    this.part = { text: typeof text === 'string' ? text : '', ascii: undefined };
    this.parts = typeof text === 'string' ? undefined : text.parts();
    this.report = report;
    this.longest = longest;
  }

  /** Goes to the next line that is not blank; false when there is none. */
  next(): boolean {
    for (;;) {
      this.skipBlank();
      const { text } = this.part;
      if (this.rest >= text.length) {
        if (this.more()) continue;
        return false;
      }
      this.from = this.rest;
      let end = text.indexOf('\n', this.from);
      if (end < 0) end = text.length;
      if (this.cr < this.from) {
        this.cr = text.indexOf('\r', this.from);
        if (this.cr < 0) this.cr = text.length;
      }
      if (this.cr < end) end = this.cr;
      this.to = end;
      this.rest = this.after(end);
      this.number++;
      if (end - this.from <= this.longest) return true;
      if (this.report !== undefined) {
        this.report.lines++;
        this.report.skip(this.number, text.slice(this.from, this.from + MAX_TEXT), { code: 'line-too-long', characters: end - this.from });
      }
    }
  }

  private more(): boolean {
    const part = this.parts?.next(this.number);
    if (part === undefined) return false;
    this.part = part;
    this.rest = 0;
    this.cr = -1;
    return true;
  }

  /** Goes over lines of nothing but spaces and tabs. */
  private skipBlank(): void {
    const { text } = this.part;
    for (let at = this.rest; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13) {
        this.rest = this.after(at);
        at = this.rest - 1;
        this.number++;
      } else if (!isBlank(code)) return;
    }
    // What is left is blank and has no end: it is no line that anyone would count.
    this.rest = text.length;
  }

  /** The offset after the line end at `end`. */
  private after(end: number): number {
    const { text } = this.part;
    return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }

  /** The end of the first word from `from` on, where only white space or a `#` comment follows it; 0 where more does. */
  endOfOnlyWord(from: number): number {
    const { to, part: { text } } = this;
    let end = from;
    while (end < to && !isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== 35) end++;
    let at = end;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    return at === to || text.charCodeAt(at) === 35 ? end : 0;
  }

  get line(): string {
    return this.part.text.slice(this.from, this.to);
  }
}
