/** A list as its reader understood it, in a form that tests can compare. */
import type { OrderReference, ReadReport } from '../../electron/engine/lists/list-reader.ts';
import { readList } from '../../electron/engine/lists/read-list.ts';

export interface ReadRule extends Partial<OrderReference> {
  name: string;
  match: string;
}

export interface ReadOrders {
  /** Without lines, which differ between a register and what it was converted to. */
  rules: ReadRule[];
  lines: number[];
  report: ReadReport;
  /** `line: reason` of what was left out. */
  leftOut: string[];
}

export function readOrders(list: string | Uint8Array, options: Parameters<typeof readList>[2] = { kind: 'court-order' }): ReadOrders {
  const rules: ReadRule[] = [];
  const lines: number[] = [];
  const report = readList(typeof list === 'string' ? Buffer.from(list) : list, {
    rule(name, match, _action, line, _important, reference) {
      rules.push({ name, match, ...reference });
      lines.push(line);
    },
  }, options);
  return { rules, lines, report, leftOut: report.skipped.map(({ line, reason }) => `${line}: ${reason}`) };
}
