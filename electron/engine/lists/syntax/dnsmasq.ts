/**
 * dnsmasq's configuration as lists use it (dnsmasq(8)): `address=/name/` and `local=/name/` answer a name and all below it with nothing,
 * `address=/name/192.0.2.1` with that address, `server=/name/#` takes it out again. Several names may stand between the slashes.
 */
import type { LineFault } from '../../../../shared/faults.ts';
import { normaliseName } from '../normalise-name.ts';
import type { ReadReport, RuleAction, RuleDetail, RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { skipNoName } from './why-no-name.ts';
import { readHeaderLine } from './header.ts';
import { NOWHERE } from './hosts.ts';
import { addressRecord, answered } from './local-data.ts';

/** The settings that concern names; a list that has one of them in most of its lines is in this syntax. */
export const DNSMASQ_LINE = /^(address|server|local)\s*=\s*\//;

interface Meaning {
  action: RuleAction;
  detail?: RuleDetail;
}

const BLOCK: Meaning = { action: 'block' };

/** What stands after the last slash; a fault says why it makes no rule. */
function meaningOf(setting: string, target: string): Meaning | LineFault {
  if (target === '') return BLOCK;
  if (setting !== 'address') {
    // “#”: the usual servers, an exception to a block of a name above (dnsmasq(8), --server).
    return target === '#' ? { action: 'allow' } : { code: 'other-resolver' };
  }
  if (target === '#' || NOWHERE.test(target)) return BLOCK;
  const record = addressRecord(target);
  return record === undefined ? { code: 'no-address', text: target.slice(0, 40) } : { action: 'block', detail: answered({ records: [record] }) };
}

function readRule(setting: string, value: string, number: number, line: string, sink: RuleSink, report: ReportBuilder): void {
  const parts = value.split('/');
  if (parts.length < 3) return report.skip(number, line, { code: 'no-slash' });
  const meaning = meaningOf(setting, parts.at(-1)!.trim());
  if ('code' in meaning) return report.skip(number, line, meaning);
  for (let i = 1; i < parts.length - 1; i++) {
    const text = parts[i]!.replace(/^\*?\./, '');
    const name = normaliseName(text);
    if (name !== undefined) sink.rule(name, 'tree', meaning.action, number, false, undefined, meaning.detail);
    else if (text === '' || text === '#') report.skip(number, line, { code: 'everything' });
    else skipNoName(text, number, line, report);
  }
}

export function readDnsmasq(list: ListText, sink: RuleSink): ReadReport {
  const report = new ReportBuilder();
  const head: ReadReport['head'] = {};
  for (const lines = new Lines(list, report); lines.next(); ) {
    const { number, line } = lines;
    const rule = withoutComment(line);
    if (rule === '') {
      if (report.lines === 0) readHeaderLine(line, head);
      continue;
    }
    report.lines++;
    const setting = DNSMASQ_LINE.exec(rule);
    if (setting !== null) readRule(setting[1]!, rule.slice(setting[0].length - 1), number, line, sink, report);
    else report.skip(number, line, { code: 'dnsmasq-setting' });
  }
  return report.finish('dnsmasq', { head });
}

/** A comment begins at the start of a line or after white space; `/#` is a target. */
function withoutComment(line: string): string {
  for (let mark = line.indexOf('#'); mark >= 0; mark = line.indexOf('#', mark + 1)) {
    const before = mark === 0 ? 32 : line.charCodeAt(mark - 1);
    if (before === 32 || before === 9) return line.slice(0, mark).trim();
  }
  return line.trim();
}
