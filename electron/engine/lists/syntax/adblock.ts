/**
 * Adblock rules as DNS filters read them (AdGuard Home, "DNS filtering rules syntax"): `||name^` a tree, `|name^` exactly, `@@` an
 * exception, patterns with `*` or without an end, regular expressions, and the modifiers of adblock-modifiers.ts. Plain names and hosts
 * lines, which such lists carry too, mean what they mean elsewhere.
 */
import net from 'node:net';
import { blockPlain, type ReadReport, type RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { Lines, ReportBuilder } from '../read-report.ts';
import { AdblockRules, withoutRemark } from './adblock-rules.ts';
import { ADDRESS, readHostsFields } from './hosts.ts';
import { readHeaderLine } from './header.ts';

const COSMETIC = /#[@?$%]{0,3}#/;
const NOWHERE = /^(?:0(?:\.\d+){0,3}|127(?:\.\d+){1,3}|::|::1)$/;

/** @param options `localRecords`: a hosts line with a real address is a record of the household's own, as own rules mean it */
export function readAdblock(list: ListText, sink: RuleSink, options: { localRecords?: boolean } = {}): ReadReport {
  const report = new ReportBuilder();
  const reader = new AdblockRules(list, sink, report);
  const { disabled } = reader;
  const head: ReadReport['head'] = {};
  for (const lines = new Lines(list, report); lines.next(); ) {
    const { part, from, to, number } = lines;
    const isTree = part.text.charCodeAt(from) === 124 && part.text.charCodeAt(from + 1) === 124 && part.text.charCodeAt(to - 1) === 94; // ||name^
    if (isTree && disabled.size === 0 && blockPlain(sink, part, from + 2, to - 1, 'tree', number)) {
      report.lines++;
      continue;
    }
    const { line } = lines;
    const rule = line.trim();
    if (rule === '' || /^\[[^\]]*\]?$/.test(rule)) continue;
    if (rule.startsWith('!') || (rule.startsWith('#') && !COSMETIC.test(rule))) {
      if (report.lines === 0) readHeaderLine(rule, head); // later ones are those of lists merged into this one
      continue;
    }
    report.lines++;
    if (COSMETIC.test(rule)) {
      report.cannotEnforce(number, line, { code: 'cosmetic' });
      continue;
    }
    const plain = withoutRemark(rule);
    const fields = plain.split(/\s+/);
    if (fields.length > 1 && ADDRESS.test(fields[0]!)) {
      if (options.localRecords === true && net.isIP(fields[0]!) !== 0 && !NOWHERE.test(fields[0]!)) reader.localRecord(fields, number, line);
      else readHostsFields(fields, number, line, sink, report);
    } else reader.rule(plain, number, line);
  }
  reader.reportUnused();
  return report.finish('adblock', { head });
}
