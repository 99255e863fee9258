/** One Adblock rule for DNS after the other: a name, a pattern or a regular expression, with its modifiers (adblock-modifiers.ts). */
import net from 'node:net';
import type { LineFault } from '../../../../shared/faults.ts';
import { examinePattern, MAX_STATES } from '../../policy/pattern.ts';
import { PatternError } from '../../policy/pattern-syntax.ts';
import { normaliseName } from '../normalise-name.ts';
import type { RuleAction, RuleSink } from '../list-reader.ts';
import type { ListText } from '../list-text.ts';
import { Lines, type ReportBuilder } from '../read-report.ts';
import { TYPE } from '../../wire/message.ts';
import { reverseName } from '../../wire/reverse-name.ts';
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

/** Without a mark where the name begins, no name or label as anybody has them, but a part of names: `-ads-`, `_ad_`. */
const PART = /^-|-$|^_[^.]*$|^[^.]*_$/;

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

function split(rule: string): Rule | LineFault {
  const action: RuleAction = rule.startsWith('@@') ? 'allow' : 'block';
  const body = action === 'allow' ? rule.slice(2) : rule;
  const [, regex, behind] = REGEX.exec(body) ?? [];
  const dollar = body.indexOf('$');
  const pattern = regex ?? (dollar < 0 ? body : body.slice(0, dollar));
  const modifiers = readModifiers(regex === undefined ? (dollar < 0 ? '' : body.slice(dollar + 1)) : behind ?? '', action);
  return 'code' in modifiers ? modifiers : { action, pattern, modifiers };
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
    if (!('code' in rule) && rule.modifiers.badfilter) disabled.set(keyOf(rule), lines.number);
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
    if ('code' in parts) return report.skip(number, line, parts);
    const { action, modifiers } = parts;
    if (modifiers.badfilter) return;
    if (this.disabled.size > 0 && this.disabled.has(keyOf(parts))) {
      this.used.add(keyOf(parts));
      return report.skip(number, line, { code: 'disabled' });
    }
    if (parts.pattern.length > 2 && REGEX.test(parts.pattern)) return this.pattern(parts.pattern, parts, number, line);

    // A rule that begins with a scheme means the name exactly: what stands before it is no label.
    const pattern = parts.pattern.replace(/^(?:\|{0,2}(?:(?:https?|wss?|\*)?:)?\/\/)/i, '|').replace(/(?:\^\*|\/)$/, '^'); // “/” at the end is every page of the name
    if (/[/:?=&]|\^[^|]/.test(pattern)) return report.cannotEnforce(number, line, { code: 'page-rule' });
    const ends = /\^?\|?$/.exec(pattern)![0] !== '';
    const bars = pattern.startsWith('||') ? 2 : pattern.startsWith('|') ? 1 : 0;
    const rest = pattern.slice(bars).replace(/\^?\|?$/, '');
    const part = bars === 0 && PART.test(rest);
    const name = !part && (ends || bars === 0) ? normaliseName(rest.startsWith('*.') ? rest.slice(2) : rest) : undefined;
    if (name !== undefined) {
      const match = bars === 1 && !rest.startsWith('*.') ? 'exact' : 'tree';
      if (modifiers.detail === undefined) this.sink.rule(name, match, action, number, modifiers.important);
      else this.sink.rule(name, match, action, number, modifiers.important, undefined, modifiers.detail);
    } else if (bars === 0 && !part && !/[*.^$|]/.test(rest) && rest !== '') report.skip(number, line, whyNoName(rest).fault);
    else if (net.isIP(rest) !== 0 || /^[\d.]+$/.test(rest)) report.cannotEnforce(number, line, { code: 'ip-address' });
    else this.pattern(pattern === '' ? '*' : pattern, parts, number, line);
  }

  /** At the end: a rule that was to disable another and found none. */
  reportUnused(): void {
    for (const [key, number] of this.disabled) if (!this.used.has(key)) this.report.skip(number, key.slice(key.indexOf(' ') + 1), { code: 'disables-nothing' });
  }

  private pattern(text: string, { action, modifiers }: Rule, number: number, line: string): void {
    const { report } = this;
    if (this.patterns >= MAX_PATTERNS) return report.skip(number, line, { code: 'patterns-many', most: MAX_PATTERNS });
    if (this.states >= MAX_ALL_STATES) return report.skip(number, line, { code: 'patterns-room' });
    try {
      const { everything, indexed, states } = examinePattern(text);
      this.states += states;
      if (everything && modifiers.detail === undefined) return report.skip(number, line, { code: 'everything' });
      if (!indexed && !everything && ++this.unindexed > MAX_UNINDEXED) return report.skip(number, line, { code: 'patterns-unindexed', most: MAX_UNINDEXED });
      this.patterns++;
      this.sink.pattern?.(text, action, number, modifiers.important, modifiers.detail);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      this.states += MAX_STATES;
      report.skip(number, line, { code: text.startsWith('/') ? 'regex' : 'pattern', why: error.fault });
    }
  }

  /** `192.168.1.10 nas.lan`: the household's own record. */
  localRecord(fields: readonly string[], number: number, line: string): void {
    const [address, ...names] = fields as [string, ...string[]];
    for (const text of names) {
      const label = text.toLowerCase().replace(/\.$/, '');
      const name = normaliseName(text) ?? (/^(?!\d+$)[a-z0-9_-]{1,63}$/.test(label) ? label : undefined);
      if (name === undefined) this.report.skip(number, line, { code: 'no-name', text: text.slice(0, 40) });
      else {
        this.sink.rule(name, 'exact', 'block', number, false, undefined, { answer: { records: [{ type: net.isIPv6(address) ? TYPE.AAAA : TYPE.A, data: address }] } });
        if (text === names[0]) this.sink.reverse?.(reverseName(address), number, { answer: { records: [{ type: TYPE.PTR, data: name }] } });
      }
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
