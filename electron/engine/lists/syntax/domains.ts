/** One name a line: the name and everything below it, or the name alone; `*.name` always means both. A hosts line among them means what it means elsewhere. */
import type { OrderListHead } from '../../../../shared/order-list.ts';
import { normaliseName } from '../normalise-name.ts';
import { blockPlain, type ReadReport, type RuleMatch, type RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { readHeaderLine } from './header.ts';
import { StrayAdblockRules } from './adblock-rules.ts';
import { ADDRESS, readHostsFields } from './hosts.ts';
import { skipNoName } from './why-no-name.ts';

/** How far a lone name reaches, and one in a line of a hosts file. */
export interface Reach {
  name: RuleMatch;
  hosts: RuleMatch;
}

/** A name, or the name of an address without a path (`https://name/`, `name/`); `undefined` for all else. */
export function nameOfEntry(text: string): string | undefined {
  const host = /^(?:https?:\/\/([^/?#:@]+)\/?|([^/?#:@]+)\/)$/i.exec(text);
  return normaliseName(host?.[1] ?? host?.[2] ?? text);
}

/**
 * One line that is not a plain name and nothing else: comments, header, a hosts line (lists of both kinds are pasted together), a name
 * behind `*.` or the dot of squid's lists, which mean the name and all below it too, an Adblock rule.
 */
export function readDomainsLine(number: number, line: string, sink: RuleSink, reach: Reach, report: ReportBuilder, head: Partial<OrderListHead>, stray: StrayAdblockRules): void {
  if (stray.take(line, number)) {
    report.lines++;
    return;
  }
  const mark = line.search(/[#!]|(?:^|\s);/); // a “;” within a word separates the columns of a table
  const rule = (mark < 0 ? line : line.slice(0, mark)).trim();
  if (rule === '') {
    if (report.lines === 0) readHeaderLine(line, head); // later ones are those of lists merged into this one
    return;
  }
  report.lines++;
  const fields = rule.split(/\s+/);
  if (fields.length > 1 && ADDRESS.test(fields[0]!)) return readHostsFields(fields, number, line, sink, report, reach.hosts);
  const text = rule.startsWith('*.') ? rule.slice(2) : rule.startsWith('.') ? rule.slice(1) : rule;
  const name = nameOfEntry(text);
  if (name !== undefined) sink.rule(name, text === rule ? reach.name : 'tree', 'block', number, false);
  else skipNoName(text, number, line, report);
}

export function readDomains(list: ListText, sink: RuleSink, reach: Reach): ReadReport {
  const report = new ReportBuilder();
  const stray = new StrayAdblockRules(list, sink, report);
  const head: ReadReport['head'] = {};
  for (const lines = new Lines(list, report); lines.next(); ) {
    const { part, from, to, number } = lines;
    if (blockPlain(sink, part, from, to, reach.name, number) || blockPlain(sink, part, from, lines.endOfOnlyWord(from), reach.name, number)) report.lines++;
    else readDomainsLine(number, lines.line, sink, reach, report, head, stray);
  }
  stray.reportUnused();
  return report.finish(reach.name === 'exact' ? 'domains-exact' : 'domains', { head });
}
