/** One Adblock rule for DNS after the other: a name, a pattern or a regular expression, with its modifiers (adblock-modifiers.ts). */
import net from 'node:net';
import { examinePattern, MAX_STATES } from '../../policy/pattern.ts';
import { PatternError } from '../../policy/pattern-syntax.ts';
import { normaliseName } from '../normalise-name.ts';
import type { RuleAction, RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { Lines, type ReportBuilder } from '../read-report.ts';
import { TYPE } from '../../wire/message.ts';
import { readModifiers, type Modifiers } from './adblock-modifiers.ts';
import { whyNoName } from './why-no-name.ts';

/** Rules of one list that are patterns; each is looked for in every name that holds its literal. */
const MAX_PATTERNS = 5000;
/** Of these, those without a literal: they are tried on every name. */
const MAX_UNINDEXED = 100;
/** States of all automata of one list, those included that were tried and refused: reading a hostile list ends too. */
const MAX_ALL_STATES = 250_000;
/** A regular expression ends at the first `/` that is not escaped and has nothing or modifiers behind it. */
const REGEX = /^(\/(?:[^\\/]|\\.|\/(?!\$|$))+\/)(?:\$(.*))?$/;

/** A rule without the remark behind it, except where that may be part of a device's name. */
export function withoutRemark(rule: string): string {
  const at = rule.search(/\s[#!]/);
  return at < 0 || /client=.*['"]/.test(rule) ? rule : rule.slice(0, at).trimEnd();
}

interface Rule {
  action: RuleAction;
  /** What stands before the modifiers. */
  pattern: string;
  modifiers: Modifiers;
}

function split(rule: string): Rule | string {
  const action: RuleAction = rule.startsWith('@@') ? 'allow' : 'block';
  const body = action === 'allow' ? rule.slice(2) : rule;
  const [, regex, behind] = REGEX.exec(body) ?? [];
  const dollar = body.indexOf('$');
  const pattern = regex ?? (dollar < 0 ? body : body.slice(0, dollar));
  const modifiers = readModifiers(regex === undefined ? (dollar < 0 ? '' : body.slice(dollar + 1)) : behind ?? '', action);
  return typeof modifiers === 'string' ? modifiers : { action, pattern, modifiers };
}

const keyOf = ({ action, pattern, modifiers }: Rule): string => `${action} ${pattern.toLowerCase()}$${modifiers.canonical}`;

/** What `$badfilter` rules of this text disable, by `keyOf`, with the line of the last that says so. */
function disabledIn(text: ListText): Map<string, number> {
  const disabled = new Map<string, number>();
  if (!text.includes('badfilter')) return disabled;
  for (const lines = new Lines(text); lines.next(); ) {
    const { line } = lines;
    if (!line.includes('badfilter') || line.startsWith('!') || line.startsWith('#')) continue;
    const rule = split(withoutRemark(line.trim()));
    if (typeof rule !== 'string' && rule.modifiers.badfilter) disabled.set(keyOf(rule), lines.number);
  }
  return disabled;
}

/** Takes the rules of one text, one at a time. */
export class AdblockRules {
  private readonly report: ReportBuilder;
  private readonly sink: RuleSink;
  readonly disabled: ReadonlyMap<string, number>;
  /** Of these, the ones that disabled a rule. */
  private readonly used = new Set<string>();
  private patterns = 0;
  private unindexed = 0;
  private states = 0;

  /** @param text all of it: what a `$badfilter` rule disables may stand before it */
  constructor(text: ListText, sink: RuleSink, report: ReportBuilder) {
    this.report = report;
    this.sink = sink;
    this.disabled = disabledIn(text);
  }

  /** @param rule without white space and remarks */
  rule(rule: string, number: number, line: string): void {
    const { report } = this;
    const parts = split(rule);
    if (typeof parts === 'string') return report.skip(number, line, parts);
    const { action, modifiers } = parts;
    if (modifiers.badfilter) return;
    if (this.disabled.size > 0 && this.disabled.has(keyOf(parts))) {
      this.used.add(keyOf(parts));
      return report.skip(number, line, 'disabled by a “$badfilter” rule of this list');
    }
    if (parts.pattern.length > 2 && REGEX.test(parts.pattern)) return this.pattern(parts.pattern, parts, number, line);

    // A rule that begins with a scheme means the name exactly: what stands before it is no label.
    const pattern = parts.pattern.replace(/^(?:\|{0,2}(?:(?:https?|wss?|\*)?:)?\/\/)/i, '|').replace(/(?:\^\*|\/)$/, '^'); // “/” at the end is every page of the name
    if (/[/:?=&]|\^[^|]/.test(pattern)) return report.cannotEnforce(number, line, 'matches addresses of pages, which DNS does not see');
    const ends = /\^?\|?$/.exec(pattern)![0] !== '';
    const bars = pattern.startsWith('||') ? 2 : pattern.startsWith('|') ? 1 : 0;
    const rest = pattern.slice(bars).replace(/\^?\|?$/, '');
    const name = ends || bars === 0 ? normaliseName(rest.startsWith('*.') ? rest.slice(2) : rest) : undefined;
    if (name !== undefined) {
      const match = bars === 1 && !rest.startsWith('*.') ? 'exact' : 'tree';
      if (modifiers.detail === undefined) this.sink.rule(name, match, action, number, modifiers.important);
      else this.sink.rule(name, match, action, number, modifiers.important, undefined, modifiers.detail);
    } else if (bars === 0 && !/[*.^$|]/.test(rest) && rest !== '') report.skip(number, line, whyNoName(rest).reason);
    else if (net.isIP(rest) !== 0 || /^[\d.]+$/.test(rest)) report.cannotEnforce(number, line, 'cannot be enforced by DNS: an IP address');
    else this.pattern(pattern === '' ? '*' : pattern, parts, number, line);
  }

  /** At the end: a rule that was to disable another and found none. */
  reportUnused(): void {
    for (const [key, number] of this.disabled) if (!this.used.has(key)) this.report.skip(number, key.slice(key.indexOf(' ') + 1), '“$badfilter” disables a rule of the same list that is written like it, and there is none');
  }

  private pattern(text: string, { action, modifiers }: Rule, number: number, line: string): void {
    const { report } = this;
    if (this.patterns >= MAX_PATTERNS) return report.skip(number, line, `a list may hold ${MAX_PATTERNS} rules that are patterns, and this one is beyond`);
    if (this.states >= MAX_ALL_STATES) return report.skip(number, line, 'the patterns of this list before it take all the room that a list may have for them');
    try {
      const { everything, indexed, states } = examinePattern(text);
      this.states += states;
      if (everything && modifiers.detail === undefined) return report.skip(number, line, 'it would match every name');
      if (!indexed && !everything && ++this.unindexed > MAX_UNINDEXED) return report.skip(number, line, `a list may hold ${MAX_UNINDEXED} patterns without three fixed characters in a row, and this one is beyond`);
      this.patterns++;
      this.sink.pattern?.(text, action, number, modifiers.important, modifiers.detail);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      this.states += MAX_STATES;
      report.skip(number, line, `${text.startsWith('/') ? 'a regular expression that cannot be searched for' : 'a pattern that names no names'}: ${error.message}`);
    }
  }

  /** `192.168.1.10 nas.lan`: the household's own record. */
  localRecord(fields: readonly string[], number: number, line: string): void {
    const [address, ...names] = fields as [string, ...string[]];
    for (const text of names) {
      const label = text.toLowerCase().replace(/\.$/, '');
      const name = normaliseName(text) ?? (/^(?!\d+$)[a-z0-9_-]{1,63}$/.test(label) ? label : undefined);
      if (name === undefined) this.report.skip(number, line, `“${text.slice(0, 40)}” is not a DNS name`);
      else this.sink.rule(name, 'exact', 'block', number, false, undefined, { answer: { records: [{ type: net.isIPv6(address) ? TYPE.AAAA : TYPE.A, data: address }] } });
    }
  }
}

/** Plainly a rule of this syntax, whatever the others of its list are: lists are pasted together. */
const STRAY = /^(?:@@)?\|/;

/** Adblock rules in a list of names or a hosts file. */
export class StrayAdblockRules {
  private readonly open: () => AdblockRules;
  private rules: AdblockRules | undefined;

  constructor(text: ListText, sink: RuleSink, report: ReportBuilder) {
    this.open = () => new AdblockRules(text, sink, report);
  }

  /** Takes a line that is such a rule; false for any other. Counting the line is the caller's. */
  take(line: string, number: number): boolean {
    const rule = line.trim();
    if (!STRAY.test(rule)) return false;
    this.rules ??= this.open();
    this.rules.rule(withoutRemark(rule), number, line);
    return true;
  }

  /** At the end. */
  reportUnused(): void {
    this.rules?.reportUnused();
  }
}
