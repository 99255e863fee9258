/** Counts what a reader understood and what it left out, for the report. */
import type { SkippedLine } from '../../../shared/engine-api.ts';
import type { ReadReport } from './list-reader.ts';

const MAX_SKIPPED = 100;
const MAX_TEXT = 200;

export class ReportBuilder {
  lines = 0;
  notEnforceable = 0;
  private skippedCount = 0;
  private readonly skipped: SkippedLine[] = [];

  skip(line: number, text: string, reason: string): void {
    this.skippedCount++;
    if (this.skipped.length < MAX_SKIPPED) this.skipped.push({ line, text: text.slice(0, MAX_TEXT), reason });
  }

  /** An entry that is understood and that DNS has no means for. */
  cannotEnforce(line: number, text: string, reason: string): void {
    this.notEnforceable++;
    this.skip(line, text, reason);
  }

  finish(syntax: string, rest: Pick<ReadReport, 'orders' | 'head'>): ReadReport {
    return { syntax, lines: this.lines, skippedCount: this.skippedCount, skipped: this.skipped, notEnforceable: this.notEnforceable, ...rest };
  }
}

/** Lines without their ends, numbered from 1, without a split of the whole text. */
export function* eachLine(text: string): Generator<[number: number, line: string]> {
  let number = 1;
  for (let from = 0; from <= text.length; number++) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    yield [number, text.slice(from, text[to - 1] === '\r' ? to - 1 : to)];
    from = to + 1;
  }
}
