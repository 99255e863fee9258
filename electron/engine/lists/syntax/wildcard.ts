/** `*.name`, one a line: everything below the name, and the name. A plain name among them means what it means in a list of names. */
import { blockPlain, type ReadReport, type RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { StrayAdblockRules } from './adblock-rules.ts';
import { readDomainsLine, type Reach } from './domains.ts';

export function readWildcard(list: ListText, sink: RuleSink, reach: Reach): ReadReport {
  const report = new ReportBuilder();
  const stray = new StrayAdblockRules(list, sink, report);
  const head: ReadReport['head'] = {};
  for (const lines = new Lines(list, report); lines.next(); ) {
    const { part, from, number } = lines;
    if (part.text.startsWith('*.', from) && blockPlain(sink, part, from + 2, lines.endOfOnlyWord(from), 'tree', number)) report.lines++;
    else readDomainsLine(number, lines.line, sink, reach, report, head, stray);
  }
  stray.reportUnused();
  return report.finish('wildcard', { head });
}
