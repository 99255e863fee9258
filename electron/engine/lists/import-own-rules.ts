/**
 * Lines of another program as own rules: hosts files, Adblock rules, names, expressions and JSON of Pi-hole (tables domainlist and its
 * Teleporter's files), `user_rules` of AdGuard Home, and whatever else a reader knows. Pure; runs in the compiler worker. What own rules
 * can say is kept as it is written; the rest is written anew.
 */
import net from 'node:net';
import { AppError } from '../../../shared/app-error.ts';
import type { SkippedLine } from '../../../shared/engine-api.ts';
import type { OwnRulesCheck, OwnRulesImport } from '../../../shared/list-preview.ts';
import { typeName } from '../wire/mnemonics.ts';
import { detectSyntax } from './detect-syntax.ts';
import type { RuleDetail, RuleMatch } from './list-reader.ts';
import { isTopLevel } from './guard/top-level.ts';
import { normaliseName } from './normalise-name.ts';
import { readList } from './read-list.ts';
import { Lines, ReportBuilder } from './read-report.ts';
import { NOWHERE } from './syntax/hosts.ts';

/** Own rules are compiled where queries are answered; more than this is a list. */
const MAX_RULES = 10_000;

interface Found {
  rule: string;
  line: number;
}

interface Taken {
  syntax: string;
  found: Found[];
  report: ReportBuilder;
}

const nameRule = (name: string, match: RuleMatch, allow: boolean): string => `${allow ? '@@' : ''}${match === 'exact' ? '|' : '||'}${name}^`;

/** One row of Pi-hole's table domainlist: type 0 exact allow, 1 exact deny, 2 regex allow, 3 regex deny. */
function piHoleRows(text: string, as: 'block' | 'allow'): Taken | undefined {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(rows) || rows.length === 0 || !rows.every((row) => typeof (row as { domain?: unknown } | null)?.domain === 'string')) return undefined;
  const report = new ReportBuilder();
  const found: Found[] = [];
  for (const [index, { domain, type, enabled }] of (rows as { domain: string; type?: number; enabled?: number | boolean }[]).entries()) {
    const line = index + 1;
    const allow = type === undefined ? as === 'allow' : type === 0 || type === 2;
    const name = normaliseName(domain);
    report.lines++;
    if (enabled === 0 || enabled === false) report.skip(line, domain, { code: 'switched-off' });
    else if (type === 2 || type === 3 || name === undefined) found.push({ rule: `${allow ? '@@' : ''}/${domain}/`, line });
    else found.push({ rule: nameRule(name, 'exact', allow), line });
  }
  return { syntax: 'pi-hole-json', found, report };
}

/** The entries of `user_rules:` in AdGuard Home's configuration, as lines of their own numbers. */
function userRules(text: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /^user_rules:\s*$/.test(line));
  if (start < 0) return undefined;
  const kept = lines.map(() => '');
  for (let at = start + 1; at < lines.length; at++) {
    const entry = /^\s*-\s+(.*)$/.exec(lines[at]!);
    if (entry === null) break;
    const value = entry[1]!.trim();
    kept[at] = value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value.startsWith('"') ? value.slice(1, -1).replaceAll(String.raw`\"`, '"').replaceAll(String.raw`\\`, '\\') : value;
  }
  return kept.join('\n');
}

const BARE_REGEX = /[\\()[\]{}+?]|^\^.*|\.\*/;

/** A line of a hosts file, of names, of Adblock rules, or an expression as Pi-hole writes it. */
function ofLine(line: string, as: 'block' | 'allow'): string[] {
  const allow = as === 'allow';
  const rule = line.trim();
  if (/^(?:@@|\||\/.*\/(?:\$|$))/.test(rule)) return [allow && !rule.startsWith('@@') ? `@@${rule}` : rule];
  const plain = rule.replace(/\s+[#!].*$/, '');
  const [first = '', ...names] = plain.split(/\s+/);
  if (net.isIP(first) !== 0 && names.length > 0) {
    if (!NOWHERE.test(first)) return [plain];
    return names.map((name) => normaliseName(name)).filter((name) => name !== undefined && name !== 'localhost.localdomain').map((name) => nameRule(name!, 'exact', allow));
  }
  const name = normaliseName(plain.replace(/^\*\./, ''));
  if (name !== undefined) return [nameRule(name, 'tree', allow)];
  if (!plain.includes('$') && BARE_REGEX.test(plain)) return [`${allow ? '@@' : ''}/${plain}/`];
  return BARE_REGEX.test(plain) && plain.endsWith('$') ? [`${allow ? '@@' : ''}/${plain}/`] : [allow ? `@@${plain}` : plain];
}

function ofLines(text: string, syntax: string, as: 'block' | 'allow'): Taken {
  const report = new ReportBuilder();
  const found: Found[] = [];
  for (const lines = new Lines(text, report); lines.next(); ) {
    const { line, number } = lines;
    const rule = line.trim();
    if (rule === '' || /^(?:[!;]|#|\[Adblock)/i.test(rule)) continue;
    report.lines++;
    for (const one of ofLine(rule, as)) found.push({ rule: one, line: number });
  }
  return { syntax, found, report };
}

/** What own rules say of a name that another syntax answers with something. */
function answered(name: string, match: RuleMatch, { answer }: RuleDetail, allow: boolean): string[] {
  const plain = nameRule(name, match, allow);
  if (allow || answer === undefined || 'rcode' in answer) return [plain];
  if ('alias' in answer) return [`${plain}$dnsrewrite=${answer.alias}`];
  return answer.records.map(({ type, data }) => `${plain}$dnsrewrite=NOERROR;${typeName(type)};${data.replaceAll(/^"|"$/g, '')}`);
}

function ofReader(bytes: Uint8Array, as: 'block' | 'allow'): Taken {
  const found: Found[] = [];
  const { syntax, skipped } = readList(bytes, {
    rule(name, match, action, line, _important, _reference, detail = {}) {
      for (const rule of answered(name, match, detail, as === 'allow' || action === 'allow')) found.push({ rule, line });
    },
  }, { kind: 'custom' });
  const report = new ReportBuilder();
  for (const { line, text, fault } of skipped) report.skip(line, text, fault);
  return { syntax, found, report };
}

function take(text: string, as: 'block' | 'allow'): Taken {
  const rows = piHoleRows(text, as);
  if (rows !== undefined) return rows;
  const ofAdGuard = userRules(text);
  if (ofAdGuard !== undefined) return ofLines(ofAdGuard, 'adguard-home-yaml', as);
  const syntax = detectSyntax(text);
  return syntax === 'adblock' || syntax === 'hosts' || syntax === 'domains' || syntax === 'wildcard' ? ofLines(text, syntax, as) : ofReader(Buffer.from(text), as);
}

/** Lines of a text of own rules that are none, by their numbers. */
function faultsOf(rules: readonly string[]): Map<number, SkippedLine> {
  if (rules.length === 0) return new Map();
  const faults = new Map<number, SkippedLine>();
  // In parts: a report shows the first hundred faults only.
  const PART = 100;
  for (let from = 0; from < rules.length; from += PART) {
    const { skipped } = readList(Buffer.from(rules.slice(from, from + PART).join('\n')), { rule: () => undefined }, { syntax: 'adblock', localRecords: true });
    for (const fault of skipped) faults.set(from + fault.line - 1, fault);
  }
  return faults;
}

/**
 * @param into the own rules as they are; what they hold is not given again
 * @param as what names without a sign of their own become
 * @throws AppError `too-large` for what is a list, `unreadable-list` for what no reader knows
 */
export function importOwnRules(text: string, into: string, as: 'block' | 'allow'): OwnRulesImport {
  const { syntax, found, report } = take(text, as);
  if (found.length > MAX_RULES) throw new AppError('too-large', { code: 'own-rules-many', rules: found.length, most: MAX_RULES });
  const there = new Set(into.split('\n').map((line) => line.trim()));
  const faults = faultsOf(found.map(({ rule }) => rule));
  const lines: string[] = [];
  let present = 0;
  for (const [index, { rule, line }] of found.entries()) {
    const fault = faults.get(index);
    if (fault !== undefined) report.skip(line, fault.text, fault.fault);
    else if (there.has(rule)) present++;
    else {
      there.add(rule);
      lines.push(rule);
    }
  }
  const { skippedCount, skipped } = report.finish(syntax, {});
  return { syntax, lines, present, skippedCount, skipped };
}

/** What each line of a text of own rules does. */
export function checkOwnRules(text: string): OwnRulesCheck {
  const check: OwnRulesCheck = { allow: 0, block: 0, rewrite: 0, patterns: 0, wide: [], skipped: [] };
  if (text.trim() === '') return check;
  const count = (action: 'allow' | 'block', detail: RuleDetail | undefined): void => {
    const answer = detail?.answer;
    if (action === 'allow') check.allow++;
    else if (answer === undefined || 'rcode' in answer) check.block++;
    else check.rewrite++;
  };
  const { skipped } = readList(Buffer.from(text), {
    rule: (_name, _match, action, _line, _important, _reference, detail) => count(action, detail),
    pattern(rule, action, line, _important, detail) {
      check.patterns++;
      count(action, detail);
      if (action === 'block' && detail?.answer === undefined && isTopLevel(rule)) check.wide.push({ line, rule });
    },
  }, { syntax: 'adblock', localRecords: true });
  return { ...check, skipped };
}
