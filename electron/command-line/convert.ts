/** `gavel convert --from REGISTER FILE`: what an authority publishes, as an order list on standard output; what was left out, on standard error. */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readNamedFile } from '../engine/lists/read-file-source.ts';
import type { ReadReport } from '../engine/lists/list-reader.ts';
import { convertRegister } from '../engine/lists/registers/convert-register.ts';
import { isRegister, REGISTER_IDS } from '../engine/lists/registers/registers.ts';
import { complain, counted, EXIT, print, UsageError, visible } from './output.ts';

const SHOWN = 20;

/** @returns the lines that tell what has become of the rows */
function describe(report: ReadReport, entries: number): string[] {
  const { lines, skippedCount, skipped, notEnforceable, orders, reasons = [] } = report;
  return [
    `${counted(lines, 'row')}: ${counted(entries, 'entry', 'entries')} under ${counted(orders?.length ?? 0, 'order')}, ${counted(skippedCount, 'row')} left out${notEnforceable === 0 ? '' : ` (${notEnforceable} cannot be enforced by DNS)`}`,
    ...reasons.toSorted((a, b) => b.count - a.count).map(({ reason, count }) => `  ${String(count).padStart(7)}  ${visible(reason)}`),
    ...skipped.slice(0, SHOWN).map(({ line, text, reason }) => `  line ${line}: ${visible(reason)}: ${visible(text)}`),
    ...(skippedCount > SHOWN ? [`  … and ${skippedCount - SHOWN} more; “gavel inspect --json” shows the first 100`] : []),
  ];
}

export async function convert(argv: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: { from: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { from } = parsed.values;
  const [given, ...more] = parsed.positionals;
  if (from === undefined) throw new UsageError(`convert needs --from with the register’s id; there are ${REGISTER_IDS.join(', ')}`);
  if (!isRegister(from)) throw new UsageError(`--from ${from}: there is no register of this id; there are ${REGISTER_IDS.join(', ')}`);
  if (given === undefined || more.length > 0) throw new UsageError('convert takes one file');
  const file = path.resolve(given);
  const bytes = await readNamedFile(file);
  const { list, report } = convertRegister(from, bytes, fs.statSync(file).mtime.toISOString());
  print(JSON.stringify(list, null, 1));
  for (const line of describe(report, list.entries.length)) complain(line);
  return EXIT.done;
}
