/** Compiled rules as the serving thread asks them. Made on it, when rules are put in force: what takes long was done by the compiler. */
import { Condition, isConditional } from './conditions.ts';
import { Matcher } from './matcher.ts';
import type { CompiledRules } from './merge-rules.ts';
import { RuleIndex } from './rule-index.ts';
import type { RuleSource } from './rule-sources.ts';

export interface Table {
  index: RuleIndex;
  sources: RuleSource[];
  sets: number[][];
  overflow: ReadonlyMap<number, number>;
  /** Absent where every rule is a name. */
  matcher: Matcher | undefined;
  /** Of sources that were asked for. */
  conditions: Map<RuleSource, Condition>;
}

export const EMPTY: Table = { index: RuleIndex.empty, sources: [], sets: [], overflow: new Map(), matcher: undefined, conditions: new Map() };

export function toTable({ buffer, bits, entryCount, sources, sets, overflow, patterns }: CompiledRules): Table {
  const far = new Map<number, number>();
  for (let i = 0; i < overflow.length; i += 2) far.set(overflow[i]!, overflow[i + 1]!);
  return { index: new RuleIndex(buffer, 0, bits, entryCount), sources, sets, overflow: far, matcher: patterns.length === 0 ? undefined : new Matcher(patterns), conditions: new Map() };
}

/** The condition of a source, where it holds for some questions only. */
export function conditionOf({ conditions }: Table, source: RuleSource): Condition | undefined {
  if (!isConditional(source.detail)) return undefined;
  let condition = conditions.get(source);
  if (condition === undefined) {
    condition = new Condition(source.detail);
    conditions.set(source, condition);
  }
  return condition;
}
