/** A hosts file (hosts(5)): an address, then names. On a block list the address only says “nowhere”. */
import { normaliseName } from '../normalise-name.ts';
import { blockPlain, type ReadReport, type RuleMatch, type RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { StrayAdblockRules } from './adblock-rules.ts';
import { readHeaderLine } from './header.ts';
import { skipNoName } from './why-no-name.ts';

/** An address that leads nowhere: the unspecified one, and this machine's own. */
export const NOWHERE = /^(?:0(?:\.\d+){0,3}|127(?:\.\d+){1,3}|::|::1|0:0:0:0:0:0:0:[01])$/;
export const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[\da-f]*:[\da-f:.]*(?:%\w+)?)$/i;

/** Names without a dot that systems give themselves and their network. */
const OWN_NAME = /^(?:localhost[46]?|local|broadcasthost|(?:ip6|ipv6)-\w+)$/i;
/** The address that only lists use: no computer calls itself something beside it. */
const BLOCKING = /^0(?:\.0){0,3}$/;

/** The lines that every system's own hosts file begins with. */
const isOwnLine = (name: string, address: string): boolean => (name.includes('.') ? name.toLowerCase() === 'localhost.localdomain' || NOWHERE.test(name) : OWN_NAME.test(name) || NOWHERE.test(name) || !BLOCKING.test(address));

/** Reads one line's fields; shared with the Adblock reader, whose lists carry such lines too. */
export function readHostsFields(fields: readonly string[], number: number, line: string, sink: RuleSink, report: ReportBuilder, match: RuleMatch = 'exact'): void {
  if (fields.length === 1) return report.skip(number, line, { code: 'address-alone' });
  const names = fields.slice(1).filter((name) => !isOwnLine(name, fields[0]!));
  if (names.length === 0) return;
  if (!NOWHERE.test(fields[0]!)) return report.skip(number, line, { code: 'real-address' });
  for (const text of names) {
    const name = normaliseName(text);
    if (name === undefined) skipNoName(text, number, line, report);
    else sink.rule(name, match, 'block', number, false);
  }
}

/** Where the name begins on a line that starts with one of the two addresses that nearly all such lists use; 0 on any other. */
function nameAfterAddress(text: string, from: number, to: number): number {
  const end = text.startsWith('0.0.0.0', from) ? from + 7 : text.startsWith('127.0.0.1', from) ? from + 9 : 0;
  if (end === 0) return 0;
  let at = end;
  while (at < to && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at === end ? 0 : at;
}

/** @param lone how far a name without an address reaches */
export function readHosts(list: ListText, sink: RuleSink, lone: RuleMatch): ReadReport {
  const report = new ReportBuilder();
  const stray = new StrayAdblockRules(list, sink, report);
  const head: ReadReport['head'] = {};
  for (const lines = new Lines(list, report); lines.next(); ) {
    const { part, from, to, number } = lines;
    const start = nameAfterAddress(part.text, from, to);
    if (start > 0 && !part.text.startsWith('localhost.localdomain', start) && blockPlain(sink, part, start, lines.endOfOnlyWord(start), 'exact', number)) {
      report.lines++;
      continue;
    }
    const { line } = lines;
    if (stray.take(line, number)) {
      report.lines++;
      continue;
    }
    const mark = line.indexOf('#');
    const rule = (mark < 0 ? line : line.slice(0, mark)).trim();
    if (rule === '') {
      if (report.lines === 0) readHeaderLine(line, head);
      continue;
    }
    report.lines++;
    const fields = rule.split(/\s+/);
    const plain = fields.length === 1 ? normaliseName(rule) : undefined;
    if (ADDRESS.test(fields[0]!)) readHostsFields(fields, number, line, sink, report);
    else if (plain !== undefined) sink.rule(plain, lone, 'block', number, false); // a plain name among them, as in a list of names
    else report.skip(number, line, { code: 'no-address-first' });
  }
  stray.reportUnused();
  return report.finish('hosts', { head });
}
