/**
 * Adblock rules as far as they name names: `||name^` a tree, `|name^` exactly, `@@` an exception, `$important`. Plain names and hosts
 * lines, which such lists carry too, mean what they mean elsewhere. A rule with anything else is ignored whole and counted:
 * half a rule is another rule.
 */
import { isPlainName, normaliseName } from '../normalise-name.ts';
import type { ReadReport, RuleAction, RuleSink } from '../list-reader.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { ADDRESS, readHostsFields } from './hosts.ts';
import { readHeaderLine } from './header.ts';

const COSMETIC = /#[@?$%]{0,3}#/;

function readRule(rule: string, number: number, line: string, sink: RuleSink, report: ReportBuilder): void {
  const action: RuleAction = rule.startsWith('@@') ? 'allow' : 'block';
  const body = action === 'allow' ? rule.slice(2) : rule;
  if (body.startsWith('/')) return report.skip(number, line, 'a regular expression; this version reads names only');
  const dollar = body.lastIndexOf('$');
  const pattern = dollar < 0 ? body : body.slice(0, dollar);
  const modifiers = dollar < 0 ? [] : body.slice(dollar + 1).split(',').map((modifier) => modifier.trim());
  const unknown = modifiers.find((modifier) => modifier !== 'important');
  if (unknown !== undefined) return report.skip(number, line, `the modifier “${unknown.slice(0, 40)}” is not known here, so the whole rule is ignored`);
  const match = pattern.startsWith('||') || !pattern.startsWith('|') ? 'tree' : 'exact';
  const anchored = pattern.startsWith('|');
  let rest = pattern.replace(/^\|{1,2}/, '');
  if (anchored && !/[\^|]$/.test(rest)) return report.skip(number, line, 'without “^” at its end it would match the beginnings of other names');
  rest = rest.replace(/\^?\|?$/, '').replace(/^\*\./, '');
  const name = normaliseName(rest);
  if (name === undefined) return report.skip(number, line, rest.includes('*') ? 'a wildcard within a name; this version reads whole names only' : rest.includes('/') ? 'matches addresses of pages, which DNS does not see' : 'not a DNS name');
  sink.rule(name, match, action, number, modifiers.includes('important'));
}

export function readAdblock(text: string, sink: RuleSink): ReadReport {
  const report = new ReportBuilder();
  const head: ReadReport['head'] = {};
  for (const lines = new Lines(text, report); lines.next(); ) {
    const { from, to } = lines;
    if (text.charCodeAt(from) === 124 && text.charCodeAt(from + 1) === 124 && text.charCodeAt(to - 1) === 94 && isPlainName(text, from + 2, to - 1)) { // ||name^
      report.lines++;
      sink.rule(text.slice(from + 2, to - 1), 'tree', 'block', lines.number, false);
      continue;
    }
    const { number, line } = lines;
    const rule = line.trim();
    if (rule === '' || rule.startsWith('[')) continue;
    if (rule.startsWith('!') || (rule.startsWith('#') && !COSMETIC.test(rule))) {
      if (report.lines === 0) readHeaderLine(rule, head); // later ones are those of lists merged into this one
      continue;
    }
    report.lines++;
    if (COSMETIC.test(rule)) {
      report.skip(number, line, 'hides parts of pages, which DNS does not see');
      continue;
    }
    const plain = rule.replace(/(?<=\s)[#!].*$/, '').trimEnd();
    const fields = plain.split(/\s+/);
    if (fields.length > 1 && ADDRESS.test(fields[0]!)) readHostsFields(fields, number, line, sink, report);
    else readRule(plain, number, line, sink, report);
  }
  return report.finish('adblock', { head });
}
