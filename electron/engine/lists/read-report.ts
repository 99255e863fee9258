/** Counts what a reader understood and what it left out, for the report. */
import type { SkippedLine } from '../../../shared/engine-api.ts';
import type { ReadReport } from './list-reader.ts';

const MAX_SKIPPED = 100;
const MAX_TEXT = 200;
/** Some reasons quote the line; no list makes the report grow with them. */
const MAX_REASONS = 40;

export class ReportBuilder {
  lines = 0;
  notEnforceable = 0;
  private skippedCount = 0;
  private readonly skipped: SkippedLine[] = [];
  private readonly reasons = new Map<string, number>();

  skip(line: number, text: string, reason: string): void {
    this.skippedCount++;
    const times = this.reasons.get(reason);
    if (times !== undefined || this.reasons.size < MAX_REASONS) this.reasons.set(reason, (times ?? 0) + 1);
    if (this.skipped.length < MAX_SKIPPED) this.skipped.push({ line, text: text.slice(0, MAX_TEXT), reason });
  }

  /** An entry that is understood and that DNS has no means for. */
  cannotEnforce(line: number, text: string, reason: string): void {
    this.notEnforceable++;
    this.skip(line, text, reason);
  }

  finish(syntax: string, rest: Pick<ReadReport, 'orders' | 'head'>): ReadReport {
    return { syntax, lines: this.lines, skippedCount: this.skippedCount, skipped: this.skipped, reasons: Object.fromEntries(this.reasons), notEnforceable: this.notEnforceable, ...rest };
  }
}

/**
 * The lines of a text without their ends, one at a time and without a split of the whole: `from` and `to` are offsets, `line` makes the
 * string.
 */
export class Lines {
  readonly text: string;
  /** From 1. */
  number = 0;
  from = 0;
  to = 0;
  private rest = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the next line; false when there is none. */
  next(): boolean {
    const { text } = this;
    if (this.rest > text.length) return false;
    this.from = this.rest;
    let end = text.indexOf('\n', this.from);
    if (end < 0) end = text.length;
    this.rest = end + 1;
    this.to = end > this.from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    this.number++;
    return true;
  }

  get line(): string {
    return this.text.slice(this.from, this.to);
  }
}
