/** One name a line: the name and everything below it; `*.name` means the same. A hosts line among them means what it means elsewhere. */
import type { LineFault } from '../../../../shared/faults.ts';
import type { OrderListHead } from '../../../../shared/order-list.ts';
import { isPlainName, normaliseName } from '../normalise-name.ts';
import { blockPlain, type ReadReport, type RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { readHeaderLine } from './header.ts';
import { ADDRESS, readHostsFields } from './hosts.ts';

/** Why a text is not a name that a rule could be made of. */
export function whyNoName(text: string): { fault: LineFault; enforceable: boolean } {
  if (/^[\d.]+(?:\/\d+)?$|:.*:/.test(text)) return { fault: { code: 'ip-address' }, enforceable: false };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || text.includes('/')) return { fault: { code: 'page-address' }, enforceable: false };
  if (/^[\w-]+\.?$/.test(text)) return { fault: { code: 'single-label' }, enforceable: true };
  if (/^[\w.-]+$/.test(text)) {
    if (text.length > 254) return { fault: { code: 'name-too-long', characters: text.length }, enforceable: true };
    if (/[^.]{64}/.test(text)) return { fault: { code: 'label-too-long' }, enforceable: true };
  }
  return { fault: { code: text.includes('*') ? 'inner-wildcard' : 'no-name' }, enforceable: true };
}

/** Counts a text of which no rule could be made. */
export function skipNoName(text: string, number: number, line: string, report: ReportBuilder): void {
  const { fault, enforceable } = whyNoName(text);
  if (enforceable) report.skip(number, line, fault);
  else report.cannotEnforce(number, line, fault);
}

/** A name, or the name of an address without a path (`https://name/`, `name/`); `undefined` for all else. */
export function nameOfEntry(text: string): string | undefined {
  const host = /^(?:https?:\/\/([^/?#:@]+)\/?|([^/?#:@]+)\/)$/i.exec(text);
  return normaliseName(host?.[1] ?? host?.[2] ?? text);
}

/**
 * One line that is not a plain name and nothing else: comments, header, a hosts line (lists of both kinds are pasted together), a name
 * behind `*.` or the dot of squid's lists, which mean the name and all below it too.
 */
export function readDomainsLine(number: number, line: string, sink: RuleSink, report: ReportBuilder, head: Partial<OrderListHead>): void {
  const mark = line.search(/[#!]|(?:^|\s);/); // a “;” within a word separates the columns of a table
  const rule = (mark < 0 ? line : line.slice(0, mark)).trim();
  if (rule === '') {
    if (report.lines === 0) readHeaderLine(line, head); // later ones are those of lists merged into this one
    return;
  }
  report.lines++;
  const fields = rule.split(/\s+/);
  if (fields.length > 1 && ADDRESS.test(fields[0]!)) return readHostsFields(fields, number, line, sink, report);
  const text = rule.startsWith('*.') ? rule.slice(2) : rule.startsWith('.') ? rule.slice(1) : rule;
  const name = normaliseName(text);
  if (name !== undefined) sink.rule(name, 'tree', 'block', number, false);
  else skipNoName(text, number, line, report);
}

export function readDomains(list: ListText, sink: RuleSink): ReadReport {
  const report = new ReportBuilder();
  const head: ReadReport['head'] = {};
  for (const lines = new Lines(list, report); lines.next(); ) {
    const { text, from, to } = lines;
    const whole = isPlainName(text, from, to);
    const end = whole ? to : lines.endOfOnlyWord(from);
    if (whole || (end > from && isPlainName(text, from, end))) {
      report.lines++;
      blockPlain(sink, text, from, end, 'tree', lines.number);
    } else readDomainsLine(lines.number, lines.line, sink, report, head);
  }
  return report.finish('domains', { head });
}
