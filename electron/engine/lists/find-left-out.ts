/** Whether a list, as it stands, holds a name by rules that are left out of it here. Asked only for an explanation, in a worker. */
import { listedOn } from '../../../shared/order-list.ts';
import type { ListKind } from '../../../shared/verdict.ts';
import { Matcher, placePatterns } from '../policy/matcher.ts';
import { encodeName } from '../wire/message.ts';
import { SYNTAXES, type Syntax } from './detect-syntax.ts';
import { excerptsOf } from './find-rule-lines.ts';
import type { RuleAction, RuleMatch } from './list-reader.ts';
import { readList } from './read-list.ts';

/** A rule that would reach the name. */
export interface LeftOutRule {
  /** The listed name, or the pattern. */
  rule: string;
  action: RuleAction;
  line: number;
  text?: string;
  orders?: readonly string[];
}

export interface LeftOutSearch {
  kind: ListKind;
  /** As the list was read; one that is not known finds nothing. */
  syntax: string;
  name: string;
  /** What is left out of the list. */
  out: readonly string[];
  /** The household's, `YYYY-MM-DD`. */
  day: string;
}

const PLAIN_NAME = /^[a-z0-9._-]+$/;
const isPatternText = (text: string): boolean => !PLAIN_NAME.test(text);

/** What of `out` can hold the name. Cheap: nothing of the list is read for it. */
export const mayHold = (out: readonly string[], name: string): string[] => out.filter((text) => isPatternText(text) || text === name || name.endsWith(`.${text}`));

const reaches = (match: RuleMatch, itself: boolean): boolean => match === 'tree' || (match === 'exact') === itself;

/** @throws AppError of the reader */
export function findLeftOut(bytes: Uint8Array, { kind, syntax: called, name, out, day }: LeftOutSearch): LeftOutRule[] {
  const syntax = SYNTAXES.find((candidate): candidate is Syntax => candidate === called);
  if (syntax === undefined) return [];
  const wanted = new Set(mayHold(out, name));
  const found = new Map<string, LeftOutRule>();
  const wire = encodeName(name);
  const matches = (pattern: string): boolean => new Matcher(placePatterns([{ text: pattern, source: 0 }])).find(wire, 0, name.split('.').length).length > 0;
  const report = readList(bytes, {
    rule(listed, match, action, line, _important, reference) {
      if (!wanted.has(listed) || found.has(listed) || !reaches(match, listed === name)) return;
      if (reference !== undefined && !listedOn(reference, day)) return; // the list itself names it no longer
      found.set(listed, { rule: listed, action, line, ...(reference === undefined ? {} : { orders: reference.orders }) });
    },
    pattern(text, action, line) {
      if (wanted.has(text) && !found.has(text) && matches(text)) found.set(text, { rule: text, action, line });
    },
  }, { syntax, kind });
  if (found.size === 0) return [];
  const texts = new Map(excerptsOf(bytes, new Set([...found.values()].map(({ line }) => line)), name, report.syntax).map(({ line, text }) => [line, text]));
  return [...found.values()].map((rule) => ({ ...rule, ...(texts.get(rule.line) === undefined ? {} : { text: texts.get(rule.line)! }) }));
}
