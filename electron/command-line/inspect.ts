/** `gavel inspect FILE`: what a list holds, before anyone subscribes to it. `--syntax NAME` reads it as that, whatever it looks like. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { SkippedLine } from '../../shared/engine-api.ts';
import type { GuardFinding } from '../../shared/list-updates.ts';
import { SYNTAXES, type Syntax } from '../engine/lists/detect-syntax.ts';
import { inForce, listedLater, listedOn } from '../../shared/order-list.ts';
import { readNamedFile } from '../engine/lists/read-file-source.ts';
import { readList } from '../engine/lists/read-list.ts';
import { localDay } from '../engine/local-day.ts';
import { EXIT, print, UsageError, visible } from './output.ts';

const SHOWN = 20;

interface Inspected {
  file: string;
  syntax: string;
  /** Absent for UTF-8. */
  encoding?: string;
  packed?: string;
  lines: number;
  names: number;
  /** Exceptions: names, each once, and patterns. */
  allowed: number;
  /** Names that get an answer of the list's own: records, an alias, or no data. */
  answered: number;
  /** Names that are on the list no longer: it states that they were removed. */
  delisted: number;
  /** Names that it will list on a later day. */
  listedLater: number;
  /** Those of `names` that are today under no order in force: they do not block. */
  notInForce: number;
  /** Rules that block and are no names: regular expressions and wildcards. */
  patterns: number;
  orders: number;
  notEnforceable: number;
  skippedCount: number;
  skipped: SkippedLine[];
  /** How many lines were left out for each reason. */
  reasons: Record<string, number>;
  /** Names that most homes would miss, as the guard of updates finds them. */
  findings: GuardFinding[];
  /** How many of them are left out of a first version until the household decides. */
  leftAtFirst: number;
  title?: string;
}

function describe(found: Inspected): string {
  const rows: [string, string | number][] = [
    ['file', found.file], ...(found.title === undefined ? [] : [['title', found.title] as [string, string]]), ['syntax', found.syntax],
    ...(found.encoding === undefined ? [] : [['written in', found.encoding] as [string, string]]), ...(found.packed === undefined ? [] : [['packed with', found.packed] as [string, string]]),
    ['lines', found.lines], ['names that block', found.notInForce === 0 ? found.names : `${found.names}, ${found.notInForce} of them under no order in force`],
    ['names that allow', found.allowed], ...(found.patterns === 0 ? [] : [['patterns', found.patterns] as [string, number]]), ...(found.answered === 0 ? [] : [['answered with its own data', found.answered] as [string, number]]),
    ...(found.delisted === 0 ? [] : [['names no longer listed', found.delisted] as [string, number]]), ...(found.listedLater === 0 ? [] : [['names not yet listed', found.listedLater] as [string, number]]), ['orders', found.orders], ['cannot be enforced by DNS', found.notEnforceable], ['lines left out', found.skippedCount],
  ];
  const text = rows.map(([label, value]) => `${label.padEnd(28)}${visible(String(value))}`);
  const reasons = Object.entries(found.reasons).toSorted(([, a], [, b]) => b - a).map(([reason, times]) => `  ${String(times).padStart(7)}  ${visible(reason)}`);
  const skipped = found.skipped.slice(0, SHOWN).map(({ line, text: content, reason }) => `  line ${line}: ${reason}: ${visible(content)}`);
  if (found.skippedCount > skipped.length) skipped.push(`  … and ${found.skippedCount - skipped.length} more; --json shows the first 100`);
  const missed = found.findings.slice(0, SHOWN).map(({ name, reason, of, line }) => `  line ${line}: ${visible(name)} (${reason}${of === undefined ? '' : `: ${of}`})`);
  if (missed.length > 0) text.push(`${'most homes would miss'.padEnd(28)}${found.findings.length}${found.leftAtFirst === 0 ? '' : `, ${found.leftAtFirst} of them left out until you decide`}`, ...missed);
  return [...text, ...(reasons.length > 1 ? reasons : []), ...skipped].join('\n');
}

function syntaxNamed(text: string | undefined): Syntax | undefined {
  if (text === undefined) return undefined;
  const syntax = SYNTAXES.find((known) => known === text);
  if (syntax === undefined) throw new UsageError(`--syntax ${text}: there is no such syntax; there are ${SYNTAXES.join(', ')}`);
  return syntax;
}

export async function inspect(argv: readonly string[]): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: { json: { type: 'boolean' }, names: { type: 'boolean' }, syntax: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const [given, ...more] = parsed.positionals;
  if (given === undefined || more.length > 0) throw new UsageError('inspect takes one file');
  const syntax = syntaxNamed(parsed.values.syntax);
  const file = path.resolve(given);
  const bytes = await readNamedFile(file);
  const names = new Set<string>();
  const allowed = new Set<string>();
  const answered = new Set<string>();
  const unlisted = new Set<string>();
  const later = new Set<string>();
  const ordered = new Map<string, Set<string>>();
  const today = localDay(Date.now());
  let patterns = 0;
  let allowedPatterns = 0;
  const report = readList(bytes, {
    rule(name, _match, action, _line, _important, reference, detail) {
      (action === 'allow' ? allowed : reference === undefined || listedOn(reference, today) ? names : listedLater(reference, today) ? later : unlisted).add(name);
      if (reference !== undefined && action === 'block' && listedOn(reference, today)) for (const order of reference.orders) ordered.set(name, (ordered.get(name) ?? new Set()).add(order));
      if (detail?.answer !== undefined && !('rcode' in detail.answer && detail.answer.rcode !== 'NOERROR')) answered.add(name);
    },
    pattern(_text, action) {
      if (action === 'block') patterns++;
      else allowedPatterns++;
    },
  }, syntax === undefined ? {} : { syntax });
  for (const name of names) for (const off of [unlisted, later]) off.delete(name); // listed on one line, removed on another: it blocks
  for (const name of later) unlisted.delete(name);
  const orders = new Map((report.orders ?? []).map((order) => [order.id, order]));
  const asleep = ordered.entries().filter(([, ids]) => !ids.values().some((id) => orders.has(id) && inForce(orders.get(id)!, today, orders))).toArray().length;
  if (parsed.values.names === true) {
    process.stdout.write([...names].toSorted().map((name) => `${name}\n`).join(''));
    return EXIT.done;
  }
  // Names by the thousand, which a serving Gavel must not load with its command line. A syntax that was forced is not how it would be subscribed.
  const guarded = syntax === undefined && names.size + patterns > 0;
  const { findings, left } = guarded ? (await import('../engine/lists/guard/first-findings.ts')).firstFindings(bytes, report.orders !== undefined, today) : { findings: [], left: 0 };
  const found: Inspected = {
    file, syntax: report.syntax, ...(report.encoding === undefined ? {} : { encoding: report.encoding }), ...(report.packed === undefined ? {} : { packed: report.packed }),
    lines: report.lines, names: names.size, allowed: allowed.size + allowedPatterns, patterns, answered: answered.size, delisted: unlisted.size, listedLater: later.size, notInForce: asleep, orders: report.orders?.length ?? 0,
    notEnforceable: report.notEnforceable, skippedCount: report.skippedCount, skipped: report.skipped, reasons: Object.fromEntries((report.reasons ?? []).map(({ reason, count }) => [reason, count])), findings, leftAtFirst: left, ...(report.head?.title === undefined ? {} : { title: report.head.title }),
  };
  print(parsed.values.json === true ? JSON.stringify(found, null, 2) : describe(found));
  return EXIT.done;
}
