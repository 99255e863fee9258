/** A list's rules as text, one a line, for tests of readers. */
import type { ReadReport, RuleDetail } from '../../electron/engine/lists/list-reader.ts';
import { readList } from '../../electron/engine/lists/read-list.ts';

export interface ReadRules {
  /** `line match action name`, then what the rule says beyond that as JSON. */
  rules: string[];
  /** `line: reason` */
  skipped: string[];
  report: ReadReport;
}

export function readRules(text: string | Uint8Array, options?: Parameters<typeof readList>[2]): ReadRules {
  const rules: string[] = [];
  const report = readList(typeof text === 'string' ? Buffer.from(text) : text, {
    rule(name, match, action, line, important, _reference, detail?: RuleDetail) {
      rules.push(`${line} ${match} ${action}${important ? '!' : ''} ${name}${detail === undefined ? '' : ` ${JSON.stringify(detail)}`}`);
    },
  }, options);
  return { rules, report, skipped: report.skipped.map(({ line, reason }) => `${line}: ${reason}`) };
}
