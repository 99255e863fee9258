/** `gavel inspect FILE`: what a list holds, before anyone subscribes to it. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { SkippedLine } from '../../shared/engine-api.ts';
import { downloadList } from '../engine/lists/download.ts';
import { readList } from '../engine/lists/read-list.ts';
import { EXIT, print, UsageError, visible } from './output.ts';

const SHOWN = 20;

interface Inspected {
  file: string;
  syntax: string;
  lines: number;
  names: number;
  allowed: number;
  /** Rules that are no names: regular expressions and wildcards. */
  patterns: number;
  orders: number;
  notEnforceable: number;
  skippedCount: number;
  skipped: SkippedLine[];
  title?: string;
}

function describe(found: Inspected): string {
  const rows: [string, string | number][] = [
    ['file', found.file], ...(found.title === undefined ? [] : [['title', found.title] as [string, string]]), ['syntax', found.syntax], ['lines', found.lines], ['names that block', found.names],
    ['names that allow', found.allowed], ['patterns', found.patterns], ['orders', found.orders], ['cannot be enforced by DNS', found.notEnforceable], ['lines left out', found.skippedCount],
  ];
  const text = rows.map(([label, value]) => `${label.padEnd(26)}${visible(String(value))}`);
  const skipped = found.skipped.slice(0, SHOWN).map(({ line, text: content, reason }) => `  line ${line}: ${reason}: ${visible(content)}`);
  if (found.skippedCount > skipped.length) skipped.push(`  … and ${found.skippedCount - skipped.length} more; --json shows the first 100`);
  return [...text, ...skipped].join('\n');
}

export async function inspect(argv: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: { json: { type: 'boolean' }, names: { type: 'boolean' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const [given, ...more] = parsed.positionals;
  if (given === undefined || more.length > 0) throw new UsageError('inspect takes one file');
  const file = path.resolve(given);
  const read = await downloadList({ type: 'file', path: file }, {});
  const bytes = read.status === 'read' ? read.bytes : new Uint8Array();
  const names = new Set<string>();
  const allowed = new Set<string>();
  let patterns = 0;
  const report = readList(bytes, {
    rule: (name, _match, action) => (action === 'block' ? names : allowed).add(name),
    pattern: () => void patterns++,
  });
  if (parsed.values.names === true) {
    process.stdout.write([...names].toSorted().map((name) => `${name}\n`).join(''));
    return EXIT.done;
  }
  const found: Inspected = {
    file, syntax: report.syntax, lines: report.lines, names: names.size, allowed: allowed.size, patterns, orders: report.orders?.length ?? 0,
    notEnforceable: report.notEnforceable, skippedCount: report.skippedCount, skipped: report.skipped, ...(report.head?.title === undefined ? {} : { title: report.head.title }),
  };
  print(parsed.values.json === true ? JSON.stringify(found, null, 2) : describe(found));
  return EXIT.done;
}
