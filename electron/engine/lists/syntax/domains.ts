/** One name a line: the name and everything below it; `*.name` means the same. A hosts line among them means what it means elsewhere. */
import { isPlainName, normaliseName } from '../normalise-name.ts';
import type { ReadReport, RuleSink } from '../list-reader.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { readHeaderLine } from './header.ts';
import { ADDRESS, readHostsFields } from './hosts.ts';

/** Why a text is not a name that a rule could be made of. */
export function whyNoName(text: string): { reason: string; enforceable: boolean } {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || text.includes('/')) return { reason: 'cannot be enforced by DNS: an address with a path', enforceable: false };
  if (/^[\d.]+$|:.*:/.test(text)) return { reason: 'cannot be enforced by DNS: an IP address', enforceable: false };
  if (/^[\w-]+$/.test(text)) return { reason: 'a single label would block a whole top-level domain', enforceable: true };
  return { reason: 'not a DNS name', enforceable: true };
}

/** A name, or the name of an address without a path (`https://name/`, `name/`); `undefined` for all else. */
export function nameOfEntry(text: string): string | undefined {
  const host = /^(?:https?:\/\/([^/?#:@]+)\/?|([^/?#:@]+)\/)$/i.exec(text);
  return normaliseName(host?.[1] ?? host?.[2] ?? text);
}

export function readDomains(text: string, sink: RuleSink): ReadReport {
  const report = new ReportBuilder();
  const head: ReadReport['head'] = {};
  for (const lines = new Lines(text); lines.next(); ) {
    const { from, to } = lines;
    if (isPlainName(text, from, to)) {
      report.lines++;
      sink.rule(text.slice(from, to), 'tree', 'block', lines.number, false);
      continue;
    }
    const { number, line } = lines;
    const mark = line.search(/[#!;]/);
    const rule = (mark < 0 ? line : line.slice(0, mark)).trim();
    if (rule === '') {
      if (mark >= 0 && report.lines === 0) readHeaderLine(line, head);
      continue;
    }
    report.lines++;
    const fields = rule.split(/\s+/);
    if (fields.length > 1 && ADDRESS.test(fields[0]!)) {
      readHostsFields(fields, number, line, sink, report); // lists of both kinds are pasted together
      continue;
    }
    const name = normaliseName(rule.startsWith('*.') ? rule.slice(2) : rule);
    if (name !== undefined) sink.rule(name, 'tree', 'block', number, false);
    else {
      const { reason, enforceable } = whyNoName(rule);
      if (enforceable) report.skip(number, line, reason);
      else report.cannotEnforce(number, line, reason);
    }
  }
  return report.finish('domains', { head });
}
